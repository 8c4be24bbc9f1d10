"""Reading and listing files, without following links and without trusting names."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from styringslint.core.errors import CannotJudgeError
from styringslint.source.decode import MAX_BYTES
from styringslint.source.front_matter import LONGEST_OPENING, OPENING

_SKIPPED_FOLDERS = frozenset(
    {".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".mypy_cache"}
)
_SUFFIXES = (".yaml", ".yml")
_MARKDOWN = ".md"
_ROOM = 1 << 14
"""How many bytes are asked for at a time, at least."""
ENDINGS = ("yaml", "yml", "md")
"""The endings of files that may be ours."""


def is_yaml(name: str) -> bool:
    """Whether a file name has one of the endings of YAML files."""
    return name.lower().endswith(_SUFFIXES)


def is_markdown(name: str) -> bool:
    """Whether a file name has the ending of Markdown files, which are ours by their front matter."""
    return name.lower().endswith(_MARKDOWN)


def has_front_matter(path: Path) -> bool:
    """Whether a file begins like one with front matter. Reads no more than its first bytes."""
    try:
        return OPENING.match(read_bytes(path, LONGEST_OPENING)) is not None
    except CannotJudgeError:
        # That it cannot be read is told when it is to be read.
        return True


def _listed(entry: "os.DirEntry[str]") -> bool:
    if entry.is_symlink():
        return False
    # A pipe or a device with the name of a document is listed, so that it is told that nobody has read it.
    return is_yaml(entry.name) or (is_markdown(entry.name) and has_front_matter(Path(entry.path)))


def real(path: Path) -> Path:
    """The absolute path with every link resolved. Never raises: a loop of links is left as it stands."""
    return Path(os.path.realpath(path))


def is_listed(path: Path) -> bool:
    """Whether what git lists at a path is to be read: not a link, a folder, or something that is gone meanwhile."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        # That it cannot be read is told when it is to be read.
        return True
    return not (stat.S_ISLNK(mode) or stat.S_ISDIR(mode))


def read_bytes(path: Path, most: int = MAX_BYTES + 1) -> bytes:
    """The bytes of a regular file, at most one more than the largest document.

    Raises CannotJudgeError where the file cannot be read, or is something else than a regular file.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise CannotJudgeError(error.strerror or "cannot be read") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise CannotJudgeError("is not a regular file")
        pieces: list[bytes] = []
        # Room is made for as much as is asked for, and taken back: of a megabyte that takes longer than the reading.
        some = max(status.st_size + 1, _ROOM)
        while most > 0 and (piece := os.read(descriptor, min(most, some))):
            pieces.append(piece)
            most -= len(piece)
        return b"".join(pieces)
    except OSError as error:
        raise CannotJudgeError(error.strerror or "cannot be read") from None
    finally:
        os.close(descriptor)


def walk(folder: Path, *, deep: bool = True) -> Iterator[Path]:
    """Every YAML file, and Markdown file with front matter, below `folder`, in no particular order.

    With `deep` false, only those right in it. Links are not followed, hidden folders are left out. A folder that cannot
    be listed stands for what may lie in it: whoever reads it is told why.
    """
    pending = [str(folder)]
    while pending:
        current = pending.pop()
        try:
            entries = list(os.scandir(current))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            yield Path(current)
            continue
        for entry in entries:
            try:
                if entry.is_dir(follow_symlinks=False):
                    if deep and entry.name not in _SKIPPED_FOLDERS and not entry.name.startswith("."):
                        pending.append(entry.path)
                elif _listed(entry):
                    yield Path(entry.path)
            except OSError:
                continue
