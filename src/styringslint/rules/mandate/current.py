"""The mandates that are checked, and their owners."""

from styringslint.model.document import Document
from styringslint.workspace.product import Product


def mandates(product: Product) -> list[Document]:
    """The mandates of a product that are not superseded: the one in force, and a draft of the next."""
    return [document for document in product.of_kind("mandate") if document.status != "superseded"]


def owners(mandate: Document) -> list[str]:
    """The ids of the owners, each once."""
    return list(dict.fromkeys(party for owner in mandate.root.groups("owners") if (party := owner.ref("party"))))


def owners_known(mandate: Document, product: Product) -> bool:
    """Whether every owner is a party that is registered; otherwise who owns is unknown."""
    rows = mandate.root.groups("owners")
    return bool(rows) and all(product.find(owner.ref("party")) is not None for owner in rows)
