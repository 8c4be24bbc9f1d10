"""Days on which few come to a meeting: weekends, July and public holidays."""

from datetime import date
from functools import cache

_SATURDAY = 5
_JULY = 7
_COUNTRY = "NO"
_FIXED = frozenset({(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)})
_MOVABLE_WEEKDAYS = frozenset({0, 3, 4})
_FIRST_MOVABLE, _LAST_MOVABLE = (3, 19), (6, 14)


@cache
def _holidays(year: int) -> frozenset[date]:
    """The public holidays of a year, or none where the library is not installed: it is the extra `meeting`."""
    try:
        from holidays import country_holidays
    except ImportError:
        return frozenset()
    return frozenset(country_holidays(_COUNTRY, years=year))


def _can_be_holiday(day: date) -> bool:
    """Whether it is worth asking: a fixed holiday, or a Monday, Thursday or Friday of the weeks that follow Easter.

    Spares most runs the library, which takes as long to import as a whole check takes.
    """
    here = (day.month, day.day)
    return here in _FIXED or (day.weekday() in _MOVABLE_WEEKDAYS and _FIRST_MOVABLE <= here <= _LAST_MOVABLE)


def day_off(day: date) -> str:
    """What makes a day awkward for a meeting: `weekend`, `july` or `holiday`; an empty text for an ordinary day."""
    if day.weekday() >= _SATURDAY:
        return "weekend"
    if day.month == _JULY:
        return "july"
    return "holiday" if _can_be_holiday(day) and day in _holidays(day.year) else ""
