"""The nearest known word to a mistyped one."""

from collections.abc import Iterable


def distance(first: str, second: str, limit: int) -> int:
    """How many letters must be changed, added, left out or swapped; more than `limit` counts as `limit` + 1."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    previous = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, previous = previous, current
    return previous[-1]


_FOLD = str.maketrans({"æ": "a", "ø": "o", "å": "a", "-": "_", " ": "_", "é": "e"})


def _gap(folded: str, word: str, limit: int) -> int:
    """How far a folded word lies from a known one; more than `limit` counts as `limit` + 1."""
    target = word.lower().translate(_FOLD)
    if target in {folded, folded.replace("ae", "a").replace("oe", "o").replace("aa", "a")}:
        return 0
    return distance(folded, target, limit)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that `word` was probably meant to be, or an empty text.

    At most two letters may differ, one in a short word. Case, hyphens and letters without their marks count as nothing.
    """
    folded = word.lower().translate(_FOLD)
    if len(folded) > 60:
        return ""
    limit = 2 if len(folded) > 4 else 1
    best, best_distance = "", limit + 1
    for candidate in sorted(known):
        found = _gap(folded, candidate, limit)
        if found < best_distance:
            best, best_distance = candidate, found
    return best


def nearly(word: str, known: str) -> bool:
    """Whether at most one letter is wrong, counted as in `nearest`."""
    return _gap(word.lower().translate(_FOLD), known, 1) <= 1


def akin(word: str, known: str) -> bool:
    """Whether two words share a part, as `gevinsteier` and `nytteeier` do: one holds the other, or four letters at an end.

    Too little to suggest one for the other, but enough to doubt that the known one is missing.
    """
    first, second = (text.lower().translate(_FOLD) for text in (word, known))
    if min(len(first), len(second)) < 3:
        return False
    return (
        first in second
        or second in first
        or (len(first) > 4 and (first[:4] == second[:4] or first[-4:] == second[-4:]))
    )
