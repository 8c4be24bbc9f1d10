"""One sentence for each change: what, from what to what, which way, and whether it is decided."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.compare import Compared, Told, natural
from styringslint.coverage.direction import Direction
from styringslint.coverage.replay import CAPACITY
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact, group_facts
from styringslint.coverage.verdicts import Altered, Ruling
from styringslint.model.items import Group
from styringslint.report.direction_text import direction_text, other_unit_text
from styringslint.report.field_names import row_of
from styringslint.report.list_changes import list_text, says_more, tells_of_subject, yes_no
from styringslint.report.phrases import KINDS
from styringslint.report.since_rankings import capacity_text, ranking_text
from styringslint.report.since_words import Voice, section_of
from styringslint.report.text_changes import WordChange, word_changes
from styringslint.workspace.paths import shown

_TRAITS = ("year", "party")
"""What tells items without a title apart."""


def _told_apart(side: Side, change: Change, voice: Voice) -> str:
    """What tells an item without a title apart; of one that has come or gone, all that it says."""
    facts = side.below(change.root)
    if change.kind in {Kind.ITEM_ADDED, Kind.ITEM_REMOVED}:
        return voice.said(side, facts.items())
    traits = [(path, facts[path]) for name in _TRAITS if (path := f"{change.root}/{name}") in facts]
    return ", ".join(voice.trait(side, path, fact) for path, fact in traits if path not in change.paths)


def _subject(compared: Compared, change: Change, voice: Voice) -> str:
    root, terms = change.root, compared.new.product.terms
    side = compared.new if root in compared.new.items else compared.old
    item = side.items.get(root)
    if item is not None and not item.title:
        told = _told_apart(side, change, voice)
        return f"{voice.item(item, terms)} ({told})" if told else voice.item(item, terms)
    if item is not None:
        return voice.item(item, terms, by_title=not _says_title(compared, change))
    if change.trail.anchor == "meeting":
        return voice.say("meeting", date=voice.code(change.unit.path.partition("/")[2] or "?"))
    if root in KINDS:
        kind = KINDS.get(f"{root}_{terms}", KINDS[root])[voice.language]
        return kind[:1].upper() + kind[1:]
    entry = compared.new.product.find(root) or compared.old.product.find(root)
    return voice.item(entry) if entry is not None else voice.code(root)


# Fields

_Ways = Mapping[str, Direction]
"""Which way values go, by path."""


def _worded(changes: list[WordChange], voice: Voice) -> str:
    """What has become of the words of a long text."""
    parts = []
    for change in changes:
        if change.before and change.after:
            texts = {"before": voice.was(voice.foreign(change.was)), "after": voice.now(voice.foreign(change.now))}
            parts.append(voice.say("words_changed", **texts))
            continue
        name, mark = ("words_in", voice.now) if change.after else ("words_out", voice.was)
        where = "words_between" if change.lead and change.trail else "words_after" if change.lead else "words_before"
        place = voice.say(where, lead=voice.foreign(change.lead), trail=voice.foreign(change.trail))
        parts.append(voice.say(name, place=place, words=mark(voice.foreign(change.after or change.before))))
    return "; ".join(parts)


def _changed(compared: Compared, path: str, old: Fact, new: Fact, ways: _Ways, voice: Voice) -> str:
    """A value that is another: from what to what, with the unit once where it is the same."""
    if isinstance(old.data, tuple) and isinstance(new.data, tuple):
        return list_text(compared, path, ways, voice)
    if path == CAPACITY and old.data and new.data:
        return capacity_text(compared, voice)
    if text := yes_no(new, voice):
        return text
    field = voice.field(compared.new, path)
    if words := word_changes(old.data, new.data):
        return voice.say("worded", field=field, parts=_worded(words, voice))
    units = [voice.unit(side, path, fact) for side, fact in ((compared.old, old), (compared.new, new))]
    apart = new.data is None or units[0] != units[1] or voice.unit_first(units[0])
    before = voice.value(compared.old, path, old, unit=apart)
    after = voice.value(compared.new, path, new)
    return voice.say("changed", field=field, before=voice.was(before), after=voice.now(after))


def _clause(compared: Compared, path: str, old: Fact | None, new: Fact | None, ways: _Ways, voice: Voice) -> str:
    """What has become of a value."""
    side = compared.new if new is not None else compared.old
    present = new or old
    if present is None:
        return ""
    if present.leaf.field.type == "section" and not isinstance(present.data, tuple):
        return voice.say("rows", field=voice.field(side, path))
    if says_more(present):
        return list_text(compared, path, ways, voice)
    if old is not None and new is not None:
        return _changed(compared, path, old, new, ways, voice)
    value = voice.value(side, path, present)
    if new is not None:
        return voice.say("added", field=voice.field(side, path), after=voice.now(value))
    return voice.say("removed", field=voice.field(side, path), before=voice.was(value))


# Rows


def _row(side: Side, path: str) -> str:
    """The path of the row of a table that a value stands in, or nothing."""
    root, *rest = path.split("/")
    end = row_of(section_of(side, root), rest)
    return "/".join([root, *rest[:end]]) if end else ""


class _Row(NamedTuple):
    """A row that has come or gone: its path, its name, its table, and what it says."""

    path: str
    name: str
    table: str
    said: str


def _whole_rows(one: Side, other: Side, paths: Iterable[str], voice: Voice) -> list[_Row]:
    """The rows that stand on one side alone. What says a single thing is one only where it has a name, as a milestone."""
    found = []
    for row in dict.fromkeys(_row(one, path) for path in paths if path in one.facts):
        facts = one.below(row) if row else {}
        name, table = voice.row(one, row) if facts else ("", "")
        if (len(facts) > 1 or (facts and not table)) and not other.below(row):
            found.append(_Row(row, name, table, voice.said(one, facts.items())))
    return found


def _row_clauses(came: list[_Row], went: list[_Row], voice: Voice) -> Iterator[str]:
    if len(came) == len(went) == 1 and came[0].said == went[0].said:
        names = {"before": voice.was(went[0].name), "after": voice.now(came[0].name)}
        where = "_in" if came[0].table else ""
        yield voice.say(f"row_replaced{where}", field=came[0].table, said=came[0].said, **names)
        return
    for word, where, rows, mark in (
        ("row_removed", "_from", went, voice.was),
        ("row_added", "_to", came, voice.now),
    ):
        for row in rows:
            yield voice.say(word + (where if row.table else ""), row=mark(row.name), field=row.table, said=row.said)


def _named_once(side: Side, path: str, clause: str, named: set[str], voice: Voice) -> str:
    """A clause in which a row that has just been named goes by a pronoun."""
    row = _row(side, path)
    name, pronoun = (voice.row(side, row)[0], voice.pronoun(side, row)) if row else ("", "")
    if not pronoun or name not in named:
        named.add(name)
        return clause
    return clause.replace(name, pronoun)


def _clauses(compared: Compared, told: Told, voice: Voice) -> Iterator[str]:
    """What has become of each value, a row that has come or gone as one."""
    ways = {direction.path: direction for direction in told.directions}
    paths = sorted(told.change.paths, key=lambda place: (place.endswith("/date"), natural(place)))
    came = _whole_rows(compared.new, compared.old, paths, voice)
    went = _whole_rows(compared.old, compared.new, paths, voice)
    yield from _row_clauses(came, went, voice)
    whole = tuple(f"{row.path}/" for row in (*came, *went))
    named: set[str] = set()
    for path in paths:
        if whole and path.startswith(whole):
            continue
        old, new = compared.old.facts.get(path), compared.new.facts.get(path)
        clause = _clause(compared, path, old, new, ways, voice)
        clause = _named_once(compared.new if new is not None else compared.old, path, clause, named, voice)
        way = ways.get(path)
        yield f"{clause}, {direction_text(way, voice, old, new)}" if way is not None else clause
    if told.other_unit and (text := other_unit_text(compared, told.change, voice)):
        yield text


def _says_title(compared: Compared, change: Change) -> bool:
    """Whether what is said of a change holds the title of its item, before and now."""
    facts = [side.facts.get(path) for side in (compared.old, compared.new) for path in change.paths]
    items = [side.items.get(change.root) for side in (compared.old, compared.new)]
    if len(change.paths) != 1 or None in facts or None in items:
        return False
    texts = [fact.data for fact in facts if fact is not None]
    return texts == [item.title for item in items if item is not None] and not word_changes(*texts)


def _closed(text: str) -> str:
    """A sentence without the full stop of a text at its end."""
    return text.replace(".».", "».").replace(".”.", "”.")


def sentence(compared: Compared, told: Told, voice: Voice) -> str:
    """What has changed, in one sentence."""
    change = told.change
    subject = _subject(compared, change, voice)
    if change.kind == Kind.RENAMED:
        before = next(old for old, new in compared.old.renames.items() if new == change.root)
        return voice.say("renamed", subject=subject, before=voice.code(before))
    if change.kind == Kind.RANKING:
        field = voice.field(compared.new, change.unit.path)
        return voice.say("ranking", subject=subject, field=field, parts=ranking_text(compared, change, voice))
    if change.kind in {Kind.CHANGED, Kind.ADDED, Kind.REMOVED}:
        facts = [side.facts.get(change.paths[0]) for side in (compared.old, compared.new)]
        predicate = len(change.paths) == 1 and tells_of_subject(*facts)
        clauses = "; ".join(_clauses(compared, told, voice))
        text = voice.say("predicate" if predicate else "sentence", subject=subject, clauses=clauses)
        text = _closed(text)
        return f"{voice.say('measured')} {text}" if change.measured else text
    return voice.say(str(change.kind), subject=subject)


def facts_of(compared: Compared, told: Told, voice: Voice) -> list[str]:
    """Everything that stands in an item or document that has come or gone, a line for each value."""
    change = told.change
    side = compared.new if change.kind in {Kind.ITEM_ADDED, Kind.DOCUMENT_ADDED} else compared.old
    if change.kind in {Kind.ITEM_ADDED, Kind.ITEM_REMOVED}:
        facts = side.below(change.root)
    elif change.kind in {Kind.DOCUMENT_ADDED, Kind.DOCUMENT_REMOVED}:
        whole = side.kinds.get(change.root)
        facts = {path: fact for path, fact in side.facts.items() if side.document_of(path) is whole}
    else:
        return []
    names = {path: "" if path.startswith(change.root + "/") else f"{path.split('/', 1)[0]} " for path in facts}
    return [
        f"{voice.code(names[path].strip()) + ' ' if names[path] else ''}{voice.label(side, path)}: "
        f"{voice.value(side, path, fact)}"
        for path, fact in facts.items()
    ]


def verdict(compared: Compared, told: Told, voice: Voice) -> str:
    """Whether a change is decided, in one sentence; empty for one that needs no decision."""
    found = told.verdict
    if found is None:
        return ""
    name = str(found.ruling)
    parameters: dict[str, Any] = {"body": voice.body(found.body)}
    if found.decision is not None:
        title = found.decision.title
        code = voice.code(found.decision.id)
        parameters["decision"] = f"{voice.foreign(title)} ({code})" if title else code
        parameters["by"] = _took(found.decision, compared.new, voice)
    if found.path:
        side = compared.new if found.path in compared.new.facts else compared.old
        parameters["field"] = voice.field(side, found.path)
    if found.said is not None:
        parameters["said"] = voice.value(compared.new, found.path, found.said)
    elif found.ruling == Ruling.OTHER_VALUE:
        name = "other_gone"
    if found.held is not None:
        parameters["held"] = voice.value(compared.old, found.path, found.held)
    elif found.ruling == Ruling.BROKEN_CHAIN:
        name = "broken_chain_empty"
    return voice.say(f"is_{name}", **parameters)


def _took(decision: Group, side: Side, voice: Voice) -> list[str]:
    """The bodies that took a decision."""
    names = [decision.ref("body"), *decision.refs("jointly_with")]
    return [voice.referred(side, name) for name in names if name] or [voice.code("?")]


def advice(compared: Compared, told: Told, voice: Voice) -> str:
    """What to do about a change whose decision does not cover it; empty where the verdict says so itself."""
    found = told.verdict
    if found is None or not voice.has(f"do_{found.ruling}"):
        return ""
    body = voice.body(found.body)
    before = compared.old.facts.get(found.path)
    if found.ruling != Ruling.WRONG_BODY or before is None or isinstance(before.data, tuple):
        return voice.say(f"do_{found.ruling}", body=body)
    field, was = voice.field(compared.old, found.path), voice.value(compared.old, found.path, before)
    return voice.say("do_wrong_body_value", body=body, field=field, was=was)


def altered_advice(row: Altered, voice: Voice) -> str:
    """What to do about a decision that should have been left alone."""
    return voice.say("do_gone" if row.after is None else "do_altered")


def altered_sentence(compared: Compared, row: Altered, voice: Voice) -> str:
    """What has become of a decision that should have been left alone."""
    subject = voice.item(row.before)
    if row.after is None:
        return voice.say("decision_gone", subject=subject)
    facts = [dict(group_facts(group)) for group in (row.before, row.after)]
    clauses = []
    for name in row.fields:
        path = f"{row.before.root}/{name}"
        old, new = (side.get(path) for side in facts)
        clause = _clause(compared, path, old, new, {}, voice)
        clauses.append(clause or voice.say("rows", field=voice.field(compared.old, path)))
    return _closed(voice.say("decision_altered", subject=subject, clauses="; ".join(clauses)))


def shown_path(compared: Compared, change: Change) -> str:
    """The path of a change in the language of its document."""
    for side in (compared.new, compared.old):
        document = side.document_of(change.unit.path)
        if document is not None:
            return shown(side.product, change.unit.path, document.file.language)
    return change.unit.path
