"""The teams: that there are any, what they answer for, and what they may decide."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_THREE = ("responsibility", "room", "authority")


def _steering(product: Product) -> Group | None:
    """The steering document in force, or None."""
    document = product.steering
    return document.root if document is not None and document.status != "superseded" else None


@rule("TEA001", "no-team", severity=Severity.ERROR, nature=COMPLETENESS)
def check_teams(product: Product, _context: Context) -> Iterator[Found]:
    """There is a team, and each active initiative has one."""
    steering = _steering(product)
    if steering is None:
        return
    if not steering.has("teams"):
        # A small product may do without teams of its own, and then its initiatives do too.
        if product.profile != "small":
            yield found(steering.at("teams"), "no-teams", field=FieldName("SteeringDocument", "teams"))
        return
    for initiative in product.initiatives:
        if initiative.word("status") == "active" and not initiative.has("team"):
            yield found(
                initiative.at("team"),
                initiative=product.name_of(initiative.id),
                field=FieldName("Initiative", "team"),
            )


@rule("TEA002", "team-without-room", severity=Severity.ERROR, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_three(product: Product, _context: Context) -> Iterator[Found]:
    """Each team has a responsibility, room to choose, and authority."""
    for team in product.teams:
        missing = [name for name in _THREE if not team.has(name)]
        if missing:
            yield found(
                team.at(missing[0]),
                missing[0] if len(missing) == 1 else "",
                team=product.name_of(team.id),
                missing=tuple(FieldName("Team", name) for name in missing),
            )


@rule("TEA005", "team-without-lead", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_lead(product: Product, _context: Context) -> Iterator[Found]:
    """Each team has a lead."""
    for team in product.teams:
        if not team.has("lead"):
            yield found(team.at("lead"), team=product.name_of(team.id), field=FieldName("Team", "lead"))


@rule("TEA006", "team-above-mandate", severity=Severity.ERROR, nature=CONSISTENCY)
def check_limit(product: Product, _context: Context) -> Iterator[Found]:
    """No team may commit more money than the mandate delegates."""
    mandate = product.mandate
    if mandate is None or mandate.status == "superseded":
        return
    rows = [row for row in mandate.root.groups("team_authority") if row.has("limit_amount")]
    limits = {row.integer("limit_amount"): row for row in rows}
    if not rows or None in limits:
        return
    largest = max(amount for amount in limits if amount is not None)
    for team in product.teams:
        limit = team.integer("authority_limit")
        if limit is not None and limit > largest:
            yield found(
                team.at("authority_limit"),
                labels=(limits[largest].at("limit_amount"),),
                team=product.name_of(team.id),
                limit=Kroner(limit),
                largest=Kroner(largest),
            )
