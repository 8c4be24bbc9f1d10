"""What rules read: values of a document with their place, by canonical names."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from styringslint.core.finding import Standing
from styringslint.core.span import Span
from styringslint.model.dates import CoarseTime
from styringslint.model.table import Field, Section
from styringslint.source.lines import LineIndex
from styringslint.source.nodes import Mapping, Node, Scalar

_Data = TypeVar("_Data")
_NONE: frozenset[str] = frozenset()


class File:
    """A text that documents were read from."""

    __slots__ = ("bom", "language", "lines", "name", "tail", "text")

    def __init__(self, name: str, text: str, lines: LineIndex, language: str, bom: bool, tail: bytes = b"") -> None:
        self.name = name
        """The path as it is shown: relative, with forward slashes."""
        self.text = text
        self.lines = lines
        self.language = language
        self.bom = bom
        self.tail = tail
        """What follows the text in the file: of a Markdown file, all that stands below its front matter."""

    def encoded(self, text: str) -> bytes:
        """A text as it is saved in this file: UTF-8, after a byte order mark where the file has one, before its tail."""
        return (b"\xef\xbb\xbf" if self.bom else b"") + text.encode("utf-8", "surrogatepass") + self.tail


class Place:
    """A place that a finding can point at: a file, a span, a canonical path, and the item that it belongs to."""

    __slots__ = ("file", "item", "path", "span")

    def __init__(self, file: File, span: Span, path: str, item: "Group | None") -> None:
        self.file = file
        self.span = span
        self.path = path
        self.item = item

    def standing(self) -> tuple[Standing, ...]:
        """What is written on the way from the item down to the place."""
        group, rows = self.item, []
        below = self.path.removeprefix(f"{group.root}/").split("/") if group is not None else []
        while group is not None:
            rows.append(group.standing())
            value = group.values.get(below.pop(0)) if below else None
            group = value if isinstance(value, Group) else None
        return tuple(rows)


class Leaf:
    """A single value. `data` is None where it cannot be read; `empty` where nothing is written."""

    __slots__ = ("data", "empty", "field", "key", "node", "root")
    # No `__init__`: making one through it costs twice the time (see `source.nodes`).
    field: Field
    key: Node | None
    """None of one of the values in a list."""
    node: Node
    root: str
    """The path of what it stands in: a group, or a list. Of one that is read apart from both, its own."""
    data: Any
    empty: bool

    @classmethod
    def of(cls, field: Field, key: Node | None, node: Node, root: str, data: Any, empty: bool) -> "Leaf":
        """Make a single value."""
        made = cls()
        made.field = field
        made.key = key
        made.node = node
        made.root = root
        made.data = data
        made.empty = empty
        return made

    @property
    def path(self) -> str:
        """Where it stands, by canonical names. Put together when it is asked for: of most values nobody asks."""
        if self.key is not None:
            return f"{self.root}/{self.field.name}" if self.root else self.field.name
        of_list = self.field.is_list and self.field.type == "reference" and isinstance(self.data, str)
        return f"{self.root}/{self.data}" if of_list else self.root

    @property
    def raw(self) -> str:
        """The text as it stands in the file."""
        return self.node.value if isinstance(self.node, Scalar) else ""


class Items:
    """A list of values or groups."""

    __slots__ = ("field", "key", "node", "path", "values")

    def __init__(self, field: Field, key: Node | None, node: Node, path: str) -> None:
        self.field = field
        self.key = key
        self.node = node
        self.path = path
        self.values: list[Leaf | Group] = []


@lru_cache(maxsize=4096)
def _parted(path: str) -> tuple[str, str]:
    """The first name of a path, and the rest. Rules ask for the same few paths again and again."""
    name, _, rest = path.partition(".")
    return name, rest


def _of_type(kind: type[_Data]) -> "Callable[[Group, str], _Data | None]":
    """What reads the value at a path, where it is of a type. Asked so often that a step more for each would be felt."""

    def data(group: "Group", path: str) -> _Data | None:
        value = group.values.get(path)
        if value is None and path not in group.section.fields:
            value = group.reach(path)
        if type(value) is Leaf:
            data = value.data
            return data if type(data) is kind else None
        return None

    return data


class Group:
    """A mapping, read by the names of the model. Paths such as `target.value` reach into groups.

    Asking for a field that the model does not have raises KeyError: a mistake in a rule, not in a document.
    """

    __slots__ = ("field", "file", "id", "key", "misspelt", "node", "path", "root", "section", "values")
    # No `__init__`: see `Leaf`.
    file: File
    section: Section
    node: Mapping
    path: str
    field: Field | None
    key: Node | None
    id: str
    root: str
    """The path under which the fields of this group hang: the id of an item, or the path."""
    values: "dict[str, Leaf | Items | Group]"
    misspelt: frozenset[str]
    """Fields that are there under a key that is not quite right: reported once, not missing as well."""

    @classmethod
    def of(
        cls, file: File, section: Section, node: Mapping, path: str, field: Field | None, key: Node | None
    ) -> "Group":
        """Make a group in which nothing stands yet."""
        made = cls()
        made.file = file
        made.section = section
        made.node = node
        made.path = made.root = path
        made.field = field
        made.key = key
        made.id = ""
        made.values = {}
        made.misspelt = _NONE
        return made

    def get(self, path: str) -> "Leaf | Items | Group | None":
        """The value at `path`, or None where it is absent."""
        value = self.values.get(path)
        return value if value is not None or path in self.section.fields else self.reach(path)

    def reach(self, path: str) -> "Leaf | Items | Group | None":
        """The value at a path that is no field of this group, but may lead on from one."""
        name, rest = _parted(path)
        inner = self.values.get(name)
        if inner is None and name not in self.section.fields:
            raise KeyError(f"{self.section.name} has no field {name!r}")
        return inner.get(rest) if rest and type(inner) is Group else None

    def has(self, path: str) -> bool:
        """Whether something stands at `path`. A value that cannot be read counts as there; so does an empty one."""
        if path in self.values:
            return True
        if path in self.section.fields:
            return path in self.misspelt
        name, rest = _parted(path)
        if name in self.misspelt:
            return True
        if not rest:
            raise KeyError(f"{self.section.name} has no field {name!r}")
        value = self.values.get(name)
        return value.has(rest) if isinstance(value, Group) else value is not None

    def filled(self, path: str) -> bool:
        """Whether something other than nothing stands at `path`: not an empty value, list or group."""
        value = self.get(path)
        if isinstance(value, Leaf):
            return not value.empty
        if isinstance(value, Items):
            return bool(value.values)
        return value is not None or self._misspelt(path)

    def _misspelt(self, path: str) -> bool:
        return path.partition(".")[0] in self.misspelt

    def leaf(self, path: str) -> Leaf | None:
        """The single value at `path`, or None."""
        value = self.get(path)
        return value if isinstance(value, Leaf) else None

    def text(self, path: str) -> str:
        """The text at `path`, or an empty text."""
        value = self.values.get(path)
        if value is None and path not in self.section.fields:
            value = self.reach(path)
        if type(value) is Leaf:
            data = value.data
            return data if type(data) is str else ""
        return ""

    word = text
    ref = text

    number = _of_type(Decimal)
    """The number at `path`, or None where it is absent or cannot be read."""
    integer = _of_type(int)
    """The whole number (kroner, year, count) at `path`, or None where it is absent or cannot be read."""
    date = _of_type(date)
    """The date at `path`, or None where it is absent or cannot be read."""
    time = _of_type(CoarseTime)
    """The coarse time at `path`, or None where it is absent or cannot be read."""
    flag = _of_type(bool)
    """The yes (True) or no (False) at `path`, or None where it is absent or cannot be read."""

    def group(self, path: str) -> "Group | None":
        """The group at `path`, or None."""
        value = self.get(path)
        return value if isinstance(value, Group) else None

    def groups(self, path: str) -> "list[Group]":
        """The groups of the list at `path`; what could not be read as a group is left out."""
        value = self.values.get(path)
        if value is None and path not in self.section.fields:
            value = self.reach(path)
        return [item for item in value.values if type(item) is Group] if type(value) is Items else []

    def leaves(self, path: str) -> list[Leaf]:
        """The single values of the list at `path`, or the one value where the field holds one."""
        value = self.values.get(path)
        if value is None and path not in self.section.fields:
            value = self.reach(path)
        if type(value) is Items:
            return [item for item in value.values if type(item) is Leaf]
        return [value] if type(value) is Leaf else []

    def refs(self, path: str) -> list[str]:
        """The ids that the field at `path` refers to."""
        value = self.values.get(path)
        if type(value) is Items:
            return [leaf.data for leaf in value.values if type(leaf) is Leaf and type(leaf.data) is str]
        if value is None and path in self.section.fields:
            return []
        return [leaf.data for leaf in self.leaves(path) if isinstance(leaf.data, str)]

    @property
    def kind(self) -> str:
        """The kind of item, such as `benefit`: the name of the section class in lower case."""
        return self.section.kind

    @property
    def title(self) -> str:
        """What people call the item, or an empty text."""
        for name in ("title", "name", "position", "statement", "what", "text", "metric"):
            value = self.values.get(name)
            if isinstance(value, Leaf) and isinstance(value.data, str) and value.data.strip():
                return " ".join(value.data.split())
        return ""

    def at(self, path: str = "") -> Place:
        """The place of the value at `path`; where it is absent, of the nearest thing that is there.

        Value, key, nearest existing ancestor's key, the item's id, the group itself: in that order.
        """
        group, value, canonical = self._walk(path)
        item = group if group.id else self
        if value is None or isinstance(value, Group):
            target = value if isinstance(value, Group) else group
            return Place(self.file, target.head(), canonical, item)
        node = value.node
        empty = node.span.start == node.span.end
        block = isinstance(value, Items) and not getattr(node, "flow", True)
        if value.key is not None and (empty or block):
            return Place(self.file, value.key.span, canonical, item)
        return Place(self.file, self._written(node), canonical, item)

    def at_key(self, path: str) -> Place:
        """The place of the key of the value at `path`; where it is absent, as `at`."""
        group, value, canonical = self._walk(path)
        if value is not None and value.key is not None:
            return Place(self.file, value.key.span, canonical, group if group.id else self)
        return self.at(path)

    def at_leaf(self, leaf: Leaf) -> Place:
        """The place of one of the values of a list, as given by `leaves`."""
        return Place(self.file, self._written(leaf.node), leaf.path, self)

    def _walk(self, path: str) -> "tuple[Group, Leaf | Items | Group | None, str]":
        group = self
        names = path.split(".") if path else []
        value: Leaf | Items | Group | None = None
        canonical = self.root
        for index, name in enumerate(names):
            if name not in group.section.fields:
                raise KeyError(f"{group.section.name} has no field {name!r}")
            canonical = f"{canonical}/{name}" if canonical else name
            value = group.values.get(name)
            if index == len(names) - 1:
                break
            if not isinstance(value, Group):
                canonical = "/".join([canonical, *names[index + 1 :]])
                break
            group = value
            value = None
        return group, value, canonical

    def _written(self, node: Node) -> Span:
        """The span of a value, of a text over several lines only its first line."""
        start, end = node.start, node.end
        first = self.file.text.find("\n", start, end)
        if first > 0:
            end = first
            if self.file.text[end - 1] == "\r":
                end -= 1
        return Span(start, end)

    def head(self) -> Span:
        """The words by which the group is known: its id, its natural key, its own key, or its beginning."""
        for name in self.section.natural_key:
            value = self.values.get(name)
            if isinstance(value, Leaf) and not value.empty:
                return self._written(value.node)
        if self.key is not None:
            return self.key.span
        if self.node.nodes:
            first, beside = self.node.entry(0)
            return Span(first.start, self._written(beside).end) if self.field is None else first.span
        return self._written(self.node)

    def standing(self) -> Standing:
        """The fields that are written in this group, also under a key that is not quite right."""
        return Standing(self.section.name, self.root, frozenset((*self.values, *self.misspelt)))

    def walk(self) -> "Iterator[Group]":
        """This group and every group below it, top first."""
        pending: list[Group] = [self]
        while pending:
            group = pending.pop()
            yield group
            pending += reversed(group.below())

    def below(self) -> "list[Group]":
        """The groups right in this one, in the order of the text."""
        found: list[Group] = []
        nested = self.section.nested
        if not nested:
            return found
        for name, value in self.values.items():
            if name in nested:
                if isinstance(value, Group):
                    found.append(value)
                elif isinstance(value, Items):
                    found += [item for item in value.values if isinstance(item, Group)]
        return found

    def every_leaf(self) -> "Iterator[tuple[Group, Leaf]]":
        """Every single value in this group and below, with the group in which it stands."""
        for group in self.walk():
            for value in group.values.values():
                if isinstance(value, Leaf):
                    yield group, value
                elif isinstance(value, Items):
                    for item in value.values:
                        if isinstance(item, Leaf):
                            yield group, item
