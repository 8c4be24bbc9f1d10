"""The delivery plan of a project or hybrid, held against the product."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from styringslint.core.calendar import days_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Word
from styringslint.model.dates import CoarseTime
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import is_open
from styringslint.workspace.product import Product

_ALL_FIXED = frozenset({"time", "cost", "scope"})
_DECISION = FieldName("Phase", "decision")


def _plans(product: Product) -> list[Document]:
    return [document for document in product.of_kind("delivery_plan") if document.status != "superseded"]


def _backwards(phase: Group) -> bool:
    start, end = phase.time("start"), phase.time("end")
    return start is not None and end is not None and end.last < start.first


def _times(product: Product, phases: list[Group], most: float) -> Iterator[Found]:
    """Phases that end before they begin, overlap, or leave a gap; only what is certain however coarse the times are.

    A gap is not told where another fault in the times may have made it.
    """
    gaps: list[Found] = []
    sound = True
    for phase in filter(_backwards, phases):
        sound = False
        start, end = phase.time("start"), phase.time("end")
        label = phase.at("start")
        yield found(
            phase.at("end"), "backwards", labels=(label,), phase=product.name_of(phase.id), start=start, end=end
        )
    for phase, following in pairwise(phases) if sound else ():
        before, after = phase.time("end"), following.time("start")
        if before is None or after is None:
            continue
        names: dict[str, Any] = {"phase": product.name_of(phase.id), "next": product.name_of(following.id)}
        place, labels, days = following.at("start"), (phase.at("end"),), (after.first - before.last).days - 1
        if after.last < before.first:
            sound = False
            yield found(place, "overlap", labels=labels, start=after, end=before, **names)
        elif days > most:
            gaps.append(found(place, "gap", labels=labels, days=days, **names))
    yield from gaps if sound else ()


@rule("HYB002", "phases-not-contiguous", severity=Severity.WARNING, nature=CONSISTENCY, options={"days": 31})
def check_phases(product: Product, context: Context) -> Iterator[Found]:
    """Phases follow each other, and the gate out of one is the gate into the next."""
    for plan in _plans(product):
        phases = plan.root.groups("phases")
        yield from _times(product, phases, context.options["days"])
        for phase, following in pairwise(phases):
            gates: dict[str, Any] = {"gate_out": phase.word("gate_out"), "gate_in": following.word("gate_in")}
            if all(gates.values()) and gates["gate_out"] != gates["gate_in"]:
                gates |= {"phase": product.name_of(phase.id), "next": product.name_of(following.id)}
                yield found(following.at("gate_in"), "gates", labels=(phase.at("gate_out"),), **gates)


def _passed(time: CoarseTime | None, as_of: date) -> bool:
    return time is not None and time.last < as_of


def _last_gate(product: Product, phases: list[Group], as_of: date) -> Iterator[Found]:
    """The gate out of the last phase; nothing where the gate before it is the one that lacks its decision."""
    last, before = phases[-1], phases[-2:-1]
    if last.has("decision") or not all(phase.has("decision") for phase in before):
        return
    end, gate = last.time("end"), last.word("gate_out")
    if gate and _passed(end, as_of):
        name = product.name_of(last.id)
        yield found(last.at("decision"), "ended", gate=gate, phase=name, end=end, field=_DECISION)


def _not_taken(product: Product, phases: list[Group], as_of: date) -> Iterator[Found]:
    """Decision points behind us whose decision was not adopted."""
    for phase in phases:
        decision = product.find(phase.ref("decision"))
        outcome = decision.word("outcome") if decision is not None and decision.kind == "decision" else ""
        if decision is not None and outcome not in {"", "adopted"} and _passed(phase.time("end"), as_of):
            yield found(
                phase.at("decision"),
                "not-adopted",
                labels=(decision.at("outcome"),),
                gate=phase.word("gate_out"),
                phase=product.name_of(phase.id),
                end=phase.time("end"),
                decision=product.name_of(decision.id),
                outcome=Word("outcome", outcome),
            )


@rule("HYB003", "gate-without-decision", severity=Severity.ERROR, nature=CONSISTENCY, dated=True)
def check_gates(product: Product, context: Context) -> Iterator[Found]:
    """A decision point that lies behind has a decision.

    It may stand at the phase that ends there or at the one that begins: only where neither has one, it is missing.
    """
    for plan in _plans(product):
        phases = plan.root.groups("phases")
        yield from _not_taken(product, phases, context.as_of)
        for phase, following in pairwise(phases):
            gate = phase.word("gate_out") or following.word("gate_in")
            if not gate or phase.has("decision") or following.has("decision"):
                continue
            if _passed(following.time("start"), context.as_of):
                names: dict[str, Any] = {"phase": product.name_of(phase.id), "next": product.name_of(following.id)}
                yield found(following.at("decision"), "begun", gate=gate, field=_DECISION, **names)
        if phases:
            yield from _last_gate(product, phases, context.as_of)


def _of_stopped(product: Product, deliverable: Group) -> Iterator[Found]:
    """A deliverable that is due after the initiative that should make it was stopped."""
    initiative, due = product.find(deliverable.ref("initiative")), deliverable.time("due")
    if initiative is None or initiative.kind != "initiative" or initiative.word("status") != "stopped":
        return
    end = initiative.time("end")
    if due is not None and end is not None and due.first > end.last:
        yield found(
            deliverable.at("initiative"),
            "stopped",
            labels=(initiative.at("status"),),
            deliverable=product.name_of(deliverable.id),
            initiative=product.name_of(initiative.id),
            due=due,
            end=end,
        )


@rule("HYB005", "deliverable-outside-initiative", severity=Severity.WARNING, nature=CONSISTENCY)
def check_deliverables(product: Product, _context: Context) -> Iterator[Found]:
    """A deliverable is due while the initiative that makes it is at work."""
    initiatives = {item.id: item for item in product.initiatives if is_open(item)}
    for plan in _plans(product):
        for deliverable in plan.root.groups("deliverables"):
            initiative, due = initiatives.get(deliverable.ref("initiative")), deliverable.time("due")
            if initiative is None:
                yield from _of_stopped(product, deliverable)
            if initiative is None or due is None:
                continue
            start, end = initiative.time("start"), initiative.time("end")
            names: dict[str, Any] = {
                "deliverable": product.name_of(deliverable.id),
                "initiative": product.name_of(initiative.id),
            }
            if end is not None and due.first > end.last:
                label = initiative.at("end")
                yield found(deliverable.at("due"), "late", labels=(label,), due=due, end=end, **names)
            elif start is not None and due.last < start.first:
                label = initiative.at("start")
                yield found(deliverable.at("due"), "early", labels=(label,), due=due, start=start, **names)


@rule("HYB006", "plan-locks-the-teams", severity=Severity.INFO, nature=CONSISTENCY, options={"share": 50})
def check_fixed(product: Product, context: Context) -> Iterator[Found]:
    """The delivery plan leaves room in time, cost or scope for most initiatives."""
    every = {item.id for item in product.initiatives if is_open(item)}
    for plan in _plans(product):
        rows = plan.root.groups("deliverables")
        locked = every & {row.ref("initiative") for row in rows if set(row.refs("fixed")) >= _ALL_FIXED}
        if len(every) > 1 and len(locked) * 100 > context.options["share"] * len(every):
            names = tuple(product.name_of(identity) for identity in sorted(locked))
            yield found(plan.at("deliverables"), locked=len(locked), every=len(every), names=names)


@rule("HYB008", "no-handover", severity=Severity.WARNING, nature=COMPLETENESS, options={"days": 180}, dated=True)
def check_handover(product: Product, context: Context) -> Iterator[Found]:
    """A delivery plan that draws to its end, or is in its last phase, says who takes over what."""
    for plan in _plans(product):
        ends = [(phase, end) for phase in plan.root.groups("phases") if (end := phase.time("end")) is not None]
        if not ends or plan.root.has("handover"):
            continue
        phase, last = max(ends, key=lambda pair: pair[1].last)
        start = phase.time("start")
        if last.last <= days_later(context.as_of, context.options["days"]):
            yield found(plan.at("handover"), end=last)
        elif start is not None and start.last <= context.as_of:
            yield found(plan.at("handover"), "under-way", ceiling=Severity.INFO, end=last)
