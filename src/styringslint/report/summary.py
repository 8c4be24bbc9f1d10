"""The last lines of a report: what was found, what is not shown, and what was checked."""

from collections import Counter
from pathlib import PurePath

from styringslint.core.finding import Finding
from styringslint.core.severity import Severity
from styringslint.engine.report import Report
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.phrases import PHRASES
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import joined, phrase

DEFAULT_LANGUAGE = "nb"
"""The language where nobody says anything."""
_FEW = 3
"""So many files that were not read are named."""


def language_of(finding: Finding, report: Report, language: str) -> str:
    """The language in which a finding is told: asked for, configured, or that of its document."""
    return language or report.language or finding.language or DEFAULT_LANGUAGE


def report_language(report: Report, language: str) -> str:
    """The language of the summary: asked for, configured, or that of most documents."""
    if language or report.language:
        return language or report.language
    spoken = Counter(file.language for file in report.files.values() if file.language)
    return min(spoken, key=lambda word: (-spoken[word], word)) if spoken else DEFAULT_LANGUAGE


def counts(report: Report) -> dict[str, int]:
    """How many findings of each severity, and how many that are not shown."""
    by_severity = Counter(finding.severity for finding in report.findings)
    return {
        "error": by_severity[Severity.ERROR],
        "warning": by_severity[Severity.WARNING],
        "info": by_severity[Severity.INFO],
        "waived": len(report.waived),
        "waiting": len(report.waiting),
        "skipped": len(report.skipped),
        "fixable": sum(finding.fix is not None for finding in report.findings),
        "fixed": len(report.fixed),
    }


def _found(report: Report, language: str, style: Style) -> str:
    number = counts(report)
    if not report.findings:
        return style.paint(phrase("no_findings", language), "good")
    parts = [phrase(f"{word}s", language, n=number[word]) for word in ("error", "warning", "info") if number[word]]
    total = phrase("findings", language, n=len(report.findings))
    return f"{style.paint(total, 'bold')}: {joined(parts, language, 'and')}"


def fix_mark(finding: Finding) -> str:
    """`safe` or `unsafe` where a finding can be fixed, else an empty text."""
    if finding.fix is None:
        return ""
    return "safe" if finding.fix.safe else "unsafe"


def _fixes(report: Report, language: str) -> list[str]:
    """What was fixed, what was not, and what can be."""
    lines = []
    for file in report.unwritten:
        known = f"write_{file.reason}"
        reason = phrase(known, language) if known in PHRASES else harmless(file.reason)
        lines.append(f"{harmless_path(file.name)}: {phrase('not_written', language, reason=reason)}")
    if report.fixed:
        lines.append(phrase("fixed", language, n=len(report.fixed)))
    marks = Counter(fix_mark(finding) for finding in report.findings)
    for name, mark in (("can_fix", "safe"), ("can_fix_unsafe", "unsafe")):
        if marks[mark]:
            lines.append(phrase(name, language, n=marks[mark]))
    return lines


def _hidden_file(name: str) -> bool:
    """Whether a file is plainly another tool's: it, or its folder, is hidden by a dot before its name."""
    return any(part.startswith(".") and part not in {".", ".."} for part in PurePath(name).parts)


def _hidden(report: Report, language: str, *, waiting_shown: bool) -> str:
    """What is not among the findings, counted, behind how many they are."""
    number = counts(report)
    waits = number["waiting"] if waiting_shown else 0
    text = f" ({phrase('waits_shown', language, n=waits)})." if waits else "."
    if number["waived"]:
        text += " " + phrase("waived_more" if report.findings else "waived", language, n=number["waived"])
    return text


def _skipped(report: Report, language: str) -> str:
    """The files that were not read, and what to do with one that should be; nothing where all were."""
    skipped = [name for name in report.skipped if not _hidden_file(name)]
    if not skipped:
        return ""
    text = phrase("skipped", language, n=len(skipped))
    if len(skipped) <= _FEW:
        text += ": " + joined([harmless_path(name) for name in skipped], language, "and")
    return f"{text}. {phrase('skipped_do', language, n=len(skipped))}"


def summary(report: Report, language: str, style: Style, *, waiting_shown: bool = False) -> list[str]:
    """The closing lines of the formats for people."""
    language = report_language(report, language)
    lines = [
        f"{harmless_path(file.name)}: {phrase('not_readable', language, reason=file.reason)}"
        for file in report.unreadable
    ]
    lines += [
        phrase("crash", language, code=crash.code, subject=harmless(crash.subject), error=crash.error)
        for crash in report.crashes
    ]
    if not report.documents and not report.findings:
        return [*lines, *wrapped(phrase("nothing", language), "", "", style.width)]
    text = _found(report, language, style) + _hidden(report, language, waiting_shown=waiting_shown)
    lines += wrapped(text, "", "", style.width)
    if report.waiting and not waiting_shown:
        lines += wrapped(phrase("waits", language, n=len(report.waiting)), "", "", style.width)
    if skipped := _skipped(report, language):
        lines += wrapped(skipped, "", "", style.width)
    for line in _fixes(report, language):
        lines += wrapped(line, "", "", style.width)
    checked = phrase(
        "checked" if report.document_files == report.documents else "checked_in",
        language,
        documents=report.documents,
        files=report.document_files,
        rules=report.rules,
        date=report.as_of,
    )
    return [*lines, *wrapped(checked, "", "", style.width)]
