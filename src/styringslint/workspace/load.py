"""From a boundary to a workspace: files read, documents grouped into products."""

import os
from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from styringslint.core.errors import CannotJudgeError
from styringslint.model.document import Document, Documents, read_documents
from styringslint.source.front_matter import front_matter, read_front_matter
from styringslint.source.nodes import Node
from styringslint.source.read import Source, read
from styringslint.workspace.configuration import DEFAULT, Configuration, load
from styringslint.workspace.discovery import Boundary, likely_kinds, looks_ours, matches
from styringslint.workspace.files import is_markdown
from styringslint.workspace.product import Product, Registers
from styringslint.workspace.tree import DISK, Tree

Step = Callable[[int, int], None]
"""What is told how far a run has come: so much is done, of so much in all."""


class Unreadable(NamedTuple):
    """A file that could not be read, and why."""

    name: str
    reason: str


class Workspace(NamedTuple):
    """Everything that is judged together."""

    folder: Path
    configuration: Configuration
    files: list[Documents]
    roots: dict[str, Node]
    products: list[Product]
    registers: list[Document]
    skipped: dict[str, Path]
    unreadable: list[Unreadable]
    paths: dict[str, Path]
    whole: bool = True
    """Whether this is all of the workspace, and not some of its products with its registers."""

    @property
    def own_registers(self) -> list[Document]:
        """The registers of parties that are judged here: of the parts of a workspace, the first alone has them."""
        files = {id(file.file) for file in self.files}
        return [register for register in self.registers if id(register.file) in files]

    @property
    def documents(self) -> list[Document]:
        """Every document, in the order of the files."""
        return [document for file in self.files for document in file.documents]

    @property
    def unread(self) -> frozenset[str]:
        """The kinds of document that files of which nothing could be read were probably meant to hold."""
        return _unread(self.files)

    @property
    def faulty(self) -> list[str]:
        """The files of which nothing could be read."""
        empty = [file.file.name for file in self.files if not file.documents]
        return [*empty, *(file.name for file in self.unreadable)]


def shown(path: Path, base: Path) -> str:
    """A path as it is shown: relative to where the command was run, with forward slashes."""
    text, top = str(path), f"{str(base).rstrip(os.sep)}{os.sep}"
    if text.startswith(top) and text != top:
        return text[len(top) :].replace(os.sep, "/")
    if top.startswith(f"{text.rstrip(os.sep)}{os.sep}"):
        return os.path.relpath(text, base).replace(os.sep, "/")
    folder, name = os.path.split(text)
    return f"{_way(folder, str(base))}/{name}"


@lru_cache(maxsize=1024)
def _way(folder: str, base: str) -> str:
    """The way from one folder to another, which the files of a folder share."""
    return os.path.relpath(folder, base).replace(os.sep, "/")


def _products(
    documents: list[Document], configuration: Configuration, unread: frozenset[str]
) -> tuple[list[Product], list[Document]]:
    registers = [document for document in documents if document.kind == "parties"]
    named = sorted({document.product for document in documents if document.product})
    only = named[0] if len(named) == 1 else ""
    groups: dict[str, list[Document]] = {name: [] for name in named}
    for document in documents:
        if document.kind in {"parties", "portfolio"} and not document.product:
            continue
        groups.setdefault(document.product or only, []).append(document)
    shared = Registers(registers)
    products = []
    for name, members in sorted(groups.items()):
        if any(member.kind != "parties" for member in members):
            own = _registers_of(name, registers)
            seen = shared if len(own) == len(registers) else Registers(own)
            products.append(Product(name, members, own, configuration.profile, configuration.terms, unread, seen))
    if registers and not products:
        # A register alone is still judged: two of them can hold the same party.
        products = [Product("", [], registers, configuration.profile, configuration.terms, unread)]
    return products, registers


def _registers_of(product: str, registers: list[Document]) -> list[Document]:
    """The registers that hold for a product: those in files of their own, and that in its own one-file document."""
    return [
        register
        for register in registers
        if register.header.section.name != "ProductDocument" or register.product in {product, ""}
    ]


def _source(name: str, data: bytes) -> Source:
    return read_front_matter(data) if is_markdown(name) else read(data)


class Parsed(NamedTuple):
    """A file as it was read: its documents, and the root of its text where it has one."""

    documents: Documents
    root: Node | None


def parsed(name: str, data: bytes) -> Parsed:
    """Read the documents in a file; `name` is the path as it is shown."""
    source = _source(name, data)
    return Parsed(read_documents(source, name), source.root)


