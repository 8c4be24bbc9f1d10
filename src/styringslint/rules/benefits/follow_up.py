"""What it takes to get a benefit: actions in the line, and assumptions that hold."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.rules.benefits.state import CLOSED, inside, planned
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


def _overdue(product: Product, benefit: Group, as_of: date) -> Iterator[Found]:
    for action in benefit.groups("actions"):
        due = action.date("due")
        if due is not None and due < as_of and not action.has("done"):
            yield found(
                inside(benefit, action, "due"),
                "overdue",
                always=True,
                identity=(action.title,),
                benefit=product.name_of(benefit.id),
                what=action.title,
                due=due,
            )


@rule("BEN027", "benefit-without-action", severity=Severity.WARNING, nature=COMPLETENESS, dated=True)
def check_actions(product: Product, context: Context) -> Iterator[Found]:
    """A benefit that is approved and not yet realised has an action in the line, done by its date.

    A small product need not plan actions; those that it has are followed up.
    """
    for benefit in product.benefits:
        if not planned(benefit) or benefit.word("status") in CLOSED:
            continue
        actions = benefit.groups("actions")
        yield from _overdue(product, benefit, context.as_of)
        if product.profile == "small":
            continue
        if not benefit.has("actions"):
            yield found(benefit.at("actions"), benefit=product.name_of(benefit.id))
        elif actions and not any(action.has("due") or action.has("done") for action in actions):
            yield found(inside(benefit, actions[0], "due"), "no-date", benefit=product.name_of(benefit.id))


@rule(
    "BEN028",
    "assumption-not-reviewed",
    severity=Severity.INFO,
    nature=CONSISTENCY,
    options={"days": 183},
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_assumptions(product: Product, context: Context) -> Iterator[Found]:
    """What must hold for a benefit that is not yet realised was looked at not long ago."""
    for benefit in product.benefits:
        if benefit.word("status") in {"proposed", *CLOSED}:
            continue
        dated = [(day, row) for row in benefit.groups("assumptions") if (day := row.date("reviewed")) is not None]
        old = [pair for pair in dated if (context.as_of - pair[0]).days > context.options["days"]]
        if old:
            oldest, row = min(old, key=lambda pair: pair[0])
            yield found(
                inside(benefit, row, "reviewed"),
                "" if len(old) == 1 else "several",
                benefit=product.name_of(benefit.id),
                assumption=row.title,
                count=len(old),
                reviewed=oldest,
                days=int(context.options["days"]),
                field=FieldName("Assumption", "reviewed"),
            )
