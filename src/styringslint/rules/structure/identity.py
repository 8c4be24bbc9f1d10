"""Identity: an id stands for one thing, and a list has one row for each year, date or party."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, ItemName, Word
from styringslint.model.contents import Row
from styringslint.model.document import Document
from styringslint.model.items import Group, Items, Leaf
from styringslint.model.table import section, word_to_write
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.rules.structure.rows import files, place_names
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product

_NUMBERED = pattern(r"(.*?)([0-9]{1,9})\Z", re.DOTALL)
_FREE_TEXT = frozenset({"line", "text"})
_KEYS = {"Allocation": ("product", "year"), "Contribution": ("benefit", "to"), "Adoption": ("document", "version")}
"""Where more than the natural key tells the rows apart."""
_REPEATED = frozenset({"Approval", "Operations", "Waiver"})
"""Rows that can rightly stand more than once for the same party or rule."""
_MANY = 3
"""More shared ids than this between two documents are one fault: the one is a copy of the other."""


class _Numbers:
    """The next free number after each beginning of an id. Nothing is counted before somebody asks."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @cached_property
    def highest(self) -> dict[str, int]:
        """The highest number after each beginning of an id, in the whole workspace."""
        found: dict[str, int] = {}
        for document in files(self.workspace.documents):
            for item in document.whole.items:
                if match := _NUMBERED.match(item.id):
                    start, digits = match.groups()
                    found[start] = max(found.get(start, 0), int(digits))
        return found

    def after(self, identity: str) -> str:
        """An id of the same form that nothing has, or an empty text."""
        match = _NUMBERED.match(identity)
        if not match:
            return ""
        start, digits = match.groups()
        self.highest[start] += 1
        return f"{start}{self.highest[start]:0{len(digits)}d}"


def _name(item: Group) -> ItemName:
    return ItemName(item.id, item.title)


def _line(item: Group) -> int:
    return item.file.lines.position(item.head().start).line


def _same_id(item: Group, first: Group, numbers: _Numbers) -> Found:
    """The finding for an item whose id another item has."""
    free = numbers.after(item.id)
    return found(
        item.at(),
        "numbered" if free else "",
        labels=(first.at(),),
        item=_name(item),
        first=_name(first),
        id=item.id,
        free=free,
        file=first.file.name,
        line=_line(first),
    )


def _twice_in_file(document: Document, numbers: _Numbers) -> Iterator[Found]:
    first: dict[str, Group] = {}
    for row in document.whole.rows:
        group = row.group
        if group.id:
            before = first.setdefault(group.id, group)
            if before is not group:
                yield _same_id(group, before, numbers)
        for name in group.section.lists:
            # Most lists hold one row, or rows that are known by their ids.
            value = group.values.get(name)
            if type(value) is Items and len(value.values) > 1:
                yield from _twice_in_list(row, value)


def _key(group: Group, names: tuple[str, ...]) -> tuple[Any, ...] | None:
    """What tells a row from its neighbours, or None where it cannot be read or is free text."""
    values = []
    for name in names:
        leaf = group.values.get(name)
        if not isinstance(leaf, Leaf) or leaf.data is None or leaf.field.type in _FREE_TEXT:
            return None
        values.append(leaf.data)
    return tuple(values) or None


def _shown(leaf: Leaf) -> Any:
    return Word(leaf.field.of, leaf.data) if leaf.field.type == "word" else leaf.data


def _twice_in_list(row: Row, items: Items) -> Iterator[Found]:
    of = items.field.of
    names = _KEYS.get(of, section(of).natural_key) if of not in _REPEATED else ()
    first: dict[tuple[Any, ...], Group] = {}
    for below in items.values if names else ():
        if type(below) is not Group or below.id:
            continue
        key = _key(below, names)
        if key is None:
            continue
        before = first.setdefault(key, below)
        if before is not below:
            shown = tuple(_shown(leaf) for name in names if (leaf := below.leaf(name)) is not None)
            yield found(
                below.at(names[0]),
                "row",
                labels=(before.at(names[0]),),
                list=FieldName(items.field.section, items.field.name),
                key=shown,
                line=_line(before),
                where=place_names(row)["where"],
            )


@rule("STR008", "id-twice", severity=Severity.ERROR, nature=CONSISTENCY, scope="workspace")
def check_twice(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """In one file an id stands for one thing, and a list has one row for each date, year, party or seat."""
    numbers = _Numbers(workspace)
    for document in files(workspace.documents):
        if document.status == "superseded":
            continue
        yield from _twice_in_file(document, numbers)


def _items(documents: Iterable[Document]) -> list[Group]:
    """What has an id in the files of some documents, in their order."""
    current = [document for document in files(documents) if document.status != "superseded"]
    return [item for document in current for item in document.whole.items]


def _clashes(items: Iterable[Group], first: dict[str, Group]) -> Iterator[tuple[Group, Group]]:
    """Pairs of items with one id in two files: the later one, and the first, which is kept in `first`."""
    for item in items:
        before = first.setdefault(item.id, item)
        if before.file is not item.file:
            yield item, before


class _Registered:
    """The items of the registers, by id: every product shares them."""

    def __init__(self, workspace: Workspace) -> None:
        # A register within a one-file product is that product's own, and is among its documents.
        shared = [register for register in workspace.registers if register.header.section.name != "ProductDocument"]
        self.items = _items(shared)
        self.order = {id(item): number for number, item in enumerate(self.items)}
        self.by_id: dict[str, list[Group]] = {}
        for item in self.items:
            self.by_id.setdefault(item.id, []).append(item)

    def known(self, own: Iterable[str]) -> list[Group]:
        """The items that have one of some ids, in their order."""
        found = [item for identity in own for item in self.by_id.get(identity, ())]
        return sorted(found, key=lambda item: self.order[id(item)])


def _shared(product: Product, registered: _Registered, *, first: bool) -> Iterator[tuple[Group, Group]]:
    """Pairs of items with one id in two files of a product: the later one, and the first.

    What is twice in the registers alone is told with the `first` product.
    """
    seen: dict[str, Group] = {}
    yield from _clashes(_items(product.documents), seen)
    yield from _clashes(registered.items if first else registered.known(list(seen)), seen)


@rule("STR009", "id-in-two-documents", severity=Severity.ERROR, nature=CONSISTENCY, scope="workspace")
def check_shared(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """In the documents of a product, the register of parties among them, an id stands for one thing."""
    numbers = _Numbers(workspace)
    reported: set[int] = set()
    registered = _Registered(workspace)
    for number, product in enumerate(workspace.products):
        by_files: dict[tuple[str, str], list[tuple[Group, Group]]] = {}
        for item, before in _shared(product, registered, first=number == 0 and bool(workspace.own_registers)):
            if id(item) not in reported:
                reported.add(id(item))
                by_files.setdefault((item.file.name, before.file.name), []).append((item, before))
        for pairs in by_files.values():
            if len(pairs) > _MANY:
                item, before = pairs[0]
                ids = tuple(pair[0].id for pair in pairs)
                superseded = word_to_write("document_status", "superseded", item.file.language)
                yield found(
                    item.at(), "many", labels=(before.at(),),
                    file=before.file.name, count=len(pairs), ids=ids[:_MANY], first=ids[0], last=ids[-1],
                    status=superseded,
                )  # fmt: skip
            else:
                for item, before in pairs:
                    yield _same_id(item, before, numbers)
