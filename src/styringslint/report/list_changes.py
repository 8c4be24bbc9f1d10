"""What has become of a list or of a yes or no: what has come, what has gone, what stands there instead."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from styringslint.coverage.compare import Compared
from styringslint.coverage.direction import Direction
from styringslint.coverage.governed import NOWHERE
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact, group_facts
from styringslint.model.items import Group, Items
from styringslint.report.direction_text import CLAUSE_END, aim_text, far_text
from styringslint.report.field_names import key_of
from styringslint.report.since_words import Voice
from styringslint.report.wording import joined

_SAID = {
    "Scope.in": "in_scope",
    "Scope.out": "left_out",
    "Goal.supports": "supports",
    "Benefit.supports": "supports",
    "Hypothesis.supports": "supports",
    "Initiative.supports": "supports",
    "Initiative.depends_on": "depends_on",
    "Party.represents": "represents",
    "Quorum.parties": "must_attend",
}
"""Lists of which more can be said than that something has come or gone."""
_PREDICATES = frozenset({"supports", "depends_on", "represents"})
_OF_ITEMS = frozenset({"supports", "depends_on"})
"""Lists of items of several kinds, which are named by their kind as well."""
_YES_NO = {
    "Member.voting": "voting",
    "MemberAuthority.may_commit_money": "may_commit_money",
    "MandateDocument.state_measure": "state_measure",
    "MandateDocument.affects_municipal_sector": "affects_municipal_sector",
}
_MILESTONES = "Benefit.milestones"
_LISTS = ("listen over ", "lista over ", "the list of ")
"""How the name of a list begins, which is spoken of as one."""
_DATED = {"date", "value"}


def says_more(fact: Fact) -> bool:
    """Whether a list has words of its own, so that it is told by what has come and gone also where it is new."""
    return key_of(fact.leaf.field) in _SAID and (fact.data is None or isinstance(fact.data, tuple))


def tells_of_subject(before: Fact | None, after: Fact | None) -> bool:
    """Whether what is said of a value has what it stands in as its subject: `supports`, `no longer has a vote`."""
    facts = [fact for fact in (before, after) if fact is not None]
    key = key_of(facts[0].leaf.field) if facts else ""
    if key in _YES_NO:
        return len(facts) == 2 and all(isinstance(fact.data, bool) for fact in facts)
    return _SAID.get(key, "") in _PREDICATES and all(says_more(fact) for fact in facts)


def yes_no(fact: Fact, voice: Voice) -> str:
    """What a yes that was a no means, or the other way round; nothing where there are no words for it."""
    name = _YES_NO.get(key_of(fact.leaf.field))
    return voice.say(name if fact.data else f"not_{name}") if name and isinstance(fact.data, bool) else ""


def _parts(side: Side, path: str, voice: Voice) -> dict[Any, str]:
    fact = side.facts.get(path)
    return voice.parts(side, fact) if fact is not None and isinstance(fact.data, tuple) else {}


def _replaced(came: Collection[Any], went: Collection[Any]) -> list[tuple[Any, Any]]:
    """What has gone out of a list, with what has come instead: the only ones, or rows of the same date."""
    if len(came) == len(went) == 1:
        return list(zip(went, came, strict=True))
    by_date = [
        {day: row for row in rows if isinstance(row, tuple) for name, day in row if name == "date"}
        for rows in (went, came)
    ]
    return [(row, by_date[1][day]) for day, row in by_date[0].items() if day in by_date[1]]


def _without_stop(text: str) -> str:
    """A quoted text without the full stop at its end."""
    return text.replace(".»", "»").replace(".”", "”") if text.endswith((".»", ".”")) else text


def list_text(compared: Compared, path: str, ways: Mapping[str, Direction], voice: Voice) -> str:
    """What has come into a list and gone out of it."""
    old, new = (_parts(side, path, voice) for side in (compared.old, compared.new))
    came, went = ({key: one[key] for key in one if key not in other} for one, other in ((new, old), (old, new)))
    fact = compared.new.facts.get(path) or compared.old.facts[path]
    if key_of(fact.leaf.field) == _MILESTONES and all(_is_dated(row) for row in (*came, *went)):
        return _milestones(compared, path, (list(went), list(came)), ways, voice)
    if name := _SAID.get(key_of(fact.leaf.field)):
        if name in _OF_ITEMS:
            came, went = (
                {key: _thing(side, str(key), voice) for key in one}
                for side, one in ((compared.new, came), (compared.old, went))
            )
        return _own_words(name, list(came.values()), list(went.values()), voice, more=len(new) > len(came))
    pairs = _replaced(came, went)
    for old_key, new_key in pairs:
        bare = [_without_stop(text) for text in (went[old_key], came[new_key])]
        if bare[0] != bare[1]:
            went[old_key], came[new_key] = bare
    field = voice.field(compared.new, path)
    is_list = field.startswith(_LISTS)
    said = "list_reworded" if is_list else "words_changed"
    parts = [voice.say(said, field=field, before=voice.was(went[a]), after=voice.now(came[b])) for a, b in pairs]
    paired = [{pair[side] for pair in pairs} for side in (0, 1)]
    for name, texts in (
        ("on_list" if is_list else "in_list", [voice.now(came[key]) for key in came if key not in paired[1]]),
        ("off_list" if is_list else "out_of_list", [voice.was(went[key]) for key in went if key not in paired[0]]),
    ):
        parts += [voice.say(name, field=field, what=texts, n=len(texts))] if texts else []
    if not parts:
        return voice.say("rows", field=field)
    if is_list and not pairs and len(parts) == 2:
        gone = [voice.was(text) for text in went.values()]
        parts = [voice.say("on_and_off", on=parts[0], what=gone, n=len(gone))]
    return CLAUSE_END.join(parts) if is_list else voice.say("list", field=field, parts="; ".join(parts))


def _thing(side: Side, identity: str, voice: Voice) -> str:
    """An item by its kind and title, a dependency by its title alone: that one depends on it has been said."""
    item = side.items.get(identity)
    named = item is not None and item.section.name == "Dependency"
    return voice.named(side, identity) if named else voice.the(side, identity)


def _own_words(name: str, came: list[str], went: list[str], voice: Voice, *, more: bool) -> str:
    """What has come and gone, in the words of the list; `more`, beside others that still stand in it."""
    if len(came) == len(went) == 1:
        # One line that says something else now: it may name less of the same, so neither is new nor gone.
        return voice.say(f"{name}_reworded", before=voice.was(went[0]), after=voice.now(came[0]))
    too = f"{name}_too"
    now = too if more and voice.has(too) else name
    said = [(now, [voice.now(text) for text in came]), (f"not_{name}", [voice.was(text) for text in went])]
    clauses = [voice.say(phrase, what=texts, n=len(texts)) for phrase, texts in said if texts]
    return joined(clauses, voice.language, "and") if name in _PREDICATES else CLAUSE_END.join(clauses)


# Milestones


def _is_dated(row: Any) -> bool:
    return isinstance(row, tuple) and {name for name, _ in row} == _DATED and isinstance(dict(row)["date"], date)


class _Milestone(NamedTuple):
    """A milestone: its day and value as they are compared, and as they are told."""

    date: date
    value: Any
    unit: str
    day: str
    text: str
    bare: str
    """The value without its unit."""


def _same_day_or_value(went: list[_Milestone], came: list[_Milestone]) -> Iterator[tuple[_Milestone, _Milestone]]:
    """What has gone with what stands instead: the milestone of the same day, else one of the same value and unit."""
    old, new = list(went), list(came)
    for same in (lambda row: row.date, lambda row: (row.value, row.unit)):
        for row in list(old):
            others = [other for other in new if same(other) == same(row)]
            if len(others) == 1 and sum(same(other) == same(row) for other in old) == 1:
                yield row, others[0]
                old.remove(row)
                new.remove(others[0])


def _milestones(
    compared: Compared, path: str, rows: tuple[list[Any], list[Any]], ways: Mapping[str, Direction], voice: Voice
) -> str:
    """What has become of each milestone: another value on the same day, another day, come, or gone."""
    went, came = (
        [_told(side, path, row, voice) for row in one]
        for side, one in zip((compared.old, compared.new), rows, strict=True)
    )
    pairs = list(_same_day_or_value(went, came))
    parts = []
    for before, after in pairs:
        if before.date != after.date:
            days = {"before": voice.was(before.day), "after": voice.now(after.day)}
            far = far_text(path, before.date, after.date, voice)
            parts.append(voice.say("milestone_moved", value=after.text, far=far, **days))
            continue
        was = before.bare if before.unit == after.unit else before.text
        way = ways.get(f"{path}/{after.date.isoformat()}")
        field = voice.say("milestone_for", day=after.day)
        end = aim_text(compared.new, way, before.value, after.value, voice) if way is not None else ""
        parts.append(voice.say("changed", field=field, before=voice.was(was), after=voice.now(after.text)) + end)
    paired = {row for pair in pairs for row in pair}
    parts += [
        voice.say(word, value=mark(row.text), day=row.day)
        for word, mark, left in (("milestone_added", voice.now, came), ("milestone_removed", voice.was, went))
        for row in left
        if row not in paired
    ]
    return CLAUSE_END.join(parts) or voice.say("rows", field=voice.field(compared.new, path))


def _told(side: Side, path: str, row: Any, voice: Voice) -> _Milestone:
    fact = side.facts[path]
    groups = [leaf for leaf in fact.leaf.values if isinstance(leaf, Group)] if isinstance(fact.leaf, Items) else []
    group = groups[fact.data.index(row)]
    cells = {one.leaf.field.name: (place, one) for place, one in group_facts(group, NOWHERE)}
    value, day = cells["value"], cells["date"]
    text, bare = voice.value(side, *value), voice.value(side, *value, unit=False)
    return _Milestone(day[1].data, value[1].data, voice.unit(side, *value), voice.value(side, *day), text, bare)
