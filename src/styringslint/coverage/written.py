"""Facts turned back into what a decision writes: the field, and its value in the words of a language."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from styringslint.coverage.values import Fact
from styringslint.model.items import Group, Items, Leaf
from styringslint.model.table import Section, document_section, section
from styringslint.model.write_value import scalar_of
from styringslint.source.emit import Tree, scalar
from styringslint.workspace.paths import shown
from styringslint.workspace.product import Product

Facts = Mapping[str, Fact]
"""Facts by their canonical paths."""


_WHOLE = frozenset({"DatedValue", "Responsible", "DecisionRule"})
"""Groups that say one thing together, such as a number and its date."""


class Unit(NamedTuple):
    """What one row of a decision speaks of: an item, a field, or a whole list of rows."""

    path: str
    of: Section
    """The section of the item, or the one that the field stands in."""
    field: str
    """The name of the field, or empty for a whole item."""


def _list(items: Items, language: str) -> Tree:
    rows: list[Tree] = []
    for item in items.values:
        if isinstance(item, Group):
            rows.append(group_tree(item, language))
        elif item.data is not None:
            rows.append(scalar_of(item.field, item.data, language))
    return rows


def value_tree(value: Leaf | Items, language: str) -> Tree:
    """A value or list as it is written in a language."""
    if isinstance(value, Items):
        return _list(value, language)
    # What cannot be read is written as it stands.
    return scalar(value.raw) if value.data is None else scalar_of(value.field, value.data, language)


def group_tree(group: Group, language: str) -> Tree:
    """Everything in a group as it is written in a language."""
    tree: dict[str, Tree] = {}
    for name, value in group.values.items():
        word = group.section.fields[name].word(language)
        if isinstance(value, Group):
            tree[word] = group_tree(value, language)
        elif isinstance(value, Items) or value.data is not None:
            tree[word] = value_tree(value, language)
    return tree


def _row_keys(of: Section, path: str, facts: Facts, language: str) -> dict[str, Tree]:
    """The natural key of a row, from any fact that stands in it."""
    for place, fact in facts.items():
        group = fact.group
        if group is not None and place.startswith(path + "/") and group.section.name == of.name:
            values = {name: group.values.get(name) for name in of.natural_key}
            return {
                of.fields[name].word(language): value_tree(value, language)
                for name, value in values.items()
                if isinstance(value, Leaf) and value.data is not None
            }
    return {}


def _rows(of: Section, path: str, facts: Facts, language: str) -> Tree:
    keys = dict.fromkeys(place[len(path) + 1 :].split("/", 1)[0] for place in facts if place.startswith(path + "/"))
    rows: list[Tree] = []
    for key in keys:
        row = f"{path}/{key}"
        rows.append(_row_keys(of, row, facts, language) | tree_of(of, row, facts, language))
    return rows


def tree_of(of: Section, path: str, facts: Facts, language: str) -> dict[str, Tree]:
    """The facts below a path as a mapping, its keys in the order of the format."""
    tree: dict[str, Tree] = {}
    for field in of.fields.values():
        place = f"{path}/{field.name}"
        word = field.word(language)
        if (fact := facts.get(place)) is not None:
            tree[word] = value_tree(fact.leaf, language)
        elif field.type == "section" and any(other.startswith(place + "/") for other in facts):
            inner = section(field.of)
            tree[word] = (
                _rows(inner, place, facts, language) if field.is_list else tree_of(inner, place, facts, language)
            )
    return tree


def unit_tree(unit: Unit, facts: Facts, language: str) -> Tree | None:
    """What a decision writes for a unit, or None where nothing stands there."""
    below = {path: fact for path, fact in facts.items() if path == unit.path or path.startswith(unit.path + "/")}
    if not below:
        return None
    if not unit.field:
        return tree_of(unit.of, unit.path, below, language)
    parent = unit.path.rpartition("/")[0]
    return tree_of(unit.of, parent, below, language)[unit.of.fields[unit.field].word(language)]


def _field_unit(path: str, of: Section, names: Sequence[str], whole: Sequence[str]) -> Unit:
    """The unit of a field: the field itself, a value with its date, or the whole list that it stands in."""
    last = ""
    for position, name in enumerate(names, 1):
        field = of.fields[name]
        path = f"{path}/{name}"
        if field.type != "section" or field.is_list or field.of in _WHOLE or tuple(names[:position]) == tuple(whole):
            return Unit(path, of, name)
        of = section(field.of)
        last = name
    return Unit(path, of, last)


def unit_of(path: str, fact: Fact, whole: Sequence[str] = ()) -> Unit:
    """The unit that a fact belongs to. The fields `whole` stay in one piece."""
    anchor, fields = fact.trail.anchor, fact.trail.fields
    of = document_section(anchor) if anchor[:1].islower() else section(anchor)
    return _field_unit(path.split("/", 1)[0], of, fields, whole)


def item_unit(identity: str, of: Section) -> Unit:
    """The unit of a whole item."""
    return Unit(identity, of, "")


def change_tree(
    product: Product, unit: Unit, before: Facts, after: Facts, language: str, identity: str = ""
) -> dict[str, Tree]:
    """One row of `changes`: the field, what it was, and what it becomes."""
    fields = section("Change").fields
    row: dict[str, Tree] = {fields["field"].word(language): identity or shown(product, unit.path, language)}
    for name, facts in (("from", before), ("to", after)):
        tree = unit_tree(unit, facts, language)
        if tree is not None and tree != {}:
            row[fields[name].word(language)] = tree
    return row
