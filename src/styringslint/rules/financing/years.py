"""Years: that every year has money, that money is promised in time, and that years add up."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.calendar import months_later
from styringslint.core.severity import Severity
from styringslint.core.values import Kroner
from styringslint.model.items import Group
from styringslint.rules.financing.money import COMMITTED, Money, mandate_of, missing_years, money_of, spans, sum_of
from styringslint.rules.financing.plans import unfunded
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule("FIN002", "year-without-financing", severity=Severity.ERROR, nature=COMPLETENESS)
def check_years(product: Product, _context: Context) -> Iterator[Found]:
    """Every year in which the mandate holds has at least one financing line."""
    mandate, money = mandate_of(product), money_of(product)
    if mandate is None or money is None:
        return
    if not money.group.has("lines"):
        yield found(money.group.at("lines"), "no-lines")
        return
    missing = missing_years(product, money)
    if not missing:
        return
    begin, end = mandate.valid_from, mandate.valid_to
    place = money.group.at_key("lines")
    if begin is None or end is None:
        yield found(
            place,
            "gap",
            years=spans(missing),
            first=str(min(money.by_year)),
            last=str(max(money.by_year)),
            year=str(missing[0]),
        )
    else:
        yield found(place, begin=begin, end=end, years=spans(missing), year=str(missing[0]))


@rule("FIN004", "lines-and-total-differ", severity=Severity.ERROR, nature=CONSISTENCY)
def check_totals(product: Product, _context: Context) -> Iterator[Found]:
    """The lines of a year add up to the total that is stated for the year."""
    money = money_of(product)
    if money is None or not money.complete or not money.lines:
        return
    missing = missing_years(product, money)
    rows = money.group.groups("totals")
    stated = [row.integer("year") for row in rows]
    for row in rows:
        year, total = row.integer("year"), row.integer("amount")
        # Of two totals for one year (STR008), one may be meant for another.
        if year is None or total is None or year in missing or stated.count(year) > 1:
            continue
        lines = sum_of(money.by_year.get(year, ()))
        if lines is None or lines == total:
            continue
        yield found(
            row.at("amount"),
            "" if year in money.by_year else "no-lines",
            year=str(year),
            lines=Kroner(lines),
            total=Kroner(total),
            difference=Kroner(abs(total - lines)),
        )


def _certain(lines: list[Group]) -> bool | None:
    """Whether any money is promised; None where it cannot be told."""
    unknown = False
    for line in lines:
        certainty, amount = line.word("certainty"), line.integer("amount")
        if certainty in COMMITTED and amount:
            return True
        unknown = unknown or not certainty or (certainty in COMMITTED and amount is None)
    return None if unknown else False


def _ends_before(product: Product, day: date) -> bool:
    mandate = mandate_of(product)
    return mandate is None or (mandate.valid_to is not None and mandate.valid_to < day)


def _last_certain(money: Money, before: int) -> int | None:
    return max((year for year, lines in money.by_year.items() if year < before and _certain(lines)), default=None)


@rule(
    "FIN006",
    "money-not-committed",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    options={"months": 12},
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_runway(product: Product, context: Context) -> Iterator[Found]:
    """Appropriated or committed money covers the next twelve months, unless the mandate ends before."""
    money = money_of(product)
    day = months_later(context.as_of, int(context.options["months"]))
    if money is None or not money.complete or not money.lines or _ends_before(product, day):
        return
    if day.year in missing_years(product, money):
        return
    lines = money.by_year.get(day.year, [])
    if _certain(lines) is not False or (not lines and unfunded(product, money)):
        return
    last = _last_certain(money, day.year)
    yield found(
        money.group.at_key("lines"), "" if last is None else "last", year=str(day.year), day=day, last=str(last or "")
    )


@rule(
    "FIN007",
    "much-money-not-committed",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    options={"percent": 30},
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_uncertain_share(product: Product, context: Context) -> Iterator[Found]:
    """At most a third or so of this year's and next year's money is only applied for or expected."""
    money = money_of(product)
    if money is None or not money.complete or _ends_before(product, context.as_of):
        return
    for year in (context.as_of.year, context.as_of.year + 1):
        lines = money.by_year.get(year, [])
        total = sum_of(lines)
        if not total or not _certain(lines) or not all(line.word("certainty") for line in lines):
            continue
        uncertain = sum_of(line for line in lines if line.word("certainty") not in COMMITTED) or 0
        if uncertain * 100 <= total * context.options["percent"]:
            continue
        yield found(
            money.group.at_key("lines"),
            identity=(str(year),),
            year=str(year),
            share=uncertain * 100 // total,
            uncertain=Kroner(uncertain),
            total=Kroner(total),
            limit=int(context.options["percent"]),
        )
