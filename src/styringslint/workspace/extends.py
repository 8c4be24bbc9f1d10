"""Configuration files that build on others: which files, in which order, and how far."""

import os
import posixpath
from pathlib import Path
from typing import NamedTuple

from styringslint.core.finding import Problem
from styringslint.model.items import File, Group, Leaf
from styringslint.model.reader import read_section
from styringslint.model.table import LANGUAGES, section
from styringslint.source.decode import MAX_BYTES
from styringslint.source.nodes import Mapping, Scalar
from styringslint.source.read import Source, read
from styringslint.workspace.addresses import contents, located
from styringslint.workspace.faults import ConfigurationError, fault
from styringslint.workspace.tree import DISK, Tree

DEEPEST = 8
"""How many files may build on each other in a row."""
MOST = 32
"""How many files one configuration may build on in all."""
LARGEST = MAX_BYTES
"""How many bytes a configuration may have, with all that it builds on."""
_ENDINGS = (".yaml", ".yml")
_IGNORED = frozenset({"empty-file"})


class Layer(NamedTuple):
    """One configuration file as it was read."""

    path: Path
    file: File
    group: Group


def _language(root: Mapping) -> str:
    of = section("Configuration")
    keys = [(key.value, value) for key, value in root.entries if isinstance(key, Scalar)]
    for key, value in keys:
        if isinstance(value, Scalar) and value.value in LANGUAGES:
            if any(key in row for row in of.fields["language"].words.values()):
                return value.value
    return max(LANGUAGES, key=lambda language: sum(key in of.by_word(language) for key, _ in keys))


def _own_language(source: Source, root: Mapping, name: str) -> tuple[File, Group, list[Problem]]:
    """Read in the declared language; where the keys are all English, in English, whatever documents use."""
    file = File(name, source.text, source.lines, _language(root), source.bom)
    shape = read_section(file, root, section("Configuration"), "configuration")
    if any(problem.reason == "key-other-language" for problem in shape.problems):
        for language in LANGUAGES:
            other = File(name, source.text, source.lines, language, source.bom)
            again = read_section(other, root, section("Configuration"), "configuration")
            if not again.problems:
                return other, again.group, []
    return file, shape.group, shape.problems


def _read(data: bytes, path: Path, name: str) -> Layer | None:
    """One file, or None where it says nothing. Raises ConfigurationError."""
    source = read(data)
    problems = [problem for problem in source.problems if problem.reason not in _IGNORED]
    if problems:
        raise ConfigurationError(File(name, source.text, source.lines, "", source.bom), problems)
    if source.root is None:
        return None
    file, group, problems = _own_language(source, source.root, name)
    if problems:
        raise ConfigurationError(file, problems)
    return Layer(path, file, group)


class Chain:
    """The files that a configuration builds on, itself last: what stands later goes first."""

    def __init__(self, path: Path, name: str, root: Path, tree: Tree = DISK) -> None:
        self._tree = tree
        self._first = path
        self._name = name
        self._root = root
        self._count = 0
        self._size = 0
        self.layers: list[Layer] = []

    def _shown(self, path: Path) -> str:
        relative = os.path.relpath(path, self._tree.real(self._first.parent)).replace(os.sep, "/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(self._name), relative))

    def add(self, data: bytes, path: Path | None = None, above: tuple[Path, ...] = ()) -> None:
        """Read a file (without `path`: the first one) and, before it, those that it builds on.

        Raises ConfigurationError.
        """
        real = self._tree.real(path or self._first)
        self._size += len(data)
        layer = _read(data, real, self._shown(real) if path else self._name)
        if layer is None:
            return
        for leaf in layer.group.leaves("extends"):
            self._follow(layer, leaf, (*above, real))
        self.layers.append(layer)

    def _follow(self, layer: Layer, leaf: Leaf, above: tuple[Path, ...]) -> None:
        path = located(layer.file, leaf, layer.path.parent, self._root, _ENDINGS, self._tree)
        self._count += 1
        if path in above:
            raise fault(layer.file, leaf.node.span, "extends-circle", text=str(leaf.data))
        if len(above) > DEEPEST:
            raise fault(layer.file, leaf.node.span, "extends-deep", most=DEEPEST)
        if self._count > MOST:
            raise fault(layer.file, leaf.node.span, "extends-many", most=MOST)
        data = contents(layer.file, leaf, path, self._tree)
        if self._size + len(data) > LARGEST:
            raise fault(layer.file, leaf.node.span, "extends-large")
        self.add(data, path, above)
