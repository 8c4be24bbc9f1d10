"""How checks tell of what a person is to read or write: words as they stand in the document, and times that are coarse."""

from datetime import date

from styringslint.core.values import Translated
from styringslint.model.dates import CoarseTime
from styringslint.model.table import word_set


def word_to_write(name: str, word: str, language: str) -> Translated:
    """A word of a closed set as a document in `language` has it, in the quotation marks of the reader."""
    written = word_set(name)[word][language or "nb"]
    return Translated(f"«{written}»", f"«{written}»", f"“{written}”")


def words_to_write(name: str, language: str) -> tuple[Translated, ...]:
    """Every word of a closed set as a document in `language` has it."""
    return tuple(word_to_write(name, word, language) for word in word_set(name))


def coarse_time(time: CoarseTime) -> date | Translated | str:
    """A time as people say it: a day as a date, a quarter, a week or a year in words, a month as it is written.

    In Norwegian the words begin with their preposition, as `slutter` and `har frist` want it.
    """
    if time.first == time.last:
        return time.first
    year, _, part = time.text.strip().partition("-")
    number = part[1:].lstrip("0")
    if part.startswith("Q"):
        norwegian = f"i {number}. kvartal {year}"
        return Translated(norwegian, norwegian, f"Q{number} {year}")
    if part.startswith("W"):
        return Translated(f"i uke {number} i {year}", f"i veke {number} i {year}", f"week {number} of {year}")
    return time.text if part else Translated(f"i {year}", f"i {year}", year)
