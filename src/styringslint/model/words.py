"""The closed word sets of the format, in canonical form. The words that users write stand in `vocabulary.yaml`."""

from typing import Annotated, Literal

from styringslint.model.types import WordSet

Kind = Annotated[
    Literal[
        "parties",
        "mandate",
        "steering",
        "decisions",
        "meeting",
        "benefits_plan",
        "learning",
        "interoperability",
        "delivery_plan",
        "portfolio",
        "product",
    ],
    WordSet("kind"),
]

DocumentStatus = Annotated[Literal["draft", "for_consideration", "adopted", "superseded"], WordSet("document_status")]

Profile = Annotated[Literal["small", "medium", "large", "programme"], WordSet("profile")]

Sector = Annotated[
    Literal["state", "municipality", "county", "interest_body", "private", "voluntary", "group"], WordSet("sector")
]

Level = Annotated[Literal["none", "low", "medium", "high"], WordSet("level")]

FrameworkType = Annotated[Literal["law", "policy", "architecture", "procurement", "other"], WordSet("framework_type")]

BodyType = Annotated[Literal["decides", "advises"], WordSet("body_type")]

MemberRole = Annotated[Literal["chair", "member", "observer"], WordSet("member_role")]

DecisionRuleType = Annotated[
    Literal["consensus", "majority", "qualified_majority", "chair_decides", "owners_decide"], WordSet("decision_rule")
]

Body = Annotated[Literal["owners", "steering_group", "chair"], WordSet("body")]

FundingSource = Annotated[
    Literal[
        "own_budget", "allocation_letter", "initiative", "co_financing", "digifin", "user_fees", "grant", "in_kind"
    ],
    WordSet("funding_source"),
]

Certainty = Annotated[Literal["appropriated", "committed", "applied_for", "expected"], WordSet("certainty")]

DeliveryModel = Annotated[Literal["product", "project", "hybrid"], WordSet("delivery_model")]

Direction = Annotated[Literal["increasing", "decreasing"], WordSet("direction")]

GoalLevel = Annotated[Literal["societal", "outcome", "output"], WordSet("goal_level")]

BenefitType = Annotated[Literal["priced", "non_priced"], WordSet("benefit_type")]

BenefitCategory = Annotated[
    Literal["own_budget", "released_time", "other_public", "citizens_and_business", "non_priced"],
    WordSet("benefit_category"),
]

BenefitStatus = Annotated[
    Literal["proposed", "approved", "being_realised", "realised", "abandoned"], WordSet("benefit_status")
]

Frequency = Annotated[Literal["monthly", "quarterly", "half_yearly", "yearly"], WordSet("frequency")]

CertaintyOfAssumption = Annotated[Literal["yes", "no", "unsure"], WordSet("certainty_of_assumption")]

Conclusion = Annotated[Literal["confirmed", "refuted", "inconclusive"], WordSet("conclusion")]

Course = Annotated[Literal["continue", "adjust", "stop"], WordSet("course")]

InitiativeStatus = Annotated[Literal["proposed", "ready", "active", "stopped", "done"], WordSet("initiative_status")]

PrioritisationMethod = Annotated[Literal["rank", "WSJF", "RICE"], WordSet("prioritisation_method")]

Size = Annotated[Literal["small", "medium", "large"], WordSet("size")]

RiskKind = Annotated[Literal["risk", "opportunity"], WordSet("risk_kind")]

WayOfDeciding = Annotated[Literal["meeting", "e_mail", "urgent"], WordSet("way_of_deciding")]

Outcome = Annotated[Literal["proposed", "adopted", "rejected", "deferred", "discussed", "noted"], WordSet("outcome")]

Reply = Annotated[Literal["coming", "deputy", "apologies", "no_reply"], WordSet("reply")]

Presence = Annotated[Literal["member", "deputy", "nobody", "not_stated"], WordSet("presence")]

CaseType = Annotated[Literal["for_decision", "for_discussion", "for_information"], WordSet("case_type")]

LearningSource = Annotated[Literal["hypothesis", "measurement", "user_test", "incident"], WordSet("learning_source")]

ConsequenceOfInsight = Annotated[Literal["change", "no_change"], WordSet("consequence_of_insight")]

LayerStatus = Annotated[Literal["met", "partly", "not_met", "not_relevant"], WordSet("layer_status")]

InteroperabilityLayer = Annotated[Literal["legal", "organisational", "semantic", "technical"], WordSet("layer")]

DpiaStatus = Annotated[Literal["not_needed", "planned", "under_way", "done"], WordSet("dpia_status")]

Severity = Annotated[Literal["error", "warning", "note", "off"], WordSet("severity")]

MeetingForm = Annotated[Literal["in_person", "online", "mixed"], WordSet("meeting_form")]

ProductStatus = Annotated[Literal["planned", "active", "closed"], WordSet("product_status")]

Gate = Annotated[Literal["BP1", "BP2", "BP3", "BP4", "BP5", "BP6"], WordSet("gate")]

Language = Annotated[Literal["nb", "nn", "en"], WordSet("language")]

TermSet = Annotated[Literal["nytte2026", "gevinst"], WordSet("term_set")]

FixedParameter = Annotated[Literal["time", "cost", "scope"], WordSet("fixed_parameter")]

RuleSubject = Annotated[
    Literal[
        "goal",
        "key_result",
        "benefit",
        "negative_effect",
        "hypothesis",
        "initiative",
        "dependency",
        "team",
        "risk",
        "owner",
        "member",
        "other_body",
        "framework_condition",
        "financing_line",
        "decision",
        "case",
        "party",
        "insight",
        "agreement",
        "phase",
        "deliverable",
        "parties",
        "mandate",
        "steering",
        "decisions",
        "meeting",
        "benefits_plan",
        "learning",
        "interoperability",
        "delivery_plan",
        "portfolio",
    ],
    WordSet("rule_subject"),
]
