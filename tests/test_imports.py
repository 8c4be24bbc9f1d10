"""What a clean check imports: it pays only for what it uses."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
UNWANTED = {
    "click",
    "pydantic",
    "pydantic_core",
    "jsonschema",
    "jinja2",
    "rich",
    "importlib.metadata",
    "ruamel",
    "ruamel.yaml",
    "json.tool",
    "difflib",
    "asyncio",
    "multiprocessing",
    "tempfile",
    "traceback",
    "hashlib",
    "inspect",
    "styringslint.cli.main",
    "styringslint.cli.fixing",
    "styringslint.docgen",
    "styringslint.engine.fixes",
    "styringslint.engine.guard",
    "styringslint.report.message",
    "styringslint.rules.cards",
    "styringslint.rules.fixes",
    "styringslint.rules.house.rules",
    "styringslint.source.syntax",
    "styringslint.workspace.own_schemas",
    "styringslint.workspace.revisions",
    "styringslint.workspace.validation",
    "styringslint.workspace.write",
}
REPLAYED = {
    "styringslint",
    "styringslint.cli",
    "styringslint.cli.again",
    "styringslint.cli.entry",
    "styringslint.cli.plain",
    "styringslint.workspace",
    "styringslint.workspace.replay_store",
}
"""All of ours that a run imports which says what was said before."""
SLOW = {"re", "typing", "enum", "json", "pathlib", "subprocess", "datetime", "yaml", "hashlib", "collections"}
"""What takes longer to import than to look whether anything has changed."""

PATHS = [name for name in sys.path if name]
RUN = (
    f"import sys, time; sys.path[:] = {PATHS!r}; real = time.time_ns; time.time_ns = lambda: real() + 10**13;"
    " from styringslint.cli.entry import _run; code = _run(sys.argv[1:]);"
    " sys.stderr.write(' '.join(sorted(sys.modules))); sys.exit(code)"
)
COLLECT = (
    "import gc, pathlib, datetime; from styringslint import api; gc.disable();"
    " run = lambda: api.check([pathlib.Path()], as_of=datetime.date(2026, 11, 21));"
    " run(); gc.collect(); run(); print(gc.collect())"
)


def imported(folder: Path, cache: Path, *arguments: str) -> set[str]:
    """The modules that are there after `styringslint check`, in an interpreter that has imported nothing else."""
    command = [sys.executable, "-I", "-S", "-B", "-c", RUN, "check", "--as-of", "2026-11-21", *arguments]
    kept = {"XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache), "STYRINGSLINT_NO_CACHE": ""}
    environment = os.environ | kept
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return set(done.stderr.split())


def test_a_clean_check_imports_only_what_it_uses(tmp_path: Path) -> None:
    assert imported(EXAMPLES / "liten", tmp_path, "--no-cache") & UNWANTED == set()


def test_where_there_is_no_repository_nothing_is_imported_that_asks_git(tmp_path: Path) -> None:
    folder = tmp_path / "liten"
    shutil.copytree(EXAMPLES / "liten", folder)
    assert imported(folder, tmp_path, "--no-cache") & {"subprocess", "threading"} == set()


def test_an_unchanged_run_imports_next_to_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "liten"
    shutil.copytree(EXAMPLES / "liten", folder)
    assert "yaml" in imported(folder, tmp_path / "cache")
    replayed = imported(folder, tmp_path / "cache")
    assert {name for name in replayed if name.startswith("styringslint")} == REPLAYED
    assert replayed & SLOW == set()


@pytest.mark.parametrize("example", ["hjelpemidler", "med-feil", "liten"])
def test_a_run_leaves_nothing_in_circles(example: str) -> None:
    """The cyclic garbage collector is off during a run: what refers to itself would never be let go."""
    command = [sys.executable, "-c", COLLECT]
    done = subprocess.run(command, cwd=EXAMPLES / example, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == 0
