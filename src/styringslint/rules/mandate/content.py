"""What a mandate must say."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group, Leaf
from styringslint.rules.mandate.current import mandates
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.product import Product

_QUESTIONS = ("alternatives", "principles", "effects", "recommendation", "prerequisites")
"""Questions 2 to 6 of the instructions for official studies; the mandate's own problem answers the first."""


def _missing(product: Product, field: str) -> Iterator[Found]:
    for mandate in mandates(product):
        if not mandate.root.has(field):
            yield found(mandate.at(field))


@rule("MAN003", "mandate-without-purpose", severity=Severity.ERROR, nature=COMPLETENESS)
def check_purpose(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says why: background, purpose and problem; for a small product the purpose is enough."""
    for mandate in mandates(product):
        for field in ("purpose",) if product.profile == "small" else ("background", "purpose", "problem"):
            if not mandate.root.has(field):
                yield found(mandate.at(field), field)


@rule("MAN004", "mandate-without-governance", severity=Severity.ERROR, nature=COMPLETENESS)
def check_governance(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says how the product is governed."""
    yield from _missing(product, "governance")


@rule("MAN005", "mandate-without-financing", severity=Severity.ERROR, nature=COMPLETENESS)
def check_financing(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says how the product is financed."""
    yield from _missing(product, "financing")


def _lines(scope: Group, part: str) -> dict[str, Leaf]:
    """The lines of one side of the scope, by the same text whatever its case, spacing and full stop."""
    leaves = [leaf for leaf in scope.leaves(part) if isinstance(leaf.data, str)]
    return {text: leaf for leaf in leaves if (text := " ".join(leaf.data.casefold().split()).rstrip("."))}


def _on_both_sides(scope: Group) -> Iterator[Found]:
    inside = _lines(scope, "in")
    for text, leaf in _lines(scope, "out").items():
        if text in inside:
            label = scope.at_leaf(inside[text])
            yield found(scope.at_leaf(leaf), "both", always=True, identity=(text,), labels=(label,), text=leaf.data)


@rule("MAN006", "scope-not-limited", severity=Severity.WARNING, nature=COMPLETENESS)
def check_scope(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says both what is part of the product and what is not, and nothing is both. Small products need not say."""
    for mandate in mandates(product):
        asked = product.profile != "small"
        if asked and not mandate.root.has("scope"):
            yield found(mandate.at("scope"), "no-scope")
        scope = mandate.root.group("scope")
        if scope is None:
            continue
        yield from _on_both_sides(scope)
        for part in ("in", "out"):
            if asked and not scope.has(part):
                yield found(mandate.root.at(f"scope.{part}"), f"no-{part}")


@rule(
    "MAN007",
    "no-framework-conditions",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_framework(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate names the conditions within which the product is developed."""
    yield from _missing(product, "framework")


@rule(
    "MAN013", "inquiry-not-answered", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF}
)
def check_inquiry(product: Product, _context: Context) -> Iterator[Found]:
    """The mandate of a state measure answers the six questions of the instructions for official studies."""
    for mandate in mandates(product):
        if not mandate.root.flag("state_measure"):
            continue
        if not mandate.root.has("inquiry"):
            yield found(mandate.at("inquiry"), "no-inquiry")
            continue
        inquiry = mandate.root.group("inquiry")
        missing = tuple(
            FieldName("Inquiry", name) for name in _QUESTIONS if inquiry is not None and not inquiry.has(name)
        )
        if missing:
            yield found(mandate.root.at("inquiry"), missing=missing, count=len(missing))


@rule("MAN021", "no-stop-criteria", severity=Severity.INFO, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_stop_criteria(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says what makes the owners stop."""
    yield from _missing(product, "stop_criteria")


@rule("MAN023", "no-users", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_users(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate names those who will use the product."""
    yield from _missing(product, "users")
