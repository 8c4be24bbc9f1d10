"""What initiatives wait for."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.circles import circles
from styringslint.workspace.product import OPEN_INITIATIVE, Product


@rule("INI006", "circular-dependency", severity=Severity.ERROR, nature=CONSISTENCY)
def check_circles(product: Product, _context: Context) -> Iterator[Found]:
    """No initiative waits for itself, directly or through others."""
    items = {item.id: item for item in product.initiatives if item.id}
    for circle in circles({identity: item.refs("depends_on") for identity, item in items.items()}):
        item = items[circle[-1]]
        leaf = next((leaf for leaf in item.leaves("depends_on") if leaf.data == circle[0]), None)
        if leaf is not None:
            yield found(
                item.at_leaf(leaf),
                "self" if len(circle) == 1 else "",
                initiative=product.name_of(circle[0]),
                circle=" → ".join([*circle, circle[0]]),
            )


_PLAUSIBLE_YEARS = 25
"""How far ahead a date can lie; beyond, FMT010 reports it."""


class _Late(NamedTuple):
    """Why an initiative and what it depends on do not fit: the reason, the field of the other, and both times."""

    reason: str
    field: str
    times: dict[str, Any]


def _needed_after_end(initiative: Group, dependency: Group, as_of: date) -> _Late | None:
    end, needed = initiative.time("end"), dependency.time("needed_by")
    if end is None or needed is None or initiative.word("status") not in OPEN_INITIATIVE or needed.first <= end.last:
        return None
    if end.last < as_of or needed.first.year > as_of.year + _PLAUSIBLE_YEARS:
        return None  # One of the dates is wrong itself: INI016 of an end that has passed, FMT010 of a far future.
    return _Late("after", "needed_by", {"end": end, "needed": needed})


def _starts_before(initiative: Group, other: Group, _as_of: date) -> _Late | None:
    start, end = initiative.time("start"), other.time("end")
    if start is None or end is None or initiative.word("status") not in {"proposed", "ready"}:
        return None
    if other is initiative or other.word("status") not in OPEN_INITIATIVE or end.first <= start.last:
        return None
    return _Late("", "end", {"start": start, "end": end})


_JUDGED = {"dependency": _needed_after_end, "initiative": _starts_before}


@rule("INI007", "starts-before-dependency-ends", severity=Severity.INFO, nature=CONSISTENCY)
def check_schedule(product: Product, context: Context) -> Iterator[Found]:
    """An initiative that is to come does not start before what it waits for has ended, nor needs anything after its end."""
    waits = {item.id: item.refs("depends_on") for item in product.initiatives if item.id}
    # Those that wait for each other are INI006's.
    mutual = [set(circle) for circle in circles(waits)]
    for initiative in product.initiatives:
        start, end = initiative.time("start"), initiative.time("end")
        if start and end and end.last < start.first:
            continue  # INI003 has said that the dates cannot both be right.
        for leaf in initiative.leaves("depends_on"):
            other = product.find(leaf.data) if isinstance(leaf.data, str) else None
            if other is None or other.kind not in _JUDGED or any({initiative.id, other.id} <= each for each in mutual):
                continue
            if (late := _JUDGED[other.kind](initiative, other, context.as_of)) is not None:
                yield found(
                    initiative.at_leaf(leaf),
                    late.reason,
                    labels=(other.at(late.field),),
                    initiative=product.name_of(initiative.id),
                    other=product.name_of(other.id),
                    **late.times,
                )


@rule(
    "INI008",
    "dependency-without-date",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_dates(product: Product, _context: Context) -> Iterator[Found]:
    """What an open initiative waits for outside the product has a day by which it is needed."""
    waiting: dict[str, list[str]] = {}
    for initiative in product.initiatives:
        if initiative.id and initiative.word("status") in OPEN_INITIATIVE:
            for identity in initiative.refs("depends_on"):
                waiting.setdefault(identity, []).append(initiative.id)
    for identity, initiatives in waiting.items():
        dependency = product.find(identity)
        if dependency is not None and dependency.kind == "dependency" and not dependency.has("needed_by"):
            yield found(
                dependency.at("needed_by"), dependency=product.name_of(identity), initiatives=tuple(initiatives)
            )
