"""A meeting: notice, cases and minutes."""

from typing import Annotated, ClassVar

from styringslint.model.section import Section, optional, recommended, required
from styringslint.model.types import (
    ActorRef,
    BodyRef,
    CaseNumber,
    Clock,
    Date,
    DecisionRef,
    FieldPath,
    FilePath,
    Integer,
    Line,
    PartyRef,
    Refers,
    Text,
)
from styringslint.model.words import CaseType, Presence, Reply


class Attendance(Section):
    """Who comes, and who came."""

    natural_key: ClassVar[tuple[str, ...]] = ("seat",)

    seat: Annotated[str, Refers("member")] | None = required()
    reply: Reply | None = recommended()
    present: Presence | None = required(when="minutes")


class Guest(Section):
    """Somebody present without a seat."""

    natural_key: ClassVar[tuple[str, ...]] = ("role",)

    role: Line | None = required()
    party: PartyRef | None = recommended()


class Consequences(Section):
    """What the proposal means, for whom."""

    economy: Text | None = recommended()
    users: Text | None = recommended()
    privacy: Text | None = recommended()
    interoperability: Text | None = recommended()
    parties: Text | None = recommended()


class ProposalPoint(Section):
    """A numbered point of a proposal."""

    natural_key: ClassVar[tuple[str, ...]] = ("item",)

    item: Integer | None = required()
    text: Text | None = required()
    who: ActorRef | None = recommended()
    due: Date | None = recommended()


class Case(Section):
    """A case on the agenda."""

    natural_key: ClassVar[tuple[str, ...]] = ("number",)

    number: CaseNumber | None = required(rule="MTG002")
    title: Line | None = required(rule="MTG002")
    type: CaseType | None = required(rule="MTG002")
    minutes: Integer | None = recommended()
    presented_by: list[ActorRef] | None = required(rule="MTG002")
    prepared_by: list[ActorRef] | None = required(rule="MTG002")
    refs: list[FieldPath] | None = recommended()
    background: Text | None = required(when="not standing")
    presentation: Text | None = optional()
    assessment: Text | None = recommended()
    alternatives: list[Line] | None = recommended()
    consequences: Consequences | None = recommended()
    questions: list[Line] | None = optional()
    decision: DecisionRef | None = optional()
    proposal: list[ProposalPoint] | None = required(rule="MTG003", when="for decision")
    attachments: list[FilePath] | None = recommended()
    record: Text | None = required(when="minutes")


class MeetingContent(Section):
    """One meeting of the steering group."""

    forum: BodyRef | None = required(rule="MTG001")
    date: Date | None = required(rule="MTG001")
    start: Clock | None = required(rule="MTG001")
    end: Clock | None = required(rule="MTG001")
    place: Line | None = required(rule="MTG001")
    chaired_by: ActorRef | None = optional()
    papers_sent: Date | None = recommended()
    attendance: list[Attendance] | None = required(when="seats meet")
    others_present: list[Guest] | None = optional()
    cases: list[Case] | None = required(rule="MTG001")
    next_meeting: Date | None = recommended()
    approved_in: Date | None = optional()
