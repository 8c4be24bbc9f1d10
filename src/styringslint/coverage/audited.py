"""What an audit keeps of the step from one version to the next: plain data, which can be kept as text."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from styringslint.coverage.compare import Compared
from styringslint.coverage.effects import effects

GROUPS = ("altered", "baseline", "uncovered", "proposed", "covered", "draft", "over_wide", "running", "editorial")
"""What a row may be, the loudest first."""
FOLLOWED = frozenset({"altered", "baseline", "uncovered", "proposed"})
"""Rows that are not in order, and are followed until they are."""
BASELINE = "!baseline"
"""The path of a row that tells of the baseline."""

Texts = tuple[str, str, str]
"""A sentence, whether it is decided, and what to do; each may be empty."""


class Row(NamedTuple):
    """One change, or one fault of the log.

    `path` is that of what has changed; a fault of the log has `!` and the id of the decision.
    """

    path: str
    group: str
    document: str
    """The kind of document that it stands in."""
    values: Mapping[str, tuple[Any, Any]]
    """What the values were and are, by path."""
    data: Mapping[str, Any]
    """What is told to programs."""
    said: Mapping[str, tuple[Texts, ...]]
    """What is told to people, by language; for each form of text."""

    @property
    def root(self) -> str:
        """The id of the item, or the kind of the document."""
        return self.path.split("/", 1)[0]


class Decided(NamedTuple):
    """A decision that has become adopted: the items and documents that it names, and the kinds that it adopts."""

    id: str
    named: frozenset[str]
    adopts: frozenset[str]

    def touches(self, row: Row) -> bool:
        """Whether the decision may have something to say of a row."""
        return row.root in self.named or row.path == f"!{self.id}" or bool(self.adopts & {row.document, "product"})


class Step(NamedTuple):
    """What has happened to one product from one version to another."""

    product: str
    before: str
    """What the product was called before."""
    rows: tuple[Row, ...]
    decided: tuple[Decided, ...]
    started: str
    """The decision with which the baseline began, where it began in this step."""
    renames: Mapping[str, str]


def decisions_of(compared: Compared) -> tuple[Decided, ...]:
    """The decisions that are adopted now and were not before."""
    old, new = compared.old.product, compared.new.product
    renames = compared.old.renames
    before = {renames.get(decision.id, decision.id) for decision in old.adopted_decisions}
    found = []
    for decision in new.adopted_decisions:
        if decision.id and decision.id not in before:
            named = effects((new, old), decision, renames).named
            adopts = frozenset(row.word("document") for row in decision.groups("adopts")) - {""}
            found.append(Decided(decision.id, named, adopts))
    return tuple(found)


def baseline_of(compared: Compared) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The decisions that the log names as its baseline, before and now."""
    old, new = (
        tuple(sorted({identity for log in side.product.logs for identity in log.root.refs("baseline")}))
        for side in (compared.old, compared.new)
    )
    return old, new
