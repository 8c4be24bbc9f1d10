"""`styringslint rules`."""

from pathlib import Path

import click

from styringslint.cli.options import language_option
from styringslint.cli.output import terminal_width, write_stdout
from styringslint.cli.reading import PROFILES, STATUSES, word_of
from styringslint.core.errors import CannotJudgeError


@click.group(invoke_without_command=True)
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
    metavar="WORD",
    default="medium",
    show_default=True,
    help="Severities for this profile: small, medium, large or programme, in any of the languages.",
)
@click.option(
    "--status",
    metavar="WORD",
    default="adopted",
    show_default=True,
    help="Severities for a document with this status: draft, for consideration or adopted, in any of the languages.",
)
@language_option
@click.pass_context
def rules(context: click.Context, form: str, profile: str, status: str, lang: str | None) -> int:
    """List the rules with the severity that they have for a profile and a document status.

    The house rules of the workspace that the current folder lies in stand last.
    """
    if context.invoked_subcommand is not None:
        return 0
    from styringslint.report.rule_list import rule_list
    from styringslint.rules.house.near import house

    own = house(Path())
    language = lang or (own.language if own.rules else "") or "nb"
    profile = word_of("--profile", profile, "profile", PROFILES, language)
    status = word_of("--status", status, "document_status", STATUSES, language)
    write_stdout(rule_list(form, profile, status, language, terminal_width(), own.rules), machine=form == "json")
    return 0


@rules.command()
@click.argument("path", default=".", type=click.Path(path_type=Path, readable=False))
@language_option
def test(path: Path, lang: str | None) -> int:
    """Try the house rules on their examples: what is bad must be found, what is good must not.

    PATH is a folder of a workspace (default: this folder) or a configuration file. Exit codes: 0 every example did as it
    should, 1 one did not, 2 wrong configuration, 3 there are no house rules.
    """
    from styringslint.report.house_tests import house_tests, nothing_to_try
    from styringslint.rules.house.examples import outcomes
    from styringslint.rules.house.near import house

    own = house(path)
    language = lang or own.language or "nb"
    if not own.made:
        raise CannotJudgeError(nothing_to_try(language))
    tried = [(row, list(outcomes(row))) for row in own.made]
    write_stdout(house_tests(tried, language), machine=False)
    return int(any(outcome.reason for _, row in tried for outcome in row))
