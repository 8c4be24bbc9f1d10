"""Measurements of benefits: dates and values that can be true, and measuring as often as was planned."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from styringslint.core.calendar import days_later, months_later
from styringslint.core.severity import Severity
from styringslint.core.values import Word
from styringslint.model.items import Group, Place
from styringslint.rules.benefits.state import CLOSED, Measured, ends, inside, measured, off_scale
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}


def _dates(benefit: Group, as_of: date) -> Iterator[tuple[Group, str, date, date]]:
    """The rows whose date cannot be right: row, reason, its date, and the date that it contradicts.

    Two rows with the same date are two rows with the same key: STR008 reports them.
    """
    baseline = benefit.date("baseline.date")
    previous: date | None = None
    for row in benefit.groups("measurements"):
        day = row.date("date")
        if day is None:
            continue
        if day > as_of:
            yield row, "future", day, as_of
        elif baseline is not None and day < baseline:
            yield row, "before-baseline", day, baseline
        elif previous is not None and day < previous:
            yield row, "order", day, previous
        else:
            previous = day


@rule("BEN014", "measurement-dates", severity=Severity.ERROR, nature=CONSISTENCY)
def check_dates(product: Product, context: Context) -> Iterator[Found]:
    """Measurements stand in order of time, none before the baseline, none after the as-of date."""
    for benefit in product.benefits:
        told = False
        for row, reason, day, other in _dates(benefit, context.as_of):
            if reason == "before-baseline" and told:
                continue
            told = told or reason == "before-baseline"
            yield found(
                inside(benefit, row, "date"), reason, benefit=product.name_of(benefit.id), date=day, other=other
            )


def _outside(benefit: Group) -> Iterator[tuple[Place, Decimal]]:
    """Every value in the unit of the indicator that cannot be a share in per cent, with its place."""
    for path in ("baseline.value", "target.value"):
        if (value := benefit.number(path)) is not None and off_scale(benefit, value):
            yield benefit.at(path), value
    for row in (*benefit.groups("milestones"), *benefit.groups("measurements")):
        if (value := row.number("value")) is not None and off_scale(benefit, value):
            yield inside(benefit, row, "value"), value


@rule("BEN015", "per-cent-out-of-range", severity=Severity.WARNING, nature=CONSISTENCY)
def check_per_cent(product: Product, _context: Context) -> Iterator[Found]:
    """Where the unit is per cent, every value lies from 0 to 100."""
    for benefit in product.benefits:
        outside = list(_outside(benefit))
        if outside:
            values = tuple(value for _, value in outside)
            yield found(outside[0][0], benefit=product.name_of(benefit.id), values=values, count=len(values))


def due_measurement(benefit: Group) -> tuple[date, date] | None:
    """When a benefit that is being realised was last measured, or its baseline taken, and when it is due again."""
    months = _MONTHS.get(benefit.word("indicator.frequency"))
    measurements = measured(benefit)
    if benefit.word("status") != "being_realised" or months is None or measurements is None:
        return None
    last = measurements[-1].date if measurements else benefit.date("baseline.date")
    return (last, months_later(last, months)) if last is not None else None


@rule(
    "BEN016",
    "measurement-overdue",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 30},
    dated=True,
)
def check_overdue(product: Product, context: Context) -> Iterator[Found]:
    """A benefit that is being realised is measured as often as was planned. A number may take half a period to come."""
    for benefit in product.benefits:
        dates = due_measurement(benefit)
        if dates is None:
            continue
        slack = min(context.options["days"], (dates[1] - dates[0]).days // 2)
        if days_later(dates[1], slack) >= context.as_of:
            continue
        if any(_dates(benefit, context.as_of)):
            continue  # BEN014 has said that a date is wrong: which one is the last is unknown.
        ever = benefit.has("measurements")
        yield found(
            benefit.at_key("measurements") if ever else benefit.at("indicator.frequency"),
            "" if ever else "never",
            benefit=product.name_of(benefit.id),
            frequency=Word("frequency", benefit.word("indicator.frequency")),
            last=dates[0],
            due=dates[1],
        )


@rule(
    "BEN017",
    "never-measured",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 183},
    dated=True,
)
def check_ever_measured(product: Product, context: Context) -> Iterator[Found]:
    """A benefit whose target date is near has been measured. One that is overdue by its own plan is another finding."""
    for benefit in product.benefits:
        due = benefit.date("target.date")
        if due is None or benefit.has("measurements") or benefit.word("status") not in {"approved", "being_realised"}:
            continue
        dates = due_measurement(benefit)
        overdue = dates is not None and dates[1] < context.as_of
        if not overdue and 0 <= (due - context.as_of).days <= context.options["days"]:
            yield found(benefit.at("target.date"), benefit=product.name_of(benefit.id), due=due)


_WORTH = Decimal("0.1")
"""How much of the way to the target counts as a gain: less can be chance."""


def _lost(measurements: list[Measured], baseline: Decimal, target: Decimal, percent: int) -> bool:
    """Whether the last measurement has lost a good part of what the one before it had gained."""
    if len(measurements) < 2:
        return False
    way = target - baseline
    gained, left = ((row.value - baseline) / way for row in measurements[-2:])
    return _WORTH <= gained <= 1 and left >= 0 and (gained - left) * 100 >= percent * gained


@rule(
    "BEN034",
    "setback-without-cause",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
    options={"percent": 30},
)
def check_setback(product: Product, context: Context) -> Iterator[Found]:
    """Where the last measurement is worse than the baseline, or has lost a good part of the gain, a note says why."""
    for benefit in product.benefits:
        both = ends(benefit) if benefit.word("status") not in CLOSED else None
        measurements = measured(benefit) if both is not None else None
        if both is None or not measurements:
            continue
        last, (baseline, target) = measurements[-1], both
        if last.row.has("note") or off_scale(benefit, last.value) or any(_dates(benefit, context.as_of)):
            continue
        worse = (last.value - baseline) * (target - baseline) < 0
        if worse or _lost(measurements, baseline, target, int(context.options["percent"])):
            before = measurements[-2].value if len(measurements) > 1 else baseline
            yield found(
                inside(benefit, last.row, "value"),
                "" if worse else "lost",
                benefit=product.name_of(benefit.id),
                date=last.date,
                value=last.value,
                baseline=baseline,
                before=before,
                target=target,
            )
