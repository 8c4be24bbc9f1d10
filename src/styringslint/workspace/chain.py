"""The chain from goal to initiative: who supports what, upwards and downwards, and what is still open."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from styringslint.model.items import Group
from styringslint.workspace.product import OPEN_INITIATIVE, Product

KINDS = ("goal", "benefit", "hypothesis", "initiative")
"""The kinds of item in the chain, from the top."""

UNDER_WAY = frozenset({"active", "done"})
"""Statuses of initiatives that have begun and were not stopped."""


def is_open(item: Group) -> bool:
    """Whether a hypothesis is undecided, an initiative not over, a benefit neither realised nor abandoned."""
    if item.section.name == "Hypothesis":
        return not item.has("decision")
    if item.section.name == "Initiative":
        # A status that cannot be read is unknown, and the item counts as open.
        return item.word("status") in OPEN_INITIATIVE or not item.word("status")
    if item.section.name == "Benefit":
        return item.word("status") not in {"realised", "abandoned"}
    return True


def supporting(product: Product, identity: str) -> list[Group]:
    """The items that refer to `identity` in `supports`: benefits, hypotheses, initiatives, goals."""
    every = (*product.goals, *product.benefits, *product.hypotheses, *product.initiatives)
    return [item for item in every if identity in item.refs("supports")]


def below(product: Product, identity: str) -> list[Group]:
    """Every item that supports `identity`, directly or through others, each once. Safe in a circle."""
    found: dict[str, Group] = {}
    pending = [identity]
    while pending:
        for item in supporting(product, pending.pop()):
            if item.id not in found and item.id != identity:
                found[item.id] = item
                pending.append(item.id)
    return list(found.values())


def above(product: Product, item: Group) -> list[Group]:
    """Every item that `item` supports, directly or through others, each once. Safe in a circle."""
    reached = product.reached.get(id(item))
    if reached is None:
        found: dict[str, Group] = {}
        pending = item.refs("supports")
        while pending:
            identity = pending.pop(0)
            if identity in found or identity == item.id or (target := product.find(identity)) is None:
                continue
            found[identity] = target
            if "supports" in target.section.fields:
                pending += target.refs("supports")
        reached = product.reached[id(item)] = list(found.values())
    return reached


def of_kind(items: Iterable[Group], section: str) -> list[Group]:
    """Those of the items that are of a section class, such as `Goal`."""
    return [item for item in items if item.section.name == section]


def initiatives_for(product: Product, item: Group) -> list[Group]:
    """The initiatives that serve a benefit, hypothesis or goal, directly or through others."""
    return of_kind(below(product, item.id), "Initiative")


class Link(NamedTuple):
    """One `supports`: an item and what it supports."""

    item: Group
    target: Group


class Chain:
    """The whole chain of a product, for those who ask about every item in it."""

    def __init__(self, product: Product) -> None:
        self.items = {
            "goal": product.goals,
            "benefit": product.benefits,
            "hypothesis": product.hypotheses,
            "initiative": product.initiatives,
        }
        """The items of each kind, in the order of the documents."""
        self.links: list[Link] = []
        self._above: dict[int, list[Group]] = {}
        self._below: dict[int, list[Group]] = {}
        self._outside: dict[int, list[str]] = {}
        members = {id(item) for items in self.items.values() for item in items}
        for item in (item for kind in KINDS for item in self.items[kind]):
            for identity in dict.fromkeys(item.refs("supports")):
                target = product.find(identity)
                if target is not None and id(target) in members:
                    self.links.append(Link(item, target))
                    self._above.setdefault(id(item), []).append(target)
                    self._below.setdefault(id(target), []).append(item)
                else:
                    self._outside.setdefault(id(item), []).append(identity)

    def outside(self, item: Group) -> list[str]:
        """What an item supports that is not in the chain: it does not exist, or is of another kind."""
        return self._outside.get(id(item), [])

    def _reached(self, starts: Iterable[Group], near: dict[int, list[Group]]) -> set[int]:
        """Those items and everything that can be reached from them. Each link is followed once; safe in a circle."""
        pending = list(starts)
        found = {id(item) for item in pending}
        while pending:
            for other in near.get(id(pending.pop()), ()):
                if id(other) not in found:
                    found.add(id(other))
                    pending.append(other)
        return found

    def _all(self) -> Iterable[Group]:
        return (item for kind in KINDS for item in self.items[kind])

    @cached_property
    def _leading(self) -> set[int]:
        ends = (
            item
            for item in self._all()
            if item.kind == "goal" or self.outside(item) or any(leaf.data is None for leaf in item.leaves("supports"))
        )
        return self._reached(ends, self._below)

    @cached_property
    def _worked_on(self) -> set[int]:
        working = (item for item in self.items["initiative"] if item.word("status") != "stopped")
        return self._reached(working, self._above)

    @cached_property
    def _with_benefits(self) -> tuple[set[int], set[int]]:
        """What benefits serve, and what benefits that are still open serve."""
        benefits = of_kind(self._all(), "Benefit")
        return self._reached(benefits, self._above), self._reached(filter(is_open, benefits), self._above)

    def leads_to_goal(self, item: Group) -> bool:
        """Whether an item is or supports a goal, directly or through others. What is unknown on the way counts as one."""
        return id(item) in self._leading

    def is_worked_on(self, item: Group) -> bool:
        """Whether an initiative that was not stopped serves an item, or nothing is left to do for it."""
        if not is_open(item) or id(item) in self._worked_on:
            return True
        some, some_open = self._with_benefits
        return item.kind == "goal" and id(item) in some and id(item) not in some_open
