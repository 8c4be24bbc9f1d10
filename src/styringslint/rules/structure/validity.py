"""Documents that hold no longer, or that should have been gone through by now."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import KindName
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_REVIEWED = frozenset({"steering", "benefits_plan", "delivery_plan"})
"""Kinds of document with a day of review. The mandate has a rule of its own (MAN010), and so has the assessment (EIF006)."""


@rule("STR025", "document-out-of-date", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_validity(product: Product, context: Context) -> Iterator[Found]:
    """An adopted document is still valid, and its day of review has not passed."""
    for document in product.documents:
        if document.kind not in _REVIEWED | {"interoperability"} or document.status != "adopted":
            continue
        last, review = document.valid_to, document.review_by
        backwards = last is not None and document.valid_from is not None and document.valid_from > last
        if backwards:
            continue
        if last is not None and last < context.as_of:
            yield found(document.at("valid_to"), document=KindName(document.kind), date=last)
        elif document.kind in _REVIEWED and review is not None and review < context.as_of:
            yield found(document.at("review_by"), "review", document=KindName(document.kind), date=review)
