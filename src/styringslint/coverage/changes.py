"""What has changed in meaning between two versions of a product: by id, whatever the text looks like."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from styringslint.core.pattern import pattern
from styringslint.coverage.governed import (
    EDITORIAL,
    MATERIAL,
    OWNERS,
    RUNNING,
    STEERING_GROUP,
    Trail,
    class_of,
    is_governed,
    owner_of,
    trail_of,
)
from styringslint.coverage.replay import CAPACITY, RANKINGS, capacity_same, same
from styringslint.coverage.sides import Side, meaning
from styringslint.coverage.values import Fact
from styringslint.coverage.written import Unit, item_unit, unit_of
from styringslint.model.items import Group
from styringslint.model.similar import distance
from styringslint.model.table import document_section


class Kind(StrEnum):
    """What has happened."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    ITEM_ADDED = "item_added"
    ITEM_REMOVED = "item_removed"
    RENAMED = "renamed"
    RANKING = "ranking"
    DOCUMENT_ADDED = "document_added"
    DOCUMENT_REMOVED = "document_removed"
    RECORD_ADDED = "record_added"
    RECORD_CHANGED = "record_changed"
    RECORD_REMOVED = "record_removed"


class Change(NamedTuple):
    """One change: of a field, a list of rows, or a whole item. `paths` are the values that differ."""

    kind: Kind
    unit: Unit
    trail: Trail
    importance: str
    """Its class: a body, `running` or `editorial`."""
    before: Mapping[str, Fact]
    after: Mapping[str, Fact]
    paths: tuple[str, ...]
    measured: bool = False
    """Whether a baseline was changed after something had been measured against it."""

    @property
    def root(self) -> str:
        """The id of the item, or the kind of the document."""
        return self.unit.path.split("/", 1)[0]


_RANKED = frozenset({"Hypothesis", "Initiative"})
_CLASSES = (OWNERS, STEERING_GROUP, RUNNING, EDITORIAL)
_WORD = pattern(r"\w+")
_SHORTEST = 5
_MOST_MENDED = 3


def _mended(first: str, second: str) -> bool:
    """Whether one word is another with one letter mended. Short words and numbers can turn a meaning round."""
    return (
        min(len(first), len(second)) >= _SHORTEST
        and not any(character.isdigit() for character in first + second)
        and distance(first, second, 1) <= 1
    )


def _slight(before: Fact, after: Fact) -> bool:
    """Whether a text says the same: only signs between words differ, or a letter in a few long words."""
    first, second = before.data, after.data
    if not (isinstance(first, str) and isinstance(second, str)) or before.leaf.field.type not in {"text", "line"}:
        return False
    words, others = _WORD.findall(first), _WORD.findall(second)
    differing = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    return len(words) == len(others) and len(differing) <= _MOST_MENDED and all(_mended(*pair) for pair in differing)


