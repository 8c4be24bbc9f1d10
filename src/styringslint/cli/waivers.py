"""`styringslint waivers`."""

from pathlib import Path

import click

from styringslint.cli.options import as_of_option, colour_option, language_option
from styringslint.cli.output import read_outputs, tell_unread, terminal_width, use_colour, write_outputs, write_stderr
from styringslint.cli.reading import day
from styringslint.core.errors import CannotJudgeError
from styringslint.report.style import Style
from styringslint.report.summary import report_language
from styringslint.report.waiver_list import FORMATS, SOON, Selected, waiver_list
from styringslint.report.wording import phrase


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--format", "formats", multiple=True, metavar="FORMAT[=FILE]",
              help="text or json; repeat it to write files as well. Default: text.")  # fmt: skip
@click.option("--expired", is_flag=True, help="Only those whose last day has passed.")
@click.option("--soon", type=click.IntRange(0, 36500), metavar="DAYS", default=None,
              help=f"Only those that expire within so many days. Without it, {SOON} days count as soon.")  # fmt: skip
@as_of_option
@language_option
@colour_option
def waivers(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    expired: bool,
    soon: int | None,
    as_of: str,
    lang: str | None,
    colour: str,
) -> int:
    """List every waiver in PATHS (default: this folder): from which rule, where, why, by whom, until when.

    With --expired and --soon together, both kinds. Exit codes: 0 listed, 2 wrong command or configuration, 3 a document
    could not be read, or there is none, 4 internal error.
    """
    from styringslint import api

    wanted = read_outputs(formats or ("text",), FORMATS)
    found = api.waivers(paths or (Path(),), as_of=day(as_of, lang))
    report = found.report
    language = report_language(report, lang or "")
    told = tell_unread(found.unread, report.unreadable, language)
    if not report.documents and not told:
        raise CannotJudgeError(phrase("no_documents", language))
    for crash in report.crashes:
        write_stderr(phrase("crash", language, code=crash.code, subject=crash.subject, error=crash.error) + "\n")
    listed = Selected(found.listed, report, SOON if soon is None else soon, expired=expired, near=soon is not None)
    style = Style(use_colour(colour), terminal_width())
    write_outputs(
        wanted,
        lambda form, file: waiver_list(form, listed, language, Style(False, 100) if file else style),
        machine=("json",),
    )
    return 4 if report.crashes else 3 if told else 0
