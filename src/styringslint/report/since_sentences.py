"""One sentence for each change: what, from what to what, which way, and whether it is decided."""

from bisect import bisect_left

from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.compare import Compared, Told, natural
from styringslint.coverage.direction import Direction
from styringslint.coverage.replay import RANKINGS, closed
from styringslint.coverage.verdicts import Altered, Ruling
from styringslint.model.table import section
from styringslint.report.phrases import KINDS
from styringslint.report.since_words import Voice
from styringslint.report.text_changes import word_changes
from styringslint.workspace.paths import shown


def _subject(compared: Compared, change: Change, voice: Voice) -> str:
    root = change.root
    item = compared.new.items.get(root) or compared.old.items.get(root)
    if item is not None:
        return voice.item(item, compared.new.product.terms)
    if change.trail.anchor == "meeting":
        return voice.say("meeting", date=voice.code(change.unit.path.partition("/")[2] or "?"))
    if root in KINDS:
        kind = KINDS.get(f"{root}_{compared.new.product.terms}", KINDS[root])[voice.language]
        return kind[:1].upper() + kind[1:]
    entry = compared.new.product.find(root) or compared.old.product.find(root)
    return voice.item(entry) if entry is not None else voice.code(root)


# Rankings


def _longest_kept(before: list[str], after: list[str]) -> set[str]:
    """The ids that keep their order: the longest run of them, so that the fewest are said to have moved."""
    place = {name: number for number, name in enumerate(before)}
    common = [name for name in after if name in place]
    tails: list[int] = []
    last: list[str] = []
    chain: dict[str, str] = {}
    for name in common:
        at = bisect_left(tails, place[name])
        if at:
            chain[name] = last[at - 1]
        tails[at:], last[at:] = [place[name]], [name]
    kept: set[str] = set()
    here = last[-1] if last else ""
    while here:
        kept.add(here)
        here = chain.get(here, "")
    return kept


def _moves(before: list[str], after: list[str], name: str) -> dict[str, int]:
    return {"before": before.index(name) + 1, "after": after.index(name) + 1}


def _swapped(before: list[str], after: list[str]) -> tuple[str, str] | None:
    differing = [number for number, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]]
    if len(before) == len(after) and len(differing) == 2:
        first, second = differing
        if before[first] == after[second] and before[second] == after[first]:
            return after[first], after[second]
    return None


def _ranking(compared: Compared, change: Change, voice: Voice) -> str:
    path = change.unit.path
    lists = []
    for side in (compared.old, compared.new):
        fact = side.facts.get(path)
        data = fact.data if fact is not None and fact.data is not None else ()
        names = dict.fromkeys(str(name) for name in data)
        lists.append([name for name in names if not closed(compared.new.product, name)])
    before, after = lists
    field = voice.field(compared.new, path)
    if before == after:
        return voice.say("closed", field=field)

    def name(identity: str) -> str:
        return voice.named(compared.new if identity in compared.new.items else compared.old, identity)

    if swap := _swapped(before, after):
        return f"{field}: {voice.say('swapped', first=name(swap[0]), second=name(swap[1]))}"
    kept = _longest_kept(before, after)
    parts = [
        voice.say("moved", what=name(one), **_moves(before, after, one))
        for one in after
        if one in before and one not in kept and before.index(one) != after.index(one)
    ]
    parts += [voice.say("came", what=name(one), after=after.index(one) + 1) for one in after if one not in before]
    parts += [voice.say("went", what=name(one), before=before.index(one) + 1) for one in before if one not in after]
    return f"{field}: {'; '.join(parts)}" if parts else voice.say("rows", field=field)


# Fields


def direction_text(direction: Direction, voice: Voice) -> str:
    """Which way a value goes, in words."""
    if direction.measure in {"days", "weeks", "months", "years"}:
        return voice.say(direction.word, time=voice.number_of(direction.amount, direction.measure))
    target = "/target" in direction.path
    if direction.word in {"weaker", "stronger"} and not (target and direction.amount):
        return voice.say(direction.word)
    if not direction.amount:  # From nothing, or by less than half a per cent.
        return voice.say(f"just_{direction.word}")
    name = f"{direction.word}_target" if target and direction.word in {"weaker", "stronger"} else direction.word
    return voice.say(name, n=abs(direction.amount))


def _members(compared: Compared, path: str, voice: Voice) -> str:
    """What has come into a list and gone out of it."""
    old, new = compared.old.facts[path], compared.new.facts[path]
    field = voice.field(compared.new, path)
    parts = []
    for one, other, side, word in ((new, old, compared.new, "in_list"), (old, new, compared.old, "out_of_list")):
        for name in one.data:
            if name not in other.data:
                known = isinstance(name, str) and name in side.items
                what = voice.named(side, name) if known else voice.foreign(str(name))
                parts.append(voice.say(word, what=what))
    return voice.say("list", field=field, parts="; ".join(parts)) if parts else voice.say("rows", field=field)


