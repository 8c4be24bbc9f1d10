"""Replies, attendance and minutes."""

from collections.abc import Iterator
from typing import Any

from styringslint.core.calendar import days_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.model.table import word_to_write
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product
from styringslint.workspace.seats import (
    DECIDED,
    PRESENT,
    REPLY,
    STEERING_GROUP,
    Turnout,
    governance_on,
    is_over,
    meetings,
    quorum_of,
    seats_of,
    shortfall,
    taken,
    turnout,
    voters,
)

_TREATED = frozenset({"adopted", "rejected", "deferred", "discussed", "noted"})


@rule(
    "MTG010",
    "quorum-not-expected",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 7},
    dated=True,
)
def check_expected(product: Product, context: Context) -> Iterator[Found]:
    """The replies to a coming meeting make up a quorum; in the last week no answer counts as no."""
    for meeting in meetings(product):
        day = meeting.root.date("date")
        governance = governance_on(product, day)
        if governance is None or day is None or is_over(meeting, context.as_of) or not meeting.root.has("attendance"):
            continue
        came = turnout(meeting, seats_of(voters(product)), REPLY)
        place = meeting.root.at_key("attendance")
        counts: dict[str, Any] = {
            "date": day,
            "coming": len(came.filled),
            "unknown": len(came.unknown),
            "most": came.most,
        }
        if short := _short(governance, came):
            reason, needed, party = short
            yield found(place, reason, needed=needed, party=product.name_of(party), **counts)
        elif (day - context.as_of).days <= context.options["days"]:
            needed = governance.integer("quorum.count") or 0
            if len(came.filled) < needed <= came.most:
                yield found(place, "not-yet", needed=needed, party="", **counts)


def _short(governance: Group, came: Turnout) -> tuple[str, int, str] | None:
    """The reason, the number and the party of what is certainly missing."""
    short = shortfall(quorum_of(governance), came)
    if short is None or not (came.filled or came.empty):
        return None
    return ("party" if short.party else "", short.needed, short.party)


def _away(product: Product, meeting: Document, field: str) -> list[str]:
    """The parties of whose seats every one is said to be empty. Observers do not count."""
    members = [seat for seat in product.members if seat.word("role") != "observer" and seat.ref("represents")]
    came = turnout(meeting, seats_of(members), field)
    there = {seat.party for seat in (*came.filled, *came.unknown)}
    return list(dict.fromkeys(seat.party for seat in came.empty if seat.party not in there))


@rule("MTG011", "party-not-represented", severity=Severity.INFO, nature=CONSISTENCY, dated=True)
def check_represented(product: Product, context: Context) -> Iterator[Found]:
    """Every party in the group is represented in the meeting, by its member or a deputy that exists."""
    decided = taken(product, DECIDED)
    for meeting in meetings(product):
        day = meeting.root.date("date")
        governance = governance_on(product, day)
        if governance is None:
            continue
        over = is_over(meeting, context.as_of)
        field = PRESENT if over else REPLY
        if not over:
            yield from _no_deputy(product, meeting)
        # Where too few came to decide, the rules on quorum say so.
        short = shortfall(quorum_of(governance), turnout(meeting, seats_of(voters(product)), field))
        if short is not None and (not over or (day, STEERING_GROUP) in decided):
            continue
        if parties := _away(product, meeting, field):
            names = tuple(product.name_of(party) for party in parties)
            yield found(meeting.root.at_key("attendance"), "" if over else "apologies", date=day, parties=names)


def _no_deputy(product: Product, meeting: Document) -> Iterator[Found]:
    for row in meeting.root.groups("attendance"):
        seat = product.find(row.ref("seat"))
        if row.word("reply") == "deputy" and seat is not None and seat.section.name == "Member":
            if seat.has("deputy.none_because") and not seat.has("deputy.position"):
                yield found(row.at("reply"), "no-deputy", seat=product.name_of(seat.id))


@rule(
    "MTG016",
    "meeting-without-minutes",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 14},
    dated=True,
)
def check_minutes(product: Product, context: Context) -> Iterator[Found]:
    """Two weeks after a meeting something of it is on record, and who came where it decided; minutes are approved later."""
    limit = int(context.options["days"])
    treated, decided = taken(product, _TREATED), taken(product, DECIDED)
    for meeting in product.of_kind("meeting"):
        day, approved = meeting.root.date("date"), meeting.root.date("approved_in")
        if day is None or meeting.status == "superseded":
            continue
        if approved is not None and approved < day:
            yield found(meeting.at("approved_in"), "approved-before", date=day, approved=approved)
        elif days_later(day, limit) < context.as_of and not _has_minutes(meeting):
            told, language = (day, meeting.root.ref("forum")), meeting.file.language
            names: dict[str, Any] = {"date": day, "days": (context.as_of - day).days, "limit": limit}
            if told not in treated:
                field = FieldName(meeting.root.section.name, "status")
                word = word_to_write("document_status", "superseded", language)
                yield found(meeting.at("date"), field=field, word=word, **names)
            elif told in decided and any(row.has(REPLY) for row in meeting.root.groups("attendance")):
                field, word = FieldName("Attendance", PRESENT), word_to_write("presence", "not_stated", language)
                yield found(meeting.root.at_key("attendance"), "who-came", field=field, word=word, **names)


def _has_minutes(meeting: Document) -> bool:
    """Whether the meeting itself says what happened: what was recorded, who came, or that the minutes were approved."""
    if any(case.has("record") for case in meeting.root.groups("cases")) or meeting.root.has("approved_in"):
        return True
    return any(row.has(PRESENT) for row in meeting.root.groups("attendance"))
