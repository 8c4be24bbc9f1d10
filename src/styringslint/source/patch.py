"""Small changes to a text at known places. Whatever stands outside the edits is never touched."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from styringslint.core.span import Edit, Span
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence


def quoted(text: str) -> str:
    """A text of one line in quotes: double ones, unless the text holds a double quote or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def replace(span: Span, text: str) -> Edit:
    """Write `text` in place of what stands in `span`."""
    return Edit(span, text)


def quote(span: Span, text: str) -> Edit:
    """Write `text` in quotes in place of what stands in `span`."""
    return Edit(span, quoted(text))


def rename(key: Scalar, word: str) -> Edit:
    """Give a field another key. Its value is left alone."""
    return Edit(key.span, word)


def normalise(text: str, root: Node) -> tuple[Edit, ...]:
    """Write every key and value in composed characters (NFC).

    Empty where that is not enough, because a character is written as an escape.
    """
    edits = []
    for node in scalars(root):
        raw = text[node.start : node.end]
        composed = unicodedata.normalize("NFC", raw)
        if composed != raw:
            edits.append(Edit(node.span, composed))
        elif not unicodedata.is_normalized("NFC", node.value):
            return ()
    return tuple(edits)


def every_node(root: Node) -> Iterator[tuple[Node, int]]:
    """Every node in the order of the text, with its depth."""
    pending: list[tuple[Node, int]] = [(root, 0)]
    while pending:
        node, depth = pending.pop()
        yield node, depth
        below: list[Node] = []
        if isinstance(node, Mapping):
            below = node.nodes
        elif isinstance(node, Sequence):
            below = node.items
        pending += [(part, depth + 1) for part in reversed(below)]


def scalars(root: Node) -> Iterator[Scalar]:
    """Every key and single value in the order of the text."""
    return (node for node, _ in every_node(root) if isinstance(node, Scalar))


def touches(span: Span, other: Span) -> bool:
    """Whether two stretches share a character; an empty one touches what it stands in or beside."""
    if span.start == span.end or other.start == other.end:
        return span.start <= other.end and other.start <= span.end
    return span.start < other.end and other.start < span.end


def touched(spans: list[Span], span: Span) -> list[int]:
    """The numbers of those stretches that `span` touches. They are in order and do not overlap."""
    first = bisect_left(spans, span.start, key=lambda other: other.end)
    last = bisect_right(spans, span.end, key=lambda other: other.start)
    return [number for number in range(first, last) if touches(spans[number], span)]


class Patch:
    """Edits of one text in the order of their places: `old` are the places before, `new` those after them."""

    __slots__ = ("edits", "new", "old")

    def __init__(self, edits: Iterable[Edit]) -> None:
        """Put the edits in order. Raises ValueError where two of them overlap."""
        self.edits = sorted(edits)
        self.old = [edit.span for edit in self.edits]
        if any(before.end > after.start for before, after in pairwise(self.old)):
            raise ValueError("edits overlap")
        self.new: list[Span] = []
        grown = 0
        for span, text in self.edits:
            self.new.append(Span(span.start + grown, span.start + grown + len(text)))
            grown = self.new[-1].end - span.end

    def apply(self, text: str) -> str:
        """The text after the edits."""
        parts = []
        at = 0
        for span, new in self.edits:
            parts += [text[at : span.start], new]
            at = span.end
        return "".join([*parts, text[at:]])

    def _moved(self, offset: int, *, end: bool) -> int:
        number = bisect_right(self.old, offset, key=lambda span: span.end)
        if number < len(self.old) and self.old[number].start < offset:
            return self.new[number].end if end else self.new[number].start
        return offset + (self.new[number - 1].end - self.old[number - 1].end if number else 0)

    def moved(self, span: Span) -> Span:
        """Where a stretch of text stands after the edits. An edit that it cuts into belongs to it whole."""
        return Span(self._moved(span.start, end=False), self._moved(span.end, end=True))
