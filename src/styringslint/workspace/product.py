"""A product: its documents seen together, and the index of everything with an id."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from styringslint.core.values import ItemName
from styringslint.model.document import Document
from styringslint.model.items import Group

OPEN_INITIATIVE = frozenset({"proposed", "ready", "active"})
"""Statuses of initiatives that are not over."""


def _own_items(document: Document) -> Iterator[Group]:
    """What has an id in a document."""
    if document.root.section.name != "ProductDocument":
        yield from document.contents.items
        return
    # A log or register in a one-file product shares its group with the other sections.
    names = {"parties": ("parties",), "decisions": ("decisions",), "learning": ("entries",)}[document.kind]
    for name in names:
        for item in document.root.groups(name):
            yield from (group for group in item.walk() if group.id)


def _with_earlier_id(index: dict[str, list[Group]]) -> list[str]:
    """The ids of what had another id before."""
    return [identity for identity, items in index.items() if "previous_id" in items[0].values]


class Registers:
    """The registers of parties of a workspace, seen together. All its products share them."""

    def __init__(self, documents: list[Document]) -> None:
        self.documents = documents

    @cached_property
    def parties(self) -> list[Group]:
        """The registered parties."""
        return [party for register in self.documents for party in register.root.groups("parties")]

    @cached_property
    def by_id(self) -> dict[str, Group]:
        """The parties by id."""
        return {party.id: party for party in self.parties}

    @cached_property
    def representing(self) -> list[Group]:
        """The parties that represent others, such as interest organisations."""
        return [party for party in self.parties if party.refs("represents")]

    @cached_property
    def index(self) -> dict[str, list[Group]]:
        """What has an id in the registers, by id."""
        found: dict[str, list[Group]] = {}
        for register in self.documents:
            for item in _own_items(register):
                found.setdefault(item.id, []).append(item)
        return found

    @cached_property
    def renamed(self) -> list[str]:
        """The ids in the registers of what had another id before."""
        return _with_earlier_id(self.index)


class Product:
    """The documents of one product, and the parties of its workspace."""

    def __init__(
        self,
        name: str,
        documents: list[Document],
        registers: list[Document],
        profile: str,
        terms: str,
        unread: frozenset[str] = frozenset(),
        shared: Registers | None = None,
    ) -> None:
        self.name = name
        self.unread = unread
        """Kinds of document of which a file in the workspace could not be read: what stands there is unknown."""
        self.documents = documents
        self.registers = registers
        self.shared = shared or Registers(registers)
        """The registers seen together: the same for every product of a workspace."""
        self.default_profile = profile
        self.default_terms = terms
        self.reached: dict[int, list[Group]] = {}
        """What items support, directly or through others, as the chain has followed it: by the identity of the item."""
        self.targets: dict[tuple[str, str], Any] = {}
        """What paths lead to, as they have been followed: by the text of the path and its language."""
        self._names: dict[str, ItemName] = {}
        self._by_kind: dict[str, list[Document]] = {}

    def of_kind(self, kind: str) -> list[Document]:
        """The documents of a kind, superseded ones last."""
        found = self._by_kind.get(kind)
        if found is None:
            every = [document for document in self.documents if document.kind == kind]
            found = self._by_kind[kind] = sorted(every, key=lambda document: document.status == "superseded")
        return found

    def _current(self, kind: str) -> Document | None:
        return next(iter(self.of_kind(kind)), None)

    @cached_property
    def mandate(self) -> Document | None:
        """The mandate in force, or None."""
        return self._current("mandate")

    @cached_property
    def steering(self) -> Document | None:
        """The steering document in force, or None."""
        return self._current("steering")

    @cached_property
    def interoperability(self) -> Document | None:
        """The interoperability assessment, or None."""
        return self._current("interoperability")

    @cached_property
    def logs(self) -> list[Document]:
        """The documents that together are the decision log."""
        return self.of_kind("decisions")

    @cached_property
    def profile(self) -> str:
        """`small`, `medium`, `large` or `programme`: the mandate's word, else another document's, else the default."""
        for document in (self.mandate, self.steering, *self.documents):
            if document is not None and document.profile:
                return document.profile
        return self.default_profile

    @cached_property
    def terms(self) -> str:
        """The term set: `nytte2026` or `gevinst`."""
        return next(
            (words for document in self.documents if (words := document.header.text("terms"))), self.default_terms
        )

    # Items

    def _items(self, kind: str, name: str) -> list[Group]:
        return [
            item
            for document in self.of_kind(kind)
            if document.status != "superseded"
            for item in document.root.groups(name)
        ]

    @cached_property
    def goals(self) -> list[Group]:
        """The goals."""
        return self._items("steering", "goals")

    @cached_property
    def benefits(self) -> list[Group]:
        """The benefits, wherever they stand."""
        return self._items("steering", "benefits") + self._items("benefits_plan", "benefits")

    @cached_property
    def hypotheses(self) -> list[Group]:
        """The hypotheses."""
        return self._items("steering", "hypotheses")

    @cached_property
    def initiatives(self) -> list[Group]:
        """The initiatives."""
        return self._items("steering", "initiatives")

    @cached_property
    def teams(self) -> list[Group]:
        """The teams."""
        return self._items("steering", "teams")

    @cached_property
    def members(self) -> list[Group]:
        """The seats of the steering group."""
        governance = self.mandate.root.group("governance") if self.mandate else None
        return governance.groups("members") if governance else []

    @property
    def voters(self) -> list[Group]:
        """The seats with a vote."""
        return [member for member in self.members if member.flag("voting")]

    @cached_property
    def decisions(self) -> list[Group]:
        """The recorded decisions, by date; those of one day in the order of the log."""
        found = [item for log in self.logs for item in log.root.groups("decisions")]
        return sorted(found, key=lambda item: (item.date("date") is None, str(item.date("date") or "")))

    @property
    def parties(self) -> list[Group]:
        """The registered parties."""
        return self.shared.parties

    # Index

    @cached_property
    def own(self) -> dict[str, list[Group]]:
        """What has an id in the documents of the product, by id."""
        found: dict[str, list[Group]] = {}
        seen: set[int] = set()
        for document in self.documents:
            for item in _own_items(document):
                if id(item) not in seen:
                    seen.add(id(item))
                    found.setdefault(item.id, []).append(item)
        return found

    @cached_property
    def index(self) -> dict[str, list[Group]]:
        """Items by id, parties among them. An id that stands more than once has more than one item."""
        own, shared = self.own, self.shared.index
        found = {**own, **shared}
        for name in own.keys() & shared.keys():
            here = {id(item) for item in own[name]}
            found[name] = [*own[name], *(item for item in shared[name] if id(item) not in here)]
        return found

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The ids that items had before, and the ids that they have now. What is recorded keeps the old ones."""
        found: dict[str, str] = {}
        for identity in (*_with_earlier_id(self.own), *self.shared.renamed):
            before = self.index[identity][0].text("previous_id")
            if before and before not in self.index:
                found.setdefault(before, identity)
        return found

    def find(self, identity: str) -> Group | None:
        """The item that has this id, or had it before, or None."""
        found = self.index.get(identity) or self.index.get(self.renamed.get(identity, ""))
        return found[0] if found else None

    def name_of(self, identity: str) -> ItemName:
        """The id with the title of its item, as messages show it."""
        name = self._names.get(identity)
        if name is None:
            item = self.find(identity)
            name = self._names[identity] = ItemName(identity, item.title if item else "")
        return name

    @cached_property
    def adopted_decisions(self) -> list[Group]:
        """The decisions with the outcome adopted, by date."""
        return [decision for decision in self.decisions if decision.word("outcome") == "adopted"]
