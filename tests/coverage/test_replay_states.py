"""What `check` says where documents and log part: of values that are withdrawn, gone, unread or of another shape."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.governed import MANDATE, STEERING, change, decide, documents
from tests.test_replay import DEADLINE, SECOND, baselined, said

Said = tuple[str, str, int, str]
TARGET = "målverdi: {verdi: 8, dato: 2027-12-31}"
FIRST_LINE = "    - {id: F1, år: 2026, part: etaten, beløp: 6 000 000, kilde: ramme, status: bevilget}\n"
OUT = "{felt: M2/frist, fra: 2027-12-31}"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The base product with a baseline of every governed value."""
    return baselined(documents(tmp_path))


def due(folder: Path, day: str) -> None:
    """The second goal gets another deadline, or none."""
    change(folder, STEERING, SECOND + DEADLINE, SECOND + (f"    frist: {day}\n" if day else ""))


def of(message: str, line: int = 22) -> list[Said]:
    return [("DEC021" if "Vedtatt er" not in message else "DEC027", STEERING, line, message)]


UNDECIDED = (
    "«frist» i «Ingen tur blir bestilt to ganger» (M2) er satt til «31. desember 2027», men ingen vedtak sier det."
)
SPENT = (
    "«frist» i «Ingen tur blir bestilt to ganger» (M2) er 31. desember 2027, slik GL-2 sa 18. februar 2026. "
    "Det er endret siden: Vedtatt er 31. desember 2028 (V-2026-21, 20. november 2026)."
)


@pytest.mark.parametrize(
    ("rows", "day", "expected"),
    [
        ([OUT], "2027-12-31", of(UNDECIDED)),
        ([OUT], "", []),
        ([OUT, "{felt: M2/frist, til: 2028-12-31}"], "2028-12-31", []),
        ([OUT, "{felt: M2/frist, til: 2028-12-31}"], "2027-12-31", of(SPENT)),
        (["{felt: M2/frist, fra: 2027-12-31, til: 2028-12-31}"], "2028-12-31", []),
    ],
)
def test_a_decision_takes_a_value_away_or_gives_it(
    whole: Path, rows: list[str], day: str, expected: list[Said]
) -> None:
    for number, row in enumerate(rows, 20):
        decide(whole, row, id=f"V-2026-{number}", sak=f"{number}/2026")
    due(whole, day)
    assert said(whole) == expected


def test_a_part_of_a_value_is_taken_away(whole: Path) -> None:
    decide(whole, "{felt: N1/målverdi, fra: {verdi: 8, dato: 2027-12-31}, til: {verdi: 8}}")
    message = "Fristen for å nå målverdien i «Kortere svartid» (N1) er satt til «31. desember 2027», men ingen vedtak sier det."
    assert said(whole) == of(message, 35)


def cut(file: str, first: str, last: str, instead: str = "") -> Callable[[Path], None]:
    """Leave out what stands from one text to another."""

    def edit(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        start = text.index(first)
        (folder / file).write_text(text[:start] + instead + text[text.index(last, start) :], encoding="utf-8")

    return edit


def edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: change(folder, file, old, new)


@pytest.mark.parametrize(
    "made",
    [
        edit(STEERING, TARGET, "målverdi: 8"),
        edit(STEERING, TARGET, "målverdi: [8]"),
        edit(STEERING, TARGET, "målverd: {verdi: 8, dato: 2027-12-31}"),
        edit(STEERING, TARGET, "målverdi: {verd: 8, dato: 2027-12-31}"),
        edit(STEERING, TARGET, "målverdi: {verdi: åtte, dato: 2027-12-31}"),
        edit(STEERING, "støtter: [M1]", "støtter: M1"),
        edit(STEERING, "\nmål:\n", "\nmål_:\n"),
        cut(STEERING, "mål:\n", "nyttevirkninger:\n"),
        cut(STEERING, "mål:\n", "nyttevirkninger:\n", "mål: []\n"),
        cut(MANDATE, "finansiering:\n", "leveransemodell:"),
    ],
    ids=["a value for a group", "a list for a group", "misspelt", "misspelt below", "unread", "a value for a list",
         "a list misspelt", "a list gone", "a list empty", "a section gone"],
)  # fmt: skip
def test_what_another_rule_tells_is_not_told_as_gone(whole: Path, made: Callable[[Path], None]) -> None:
    made(whole)
    assert said(whole) == []


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (edit(MANDATE, "gjelder_til: 2027-12-31\n", ""),
         ("DEC021", MANDATE, 1,
          "«gjelder_til» i mandatet er tatt bort, men vedtatt er 31. desember 2027 (GL-1, 21. januar 2026).")),
        (edit(STEERING, "  kapasitet_til_og_med: I2\n", ""),
         ("DEC021", STEERING, 115,
          "Grensen for kapasitet i styringsdokumentet er tatt bort, men vedtatt er I2 (V-2026-02, 18. februar 2026).")),
        (cut(STEERING, "  - id: M2\n", "nyttevirkninger:\n"),
         ("DEC021", STEERING, 1, "M2 er tatt bort uten vedtak. Sist vedtatt i GL-2, 18. februar 2026.")),
        (edit(MANDATE, FIRST_LINE, ""),
         ("DEC021", MANDATE, 1, "F1 er tatt bort uten vedtak. Sist vedtatt i GL-1, 21. januar 2026.")),
    ],
    ids=["a field of a document", "a field below", "an item", "an item of the mandate"],
)  # fmt: skip
def test_what_is_gone_is_told_where_it_would_stand(whole: Path, made: Callable[[Path], None], expected: Said) -> None:
    made(whole)
    assert said(whole) == [expected]
