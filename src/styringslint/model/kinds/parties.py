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

    kind_of_change: ClassVar[str] = "running"

    owning_body: ClassVar[str] = "owners"

    id: WordId = identity()
    name: Line | None = required(change="editorial")
    previous_names: list[PreviousName] | None = optional(change="editorial")
    organisation_number: OrganisationNumber | None = required(rule="STR005", when="legal body", change="owners")
    sector: Sector | None = required(change="owners")
    municipality_number: MunicipalityNumber | None = recommended(change="editorial")
    ministry: Line | None = optional(change="editorial")
    represents: list[PartyRef] | None = recommended(change="owners")
    represents_basis: Line | None = recommended()


class PartiesContent(Section):
    """The organisations and groups that other documents refer to."""

    parties: list[Party] | None = required()
