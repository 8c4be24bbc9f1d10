"""Whoever says gevinst is answered with gevinst: the word for benefits that the documents of a product declare.

The Norwegian word changed in 2026, from gevinst to nyttevirkning (nytteverknad); the texts are written with the new one.
Both words take the same gender, so that nothing else in a sentence changes.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from styringslint.core.values import KindName
from styringslint.report.phrases import KINDS

_OLD: Final = "gevinst"
_WORDS: Final = {
    "nb": (re.compile(r"(n)yttevirkning(en|er|ene)?\b", re.IGNORECASE), {}),
    "nn": (re.compile(r"(n)ytteverknad(en|er|ene)?\b", re.IGNORECASE), {"er": "ar", "ene": "ane"}),
}
"""Language → the word with its endings, and the endings that the old word has instead."""


def in_terms(text: str, terms: str, language: str) -> str:
    """A text with the word for benefits of the term set. One that tells of both words is left as it is."""
    if terms != _OLD or language not in _WORDS or _OLD in text.lower():
        return text
    pattern, endings = _WORDS[language]

    def word(match: re.Match[str]) -> str:
        first, ending = match[1], match[2] or ""
        return (_OLD.capitalize() if first.isupper() else _OLD) + endings.get(ending, ending)

    return pattern.sub(word, text)


def kinds_in_terms(parameters: Mapping[str, Any], terms: str) -> Mapping[str, Any]:
    """Parameters in which a kind of document or item goes by its name in the term set."""
    return {name: _kind(value, terms) for name, value in parameters.items()} if terms == _OLD else parameters


def _kind(value: Any, terms: str) -> Any:
    if isinstance(value, KindName):
        name = f"{value.kind}_{terms}"
        return KindName(name) if name in KINDS else value
    if type(value) in {tuple, list}:
        return tuple(_kind(part, terms) for part in value)
    return value
