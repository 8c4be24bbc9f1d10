"""Baselines of benefits: the state before the work takes effect."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.kept import kept
from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import UNDER_WAY, above, of_kind
from styringslint.workspace.product import Product


@kept(2)
def _under_way(product: Product) -> dict[str, list[Group]]:
    """The initiatives that have begun, by the benefits that they serve, directly or through others."""
    serving: dict[str, list[Group]] = {}
    for initiative in product.initiatives:
        if initiative.word("status") in UNDER_WAY:
            for benefit in of_kind(above(product, initiative), "Benefit"):
                serving.setdefault(benefit.id, []).append(initiative)
    return serving


@rule("BEN009", "benefit-without-baseline", severity=Severity.ERROR, nature=COMPLETENESS)
def check_baseline(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit has a baseline once an initiative that serves it is active. Its value and date are STR005's."""
    serving = _under_way(product)
    for benefit in product.benefits:
        if benefit.id not in serving or benefit.word("status") == "abandoned":
            continue
        if not benefit.has("baseline"):
            initiative = product.name_of(serving[benefit.id][0].id)
            yield found(benefit.at("baseline"), benefit=product.name_of(benefit.id), initiative=initiative)


def _start(initiative: Group) -> date:
    """The last day on which the initiative can have begun."""
    start = initiative.time("start")
    return start.last if start is not None else date.max


@rule(
    "BEN010",
    "baseline-after-start",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 0},
)
def check_baseline_date(product: Product, context: Context) -> Iterator[Found]:
    """The baseline is not from after the first initiative that serves the benefit began."""
    serving = _under_way(product)
    for benefit in product.benefits:
        baseline = benefit.date("baseline.date")
        if baseline is None or benefit.id not in serving or benefit.word("status") == "abandoned":
            continue
        if baseline > context.as_of:
            continue  # STR023 has said that it cannot have been measured yet.
        first = min(serving[benefit.id], key=_start)
        start = _start(first)
        if (baseline - start).days > context.options["days"]:
            yield found(
                benefit.at("baseline.date"),
                benefit=product.name_of(benefit.id),
                baseline=baseline,
                initiative=product.name_of(first.id),
                start=start,
                days=(baseline - start).days,
            )
