"""The ranking: that it holds what is open, once each, was adopted, and can be carried out in its order."""

from collections.abc import Iterator
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, ItemName, Word
from styringslint.model.document import Document
from styringslint.model.items import Group, Items, Leaf
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import is_open
from styringslint.workspace.paths import ranking_settled
from styringslint.workspace.product import Product

_LISTS = {"hypotheses": "hypothesis", "initiatives": "initiative"}
_FEW = 3


class _Ranking(NamedTuple):
    """One of the two lists of a prioritisation."""

    group: Group
    name: str
    leaves: list[Leaf]

    @property
    def places(self) -> dict[str, list[int]]:
        """The places of each id, counted from one."""
        places: dict[str, list[int]] = {}
        for number, leaf in enumerate(self.leaves, 1):
            if isinstance(leaf.data, str):
                places.setdefault(leaf.data, []).append(number)
        return places


def current(product: Product) -> list[Document]:
    """The steering documents that are not superseded."""
    return [document for document in product.of_kind("steering") if document.status != "superseded"]


def rankings(product: Product) -> Iterator[_Ranking]:
    """The lists of the prioritisation that are there."""
    for document in current(product):
        group = document.root.group("prioritisation")
        for name in _LISTS if group is not None else ():
            if group is not None and isinstance(group.get(name), Items):
                yield _Ranking(group, name, group.leaves(name))


def _to_rank(product: Product, name: str) -> list[Group]:
    """What is surely open. An item whose state is not known is neither missing nor too many.

    A hypothesis with a result is not to be tested any more, and waits for its decision (HYP009).
    """
    if name == "hypotheses":
        return [item for item in product.hypotheses if item.id and is_open(item) and not item.has("result")]
    return [item for item in product.initiatives if item.id and item.word("status") and is_open(item)]


def _unknown(product: Product, ranking: _Ranking) -> bool:
    """Whether an entry cannot be read, leads nowhere or to another kind of item: it may be one that seems missing."""
    kinds = {leaf.data: product.find(leaf.data) for leaf in ranking.leaves if isinstance(leaf.data, str)}
    return len(ranking.leaves) > sum(len(places) for places in ranking.places.values()) or any(
        item is None or item.kind != _LISTS[ranking.name] for item in kinds.values()
    )


def _names(product: Product, items: list[Group]) -> tuple[ItemName, ...] | tuple[str, ...]:
    """A few items with their titles, many by their ids alone."""
    if len(items) > _FEW:
        return tuple(item.id for item in items)
    return tuple(product.name_of(item.id) for item in items)


def _absent(product: Product) -> Iterator[Found]:
    """The prioritisation, or a list of it, that is not there although there is something to rank."""
    documents = current(product)
    if not documents or any(isinstance(document.root.get("prioritisation"), Leaf) for document in documents):
        return
    groups = [group for document in documents if (group := document.root.group("prioritisation")) is not None]
    open_items = {name: _to_rank(product, name) for name in _LISTS}
    if not groups:
        if product.profile != "small" and any(open_items.values()) and not documents[0].root.has("prioritisation"):
            yield found(documents[0].at("prioritisation"), "absent")
        return
    for name, items in open_items.items():
        if items and not any(group.has(name) for group in groups):
            yield found(groups[0].at(name), f"no-{name}", missing=_names(product, items))


def _faults(product: Product, name: str, lists: list[_Ranking]) -> Iterator[Found]:
    """What stands twice in a list, and what is missing from it, in one finding."""
    ranked = {leaf.data for ranking in lists for leaf in ranking.leaves}
    missing = [item for item in _to_rank(product, name) if item.id not in ranked]
    if missing and any(_unknown(product, ranking) or not ranking.leaves for ranking in lists):
        missing = []
    for ranking in lists:
        for identity, places in ranking.places.items():
            if len(places) > 1:
                yield found(
                    ranking.group.at_leaf(ranking.leaves[places[1] - 1]),
                    f"{'both' if missing else 'doubled'}-{name}",
                    always=True,
                    doubled=identity,
                    extra=len(places) - 1,
                    places=tuple(places),
                    missing=_names(product, missing),
                    count=len(missing),
                )
                missing = []
    if missing:
        place = lists[0].group.at_key(name)
        yield found(place, f"missing-{name}", missing=_names(product, missing), count=len(missing))


@rule("PRI001", "ranking-incomplete", severity=Severity.ERROR, nature=COMPLETENESS)
def check_ranking(product: Product, _context: Context) -> Iterator[Found]:
    """The rankings list exactly the open items, each once. What has been closed since is forgiven."""
    yield from _absent(product)
    every = list(rankings(product))
    for name in _LISTS:
        lists = [ranking for ranking in every if ranking.name == name]
        if lists:
            yield from _faults(product, name, lists)


@rule(
    "PRI007",
    "ranking-not-adopted",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_adopted(product: Product, _context: Context) -> Iterator[Found]:
    """The order that holds was adopted. A document that names no decision at all is another rule's."""
    for document in current(product):
        group = document.root.group("prioritisation")
        if group is None or document.status != "adopted":
            continue
        adopted_by = product.find(document.adopted_by) if document.adopted_by else None
        if adopted_by is None or adopted_by.kind != "decision" or adopted_by.word("outcome") != "adopted":
            continue
        if not ranking_settled(product, document.version):
            kind = Word("kind", document.kind)
            yield found(document.root.at_key("prioritisation"), version=document.version, kind=kind)


def _waited_for(links: dict[str, list[str]], identity: str) -> set[str]:
    """What an initiative waits for, directly or through others. In a circle (INI006) that is also itself."""
    reached: set[str] = set()
    pending = [identity]
    while pending:
        for other in links.get(pending.pop(), ()):
            if other not in reached:
                reached.add(other)
                pending.append(other)
    return reached


@rule("PRI010", "ranked-above-its-dependency", severity=Severity.WARNING, nature=CONSISTENCY)
def check_dependencies(product: Product, _context: Context) -> Iterator[Found]:
    """What ranks higher does not wait for what ranks lower, unless a reason is given."""
    links = {item.id: item.refs("depends_on") for item in product.initiatives if item.id}
    for ranking in rankings(product):
        if ranking.name != "initiatives":
            continue
        first = {identity: places[0] for identity, places in ranking.places.items()}
        excepted = {row.ref("id") for row in ranking.group.groups("exceptions")}
        for identity, place in first.items():
            for other in links.get(identity, ()):
                item = product.find(other)
                if item is None or {identity, other} & excepted or not is_open(item):
                    continue
                if first.get(other, 0) > place and identity not in _waited_for(links, other):
                    yield found(
                        ranking.group.at_leaf(ranking.leaves[place - 1]),
                        labels=(ranking.group.at_leaf(ranking.leaves[first[other] - 1]),),
                        initiative=product.name_of(identity),
                        rank=place,
                        other=product.name_of(other),
                        other_rank=first[other],
                        field=FieldName("Prioritisation", "exceptions"),
                    )
