"""What waits, for people: for each rule why and what to do, once, and a line for each place.

A new workspace has a hundred places to fill in; the other formats hold all that there is to say of each.
"""

from collections.abc import Iterator

from styringslint.core.finding import Finding
from styringslint.core.values import FieldName
from styringslint.engine.report import Report
from styringslint.model.json_schema import description
from styringslint.report.harmless import harmless, harmless_path, short_path
from styringslint.report.message import Message, card_of, message
from styringslint.report.style import Style, columns, wrapped
from styringslint.report.summary import language_of
from styringslint.report.wording import phrase

_ABOUT_A_FIELD = frozenset({"STR005", "STR011"})
"""Rules that say no more than that a field is absent or empty: what the field is for says more."""


def _head(finding: Finding, text: str, language: str, style: Style) -> list[str]:
    head = f"{phrase('waiting', language)}[{finding.code} {finding.name}]:"
    lines = wrapped(text, head + " ", "  ", style.width)
    lines[0] = style.paint(head, "waiting") + style.paint(lines[0][len(head) :], "bold")
    return lines


def _notes(texts: Message, language: str, style: Style) -> Iterator[str]:
    for name, text in (("why", texts.why), ("do", texts.hint)):
        if text:
            word = phrase(name, language)
            lines = wrapped(text, f"   = {word}: ", "     ", style.width)
            yield lines[0].replace(f"{word}:", style.paint(f"{word}:", "bold"), 1)
            yield from lines[1:]


def _one(finding: Finding, language: str, style: Style) -> str:
    texts = message(finding, language)
    place = f"  --> {harmless_path(finding.file)}:{finding.start.line}:{finding.start.column}"
    path = f"   {short_path(finding.shown_path)}" if finding.shown_path else ""
    return "\n".join([*_head(finding, texts.text, language, style), place + path, *_notes(texts, language, style)])


def _row(finding: Finding, language: str, style: Style) -> str:
    """One place on one line, cut where the line ends."""
    text = message(finding, language).text
    field = finding.parameters.get("field")
    if finding.code in _ABOUT_A_FIELD and isinstance(field, FieldName):
        about = description(field.section, field.name, language)
        text = f"{short_path(finding.shown_path)}: {about}" if about else text
    lead = f"{finding.start.line:>7}:{finding.start.column:<3} "
    return lead + harmless(text, max(style.width - columns(lead), 40))


def _group(findings: list[Finding], language: str, style: Style) -> str:
    """The findings of one rule: why and what to do once, and a line for each place."""
    texts = [message(finding, language) for finding in findings]
    hints = {text.hint for text in texts}
    shared = texts[0]._replace(hint=texts[0].hint if len(hints) == 1 else "")
    title = card_of(findings[0].code, findings[0].own).texts[language].title
    lines = _head(findings[0], f"{title} ({len(findings)})", language, style)
    lines += _notes(shared, language, style)
    file = ""
    for finding in findings:
        if finding.file != file:
            file = finding.file
            lines.append(f"  --> {harmless_path(file)}")
        lines.append(_row(finding, language, style))
    return "\n".join(lines)


def waiting_blocks(report: Report, language: str, style: Style) -> list[str]:
    """A block for each rule that has several things waiting, and then one for all that have a single one."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in report.waiting:
        own = language_of(finding, report, language)
        groups.setdefault((finding.code, finding.name, own), []).append(finding)
    single = [_one(findings[0], own, style) for (_, _, own), findings in groups.items() if len(findings) == 1]
    several = [_group(findings, own, style) for (_, _, own), findings in groups.items() if len(findings) > 1]
    return [*several, *(["\n".join(single)] if single else [])]
