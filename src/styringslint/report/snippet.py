"""The source lines of a finding, each once, with marks under its places."""

from typing import NamedTuple

from styringslint.core.finding import Finding, Label
from styringslint.model.items import File
from styringslint.report.harmless import harmless
from styringslint.report.style import Style, columns

_TAB = "    "
_MOST_LABELS = 3
PRIVATE = frozenset({"FMT020"})
"""Rules about personal data: what they found is not printed again."""


class _Mark(NamedTuple):
    """A mark under a line: from where to where in it, of what, and what is said of it."""

    start: int
    end: int
    sign: str
    colour: str
    text: str


class _Window(NamedTuple):
    """What is shown of a line: all of it, or a part with an ellipsis where something is left out."""

    text: str
    offset: int
    tail: str

    def place(self, mark: _Mark) -> tuple[int, int]:
        """The columns where a mark begins and ends."""
        start, end = mark.start - self.offset, min(mark.end - self.offset, len(self.text))
        left = columns(self.lead + _shown(self.text[:start]))
        return left, left + max(columns(_shown(self.text[start:end])), 1)

    @property
    def lead(self) -> str:
        """The ellipsis for what is left out before."""
        return "…" if self.offset else ""

    @property
    def line(self) -> str:
        """The line as it is printed."""
        return self.lead + _shown(self.text) + self.tail


def _shown(text: str) -> str:
    return harmless(text.replace("\t", _TAB))


def _window(text: str, start: int, room: int) -> _Window:
    if len(text) <= room:
        return _Window(text, 0, "")
    offset = max(0, min(start - room // 3, len(text) - room))
    tail = "…" if offset + room < len(text) else ""
    return _Window(text[offset : offset + room - len(tail)], offset, tail)


def _seen_together(text: str, marks: list[_Mark], room: int) -> list[list[_Mark]]:
    """The marks of one line in groups that are seen in one window; all of them where the whole line is seen."""
    groups: list[list[_Mark]] = []
    for mark in sorted(marks):
        if groups and (len(text) <= room or mark.end - groups[-1][0].start <= room // 2):
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _rows(marks: list[_Mark]) -> list[list[_Mark]]:
    """Marks from the left in rows in which none touches another."""
    rows: list[list[_Mark]] = []
    for mark in marks:
        row = next((row for row in rows if row[-1].end < mark.start), None)
        if row is None:
            rows.append([mark])
        else:
            row.append(mark)
    return rows


def _under(window: _Window, marks: list[_Mark], room: int, style: Style) -> list[str]:
    """The marks below a line: what is said of the last behind it where there is room, of the others below."""
    row, width = "", 0
    places = [window.place(mark) for mark in marks]
    for mark, (left, right) in zip(marks, places, strict=True):
        row += " " * (left - width) + style.paint(mark.sign * (right - left), mark.colour)
        width = right
    texts = dict.fromkeys(mark.text for mark in marks if mark.text)
    below = []
    for text in texts:
        left = next(left for mark, (left, _) in zip(marks, places, strict=True) if mark.text == text)
        if text == marks[-1].text and width + 1 + columns(text) <= room:
            row += f" {text}"
        else:
            # What does not fit behind the marks stands below them, as far to the right as it can.
            below.append(" " * max(min(left, room - columns(text)), 0) + text)
    return [row, *below]


def _written(file: File, line: int, marks: list[_Mark], *, private: bool) -> str:
    text = file.lines.text(line)
    for mark in marks if private else ():
        text = text[: mark.start] + "•" * len(text[mark.start : mark.end]) + text[mark.end :]
    return text


def _marks(file: File, finding: Finding, labels: list[Label], label: str) -> dict[int, list[_Mark]]:
    start, end = finding.start, finding.end
    until = end.column if end.line == start.line else len(file.lines.text(start.line)) + 1
    marks = {start.line: [_Mark(start.column - 1, max(until - 1, start.column), "^", "caret", "")]}
    for other in labels[:_MOST_LABELS]:
        until = max(other.end.column - 1, other.start.column)
        mark = _Mark(other.start.column - 1, until, "-", "info", label)
        marks.setdefault(other.start.line, []).append(mark)
    return marks


def snippet(file: File, finding: Finding, style: Style, label: str) -> list[str]:
    """The source lines of a finding with carets under it, and its second places."""
    labels = [other for other in finding.labels if other.file == finding.file]
    gutter = len(str(max([finding.start.line, *(other.start.line for other in labels)])))
    bar = " " * (gutter + 1) + style.paint("|", "dim")
    room = max(style.width - gutter - 4, 40)
    lines = [bar]
    for line, marks in sorted(_marks(file, finding, labels, label).items()):
        text = _written(file, line, marks, private=finding.code in PRIVATE)
        for group in _seen_together(text, marks, room):
            window = _window(text, group[0].start, room)
            lines.append(f"{style.paint(f'{line:>{gutter}} |', 'dim')} {window.line}")
            lines += [f"{bar} {under}" for row in _rows(group) for under in _under(window, row, room, style)]
    return lines
