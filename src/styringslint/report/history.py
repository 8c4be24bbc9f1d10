"""What an audit has found, for people: as text and as Markdown."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from styringslint.coverage.audit import History, Later, Seen, Told
from styringslint.coverage.audited import Texts
from styringslint.report.harmless import harmless_path
from styringslint.report.history_rows import FORMS, voice_for
from styringslint.report.since import QUIET, hidden_line, next_step
from styringslint.report.since_words import Voice
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import written_date
from styringslint.workspace.line import Commit

_CHANGES = ("uncovered", "proposed", "decided", "put_right", "before_baseline", "covered", "draft")
LOG = ("altered", "baseline", "over_wide")
STATUSES = ("altered", "baseline", *_CHANGES, "over_wide", *QUIET)
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


def counts_of(rows: list[Told]) -> Counter[str]:
    """How many rows there are of each status; faults of the log by what they are, and how many are put right."""
    found: Counter[str] = Counter()
    for told in rows:
        is_log = told.row.group in LOG
        found[told.row.group if is_log else status(told)] += 1
        found["log_put_right"] += is_log and told.later is not None
    return found


def products_of(audited: Audited) -> list[tuple[str, list[Told]]]:
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


class Teller:
    """What is said of a row in one language and form."""

    def __init__(self, audited: Audited, language: str, form: str) -> None:
        self.audited = audited
        self.voice = voice_for(language, form)
        self._form = FORMS.index(form)

    def commit(self, number: int) -> Commit:
        """A version by its number."""
        return self.audited.history.seen[number].commit

    def said(self, told: Told) -> str:
        """What has happened, in one sentence."""
        return self.texts(told)[0]

    def verdict(self, told: Told) -> str:
        """Whether it was decided; empty where how it came in order says so."""
        if told.at_once:
            return ""
        if told.later is not None and told.row.data.get("verdict") == "undecided":
            return self.voice.say("was_undecided", body=self.voice.body(told.row.data["body"]))
        return self.texts(told)[1]

    def advice(self, told: Told) -> str:
        """What to do about what is still not in order."""
        return self.texts(told)[2] if told.is_open else ""

    def texts(self, told: Told) -> Texts:
        """What was said of it when it came."""
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
        if told.at_once:
            how = "log" if told.row.group in LOG else told.later.how
            return self.voice.say(f"at_once_{how}", decision=self.voice.code(told.later.decision))
        days = self.days_after(told, told.later)
        after = self.voice.say("after", time=self.voice.number_of(days, "days")) if days and days > 0 else ""
        version = _version(self.commit(told.later.version), self.voice)
        decision = self.voice.code(told.later.decision)
        how = "corrected" if told.later.how == "put_right" and told.later.decision else told.later.how
        return self.voice.say(f"later_{how}", decision=decision, version=version, after=after)

    def days_after(self, told: Told, later: Later) -> int | None:
        """How many days later it came in order."""
        return _days(self.commit(told.version), self.commit(later.version).day)

    def remarks(self, told: Told) -> Iterator[str]:
        """What follows the sentence."""
        if told.start is not None:
            yield self.voice.say("from_before", version=_version(self.commit(told.start), self.voice))
        if told.row.group != "draft":
            yield from filter(None, (self.verdict(told), self.advice(told)))
        if days := self.ahead(told):
            yield self.voice.say("ahead", time=self.voice.number_of(days, "days"))
        if later := self.later(told):
            yield later

    def where(self, told: Told) -> str:
        """The place in a file where it can be seen."""
        data = told.row.data
        if data["file"] is None:
            return ""
        name = harmless_path(self.audited.file(data["file"]))
        return f"{name}:{data['line']}:{data['column']}: "

    def title(self, product: str, *, alone: bool) -> str:
        """Which versions of which product are told of."""
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
        found, voice = counts_of(rows), self.voice
        lines = []
        parts = [voice.say(f"n_{name}", n=found[name]) for name in (*_CHANGES, *QUIET) if found[name]]
        if parts:
            total = sum(found[name] for name in (*_CHANGES, *QUIET))
            lines.append(voice.say("history_total", n=total, parts=parts))
        else:
            lines.append(voice.say("nothing_changed"))
        parts = [voice.say(f"n_{name}", n=found[name]) for name in LOG if found[name]]
        if parts and found["log_put_right"]:
            parts.append(voice.say("n_log_put_right", n=found["log_put_right"]))
        if parts:
            lines.append(voice.say("log_total", parts=parts))
        if not self.audited.everything and (hidden := hidden_line(found, voice)):
            lines.append(hidden)
        return lines + list(self.next_steps([told for told in rows if told.is_open]))

    def next_steps(self, left: list[Told]) -> Iterator[str]:
        """What to do with what is still not in order, and before whom it belongs."""
        voice = self.voice
        if any(told.row.group in LOG for told in left):
            yield voice.say("mend_log")
        changes = [told for told in left if told.row.group not in LOG]
        for name, rows in (
            ("next_step", [told for told in changes if told.row.group != "proposed"]),
            ("next_proposed", [told for told in changes if told.row.group == "proposed"]),
        ):
            if bodies := [str(told.row.data["body"]) for told in rows]:
                yield next_step(name, bodies, len(bodies), voice)
        if changes:
            before = self.commit(min(told.version if told.start is None else told.start + 1 for told in changes) - 1)
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
        """A version that could not be read, and why."""
        files = [self.voice.code(harmless_path(self.audited.file(name))) for name in seen.unread]
        return f"{_version(seen.commit, self.voice)}: {', '.join(files)}"

    def shown(self, rows: list[Told]) -> Iterator[tuple[int, list[Told]]]:
        """The versions with something to tell, and what."""
        for number in sorted({told.version for told in rows}):
            here = [told for told in rows if told.version == number]
            if not self.audited.everything:
                here = [told for told in here if status(told) not in QUIET]
            if here:
                yield number, here


# Text


def history_plain(audited: Audited, language: str, style: Style) -> str:
    """The audit for people."""
    teller = Teller(audited, language, "text")
    voice = teller.voice
    products = products_of(audited)
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


def _block(teller: Teller, rows: list[Told], style: Style) -> list[str]:
    lines: list[str] = []
    before = ""
    for told in rows:
        name = status(told)
        if name != before:
            lines.append("  " + style.paint(teller.voice.say(name), _COLOURS.get(name, "bold")))
            before = name
        lines += wrapped(teller.said(told), "    " + teller.where(told), "      ", style.width)
        for remark in teller.remarks(told):
            lines += wrapped(remark, "      ", "      ", style.width)
    return lines


# Markdown


def history_markdown(audited: Audited, language: str) -> str:
    """The audit as Markdown."""
    teller = Teller(audited, language, "markdown")
    voice = teller.voice
    products = products_of(audited)
    lines: list[str] = []
    for product, rows in products or [("", [])]:
        lines += [f"## {teller.title(product, alone=len(products) < 2)}", "", *_paragraphs(teller.summary(rows))]
        for number, here in teller.shown(rows):
            lines += [f"### {_version(teller.commit(number), voice)}", ""]
            for told in here:
                name = f"**{voice.say(status(told))}.**"
                lines.append(" ".join([f"- {name}", teller.said(told), *teller.remarks(told)]))
            lines.append("")
    if audited.history.unread:
        lines += [f"## {voice.say('unread')}", ""]
        lines += [f"- {teller.unread(seen)}" for seen in audited.history.unread]
        lines += ["", voice.say("unread_means"), ""]
    return "\n".join([*lines, *_paragraphs(teller.footer())])


def _paragraphs(texts: list[str]) -> list[str]:
    return [line for text in texts for line in (text, "")]
