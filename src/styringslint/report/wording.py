"""Filling parameters into texts, in the reader's language and with the document's own keys."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from styringslint.core.pattern import pattern
from styringslint.core.values import (
    FieldName,
    FieldPath,
    FieldTrail,
    ItemName,
    KindName,
    Kroner,
    Measured,
    Translated,
    Word,
    Written,
)
from styringslint.model.dates import CoarseTime
from styringslint.model.table import section, section_names, word_set, word_set_names, word_to_write
from styringslint.report.harmless import LONGEST, harmless
from styringslint.report.phrases import KINDS, MONTHS, PHRASES

_PLACEHOLDER = pattern(r"\{(\w+)(?::([^{}]*))?\}")
_IN_QUOTATION_MARKS = pattern(r"[«“]\{(\w+)\}[»”]")
_WORD_TO_WRITE = pattern(r"\{(\w+)=(\w+)\}")
_GROUP_FROM = 10_000
_YES_NO = {True: {"nb": "ja", "nn": "ja", "en": "true"}, False: {"nb": "nei", "nn": "nei", "en": "false"}}
"""What is written in a field of yes or no, by the language of the document: `{yes_no=yes}` in a text."""
_WORDS = "words"
_EVERY = "every"
_WHEN = "when"
_ID = "id"
_ARTICLE = "a"
_START = "start"
_OWN = "own"


def phrase(name: str, language: str, **parameters: Any) -> str:
    """A fixed text of the tool."""
    return fill(PHRASES[name][language], parameters, language, language)


def quoted(text: str, language: str) -> str:
    """A name in the quotation marks of the language."""
    return f"“{text}”" if language == "en" else f"«{text}»"


def written_date(day: date, language: str) -> str:
    """A date as people write it: `30. september 2026`, `30 September 2026`."""
    return f"{day.day}{'' if language == 'en' else '.'} {MONTHS[language][day.month - 1]} {day.year}"


def written_time(time: CoarseTime, language: str, *, when: bool = False) -> str:
    """A time as coarse as it is known: `30. juni 2027`, `1. kvartal 2027`, `week 32 of 2027`.

    With `when` it tells when something happens: `i 1. kvartal 2027`, `in week 32 of 2027`.
    """
    if time.first == time.last:
        day = written_date(time.first, language)
        return phrase("on_day", language, time=day) if when else day
    year, _, part = time.text.strip().partition("-")
    number = part.lstrip("QW0")
    if part.startswith(("Q", "W")):
        text = phrase("quarter" if part[0] == "Q" else "week", language, number=number, year=year)
    else:
        text = f"{MONTHS[language][int(number) - 1]} {year}" if part else year
    return phrase("in_period", language, time=text) if when else text


def written_number(value: int | Decimal, language: str) -> str:
    """A number with its thousands apart from ten thousand up, and the decimal mark of the language."""
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    whole, _, decimals = text.partition(".")
    if abs(int(whole)) >= _GROUP_FROM:
        whole = f"{int(whole):,}".replace(",", " ")
    mark = "." if language == "en" else ","
    return whole + (mark + decimals if decimals else "")


def _in_sentence(title: str) -> str:
    """A title without its final full stop; that of an abbreviation, which is short or has others, stays."""
    return title[:-1] if re.search(r"(?:^|[\s(-])[^\W\d_]{4,}\.\Z", title) else title


def _item(item: ItemName, language: str) -> str:
    title = harmless(_in_sentence(item.title.rstrip()), 80)
    return f"{quoted(title, language)} ({harmless(item.id, 40)})" if title else harmless(item.id, 40)


def _text(value: FieldPath | Translated | Written, language: str) -> str:
    if isinstance(value, Translated):
        return value[value._fields.index(language)]
    return harmless(value.path) if isinstance(value, FieldPath) else value.text


def written(value: Any, language: str, document_language: str, longest: int = LONGEST) -> str:
    """A parameter as text. Keys are written in the language of the document, everything else in the reader's."""
    if isinstance(value, ItemName):
        return _item(value, language)
    if isinstance(value, KindName):
        return KINDS[value.kind][language]
    if isinstance(value, FieldName):
        return section(value.section).fields[value.name].word(document_language)
    if isinstance(value, Word):
        # A body is spoken of in the definite form, as the Norwegian words have it already.
        own = PHRASES if value.word_set == "body" else word_set(value.word_set)
        return str(own[value.word][language])
    if isinstance(value, FieldPath | Translated | Written):
        return _text(value, language)
    if isinstance(value, FieldTrail):
        return "/".join(written(field, language, document_language) for field in value.fields)
    if isinstance(value, bool):
        return _yes_no(value, document_language)
    if isinstance(value, Kroner | Measured | CoarseTime | date | int | Decimal):
        return _quantity(value, language)
    if isinstance(value, tuple | list):
        return joined([_listed(part, language, document_language, longest) for part in value], language, "and")
    return "" if value is None else harmless(str(value), longest)


def _yes_no(value: bool, language: str) -> str:
    return _YES_NO[value][language or "nb"]


