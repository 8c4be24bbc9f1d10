"""Surroundings: streams that are closed, full or read by nobody, limits, locales, environment, interruptions."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command_line import styringslint
from tests.robustness.process import AS_OF, assert_sound, environment, linux, process

pytestmark = linux

FAULTY = "dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n  - id: a\n    navn: b\n    sektor: stat\n    organisasjonsnummer: 310182044\n    ukjent: 1\n"
FIXED = FAULTY.replace("310182044", '"310182044"')
PRINTING = [
    ("check",),
    ("check", "--diff"),
    ("check", "-o", "json"),
    ("since", "--against", "."),
    ("waivers",),
    ("rules",),
    ("explain", "FMT001"),
    ("schema", "mandate"),
    ("config", "show"),
    ("--help",),
    ("check", "--help"),
    ("--version",),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "parter.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_a_full_disk_is_exit_3(folder: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = process(*command, cwd=folder, stdout=full)
    assert_sound(ended, {3})
    assert b"cannot be written" in ended.err


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_a_pipe_that_nobody_reads_is_exit_141(folder: Path, command: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = process(*command, cwd=folder, stdout=writing)
    os.close(writing)
    assert_sound(ended, {141})
    assert ended.err == b"" or command == ("check", "--diff")


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_a_closed_stream_is_never_a_traceback(folder: Path, command: tuple[str, ...]) -> None:
    # The help and the version are asked for by people: where there is nowhere to print them, nothing is lost.
    codes = {0} if command[-1] in {"--help", "--version"} else {3}
    assert_sound(process(*command, cwd=folder, before=lambda: os.close(1)), codes)
    for closed in ((2,), (0, 1, 2)):
        ended = process(*command, cwd=folder, before=lambda closed=closed: [os.close(number) for number in closed])
        assert_sound(ended, {0, 1, 3})


def test_where_nobody_can_be_told_the_exit_code_tells(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        assert_sound(process("check", "finnes-ikke.yaml", cwd=folder, stderr=full), {2})
        assert_sound(process("check", cwd=folder, stdout=full, stderr=full), {3})
        assert_sound(process("check", "--fix", cwd=folder, stdout=full, stderr=full), {3})


@pytest.mark.parametrize("arguments", [("check", "-"), ("check", "-", "--fix"), ("check", "-", "--diff")])
def test_any_standard_input(folder: Path, arguments: tuple[str, ...]) -> None:
    assert_sound(process(*arguments, cwd=folder, before=lambda: os.close(0)), {3})
    with Path("/dev/null").open("wb") as closed:
        assert_sound(process(*arguments, cwd=folder, stdin=closed), {3})
    if "--fix" not in arguments:
        with Path("/dev/zero").open("rb") as endless:
            assert_sound(process(*arguments, cwd=folder, stdin=endless), {1})


def test_a_current_folder_that_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "borte"
    gone.mkdir()
    assert_sound(process("check", cwd=gone, before=gone.rmdir), {3})


@pytest.mark.parametrize("most", [8, 12, 16])
def test_few_open_files(folder: Path, most: int) -> None:
    hold = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # noqa: E731
    assert_sound(process("check", cwd=folder, before=hold), {1})


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "nb_NO.ISO-8859-1"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp437"},
        {"PYTHONIOENCODING": "shift_jis"},
        {"PYTHONIOENCODING": "utf-16"},
        {"COLUMNS": "0"},
        {"COLUMNS": "-4"},
        {"COLUMNS": "²"},
        {"COLUMNS": "9" * 5000},
        {"TERM": ""},
        {"HOME": "/nowhere"},
        {"PATH": ""},
        {"TMPDIR": "/nowhere"},
        {"TZ": "Nowhere/Else"},
        {"GIT_DIR": "/nowhere"},
        {"GIT_INDEX_FILE": "/dev/zero"},
        {"PYTHONWARNINGS": "error"},
        {"PYTHONDEVMODE": "1"},
        {"PYTHONOPTIMIZE": "2"},
    ],
    ids=lambda variables: " ".join(f"{key}={value[:20]}" for key, value in variables.items()),
)
def test_any_environment(folder: Path, variables: dict[str, str]) -> None:
    ended = process("check", "-o", "json", "--as-of", AS_OF, cwd=folder, env=variables)
    assert_sound(ended, {1})
    assert ended.out == process("check", "-o", "json", "--as-of", AS_OF, cwd=folder).out
    assert_sound(process("check", "--as-of", AS_OF, cwd=folder, env=variables), {1})


@pytest.mark.parametrize(
    ("day", "code"),
    [("0001-01-01", 1), ("9999-12-31", 1), ("2026-13-45", 2), ("", 1), ("i dag", 2), ("２０２６-11-21", 2)],
)
def test_any_day(day: str, code: int, tmp_path: Path) -> None:
    from tests.test_fix import product

    product(tmp_path)
    (tmp_path / "parter.yaml").write_text(FAULTY, encoding="utf-8")
    result = styringslint("check", "--as-of", day, cwd=tmp_path)
    assert (result.exit_code, "internal" in result.err) == (code, False), result.err + result.out


# Interruptions


def _started(*arguments: str, cwd: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "styringslint", *arguments],
        cwd=cwd,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda sign: sign.name)
def test_a_fix_that_is_interrupted_leaves_the_old_or_the_new(folder: Path, sign: signal.Signals) -> None:
    """At many moments from the start of the process to after its end."""
    path = folder / "parter.yaml"
    seen = set()
    start = time.monotonic()
    _started("check", "--fix", cwd=folder).communicate()
    whole = time.monotonic() - start
    for number in range(12):
        path.write_text(FAULTY, encoding="utf-8")
        with _started("check", "--fix", "--as-of", AS_OF, cwd=folder) as running:
            try:
                running.communicate(timeout=whole * (number + 1) / 10)
            except subprocess.TimeoutExpired:
                running.send_signal(sign)
                _, told = running.communicate()
                # Before the first line of ours runs, Python itself says how it was interrupted, however late that is.
                assert b"Traceback" not in told or b"entry.py" not in told, told
        seen.add(path.read_text(encoding="utf-8"))
    assert seen <= {FAULTY, FIXED}
    left = {entry.name for entry in folder.iterdir()} - {"parter.yaml"}
    assert all(name.startswith(".styringslint-") for name in left)


def test_a_disk_that_is_full_leaves_the_file_whole(folder: Path) -> None:
    hold = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8))  # noqa: E731
    ended = process("check", "--fix", "--as-of", AS_OF, cwd=folder, before=hold, env={"MEASURED": "/dev/null"})
    assert_sound(ended, {3})
    assert (folder / "parter.yaml").read_text(encoding="utf-8") == FAULTY
    assert [entry.name for entry in folder.iterdir()] == ["parter.yaml"]
    ended = process("check", "-o", "json=ut.json", cwd=folder, before=hold, env={"MEASURED": "/dev/null"})
    assert_sound(ended, {3})
    assert not (folder / "ut.json").exists()
