"""The way from baseline to target: the milestones on it, and how far behind it a benefit is."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.benefits.state import ends, inside, measured, off_scale
from styringslint.rules.rule import CONSISTENCY, JUDGEMENT, Context, Found, found, rule
from styringslint.workspace.product import Product


class _Step(NamedTuple):
    """A milestone that could be read."""

    row: Group
    date: date
    value: Decimal


def _steps(benefit: Group) -> list[_Step] | None:
    """The milestones by date, or None where one of them cannot be read in full."""
    rows = benefit.groups("milestones")
    steps = [
        _Step(row, day, value)
        for row in rows
        if (day := row.date("date")) is not None and (value := row.number("value")) is not None
        if not off_scale(benefit, value)
    ]
    return sorted(steps, key=lambda step: step.date) if len(steps) == len(rows) else None


def _backwards(benefit: Group, steps: list[_Step]) -> tuple[_Step, str, Decimal] | None:
    """The first milestone that is worse than the baseline or the one before it, or better than the target.

    It, why, and the value that it is compared with. What lies after the target date is another fault.
    """
    both = ends(benefit)
    if both is None:
        return None
    baseline, target = both
    up = target > baseline
    for step in steps:
        if step.value != baseline and (step.value > baseline) != up:
            return step, "baseline", baseline
        beyond = step.value != target and (step.value > target) == up
        if beyond and step.date <= (benefit.date("target.date") or date.max):
            return step, "beyond", target
    for before, step in pairwise(steps):
        if step.value != before.value and (step.value > before.value) != up:
            return step, "earlier", before.value
    return None


@rule("BEN038", "milestone-off-the-way", severity=Severity.WARNING, nature=CONSISTENCY)
def check_milestones(product: Product, _context: Context) -> Iterator[Found]:
    """The milestones of a benefit lie on the way from the baseline to the target, in time and in value."""
    for benefit in product.benefits:
        steps, due = _steps(benefit), benefit.date("target.date")
        if not steps or benefit.word("status") == "abandoned":
            continue
        name, last = product.name_of(benefit.id), steps[-1]
        if due is not None and last.date > due:
            place = inside(benefit, last.row, "date")
            label = (benefit.at("target.date"),)
            yield found(place, "late", labels=label, benefit=name, date=last.date, due=due)
        if (worse := _backwards(benefit, steps)) is not None:
            step, reason, other = worse
            place = inside(benefit, step.row, "value")
            labels = (benefit.at("target.value"),) if reason == "beyond" else ()
            yield found(place, reason, labels=labels, benefit=name, date=step.date, value=step.value, other=other)


def _even(benefit: Group, day: date) -> Decimal | None:
    """The value on a day of an even way from the baseline through the milestones to the target.

    None where an end of the way or a milestone cannot be read, or the day is not on it.
    """
    both, steps = ends(benefit), _steps(benefit)
    start, due = benefit.date("baseline.date"), benefit.date("target.date")
    if both is None or steps is None or start is None or due is None:
        return None
    points = [(start, both[0]), *((step.date, step.value) for step in steps if start < step.date < due), (due, both[1])]
    for (first, low), (last, high) in pairwise(points):
        if first < day <= last:
            return low + (high - low) * (day - first).days / (last - first).days
    return None


def _is_told(product: Product, benefit: Group, value: Decimal, row: Group, as_of: date) -> bool:
    """Whether another rule says it: BEN034 a setback without a note, BEN018 a target date that has passed, BEN015 a misprint."""
    baseline, target = benefit.number("baseline.value"), benefit.number("target.value")
    due = benefit.date("target.date")
    if baseline is None or target is None or due is None or due < as_of or off_scale(benefit, value):
        return True
    setback = (value - baseline) * (target - baseline) < 0
    return setback and product.profile != "small" and not row.has("note")


@rule("BEN019", "benefit-behind", severity=Severity.INFO, nature=JUDGEMENT, options={"percent": 20})
def check_way(product: Product, context: Context) -> Iterator[Found]:
    """The last measurement of a benefit that is being realised is not far behind an even way from baseline to target."""
    for benefit in product.benefits:
        both, measurements = ends(benefit), measured(benefit)
        if both is None or not measurements or benefit.word("status") != "being_realised":
            continue
        last, (baseline, target) = measurements[-1], both
        even = _even(benefit, last.date)
        if even is None or _is_told(product, benefit, last.value, last.row, context.as_of):
            continue
        behind = (even - last.value) * 100 / (target - baseline)
        if behind > Decimal(str(context.options["percent"])):
            yield found(
                inside(benefit, last.row, "value"),
                benefit=product.name_of(benefit.id),
                date=last.date,
                value=last.value,
                even=round(even, 1),
                baseline=baseline,
                target=target,
                behind=int(behind),
            )
