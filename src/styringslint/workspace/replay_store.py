"""What `check` said last time, to be said again where nothing has changed since.

A file of the store holds the words of one command line and the state of everything that they depend on: for each file
and folder its size, times, inode and mode, or that it is not there. The words are said again only where all of it is as
it was. A store that is damaged, cut off, of another version or somebody else's is as good as none. Nothing is executed
or unpickled: a file is a few counted texts with a checksum.

This module is imported before anything else on the way to an unchanged run, and so imports next to nothing.
"""

import os
import stat
import sys
import time
import zlib

_MAGIC = b"styringslint replay 1\n"
_LARGEST = 64 * 1024 * 1024
_MOST_FILES = 64
"""How many command lines are remembered."""
_RACY = 2_000_000_000
"""Nanoseconds: what was changed as shortly before a run as this may change again without its times telling so."""
_VARIABLES = ("HOME", "XDG_CONFIG_HOME", "PATH", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "TZ")
_GIT = os.sep.encode() + b".git"
_PREFIXES = ("GIT_", "STYRINGSLINT_")
"""The environment that a run depends on."""


class Said:
    """What a run wrote to standard output, and its exit code."""

    __slots__ = ("exit_code", "output")

    def __init__(self, output: bytes, exit_code: int) -> None:
        self.output = output
        self.exit_code = exit_code


def folder() -> str:
    """The folder of the store: its own, in the user's cache folder. Empty where the user has none."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(base):
            home = os.environ.get("HOME", "")
            below = "Library/Caches" if sys.platform == "darwin" else ".cache"
            base = os.path.join(home, below) if home else ""
    return os.path.join(base, "styringslint", "replay") if os.path.isabs(base) else ""


def _terminal() -> str:
    """How standard output looks: whether it is a terminal, how wide, and its encoding."""
    stream = sys.stdout
    if stream is None:
        return "closed"
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        width = 0
    return f"{stream.isatty()} {width} {stream.encoding}"


def command(version: str, arguments: list[str]) -> bytes:
    """The key of a run: all that it depends on, apart from files. Raises OSError where the current folder is gone."""
    variables = sorted(
        f"{name}={value}" for name, value in os.environ.items() if name in _VARIABLES or name.startswith(_PREFIXES)
    )
    today = time.strftime("%Y-%m-%d")
    parts = [version, sys.version, sys.executable, os.getcwd(), today, _terminal(), *variables, "--", *arguments]
    return b"\0".join(os.fsencode(part) for part in parts)


def _state(path: bytes) -> bytes:
    """The state of a file or folder in one text; `-` for one that is not there."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return b"-"
    if path.endswith(_GIT) and stat.S_ISDIR(found.st_mode):
        # What git itself does in there is looked at file by file.
        return b"repository %d" % found.st_ino
    # A link counts by itself and by what it leads to.
    if stat.S_ISLNK(found.st_mode):
        try:
            return _text(found) + b" " + _text(os.stat(path))
        except OSError:
            return _text(found)
    return _text(found)


def _text(found: os.stat_result) -> bytes:
    return b"%d %d %d %d %d" % (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_mode)


def _settled(state: bytes, before: int) -> bool:
    """Whether a file has been left alone for long enough that its times can be trusted to tell of the next change."""
    numbers = state.split()
    return len(numbers) < 5 or all(int(number) < before for at in (1, 2, 6, 7) for number in numbers[at : at + 1])


def _own(found: os.stat_result, kind: int) -> bool:
    """Whether a file or folder is of a kind, ours, and closed to others."""
    if stat.S_IFMT(found.st_mode) != kind:
        return False
    return os.name == "nt" or (found.st_uid == os.geteuid() and not found.st_mode & 0o077)


def _name(key: bytes) -> str:
    return f"{zlib.crc32(key):08x}{zlib.adler32(key):08x}"


def _packed(parts: list[bytes]) -> bytes:
    body = b"".join(b"%d\n%s\n" % (len(part), part) for part in parts)
    return _MAGIC + b"%08x\n" % zlib.crc32(body) + body


def _unpacked(data: bytes) -> list[bytes]:
    """The parts of a file of the store. Raises ValueError for anything else."""
    start = len(_MAGIC) + 9
    if not data.startswith(_MAGIC) or data[len(_MAGIC) : start] != b"%08x\n" % zlib.crc32(data[start:]):
        raise ValueError("damaged")
    parts: list[bytes] = []
    while start < len(data):
        line = data.index(b"\n", start, start + 12)
        length = int(data[start:line])
        if not 0 <= length < len(data):
            raise ValueError("damaged")
        parts.append(data[line + 1 : line + 1 + length])
        start = line + length + 2
    return parts


def _read(key: bytes) -> list[bytes]:
    """The parts that are kept under a key. Raises OSError or ValueError where there are none to trust."""
    place = folder()
    if not place or not _own(os.lstat(place), stat.S_IFDIR):
        raise ValueError("no folder of our own")
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(os.path.join(place, _name(key)), flags)
    with os.fdopen(descriptor, "rb") as stream:
        if not _own(os.fstat(descriptor), stat.S_IFREG):
            raise ValueError("not ours")
        return _unpacked(stream.read(_LARGEST))


def said(key: bytes) -> Said | None:
    """What was said last time, where nothing that it depends on has changed; else None."""
    try:
        kept, code, watched, output = _read(key)
        if kept != key or code not in {b"0", b"1"}:
            return None
        states = watched.split(b"\0")
        for path, state in zip(states[::2], states[1::2], strict=True):
            if _state(path) != state:
                return None
    except (OSError, ValueError):
        return None
    return Said(output, int(code))


def keep(key: bytes, result: Said, watched: set[str], started: int, inside: list[str]) -> bool:
    """Remember what was said, and the state of all that it depends on. Whether it was kept.

    `started` is when the run began, in nanoseconds since the epoch. Nothing is kept where something changed so shortly
    before that, or during the run, that its times cannot be trusted; nor in a store that lies `inside` one of the
    folders that were judged. That nothing can be written is no fault.
    """
    place = folder()
    real = os.path.realpath(place)
    if not place or any(real == top or real.startswith(top.rstrip(os.sep) + os.sep) for top in inside):
        return False
    states: list[bytes] = []
    for path in sorted({os.fsencode(path) for path in watched}):
        state = _state(path)
        if b"\0" in path or not _settled(state, started - _RACY):
            return False
        states += (path, state)
    data = _packed([key, b"%d" % result.exit_code, b"\0".join(states), result.output])
    try:
        return len(data) < _LARGEST and _write(place, _name(key), data)
    except OSError:
        return False


def _write(place: str, name: str, data: bytes) -> bool:
    """Put a file in the store, whole or not at all, however many do the same at once."""
    os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
    if not os.path.lexists(place):
        os.makedirs(place, mode=0o700, exist_ok=True)
    if not _own(os.lstat(place), stat.S_IFDIR):
        return False
    path = os.path.join(place, name)
    beside = f"{path}.{os.getpid()}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(beside, flags, 0o600), "wb") as stream:
            stream.write(data)
        os.replace(beside, path)
    except OSError:
        if os.path.lexists(beside):
            os.unlink(beside)
        raise
    _forget(place)
    return True


def _forget(place: str) -> None:
    """Let go of the oldest, beyond the most that are remembered."""
    files = sorted(os.scandir(place), key=lambda entry: entry.stat(follow_symlinks=False).st_mtime_ns)
    for entry in files[:-_MOST_FILES]:
        os.unlink(entry.path)
