"""Patterns that the models and the reader share, apart from both because the models are slow to import."""

from styringslint.core.pattern import pattern

DATE = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
COARSE_TIME = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-W(0[1-9]|[1-4][0-9]|5[0-3]))?$"
KRONER = r"^[0-9]{1,3}( [0-9]{3})+$"
PERCENTAGE = r"^[0-9]+(\.[0-9]+)? ?%$"
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
ITEM_ID = r"^[A-ZÆØÅ][A-ZÆØÅ0-9-]*[0-9]$"
WORD_ID = r"^[a-zæøå0-9]+(-[a-zæøå0-9]+)*$"
ORGANISATION_NUMBER = r"^[0-9]{9}$"
MUNICIPALITY_NUMBER = r"^[0-9]{4}$"
CURRENCY = r"^[A-Z]{3}$"

YAML11_WORDS = frozenset({"yes", "no", "on", "off", "y", "n"})
"""Plain words, in lower case, that YAML 1.1 readers take for true or false."""

_LIKE_IDS = pattern(r"[A-ZÆØÅ][A-ZÆØÅ0-9-]*")
_NO_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ-"


def ids_in(text: str) -> list[str]:
    """The ids of items that stand in a text. Cut off after the last digit here: a pattern would look for it again and
    again in a long word.
    """
    found = (word.rstrip(_NO_DIGITS) for word in _LIKE_IDS.findall(text))
    return [word for word in found if word]
