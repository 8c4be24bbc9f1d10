"""The tree that a text is read into: small nodes with exact spans and the raw text.

Values, groups and lists have no `__init__`: making one through it costs twice the time, and a run makes hundreds for
each document. Their parts are set right after, in `scalar` and where most of them are made.
"""

from collections.abc import Iterator

from styringslint.core.span import Span

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What a plain scalar says when it says nothing."""


class Scalar:
    """A single value: its text, and how it is written: `style` is the sign of a block or the quote, empty where plain."""

    __slots__ = ("end", "start", "style", "value")
    start: int
    end: int
    value: str
    style: str

    @property
    def plain(self) -> bool:
        """Whether the value stands without quotes, and not as a block."""
        return not self.style

    @property
    def block(self) -> bool:
        """Whether the value is a block: `|` or `>`."""
        return self.style in {"|", ">"}

    @property
    def quoted(self) -> bool:
        """Whether the value stands in quotes."""
        return self.style in {"'", '"'}

    @property
    def span(self) -> Span:
        """Where the value stands; empty, right after the colon or dash, when nothing is written."""
        return Span(self.start, self.end)

    @property
    def empty(self) -> bool:
        """Whether nothing is written, or only a word for nothing (`null`, `~`)."""
        return not self.style and self.value in NOTHING

    def saying(self, value: str) -> "Scalar":
        """The same value in the same place and style, with another text."""
        return scalar(self.start, self.end, value, self.style)


def scalar(start: int, end: int, value: str, style: str) -> Scalar:
    """Make a single value."""
    made = Scalar()
    made.start = start
    made.end = end
    made.value = value
    made.style = style
    return made


class Alias:
    """A reference to an anchored value. It is never followed."""

    __slots__ = ("end", "name", "start")

    def __init__(self, start: int, end: int, name: str) -> None:
        self.start = start
        self.end = end
        self.name = name

    @property
    def span(self) -> Span:
        """Where the alias stands."""
        return Span(self.start, self.end)


class Mapping:
    """Keys and values in the order of the file; duplicates are kept."""

    __slots__ = ("end", "flow", "nodes", "start")
    start: int
    end: int
    flow: bool
    nodes: "list[Node]"
    """Key and value in turn."""

    def pairs(self) -> "Iterator[tuple[Node, Node]]":
        """Each key with its value."""
        nodes = iter(self.nodes)
        return zip(nodes, nodes, strict=True)

    @property
    def entries(self) -> "list[tuple[Node, Node]]":
        """Each key with its value, as a list."""
        return list(self.pairs())

    def entry(self, index: int) -> "tuple[Node, Node]":
        """The key and the value at a place, counted from nought."""
        return self.nodes[2 * index], self.nodes[2 * index + 1]

    @property
    def span(self) -> Span:
        """From the first key to the end of the last value, or from brace to brace."""
        return Span(self.start, self.end)


class Sequence:
    """A list: its items in the order of the file."""

    __slots__ = ("end", "flow", "items", "start")
    start: int
    end: int
    flow: bool
    items: "list[Node]"

    @property
    def span(self) -> Span:
        """From the first item to the end of the last, or from bracket to bracket."""
        return Span(self.start, self.end)


Node = Scalar | Alias | Mapping | Sequence


def scalars(root: Node) -> Iterator[Scalar]:
    """Every single value and key below a node, in no order."""
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, Mapping):
            pending += node.nodes
        elif isinstance(node, Sequence):
            pending += node.items
        elif isinstance(node, Scalar):
            yield node
