"""`styringslint decide`."""

from pathlib import Path

import click

from styringslint.cli.choosing import one, products
from styringslint.cli.earlier import Choice, base_options, earlier, message_language
from styringslint.cli.options import as_of_option, colour_option, language_option
from styringslint.cli.output import read_outputs, terminal_width, use_colour, write_outputs, write_stderr, write_stdout
from styringslint.cli.reading import day
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.model.similar import nearest
from styringslint.report.decision_document import baseline_document, language_of, say
from styringslint.report.decision_list import FORMATS, Shown, decision_list
from styringslint.report.decision_phrases import DECIDE
from styringslint.report.draft import draft_document, draft_items, drafts
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.since_words import Voice
from styringslint.report.style import Style
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.workspace.files import real
from styringslint.workspace.product import Product

product_option = click.option(
    "--product", "name", metavar="NAME", default="", help="The product, where there are several."
)


@click.group()
def decide() -> None:
    """Decisions: write a baseline, draft what has not been decided, list and show what has been."""


def _folder(product: Product) -> Path:
    """Where a product keeps its documents: beside its mandate, else its steering document, else its log."""
    documents = [product.mandate, product.steering, *product.documents]
    return next(Path(document.file.name).parent for document in documents if document is not None)


def create(path: Path, text: str, language: str) -> None:
    """Write a new file. Raises UsageError where there is one already, CannotJudgeError where it cannot be written."""
    from styringslint.workspace.write import THERE, NotWrittenError
    from styringslint.workspace.write import create as write_new

    try:
        write_new(path, text.encode("utf-8"))
    except NotWrittenError as error:
        if str(error) == THERE:
            raise UsageError(say("file_there", language, file=str(path))) from None
        raise CannotJudgeError(say("not_written", language, file=str(path), reason=str(error))) from None


@decide.command()
@click.argument("path", default=".", type=click.Path(path_type=Path, readable=False))
@product_option
@as_of_option
@language_option
def baseline(path: Path, name: str, as_of: str, lang: str | None) -> int:
    """Write the baseline of the product in PATH (default: this folder) to a file of its own.

    The file holds the first values of every governed field, as decisions. From then on, check compares the documents
    with what has been decided. Nothing that stands in the log is changed, and no file is written over.

    Exit codes: 0 written, 2 wrong command, or there is a baseline or a file already, 3 could not judge or not write.
    """
    from styringslint.coverage.baseline import BaselineError, baseline_of

    found, language, told = products([path], lang)
    product = one(found, name, language)
    if told:
        raise CannotJudgeError(say("baseline_unread", language, what=product.name))
    try:
        made = baseline_of(product, day(as_of, lang))
    except BaselineError as error:
        text = say(f"baseline_{error.reason}", language, what=error.what)
        raise (UsageError if error.reason == "there" else CannotJudgeError)(text) from None
    file = _folder(product) / DECIDE["baseline_file"][language_of(product)]
    create(file, baseline_document(product, made), language)
    values = sum(len(facts) for part in made.parts for facts in part.units.values())
    told_text = say("baseline_written", language, file=str(file), n=values, decisions=len(made.parts))
    write_stdout(told_text + "\n", machine=False)
    return 0


_FORMAT = click.option("-o", "--format", "formats", multiple=True, metavar="FORMAT[=FILE]",
                       help="text or json; repeat it to write files as well. Default: text.")  # fmt: skip


def _print(rows: list[Shown], formats: tuple[str, ...], language: str, colour: str, *, details: bool) -> None:
    wanted = read_outputs(formats or ("text",), FORMATS)
    style = Style(use_colour(colour), terminal_width())
    write_outputs(
        wanted,
        lambda form, file: decision_list(form, rows, language, Style(False, 100) if file else style, details=details),
        machine=("json",),
    )


@decide.command("list")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@_FORMAT
@language_option
@colour_option
def list_decisions(paths: tuple[Path, ...], formats: tuple[str, ...], lang: str | None, colour: str) -> int:
    """List the decisions in PATHS (default: this folder), by date.

    Exit codes: 0 listed, 2 wrong command, 3 a document could not be read, or there is none.
    """
    found, language, told = products(paths, lang)
    rows = [Shown(product, decision) for product in found for decision in product.decisions]
    _print(rows, formats, language, colour, details=False)
    return 3 if told else 0


@decide.command()
@click.argument("identity", metavar="ID")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@_FORMAT
@language_option
@colour_option
def show(identity: str, paths: tuple[Path, ...], formats: tuple[str, ...], lang: str | None, colour: str) -> int:
    """Show the decision ID in PATHS (default: this folder): what it says, and what it changes.

    Exit codes: 0 shown, 2 wrong command, or no such decision, 3 a document could not be read, or there is none.
    """
    found, language, told = products(paths, lang)
    every = [Shown(product, decision) for product in found for decision in product.decisions]
    rows = [row for row in every if row.decision.id == identity]
    if not rows:
        near = nearest(identity, [row.decision.id for row in every])
        text = say("unknown", language, id=identity)
        raise UsageError(f"{text}; {say('meant', language, near=near)}" if near else text)
    _print(rows, formats, language, colour, details=True)
    return 3 if told else 0


@decide.command()
@click.option(
    "--since", "revision", default="", metavar="REV", help="The version in git that the changes are counted from."
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@base_options
@product_option
@click.option("--write", "file", type=click.Path(path_type=Path, readable=False), default=None, metavar="FILE",
              help="Write the draft to a new file instead of printing it.")  # fmt: skip
@as_of_option
@language_option
def new(
    revision: str,
    paths: tuple[Path, ...],
    against: Path | None,
    auto: bool,
    exact: bool,
    name: str,
    file: Path | None,
    as_of: str,
    lang: str | None,
) -> int:
    """Draft the decisions that the changes since REV in PATHS (default: this folder) lack.

    One proposal for each body, in the language of the documents, with exactly what is not decided: to be pasted at the
    end of the log. Nothing is decided by it. Exit codes: 0 drafted, or nothing to draft, 2 wrong command, 3 could not
    compare or not write.
    """
    base, found = earlier(paths, Choice(revision, against, auto, exact), message_language(paths, lang))
    named = [compared for compared in found.compared if not name or compared.new.product.name == name]
    language = lang or found.language or next((language_of(row.new.product) for row in named), DEFAULT_LANGUAGE)
    if found.old_unread or found.new_unread:
        raise CannotJudgeError(
            Voice(language).say(
                "old_unread", file=harmless_path([*found.old_unread, *found.new_unread][0]), base=harmless(base.shown)
            )
        )
    made = [(compared, drafts(compared, day(as_of, lang).year)) for compared in named]
    made = [(compared, entries) for compared, entries in made if entries]
    if not made:
        write_stderr(say("draft_none", language) + "\n")
        return 0
    if len(made) > 1:
        names = ", ".join(compared.new.product.name for compared, _ in made)
        raise UsageError(say("several", language, products=names))
    ((compared, entries),) = made
    if file is None:
        write_stdout(draft_items(compared, entries), machine=True)
        return 0
    create(file, draft_document(compared, entries), language)
    write_stdout(say("draft_written", language, file=str(file)) + "\n", machine=False)
    folder = next((row.folder for row in found.versions.workspaces if compared.new.product in row.products), None)
    if folder is not None and not real(file).is_relative_to(folder):
        write_stderr(say("draft_outside", language, file=str(file), folder=f"{folder.name}/") + "\n")
    return 0
