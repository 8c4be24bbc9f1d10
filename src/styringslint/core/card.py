"""What a rule says in three languages, why, and who says so: as data, wherever it was written."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Source(NamedTuple):
    """Where a requirement comes from: document, place in it, and its modal verb."""

    document: str
    place: str
    verb: str


class Texts(NamedTuple):
    """The texts of a card in one language. Messages and hints are by reason; the reason "" is the only or general one.

    `why` is the general one; `whys` are those of reasons that have their own.
    """

    title: str
    messages: Mapping[str, str]
    hints: Mapping[str, str]
    labels: Mapping[str, str]
    why: str
    whys: Mapping[str, str] = MappingProxyType({})


class Card(NamedTuple):
    """The card of a rule."""

    code: str
    texts: Mapping[str, Texts]
    source: Source
    since: str
    actors: Mapping[str, str]
    paste: Mapping[str, str]
    exception: str
    body: str

    def message(self, language: str, reason: str) -> str:
        """The message for a reason."""
        messages = self.texts[language].messages
        return messages.get(reason) or messages[""]

    def hint(self, language: str, reason: str) -> str:
        """What to do, for a reason, or an empty text."""
        hints = self.texts[language].hints
        return hints.get(reason) or hints.get("", "")

    def label(self, language: str, reason: str) -> str:
        """What the second place shows, for a reason, or an empty text."""
        labels = self.texts[language].labels
        return labels.get(reason) or labels.get("", "")

    def why(self, language: str, reason: str) -> str:
        """Why it matters, for a reason."""
        texts = self.texts[language]
        return texts.whys.get(reason) or texts.why

    def actor(self, reason: str) -> str:
        """Who acts on a finding with the reason, where the card says so, or an empty text."""
        return self.actors.get(reason) or self.actors.get("", "")
