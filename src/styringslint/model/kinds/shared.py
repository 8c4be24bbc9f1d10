"""Sections that several kinds of document use."""

from typing import ClassVar

from styringslint.model.section import Section, required
from styringslint.model.types import Kroner, Line, PartyRef, Year


class Responsible(Section):
    """A position in a party."""

    party: PartyRef | None = required()
    role: Line | None = required()


class YearAmount(Section):
    """An amount in one year."""

    natural_key: ClassVar[tuple[str, ...]] = ("year",)

    year: Year | None = required()
    amount: Kroner | None = required()
