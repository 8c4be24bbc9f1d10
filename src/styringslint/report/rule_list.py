"""The rules as a table, as Markdown and as JSON."""

from collections.abc import Sequence
from typing import Any

from styringslint.core.severity import Severity
from styringslint.engine.selection import Selection
from styringslint.engine.severity import verdict
from styringslint.report.harmless import code_span
from styringslint.report.json_document import dumped
from styringslint.report.message import card_of, source_text
from styringslint.report.phrases import RULES
from styringslint.report.style import wrapped
from styringslint.report.wording import phrase
from styringslint.rules.catalogue import all_rules
from styringslint.rules.rule import Rule

_NOTHING = Selection(frozenset(), frozenset())


def severity_word(rule: Rule, profile: str, status: str) -> str:
    """The severity of a rule for a profile and status: `error`, `warning`, `info`, `off` or `waiting`."""
    judged = verdict(rule, status, profile, None, _NOTHING, always=False)
    if judged.severity is Severity.OFF:
        return "off"
    return "waiting" if judged.waiting else judged.severity.word


def _row(rule: Rule, profile: str, status: str, language: str) -> dict[str, Any]:
    texts = card_of(rule.code, rule.own)
    return {
        "code": rule.code,
        "name": rule.name,
        "category": rule.category,
        "severity": severity_word(rule, profile, status),
        "nature": rule.nature,
        "dated": rule.dated,
        "options": {name: int(value) if value == int(value) else value for name, value in rule.options.items()},
        "title": texts.texts[language].title,
        "why": texts.texts[language].why,
        "source": source_text(rule.code, language, rule.own),
        "since": texts.since,
    }


def _word(word: str, language: str) -> str:
    return RULES["off"][language] if word == "off" else phrase(word, language)


def _cell(rule: Rule, title: str) -> str:
    """A title in a table. What an organisation has written is a code span: it can be no link and no markup."""
    if rule.own is not None:
        return code_span(title).replace("|", "\\|")
    return title.replace("|", "\\|").replace("<", "&lt;")


def rule_list(form: str, profile: str, status: str, language: str, width: int, own: Sequence[Rule] = ()) -> str:
    """Every rule, the house rules `own` last, in one of the forms `table`, `markdown`, `json`."""
    rules = (*all_rules(), *own)
    rows = [_row(rule, profile, status, language) for rule in rules]
    if form == "json":
        document = {"format": "styringslint.rules/1", "profile": profile, "status": status, "rules": rows}
        return dumped(document, 2) + "\n"
    if form == "markdown":
        heading = " | ".join(RULES[name][language] for name in ("code", "severity", "rule"))
        lines = [f"| {heading} |", "|---|---|---|"]
        lines += [
            f"| {row['code']} | {_word(row['severity'], language)} | {_cell(rule, row['title'])} |"
            for rule, row in zip(rules, rows, strict=True)
        ]
        return "\n".join(lines) + "\n"
    lines = []
    for row in rows:
        first = f"{row['code']}  {_word(row['severity'], language):<10} "
        lines += wrapped(row["title"], first, " " * len(first), width)
    return "\n".join(lines) + "\n"
