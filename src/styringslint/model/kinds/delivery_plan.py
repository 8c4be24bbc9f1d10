"""The delivery plan of a project or hybrid."""

from typing import Annotated, ClassVar

from styringslint.model.section import Item, Section, identity, optional, recommended, required
from styringslint.model.types import ActorRef, CoarseTime, DecisionRef, ItemId, Line, Refers
from styringslint.model.words import FixedParameter, Gate


class Phase(Item):
    """A phase of a project."""

    id: ItemId = identity()
    name: Line | None = required()
    gate_in: Gate | None = recommended()
    gate_out: Gate | None = recommended()
    start: CoarseTime | None = required()
    end: CoarseTime | None = required()
    decision: DecisionRef | None = optional(when="gate passed")


class Deliverable(Item):
    """Something to be delivered."""

    id: ItemId = identity()
    title: Line | None = required()
    initiative: Annotated[str, Refers("initiative")] | None = required()
    due: CoarseTime | None = required()
    fixed: list[FixedParameter] | None = recommended()


class Handover(Section):
    """What is handed over, to whom."""

    natural_key: ClassVar[tuple[str, ...]] = ("what",)

    what: Line | None = required()
    to: ActorRef | None = required()
    owner: ActorRef | None = required()
    due: CoarseTime | None = recommended()


class DeliveryPlanContent(Section):
    """Phases and deliverables of a project or hybrid."""

    phases: list[Phase] | None = required()
    deliverables: list[Deliverable] | None = required()
    handover: list[Handover] | None = recommended(change="running")
