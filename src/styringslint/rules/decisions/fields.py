"""What a message on decisions calls the field of a path."""

from styringslint.core.values import FieldOf, ItemName, KindName
from styringslint.model.table import word_set
from styringslint.workspace.paths import shown
from styringslint.workspace.product import Product


def name_of(product: Product, path: str) -> ItemName | KindName:
    """The item or document that a path belongs to."""
    root = path.split("/", 1)[0]
    if product.find(root) is None and root in word_set("kind"):
        return KindName(root)
    return product.name_of(root)


def field_of(product: Product, path: str, language: str) -> FieldOf:
    """The field of a path, with its key in the language of the document."""
    root, *parts = path.split("/")
    item = product.find(root)
    titled = tuple((part, product.name_of(part).title) for part in parts)
    key = shown(product, path, language).partition("/")[2]
    return FieldOf(key, item.section.name if item is not None else root, titled, name_of(product, path))
