"""Waivers: what they silence, and what is wrong with them."""

from pathlib import Path

import pytest

from tests.command_line import check

DOCUMENT = """\
dokumenttype: parter
språk: nb
tittel: Parter
{waivers}parter:
  - id: etaten
    navn: Etaten
    organisasjonsnummer: 310182044{comment}
    sektor: stat
"""
REASON = "begrunnelse: nummeret kommer slik fra registeret, godkjent_av: eierne"


def run(tmp_path: Path, waivers: str = "", comment: str = "") -> dict[str, object]:
    block = f"unntak:\n{waivers}" if waivers else ""
    (tmp_path / "parter.yaml").write_text(DOCUMENT.format(waivers=block, comment=comment), encoding="utf-8")
    result = check(tmp_path)
    shown = [
        (row["start"]["line"], row["code"], row["reason"]) for row in result.json["findings"] if row["status"] == "new"
    ]
    waived = [row["code"] for row in result.json["findings"] if row["status"] == "waived"]
    return {"shown": shown, "waived": waived}


def test_without_a_waiver_the_finding_stands(tmp_path: Path) -> None:
    assert run(tmp_path) == {"shown": [(7, "FMT002", "organisation-number-form")], "waived": []}


@pytest.mark.parametrize("rule", ["FMT002", "organisation-number-form"])
@pytest.mark.parametrize(
    "at", ["gjelder: etaten", "gjelder: etaten/organisasjonsnummer", "gjelder: etaten/organisation_number", ""]
)
def test_a_waiver_silences_its_rule_at_its_place(tmp_path: Path, rule: str, at: str) -> None:
    row = f"  - {{regel: {rule}, {REASON}{', ' + at if at else ''}}}\n"
    assert run(tmp_path, row) == {"shown": [], "waived": ["FMT002"]}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{{regel: FMT002, gjelder: etaten, {REASON}, til_og_med: 2026-11-21}}", []),
        (f"{{regel: FMT002, gjelder: etaten, {REASON}, til_og_med: 2026-11-20}}", [(5, "STR017", "waiver-expired")]),
        (f"{{regel: FMT001, gjelder: etaten, {REASON}}}", [(5, "STR018", "waiver-unused")]),
        (f"{{regel: FMT900, gjelder: etaten, {REASON}}}", [(5, "STR016", "waiver-unknown-rule")]),
        (f"{{regel: STR018, gjelder: etaten, {REASON}}}", [(5, "STR016", "waiver-not-waivable")]),
        (f"{{regel: FMT002, gjelder: finnes/ikke, {REASON}}}", [(5, "STR016", "waiver-unknown-place")]),
        (f"{{regel: FMT001, {REASON}}}", [(5, "STR016", "waiver-needs-place")]),
        (
            "{regel: FMT002, gjelder: etaten, begrunnelse: kort, godkjent_av: eierne}",
            [(5, "STR016", "waiver-no-reason")],
        ),
        ("{regel: FMT002, gjelder: etaten, godkjent_av: eierne}", [(5, "STR016", "waiver-no-reason")]),
        (
            "{regel: FMT002, gjelder: etaten, begrunnelse: nummeret kommer slik}",
            [(5, "STR016", "waiver-no-acceptance")],
        ),
    ],
)
def test_a_faulty_waiver_is_found(tmp_path: Path, row: str, expected: list[tuple[int, str, str]]) -> None:
    result = run(tmp_path, f"  - {row}\n")
    about_waivers = [found for found in result["shown"] if found[1].startswith("STR01")]
    assert about_waivers == expected


