"""`styringslint since`."""

from pathlib import Path

import click

from styringslint import api
from styringslint.cli.earlier import Choice, base_options, earlier, message_language
from styringslint.cli.options import as_of_option, colour_option, fail_level_option, language_option
from styringslint.cli.output import read_outputs, terminal_width, use_colour, write_outputs, write_stderr
from styringslint.cli.reading import FAIL_LEVELS, day
from styringslint.core.errors import CannotJudgeError
from styringslint.report.decision_document import language_of
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.since import Base, Comparison
from styringslint.report.since_formats import FORMATS, MACHINE_FORMATS, since_text
from styringslint.report.since_words import Voice
from styringslint.report.style import Style
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.report.wording import phrase


@click.command()
@click.argument("revision", default="", metavar="[REV]")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@base_options
@click.option("--all", "everything", is_flag=True, help="List what needs no decision as well.")
@click.option("-o", "--format", "formats", multiple=True, metavar="FORMAT[=FILE]",
              help="text, markdown, html or json tell every change; full, concise, jsonl, github and sarif hold the"
                   " findings, as those of check. Repeat it to write files as well. Default: text.")  # fmt: skip
@fail_level_option
@click.option("--tracked-only", is_flag=True, help="Leave out files that git does not track.")
@as_of_option
@language_option
@colour_option
def since(
    revision: str,
    paths: tuple[Path, ...],
    against: Path | None,
    auto: bool,
    exact: bool,
    everything: bool,
    formats: tuple[str, ...],
    fail_level: str | None,
    tracked_only: bool,
    as_of: str,
    lang: str | None,
    colour: str,
) -> int:
    """Tell what has changed in meaning since REV in PATHS (default: this folder), and what of it is not decided.

    REV is a branch, tag or commit; the documents are compared with where this branch left it. With --against or --auto
    there is no REV, and everything named is a path. That a decision is recorded does not prove that the meeting was held.

    Exit codes: 0 nothing lacks a decision, 1 something does (a finding at the fail level), 2 wrong command or
    configuration, 3 could not compare, as in a shallow clone, 4 internal error.
    """
    wanted = read_outputs(formats or ("text",), FORMATS)
    if revision and (against is not None or auto):
        paths, revision = (Path(revision), *paths), ""
    choice = Choice(revision, against, auto, exact, tracked_only)
    base, found = earlier(paths, choice, message_language(paths, lang))
    products = [compared.new.product for compared in found.compared]
    language = lang or found.language or next((language_of(product) for product in products), DEFAULT_LANGUAGE)
    _tell(base, found.old_unread, found.new_unread, language)
    if not found.documents and not (found.old_unread or found.new_unread):
        raise CannotJudgeError(Voice(language).say("nothing"))
    level = FAIL_LEVELS[fail_level] if fail_level else None
    report = api.judge_since(found.versions, found.compared, as_of=day(as_of), fail_level=level)
    told = Comparison(found.compared, base, everything, found.old_unread, found.new_unread, report)
    style = Style(use_colour(colour), terminal_width())
    write_outputs(
        wanted,
        lambda form, file: since_text(form, told, language, Style(False, 100) if file else style),
        machine=MACHINE_FORMATS,
    )
    for crash in report.crashes:
        write_stderr(f"{crash.code} failed on {harmless(crash.subject)}: {harmless(crash.error)}\n")
    return report.exit_code


def _tell(base: Base, old_unread: list[str], new_unread: list[str], language: str) -> None:
    """Say on standard error what was chosen, and what could not be read."""
    voice = Voice(language)
    if base.chosen_by:
        write_stderr(voice.say("chosen", base=harmless(base.shown), by=base.chosen_by) + "\n")
    for name in old_unread:
        write_stderr(voice.say("old_unread", file=harmless_path(name), base=harmless(base.shown)) + "\n")
    for name in new_unread:
        write_stderr(phrase("unread", language, file=harmless_path(name)) + "\n")
