"""Items that get another id: the same item where it says which one it had, and only then."""

from pathlib import Path

import pytest

from tests.coverage.papers import Edit, compared
from tests.governed import STEERING

SUPPORT: Edit = (STEERING, "støtter: [M2]", "støtter: [M7]")
NEW: Edit = (STEERING, "  - id: M2\n    form", "  - id: M7\n    tidligere_id: M2\n    form")
SILENT: Edit = (STEERING, "  - id: M2\n    form", "  - id: M7\n    form")
LATER: Edit = (STEERING, "delmål 3\n    frist: 2027", "delmål 3\n    frist: 2028")
DECISION = {"id": "V-2026-18", "dato": "2026-10-01", "sak": "18/2026"}
RENAMED = ("renamed", "M7", "editorial", "", STEERING, 18, 9)


def goal(before: str) -> Edit:
    text = f"  - id: M3\n    tidligere_id: {before}\n    formulering: Alle turer er kjent.\n    nivå: effektmål\n"
    return STEERING, "nyttevirkninger:\n", f"{text}nyttevirkninger:\n"


def deadline(verdict: str) -> tuple[object, ...]:
    return "changed", "M7/deadline", "steering_group", verdict, STEERING, 23, 12


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [NEW, SUPPORT], [RENAMED]),
        # It is told once, when it happens; that it says so later is nothing new.
        ([NEW, SUPPORT], [NEW, SUPPORT], []),
        ([SILENT, SUPPORT], [NEW, SUPPORT], []),
        ([], [NEW, SUPPORT, LATER], [deadline("undecided"), RENAMED]),
        # A decision may call it by either name.
        ([], [NEW, SUPPORT, LATER, ("{felt: M2/frist, fra: 2027-12-31, til: 2028-12-31}", DECISION)],
         [deadline("covered"), RENAMED]),
        ([], [NEW, SUPPORT, LATER, ("{felt: M7/frist, fra: 2027-12-31, til: 2028-12-31}", DECISION)],
         [deadline("covered"), RENAMED]),
        # Without a word of it, one is gone and another new.
        ([], [SILENT, SUPPORT],
         [("item_removed", "M2", "steering_group", "undecided", f"../før/{STEERING}", 18, 9),
          ("item_added", "M7", "steering_group", "undecided", STEERING, 18, 9),
          ("changed", "N2/supports", "steering_group", "undecided", STEERING, 45, 14)]),
        # Nobody takes the id of what is still there, nor of what never was.
        ([], [goal("M2")], [("item_added", "M3", "steering_group", "undecided", STEERING, 24, 9)]),
        ([], [goal("M44")], [("item_added", "M3", "steering_group", "undecided", STEERING, 24, 9)]),
    ],
)  # fmt: skip
def test_renames(tmp_path: Path, before: list[Edit], after: list[Edit], expected: list[tuple[object, ...]]) -> None:
    found = [
        (row["change"], row["path"], row["class"], row["verdict"] or "", row["file"], row["line"], row["column"])
        for row in compared(tmp_path, before, after)["changes"]
    ]
    assert found == expected
