"""Versions in git: found and read with four verbs that never run what a repository asks for.

`rev-parse --verify --end-of-options`, `merge-base`, `ls-tree -z -r` and one `cat-file --batch`; in a sparse checkout
`ls-files -t` as well. No text from outside is
ever an option: a revision that begins with a hyphen is refused, and only object ids go on from there.
"""

import os
import re
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.core.pattern import pattern
from styringslint.workspace import git
from styringslint.workspace.archives import MOST_BYTES, MOST_FILES, readable
from styringslint.workspace.files import read_bytes
from styringslint.workspace.objects import OBJECT, Objects
from styringslint.workspace.tree import Held

_HASH = pattern(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
_BLOBS = frozenset({b"100644", b"100755"})

_NOTHING = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""The empty tree, which git knows without having it."""

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


def commit_of(top: Path, revision: str) -> str:
    """The id of the commit that a revision names, or an empty text. `revision` does not begin with a hyphen."""
    output = git.run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    found = (output or b"").strip()
    return found.decode() if OBJECT.match(found) else ""


_LONGEST = 10_000
"""How much is read of the small files with which git points from one folder to another."""


def _common_folder(top: Path) -> Path:
    """The folder that holds what all worktrees of a repository share."""
    place = top / ".git"
    if git.is_bare(top):
        return top
    if not place.is_file():
        return place
    folder = top / os.fsdecode(read_bytes(place, _LONGEST)).strip().removeprefix("gitdir:").strip()
    shared = folder / "commondir"
    return folder / os.fsdecode(read_bytes(shared, _LONGEST)).strip() if shared.is_file() else folder


def is_shallow(top: Path) -> bool:
    """Whether the history of a repository is cut off."""
    try:
        return (_common_folder(top) / "shallow").is_file()
    except (OSError, ValueError, CannotJudgeError):
        return False


def is_partial(top: Path) -> bool:
    """Whether a repository has left out contents that it could fetch."""
    return any((_common_folder(top) / "objects/pack").glob("*.promisor"))


def fetch_command(top: Path, revision: str, head: str) -> str:
    """The command that brings what is missing."""
    shallow = is_shallow(top)
    words = ["git", "fetch", *(["--unshallow"] if shallow else []), "origin"]
    if shallow and head:
        words.append(head)
    branch = revision.removeprefix("origin/")
    if _HASH.match(revision):
        words.append(revision)
    elif re.match(r"(?!-)[^~^:@{}\s\\?*\[]+\Z", branch):
        words.append(f"{branch}:refs/remotes/origin/{branch}")
    return shlex.join(words)


def missing_error(top: Path, revision: str, head: str, *, chosen: bool) -> Exception:
    """What to raise for a revision that is not there: how to fetch it, or that there is none by that name."""
    command = fetch_command(top, revision, head)
    if is_shallow(top):
        return RevisionError("shallow", revision=revision, command=command)
    if chosen or "/" in revision or _HASH.match(revision):
        return RevisionError("missing", revision=revision, command=command)
    return UnknownRevisionError(revision, command)


def _repository(folder: Path) -> Path:
    top = git.root(folder)
    if top is not None:
        return top
    bare = any((place / "HEAD").is_file() and (place / "objects").is_dir() for place in (folder, *folder.parents))
    raise RevisionError("bare" if bare else "no_repository")


def head_of(top: Path) -> str:
    """The id of the commit that is checked out. Raises RevisionError where there is none."""
    found = commit_of(top, "HEAD")
    if not found:
        if not shutil.which("git"):
            raise RevisionError("no_git")
        raise RevisionError("unborn" if git.run(top, "rev-parse", "--git-dir") else "damaged")
    return found


def _base(top: Path, revision: str, head: str, *, exact: bool, chosen: bool) -> str:
    commit = commit_of(top, revision)
    if not commit and "/" not in revision and not _HASH.match(revision):
        # A checkout in CI has the branch only as that of the server.
        commit = commit_of(top, f"refs/remotes/origin/{revision}")
    if not commit:
        raise missing_error(top, revision, head, chosen=chosen)
    if exact:
        return commit
    found = (git.run(top, "merge-base", head, commit) or b"").split(b"\n")[0]
    if OBJECT.match(found):
        return found.decode()
    if is_shallow(top):
        raise RevisionError("shallow", revision=revision, command=fetch_command(top, revision, head))
    raise RevisionError("unrelated", revision=revision)


def version(folder: Path, revision: str, *, exact: bool) -> Version:
    """The version to compare with: where the branch left `revision`, or with `exact` that revision itself.

    Raises UsageError for what cannot be a revision, RevisionError where it is not there.
    """
    refuse(revision)
    top = _repository(folder)
    return Version(_base(top, revision, head_of(top), exact=exact, chosen=False), revision)


def refuse(revision: str) -> None:
    """Raise UsageError for what cannot be a revision."""
    if not revision or revision.startswith("-") or "\0" in revision:
        raise RefusedRevisionError(revision)


def named_commit(top: Path, revision: str, head: str) -> str:
    """The commit that a revision names in the repository at `top`. Raises as `version`."""
    refuse(revision)
    return _base(top, revision, head, exact=True, chosen=False)


def chosen_version(folder: Path, variables: Mapping[str, str]) -> Version:
    """The version that a CI job or a hook names, else the branch that this one follows, else the one before.

    In a hook the version before is the last commit; before the first one, it is nothing at all. Raises as `version`.
    """
    top = _repository(folder)
    hook = variables.get("PRE_COMMIT") == "1"
    if hook and shutil.which("git") and not commit_of(top, "HEAD"):
        return Version(_NOTHING, "", "pre-commit")
    head = head_of(top)
    if hook and (revision := variables.get("PRE_COMMIT_FROM_REF", "")) and not revision.startswith("-"):
        return Version(_base(top, revision, head, exact=False, chosen=True), revision, "PRE_COMMIT_FROM_REF")
    for name in _VARIABLES:
        branch = variables.get(name, "").removeprefix("refs/heads/")
        if branch:
            revision = f"origin/{branch}"
            return Version(_base(top, revision, head, exact=False, chosen=True), revision, name)
    upstream = commit_of(top, "@{upstream}")
    if upstream and upstream != head:
        return Version(_base(top, upstream, head, exact=False, chosen=True), "@{upstream}", "upstream")
    if hook:
        return Version(head, "HEAD", "pre-commit")
    if not commit_of(top, "HEAD~1"):
        if is_shallow(top):
            raise RevisionError("shallow", revision="HEAD~1", command=fetch_command(top, "HEAD~1", head))
        raise RevisionError("first")
    return Version(_base(top, "HEAD~1", head, exact=True, chosen=True), "HEAD~1", "HEAD~1")


def left_out(folder: Path) -> frozenset[Path]:
    """The files that a sparse checkout leaves out of the work tree: they are not gone, they are not here."""
    top = _repository(folder)
    place = top / ".git"
    try:
        own = top / os.fsdecode(read_bytes(place, _LONGEST)).strip()[8:].strip() if place.is_file() else place
        if not (own / "info/sparse-checkout").is_file():
            return frozenset()
    except (OSError, ValueError, CannotJudgeError):
        return frozenset()
    rows = (git.run(top, "ls-files", "-z", "-t", "--cached") or b"").split(b"\0")
    return frozenset(top / os.fsdecode(row[2:]) for row in rows if row.startswith(b"S "))


# Reading a version


class _Entry(NamedTuple):
    path: Path
    object: bytes


def _listed(top: Path, commit: str) -> tuple[list[_Entry], list[Path]]:
    """The files of a version that may be ours, and the names of all. Links and other repositories are left out."""
    try:
        output = git.run(top, "ls-tree", "-z", "-r", commit)
    except git.TooMuchError:
        raise RevisionError("too_large", revision=commit) from None
    if output is None:
        raise RevisionError("unreadable", revision=commit)
    entries, names = [], []
    for line in output.split(b"\0"):
        head, _, name = line.partition(b"\t")
        parts = head.split()
        if len(parts) != 3 or parts[0] not in _BLOBS or not OBJECT.match(parts[2]):
            continue
        path = top / os.fsdecode(name)
        names.append(path)
        if readable(path.name):
            entries.append(_Entry(path, parts[2]))
    if len(entries) > MOST_FILES:
        raise RevisionError("too_large", revision=commit)
    return entries, names


def revision_tree(folder: Path, commit: str, largest: int) -> Held:
    """The files of a version that may be ours, held in memory, at the places where they stand in the work tree."""
    top = _repository(folder)
    entries, names = _listed(top, commit)
    texts: dict[Path, bytes] = {}
    total = 0
    try:
        objects = Objects(top)
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
