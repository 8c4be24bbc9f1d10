"""The baseline of a log: the decisions that together give every governed field its first value.

Where a decision has adopted a document, the values are those that it adopted: what later decisions have changed is
taken back. What a decision has recorded is never rewritten; the values are written down in decisions of their own, of
the same day and body, that build on it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from styringslint.coverage.governed import OWNERS, STEERING_GROUP, governed_field, is_governed
from styringslint.coverage.replay import has_baseline
from styringslint.coverage.values import Fact, group_facts, written_facts
from styringslint.coverage.written import Unit, item_unit, unit_of
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.model.table import section
from styringslint.workspace.product import Product

_BODIES = {"mandate": OWNERS, "steering": STEERING_GROUP, "benefits_plan": STEERING_GROUP}
"""The documents with governed fields, and who adopts them where no decision tells."""


class Part(NamedTuple):
    """What one decision of the baseline holds: the values of a document, in units."""

    kind: str
    body: str
    date: date
    adopting: Group | None
    """The decision that adopted the document, where the log has one."""
    units: dict[Unit, dict[str, Fact]]


class Baseline(NamedTuple):
    """The decisions that are to be written, and those of the log that belong to the baseline as they are."""

    parts: list[Part]
    adopting: list[str]


class BaselineError(Exception):
    """There is no baseline to write. `reason` is `there`, `unread` or `nothing`; `what` says which."""

    def __init__(self, reason: str, what: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.what = what


def _adopting(product: Product, kind: str) -> Group | None:
    """The first decision that adopted a kind of document."""
    return next(
        (
            decision
            for decision in product.adopted_decisions
            if any(row.word("document") in {kind, "product"} for row in decision.groups("adopts"))
        ),
        None,
    )


class _Effects:
    """What the decisions of a log do to values, apart from those that belong to the baseline themselves."""

    def __init__(self, product: Product, base: set[str]) -> None:
        self.first: dict[str, Fact | None] = {}
        """What a value was before the first later decision touched it."""
        self.pinned: set[str] = set()
        """Paths that the decisions of the baseline give a value already."""
        for decision in product.adopted_decisions:
            for row in decision.groups("changes"):
                before, after = (self._facts(product, decision, row, name) for name in ("from", "to"))
                if decision.id in base:
                    self.pinned.update(after)
                    continue
                for path in {**before, **after}:
                    self.first.setdefault(path, before.get(path))

    def _facts(self, product: Product, decision: Group, row: Group, name: str) -> dict[str, Fact]:
        value = row.leaf(name)
        path = row.text("field")
        return written_facts(product, decision.file, path, value.node) if value is not None and path else {}


def _governed(document: Document) -> Iterator[tuple[str, Fact]]:
    for path, fact in group_facts(document.root):
        if is_governed(fact.trail):
            yield path, fact


def _empty(fact: Fact) -> bool:
    return getattr(fact.leaf, "empty", False) or fact.data == ()


def _values(document: Document, effects: _Effects) -> Iterator[tuple[str, Fact]]:
    """The governed values of a document as they were first, apart from those that are pinned already."""
    for path, fact in _governed(document):
        if path in effects.pinned or _empty(fact):
            continue
        first = effects.first.get(path, fact)
        if first is None:
            continue
        value: Any = first.data
        if value is None:
            raise BaselineError("unread", path)
        yield path, Fact.of(value, first.group or fact.group, first.leaf, fact.trail)


def _unit(path: str, fact: Fact) -> Unit:
    anchor = fact.trail.anchor
    if anchor[:1].islower():
        return unit_of(path, fact, governed_field(fact.trail))
    return item_unit(path.split("/", 1)[0], section(anchor))


def _part(document: Document, adopting: Group | None, effects: _Effects, as_of: date) -> Part:
    units: dict[Unit, dict[str, Fact]] = {}
    for path, fact in _values(document, effects):
        units.setdefault(_unit(path, fact), {})[path] = fact
    day = adopting.date("date") if adopting is not None else document.valid_from
    body = adopting.ref("body") if adopting is not None else ""
    known = day if day is not None and day <= as_of else as_of
    return Part(document.kind, body or _BODIES[document.kind], known, adopting, units)


def baseline_of(product: Product, as_of: date) -> Baseline:
    """The baseline that makes the log of a product agree with its adopted documents. Raises BaselineError."""
    if has_baseline(product):
        names = [identity for log in product.logs for identity in log.root.refs("baseline")]
        raise BaselineError("there", ", ".join(names))
    unread = sorted(product.unread & {"decisions", *_BODIES})
    if unread:
        raise BaselineError("unread", unread[0])
    documents = [found for found in product.documents if found.kind in _BODIES and found.status == "adopted"]
    adopting = {document.kind: _adopting(product, document.kind) for document in documents}
    base = {decision.id for decision in adopting.values() if decision is not None}
    effects = _Effects(product, base)
    parts = [_part(document, adopting[document.kind], effects, as_of) for document in documents]
    if not documents or not (base or any(part.units for part in parts)):
        raise BaselineError("nothing")
    parts = sorted((part for part in parts if part.units), key=lambda part: (part.date, part.kind))
    ordered = [decision.id for decision in product.adopted_decisions if decision.id in base]
    return Baseline(parts, ordered)
