"""`styringslint explain`."""

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
    """Explain a RULE, by code (BEN009) or name (benefit-without-baseline): what, why, what to do, who says so, examples."""
    from styringslint.engine.selection import named, suggestion
    from styringslint.report.explanation import explanation

    found = named(rule)
    if len(found) != 1:
        near = suggestion(rule)
        what = "is a category; name one rule" if found else "is not a rule"
        raise UsageError(f"{rule!r} {what}" + (f"; did you mean {near}?" if near and not found else ""))
    style = Style(use_colour(colour), min(terminal_width(), 100))
    write_stdout(explanation(found[0], lang or "nb", style), machine=False)
    return 0
