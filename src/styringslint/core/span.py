"""Places in a text: offsets in code points, and lines and columns counted from one."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, from `start` up to but not including `end`, as offsets in code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as an editor shows it: line and column, both counted from one, the column in code points."""

    line: int
    column: int


class Edit(NamedTuple):
    """Replace the text in `span` by `text`."""

    span: Span
    text: str
