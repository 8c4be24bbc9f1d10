"""Differences between documents and decisions whose cause another rule knows and tells."""

from typing import Any

from styringslint.coverage.replay import Difference
from styringslint.coverage.values import written_facts
from styringslint.model.items import Group
from styringslint.model.similar import nearest
from styringslint.workspace.paths import Target, resolve
from styringslint.workspace.product import Product


def not_adopted(product: Product) -> dict[str, list[Any]]:
    """What decisions would set that are not adopted, though a document says that they adopted it: path → values.

    That the document says so is DEC002's, and the document holds what they would have set.
    """
    named = {document.adopted_by for document in product.documents if document.status == "adopted"}
    values: dict[str, list[Any]] = {}
    for decision in product.decisions:
        if decision.id not in named or decision.word("outcome") in {"", "adopted"}:
            continue
        for row in decision.groups("changes"):
            to = row.get("to")
            facts = written_facts(product, decision.file, row.text("field"), to.node) if to is not None else {}
            for path, fact in facts.items():
                values.setdefault(path, []).append(fact.data)
    return values


def _lost(product: Product, decisions: list[Group]) -> list[Target]:
    """What decisions change that cannot be found; also where a path is missing."""
    rows = (row for decision in decisions for row in decision.groups("changes"))
    targets = ((row.text("field"), resolve(product, row.text("field"), row.file.language)) for row in rows)
    return [target for path, target in targets if not path or target.unknown]


def lost_rows(product: Product) -> bool:
    """Whether a decision changes something that cannot be found: it may be what seems to be missing."""
    return bool(_lost(product, product.decisions))


def lost_places(product: Product) -> tuple[str, ...]:
    """Where what leads nowhere was probably meant to lead: TRA001 or DEC029 has said that it does not.

    What is only proposed changes nothing, wherever it leads.
    """
    lost = _lost(product, product.adopted_decisions)
    known = list(product.index) if lost else []
    firsts = ((target.canonical, target.canonical.split("/", 1)[0] == target.unknown) for target in lost)
    places = {nearest(path.split("/", 1)[0], known) if unknown else path for path, unknown in firsts}
    return tuple(f"{place}/" for place in places if place)


def misnamed(product: Product, difference: Difference) -> bool:
    """Whether a row that is gone stands under a name that nothing has: TRA001 has said so."""
    above = difference.path.split("/")[:-2]
    document = next((document for document in product.documents if above and document.kind == above[0]), None)
    group = document.root if document is not None else None
    for name in above[1:-1]:
        group = group.group(name) if group is not None and name in group.section.fields else None
    if group is None or len(above) < 2 or above[-1] not in group.section.fields:
        return False
    rows = group.groups(above[-1])
    return any(
        row.ref("party") and product.find(row.ref("party")) is None for row in rows if "party" in row.section.fields
    )
