"""The owners of a product: who they are, what they have approved, and who leads the work on benefits."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.table import word_to_write
from styringslint.rules.mandate.current import mandates, owners, owners_known
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule("MAN002", "mandate-without-owner", severity=Severity.ERROR, nature=COMPLETENESS)
def check_owners(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate names the owners who give it."""
    for mandate in mandates(product):
        if not mandate.root.has("owners"):
            yield found(mandate.at("owners"))


def _unapproved(product: Product, mandate: Document) -> Iterator[Found]:
    """Owners who have not approved an adopted mandate; nothing where an approval may be theirs but cannot be told.

    A small product need not list approvals; where it does, every owner is among them.
    """
    if mandate.status != "adopted" or not mandate.root.has("owners"):
        return
    if not mandate.root.has("approvals"):
        if product.profile != "small":
            yield found(mandate.at("approvals"), "none")
        return
    rows = mandate.root.groups("approvals")
    if not rows or any(product.find(row.ref("party")) is None for row in rows):
        return
    given = {row.ref("party") for row in rows}
    missing = tuple(product.name_of(owner) for owner in owners(mandate) if owner not in given)
    # A second approval by one owner, or one by somebody else, can be the one that is missing; it is reported itself.
    owned = given.intersection(owners(mandate)) if owners_known(mandate, product) else given
    if missing and len(missing) != len(rows) - len(owned):
        field = FieldName(mandate.root.section.name, "status")
        word = word_to_write("document_status", "for_consideration", mandate.file.language)
        yield found(mandate.root.at_key("approvals"), missing=missing, field=field, word=word)


def _strange(product: Product, mandate: Document) -> Iterator[Found]:
    """Approvals by those who do not own the product, and second approvals by the same owner."""
    known = set(owners(mandate)) if owners_known(mandate, product) else set()
    if len(known) < len(mandate.root.groups("owners")):
        known = set()  # One of two rows for one owner (STR008) may be meant for another.
    seen: set[str] = set()
    for row in mandate.root.groups("approvals"):
        party = row.ref("party")
        if party in seen:
            yield found(row.at("party"), "twice", identity=(party,), always=True, party=product.name_of(party))
        elif known and party not in known and product.find(party) is not None:
            yield found(row.at("party"), "not-owner", always=True, party=product.name_of(party))
        seen |= {party} - {""}


@rule("MAN008", "owner-has-not-approved", severity=Severity.ERROR, nature=COMPLETENESS)
def check_approvals(product: Product, _context: Context) -> Iterator[Found]:
    """An adopted mandate is approved once by each owner, and by nobody else."""
    for mandate in mandates(product):
        yield from _unapproved(product, mandate)
        yield from _strange(product, mandate)


@rule("MAN009", "approved-after-start", severity=Severity.WARNING, nature=CONSISTENCY)
def check_approval_dates(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate is approved before it takes effect."""
    for mandate in mandates(product):
        start, decision = mandate.valid_from, product.find(mandate.adopted_by)
        adopted = decision.date("date") if decision is not None and decision.kind == "decision" else None
        if start is not None and adopted is not None and adopted > start:
            continue  # DEC002 has said that it cannot take effect so early.
        for row in mandate.root.groups("approvals"):
            date = row.date("date")
            if start is not None and date is not None and date > start:
                yield found(row.at("date"), party=product.name_of(row.ref("party")), date=date, start=start)


@rule(
    "MAN022", "owner-without-assignment", severity=Severity.INFO, nature=COMPLETENESS, profiles={"small": Severity.OFF}
)
def check_assignment(product: Product, _context: Context) -> Iterator[Found]:
    """An owner in the state names the letter or decision that it acts on."""
    for mandate in mandates(product):
        for owner in mandate.root.groups("owners"):
            party = product.find(owner.ref("party"))
            if party is None or party.section.name != "Party" or party.word("sector") != "state":
                continue
            if not owner.has("assignment"):
                yield found(owner.at("assignment"), party=product.name_of(party.id))


@rule("MAN024", "no-benefit-lead", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_benefit_lead(product: Product, _context: Context) -> Iterator[Found]:
    """A mandate that is put forward names who answers for the benefits as a whole."""
    for mandate in mandates(product):
        if not mandate.root.has("benefit_lead"):
            yield found(mandate.at("benefit_lead"))
