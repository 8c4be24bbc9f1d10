"""Reading single values from their raw text: dates, amounts, numbers, words, as people write them.

Each reader takes the scalar, the language and the field, and returns what it understood. Nothing is guessed: where the
text can mean two things, the value is unknown and the reason says why. Where it can mean only one thing but is
written wrong, the value is read and the reason says how to write it (sources: catalogue FMT001-FMT025).
"""

import re

from styringslint.core.pattern import pattern
from styringslint.core.values import Word
from styringslint.model.amounts import read_integer, read_kroner, read_number, read_percentage, read_year
from styringslint.model.dates import read_clock, read_coarse_time, read_date
from styringslint.model.patterns import ITEM_ID, WORD_ID, YAML11_WORDS
from styringslint.model.read_value import Read, Reader
from styringslint.model.table import LANGUAGES, Field, words_in
from styringslint.source.nodes import Scalar

_LOOKS_NUMERIC = pattern(r"[+-]?[\d_]+(\.[\d_]*)?([eE][+-]?\d+)?\Z|0[xo][0-9a-fA-F]+\Z")


def read_text(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A text: whatever is written. A bare `no` or `on` is read as text, and reported."""
    if scalar.plain and scalar.value.lower() in YAML11_WORDS:
        return Read(scalar.value, "yaml11-word", {"text": scalar.value})
    return Read(scalar.value)


def read_quoted_text(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A version. Without quotes, 1.10 is the number 1.1 to other programs (FMT015)."""
    if scalar.plain and _LOOKS_NUMERIC.match(scalar.value):
        return Read(scalar.value, "version-unquoted", {"text": scalar.value})
    return Read(scalar.value)


def _other_language(text: str, word_set: str, language: str) -> Read | None:
    for other in LANGUAGES:
        if other != language and (word := words_in(word_set, other).get(text)):
            own = {canonical: written for written, canonical in words_in(word_set, language).items()}[word]
            return Read(word, "word-other-language", {"text": text, "word": own})
    return None


def read_word(scalar: Scalar, language: str, field: Field) -> Read:
    """One of a closed set of words, in the language of the document."""
    text = " ".join(scalar.value.split())
    words = words_in(field.of, language)
    if text in words:
        return Read(words[text])
    if other := _other_language(text, field.of, language):
        return other
    folded = text.replace("_", " ").lower()
    if near := next((word for word in words if word.lower().replace("_", " ") == folded), None):
        return Read(words[near], "word-form", {"text": text, "word": near})
    allowed = tuple(Word(field.of, canonical) for canonical in words.values())
    return Read(None, "unknown-word", {"text": text, "allowed": allowed, "words": tuple(words)})


_YES_NO = {"nb": {"ja": True, "nei": False}, "nn": {"ja": True, "nei": False}, "en": {"true": True, "false": False}}
_YAML11 = {"yes": True, "on": True, "y": True, "no": False, "off": False, "n": False}


def read_yes_no(scalar: Scalar, language: str, _field: Field) -> Read:
    """Yes or no in the language of the document: `ja`/`nei`, in English `true`/`false` (FMT006)."""
    text = scalar.value.strip()
    own = _YES_NO[language]
    if text in own:
        return Read(own[text])
    folded = text.lower()
    every = {**_YES_NO["nb"], **_YES_NO["en"], **_YAML11}
    if folded not in every:
        return Read(None, "not-yes-no", {"text": text, "words": tuple(own)})
    value = every[folded]
    word = next(written for written, meaning in own.items() if meaning is value)
    reason = "yaml11-yes-no" if folded in _YAML11 else "word-form" if folded in own else "word-other-language"
    return Read(value, reason, {"text": text, "word": word})


_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)


def organisation_number_valid(number: str) -> bool:
    """Whether nine digits pass the modulus 11 check of the Norwegian register of entities."""
    rest = sum(int(digit) * weight for digit, weight in zip(number[:8], _WEIGHTS, strict=True)) % 11
    control = 0 if rest == 0 else 11 - rest
    return control != 10 and control == int(number[8])


