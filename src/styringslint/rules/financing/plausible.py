"""What looks wrong without being a fault in arithmetic: jumps, price levels, budget references, who pays and who gains."""

from collections.abc import Iterator

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.core.values import Kroner
from styringslint.model.items import Group
from styringslint.rules.financing.money import Money, mandate_of, money_of, sum_of
from styringslint.rules.rule import COMPLETENESS, FORMAT, JUDGEMENT, Context, Found, found, rule
from styringslint.workspace.product import Product


def _by_party(money: Money) -> dict[str, dict[int, list[Group]]]:
    rows: dict[str, dict[int, list[Group]]] = {}
    for line in money.lines:
        party, year = line.ref("party"), line.integer("year")
        if party and year is not None:
            rows.setdefault(party, {}).setdefault(year, []).append(line)
    return rows


@rule("FIN011", "jump-between-years", severity=Severity.INFO, nature=JUDGEMENT, options={"times": 10})
def check_jump(product: Product, context: Context) -> Iterator[Found]:
    """What a party pays does not grow or shrink tenfold from one year to the next."""
    money = money_of(product)
    if money is None:
        return
    times = int(context.options["times"])
    for party, years in _by_party(money).items():
        for year in sorted(years):
            before, after = sum_of(years.get(year - 1, ())), sum_of(years[year])
            if not before or not after or max(before, after) < times * min(before, after):
                continue
            yield found(
                years[year][0].at("amount"),
                party=product.name_of(party),
                before=Kroner(before),
                after=Kroner(after),
                year=str(year),
                previous=str(year - 1),
                factor=max(before, after) // min(before, after),
            )


def _priced_years(product: Product) -> set[int]:
    """The years in which costs of initiatives and values of benefits are given in kroner."""
    rows = [row for item in product.initiatives for row in item.groups("costs")]
    rows += [row for item in product.benefits for row in item.groups("value_nok")]
    return {year for row in rows if (year := row.integer("year")) is not None}


@rule(
    "FIN013",
    "no-price-level",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_price_level(product: Product, _context: Context) -> Iterator[Found]:
    """Where costs or benefits are priced over several years, the mandate names the price level."""
    money = money_of(product)
    if money is None or money.group.has("price_level"):
        return
    years = _priced_years(product)
    if len(years) > 1:
        yield found(money.group.at("price_level"), first=str(min(years)), last=str(max(years)))


_REFERENCE = pattern(r"(?i)kap(?:\.|ittel\b|itel\b|\b)")
_EXACT = pattern(r"kap\. \d{2,4},? post \d{2}(?!\d)")
_PARTS = pattern(r"(?i)kap\w*\.?\s*(\d{2,4})\D*?post\.?\s*(\d{1,2})(?!\d)")


@rule("FIN018", "budget-reference-form", severity=Severity.INFO, nature=FORMAT)
def check_budget_reference(product: Product, _context: Context) -> Iterator[Found]:
    """A reference to a chapter of the state budget is written as the budget writes it."""
    money = money_of(product)
    for line in money.lines if money else ():
        reference = line.text("reference")
        if not _REFERENCE.match(reference) or not any(sign.isdigit() for sign in reference) or _EXACT.match(reference):
            continue
        parts = _PARTS.match(reference)
        written = f"kap. {parts.group(1)} post {int(parts.group(2)):02}" if parts else ""
        yield found(line.at("reference"), "near" if parts else "", reference=reference, line=line.id, written=written)


def _paid(money: Money) -> dict[str, int] | None:
    """Party → all that it pays, or None where an amount cannot be read."""
    paid: dict[str, int] = {}
    for line in money.lines:
        party, amount = line.ref("party"), line.integer("amount")
        if not party or amount is None:
            return None
        paid[party] = paid.get(party, 0) + amount
    return paid


def _gained(product: Product) -> dict[str, int] | None:
    """Party → the priced benefits that fall to it, or None where they are not known."""
    gained: dict[str, int] = {}
    for benefit in product.benefits:
        party, value = benefit.ref("beneficiary"), sum_of(benefit.groups("value_nok"))
        if not party or value is None:
            return None
        gained[party] = gained.get(party, 0) + value
    return gained


@rule("FIN015", "who-pays-and-who-gains", severity=Severity.INFO, nature=JUDGEMENT, options={"percent": 25})
def check_gains(product: Product, context: Context) -> Iterator[Found]:
    """An owner that pays a good part gains something, and an owner that gains a good part pays something."""
    mandate, money = mandate_of(product), money_of(product)
    paid = _paid(money) if money is not None else None
    gained = _gained(product)
    if mandate is None or not paid or not gained:
        return
    percent = int(context.options["percent"])
    cost, value = sum(paid.values()), sum(gained.values())
    for owner in mandate.root.groups("owners"):
        party = owner.ref("party")
        pays, gets = paid.get(party, 0), gained.get(party, 0)
        if party and pays and pays * 100 >= cost * percent and party not in gained:
            yield found(owner.at("party"), "pays", party=product.name_of(party), share=pays * 100 // cost)
        elif party and gets and gets * 100 >= value * percent and not pays:
            yield found(owner.at("party"), "gains", party=product.name_of(party), share=gets * 100 // value)
