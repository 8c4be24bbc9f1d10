"""Two versions of the documents compared: what has changed, and which of it is decided."""

import re
from collections.abc import Callable, Container, Iterable
from typing import Any, NamedTuple

from styringslint.coverage.changes import Change, Differ, Kind
from styringslint.coverage.direction import Direction, Siblings, directions, units_changed
from styringslint.coverage.governed import EDITORIAL, OWNERS, RUNNING
from styringslint.coverage.sides import Side, renames_of
from styringslint.coverage.verdicts import SETTLED, Altered, Log, Ruling, Verdict
from styringslint.model.document import Document
from styringslint.workspace.product import Product

_KINDS = ("mandate", "steering", "benefits_plan", "interoperability", "delivery_plan", "portfolio", "parties")


class Told(NamedTuple):
    """A change, whether it is decided, and which way it goes."""

    change: Change
    verdict: Verdict | None
    directions: tuple[Direction, ...]
    other_unit: bool
    """Whether numbers before and now cannot be compared, because the unit has changed."""

    @property
    def uncovered(self) -> bool:
        """Whether a decision is missing."""
        return self.verdict is not None and self.verdict.ruling not in SETTLED


class Compared(NamedTuple):
    """What has changed in one product, the weightiest first."""

    old: Side
    new: Side
    changes: tuple[Told, ...]
    altered: tuple[Altered, ...]

    @property
    def uncovered(self) -> int:
        """How many changes, and how many altered decisions, stand without a decision."""
        return sum(told.uncovered for told in self.changes) + len(self.altered)

    def file_of(self, change: Change) -> str:
        """The file in which a change stands: that of the new side, or of the old one for what is gone."""
        for side in (self.new, self.old):
            document = side.document_of(change.unit.path)
            if document is not None:
                return document.file.name
        return ""

    def within(self, names: Container[str]) -> "Compared":
        """Only what stands in files with these names."""
        return self._replace(
            changes=tuple(told for told in self.changes if not (file := self.file_of(told.change)) or file in names),
            altered=tuple(row for row in self.altered if (row.after or row.before).file.name in names),
        )


class Telling(NamedTuple):
    """A change as the parameter of a message, which tells it in a sentence."""

    compared: Compared
    told: Told


def natural(text: str) -> tuple[Any, ...]:
    """A sorting key in which 10 comes after 9."""
    parts = [part.lstrip("0") if part.isdigit() else part for part in re.split(r"([0-9]+)", text) if part]
    return tuple((1, len(part), part) if not part or part.isdigit() else (0, 0, part) for part in parts)


def _weight(told: Told) -> int:
    """How much a change matters: the loudest first."""
    verdict, importance = told.verdict, told.change.importance
    if told.change.measured:
        return 0
    if verdict is None:
        return {RUNNING: 7, EDITORIAL: 8}[importance]
    if told.uncovered:
        return 1 if importance == OWNERS else 2
    return {Ruling.PROPOSED: 3, Ruling.COVERED: 4}.get(verdict.ruling, 5)


def _number(side: Side, path: str) -> Any:
    fact = side.facts.get(path)
    return fact.data if fact is not None else None


def _siblings(old: Side, new: Side, change: Change) -> Siblings:
    root, fields = change.root, change.trail.fields
    place = f"{root}/indicator" if change.trail.anchor == "Benefit" else "/".join((root, *fields[:-1]))
    if change.trail.anchor == "Benefit" and change.unit.field not in {"target", "baseline", "milestones"}:
        place = root
    units, ways = (tuple(_number(side, f"{place}/{name}") for side in (old, new)) for name in ("unit", "direction"))
    levels = [tuple(_number(side, f"{root}/{name}/value") for side in (old, new)) for name in ("baseline", "target")]
    return Siblings(
        (units[0], units[1]), (ways[0], ways[1]), (levels[0][0], levels[0][1]), (levels[1][0], levels[1][1])
    )


def compare(old: Product, new: Product, *, registers: bool = True) -> Compared:
    """What has changed from one version of a product to another. `registers`, with the register of parties."""
    renames = renames_of(old, new)
    before, after = Side(old, renames, registers=registers), Side(new, {}, registers=registers)
    before.renames = renames
    log = Log(before, after)
    found = []
    for change in Differ(before, after).changes():
        beside = _siblings(before, after, change)
        found.append(
            Told(change, log.verdict(change), tuple(directions(change, beside)), units_changed(change, beside))
        )
    found.sort(key=lambda told: _order(after, before, told))
    return Compared(before, after, tuple(found), tuple(log.altered))


def _order(new: Side, old: Side, told: Told) -> tuple[Any, ...]:
    path = told.change.unit.path
    document = new.document_of(path) or old.document_of(path)
    kind = document.kind if document is not None else ""
    whole = told.change.kind not in {Kind.DOCUMENT_ADDED, Kind.DOCUMENT_REMOVED}
    position = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return (_weight(told), position, whole, natural(told.change.root), natural(path), told.change.kind)


def _never(_before: Product, _after: Product) -> bool:
    return False


def compare_all(
    old: Iterable[Product],
    new: Iterable[Product],
    *,
    skipping: Callable[[Product, Product], bool] = _never,
    unread: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
) -> list[Compared]:
    """What has changed in every product, by name; the register of parties with the first that it belongs to.

    Products of which `skipping` says that nothing has changed, registers and all, are left out. `unread` are the kinds of
    document of which a file could not be read then, and now: a product without any documents may stand in it.
    """
    first, second = list(old), list(new)
    shared_before, shared_now = _shared(first), _shared(second)
    found = []
    told: set[int] = set()
    for before, after in pairs(first, second):
        present = after or before
        if present is None:
            continue
        # A product that comes or goes does not bring or take the registers that the others have as well.
        then = before or nothing_of(present, shared_before, unread[0])
        now = after or nothing_of(present, shared_now, unread[1])
        registers = {id(register) for register in now.registers or then.registers}
        untold = not registers & told
        told |= registers
        if before is not None and after is not None and skipping(before, after):
            continue
        found.append(compare(then, now, registers=untold))
    return found


def pairs(old: Iterable[Product], new: Iterable[Product]) -> list[tuple[Product | None, Product | None]]:
    """The products of two versions, matched by name; two that stand alone belong together whatever they are called."""
    first, second = list(old), list(new)
    if len(first) == len(second) == 1:
        return [(first[0], second[0])]
    left = {product.name: product for product in first}
    right = {product.name: product for product in second}
    return [(left.get(name), right.get(name)) for name in sorted({*left, *right})]


def _shared(products: Iterable[Product]) -> list[Document]:
    """The registers of a workspace that belong to no product of their own."""
    registers = {id(register): register for product in products for register in product.registers}
    return [register for register in registers.values() if register.header.section.name != "ProductDocument"]


def nothing_of(product: Product, registers: list[Document], unread: frozenset[str]) -> Product:
    """A product of the same name without any documents: what there is on the side where it does not exist."""
    return Product(product.name, [], registers, product.default_profile, product.default_terms, unread)
