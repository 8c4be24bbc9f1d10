"""Values as flat facts: canonical path → value, read with the types of the model."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from styringslint.coverage.governed import NO_WAYS, NOWHERE, Trail, Ways, every_way, trail_from, trail_of
from styringslint.model.dates import CoarseTime
from styringslint.model.document import Document
from styringslint.model.items import File, Group, Items, Leaf
from styringslint.model.reader import read_field, read_section
from styringslint.model.table import Section, section
from styringslint.source.nodes import Mapping as MappingNode
from styringslint.source.nodes import Node, Scalar
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product


class Fact:
    """One value: what it is (a list is a tuple), and the node where it is written. `data` is None where it is unread."""

    __slots__ = ("data", "group", "leaf", "node", "trail")
    # No `__init__`: see `Leaf`. A replay makes one for each value of a product.
    data: Any
    node: Node
    group: Group | None
    leaf: Leaf | Items
    trail: Trail

    @classmethod
    def of(cls, data: Any, group: Group | None, leaf: Leaf | Items, trail: Trail) -> "Fact":
        """Make a fact of something that is written."""
        fact = cls()
        fact.data = data
        fact.node = leaf.node
        fact.group = group
        fact.leaf = leaf
        fact.trail = trail
        return fact

    def saying(self, data: Any) -> "Fact":
        """The same fact with another value."""
        return Fact.of(data, self.group, self.leaf, self.trail)


def comparable(value: Any) -> Any:
    """A value in the form in which two are compared: a text without its line breaks, a coarse time as its last day."""
    if type(value) is str:
        return " ".join(value.split())
    return value.last if type(value) is CoarseTime else value


_OF_TWO_FORMS = frozenset({str, CoarseTime})
"""The types of values that can be written in two ways and mean the same."""


class _Governed:
    """Wanted are the facts that decisions give."""

    def ways(self, group: Group, trail: Trail) -> Ways:
        return trail.ways(group.section.name)


class _At:
    """Wanted are the facts at some paths."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.fields: dict[str, Ways] = {}
        """Of each group on the way to a path, the fields that lead on."""
        fields: dict[str, set[str]] = {}
        for path in paths:
            group, _, name = path.rpartition("/")
            while group and name not in fields.setdefault(group, set()):
                fields[group].add(name)
                group, _, name = group.rpartition("/")
        for group, names in fields.items():
            self.fields[group] = Ways(frozenset(names), frozenset(names))

    def ways(self, group: Group, _trail: Trail) -> Ways:
        return self.fields.get(group.root, NO_WAYS)


def facts(value: Leaf | Items | Group, path: str) -> list[tuple[str, Fact]]:
    """The facts in a value, each with its canonical path. Ids and natural keys are part of the path, not facts."""
    found: list[tuple[str, Fact]] = []
    if isinstance(value, Group):
        _gather(value, NOWHERE, found, None)
    elif isinstance(value, Leaf):
        found.append((path, Fact.of(comparable(value.data), None, value, NOWHERE)))
    else:
        _gather_list(value, path, None, NOWHERE, found, None, wanted_here=True)
    return found


def _gather_list(
    items: Items,
    path: str,
    group: Group | None,
    trail: Trail,
    found: list[tuple[str, Fact]],
    wanted: _Governed | _At | None,
    *,
    wanted_here: bool,
) -> None:
    """Add the facts in a list: those of its rows where they have names, else the list as one."""
    rows = [item for item in items.values if isinstance(item, Group)] if items.field.type == "section" else ()
    if rows and rows[0].section.natural_key:
        for row in rows:
            _gather(row, trail_from(row) if row.id else trail, found, wanted)
    elif wanted_here:
        data: tuple[Any, ...] | None
        if rows:
            data = tuple(_row(row) for row in rows)
        else:
            data = tuple(comparable(item.data) for item in items.values if isinstance(item, Leaf))
            data = None if None in data else data
        found.append((path, Fact.of(data, group, items, trail)))


def _gather(group: Group, trail: Trail, found: list[tuple[str, Fact]], wanted: _Governed | _At | None) -> None:
    """Add the facts in a group, all or those that are wanted."""
    root, known_below = group.root, trail.known_below
    held, onward = wanted.ways(group, trail) if wanted is not None else every_way(group.section.name)
    for name, value in group.values.items():
        if name not in onward:
            continue
        if type(value) is Leaf:
            # Most values by far; one that stands where a group should be may not be wanted.
            if name in held:
                data = value.data
                if type(data) in _OF_TWO_FORMS:
                    data = comparable(data)
                fact = Fact()
                fact.data = data
                fact.node = value.node
                fact.group = group
                fact.leaf = value
                fact.trail = known_below.get(name) or trail.below(name)
                found.append((f"{root}/{name}", fact))
        elif isinstance(value, Group):
            _gather(value, trail.below(name), found, wanted)
        elif isinstance(value, Items):
            path, below = f"{root}/{name}", trail.below(name)
            _gather_list(value, path, group, below, found, wanted, wanted_here=name in held)


