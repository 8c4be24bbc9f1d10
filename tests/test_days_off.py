"""Days off: weekends and July always, public holidays where the library is installed, which few runs need."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from holidays import country_holidays

from styringslint.rules.meeting import days_off
from styringslint.rules.meeting.days_off import day_off

EXAMPLE = Path(__file__).parents[1] / "examples/hjelpemidler"
SHOW = (
    "import sys; from styringslint.cli.main import run; code = run(['check', '--as-of', '2026-11-21', '.']);"
    " sys.stderr.write(' '.join(sorted(sys.modules))); sys.exit(code)"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 1, 1), "holiday"),
        (date(2027, 1, 30), "weekend"),
        (date(2027, 3, 24), ""),
        (date(2027, 3, 25), "holiday"),
        (date(2027, 3, 26), "holiday"),
        (date(2027, 3, 29), "holiday"),
        (date(2027, 5, 1), "weekend"),
        (date(2028, 5, 1), "holiday"),
        (date(2027, 5, 6), "holiday"),
        (date(2027, 5, 17), "holiday"),
        (date(2027, 7, 7), "july"),
        (date(2026, 12, 24), ""),
        (date(2026, 12, 25), "holiday"),
        (date(2027, 8, 2), ""),
    ],
)
def test_a_day_off(day: date, expected: str) -> None:
    assert day_off(day) == expected


def test_no_public_holiday_is_passed_over_unasked() -> None:
    """The library is asked only about days that can be holidays; over a century it is never asked too little."""
    for year in range(2000, 2100):
        known = set(country_holidays("NO", years=year))
        for number in range(366):
            day = date(year, 1, 1) + timedelta(number)
            if day in known and day.weekday() < 5 and day.month != 7:
                assert day_off(day) == "holiday", day


def test_without_the_library_weekends_and_july_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    days_off._holidays.cache_clear()
    try:
        assert [day_off(date(2027, month, day)) for month, day in ((5, 17), (1, 30), (7, 7))] == ["", "weekend", "july"]
    finally:
        days_off._holidays.cache_clear()


def test_a_check_without_a_day_in_doubt_does_not_import_the_library() -> None:
    done = subprocess.run([sys.executable, "-c", SHOW], cwd=EXAMPLE, capture_output=True, text=True, check=False)
    modules = set(done.stderr.split())
    assert "styringslint.rules.meeting.days_off" in modules
    assert "holidays" not in modules
