"""The course of an initiative: its beginning and end, its milestones, and what happened to it."""

from collections.abc import Iterator
from typing import Any

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.dates import CoarseTime
from styringslint.model.items import Group, Place
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_CLOSED = frozenset({"done", "stopped"})
_ID = pattern(r"[A-Za-zÆØÅæøå]+-?[0-9][0-9-]*")


def _missing(initiative: Group, profile: str) -> tuple[FieldName, ...]:
    """What the status of an initiative asks for and is not there. Dates are not asked for in a small product."""
    dates = profile != "small"
    names: tuple[str, ...] = ()
    if initiative.word("status") == "active" and dates:
        names = ("start",)
    elif initiative.word("status") in _CLOSED:
        names = ("end", "outcome") if dates else ("outcome",)
    return tuple(FieldName(initiative.section.name, name) for name in names if not initiative.has(name))


@rule("INI003", "initiative-course", severity=Severity.ERROR, nature=COMPLETENESS)
def check_course(product: Product, _context: Context) -> Iterator[Found]:
    """What is active has a start, what is over has an end and an outcome, and nothing ends before it starts."""
    for initiative in product.initiatives:
        if not initiative.id:
            continue
        name, status = product.name_of(initiative.id), initiative.word("status")
        if missing := _missing(initiative, product.profile):
            yield found(initiative.at(missing[0].name), status, initiative=name, parts=missing)
        start, end = initiative.time("start"), initiative.time("end")
        if start and end and end.last < start.first:
            yield found(
                initiative.at("end"),
                "before",
                always=True,
                labels=(initiative.at("start"),),
                initiative=name,
                start=_written(start, first=True),
                end=_written(end, first=False),
            )


def _written(time: CoarseTime, *, first: bool) -> object:
    """A coarse time as it is written, a whole date as a date."""
    return (time.first if first else time.last) if time.first == time.last else time.text


def _spoken_of(product: Product) -> set[str]:
    """The ids that adopted decisions change or mention."""
    ids: set[str] = set()
    for decision in product.adopted_decisions():
        ids |= {change.text("field").strip().partition("/")[0] for change in decision.groups("changes")}
        ids |= set(_ID.findall(f"{decision.text('title')} {decision.text('text')}"))
    return ids


@rule(
    "INI004",
    "initiative-stopped-without-decision",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_stopped(product: Product, _context: Context) -> Iterator[Found]:
    """An initiative is stopped by a decision, about itself or about a hypothesis that it supports."""
    stopped = [item for item in product.initiatives if item.id and item.word("status") == "stopped"]
    spoken = _spoken_of(product) if stopped and product.logs else set()
    for initiative in stopped if product.logs else ():
        about = {identity for identity in initiative.refs("supports") if _is_hypothesis(product, identity)}
        if spoken.isdisjoint({initiative.id, *about}):
            yield found(initiative.at("status"), initiative=product.name_of(initiative.id))


def _is_hypothesis(product: Product, identity: str) -> bool:
    item = product.find(identity)
    return item is not None and item.kind == "hypothesis"


@rule("INI005", "milestone", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_milestones(product: Product, context: Context) -> Iterator[Found]:
    """Milestones lie between start and end, and are reached in time."""
    for initiative in product.initiatives:
        if not initiative.id or initiative.word("status") in _CLOSED:
            continue
        start, end = initiative.time("start"), initiative.time("end")
        for milestone in initiative.groups("milestones"):
            due = milestone.time("due")
            if due is None or milestone.has("done"):
                continue
            parameters: dict[str, Any] = {
                "initiative": product.name_of(initiative.id),
                "milestone": milestone.text("what"),
                "due": _written(due, first=False),
            }
            where = milestone.at("due")
            place = Place(where.file, where.span, where.path, initiative)
            if end and due.first > end.last:
                yield found(
                    place, "after", labels=(initiative.at("end"),), **parameters, limit=_written(end, first=False)
                )
            elif start and due.last < start.first:
                yield found(
                    place, "before", labels=(initiative.at("start"),), **parameters, limit=_written(start, first=True)
                )
            elif due.last < context.as_of and initiative.word("status") == "active":
                yield found(place, "late", **parameters, limit=None)
