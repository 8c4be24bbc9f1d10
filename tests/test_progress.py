"""A long run shows how far it has come, on a terminal, and nowhere else."""

import io
import shutil
import sys
from pathlib import Path

import pytest

from styringslint.cli import entry, progress

EXAMPLE = Path(__file__).parents[1] / "examples/hjelpemidler"
CHECK = ["check", "--no-cache", "--as-of", "2026-11-21"]


class Stream(io.TextIOWrapper):
    """What a terminal or a file shows."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), "utf-8", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def text(self) -> str:
        return self.buffer.getvalue().decode()  # type: ignore[attr-defined]


def run(monkeypatch: pytest.MonkeyPatch, folder: Path, *, terminal: bool) -> tuple[str, str]:
    """What a check writes to standard output and to standard error."""
    out, err = Stream(terminal=False), Stream(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.chdir(folder)
    assert entry._run(CHECK) == 0
    return out.text, err.text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    return Path(shutil.copytree(EXAMPLE, tmp_path / "work"))


def test_a_long_run_shows_a_bar_and_takes_it_away(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    out, err = run(monkeypatch, folder, terminal=True)
    assert "styringslint" in err
    assert "%" in err
    assert err.endswith("\r\x1b[2K\x1b[?25h")
    assert out == run(monkeypatch, folder, terminal=False)[0]


def test_a_short_run_shows_none(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 1e9)
    assert run(monkeypatch, folder, terminal=True)[1] == ""


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_where_nobody_looks_there_is_none(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert run(monkeypatch, folder, terminal=True)[1] == ""


def test_a_file_gets_none(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    assert run(monkeypatch, folder, terminal=False)[1] == ""