def says_ours(name: str, data: bytes) -> bool:
    """Whether a file with this name says by itself that it is a steering document."""
    spoken = _spoken(name, data)
    return spoken is not None and looks_ours(spoken)


def _spoken(name: str, data: bytes) -> bytes | None:
    """The part of a file that speaks of itself: all of it, or the front matter of Markdown, which may have none."""
    return front_matter(data) if is_markdown(name) else data


def _data(path: Path, texts: Mapping[Path, bytes], tree: Tree) -> bytes:
    return texts[path] if path in texts else tree.read(path)


def _ours(path: Path, data: bytes, boundary: Boundary, configuration: Configuration, named: Container[Path]) -> bool:
    """Whether a file is ours: because somebody names it, or because it says so.

    Raises CannotJudgeError for Markdown without front matter that somebody names.
    """
    spoken = _spoken(path.name, data)
    if path in named:
        if spoken is None:
            raise CannotJudgeError("has no front matter: YAML between two --- lines at the very top")
        return True
    return spoken is not None and (matches(path, boundary.folder, configuration.documents) or looks_ours(spoken))


def load_workspace(
    boundary: Boundary,
    base: Path,
    *,
    named: tuple[Path, ...] = (),
    replaced: Mapping[Path, bytes] | None = None,
    tree: Tree = DISK,
    default: Configuration = DEFAULT,
    reading: Callable[[str, bytes], Parsed] = parsed,
    step: Step | None = None,
) -> Workspace:
    """Read a workspace. `named` files are ours whatever they say; `replaced` texts stand in for what is on disk.

    `tree` is where it is read from, and `default` the settings where it has none of its own. `reading` is `parsed`, or
    remembers what that has given. Reading is the first half of a run, as `step` is told.

    Raises ConfigurationError where the configuration is wrong.
    """
    configuration = default
    if boundary.configuration is not None:
        configuration = load(boundary.configuration, shown(boundary.configuration, base), tree)
    texts = dict(replaced or {})
    files: list[Documents] = []
    unreadable: list[Unreadable] = []
    paths: dict[str, Path] = {}
    roots: dict[str, Node] = {}
    skipped: dict[str, Path] = {}
    unread: set[str] = set()
    parts, given = configuration.parts, {*named, *texts}
    for number, path in enumerate(boundary.files):
        if step is not None:
            step(number, 2 * len(boundary.files))
        if path in parts:
            continue
        name = shown(path, base)
        try:
            data = _data(path, texts, tree)
            ours = _ours(path, data, boundary, configuration, given)
        except CannotJudgeError as error:
            unreadable.append(Unreadable(name, str(error)))
            continue
        if not ours:
            skipped |= {} if is_markdown(path.name) else {name: path}
            continue
        documents_of, root = reading(name, data)
        files.append(documents_of)
        if not documents_of.documents:
            unread |= likely_kinds(_spoken(name, data) or b"")
        paths[name] = path
        if root is not None:
            roots[name] = root
    documents = [document for file in files for document in file.documents]
    products, registers = _products(documents, configuration, frozenset(unread))
    return Workspace(boundary.folder, configuration, files, roots, products, registers, skipped, unreadable, paths)


def _unread(files: list[Documents]) -> frozenset[str]:
    """The kinds of document that files without any were probably meant to hold."""
    return frozenset(
        kind
        for file in files
        if not file.documents
        for kind in likely_kinds(_spoken(file.file.name, file.file.encoded(file.file.text)) or b"")
    )


def _read_again(files: list[Documents], configuration: Configuration) -> tuple[list[Product], list[Document]]:
    """Products and registers of files that are already in memory."""
    documents = [document for file in files for document in file.documents]
    return _products(documents, configuration, _unread(files))


def with_texts(workspace: Workspace, texts: Mapping[str, bytes]) -> Workspace:
    """The workspace with other texts in the files with these names. Reads nothing from disk."""
    sources = {name: _source(name, data) for name, data in texts.items()}
    files = [
        read_documents(sources[file.file.name], file.file.name) if file.file.name in sources else file
        for file in workspace.files
    ]
    roots = {name: root for name, root in workspace.roots.items() if name not in sources}
    roots |= {name: source.root for name, source in sources.items() if source.root is not None}
    products, registers = _read_again(files, workspace.configuration)
    return workspace._replace(files=files, roots=roots, products=products, registers=registers)


def without_files(workspace: Workspace, names: Container[str]) -> Workspace:
    """The workspace without the files with these names."""
    files = [file for file in workspace.files if file.file.name not in names]
    products, registers = _read_again(files, workspace.configuration)
    return workspace._replace(files=files, products=products, registers=registers)
