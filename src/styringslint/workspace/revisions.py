"""Versions in git: found and read with four verbs that never run what a repository asks for.

`rev-parse --verify --end-of-options`, `merge-base`, `ls-tree -z -r` and one `cat-file --batch`. No text from outside is
ever an option: a revision that begins with a hyphen is refused, and only object ids go on from there.
"""

import os
import re
import shlex
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.workspace import git
from styringslint.workspace.archives import MOST_BYTES, MOST_FILES, readable
from styringslint.workspace.files import read_bytes
from styringslint.workspace.tree import Held

_OBJECT = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
_BLOBS = frozenset({b"100644", b"100755"})

_VARIABLES = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "SYSTEM_PULLREQUEST_TARGETBRANCH")
"""Where GitHub, GitLab and Azure name the branch that a change is to be merged into."""


class RevisionError(CannotJudgeError):
    """A version is not there. `reason` is a key of the phrases of `since`, `parameters` fill them."""

    def __init__(self, reason: str, **parameters: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.parameters = parameters


class UnknownRevisionError(UsageError):
    """There is no such revision, and none that could be fetched by the look of it."""

    def __init__(self, revision: str, command: str) -> None:
        super().__init__(revision)
        self.reason = "unknown"
        self.parameters = {"revision": revision, "command": command}


class RefusedRevisionError(UsageError):
    """What was given is an option or nothing, but no revision."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.reason = "refused"
        self.parameters = {"revision": revision or "''"}


class Version(NamedTuple):
    """A version to compare with: its commit, the words that it was asked for by, and what chose them."""

    commit: str
    revision: str
    chosen_by: str = ""


def _commit(top: Path, revision: str) -> str:
    output = git.run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    found = (output or b"").strip()
    return found.decode() if _OBJECT.match(found) else ""


_LONGEST = 10_000
"""How much is read of the small files with which git points from one folder to another."""


def _common_folder(top: Path) -> Path:
    """The folder that holds what all worktrees of a repository share."""
    place = top / ".git"
    if not place.is_file():
        return place
    folder = top / os.fsdecode(read_bytes(place, _LONGEST)).strip().removeprefix("gitdir:").strip()
    shared = folder / "commondir"
    return folder / os.fsdecode(read_bytes(shared, _LONGEST)).strip() if shared.is_file() else folder


def _is_shallow(top: Path) -> bool:
    try:
        return (_common_folder(top) / "shallow").is_file()
    except (OSError, ValueError, CannotJudgeError):
        return False


def _fetch(top: Path, revision: str, head: str) -> str:
    """The command that brings what is missing."""
    shallow = _is_shallow(top)
    words = ["git", "fetch", *(["--unshallow"] if shallow else []), "origin"]
    if shallow and head:
        words.append(head)
    branch = revision.removeprefix("origin/")
    if _HASH.match(revision):
        words.append(revision)
    elif re.match(r"(?!-)[^~^:@{}\s\\?*\[]+\Z", branch):
        words.append(f"{branch}:refs/remotes/origin/{branch}")
    return shlex.join(words)


def _missing(top: Path, revision: str, head: str, *, chosen: bool) -> Exception:
    command = _fetch(top, revision, head)
    if _is_shallow(top):
        return RevisionError("shallow", revision=revision, command=command)
    if chosen or "/" in revision or _HASH.match(revision):
        return RevisionError("missing", revision=revision, command=command)
    return UnknownRevisionError(revision, command)


def _repository(folder: Path) -> Path:
    top = git.root(folder)
    if top is None:
        raise RevisionError("no_repository")
    return top


def _head(top: Path) -> str:
    found = _commit(top, "HEAD")
    if not found:
        raise RevisionError("unborn" if shutil.which("git") else "no_git")
    return found


def _base(top: Path, revision: str, head: str, *, exact: bool, chosen: bool) -> str:
    commit = _commit(top, revision)
    if not commit and "/" not in revision and not _HASH.match(revision):
        # A checkout in CI has the branch only as that of the server.
        commit = _commit(top, f"refs/remotes/origin/{revision}")
    if not commit:
        raise _missing(top, revision, head, chosen=chosen)
    if exact:
        return commit
    found = (git.run(top, "merge-base", head, commit) or b"").split(b"\n")[0]
    if _OBJECT.match(found):
        return found.decode()
    if _is_shallow(top):
        raise RevisionError("shallow", revision=revision, command=_fetch(top, revision, head))
    raise RevisionError("unrelated", revision=revision)


def version(folder: Path, revision: str, *, exact: bool) -> Version:
    """The version to compare with: where the branch left `revision`, or with `exact` that revision itself.

    Raises UsageError for what cannot be a revision, RevisionError where it is not there.
    """
    if not revision or revision.startswith("-") or "\0" in revision:
        raise RefusedRevisionError(revision)
    top = _repository(folder)
    return Version(_base(top, revision, _head(top), exact=exact, chosen=False), revision)


def chosen_version(folder: Path, variables: Mapping[str, str]) -> Version:
    """The version that a CI job names, else the branch that this one follows, else the one before. Raises as `version`."""
    top = _repository(folder)
    head = _head(top)
    for name in _VARIABLES:
        branch = variables.get(name, "").removeprefix("refs/heads/")
        if branch:
            revision = f"origin/{branch}"
            return Version(_base(top, revision, head, exact=False, chosen=True), revision, name)
    upstream = _commit(top, "@{upstream}")
    if upstream and upstream != head:
        return Version(_base(top, upstream, head, exact=False, chosen=True), "@{upstream}", "upstream")
    if not _commit(top, "HEAD~1"):
        if _is_shallow(top):
            raise RevisionError("shallow", revision="HEAD~1", command=_fetch(top, "HEAD~1", head))
        raise RevisionError("first")
    return Version(_base(top, "HEAD~1", head, exact=True, chosen=True), "HEAD~1", "HEAD~1")


# Reading a version


class _Entry(NamedTuple):
    path: Path
    object: bytes


def _listed(top: Path, commit: str) -> tuple[list[_Entry], list[Path]]:
    """The files of a version that may be ours, and the names of all. Links and other repositories are left out."""
    output = git.run(top, "ls-tree", "-z", "-r", commit)
    if output is None:
        raise RevisionError("unreadable", revision=commit)
    entries, names = [], []
    for line in output.split(b"\0"):
        head, _, name = line.partition(b"\t")
        parts = head.split()
        if len(parts) != 3 or parts[0] not in _BLOBS or not _OBJECT.match(parts[2]):
            continue
        path = top / os.fsdecode(name)
        names.append(path)
        if readable(path.name):
            entries.append(_Entry(path, parts[2]))
    if len(entries) > MOST_FILES:
        raise RevisionError("too_large", revision=commit)
    return entries, names


class _Objects:
    """One `cat-file --batch`, asked for one object at a time."""

    def __init__(self, top: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - fixed verb, no shell
            ["git", *git.SAFE, "cat-file", "--batch"],  # noqa: S607 - the git of the user's PATH is meant
            cwd=top,
            env=git.environment("GIT_INDEX_FILE" in os.environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._alarm = threading.Timer(git.TIMEOUT, self._process.kill)
        self._alarm.daemon = True
        self._alarm.start()

    def read(self, name: bytes, most: int) -> bytes | None:
        """The bytes of a blob, at most `most` of them; None where it is not there."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            return None
        stdin.write(name + b"\n")
        stdin.flush()
        head = stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            return None
        size = int(head[2])
        data = stdout.read(min(size, most))
        left = size - len(data) + 1
        while left > 0:
            part = stdout.read(min(left, 1 << 20))
            if not part:
                return None
            left -= len(part)
        return data

    def close(self) -> None:
        """Let git go."""
        self._alarm.cancel()
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.kill()
        self._process.wait()


def revision_tree(folder: Path, commit: str, largest: int) -> Held:
    """The files of a version that may be ours, held in memory, at the places where they stand in the work tree."""
    top = _repository(folder)
    entries, names = _listed(top, commit)
    texts: dict[Path, bytes] = {}
    total = 0
    try:
        objects = _Objects(top)
    except OSError:
        raise RevisionError("no_git") from None
    try:
        for entry in entries:
            data = objects.read(entry.object, largest)
            if data is None:
                raise RevisionError("unreadable", revision=commit)
            texts[entry.path] = data
            total += len(data)
            if total > MOST_BYTES:
                raise RevisionError("too_large", revision=commit)
    except (OSError, ValueError):
        raise RevisionError("unreadable", revision=commit) from None
    finally:
        objects.close()
    return Held(top, texts, names)
