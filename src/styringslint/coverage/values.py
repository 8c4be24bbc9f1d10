"""Values as flat facts: canonical path → value, read with the types of the model."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from styringslint.model.items import File, Group, Items, Leaf
from styringslint.model.reader import read_field, read_section
from styringslint.model.table import Section, section
from styringslint.source.nodes import Mapping, Node
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product


class Fact(NamedTuple):
    """One value: what it is (a list is a tuple), and the node where it is written. `data` is None where it is unread."""

    data: Any
    node: Node
    group: Group | None
    leaf: Leaf | Items


def comparable(value: Any) -> Any:
    """A value in the form in which two are compared: a text without its line breaks, a coarse time as its last day."""
    if isinstance(value, str):
        return " ".join(value.split())
    return getattr(value, "last", value)


def facts(value: Leaf | Items | Group, path: str, group: Group | None = None) -> Iterator[tuple[str, Fact]]:
    """The facts in a value, each with its canonical path. Ids and natural keys are part of the path, not facts."""
    if isinstance(value, Leaf):
        yield path, Fact(comparable(value.data), value.node, group, value)
    elif isinstance(value, Items):
        rows = [item for item in value.values if isinstance(item, Group)]
        for row in rows:
            yield from _group_facts(row)
        if not rows:
            data = tuple(comparable(item.data) for item in value.values if isinstance(item, Leaf))
            yield path, Fact(None if None in data else data, value.node, group, value)
    else:
        yield from _group_facts(value)


def _group_facts(group: Group) -> Iterator[tuple[str, Fact]]:
    for name, value in group.values.items():
        if name not in group.section.natural_key:
            yield from facts(value, f"{group.root}/{name}", group)


def _section_of(product: Product, identity: str) -> Section | None:
    """The section of an item that no longer stands in a document: that of the items with the same letters."""
    letters = identity.rstrip("0123456789-")
    for other, items in product.index.items():
        if letters and other != identity and other.rstrip("0123456789-") == letters:
            return items[0].section
    return None


def written_facts(product: Product, file: File, path: str, node: Node) -> dict[str, Fact]:
    """What a decision writes at a path, as facts. Nothing where the path leads nowhere or the value has another shape."""
    target = resolve(product, path, file.language)
    if target.unknown:
        of = _section_of(product, path) if "/" not in path else None
        if of is None or not isinstance(node, Mapping):
            return {}
        return dict(_group_facts(_read_group(file, node, of, path)))
    if target.field is None:
        of = target.group.section if target.group is not None else None
        if of is None or not isinstance(node, Mapping):
            return {}
        return dict(_group_facts(_read_group(file, node, of, target.canonical)))
    if target.field.is_list and target.canonical.rsplit("/", 1)[-1] != target.field.name:
        # The path goes on into the list: to one of its rows.
        if not isinstance(node, Mapping) or target.field.type != "section":
            return {}
        return dict(_group_facts(_read_group(file, node, section(target.field.of), target.canonical)))
    return dict(facts(read_field(file, node, target.field, target.canonical), target.canonical))


def _read_group(file: File, node: Mapping, of: Section, root: str) -> Group:
    return read_section(file, node, of, root).group


def document_facts(product: Product) -> dict[str, Fact]:
    """Every fact in the current documents of a product, apart from its log, meetings and registers."""
    found: dict[str, Fact] = {}
    for document in product.documents:
        if document.kind in {"decisions", "meeting", "learning"} or document.status == "superseded":
            continue
        if document.root.section.name == "ProductDocument":
            continue
        found.update(_group_facts(document.root))
    return found
