"""Conditions over a field: true, false, or unknown where the value is absent or cannot be read."""

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.linear import Pattern
from styringslint.model.dates import CoarseTime
from styringslint.model.items import Group, Items, Leaf, Place
from styringslint.model.table import Field
from styringslint.rules.house.subjects import Subject

NUMBERS = frozenset({"kroner", "number", "integer", "year", "percentage"})
"""Types of value that can be at least or at most something."""
TIMES = frozenset({"date", "coarse_time"})
"""Types of value that can lie before or after a day."""
WITHOUT_TEXT = frozenset({"section", "any", "word", "yes_no"}) | NUMBERS | TIMES
"""Types of value that no pattern is tried on."""


class Condition(NamedTuple):
    """One condition: the fields on the way from the subject, what is asked, and what it is compared with."""

    trail: tuple[Field, ...]
    operator: str
    values: tuple[Any, ...]
    pattern: Pattern | None

    @property
    def counts(self) -> bool:
        """Whether it is about how many rows a list has."""
        return self.operator in {"at_least", "at_most"} and self.trail[-1].is_list

    def place(self, subject: Subject) -> Place:
        """Where a breach is shown: at the field, or at the nearest thing that is there."""
        return subject.holder(self.trail[0].name).at(".".join(field.name for field in self.trail))

    def holds(self, subject: Subject) -> bool | None:
        """Whether the condition is met; None where nobody can tell."""
        reached = _reach(subject, self.trail)
        if self.operator in {"present", "absent"}:
            there = bool(reached.values) or reached.unknown
            return there == (self.operator == "present")
        verdicts = [self._judge(value) for value in reached.values] + [None] * reached.unknown
        if not verdicts:
            return None
        if self.operator == "is_not":
            return False if False in verdicts else None if None in verdicts else True
        # Where the way leads through a list, one value that fits is enough.
        return True if True in verdicts else None if None in verdicts else False

    def _judge(self, value: Leaf | Items | Group) -> bool | None:
        if isinstance(value, Items):
            if self.counts:
                return _compared(self.operator, len(value.values), self.values)
            return self._each([leaf for leaf in value.values if isinstance(leaf, Leaf)])
        return self._leaf(value) if isinstance(value, Leaf) else None

    def _each(self, leaves: list[Leaf]) -> bool | None:
        verdicts = [self._leaf(leaf) for leaf in leaves]
        first = self.operator != "is_not"
        return first if first in verdicts else None if None in verdicts or not verdicts else not first

    def _leaf(self, leaf: Leaf) -> bool | None:
        data = comparable(leaf.data)
        if data is None:
            return None
        if self.pattern is not None:
            return self.pattern.fits(str(data))
        return _compared(self.operator, data, self.values)


class _Reached(NamedTuple):
    """What stands at the end of a way, and whether something on it could not be read."""

    values: list[Leaf | Items | Group]
    unknown: bool


def _reach(subject: Subject, trail: tuple[Field, ...]) -> _Reached:
    groups = [subject.holder(trail[0].name)]
    unknown = False
    for number, field in enumerate(trail):
        found = [group.values[field.name] for group in groups if field.name in group.values]
        unknown |= any(field.name in group.misspelt for group in groups)
        if number == len(trail) - 1:
            return _Reached(found, unknown)
        # A single value where a group belongs cannot be read; what it says is unknown.
        unknown |= any(isinstance(value, Leaf) and not value.empty for value in found)
        groups = [group for value in found for group in _groups(value)]
    return _Reached([], unknown)


def _groups(value: Leaf | Items | Group) -> list[Group]:
    if isinstance(value, Items):
        return [row for row in value.values if isinstance(row, Group)]
    return [value] if isinstance(value, Group) else []


def comparable(data: Any) -> Any:
    """A value in the form in which values are compared: texts without the line breaks of their writing."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", " ".join(data.split()))
    if isinstance(data, date):
        return CoarseTime(data, data, "")
    return data


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, CoarseTime) and isinstance(other, CoarseTime):
        return (one.first, one.last) == (other.first, other.last)
    return bool(one == other)


def _before(one: CoarseTime, other: CoarseTime) -> bool | None:
    return True if one.last < other.first else False if one.first >= other.first else None


def _after(one: CoarseTime, other: CoarseTime) -> bool | None:
    return True if one.first > other.last else False if one.last <= other.last else None


_COMPARISONS: dict[str, Callable[[Any, tuple[Any, ...]], bool | None]] = {
    "is": lambda data, values: _same(data, values[0]),
    "is_not": lambda data, values: not _same(data, values[0]),
    "one_of": lambda data, values: any(_same(data, value) for value in values),
    "at_least": lambda data, values: bool(data >= values[0]),
    "at_most": lambda data, values: bool(data <= values[0]),
    "before": lambda data, values: _before(data, values[0]),
    "after": lambda data, values: _after(data, values[0]),
}
OPERATORS = ("present", "absent", *_COMPARISONS, "matches")
"""What can be asked about a field."""


def _compared(operator: str, data: Any, values: tuple[Any, ...]) -> bool | None:
    return _COMPARISONS[operator](data, values)
