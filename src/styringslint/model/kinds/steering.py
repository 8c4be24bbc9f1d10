"""The steering document: goals, benefits, hypotheses, initiatives, teams."""

from typing import Annotated, ClassVar

from styringslint.model.kinds.shared import Responsible, YearAmount
from styringslint.model.section import Item, Section, identity, optional, recommended, required
from styringslint.model.types import (
    ActorRef,
    CoarseTime,
    Date,
    ItemId,
    Kroner,
    Line,
    Number,
    PartyRef,
    QuotedText,
    Refers,
    Text,
)
from styringslint.model.words import (
    BenefitCategory,
    BenefitStatus,
    BenefitType,
    CertaintyOfAssumption,
    Conclusion,
    Course,
    Direction,
    Frequency,
    GoalLevel,
    InitiativeStatus,
    Level,
    MeetingForm,
    PrioritisationMethod,
    RiskKind,
    Size,
)


class KeyResult(Item):
    """A measurable result under a goal."""

    id: ItemId = identity()
    metric: Line | None = required()
    unit: Line | None = required()
    baseline: Number | None = required()
    target: Number | None = required()
    deadline: Date | None = required()


class Goal(Item):
    """What the product shall achieve."""

    id: ItemId = identity()
    statement: Text | None = required(decided="steering_group")
    level: GoalLevel | None = recommended(decided="steering_group")
    supports: list[Annotated[str, Refers("goal")]] | None = recommended(decided="steering_group")
    supports_text: Line | None = optional()
    deadline: CoarseTime | None = recommended(decided="steering_group")
    owner: Responsible | None = recommended(change="running")
    key_results: list[KeyResult] | None = optional()


class Indicator(Section):
    """How a benefit is measured."""

    name: Line | None = required(rule="BEN007")
    unit: Line | None = required(rule="BEN007", decided="steering_group")
    direction: Direction | None = required(rule="BEN007", decided="steering_group")
    method: Line | None = recommended()
    source: Line | None = recommended()
    frequency: Frequency | None = recommended()
    scale: list[Line] | None = optional()


class DatedValue(Section):
    """A number at a date."""

    value: Number | None = required()
    date: Date | None = required()


class Measurement(Section):
    """A measured value."""

    natural_key: ClassVar[tuple[str, ...]] = ("date",)

    date: Date | None = required()
    value: Number | None = required()
    note: Line | None = optional()


class Action(Section):
    """Something that somebody does in the line."""

    natural_key: ClassVar[tuple[str, ...]] = ("what",)

    what: Line | None = required()
    who: ActorRef | None = required()
    due: Date | None = recommended()
    done: Date | None = optional()


class Assumption(Section):
    """Something that must hold."""

    natural_key: ClassVar[tuple[str, ...]] = ("text",)

    text: Line | None = required()
    holds: CertaintyOfAssumption | None = recommended()
    reviewed: Date | None = recommended()


class Benefit(Item):
    """A planned benefit (nyttevirkning, gevinst)."""

    id: ItemId = identity()
    title: Line | None = required(change="editorial")
    type: BenefitType | None = required(rule="BEN005")
    category: BenefitCategory | None = recommended()
    supports: list[Annotated[str, Refers("goal", "benefit")]] | None = recommended(decided="steering_group")
    beneficiary: PartyRef | None = required(rule="BEN036")
    owner: Responsible | None = required(rule="BEN002", decided="steering_group")
    status: BenefitStatus | None = required(change="running")
    indicator: Indicator | None = required(rule="BEN007")
    baseline: DatedValue | None = required(rule="BEN009", when="active", decided="steering_group")
    target: DatedValue | None = required(rule="BEN011", decided="steering_group")
    milestones: list[DatedValue] | None = optional()
    measurements: list[Measurement] | None = recommended(change="running")
    value_nok: list[YearAmount] | None = required(rule="BEN006", when="priced")
    turnover: Text | None = required(rule="BEN024", when="money or time is set free")
    actions: list[Action] | None = recommended(change="running")
    assumptions: list[Assumption] | None = recommended(change="running")


class NegativeEffect(Item):
    """A cost or drawback for somebody."""

    id: ItemId = identity()
    text: Text | None = required()
    party: PartyRef | None = required()


class Threshold(Section):
    """The number that decides the hypothesis."""

    metric: Line | None = required(rule="HYP003")
    unit: Line | None = required(rule="HYP003")
    today: Number | None = recommended()
    at_least: Number | None = required(rule="HYP003", when="one of the four")
    at_most: Number | None = optional()
    above: Number | None = optional()
    below: Number | None = optional()


class HypothesisTest(Section):
    """How the hypothesis is tested."""

    method: Line | None = required(rule="HYP004")
    sample: Line | None = recommended()
    start: Date | None = recommended()
    deadline: Date | None = required(rule="HYP004")


class HypothesisResult(Section):
    """What the test showed."""

    date: Date | None = required(rule="HYP007")
    value: Number | None = required(rule="HYP007")
    conclusion: Conclusion | None = required(rule="HYP007")
    note: Line | None = optional()


class Hypothesis(Item):
    """Something the team believes and tests."""

    id: ItemId = identity()
    title: Line | None = required(change="editorial")
    supports: list[Annotated[str, Refers("goal", "benefit")]] | None = required(rule="HYP005")
    we_believe: Text | None = required(rule="HYP002")
    will_result_in: Text | None = required(rule="HYP002")
    we_know_when: Threshold | None = required(rule="HYP002")
    test: HypothesisTest | None = required(rule="HYP004", change="running")
    owner: Annotated[str, Refers("team")] | None = recommended(change="running")
    result: HypothesisResult | None = required(rule="HYP006", when="deadline passed", change="running")
    decision: Course | None = required(rule="HYP009", when="concluded")


