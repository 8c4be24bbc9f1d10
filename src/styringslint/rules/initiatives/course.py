"""The course of an initiative: its beginning and end, its milestones, and what happened to it."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.dates import CoarseTime
from styringslint.model.items import Group, Place
from styringslint.model.table import word_to_write
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_CLOSED = frozenset({"done", "stopped"})
_INSTEAD = {"not-begun": "ready", "not-ended": "active", "active": "done", "ready": "stopped", "late": "active"}
"""The status that may be meant instead, by the reason why the one that stands there does not agree with the dates."""


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
        if missing := _missing(initiative, product.profile):
            name, status = product.name_of(initiative.id), initiative.word("status")
            yield found(initiative.at(missing[0].name), status, initiative=name, parts=missing)
        start, end = initiative.time("start"), initiative.time("end")
        if start and end and end.last < start.first:
            yield found(
                initiative.at("end"),
                "before",
                always=True,
                labels=(initiative.at("start"),),
                initiative=product.name_of(initiative.id),
                start=start,
                end=end,
            )


def _off(initiative: Group, milestone: Group, as_of: date) -> str:
    """Why the time of a milestone that is not reached cannot be right: the reason, or an empty text."""
    start, end, due = initiative.time("start"), initiative.time("end"), milestone.time("due")
    if due is None or milestone.has("done"):
        return ""
    if end and due.first > end.last:
        return "after"
    if start and due.last < start.first:
        return "before"
    return "late" if due.last < as_of and initiative.word("status") == "active" else ""


def _due(milestone: Group) -> date:
    due = milestone.time("due")
    return due.first if due is not None else date.max


def _milestone(product: Product, initiative: Group, milestone: Group, reason: str, count: int) -> Found:
    due, limit = milestone.time("due"), {"after": "end", "before": "start"}.get(reason, "")
    time, where = initiative.time(limit) if limit else None, milestone.at("due")
    return found(
        Place(where.file, where.span, where.path, initiative),
        "several-after" if count > 1 else reason,
        labels=(initiative.at(limit),) if limit else (),
        initiative=product.name_of(initiative.id),
        milestone=milestone.text("what"),
        due=due,
        limit=time,
        count=count,
    )


@rule("INI005", "milestone", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_milestones(product: Product, context: Context) -> Iterator[Found]:
    """Milestones lie between start and end, and are reached in time. Several after one end are one fault."""
    for initiative in product.initiatives:
        if not initiative.id or initiative.word("status") in _CLOSED:
            continue
        start, end = initiative.time("start"), initiative.time("end")
        if start and end and end.last < start.first:
            continue  # INI003 has said that the dates cannot both be right.
        reasons = [(_off(initiative, row, context.as_of), row) for row in initiative.groups("milestones")]
        after = sorted((row for reason, row in reasons if reason == "after"), key=_due)
        for reason, row in reasons:
            if reason and row not in after[1:]:
                yield _milestone(product, initiative, row, reason, len(after) if reason == "after" else 1)


_SLACK = 30
"""How many days after its planned start an initiative may begin before anybody asks."""


def _off_status(initiative: Group, as_of: date) -> tuple[str, str, CoarseTime] | None:
    """Why the status does not agree with the dates: the reason, the field, and its time.

    Work that is stopped may go on for a while, until the end that was set. Where milestones tell of a delay, INI005 has
    spoken; where the end lies before the start, INI003.
    """
    start, end, status = initiative.time("start"), initiative.time("end"), initiative.word("status")
    if start and end and end.last < start.first:
        return None
    if start and start.first > as_of and status in {"active", "done"}:
        return "not-begun", "start", start
    if end and end.first > as_of and status == "done":
        return "not-ended", "end", end
    if any(_off(initiative, row, as_of) for row in initiative.groups("milestones")):
        return None
    if end and end.last < as_of and status in {"ready", "active"}:
        return status, "end", end
    late = start is not None and (as_of - start.last).days > _SLACK and status in {"proposed", "ready"}
    return ("late", "start", start) if start and late else None


@rule("INI016", "status-against-dates", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_status(product: Product, context: Context) -> Iterator[Found]:
    """What is under way has begun and not passed its end, what is done has ended, and what is to come has a start ahead."""
    for initiative in product.initiatives:
        off = _off_status(initiative, context.as_of) if initiative.id else None
        if off is not None:
            reason, field, time = off
            language = initiative.file.language
            yield found(
                initiative.at(field),
                reason,
                initiative=product.name_of(initiative.id),
                when=time,
                as_of=context.as_of,
                status=word_to_write("initiative_status", initiative.word("status"), language),
                other=word_to_write("initiative_status", _INSTEAD[reason], language),
            )


@rule("INI015", "cost-before-start", severity=Severity.WARNING, nature=CONSISTENCY)
def check_cost_years(product: Product, context: Context) -> Iterator[Found]:
    """An initiative costs nothing in the years before it begins."""
    for initiative in product.initiatives:
        start, off = initiative.time("start"), _off_status(initiative, context.as_of)
        if off is not None and off[0] == "not-begun":
            continue  # INI016 has said that the start cannot be right.
        for row in initiative.groups("costs") if initiative.id else ():
            year = row.integer("year")
            if start is not None and year is not None and year < start.first.year and row.integer("amount"):
                yield found(
                    row.at("year"),
                    labels=(initiative.at("start"),),
                    initiative=product.name_of(initiative.id),
                    year=str(year),
                    start=start,
                )
