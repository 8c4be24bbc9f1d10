"""Running the real command line inside the test process: the same entry point, its output and its exit code."""

import io
import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from styringslint.cli.main import run

AS_OF = "2026-11-21"


class Result(NamedTuple):
    exit_code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def findings(self) -> list[dict[str, Any]]:
        return [row for row in self.json["findings"] if row["status"] == "new"]


@contextmanager
def _inside(folder: Path):
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def styringslint(*arguments: str | Path, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> Result:
    """Run `styringslint ARGUMENTS` in a folder."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    saved = sys.stdin, sys.stdout, sys.stderr
    variables = {key: os.environ.get(key) for key in (env or {})}
    os.environ.update(env or {})
    try:
        sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(stdin), "utf-8"), out, err
        with _inside(cwd):
            code = run([str(argument) for argument in arguments])
    finally:
        sys.stdin, sys.stdout, sys.stderr = saved
        for key, value in variables.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
    out.flush()
    err.flush()
    return Result(code, out.buffer.getvalue().decode("utf-8"), err.buffer.getvalue().decode("utf-8"))


def check(cwd: Path, *arguments: str | Path, as_of: str = AS_OF) -> Result:
    """`styringslint check -o json` in a folder, as of the date of the examples."""
    return styringslint("check", "-o", "json", "--as-of", as_of, *arguments, cwd=cwd)
