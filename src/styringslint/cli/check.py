"""`styringslint check`, as click reads it."""

from typing import Any

import click

from styringslint.cli.checking import checked
from styringslint.cli.options import as_of_option, colour_option, fail_level_option, language_option


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(readable=False))
@click.option("-o", "--format", "--output-format", "formats", multiple=True, metavar="FORMAT[=FILE]",
              help="full, concise, json, jsonl, github or sarif; repeat it to write files as well. Default: full.")  # fmt: skip
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: codes, names or categories.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules: codes, names or categories.")
@fail_level_option
@click.option("--show-waiting", is_flag=True, help="List what waits until a draft is put forward.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--fix", is_flag=True, help="Fix what can be fixed safely, and report the rest.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that you should look at afterwards."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, as a unified diff; write nothing.")
@click.option("--tracked-only", is_flag=True, help="Leave out files that git does not track.")
@click.option("--stdin-filename", metavar="PATH", default="", help="The file that standard input (-) stands in for.")
@click.option("--no-cache", is_flag=True, help="Judge anew, also where nothing has changed since the last time.")
@as_of_option
@language_option
@colour_option
def check(**asked: Any) -> int:
    """Check steering documents in files and folders (default: this folder).

    Exit codes: 0 nothing at the fail level, 1 findings (with --diff: also something to fix), 2 wrong command or
    configuration, 3 could not judge or not write, 4 internal error.
    """
    return checked(asked).exit_code
