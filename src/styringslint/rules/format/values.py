"""Every value of a file once, with the item in which it stands."""

from collections.abc import Iterator
from typing import NamedTuple

from styringslint.core.span import Span
from styringslint.core.values import ItemName, KindName
from styringslint.model.document import Documents
from styringslint.model.items import Group, Items, Leaf, Place
from styringslint.model.table import leading_to


class Value(NamedTuple):
    """A single value, the group that holds it, and the nearest item with an id."""

    group: Group
    leaf: Leaf
    item: Group | None

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return Place(self.group.file, self.group.at_leaf(self.leaf).span, self.leaf.path, self.item)


def values(file: Documents, types: frozenset[str] = frozenset()) -> Iterator[Value]:
    """Every single value of a file, each once, also where several documents share the file.

    With `types`, only the values of fields of these types; what cannot hold one is not looked into.
    """
    roots = {id(document.header): document.header for document in file.documents}
    pending: list[tuple[Group, Group | None]] = [(root, None) for root in roots.values()]
    while pending:
        group, above = pending.pop()
        item = group if group.id else above
        names = leading_to(group.section.name, types) if types else group.values.keys()
        for name, value in group.values.items():
            if name not in names:
                continue
            for part in value.values if isinstance(value, Items) else (value,):
                if isinstance(part, Group):
                    pending.append((part, item))
                elif not types or part.field.type in types:
                    yield Value(group, part, item)


def where(file: Documents, item: Group | None) -> ItemName | KindName:
    """The item or document that a message names."""
    if item is not None:
        return ItemName(item.id, item.title)
    return KindName("document" if file.kind in {"", "product"} else file.kind)


def value_at(file: Documents, span: Span) -> Value | None:
    """The value in whose text `span` lies, or None where it stands in a comment or a key."""
    return next((value for value in values(file) if value.leaf.node.start <= span.start < value.leaf.node.end), None)
