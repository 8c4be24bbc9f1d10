"""The documents: a header and the content of a kind; and the one-file product with the other kinds as sections."""

from collections.abc import Mapping
from typing import ClassVar

from styringslint.model.kinds.decisions import Decision, DecisionsContent
from styringslint.model.kinds.delivery_plan import DeliveryPlanContent
from styringslint.model.kinds.header import DocumentState, Header
from styringslint.model.kinds.interoperability import InteroperabilityContent
from styringslint.model.kinds.learning import Insight, LearningContent
from styringslint.model.kinds.mandate import MandateContent
from styringslint.model.kinds.meeting import MeetingContent
from styringslint.model.kinds.parties import PartiesContent, Party
from styringslint.model.kinds.portfolio import PortfolioContent
from styringslint.model.kinds.steering import BenefitsContent, SteeringContent
from styringslint.model.section import optional, required
from styringslint.model.types import DecisionRef


class PartiesDocument(PartiesContent, Header):
    """A file of the kind `parties`."""

    owning_body: ClassVar[str] = "owners"


class MandateDocument(MandateContent, Header):
    """A file of the kind `mandate`."""

    trace: ClassVar[bool] = True
    decided_here: ClassVar[Mapping[str, str]] = {"valid_to": "owners"}

    owning_body: ClassVar[str] = "owners"


class SteeringDocument(SteeringContent, Header):
    """A file of the kind `steering`."""

    trace: ClassVar[bool] = True


class DecisionsDocument(DecisionsContent, Header):
    """A file of the kind `decisions`."""


class MeetingDocument(MeetingContent, Header):
    """A file of the kind `meeting`."""


class BenefitsPlanDocument(BenefitsContent, Header):
    """A file of the kind `benefits_plan`."""

    trace: ClassVar[bool] = True


class LearningDocument(LearningContent, Header):
    """A file of the kind `learning`."""


class InteroperabilityDocument(InteroperabilityContent, Header):
    """A file of the kind `interoperability`."""


class DeliveryPlanDocument(DeliveryPlanContent, Header):
    """A file of the kind `delivery_plan`."""


class PortfolioDocument(PortfolioContent, Header):
    """A file of the kind `portfolio`."""

    owning_body: ClassVar[str] = "owners"


class MandateSection(MandateContent, DocumentState):
    """The mandate as a section of a one-file product."""

    trace: ClassVar[bool] = True


class SteeringSection(SteeringContent, DocumentState):
    """The steering as a section of a one-file product."""

    trace: ClassVar[bool] = True


class InteroperabilitySection(InteroperabilityContent, DocumentState):
    """The interoperability as a section of a one-file product."""


class DeliveryPlanSection(DeliveryPlanContent, DocumentState):
    """The delivery plan as a section of a one-file product."""


class MeetingSection(MeetingContent, DocumentState):
    """The meeting as a section of a one-file product."""


class ProductDocument(Header):
    """A small product in one file: the other kinds are its sections."""

    mandate: MandateSection | None = required()
    steering: SteeringSection | None = required()
    parties: list[Party] | None = required()
    baseline: list[DecisionRef] | None = optional()
    decisions: list[Decision] | None = required(may_be_empty=True)
    meetings: list[MeetingSection] | None = optional()
    entries: list[Insight] | None = optional()
    interoperability: InteroperabilitySection | None = optional()
    delivery_plan: DeliveryPlanSection | None = optional()


DOCUMENTS: dict[str, type[Header]] = {
    "parties": PartiesDocument,
    "mandate": MandateDocument,
    "steering": SteeringDocument,
    "decisions": DecisionsDocument,
    "meeting": MeetingDocument,
    "benefits_plan": BenefitsPlanDocument,
    "learning": LearningDocument,
    "interoperability": InteroperabilityDocument,
    "delivery_plan": DeliveryPlanDocument,
    "portfolio": PortfolioDocument,
    "product": ProductDocument,
}
"""The model of each kind of file."""
