"""The versions of a repository for an audit: named by what their documents say, read as far as they must be."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.coverage.audited import Step
from styringslint.coverage.compare import compare_all
from styringslint.model.table import section
from styringslint.report.decision_document import language_of
from styringslint.report.history_data import as_data, from_data
from styringslint.report.history_rows import step_of
from styringslint.workspace import git
from styringslint.workspace.archives import readable
from styringslint.workspace.configuration import FILE_NAME
from styringslint.workspace.discovery import held_boundaries
from styringslint.workspace.faults import ConfigurationError
from styringslint.workspace.files import is_markdown
from styringslint.workspace.history_store import Store, digest
from styringslint.workspace.line import Commit, Contents, Files, Folders
from styringslint.workspace.load import Parsed, load_workspace, parsed, says_ours
from styringslint.workspace.objects import Objects
from styringslint.workspace.product import Product
from styringslint.workspace.recent import Recent
from styringslint.workspace.revisions import RevisionError
from styringslint.workspace.tree import Held

_HELD_TEXT = 2 << 20
"""How many bytes of text the documents may have that are held in memory as they were read."""
_HELD_VERSIONS = 6
_HELD_STEPS = 64


class Place(NamedTuple):
    """The top of a repository, and what in it was asked about."""

    top: Path
    asked: tuple[Path, ...]


class TwoRepositoriesError(UsageError):
    """The paths lie in more than one repository."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def place(paths: Iterable[Path]) -> Place:
    """The repository that paths lie in. They need not be there any more; the repository need not have a work tree.

    Raises RevisionError where there is none, TwoRepositoriesError, and CannotJudgeError where the current folder is gone.
    """
    top: Path | None = None
    asked = []
    for path in tuple(paths) or (Path(),):
        try:
            absolute = Path(os.path.realpath(path))
        except OSError as error:
            raise CannotJudgeError(f"the current folder cannot be read: {error.strerror}") from None
        near = next(folder for folder in (absolute, *absolute.parents) if folder.is_dir())
        found = near if git.is_bare(near) else git.root(near)
        if found is None:
            raise RevisionError("no_repository")
        if top is not None and found != top:
            raise TwoRepositoriesError(path)
        top = found
        asked.append(absolute)
    assert top is not None  # noqa: S101 - there is always one path
    return Place(top, tuple(asked))


class Version(NamedTuple):
    """A version by its commit, and by a name for what its documents say."""

    commit: Commit
    name: str


class _State(NamedTuple):
    """A version as it was loaded."""

    products: tuple[Product, ...]
    names: frozenset[str]
    documents: int
    unread: tuple[str, ...]
    language: str


_EMPTY = _State((), frozenset(), 0, (), "")


class Facts(NamedTuple):
    """What has to be known of every version."""

    documents: int
    unread: tuple[str, ...]
    language: str
    products: tuple[str, ...]


def _facts(data: Any) -> Facts:
    documents, unread, language, products = data
    if not isinstance(documents, int) or not all(isinstance(text, str) for text in (*unread, language, *products)):
        raise TypeError(data)
    return Facts(documents, tuple(unread), language, tuple(products))


def _truth(data: Any) -> tuple[bool]:
    if not isinstance(data, bool):
        raise TypeError(data)
    return (data,)


@cache
def _wide() -> re.Pattern[bytes]:
    """What a configuration holds that makes other files count than those that say so themselves."""
    fields = section("Configuration").fields
    words = {
        word for name in ("documents", "extends", "schemas") for row in fields[name].words.values() for word in row
    }
    return re.compile("|".join(sorted(map(re.escape, words))).encode() + rb"|\0")


class _Texts(Mapping[Path, bytes]):
    """The files of a version: those that may be ours are listed, all can be read."""

    def __init__(self, files: Mapping[Path, bytes], likely: Iterable[Path], contents: Contents) -> None:
        self._files = files
        self._likely = tuple(likely)
        self._contents = contents

    def __getitem__(self, path: Path) -> bytes:
        return self._contents.read(self._files[path])

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[Path]:
        return iter(self._likely)

    def __len__(self) -> int:
        return len(self._likely)


