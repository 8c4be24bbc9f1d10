"""What the money is for: operations afterwards, and initiatives within the years and sums that are financed."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.model.items import Group, Place
from styringslint.rules.financing.money import Money, mandate_of, missing_years, money_of, party_name, spans, sum_of
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import OPEN_INITIATIVE, Product

_MEANT = OPEN_INITIATIVE | {"done"}
"""Statuses of initiatives that cost money, or have."""


@rule(
    "FIN008",
    "operations-not-financed",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
)
def check_operations(product: Product, _context: Context) -> Iterator[Found]:
    """The mandate says who pays for operation and maintenance after development, and from when, without a year between.

    A small product need not say; where it does, no year is left out.
    """
    money = money_of(product)
    if money is None:
        return
    yield from _years_between(product, money)
    if product.profile == "small":
        return
    if not money.group.has("operations"):
        yield found(money.group.at("operations"))
        return
    rows = money.group.groups("operations")
    if rows and all(row.integer("per_year") == 0 for row in rows):
        yield found(money.group.at_key("operations"), "zero")
        return
    for row in rows:
        if row.ref("party") and not row.has("from"):
            yield found(
                row.at("from"),
                "no-start",
                party=party_name(product, row.ref("party")),
                field=FieldName("Operations", "from"),
            )


def _years_between(product: Product, money: Money) -> Iterator[Found]:
    """Whole years between the mandate with its last financing line and the first day of paid operation."""
    mandate, rows = mandate_of(product), money.group.groups("operations")
    days = [(day, row) for row in rows if (day := row.date("from")) is not None]
    if mandate is None or mandate.valid_to is None or not money.complete or not money.by_year:
        return
    if not days or len(days) < len(rows):
        return
    first, row = min(days, key=lambda pair: pair[0])
    last = max(mandate.valid_to.year, *money.by_year)
    if first.year > last + 1:
        years = spans(range(last + 1, first.year))
        yield found(row.at("from"), "gap", always=True, start=first, years=years, last=str(last))


def _beyond_capacity(product: Product) -> set[str]:
    """The initiatives that the ranking puts below what there are people for."""
    if product.steering is None or product.steering.status == "superseded":
        return set()
    ranking = product.steering.root.refs("prioritisation.initiatives")
    line = product.steering.root.ref("prioritisation.capacity_after")
    return set(ranking[ranking.index(line) + 1 :]) if line in ranking else set()


def _planned(product: Product) -> list[Group]:
    """The initiatives that are meant to be paid for, most important first; those that are over come first."""
    beyond = _beyond_capacity(product)
    steering = product.steering
    ranking = steering.root.refs("prioritisation.initiatives") if steering is not None else []
    places = {identity: number for number, identity in enumerate(ranking)}
    meant = [
        item
        for item in product.initiatives
        if (status := item.word("status")) in _MEANT and not (status == "proposed" and item.id in beyond)
    ]
    return sorted(meant, key=lambda item: (item.word("status") != "done", places.get(item.id, len(places))))


def _costs(items: list[Group]) -> dict[int, list[tuple[Group, Group, int]]]:
    """Year → the rows of costs in that year: initiative, row, amount. What cannot be read is left out."""
    rows: dict[int, list[tuple[Group, Group, int]]] = {}
    for item in items:
        for row in item.groups("costs"):
            year, amount = row.integer("year"), row.integer("amount")
            if year is not None and amount:
                rows.setdefault(year, []).append((item, row, amount))
    return rows


def _excessive(product: Product, year: int, available: int, planned: int) -> Iterator[tuple[Group, Group, int]]:
    """Proposals below the capacity line that alone cost more than half of a year's money, and more than is free of it."""
    beyond = _beyond_capacity(product)
    for item in product.initiatives:
        if item.word("status") != "proposed" or item.id not in beyond:
            continue
        rows = [row for row in item.groups("costs") if row.integer("year") == year]
        cost = sum(row.integer("amount") or 0 for row in rows)
        if cost * 2 > available and cost > available - planned:
            yield item, max(rows, key=lambda row: row.integer("amount") or 0), cost


