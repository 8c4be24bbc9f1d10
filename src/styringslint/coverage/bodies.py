"""Which body decides which field: the mandate's own matrix, else the tool's."""

from styringslint.core.kept import kept
from styringslint.model.items import Group
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product

OWNERS = "owners"
_OWNERS_ITEMS = frozenset({"Member", "FinancingLine", "FrameworkCondition", "Dependency", "OtherBody"})
"""Items that stand in the mandate, which the owners give (Skate 23/2021, recommendations 2 and 3)."""


@kept(2)
def _matrix(product: Product) -> list[tuple[str, str]]:
    """The mandate's rows: canonical path or its beginning → body, the longest path first."""
    governance = product.mandate.root.group("governance") if product.mandate else None
    rows = governance.groups("decides") if governance is not None else []
    found = []
    for row in rows:
        text = row.text("field").rstrip("*").rstrip("/")
        if not text or not row.ref("body"):
            continue
        target = resolve(product, text, row.file.language)
        # A field that nobody knows gives no right to all that stands around it. An item that is gone keeps its name.
        if not target.unknown or target.canonical == text:
            found.append((target.canonical, row.ref("body")))
    return sorted(found, key=lambda pair: -len(pair[0]))


def deciding_body(product: Product, path: str) -> str:
    """The body that decides the field at a canonical path, or an empty text where nobody in particular does."""
    for beginning, body in _matrix(product):
        if path == beginning or path.startswith(beginning + "/"):
            return body
    root = path.split("/", 1)[0]
    item = product.find(root)
    if root == "mandate" or (item is not None and item.section.name in _OWNERS_ITEMS):
        return OWNERS
    return ""


def decided_by(decision: Group) -> set[str]:
    """The bodies that took a decision, alone or together."""
    return {decision.ref("body"), *decision.refs("jointly_with")} - {""}


@kept(2)
def _standing_behind(product: Product) -> dict[str, set[str]]:
    """Id of a decision → the bodies of the adopted decisions that ratify or supersede it."""
    adopted = product.adopted_decisions
    bodies = {decision.id: decided_by(decision) for decision in adopted}
    found: dict[str, set[str]] = {}
    for decision in product.decisions:
        if ratified := bodies.get(decision.ref("ratified_by")):
            found.setdefault(decision.id, set()).update(ratified)
    for decision in adopted:
        for earlier in decision.refs("supersedes"):
            found.setdefault(earlier, set()).update(bodies[decision.id])
    return found


def answering_for(product: Product, decision: Group) -> set[str]:
    """The bodies that took a decision, ratified it, or have superseded it by one of their own."""
    return decided_by(decision) | _standing_behind(product).get(decision.id, set())
