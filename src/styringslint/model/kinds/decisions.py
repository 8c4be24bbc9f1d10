"""The decision log."""

from typing import Annotated, ClassVar

from styringslint.model.section import Item, Section, identity, optional, recommended, required
from styringslint.model.types import (
    ActorRef,
    AnyValue,
    BodyRef,
    CaseNumber,
    Date,
    DecisionRef,
    FieldPath,
    Integer,
    ItemId,
    Kroner,
    Line,
    QuotedText,
    Refers,
    Text,
)
from styringslint.model.words import Kind, Outcome, WayOfDeciding


class Adoption(Section):
    """A document version that a decision adopts."""

    natural_key: ClassVar[tuple[str, ...]] = ("document",)

    document: Kind | None = required()
    version: QuotedText | None = required()


class Change(Section):
    """A value that a decision changes."""

    natural_key: ClassVar[tuple[str, ...]] = ("field",)

    field: FieldPath | None = required()
    from_: AnyValue | None = optional(alias="from")
    to: AnyValue | None = optional()


class Votes(Section):
    """How votes fell."""

    for_: Integer | None = required(alias="for")
    against: Integer | None = required()
    abstained: Integer | None = optional()


class FollowUp(Section):
    """What somebody shall do because of a decision."""

    natural_key: ClassVar[tuple[str, ...]] = ("what",)

    what: Line | None = required()
    who: ActorRef | None = required(rule="DEC011")
    due: Date | None = required(rule="DEC011")
    done: Date | None = optional()


class Decision(Item):
    """A recorded decision."""

    id: ItemId = identity()
    title: Line | None = required(rule="DEC001")
    date: Date | None = required(rule="DEC001")
    body: BodyRef | None = required(rule="DEC001")
    jointly_with: list[BodyRef] | None = optional()
    case: CaseNumber | None = required(rule="DEC001")
    way: WayOfDeciding | None = optional()
    ratified_by: DecisionRef | None = optional()
    ratify_by: Date | None = optional()
    outcome: Outcome | None = required(rule="DEC001")
    text: Text | None = required(rule="DEC001")
    adopts: list[Adoption] | None = optional()
    changes: list[Change] | None = optional()
    votes: Votes | None = recommended()
    dissent: Text | None = optional()
    recused: list[Annotated[str, Refers("member")]] | None = optional()
    amount: Kroner | None = recommended()
    follow_up: list[FollowUp] | None = recommended()
    supersedes: list[DecisionRef] | None = optional()
    builds_on: list[DecisionRef] | None = optional()
    legal_exempt: Line | None = optional()


class DecisionsContent(Section):
    """Recorded decisions, oldest first."""

    baseline: list[DecisionRef] | None = recommended()
    decisions: list[Decision] | None = required(may_be_empty=True)
