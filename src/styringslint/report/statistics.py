"""How many findings each rule has."""

from collections import Counter

from styringslint.engine.report import Report
from styringslint.report.message import card_of
from styringslint.report.style import Style
from styringslint.report.summary import report_language, summary
from styringslint.report.wording import phrase


def statistics_table(report: Report, language: str, style: Style) -> str:
    """A line for each rule with findings, the most frequent first, and the summary."""
    own = report_language(report, language)
    numbers = Counter((finding.code, finding.name, finding.severity) for finding in report.findings)
    titles = {
        finding.code: card_of(finding.code, finding.own).texts[own].title for finding in reversed(report.findings)
    }
    lines = [style.paint(phrase("statistics", own), "bold")] if numbers else []
    width = len(str(max(numbers.values(), default=0)))
    for (code, name, severity), number in sorted(numbers.items(), key=lambda row: (-row[1], row[0][0])):
        word = style.paint(phrase(severity.word, own), severity.word)
        lines.append(f"{number:>{width}}  {code} {name} ({word}): {titles[code]}")
    return "\n".join([*lines, *([""] if lines else []), *summary(report, language, style)]) + "\n"
