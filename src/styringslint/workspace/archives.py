"""Papers that were sent out: a folder or a zip file, read into memory, with names and sizes that are safe."""

import io
import lzma
import os
import stat
import struct
import zipfile
import zlib
from pathlib import Path

from styringslint.core.errors import CannotJudgeError
from styringslint.source.decode import MAX_BYTES
from styringslint.workspace.files import is_markdown, is_yaml, read_bytes, walk
from styringslint.workspace.tree import Held

MOST_FILES = 20_000
"""The most files that a version may hold."""
MOST_BYTES = 256 * 1024 * 1024
"""The most bytes that a version may hold, unpacked."""
LARGEST = MAX_BYTES + 1
"""How much is read of a file: one byte more than a document may have."""


_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How files may be packed. What is packed otherwise unpacks all at once, however little of it is asked for."""
_MOST_UNPACKED = 64 * 1024 * 1024
"""The most bytes that the papers in a zip file may have, unpacked. They were sent by somebody, and are held in memory."""
_LONGEST_LIST = 4 * 1024 * 1024
"""How many bytes the list of the files in a zip file may have."""


class _Bounded(io.BufferedReader):
    """A file of which nothing is read that is longer than the longest list of files."""

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > _LONGEST_LIST:
            raise _TooLongError
        return super().read(size)


class _TooLongError(Exception):
    """A zip file holds more files than are looked at."""


class ArchiveError(CannotJudgeError):
    """A folder or zip file cannot be compared with. `reason` is a key of the phrases of `since`."""

    def __init__(self, reason: str, **parameters: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.parameters = parameters


_BROKEN = (
    OSError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
)
"""What the standard library raises on a zip file that is not in order."""


def readable(name: str) -> bool:
    """Whether a file may be ours by its name."""
    return is_yaml(name) or is_markdown(name)


def folder_tree(folder: Path) -> Held:
    """The files in a folder and below. Raises ArchiveError."""
    texts: dict[Path, bytes] = {}
    size = 0
    for path in sorted(walk(folder)):
        try:
            texts[path] = read_bytes(path)
        except CannotJudgeError as error:
            raise ArchiveError("unreadable_file", file=str(path), why=str(error)) from None
        size += len(texts[path])
        if len(texts) > MOST_FILES or size > MOST_BYTES:
            raise ArchiveError("too_large", revision=str(folder))
    return Held(folder, texts)


def _is_safe(name: str) -> bool:
    """Whether a name in a zip file stays below its top and means the same everywhere."""
    parts = name.split("/")
    return (
        bool(name)
        and name.isprintable()
        and "\\" not in name
        and ":" not in parts[0]
        and not any(part in {"", ".", ".."} for part in parts)
    )


def _members(archive: zipfile.ZipFile, file: Path) -> list[zipfile.ZipInfo]:
    members = archive.infolist()
    if len(members) > MOST_FILES:
        raise ArchiveError("too_large", revision=str(file))
    found: dict[str, zipfile.ZipInfo] = {}
    for member in members:
        if member.is_dir():
            continue
        name = member.filename
        linked = stat.S_ISLNK(member.external_attr >> 16)
        if not _is_safe(name) or name != member.orig_filename or linked or member.flag_bits & 1 or name in found:
            raise ArchiveError("unsafe_member", file=str(file), member=member.orig_filename)
        found[name] = member
    return list(found.values())


def zip_tree(file: Path) -> Held:
    """The files in a zip file. Nothing is unpacked to disk. Raises ArchiveError."""
    texts: dict[Path, bytes] = {}
    names: list[Path] = []
    total = 0
    try:
        if not os.path.isfile(file):  # noqa: PTH113 - unlike a Path's, it never raises
            raise OSError("is not a regular file")
        with _Bounded(io.FileIO(file)) as stream, zipfile.ZipFile(stream) as archive:
            for member in _members(archive, file):
                path = file / member.filename
                names.append(path)
                hidden = any(part.startswith((".", "__MACOSX")) for part in member.filename.split("/"))
                if hidden or not readable(path.name):
                    continue
                if member.compress_type not in _METHODS:
                    raise NotImplementedError("That compression method is not supported")
                with archive.open(member) as text:
                    texts[path] = text.read(LARGEST)
                total += len(texts[path])
                if total > _MOST_UNPACKED:
                    raise ArchiveError("too_large", revision=str(file))
    except _TooLongError:
        raise ArchiveError("too_large", revision=str(file)) from None
    except _BROKEN as error:
        raise ArchiveError("unreadable_file", file=str(file), why=str(error) or type(error).__name__) from None
    return Held(file, texts, names)


def archive_tree(path: Path) -> Held:
    """The papers in a folder or zip file. Raises ArchiveError where they cannot be read."""
    whole = Path(os.path.realpath(path))
    return folder_tree(whole) if os.path.isdir(whole) else zip_tree(whole)  # noqa: PTH112 - it never raises
