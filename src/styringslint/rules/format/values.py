"""Every value of a file once, with the item in which it stands."""

from collections.abc import Iterable

from styringslint.core.span import Span
from styringslint.core.values import ItemName, KindName
from styringslint.model.contents import Value, every_value
from styringslint.model.document import Documents
from styringslint.model.items import Group


def values(file: Documents, types: Iterable[str]) -> list[Value]:
    """The single values of some of the listed types in a file, each once, also where several documents share the file."""
    if not file.documents:
        return []
    listed = file.documents[0].whole.values
    return [value for name in types for value in listed[name]]


def where(file: Documents, item: Group | None) -> ItemName | KindName:
    """The item or document that a message names."""
    if item is not None:
        return ItemName(item.id, item.title)
    return KindName("document" if file.kind in {"", "product"} else file.kind)


def value_at(file: Documents, span: Span) -> Value | None:
    """The value in whose text `span` lies, or None where it stands in a comment or a key."""
    every = (value for document in file.documents[:1] for value in every_value(document.whole))
    return next((value for value in every if value.leaf.node.start <= span.start < value.leaf.node.end), None)
