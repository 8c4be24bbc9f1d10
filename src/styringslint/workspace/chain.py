"""The chain from goal to initiative: who supports what, upwards and downwards, and what is still open."""

from collections.abc import Iterable

from styringslint.model.items import Group
from styringslint.workspace.product import OPEN_INITIATIVE, Product

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
    found: dict[str, Group] = {}
    pending = list(item.refs("supports"))
    while pending:
        identity = pending.pop(0)
        target = product.find(identity)
        if target is None or identity in found or identity == item.id:
            continue
        found[identity] = target
        if "supports" in target.section.fields:
            pending += target.refs("supports")
    return list(found.values())


def of_kind(items: Iterable[Group], section: str) -> list[Group]:
    """Those of the items that are of a section class, such as `Goal`."""
    return [item for item in items if item.section.name == section]


def initiatives_for(product: Product, item: Group) -> list[Group]:
    """The initiatives that serve a benefit, hypothesis or goal, directly or through others."""
    return of_kind(below(product, item.id), "Initiative")
