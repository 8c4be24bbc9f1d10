"""The format for people: what, where, the source lines, why, what to do, who, and who says so."""

from styringslint.core.finding import Finding
from styringslint.engine.report import Report
from styringslint.model.items import File
from styringslint.report.harmless import harmless_path, short_path
from styringslint.report.snippet import snippet
from styringslint.report.style import Style, columns, wrapped
from styringslint.report.summary import fix_mark, language_of, summary
from styringslint.report.wording import phrase


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
