"""The mandate as a basis: that it is there, in force, reviewed, and the one that the steering document builds on."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.document import Document
from styringslint.model.similar import nearest
from styringslint.rules.mandate.current import mandates
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product


def _steering(product: Product) -> Document | None:
    document = product.steering
    return document if document is not None and document.status != "superseded" else None


def _all_read(workspace: Workspace) -> bool:
    """Whether every file could be read: what is missing may stand in one that could not."""
    return not workspace.unreadable and all(file.documents for file in workspace.files)


def _in_one_file(document: Document) -> bool:
    return document.header.section.name == "ProductDocument"


def _without_mandate(product: Product, workspace: Workspace, steering: Document) -> Iterator[Found]:
    if _in_one_file(steering) or not _all_read(workspace):
        return
    if product.of_kind("mandate"):
        yield found(steering.at(), "superseded", product=product.name)
        return
    others = [other.name for other in workspace.products if other is not product and mandates(other)]
    near = nearest(product.name, others)
    yield found(steering.at(), "other-product" if near else "", product=product.name, near=near)


@rule("MAN001", "no-mandate", severity=Severity.ERROR, nature=COMPLETENESS, scope="workspace")
def check_mandate(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """A steering document builds on a mandate, and says on which version."""
    for product in workspace.products:
        steering = _steering(product)
        if steering is None:
            continue
        if not mandates(product):
            yield from _without_mandate(product, workspace, steering)
        elif not steering.root.has("mandate_version") and product.profile != "small":
            version = next((mandate.version for mandate in mandates(product) if mandate.version), "")
            yield found(steering.at("mandate_version"), "no-version", version=version)


@rule("MAN010", "mandate-review", severity=Severity.WARNING, nature=COMPLETENESS, dated=True)
def check_review(product: Product, context: Context) -> Iterator[Found]:
    """A mandate says when it is to be reviewed, and that day, and its last day, have not passed."""
    for mandate in mandates(product):
        last, review, first = mandate.valid_to, mandate.review_by, mandate.valid_from
        if last is not None and first is not None and last < first:
            continue  # STR024 has said that the dates cannot both be right.
        if mandate.status != "draft" and last is not None and last < context.as_of:
            yield found(mandate.at("valid_to"), "expired", date=last)
        elif mandate.status == "adopted" and review is not None and review < context.as_of:
            yield found(mandate.at("review_by"), "passed", date=review)
        elif last is not None and review is not None and review > last:
            yield found(mandate.at("review_by"), "too-late", labels=(mandate.at("valid_to"),), date=review, last=last)
        elif product.profile != "small" and not (mandate.root.has("review_by") or mandate.header.has("review_by")):
            yield found(mandate.at("review_by"), "missing")


def _adopted_as(product: Product, mandate: Document) -> set[str]:
    """The versions of the mandate that the decision which it names has adopted."""
    decision = product.find(mandate.adopted_by)
    rows = decision.groups("adopts") if decision is not None and decision.kind == "decision" else []
    return {row.text("version") for row in rows if row.word("document") == "mandate"}


@rule("MAN012", "other-mandate-version", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_version(product: Product, context: Context) -> Iterator[Found]:
    """A steering document builds on the version of the mandate that is in force."""
    steering = _steering(product)
    cited = steering.root.text("mandate_version").strip() if steering is not None else ""
    adopted = [mandate for mandate in mandates(product) if mandate.status == "adopted" and mandate.version]
    if steering is None or not cited or not adopted or cited in {mandate.version.strip() for mandate in adopted}:
        return
    mandate = adopted[0]
    if mandate.valid_from is not None and mandate.valid_from > context.as_of:
        return
    if _adopted_as(product, mandate) == {cited}:
        return  # DEC002 has said that the version of the mandate is not the one that was adopted.
    place = steering.root.at("mandate_version")
    yield found(place, labels=(mandate.at("version"),), cited=cited, version=mandate.version)
