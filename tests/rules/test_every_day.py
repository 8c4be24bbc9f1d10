"""What is told of a product day by day: from which day a finding comes, and until which day it stays.

What has a date falls due, is late, is far off, or ends: each rule that reads the calendar is asked the day before, the
day itself and the day after. The snapshots hold the periods; `--snapshot-update` renews them.
"""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.governed import BASE
from tests.rules.sweep import findings, product

pytestmark = pytest.mark.sweep

_TESTS = Path(__file__).parents[1]
PRODUCTS = {
    "base": BASE,
    "programme": _TESTS / "realistic/shore-power",
    "portfolio": _TESTS.parent / "examples/portefolje",
    "small": _TESTS / "realistic/sorting-point",
    "project": _TESTS / "products/prosjektnaer",
    "county": _TESTS / "products/nynorsk-fylke",
    "two": _TESTS / "realistic/friluft",
}
_WEEK = timedelta(7)
QUARTERS = [(year, month) for year in (2026, 2027, 2028) for month in (1, 4, 7, 10)]


def _days(folder: Path, first: date, last: date) -> dict[date, frozenset[str]]:
    """What is told on the days on which it changes: looked for by halves, between days a week apart."""

    @cache
    def told(day: date) -> frozenset[str]:
        return frozenset(
            f"{row['code']} {row['reason']} {row['file']}:{row['start']['line']}:{row['start']['column']}"
            for row in findings(folder, [], str(day))
        )

    found = {first: told(first)}

    def between(start: date, end: date) -> None:
        if told(start) == told(end):
            return
        if (end - start).days == 1:
            found[end] = told(end)
            return
        middle = start + (end - start) // 2
        between(start, middle)
        between(middle, end)

    day = first
    while day < last:
        following = min(day + _WEEK, last)
        between(day, following)
        day = following
    return found


@pytest.mark.parametrize(("year", "month"), QUARTERS)
@pytest.mark.parametrize("name", PRODUCTS)
def test_what_is_told_from_day_to_day(
    name: str, year: int, month: int, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    first = date(year, month, 1)
    last = date(year + month // 10, (month + 2) % 12 + 1, 1)
    days = _days(product(tmp_path, PRODUCTS[name]), first, last)
    periods, before = [], frozenset[str]()
    for day, told in days.items():
        periods += [f"{day} + {row}" for row in sorted(told - before)]
        periods += [f"{day} - {row}" for row in sorted(before - told)]
        before = told
    assert periods == snapshot
