"""The interoperability assessment after EIF."""

from typing import ClassVar

from styringslint.model.section import Item, Section, identity, optional, recommended, required
from styringslint.model.types import ActorRef, Date, ItemId, Line, PartyRef, PrincipleNumber, Text, YesNo
from styringslint.model.words import DpiaStatus, InteroperabilityLayer, LayerStatus


class Layer(Section):
    """One interoperability layer."""

    status: LayerStatus | None = required(rule="EIF002")
    evidence: Text | None = recommended()
    barrier: Text | None = recommended()
    action: Line | None = recommended()
    owner: ActorRef | None = recommended()
    due: Date | None = recommended()


class Layers(Section):
    """The layers of the European Interoperability Framework."""

    legal: Layer | None = required(rule="EIF002")
    organisational: Layer | None = required(rule="EIF002")
    semantic: Layer | None = required(rule="EIF002")
    technical: Layer | None = required(rule="EIF002")
    governance: Layer | None = required(rule="EIF002")


class Principle(Section):
    """One of the twelve EIF principles."""

    natural_key: ClassVar[tuple[str, ...]] = ("number",)

    number: PrincipleNumber | None = required()
    status: LayerStatus | None = required()
    note: Line | None = optional()


class LegalBasis(Section):
    """The legal basis for sharing data."""

    natural_key: ClassVar[tuple[str, ...]] = ("sharing",)

    sharing: Line | None = required()
    basis: Line | None = required(rule="EIF008")


class Agreement(Item):
    """An agreement between parties."""

    id: ItemId = identity()
    layer: InteroperabilityLayer | None = required()
    between: list[PartyRef] | None = required()
    reference: Line | None = recommended()
    valid_to: Date | None = recommended()


class SharedSolution(Section):
    """A shared solution considered."""

    natural_key: ClassVar[tuple[str, ...]] = ("name",)

    name: Line | None = required()
    used: YesNo | None = required()
    reason: Line | None = recommended()


class PrivacyAssessment(Section):
    """The data protection impact assessment."""

    status: DpiaStatus | None = required()
    date: Date | None = recommended()


class InteroperabilityContent(Section):
    """The assessment after the European Interoperability Framework (Skate 23/2021, recommendation 5)."""

    date: Date | None = required(change="running")
    participants: list[PartyRef] | None = recommended(change="running")
    layers: Layers | None = required(rule="EIF002", change="running")
    principles: list[Principle] | None = recommended(change="running")
    legal_basis: list[LegalBasis] | None = recommended()
    agreements: list[Agreement] | None = recommended()
    shared_solutions: list[SharedSolution] | None = recommended()
    dpia: PrivacyAssessment | None = recommended()
    cross_border: YesNo | None = recommended()
