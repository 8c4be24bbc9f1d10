"""Who answers for a benefit, and who gets it."""

from collections.abc import Iterator

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule("BEN002", "benefit-without-owner", severity=Severity.ERROR, nature=COMPLETENESS)
def check_owner(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that is not given up names who answers for it."""
    for benefit in product.benefits:
        if benefit.word("status") != "abandoned" and not benefit.has("owner"):
            yield found(benefit.at("owner"), benefit=product.name_of(benefit.id))


_DEVELOPS = pattern(r"(?i)(?:prosjektleder|prosjektleiar|project manager|produkteier|produkteigar|product owner)\b")
"""Positions that lead the development and not the line, by their name alone."""
_DEVELOPERS = ("prosjektle", "project manager", "produktei", "product owner")
"""How such positions begin: asked first, as few do."""
_LEADS = ("leder ", "leiar ", "lead ", "leader ")
"""How a position begins that leads something."""


def _develops(role: str) -> bool:
    """Whether a position leads the development, by its name alone."""
    return role.casefold().startswith(_DEVELOPERS) and bool(_DEVELOPS.match(role))


def _led(product: Product, role: str) -> Group | None:
    """The team that a position leads by its own name, as in “leder for Team Levering”; or None."""
    if not role.casefold().startswith(_LEADS):
        return None
    return next(
        (team for team in product.teams if team.title and role.casefold().endswith(team.title.casefold())), None
    )


@rule(
    "BEN003",
    "benefit-owner-leads-team",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    profiles={"small": Severity.OFF},
)
def check_owner_in_line(product: Product, _context: Context) -> Iterator[Found]:
    """The one who answers for a benefit does not lead a team of the product, its project, or its development."""
    leads = {
        (team.ref("lead.party"), team.text("lead.role").strip().casefold()): team
        for team in product.teams
        if team.text("lead.role").strip() and team.ref("lead.party")
    }
    for benefit in product.benefits:
        role = benefit.text("owner.role").strip()
        team = leads.get((benefit.ref("owner.party"), role.casefold())) or _led(product, role)
        if benefit.word("status") == "abandoned" or (team is None and not _develops(role)):
            continue
        name = product.name_of(team.id) if team is not None else ""
        reason = "" if team is not None else "develops"
        yield found(benefit.at("owner.role"), reason, benefit=product.name_of(benefit.id), role=role, team=name)


def _known_parties(product: Product) -> set[str]:
    """The parties that have a part in the mandate, and those that represent them or are represented by them."""
    if product.mandate is None:
        return set()
    mandate = product.mandate.root
    rows = [*mandate.groups("owners"), *mandate.groups("affected"), *mandate.groups("dependencies")]
    rows += mandate.groups("financing.lines") + mandate.groups("financing.operations")
    known = {row.ref("party") for row in rows} | {member.ref("represents") for member in product.members}
    known |= {party for team in product.teams for party in team.refs("parties")}
    linked = set(known)
    for party in product.shared.representing:
        represented = set(party.refs("represents"))
        if party.id in known:
            linked |= represented
        elif represented & known:
            linked.add(party.id)
    return linked


@rule(
    "BEN004",
    "benefit-owner-outside",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    profiles={"small": Severity.OFF},
)
def check_owner_known(product: Product, _context: Context) -> Iterator[Found]:
    """The party that answers for a benefit has a part in the mandate: as owner, member or affected."""
    if product.mandate is None or not product.mandate.root.groups("owners"):
        return
    known = _known_parties(product)
    registered = product.shared.by_id
    for benefit in product.benefits:
        party = benefit.ref("owner.party")
        if party in registered and party not in known and benefit.word("status") != "abandoned":
            yield found(benefit.at("owner.party"), benefit=product.name_of(benefit.id), party=product.name_of(party))


@rule("BEN036", "benefit-without-beneficiary", severity=Severity.INFO, nature=COMPLETENESS)
def check_beneficiary(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit says who gets it."""
    for benefit in product.benefits:
        if benefit.word("status") != "abandoned" and not benefit.has("beneficiary"):
            yield found(benefit.at("beneficiary"), benefit=product.name_of(benefit.id))
