"""Adoption: that what a document says about its adoption is what the log says."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, KindName, Word
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace
from styringslint.workspace.paths import ranking_settled
from styringslint.workspace.product import Product


class _Claim(NamedTuple):
    """A statement that a decision adopted something: where it stands, and for which kinds of document it counts."""

    document: Document
    product: Product
    kinds: tuple[str, ...]


def _claims(workspace: Workspace) -> Iterator[_Claim]:
    """Every statement of adoption. In a one-file product the head of the file can speak for several sections."""
    for product in workspace.products:
        by_place: dict[tuple[str, int], list[Document]] = {}
        registers = [document for document in workspace.registers if not document.product]
        for document in (*product.documents, *(registers if len(workspace.products) == 1 else ())):
            if document.adopted_by and document.status == "adopted":
                alone = document.header.section.name != "ProductDocument"
                place = (document.file.name, -1 if alone else document.at("adopted_by").span.start)
                by_place.setdefault(place, []).append(document)
        for documents in by_place.values():
            own = tuple(document.kind for document in documents)
            shared = documents[0].header.section.name == "ProductDocument"
            yield _Claim(documents[0], product, ("product", *own) if shared else own)


def _adopting(product: Product, kinds: tuple[str, ...], version: str) -> Group | None:
    """The decision that adopted this version of a document of these kinds, or None."""
    for decision in product.adopted_decisions:
        for row in decision.groups("adopts"):
            if row.word("document") in kinds and row.text("version") == version:
                return decision
    return None


def _judge(claim: _Claim, decision: Group) -> Iterator[Found]:
    document, product = claim.document, claim.product
    outcome, day, valid_from = decision.word("outcome"), decision.date("date"), document.valid_from
    field = "adopted_by"
    parameters: dict[str, Any] = {}
    if outcome and outcome != "adopted":
        row, reason, parameters = "outcome", "not-adopted", {"outcome": Word("outcome", outcome)}
    elif found_elsewhere := _wrong_object(claim, decision):
        reason, parameters = found_elsewhere
        row = "adopts" if decision.has("adopts") else "id"
    elif day is not None and valid_from is not None and day > valid_from:
        field, row, reason, parameters = "valid_from", "date", "too-early", {"date": day, "valid_from": valid_from}
    else:
        return
    parameters |= {"decision": product.name_of(decision.id), "document": KindName(document.kind)}
    yield found(document.at(field), reason, labels=(decision.at(row),), **parameters)


def _wrong_object(claim: _Claim, decision: Group) -> tuple[str, dict[str, Any]] | None:
    """Whether the decision adopts another document or version than the one that refers to it."""
    rows, version = decision.groups("adopts"), claim.document.version
    kinds = [row.word("document") for row in rows]
    if "" in kinds or (decision.has("adopts") and not rows):
        return None
    versions = [row.text("version") for row in rows if row.word("document") in claim.kinds]
    if not version or "" in versions or version in versions:
        return None if versions else ("other-document", {"adopted": tuple(KindName(kind) for kind in kinds)})
    if (other := _adopting(claim.product, claim.kinds, version)) is not None:
        return "elsewhere", {"version": version, "other": claim.product.name_of(other.id), "id": other.id}
    if not rows:
        return None if _unranked(claim) else ("nothing", {"version": version, "field": FieldName("Decision", "adopts")})
    if versions:
        return "other-version", {"version": version, "adopted": tuple(versions)}
    return "other-document", {"adopted": tuple(KindName(kind) for kind in kinds)}


def _unranked(claim: _Claim) -> bool:
    """Whether nothing has settled the ranking of the document either: then PRI007 says so, of the larger part."""
    ranked = claim.document.kind == "steering" and claim.document.root.has("prioritisation")
    asked = claim.product.profile != "small"
    return ranked and asked and not ranking_settled(claim.product, claim.document.version)


def _behind(workspace: Workspace) -> Iterator[Found]:
    """Documents that say they are drafts, though the log has adopted exactly this version of them."""
    for product in workspace.products:
        for document in product.documents:
            if document.status not in {"draft", "for_consideration"} or not document.version:
                continue
            if document.header is not document.root and not document.root.has("status"):
                continue
            if not (document.root.text("status") or document.header.text("status")):
                continue  # STR005 or STR006 has said that there is none.
            decision = _adopting(product, (document.kind,), document.version)
            if decision is not None:
                yield found(
                    document.at("status"),
                    "adopted-in-log",
                    labels=(decision.at("adopts"),),
                    decision=product.name_of(decision.id),
                    document=KindName(document.kind),
                    version=document.version,
                    status=Word("document_status", document.status),
                )


@rule(
    "DEC002",
    "adoption-not-in-log",
    severity=Severity.ERROR,
    nature=CONSISTENCY,
    scope="workspace",
)
def check_adoption(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """The decision that a document names as its adoption adopted that document and version, and no later than it holds."""
    for claim in _claims(workspace):
        decisions = claim.product.index.get(claim.document.adopted_by, [])
        # An id that leads nowhere or stands twice is reported by the rules on references and ids.
        if len(decisions) == 1 and decisions[0].section.name == "Decision":
            yield from _judge(claim, decisions[0])
    yield from _behind(workspace)