def _listed(value: Any, language: str, document_language: str, longest: int = LONGEST) -> str:
    """One of several; a key of the format in quotation marks, so that it is not taken for a word of the sentence."""
    text = written(value, language, document_language, longest)
    return quoted(text, language) if isinstance(value, FieldName | FieldTrail) else text


def _quantity(value: Kroner | Measured | CoarseTime | date | int | Decimal, language: str) -> str:
    if isinstance(value, Kroner):
        return f"{value.amount:,}".replace(",", " ")
    if isinstance(value, Measured):
        gap = "" if value.unit == "%" and language == "en" else " "
        return f"{written_number(value.number, language)}{gap}{harmless(value.unit, LONGEST)}"
    if isinstance(value, CoarseTime):
        return written_time(value, language)
    if isinstance(value, date):
        return written_date(value, language)
    return written_number(value, language)


def joined(parts: list[str], language: str, word: str) -> str:
    """`a, b and c` in the language."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {PHRASES[word][language]} {parts[-1]}"


def _with_article(noun: str, language: str) -> str:
    """A noun with the indefinite article of English; one in the definite form as it is."""
    if language != "en" or noun.startswith("the "):
        return noun
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _spec(value: Any, spec: str, language: str, document_language: str) -> str:
    if spec == _WHEN:
        return written_time(value, language, when=True) if value is not None else ""
    if spec == _ID and isinstance(value, ItemName):
        return harmless(value.id, 40)
    if spec == _OWN:
        own = isinstance(value, Word) and value.word_set != "body"
        return (_as_it_stands if own else written)(value, language, document_language)
    if spec == _START:
        text = written(value, language, document_language)
        return text[:1].upper() + text[1:]
    if spec == _ARTICLE:
        parts = value if type(value) in {tuple, list} else [value]
        return joined(
            [_with_article(written(part, language, document_language), language) for part in parts], language, "or"
        )
    if spec in {_WORDS, _EVERY}:
        words = [quoted(written(word, language, document_language), language) for word in value]
        return joined(words, language, "or" if spec == _WORDS else "and")
    if spec in {"and", "or"}:
        parts = value if isinstance(value, tuple | list) else [value]
        return joined([_listed(part, language, document_language) for part in parts], language, spec)
    one, _, many = spec.partition("|")
    return one if value == 1 else many


def with_words(template: str, language: str) -> str:
    """A template in which `{benefit_status=realised}` is the word as a document in `language` has it.

    `{Benefit=status}` is a key in the same way, by the section that it stands in, and `{yes_no=yes}` a yes.
    """

    def replace(match: re.Match[str]) -> str:
        name, word = match.groups()
        if name == "yes_no" and word in {"yes", "no"}:
            return _yes_no(word == "yes", language)
        if name in word_set_names() and word in word_set(name):
            return word_to_write(name, word, language)
        if name in section_names() and word in section(name).fields:
            return section(name).fields[word].word(language or "nb")
        return match.group()

    return _WORD_TO_WRITE.sub(replace, template)


def fill(template: str, parameters: Mapping[str, Any], language: str, document_language: str) -> str:
    """Fill a template. `{name}` is the value, `{name:or}` a list joined by a word, `{name:one|many}` a plural.

    `{name:words}` is a list of words to choose from, each in quotation marks: they can be of another language than the
    text, or several words in one. `{name:every}` is the same where all of them belong. `{name:when}` is a time with the
    preposition that tells when something happens.
    `{name:start}` begins a sentence; `{name:id}` is the id of an item without its title, `{name:a}` one or several kinds with the article of English.
    `{name:own}` is a word of the format as the document has it, in quotation marks; any other value as it is.
    `{set=word}` is a word of the format as the document has it, `{Section=field}` a key of it; so is a word that the
    template puts in quotation marks.

    Raises KeyError where the template names a parameter that is not given.
    """

    def replace(match: re.Match[str]) -> str:
        name, spec = match.groups()
        value = parameters[name]
        if spec:
            return _spec(value, spec, language, document_language)
        return written(value, language, document_language)

    def quote(match: re.Match[str]) -> str:
        value = parameters[match.group(1)]
        own = isinstance(value, Word) and value.word_set != "body"
        return _as_it_stands(value, language, document_language) if own else match.group()

    text = with_words(template, document_language)
    if language != document_language:
        text = _IN_QUOTATION_MARKS.sub(quote, text)
    return _PLACEHOLDER.sub(replace, text)


def _as_it_stands(word: Word, language: str, document_language: str) -> str:
    """A word of the format in quotation marks as the document has it; what it means, where the reader may not know."""
    own, known = (word_set(word.word_set)[word.word][name] for name in (document_language, language))
    foreign = own != known and "en" in {language, document_language}
    return f"{quoted(own, language)} ({known})" if foreign else quoted(own, language)


def placeholders(template: str) -> set[str]:
    """The names that a template fills in."""
    return {match.group(1) for match in _PLACEHOLDER.finditer(template)}
