"""What several rules about benefits ask: how far a benefit has come, and what was measured."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from styringslint.model.items import Group, Place
from styringslint.model.units import is_per_cent

CLOSED = frozenset({"realised", "abandoned"})
"""Statuses of benefits that nobody follows up any more."""


def planned(benefit: Group) -> bool:
    """Whether the benefit is more than a proposal, and not given up. A status that cannot be read counts as planned."""
    return benefit.word("status") not in {"proposed", "abandoned"}


def inside(benefit: Group, row: Group, path: str) -> Place:
    """A place in a row of a list of the benefit, as a part of the benefit."""
    place = row.at(path)
    return Place(place.file, place.span, place.path, benefit)


def off_scale(benefit: Group, value: Decimal | None) -> bool:
    """Whether a value cannot be a share in per cent, which is the unit. BEN015 says so; what follows from it is unknown."""
    return value is not None and not 0 <= value <= 100 and is_per_cent(benefit.text("indicator.unit"))


class Measured(NamedTuple):
    """A measurement that could be read."""

    row: Group
    date: date
    value: Decimal


def measured(benefit: Group) -> list[Measured] | None:
    """The measurements by date, or None where one of them cannot be read in full, or two have one date (STR008)."""
    rows = benefit.groups("measurements")
    found = [
        Measured(row, day, value)
        for row in rows
        if (day := row.date("date")) is not None and (value := row.number("value")) is not None
    ]
    if len({row.date for row in found}) < len(rows) or (benefit.has("measurements") and not rows):
        return None
    return sorted(found, key=lambda measurement: measurement.date)


def ends(benefit: Group) -> tuple[Decimal, Decimal] | None:
    """Baseline and target, where both can be read and are different; a direction may not say the opposite."""
    baseline, target = benefit.number("baseline.value"), benefit.number("target.value")
    if baseline is None or target is None or baseline == target:
        return None
    if off_scale(benefit, baseline) or off_scale(benefit, target):
        return None
    direction = benefit.word("indicator.direction")
    if direction and direction != leads(baseline, target):
        return None
    return baseline, target


def leads(baseline: Decimal, target: Decimal) -> str:
    """The direction that leads from the baseline to the target, which are different."""
    return "increasing" if target > baseline else "decreasing"