class Milestone(Section):
    """Something to be reached."""

    natural_key: ClassVar[tuple[str, ...]] = ("what",)

    what: Line | None = required()
    due: CoarseTime | None = required()
    done: Date | None = optional()


class SupportRequest(Section):
    """Help asked of another team."""

    natural_key: ClassVar[tuple[str, ...]] = ("team",)

    team: Annotated[str, Refers("team")] | None = required()
    size: Size | None = recommended()
    contact: Line | None = recommended()


class Score(Section):
    """Factors of the prioritisation method."""

    value: Number | None = optional()
    time: Number | None = optional()
    risk: Number | None = optional()
    size: Number | None = optional()
    reach: Number | None = optional()
    impact: Number | None = optional()
    confidence: Number | None = optional()
    effort: Number | None = optional()
    score: Number | None = optional()


class Initiative(Item):
    """Work that is prioritised."""

    id: ItemId = identity()
    title: Line | None = required(rule="INI001", change="editorial")
    supports: list[Annotated[str, Refers("hypothesis", "benefit")]] | None = required(rule="INI002")
    status: InitiativeStatus | None = required(rule="INI001", change="running")
    team: Annotated[str, Refers("team")] | None = required(rule="TEA001", when="active", change="running")
    start: CoarseTime | None = recommended(change="running")
    end: CoarseTime | None = recommended(change="running")
    person_months: Number | None = recommended(change="running")
    costs: list[YearAmount] | None = recommended(change="running")
    milestones: list[Milestone] | None = recommended(change="running")
    depends_on: list[Annotated[str, Refers("initiative", "dependency")]] | None = recommended(change="running")
    support_from: list[SupportRequest] | None = optional(change="running")
    score: Score | None = optional(change="running")
    outcome: Text | None = required(rule="INI003", when="closed", change="running")
    link: Line | None = optional(change="editorial")


class RankException(Section):
    """A place in the ranking that does not follow the score."""

    natural_key: ClassVar[tuple[str, ...]] = ("id",)

    id: Annotated[str, Refers("hypothesis", "initiative")] = identity()
    reason: Line | None = required()


class Prioritisation(Section):
    """The order of hypotheses and initiatives."""

    method: PrioritisationMethod | None = required(rule="PRI002")
    scale: list[Number] | None = optional()
    hypotheses: list[Annotated[str, Refers("hypothesis")]] | None = required(rule="PRI001", decided="steering_group")
    initiatives: list[Annotated[str, Refers("initiative")]] | None = required(rule="PRI001", decided="steering_group")
    capacity_after: Annotated[str, Refers("initiative")] | None = recommended(decided="steering_group")
    exceptions: list[RankException] | None = optional(change="running")


class Team(Item):
    """A product team."""

    id: ItemId = identity()
    name: Line | None = required(change="editorial")
    responsibility: Text | None = required(rule="TEA002", small=False)
    room: Text | None = required(rule="TEA002", small=False)
    authority: Text | None = required(rule="TEA002", small=False)
    authority_limit: Kroner | None = optional()
    parties: list[PartyRef] | None = recommended(change="running")
    lead: Responsible | None = recommended(change="running")
    competences: list[Line] | None = recommended(change="running")
    capacity: Number | None = recommended(change="running")


class Risk(Item):
    """A risk or an opportunity."""

    kind_of_change: ClassVar[str] = "running"

    id: ItemId = identity()
    kind: RiskKind | None = recommended()
    text: Text | None = required()
    probability: Level | None = required()
    consequence: Level | None = required()
    action: Line | None = recommended()
    owner: ActorRef | None = recommended()


class ParameterStatus(Section):
    """The seven control parameters as they are now."""

    natural_key: ClassVar[tuple[str, ...]] = ("date",)

    date: Date | None = required()
    time: Date | None = recommended()
    cost: Kroner | None = recommended()
    quality: Number | None = recommended()
    scope: Number | None = recommended()
    sustainability: Number | None = recommended()
    benefits: Number | None = recommended()
    risk: Number | None = recommended()


class PlannedMeeting(Section):
    """A planned meeting."""

    natural_key: ClassVar[tuple[str, ...]] = ("date",)

    date: Date | None = required()
    topics: list[Line] | None = recommended()
    form: MeetingForm | None = optional()


class BenefitsContent(Section):
    """The benefits, in the steering document or in a benefits plan of their own."""

    benefits: list[Benefit] | None = required(rule="BEN001")
    negative_effects: list[NegativeEffect] | None = recommended()
    no_negative_effects_because: Line | None = optional()


class SteeringContent(BenefitsContent):
    """What the steering group adopts and maintains."""

    mandate_version: QuotedText | None = required(rule="MAN001", small=False, change="running")
    goals: list[Goal] | None = required(rule="GOA001")
    hypotheses: list[Hypothesis] | None = required(rule="HYP001")
    initiatives: list[Initiative] | None = required(rule="INI001")
    prioritisation: Prioritisation | None = required(rule="PRI001", small=False)
    teams: list[Team] | None = required(rule="TEA001", small=False)
    risks: list[Risk] | None = recommended()
    parameter_status: list[ParameterStatus] | None = recommended(change="running")
    meeting_plan: list[PlannedMeeting] | None = optional(change="running")
