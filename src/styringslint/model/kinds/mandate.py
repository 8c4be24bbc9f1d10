"""The owners' mandate."""

from typing import Annotated, ClassVar

from styringslint.model.kinds.shared import Responsible, YearAmount
from styringslint.model.section import Item, Section, adopted, identity, optional, recommended, required
from styringslint.model.types import (
    BodyOrActorRef,
    BodyRef,
    CoarseTime,
    Currency,
    Date,
    FieldPattern,
    Integer,
    ItemId,
    Kroner,
    Line,
    Number,
    PartyRef,
    Percentage,
    ProductName,
    QuotedText,
    Refers,
    Text,
    WordId,
    Year,
    YesNo,
)
from styringslint.model.words import (
    BodyType,
    Certainty,
    DecisionRuleType,
    DeliveryModel,
    Direction,
    FrameworkType,
    FundingSource,
    Level,
    MemberRole,
)


class Inquiry(Section):
    """The six questions of the instructions for official studies."""

    problem: Text | None = recommended()
    alternatives: Text | None = recommended()
    principles: Text | None = recommended()
    effects: Text | None = recommended()
    recommendation: Text | None = recommended()
    prerequisites: Text | None = recommended()


class Owner(Section):
    """A party that owns the product and gives the mandate."""

    natural_key: ClassVar[tuple[str, ...]] = ("party",)

    party: PartyRef | None = required()
    role: Line | None = recommended()
    consequence: Level | None = recommended()
    influence: Level | None = recommended()
    assignment: Line | None = recommended()
    pays_nothing_because: Line | None = optional()
    no_seat_because: Line | None = optional()


class Affected(Section):
    """A party that is affected without owning."""

    natural_key: ClassVar[tuple[str, ...]] = ("party",)

    party: PartyRef | None = required()
    consequence: Level | None = recommended()
    involved_by: Line | None = recommended()
    no_seat_because: Line | None = optional()


class Scope(Section):
    """What is inside and outside the product."""

    in_: list[Line] | None = required(rule="MAN006", alias="in")
    out: list[Line] | None = recommended()


class FrameworkCondition(Item):
    """A condition that the owners set."""

    owning_body: ClassVar[str] = "owners"

    id: ItemId = identity()
    type: FrameworkType | None = required()
    text: Text | None = required()
    reference: Line | None = optional(change="editorial")


class MemberAuthority(Section):
    """What the member may decide on behalf of the party."""

    covers: Line | None = required()
    limit: Kroner | None = recommended(decided="owners")
    may_commit_money: YesNo | None = recommended()


class Anchoring(Section):
    """Whom a sector representative consults."""

    with_: Line | None = required(alias="with")
    days: Integer | None = recommended()


class Deputy(Section):
    """Who meets when the member cannot."""

    position: Line | None = required(when="has deputy")
    authority: Line | None = recommended()
    from_: Date | None = recommended(alias="from")
    to: Date | None = recommended()
    none_because: Line | None = optional()


class Member(Item):
    """A seat in the steering group."""

    owning_body: ClassVar[str] = "owners"

    id: ItemId = identity()
    position: Line | None = required(change="running")
    name: Line | None = optional(change="running")
    represents: PartyRef | None = required(rule="STG002", decided="owners")
    role: MemberRole | None = required(decided="owners")
    voting: YesNo | None = required(decided="owners")
    appointed_by: PartyRef | None = required()
    from_: Date | None = required(alias="from")
    to: Date | None = recommended()
    authority: MemberAuthority | None = required(rule="STG003", when="voting")
    anchoring: Anchoring | None = recommended(change="running")
    deputy: Deputy | None = recommended(change="running")


class Perspectives(Section):
    """Which seat covers which perspective."""

    owner: Annotated[str, Refers("member")] | None = recommended()
    user: Annotated[str, Refers("member")] | None = recommended()
    supplier: Annotated[str, Refers("member")] | None = recommended()


class DecisionRule(Section):
    """How the group decides."""

    type: DecisionRuleType | None = required(rule="STG007")
    votes: Integer | None = optional()


class Quorum(Section):
    """What it takes for the group to be able to decide."""

    count: Integer | None = required(rule="STG008")
    parties: list[PartyRef] | None = optional()


class Escalation(Section):
    """Where disagreement goes."""

    to: Line | None = required()
    days: Integer | None = recommended()


class OtherBody(Item):
    """A body that decides or advises beside owners and group."""

    owning_body: ClassVar[str] = "owners"

    id: WordId = identity()
    name: Line | None = required(change="editorial")
    body_type: BodyType | None = required()


class DecisionRight(Section):
    """Which body decides a field."""

    natural_key: ClassVar[tuple[str, ...]] = ("field",)

    field: FieldPattern | None = required()
    body: BodyRef | None = required()


class Governance(Section):
    """The steering group: composition, authority, how it decides."""

    body: Line | None = required()
    body_type: BodyType | None = required()
    members: list[Member] | None = required(rule="STG001")
    perspectives: Perspectives | None = recommended()
    decision_rule: DecisionRule | None = required(rule="STG007", decided="owners")
    quorum: Quorum | None = required(rule="STG008", decided="owners")
    casting_vote: Annotated[str, Refers("member")] | None = recommended()
    reserved_to_owners: list[Line] | None = recommended()
    escalation: Escalation | None = required(rule="STG011", small=False)
    meetings_per_year: Integer | None = required(rule="STG012", small=False)
    notice_days: Integer | None = recommended()
    secretariat: PartyRef | None = recommended(change="running")
    working_committee: Line | None = optional()
    other_bodies: list[OtherBody] | None = optional()
    decides: list[DecisionRight] | None = recommended()


