"""One side of a comparison: everything that the documents of a product say, by path."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from typing import Any

from styringslint.coverage.effects import renamed_path
from styringslint.coverage.replay import RANKINGS
from styringslint.coverage.values import Fact, group_facts, with_ids
from styringslint.model.document import Document
from styringslint.model.items import File, Group
from styringslint.workspace.product import Product

_RECORDS = frozenset({"decisions", "meeting", "learning"})
_ORDERED = frozenset({"scale"})
_IDENTITIES = frozenset({"id", "previous_id"})


class Side:
    """The documents of a product as they were, or as they are. Ids in it are those of the new side."""

    def __init__(self, product: Product, renames: Mapping[str, str], *, registers: bool) -> None:
        self.product = product
        self.renames = renames
        self.unread = product.unread
        """The kinds of document of which a file could not be read: what is not here may stand in it."""
        self.documents: dict[str, Document] = {}
        """The document of each kind; an item's under its id."""
        self.items: dict[str, Group] = {}
        """Every item with an id, by its (new) id, apart from those of logs and meetings."""
        self.kinds: dict[str, Document] = {}
        self.facts: dict[str, Fact] = {}
        self._numbers: dict[str, int] = {}
        for document in self._current(registers=registers):
            self._add(document)

    def _current(self, *, registers: bool) -> Iterator[Document]:
        seen: set[int] = set()
        for document in (*self.product.documents, *(self.product.registers if registers else ())):
            if document.kind in _RECORDS or document.status == "superseded" or id(document) in seen:
                continue
            if document.kind == "parties" and not registers:
                continue
            seen.add(id(document))
            yield document

    def _groups(self, document: Document) -> list[Group]:
        if document.root.section.name == "ProductDocument":
            return document.root.groups("parties") if document.kind == "parties" else []
        return [document.root]

    def _add(self, document: Document) -> None:
        self.kinds.setdefault(document.kind, document)
        for group in self._groups(document):
            for below in group.walk():
                if below.id:
                    self.items.setdefault(self.renames.get(below.id, below.id), below)
                    self.documents.setdefault(self.renames.get(below.id, below.id), document)
            for path, fact in group_facts(group):
                if fact.trail.fields[-1:] and fact.trail.fields[-1] in _IDENTITIES:
                    continue
                if getattr(fact.leaf, "empty", False) or fact.data == ():
                    continue
                self._put(renamed_path(path, self.renames), with_ids(fact, self.renames))
        self.documents.setdefault(document.kind, document)

    def _put(self, path: str, fact: Fact) -> None:
        # What stands twice is a finding of its own, but must not hide a change.
        number = self._numbers[path] = self._numbers.get(path, 0) + 1
        self.facts[path if number == 1 else f"{path}~{number}"] = fact

    def files(self) -> list[File]:
        """The files that the documents of the product were read from."""
        return [document.file for document in (*self.product.documents, *self.product.registers)]

    def document_of(self, path: str) -> Document | None:
        """The document in which a value stands."""
        root = path.split("/", 1)[0]
        return self.documents.get(root)

    def below(self, path: str) -> dict[str, Fact]:
        """The facts at a path and below."""
        return {place: self.facts[place] for place in self._by_path.get(path, ())}

    @cached_property
    def _by_path(self) -> dict[str, list[str]]:
        """The facts at and below every path that leads to one, so that a long document is not gone through for each."""
        found: dict[str, list[str]] = {}
        for place in self.facts:
            for path in accumulate(place.split("/"), "{}/{}".format):
                found.setdefault(path, []).append(place)
        return found

    @cached_property
    def records(self) -> dict[str, Any]:
        """Meetings and insights, each as one value."""
        found: dict[str, Any] = {}
        for document in self.product.documents:
            if document.kind == "meeting":
                found[f"meeting/{_meeting_name(document)}"] = _whole(document.root)
            elif document.kind == "learning":
                for entry in document.root.groups("entries"):
                    found[entry.id] = _whole(entry)
        return found


def _meeting_name(document: Document) -> str:
    """What a meeting is known by: its day and its body, else its title."""
    day, forum = document.root.date("date"), document.root.ref("forum")
    other = f" {forum}" if forum and forum != "steering_group" else ""
    name = f"{day}{other}" if day is not None else document.header.text("title")
    return " ".join(name.split())


def _whole(group: Group) -> Any:
    start = len(group.root)
    return frozenset((path[start:], meaning(path, fact)) for path, fact in group_facts(group))


def meaning(path: str, fact: Fact) -> tuple[str, Any]:
    """What two values are compared by. The order of ids counts only in a ranking; what is unread, by its text."""
    if fact.data is None:
        text = fact.group.file.text[fact.node.start : fact.node.end] if fact.group is not None else ""
        return "unread", " ".join(text.split())
    if isinstance(fact.data, tuple) and path not in RANKINGS and fact.leaf.field.name not in _ORDERED:
        return "value", tuple(sorted(fact.data, key=repr))
    return "value", fact.data


def renames_of(old: Product, new: Product) -> dict[str, str]:
    """Old id → new id, where an item says which id it had."""
    found: dict[str, str] = {}
    for document in (*new.documents, *new.registers):
        for item in document.root.walk():
            if not item.id or "previous_id" not in item.section.fields:
                continue
            before = item.text("previous_id")
            if before and before in old.index and before not in new.index and item.id not in old.index:
                found[before] = item.id
    return found
