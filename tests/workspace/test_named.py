"""Files that the command line names: which are judged, and which never are documents."""

from pathlib import Path

import pytest

from styringslint.workspace import git
from tests.command_line import AS_OF, check, styringslint
from tests.governed import LOG, commit, lower, repository, since
from tests.governed import git as git_says
from tests.test_workspace import files, parties


@pytest.mark.parametrize(
    ("named", "judged"),
    [
        (["styringslint.yaml"], []),
        (["styringslint.yaml", "parter.yaml"], ["parter.yaml"]),
        (["parter.yaml", "./parter.yaml"], ["parter.yaml"]),
        (["under/flere.yaml"], ["under/flere.yaml"]),
        (["under"], ["under/flere.yaml"]),
        (["under/flere.yaml", "parter.yaml"], ["parter.yaml", "under/flere.yaml"]),
    ],
)
def test_the_configuration_is_no_document_even_where_it_is_named(
    tmp_path: Path, named: list[str], judged: list[str]
) -> None:
    parties(tmp_path / "parter.yaml")
    parties(tmp_path / "under/flere.yaml", "kontoret")
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n", encoding="utf-8")
    result = check(tmp_path, *named)
    assert files(result) == judged
    assert result.exit_code == (1 if judged else 3)
    assert result.json["unreadable"] == []


@pytest.mark.parametrize("variable", ["GIT_DIR", "GIT_WORK_TREE", "GIT_CONFIG_GLOBAL"])
def test_what_the_environment_tells_git_of_another_repository_is_not_heard(tmp_path: Path, variable: str) -> None:
    """Apart from the index, which a hook names."""
    here, elsewhere = repository(tmp_path / "her"), repository(tmp_path / "der")
    (here / ".gitignore").write_text("mer/\n", encoding="utf-8")
    (elsewhere / "styringsdokument.yaml").unlink()
    commit(elsewhere)
    (elsewhere / "annet").write_text("[core]\n\texcludesFile = /dev/null\n", encoding="utf-8")
    parties(here / "mer/parter.yaml", "mer")
    places = {"GIT_DIR": ".git", "GIT_WORK_TREE": ".", "GIT_CONFIG_GLOBAL": "annet"}
    lower(here)
    other = {variable: str(elsewhere / places[variable])}
    command = ("check", "--tracked-only", "-o", "json", "--as-of", AS_OF)
    assert styringslint(*command, cwd=here, env=other) == styringslint(*command, cwd=here)
    assert since(here, env=other) == since(here)


def test_where_git_lists_more_than_can_be_held_the_folder_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path)
    (tmp_path / ".gitignore").write_text("mer/\n", encoding="utf-8")
    parties(tmp_path / "mer/parter.yaml", "mer")
    assert files(check(tmp_path)) == []
    monkeypatch.setattr(git, "_MOST", 60)
    assert files(check(tmp_path)) == ["mer/parter.yaml"]


def test_a_version_of_which_git_lists_too_much_is_not_compared_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lower(repository(tmp_path))
    assert since(tmp_path, "main", LOG).exit_code == 0
    monkeypatch.setattr(git, "_MOST", 60)
    result = since(tmp_path, "main", LOG)
    assert result.exit_code == 3
    newest = git_says(tmp_path, "rev-parse", "HEAD")
    assert result.err == f"styringslint: {newest} har for mange eller for store filer\n"
