"""What has become of a ranking: the fewest moves that make the one order of the other."""

from bisect import bisect_left

from styringslint.coverage.changes import Change
from styringslint.coverage.compare import Compared
from styringslint.coverage.replay import CAPACITY, closed
from styringslint.coverage.sides import Side
from styringslint.report.direction_text import CLAUSE_END
from styringslint.report.since_words import Voice

_INITIATIVES = f"{CAPACITY.rpartition('/')[0]}/initiatives"
_MOST_NAMED = 4
"""How many initiatives are named."""


def _longest_kept(before: list[str], after: list[str]) -> set[str]:
    """The ids that keep their order: the longest run of them, so that the fewest are said to have moved."""
    place = {name: number for number, name in enumerate(before)}
    tails: list[int] = []
    last: list[str] = []
    chain: dict[str, str] = {}
    for name in (name for name in after if name in place):
        at = bisect_left(tails, place[name])
        if at:
            chain[name] = last[at - 1]
        tails[at : at + 1], last[at : at + 1] = [place[name]], [name]
    kept: set[str] = set()
    here = last[-1] if last else ""
    while here:
        kept.add(here)
        here = chain.get(here, "")
    return kept


def _swapped(before: list[str], after: list[str]) -> tuple[str, str] | None:
    """Two that have changed places, where nothing else has: the one that stands first now, and the other."""
    differing = [number for number, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]]
    if len(before) == len(after) and len(differing) == 2:
        first, second = differing
        if before[first] == after[second] and before[second] == after[first]:
            return after[first], after[second]
    return None


def _order(side: Side, path: str) -> list[str]:
    """What is ranked, the first first."""
    fact = side.facts.get(path)
    data = fact.data if fact is not None and fact.data is not None else ()
    return list(dict.fromkeys(str(name) for name in data))


def _places(order: list[str]) -> dict[str, int]:
    """The place of each in an order; the first has place 1."""
    return {one: number for number, one in enumerate(order, start=1)}


def ranking_text(compared: Compared, change: Change, voice: Voice) -> str:
    """What has moved, come and gone in a ranking."""
    whole = [_order(side, change.unit.path) for side in (compared.old, compared.new)]
    # What is closed by now has no place.
    before, after = ([one for one in order if not closed(compared.new.product, one)] for order in whole)

    def name(identity: str) -> str:
        return voice.named(compared.new if identity in compared.new.items else compared.old, identity)

    if before == after:
        known = [set(order) for order in whole]
        came, went = ([name(one) for one in whole[new] if one not in known[1 - new]] for new in (1, 0))
        said = [voice.say(word, names=names) for word, names in (("closed_came", came), ("closed_went", went)) if names]
        return "; ".join(said) or voice.say("same_ranking")
    old, new = _places(before), _places(after)
    if swap := _swapped(before, after):
        first, second = swap
        places = {"before": voice.place(old[first]), "after": voice.place(new[first])}
        return voice.say("swapped", what=name(first), other=name(second), **places)
    kept = _longest_kept(before, after)
    parts = []
    for one in after:
        if one in old and one not in kept and old[one] != new[one]:
            places = {"before": voice.place(old[one]), "after": voice.place(new[one])}
            parts.append(voice.say("moved_up" if new[one] < old[one] else "moved_down", what=name(one), **places))
    parts += [voice.say("came", what=name(one), after=voice.place(new[one])) for one in after if one not in old]
    parts += [voice.say("went", what=name(one), before=voice.place(old[one])) for one in before if one not in new]
    return "; ".join(parts) or voice.say("same_ranking")


def capacity_text(compared: Compared, voice: Voice) -> str:
    """Which initiatives there is capacity for now, which no longer, and how far down the ranking that is."""
    within, ranked, ends = [], [], {}
    for side, name, mark in ((compared.old, "before", voice.was), (compared.new, "after", voice.now)):
        last = str(side.facts[CAPACITY].data)
        order = [one for one in _order(side, _INITIATIVES) if one == last or not closed(compared.new.product, one)]
        within.append(order[: order.index(last) + 1] if last in order else [])
        ranked.append(order)
        ends[name] = mark(voice.named(side, last))
    # What is ranked no more is told of with the ranking.
    covered, still = [set(order) for order in within], set(ranked[1])
    came = [one for one in within[1] if one not in covered[0]] if all(within) else []
    went = [one for one in within[0] if one not in covered[1] and one in still] if all(within) else []
    parts = [
        voice.say(f"capacity_{way}", n=len(ids), those=_those(side, ids, voice))
        for side, way, ids in ((compared.new, "in", came), (compared.old, "out", went))
        if ids
    ]
    return CLAUSE_END.join([*parts, voice.say("capacity_moved", **ends)])


def _those(side: Side, ids: list[str], voice: Voice) -> str:
    """Initiatives by their names, or how many they are."""
    if len(ids) > _MOST_NAMED:
        return voice.say("initiatives_counted", number=voice.counted(len(ids)))
    return voice.say("initiatives_named", n=len(ids), what=[voice.named(side, one) for one in ids])
