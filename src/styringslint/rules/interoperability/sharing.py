"""What the parties have agreed and may share: agreements, legal bases, shared solutions, privacy."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group, Items
from styringslint.rules.interoperability.assessment import assessment_of, layers_of, owners_of
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


def _agreed(root: Group) -> set[str] | None:
    """The layers that have an agreement, or None where one of the agreements cannot be read."""
    value = root.get("agreements")
    agreements = root.groups("agreements")
    if root.has("agreements") and not (isinstance(value, Items) and len(value.values) == len(agreements) > 0):
        return None
    layers = {agreement.word("layer") for agreement in agreements}
    return None if "" in layers else layers


@rule(
    "EIF007",
    "layer-without-agreement",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_agreements(product: Product, _context: Context) -> Iterator[Found]:
    """Where two or more parties own the product, each layer has an agreement or a date for it."""
    document = assessment_of(product)
    if document is None:
        return
    yield from _alone(document.root)
    agreed = _agreed(document.root)
    if agreed is None or len(owners_of(product)) < 2:
        return
    missing = tuple(
        FieldName("Layers", name)
        for name, layer in layers_of(product)
        if name != "governance"
        and name not in agreed
        and not layer.has("due")
        and layer.word("status") != "not_relevant"
    )
    if missing:
        yield found(document.root.at_key("agreements"), layers=missing, count=len(missing), agreement="")


def _alone(root: Group) -> Iterator[Found]:
    """Agreements that one party has with itself."""
    for agreement in root.groups("agreements"):
        value = agreement.get("between")
        readable = isinstance(value, Items) and len(value.values) == len(agreement.refs("between"))
        if readable and len(set(agreement.refs("between"))) == 1:
            name = agreement.text("reference") or agreement.id
            yield found(agreement.at("between"), "alone", layers=(), count=0, agreement=name)


@rule("EIF008", "sharing-without-legal-basis", severity=Severity.WARNING, nature=COMPLETENESS)
def check_legal_basis(product: Product, _context: Context) -> Iterator[Found]:
    """Every sharing of data names its legal basis."""
    document = assessment_of(product)
    if document is None:
        return
    assessed = document.root.word("dpia.status") in {"done", "under_way", "planned"}
    if assessed and not document.root.has("legal_basis") and product.profile != "small":
        yield found(document.at("legal_basis"), "none", sharing="", field=FieldName("LegalBasis", "basis"))
    for row in document.root.groups("legal_basis"):
        if not row.has("basis"):
            yield found(row.at("basis"), sharing=row.text("sharing"), field=FieldName("LegalBasis", "basis"))


@rule(
    "EIF011",
    "shared-solutions-not-considered",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_shared_solutions(product: Product, _context: Context) -> Iterator[Found]:
    """The assessment lists the shared solutions that were considered, and says why one is not used."""
    document = assessment_of(product)
    if document is None:
        return
    if not document.root.has("shared_solutions"):
        yield found(document.at("shared_solutions"))
        return
    for row in document.root.groups("shared_solutions"):
        if row.flag("used") is False and not row.has("reason"):
            yield found(row.at("used"), "no-reason", name=row.text("name"), field=FieldName("SharedSolution", "reason"))


@rule(
    "EIF012",
    "no-privacy-assessment",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_privacy(product: Product, context: Context) -> Iterator[Found]:
    """The assessment says how far the data protection impact assessment has come; one that was planned is made in time."""
    document = assessment_of(product)
    if document is None:
        return
    day = document.root.date("dpia.date")
    if not document.root.has("dpia"):
        yield found(document.at("dpia"), date=None)
    elif document.root.word("dpia.status") == "planned" and day is not None and day < context.as_of:
        yield found(document.at("dpia.date"), "late", always=True, date=day)


@rule("EIF015", "agreement-expired", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_expired(product: Product, context: Context) -> Iterator[Found]:
    """No agreement between the parties has run out."""
    document = assessment_of(product)
    for agreement in document.root.groups("agreements") if document is not None else ():
        last = agreement.date("valid_to")
        if last is not None and last < context.as_of:
            parties = tuple(product.name_of(party).title or party for party in agreement.refs("between"))
            yield found(
                agreement.at("valid_to"),
                "between" if parties else "",
                agreement=agreement.text("reference") or agreement.id,
                id=agreement.id,
                last=last,
                parties=parties,
            )
