"""How the product is delivered."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.product import Product


def _mandates(product: Product) -> list[Group]:
    return [mandate.root for mandate in product.of_kind("mandate") if mandate.status != "superseded"]


@rule("HYB001", "no-delivery-model", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_delivery_model(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says whether the work is a product, a project, or one leg in each."""
    for mandate in _mandates(product):
        if not mandate.has("delivery_model"):
            yield found(mandate.at("delivery_model"))
