"""One line for each finding, for pipes, editors and logs."""

from styringslint.engine.report import Report
from styringslint.report.harmless import harmless_path
from styringslint.report.message import message
from styringslint.report.style import Style
from styringslint.report.summary import fix_mark, language_of, summary
from styringslint.report.wording import phrase


def concise(report: Report, language: str, style: Style, *, show_waiting: bool = False) -> str:
    """`file:line:column: severity code name: message`, and the summary."""
    lines = []
    rows = [(finding, False) for finding in report.findings]
    if show_waiting:
        rows += [(finding, True) for finding in report.waiting]
    for finding, waits in rows:
        own = language_of(finding, report, language)
        word = "waiting" if waits else finding.severity.word
        place = f"{harmless_path(finding.file)}:{finding.start.line}:{finding.start.column}:"
        text = message(finding, own).text
        if (mark := fix_mark(finding)) and not waits:
            text += f" [{phrase(f'mark_{mark}', own)}]"
        lines.append(f"{place} {style.paint(phrase(word, own), word)} {finding.code} {finding.name}: {text}")
    return "\n".join([*lines, *summary(report, language, style, waiting_shown=show_waiting)]) + "\n"
