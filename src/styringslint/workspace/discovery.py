"""From the paths of a command line to workspaces and their files."""

import errno
import os
import re
from collections.abc import Collection, Iterable
from fnmatch import translate
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from styringslint.core.errors import CannotJudgeError, MissingPathError, UsageError
from styringslint.core.pattern import pattern
from styringslint.model.similar import nearest
from styringslint.model.table import document_kinds, document_section, word_set
from styringslint.workspace import git
from styringslint.workspace.configuration import FILE_NAME
from styringslint.workspace.files import is_markdown, real, walk
from styringslint.workspace.tree import Held


class Boundary(NamedTuple):
    """The folder of a workspace, its configuration file if it has one, and the files that may belong to it."""

    folder: Path
    configuration: Path | None
    files: tuple[Path, ...]


class Request(NamedTuple):
    """What the command line asked for: boundaries to judge, files and folders to report on, and files named there."""

    boundaries: tuple[Boundary, ...]
    reported: tuple[Path, ...]
    named: tuple[Path, ...]


def _top(folder: Path) -> Path | None:
    """The folder of the workspace that `folder` lies in: nearest configuration, else the git root, else None."""
    repository = git.root(folder)
    for candidate in (folder, *folder.parents):
        if os.path.lexists(candidate / FILE_NAME) or candidate == repository:
            return candidate
    return None


def _files(top: Path, *, tracked_only: bool) -> list[Path]:
    repository = git.root(top)
    if repository is not None:
        listed = git.listed(repository, top, tracked_only=tracked_only)
        if listed is not None:
            return listed
    # In the order of paths, with the names on the way taken from each once.
    return sorted(walk(top), key=attrgetter("parts"))


def _owner(folder: str, owners: dict[str, Path], top: Path) -> Path:
    """The workspace that a folder at or below `top` belongs to: the nearest on the way up. `owners` are those that are known."""
    while folder not in owners and len(folder) > len(str(top)):
        folder = os.path.dirname(folder)  # noqa: PTH120 - of each folder, so fast
    return owners.get(folder, top)


def _boundaries(top: Path, *, tracked_only: bool) -> list[Boundary]:
    """The workspace at `top` and every one nested below it."""
    files = _files(top, tracked_only=tracked_only)
    folders = {path.parent for path in files if path.name == FILE_NAME} | {top}
    members: dict[Path, list[Path]] = {folder: [] for folder in folders}
    owners = {str(folder): folder for folder in folders}
    for path in files:
        name = path.name
        parent = str(path)[: -len(name) - 1]
        if parent not in owners:
            owners[parent] = _owner(parent, owners, top)
        if name != FILE_NAME:
            members[owners[parent]].append(path)
    boundaries = []
    for folder in sorted(folders):
        configuration = folder / FILE_NAME
        # Something of that name that cannot be read is told, not passed over.
        there = os.path.lexists(configuration)
        boundaries.append(Boundary(folder, configuration if there else None, tuple(members[folder])))
    return boundaries


def _inside(path: Path, folders: Iterable[Path]) -> bool:
    return any(path == folder or folder in path.parents for folder in folders)


def alone(boundary: Boundary, reported: Collection[Path]) -> bool:
    """Whether a workspace is only a file and its neighbours, and what lies deeper is no part of it."""
    return _top(boundary.folder) is None and boundary.folder not in reported


def _resolved(path: Path) -> Path:
    """The absolute path, links in its folders resolved; a link itself only where it stays inside its repository."""
    absolute = Path.cwd() / path
    target = real(absolute)
    if absolute.is_symlink():
        inside = git.root(absolute.parent) or absolute.parent
        if real(inside) not in target.parents:
            raise UsageError(f"{path}: a link that leads out of its folder is not followed")
    return target


