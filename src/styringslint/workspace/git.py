"""What git knows about a folder, asked so that nothing in the repository under lint can run."""

import os
import subprocess
from pathlib import Path

from styringslint.workspace.files import ENDINGS, has_front_matter, is_markdown

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


def run(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it is missing, refuses or fails. `arguments` begin with one of a few fixed verbs."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed verbs, no shell
            ["git", *SAFE, *place(folder), *arguments],  # noqa: S607 - the git of the user's PATH is meant
            cwd=folder,
            env=environment("GIT_INDEX_FILE" in os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None


def root(folder: Path) -> Path | None:
    """The nearest folder at or above `folder` that holds a `.git`, or None. Does not run git."""
    for candidate in (folder, *folder.parents):
        if (candidate / ".git").exists():
            return candidate
    return None


def listed(top: Path, folder: Path, *, tracked_only: bool) -> list[Path] | None:
    """The YAML files, and Markdown files with front matter, below `folder` that git tracks.

    Unless `tracked_only`, those as well that it does not ignore. `top` is the root of the repository. None where git
    is missing or refuses; then the caller walks the folder.
    """
    others = [] if tracked_only else ["--others", "--exclude-standard"]
    relative = os.path.relpath(folder, top).replace(os.sep, "/")
    patterns = [f":(top,icase,glob){'' if relative == '.' else relative + '/'}**/*.{ending}" for ending in ENDINGS]
    output = run(top, "ls-files", "-z", "--cached", *others, "--", *patterns)
    if output is None:
        return None
    names = sorted({os.fsdecode(name) for name in output.split(b"\0") if name})
    paths = [top / name for name in names]
    files = [path for path in paths if path.is_file() and not path.is_symlink()]
    return [path for path in files if not is_markdown(path.name) or has_front_matter(path)]
