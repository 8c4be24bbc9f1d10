"""Values in the parameters of a finding that are written differently in each language."""

from decimal import Decimal
from typing import NamedTuple


class Kroner(NamedTuple):
    """A whole amount in Norwegian kroner."""

    amount: int


class Measured(NamedTuple):
    """A number with its unit, such as `12 minutes` or `70 %`."""

    number: Decimal
    unit: str


class Word(NamedTuple):
    """A word of a closed set, such as the status `adopted` of the set `document_status`."""

    word_set: str
    word: str


class FieldName(NamedTuple):
    """The key of a field: the section class of the model and its canonical name."""

    section: str
    name: str


class FieldPath(NamedTuple):
    """A canonical path to a field, such as `N1/target/value`; shown in the language of the document."""

    path: str


class FieldTrail(NamedTuple):
    """The keys from an item to one of its fields, such as `target/value`."""

    fields: tuple[FieldName, ...]

    @property
    def path(self) -> str:
        """The canonical path."""
        return "/".join(field.name for field in self.fields)


class KindName(NamedTuple):
    """A kind of document or of item, such as `mandate` or `benefit`."""

    kind: str


class Translated(NamedTuple):
    """A text of ours that belongs to no word set of the format, in each language."""

    nb: str
    nn: str
    en: str


class Written(NamedTuple):
    """A text that is written and harmless already."""

    text: str


class ItemName(NamedTuple):
    """An item with its id and, when it has one, its title."""

    id: str
    title: str


class FieldOf(NamedTuple):
    """A field and what it belongs to: its key as it is written, its section, and the words below that with their titles.

    `parts` is the canonical path within the item or document; an id in it has the title of what it stands for.
    """

    key: str
    section: str
    parts: tuple[tuple[str, str], ...]
    of: ItemName | KindName
