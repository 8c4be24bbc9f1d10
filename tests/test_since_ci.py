"""The examples of docs/since-in-ci.md: the right version is there, and there is one comment, whoever else comments."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.governed import lower, repository, since

PAGE = (Path(__file__).parents[1] / "docs/since-in-ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def block(beginning: str) -> Any:
    return yaml.safe_load(next(text for text in BLOCKS if text.startswith(f"# {beginning}")))


def test_github_has_the_whole_history_and_may_comment() -> None:
    workflow = block(".github/workflows/styring.yml")
    steps = workflow["jobs"]["since"]["steps"]
    assert steps[0]["with"]["fetch-depth"] == 0
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}
    # What others decide, such as the name of a branch, is in no command.
    assert not any("${{" in step.get("run", "") for step in steps)


def test_gitlab_has_the_whole_history_and_the_branch_that_it_goes_to() -> None:
    job = block(".gitlab-ci.yml")["styring"]
    assert job["variables"]["GIT_DEPTH"] == "0"
    assert "refs/remotes/origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" in job["script"][1]


FAKE_GH = """#!/bin/sh
echo "$@" >> log
case "$*" in *--jq*) cat known;; esac
"""
FAKE_CURL = """#!/bin/sh
echo "$@" >> log
case "$*" in *per_page*) cat known;; esac
"""


def run(folder: Path, script: str, name: str, fake: str, known: str, **variables: str) -> list[str]:
    tools = folder / "verktøy"
    tools.mkdir()
    (tools / name).write_text(fake)
    (tools / name).chmod(0o755)
    (folder / "known").write_text(known)
    lower(repository(folder / "arkiv"))
    (folder / "since.md").write_text(since(folder / "arkiv", "main", "-o", "markdown").out, encoding="utf-8")
    environment = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"} | variables
    done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=environment, check=False)
    assert done.returncode == 0
    return (folder / "log").read_text().splitlines()


@pytest.mark.parametrize(("known", "expected"), [
    ("", "api --method POST repos/a/b/issues/7/comments --field body=@since.md"),
    ("42\n", "api --method PATCH repos/a/b/issues/comments/42 --field body=@since.md"),
])  # fmt: skip
def test_the_comment_on_github_is_written_once_and_then_updated(tmp_path: Path, known: str, expected: str) -> None:
    script = block(".github/workflows/styring.yml")["jobs"]["since"]["steps"][-1]["run"]
    where = {"COMMENTS": "repos/a/b/issues/7/comments", "ONE": "repos/a/b/issues/comments"}
    log = run(tmp_path, script, "gh", FAKE_GH, known, **where)
    assert log[-1] == expected
    assert (tmp_path / "since.md").read_text(encoding="utf-8").splitlines()[0] in script.replace("\n", "")


@pytest.mark.parametrize(("known", "expected"), [
    ("[]", "--request POST --header PRIVATE-TOKEN: x --data-urlencode body@since.md https://g/projects/1/merge_requests/7/notes"),
    (
        '[{"id": 1, "body": "hei"}, {"id": 42, "body": "<!-- styringslint since -->\\n\\nEndret"}]',
        "--request PUT --header PRIVATE-TOKEN: x --data-urlencode body@since.md https://g/projects/1/merge_requests/7/notes/42",
    ),
])  # fmt: skip
def test_the_note_on_gitlab_is_written_once_and_then_updated(tmp_path: Path, known: str, expected: str) -> None:
    (script,) = block(".gitlab-ci.yml")["styring"]["after_script"]
    where = {"STYRING_TOKEN": "x", "CI_API_V4_URL": "https://g", "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "7"}
    log = run(tmp_path, script, "curl", FAKE_CURL, known, **where)
    assert log[-1] == f"-sS {expected}"
