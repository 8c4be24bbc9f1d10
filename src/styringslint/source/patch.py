"""Small changes to a text at known places. Whatever stands outside the edits is never touched."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from styringslint.core.span import Edit, Span
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence

Edits = tuple[Edit, ...]
"""Edits of one text, in order and without overlap."""


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


def normalise(text: str, root: Node) -> Edits:
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
            below = [part for entry in node.entries for part in entry]
        elif isinstance(node, Sequence):
            below = node.items
        pending += [(part, depth + 1) for part in reversed(below)]


def scalars(root: Node) -> Iterator[Scalar]:
    """Every key and single value in the order of the text."""
    return (node for node, _ in every_node(root) if isinstance(node, Scalar))


def in_order(edits: Iterable[Edit]) -> Edits:
    """The edits by position. Raises ValueError where two of them overlap."""
    ordered = tuple(sorted(edits))
    if any(before.span.end > after.span.start for before, after in pairwise(ordered)):
        raise ValueError("edits overlap")
    return ordered


def apply(text: str, edits: Edits) -> str:
    """The text after the edits."""
    parts = []
    at = 0
    for span, new in edits:
        parts += [text[at : span.start], new]
        at = span.end
    return "".join([*parts, text[at:]])


def _moved(offset: int, edits: Edits, *, end: bool) -> int:
    grown = 0
    for span, new in edits:
        if span.end <= offset:
            grown += len(new) - (span.end - span.start)
        elif span.start < offset or (span.start == offset and not end):
            return span.start + grown + (len(new) if end else 0)
        else:
            break
    return offset + grown


def moved(span: Span, edits: Edits) -> Span:
    """Where a stretch of text stands after the edits. An edit that it cuts into belongs to it whole."""
    return Span(_moved(span.start, edits, end=False), _moved(span.end, edits, end=True))


def touches(span: Span, other: Span) -> bool:
    """Whether two stretches share a character; an empty one touches what it stands in or beside."""
    if span.start == span.end or other.start == other.end:
        return span.start <= other.end and other.start <= span.end
    return span.start < other.end and other.start < span.end