def _row(group: Group) -> tuple[tuple[str, Any], ...]:
    """A row that nothing names, such as a milestone: all that it says."""
    return tuple(
        sorted(((".".join(fact.trail.fields), fact.data) for _, fact in group_facts(group, NOWHERE)), key=repr)
    )


def group_facts(group: Group, trail: Trail | None = None) -> list[tuple[str, Fact]]:
    """The facts in a group. Without a trail, the group is an item or document of its own."""
    found: list[tuple[str, Fact]] = []
    _gather(group, trail_from(group) if trail is None else trail, found, None)
    return found


_GONE = ("Goal", "Benefit", "Member", "FinancingLine", "Hypothesis", "Initiative", "Team", "KeyResult", "Dependency")
"""The kinds of item that a decision may speak of after they are gone, the likeliest first."""


def _section_of(product: Product, file: File, identity: str, node: Node) -> Section | None:
    """The section of an item that stands in no document: that of the items with the same letters, or of such fields."""
    letters = identity.rstrip("0123456789-")
    for other, items in product.index.items():
        if letters and other != identity and other.rstrip("0123456789-") == letters:
            return items[0].section
    words = (
        {key.value for key, _ in node.pairs() if isinstance(key, Scalar)} if isinstance(node, MappingNode) else set()
    )
    return next((section(name) for name in _GONE if words and words <= set(section(name).by_word(file.language))), None)


def with_ids(fact: Fact, renames: Mapping[str, str]) -> Fact:
    """A fact in which references have the ids of today."""
    if not renames or fact.leaf.field.type != "reference":
        return fact
    if isinstance(fact.data, tuple):
        return fact.saying(tuple(renames.get(name, name) for name in fact.data))
    return fact.saying(renames.get(fact.data, fact.data))


def written_facts(product: Product, file: File, path: str, node: Node) -> dict[str, Fact]:
    """What a decision writes at a path, as facts: with the ids that items have now.

    Nothing where the path leads nowhere or the value has another shape.
    """
    written, renamed = _written(product, file, path, node), product.renamed
    return {place: with_ids(fact, renamed) for place, fact in written.items()} if renamed else written


def _written(product: Product, file: File, path: str, node: Node) -> dict[str, Fact]:
    target = resolve(product, path, file.language)
    if target.unknown:
        of = _section_of(product, file, path, node) if "/" not in path else None
        if of is None or not isinstance(node, MappingNode):
            return {}
        return dict(group_facts(_read_group(file, node, of, path), trail_of(of.name)))
    if target.field is None:
        of = target.group.section if target.group is not None else None
        if of is None or not isinstance(node, MappingNode):
            return {}
        trail = trail_of(of.name) if "id" in of.natural_key else None
        return dict(group_facts(_read_group(file, node, of, target.canonical), trail))
    if target.field.is_list and target.canonical.rsplit("/", 1)[-1] != target.field.name:
        # The path goes on into the list: to one of its rows.
        if not isinstance(node, MappingNode) or target.field.type != "section":
            return {}
        return dict(group_facts(_read_group(file, node, section(target.field.of), target.canonical)))
    return dict(facts(read_field(file, node, target.field, target.canonical), target.canonical))


def _read_group(file: File, node: MappingNode, of: Section, root: str) -> Group:
    return read_section(file, node, of, root).group


def _documents(product: Product) -> Iterator[Document]:
    """The current documents of a product, apart from its log, meetings and registers."""
    for document in product.documents:
        if document.kind in {"decisions", "meeting", "learning"} or document.status == "superseded":
            continue
        if document.root.section.name != "ProductDocument":
            yield document


def governed_facts(product: Product) -> dict[str, Fact]:
    """The facts that decisions give, in the current documents of a product."""
    found: list[tuple[str, Fact]] = []
    wanted = _Governed()
    for document in _documents(product):
        _gather(document.root, trail_from(document.root), found, wanted)
    return dict(found)


def facts_at(product: Product, paths: Collection[str]) -> dict[str, Fact]:
    """The facts at some paths in the current documents of a product, and in the registers that it shares."""
    found: list[tuple[str, Fact]] = []
    wanted, roots = _At(paths), {path.partition("/")[0] for path in paths}
    for document in _documents(product) if roots else ():
        for group in (document.root, *document.contents.items):
            if group.root in roots:
                _gather(group, trail_from(group), found, wanted)
    shared = product.shared.index
    for group in [group for root in roots & shared.keys() for group in shared[root]]:
        _gather(group, trail_from(group), found, wanted)
    return {path: fact for path, fact in found if path in paths}
