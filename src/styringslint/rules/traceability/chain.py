"""The chain from initiative to goal: that it holds together."""

from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.model.items import Group, Leaf
from styringslint.model.table import word_to_write
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import is_open
from styringslint.workspace.circles import chain_circles, chain_items
from styringslint.workspace.product import OPEN_INITIATIVE, Product


def _right_kind(leaf: Leaf, target: Group | None) -> bool:
    return target is not None and target.kind in leaf.field.targets


class _Reach(NamedTuple):
    """What an item reaches: whether a goal, whether something on the way is unknown, and the benefits where it ends."""

    goal: bool
    unknown: bool
    ends: list[Group]


def _reach(product: Product, item: Group) -> _Reach:
    """Follow `supports` upwards. What another rule reports on the way makes the answer unknown."""
    ends: list[Group] = []
    seen = {item.id}
    pending = deque([item])
    unknown = False
    while pending:
        here = pending.popleft()
        if here.kind == "goal":
            return _Reach(True, unknown, ends)
        if not here.has("supports"):
            ends += [here] if here.kind == "benefit" else []
            unknown = unknown or here.kind != "benefit"
        for leaf in here.leaves("supports"):
            target = product.find(leaf.data) if isinstance(leaf.data, str) else None
            if target is None or not _right_kind(leaf, target):
                unknown = True
            elif target.id not in seen:
                seen.add(target.id)
                pending.append(target)
    return _Reach(False, unknown, ends)


def _told(product: Product, initiative: Group, end: Group) -> bool:
    """Whether another rule tells about a benefit that supports no goal.

    TRA006 does if it was abandoned and is supported directly, BEN022 if it was not, but asks that of no small product.
    """
    if end.word("status") == "abandoned":
        return end.id in initiative.refs("supports")
    return product.profile != "small"


@rule("TRA002", "initiative-without-goal", severity=Severity.WARNING, nature=COMPLETENESS)
def check_reaches_goal(product: Product, _context: Context) -> Iterator[Found]:
    """Every active initiative leads to a goal through what it supports."""
    for initiative in product.initiatives if product.goals else ():
        if not initiative.id or initiative.word("status") != "active":
            continue
        reach = _reach(product, initiative)
        if reach.goal or reach.unknown or not reach.ends:
            continue
        if any(_told(product, initiative, end) for end in reach.ends):
            continue
        yield found(
            initiative.at("supports"),
            labels=tuple(end.at() for end in reach.ends),
            initiative=product.name_of(initiative.id),
            ends=tuple(product.name_of(end.id) for end in reach.ends),
        )


def _supporters(product: Product) -> dict[str, list[Group]]:
    """The items that refer to each id in `supports`."""
    below: dict[str, list[Group]] = {}
    for item in (*product.goals, *product.benefits, *product.hypotheses, *product.initiatives):
        for identity in item.refs("supports"):
            below.setdefault(identity, []).append(item)
    return below


def _broken(product: Product) -> bool:
    """Whether something in the chain does not say what it supports, or refers to nothing: other rules have spoken."""
    index = product.index
    for item in (*product.benefits, *product.hypotheses, *product.initiatives):
        leaves = item.leaves("supports")
        if [leaf for leaf in leaves if leaf.data not in index] or not (leaves or item.filled("supports")):
            return True
    return False


def _everything_below(below: dict[str, list[Group]], identity: str) -> list[Group]:
    found_items: dict[str, Group] = {}
    pending = [identity]
    while pending:
        for item in below.get(pending.pop(), ()):
            if item.id not in found_items and item.id != identity:
                found_items[item.id] = item
                pending.append(item.id)
    return list(found_items.values())


def _works(initiative: Group, as_of: date, *, busy: bool) -> bool:
    """Whether an initiative is or has been work towards a goal. A status that cannot be read is unknown: it may be.

    So is one that the start contradicts (INI016). Where nothing has begun yet (not `busy`), what is planned counts.
    """
    status, start = initiative.word("status"), initiative.time("start")
    if status in {"proposed", "ready"} and start is not None and start.last < as_of:
        return True
    return status in {"active", "done", ""} or (not busy and status != "stopped")


def _planned(below: dict[str, list[Group]], goal: Group) -> list[Group]:
    """The initiatives towards a goal that have not begun."""
    items = _everything_below(below, goal.id)
    return [item for item in items if item.kind == "initiative" and item.word("status") in OPEN_INITIATIVE]


def _nobody_works(below: dict[str, list[Group]], goal: Group, as_of: date, *, busy: bool) -> bool:
    """Whether nothing but hypotheses, key results or lower goals stands below a goal.

    Silent where a nearer rule speaks: a goal without any measure (GOA003), a benefit that nothing serves (BEN021).
    """
    items = _everything_below(below, goal.id)
    if any(item.kind == "initiative" and _works(item, as_of, busy=busy) for item in items):
        return False
    benefits = [item for item in items if item.kind == "benefit"]
    if not benefits:
        return any(item.kind == "goal" and item.has("key_results") for item in (goal, *items))
    unrealised = [benefit for benefit in benefits if is_open(benefit)]
    return bool(unrealised) and all(_served(below, benefit) for benefit in unrealised)


