"""Nodes as texts, lists and mappings, for files of our own that hold no references."""

from typing import Any

from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.read import read


def plain(node: Node) -> Any:
    """A node as text, list or mapping. Raises TypeError for a reference."""
    if isinstance(node, Scalar):
        return "" if node.empty else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.pairs() if isinstance(key, Scalar)}
    raise TypeError("a file of our own holds no references")


def read_plain(text: str, name: str) -> dict[str, Any]:
    """A YAML text of our own as a mapping. Raises ValueError, naming `name`, where it is not one clear mapping."""
    source = read(text.encode())
    if source.root is None or source.problems:
        faults = [(problem.reason, tuple(source.lines.position(problem.span.start))) for problem in source.problems]
        raise ValueError(f"{name}: {faults}")
    data: dict[str, Any] = plain(source.root)
    return data
