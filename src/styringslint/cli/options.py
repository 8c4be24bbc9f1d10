"""Options that several commands share, and how their values are read."""

from datetime import date

import click

from styringslint.core.errors import UsageError
from styringslint.core.severity import Severity
from styringslint.model.table import LANGUAGES

FAIL_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": Severity.ERROR + 1}
"""The words of `--fail-level`."""

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


def day(text: str) -> date:
    """Read `--as-of`; without it, today. Raises UsageError for anything but an ISO date."""
    if not text:
        return date.today()  # noqa: DTZ011 - a plain calendar date, where the user is
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--as-of: {text!r} is not a date; write it as 2026-12-09") from None


def words(values: tuple[str, ...]) -> list[str]:
    """The words of an option that can be repeated or hold several, with commas between."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]
