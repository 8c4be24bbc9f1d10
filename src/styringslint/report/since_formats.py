"""The formats of `styringslint since` by name.

`text`, `markdown`, `html` and `json` tell every change; the formats of `check` hold the findings among them.
"""

from styringslint.report.formats import FORMATS as FINDINGS_FORMATS
from styringslint.report.formats import MACHINE_FORMATS as FINDINGS_MACHINE_FORMATS
from styringslint.report.formats import render
from styringslint.report.since import Comparison, since_markdown, since_plain, summary_line
from styringslint.report.since_words import Voice
from styringslint.report.style import Style, wrapped

FORMATS = ("text", "markdown", "html", *FINDINGS_FORMATS)
"""The formats of a comparison."""
MACHINE_FORMATS = ("markdown", "html", *FINDINGS_MACHINE_FORMATS)
"""Those that are UTF-8 wherever they go."""


def _findings(form: str, told: Comparison, language: str, style: Style) -> str:
    """The findings as `check` tells them, and what was compared."""
    text = render(form, told.report, language, style)
    if form in {"jsonl", "sarif"}:
        return text
    voice = Voice(language)
    lines = [line for row in told.compared for line in wrapped(summary_line(told, row, voice), "", "", style.width)]
    return text + "\n".join(lines) + "\n"


def since_text(form: str, told: Comparison, language: str, style: Style) -> str:
    """A comparison in one of the formats."""
    if form == "json":
        from styringslint.report.since_json import since_json

        return since_json(told, Voice(language, longest=0))
    if form == "html":
        from styringslint.report.since_html import since_html

        return since_html(told, Voice(language, form="html", longest=0))
    if form == "markdown":
        return since_markdown(told, Voice(language, form="markdown", longest=400))
    if form in FINDINGS_FORMATS:
        return _findings(form, told, language, style)
    return since_plain(told, Voice(language), style)
