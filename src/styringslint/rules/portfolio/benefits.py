"""Benefits that several products count: the same money twice, or two targets for one number."""

import unicodedata
from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.rules.portfolio.products import portfolios
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _shared(workspace: Workspace) -> Iterator[list[tuple[Product, Group]]]:
    """The benefits of different products that measure the same thing for the same party, one of each product.

    Only where a portfolio sees the products together: others may well measure alike.
    """
    if not portfolios(workspace):
        return
    alike: dict[tuple[str, str, str], dict[str, tuple[Product, Group]]] = {}
    for product in workspace.products:
        for benefit in product.benefits:
            indicator, unit = _folded(benefit.text("indicator.name")), _folded(benefit.text("indicator.unit"))
            party = benefit.ref("beneficiary")
            if indicator and unit and party and benefit.word("status") != "abandoned":
                alike.setdefault((indicator, unit, party), {}).setdefault(product.name, (product, benefit))
    yield from (list(pairs.values()) for pairs in alike.values() if len(pairs) > 1)


def _contributes(workspace: Workspace) -> set[str]:
    """The benefits, as `product:id`, that the portfolio counts only through another benefit."""
    return {
        row.text("benefit").replace(" ", "")
        for portfolio in portfolios(workspace)
        for row in portfolio.root.groups("contributions")
    }


def _value_years(benefit: Group) -> set[int]:
    return {
        year
        for row in benefit.groups("value_nok")
        if (year := row.integer("year")) is not None and row.integer("amount")
    }


@rule("POR003", "benefit-in-two-products", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace")
def check_counted_twice(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """Two products do not price the same benefit in the same year without saying that one contributes to the other."""
    contributes = _contributes(workspace)
    for pairs in _shared(workspace):
        first, counted = pairs[0]
        for product, benefit in pairs[1:]:
            years = _value_years(counted) & _value_years(benefit)
            if not years or contributes & {f"{first.name}:{counted.id}", f"{product.name}:{benefit.id}"}:
                continue
            yield found(
                benefit.at("value_nok"),
                labels=(counted.at("value_nok"),),
                identity=(first.name, counted.id),
                benefit=product.name_of(benefit.id),
                product=product.name,
                id=benefit.id,
                other=first.name_of(counted.id),
                other_product=first.name,
                other_id=counted.id,
                years=tuple(str(year) for year in sorted(years)),
                field=FieldName("PortfolioDocument", "contributions"),
            )


@rule("POR004", "conflicting-targets", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace")
def check_targets(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """Two products do not set different targets, at the same date, for the same indicator and party."""
    for pairs in _shared(workspace):
        first, counted = pairs[0]
        for product, benefit in pairs[1:]:
            value, other = benefit.number("target.value"), counted.number("target.value")
            day = benefit.date("target.date")
            if None in {value, other} or value == other or day is None or day != counted.date("target.date"):
                continue
            yield found(
                benefit.at("target.value"),
                labels=(counted.at("target.value"),),
                identity=(first.name, counted.id),
                benefit=product.name_of(benefit.id),
                product=product.name,
                value=value,
                other=first.name_of(counted.id),
                other_product=first.name,
                other_value=other,
                unit=benefit.text("indicator.unit"),
                date=day,
            )
