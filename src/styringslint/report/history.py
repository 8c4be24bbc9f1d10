"""What an audit has found, in the formats of `styringslint history`."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from styringslint import __version__
from styringslint.coverage.audit import History, Later, Seen, Told
from styringslint.report.harmless import harmless_path
from styringslint.report.history_rows import FORMS, voice_for
from styringslint.report.json_document import dumped
from styringslint.report.since_words import Voice
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import written_date
from styringslint.workspace.line import Commit

FORMATS = ("text", "markdown", "json", "jsonl")
"""The formats of an audit."""
MACHINE_FORMATS = ("json", "jsonl", "markdown")
"""Those that are UTF-8 wherever they go."""
JSON_FORMAT = "styringslint.history/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""

_CHANGES = ("uncovered", "proposed", "decided", "put_right", "before_baseline", "covered", "draft")
_QUIET = ("running", "editorial")
_LOG = ("altered", "baseline", "over_wide")
STATUSES = ("altered", "baseline", *_CHANGES, "over_wide", *_QUIET)
"""What a row may have come to, the loudest first."""
_COLOURS = {
    "altered": "error", "baseline": "error", "uncovered": "error", "proposed": "error", "decided": "warning",
    "put_right": "warning", "before_baseline": "warning", "over_wide": "warning", "covered": "good",
}  # fmt: skip
_LATER = {"decided": "decided", "put_right": "put_right", "baseline": "before_baseline"}
_SHORT = 7


class Audited(NamedTuple):
    """Everything that is to be told."""

    history: History
    exit_code: int
    everything: bool
    since: str
    as_of: date | None
    file: Callable[[str], str]
    """From the name of a file in the repository to the name by which it is shown."""


def exit_code(history: History) -> int:
    """3 where a version could not be read, 1 where something is not in order, else 0."""
    return 3 if history.unread else 1 if history.is_open else 0


def status(told: Told) -> str:
    """What a row has come to."""
    return _LATER[told.later.how] if told.later is not None else told.row.group


def _counts(rows: list[Told]) -> Counter[str]:
    """How many rows there are of each status; faults of the log by what they are, and how many are put right."""
    found: Counter[str] = Counter()
    for told in rows:
        is_log = told.row.group in _LOG
        found[told.row.group if is_log else status(told)] += 1
        found["log_put_right"] += is_log and told.later is not None
    return found


def _products(audited: Audited) -> list[tuple[str, list[Told]]]:
    """The rows of each product, in the order of the versions, the loudest of a version first."""
    groups: dict[str, list[Told]] = {name: [] for name in audited.history.products}
    for told in audited.history.told:
        groups.setdefault(told.product, []).append(told)
    order = {name: number for number, name in enumerate(STATUSES)}
    return [
        (name, sorted(rows, key=lambda told: (told.version, order[status(told)])))
        for name, rows in sorted(groups.items())
    ]


def _version(commit: Commit, voice: Voice) -> str:
    day = written_date(commit.day, voice.language) if commit.day is not None else voice.say("no_day")
    return f"{day} ({voice.code(commit.id[:_SHORT])})"


def _days(first: Commit, second: date | None) -> int | None:
    """How many days later a day is than a version."""
    return (second - first.day).days if first.day is not None and second is not None else None


class _Teller:
    """What is said of a row in one language and form."""

    def __init__(self, audited: Audited, language: str, form: str) -> None:
        self.audited = audited
        self.voice = voice_for(language, form)
        self._form = FORMS.index(form)

    def commit(self, number: int) -> Commit:
        return self.audited.history.seen[number].commit

    def said(self, told: Told) -> tuple[str, str]:
        return told.row.said[self.voice.language][self._form]

    def ahead(self, told: Told) -> int:
        """How many days a change came before the decision that covers it."""
        day = told.row.data.get("decision_date")
        if told.row.group != "covered" or not isinstance(day, str):
            return 0
        return max(_days(self.commit(told.version), date.fromisoformat(day)) or 0, 0)

    def later(self, told: Told) -> str:
        """How it came in order later, in one sentence."""
        if told.later is None:
            return ""
        if told.later.version == told.version:
            how = "log" if told.row.group in _LOG else told.later.how
            return self.voice.say(f"at_once_{how}", decision=self.voice.code(told.later.decision))
        days = self.days_after(told, told.later)
        after = self.voice.say("after", time=self.voice.number_of(days, "days")) if days and days > 0 else ""
        version = _version(self.commit(told.later.version), self.voice)
        decision = self.voice.code(told.later.decision)
        return self.voice.say(f"later_{told.later.how}", decision=decision, version=version, after=after)

    def days_after(self, told: Told, later: Later) -> int | None:
        return _days(self.commit(told.version), self.commit(later.version).day)

    def remarks(self, told: Told) -> Iterator[str]:
        """What follows the sentence."""
        if told.start is not None:
            yield self.voice.say("from_before", version=_version(self.commit(told.start), self.voice))
        at_once = told.later is not None and told.later.version == told.version
        if (second := self.said(told)[1]) and told.row.group != "draft" and not at_once:
            yield second
        if days := self.ahead(told):
            yield self.voice.say("ahead", time=self.voice.number_of(days, "days"))
        if later := self.later(told):
            yield later

    def where(self, told: Told) -> str:
        data = told.row.data
        if data["file"] is None:
            return ""
        name = harmless_path(self.audited.file(data["file"]))
        return f"{name}:{data['line']}:{data['column']}: "

    def title(self, product: str, *, alone: bool) -> str:
        history = self.audited.history
        first = (history.seen or history.unread)[0].commit
        ends = {"first": first, "last": history.newest or first}
        days = {
            name: written_date(commit.day, self.voice.language) if commit.day is not None else self.voice.say("no_day")
            for name, commit in ends.items()
        }
        if alone or not product:
            return self.voice.say("history_title_one", **days)
        return self.voice.say("history_title", product=self.voice.code(product), **days)

    def summary(self, rows: list[Told]) -> list[str]:
        """How many changes there were, and what has come of them."""
        found, voice = _counts(rows), self.voice
        lines = []
        parts = [voice.say(f"n_{name}", n=found[name]) for name in (*_CHANGES, *_QUIET) if found[name]]
        if parts:
            total = sum(found[name] for name in (*_CHANGES, *_QUIET))
            lines.append(voice.say("history_total", n=total, parts=parts))
        else:
            lines.append(voice.say("nothing_changed"))
        parts = [voice.say(f"n_{name}", n=found[name]) for name in _LOG if found[name]]
        if parts and found["log_put_right"]:
            parts.append(voice.say("n_log_put_right", n=found["log_put_right"]))
        if parts:
            lines.append(voice.say("log_total", parts=parts))
        if (hidden := sum(found[name] for name in _QUIET)) and not self.audited.everything:
            lines.append(voice.say("hidden", n=hidden))
        return lines + list(self.next_steps([told for told in rows if told.is_open]))

    def next_steps(self, left: list[Told]) -> Iterator[str]:
        """What to do with what is still not in order, and before whom it belongs."""
        voice = self.voice
        if any(told.row.group in _LOG for told in left):
            yield voice.say("mend_log")
        changes = [told for told in left if told.row.group not in _LOG]
        if changes:
            bodies = dict.fromkeys(str(told.row.data["body"]) for told in changes)
            before = self.commit(min(told.version if told.start is None else told.start + 1 for told in changes) - 1)
            yield voice.say("next_step", bodies=[voice.body(name) for name in bodies])
            yield voice.say("help", base=voice.code(f"--since {before.id[:_SHORT]}"))

    def footer(self) -> list[str]:
        """What was read, what was not, and what it does not prove."""
        history, voice = self.audited.history, self.voice
        lines = [voice.say("versions", n=history.read, changed=max(len(history.seen) - 1, 0))]
        if history.unread:
            lines.append(voice.say("versions_unread", n=len(history.unread)))
        if history.later and self.audited.as_of is not None:
            day = written_date(self.audited.as_of, voice.language)
            lines.append(voice.say("versions_later", n=history.later, day=day))
        return [*lines, voice.say("caution")]

    def unread(self, seen: Seen) -> str:
        files = [self.voice.code(harmless_path(self.audited.file(name))) for name in seen.unread]
        return f"{_version(seen.commit, self.voice)}: {', '.join(files)}"

    def shown(self, rows: list[Told]) -> Iterator[tuple[int, list[Told]]]:
        """The versions with something to tell, and what."""
        for number in sorted({told.version for told in rows}):
            here = [told for told in rows if told.version == number]
            if not self.audited.everything:
                here = [told for told in here if status(told) not in _QUIET]
            if here:
                yield number, here


# Text


def _text(audited: Audited, language: str, style: Style) -> str:
    teller = _Teller(audited, language, "text")
    voice = teller.voice
    products = _products(audited)
    lines: list[str] = []
    for product, rows in products or [("", [])]:
        lines += [style.paint(teller.title(product, alone=len(products) < 2), "bold"), ""]
        for number, here in teller.shown(rows):
            lines += [style.paint(_version(teller.commit(number), voice), "bold"), *_block(teller, here, style), ""]
        for line in teller.summary(rows):
            lines += wrapped(line, "", "", style.width)
        lines.append("")
    if audited.history.unread:
        lines.append(style.paint(voice.say("unread"), "error"))
        for seen in audited.history.unread:
            lines += wrapped(teller.unread(seen), "  ", "    ", style.width)
        lines += [*wrapped(voice.say("unread_means"), "", "", style.width), ""]
    for line in teller.footer():
        lines += wrapped(line, "", "", style.width)
    return "\n".join(lines) + "\n"


def _block(teller: _Teller, rows: list[Told], style: Style) -> list[str]:
    lines: list[str] = []
    before = ""
    for told in rows:
        name = status(told)
        if name != before:
            lines.append("  " + style.paint(teller.voice.say(name), _COLOURS.get(name, "bold")))
            before = name
        lines += wrapped(teller.said(told)[0], "    " + teller.where(told), "      ", style.width)
        for remark in teller.remarks(told):
            lines += wrapped(remark, "      ", "      ", style.width)
    return lines


# Markdown


def _markdown(audited: Audited, language: str) -> str:
    teller = _Teller(audited, language, "markdown")
    voice = teller.voice
    products = _products(audited)
    lines: list[str] = []
    for product, rows in products or [("", [])]:
        lines += [f"## {teller.title(product, alone=len(products) < 2)}", "", *_paragraphs(teller.summary(rows))]
        for number, here in teller.shown(rows):
            lines += [f"### {_version(teller.commit(number), voice)}", ""]
            for told in here:
                name = f"**{voice.say(status(told))}.**"
                lines.append(" ".join([f"- {name}", teller.said(told)[0], *teller.remarks(told)]))
            lines.append("")
    if audited.history.unread:
        lines += [f"## {voice.say('unread')}", ""]
        lines += [f"- {teller.unread(seen)}" for seen in audited.history.unread]
        lines += ["", voice.say("unread_means"), ""]
    return "\n".join([*lines, *_paragraphs(teller.footer())])


def _paragraphs(texts: list[str]) -> list[str]:
    return [line for text in texts for line in (text, "")]


# JSON


def _commit(commit: Commit | None) -> dict[str, Any] | None:
    if commit is None:
        return None
    day = commit.day.isoformat() if commit.day is not None else None
    return {"commit": commit.id, "date": day, "merge": len(commit.parents) > 1}


def _object(teller: _Teller, told: Told) -> dict[str, Any]:
    row, later = told.row, told.later
    message, second = teller.said(told)
    data = {key: value for key, value in row.data.items() if key != "group"}
    data["file"] = teller.audited.file(data["file"]) if data["file"] is not None else None
    return {
        "version": _commit(teller.commit(told.version)),
        "compared_with": _commit(teller.commit(told.start)) if told.start is not None else None,
        "status": status(told),
        "group": row.group,
        **data,
        "days_before_decision": teller.ahead(told) or None,
        "later": None
        if later is None
        else {
            "how": later.how,
            "decision": later.decision or None,
            "version": _commit(teller.commit(later.version)),
            "days": teller.days_after(told, later),
        },
        "message": message,
        "verdict_message": second,
        "later_message": teller.later(told),
    }


def _summary(rows: list[Told]) -> dict[str, int]:
    found = _counts(rows)
    return {name: found[name] for name in (*STATUSES, "log_put_right")}


def _head(audited: Audited, language: str) -> dict[str, Any]:
    history = audited.history
    as_of = audited.as_of.isoformat() if audited.as_of is not None else None
    return {
        "format": JSON_FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "run": {"language": language, "exit_code": audited.exit_code, "as_of": as_of},
        "range": {
            "since": audited.since or None,
            "base": _commit(history.base),
            "first": _commit(history.seen[0].commit) if history.seen else None,
            "newest": _commit(history.newest),
        },
        "versions": {
            "read": history.read,
            "changed": max(len(history.seen) - 1, 0),
            "unread": len(history.unread),
            "later": history.later,
        },
        "summary": _summary(list(history.told)),
    }


def _unread(audited: Audited) -> list[dict[str, Any]]:
    return [
        {"version": _commit(seen.commit), "files": [audited.file(name) for name in seen.unread]}
        for seen in audited.history.unread
    ]


def _json(audited: Audited, language: str) -> str:
    teller = _Teller(audited, language, "full")
    document = {
        **_head(audited, language),
        "products": [
            {
                "product": product,
                "summary": _summary(rows),
                "changes": [_object(teller, told) for told in rows if told.row.group not in _LOG],
                "log": [_object(teller, told) for told in rows if told.row.group in _LOG],
            }
            for product, rows in _products(audited)
        ],
        "unread": _unread(audited),
    }
    return dumped(document, 2) + "\n"


def _jsonl(audited: Audited, language: str) -> str:
    """The head first, then one row a line."""
    teller = _Teller(audited, language, "full")
    lines = [{"type": "history", **_head(audited, language)}]
    for product, rows in _products(audited):
        for told in rows:
            kind = "log" if told.row.group in _LOG else "change"
            lines.append({"type": kind, "product": product, **_object(teller, told)})
    lines += [{"type": "unread", **row} for row in _unread(audited)]
    return "".join(dumped(line, None) + "\n" for line in lines)


def history_text(form: str, audited: Audited, language: str, style: Style) -> str:
    """An audit in one of the formats."""
    if form == "json":
        return _json(audited, language)
    if form == "jsonl":
        return _jsonl(audited, language)
    if form == "markdown":
        return _markdown(audited, language)
    return _text(audited, language, style)
