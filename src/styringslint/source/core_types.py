"""Nodes as plain data by the core schema of YAML 1.2, as other tools read them."""

import math
from typing import Any

from styringslint.core.pattern import pattern
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence

_INTEGER = pattern(r"[-+]?[0-9]+\Z")
_OTHER_BASE = pattern(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = pattern(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_LONGEST_NUMBER = 300


class QuietDict(dict[str, Any]):
    """A mapping that does not write itself out: a library that quotes values cannot make a message of megabytes."""

    def __repr__(self) -> str:
        """Only that something is there."""
        return "{…}"


class QuietList(list[Any]):
    """A list that does not write itself out."""

    def __repr__(self) -> str:
        """Only that something is there."""
        return "[…]"


class QuietText(str):
    """A text that does not write itself out."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Only that something is there."""
        return "'…'"


def _scalar(node: Scalar) -> Any:
    text = node.value
    if not node.plain:
        return QuietText(text)
    if node.empty:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if len(text) <= _LONGEST_NUMBER:
        if _INTEGER.match(text):
            return int(text)
        if _OTHER_BASE.match(text):
            return int(text[2:], 8 if text[1] == "o" else 16)
        if _FLOAT.match(text) and math.isfinite(number := float(text)):
            return number
    return QuietText(text)


def core_data(node: Node) -> Any:
    """A node as mappings, lists, texts, numbers, true, false and None.

    Numbers that JSON cannot hold stay texts. Of a key that stands twice the first counts, a reference is None, and a key
    that is no single value is left out: all three are reported as faults of the document.
    """
    if isinstance(node, Scalar):
        return _scalar(node)
    if isinstance(node, Sequence):
        return QuietList(core_data(item) for item in node.items)
    if isinstance(node, Mapping):
        made = QuietDict()
        for key, value in node.pairs():
            if isinstance(key, Scalar):
                made.setdefault(QuietText(key.value), core_data(value))
        return made
    return None
