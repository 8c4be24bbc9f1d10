"""Parties across registers: the same body is registered once."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace


def _registered(workspace: Workspace) -> Iterator[Group]:
    """The registered parties, in the order of the files."""
    for register in workspace.own_registers:
        if register.status != "superseded":
            yield from (party for party in register.root.groups("parties") if party.id)


@rule("POR002", "party-registered-twice", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace")
def check_parties(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """One organisation number stands for one party, in all registers together; and one name, in each of them."""
    first: dict[str, Group] = {}
    for party in _registered(workspace):
        number = party.text("organisation_number")
        before = first.setdefault(number, party) if number else party
        if before.id == party.id:
            continue
        yield found(
            party.at("organisation_number"),
            labels=(before.at("organisation_number"),),
            identity=(before.id,),
            number=number,
            name=party.title or party.id,
            id=party.id,
            other_name=before.title or before.id,
            other_id=before.id,
        )
    for register in workspace.own_registers:
        if register.status != "superseded":
            yield from _same_names(register.root.groups("parties"))


def _same_names(parties: list[Group]) -> Iterator[Found]:
    """Organisations of one register with one name, and not one number: of that the number tells."""
    first: dict[str, Group] = {}
    for party in parties:
        name = party.title.casefold()
        if not name or not party.id or party.word("sector") == "group":
            continue
        before = first.setdefault(name, party)
        if before.id == party.id:
            continue
        number = party.text("organisation_number")
        if not number or number != before.text("organisation_number"):
            yield found(
                party.at("name"),
                "name",
                labels=(before.at("name"),),
                identity=(before.id,),
                name=party.title,
                id=party.id,
                other_id=before.id,
            )
