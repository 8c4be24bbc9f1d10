"""Where files are read from: the disk, or a tree of files that is held in memory."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Protocol

from styringslint.core.errors import CannotJudgeError
from styringslint.workspace import git
from styringslint.workspace.files import read_bytes, real


class Tree(Protocol):
    """A tree of files."""

    def read(self, path: Path) -> bytes:
        """The bytes of a file. Raises CannotJudgeError."""

    def is_file(self, path: Path) -> bool:
        """Whether there is a file at a path."""

    def real(self, path: Path) -> Path:
        """The path without detours: links resolved, where the tree has links."""

    def top(self, folder: Path) -> Path:
        """The folder that what belongs to `folder` may not lead out of."""


class Disk:
    """The disk."""

    def read(self, path: Path) -> bytes:
        """The bytes of a regular file. Raises CannotJudgeError."""
        return read_bytes(path)

    def is_file(self, path: Path) -> bool:
        """Whether there is a file at a path."""
        return os.path.isfile(path)  # noqa: PTH113 - unlike a Path's, it never raises

    def real(self, path: Path) -> Path:
        """The path with every link resolved."""
        return real(path)

    def top(self, folder: Path) -> Path:
        """The root of the repository, else the folder itself."""
        return git.root(folder) or folder


DISK = Disk()


class Held:
    """A tree that is held in memory, below `folder`. It has no links; `names` may hold files without their contents."""

    def __init__(self, folder: Path, texts: Mapping[Path, bytes], names: Collection[Path] = ()) -> None:
        self.folder = folder
        self.texts = texts
        self._names = {*names, *texts}

    def read(self, path: Path) -> bytes:
        """The bytes of a file. Raises CannotJudgeError where it is not there or was not read."""
        if path not in self.texts:
            raise CannotJudgeError("is not there")
        return self.texts[path]

    def is_file(self, path: Path) -> bool:
        """Whether there is a file at a path."""
        return path in self._names

    def real(self, path: Path) -> Path:
        """The path without `.` and `..`."""
        return Path(os.path.normpath(path))

    def top(self, folder: Path) -> Path:  # noqa: ARG002 - nothing leads out of the tree
        """The folder of the tree."""
        return self.folder
