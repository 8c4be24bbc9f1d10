"""Circles of `supports`, told once each: where they begin, and by the shortest way round."""

from pathlib import Path

import pytest

from tests.command_line import check
from tests.governed import STEERING, change, documents

FIRST_LINE = 24
"""The line on which the first goal of these tests begins; each takes six."""


def goals(links: dict[int, str]) -> str:
    return "".join(
        f"  - id: M{number}\n    formulering: Mål nummer {number} er nådd.\n    nivå: effektmål\n"
        f"    støtter: [{supported}]\n    frist: 2027-12-31\n    ansvarlig: {{part: etaten, rolle: direktør}}\n"
        for number, supported in links.items()
    )


def circle(*numbers: int) -> str:
    way = " → ".join(f"M{number}" for number in (*numbers, numbers[0]))
    return f"«Mål nummer {numbers[0]} er nådd» (M{numbers[0]}) støtter seg selv, i ring: {way}."


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({3: "M1", 4: "M3", 5: "M4"}, []),
        ({3: "M1", 4: "M1, M3", 5: "M3, M4"}, []),
        ({3: "M3"}, [(3, "«Mål nummer 3 er nådd» (M3) står som støtte for seg selv.")]),
        ({3: "M4", 4: "M3"}, [(4, circle(3, 4))]),
        ({3: "M4", 4: "M5", 5: "M3"}, [(5, circle(3, 4, 5))]),
        ({3: "M4", 4: "M5", 5: "M6", 6: "M3"}, [(6, circle(3, 4, 5, 6))]),
        # What only leads into a circle, or out of one, is none of it.
        ({3: "M4", 4: "M5", 5: "M6", 6: "M4"}, [(6, circle(4, 5, 6))]),
        ({3: "M4", 4: "M5", 5: "M4, M1"}, [(5, circle(4, 5))]),
        # Two circles with one way in common, and two that have nothing to do with each other.
        ({3: "M4, M5", 4: "M5", 5: "M3"}, [(3, circle(4, 5, 3)), (5, circle(3, 5))]),
        ({3: "M4", 4: "M3", 5: "M6", 6: "M5"}, [(4, circle(3, 4)), (6, circle(5, 6))]),
    ],
)
def test_circles(tmp_path: Path, links: dict[int, str], expected: list[tuple[int, str]]) -> None:
    documents(tmp_path)
    change(tmp_path, STEERING, "nyttevirkninger:\n", goals(links) + "nyttevirkninger:\n")
    found = [
        (row["file"], row["start"]["line"], row["start"]["column"], row["message"])
        for row in check(tmp_path, "--lang", "nb").findings
        if row["code"] == "TRA004"
    ]
    first = min(links)
    lines = [(STEERING, FIRST_LINE + 6 * (number - first) + 3, 15, message) for number, message in expected]
    assert found == lines
