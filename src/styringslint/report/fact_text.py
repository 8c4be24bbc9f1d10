"""A value of a document as people write it, without its unit."""

import re
from datetime import date
from decimal import Decimal

from styringslint.core.values import Kroner, Word
from styringslint.coverage.values import Fact
from styringslint.model.table import word_set
from styringslint.report.phrases import MONTHS
from styringslint.report.sentence_phrases import SENTENCES
from styringslint.report.wording import written, written_date, written_number


def written_period(text: str, language: str) -> str:
    """A time as precise as it is known: `2027-Q2` as `2. kvartal 2027`, `2027-06` as `juni 2027`."""
    match = re.fullmatch(r"(\d{4})-(?:Q(\d)|W(\d\d)|(\d\d))", text)
    if match is None:
        return text
    year, quarter, week, month = match.groups()
    if month:
        return f"{MONTHS[language][int(month) - 1]} {year}"
    name, number = ("quarter", quarter) if quarter else ("week", week)
    return SENTENCES[name][language].replace("{n}", str(int(number))).replace("{year}", year)


def grouped(number: str, language: str) -> str:
    """A number with its thousands apart as the readers of a language are used to: `3 000 000`, in English `3,000,000`."""
    if language != "en":
        return number
    whole, dot, decimals = number.replace(" ", "").partition(".")
    return f"{int(whole):,}{dot}{decimals}"


def written_value(fact: Fact, language: str) -> str | None:
    """A single value as people write it; None where it is free text."""
    field, data = fact.leaf.field, fact.data
    if isinstance(data, bool):
        return SENTENCES["yes" if data else "no"][language]
    if field.type == "word" and data in word_set(field.of):
        return written(Word(field.of, data), language, language)
    if field.type == "kroner" and isinstance(data, int):
        return grouped(written(Kroner(data), language, language), language)
    if field.type == "coarse_time":
        text = getattr(getattr(fact.leaf, "data", None), "text", "")
        if text and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return written_period(str(text), language)
    if isinstance(data, date):
        return written_date(data, language)
    if field.type == "year":
        return str(data)
    if isinstance(data, int | Decimal):
        return grouped(written_number(data, language), language)
    return None if field.type in {"line", "text"} else str(data)
