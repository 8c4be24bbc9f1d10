"""What the audit of a history has found before, kept in the user's cache folder and looked up by ids of contents.

One file of text for each repository: a line that says which tool wrote it, then one entry a line, each with a checksum.
A line that is damaged is an entry that is not there. A file that somebody else could have written is not read, and
nothing is kept inside the repository: what a repository holds is not ours. It is written whole or not at all, so that
runs at the same time do not disturb each other; what one of them loses, the next finds again.
"""

import hashlib
import json
import os
import stat
import tempfile
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from styringslint import __version__

FORMAT = "styringslint.history-store/1"
"""The name and version of the file."""
_MOST_BYTES = 256 << 20
_MOST_ENTRIES = 200_000
_LONGEST_LINE = 16 << 20
_CHECK = 32
_Value = TypeVar("_Value")


def digest(*parts: Any) -> str:
    """A key made of plain values."""
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


@cache
def tool() -> str:
    """A name for the tool as it is: its version, and every file of it that has a say in what is found.

    An empty text where these cannot be read; then nothing is kept.
    """
    top = Path(__file__).resolve().parents[1]
    total = hashlib.sha256(f"{FORMAT} {__version__} {unicodedata.unidata_version}".encode())
    try:
        for path in sorted(path for path in top.rglob("*") if path.suffix in {".py", ".json", ".yaml"}):
            total.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes())
    except OSError:
        return ""
    return total.hexdigest()


def _cache_folder(variables: Mapping[str, str]) -> Path | None:
    """The user's folder for what can be made again, or None. A relative XDG_CACHE_HOME does not count, as it is defined."""
    for name, below in (("XDG_CACHE_HOME", ""), ("LOCALAPPDATA", ""), ("HOME", ".cache")):
        given = variables.get(name, "")
        if given and Path(given).is_absolute():
            return Path(given) / below / "styringslint" / "history"
    return None


def store_file(top: Path, variables: Mapping[str, str]) -> Path | None:
    """The file for the repository at `top`, or None where nothing can be kept outside of it."""
    folder = _cache_folder(variables)
    if folder is None or not tool():
        return None
    real = Path(os.path.realpath(folder))
    whole = Path(os.path.realpath(top))
    if real == whole or whole in real.parents:
        return None
    return real / (digest(os.fspath(whole).encode("utf-8", "surrogateescape").hex())[:32] + ".jsonl")


def _is_own(found: os.stat_result) -> bool:
    """Whether nobody but the user can have written a file or folder."""
    own = getattr(os, "geteuid", lambda: found.st_uid)()
    return found.st_uid == own and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _prepared(folder: Path) -> bool:
    """Make the folder, for the user alone."""
    folder.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in (folder.parent, folder):
        part.mkdir(mode=0o700, exist_ok=True)
        if not _is_own(part.lstat()) or part.is_symlink():
            return False
    return True


def _contents(file: Path) -> bytes:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or not _is_own(found) or found.st_size > _MOST_BYTES:
            return b""
        return stream.read(_MOST_BYTES)


def _line(name: str, value: bytes) -> bytes:
    body = name.encode("ascii") + b" " + value
    return hashlib.sha256(body).hexdigest()[:_CHECK].encode() + b" " + body + b"\n"


def _refuse(text: str) -> None:
    raise ValueError(text)


class Store:
    """Entries by name. `file` is None where nothing is to be kept: then each is remembered for this run only."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._head = _line(FORMAT, tool().encode()) if file is not None else b""
        self._held: dict[str, bytes] = {}
        self._checked: set[str] = set()
        self._new = False
        if file is not None:
            self._held = self._lines()

    def _lines(self) -> dict[str, bytes]:
        """The entries on disk, as they stand. None where the tool is another, or the file is not ours."""
        assert self._file is not None  # noqa: S101 - asked for only where there is a file
        try:
            head, _, rest = _contents(self._file).partition(b"\n")
        except OSError:
            return {}
        if head + b"\n" != self._head:
            return {}
        found: dict[str, bytes] = {}
        for line in rest.split(b"\n")[:-1]:
            parts = line.split(b" ", 2)
            if len(parts) == 3 and len(line) < _LONGEST_LINE and parts[1].isascii():
                found[parts[1].decode("ascii")] = line + b"\n"
        return found

    def get(self, name: str, read: Callable[[Any], _Value]) -> _Value | None:
        """The entry with a name, as `read` makes it of plain data, or None.

        What is damaged, or what `read` refuses with ValueError, TypeError, KeyError or AttributeError, is not there.
        """
        line = self._held.get(name)
        if line is None:
            return None
        value = line.split(b" ", 2)[2]
        try:
            if name not in self._checked and line != _line(name, value[:-1]):
                _refuse(name)
            found = read(json.loads(value, parse_constant=_refuse))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            del self._held[name]
            return None
        self._checked.add(name)
        return found

    def put(self, name: str, value: Any) -> None:
        """Keep plain data under a name of ASCII without spaces."""
        self._held.pop(name, None)
        self._held[name] = _line(name, json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii"))
        self._checked.add(name)
        self._new = True

    def save(self) -> None:
        """Write what is held to disk, with what others have written meanwhile. Where that fails, nothing is kept."""
        if self._file is None or not self._new:
            return
        try:
            if not _prepared(self._file.parent):
                return
            others = [line for name, line in self._lines().items() if name not in self._held]
            _replace(self._file, self._head, [*others, *self._held.values()])
        except OSError:
            return
        self._new = False


def _replace(file: Path, head: bytes, lines: list[bytes]) -> None:
    kept: list[bytes] = []
    size = len(head)
    # The newest first: what has been there for the longest is let go where there is too much.
    for line in reversed(lines):
        size += len(line)
        if size > _MOST_BYTES or len(kept) >= _MOST_ENTRIES:
            break
        kept.append(line)
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.writelines([head, *reversed(kept)])
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
