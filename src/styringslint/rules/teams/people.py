"""Who is in the teams: competences, organisations, size."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Items
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_CROSSING = 2
"""How many owners make a product one across organisations."""


@rule(
    "TEA003",
    "team-not-cross-functional",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    options={"competences": 3},
    profiles={"small": Severity.OFF},
)
def check_competences(product: Product, context: Context) -> Iterator[Found]:
    """Each team has at least three different competences."""
    least = int(context.options["competences"])
    for team in product.teams:
        value = team.get("competences")
        name, field = product.name_of(team.id), FieldName("Team", "competences")
        if not team.has("competences"):
            yield found(team.at("competences"), team=name, least=least, field=field)
        elif isinstance(value, Items) and value.values and all(leaf.data for leaf in team.leaves("competences")):
            count = len({" ".join(text.casefold().split()) for text in team.refs("competences")})
            if count < least:
                yield found(team.at("competences"), "few", team=name, count=count, least=least, field=field)


@rule(
    "TEA004",
    "teams-from-one-party",
    severity=Severity.INFO,
    nature=CONSISTENCY,
    profiles={"small": Severity.OFF},
)
def check_parties(product: Product, _context: Context) -> Iterator[Found]:
    """The teams of a product with several owners have people from more than one of the parties."""
    mandate = product.mandate
    owners = {row.ref("party") for row in mandate.root.groups("owners")} if mandate is not None else set()
    if len(owners) < _CROSSING or not product.teams:
        return
    rows = [team.refs("parties") for team in product.teams]
    parties = {party for row in rows for party in row}
    if all(rows) and len(parties) == 1:
        party = product.name_of(parties.pop())
        yield found(product.teams[0].at("parties"), party=party, teams=len(rows), owners=len(owners))


@rule("TEA008", "large-team", severity=Severity.INFO, nature=CONSISTENCY, options={"most": 10})
def check_size(product: Product, context: Context) -> Iterator[Found]:
    """No team is of more than ten full-time positions."""
    most = int(context.options["most"])
    for team in product.teams:
        capacity = team.number("capacity")
        if capacity is not None and capacity > most:
            yield found(team.at("capacity"), team=product.name_of(team.id), capacity=capacity, most=most)
