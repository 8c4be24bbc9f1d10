"""What stands in a document, listed once: its groups, what has an id, and the values of the types that rules look for."""

from styringslint.model.items import Group, Items, Leaf, Place
from styringslint.model.table import LISTED


class Row:
    """A group, and the nearest item with an id that holds it: itself, where it has one."""

    __slots__ = ("group", "item")
    # No `__init__`: see `Leaf`. Most of a document is listed.
    group: Group
    item: Group | None


class Value:
    """A single value, the group that holds it, and the nearest item with an id."""

    __slots__ = ("group", "item", "leaf")
    group: Group
    leaf: Leaf
    item: Group | None

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return Place(self.group.file, self.group.at_leaf(self.leaf).span, self.leaf.path, self.item)


def _value(group: Group, leaf: Leaf, item: Group | None) -> Value:
    value = Value()
    value.group = group
    value.leaf = leaf
    value.item = item
    return value


class Contents:
    """Everything in and below a group, in the order of the text, a group before what stands in it."""

    __slots__ = ("items", "rows", "values")

    def __init__(self) -> None:
        self.rows: list[Row] = []
        """Every group."""
        self.items: list[Group] = []
        """The groups with an id."""
        self.values: dict[str, list[Value]] = {name: [] for name in LISTED}
        """The single values of the types that are listed, by type."""

    def add(self, group: Group, item: Group | None) -> None:
        """List a group, which stands in or is an item with an id."""
        row = Row()
        row.group = group
        row.item = item
        self.rows.append(row)
        if item is group:
            self.items.append(group)

    def add_values(self, group: Group, item: Group | None, value: Leaf | Items | Group) -> None:
        """List the single values of one field of a group, where the field is of a type that is listed."""
        if type(value) is Leaf:
            if value.field.listed:
                listed = Value()
                listed.group = group
                listed.leaf = value
                listed.item = item
                self.values[value.field.type].append(listed)
        elif isinstance(value, Items) and value.field.listed:
            found = [_value(group, part, item) for part in value.values if type(part) is Leaf]
            self.values[value.field.type] += found

    def add_below(self, top: Group, item: Group | None) -> None:
        """List a group, which stands in an item with an id, and everything below it."""
        pending = [(top, item)]
        while pending:
            group, item = pending.pop()
            item = group if group.id else item
            self.add(group, item)
            for value in group.values.values():
                self.add_values(group, item, value)
            pending += [(below, item) for below in reversed(group.below())]


def contents_of(top: Group) -> Contents:
    """What stands in a part of a document."""
    contents = Contents()
    contents.add_below(top, None)
    return contents


def every_value(contents: Contents) -> list[Value]:
    """Every single value, listed or not."""
    found: list[Value] = []
    for row in contents.rows:
        for value in row.group.values.values():
            parts = value.values if isinstance(value, Items) else (value,)
            found += [_value(row.group, part, row.item) for part in parts if isinstance(part, Leaf)]
    return found
