"""Reading and listing files, without following links and without trusting names."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from styringslint.core.errors import CannotJudgeError
from styringslint.source.decode import MAX_BYTES

_SKIPPED_FOLDERS = frozenset(
    {".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".mypy_cache"}
)
_SUFFIXES = (".yaml", ".yml")


def is_yaml(name: str) -> bool:
    """Whether a file name has one of the endings of YAML files."""
    return name.lower().endswith(_SUFFIXES)


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, at most one more than the largest document.

    Raises CannotJudgeError where the file cannot be read, or is something else than a regular file.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise CannotJudgeError(error.strerror or "cannot be read") from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise CannotJudgeError("is not a regular file")
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise CannotJudgeError(error.strerror or "cannot be read") from None
    finally:
        os.close(descriptor)


def walk(folder: Path, *, deep: bool = True) -> Iterator[Path]:
    """Every YAML file below `folder` (with `deep` false, only those right in it), in no particular order. Links are not followed, hidden folders are left out."""
    pending = [str(folder)]
    while pending:
        current = pending.pop()
        try:
            entries = list(os.scandir(current))
        except OSError:
            continue
        for entry in entries:
            try:
                if entry.is_dir(follow_symlinks=False):
                    if deep and entry.name not in _SKIPPED_FOLDERS and not entry.name.startswith("."):
                        pending.append(entry.path)
                elif is_yaml(entry.name) and entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)
            except OSError:
                continue
