"""Walking a document group by group, knowing in which item each group stands, and how to name it."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from styringslint.core.values import FieldName, ItemName, KindName
from styringslint.model.document import Document
from styringslint.model.items import Group, Place
from styringslint.model.table import document_kinds


class Row(NamedTuple):
    """A group, and the nearest item with an id that holds it: itself, where it has one."""

    group: Group
    item: Group | None


def rows(top: Group) -> Iterator[Row]:
    """The group `top` and every group below it, in the order of the text."""
    pending = [Row(top, top if top.id else None)]
    while pending:
        row = pending.pop()
        yield row
        pending += [Row(group, group if group.id else row.item) for group in reversed(row.group.below())]


def files(documents: Iterable[Document]) -> Iterator[Document]:
    """One document for each file: its header holds everything that stands in the file."""
    seen: set[int] = set()
    for document in documents:
        if id(document.header) not in seen:
            seen.add(id(document.header))
            yield document


def place_names(row: Row) -> dict[str, Any]:
    """What a message calls the place of a row: `where` is the item or document, `part` the group or list in it."""
    group, item = row
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
