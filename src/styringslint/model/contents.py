"""What stands in a document, listed once: its groups, what has an id, and the values of the types that rules look for."""

from typing import NamedTuple

from styringslint.model.items import Group, Items, Leaf, Place

LISTED = frozenset({"coarse_time", "date", "product_name", "reference", "word_id"})
"""The types of value that are listed."""


class Row(NamedTuple):
    """A group, and the nearest item with an id that holds it: itself, where it has one."""

    group: Group
    item: Group | None


class Value(NamedTuple):
    """A single value, the group that holds it, and the nearest item with an id."""

    group: Group
    leaf: Leaf
    item: Group | None

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return Place(self.group.file, self.group.at_leaf(self.leaf).span, self.leaf.path, self.item)


class Contents:
    """Everything in and below a group, in the order of the text, a group before what stands in it."""

    def __init__(self, top: Group) -> None:
        self.rows: list[Row] = []
        """Every group."""
        self.items: list[Group] = []
        """The groups with an id."""
        self.values: dict[str, list[Value]] = {name: [] for name in LISTED}
        """The single values of the types that are listed, by type."""
        pending = [Row(top, None)]
        while pending:
            group, item = pending.pop()
            if group.id:
                item = group
                self.items.append(group)
            self.rows.append(Row(group, item))
            below = self._values(group, item)
            if below:
                pending += [Row(inner, item) for inner in reversed(below)]

    def _values(self, group: Group, item: Group | None) -> list[Group]:
        """List the values of a group; return the groups that stand in it."""
        below: list[Group] = []
        by_type = self.values
        for value in group.values.values():
            if isinstance(value, Leaf):
                if value.field.type in LISTED:
                    by_type[value.field.type].append(Value(group, value, item))
            elif isinstance(value, Group):
                below.append(value)
            elif value.field.type == "section":
                below += [part for part in value.values if isinstance(part, Group)]
            elif value.field.type in LISTED:
                by_type[value.field.type] += [
                    Value(group, part, item) for part in value.values if isinstance(part, Leaf)
                ]
        return below


def every_value(contents: Contents) -> list[Value]:
    """Every single value, listed or not."""
    found: list[Value] = []
    for group, item in contents.rows:
        for value in group.values.values():
            parts = value.values if isinstance(value, Items) else (value,)
            found += [Value(group, part, item) for part in parts if isinstance(part, Leaf)]
    return found