def read_organisation_number(scalar: Scalar, _language: str, _field: Field) -> Read:
    """Nine digits in quotes that pass modulus 11 (FMT001, FMT002)."""
    text = scalar.value.strip()
    digits = re.sub(r"\s|\xa0", "", text)
    digits = re.sub(r"^NO|MVA$", "", digits, flags=re.IGNORECASE)
    if not re.match(r"[0-9]{9}\Z", digits):
        return Read(None, "organisation-number-length", {"text": text})
    if not organisation_number_valid(digits):
        return Read(None, "organisation-number-check", {"text": digits})
    if digits != text or scalar.plain:
        return Read(digits, "organisation-number-form", {"text": text, "number": digits})
    return Read(digits)


def read_municipality_number(scalar: Scalar, _language: str, _field: Field) -> Read:
    """Four digits in quotes; without quotes 0301 is another number to other programs (FMT004)."""
    text = scalar.value.strip()
    if not re.match(r"[0-9]{3,4}\Z", text) or (len(text) == 3 and not scalar.plain):
        return Read(None, "municipality-number-length", {"text": text})
    if scalar.plain:
        number = text.zfill(4)
        return Read(number, "municipality-number-unquoted", {"text": text, "number": number, "read": str(int(text))})
    return Read(text)


def _identity(pattern: re.Pattern[str], reason: str) -> Reader:
    def read(scalar: Scalar, _language: str, _field: Field) -> Read:
        text = scalar.value.strip()
        if pattern.match(text):
            return Read(text)
        if reason == "item-id-form" and scalar.plain and _LOOKS_NUMERIC.match(text):
            return Read(text, "item-id-number", {"text": text})
        strange = next((character for character in text if not character.isascii() and character not in "æøåÆØÅ"), "")
        parameters = {"text": text, "character": f"{strange} (U+{ord(strange):04X})" if strange else ""}
        return Read(text, f"{reason}-strange" if strange else reason, parameters)

    return read


def read_reference(scalar: Scalar, language: str, field: Field) -> Read:
    """An id of something else; a body is one of its words, or an id. Whether it exists is a rule (TRA001)."""
    text = scalar.value.strip()
    if "body" in field.targets:
        words = words_in("body", language)
        folded = " ".join(text.split())
        if folded in words:
            return Read(words[folded])
        if other := _other_language(folded, "body", language):
            return other
    return Read(text)


def read_currency(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A currency as three capital letters."""
    text = scalar.value.strip()
    return Read(text) if re.match(r"[A-Z]{3}\Z", text) else Read(None, "not-a-currency", {"text": text})


def read_schema_version(scalar: Scalar, _language: str, _field: Field) -> Read:
    """The version of the format: `styring/1`, or `1`."""
    text = scalar.value.strip()
    return Read(1) if text in {"1", "styring/1"} else Read(None, "unknown-schema", {"text": text})


READERS: dict[str, Reader] = {
    "line": read_text,
    "text": read_text,
    "case_number": read_text,
    "file_path": read_text,
    "rule_name": read_text,
    "field_path": read_text,
    "field_pattern": read_text,
    "foreign_path": read_text,
    "scalar": read_text,
    "quoted_text": read_quoted_text,
    "date": read_date,
    "coarse_time": read_coarse_time,
    "clock": read_clock,
    "kroner": read_kroner,
    "number": read_number,
    "integer": read_integer,
    "year": read_year,
    "percentage": read_percentage,
    "word": read_word,
    "yes_no": read_yes_no,
    "organisation_number": read_organisation_number,
    "municipality_number": read_municipality_number,
    "item_id": _identity(pattern(ITEM_ID), "item-id-form"),
    "word_id": _identity(pattern(WORD_ID), "word-id-form"),
    "product_name": _identity(pattern(WORD_ID), "word-id-form"),
    "reference": read_reference,
    "currency": read_currency,
    "schema_version": read_schema_version,
}
"""The reader of each value type of the field table."""
