"""Texts that say nothing yet: what is left of a template, and dots and dashes."""

import re

_NOTHING = re.compile(r"[\s.…_–—?-]+\Z")
# Compiled when a text looks like one: most never do.
_WHOLE = (
    r"\W*(?:TODO|TBD|TBA|FIXME|XXX*|lorem ipsum\b.*|fyll(?:es)? (?:ut|inn).*|skriv her.*|sett inn.*|kommer(?: senere| seinare)?|"
    r"to be (?:decided|determined|done)|fill in.*|<[^<>]*>|\[[^\[\]]*\])\W*\Z"
)
_WORD = r"(?<![\w-])(?:TODO|TBD|FIXME|X{3,})(?![\w-])|\blorem ipsum\b|<(?:fyll|skriv|sett|fill|insert)[^<>]*>"
_BEGINNINGS = ("todo", "tb", "fixme", "xx", "lorem", "fyll", "skriv", "sett", "kommer", "to be", "fill", "<", "[")
_SIGNS = ("TODO", "TBD", "FIXME", "XXX", "lorem", "<")
_LONGEST = 200


def says_nothing(text: str) -> bool:
    """Whether a text is only dots, dashes or question marks."""
    return len(text) < _LONGEST and _NOTHING.match(text) is not None


def placeholder(text: str, *, prose: bool) -> str:
    """The placeholder that a text is, or, in `prose`, that stands in it; else an empty text."""
    start = text.lstrip("\"'*_#(«“-–. ")[:8].lower()
    if len(text) < _LONGEST and start.startswith(_BEGINNINGS) and re.match(_WHOLE, text, re.IGNORECASE):
        return text.strip()
    if prose and any(sign in text for sign in _SIGNS) and (found := re.search(_WORD, text)):
        return found.group()
    return ""
