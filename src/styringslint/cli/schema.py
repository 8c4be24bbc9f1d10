"""`styringslint schema`."""

import click

from styringslint.cli.output import write_stdout
from styringslint.core.errors import UsageError


@click.command()
@click.argument("kind", default="document")
@click.option(
    "--lang",
    type=click.Choice(["nb", "nn", "en"]),
    default="nb",
    show_default=True,
    help="The language of the documents.",
)
def schema(kind: str, lang: str) -> int:
    """Print the JSON Schema (draft-07) of a KIND of document, of any document (default), or of the config file.

    For an editor: save it beside the documents and write `# yaml-language-server: $schema=./document.nb.schema.json` at
    the top of a file.
    """
    from styringslint.model.json_schema import schema_names, schema_text

    if kind not in schema_names():
        raise UsageError(f"unknown kind {kind!r} (kinds: {', '.join(schema_names())})")
    write_stdout(schema_text(kind, lang), machine=True)
    return 0
