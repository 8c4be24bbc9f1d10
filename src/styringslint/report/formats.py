"""The formats by name."""

from styringslint.engine.report import Report
from styringslint.report.style import Style

MACHINE_FORMATS = ("json", "jsonl", "github", "sarif")
"""Formats for programs: always UTF-8, never coloured or cut."""
FORMATS = ("full", "concise", *MACHINE_FORMATS)
"""Every format."""


def render(
    name: str, report: Report, language: str, style: Style, *, show_waiting: bool = False, statistics: bool = False
) -> str:
    """The report in the format `name`. Each format is imported when it is asked for."""
    if name == "full" and statistics:
        from styringslint.report.statistics import statistics_table

        return statistics_table(report, language, style)
    if name == "full":
        from styringslint.report.full import full

        return full(report, language, style, show_waiting=show_waiting)
    if name == "concise":
        from styringslint.report.concise import concise

        return concise(report, language, style, show_waiting=show_waiting)
    if name == "json":
        from styringslint.report.json_document import json_document

        return json_document(report, language)
    if name == "jsonl":
        from styringslint.report.json_document import json_lines

        return json_lines(report, language)
    if name == "github":
        from styringslint.report.github import github

        return github(report, language)
    from styringslint.report.sarif import sarif

    return sarif(report, language)
