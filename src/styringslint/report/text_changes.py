"""Two versions of a long text, compared word by word."""

import re
from difflib import SequenceMatcher
from typing import Any, NamedTuple

_SHORTEST = 8
_LONGEST = 3000
_MOST = 4
_ALIKE = 0.5
_CONTEXT = 3
_STRETCH = 40
_WORD = re.compile(r"\w+(?:[.,:/\u2019'\u2013-]\w+)*|[%§&<>=+±]")


class WordChange(NamedTuple):
    """A stretch of a text that is another now."""

    was: str
    """What stood, with the words on either side that stand in both."""
    now: str
    """What stands, with the same words on either side."""
    words: tuple[tuple[str, str], ...]
    """The words that stood and those that stand, of which one is empty where words came or went."""


def _words(text: str, words: list[re.Match[str]], first: int, end: int) -> str:
    return " ".join(text[words[first].start() : words[end - 1].end()].split()) if end > first else ""


def _shown(text: str, words: list[re.Match[str]], first: int, end: int) -> str:
    """The words of a text from one to another, with dots where it goes on."""
    return f"{'… ' if first else ''}{_words(text, words, first, end)}{' …' if end < len(words) else ''}"


_Place = tuple[int, int, int, int]
"""From and to in the one text, from and to in the other."""


def _stretches(matcher: SequenceMatcher[str]) -> list[list[_Place]]:
    """Where the texts differ, those close together in one."""
    found: list[list[_Place]] = []
    for tag, *ends in matcher.get_opcodes():
        if tag == "equal":
            continue
        place = (ends[0], ends[1], ends[2], ends[3])
        if found and place[0] - found[-1][-1][1] <= 2 * _CONTEXT:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def word_changes(before: Any, after: Any) -> list[WordChange]:
    """The stretches that are others now.

    Empty where it is better to read both texts: they are short, have little in common, differ in many places or over
    a long stretch, or only in the signs between the words.
    """
    if not (isinstance(before, str) and isinstance(after, str)):
        return []
    old, new = (list(_WORD.finditer(text)) for text in (before, after))
    if not (min(len(old), len(new)) >= _SHORTEST and max(len(old), len(new)) <= _LONGEST):
        return []
    matcher = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    stretches = _stretches(matcher)
    wholes = [(places[0][0], places[-1][1], places[0][2], places[-1][3]) for places in stretches]
    longest = max((max(b - a, d - c) for a, b, c, d in wholes), default=0)
    if len(stretches) > _MOST or longest > _STRETCH or matcher.ratio() < _ALIKE:
        return []
    found = []
    for places, (a, b, c, d) in zip(stretches, wholes, strict=True):
        left, right = min(a, c, _CONTEXT), min(len(old) - b, len(new) - d, _CONTEXT)
        shown = (_shown(before, old, a - left, b + right), _shown(after, new, c - left, d + right))
        words = [(_words(before, old, *place[:2]), _words(after, new, *place[2:])) for place in places]
        found.append(WordChange(*shown, tuple(words)))
    return found
