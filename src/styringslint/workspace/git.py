"""What git knows about a folder, asked so that nothing in the repository under lint can run."""

import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

from styringslint.core.errors import CannotJudgeError
from styringslint.workspace.files import ENDINGS, has_front_matter, is_listed, is_markdown

SAFE = (
    "-c", "core.fsmonitor=false",
    "-c", "safe.directory=*",
    "-c", "safe.bareRepository=explicit",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.quotePath=false",
)  # fmt: skip
"""Settings under which nothing that a repository says can run."""
TIMEOUT = 60
"""How many seconds git may take."""
_LISTING = 10
"""How many seconds it may take to list files; then the folder is walked."""
_MOST = 64 << 20
"""How many bytes git may print: the names of half a million files."""
_MOST_WARNINGS = 4 << 20
_CLOSED = re.compile(rb"^warning: could not open directory '(.*)': (?!No such file)", re.MULTILINE)


def environment(own_repository: bool) -> dict[str, str]:
    """The environment for git: in a hook, the index that git itself names; else nothing that points elsewhere."""
    keep = {"GIT_INDEX_FILE", "GIT_DIR", "GIT_WORK_TREE"} if own_repository else set()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or key in keep}
    return environment | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        # What is missing is never fetched, whatever a repository's own settings say about how; nor replaced by another.
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "LC_ALL": "C",
    }


def is_bare(folder: Path) -> bool:
    """Whether a folder is a repository without a work tree. Does not run git."""
    return (
        not (folder / ".git").exists()
        and (folder / "HEAD").is_file()
        and (folder / "objects").is_dir()
        and (folder / "refs").is_dir()
    )


def place(folder: Path) -> tuple[str, ...]:
    """What git must be told of a repository without a work tree: that this one is meant, and none that lies about."""
    return ("--git-dir=.",) if is_bare(folder) else ()


class TooMuchError(CannotJudgeError):
    """Git prints so much that it cannot be held, as of folders that stand in each other many times over."""


def run(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it is missing, refuses or fails. `arguments` begin with one of a few fixed verbs.

    Raises TooMuchError where it prints more than anybody holds.
    """
    done = _done(folder, arguments, TIMEOUT)
    return None if done is None else done.output


class _Done(NamedTuple):
    output: bytes
    warnings: bytes


_UNANSWERED: set[Path] = set()
"""Where git has once not answered in time: there it is not asked again."""


def _is_whole(folder: Path) -> bool:
    """Whether what git would open first of a repository is files, and no pipe or device, at which it would wait."""
    data = folder if is_bare(folder) else folder / ".git"
    for name in ("HEAD", "config", "index", "packed-refs", "shallow"):
        try:
            mode = os.stat(data / name).st_mode  # noqa: PTH116 - a link counts by what it leads to
        except (OSError, ValueError):
            continue
        if not stat.S_ISREG(mode):
            return False
    return True


def _done(folder: Path, arguments: Sequence[str], seconds: int) -> _Done | None:
    """Ask git. None where it is missing, refuses, fails, or has not ended after so many seconds. Raises TooMuchError."""
    if folder in _UNANSWERED or not _is_whole(folder):
        return None
    # In folders without a repository, git is not asked.
    import subprocess
    import threading

    try:
        process = subprocess.Popen(  # noqa: S603 - fixed verbs, no shell
            ["git", *SAFE, *place(folder), *arguments],  # noqa: S607 - the git of the user's PATH is meant
            cwd=folder,
            env=environment("GIT_INDEX_FILE" in os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except (OSError, ValueError):
        return None
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(seconds, end)
    clock.daemon = True
    output = b""
    warnings: list[bytes] = []
    with process:
        try:
            clock.start()
            if process.stdout is not None and process.stderr is not None:
                output = _said(process.stdout, process.stderr, warnings)
            code = process.wait()
        finally:
            clock.cancel()
            process.kill()
    if late.is_set():
        _UNANSWERED.add(folder)
    return _Done(output, b"".join(warnings)) if code == 0 and not late.is_set() else None


def _said(printed: IO[bytes], beside: IO[bytes], warnings: list[bytes]) -> bytes:
    """What git prints; its first `warnings` beside it. Raises TooMuchError."""
    import threading

    listening = threading.Thread(target=_listen, args=(beside, warnings), daemon=True)
    listening.start()
    output = printed.read(_MOST + 1)
    if len(output) > _MOST:
        raise TooMuchError("git lists more files than can be held")
    listening.join()
    return output


def _listen(stream: IO[bytes], warnings: list[bytes]) -> None:
    """Hear a stream out, and keep the first part of what it says."""
    held = 0
    while piece := stream.read(1 << 16):
        if held < _MOST_WARNINGS:
            warnings.append(piece)
        held += len(piece)


def root(folder: Path) -> Path | None:
    """The nearest folder at or above `folder` that holds a `.git`, or None. Does not run git."""
    for candidate in (folder, *folder.parents):
        if os.path.exists(candidate / ".git"):  # noqa: PTH110 - unlike a Path's, it never raises
            return candidate
    return None


def listed(top: Path, folder: Path, *, tracked_only: bool) -> list[Path] | None:
    """The YAML files, and Markdown files with front matter, below `folder` that git tracks.

    Unless `tracked_only`, those as well that it does not ignore. `top` is the root of the repository. None where git
    is missing or refuses; then the caller walks the folder. A folder that cannot be listed stands for what may lie in it.
    """
    others = [] if tracked_only else ["--others", "--exclude-standard"]
    relative = os.path.relpath(folder, top).replace(os.sep, "/")
    patterns = [f":(top,icase,glob){'' if relative == '.' else relative + '/'}**/*.{ending}" for ending in ENDINGS]
    try:
        done = _done(top, ["ls-files", "-z", "--cached", *others, "--", *patterns], _LISTING)
    except TooMuchError:
        return None
    if done is None:
        return None
    names = sorted({os.fsdecode(name) for name in done.output.split(b"\0") if name})
    files = [path for path in (top / name for name in names) if is_listed(path)]
    closed = [top / os.fsdecode(name) for name in _CLOSED.findall(done.warnings)]
    found = [path for path in files if not is_markdown(path.name) or has_front_matter(path)]
    return sorted([*found, *(path for path in closed if folder in (path, *path.parents))])
