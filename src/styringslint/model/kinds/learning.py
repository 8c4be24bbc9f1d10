"""The learning log."""

from typing import Annotated, ClassVar

from styringslint.model.section import Item, Section, identity, recommended, required
from styringslint.model.types import ActorRef, Date, ItemId, PartyRef, Refers, Text
from styringslint.model.words import ConsequenceOfInsight, LearningSource


class Insight(Item):
    """Something learned."""

    kind_of_change: ClassVar[str] = "running"

    id: ItemId = identity()
    date: Date | None = required()
    source: LearningSource | None = recommended()
    about: list[Annotated[str, Refers("item")]] | None = recommended()
    insight: Text | None = required(rule="DEC016")
    consequence: ConsequenceOfInsight | None = required(rule="DEC016")
    explanation: Text | None = required(rule="DEC016")
    changes: list[Annotated[str, Refers("item", "decision")]] | None = recommended()
    shared_with: list[PartyRef] | None = recommended()
    registered_by: ActorRef | None = recommended()


class LearningContent(Section):
    """What the teams have learned."""

    entries: list[Insight] | None = required()