def _worded(changes: list[tuple[str, str]], voice: Voice) -> str:
    """What has become of the words of a long text."""
    parts = []
    for before, after in changes:
        name = "words_changed" if before and after else "words_in" if after else "words_out"
        parts.append(voice.say(name, before=voice.was(voice.foreign(before)), after=voice.now(voice.foreign(after))))
    return "; ".join(parts)


def _clause(compared: Compared, path: str, voice: Voice) -> str:
    old, new = compared.old.facts.get(path), compared.new.facts.get(path)
    present = new or old
    if present is not None and present.leaf.field.type == "section":
        side = compared.new if new is not None else compared.old
        return voice.say("rows", field=voice.field(side, path))
    if old is not None and new is not None:
        if isinstance(old.data, tuple) and isinstance(new.data, tuple):
            return _members(compared, path, voice)
        if words := word_changes(old.data, new.data):
            return voice.say("worded", field=voice.field(compared.new, path), parts=_worded(words, voice))
        values = {
            "before": voice.was(voice.value(compared.old, path, old)),
            "after": voice.now(voice.value(compared.new, path, new)),
        }
        return voice.say("changed", field=voice.field(compared.new, path), **values)
    if new is not None:
        return voice.say(
            "added", field=voice.field(compared.new, path), after=voice.now(voice.value(compared.new, path, new))
        )
    if old is not None:
        field = voice.field(compared.old, path)
        return voice.say("removed", field=field, before=voice.was(voice.value(compared.old, path, old)))
    return ""


def _fields(compared: Compared, told: Told, voice: Voice) -> str:
    change = told.change
    clauses = []
    ways = {direction.path: direction for direction in told.directions}
    for path in sorted(change.paths, key=lambda place: (place.endswith("/date"), natural(place))):
        clause = _ranking(compared, change, voice) if path in RANKINGS else _clause(compared, path, voice)
        way = ways.get(path)
        clauses.append(f"{clause}, {direction_text(way, voice)}" if way is not None else clause)
    if told.other_unit:
        clauses.append(voice.say("other_unit"))
    return "; ".join(clauses)


def sentence(compared: Compared, told: Told, voice: Voice) -> str:
    """What has changed, in one sentence."""
    change = told.change
    subject = _subject(compared, change, voice)
    if change.kind == Kind.RENAMED:
        before = next(old for old, new in compared.old.renames.items() if new == change.root)
        return voice.say("renamed", subject=subject, before=voice.code(before))
    if change.kind in {Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.RANKING}:
        text = voice.say("sentence", subject=subject, clauses=_fields(compared, told, voice))
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
        f"{voice.code(names[path].strip()) + ' ' if names[path] else ''}{voice.field(side, path)}: "
        f"{voice.value(side, path, fact)}"
        for path, fact in facts.items()
    ]


def verdict(compared: Compared, told: Told, voice: Voice) -> str:
    """Whether a change is decided, in one sentence; empty for one that needs no decision."""
    found = told.verdict
    if found is None:
        return ""
    parameters = {"body": voice.body(found.body)}
    if found.decision is not None:
        title = found.decision.title
        code = voice.code(found.decision.id)
        parameters["decision"] = f"{voice.foreign(title)} ({code})" if title else code
    if found.ruling in {Ruling.OTHER_VALUE, Ruling.BROKEN_CHAIN}:
        said = (
            voice.value(compared.new, found.path, found.said) if found.said is not None else voice.say("nothing_said")
        )
        parameters["said"] = said
    if found.ruling == Ruling.INCOMPLETE:
        parameters["field"] = voice.field(compared.new, found.path)
    return voice.say(f"is_{found.ruling}", **parameters)


def altered_sentence(row: Altered, voice: Voice) -> str:
    """What has become of a decision that should have been left alone."""
    subject = voice.item(row.before)
    if row.after is None:
        return voice.say("decision_gone", subject=subject)
    fields = section("Decision").fields
    names = [voice.foreign(fields[name].word(voice.language).replace("_", " ")) for name in row.fields]
    return voice.say("decision_altered", subject=subject, fields=", ".join(names))


def shown_path(compared: Compared, change: Change) -> str:
    """The path of a change in the language of its document."""
    for side in (compared.new, compared.old):
        document = side.document_of(change.unit.path)
        if document is not None:
            return shown(side.product, change.unit.path, document.file.language)
    return change.unit.path
