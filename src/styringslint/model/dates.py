"""Reading dates as people write them (FMT008-FMT010, FMT014).

Where a text can mean only one day but is written wrong, it is read and the reason says how to write it. Where it can
mean two, nothing is guessed.
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from styringslint.core.pattern import pattern
from styringslint.model.read_value import Read
from styringslint.model.table import Field
from styringslint.source.nodes import Scalar

# The rare forms are compiled when they are met.
_ISO = pattern(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_ISO_TIME = r"(\d{4}-\d{2}-\d{2})[Tt ][\d:.Zz+-]+\Z"
_DOTTED = r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\.?\Z"
_SLASHED = r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})\Z"
_YEAR_FIRST = r"(\d{4})[./](\d{1,2})[./](\d{1,2})\Z"
_WRITTEN = r"(\d{1,2})\.?\s+([A-Za-z]+)\.?,?\s+(\d{4})\Z"
_MONTH_WORD = (
    r"(jan)(?:uar|uary)?\Z|(feb)(?:ruar|ruary)?\Z|(mar)(?:s|ch)?\Z|(apr)(?:il)?\Z|(ma)[iy]\Z|(jun)[ie]?\Z|(jul)[iy]?\Z|"
    r"(aug)(?:ust)?\Z|(sep)(?:t|tember)?\Z|(o)[kc]t(?:ober)?\Z|(nov)(?:ember)?\Z|(de)[sc](?:ember)?\Z"
)


def _date(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _iso(found: date | None, text: str, reason: str = "date-form") -> Read:
    if found is None:
        return Read(None, "date-impossible", {"text": text})
    return Read(found, reason, {"text": text, "iso": found.isoformat()})


def _slashed(text: str, first: str, second: str, year: str) -> Read:
    day, month = int(first), int(second)
    if day <= 12 and month <= 12 and day != month:
        return Read(None, "date-ambiguous", {"text": text})
    return _iso(_date(year, month, day) if month <= 12 else _date(year, day, month), text)


def _other_date(text: str) -> Read:
    if match := re.match(_DOTTED, text):
        day, month, year = match.groups()
        if len(year) == 2:
            return Read(None, "date-two-digit-year", {"text": text})
        return _iso(_date(year, month, day), text)
    if match := re.match(_SLASHED, text):
        return _slashed(text, *match.groups())
    if match := re.match(_YEAR_FIRST, text):
        return _iso(_date(*match.groups()), text)
    if (match := re.match(_ISO_TIME, text)) and (plain := _ISO.match(match.group(1))):
        return _iso(_date(*plain.groups()), text)
    if (match := re.match(_WRITTEN, text)) and (month_word := re.match(_MONTH_WORD, match.group(2), re.IGNORECASE)):
        return _iso(_date(match.group(3), month_word.lastindex or 0, match.group(1)), text)
    return Read(None, "not-a-date", {"text": text})


def read_date(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A date, written 2026-12-09. Norwegian and written-out dates are understood and reported (FMT008-FMT010)."""
    text = scalar.value.strip()
    match = _ISO.match(text)
    if not match:
        return _other_date(text)
    found = _date(*match.groups())
    if found is None:
        return Read(None, "date-impossible", {"text": text})
    return Read(found) if len(text) == 10 else _iso(found, text)


def iso_form(text: str) -> str:
    """A date that is written in another way, as 2026-12-09; an empty text where that is not clear."""
    return str(_other_date(text.strip()).parameters.get("iso", ""))


class CoarseTime(NamedTuple):
    """A time as precise as it is known: its first and last day, and how it was written."""

    first: date
    last: date
    text: str


_COARSE = pattern(r"(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?\Z")


def _span_of_months(year: int, month: int, count: int, text: str) -> CoarseTime:
    last = month + count - 1
    return CoarseTime(date(year, month, 1), date(year, last, monthrange(year, last)[1]), text)


def read_coarse_time(scalar: Scalar, language: str, field: Field) -> Read:
    """A coarse time: 2027, 2027-Q2, 2027-06, 2026-W17 or a date. The end of a period counts as its last day."""
    text = scalar.value.strip()
    match = _COARSE.match(text)
    if not match:
        read = read_date(scalar, language, field)
        data = CoarseTime(read.data, read.data, text) if read.data else None
        return Read(data, "not-a-time" if read.reason == "not-a-date" else read.reason, read.parameters)
    year, quarter, week, month = (int(part) if part else 0 for part in match.groups())
    try:
        if week:
            first = date.fromisocalendar(year, week, 1)
            return Read(CoarseTime(first, date.fromordinal(first.toordinal() + 6), text))
        if quarter:
            return Read(_span_of_months(year, quarter * 3 - 2, 3, text))
        if match.group(4):
            return Read(_span_of_months(year, month, 1, text))
        return Read(_span_of_months(year, 1, 12, text))
    except ValueError:
        return Read(None, "date-impossible", {"text": text})


_CLOCK = pattern(r"([01]\d|2[0-3]):[0-5]\d\Z")


def read_clock(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A time of day, written "12:00" in quotes (FMT014)."""
    text = scalar.value.strip()
    if _CLOCK.match(text):
        return Read(text, "clock-unquoted" if scalar.plain else "", {"text": text})
    return Read(None, "not-a-clock", {"text": text})
