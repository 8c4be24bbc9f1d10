"""Colour and width. Colour never carries meaning alone."""

import re
import unicodedata
from typing import NamedTuple

from styringslint.report.phrases import MONTHS

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "waiting": "1;35",
    "bold": "1",
    "dim": "2",
    "caret": "1;31",
    "good": "1;32",
}
_DASHES = frozenset("-–")
_MONTHS = frozenset(month for months in MONTHS.values() for month in months)


class Style(NamedTuple):
    """How text is dressed: with or without colour, and how wide a line may be."""

    colour: bool = False
    width: int = 100

    def paint(self, text: str, name: str) -> str:
        """The text in a style, or as it is without colour."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.colour and text else text


def columns(text: str) -> int:
    """How many columns a terminal needs for a text."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(character) or character == "\u200d"
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def _stays(before: str, word: str) -> bool:
    """Whether a word stays on the line of what is before it.

    So do the groups of an amount, a number and its unit or per cent sign, and the parts of a date. A dash belongs to the
    word before it: at the beginning of a line it would look like an entry of a list.
    """
    # A line that begins with `::` would be a command to a CI runner.
    if word.startswith((":", "%")) or word in _DASHES or word == "/" or before.endswith(" /"):
        return True
    last = before.rpartition(" ")[2]
    if last.lstrip("(“") == "NOK":
        return word[:1].isdigit()
    if last in _MONTHS or last == "kvartal":
        return bool(re.match(r"\d{4}(?!\d)", word))
    number = re.match(r"[(«“−+-]*(\d[\d,.]*)\Z", last)
    if number is None or last.endswith(","):
        return False
    if last.endswith("."):
        return word[:1].islower() or word.rstrip(".,:;)") in _MONTHS
    # What follows a year is seldom its unit.
    return not re.fullmatch(r"(?:19|20|21)\d\d", number[1]) or word.startswith("kr")


def _pieces(text: str) -> list[str]:
    """The words of a text, with what stays together as one."""
    pieces: list[str] = []
    for word in text.split(" "):
        if pieces and _stays(pieces[-1], word):
            pieces[-1] += " " + word
        else:
            pieces.append(word)
    return pieces


def wrapped(text: str, first: str, rest: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, the first after `first`, the others after `rest`."""
    lines: list[str] = []
    line = first
    empty = True
    for word in _pieces(text):
        if not empty and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line, empty = rest, True
        line += word if empty else " " + word
        empty = False
    return [*lines, line]
