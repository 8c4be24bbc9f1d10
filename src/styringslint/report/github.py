"""Workflow commands for GitHub Actions: annotations on a pull request."""

from styringslint.core.finding import Finding
from styringslint.core.span import Position
from styringslint.engine.report import Report
from styringslint.report.harmless import harmless
from styringslint.report.message import message
from styringslint.report.style import Style
from styringslint.report.summary import language_of, report_language, summary
from styringslint.report.wording import phrase

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_SHOWN = 10
_LONGEST = 4000


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _command(finding: Finding, report: Report, language: str) -> str:
    own = language_of(finding, report, language)
    texts = message(finding, own)
    lines = [texts.text]
    if texts.hint:
        lines.append(f"{phrase('do', own).capitalize()}: {texts.hint}")
    lines.append(phrase("explain", own, code=finding.code))
    place = f"file={_property(harmless(finding.file))},line={finding.start.line}"
    if finding.end.line == finding.start.line:
        place += f",col={finding.start.column},endColumn={max(finding.end.column, finding.start.column)}"
    title = _property(f"{finding.code} {finding.name}")
    return f"::{_COMMANDS[finding.severity.word]} {place},title={title}::{_data(chr(10).join(lines))[:_LONGEST]}"


def command(level: str, file: str, start: Position, text: str) -> str:
    """One annotation at a place: `error`, `warning` or `notice`."""
    place = f"file={_property(harmless(file))},line={start.line},col={start.column}"
    return f"::{level} {place},title=styringslint since::{_data(text)[:_LONGEST]}"


def github(report: Report, language: str) -> str:
    """The findings as annotations, the most serious first, and the summary as plain lines.

    GitHub shows ten annotations of each kind for a step; when there are more, the summary says so.
    """
    ordered = sorted(report.findings, key=lambda finding: (-finding.severity, finding.order))
    lines = [_command(finding, report, language) for finding in ordered]
    by_kind = [sum(finding.severity.word == word for finding in ordered) for word in _COMMANDS]
    hidden = sum(max(number - _SHOWN, 0) for number in by_kind)
    if hidden:
        lines.append(phrase("cut", report_language(report, language), n=hidden))
    lines += summary(report, language, Style())
    return "\n".join(lines) + "\n"
