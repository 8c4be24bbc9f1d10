"""What becomes of a waiver: in force, unused, expired or faulty, and what it covers."""

from pathlib import Path

import pytest

from tests.command_line import AS_OF, check, styringslint
from tests.governed import MANDATE, STEERING, change, documents

ACCEPTED = "begrunnelse: det er slik for dette produktet, godkjent_av: eierne"
ADOPTED = "status: vedtatt\nvedtatt_i: V-2026-01\n"
LEAD = "nytteeier: {part: etaten, rolle: avdelingsdirektør}\n"
Told = tuple[int, str, str]


def product(folder: Path, *waivers: str, status: str = "vedtatt", lead: bool = True, profile: str = "") -> Path:
    """The base product with waivers in its mandate, which says or does not say who leads the work with benefits."""
    documents(folder)
    rows = "unntak:\n" + "".join(f"  - {{{row}}}\n" for row in waivers) if waivers else ""
    change(folder, MANDATE, ADOPTED, (ADOPTED if status == "vedtatt" else f"status: {status}\n") + rows)
    if not lead:
        change(folder, MANDATE, LEAD, "")
    if profile:
        change(folder, MANDATE, "språk: nb\n", f"språk: nb\nprofil: {profile}\n")
    return folder


def states(folder: Path) -> list[tuple[str | None, str, int]]:
    """Each waiver: its rule, its state, and how many findings it covers."""
    listed = styringslint("waivers", "-o", "json", "--as-of", AS_OF, cwd=folder).json["waivers"]
    return [(row["rule"], row["state"], row["covers"]) for row in listed]


def told(folder: Path, *arguments: str) -> list[tuple[str, str, int]]:
    """What is said of the waivers and of the lead."""
    rows = check(folder, "--show-waiting", *arguments).json["findings"]
    codes = {"MAN024", "STR016", "STR017", "STR018"}
    return [(row["code"], row["status"], row["start"]["line"]) for row in rows if row["code"] in codes]


QUORUM = "regel: STG008, gjelder: mandat/styring"
LATE = "til_og_med: 2026-11-20"
LEADS = f"regel: MAN024, {ACCEPTED}"


@pytest.mark.parametrize(
    ("row", "state", "codes"),
    [
        (f"{QUORUM}, {ACCEPTED}", "unused", ["STR018"]),
        (f"{QUORUM}, {ACCEPTED}, {LATE}", "expired", ["STR017"]),
        (f"{QUORUM}, godkjent_av: eierne", "faulty", ["STR016", "STR018"]),
        (f"{QUORUM}, godkjent_av: eierne, {LATE}", "expired", ["STR016", "STR017"]),
        (f"{QUORUM}, begrunnelse: det er slik for dette produktet", "faulty", ["STR016", "STR018"]),
        (f"regel: STG008, {ACCEPTED}", "faulty", ["STR016"]),
        (f"regel: STG999, {ACCEPTED}", "faulty", ["STR016"]),
        (f"gjelder: mandat/styring, {ACCEPTED}", "faulty", ["STR016"]),
    ],
)
def test_a_waiver_that_covers_nothing(tmp_path: Path, row: str, state: str, codes: list[str]) -> None:
    folder = product(tmp_path, row)
    assert [row[0] for row in told(folder)] == codes
    assert [row[1:] for row in states(folder)] == [(state, 0)]


@pytest.mark.parametrize(
    ("arguments", "expired"),
    [
        ((), True),
        (("--select", "STR017,STG008"), True),
        (("--select", "STR017"), False),
        (("--ignore", "STG008"), False),
    ],
)
def test_that_a_waiver_has_expired_is_told_where_its_rule_was_asked(
    tmp_path: Path, arguments: tuple[str, ...], expired: bool
) -> None:
    folder = product(tmp_path, f"{QUORUM}, {ACCEPTED}, {LATE}")
    assert [row[0] for row in told(folder, *arguments)] == (["STR017"] if expired else [])


@pytest.mark.parametrize(
    ("status", "lead", "state", "rows"),
    [
        ("vedtatt", False, ("in_force", 1), [("MAN024", "waived")]),
        ("vedtatt", True, ("unused", 0), [("STR018", "new")]),
        ("til behandling", False, ("in_force", 1), [("MAN024", "waived")]),
        ("til behandling", True, ("unused", 0), [("STR018", "new")]),
        ("utkast", False, ("in_force", 0), [("MAN024", "waiting")]),
        ("utkast", True, ("unused", 0), [("STR018", "new")]),
        ("erstattet", False, ("in_force", 0), []),
        ("erstattet", True, ("in_force", 0), []),
    ],
)
def test_a_waiver_of_what_waits_or_is_not_asked_is_of_use(
    tmp_path: Path, status: str, lead: bool, state: tuple[str, int], rows: list[tuple[str, str]]
) -> None:
    folder = product(tmp_path, LEADS, status=status, lead=lead)
    assert [row[:2] for row in told(folder)] == rows
    assert states(folder) == [("MAN024", *state)]


