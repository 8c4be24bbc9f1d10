"""A field explained from the field table: what it is for, where it stands, what it holds, and which rule asks for it."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from styringslint.model.json_schema import description
from styringslint.model.similar import nearest
from styringslint.model.table import (
    LANGUAGES,
    Field,
    Section,
    document_kinds,
    document_section,
    section,
    word_set,
    words_in,
)
from styringslint.report.field_phrases import CONDITIONS, FIELD, NEEDS, TYPES
from styringslint.report.phrases import KINDS
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import fill, joined
from styringslint.rules.rule import RULES

_MOST_PLACES = 6
_CONFIGURATION = "styringslint.yaml"


class Standing(NamedTuple):
    """A field, and the fields that lead to it from the top of a document."""

    top: str
    above: tuple[Field, ...]
    field: Field

    def path(self, language: str) -> str:
        """The way to the field in the words of a language, from the kind of document."""
        top = self.top if self.top == _CONFIGURATION else word_set("kind")[self.top][language]
        return "/".join([top, *(field.word(language) for field in (*self.above, self.field))])


def _walk(top: str, of: Section, above: tuple[Field, ...]) -> Iterator[Standing]:
    for field in of.fields.values():
        yield Standing(top, above, field)
        # The parts of a one-file product are the documents over again.
        if field.type == "section" and not field.of.endswith("Section") and len(above) < 8:
            yield from _walk(top, section(field.of), (*above, field))


@cache
def _standings() -> tuple[Standing, ...]:
    found = [row for kind in document_kinds() for row in _walk(kind, document_section(kind), ())]
    return (*found, *_walk(_CONFIGURATION, section("Configuration"), ()))


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).strip().lower().replace("-", "_").replace(" ", "_")


def _words(field: Field) -> set[str]:
    return {field.name, *(word for row in field.words.values() for word in row)}


def fields_called(word: str) -> list[list[Standing]]:
    """The fields with a word in any language, those that are one and the same together, each with its places."""
    asked = _plain(word)
    groups: dict[tuple[str, ...], list[Standing]] = {}
    for row in _standings():
        field = row.field
        if asked in _words(field):
            same = (field.name, field.type, field.of, field.need, description(field.section, field.name, "en"))
            groups.setdefault(same, []).append(row)
    return list(groups.values())


def nearest_field(word: str) -> str:
    """The word of a field that `word` was probably meant to be, or an empty text."""
    return nearest(_plain(word), sorted({word for row in _standings() for word in _words(row.field)}))


def value_text(field: Field, language: str) -> str:
    """What a field holds, in words."""
    text = TYPES[field.type][language]
    if field.type == "section":
        inner = ", ".join(row.word(language) for row in section(field.of).fields.values())
        text = f"{text}: {inner}"
    elif field.type == "word":
        text = f"{text} {joined(list(words_in(field.of, language)), language, 'or')}"
    elif field.type == "reference":
        text = f"{text} {joined([KINDS[target][language] for target in field.targets], language, 'or')}"
    return FIELD["list"][language].replace("{what}", text) if field.is_list else text


def need_text(field: Field, language: str) -> str:
    """When a field is asked for, in words."""
    text = NEEDS[field.need][language]
    if field.when:
        text += f", {CONDITIONS[field.when][language]}"
    return text if field.small else f"{text} ({FIELD['not_small'][language]})"


def _languages(field: Field) -> str:
    return "; ".join(f"{language} {', '.join(field.words[language])}" for language in LANGUAGES)


def _places(rows: list[Standing], language: str) -> str:
    paths = list(dict.fromkeys(row.path(language) for row in rows))
    if len(paths) > _MOST_PLACES:
        more = fill(FIELD["more"][language], {"n": len(paths) - _MOST_PLACES + 1}, language, language)
        return joined([*paths[: _MOST_PLACES - 1], more], language, "and")
    return ", ".join(paths)


def field_text(groups: list[list[Standing]], language: str, style: Style) -> str:
    """The explanation of the fields that share a word: a block for each."""
    blocks = []
    for rows in groups:
        field = rows[0].field
        about = description(field.section, field.name, language)
        lines = [style.paint(field.word(language), "bold"), *(wrapped(about, "", "", style.width) if about else [])]
        parts = [
            ("languages", _languages(field)),
            ("places", _places(rows, language)),
            ("value", value_text(field, language)),
            ("needed", need_text(field, language)),
            ("rule", f"{field.rule} {RULES[field.rule].name}" if field.rule in RULES else ""),
        ]
        for name, text in parts:
            if text:
                lines += wrapped(text, f"  {FIELD[name][language]}: ", "    ", style.width)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"
