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

    __slots__ = ("_length", "_starts", "_text")

    def __init__(self, text: str) -> None:
        """Index `text`, which is without its byte order mark."""
        self._text = text
        self._length = len(text)
        if "\r" in text:
            self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        else:
            self._starts = [0]
            append = self._starts.append
            at = text.find("\n")
            while at >= 0:
                append(at + 1)
                at = text.find("\n", at + 1)

    def __len__(self) -> int:
        """The number of lines; a text that ends with a line break has an empty last line."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of an offset in code points."""
        offset = min(max(offset, 0), self._length)
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def start(self, line: int) -> int:
        """The offset at which `line` (counted from one) begins."""
        return self._starts[line - 1]

    def text(self, line: int) -> str:
        """The text of `line` (counted from one) without its line break."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else self._length
        return self._text[start:end].rstrip("\r\n")
