"""The files of some documents, and how a message names a row in them."""

from collections.abc import Iterable, Iterator
from typing import Any

from styringslint.core.values import FieldName, ItemName, KindName
from styringslint.model.contents import Row
from styringslint.model.document import Document
from styringslint.model.items import Place
from styringslint.model.table import document_kinds


def files(documents: Iterable[Document]) -> Iterator[Document]:
    """One document for each file: its header holds everything that stands in the file."""
    seen: set[int] = set()
    for document in documents:
        if id(document.header) not in seen:
            seen.add(id(document.header))
            yield document


def place_names(row: Row) -> dict[str, Any]:
    """What a message calls the place of a row: `where` is the item or document, `part` the group or list in it."""
    group, item = row.group, row.item
    where: ItemName | KindName = KindName("document")
    if item is not None:
        where = ItemName(item.id, item.title)
    elif (kind := group.root.partition("/")[0]) in document_kinds():
        where = KindName(kind)
    top = group is item or group.root in document_kinds()
    part = FieldName(group.field.section, group.field.name) if group.field is not None and not top else ""
    return {"where": where, "part": part}


def missing(row: Row, name: str) -> Place:
    """The place of a field that a row does not have, with the item that answers for it."""
    place = row.group.at(name)
    return Place(place.file, place.span, place.path, row.item or row.group)
