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
_SHARES = (*(f"we_know_when.{name}" for name in ("today", *MEETS)), "result.value")
"""The values of a hypothesis that are in its unit."""


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


def _off_scale(hypothesis: Group, value: Decimal | None) -> bool:
    """Whether a value cannot be a share in per cent, which is the unit. HYP022 says so; what follows is unknown."""
    return value is not None and not 0 <= value <= 100 and is_per_cent(hypothesis.text("we_know_when.unit"))


def _readable(hypothesis: Group, path: str) -> tuple[Decimal, dict[str, Decimal]] | None:
    """A value and the bounds that it is held against, or None where one of them cannot be right."""
    value = hypothesis.number(path)
    bounds = thresholds(hypothesis) if value is not None else None
    if value is None or bounds is None or any(_off_scale(hypothesis, number) for number in (value, *bounds.values())):
        return None
    return value, bounds


def contradiction(hypothesis: Group) -> tuple[str, Decimal] | None:
    """The reason and the bound that speaks against the conclusion, or None."""
    numbers, conclusion = _readable(hypothesis, "result.value"), hypothesis.word("result.conclusion")
    if numbers is None or not hypothesis.text("we_know_when.unit"):
        return None
    value, bounds = numbers
    missed = [(word, bound) for word, bound in bounds.items() if not MEETS[word](value, bound)]
    if conclusion == "confirmed" and missed:
        word, bound = missed[0]
    elif conclusion == "refuted" and not missed:
        word, bound = next(iter(bounds.items())) if len(bounds) == 1 else ("all", Decimal(0))
    else:
        return None
    return f"{conclusion}-{word}".replace("_", "-"), bound


@rule("HYP021", "true-already", severity=Severity.WARNING, nature=CONSISTENCY)
def check_today(product: Product, _context: Context) -> Iterator[Found]:
    """What is measured does not meet the threshold already before the test.

    Where the conclusion contradicts the threshold (HYP008), it is not known which of them is right.
    """
    for hypothesis in product.hypotheses:
        numbers = _readable(hypothesis, "we_know_when.today")
        if not hypothesis.id or numbers is None or contradiction(hypothesis) is not None:
            continue
        today, bounds = numbers
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
        for path in _SHARES:
            value = hypothesis.number(path)
            if _off_scale(hypothesis, value):
                yield found(hypothesis.at(path), hypothesis=product.name_of(hypothesis.id), value=value)
                break
