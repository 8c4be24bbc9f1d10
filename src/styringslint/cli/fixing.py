"""`styringslint check --fix` and `--diff`: what they print beside the findings."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from styringslint.api import Change, Fixed
from styringslint.cli.output import write_bytes, write_stderr, write_stdout
from styringslint.core.errors import UsageError
from styringslint.report.formats import render
from styringslint.report.style import Style

_PIECE = 1 << 20


def asked_for(*, fix: bool, unsafe: bool, diff: bool) -> None:
    """Raises UsageError for options that do not go together."""
    if unsafe and not (fix or diff):
        raise UsageError("--unsafe-fixes goes with --fix or --diff")


def free_stdout(outputs: list[tuple[str, Path | None]], formats: Iterable[str]) -> list[tuple[str, Path | None]]:
    """The reports that go to files. Raises UsageError where one was asked for on standard output as well."""
    if formats and any(file is None for _, file in outputs):
        raise UsageError("--format: standard output holds the diff or the fixed text; write the report as FORMAT=FILE")
    return [(name, file) for name, file in outputs if file is not None]


def _diff(changes: Iterable[Change]) -> str:
    from styringslint.report.diff import diff

    return "".join(diff(change.name, change.before, change.after) for change in changes)


def print_fixed(done: Fixed, replaced: Mapping[Path, bytes], language: str, *, diff: bool) -> int:
    """The diff, or the fixed text of standard input, on standard output; the findings, one a line, beside it.

    Returns the exit code: with `diff`, 1 where something would change.
    """
    if diff:
        write_stdout(_diff(done.changes), machine=True)
    else:
        after = {change.path: change.after for change in done.changes}
        for path, before in replaced.items():
            # What is too long to be judged was read only in part: the rest follows unchanged.
            write_bytes(after.get(path, before))
            while more := sys.stdin.buffer.read(_PIECE):
                write_bytes(more)
    write_stderr(render("concise", done.report, language, Style()))
    code = done.report.exit_code
    return 1 if diff and done.changes and code == 0 else code