def test_a_comment_waives_its_line(tmp_path: Path) -> None:
    inline = "  # styringslint: ignore FMT002 until 2026-12-31 -- nummeret kommer slik fra registeret"
    assert run(tmp_path, comment=inline) == {"shown": [], "waived": ["FMT002"]}


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("ignore FMT002", [(7, "STR016", "waiver-no-reason")]),
        (
            "ignore FMT002 until 2026-01-31 -- en god grunn her",
            [(7, "FMT002", "organisation-number-form"), (7, "STR017", "waiver-expired")],
        ),
        (
            "ignore FMT900 -- en god grunn her",
            [(7, "FMT002", "organisation-number-form"), (7, "STR016", "waiver-unknown-rule")],
        ),
        ("ignorer FMT002", [(7, "FMT002", "organisation-number-form"), (7, "STR016", "waiver-unreadable")]),
        (
            "ignore FMT002 until i morgen -- en god grunn her",
            [(7, "FMT002", "organisation-number-form"), (7, "STR016", "waiver-unreadable")],
        ),
    ],
)
def test_a_faulty_comment_is_found(tmp_path: Path, comment: str, expected: list[tuple[int, str, str]]) -> None:
    assert run(tmp_path, comment=f"  # styringslint: {comment}")["shown"] == expected


@pytest.mark.parametrize(("reason", "enough"), [("ni bokst.", False), (" ni bokst. ", False), ("ti bokst..", True)])
def test_a_reason_has_ten_characters(tmp_path: Path, reason: str, enough: bool) -> None:
    row = f'  - {{regel: FMT002, gjelder: etaten, begrunnelse: "{reason}", godkjent_av: eierne}}\n'
    comment = f"  # styringslint: ignore FMT002 -- {reason}"
    for line, result in ((5, run(tmp_path, row)), (7, run(tmp_path, comment=comment))):
        # A waiver whose reason is too short silences what it names all the same.
        assert result["waived"] == ["FMT002"]
        assert result["shown"] == ([] if enough else [(line, "STR016", "waiver-no-reason")])


@pytest.mark.parametrize(("day", "held"), [("2026-11-21", True), ("2026-11-20", False)])
def test_a_waiver_holds_until_the_end_of_its_last_day(tmp_path: Path, day: str, held: bool) -> None:
    row = f"  - {{regel: FMT002, gjelder: etaten, {REASON}, til_og_med: {day}}}\n"
    comment = f"  # styringslint: ignore FMT002 until {day} -- nummeret kommer slik fra registeret"
    for result in (run(tmp_path, row), run(tmp_path, comment=comment)):
        assert result["waived"] == (["FMT002"] if held else [])
        assert {code for _, code, _ in result["shown"]} == (set() if held else {"STR017", "FMT002"})


@pytest.mark.parametrize(
    ("at", "covered"),
    [("etaten", ["etaten"]), ("etat", ["etat"]), ("etaten/organisasjonsnummer", ["etaten"]), ("", ["etat", "etaten"])],
)
def test_a_waiver_covers_what_stands_below_its_place_and_not_what_begins_alike(
    tmp_path: Path, at: str, covered: list[str]
) -> None:
    place = f", gjelder: {at}" if at else ""
    text = DOCUMENT.format(waivers=f"unntak:\n  - {{regel: FMT002, {REASON}{place}}}\n", comment="")
    text += "  - id: etat\n    navn: Etat\n    organisasjonsnummer: 310182044\n    sektor: stat\n"
    (tmp_path / "parter.yaml").write_text(text, encoding="utf-8")
    rows = [row for row in check(tmp_path).json["findings"] if row["status"] == "waived"]
    assert sorted(row["path"].split("/")[0] for row in rows) == covered


def test_a_comment_on_a_line_of_its_own_waives_the_next_line(tmp_path: Path) -> None:
    text = DOCUMENT.format(waivers="", comment="").replace(
        "    organisasjonsnummer",
        "    # styringslint: ignore FMT002 -- nummeret kommer slik fra registeret\n    organisasjonsnummer",
    )
    (tmp_path / "parter.yaml").write_text(text, encoding="utf-8")
    assert check(tmp_path).findings == []


def test_a_waiver_is_not_called_unused_while_something_cannot_be_read(tmp_path: Path) -> None:
    row = f"  - {{regel: FMT001, gjelder: etaten, {REASON}}}\n"
    assert run(tmp_path, row)["shown"] == [(5, "STR018", "waiver-unused"), (9, "FMT002", "organisation-number-form")]
    text = DOCUMENT.format(waivers=f"unntak:\n{row}", comment="").replace("sektor: stat", "sektor: staten")
    (tmp_path / "parter.yaml").write_text(text, encoding="utf-8")
    assert [row["code"] for row in check(tmp_path).findings] == ["FMT002", "STR006"]
