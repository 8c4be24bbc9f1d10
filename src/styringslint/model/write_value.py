"""Writing values as documents write them: what the readers read, in the words of a language."""

from datetime import date
from decimal import Decimal
from typing import Any

from styringslint.model.dates import CoarseTime
from styringslint.model.table import Field, word_set
from styringslint.source.emit import scalar
from styringslint.source.patch import quoted

_QUOTED = frozenset({"quoted_text", "clock", "organisation_number", "municipality_number"})
_YES_NO = {"nb": ("nei", "ja"), "nn": ("nei", "ja"), "en": ("false", "true")}


def _number(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text(field: Field, data: str, language: str) -> str:
    if field.type == "word":
        return scalar(word_set(field.of)[data][language])
    if field.type == "reference" and "body" in field.targets and data in word_set("body"):
        return scalar(word_set("body")[data][language])
    return quoted(data) if field.type in _QUOTED else scalar(" ".join(data.split()))


def scalar_of(field: Field, data: Any, language: str) -> str:
    """One value of a field as a YAML scalar in a language. `data` is what a reader made of it."""
    if isinstance(data, bool):
        return _YES_NO[language][data]
    if isinstance(data, CoarseTime):
        return data.text
    if isinstance(data, date):
        return data.isoformat()
    if isinstance(data, Decimal):
        return _number(data) + (" %" if field.type == "percentage" else "")
    if field.type == "kroner":
        return f"{data:,}".replace(",", " ")
    if field.type == "schema_version":
        return f"styring/{data}"
    return _text(field, data, language) if isinstance(data, str) else str(data)
