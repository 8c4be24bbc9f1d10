"""The chain around a benefit: the goal above it and the work below it."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.benefits.state import CLOSED, planned
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.chain import above
from styringslint.workspace.product import Product


def _linked(product: Product, item: Group) -> bool:
    """Whether the item says what it supports, and all of that exists: otherwise other rules have spoken."""
    leaves, index = item.leaves("supports"), product.index
    for leaf in leaves:
        items = index.get(leaf.data)
        if not items or items[0].section.kind not in leaf.field.targets:
            return False
    return bool(leaves) or item.filled("supports")


def _at_work(product: Product) -> list[Group]:
    """The hypotheses and initiatives that were not stopped."""
    hypotheses = [item for item in product.hypotheses if item.word("decision") != "stop"]
    return hypotheses + [item for item in product.initiatives if item.word("status") != "stopped"]


@rule("BEN021", "benefit-not-served", severity=Severity.WARNING, nature=COMPLETENESS)
def check_served(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that is approved and not yet realised is served by a hypothesis or initiative that was not stopped."""
    if not product.hypotheses or not product.initiatives:
        return
    working = _at_work(product)
    if not all(_linked(product, item) for item in working):
        return
    served = {target.id for item in working for target in above(product, item)}
    for benefit in product.benefits:
        if planned(benefit) and benefit.word("status") not in CLOSED and benefit.id not in served:
            yield found(benefit.at(), benefit=product.name_of(benefit.id))


@rule(
    "BEN022",
    "benefit-without-goal",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_goal(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit says which goal it supports, directly or through another benefit."""
    if not product.goals:
        return
    for benefit in product.benefits:
        if benefit.word("status") != "abandoned" and not benefit.has("supports"):
            yield found(benefit.at("supports"), benefit=product.name_of(benefit.id))
