"""How the values of options that several commands share are read."""

import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from styringslint.core.errors import UsageError
from styringslint.core.severity import Severity
from styringslint.model.table import LANGUAGES

FAIL_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": Severity.ERROR + 1}
"""The words of `--fail-level`."""

PROFILES = ("small", "medium", "large", "programme")
"""The profiles, as the vocabulary calls them."""
STATUSES = ("draft", "for_consideration", "adopted")
"""The statuses for which rules have severities of their own."""


def day(text: str, language: str | None = None) -> date:
    """Read `--as-of`; without it, today. Raises UsageError, in `language`, for anything but an ISO date."""
    if not text:
        return date.today()  # noqa: DTZ011 - a plain calendar date, where the user is
    try:
        return date.fromisoformat(text)
    except ValueError:
        from styringslint.model.dates import iso_form

        iso = iso_form(text) or "2026-12-09"
        raise UsageError(say("not_a_day", reader_language(language), text=text, iso=iso)) from None


def reader_language(asked: str | None) -> str:
    """The language of what is said before any document is read: asked for, else that of the environment, else bokmål."""
    if asked:
        return asked
    from styringslint.report.summary import DEFAULT_LANGUAGE

    names = ("STYRINGSLINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    written = next((value for name in names if (value := os.environ.get(name))), "")
    word = re.split(r"[_.@-]", written.lower())[0]
    word = "nb" if word == "no" else word
    return word if word in LANGUAGES else DEFAULT_LANGUAGE


def say(name: str, language: str, **parameters: Any) -> str:
    """A text about the arguments of a command."""
    from styringslint.report.command_phrases import COMMANDS
    from styringslint.report.wording import fill

    return fill(COMMANDS[name][language], parameters, language, language)


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", unicodedata.normalize("NFC", word).strip()).lower()


def canonical(text: str, rows: Mapping[str, Mapping[str, str]]) -> str:
    """The canonical word that `text` is in any language, or an empty text. Spaces, hyphens and case make no difference."""
    asked = _plain(text)
    found = (word for word, row in rows.items() if asked in {_plain(word), *map(_plain, row.values())})
    return next(found, "")


def word_of(option: str, text: str, name: str, allowed: Sequence[str], language: str) -> str:
    """The canonical word of the set `name` that an option was given in any language.

    Raises UsageError with the allowed words in `language`.
    """
    from styringslint.model.table import word_set

    rows = {word: row for word, row in word_set(name).items() if word in allowed}
    if found := canonical(text, rows):
        return found
    written = tuple(row[language] for row in rows.values())
    raise UsageError(say("unknown_word", language, option=option, text=text, words=written))


def words(values: tuple[str, ...]) -> list[str]:
    """The words of an option that can be repeated or hold several, with commas between."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]
