"""The register of parties."""

from typing import ClassVar

from styringslint.model.section import Item, Section, identity, optional, recommended, required
from styringslint.model.types import Date, Line, MunicipalityNumber, OrganisationNumber, PartyRef, WordId
from styringslint.model.words import Sector


class PreviousName(Section):
    """A name that a party had before."""

    natural_key: ClassVar[tuple[str, ...]] = ("name",)

    name: Line | None = required()
    until: Date | None = recommended()


class Party(Item):
    """An organisation or group that takes part or is affected."""

    id: WordId = identity()
    name: Line | None = required()
    previous_names: list[PreviousName] | None = optional()
    organisation_number: OrganisationNumber | None = required(rule="STR005", when="legal body")
    sector: Sector | None = required()
    municipality_number: MunicipalityNumber | None = recommended()
    ministry: Line | None = optional()
    represents: list[PartyRef] | None = recommended()
    represents_basis: Line | None = recommended()


class PartiesContent(Section):
    """The organisations and groups that other documents refer to."""

    parties: list[Party] | None = required()
