"""The waivers in some documents: each with what it is from, where, why, by whom and until when, and what it is worth."""

from collections import Counter
from datetime import date
from typing import Any, NamedTuple

from styringslint import __version__
from styringslint.core.finding import Problem
from styringslint.core.span import Span
from styringslint.core.values import Word
from styringslint.engine.report import Report
from styringslint.engine.selection import named
from styringslint.engine.waivers import IN_FORCE, STATES, Entry, Listed
from styringslint.model.table import word_set
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.json_document import dumped
from styringslint.report.message import card_of
from styringslint.report.phrases import WAIVERS
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import fill, written
from styringslint.rules.cards import card
from styringslint.rules.catalogue import by_reason
from styringslint.rules.rule import Rule

FORMATS = ("text", "json")
"""The formats of the list."""
JSON_FORMAT = "styringslint.waivers/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""
SOON = 60
"""Within how many days a last day is soon, where nobody says otherwise."""
EXPIRES_SOON = "expires_soon"

_STATES = (IN_FORCE, EXPIRES_SOON, *(state for state in STATES if state != IN_FORCE))
_COLOURS = {"in_force": "good", "expires_soon": "warning", "expired": "error", "unused": "warning", "faulty": "error"}
_INDENT = "    "


class Selected(NamedTuple):
    """The waivers of a run, and which of them are asked for: the expired, those near their last day, else all."""

    every: list[Listed]
    report: Report
    soon: int
    expired: bool
    near: bool

    def days_left(self, row: Listed) -> int | None:
        """How many days a waiver still has, less than none when it has expired; None where it has no last day."""
        until = row.entry.until
        return None if until is None else (until - self.report.as_of).days

    def state(self, row: Listed) -> str:
        """What has become of a waiver; one in force may expire soon."""
        left = self.days_left(row)
        return EXPIRES_SOON if row.state == IN_FORCE and left is not None and left <= self.soon else row.state

    def rows(self) -> list[Listed]:
        """Those that are asked for."""
        if not self.expired and not self.near:
            return self.every
        found = []
        for row in self.every:
            left = self.days_left(row)
            if left is not None and ((self.expired and left < 0) or (self.near and 0 <= left <= self.soon)):
                found.append(row)
        return found


def _say(name: str, language: str, **parameters: Any) -> str:
    return fill(WAIVERS[name][language], parameters, language, language)


def _fault(problem: Problem, language: str) -> str:
    """What is wrong with how a waiver is written, as `check` says it."""
    rule = by_reason()[problem.reason]
    parameters = {key: value for key, value in problem.parameters.items() if not isinstance(value, Span)}
    return fill(card(rule.code).message(language, problem.reason), parameters, language, language)


def _known(entry: Entry) -> Rule | None:
    """The rule that a waiver names, or None."""
    rules = named(entry.rule) if entry.rule and entry.known is None else []
    return rules[0] if len(rules) == 1 else entry.known


def _rule(entry: Entry, language: str) -> str:
    rule = _known(entry)
    if rule is None:
        return f"{harmless(entry.rule, 80)} ({_say('unknown', language)})".strip()
    return f"{rule.code} {card_of(rule.code, rule.own).texts[language].title}"


def _place(entry: Entry, language: str) -> str:
    if entry.comment:
        return _say("line", language, line=str(entry.line)) if entry.line else ""
    return harmless(entry.place) or _say("whole", language)


def _accepted(entry: Entry, language: str) -> str:
    if entry.comment:
        return _say("comment", language)
    if entry.accepted_by in word_set("body"):
        return written(Word("body", entry.accepted_by), language, language)
    return harmless(entry.accepted_by) or _say("nobody", language)


def _until(until: date | None, language: str) -> str:
    if until is None:
        return _say("no_end", language)
    return f"{_say('until', language)} {written(until, language, language)}"


def _block(row: Listed, selected: Selected, language: str, style: Style) -> list[str]:
    entry, state = row.entry, selected.state(row)
    start = selected.report.files[entry.file].lines.position(entry.span.start)
    where = f"{harmless_path(entry.file)}:{start.line}:{start.column}:"
    head = f"{where} {_say(state, language)}:"
    lines = wrapped(_rule(entry, language), head + " ", _INDENT, style.width)
    lines[0] = f"{where} {style.paint(_say(state, language), _COLOURS[state])}:" + lines[0][len(head) :]
    place = _place(entry, language)
    notes = [
        ("place", place and f"{place}, {_say('covers', language, n=row.covered)}"),
        ("reason", harmless(entry.reason) or _say("no_reason", language)),
        ("accepted_by", f"{_accepted(entry, language)}, {_until(entry.until, language)}"),
        *(("fault", _fault(problem, language)) for problem in entry.problems),
    ]
    for name, text in notes:
        if text:
            lines += wrapped(text, f"{_INDENT}{_say(name, language)}: ", _INDENT * 2, style.width)
    return lines


def _total(selected: Selected, shown: int, language: str, style: Style) -> list[str]:
    every = selected.every
    if not every:
        return wrapped(_say("none", language, date=selected.report.as_of) + ".", "", "", style.width)
    states = Counter(selected.state(row) for row in every)
    parts = [f"{states[state]} {_say(state, language)}" for state in _STATES if states[state]]
    if shown < len(every):
        parts.append(_say("shown", language, n=shown))
    text = f"{_say('total', language, n=len(every), date=selected.report.as_of)}: {', '.join(parts)}."
    return wrapped(text, "", "", style.width)


def _text(selected: Selected, language: str, style: Style) -> str:
    rows = selected.rows()
    blocks = [_block(row, selected, language, style) for row in rows]
    return "\n\n".join("\n".join(lines) for lines in [*blocks, _total(selected, len(rows), language, style)]) + "\n"


def _object(row: Listed, selected: Selected, language: str) -> dict[str, Any]:
    entry = row.entry
    rule = _known(entry)
    lines = selected.report.files[entry.file].lines
    start, end = lines.position(entry.span.start), lines.position(entry.span.end)
    return {
        "rule": rule.code if rule is not None else None,
        "name": rule.name if rule is not None else None,
        "written_rule": entry.rule,
        "written_as": "comment" if entry.comment else "data",
        "state": selected.state(row),
        "file": entry.file,
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
        "path": entry.waiver.path or None if entry.waiver is not None else None,
        "written_path": entry.place or None,
        "line": entry.line or None,
        "reason": entry.reason,
        "accepted_by": entry.accepted_by or None,
        "until": entry.until.isoformat() if entry.until is not None else None,
        "days_left": selected.days_left(row),
        "covers": row.covered,
        "faults": [{"reason": problem.reason, "message": _fault(problem, language)} for problem in entry.problems],
    }


def _json(selected: Selected, language: str) -> str:
    report, rows = selected.report, selected.rows()
    states = Counter(selected.state(row) for row in selected.every)
    document = {
        "format": JSON_FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "run": {"as_of": report.as_of.isoformat(), "soon_days": selected.soon, "language": language},
        "summary": {"total": len(selected.every), "shown": len(rows), **{state: states[state] for state in _STATES}},
        "waivers": [_object(row, selected, language) for row in rows],
        "unreadable": [{"file": file.name, "reason": file.reason} for file in report.unreadable],
        "crashes": [{"code": crash.code, "subject": crash.subject, "error": crash.error} for crash in report.crashes],
    }
    return dumped(document, 2) + "\n"


def waiver_list(form: str, selected: Selected, language: str, style: Style) -> str:
    """The list in one of the formats `text`, `json`."""
    return _json(selected, language) if form == "json" else _text(selected, language, style)
