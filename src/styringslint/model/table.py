"""The field table: what the models say, in the form that the reader interprets.

The table (`fields.json`) is generated from the pydantic models and the vocabulary and checked in, so that a run that
only reads documents does not pay for building the models. Tests hold models, table and JSON Schemas together.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from styringslint.core.values import FieldName

LANGUAGES = ("nb", "nn", "en")
"""The languages of documents and messages."""


LISTED = frozenset({"coarse_time", "date", "product_name", "reference", "word_id"})
"""The types of value that are listed for a whole document: rules look for them wherever they stand."""
_PROSE = frozenset({"line", "text"})
_REQUIRED = frozenset({"required", "adopted"})
"""The needs of fields that must be there."""


class Field:
    """One field of a section."""

    __slots__ = (
        "change",
        "full_name",
        "governed",
        "is_list",
        "leads",
        "listed",
        "may_be_empty",
        "name",
        "need",
        "of",
        "prose",
        "rule",
        "section",
        "single",
        "small",
        "targets",
        "type",
        "when",
        "words",
    )

    def __init__(self, section: str, name: str, row: dict[str, Any]) -> None:
        self.section = section
        self.name = name
        self.full_name = FieldName(section, name)
        """The field as messages name it."""
        self.type: str = row["type"]
        """`section`, `word`, `reference`, or the name of a value type such as `date`."""
        self.of: str = row.get("of", "")
        """The section class or the word set, for the types `section` and `word`."""
        self.is_list: bool = row.get("list", False)
        self.single = not self.is_list and self.type != "section"
        """Whether it holds one value."""
        self.prose = self.type in _PROSE
        """Whether its values are texts in words of their own."""
        self.listed = self.type in LISTED
        """Whether its values are listed for the whole document."""
        self.targets: tuple[str, ...] = tuple(row.get("to", ()))
        self.need: str = row["need"]
        self.rule: str = row.get("rule", "")
        self.when: str = row.get("when", "")
        self.small: bool = row.get("small", True)
        self.may_be_empty: bool = row.get("empty", False)
        """Whether a list without items says something, such as the log before the first meeting."""
        self.change: str = row.get("change", "")
        """What a change of it is: for the body of that name to decide, `running` or `editorial`; empty: as its section."""
        self.governed: bool = row.get("governed", False)
        """Whether decisions give it its value."""
        self.leads: bool = row.get("leads", False)
        """Whether decisions give values in the groups that it holds, or below them."""
        self.words: dict[str, list[str]] = row["words"]

    def word(self, language: str) -> str:
        """The key as we write it in `language`."""
        return self.words[language][0]


class Section:
    """The fields of one kind of mapping."""

    __slots__ = (
        "_key_words",
        "change",
        "fields",
        "identified",
        "kind",
        "lists",
        "name",
        "natural_key",
        "nested",
        "owner",
        "required",
        "words",
    )

    def __init__(self, name: str, row: dict[str, Any]) -> None:
        self.name = name
        self.natural_key: tuple[str, ...] = tuple(row.get("key", ()))
        self.owner: str = row["owner"]
        """The body that decides on what no field says anything about."""
        self.change: str = row.get("change", self.owner)
        """What a change of the whole is: for the body of that name to decide, or `running`."""
        self.fields = {field: Field(name, field, data) for field, data in row["fields"].items()}
        self.kind = name.lower()
        """The kind of item, such as `benefit`."""
        self.nested = frozenset(field.name for field in self.fields.values() if field.type == "section")
        """The fields that hold groups."""
        self.lists = tuple([field.name for field in self.fields.values() if field.type == "section" and field.is_list])
        """The fields that hold lists of groups."""
        self.required = tuple([field for field in self.fields.values() if field.need in _REQUIRED])
        """The fields that must be there, at the latest when the document is adopted."""
        identity = self.fields.get("id")
        self.identified = identity is not None and identity.need == "identity" and identity.type != "reference"
        """Whether a row of this kind is known by an id of its own."""
        self.words: dict[str, dict[str, Field]] = {}
        """The fields by the keys that may be written, by language: as far as `by_word` has been asked."""
        self._key_words: dict[str, dict[str, str]] = {}

    def by_word(self, language: str) -> dict[str, Field]:
        """The fields by the keys that may be written in `language`."""
        words = self.words.get(language)
        if words is None:
            words = {word: field for field in self.fields.values() for word in field.words[language]}
            self.words[language] = words
        return words

    def key_words(self, language: str) -> dict[str, str]:
        """The names of the fields of the natural key by the keys that may be written in `language`."""
        words = self._key_words.get(language)
        if words is None:
            words = {word: name for name in self.natural_key for word in self.fields[name].words[language]}
            self._key_words[language] = words
        return words


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((Path(__file__).parent / "fields.json").read_bytes())
    return table


@cache
def section(name: str) -> Section:
    """The section class `name` of the models."""
    return Section(name, _table()["sections"][name])


@cache
def document_section(kind: str) -> Section:
    """The section at the top of a document of `kind`."""
    return section(_table()["documents"][kind])


def document_kinds() -> tuple[str, ...]:
    """The kinds of document, in the order of the format."""
    return tuple(_table()["documents"])


def section_names() -> tuple[str, ...]:
    """The names of all section classes."""
    return tuple(_table()["sections"])


def word_set_names() -> tuple[str, ...]:
    """The names of all closed sets of words."""
    return tuple(_table()["sets"])


@cache
def word_set(name: str) -> dict[str, dict[str, str]]:
    """A closed set of words: canonical word → language → word as written."""
    words: dict[str, dict[str, str]] = _table()["sets"][name]
    return words


@cache
def words_in(name: str, language: str) -> dict[str, str]:
    """The words of a set as written in `language` → canonical word."""
    return {row[language]: word for word, row in word_set(name).items()}


def word_to_write(name: str, word: str, language: str) -> str:
    """A canonical word of a set as a document in `language` has it; in bokmål where the language is not known."""
    return word_set(name)[word][language or "nb"]


def words_to_write(name: str, language: str) -> tuple[str, ...]:
    """Every word of a set as a document in `language` has it."""
    return tuple(word_to_write(name, word, language) for word in word_set(name))
