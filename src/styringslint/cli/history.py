"""`styringslint history`."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import click

from styringslint.api.history import history as audit
from styringslint.api.history_versions import Place, TwoRepositoriesError, place
from styringslint.cli.options import colour_option, language_option
from styringslint.cli.output import read_outputs, terminal_width, use_colour, write_outputs, write_stderr
from styringslint.cli.progress import progress
from styringslint.cli.reading import day
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.coverage.audit import History
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.history import Audited, exit_code
from styringslint.report.history_formats import FORMATS, MACHINE_FORMATS, history_text
from styringslint.report.history_phrases import WORDS
from styringslint.report.since_words import Voice
from styringslint.report.style import Style
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.workspace import git
from styringslint.workspace.history_store import store_file
from styringslint.workspace.load import shown
from styringslint.workspace.revisions import RefusedRevisionError, RevisionError, UnknownRevisionError


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--since", "--from", "revision", default=None, metavar="REV",
              help="Begin with what has changed since this branch, tag or commit. Default: with the first documents.")  # fmt: skip
@click.option("--all", "everything", is_flag=True, help="List what needs no decision as well.")
@click.option("-o", "--format", "formats", multiple=True, metavar="FORMAT[=FILE]",
              help="text, markdown, json or jsonl; repeat it to write files as well. Default: text.")  # fmt: skip
@click.option("--no-cache", is_flag=True, help="Read every version anew, and keep nothing for the next run.")
@click.option(
    "--as-of", metavar="DATE", envvar="STYRINGSLINT_AS_OF", default="",
    help="Leave out the versions after this day, as 2026-12-09. Default: none.",
)  # fmt: skip
@language_option
@colour_option
def history(
    paths: tuple[Path, ...],
    revision: str | None,
    everything: bool,
    formats: tuple[str, ...],
    no_cache: bool,
    as_of: str,
    lang: str | None,
    colour: str,
) -> int:
    """Audit every version of the documents in PATHS (default: this folder): what changed in meaning, and was it decided?

    The versions are those of the branch that is checked out, each compared with the one before; of a merge, the branch
    that it was merged into. What is not committed is left to `since HEAD`. That a decision is recorded does not prove
    that the meeting was held.

    Exit codes: 0 every change is decided, or was put right later, 1 something is not, 2 wrong command or configuration,
    3 could not judge every version, as in a shallow clone.
    """
    wanted = read_outputs(formats or ("text",), FORMATS)
    until = day(as_of) if as_of else None
    voice = Voice(lang or DEFAULT_LANGUAGE, phrases=WORDS)
    where, found = _found(paths, revision, until, voice, keeping=not no_cache)
    if found.missing:
        raise UsageError(voice.say("never_there", file=harmless_path(shown(found.missing[0], Path.cwd().resolve()))))
    if not found.seen and not found.unread:
        raise CannotJudgeError(voice.say("nothing"))
    language = lang or found.language or DEFAULT_LANGUAGE
    code = exit_code(found)
    told = Audited(found, code, everything, revision or "", until, _names(where))
    if found.unread:
        write_stderr(Voice(language, phrases=WORDS).say("versions_unread", n=len(found.unread)) + "\n")
    style = Style(use_colour(colour), terminal_width())
    write_outputs(
        wanted,
        lambda form, to_file: history_text(form, told, language, Style(False, 100) if to_file else style),
        machine=MACHINE_FORMATS,
    )
    return code


def _names(where: Place) -> Any:
    """From the name of a file in the repository to its name from where the command was run."""
    base = Path.cwd().resolve()
    if git.is_bare(where.top):
        return str
    return lambda name: shown(where.top / name, base)


def _said(error: Any, voice: Voice) -> str:
    parameters = {key: harmless(value) for key, value in error.parameters.items()}
    return voice.say(error.reason, **parameters)


def _found(
    paths: tuple[Path, ...], revision: str | None, until: date | None, voice: Voice, *, keeping: bool
) -> tuple[Place, History]:
    try:
        where = place(paths)
        file = store_file(where.top, os.environ) if keeping else None
        with progress(voice.say("reading")) as step:
            return where, audit(where, revision, as_of=until, file=file, progress=step)
    except TwoRepositoriesError as error:
        raise UsageError(voice.say("two_repositories", file=harmless_path(str(error.path)))) from None
    except (RefusedRevisionError, UnknownRevisionError) as error:
        raise UsageError(_said(error, voice)) from None
    except RevisionError as error:
        raise CannotJudgeError(_said(error, voice)) from None
