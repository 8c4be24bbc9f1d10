"""What the team may decide itself, where the rest goes, and what the product depends on."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.document import Document
from styringslint.rules.mandate.current import mandates, owners, owners_known
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule(
    "MAN018", "team-without-authority", severity=Severity.ERROR, nature=COMPLETENESS, profiles={"small": Severity.OFF}
)
def check_team_authority(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate says what the team may decide itself."""
    for mandate in mandates(product):
        if not mandate.root.has("team_authority"):
            yield found(mandate.at("team_authority"))


def _dead_end(product: Product, mandate: Document, target: str) -> str:
    """Why nobody at the target can decide: the reason, or an empty text."""
    item = product.find(target)
    if item is None:
        return ""
    if item.section.name == "Team":
        return "only-team" if len(product.teams) == 1 else "team"
    if item.section.name == "Member":
        return "observer" if item.flag("voting") is False else ""
    if item.section.name == "OtherBody":
        return "advises" if item.word("body_type") == "advises" else ""
    if item.section.name == "Party" and owners_known(mandate, product):
        return "" if target in owners(mandate) else "not-owner"
    return ""


@rule("MAN019", "dead-end-escalation", severity=Severity.WARNING, nature=CONSISTENCY)
def check_escalation(product: Product, _context: Context) -> Iterator[Found]:
    """What the team may not decide goes to somebody who can: a body, an owner or a seat."""
    for mandate in mandates(product):
        for row in mandate.root.groups("team_authority"):
            target = row.ref("escalate_to")
            if target and (reason := _dead_end(product, mandate, target)):
                yield found(row.at("escalate_to"), reason, topic=row.text("topic"), target=product.name_of(target))


@rule(
    "MAN020", "dependency-on-nobody", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF}
)
def check_dependencies(product: Product, _context: Context) -> Iterator[Found]:
    """A dependency names the party that it depends on."""
    for mandate in mandates(product):
        for dependency in mandate.root.groups("dependencies"):
            if not dependency.has("party"):
                yield found(dependency.at("party"), dependency=product.name_of(dependency.id))