@pytest.mark.parametrize(
    ("profile", "off", "on"), [("liten", True, False), ("middels", False, False), ("liten", False, True)]
)
def test_a_waiver_of_what_is_not_asked_of_a_small_product_is_of_use(
    tmp_path: Path, profile: str, off: bool, on: bool
) -> None:
    folder = product(tmp_path, LEADS, profile=profile)
    setting = "regler:\n  - {regel: MAN024, alvor: advarsel}\n" if on else ""
    (folder / "styringslint.yaml").write_text(f"språk: nb\n{setting}", encoding="utf-8")
    assert [row[0] for row in told(folder)] == ([] if off else ["STR018"])


@pytest.mark.parametrize(
    ("large", "other", "codes"),
    [
        (False, False, {"STR018"}),
        (True, False, {"STR019", "FIN004"}),
        (False, True, {"STR018"}),
        (True, True, {"STR019", "FIN004"}),
    ],
)
def test_a_product_that_is_larger_than_it_says_may_need_its_waivers(
    tmp_path: Path, large: bool, other: bool, codes: set[str]
) -> None:
    """Until the profile is right, too little is asked; that says nothing of another product."""
    row = f"{QUORUM}, {ACCEPTED}"
    folder = product(tmp_path / "a", row, profile="liten")
    if large:
        change(
            folder, MANDATE, "{id: F1, år: 2026, part: etaten, beløp: 6", "{id: F1, år: 2026, part: etaten, beløp: 16"
        )
    if other:
        product(tmp_path / "b", row)
        for path in (tmp_path / "b").rglob("*.yaml"):
            path.write_text(path.read_text(encoding="utf-8").replace("turbussen", "toget"), encoding="utf-8")
        for name in ("a/styringslint.yaml", "b/styringslint.yaml", "b/parter.yaml"):
            (tmp_path / name).unlink()
        (tmp_path / "styringslint.yaml").write_text("språk: nb\n", encoding="utf-8")
    found = [(row["file"].split("/")[0], row["code"]) for row in check(tmp_path).findings]
    assert {code for file, code in found if file in {"a", MANDATE}} == codes
    assert {code for file, code in found if file == "b"} == ({"STR018"} if other else set())


def test_a_finding_is_waived_once_and_by_the_first_waiver(tmp_path: Path) -> None:
    folder = product(tmp_path, LEADS, LEADS, f"regel: MAN022, {ACCEPTED}", lead=False)
    assert states(folder) == [("MAN024", "in_force", 1), ("MAN024", "unused", 0), ("MAN022", "unused", 0)]
    assert told(folder) == [("STR018", "new", 10), ("STR018", "new", 11), ("MAN024", "waived", 1)]


def test_a_waiver_of_a_whole_document_covers_no_error_and_no_other_document(tmp_path: Path) -> None:
    numbers = f"regel: FMT002, {ACCEPTED}"
    documents(tmp_path)
    change(tmp_path, "parter.yaml", '"310182044"', "310182044")
    change(tmp_path, "parter.yaml", "parter:\n", f"unntak:\n  - {{{numbers}}}\nparter:\n")
    assert [row["code"] for row in check(tmp_path).findings] == []
    (tmp_path / "styringslint.yaml").write_text(
        "språk: nb\nregler:\n  - {regel: FMT002, alvor: feil}\n", encoding="utf-8"
    )
    assert [row["code"] for row in check(tmp_path).findings] == ["FMT002"]
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n", encoding="utf-8")
    change(tmp_path, "parter.yaml", f"unntak:\n  - {{{numbers}}}\n", "")
    change(tmp_path, MANDATE, ADOPTED, f"{ADOPTED}unntak:\n  - {{{numbers}}}\n")
    assert [row["code"] for row in check(tmp_path).findings] == ["STR018", "FMT002"]


def test_a_waiver_in_a_product_in_one_file_is_read_once(tmp_path: Path) -> None:
    liten = Path(__file__).parents[2] / "examples/liten"
    path = documents(tmp_path, liten) / "utlaansbua.yaml"
    text = path.read_text(encoding="utf-8").replace('"318033552"', "318033552")
    row = "unntak:\n  - {regel: FMT002, grunngjeving: nummeret er slik i registeret, godkjend_av: eigarane}\n"
    path.write_text(text.replace("skjemaversjon: styring/1\n", f"skjemaversjon: styring/1\n{row}"), encoding="utf-8")
    assert check(tmp_path).findings == []
    assert states(tmp_path) == [("FMT002", "in_force", 1)]


COMMENT = "# styringslint: ignore {} -- nummeret kommer slik fra registeret"


