"""Which body decides what: advisory bodies, and what the owners keep to themselves."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import ItemName, KindName, Word
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.rules.steering_group.group import governance
from styringslint.workspace.product import Product


def _advisory(group: Group) -> dict[str, Group]:
    """The bodies that only advise: by id, the group where that is said."""
    found = {body.id: body for body in group.groups("other_bodies") if body.id}
    return {
        name: body for name, body in {"steering_group": group, **found}.items() if body.word("body_type") == "advises"
    }


def _name(identity: str, body: Group) -> ItemName | Word:
    """A body as messages show it."""
    if body.id:
        return ItemName(identity, body.title)
    name = body.text("body")
    return ItemName(name, "") if name else Word("body", identity)


def _proposed(product: Product, advisory: dict[str, Group]) -> Iterator[tuple[str, Group, str]]:
    """What advisory bodies are about to adopt, each body once: body, decision, kind of document.

    Not where a body that can decide is to adopt the same, or has.
    """
    deciding = {
        (row.word("document"), row.text("version"))
        for decision in product.decisions
        if decision.word("outcome") in {"adopted", "proposed"}
        and (decision.ref("body") not in advisory or decision.has("jointly_with"))
        for row in decision.groups("adopts")
    }
    told: set[str] = set()
    for decision in product.decisions:
        body = decision.ref("body")
        if body not in advisory or decision.word("outcome") != "proposed" or decision.has("jointly_with"):
            continue
        for row in decision.groups("adopts"):
            key = (row.word("document"), row.text("version"))
            if body not in told and row.word("document") and key not in deciding:
                told.add(body)
                yield body, decision, row.word("document")


def _adopted(product: Product, advisory: dict[str, Group]) -> tuple[str, Group] | None:
    """The advisory body that adopted the steering document, and the decision, or None."""
    decision = product.find(product.steering.adopted_by) if product.steering is not None else None
    if decision is None or decision.section.name != "Decision" or decision.has("jointly_with"):
        return None
    body = decision.ref("body")
    return (body, decision) if body in advisory and decision.word("outcome") == "adopted" else None


@rule("STG019", "advisory-body-decides", severity=Severity.ERROR, nature=CONSISTENCY)
def check_advisory(product: Product, _context: Context) -> Iterator[Found]:
    """A body that only advises has not adopted the steering document, adopts nothing, and is not given fields to decide."""
    group = governance(product)
    advisory = _advisory(group) if group is not None else {}
    if group is None or not advisory:
        return
    adopted = _adopted(product, advisory)
    rows = [(*adopted, "")] if adopted is not None else []
    rows += [row for row in _proposed(product, advisory) if adopted is None or row[0] != adopted[0]]
    for body, decision, kind in rows:
        yield found(
            advisory[body].at("body_type"),
            "proposed" if kind else "",
            labels=(decision.at("body"),),
            body=_name(body, advisory[body]),
            decision=product.name_of(decision.id),
            document=KindName(kind or "steering"),
        )
    for row in group.groups("decides"):
        body = row.ref("body")
        if body in advisory:
            yield found(row.at("body"), "field", body=_name(body, advisory[body]), field=row.text("field"))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


@rule("STG023", "reserved-topic-delegated", severity=Severity.WARNING, nature=CONSISTENCY)
def check_reserved(product: Product, _context: Context) -> Iterator[Found]:
    """What is reserved to the owners is not also delegated to the team."""
    group = governance(product)
    if group is None or product.mandate is None:
        return
    reserved = {_folded(leaf.data): leaf for leaf in group.leaves("reserved_to_owners") if isinstance(leaf.data, str)}
    for row in product.mandate.root.groups("team_authority"):
        topic = row.text("topic")
        if topic and _folded(topic) in reserved:
            label = group.at_leaf(reserved[_folded(topic)])
            yield found(row.at("topic"), labels=(label,), topic=topic)
