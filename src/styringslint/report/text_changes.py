"""Two versions of a long text, compared word by word."""

import re
from difflib import SequenceMatcher
from typing import Any, NamedTuple

_SHORTEST = 8
_LONGEST = 3000
_MOST = 4
_ALIKE = 0.5
_BESIDE = 3
_CONTEXT = 2
_WORD = re.compile(r"\w+(?:[.,:/\u2019'\u2013-]\w+)*|[%§&<>=+±]")


class WordChange(NamedTuple):
    """Words that are others now: what stood, and what stands, of which one is empty where words came or went."""

    before: str
    after: str
    lead: str
    """The words before, which say where it is; empty at the beginning."""
    trail: str
    """The words after; empty at the end."""
    was: str
    """What stood, with a word or two on either side that stand in both."""
    now: str


def _shown(text: str, words: list[re.Match[str]], first: int, end: int) -> str:
    return " ".join(text[words[first].start() : words[end - 1].end()].split()) if end > first else ""


def word_changes(before: Any, after: Any) -> list[WordChange]:
    """The words that are others now.

    Empty where it is better to read both texts: they are short, have little in common, differ in many places, or only
    in the signs between the words.
    """
    if not (isinstance(before, str) and isinstance(after, str)):
        return []
    old, new = (list(_WORD.finditer(text)) for text in (before, after))
    if not (min(len(old), len(new)) >= _SHORTEST and max(len(old), len(new)) <= _LONGEST):
        return []
    matcher = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    codes = matcher.get_opcodes()
    found = []
    for number, (tag, a, b, c, d) in enumerate(codes):
        if tag == "equal":
            continue
        left, right = (
            min(codes[at][2] - codes[at][1], _CONTEXT) if 0 <= at < len(codes) else 0 for at in (number - 1, number + 1)
        )
        found.append(
            WordChange(
                _shown(before, old, a, b),
                _shown(after, new, c, d),
                _shown(after, new, max(c - _BESIDE, 0), c),
                _shown(after, new, d, min(d + _BESIDE, len(new))),
                _shown(before, old, a - left, b + right),
                _shown(after, new, c - left, d + right),
            )
        )
    return found if len(found) <= _MOST and matcher.ratio() >= _ALIKE else []
