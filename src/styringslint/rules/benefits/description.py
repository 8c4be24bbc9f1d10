"""How a benefit is described: type, value in kroner, indicator, and how it is measured."""

from collections.abc import Iterator
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, ItemName, Word
from styringslint.model.items import Group
from styringslint.rules.benefits.state import planned
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_FREED = frozenset({"own_budget", "released_time"})
"""Categories of benefits that set money or time free."""


@rule("BEN005", "benefit-without-type", severity=Severity.ERROR, nature=COMPLETENESS)
def check_type(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit says whether it is priced."""
    for benefit in product.benefits:
        if benefit.word("status") != "abandoned" and not benefit.has("type"):
            yield found(benefit.at("type"), benefit=product.name_of(benefit.id))


@rule("BEN006", "priced-benefit-without-amount", severity=Severity.ERROR, nature=COMPLETENESS)
def check_amounts(product: Product, _context: Context) -> Iterator[Found]:
    """A priced benefit says what it is worth each year."""
    for benefit in product.benefits:
        if benefit.word("status") == "abandoned" or benefit.word("type") != "priced":
            continue
        amounts = [row.integer("amount") for row in benefit.groups("value_nok")]
        if not benefit.has("value_nok"):
            yield found(benefit.at("value_nok"), benefit=product.name_of(benefit.id))
        elif amounts and not any(amount != 0 for amount in amounts):
            yield found(benefit.at_key("value_nok"), "zero", benefit=product.name_of(benefit.id))


@rule("BEN037", "priced-and-non-priced", severity=Severity.WARNING, nature=CONSISTENCY)
def check_priced(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit is either priced or not: its type, its category and its amounts agree."""
    for benefit in product.benefits:
        kind = benefit.word("type")
        if benefit.word("status") == "abandoned":
            continue
        if kind == "priced" and benefit.word("category") == "non_priced":
            place, reason = benefit.at("category"), "category"
        elif kind == "non_priced" and any(row.integer("amount") for row in benefit.groups("value_nok")):
            place, reason = benefit.at_key("value_nok"), "amount"
        else:
            continue
        yield found(place, reason, labels=(benefit.at("type"),), benefit=product.name_of(benefit.id))


def _missing(indicator: Group, names: tuple[str, ...]) -> tuple[FieldName, ...]:
    return tuple([FieldName("Indicator", name) for name in names if not indicator.has(name)])


@rule("BEN007", "benefit-without-indicator", severity=Severity.ERROR, nature=COMPLETENESS)
def check_indicator(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit has an indicator with name, unit and direction."""
    for benefit in product.benefits:
        if benefit.word("status") == "abandoned":
            continue
        indicator = benefit.group("indicator")
        if not benefit.has("indicator"):
            yield found(benefit.at("indicator"), benefit=product.name_of(benefit.id))
        elif indicator is not None and (missing := _missing(indicator, ("name", "unit", "direction"))):
            place, name = benefit.at(f"indicator.{missing[0].name}"), product.name_of(benefit.id)
            yield found(place, "incomplete", benefit=name, missing=missing, field=FieldName("Benefit", "indicator"))


@rule(
    "BEN008",
    "measuring-not-planned",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_measuring(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that is approved says how, from where and how often it is measured."""
    for benefit in product.benefits:
        indicator = benefit.group("indicator")
        if indicator is None or not planned(benefit):
            continue
        if missing := _missing(indicator, ("method", "source", "frequency")):
            place = benefit.at(f"indicator.{missing[0].name}")
            name = product.name_of(benefit.id)
            yield found(place, benefit=name, missing=missing, field=FieldName("Benefit", "indicator"))


@rule(
    "BEN023",
    "benefit-without-category",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_category(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that is approved says which kind of benefit it is."""
    for benefit in product.benefits:
        if planned(benefit) and not benefit.has("category"):
            yield found(benefit.at("category"), benefit=product.name_of(benefit.id))


@rule("BEN024", "benefit-without-turnover", severity=Severity.WARNING, nature=COMPLETENESS)
def check_turnover(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that sets money or time free says what happens to it."""
    for benefit in product.benefits:
        category = benefit.word("category")
        if category in _FREED and benefit.word("status") != "abandoned" and not benefit.has("turnover"):
            word = Word("benefit_category", category)
            yield found(benefit.at("turnover"), benefit=product.name_of(benefit.id), category=word)


_TELLING = 5
"""From so many words on, the name of an indicator says what is counted without its unit."""


def _counted(benefit: Group) -> tuple[str, ...]:
    """What two benefits share when they count the same thing for the same party; nothing where it is not all there."""
    name, unit = (benefit.text(f"indicator.{field}").casefold().split() for field in ("name", "unit"))
    if not name or not unit or not benefit.ref("beneficiary"):
        return ()
    return " ".join(name), "" if len(name) >= _TELLING else " ".join(unit), benefit.ref("beneficiary")


@rule("BEN025", "benefit-priced-twice", severity=Severity.INFO, nature=CONSISTENCY)
def check_counted_twice(product: Product, _context: Context) -> Iterator[Found]:
    """The same indicator for the same party is not priced twice in one year."""
    seen: dict[tuple[Any, ...], ItemName] = {}
    for benefit in product.benefits:
        key = _counted(benefit)
        if benefit.word("status") == "abandoned" or benefit.word("type") != "priced" or not key:
            continue
        name = product.name_of(benefit.id)
        years = sorted({year for row in benefit.groups("value_nok") if (year := row.integer("year")) is not None})
        both = [year for year in years if (*key, year) in seen]
        if both:
            first = seen[*key, both[0]]
            yield found(benefit.at("indicator.name"), benefit=name, other=first, year=str(both[0]))
        for year in years:
            seen.setdefault((*key, year), name)
