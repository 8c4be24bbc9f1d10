"""`styringslint explain`."""

from pathlib import Path

import click

from styringslint.cli.options import colour_option, language_option
from styringslint.cli.output import terminal_width, use_colour, write_stdout
from styringslint.core.errors import UsageError
from styringslint.report.style import Style


@click.command()
@click.argument("rule")
@language_option
@colour_option
def explain(rule: str, lang: str | None, colour: str) -> int:
    """Explain a RULE, by code (BEN009) or name (benefit-without-baseline): what, why, what to do, who says so, examples.

    A field is explained by its name in any of the languages (baseline, nullpunkt). House rules are those of the workspace that the current folder lies in.
    """
    from styringslint.engine.selection import named, suggestion
    from styringslint.report.explanation import explanation
    from styringslint.report.field_text import field_text, fields_called, nearest_field
    from styringslint.rules.house.near import NOBODY, house

    found = named(rule)
    own = NOBODY
    if not found:
        own = house(Path())
        found = named(rule, own.rules)
    style = Style(use_colour(colour), min(terminal_width(), 100))
    if len(found) != 1:
        fields = fields_called(rule)
        if fields:
            write_stdout(field_text(fields, lang or own.language or "nb", style), machine=False)
            return 0
        near = suggestion(rule, own.rules) or nearest_field(rule)
        what = "is a category; name one rule" if found else "is not a rule or a field"
        raise UsageError(f"{rule!r} {what}" + (f"; did you mean {near}?" if near and not found else ""))
    examples = [
        (example.verdict, row.file.name, example.text.rstrip("\n"))
        for row in own.made
        if row.rule.code == found[0].code
        for example in row.examples
    ]
    write_stdout(explanation(found[0], lang or own.language or "nb", style, examples), machine=False)
    return 0
