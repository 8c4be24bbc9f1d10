"""Options that several commands share."""

import click

from styringslint.cli.reading import FAIL_LEVELS
from styringslint.model.table import LANGUAGES

fail_level_option = click.option(
    "--fail-level",
    type=click.Choice(list(FAIL_LEVELS)),
    default=None,
    help="From which severity findings give exit code 1. Default: the configuration's, else error.",
)
language_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    envvar="STYRINGSLINT_LANG",
    default=None,
    help="Language of messages: nb, nn or en. Default: the configuration's, else the document's.",
)
colour_option = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="When to use colour.",
)
as_of_option = click.option(
    "--as-of",
    metavar="DATE",
    envvar="STYRINGSLINT_AS_OF",
    default="",
    help="The day on which documents are judged, as 2026-12-09. Default: today.",
)
