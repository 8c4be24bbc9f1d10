"""One sentence for each change: what, from what to what, which way, and whether it is decided."""

from collections.abc import Iterator, Mapping
from typing import Any

from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.compare import Compared, Told, natural
from styringslint.coverage.direction import Direction
from styringslint.coverage.replay import CAPACITY
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact, group_facts
from styringslint.coverage.verdicts import Altered, Ruling
from styringslint.model.items import Group
from styringslint.report.direction_text import CLAUSE_END, at_the_end, direction_text, in_other_unit, told_way, verb_of
from styringslint.report.field_names import key_of
from styringslint.report.list_changes import list_text, says_more, tells_of_subject, yes_no
from styringslint.report.phrases import KINDS
from styringslint.report.row_changes import assessed, rated, row_clauses, row_path, share_clause, whole_rows
from styringslint.report.since_rankings import capacity_text, ranking_text
from styringslint.report.since_words import Voice
from styringslint.report.text_changes import WordChange, word_changes
from styringslint.workspace.paths import shown

_TRAITS = ("year", "party")
"""What tells items without a title apart."""
_REQUIRED = {"Quorum.count": "quorum", "DecisionRule.votes": "votes"}
"""How many it takes to decide, and how that is told."""
_SOMEBODY = frozenset({"lead", "team", "party", "owner", "beneficiary", "escalate_to", "secretariat"})
_TAKEN_OVER = {
    "lead/party": "leads_instead",
    "owner/party": "owns_instead",
    "owner": "owns_instead",
    "appointed_by": "appoints_instead",
}
"""The end of a path, and how it is told that another has taken over."""
_TAKEN_OVER_IN_ROW = {"who": "acts_instead", "escalate_to": "decides_instead"}
"""The same of a row of a table, which is named."""
_LINE = frozenset({"amount", "party", "year"})
_LONGEST_STRETCH = 400


def _told_apart(side: Side, change: Change, voice: Voice) -> str:
    """What tells an item without a title apart."""
    facts = side.below(change.root)
    traits = [(path, facts[path]) for name in _TRAITS if (path := f"{change.root}/{name}") in facts]
    return ", ".join(voice.trait(side, path, fact) for path, fact in traits if path not in change.paths)


def _subject(compared: Compared, change: Change, voice: Voice, *, acts: bool = False) -> str:
    """What a sentence is about; `acts`, as its grammatical subject instead of a heading before it."""
    root, terms = change.root, compared.new.product.terms
    side = compared.new if root in compared.new.items else compared.old
    item = side.items.get(root)
    if item is not None and acts:
        text = voice.item(item, terms, definite=True)
        if item.section.name != "Member":
            return text
        return voice.say("of_steering_group", title=voice.title(item))
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


def _worded(changes: list[WordChange], voice: Voice) -> list[str]:
    """What has become of the words of a long text."""

    def said(text: str) -> str:
        return voice.foreign(text, at_least=_LONGEST_STRETCH)

    return [
        voice.say("words", before=voice.was(said(change.was)), after=voice.now(said(change.now))) for change in changes
    ]


def _changed(compared: Compared, path: str, old: Fact, new: Fact, ways: _Ways, voice: Voice) -> str:
    """A value that is another: from what to what, with the unit once where it is the same, and which way that is."""
    if isinstance(old.data, tuple) and isinstance(new.data, tuple):
        return list_text(compared, path, ways, voice)
    if path == CAPACITY and old.data and new.data:
        return capacity_text(compared, voice)
    if text := yes_no(new, voice) or rated(compared, path, old, new, voice):
        return text
    field = voice.field(compared.new, path)
    if words := word_changes(old.data, new.data):
        return voice.say("worded", field=field, parts=_worded(words, voice))
    units = [voice.unit(side, path, fact) for side, fact in ((compared.old, old), (compared.new, new))]
    apart = new.data is None or units[0] != units[1] or voice.unit_first(units[0])
    values = [voice.value(compared.old, path, old, unit=apart), voice.value(compared.new, path, new)]
    way = ways.get(path)
    end = direction_text(compared.new, way, voice, old, new) if way is not None else ""
    if (name := _REQUIRED.get(key_of(new.leaf.field))) and way is not None:
        return _required(name, old, new, voice) + end
    values = at_the_end(way, (old, new), values, voice)
    texts = {"field": field, "before": voice.was(values[0]), "after": voice.now(values[1])}
    if new.leaf.field.type == "reference" and old.data is not None:
        return _taken_over(compared.new, path, new, voice, **texts)
    return told_way(verb_of(way, old, new), end, way, voice, **texts)


