"""From offset to line and column."""

from bisect import bisect_right

from styringslint.core.pattern import pattern
from styringslint.core.span import Position, Span

_BREAK = pattern(r"\r\n|\r|\n")
_DIRECTIVES = {name: pattern(rf"(?:\A|(?<=[\r\n]))%{name}[^\r\n]*") for name in ("YAML", "TAG")}


def directive(text: str, name: str, end: int) -> Span:
    """Where the first directive of this name stands before `end`. The parsers place it in different ways, or nowhere."""
    match = _DIRECTIVES[name].search(text, 0, end)
    return Span(*match.span()) if match else Span(0, end)


class LineIndex:
    """The lines of a text. LF, CRLF and a lone CR end a line, as in YAML 1.2; nothing else does."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: str) -> None:
        """Index `text`, which is without its byte order mark."""
        self._text = text
        self._known: list[int] | None = None

    @property
    def _starts(self) -> list[int]:
        """The offset of each line. Counted when a place in the text is first asked for: of most texts nobody asks."""
        if self._known is None:
            self._known = [0, *(match.end() for match in _BREAK.finditer(self._text))]
        return self._known

    def __len__(self) -> int:
        """The number of lines; a text that ends with a line break has an empty last line."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of an offset in code points."""
        offset = min(max(offset, 0), len(self._text))
        starts = self._starts
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def start(self, line: int) -> int:
        """The offset at which `line` (counted from one) begins."""
        return self._starts[line - 1]

    def text(self, line: int) -> str:
        """The text of `line` (counted from one) without its line break."""
        starts = self._starts
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
