"""`styringslint rules`."""

import click

from styringslint.cli.options import language_option
from styringslint.cli.output import terminal_width, write_stdout


@click.command()
@click.option(
    "-o",
    "--format",
    "form",
    type=click.Choice(["table", "json", "markdown"]),
    default="table",
    show_default=True,
    help="How to write the list.",
)
@click.option(
    "--profile",
    type=click.Choice(["small", "medium", "large", "programme"]),
    default="medium",
    show_default=True,
    help="Severities for this profile.",
)
@click.option(
    "--status",
    type=click.Choice(["draft", "for_consideration", "adopted"]),
    default="adopted",
    show_default=True,
    help="Severities for a document with this status.",
)
@language_option
def rules(form: str, profile: str, status: str, lang: str | None) -> int:
    """List the rules with the severity that they have for a profile and a document status."""
    from styringslint.report.rule_list import rule_list

    write_stdout(rule_list(form, profile, status, lang or "nb", terminal_width()), machine=form == "json")
    return 0
