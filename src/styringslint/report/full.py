"""The format for people: what, where, the source lines, why, what to do, who, and who says so."""

from styringslint.core.finding import Finding
from styringslint.engine.report import Report
from styringslint.model.items import File
from styringslint.report.harmless import harmless, harmless_path, short_path
from styringslint.report.style import Style, columns, wrapped
from styringslint.report.summary import fix_mark, language_of, summary
from styringslint.report.wording import phrase

_TAB = "    "
PRIVATE = frozenset({"FMT020"})
"""Rules about personal data: what they found is not printed again."""


def _snippet_line(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """A source line made safe and cut to `room`, and where its marks begin and end in columns."""
    offset, tail = 0, ""
    if len(text) > room:
        offset = max(0, min(start - room // 3, len(text) - room))
        tail = "…" if offset + room < len(text) else ""
        text = text[offset : offset + room - len(tail)]
    start, end = start - offset, min(end - offset, len(text))
    before, marked, after = (harmless(part.replace("\t", _TAB)) for part in (text[:start], text[start:end], text[end:]))
    lead = "…" if offset else ""
    left = columns(lead + before)
    return lead + before + marked + after + tail, left, left + max(columns(marked), 1)


def snippet(file: File, finding: Finding, style: Style, label: str) -> list[str]:
    """The source lines of a finding with carets under it, and its second places."""
    gutter = len(
        str(max([finding.start.line, *(other.start.line for other in finding.labels if other.file == finding.file)]))
    )
    bar = " " * (gutter + 1) + style.paint("|", "dim")
    room = max(style.width - gutter - 4, 40)
    lines = [bar]

    def show(line: int, start: int, end: int, mark: str, colour: str, text: str) -> list[str]:
        written = file.lines.text(line)
        if finding.code in PRIVATE:
            written = written[: start - 1] + "•" * len(written[start - 1 : end - 1]) + written[end - 1 :]
        source, left, right = _snippet_line(written, start - 1, end - 1, room)
        marks = f"{bar} {' ' * left}{style.paint(mark * (right - left), colour)}"
        shown = [f"{style.paint(f'{line:>{gutter}} |', 'dim')} {source}"]
        if text and right + 1 + columns(text) > room:
            # What does not fit behind the marks stands below them, as far to the right as it can.
            return [*shown, marks, f"{bar} {' ' * max(min(left, room - columns(text)), 0)}{text}"]
        return [*shown, f"{marks} {text}" if text else marks]

    end = finding.end.column if finding.end.line == finding.start.line else len(file.lines.text(finding.start.line)) + 1
    start = finding.start
    places = [(start, show(start.line, start.column, max(end, start.column + 1), "^", "caret", ""))]
    for other in finding.labels[:3]:
        if other.file == finding.file:
            until = max(other.end.column, other.start.column + 1)
            places.append((other.start, show(other.start.line, other.start.column, until, "-", "info", label)))
    for _, shown in sorted(places):
        lines += shown
    return lines


def finding_lines(finding: Finding, file: File, language: str, style: Style) -> list[str]:
    """One finding as lines."""
    from styringslint.report.message import message

    texts = message(finding, language)
    word = phrase(finding.severity.word, language)
    head = f"{word}[{finding.code} {finding.name}]:"
    lines = wrapped(texts.text, head + " ", "  ", style.width)
    lines[0] = style.paint(head, finding.severity.word) + style.paint(lines[0][len(head) :], "bold")
    place = f"  --> {harmless_path(finding.file)}:{finding.start.line}:{finding.start.column}"
    lines += _beside(place, "   ", short_path(finding.shown_path) if finding.shown_path else "", style)
    if file.text:
        lines += snippet(file, finding, style, texts.label)
    for other in finding.labels:
        if other.file != finding.file:
            where = f"{harmless_path(other.file)}:{other.start.line}:{other.start.column}"
            lines += _beside(f"   = {phrase('see', language)}: {where}", "  ", texts.label, style)
    lines += _notes(texts.why, "why", language, style)
    if texts.hint or texts.paste:
        lines += _notes(texts.hint, "do", language, style)
        lines += [f"       + {line}" for line in texts.paste.splitlines()]
    if mark := fix_mark(finding):
        lines += _notes(phrase(f"fix_{mark}", language), "fix", language, style)
    lines += _notes(texts.actor, "who", language, style)
    lines += _notes(texts.source, "source", language, style)
    return lines


def _beside(place: str, gap: str, text: str, style: Style) -> list[str]:
    """A place with a text behind it, or below it where both do not fit. Neither is broken: both are for copying."""
    if not text:
        return [place]
    if columns(place) + len(gap) + columns(text) > style.width:
        return [place, f"      {text}"]
    return [place + gap + text]


def _notes(text: str, name: str, language: str, style: Style) -> list[str]:
    if not text:
        return []
    word = phrase(name, language)
    lines = wrapped(text, f"   = {word}: ", "     ", style.width)
    lines[0] = lines[0].replace(f"{word}:", style.paint(f"{word}:", "bold"), 1)
    return lines


def full(report: Report, language: str, style: Style, *, show_waiting: bool = False) -> str:
    """The whole report for people, in `language` or, when that is empty, each finding in its document's own."""
    blocks = []
    for finding in report.findings:
        own = language_of(finding, report, language)
        blocks.append("\n".join(finding_lines(finding, report.files[finding.file], own, style)))
    if show_waiting and report.waiting:
        from styringslint.report.waiting import waiting_blocks

        blocks += waiting_blocks(report, language, style)
    blocks.append("\n".join(summary(report, language, style, waiting_shown=show_waiting)))
    return "\n\n".join(blocks) + "\n"
