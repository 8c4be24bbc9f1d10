"""Titles of cases and decisions."""

from collections.abc import Iterator

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.language.texts import cases
from styringslint.rules.rule import FORMAT, Context, Found, found, rule
from styringslint.workspace.product import Product

_FULL_STOP = pattern(r"(?:[^\W\d_]{4}|\s\d{4})\.\Z")


def _check(group: Group, number: str, longest: int) -> Iterator[Found]:
    title = " ".join(group.text("title").split())
    if len(title) > longest:
        yield found(group.at("title"), "long", number=number, count=len(title), limit=longest)
    elif title.endswith(".") and _FULL_STOP.search(title):
        yield found(group.at("title"), "full-stop", number=number, title=title)


def _odd_stops(items: list[Group]) -> Iterator[Found]:
    """The titles that end with a full stop, where few of their kind do."""
    dotted = [(item, title) for item in items if (title := " ".join(item.text("title").split())).endswith(".")]
    stopped = [(item, title) for item, title in dotted if _FULL_STOP.search(title)]
    if stopped and len(stopped) * 3 <= sum(bool(item.text("title")) for item in items):
        for item, title in stopped:
            yield found(item.at("title"), "full-stop", number=item.id, title=title)


@rule("LNG012", "case-title", severity=Severity.INFO, nature=FORMAT, options={"characters": 80})
def check_titles(product: Product, context: Context) -> Iterator[Found]:
    """The title of a case or decision is a heading: at most 80 characters, without a full stop.

    So is that of a benefit, hypothesis or initiative; but where most of them are sentences, that is how they are written.
    """
    longest = int(context.options["characters"])
    for case in cases(product):
        yield from _check(case, case.text("number"), longest)
    for decision in product.decisions:
        yield from _check(decision, decision.id, longest)
    for items in (product.benefits, product.hypotheses, product.initiatives):
        yield from _odd_stops(items)