def test_a_hundred_mistyped_rules_are_compared_with_those_that_there_are(tmp_path: Path) -> None:
    comments = "".join(COMMENT.format("FMT0002") + "\n" for _ in range(102))
    (tmp_path / "parter.yaml").write_text(
        "dokumenttype: parter\nspråk: nb\ntittel: P\nparter:\n  - {id: a, navn: A, sektor: gruppe}\n" + comments,
        encoding="utf-8",
    )
    near = [row["parameters"]["near"] for row in check(tmp_path).findings if row["code"] == "STR016"]
    assert near == ["FMT002"] * 100 + [""] * 2


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("ignore FMT002", "waiver-no-reason"),
        ("ignore FMT002 --", "waiver-no-reason"),
        ("ignore FMT002 -- kort", "waiver-no-reason"),
        ("ignore FMT002 until 2026-02-30 -- nummeret kommer slik", "waiver-unreadable"),
        ("ignore FMT002 until 30.12.2026 -- nummeret kommer slik", "waiver-unreadable"),
        ("ignore", "waiver-unreadable"),
        ("ignore FMT002 nummeret kommer slik", "waiver-unreadable"),
        ("ignore FMT900 -- nummeret kommer slik", "waiver-unknown-rule"),
        ("ignore FMT -- nummeret kommer slik", "waiver-unknown-rule"),
        ("ignore STR016 -- nummeret kommer slik", "waiver-not-waivable"),
    ],
)
def test_a_comment_that_is_no_waiver_is_told_where_it_stands(tmp_path: Path, comment: str, reason: str) -> None:
    documents(tmp_path)
    change(tmp_path, "parter.yaml", '"310182044"\n', f'"310182044"  # styringslint: {comment}\n')
    rows = check(tmp_path).findings
    told = [(row["code"], row["reason"], row["start"], row["end"]["line"]) for row in rows if row["code"] == "STR016"]
    assert told == [("STR016", reason, {"line": 7, "column": 39}, 7)]
    (listed,) = styringslint("waivers", "-o", "json", "--as-of", AS_OF, cwd=tmp_path).json["waivers"]
    assert (listed["written_as"], listed["state"]) == ("comment", "faulty")
    assert listed["line"] == (None if reason == "waiver-unreadable" else 7)


@pytest.mark.parametrize(
    ("missing", "reasons"),
    [
        ("regel: FMT002, gjelder: etaten, godkjent_av: eierne", ["waiver-no-reason"]),
        ('regel: FMT002, gjelder: etaten, begrunnelse: "", godkjent_av: eierne', []),
        ("regel: FMT002, gjelder: etaten, begrunnelse: kort, godkjent_av: eierne", ["waiver-no-reason"]),
        ("regel: FMT002, gjelder: etaten, begrunnelse: nummeret kommer slik", ["waiver-no-acceptance"]),
        ("gjelder: etaten, begrunnelse: nummeret kommer slik, godkjent_av: eierne", ["waiver-no-rule"]),
        ("gjelder: etaten", ["waiver-no-rule", "waiver-no-reason", "waiver-no-acceptance"]),
    ],
)
def test_what_a_waiver_lacks_is_told(tmp_path: Path, missing: str, reasons: list[str]) -> None:
    documents(tmp_path)
    change(tmp_path, "parter.yaml", '"310182044"', "310182044")
    change(tmp_path, "parter.yaml", "parter:\n", f"unntak:\n  - {{{missing}}}\nparter:\n")
    rows = [row for row in check(tmp_path).findings if row["code"] == "STR016"]
    assert sorted(row["reason"] for row in rows) == sorted(reasons)
    assert {row["start"]["line"] for row in rows} <= {5}


@pytest.mark.parametrize(
    ("place", "field"),
    [("N9/tiltak", "at"), ("tull", "at"), ("N1/tull", "at"), ("", ""), ("N1", ""), ("N1/tiltak", "")],
)
def test_a_waiver_of_an_error_names_a_place_that_is_there(tmp_path: Path, place: str, field: str) -> None:
    documents(tmp_path)
    change(tmp_path, STEERING, "    ansvarlig: {part: etaten, rolle: seksjonssjef for kundesvar}\n", "")
    at = f"gjelder: {place}, " if place else ""
    change(
        tmp_path,
        STEERING,
        "vedtatt_i: V-2026-04\n",
        f"vedtatt_i: V-2026-04\nunntak:\n  - {{regel: BEN002, {at}{ACCEPTED}}}\n",
    )
    rows = [(row["code"], row["reason"]) for row in check(tmp_path).findings]
    if place == "N1":
        assert rows == []
    elif place == "N1/tiltak":
        assert rows == [("STR018", "waiver-unused"), ("BEN002", "")]
    else:
        reason = "waiver-unknown-place" if field else "waiver-needs-place"
        assert rows == [("STR016", reason), ("BEN002", "")]
