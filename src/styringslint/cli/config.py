"""`styringslint config`."""

from pathlib import Path

import click

from styringslint.cli.output import write_stdout


@click.group()
def config() -> None:
    """Look at the configuration."""


@config.command()
@click.argument("path", default=".", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o",
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write it.",
)
def show(path: Path, form: str) -> int:
    """Print every setting in force at PATH, with the file and line that set it."""
    from styringslint import api
    from styringslint.report.settings import settings_json, settings_text

    found = api.configurations([path])
    write_stdout(settings_json(found) if form == "json" else settings_text(found), machine=form == "json")
    return 0
