"""State replay: the baseline, then every adopted decision in the order of dates, must end in what the documents say.

A decision changes a value `from` what it was `to` what it becomes. The baseline's decisions set the first values; after
them, `from` must be the state so far. What the decisions say in the end is compared with the documents. Without a
baseline nothing is replayed. (Design: decision coverage; Skate 23/2021, recommendation 4: adopt and maintain.)
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from styringslint.core.kept import kept
from styringslint.coverage.values import Fact, facts_at, governed_facts, written_facts
from styringslint.model.items import File, Group, Leaf
from styringslint.source.nodes import Node
from styringslint.workspace.chain import is_open
from styringslint.workspace.product import Product

RANKINGS = frozenset({"steering/prioritisation/hypotheses", "steering/prioritisation/initiatives"})
"""The paths of lists in which the order is what was decided."""
CAPACITY = "steering/prioritisation/capacity_after"
"""The path of the line below which nobody has capacity."""


class Decided(NamedTuple):
    """The value that decisions have given a path so far: the last one's, what it was before, and who decided it."""

    data: Any
    before: Any
    known_before: bool
    decision: Group
    leaf: Fact


_decided = partial(tuple.__new__, Decided)
"""A decided value from its parts, without the detour over named arguments: a replay makes one for each value of a log."""


class Withdrawn(NamedTuple):
    """A value that a decision took away."""

    decision: Group


Step = Decided | Withdrawn
"""What one decision has made of a path."""


class Break(NamedTuple):
    """A decision whose `from` is not what was decided before it."""

    path: str
    decision: Group
    file: File
    node: Node
    said: Any
    state: Decided
    leaf: Fact


class Difference(NamedTuple):
    """A value of a document that is not what was decided. `written` is None where nothing is written."""

    path: str
    decided: Decided
    written: Fact | None


class Replay(NamedTuple):
    """What the replay came to."""

    state: dict[str, Decided]
    breaks: list[Break]
    differences: list[Difference]
    added: list[Group]
    removed: dict[str, list[str]]
    history: dict[str, list[Step]]
    """What each decision has made of a path, in their order."""
    unsure: frozenset[str]
    """Paths that a decision is about of which nobody can tell when it was taken, or whether it has been."""
    unsettled: dict[str, Fact]
    """Governed values of decided items that no decision has given, though the record has such values for others."""


def closed(product: Product, identity: str) -> bool:
    """Whether an item is over: decided, done, stopped, realised."""
    item = product.find(identity)
    return item is not None and not is_open(item)


def _open(product: Product, ranking: Any) -> list[str]:
    """What of a ranking still counts: what stands in the documents and is not closed."""
    return [name for name in ranking if (item := product.find(name)) is not None and is_open(item)]


def same(product: Product, path: str, first: Any, second: Any) -> bool:
    """Whether two values are the same. Of a ranking, what is closed now is left out; other lists of ids have no order."""
    if path in RANKINGS:
        return _open(product, first) == _open(product, second)
    if isinstance(first, tuple) and isinstance(second, tuple):
        return sorted(map(str, first)) == sorted(map(str, second))
    return bool(first == second)


class _Replayer:
    """One replay of one product."""

    def __init__(self, product: Product) -> None:
        self.product = product
        self.state: dict[str, Decided] = {}
        self.breaks: list[Break] = []
        self.history: dict[str, list[Step]] = {}
        self.unsure: set[str] = set()

    def change(self, decision: Group, row: Group, *, baseline: bool) -> None:
        """Carry out one change of one decision."""
        path = row.text("field")
        before = self.facts(decision, row, path, "from")
        after = self.facts(decision, row, path, "to")
        if not baseline:
            for place, fact in before.items():
                self.check(decision, place, fact)
        state, history = self.state, self.history
        for place in before:
            if place not in after:
                state.pop(place, None)
                history.setdefault(place, []).append(Withdrawn(decision))
        for place, fact in after.items():
            old = state.get(place)
            known = old is not None or place in before
            previous = old.data if old is not None else before[place].data if place in before else None
            decided = state[place] = _decided((fact.data, previous, known, decision, fact))
            steps = history.get(place)
            if steps is None:
                history[place] = [decided]
            else:
                steps.append(decided)

    def doubt(self, decision: Group) -> None:
        """Take what a decision is about for unknown: where it belongs in the order cannot be told."""
        for row in decision.groups("changes"):
            for name in ("from", "to"):
                self.unsure.update(self.facts(decision, row, row.text("field"), name))

    def settle(self) -> None:
        """Leave out what nobody can know."""
        for path in self.unsure:
            self.state.pop(path, None)
        self.breaks = [broken for broken in self.breaks if broken.path not in self.unsure]

    def facts(self, decision: Group, row: Group, path: str, name: str) -> dict[str, Fact]:
        value = row.leaf(name)
        if value is None or not path:
            return {}
        return written_facts(self.product, decision.file, path, value.node)

    def check(self, decision: Group, path: str, fact: Fact) -> None:
        state = self.state.get(path)
        if state is None or fact.data is None or state.data is None:
            return
        if not same(self.product, path, fact.data, state.data):
            self.breaks.append(Break(path, decision, decision.file, fact.node, fact.data, state, fact))


