"""Who pays how much: the agreed shares, and owners that pay nothing."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.rules.financing.money import Money, mandate_of, missing_years, money_of, party_name, sum_of
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


class _Likely(NamedTuple):
    """The share of a party that does not agree with the money, and what the money says."""

    party: str
    share: Decimal
    years: tuple[str, ...]


def _year_total(money: Money, year: int) -> int | None:
    """All money of a year: the stated total, else the sum of the lines."""
    for row in money.group.groups("totals"):
        if row.integer("year") == year and (amount := row.integer("amount")):
            return amount
    return sum_of(money.by_year[year])


def _paid_share(money: Money, party: str) -> tuple[Decimal, tuple[str, ...]] | None:
    """The share of the money that a party pays, where it is the same in every year that is known."""
    shares: dict[int, Decimal] = {}
    for year in sorted(money.by_year):
        total = _year_total(money, year)
        paid = sum_of(line for line in money.by_year[year] if line.ref("party") == party)
        if total and paid is not None:
            shares[year] = round(Decimal(paid * 100) / Decimal(total), 1)
    if len(set(shares.values())) != 1:
        return None
    return next(iter(shares.values())), tuple(str(year) for year in shares)


def _likely(money: Money, rows: list[Group], total: Decimal, tolerance: Decimal) -> _Likely | None:
    """The one share that, set to what the party pays, makes the shares add up."""
    found_rows = []
    for row in rows:
        party, share, paid = row.ref("party"), row.number("share"), _paid_share(money, row.ref("party"))
        if share is None or paid is None or paid[0] == share:
            continue
        if abs(total - share + paid[0] - 100) <= tolerance:
            found_rows.append(_Likely(party, paid[0], paid[1]))
    return found_rows[0] if len(found_rows) == 1 else None


@rule(
    "FIN003",
    "shares-not-100-percent",
    severity=Severity.ERROR,
    nature=CONSISTENCY,
    options={"tolerance": 0.5},
)
def check_shares(product: Product, context: Context) -> Iterator[Found]:
    """The shares of the cost-sharing rule add up to 100 per cent."""
    money = money_of(product)
    rows = money.group.groups("cost_sharing") if money else []
    shares = [row.number("share") for row in rows]
    if money is None or not rows or any(share is None for share in shares):
        return
    total = sum((share for share in shares if share is not None), Decimal(0))
    tolerance = Decimal(str(context.options["tolerance"]))
    if abs(total - 100) <= tolerance:
        return
    likely = _likely(money, rows, total, tolerance)
    place = money.group.at_key("cost_sharing")
    if likely is None:
        yield found(place, total=total)
    else:
        yield found(
            place,
            "likely",
            total=total,
            party=party_name(product, likely.party),
            share=likely.share,
            years=likely.years,
        )


def _pays(money: Money, party: str) -> bool:
    """Whether a party pays something, or is meant to: a line, a share, or operations. What cannot be read counts."""
    rows = [(line, "amount") for line in money.lines]
    rows += [(row, "share") for row in money.group.groups("cost_sharing")]
    rows += [(row, "per_year") for row in money.group.groups("operations")]
    for row, field in rows:
        if row.ref("party") != party:
            continue
        value = row.number(field) if field == "share" else row.integer(field)
        if value is None or value > 0:
            return True
    return False


@rule(
    "FIN005",
    "owner-pays-nothing",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_owner_pays(product: Product, _context: Context) -> Iterator[Found]:
    """An owner that pays nothing in any year says why."""
    mandate, money = mandate_of(product), money_of(product)
    if mandate is None or money is None or not money.complete or not money.lines:
        return
    if not all(line.ref("party") for line in money.lines):
        return
    for owner in mandate.root.groups("owners"):
        party = owner.ref("party")
        if not party or owner.has("pays_nothing_because") or _pays(money, party):
            continue
        yield found(
            owner.at("pays_nothing_because"),
            party=product.name_of(party),
            field=FieldName("Owner", "pays_nothing_because"),
        )


def _with_lines(product: Product, money: Money) -> set[str] | None:
    """The parties that have a financing line, or None where the lines do not show who pays in every year."""
    if not money.complete or not money.lines or missing_years(product, money):
        return None
    parties = {line.ref("party") for line in money.lines}
    return parties if all(product.find(party) is not None for party in parties) else None


def _carried_by_other(money: Money, rows: list[Group], without: Group) -> bool:
    """Whether another party pays just its own share and that of this one, in all the money that is known."""
    share = without.number("share")
    for row in rows:
        own, paid = row.number("share"), _paid_share(money, row.ref("party"))
        if row is not without and share and own is not None and paid is not None and paid[0] == own + share:
            return True
    return False


@rule("FIN021", "share-without-money", severity=Severity.WARNING, nature=CONSISTENCY)
def check_share_paid(product: Product, _context: Context) -> Iterator[Found]:
    """Who has a share of the cost has a line of the money, where others with a share have lines."""
    mandate, money = mandate_of(product), money_of(product)
    paying = _with_lines(product, money) if money is not None else None
    rows = money.group.groups("cost_sharing") if money is not None else []
    if mandate is None or money is None or not paying or not any(row.ref("party") in paying for row in rows):
        return
    owners = {owner.ref("party"): owner for owner in mandate.root.groups("owners")}
    operating = {row.ref("party") for row in money.group.groups("operations")}
    for row in rows:
        party, share = row.ref("party"), row.number("share")
        if not share or product.find(party) is None or party in paying:
            continue
        if party in operating and not _carried_by_other(money, rows, row):
            continue  # Operation can be its share.
        if party in owners and owners[party].has("pays_nothing_because"):
            continue
        yield found(
            row.at("party"),
            "" if party in owners else "not-owner",
            party=product.name_of(party),
            share=share,
            field=FieldName("Owner", "pays_nothing_because"),
        )


@rule(
    "FIN014",
    "no-cost-sharing-rule",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_sharing_rule(product: Product, _context: Context) -> Iterator[Found]:
    """Where two or more owners pay, the mandate says how they share the cost."""
    mandate, money = mandate_of(product), money_of(product)
    if mandate is None or money is None or money.group.has("cost_sharing"):
        return
    payers = {line.ref("party") for line in money.lines if line.integer("amount")}
    owners = dict.fromkeys(owner.ref("party") for owner in mandate.root.groups("owners"))
    paying = tuple(party_name(product, party) for party in owners if party and party in payers)
    if len(paying) >= 2:
        yield found(money.group.at("cost_sharing"), parties=paying)
