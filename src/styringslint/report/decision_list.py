"""The decisions of a log: a line for each, or all that is known of one."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from styringslint import __version__
from styringslint.core.values import Word
from styringslint.coverage.effects import Effects, effects
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact
from styringslint.model.items import Group
from styringslint.report.decision_document import say
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.json_document import dumped
from styringslint.report.since_words import Voice
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import written
from styringslint.workspace.product import Product

FORMATS = ("text", "json")
"""The formats of lists of decisions."""
JSON_FORMAT = "styringslint.decisions/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""
_INDENT = "    "


class Shown(NamedTuple):
    """A decision, and the product whose log it stands in."""

    product: Product
    decision: Group


def _word(word_set: str, word: str, language: str) -> str:
    return written(Word(word_set, word), language, language) if word else ""


def _body(decision: Group, voice: Voice) -> str:
    names = [decision.ref("body"), *decision.refs("jointly_with")]
    return ", ".join(voice.body(name) for name in names if name)


def _date(decision: Group, language: str) -> str:
    day = decision.date("date")
    return day.isoformat() if day is not None else say("no_date", language)


def _baseline(product: Product) -> set[str]:
    return {identity for log in product.logs for identity in log.root.refs("baseline")}


def _line(row: Shown, voice: Voice, style: Style) -> list[str]:
    decision, language = row.decision, voice.language
    parts = [_date(decision, language), _body(decision, voice), _word("outcome", decision.word("outcome"), language)]
    if decision.id in _baseline(row.product):
        parts.append(say("in_baseline", language))
    head = f"{style.paint(harmless(decision.id, 40), 'bold')}  {harmless(decision.title, 160)}"
    return [head, *wrapped(", ".join(part for part in parts if part), _INDENT, _INDENT, style.width)]


def _values(facts: Effects) -> Iterator[tuple[str, Fact | None, Fact | None]]:
    for path in {**facts.before, **facts.after}:
        yield path, facts.before.get(path), facts.after.get(path)


def _change(side: Side, path: str, before: Fact | None, after: Fact | None, voice: Voice) -> str:
    root = path.split("/", 1)[0]
    field = voice.label(side, path)
    head = f"{voice.named(side, root)}, {field}" if root in side.items else field
    texts = {
        name: voice.value(side, path, fact) for name, fact in (("before", before), ("after", after)) if fact is not None
    }
    name = {2: "from_to"}.get(len(texts), "set_to" if after is not None else "taken_out")
    # The parts are harmless already, and may be longer than a parameter.
    from styringslint.report.decision_phrases import DECIDE

    text = DECIDE[name][voice.language]
    for key, value in texts.items():
        text = text.replace("{" + key + "}", value)
    return f"{head}: {text}"


def _votes(decision: Group, language: str) -> str:
    votes = decision.group("votes")
    if votes is None:
        return ""
    numbers = {name: votes.integer(name) or 0 for name in ("for", "against")}
    text = say("for_against", language, **numbers)
    abstained = votes.integer("abstained")
    return f"{text}, {say('abstained', language, n=abstained)}" if abstained else text


def _follow_up(decision: Group, language: str) -> Iterator[str]:
    for row in decision.groups("follow_up"):
        parts = [harmless(row.text("what")), harmless(row.ref("who"))]
        for name, phrase in (("due", "due"), ("done", "done")):
            day = row.date(name)
            if day is not None:
                parts.append(say(phrase, language, date=day))
        yield ", ".join(part for part in parts if part)


def _adopts(decision: Group, language: str) -> Iterator[str]:
    for row in decision.groups("adopts"):
        kind = _word("kind", row.word("document"), language)
        yield say("version", language, document=kind, version=row.text("version"))


def _details(row: Shown, voice: Voice) -> Iterator[tuple[str, str]]:
    decision, language = row.decision, voice.language
    yield "date", _date(decision, language)
    yield "body", _body(decision, voice)
    yield "case", harmless(decision.text("case"))
    yield "outcome", _word("outcome", decision.word("outcome"), language)
    yield "text", harmless(" ".join(decision.text("text").split()))
    for text in _adopts(decision, language):
        yield "adopts", text
    side = Side(row.product, {}, registers=True)
    for path, before, after in _values(effects((row.product,), decision, {})):
        # A decision may repeat what stays as it is, such as the date beside a value.
        if before is None or after is None or before.data is None or before.data != after.data:
            yield "changes", _change(side, path, before, after, voice)
    yield "votes", _votes(decision, language)
    yield "dissent", harmless(" ".join(decision.text("dissent").split()))
    for text in _follow_up(decision, language):
        yield "follow_up", text
    for name in ("supersedes", "builds_on"):
        yield name, ", ".join(harmless(identity) for identity in decision.refs(name))


def _show(row: Shown, voice: Voice, style: Style) -> list[str]:
    decision = row.decision
    start = decision.file.lines.position(decision.head().start)
    where = f"{harmless_path(decision.file.name)}:{start.line}:{start.column}"
    title = style.paint(f"{harmless(decision.id, 40)}  {harmless(decision.title)}", "bold")
    lines = [title, f"{_INDENT}{where}"]
    for name, text in _details(row, voice):
        if text:
            lines += wrapped(text, f"{_INDENT}{say(name, voice.language)}: ", _INDENT * 2, style.width)
    return lines


def _data(fact: Fact | None) -> Any:
    if fact is None or fact.data is None or isinstance(fact.data, bool):
        return None if fact is None else fact.data
    if isinstance(fact.data, tuple):
        return [str(part) for part in fact.data]
    return fact.data if isinstance(fact.data, int) else str(fact.data)


def _object(row: Shown) -> dict[str, Any]:
    decision = row.decision
    start = decision.file.lines.position(decision.head().start)
    day = decision.date("date")
    return {
        "id": decision.id,
        "title": decision.title,
        "product": row.product.name,
        "date": day.isoformat() if day is not None else None,
        "body": decision.ref("body") or None,
        "jointly_with": decision.refs("jointly_with"),
        "case": decision.text("case") or None,
        "outcome": decision.word("outcome") or None,
        "text": decision.text("text") or None,
        "in_baseline": decision.id in _baseline(row.product),
        "adopts": [
            {"document": adopted.word("document"), "version": adopted.text("version")}
            for adopted in decision.groups("adopts")
        ],
        "changes": [
            {"path": path, "from": _data(before), "to": _data(after)}
            for path, before, after in _values(effects((row.product,), decision, {}))
        ],
        "supersedes": decision.refs("supersedes"),
        "builds_on": decision.refs("builds_on"),
        "file": decision.file.name,
        "line": start.line,
        "column": start.column,
    }


def decision_list(form: str, rows: Iterable[Shown], language: str, style: Style, *, details: bool) -> str:
    """Decisions in one of the formats; with `details`, all that is known of each."""
    shown = list(rows)
    if form == "json":
        document = {
            "format": JSON_FORMAT,
            "tool": {"name": "styringslint", "version": __version__},
            "decisions": [_object(row) for row in shown],
        }
        return dumped(document, 2) + "\n"
    voice = Voice(language)
    blocks = [_show(row, voice, style) if details else _line(row, voice, style) for row in shown]
    lines = ["\n".join(block) for block in blocks]
    if not details:
        lines.append(say("total", language, n=len(shown)) if shown else say("no_decisions", language))
    return ("\n\n" if details else "\n").join(lines) + "\n"
