"""Writing a document back: whole or not at all, and only over the text that was read."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from styringslint.source.decode import MAX_BYTES
from styringslint.workspace.files import real

CHANGED = "changed"
"""The file is not as it was when it was read."""
OUTSIDE = "outside"
"""The file is, or has become, a link that leads out of its workspace."""
READ_ONLY = "read-only"
"""The file is marked as one that nobody may write to."""
THERE = "there"
"""There is a file with this name already."""

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class NotWrittenError(Exception):
    """A file was left as it was; the text is one of the reasons above, or what the system says."""


def _resolved(path: Path, folder: Path) -> Path:
    """The file itself behind any links, which must lie in `folder`."""
    target = Path(os.path.realpath(path, strict=True))
    if real(folder) not in target.parents:
        raise NotWrittenError(OUTSIDE)
    return target


def _read(target: Path) -> tuple[bytes, os.stat_result]:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _BINARY
    descriptor = os.open(target, flags)
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotWrittenError(OUTSIDE)
        return stream.read(MAX_BYTES + 1), status


def _fill(descriptor: int, data: bytes, status: os.stat_result) -> None:
    """Write the new text, with the mode and, where that is allowed, the owner of the old file."""
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        if hasattr(os, "fchown"):
            with suppress(OSError):
                os.fchown(descriptor, status.st_uid, status.st_gid)
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
        os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system lets a folder be synchronised."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unchanged(target: Path, before: bytes) -> os.stat_result:
    data, status = _read(target)
    if data != before:
        raise NotWrittenError(CHANGED)
    return status


def _replace(target: Path, before: bytes, after: bytes) -> None:
    status = _unchanged(target, before)
    if not stat.S_IMODE(status.st_mode) & 0o222:
        raise NotWrittenError(READ_ONLY)
    temporary = target.parent / f".styringslint-{os.urandom(8).hex()}.tmp"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        _fill(descriptor, after, status)
        _unchanged(target, before)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def write(path: Path, before: bytes, after: bytes, folder: Path) -> None:
    """Put `after` in the place of `before` in a file of the workspace `folder`.

    Raises NotWrittenError, and leaves the file as it is, where it says something else by now, is a link that leads out
    of the folder, or cannot be written.
    """
    try:
        _replace(_resolved(path, folder), before, after)
    except OSError as error:
        raise NotWrittenError(error.strerror or str(error)) from None


def create(path: Path, data: bytes) -> None:
    """Write a new file: whole or not at all, and never over another. Raises NotWrittenError."""
    temporary = path.parent / f".styringslint-{os.urandom(8).hex()}.tmp"
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(descriptor)
            # A link, unlike a rename, never replaces what is there.
            path.hardlink_to(temporary)
        finally:
            with suppress(OSError):
                temporary.unlink()
    except FileExistsError:
        raise NotWrittenError(THERE) from None
    except OSError as error:
        raise NotWrittenError(error.strerror or str(error)) from None
    _sync_folder(path.parent)