class Versions:
    """The versions of a repository, read as far as they must be."""

    def __init__(self, where: Place, objects: Objects, store: Store) -> None:
        self._where = where
        self._asked = digest(sorted(path.relative_to(where.top).as_posix() for path in where.asked))
        self._store = store
        self._folders = Folders(where.top, objects)
        self._contents = Contents(where.top, objects)
        self._parsed: Recent[tuple[str, bytes], Parsed] = Recent(_HELD_TEXT)
        self._states: Recent[str, _State] = Recent(_HELD_VERSIONS)
        self._steps: Recent[str, tuple[Step, ...]] = Recent(_HELD_STEPS)
        self._ours: dict[str, bool] = {}
        self._before: tuple[Files, str] = ((), digest([]))
        self.absent = {path for path in where.asked if path != where.top}

    def version(self, commit: Commit) -> Version:
        """A version, named by everything in it that has a say."""
        names = self._folders.names(commit)
        if names != self._before[0]:
            files = self._folders.files(commit)
            self._look_for(files)
            top = self._where.top
            rows = [[path.relative_to(top).as_posix(), files[path].decode()] for path in self._likely(files)]
            self._before = names, digest(rows)
        return Version(commit, self._before[1])

    def _look_for(self, files: Mapping[Path, bytes]) -> None:
        if self.absent:
            self.absent -= {path for file in files for path in (file, *file.parents)}

    def _likely(self, files: Mapping[Path, bytes]) -> list[Path]:
        """The files that may be ours. Where a configuration names others, all of them."""
        settings = [self._contents.read(name) for path, name in files.items() if path.name == FILE_NAME]
        if any(_wide().search(text) for text in settings):
            return sorted(files)
        return sorted(path for path, name in files.items() if path.name == FILE_NAME or self._is_ours(path.name, name))

    def _is_ours(self, file: str, name: bytes) -> bool:
        if not readable(file):
            return False
        key = ("m" if is_markdown(file) else "y") + name.decode()
        if key not in self._ours:
            known = self._store.get(key, _truth)
            if known is None:
                known = (says_ours(file, self._contents.read(name)),)
                self._store.put(key, known[0])
            self._ours[key] = known[0]
        return self._ours[key]

    def facts(self, version: Version) -> Facts:
        """How many documents a version has, and what of it cannot be read."""
        key = "s" + digest(self._asked, version.name)
        known = self._store.get(key, _facts)
        if known is None:
            state = self._state(version)
            names = tuple(product.name for product in state.products)
            known = Facts(state.documents, state.unread, state.language, names)
            self._store.put(key, list(known))
        return known

    def steps(self, before: Version, now: Version, *, telling: bool) -> tuple[Step, ...]:
        """What has happened from one version to another; with `telling`, the sentences as well."""
        key = ("t" if telling else "j") + digest(self._asked, before.name, now.name)
        known = self._steps.get(key) or self._store.get(key, from_data)
        if known is None:
            old = self._state(before)
            new = self._state(now)
            names = old.names | new.names
            found = (
                step_of(row, names, telling=telling)
                for row in compare_all(old.products, new.products, skipping=_is_same)
            )
            known = tuple(step for step in found if _says(step))
            self._store.put(key, as_data(known))
        self._steps.put(key, known, 1)
        return known

    def _reading(self, name: str, data: bytes) -> Parsed:
        found = self._parsed.get((name, data))
        if found is None:
            found = parsed(name, data)
            self._parsed.put((name, data), found, len(data) + 1)
        return found

    def _state(self, version: Version) -> _State:
        found = self._states.get(version.name)
        if found is None:
            found = self._loaded(version.commit)
            self._states.put(version.name, found, 1)
        return found

    def _loaded(self, commit: Commit) -> _State:
        top = self._where.top
        files = self._folders.files(commit)
        likely = self._likely(files)
        # What one version needs must find room, or the next would read it all again.
        self._parsed.allow(3 * sum(len(self._contents.read(files[path])) for path in likely if readable(path.name)))
        tree = Held(top, _Texts(files, likely, self._contents), files)
        try:
            workspaces = [
                load_workspace(boundary, top, tree=tree, reading=self._reading)
                for boundary in held_boundaries(tree, self._where.asked)
            ]
        except ConfigurationError as error:
            return _EMPTY._replace(unread=(error.file.name,))
        products = tuple(product for workspace in workspaces for product in workspace.products)
        languages = {workspace.configuration.language for workspace in workspaces if workspace.configuration.language}
        paths = {name: path for workspace in workspaces for name, path in workspace.paths.items()}
        return _State(
            products,
            frozenset(name for name, path in paths.items() if self._is_asked(path)),
            sum(len(file.documents) for workspace in workspaces for file in workspace.files),
            tuple(sorted(name for workspace in workspaces for name in workspace.faulty)),
            languages.pop() if len(languages) == 1 else next((language_of(product) for product in products), ""),
        )

    def _is_asked(self, path: Path) -> bool:
        return any(path == asked or asked in path.parents for asked in self._where.asked)


def _is_same(before: Product, now: Product) -> bool:
    """Whether two products are made of the very documents, as they were read once."""
    first, second = ([*map(id, product.documents), *map(id, product.registers)] for product in (before, now))
    return first == second and before.name == now.name


def _says(step: Step) -> bool:
    return bool(step.rows or step.decided or step.started or step.renames or step.before != step.product)
