"""`styringslint check`."""

import sys
from pathlib import Path
from typing import Any

import click

from styringslint import api
from styringslint.cli.fixing import asked_for, free_stdout, print_fixed
from styringslint.cli.options import as_of_option, colour_option, day, language_option, words
from styringslint.cli.output import (
    read_outputs,
    terminal_width,
    use_colour,
    write_file,
    write_stderr,
    write_stdout,
)
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.core.severity import Severity
from styringslint.engine.report import Report
from styringslint.report.formats import FORMATS, MACHINE_FORMATS, render
from styringslint.report.harmless import harmless, harmless_lines, harmless_path
from styringslint.report.style import Style
from styringslint.source.decode import MAX_BYTES
from styringslint.workspace.files import real

FAIL_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": Severity.ERROR + 1}


def _replaced(paths: list[Path], stdin_filename: str) -> tuple[list[Path], dict[Path, bytes]]:
    """What comes from standard input: it stands in for a file."""
    if Path("-") not in paths:
        if stdin_filename:
            raise UsageError("--stdin-filename goes with -, which reads standard input")
        return paths, {}
    if len(paths) > 1:
        raise UsageError("-: standard input is read alone, without other paths")
    name = Path(stdin_filename or "stdin.yaml")
    if sys.stdin is None:
        raise CannotJudgeError("standard input is closed")
    try:
        return [name], {real(name): sys.stdin.buffer.read(MAX_BYTES + 1)}
    except OSError as error:
        raise CannotJudgeError(f"standard input cannot be read: {error.strerror}") from None


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--format", "--output-format", "formats", multiple=True, metavar="FORMAT[=FILE]",
              help="full, concise, json, jsonl, github or sarif; repeat it to write files as well. Default: full.")  # fmt: skip
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: codes, names or categories.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules: codes, names or categories.")
@click.option("--fail-level", type=click.Choice(list(FAIL_LEVELS)), default=None,
              help="From which severity findings give exit code 1. Default: the configuration's, else error.")  # fmt: skip
@click.option("--show-waiting", is_flag=True, help="List what waits until a draft is put forward.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--fix", is_flag=True, help="Fix what can be fixed safely, and report the rest.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that you should look at afterwards."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, as a unified diff; write nothing.")
@click.option("--tracked-only", is_flag=True, help="Leave out files that git does not track.")
@click.option("--stdin-filename", metavar="PATH", default="", help="The file that standard input (-) stands in for.")
@as_of_option
@language_option
@colour_option
def check(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    show_waiting: bool,
    statistics: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    tracked_only: bool,
    stdin_filename: str,
    as_of: str,
    lang: str | None,
    colour: str,
) -> int:
    """Check steering documents in files and folders (default: this folder).

    Exit codes: 0 nothing at the fail level, 1 findings (with --diff: also something to fix), 2 wrong command or
    configuration, 3 could not judge or not write, 4 internal error.
    """
    fixing = asked_for(fix=fix, unsafe=unsafe_fixes, diff=diff)
    outputs = read_outputs(formats or ("full",), FORMATS)
    asked, replaced = _replaced(list(paths or (Path(),)), stdin_filename)
    options: dict[str, Any] = {
        "as_of": day(as_of),
        "select": words(select),
        "ignore": words(ignore),
        "fail_level": FAIL_LEVELS[fail_level] if fail_level else None,
        "tracked_only": tracked_only,
        "replaced": replaced,
    }
    show = _Show(lang or "", Style(use_colour(colour), terminal_width()), waiting=show_waiting, statistics=statistics)
    if not fixing:
        report = api.check(asked, **options)
        show.report(report, outputs)
        return report.exit_code
    taken = diff or bool(replaced)
    outputs = free_stdout(outputs, formats) if taken else outputs
    done = api.fix(asked, **options, unsafe=unsafe_fixes, writing=not diff)
    if not taken:
        show.report(done.report, outputs)
        return done.report.exit_code
    code = print_fixed(done, replaced, lang or "", diff=diff)
    show.report(done.report, outputs, beside=False)
    return code


class _Show:
    """How reports are written."""

    def __init__(self, language: str, style: Style, *, waiting: bool, statistics: bool) -> None:
        self.language = language
        self.style = style
        self.waiting = waiting
        self.statistics = statistics

    def report(self, report: Report, outputs: list[tuple[str, Path | None]], *, beside: bool = True) -> None:
        """Write a report in every format that was asked for; `beside`, say on standard error what they do not show."""
        for name, file in outputs:
            dress = self.style if file is None else Style(False, 100)
            text = render(name, report, self.language, dress, show_waiting=self.waiting, statistics=self.statistics)
            if file is None:
                write_stdout(text, machine=name in MACHINE_FORMATS)
            else:
                write_file(file, text if name in MACHINE_FORMATS else harmless_lines(text))
        if beside:
            _warn(report, outputs)


def _warn(report: Report, outputs: list[tuple[str, Path | None]]) -> None:
    """Machine formats on standard output hold findings; what could not be judged is told beside them."""
    if any(file is None and name not in MACHINE_FORMATS for name, file in outputs):
        return
    for unreadable in report.unreadable:
        write_stderr(f"{harmless_path(unreadable.name)}: {harmless(unreadable.reason)}\n")
    for file in report.unwritten:
        write_stderr(f"{harmless_path(file.name)}: {harmless(file.reason)}: not fixed\n")
    for crash in report.crashes:
        write_stderr(f"{crash.code} failed on {harmless(crash.subject)}: {harmless(crash.error)}\n")
    if report.exit_code == 3 and not (report.unreadable or report.unwritten):
        write_stderr("found no steering documents to check\n")
