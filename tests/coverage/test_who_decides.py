"""Which body may decide a change: the mandate's own list of rights, else who owns the document, and who stands behind a decision."""

from pathlib import Path

import pytest

from tests.command_line import check
from tests.coverage.papers import Edit, compared, papers, verdicts
from tests.governed import MANDATE, STEERING

LOWER: Edit = (STEERING, "målverdi: {verdi: 8, dato", "målverdi: {verdi: 20, dato")
LONGER: Edit = (MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")
TARGET = "{felt: N1/målverdi/verdi, fra: 8, til: 20}"
END = "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}"
OWNERS = {"id": "E-2026-03", "organ": "eierne", "sak": "E 3/2026"}


def rights(*rows: tuple[str, str]) -> Edit:
    """The mandate says who decides what."""
    lines = "".join(f"    - {{felt: {field}, organ: {body}}}\n" for field, body in rows)
    return MANDATE, "  dobbeltstemme: S1\n", f"  dobbeltstemme: S1\n  avgjør:\n{lines}"


@pytest.mark.parametrize(
    ("body", "given", "verdict"),
    [
        # Without rights of its own, what is the steering group's is decided by it, its chair, or the owners.
        ("styringsgruppen", [], "covered"),
        ("lederen", [], "covered"),
        ("eierne", [], "covered"),
        ("T1", [], "wrong_body"),
        # The owners have kept a field, or the item or document around it.
        ("styringsgruppen", [("N1/målverdi/verdi", "eierne")], "wrong_body"),
        ("styringsgruppen", [("N1/målverdi", "eierne")], "wrong_body"),
        ("styringsgruppen", [("N1/målverdi/*", "eierne")], "wrong_body"),
        ("styringsgruppen", [("N1", "eierne")], "wrong_body"),
        ("lederen", [("N1", "eierne")], "wrong_body"),
        ("eierne", [("N1", "eierne")], "covered"),
        # Another item or field, or one whose name begins in the same way, is none of this.
        ("styringsgruppen", [("N2/målverdi", "eierne")], "covered"),
        ("styringsgruppen", [("N1/målinger", "eierne")], "covered"),
        ("styringsgruppen", [("N1/nullpunkt", "eierne"), ("N12", "eierne"), ("N", "eierne")], "covered"),
        # Nor does a field that nobody knows stand for all of the item.
        ("styringsgruppen", [("N1/mål", "eierne")], "covered"),
        ("styringsgruppen", [("N1/målverdi/verd", "eierne")], "covered"),
        # The longest path decides, whatever the order.
        ("styringsgruppen", [("N1", "eierne"), ("N1/målverdi", "styringsgruppen")], "covered"),
        ("styringsgruppen", [("N1/målverdi", "styringsgruppen"), ("N1", "eierne")], "covered"),
        ("styringsgruppen", [("N1", "styringsgruppen"), ("N1/målverdi", "eierne")], "wrong_body"),
        # A team that has been given it, or the owners; nobody between.
        ("T1", [("N1/målverdi", "T1")], "covered"),
        ("eierne", [("N1/målverdi", "T1")], "covered"),
        ("styringsgruppen", [("N1/målverdi", "T1")], "wrong_body"),
        ("lederen", [("N1/målverdi", "T1")], "wrong_body"),
    ],
)
def test_who_may_lower_a_target(tmp_path: Path, body: str, given: list[tuple[str, str]], verdict: str) -> None:
    mandate = [rights(*given)] if given else []
    found = compared(tmp_path, mandate, [*mandate, LOWER, (TARGET, {"organ": body})])
    group = "covered" if verdict == "covered" else "uncovered"
    assert verdicts(found) == [("N1/target", group, verdict, "V-2026-20")]


@pytest.mark.parametrize(
    ("decisions", "verdict"),
    [
        ([(END, {})], "wrong_body"),
        ([(END, {"organ": "lederen"})], "wrong_body"),
        ([(END, {"organ": "eierne"})], "covered"),
        ([(END, {"sammen_med": "[eierne]"})], "covered"),
        ([(END, {"sammen_med": "[lederen]"})], "wrong_body"),
        # Ratified or superseded by the owners, and by an adopted decision.
        ([(END, {"stadfestet_i": "E-2026-03"}), ("", OWNERS)], "covered"),
        ([(END, {"stadfestet_i": "E-2026-03"}), ("", OWNERS | {"utfall": "foreslått"})], "wrong_body"),
        ([(END, {"stadfestet_i": "V-2026-23"}), ("", {"id": "V-2026-23", "sak": "23/2026"})], "wrong_body"),
        ([(END, {}), ("", OWNERS | {"erstatter": "[V-2026-20]"})], "covered"),
        ([(END, {}), ("", OWNERS | {"erstatter": "[V-2026-20]", "utfall": "foreslått"})], "wrong_body"),
        ([(END, {}), ("", OWNERS | {"erstatter": "[V-2026-03]"})], "wrong_body"),
    ],
)
def test_who_may_prolong_a_mandate(tmp_path: Path, decisions: list[Edit], verdict: str) -> None:
    found = compared(tmp_path, [], [LONGER, *decisions])
    group = "covered" if verdict == "covered" else "uncovered"
    assert verdicts(found) == [("mandate/valid_to", group, verdict, "V-2026-20")]


def test_the_mandate_can_give_its_own_fields_away(tmp_path: Path) -> None:
    given = rights(("mandat/gjelder_til", "styringsgruppen"))
    found = compared(tmp_path, [given], [given, LONGER, (END, {})])
    assert verdicts(found) == [("mandate/valid_to", "covered", "covered", "V-2026-20")]


@pytest.mark.parametrize(
    ("file", "old", "new", "row", "path"),
    [
        (MANDATE, "representerer: storøya\n      rolle: medlem\n      stemmerett: ja",
         "representerer: storøya\n      rolle: medlem\n      stemmerett: nei",
         "{felt: S3/stemmerett, fra: ja, til: nei}", "S3/voting"),
        (MANDATE, "{id: F1, år: 2026, part: etaten, beløp: 6 000 000", "{id: F1, år: 2026, part: etaten, beløp: 7 000 000",
         "{felt: F1/beløp, fra: 6 000 000, til: 7 000 000}", "F1/amount"),
        (MANDATE, "tekst: Adresser deles bare med hjemmel", "tekst: Adresser deles aldri",
         "{felt: B1/tekst, fra: Adresser deles bare med hjemmel., til: Adresser deles aldri.}", "B1/text"),
    ],
)  # fmt: skip
def test_items_of_the_mandate_are_the_owners(
    tmp_path: Path, file: str, old: str, new: str, row: str, path: str
) -> None:
    edit = (file, old, new)
    by_group = compared(tmp_path / "group", [], [edit, (row, {})])
    assert verdicts(by_group) == [(path, "uncovered", "wrong_body", "V-2026-20")]
    by_owners = compared(tmp_path / "owners", [], [edit, (row, {"organ": "eierne"})])
    assert verdicts(by_owners) == [(path, "covered", "covered", "V-2026-20")]


def test_check_says_whose_right_it_was(tmp_path: Path) -> None:
    given = rights(("N1/målverdi", "eierne"))
    folder = papers(tmp_path / "nå", [given, LOWER, (TARGET, {})])
    (row,) = [row for row in check(folder, "--lang", "nb").findings if row["code"] == "DEC025"]
    assert (row["file"], row["start"]["line"], row["start"]["column"]) == ("vedtak.yaml", 78, 16)
    assert (
        row["message"]
        == "Vedtaket «Prøve» (V-2026-20) endrer «N1/målverdi/verdi». Det avgjør eierne, ikke styringsgruppen."
    )


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("styring/innkallingsfrist_dager", "14", "10"),
        ("styring/møter_per_år", "6", "4"),
        ("styring/sekretariat", "etaten", "fjellvik"),
        ("revideres_innen", "2027-03-31", "2027-06-30"),
    ],
)
def test_every_field_of_the_mandate_is_the_owners(tmp_path: Path, field: str, old: str, new: str) -> None:
    """Of the running work as well: where a body decides it, it is the owners."""
    name = field.rpartition("/")[2]
    row = f"{{felt: mandat/{field}, fra: {old}, til: {new}}}"
    edit = (MANDATE, f"{name}: {old}\n", f"{name}: {new}\n")
    by_group = papers(tmp_path / "group", [edit, (row, {})])
    found = [
        (row["code"], row["file"], row["start"]["line"], row["start"]["column"], row["message"])
        for row in check(by_group, "--lang", "nb").findings
    ]
    message = f"Vedtaket «Prøve» (V-2026-20) endrer «mandat/{field}». Det avgjør eierne, ikke styringsgruppen."
    assert found == [("DEC025", "vedtak.yaml", 78, 16, message)]
    assert check(papers(tmp_path / "owners", [edit, (row, {"organ": "eierne"})])).findings == []
