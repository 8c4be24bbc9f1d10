"""That benefits, and what they cost others, are there at all."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, KindName
from styringslint.model.document import Document
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.product import Product


def _current(product: Product) -> list[Document]:
    """The documents in which benefits can stand: the benefits plan first, then the steering document."""
    documents = [*product.of_kind("benefits_plan"), *product.of_kind("steering")]
    return [document for document in documents if document.status != "superseded"]


@rule("BEN001", "no-benefits", severity=Severity.ERROR, nature=COMPLETENESS)
def check_any_benefit(product: Product, _context: Context) -> Iterator[Found]:
    """The steering document, or a benefits plan, has at least one benefit."""
    documents = _current(product)
    if documents and not any(document.root.has("benefits") for document in documents):
        yield found(documents[0].at("benefits"), document=KindName(documents[0].kind))


@rule(
    "BEN026",
    "negative-effects-not-stated",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_negative_effects(product: Product, _context: Context) -> Iterator[Found]:
    """Where there are benefits, the drawbacks are listed, or it says why there are none."""
    documents = _current(product)
    stated = ("negative_effects", "no_negative_effects_because")
    if any(document.root.has(name) for document in documents for name in stated):
        return
    first = next((document for document in documents if document.root.groups("benefits")), None)
    if first is not None:
        field = FieldName(first.root.section.name, "no_negative_effects_because")
        yield found(first.at("negative_effects"), document=KindName(first.kind), field=field)
