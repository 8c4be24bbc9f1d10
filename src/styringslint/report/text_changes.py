"""Two versions of a long text, compared word by word."""

from difflib import SequenceMatcher
from typing import Any

_SHORTEST = 8
_LONGEST = 3000
_MOST = 4
_ALIKE = 0.5


def word_changes(before: Any, after: Any) -> list[tuple[str, str]]:
    """The words that are others now: what stood, and what stands; one of them is empty where words came or went.

    Empty where it is better to read both texts: they are short, have little in common, or differ in many places.
    """
    if not (isinstance(before, str) and isinstance(after, str)):
        return []
    first, second = before.split(), after.split()
    if not (min(len(first), len(second)) >= _SHORTEST and max(len(first), len(second)) <= _LONGEST):
        return []
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    found = [
        (" ".join(first[a:b]), " ".join(second[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    ]
    return found if len(found) <= _MOST and matcher.ratio() >= _ALIKE else []
