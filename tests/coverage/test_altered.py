"""Decisions that are changed after they were recorded: which changes are told, and which may be made."""

from pathlib import Path
from typing import Any

import pytest

from tests.coverage.papers import compared

FIELDS = {"id": "V-2026-18", "dato": "2026-10-01", "sak": "18/2026"}
LOWER = "{felt: N1/målverdi/verdi, fra: 8, til: 20}"
FEWER = "{felt: N2/målverdi/verdi, fra: 100, til: 90}"


def altered(folder: Path, before: tuple[str, dict[str, str]], after: tuple[str, dict[str, str]]) -> list[Any]:
    first, second = ((rows, FIELDS | fields) for rows, fields in (before, after))
    rows = compared(folder, [first], [second])["altered"]
    return [(row["decision"], row["gone"], row["fields"], row["file"], row["line"], row["column"]) for row in rows]


def told(*fields: str) -> list[Any]:
    return [("V-2026-18", False, list(fields), "vedtak.yaml", 70, 9)] if fields else []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (LOWER, LOWER, told()),
        # What it was changed from can be corrected, and the order of the rows is none.
        (LOWER, LOWER.replace("fra: 8", "fra: 9"), told()),
        (LOWER, LOWER.replace("fra: 8, ", ""), told()),
        (f"{LOWER}\n{FEWER}", f"{FEWER}\n{LOWER}", told()),
        ("{felt: M2/frist, fra: 2027-12-31}", "{felt: M2/frist, fra: 2026-12-31}", told()),
        ("{felt: R1, fra: {tekst: x}}", "{felt: R1, fra: {tekst: y}}", told()),
        # What it decides cannot.
        (LOWER, LOWER.replace("til: 20", "til: 12"), told("changes")),
        (LOWER, "{felt: N1/målverdi/verdi, fra: 8}", told("changes")),
        (LOWER, LOWER.replace("N1", "N2"), told("changes")),
        (LOWER, "{felt: N1/målverdi, til: {verdi: 20, dato: 2027-12-31}}", told("changes")),
        (f"{LOWER}\n{FEWER}", LOWER, told("changes")),
        (LOWER, f"{LOWER}\n{FEWER}", told("changes")),
        ("{felt: M2/frist, fra: 2027-12-31}", "{felt: M2/støtter_utenfor, fra: Strategi}", told("changes")),
        ("{felt: R1}", "{felt: U1}", told("changes")),
        ("{felt: R1}", "{felt: R1, til: {tekst: x}}", told("changes")),
    ],
)
def test_what_a_recorded_decision_changes_stands(tmp_path: Path, before: str, after: str, expected: list[Any]) -> None:
    assert altered(tmp_path, (before, {}), (after, {})) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"tekst": "Annet."}, told("text")),
        ({}, {"tekst": "Slik   ble  det."}, told()),
        ({}, {"tittel": "Annen"}, told("title")),
        ({}, {"dato": "2026-10-02"}, told("date")),
        ({}, {"organ": "eierne"}, told("body")),
        ({}, {"utfall": "avvist"}, told("outcome")),
        ({}, {"tekst": "Annet.", "dato": "2026-10-02"}, told("date", "text")),
        ({"stemmer": "{for: 3, mot: 0}"}, {"stemmer": "{for: 2, mot: 1}"}, told("votes")),
        ({"stemmer": "{for: 3, mot: 0}"}, {}, told("votes")),
        ({}, {"stemmer": "{for: 2, mot: 1}"}, told("votes")),
        # What comes later is added later.
        ({}, {"oppfølging": "[{hva: x, hvem: T1, frist: 2027-01-01}]"}, told()),
        ({}, {"stadfestet_i": "V-2026-04"}, told()),
        ({}, {"stadfestes_innen": "2026-12-01"}, told()),
        # A proposal is not recorded yet, and what has no outcome may be one; what was rejected is recorded.
        ({"utfall": "foreslått"}, {"tekst": "Annet."}, told()),
        ({"utfall": ""}, {"tekst": "Annet."}, told()),
        ({"utfall": "avvist"}, {"utfall": "avvist", "tekst": "Annet."}, told("text")),
        ({"utfall": "avvist"}, {}, told("outcome")),
        ({"utfall": "utsatt"}, {"utfall": "utsatt", "tekst": "Annet."}, told("text")),
        ({}, {"id": "V-2026-19"}, [("V-2026-18", True, [], "../før/vedtak.yaml", 70, 9)]),
    ],
)
def test_what_else_stands_in_it_stands(
    tmp_path: Path, before: dict[str, str], after: dict[str, str], expected: list[Any]
) -> None:
    assert altered(tmp_path, (LOWER, before), (LOWER, after)) == expected


@pytest.mark.parametrize(
    ("after", "fields", "expected"),
    [
        ("til: 20", {}, []),
        ("til: 20", {"tekst": "Annet."}, [("V-2026-18", False, ["text"], "vedtak.yaml", 70, 9)]),
        ("til: 12", {}, [("V-2026-18", False, ["changes"], "vedtak.yaml", 70, 9)]),
    ],
)
def test_a_decision_may_get_another_id(tmp_path: Path, after: str, fields: dict[str, str], expected: list[Any]) -> None:
    """Where it says which one it had, it is the same decision, and no new one."""
    renamed = {"id": "V-2026-19", "tidligere_id": "V-2026-18"} | fields
    rows = LOWER, LOWER.replace("til: 20", after)
    assert altered(tmp_path / "a", (rows[0], {}), (rows[1], renamed)) == expected
