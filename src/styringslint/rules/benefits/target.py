"""Targets of benefits: that there is one, that it asks for a change, and whether it was reached in time."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Word
from styringslint.rules.benefits.state import CLOSED, ends, leads, measured, off_scale
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product


@rule("BEN011", "benefit-without-target", severity=Severity.ERROR, nature=COMPLETENESS)
def check_target(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that is not given up has a target."""
    for benefit in product.benefits:
        if benefit.word("status") != "abandoned" and not benefit.has("target"):
            yield found(benefit.at("target"), benefit=product.name_of(benefit.id))


@rule("BEN012", "target-equals-baseline", severity=Severity.ERROR, nature=CONSISTENCY)
def check_change(product: Product, _context: Context) -> Iterator[Found]:
    """The target is another value than the baseline."""
    for benefit in product.benefits:
        baseline, target = benefit.number("baseline.value"), benefit.number("target.value")
        if target is not None and baseline == target:
            yield found(benefit.at("target.value"), benefit=product.name_of(benefit.id), value=target)


@rule("BEN013", "direction-against-target", severity=Severity.ERROR, nature=CONSISTENCY)
def check_direction(product: Product, _context: Context) -> Iterator[Found]:
    """The direction is the one that leads from the baseline to the target."""
    for benefit in product.benefits:
        baseline, target = benefit.number("baseline.value"), benefit.number("target.value")
        direction = benefit.word("indicator.direction")
        if baseline is None or target is None or baseline == target or not direction:
            continue
        if off_scale(benefit, baseline) or off_scale(benefit, target):
            continue
        if direction != leads(baseline, target):
            yield found(
                benefit.at("indicator.direction"),
                "up" if target > baseline else "down",
                labels=(benefit.at("target.value"),),
                benefit=product.name_of(benefit.id),
                baseline=baseline,
                target=target,
                direction=Word("direction", direction),
            )


@rule("BEN018", "target-date-passed", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_target_date(product: Product, context: Context) -> Iterator[Found]:
    """When the target date has passed, the benefit is realised or abandoned."""
    for benefit in product.benefits:
        due, status = benefit.date("target.date"), benefit.word("status")
        if due is None or due >= context.as_of or not status or status in CLOSED:
            continue
        yield found(
            benefit.at("target.date"),
            benefit=product.name_of(benefit.id),
            due=due,
            days=(context.as_of - due).days,
            status=Word("benefit_status", status),
        )


def _decided_statuses(product: Product) -> set[str]:
    """The paths that adopted decisions set, as far as they can lead to the status of a benefit."""
    return {
        resolve(product, path, decision.file.language).canonical
        for decision in product.adopted_decisions
        for change in decision.groups("changes")
        if (path := change.text("field")) and path.count("/") <= 1
    }


@rule("BEN020", "realised-below-target", severity=Severity.WARNING, nature=CONSISTENCY)
def check_realised(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit is realised when the target is reached, unless a decision says that it counts as realised."""
    realised = [benefit for benefit in product.benefits if benefit.word("status") == "realised"]
    if not realised:
        return
    decided = _decided_statuses(product)
    for benefit in realised:
        both, measurements = ends(benefit), measured(benefit)
        if f"{benefit.id}/status" in decided:
            continue
        if both is None or measurements is None:
            continue
        baseline, target = both
        name, place = product.name_of(benefit.id), benefit.at("status")
        field = FieldName("Decision", "changes")
        if not measurements:
            yield found(place, "not-measured", benefit=name, id=benefit.id, target=target, field=field)
            continue
        last = measurements[-1]
        if off_scale(benefit, last.value):
            continue
        if (last.value - baseline) / (target - baseline) < 1:
            yield found(
                place, benefit=name, id=benefit.id, date=last.date, value=last.value, target=target, field=field
            )