class CostShare(Section):
    """A party's agreed share of the cost."""

    natural_key: ClassVar[tuple[str, ...]] = ("party",)

    party: PartyRef | None = required()
    share: Percentage | None = required()


class FinancingLine(Item):
    """Money from one party in one year."""

    owning_body: ClassVar[str] = "owners"

    id: ItemId = identity()
    year: Year | None = required(decided="owners")
    party: PartyRef | None = required(decided="owners")
    amount: Kroner | None = required(decided="owners")
    source: FundingSource | None = required(decided="owners")
    certainty: Certainty | None = required(decided="owners")
    reference: Line | None = recommended(change="editorial")


class Operations(Section):
    """Who pays for operation and maintenance."""

    natural_key: ClassVar[tuple[str, ...]] = ("party",)

    party: PartyRef | None = required()
    per_year: Kroner | None = required()
    source: FundingSource | None = required()
    from_: Date | None = recommended(alias="from")


class Financing(Section):
    """Who pays what, when, and how certain it is."""

    currency: Currency | None = optional()
    price_level: Year | None = recommended()
    cost_sharing: list[CostShare] | None = recommended(decided="owners")
    lines: list[FinancingLine] | None = required(rule="FIN002")
    totals: list[YearAmount] | None = recommended()
    operations: list[Operations] | None = adopted(rule="FIN008", small=False)


class TimeParameter(Section):
    """Expected and latest acceptable date."""

    expected: Date | None = required(rule="MAN014", when="relevant")
    limit: Date | None = required(rule="MAN014", when="relevant")
    not_relevant_because: Line | None = optional()


class CostParameter(Section):
    """Expected and highest acceptable cost."""

    expected: Kroner | None = required(rule="MAN014", when="relevant")
    limit: Kroner | None = required(rule="MAN014", when="relevant")
    not_relevant_because: Line | None = optional()


class MeasuredParameter(Section):
    """A measured control parameter."""

    unit: Line | None = required(when="relevant")
    direction: Direction | None = required(when="relevant")
    expected: Number | None = required(rule="MAN014", when="relevant")
    limit: Number | None = required(rule="MAN014", when="relevant")
    not_relevant_because: Line | None = optional()


class ControlParameters(Section):
    """The seven control parameters."""

    time: TimeParameter | None = recommended()
    cost: CostParameter | None = recommended()
    quality: MeasuredParameter | None = recommended()
    scope: MeasuredParameter | None = recommended()
    sustainability: MeasuredParameter | None = recommended()
    benefits: MeasuredParameter | None = recommended()
    risk: MeasuredParameter | None = recommended()


class TeamAuthority(Section):
    """What the team may decide itself."""

    natural_key: ClassVar[tuple[str, ...]] = ("topic",)

    topic: Line | None = required()
    limit: Line | None = required()
    limit_amount: Kroner | None = optional()
    escalate_to: BodyOrActorRef | None = required()


class Dependency(Item):
    """Something outside that the product depends on."""

    owning_body: ClassVar[str] = "owners"

    id: ItemId = identity()
    what: Line | None = required()
    party: PartyRef | None = recommended()
    needed_by: CoarseTime | None = recommended()


class ParentMandate(Section):
    """The mandate under which this one is given."""

    product: ProductName | None = required()
    version: QuotedText | None = recommended()


class Approval(Section):
    """An owner's approval."""

    natural_key: ClassVar[tuple[str, ...]] = ("party",)

    party: PartyRef | None = required()
    role: Line | None = required()
    date: Date | None = required()


class MandateContent(Section):
    """What the owners give the product (Skate 23/2021, recommendations 2 and 3)."""

    background: Text | None = required(rule="MAN003", small=False)
    purpose: Text | None = required(rule="MAN003")
    problem: Text | None = required(rule="MAN003", small=False)
    users: list[Line] | None = recommended()
    inquiry: Inquiry | None = recommended(when="state measure")
    state_measure: YesNo | None = optional()
    affects_municipal_sector: YesNo | None = recommended()
    owners: list[Owner] | None = required(rule="MAN002")
    affected: list[Affected] | None = recommended()
    scope: Scope | None = required(rule="MAN006", small=False)
    framework: list[FrameworkCondition] | None = required(rule="MAN007", small=False)
    governance: Governance | None = required(rule="MAN004")
    financing: Financing | None = required(rule="MAN005")
    delivery_model: DeliveryModel | None = required(rule="HYB001", small=False)
    parameters: ControlParameters | None = recommended(decided="owners")
    team_authority: list[TeamAuthority] | None = required(rule="MAN018", small=False)
    benefit_lead: Responsible | None = adopted(rule="MAN024", small=False)
    dependencies: list[Dependency] | None = recommended()
    stop_criteria: list[Line] | None = recommended()
    parent: ParentMandate | None = optional()
    lessons: list[Line] | None = optional(change="editorial")
    approvals: list[Approval] | None = adopted(rule="MAN008", small=False, change="running")
