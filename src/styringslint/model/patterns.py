"""Patterns that the models and the reader share, apart from both because the models are slow to import."""

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
