"""The line of a repository: every version from the newest back to the first, each followed to its first parent.

Commits and folders are read as objects, so that neither replaced nor grafted history is believed, and a cut one is
seen. Of the folders of a version only those are read that the version before did not have.
"""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from styringslint.workspace import git
from styringslint.workspace.archives import LARGEST, MOST_FILES, readable
from styringslint.workspace.objects import OBJECT, Objects
from styringslint.workspace.recent import Recent
from styringslint.workspace.revisions import RevisionError, fetch_command, is_partial, is_shallow

MOST_VERSIONS = 1_000_000
"""The most versions that are followed."""
_LARGEST_COMMIT = 1 << 20
_LARGEST_FOLDER = 64 << 20
_DEEPEST = 128
_HELD_BYTES = 64 << 20
_HELD_NAMES = 500_000
_FOLDER, _FILES = b"40000", frozenset({b"100644", b"100755"})


class Commit(NamedTuple):
    """A version: its id, its folder, its parents, and the day that stands in it, where it stands in it."""

    id: str
    folder: bytes
    parents: tuple[str, ...]
    day: date | None


class Line(NamedTuple):
    """The versions to read, the oldest first, and the one before them, where they do not begin with the first."""

    base: Commit | None
    versions: list[Commit]


def _day(header: bytes) -> date | None:
    """The calendar day of a time with its zone, such as `1700000000 +0100`, where it was written."""
    parts = header.rsplit(b" ", 2)
    try:
        zone = int(parts[-1])
        offset = timedelta(minutes=(abs(zone) // 100 * 60 + abs(zone) % 100) * (1 if zone >= 0 else -1))
        return (datetime.fromtimestamp(int(parts[-2]), UTC) + offset).date()
    except (ValueError, IndexError, OverflowError, OSError):
        return None


def commit(objects: Objects, name: str) -> Commit | None:
    """A commit, or None where it is not here or is not one."""
    data = objects.read(name.encode(), _LARGEST_COMMIT, b"commit")
    if data is None:
        return None
    folder, parents, day = b"", [], None
    for row in data.partition(b"\n\n")[0].split(b"\n"):
        key, _, value = row.partition(b" ")
        if key == b"tree" and not folder and OBJECT.match(value):
            folder = value
        elif key == b"parent" and OBJECT.match(value):
            parents.append(value.decode())
        elif key == b"committer":
            day = _day(value)
            break
    return Commit(name, folder, tuple(parents), day) if folder else None


def _cut(top: Path, name: str, head: str) -> RevisionError:
    if is_shallow(top):
        return RevisionError("shallow", revision="", command=fetch_command(top, "", head))
    return _unread(top, name)


def _unread(top: Path, name: str) -> RevisionError:
    """What to raise for an object that is not here, or not what it should be."""
    if is_partial(top):
        return RevisionError("partial", command="git fetch --refetch --no-filter origin")
    return RevisionError("unreadable", revision=name)


def _since(top: Path, head: str, base: str) -> int:
    """How many versions of the line of `head` are not part of `base`."""
    output = git.run(top, "rev-list", "--first-parent", head, f"^{base}")
    if output is None:
        raise _cut(top, base, head)
    return len(output.split())


def line(top: Path, objects: Objects, head: str, base: str, asked: str) -> Line:
    """The line that ends in the commit `head`: all of it, or with `base` what is not part of that commit.

    `asked` is what the base was asked for by.

    Raises RevisionError where some of it is missing, as in a shallow clone.
    """
    most = _since(top, head, base) if base else MOST_VERSIONS
    found: list[Commit] = []
    name = head
    while name:
        version = commit(objects, name)
        if version is None:
            raise _cut(top, name, head)
        if len(found) == most:
            return Line(version, found[::-1])
        found.append(version)
        name = version.parents[0] if version.parents else ""
    if base:
        raise RevisionError("unrelated", revision=asked)
    return Line(None, found[::-1])


class _Row(NamedTuple):
    name: bytes
    object: bytes
    is_folder: bool


def _rows(data: bytes, size: int) -> list[_Row]:
    """The entries of a folder as git stores them. Names that lead elsewhere, links and other repositories are left out."""
    rows: list[_Row] = []
    at = 0
    while at < len(data):
        end = data.index(b"\0", at)
        mode, _, name = data[at:end].partition(b" ")
        at = end + 1 + size
        if (mode == _FOLDER or mode in _FILES) and name not in {b"", b".", b".."} and b"/" not in name:
            rows.append(_Row(name, data[end + 1 : at].hex().encode(), mode == _FOLDER))
    return rows


def _kept(name: bytes) -> bool:
    """Whether a file may be ours, or may be what a configuration names."""
    text = os.fsdecode(name)
    return readable(text) or text.lower().endswith(".json")


Files = tuple[tuple[bytes, bytes], ...]
"""The files below a folder: path, and id of the contents."""


class Folders:
    """The folders of versions, one version after the other."""

    def __init__(self, top: Path, objects: Objects) -> None:
        self._top = top
        self._objects = objects
        self._held: Recent[bytes, Files] = Recent(_HELD_NAMES)

    def files(self, version: Commit) -> Mapping[Path, bytes]:
        """The files of a version that may matter, by the place at which they would lie. Raises RevisionError."""
        return {self._top / os.fsdecode(name): contents for name, contents in self.names(version)}

    def names(self, version: Commit) -> Files:
        """The files of a version that may matter, by their names. Raises RevisionError."""
        try:
            found = self._below(version.folder, 0)
        except (OSError, ValueError, IndexError):
            raise _unread(self._top, version.id) from None
        if len(found) > MOST_FILES:
            raise RevisionError("too_large", revision=version.id)
        return found

    def _below(self, folder: bytes, depth: int) -> Files:
        known = self._held.get(folder)
        if known is None:
            known = self._read(folder, depth)
            self._held.put(folder, known, len(known) + 1)
        return known

    def _read(self, folder: bytes, depth: int) -> Files:
        data = self._objects.read(folder, _LARGEST_FOLDER, b"tree")
        if data is None or depth > _DEEPEST:
            raise ValueError(folder)
        found: list[tuple[bytes, bytes]] = []
        for row in _rows(data, len(folder) // 2):
            if row.is_folder:
                below = self._below(row.object, depth + 1)
                if len(found) + len(below) > MOST_FILES:
                    # Folders that stand in each other many times over would grow without end.
                    return tuple(found) + below[: MOST_FILES + 1 - len(found)]
                found += [(row.name + b"/" + name, contents) for name, contents in below]
            elif _kept(row.name):
                found.append((row.name, row.object))
        return tuple(found)


class Contents:
    """The contents of files by their ids, the last ones used held in memory."""

    def __init__(self, top: Path, objects: Objects) -> None:
        self._top = top
        self._objects = objects
        self._held: Recent[bytes, bytes] = Recent(_HELD_BYTES)

    def read(self, name: bytes) -> bytes:
        """The contents with an id, at most one byte more than a document may have. Raises RevisionError."""
        found = self._held.get(name)
        if found is None:
            try:
                found = self._objects.read(name, LARGEST)
            except (OSError, ValueError):
                found = None
            if found is None:
                raise _unread(self._top, name.decode())
            self._held.put(name, found, len(found))
        return found
