"""`styringslint check` once its arguments are read: judge, show, remember."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from styringslint import api
from styringslint.cli.output import read_outputs, terminal_width, use_colour, write_file, write_stderr, write_stdout
from styringslint.cli.reading import FAIL_LEVELS, day, say, words
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.engine.report import Report
from styringslint.report.formats import FORMATS, MACHINE_FORMATS, render
from styringslint.report.harmless import harmless, harmless_lines, harmless_path
from styringslint.report.style import Style
from styringslint.report.summary import report_language
from styringslint.source.decode import MAX_BYTES
from styringslint.workspace.files import real


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


class Done(NamedTuple):
    """What a run came to: its exit code, what it wrote to standard output, and what it looked at."""

    exit_code: int
    output: bytes = b""
    looked: api.Looked | None = None


def checked(asked: Mapping[str, Any]) -> Done:
    """Check what is asked for, and show it. `asked` are the parameters of the command by their names."""
    from styringslint.cli.progress import progress

    fixing = asked["fix"] or asked["diff"] or asked["unsafe_fixes"]
    if fixing:
        from styringslint.cli.fixing import asked_for

        asked_for(fix=asked["fix"], unsafe=asked["unsafe_fixes"], diff=asked["diff"])
    outputs = read_outputs(asked["formats"] or ("full",), FORMATS)
    paths, replaced = _replaced([Path(path) for path in asked["paths"] or ("",)], asked["stdin_filename"])
    options: dict[str, Any] = {
        "as_of": day(asked["as_of"], asked["lang"]),
        "select": words(asked["select"]),
        "ignore": words(asked["ignore"]),
        "fail_level": FAIL_LEVELS[asked["fail_level"]] if asked["fail_level"] else None,
        "tracked_only": asked["tracked_only"],
        "replaced": replaced,
    }
    style = Style(use_colour(asked["colour"]), terminal_width())
    show = _Show(asked["lang"] or "", style, waiting=asked["show_waiting"], statistics=asked["statistics"])
    if fixing:
        return Done(_fixed(asked, paths, options, outputs, show))
    with progress() as step:
        report, looked = api.look(paths, **options, step=step)
    show.report(report, outputs)
    _tell_alone(report, asked, replaced)
    return Done(report.exit_code, b"".join(show.written), looked)


def _fixed(
    asked: Mapping[str, Any],
    paths: list[Path],
    options: dict[str, Any],
    outputs: list[tuple[str, Path | None]],
    show: "_Show",
) -> int:
    """Fix, or show what would be fixed, and return the exit code."""
    from styringslint.cli.fixing import free_stdout, print_fixed

    replaced, diff = options["replaced"], asked["diff"]
    taken = diff or bool(replaced)
    outputs = free_stdout(outputs, asked["formats"]) if taken else outputs
    done = api.fix(paths, **options, unsafe=asked["unsafe_fixes"], writing=not diff)
    if not taken:
        show.report(done.report, outputs)
        return done.report.exit_code
    code = print_fixed(done, replaced, asked["lang"] or "", diff=diff)
    show.report(done.report, outputs, beside=False)
    _tell_alone(done.report, asked, replaced)
    return code


def _tell_alone(report: Report, asked: Mapping[str, Any], replaced: Mapping[Path, bytes]) -> None:
    """Say that a text was judged without the documents that it belongs with, where something was found in it."""
    if replaced and not asked["stdin_filename"] and report.findings:
        write_stderr(say("alone", report_language(report, asked["lang"] or "")) + "\n")


def remember(key: bytes, done: Done, started: int) -> None:
    """Keep what a run has said for the next one. `started` is when it began, in nanoseconds since the epoch."""
    from styringslint.workspace.replay_store import Said, keep
    from styringslint.workspace.snapshot import TooManyError, watched

    if done.looked is None or done.exit_code > 1:
        return
    try:
        states = watched(done.looked.request, done.looked.configurations)
    except (OSError, ValueError, CannotJudgeError, TooManyError):
        return
    inside = [str(boundary.folder) for boundary in done.looked.request.boundaries]
    keep(key, Said(done.output, done.exit_code), states, started, inside)


class _Show:
    """How reports are written."""

    def __init__(self, language: str, style: Style, *, waiting: bool, statistics: bool) -> None:
        self.language = language
        self.style = style
        self.waiting = waiting
        self.statistics = statistics
        self.written: list[bytes] = []

    def report(self, report: Report, outputs: list[tuple[str, Path | None]], *, beside: bool = True) -> None:
        """Write a report in every format that was asked for; `beside`, say on standard error what they do not show."""
        for name, file in outputs:
            dress = self.style if file is None else Style(False, 100)
            text = render(name, report, self.language, dress, show_waiting=self.waiting, statistics=self.statistics)
            if file is None:
                self.written.append(write_stdout(text, machine=name in MACHINE_FORMATS))
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
