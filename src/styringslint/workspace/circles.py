"""Circles of references: what leads back to itself."""

from collections import deque
from collections.abc import Mapping, Sequence

from styringslint.workspace.product import Product


def _without_ends(links: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What is left when everything that leads nowhere, or that nothing leads to, is taken away."""
    left = {start: [end for end in ends if end in links] for start, ends in links.items()}
    while True:
        led_to = {end for ends in left.values() for end in ends}
        kept = {start for start, ends in left.items() if ends and start in led_to}
        if len(kept) == len(left):
            return left
        left = {start: [end for end in ends if end in kept] for start, ends in left.items() if start in kept}


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


def chain_circles(product: Product) -> list[list[str]]:
    """The circles of `supports` among goals, benefits, hypotheses and initiatives."""
    items = (*product.goals, *product.benefits, *product.hypotheses, *product.initiatives)
    return circles({item.id: item.refs("supports") for item in items if item.id})
