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
_PARTS = pattern(r"(?i)kap\w*\.?\s*(\d{2,4})\D*?post\.?\s*(\d{1,2})(?!\d)")
_TURNED = pattern(r"(?i)post\.?\s*(\d{1,2}),?\s*(?:i\s*|in\s*)?kap\w*\.?\s*(\d{2,4})\Z")
_SHORT = pattern(r"(\d{3,4})\s?[/.-]\s?(\d{2})\Z")
_YEARS = 10
"""A number with two digits that lies so many years back from the year of the line can be the year of a case."""


def _as_in_the_budget(reference: str) -> bool:
    """Whether a reference begins as the budget writes it: `kap. 605 post 01`, perhaps with a comma."""
    chapter, _, item = reference.removeprefix("kap. ").partition(" post ")
    number = chapter.removesuffix(",")
    whole = number.isdecimal() and 2 <= len(number) <= 4
    return (
        reference.startswith("kap. ") and whole and len(item) > 1 and item[:2].isdecimal() and not item[2:3].isdecimal()
    )


def _named(lines: list[Group]) -> set[tuple[str, str]]:
    """The chapters and items that some lines refer to in a form that leaves no doubt."""
    matches = [_PARTS.match(line.text("reference")) for line in lines]
    return {(match.group(1), match.group(2)) for match in matches if match}


def _shortened(product: Product, line: Group, lines: list[Group]) -> tuple[str, str] | None:
    """Chapter and item of a reference such as `9980/21`, where it cannot be a case and its year; else None."""
    reference = line.text("reference").strip()
    parts = _SHORT.match(reference) if reference[:1].isdigit() else None
    party, year = product.find(line.ref("party")), line.integer("year")
    own = line.word("source") == "own_budget" and party is not None and party.kind == "party"
    if parts is None or party is None or not own or party.word("sector") != "state" or year is None:
        return None
    chapter, item = parts.group(1), parts.group(2)
    is_year = 0 <= (year - int(item)) % 100 <= _YEARS
    return (chapter, item) if not is_year or (chapter, item) in _named(lines) else None


def _chapter(product: Product, line: Group, lines: list[Group]) -> tuple[bool, tuple[str, str] | None]:
    """Whether a reference is one to the state budget in another form, and its chapter and item where they can be told."""
    reference = line.text("reference").strip()
    if _as_in_the_budget(reference):
        return False, None
    begins = reference[:4].casefold()
    if begins == "post" and (turned := _TURNED.match(reference)):
        return True, (turned.group(2), turned.group(1))
    if (short := _shortened(product, line, lines)) is not None:
        return True, short
    if not begins.startswith("kap") or not _REFERENCE.match(reference) or not any(sign.isdigit() for sign in reference):
        return False, None
    parts = _PARTS.match(reference)
    return True, (parts.group(1), parts.group(2)) if parts else None


@rule("FIN018", "budget-reference-form", severity=Severity.INFO, nature=FORMAT)
def check_budget_reference(product: Product, _context: Context) -> Iterator[Found]:
    """A reference to a chapter of the state budget is written as the budget writes it."""
    money = money_of(product)
    lines = [line for line in money.lines if line.text("reference")] if money else []
    for line in lines:
        other, parts = _chapter(product, line, lines)
        if not other:
            continue
        written = f"kap. {parts[0]} post {int(parts[1]):02}" if parts else ""
        yield found(
            line.at("reference"),
            "near" if parts else "",
            reference=line.text("reference"),
            line=line.id,
            written=written,
        )


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
