"""What the rules about the steering group share: seats, voters, who is represented, and names to show."""

from collections.abc import Mapping

from styringslint.core.values import ItemName
from styringslint.model.items import Group, Items
from styringslint.workspace.product import Product

MUNICIPAL = frozenset({"municipality", "county"})
"""The sectors of local government."""


def governance(product: Product) -> Group | None:
    """The governance of the mandate in force, or None."""
    if product.mandate is None or product.mandate.status == "superseded":
        return None
    return product.mandate.root.group("governance")


def seats(product: Product) -> list[Group] | None:
    """The seats, or None where there are none or one of them cannot be read."""
    group = governance(product)
    rows = group.get("members") if group is not None else None
    if not isinstance(rows, Items) or not rows.values:
        return None
    found = [row for row in rows.values if isinstance(row, Group)]
    return found if len(found) == len(rows.values) else None


def voters(product: Product) -> list[Group] | None:
    """The seats with a vote, or None where that cannot be told for every seat."""
    known = seats(product)
    if known is None or any(seat.flag("voting") is None for seat in known):
        return None
    return [seat for seat in known if seat.flag("voting")]


def register(product: Product) -> dict[str, Group]:
    """The parties by id."""
    return product.shared.by_id


def represented(rows: list[Group], parties: Mapping[str, Group]) -> set[str] | None:
    """The parties that have one of these seats, themselves or through an interest body; None where it cannot be told."""
    found: set[str] = set()
    for seat in rows:
        party = parties.get(seat.ref("represents"))
        if party is None:
            return None
        found |= {party.id, *party.refs("represents")}
    return found


def owners(product: Product, parties: Mapping[str, Group]) -> dict[str, Group]:
    """The owners that are registered parties, by party."""
    if product.mandate is None:
        return {}
    found: dict[str, Group] = {}
    for row in product.mandate.root.groups("owners"):
        if row.ref("party") in parties:
            found.setdefault(row.ref("party"), row)
    return found


def voices(rows: list[Group], own: Mapping[str, Group], parties: Mapping[str, Group]) -> set[str]:
    """The parties that these seats speak for. A body that owns the product itself sits for itself, and not for other owners."""
    sitting = {seat.ref("represents") for seat in rows}
    return sitting.union(*(parties[party].refs("represents") for party in sitting - own.keys()))


def owners_without_seat(product: Product) -> dict[str, Group]:
    """The owners without a seat and without a reason for it, by party. Empty where it cannot be told.

    A body that speaks for others and owns the product itself has its seat for itself; its members that own it too
    appoint their own.
    """
    known = seats(product)
    parties = register(product)
    if known is None or represented(known, parties) is None:
        return {}
    own = owners(product, parties)
    held = voices(known, own, parties)
    return {party: row for party, row in own.items() if party not in held and not row.has("no_seat_because")}


def party_text(product: Product, identity: str) -> str:
    """The name of a party as people say it, without its id."""
    return product.name_of(identity).title or identity


def seat_name(seat: Group) -> ItemName:
    """A seat as messages show it."""
    return ItemName(seat.id, seat.title) if seat.id else ItemName(seat.title, "")
