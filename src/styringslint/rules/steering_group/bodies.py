"""Which body decides what: advisory bodies, and what the owners keep to themselves."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import ItemName
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


def _name(identity: str, body: Group) -> ItemName:
    """A body as messages show it."""
    return ItemName(identity, body.title) if body.id else ItemName(body.text("body") or identity, "")


@rule("STG019", "advisory-body-decides", severity=Severity.ERROR, nature=CONSISTENCY)
def check_advisory(product: Product, _context: Context) -> Iterator[Found]:
    """A body that only advises has not adopted the steering document, and is not given fields to decide."""
    group = governance(product)
    advisory = _advisory(group) if group is not None else {}
    if group is None or not advisory:
        return
    steering = product.steering
    decision = product.find(steering.adopted_by) if steering is not None else None
    if decision is not None and decision.section.name == "Decision" and not decision.has("jointly_with"):
        body = decision.ref("body")
        if body in advisory and decision.word("outcome") == "adopted":
            place = advisory[body].at("body_type")
            named = product.name_of(decision.id)
            yield found(place, labels=(decision.at("body"),), body=_name(body, advisory[body]), decision=named)
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
