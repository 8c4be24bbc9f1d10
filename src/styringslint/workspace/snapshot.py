"""What the result of a run depends on: the files and folders that are looked at to tell whether anything has changed."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from styringslint.core.errors import CannotJudgeError
from styringslint.workspace import git
from styringslint.workspace.configuration import FILE_NAME, Configuration
from styringslint.workspace.discovery import Boundary, Request, alone
from styringslint.workspace.files import read_bytes

_MOST_FOLDERS = 20_000
"""More folders than this cost more to look through than they save."""
_LONGEST = 10_000
_PACKAGE = Path(__file__).parents[1]


class TooManyError(Exception):
    """There are so many folders that looking at them costs more than it saves."""


def _folders(top: str) -> Iterator[str]:
    """Every folder below `top`, itself first, and the ignore files in them. Raises TooManyError."""
    pending = [top]
    count = 0
    while pending:
        current = pending.pop()
        count += 1
        if count > _MOST_FOLDERS:
            raise TooManyError
        yield current
        try:
            with os.scandir(current) as entries:
                for entry in entries:
                    if entry.name == ".gitignore":
                        yield entry.path
                    elif entry.name != ".git" and entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
        except OSError:
            continue


def _above(folder: Path) -> Iterator[str]:
    """What decides, in a folder and those above it, where the workspace and the repository begin."""
    for candidate in (folder, *folder.parents):
        for name in (FILE_NAME, ".git", ".gitignore"):
            yield str(candidate / name)


def _pointed(file: Path) -> str:
    """What stands in one of the small files with which git points from one folder to another."""
    try:
        return os.fsdecode(read_bytes(file, _LONGEST))
    except CannotJudgeError:
        return ""


def _repository(root: Path) -> Iterator[str]:
    """What decides which files of a repository git lists."""
    data = root / ".git"
    if data.is_file():
        # A work tree beside the repository, or a module in it.
        data = root / _pointed(data).partition("gitdir:")[2].strip()
    common = data
    if (data / "commondir").is_file():
        common = data / _pointed(data / "commondir").strip()
    yield from (str(path) for path in (data / "index", data / "config.worktree", common / "config"))
    yield str(common / "info/exclude")
    excluded = git.run(root, "config", "--path", "--get", "core.excludesFile")
    if excluded and (name := os.fsdecode(excluded).strip()):
        yield str(root / name)


def _settings() -> Iterator[str]:
    """Where git keeps the settings and ignore patterns of the user and the machine."""
    home = Path(os.environ.get("HOME") or "~").expanduser()
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "git"
    for path in (home / ".gitconfig", settings / "config", settings / "ignore", Path("/etc/gitconfig")):
        yield str(path)


def _ourselves() -> Iterator[str]:
    """The files of the linter itself, and the folders from which it imports."""
    pending = [str(_PACKAGE)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.name == "__pycache__":
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                else:
                    yield entry.path
    yield from (name for name in sys.path if name and Path(name).is_dir())


def watched(wanted: Request, configurations: Iterable[Configuration]) -> set[str]:
    """Everything that the result of a run depends on, whether it is there or not. Raises TooManyError."""
    found: set[str] = {*_ourselves(), *_settings()}
    repositories: set[Path] = set()
    for boundary in wanted.boundaries:
        found |= _of(boundary, wanted.reported)
        if (root := git.root(boundary.folder)) is not None:
            repositories.add(root)
    for folder in {path if path.is_dir() else path.parent for path in wanted.reported}:
        found.update(_above(folder))
    for root in repositories:
        found.update(_repository(root))
    for configuration in configurations:
        found |= {str(path) for path in configuration.parts}
    return found


def _of(boundary: Boundary, reported: Collection[Path]) -> set[str]:
    """What one workspace depends on: its files, its configuration and the folders in which more could appear."""
    found = {str(path) for path in boundary.files} | set(_above(boundary.folder))
    if alone(boundary, reported):
        return found | {str(boundary.folder)}
    return found.union(_folders(str(boundary.folder)))