def _served(below: dict[str, list[Group]], benefit: Group) -> bool:
    """Whether a hypothesis or an initiative that was not stopped stands below a benefit."""
    return any(
        (item.kind == "hypothesis" and item.word("decision") != "stop")
        or (item.kind == "initiative" and item.word("status") != "stopped")
        for item in _everything_below(below, benefit.id)
    )


@rule(
    "TRA003",
    "goal-without-initiative",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_goal_served(product: Product, context: Context) -> Iterator[Found]:
    """Every goal is served by an initiative, unless its benefits are all realised."""
    if not product.initiatives or _broken(product):
        return
    below = _supporters(product)
    busy = any(initiative.word("status") == "active" for initiative in product.initiatives)
    for goal in product.goals:
        if goal.id and _nobody_works(below, goal, context.as_of, busy=busy):
            planned = _planned(below, goal)
            names = tuple(product.name_of(initiative.id) for initiative in planned)
            reason, goal_name = "planned" if planned else "", product.name_of(goal.id)
            active = word_to_write("initiative_status", "active", goal.file.language)
            yield found(goal.at(), reason, goal=goal_name, initiatives=names, active=active)


@rule("TRA004", "circular-support", severity=Severity.ERROR, nature=CONSISTENCY)
def check_circles(product: Product, _context: Context) -> Iterator[Found]:
    """The chain from work to goal does not lead back to itself."""
    items = chain_items(product)
    for circle in chain_circles(product):
        links = [
            (items[identity], leaf, number + 1)
            for number, identity in enumerate(circle)
            for leaf in items[identity].leaves("supports")
            if leaf.data == circle[(number + 1) % len(circle)]
        ]
        if len(circle) > 1 and not all(_right_kind(leaf, product.find(leaf.data)) for _, leaf, _ in links):
            continue  # A link to the wrong kind of item is what is wrong (TRA005).
        item, leaf, at = links[-1]
        way = circle[at:] + circle[:at]
        yield found(
            item.at_leaf(leaf),
            "self" if len(way) == 1 else "",
            item=product.name_of(way[0]),
            circle=" → ".join([*way, way[0]]),
        )


def _is_stopped(item: Group) -> bool:
    """Whether an item is a hypothesis that was stopped."""
    return item.kind == "hypothesis" and item.word("decision") == "stop"


def _closed(target: Group | None, *, begun: bool) -> str:
    """The reason why nothing can rest on an item any more, or an empty text."""
    if target is None:
        return ""
    if target.kind == "benefit" and target.word("status") == "abandoned":
        return "abandoned"
    if target.kind == "initiative" and target.word("status") == "stopped":
        return "stopped"
    if _is_stopped(target):
        return "tested" if begun and target.has("result.conclusion") else "dropped"
    return ""


def _rests_on_more(product: Product, item: Group) -> bool:
    """Whether an item supports something beside hypotheses that were stopped."""
    targets = [product.find(identity) for identity in item.refs("supports")]
    return any(target is None or not _is_stopped(target) for target in targets)


@rule("TRA006", "rests-on-closed-item", severity=Severity.WARNING, nature=CONSISTENCY)
def check_closed(product: Product, _context: Context) -> Iterator[Found]:
    """What is open does not rest on a benefit that was abandoned, or a hypothesis or an initiative that was stopped.

    Work that has begun may go on for what else it supports; then a note asks whether it still rests on what was tested.
    """
    for item in (*product.hypotheses, *product.initiatives):
        over = item.word("status") not in OPEN_INITIATIVE if item.kind == "initiative" else not is_open(item)
        if not item.id or over:
            continue
        fields = ("supports", "depends_on") if item.kind == "initiative" else ("supports",)
        begun = item.kind != "initiative" or item.word("status") not in {"proposed", "ready"}
        for leaf in (leaf for field in fields for leaf in item.leaves(field)):
            target = product.find(leaf.data) if isinstance(leaf.data, str) else None
            reason = _closed(target, begun=begun) if _right_kind(leaf, target) else ""
            if reason == "tested" and not _rests_on_more(product, item):
                continue  # Where nothing else is left, HYP010 looks at the whole basis.
            if target is not None and reason:
                yield found(
                    item.at_leaf(leaf),
                    item.kind if reason == "abandoned" else reason,
                    # It may have gone on for what else it supports.
                    ceiling=Severity.INFO if reason == "tested" else Severity.ERROR,
                    labels=(target.at("decision" if reason in {"dropped", "tested"} else "status"),),
                    item=product.name_of(item.id),
                    target=product.name_of(target.id),
                )
