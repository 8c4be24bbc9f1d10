"""The financing of a product as the rules of this category see it: lines by year, sums, and years without money."""

from collections.abc import Iterable
from typing import NamedTuple

from styringslint.core.kept import kept
from styringslint.model.document import Document
from styringslint.model.items import Group, Items
from styringslint.workspace.product import Product

COMMITTED = frozenset({"appropriated", "committed"})
"""Certainties of money that somebody has promised."""


class Money(NamedTuple):
    """The financing of a product. `complete` says whether every line and its year could be read."""

    group: Group
    lines: list[Group]
    by_year: dict[int, list[Group]]
    complete: bool


def mandate_of(product: Product) -> Document | None:
    """The mandate, unless it is superseded."""
    mandate = product.mandate
    return None if mandate is None or mandate.status == "superseded" else mandate


@kept(2)
def money_of(product: Product) -> Money | None:
    """The financing in the mandate, or None."""
    mandate = mandate_of(product)
    group = mandate.root.group("financing") if mandate else None
    if group is None:
        return None
    lines = group.groups("lines")
    by_year: dict[int, list[Group]] = {}
    for line in lines:
        if (year := line.integer("year")) is not None:
            by_year.setdefault(year, []).append(line)
    value = group.get("lines")
    rows = len(value.values) if isinstance(value, Items) else 0
    read = rows > 0 or not group.has("lines")
    complete = read and rows == len(lines) == sum(len(found) for found in by_year.values())
    return Money(group, lines, by_year, complete)


def sum_of(groups: Iterable[Group], field: str = "amount") -> int | None:
    """The sum of amounts, or None where one of them is absent or cannot be read."""
    amounts = [group.integer(field) for group in groups]
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


def _years_of_work(product: Product) -> set[int]:
    """The years in which initiatives that are ready or under way go on, or cost money."""
    years: set[int] = set()
    for item in product.initiatives:
        if item.word("status") not in {"ready", "active"}:
            continue
        start, end = item.time("start"), item.time("end")
        if start is not None and end is not None:
            years.update(range(start.first.year, end.last.year + 1))
        years.update(row.integer("year") or 0 for row in item.groups("costs") if row.integer("amount"))
    return years


def missing_years(product: Product, money: Money) -> tuple[int, ...]:
    """The years of the mandate without a financing line; where the mandate has no last day, the gaps between lines.

    Of a small product only the years in which work is planned. Nothing where a line could not be read.
    """
    years = _empty_years(product, money)
    if not years or product.profile != "small":
        return years
    work = _years_of_work(product)
    return tuple(year for year in years if year in work)


def _empty_years(product: Product, money: Money) -> tuple[int, ...]:
    mandate = mandate_of(product)
    if mandate is None or not money.complete or not money.by_year:
        return ()
    begin, end = mandate.valid_from, mandate.valid_to
    if end is None and _stated(mandate, "valid_to"):
        return ()
    if begin is not None and end is not None:
        first, last = begin.year, end.year
    else:
        first, last = min(money.by_year), max(money.by_year)
    return tuple(year for year in range(first, last + 1) if year not in money.by_year)


def _stated(mandate: Document, name: str) -> bool:
    return mandate.root.has(name) or mandate.header.has(name)


def spans(years: Iterable[int]) -> tuple[str, ...]:
    """Years as people write them: three or more in a row as `2027–2029`."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    texts: list[str] = []
    for run in runs:
        texts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(year) for year in run]
    return tuple(texts)


def party_name(product: Product, identity: str) -> str:
    """What people call a party, or its id."""
    party = product.find(identity)
    return (party.title if party is not None else "") or identity
