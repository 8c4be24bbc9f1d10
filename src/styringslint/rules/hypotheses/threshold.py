"""The numbers that decide a hypothesis: that they leave something to find out, and can be reached."""

from collections.abc import Iterator
from decimal import Decimal
from operator import ge, gt, le, lt

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.model.units import is_per_cent
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

MEETS = {"at_least": ge, "at_most": le, "above": gt, "below": lt}
"""What each word of a threshold asks of a value."""


def thresholds(hypothesis: Group) -> dict[str, Decimal] | None:
    """The bounds of a hypothesis; None where one of them cannot be read."""
    threshold = hypothesis.group("we_know_when")
    if threshold is None:
        return None
    bounds = {}
    for word in MEETS:
        value = threshold.number(word)
        if value is None and threshold.has(word):
            return None
        if value is not None:
            bounds[word] = value
    return bounds or None


@rule("HYP021", "true-already", severity=Severity.WARNING, nature=CONSISTENCY)
def check_today(product: Product, _context: Context) -> Iterator[Found]:
    """What is measured does not meet the threshold already before the test."""
    for hypothesis in product.hypotheses:
        today, bounds = hypothesis.number("we_know_when.today"), thresholds(hypothesis)
        if not hypothesis.id or today is None or bounds is None:
            continue
        if all(MEETS[word](today, bound) for word, bound in bounds.items()):
            word, bound = next(iter(bounds.items()))
            unit = hypothesis.text("we_know_when.unit")
            yield found(
                hypothesis.at("we_know_when.today"),
                "" if unit else "no-unit",
                labels=(hypothesis.at(f"we_know_when.{word}"),),
                hypothesis=product.name_of(hypothesis.id),
                today=today,
                threshold=bound,
                unit=unit,
            )


@rule("HYP022", "hypothesis-per-cent", severity=Severity.WARNING, nature=CONSISTENCY)
def check_per_cent(product: Product, _context: Context) -> Iterator[Found]:
    """Where the unit is per cent, the threshold, the level of today and the result lie from 0 to 100."""
    for hypothesis in product.hypotheses:
        if not hypothesis.id or not is_per_cent(hypothesis.text("we_know_when.unit")):
            continue
        for path in (*(f"we_know_when.{name}" for name in ("today", *MEETS)), "result.value"):
            value = hypothesis.number(path)
            if value is not None and not 0 <= value <= 100:
                yield found(hypothesis.at(path), hypothesis=product.name_of(hypothesis.id), value=value)
                break
