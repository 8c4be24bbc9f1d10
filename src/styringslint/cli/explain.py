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

    House rules are those of the workspace that the current folder lies in.
    """
    from styringslint import api
    from styringslint.engine.selection import named, suggestion
    from styringslint.report.explanation import explanation

    found = named(rule)
    house = api.House((), "")
    if not found:
        house = api.house(Path())
        own = [row.rule for row in house.rules]
        found = named(rule, own)
    if len(found) != 1:
        near = suggestion(rule, [row.rule for row in house.rules])
        what = "is a category; name one rule" if found else "is not a rule"
        raise UsageError(f"{rule!r} {what}" + (f"; did you mean {near}?" if near and not found else ""))
    examples = [
        (example.verdict, row.file.name, example.text.rstrip("\n"))
        for row in house.rules
        if row.rule.code == found[0].code
        for example in row.examples
    ]
    style = Style(use_colour(colour), min(terminal_width(), 100))
    write_stdout(explanation(found[0], lang or house.language or "nb", style, examples), machine=False)
    return 0
