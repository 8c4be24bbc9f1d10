"""How the product is delivered."""

from collections.abc import Iterator
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import Word
from styringslint.model.items import Group
from styringslint.model.table import word_to_write, words_to_write
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.product import Product


def _mandates(product: Product) -> list[Group]:
    return [mandate.root for mandate in product.of_kind("mandate") if mandate.status != "superseded"]


_PHASED = frozenset({"project", "hybrid"})


@rule("HYB001", "no-delivery-model", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_delivery_model(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says whether the work is a product, a project, or one leg in each; the two last have a delivery plan."""
    plans = [plan for plan in product.of_kind("delivery_plan") if plan.status != "superseded"]
    for mandate in _mandates(product):
        model = mandate.word("delivery_model")
        words = words_to_write("delivery_model", mandate.file.language)
        names: dict[str, Any] = {"model": Word("delivery_model", model), "words": words}
        if not mandate.has("delivery_model"):
            yield found(mandate.at("delivery_model"), **names)
        elif model in _PHASED and not plans and "delivery_plan" not in product.unread:
            yield found(mandate.at("delivery_model"), "no-plan", **names)
        elif model == "product" and plans:
            superseded = word_to_write("document_status", "superseded", plans[0].file.language)
            yield found(mandate.at("delivery_model"), "plan", labels=(plans[0].at(),), superseded=superseded, **names)
