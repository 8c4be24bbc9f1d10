"""The formats of `styringslint history`."""

from styringslint.report.history import Audited, history_markdown, history_plain
from styringslint.report.history_json import history_json, history_jsonl
from styringslint.report.style import Style

FORMATS = ("text", "markdown", "json", "jsonl")
"""The formats of an audit."""
MACHINE_FORMATS = ("json", "jsonl", "markdown")
"""Those that are UTF-8 wherever they go."""


def history_text(form: str, audited: Audited, language: str, style: Style) -> str:
    """An audit in one of the formats."""
    if form == "json":
        return history_json(audited, language)
    if form == "jsonl":
        return history_jsonl(audited, language)
    if form == "markdown":
        return history_markdown(audited, language)
    return history_plain(audited, language, style)