def _taken_over(side: Side, path: str, fact: Fact, voice: Voice, **texts: str) -> str:
    """That another has taken over: by what it is that they do, where there are words for that."""
    row = row_path(side, path)
    if row and (phrase := _TAKEN_OVER_IN_ROW.get(fact.leaf.field.name)):
        return voice.say(phrase, row=voice.row(side, row)[0], about=voice.row_name(side, row), **texts)
    for end, phrase in _TAKEN_OVER.items() if not row else ():
        if path.endswith(f"/{end}"):
            return voice.say(phrase, **texts)
    return voice.say("other_one" if _is_somebody(fact) else "changed", **texts)


def _is_somebody(fact: Fact) -> bool:
    """Whether a value is who does something, whom another can take over from."""
    field = fact.leaf.field
    return field.type == "reference" and (field.name in _SOMEBODY or field.section == "Perspectives")


def _required(name: str, old: Fact, new: Fact, voice: Voice) -> str:
    """How many it takes to decide, few of them in words."""
    one = voice.say("one_person" if name == "quorum" else "one_vote")
    before, after = (one if fact.data == 1 else voice.counted(fact.data) for fact in (old, new))
    way = voice.say("way_up" if new.data > old.data else "way_down")
    return voice.say(name, n=new.data, before=voice.was(before), after=voice.now(after), way=way)


def _of_other_unit(compared: Compared, change: Change, path: str, voice: Voice) -> str:
    """A number whose unit is another as well; empty for any other value."""
    verb, same, rest = in_other_unit(compared, change, path, voice)
    if not verb:
        return ""
    before, after = (voice.value(side, path, side.facts[path]) for side in (compared.old, compared.new))
    after = voice.say("in_old_unit", after=voice.now(after), same=same) if same else voice.now(after)
    text = voice.say(verb, field=voice.field(compared.new, path), before=voice.was(before), after=after)
    return CLAUSE_END.join(filter(None, (text, rest)))


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


def _named_once(side: Side, path: str, clause: str, named: set[str], voice: Voice) -> str:
    """A clause in which a row that has just been named goes by a pronoun."""
    row = row_path(side, path)
    name, pronoun = (voice.row(side, row)[0], voice.pronoun(side, row)) if row else ("", "")
    if not pronoun or name not in named:
        named.add(name)
        return clause
    return clause.replace(name, pronoun)


def _clauses(compared: Compared, told: Told, voice: Voice) -> Iterator[str]:
    """What has become of each value, a row that has come or gone as one."""
    ways = {direction.path: direction for direction in told.directions}
    paths = sorted(told.change.paths, key=lambda place: (place.endswith("/date"), natural(place)))
    came = whole_rows(compared.new, compared.old, paths, voice)
    went = whole_rows(compared.old, compared.new, paths, voice)
    yield from row_clauses(compared, came, went, voice)
    whole = tuple(f"{row.path}/" for row in (*came, *went))
    paths = [path for path in paths if not (whole and path.startswith(whole))]
    for clause, settled in (share_clause(compared, paths, voice), *assessed(compared, paths, voice)):
        paths = [path for path in paths if path not in settled]
        yield clause
    named: set[str] = set()
    for number, path in enumerate(paths):
        old, new = compared.old.facts.get(path), compared.new.facts.get(path)
        clause = _of_other_unit(compared, told.change, path, voice) if told.other_unit else ""
        clause = clause or _clause(compared, path, old, new, ways, voice)
        clause = _named_once(compared.new if new is not None else compared.old, path, clause, named, voice)
        # What has become of another row is no consequence of what has come or gone.
        yield voice.say("besides", said=clause) if whole and number == 0 and clause else clause


def _sentences(compared: Compared, told: Told, voice: Voice) -> str:
    """What has become of a change, each clause as a sentence of its own, the last without its full stop."""
    first, *rest = [line for clause in _clauses(compared, told, voice) for line in clause.split(CLAUSE_END) if line]
    if told.change.measured:
        rest.append(voice.say("after_measuring"))
    return ". ".join([first, *(line[:1].upper() + line[1:] for line in rest)])


