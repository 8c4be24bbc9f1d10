"""The notice of a meeting: when, where, and in good time."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.calendar import days_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.meeting.days_off import day_off
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product
from styringslint.workspace.seats import is_over, meetings

_NOTICE = ("forum", "date", "start", "end", "place", "cases")


@rule("MTG001", "incomplete-notice", severity=Severity.ERROR, nature=COMPLETENESS)
def check_notice(product: Product, _context: Context) -> Iterator[Found]:
    """A meeting has a forum, a date, a start and an end, a place, and at least one case."""
    for meeting in product.of_kind("meeting"):
        missing = [name for name in _NOTICE if not meeting.root.has(name)]
        if missing:
            fields = tuple(FieldName(meeting.root.section.name, name) for name in missing)
            yield found(meeting.at(missing[0]), fields=fields, identity=tuple(missing))


def _notice_days(product: Product, default: float) -> int:
    """The notice that the mandate gives, else the default; a small product that has not set one has none."""
    mandate = product.mandate
    stated = mandate.root.integer("governance.notice_days") if mandate else None
    if stated is not None:
        return stated
    return 0 if product.profile == "small" else int(default)


@rule(
    "MTG007",
    "late-papers",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 7},
    dated=True,
)
def check_papers(product: Product, context: Context) -> Iterator[Found]:
    """The papers of a coming meeting are sent as many days before as the mandate says, else seven."""
    notice = _notice_days(product, context.options["days"])
    for meeting in meetings(product):
        day, sent = meeting.root.date("date"), meeting.root.date("papers_sent")
        if day is None:
            continue
        if sent is not None and sent > day:
            yield found(meeting.at("papers_sent"), "after", date=day, sent=sent)
        elif not is_over(meeting, context.as_of):
            yield from _late(meeting, day, sent, notice, context.as_of)


def _late(meeting: Document, day: date, sent: date | None, notice: int, as_of: date) -> Iterator[Found]:
    latest = days_later(day, -notice)
    if sent is not None and sent > latest:
        days = (day - sent).days
        yield found(meeting.at("papers_sent"), date=day, sent=sent, days=days, notice=notice, latest=latest)
    elif not meeting.root.has("papers_sent") and as_of > latest:
        yield found(meeting.at("papers_sent"), "not-sent", date=day, notice=notice, latest=latest)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


@rule("MTG009", "agenda-too-long", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_length(product: Product, context: Context) -> Iterator[Found]:
    """A meeting ends after it starts, and the cases of a coming meeting have room in it."""
    for meeting in product.of_kind("meeting"):
        start, end = meeting.root.text("start"), meeting.root.text("end")
        if not start or not end:
            continue
        length = _minutes(end) - _minutes(start)
        if length <= 0:
            yield found(meeting.at("end"), "ends-first", start=start, end=end)
            continue
        needed = sum(case.integer("minutes") or 0 for case in meeting.root.groups("cases"))
        if needed > length and not is_over(meeting, context.as_of):
            yield found(meeting.at("end"), needed=needed, length=length, start=start, end=end)


def _days(product: Product, as_of: date) -> Iterator[tuple[Group, str, date]]:
    """Every coming meeting day, each once: those of the meetings, those that are planned, and what comes next."""
    rows = [(meeting.root, "date") for meeting in product.of_kind("meeting")]
    if product.steering is not None:
        rows += [(planned, "date") for planned in product.steering.root.groups("meeting_plan")]
    rows += [(meeting.root, "next_meeting") for meeting in product.of_kind("meeting")]
    told: set[date] = set()
    for group, name in rows:
        day = group.date(name)
        if day is not None and day >= as_of and day not in told:
            told.add(day)
            yield group, name, day


@rule("MTG017", "meeting-on-day-off", severity=Severity.INFO, nature=CONSISTENCY, dated=True)
def check_day(product: Product, context: Context) -> Iterator[Found]:
    """A coming meeting is not on a Saturday, on a Sunday, in July or on a public holiday."""
    for group, name, day in _days(product, context.as_of):
        if reason := day_off(day):
            yield found(group.at(name), reason, date=day)


@rule("MTG022", "next-meeting-before", severity=Severity.ERROR, nature=CONSISTENCY)
def check_next(product: Product, _context: Context) -> Iterator[Found]:
    """The next meeting comes after this one."""
    for meeting in product.of_kind("meeting"):
        day, following = meeting.root.date("date"), meeting.root.date("next_meeting")
        if day is not None and following is not None and following <= day:
            yield found(meeting.at("next_meeting"), labels=(meeting.at("date"),), date=day, next=following)
