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


# The hook about decisions


@pytest.fixture
def governed(repository: Path) -> Path:
    (repository / ".pre-commit-config.yaml").write_text(published_hook("styringslint-since"), encoding="utf-8")
    (repository / "styring/kladd.yaml").write_text("dokumenttype: mandat\nhva: vet ikke\n", encoding="utf-8")
    return repository


LOWER = ("styring/styringsdokument.yaml", "målverdi: {verdi: 28,", "målverdi: {verdi: 35,")


def test_a_commit_with_an_undecided_change_is_stopped_and_told(governed: Path) -> None:
    edit(governed / LOWER[0], *LOWER[1:])
    done = commit(governed)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "blir 50 prosent mindre" in " ".join(said.split())
    assert "Krever vedtak av styringsgruppen." in said
    assert "valgt av pre-commit" in said
    assert "kladd.yaml" not in said, "untracked files are left alone"


def test_a_commit_of_a_measurement_passes(governed: Path) -> None:
    edit(
        governed / "styring/styringsdokument.yaml",
        "    målinger:\n",
        "    målinger:\n      - {dato: 2026-11-20, verdi: 21}\n",
    )
    done = commit(governed)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 til orientering" in done.stdout + done.stderr


def test_what_is_pushed_is_compared_with_what_the_server_has(governed: Path) -> None:
    assert run(governed, "git", "init", "-q", "--bare", "../tjener.git").returncode == 0
    assert run(governed, "git", "remote", "add", "origin", "../tjener.git").returncode == 0
    assert run(governed, "git", "push", "-q", "-u", "origin", "main").returncode == 0
    assert run(governed, "pre-commit", "uninstall").returncode == 0
    assert run(governed, "pre-commit", "install", "--hook-type", "pre-push").returncode == 0
    edit(governed / LOWER[0], *LOWER[1:])
    assert commit(governed).returncode == 0, "the hook runs at the push only"
    edit(governed / "styring/mandat.yaml", "bakgrunn:", "# en merknad\nbakgrunn:")
    assert commit(governed).returncode == 0
    done = run(governed, "git", "push", "origin", "main")
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "valgt av PRE_COMMIT_FROM_REF" in said
    assert "blir 50 prosent mindre" in " ".join(said.split())


def test_the_first_commit_of_all_is_compared_with_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "ny"
    shutil.copytree(EXAMPLE, folder / "styring")
    (folder / ".pre-commit-config.yaml").write_text(published_hook("styringslint-since"), encoding="utf-8")
    for command in (["git", "init", "-q", "-b", "main"], ["pre-commit", "install"], ["git", "add", "-A"]):
        assert run(folder, *command).returncode == 0
    done = run(folder, "git", "commit", "-m", "første")
    assert "Endret siden begynnelsen" in done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
