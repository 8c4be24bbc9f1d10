"""Days a while later: exact, and never beyond the calendar."""

from datetime import date

import pytest

from styringslint.core.calendar import days_later, months_later


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(9999, 12, 1), 1, date.max),
        (date(1, 1, 1), -1, date.min),
        (date(2026, 1, 1), 10**12, date.max),
    ],
)
def test_months(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize(
    ("day", "days", "later"),
    [
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2026, 3, 1), -1, date(2026, 2, 28)),
        (date(9999, 12, 31), 1, date.max),
        (date(2026, 1, 1), -(10.0**15), date.min),
    ],
)
def test_days(day: date, days: float, later: date) -> None:
    assert days_later(day, days) == later
