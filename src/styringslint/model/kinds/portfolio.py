"""The portfolio."""

from typing import Annotated, ClassVar

from styringslint.model.section import Section, recommended, required
from styringslint.model.types import ForeignPath, Kroner, ProductName, Refers, Year
from styringslint.model.words import ProductStatus


class PortfolioProduct(Section):
    """A product in the portfolio."""

    natural_key: ClassVar[tuple[str, ...]] = ("product",)

    product: ProductName | None = required()
    status: ProductStatus | None = required()


class Contribution(Section):
    """How a product benefit serves a portfolio benefit."""

    natural_key: ClassVar[tuple[str, ...]] = ("benefit",)

    benefit: ForeignPath | None = required()
    to: Annotated[str, Refers("benefit")] | None = required()


class Allocation(Section):
    """Money to a product in a year."""

    natural_key: ClassVar[tuple[str, ...]] = ("product",)

    product: ProductName | None = required()
    year: Year | None = required()
    amount: Kroner | None = required()


class PortfolioContent(Section):
    """Products that are seen together."""

    products: list[PortfolioProduct] | None = required()
    contributions: list[Contribution] | None = recommended()
    allocations: list[Allocation] | None = recommended()