def _baseline(product: Product) -> set[str]:
    return {identity for log in product.logs for identity in log.root.refs("baseline")}


def has_baseline(product: Product) -> bool:
    """Whether the log names the decisions that together set the governed fields."""
    return bool(_baseline(product))


def capacity_same(product: Product, decided: Any, written: Any) -> bool:
    """The capacity line may stand at something that has closed; then it goes up to the nearest open item above."""
    ranking = product.steering.root.refs("prioritisation.initiatives") if product.steering else []
    return bool(closed(product, decided) or closed(product, written) or decided not in ranking)


def _differences(
    product: Product, state: dict[str, Decided], written: dict[str, Fact]
) -> tuple[list[Difference], dict[str, list[str]]]:
    differences: list[Difference] = []
    removed: dict[str, list[str]] = {}
    for path, decided in state.items():
        if decided.data is None:
            continue
        fact = written.get(path)
        if fact is not None and fact.data == decided.data:
            continue  # Nearly always.
        ids = decided.data if path in RANKINGS else (decided.data,) if path == CAPACITY else None
        if fact is None and ids is not None and not _open(product, ids):
            continue
        if fact is None:
            root = path.partition("/")[0]
            if root not in product.index and not root.startswith(("mandate", "steering")):
                removed.setdefault(root, []).append(path)
            elif not _unread(product, path):
                differences.append(Difference(path, decided, None))
            continue
        if fact.data is None or same(product, path, decided.data, fact.data):
            continue
        if path == CAPACITY and capacity_same(product, decided.data, fact.data):
            continue
        differences.append(Difference(path, decided, fact))
    return differences, removed


def _unread(product: Product, path: str) -> bool:
    """Whether what should stand at a path may be there after all: mistyped, of another shape, or not to be read."""
    root, _, rest = path.partition("/")
    item = product.find(root)
    if item is None:
        document = next((found for found in product.documents if found.kind == root), None)
        item = document.root if document is not None else None
    group: Group | None = item
    for name in rest.split("/"):
        if group is None or name not in group.section.fields or name in group.misspelt:
            return True
        value = group.values.get(name)
        if isinstance(value, Group):
            group = value
            continue
        # A list is judged row by row; a single value where a group should be is another rule's.
        return isinstance(value, Leaf) and not path.endswith("/" + name)
    return False


def _added(product: Product, run: _Replayer, roots: set[str], first: set[str]) -> list[Group]:
    """Items of the kinds that the baseline governs, which no decision has brought in.

    No decision brings in a party: who stands in a register is not for one product to decide.
    """
    decided = roots.union([path.partition("/")[0] for path in run.unsure])
    kinds = {items[0].section.name for name in first if (items := product.own.get(name))} - {"Party"}
    return [items[0] for name, items in product.own.items() if name not in decided and items[0].section.name in kinds]


def _roots(state: dict[str, Decided], baseline: set[str]) -> tuple[set[str], set[str]]:
    """The items and documents that have decided values, and those of which the baseline's decisions gave one."""
    roots: set[str] = set()
    first: set[str] = set()
    for path, value in state.items():
        root = path.partition("/")[0]
        if root not in first:
            (first if value.decision.id in baseline else roots).add(root)
    return roots | first, first