def _all_money(product: Product, money: Money) -> int | None:
    """All that the lines bring in the time of the mandate, or None where more can come: from other years or operations."""
    mandate = mandate_of(product)
    last = mandate.valid_to if mandate is not None else None
    if mandate is None or last is None or money.group.text("currency") not in {"", "NOK"} or not money.by_year:
        return None
    begin = mandate.valid_from.year if mandate.valid_from is not None else min(money.by_year)
    if not set(range(begin, last.year + 1)) <= set(money.by_year):
        return None
    starts = [row.date("from") for row in money.group.groups("operations")]
    if any(start is None or start <= last for start in starts):
        return None
    sums = [sum_of(money.lines), sum_of(money.group.groups("totals"))]
    return max(known) if len(known := [amount for amount in sums if amount is not None]) == 2 else None


def _expected(product: Product, money: Money) -> Iterator[Found]:
    """The expected cost in the control parameters, where it is more than all the money."""
    mandate, available = mandate_of(product), _all_money(product, money)
    cost = mandate.root.integer("parameters.cost.expected") if mandate is not None else None
    if mandate is None or cost is None or available is None or cost <= available:
        return
    limit = mandate.root.integer("parameters.cost.limit")
    if limit is not None and cost > limit:
        return  # MAN015 has said that what is expected and its limit cannot both be right.
    yield found(
        mandate.root.at("parameters.cost.expected"),
        "expected",
        cost=Kroner(cost),
        money=Kroner(available),
        excess=Kroner(cost - available),
    )


@rule("FIN009", "costs-exceed-financing", severity=Severity.WARNING, nature=CONSISTENCY)
def check_over_commitment(product: Product, _context: Context) -> Iterator[Found]:
    """What is to be done costs no more than the lines bring: initiatives in a year, and the expected cost in all."""
    money = money_of(product)
    if money is None or not money.complete:
        return
    yield from _expected(product, money)
    costs = _costs(_planned(product))
    for year in sorted(money.by_year):
        rows, available = costs.get(year, []), sum_of(money.by_year[year])
        if available is None:
            continue
        if (total := sum(amount for _, _, amount in rows)) <= available:
            for item, row, cost in _excessive(product, year, available, total):
                yield found(
                    row.at("amount"),
                    "proposal",
                    initiative=product.name_of(item.id),
                    year=str(year),
                    cost=Kroner(cost),
                    money=Kroner(available),
                    free=Kroner(available - total),
                )
            continue
        spent = 0
        for item, row, amount in rows:
            spent += amount
            if spent > available:
                yield found(
                    row.at("amount"),
                    initiative=product.name_of(item.id),
                    year=str(year),
                    cost=Kroner(total),
                    money=Kroner(available),
                    excess=Kroner(total - available),
                )
                break


def _later(item: Group, last: int) -> bool:
    """Whether an initiative is not meant to begin before the money has ended."""
    start = item.time("start")
    if start is not None:
        return start.last.year > last
    years = [year for row in item.groups("costs") if (year := row.integer("year")) is not None]
    return not years or min(years) > last


def unfunded(product: Product, money: Money) -> list[tuple[Group, Place]]:
    """The initiatives that go on, or cost money, after the last year that has lines or should have; and where it says so."""
    if not money.complete or not money.by_year:
        return []
    last = max((*money.by_year, *missing_years(product, money)))
    beyond = _beyond_capacity(product)
    late: list[tuple[Group, Place]] = []
    for item in product.initiatives:
        status, end = item.word("status"), item.time("end")
        if status not in OPEN_INITIATIVE or (status == "proposed" and item.id in beyond and _later(item, last)):
            continue
        rows = (row for row in item.groups("costs") if (row.integer("year") or 0) > last and row.integer("amount"))
        if (row := next(rows, None)) is not None:
            late.append((item, row.at("year")))
        elif end is not None and end.last.year > last:
            late.append((item, item.at("end")))
    return late


@rule("FIN010", "planned-after-financing", severity=Severity.WARNING, nature=CONSISTENCY)
def check_unfunded_plan(product: Product, _context: Context) -> Iterator[Found]:
    """No initiative goes on, or costs money, after the last year that is financed."""
    money = money_of(product)
    late = unfunded(product, money) if money is not None else []
    if money is None or not late:
        return
    names = tuple(product.name_of(item.id) for item, _ in late)
    yield found(late[0][1], initiatives=names, count=len(names), last=str(max(money.by_year)))
