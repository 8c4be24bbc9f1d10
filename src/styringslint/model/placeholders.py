"""Texts that say nothing yet: what is left of a template, and dots and dashes."""

import re
import unicodedata

from styringslint.core.pattern import pattern

_NOTHING = pattern(r"[\s.…_–—?-]+\Z")
# Compiled when a text looks like one: most never do.
_WHOLE = (
    r"\W*(?:TODO|TBD|TBA|FIXME|XXX*|lorem ipsum\b.*|fyll(?:es)? (?:ut|inn).*|skriv her.*|sett inn.*|kommer(?: senere| seinare)?|"
    r"avklar(?:es|ast)(?: senere| seinare| nærmere| nærare)?|"
    r"to be (?:decided|determined|done)|fill in.*|<[^<>]*>|\[[^\[\]]*\])\W*\Z"
)
_WORD = (
    r"(?<![\w-])(?:TODO|TBD|FIXME|X{3,})(?![\w-])|\blorem ipsum\b|<(?:fyll|skriv|sett|fill|insert)[^<>]*>"
    # Two X are a number only where one belongs: elsewhere they can be twenty in Roman numerals.
    r"|(?<!\w)(?i:punkt|pkt\.?|sak|saksnr\.?|nr\.?|nummer|side|kl\.?|klokken|klokka|post|uke|veke|kr\.?|versjon"
    r"|item|case|no\.|page|week|version|NOK) (?i:XX)(?!\w)"
    r"|(?<!\w)(?i:XX) ?(?i:%|prosent|kroner|kr\b|mill\b|million|mrd\b|milliard|dag|uke|veke|måned|månad|år|time"
    r"|per ?cent|days|weeks|months|years|hours)"
    r"|(?<!\w)(?i:XX)[./-](?i:XX)(?!\w)|(?<!\w)20(?i:XX)(?!\w)|(?<!\w)(?i:XX)[./-]20\d\d(?!\w)"
)
_BEGINNINGS = (
    "todo",
    "tb",
    "fixme",
    "xx",
    "lorem",
    "fyll",
    "skriv",
    "sett",
    "kommer",
    "avklar",
    "to be",
    "fill",
    "<",
    "[",
)
_LONGEST = 200


_LONG_ENOUGH = 6
"""From this length on, a text is none of the words for nothing, yes or no."""
_FIRST = frozenset(letter for word in _BEGINNINGS for letter in (word[0], word[0].upper()))
"""What a placeholder begins with, where it begins with a letter or digit."""


def says_nothing(text: str) -> bool:
    """Whether a text is only dots, dashes or question marks."""
    return not text[:1].isalnum() and len(text) < _LONGEST and _NOTHING.match(text) is not None


def _speaks(text: str) -> bool:
    """Whether a text begins like no placeholder at all, as nearly all do."""
    first = text[:1]
    return first.isalnum() and first not in _FIRST


def speaks_plainly(text: str) -> bool:
    """Whether a prose text surely needs no closer look.

    It is neither nothing, nor a placeholder or one of the words that YAML 1.1 misreads, and no letter in it is in two parts.
    """
    if len(text) < _LONG_ENOUGH or not text[0].isalnum() or _has_sign(text):
        return False
    if text[0] in _FIRST and text[:8].lower().startswith(_BEGINNINGS):
        return False
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def placeholder(text: str, *, prose: bool) -> str:
    """The placeholder that a text is, or, in `prose`, that stands in it; else an empty text."""
    if len(text) < _LONGEST and not _speaks(text):
        start = text.lstrip("\"'*_#(«“-–. ")[:8].lower()
        if start.startswith(_BEGINNINGS) and re.match(_WHOLE, text, re.IGNORECASE):
            return text.strip()
    if prose and _has_sign(text) and (found := re.search(_WORD, text)):
        return found.group()
    return ""


def _has_sign(text: str) -> bool:
    """Whether something stands in a text without which there is no placeholder. Said for every text, so said fast."""
    return (
        # One letter is found many times faster than two.
        ("D" in text and ("TODO" in text or "TBD" in text))
        or ("X" in text and ("FIXME" in text or "XX" in text))
        or ("x" in text and "xx" in text)
        or "<" in text
        or "lorem" in text
    )