def _unsettled(run: _Replayer, roots: set[str], written: dict[str, Fact]) -> dict[str, Fact]:
    """Governed values of decided items on which no decision has a word, where the record speaks of such fields."""
    state = run.state
    spoken_of = {written[path].trail for path in state if path in written}
    return {
        path: fact
        for path, fact in written.items()
        if path not in state
        and path not in run.unsure
        and path.partition("/")[0] in roots
        and fact.trail in spoken_of
        and fact.data is not None
        and not (getattr(fact.leaf, "empty", False) or fact.data == ())
    }


def _ordered(product: Product, baseline: set[str], as_of: date) -> Iterator[tuple[Group, bool]]:
    """The adopted decisions, the baseline's first, then those that have been taken, by date."""
    adopted = product.adopted_decisions
    yield from ((decision, True) for decision in adopted if decision.id in baseline)
    rest = (decision for decision in adopted if decision.id not in baseline)
    yield from ((decision, False) for decision in rest if _has_been(decision, as_of))


def _has_been(decision: Group, as_of: date) -> bool:
    """Whether the day of a decision is known, and has come."""
    day = decision.date("date")
    return day is not None and day <= as_of


def _out_of_order(product: Product, baseline: set[str], as_of: date) -> Iterator[Group]:
    """Decisions of which nobody can tell when they were adopted, or whether they were; other rules say so."""
    for decision in product.decisions:
        outcome = decision.word("outcome")
        if decision.id not in baseline and outcome in {"", "adopted"} and not (outcome and _has_been(decision, as_of)):
            yield decision


@kept(2)
def replay(product: Product, as_of: date) -> Replay | None:
    """Replay the log of a product as of a day; None where it has no baseline, part of it could not be read, or nothing holds."""
    baseline = _baseline(product)
    if not baseline or not product.unread.isdisjoint({"decisions", "mandate", "steering"}):
        return None
    if any(
        document is not None and document.status == "superseded" for document in (product.mandate, product.steering)
    ):
        return None  # Nothing of it holds any more, and the rules that ask for the document say so.
    run = _Replayer(product)
    for decision, first in _ordered(product, baseline, as_of):
        for row in decision.groups("changes"):
            run.change(decision, row, baseline=first)
    for decision in _out_of_order(product, baseline, as_of):
        run.doubt(decision)
    run.settle()
    written = governed_facts(product)
    written |= facts_at(product, run.state.keys() - written.keys())
    differences, removed = _differences(product, run.state, written)
    roots, initial = _roots(run.state, baseline)
    added, unsettled = _added(product, run, roots, initial), _unsettled(run, roots, written)
    return Replay(run.state, run.breaks, differences, added, removed, run.history, frozenset(run.unsure), unsettled)


@kept(2)
def early(product: Product, as_of: date) -> dict[str, tuple[Any, Group]]:
    """What proposals would bring in, and what stands in the documents already: path → value and proposal.

    Only of fields that decisions have settled for other items: the rest is running and needs no decision.
    """
    result = replay(product, as_of)
    if result is None:
        return {}
    plans = {
        path: plan for path, plan in proposed(product).items() if path not in result.state and path not in result.unsure
    }
    written = facts_at(product, plans)
    there = {
        path: written[path].leaf.field
        for path, (value, _) in plans.items()
        if path in written and written[path].data is not None and same(product, path, value, written[path].data)
    }
    fields = ((state.leaf.leaf.field.section, state.leaf.leaf.field.name) for state in result.state.values())
    settled = set(fields) if there else set()
    return {path: plans[path] for path, field in there.items() if (field.section, field.name) in settled}


@kept(2)
def proposed(product: Product) -> dict[str, tuple[Any, Group]]:
    """What proposed decisions would set: path → value and decision."""
    run = _Replayer(product)
    found: dict[str, tuple[Any, Group]] = {}
    for decision in product.decisions:
        if decision.word("outcome") != "proposed":
            continue
        for row in decision.groups("changes"):
            for path, fact in run.facts(decision, row, row.text("field"), "to").items():
                found[path] = (fact.data, decision)
    return found
