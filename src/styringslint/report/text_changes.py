"""Two versions of a long text, compared word by word."""

import re
from difflib import SequenceMatcher
from typing import Any

_SHORTEST = 8
_LONGEST = 3000
_MOST = 4
_ALIKE = 0.5
_WORD = re.compile(r"\w+(?:[.,:/\u2019'\u2013-]\w+)*|[%§&<>=+±]")


def _shown(text: str, words: list[re.Match[str]], first: int, end: int) -> str:
    return " ".join(text[words[first].start() : words[end - 1].end()].split()) if end > first else ""


def word_changes(before: Any, after: Any) -> list[tuple[str, str]]:
    """The words that are others now: what stood, and what stands; one of them is empty where words came or went.

    Empty where it is better to read both texts: they are short, have little in common, differ in many places, or only
    in the signs between the words.
    """
    if not (isinstance(before, str) and isinstance(after, str)):
        return []
    old, new = (list(_WORD.finditer(text)) for text in (before, after))
    if not (min(len(old), len(new)) >= _SHORTEST and max(len(old), len(new)) <= _LONGEST):
        return []
    matcher = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    found = [
        (_shown(before, old, a, b), _shown(after, new, c, d))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    return found if len(found) <= _MOST and matcher.ratio() >= _ALIKE else []
