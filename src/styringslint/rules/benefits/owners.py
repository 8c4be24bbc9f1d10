"""Who answers for a benefit, and who gets it."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule("BEN002", "benefit-without-owner", severity=Severity.ERROR, nature=COMPLETENESS)
def check_owner(product: Product, _context: Context) -> Iterator[Found]:
    """A benefit that is not given up names who answers for it."""
    for benefit in product.benefits:
        if benefit.word("status") != "abandoned" and not benefit.has("owner"):
            yield found(benefit.at("owner"), benefit=product.name_of(benefit.id))


@rule(
    "BEN003",
    "benefit-owner-leads-team",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    profiles={"small": Severity.OFF},
)
def check_owner_in_line(product: Product, _context: Context) -> Iterator[Found]:
    """The one who answers for a benefit is not the one who leads a team of the product."""
    leads = {
        (team.ref("lead.party"), team.text("lead.role").strip().casefold()): team
        for team in product.teams
        if team.text("lead.role").strip() and team.ref("lead.party")
    }
    for benefit in product.benefits:
        role = benefit.text("owner.role").strip()
        team = leads.get((benefit.ref("owner.party"), role.casefold()))
        if team is not None and benefit.word("status") != "abandoned":
            yield found(
                benefit.at("owner.role"), benefit=product.name_of(benefit.id), role=role, team=product.name_of(team.id)
            )


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
