"""`styringslint schema`."""

import click

from styringslint.cli.output import write_stdout
from styringslint.cli.reading import canonical, say
from styringslint.core.errors import UsageError
from styringslint.model.table import word_set
from styringslint.report.command_phrases import SCHEMAS


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

    KIND is a word of any of the languages, such as mandate or mandat. For an editor: save it beside the documents and write `# yaml-language-server: $schema=./document.nb.schema.json` at
    the top of a file.
    """
    from styringslint.model.json_schema import schema_names, schema_text

    words = {**SCHEMAS, **word_set("kind")}
    found = canonical(kind, words)
    if not found:
        known = tuple(words[name][lang] for name in schema_names())
        raise UsageError(say("unknown_kind", lang, text=kind, words=known))
    write_stdout(schema_text(found, lang), machine=True)
    return 0
