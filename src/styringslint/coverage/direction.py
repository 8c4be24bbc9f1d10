"""Which way a change goes: a weaker target, a later deadline, a higher amount. Only where that is certain."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any, NamedTuple

from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.values import Fact


class Direction(NamedTuple):
    """Which way a value goes, and by how much, counted in `measure`.

    The word is `weaker` or `stronger`, `higher` or `lower`, `later` or `earlier`; of a baseline, `farther` from the
    target or `nearer`.
    """

    word: str
    amount: int | Decimal
    measure: str
    path: str
    of_improvement: bool = False
    """Whether the amount is a share of the way from the baseline to the target."""


_LEVELS = frozenset({"target", "expected", "limit"})
_FLOORS = {"at_least": True, "above": True, "at_most": False, "below": False}
"""Thresholds of hypotheses, and whether a higher number asks for more."""
_REQUIRED = frozenset({"Quorum", "DecisionRule"})
"""Sections whose numbers say how many it takes."""
_TIMES = frozenset({"date", "coarse_time"})


def _percent(before: Decimal, after: Decimal) -> int | None:
    if not before:
        return None
    return int(((after - before) / abs(before) * 100).quantize(Decimal(1), ROUND_HALF_EVEN))


def _number(fact: Fact | None) -> Decimal | None:
    if fact is None or isinstance(fact.data, bool):
        return None
    if isinstance(fact.data, Decimal):
        return fact.data
    counted = isinstance(fact.data, int) and (fact.leaf.field.type == "kroner" or fact.leaf.field.section in _REQUIRED)
    return Decimal(fact.data) if counted else None


def _months(first: date, second: date) -> int:
    """Whole months from one day to another, or nothing where it is not a whole number of them."""
    last = all(day.day == monthrange(day.year, day.month)[1] for day in (first, second))
    return (second.year - first.year) * 12 + second.month - first.month if last or first.day == second.day else 0


def between(path: str, before: date, after: date) -> Direction:
    """How much later or earlier a day is than another, in the largest unit of which it is a whole number."""
    days = (after - before).days
    word = "later" if days > 0 else "earlier"
    if months := _months(before, after):
        years, rest = divmod(abs(months), 12)
        return Direction(word, abs(months) if rest else years, "months" if rest else "years", path)
    weeks, rest = divmod(abs(days), 7)
    return Direction(word, abs(days) if rest else weeks, "days" if rest else "weeks", path)


class Siblings(NamedTuple):
    """What stands beside a value and decides what it means: its unit and direction before and now, and the baseline."""

    units: tuple[object, object]
    directions: tuple[object, object]
    baselines: tuple[Decimal | None, Decimal | None]
    targets: tuple[Decimal | None, Decimal | None] = (None, None)

    @property
    def comparable(self) -> bool:
        """Whether numbers before and now are numbers of the same thing."""
        return self.units[0] == self.units[1] and self.directions[0] == self.directions[1]


def _ambition(path: str, before: Decimal, after: Decimal, beside: Siblings) -> Direction | None:
    """A target, expectation or limit: weaker or stronger, by the share of the way from the baseline that is given up."""
    rising = beside.directions[1]
    if not beside.comparable or rising not in {"increasing", "decreasing"}:
        return None
    weaker = after < before if rising == "increasing" else after > before
    word = "weaker" if weaker else "stronger"
    first, second = beside.baselines
    if first is None or first != second:
        return Direction(word, _percent(before, after) or 0, "percent", path)
    sign = 1 if rising == "increasing" else -1
    spans = ((before - first) * sign, (after - first) * sign)
    # A target on the wrong side of the baseline is no improvement, and has no share of one.
    percent = _percent(*spans) if min(spans) >= 0 else None
    return Direction(word, percent or 0, "percent", path, of_improvement=True)


def _from_target(path: str, before: Decimal, after: Decimal, beside: Siblings) -> Direction | None:
    """A baseline: farther from the target, which makes the improvement look larger, or nearer.

    Where the target is another as well, only what holds of both.
    """
    if not beside.comparable:
        return None
    gaps = [abs(after - target) - abs(before - target) if target is not None else 0 for target in beside.targets]
    ways = {(gap > 0) - (gap < 0) for gap in gaps}
    if len(ways) != 1 or ways == {0}:
        return None
    return Direction("farther" if ways == {1} else "nearer", 0, "distance", path)


def _plain(path: str, before: Decimal, after: Decimal) -> Direction:
    percent = _percent(before, after)
    return Direction("higher" if after > before else "lower", percent or 0, "percent", path)


def units_changed(change: Change, beside: Siblings) -> bool:
    """Whether the numbers of a change are of two different things."""
    numeric = any(_number(fact) is not None for fact in (*change.before.values(), *change.after.values()))
    return numeric and beside.units[0] != beside.units[1]


def directions(change: Change, beside: Siblings) -> list[Direction]:
    """Which way the values of a change go, for each of which that is certain."""
    if change.kind != Kind.CHANGED:
        return []
    found: list[Direction] = []
    for path in change.paths:
        before, after = change.before.get(path), change.after.get(path)
        if before is None or after is None:
            continue
        if after.leaf.field.name == "milestones":
            found += _of_rows(path, before.data, after.data, beside)
            continue
        one = _one(path, before, after, beside)
        if one is not None:
            found.append(one)
    return found


def values_by_date(rows: Any) -> dict[date, Decimal]:
    """The values of rows that say nothing but a date and a value, each by its date. Nothing of dates that stand twice."""
    pairs = [dict(row) for row in rows or () if isinstance(row, tuple)]
    days = [(row.get("date"), row.get("value")) for row in pairs if row.keys() == {"date", "value"}]
    return {
        day: value
        for day, value in days
        if isinstance(day, date) and isinstance(value, Decimal) and [other for other, _ in days].count(day) == 1
    }


def _of_rows(path: str, before: Any, after: Any, beside: Siblings) -> Iterator[Direction]:
    """Which way each milestone of a date that stands on both sides goes."""
    old, new = values_by_date(before), values_by_date(after)
    for day in old:
        if day in new and new[day] != old[day]:
            one = _ambition(f"{path}/{day.isoformat()}", old[day], new[day], beside)
            if one is not None:
                yield one


def _one(path: str, before: Fact, after: Fact, beside: Siblings) -> Direction | None:
    if after.leaf.field.type in _TIMES and isinstance(before.data, date) and isinstance(after.data, date):
        return between(path, before.data, after.data)
    first, second = _number(before), _number(after)
    if first is None or second is None:
        return None
    return _of_numbers(path, after, (first, second), beside)


def _of_numbers(path: str, fact: Fact, numbers: tuple[Decimal, Decimal], beside: Siblings) -> Direction | None:
    """Which way a number goes, by what it is a number of."""
    first, second = numbers
    field, rises = fact.leaf.field, second > first
    if field.type == "percentage":
        return Direction("higher" if rises else "lower", abs(second - first), "points", path)
    if field.name in _FLOORS or field.section in _REQUIRED:
        more = _FLOORS.get(field.name, True) == rises
        return Direction("stronger" if more else "weaker", 0, "percent", path) if beside.comparable else None
    if field.type == "kroner":
        return _plain(path, first, second)
    if field.type != "number":
        return None
    if set(fact.trail.fields) & _LEVELS:
        return _ambition(path, first, second, beside)
    return _from_target(path, first, second, beside) if "baseline" in fact.trail.fields else None
