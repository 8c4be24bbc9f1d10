"""The hook, run by the real pre-commit in a real repository. The hook's environment is this one: nothing is downloaded."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
EXAMPLE = TOP / "examples/hjelpemidler"


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    environment |= {
        "GIT_AUTHOR_NAME": "prøve",
        "GIT_AUTHOR_EMAIL": "prove@styring.example",
        "GIT_COMMITTER_NAME": "prøve",
        "GIT_COMMITTER_EMAIL": "prove@styring.example",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit-home"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "STYRINGSLINT_AS_OF": "2026-11-21",
        "NO_COLOR": "1",
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def published_hook(name: str = "styringslint") -> str:
    """A hook as it is published, but run in the present environment instead of one of its own."""
    hooks = re.split(r"(?m)^(?=- )", (TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    lines = next(hook for hook in hooks if hook.startswith(f"- id: {name}\n")).splitlines()
    body = "\n".join("      " + line for line in lines).replace("language: python", "language: system")
    return f"repos:\n  - repo: local\n    hooks:\n{body}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    shutil.copytree(EXAMPLE, folder / "styring")
    (folder / ".pre-commit-config.yaml").write_text(published_hook(), encoding="utf-8")
    for command in (
        ["git", "init", "-q", "-b", "main"],
        ["git", "add", "-A"],
        ["git", "commit", "-qm", "første"],
        ["pre-commit", "install"],
    ):
        done = run(folder, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


def commit(folder: Path, *, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    assert run(folder, "git", "add", "-u").returncode == 0
    return run(cwd or folder, "git", "commit", "-m", "endring")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_clean_commit_passes_and_says_what_was_checked(repository: Path) -> None:
    edit(repository / "styring/mandat.yaml", "bakgrunn:", "# en merknad\nbakgrunn:")
    done = commit(repository)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Ingen funn" in done.stdout + done.stderr


def test_a_finding_stops_the_commit(repository: Path) -> None:
    edit(repository / "styring/styringsdokument.yaml", "støtter: [H8, N4]", "støtter: [H18, N4]")
    done = commit(repository)
    assert done.returncode == 1
    assert "TRA001" in done.stdout + done.stderr


def test_deleting_the_goals_stops_the_commit(repository: Path) -> None:
    assert run(repository, "git", "rm", "-q", "styring/styringsdokument.yaml").returncode == 0
    done = run(repository, "git", "commit", "-m", "uten mål")
    assert done.returncode == 1
    assert "POR001" in done.stdout + done.stderr


def test_a_commit_from_a_subfolder_is_judged_whole(repository: Path) -> None:
    edit(repository / "styring/parter.yaml", "id: fjellvik", "id: fjellvikk")
    done = commit(repository, cwd=repository / "styring/moter")
    assert done.returncode == 1
    assert "fjellvik" in done.stdout + done.stderr


def test_an_untracked_draft_does_not_stop_a_commit(repository: Path) -> None:
    (repository / "styring/kladd.yaml").write_text("dokumenttype: mandat\nhva: vet ikke\n", encoding="utf-8")
    edit(repository / "styring/mandat.yaml", "bakgrunn:", "# en merknad\nbakgrunn:")
    done = commit(repository)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_linked_worktree_works(repository: Path) -> None:
    assert run(repository, "git", "worktree", "add", "-q", "../tre").returncode == 0
    tree = repository.parent / "tre"
    edit(tree / "styring/mandat.yaml", "bakgrunn:", "# en merknad\nbakgrunn:")
    assert commit(tree).returncode == 0


def test_the_fixing_hook_mends_and_the_next_commit_passes(repository: Path) -> None:
    (repository / ".pre-commit-config.yaml").write_text(published_hook("styringslint-fix"), encoding="utf-8")
    (repository / "styring/kladd.yaml").write_text("dokumenttype: parter\ntittel: NO\n", encoding="utf-8")
    path = repository / "styring/parter.yaml"
    path.chmod(0o644)
    before = path.read_bytes()
    edit(path, "organisasjonsnummer: ", "organisasjonnummer: ")
    first = commit(repository)
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout + first.stderr
    assert "1 rettet." in first.stdout + first.stderr
    assert path.read_bytes() == before
    assert (repository / "styring/kladd.yaml").read_text(encoding="utf-8").endswith("NO\n"), (
        "untracked files are left alone"
    )
    edit(path, "parter:", "# en merknad\nparter:")
    second = commit(repository)
    assert second.returncode == 0, second.stdout + second.stderr


def test_the_fixing_hook_stops_at_what_it_cannot_mend(repository: Path) -> None:
    (repository / ".pre-commit-config.yaml").write_text(published_hook("styringslint-fix"), encoding="utf-8")
    edit(repository / "styring/styringsdokument.yaml", "støtter: [H8, N4]", "støtter: [H18, N4]")
    done = commit(repository)
    assert done.returncode == 1
    assert "TRA001" in done.stdout + done.stderr
