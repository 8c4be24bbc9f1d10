"""`styringslint decide`."""

from pathlib import Path

import click

from styringslint.cli.choosing import one, products
from styringslint.cli.options import as_of_option, day, language_option
from styringslint.cli.output import write_stdout
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.report.decision_document import baseline_document, language_of, say
from styringslint.report.decision_phrases import DECIDE
from styringslint.workspace.product import Product

product_option = click.option("--product", "name", metavar="NAME", default="", help="The product, where there are several.")


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
@click.argument("path", default=".", type=click.Path(path_type=Path))
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
        made = baseline_of(product, day(as_of))
    except BaselineError as error:
        text = say(f"baseline_{error.reason}", language, what=error.what)
        raise (UsageError if error.reason == "there" else CannotJudgeError)(text) from None
    file = _folder(product) / DECIDE["baseline_file"][language_of(product)]
    create(file, baseline_document(product, made), language)
    values = sum(len(facts) for part in made.parts for facts in part.units.values())
    told_text = say("baseline_written", language, file=str(file), n=values, decisions=len(made.parts))
    write_stdout(told_text + "\n", machine=False)
    return 0
