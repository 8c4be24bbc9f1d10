"""Writing new YAML: text that our own reader, and everybody else's, reads back as it was meant."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from styringslint.core.pattern import pattern
from styringslint.source.patch import quoted

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
"""What is to be written: scalars as they shall stand (see `scalar`), lists and mappings."""

_PLAIN = pattern(r"[A-Za-zÆØÅæøå«(][^\x00-\x1f\x7f-\xa0\xad\u2028\u2029\ufeff:#\"'\\`@&*!|>%{}\[\],]*")
_TAKEN = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "ja", "nei"})
_LONGEST_FLOW = 100


def scalar(text: str) -> str:
    """A text as a YAML scalar: as it is where nobody can misread it, else in quotes."""
    # What is printed can be read by a CI runner, which takes `##[` for a command wherever it stands.
    if not text.isprintable() or "##" in text:
        return f'"{"".join(map(_escaped, text)).replace("##", _NUMBER_SIGN)}"'
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _TAKEN:
        return text
    return quoted(text)


_NUMBER_SIGN = "\\x23#"


def _escaped(character: str) -> str:
    """A character between double quotes: as it is where it can be seen, else by its code point."""
    code = ord(character)
    if character in {'"', "\\"}:
        return "\\" + character
    if character.isprintable():
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _flow(tree: Tree) -> str:
    """A list of short scalars on one line, or an empty text where it does not fit there."""
    if not isinstance(tree, list) or not all(isinstance(item, str) for item in tree):
        return ""
    line = f"[{', '.join(str(item) for item in tree)}]"
    fits = all(re.fullmatch(r"[\wæøåÆØÅ-]+", str(item)) for item in tree)
    return line if fits and len(line) <= _LONGEST_FLOW else ""


def lines(tree: Tree, indent: str = "") -> list[str]:
    """The lines of a mapping or list in block style."""
    found: list[str] = []
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            found += _entry(f"{indent}{key}:", value, indent + "  ")
    elif isinstance(tree, list):
        for item in tree:
            if isinstance(item, str):
                found.append(f"{indent}- {item}")
                continue
            below = lines(item, indent + "  ")
            below[0] = f"{indent}- {below[0][len(indent) + 2 :]}"
            found += below
    return found


def _entry(head: str, value: Tree, indent: str) -> list[str]:
    if isinstance(value, str):
        return [f"{head} {value}"]
    flow = _flow(value)
    return [f"{head} {flow}"] if flow else [head, *lines(value, indent)]
