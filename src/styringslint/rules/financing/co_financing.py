"""The terms of the state's co-financing scheme, which are dated data: `medfinansiering.tsv`."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import Kroner
from styringslint.model.items import Group
from styringslint.rules.financing.money import Money, mandate_of, money_of, sum_of
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_FILE = Path(__file__).with_name("medfinansiering.tsv")
_NONE = "-"


class Terms(NamedTuple):
    """What the scheme grants from a year on; None where no limit is known."""

    first: int
    share: int | None
    smallest: int | None
    largest: int | None
    years: int | None


@cache
def all_terms() -> tuple[Terms, ...]:
    """The terms of the scheme, oldest first."""
    lines = _FILE.read_bytes().decode("utf-8").splitlines()
    _header, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    limits = [[None if limit == _NONE else int(limit) for limit in row[1:-1]] for row in rows]
    return tuple(Terms(int(row[0]), *own) for row, own in zip(rows, limits, strict=True))


def terms_in(year: int) -> Terms | None:
    """The terms that hold for money granted from `year`, or None where they are not known."""
    return next((terms for terms in reversed(all_terms()) if terms.first <= year), None)


def granted(money: Money) -> list[Group]:
    """The lines that are paid by the scheme, oldest first."""
    lines = [line for line in money.lines if line.word("source") == "co_financing"]
    return sorted(lines, key=lambda line: line.integer("year") or 0)


def _sums(money: Money, lines: list[Group], terms: Terms) -> Iterator[Found]:
    """Faults that hold whatever part of the product the scheme pays for: the whole is never smaller than the part."""
    grant, total = sum_of(lines), sum_of(money.lines)
    if grant is None or total is None or not all(line.word("source") for line in money.lines):
        return
    since, place = str(terms.first), lines[0].at("source")
    if terms.share is not None and grant * 100 > total * terms.share:
        share = -(-grant * 100 // total)
        yield found(
            place, "share", grant=Kroner(grant), total=Kroner(total), share=share, limit=terms.share, since=since
        )
    elif terms.smallest is not None and total < terms.smallest:
        yield found(place, "small", total=Kroner(total), limit=Kroner(terms.smallest), since=since)
    elif terms.largest is not None and terms.share is not None and grant * 100 > terms.largest * terms.share:
        yield found(place, "large", grant=Kroner(grant), limit=Kroner(terms.largest * terms.share // 100), since=since)


@rule("FIN016", "co-financing-outside-terms", severity=Severity.WARNING, nature=CONSISTENCY)
def check_terms(product: Product, _context: Context) -> Iterator[Found]:
    """Money from the co-financing scheme keeps within the terms of the scheme."""
    money = money_of(product)
    lines = granted(money) if money is not None and money.complete else []
    terms = terms_in(lines[0].integer("year") or 0) if lines else None
    if money is None or terms is None:
        return
    yield from _sums(money, lines, terms)
    years = sorted({line.integer("year") or 0 for line in lines})
    if terms.years is not None and len(years) > terms.years:
        over = next(line for line in lines if line.integer("year") == years[terms.years])
        yield found(over.at("year"), "years", count=len(years), limit=terms.years, since=str(terms.first))
    seen: set[str] = set()
    for line in lines:
        party = product.find(line.ref("party"))
        if party is None or party.kind != "party" or party.id in seen:
            continue
        seen.add(party.id)
        if party.word("sector") not in {"", "state"}:
            yield found(line.at("party"), "applicant", party=product.name_of(party.id))


@rule("FIN017", "co-financing-without-sector", severity=Severity.WARNING, nature=COMPLETENESS)
def check_sector_heard(product: Product, _context: Context) -> Iterator[Found]:
    """Co-financed work that affects the municipal sector names the interest body that speaks for the sector."""
    mandate, money = mandate_of(product), money_of(product)
    if mandate is None or money is None or mandate.root.flag("affects_municipal_sector") is not True:
        return
    lines = granted(money)
    named = {group.ref("party") for name in ("owners", "affected") for group in mandate.root.groups(name)}
    named |= {member.ref("represents") for member in product.members}
    parties = [product.find(identity) for identity in sorted(named) if identity]
    if not lines or any(
        party is None or party.kind != "party" or party.word("sector") in {"", "interest_body"} for party in parties
    ):
        return
    yield found(lines[0].at("source"))
