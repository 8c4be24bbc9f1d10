"""Circles of references: what leads back to itself."""

from collections import deque
from collections.abc import Mapping, Sequence

from styringslint.model.items import Group
from styringslint.workspace.product import Product


def _without_ends(links: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What is left when everything that leads nowhere, or that nothing leads to, is taken away."""
    forward = {start: [end for end in ends if end in links] for start, ends in links.items()}
    backward: dict[str, list[str]] = {start: [] for start in links}
    for start, ends in forward.items():
        for end in ends:
            backward[end].append(start)
    gone = _ends(forward, backward)
    if len(gone) == len(links):
        return {}  # Nearly always: every way comes to an end.
    gone |= _ends(backward, forward)
    return {start: [end for end in ends if end not in gone] for start, ends in forward.items() if start not in gone}


def _ends(forward: Mapping[str, Sequence[str]], backward: Mapping[str, Sequence[str]]) -> set[str]:
    """What leads nowhere, and in turn what leads only to that. Each link is followed once."""
    left = {start: len(ends) for start, ends in forward.items()}
    pending = [start for start, count in left.items() if not count]
    gone = set(pending)
    while pending:
        for start in backward[pending.pop()]:
            left[start] -= 1
            if not left[start]:
                gone.add(start)
                pending.append(start)
    return gone


def _way_back(links: Mapping[str, Sequence[str]], start: str) -> list[str]:
    """The shortest way from `start` back to itself, or nothing."""
    before: dict[str, str] = {}
    pending = deque([start])
    while pending:
        here = pending.popleft()
        for end in links.get(here, ()):
            if end == start:
                way = [here]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if end not in before:
                before[end] = here
                pending.append(end)
    return []


def circles(links: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The circles in links from id to ids: each as its ids in order, beginning with the one that is linked first."""
    left = _without_ends(links)
    found: list[list[str]] = []
    told: set[str] = set()
    for start in left:
        if start not in told and (way := _way_back(left, start)):
            found.append(way)
            told.update(way)
    return found


_HEIGHT = {"Initiative": 0, "Hypothesis": 1, "Benefit": 2, "Goal": 3}
_TOP = 4


def chain_items(product: Product) -> dict[str, Group]:
    """The goals, benefits, hypotheses and initiatives by their ids; of those with one id, the last."""
    items = (*product.goals, *product.benefits, *product.hypotheses, *product.initiatives)
    return {item.id: item for item in items if item.id}


def chain_circles(product: Product) -> list[list[str]]:
    """The circles of `supports` among goals, benefits, hypotheses and initiatives."""
    items = chain_items(product)
    links = {identity: item.refs("supports") for identity, item in items.items()}
    # Nearly always every link leads from one kind of item to another that stands higher: then no way leads back.
    height = {identity: _HEIGHT.get(item.section.name, 0) for identity, item in items.items()}
    for start, ends in links.items():
        for end in ends:
            if height.get(end, _TOP) <= height[start]:
                return circles(links)
    return []
