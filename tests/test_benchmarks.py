"""The documents that are measured are ours, and clean: what is measured is a check, not the printing of findings."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import workspace
from tests.command_line import check

TOP = Path(__file__).parents[1]


@pytest.mark.parametrize(("documents", "lines"), [(1, 500), (5, 2000), (10, 0), (40, 0)])
def test_the_documents_draw_no_finding(tmp_path: Path, documents: int, lines: int) -> None:
    written = workspace.write(tmp_path, documents, lines=lines)
    done = check(tmp_path / "documents", as_of=workspace.AS_OF)
    assert (done.exit_code, done.findings) == (0, [])
    assert len(list((tmp_path / "documents").rglob("*.yaml"))) == documents + 1
    assert not lines or abs(written - lines) < lines / 10


def test_the_same_numbers_give_the_same_documents(tmp_path: Path) -> None:
    for name in ("one", "two"):
        workspace.write(tmp_path / name, 10)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.yaml")}
        for name in ("one", "two")
    )
    assert one == two


def test_the_stages_and_rules_are_told(tmp_path: Path) -> None:
    workspace.write(tmp_path, 5)
    command = [sys.executable, str(TOP / "benchmarks/stages.py"), str(tmp_path), "--rules", "3"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for words in ("5 documents, 0 findings", "parse", "read by the model", "rules", "that reading takes"):
        assert words in told


def test_edits_in_files_change_what_they_claim_and_nothing_else() -> None:
    command = [sys.executable, str(TOP / "benchmarks/fix_fidelity.py"), str(TOP / "examples/liten"), "--edits", "3"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.startswith("2 files, 2 read; 18 edits: 18 right,\n0 caught by the guard, 0 wrong.")