def _names_its_subject(change: Change, old: Fact | None, new: Fact | None) -> bool:
    """Whether what is said of a change needs no heading: how many make a quorum, how far the capacity reaches."""
    if len(change.paths) != 1 or old is None or new is None or not (old.data and new.data):
        return False
    return change.paths[0] == CAPACITY or key_of(new.leaf.field) == "Quorum.count"


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


def _line(side: Side, root: str, voice: Voice) -> str:
    """A line of the financing: how much, from whom and for when, the rest in brackets."""
    facts = {fact.leaf.field.name: (path, fact) for path, fact in side.below(root).items()}
    if not facts.keys() >= _LINE:
        return ""
    said = {name: voice.trait(side, *facts.pop(name)) for name in sorted(_LINE)}
    rest = voice.said(side, facts.values())
    return voice.say("line", rest=f" ({rest})" if rest else "", **said)


def _come(compared: Compared, change: Change, voice: Voice) -> str:
    """An item that is new."""
    side, item = compared.new, compared.new.items[change.root]
    kind = voice.new_item(item, side.product.terms)
    if item.title:
        return f"{kind}: {voice.title(item)}."
    said = _line(side, change.root, voice) or voice.said(side, side.below(change.root).items())
    return f"{kind} {voice.title(item)}{': ' if said else ''}{said}."


def _gone(compared: Compared, change: Change, voice: Voice) -> str:
    """An item that is there no more."""
    subject, side = _subject(compared, change, voice, acts=True), compared.old
    item = side.items.get(change.root)
    if item is None or item.title:
        return voice.say("item_removed", subject=subject)
    if line := _line(side, change.root, voice):
        return voice.say("line_was", subject=subject, line=line)
    said = voice.said(side, side.below(change.root).items())
    return voice.say("item_removed", subject=f"{subject} ({said})" if said else subject)


def sentence(compared: Compared, told: Told, voice: Voice) -> str:
    """What has changed, in a sentence for each thing that has; of what is only proposed, as a proposal."""
    change = told.change
    if told.verdict is not None and told.verdict.ruling == Ruling.PROPOSED:
        voice = voice.proposing()
    if change.kind == Kind.ITEM_ADDED:
        if change.root in compared.new.items:
            return _closed(_come(compared, change, voice))
        # An id with a slash in it is more than the first word of its path.
        return voice.say("record_added", subject=_subject(compared, change, voice, acts=True))
    if change.kind == Kind.ITEM_REMOVED:
        return _closed(_gone(compared, change, voice))
    if change.kind == Kind.RENAMED:
        before = next(old for old, new in compared.old.renames.items() if new == change.root)
        return voice.say("renamed", subject=_subject(compared, change, voice, acts=True), before=voice.code(before))
    subject = _subject(compared, change, voice)
    if change.kind == Kind.RANKING:
        field = voice.field(compared.new, change.unit.path)
        return voice.say("ranking", subject=subject, field=field, parts=ranking_text(compared, change, voice))
    if change.kind in {Kind.CHANGED, Kind.ADDED, Kind.REMOVED}:
        facts = [side.facts.get(change.paths[0]) for side in (compared.old, compared.new)]
        clauses = _sentences(compared, told, voice)
        if len(change.paths) == 1 and tells_of_subject(*facts):
            subject = _subject(compared, change, voice, acts=True)
            return _closed(voice.say("predicate", subject=subject, clauses=clauses))
        if _names_its_subject(change, *facts):
            return _closed(voice.say("itself", clauses=clauses[:1].upper() + clauses[1:]))
        return _closed(voice.say("sentence", subject=subject, clauses=clauses))
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
    subject = voice.item(row.before, definite=True)
    if row.after is None:
        return voice.say("decision_gone", subject=subject)
    facts = [dict(group_facts(group)) for group in (row.before, row.after)]
    clauses = []
    for name in row.fields:
        path = f"{row.before.root}/{name}"
        old, new = (side.get(path) for side in facts)
        clause = _clause(compared, path, old, new, {}, voice)
        clauses.append(clause.replace(CLAUSE_END, "; ") or voice.say("rows", field=voice.field(compared.old, path)))
    return _closed(voice.say("decision_altered", subject=subject, clauses="; ".join(clauses)))


def shown_path(compared: Compared, change: Change) -> str:
    """The path of a change in the language of its document."""
    for side in (compared.new, compared.old):
        document = side.document_of(change.unit.path)
        if document is not None:
            return shown(side.product, change.unit.path, document.file.language)
    return change.unit.path
