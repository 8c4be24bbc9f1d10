"""Running the command as a process of its own, within limits that the system holds."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

linux = pytest.mark.skipif(sys.platform != "linux", reason="limits, devices and links as Linux has them")

AS_OF = "2026-11-21"
SMALL, LARGE = 2, 10
"""How many seconds of work an ordinary and a large input may cost."""
MEGABYTES = 128
"""How much more memory than an ordinary document a hostile one may cost."""
_MEASURED = Path(__file__).with_name("measured.py")
_SOURCES = Path(__file__).parents[2] / "src"
_WALL = 120


class Ended(NamedTuple):
    """How a run ended; `kilobytes` is the most memory that it held, or 0 where it could not say."""

    exit_code: int
    out: bytes
    err: bytes
    kilobytes: int


def environment(**more: str) -> dict[str, str]:
    """The environment of a run: nothing of the one who tests."""
    kept = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "TMPDIR", "SYSTEMROOT"}}
    return {**kept, "PYTHONPATH": str(_SOURCES), "COLUMNS": "100", "PYTHONDONTWRITEBYTECODE": "1", **more}


def limits(seconds: int, **more: int) -> Callable[[], None]:
    """To be called in the new process: no more than so many seconds of work, and other limits by name."""

    def hold() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for name, value in more.items():
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))

    return hold


def process(
    *arguments: str | bytes | Path,
    cwd: Path,
    seconds: int = SMALL,
    env: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
    wall: int = _WALL,
    **streams: Any,
) -> Ended:
    """Run `styringslint ARGUMENTS`. What takes more than `seconds` of work is killed by the system.

    A run that waits for longer than `wall` fails; only what must not wait for anything has reason to ask for less.
    """
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "peak"

        def prepare() -> None:
            limits(seconds)()
            if before is not None:
                before()

        done = subprocess.run(
            [sys.executable, _MEASURED, *arguments],
            cwd=cwd,
            env=environment(**{"MEASURED": str(said), **(env or {})}),
            preexec_fn=prepare,
            timeout=wall,
            check=False,
            **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
        )
        peak = int(said.read_bytes() or 0) if said.exists() else 0
    return Ended(done.returncode, done.stdout or b"", done.stderr or b"", peak)


@cache
def ordinary() -> int:
    """The most memory that an ordinary document needs, in kB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "parter.yaml"
        path.write_text("dokumenttype: parter\nspråk: nb\ntittel: x\nfeil: 1\n", encoding="utf-8")
        ended = process("check", path, cwd=Path(folder))
        assert ended.exit_code == 1, ended.err
        return ended.kilobytes


def assert_sound(ended: Ended, codes: set[int]) -> None:
    """The run ended with one of these exit codes, without a traceback, and within its memory."""
    told = (ended.err + ended.out)[-2000:].decode("utf-8", "replace")
    assert ended.exit_code in codes, f"exit code {ended.exit_code}: {told}"
    assert b"Traceback" not in ended.err, told
    assert b"Exception ignored" not in ended.err, told
    assert b"internal error" not in ended.err, told
    assert ended.kilobytes - ordinary() <= MEGABYTES * 1024, f"{ended.kilobytes} kB against {ordinary()}"


def powerless() -> None:
    """To be called in the new process: modes of files hold for it, even where the one who tests is the superuser."""
    if os.geteuid() == 0:
        import ctypes

        library = ctypes.CDLL(None, use_errno=True)
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            if library.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP
                os._exit(77)