def _named(path: Path, given: Collection[Path]) -> Path:
    """The absolute path of something that the command line names.

    Raises UsageError where there is nothing, and CannotJudgeError where nobody may look.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        if real(path) not in given:
            raise MissingPathError(str(path)) from None
    except OSError as error:
        if error.errno in {errno.ENAMETOOLONG, errno.EINVAL}:
            raise MissingPathError(str(path)) from None
        raise CannotJudgeError(f"{path}: {error.strerror or error}") from None
    return _resolved(path)


def nearest_configuration(path: Path) -> Path | None:
    """The configuration of the workspace that a folder lies in, or None; a file stands for itself.

    Raises UsageError where there is nothing at `path`, CannotJudgeError where nobody may look.
    """
    absolute = _named(path, ())
    if not os.path.isdir(absolute):  # noqa: PTH112 - unlike a Path's, it never raises
        return absolute
    top = _top(absolute)
    return top / FILE_NAME if top is not None and os.path.lexists(top / FILE_NAME) else None


def request(paths: Iterable[Path], *, tracked_only: bool = False, given: Collection[Path] = ()) -> Request:
    """Find what to judge and what to report on. The texts of `given` paths come from elsewhere than the disk.

    Raises UsageError where a path does not exist, CannotJudgeError where nobody may look.
    """
    reported: list[Path] = []
    named: list[Path] = []
    found: dict[Path, Boundary] = {}
    for path in paths:
        absolute = _named(path, given)
        is_folder = os.path.isdir(absolute)  # noqa: PTH112 - unlike a Path's, it never raises
        folder = absolute if is_folder else absolute.parent
        reported.append(absolute)
        if not is_folder:
            named.append(absolute)
        top = _top(folder)
        if top is None and folder != absolute:
            # A file alone: its neighbours belong to it, what lies deeper may be anything.
            neighbours = tuple(sorted(entry for entry in walk(folder, deep=False)))
            found.setdefault(folder, Boundary(folder, None, neighbours))
            continue
        for boundary in _boundaries(top or folder, tracked_only=tracked_only):
            below = _inside(boundary.folder, [absolute]) or _inside(absolute, [boundary.folder])
            if below:
                found[boundary.folder] = boundary
    boundaries = [_with_named(boundary, named, found) for boundary in found.values()]
    return Request(tuple(sorted(boundaries)), tuple(reported), tuple(named))


def _with_named(boundary: Boundary, named: list[Path], found: dict[Path, Boundary]) -> Boundary:
    """A named file belongs to its workspace whatever it is called, and even where git ignores it."""
    mine = [
        path
        for path in named
        if path.name != FILE_NAME
        and path not in boundary.files
        and next((f for f in path.parents if f in found), None) == boundary.folder
    ]
    return boundary._replace(files=tuple(sorted({*boundary.files, *mine}))) if mine else boundary


_SCHEMA = pattern(rb"(?m)(?:\A\xef\xbb\xbf|^|\r)[ \t]*(?:schema|skjemaversjon)\s*:\s*[\"']?styring/")


@cache
def _kind_pattern() -> re.Pattern[bytes]:
    keys = {word for row in document_section("mandate").fields["kind"].words.values() for word in row}
    alternatives = "|".join(sorted(keys))
    return re.compile(
        # No blank lines before the key: each would be begun with anew, and a file of them would never be done.
        rf"(?m)(?:\A\xef\xbb\xbf|^|[\r{{,])[ \t]*[\"']?({alternatives})[\"']?\s*:\s*[\"']?([^\"'\r\n#,}}]*)".encode()
    )


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(word for row in word_set("kind").values() for word in row.values())


def looks_ours(data: bytes) -> bool:
    """Whether a file that nobody named says that it is a steering document: by its kind, or by its schema version."""
    if match := _kind_pattern().search(data):
        word = " ".join(match.group(2).decode("utf-8", "replace").split())
        if word in _kind_words() or match.group(1) == b"dokumenttype":
            return True
        if len(word) > 5 and nearest(word, _kind_words()):
            return True
    return b"styring/" in data and bool(_SCHEMA.search(data))


def likely_kinds(data: bytes) -> frozenset[str]:
    """The kinds of document that a file which cannot be read was probably meant to hold: by its word, else its keys.

    A file that says a kind which nobody knows, and whose keys tell nothing, may hold any of them, as does one that holds
    a whole product.
    """
    match = _kind_pattern().search(data)
    word = " ".join(match.group(2).decode("utf-8", "replace").split()) if match else ""
    near = word if word in _kind_words() else nearest(word, _kind_words()) if word else ""
    found = {kind for kind, row in word_set("kind").items() if near in row.values()} if near else _by_keys(data)
    return frozenset(document_kinds()) if "product" in found or (word and not found) else frozenset(found)


@cache
def _words_by_kind() -> dict[str, frozenset[str]]:
    """The words for the fields of each kind of document, apart from those that every kind has."""
    words = {
        kind: {word for field in document_section(kind).fields.values() for row in field.words.values() for word in row}
        for kind in document_kinds()
    }
    common = set.intersection(*words.values())
    return {kind: frozenset(row - common) for kind, row in words.items()}


def _by_keys(data: bytes) -> set[str]:
    """The kinds that have most of the keys at the left margin, where at least two are theirs."""
    keys = {
        key.decode("utf-8", "replace")
        for key in re.findall(rb"(?m)^[\"']?([^\s\"'#:{\[-][^\s\"':]*)[\"']?[ \t]*:", data)
    }
    counts = {kind: len(keys & words) for kind, words in _words_by_kind().items()}
    most = max(counts.values())
    return {kind for kind, count in counts.items() if count == most} if most > 1 else set()


class _Wanted(NamedTuple):
    """One of the `documents:` of the configuration, ready to be held against names."""

    is_markdown: bool
    steps: int
    here: re.Pattern[str]
    below: re.Pattern[str] | None


@lru_cache(maxsize=64)
def _wanted(patterns: tuple[str, ...]) -> tuple[_Wanted, ...]:
    return tuple(
        _Wanted(
            is_markdown(text),
            text.count("/"),
            re.compile(translate(text)),
            re.compile(translate(text.replace("**/", "*"))) if "**" in text else None,
        )
        for text in patterns
    )


def matches(path: Path, folder: Path, patterns: Collection[str]) -> bool:
    """Whether a file is one of the `documents:` of the configuration. `*` stays within a folder, `**` does not.

    A Markdown file is meant only by a pattern that ends like one: a folder of documents may hold other notes.
    """
    if not patterns:
        return False
    name = path.relative_to(folder).as_posix() if folder in path.parents else path.name
    steps, markdown = name.count("/"), is_markdown(name)
    for wanted in _wanted(tuple(patterns)):
        if (markdown and not wanted.is_markdown) or (steps and not wanted.steps):
            continue
        if wanted.below is not None and wanted.below.match(name):
            return True
        if wanted.steps == steps and wanted.here.match(name):
            return True
    return False


def held_boundaries(tree: Held, asked: Iterable[Path]) -> list[Boundary]:
    """The workspaces of a tree in memory that `asked` paths lie in, or that lie in them."""
    files = sorted(path for path in tree.texts if path.name != FILE_NAME)
    configured = {path.parent for path in tree.texts if path.name == FILE_NAME}
    found: dict[Path, Boundary] = {}
    for path in asked:
        top = next((f for f in (path, *path.parents) if f in configured or f == tree.folder), tree.folder)
        folders = {folder for folder in configured if _inside(folder, [top])} | {top}
        for folder in folders:
            if _inside(folder, [path]) or _inside(path, [folder]):
                mine = [file for file in files if next((f for f in file.parents if f in folders), None) == folder]
                configuration = folder / FILE_NAME if folder in configured else None
                found[folder] = Boundary(folder, configuration, tuple(mine))
    return sorted(found.values())