class Differ:
    """The comparison of two sides."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.added_kinds = set(new.kinds) - set(old.kinds)
        self.removed_kinds = set(old.kinds) - set(new.kinds)

    def changes(self) -> Iterator[Change]:
        """Every change, in no particular order of consequence."""
        yield from self._documents()
        yield from self._items()
        yield from self._renamed()
        yield from self._fields()
        yield from self._records()

    def _documents(self) -> Iterator[Change]:
        for kind, side, what in (
            *((kind, self.new, Kind.DOCUMENT_ADDED) for kind in sorted(self.added_kinds - self.old.unread)),
            *((kind, self.old, Kind.DOCUMENT_REMOVED) for kind in sorted(self.removed_kinds - self.new.unread)),
        ):
            unit, trail = Unit(kind, document_section(kind), ""), trail_of(kind)
            below = side.below(kind)
            before, after = (below, {}) if side is self.old else ({}, below)
            yield Change(what, unit, trail, owner_of(trail), before, after, ())

    def _whole_documents(self, root: str) -> bool:
        """Whether an item came or went with its document: then the document is told, not the item."""
        new, old = self.new.documents.get(root), self.old.documents.get(root)
        return (new is not None and old is None and new.kind in self.added_kinds) or (
            old is not None and new is None and old.kind in self.removed_kinds
        )

    def _items(self) -> Iterator[Change]:
        for root, item in {**self.old.items, **self.new.items}.items():
            if (root in self.old.items) == (root in self.new.items) or self._whole_documents(root):
                continue
            added = root in self.new.items
            side, other = (self.new, self.old) if added else (self.old, self.new)
            if side.documents[root].kind in other.unread:
                continue  # It may stand in the file that could not be read.
            below = side.below(root)
            yield Change(
                Kind.ITEM_ADDED if added else Kind.ITEM_REMOVED,
                item_unit(root, item.section),
                trail_of(item.section.name),
                self._item_class(item),
                {} if added else below,
                below if added else {},
                tuple(below),
            )

    def _item_class(self, item: Group) -> str:
        ranked = any(path in side.facts for side in (self.old, self.new) for path in RANKINGS)
        if item.section.name in _RANKED and ranked:
            # What is prioritised is in the ranking, and that is decided; the rest is only an idea.
            return RUNNING
        return class_of(trail_of(item.section.name))

    def _renamed(self) -> Iterator[Change]:
        for root in self.old.renames.values():
            if root in self.new.items:
                item = self.new.items[root]
                yield Change(
                    Kind.RENAMED, item_unit(root, item.section), trail_of(item.section.name), EDITORIAL, {}, {}, ()
                )

    # Fields

    def _differing(self) -> Iterator[str]:
        for path in {**self.new.facts, **self.old.facts}:
            root = path.split("/", 1)[0]
            if (root in self.old.items) != (root in self.new.items):
                continue
            if root in self.added_kinds or root in self.removed_kinds:
                continue
            before, after = self.old.facts.get(path), self.new.facts.get(path)
            if before is None or after is None or meaning(path, before) != meaning(path, after):
                yield path

    def _fields(self) -> Iterator[Change]:
        units: dict[Unit, list[str]] = {}
        for path in self._differing():
            fact = self.new.facts.get(path) or self.old.facts[path]
            units.setdefault(unit_of(path, fact), []).append(path)
        for unit, paths in units.items():
            yield self._field(unit, paths)

    def _field(self, unit: Unit, paths: list[str]) -> Change:
        before, after = self.old.below(unit.path), self.new.below(unit.path)
        fact = self.new.facts.get(paths[0]) or self.old.facts[paths[0]]
        classes = [self._class(path) for path in paths]
        kind = Kind.CHANGED if before and after else Kind.ADDED if after else Kind.REMOVED
        if unit.path in RANKINGS:
            kind = Kind.RANKING
        importance = min(classes, key=_CLASSES.index)
        measured = fact.trail.anchor == "Benefit" and unit.field == "baseline" and self._is_measured(unit)
        return Change(kind, unit, fact.trail, importance, before, after, tuple(paths), measured and bool(before))

    def _is_measured(self, unit: Unit) -> bool:
        root = unit.path.split("/", 1)[0]
        return any(path.startswith(f"{root}/measurements") for path in self.old.facts)

    def _class(self, path: str) -> str:
        before, after = self.old.facts.get(path), self.new.facts.get(path)
        fact = after or before
        assert fact is not None  # noqa: S101 - the path is that of one of them
        found = class_of(fact.trail)
        if found not in MATERIAL:
            return found
        if path in RANKINGS and self._same_open(path, before, after):
            return RUNNING
        if path == CAPACITY and before is not None and after is not None:
            return RUNNING if capacity_same(self.new.product, before.data, after.data) else found
        slight = before is not None and after is not None and not is_governed(fact.trail) and _slight(before, after)
        return EDITORIAL if slight else found

    def _same_open(self, path: str, before: Fact | None, after: Fact | None) -> bool:
        """Whether two rankings differ only in what is closed by now."""
        first, second = (fact.data if fact is not None else () for fact in (before, after))
        return first is not None and second is not None and same(self.new.product, path, first, second)

    # Records

    def _records(self) -> Iterator[Change]:
        old, new = self.old.records, self.new.records
        for path in {**old, **new}:
            if path in old and path in new and old[path] == new[path]:
                continue
            kind = Kind.RECORD_ADDED if path not in old else Kind.RECORD_CHANGED
            kind = Kind.RECORD_REMOVED if path not in new else kind
            record = "meeting" if path.startswith("meeting") else "learning"
            if (path not in new and record in self.new.unread) or (path not in old and record in self.old.unread):
                continue
            trail = trail_of("meeting" if record == "meeting" else "Insight")
            yield Change(kind, Unit(path, document_section("meeting"), ""), trail, RUNNING, {}, {}, ())
