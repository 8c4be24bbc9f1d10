"""What an adopted document says about its adoption, and what the profile says about its size."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import KindName, Kroner, Word
from styringslint.model.document import Document
from styringslint.model.table import word_set
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.rules.structure.completeness import GOVERNED
from styringslint.workspace.product import Product

_MILLION = 1_000_000
_LIMITS = (("small", "small_millions"), ("medium", "medium_millions"))
_PROFILES = ("small", "medium", "large")


def _has(document: Document, name: str) -> bool:
    return document.root.has(name) or document.header.has(name)


def _adoption(product: Product, document: Document) -> tuple[str, str]:
    """The latest decision in the log that adopts this document, in this version where it has one, and the version."""
    for decision in reversed(product.adopted_decisions):
        for row in decision.groups("adopts"):
            version = row.text("version")
            if row.word("document") == document.kind and document.version in {"", version}:
                return decision.id, version
    return "", ""


def _recorded(product: Product, document: Document) -> Iterator[Found]:
    """A register, log or assessment need not say how it was adopted; but it says what the log has recorded of it."""
    decision, version = _adoption(product, document)
    kind = KindName(document.kind)
    if decision and not _has(document, "adopted_by"):
        yield found(document.at("adopted_by"), "decision-known", document=kind, decision=decision)
    if version and not _has(document, "version") and product.profile != "small":
        yield found(document.at("version"), "version", document=kind)
    if decision and _has(document, "adopted_by") and not _has(document, "valid_from") and product.profile != "small":
        yield found(document.at("valid_from"), "valid-from", document=kind)


@rule("STR020", "adopted-without-trace", severity=Severity.ERROR, nature=COMPLETENESS)
def check_adopted(product: Product, _context: Context) -> Iterator[Found]:
    """An adopted document says in which version, by which decision and from which day it holds."""
    shared = [register for register in product.registers if register not in product.documents]
    for document in (*product.documents, *shared):
        if document.status != "adopted" or not _has(document, "status"):
            continue
        if document.kind not in GOVERNED:
            yield from _recorded(product, document)
            continue
        kind = KindName(document.kind)
        if not _has(document, "version") and product.profile != "small":
            yield found(document.root.at("version"), "version", document=kind)
        if not _has(document, "adopted_by"):
            decision, _ = _adoption(product, document)
            place = document.root.at("adopted_by")
            yield found(place, "decision-known" if decision else "decision", document=kind, decision=decision)
        if not _has(document, "valid_from"):
            yield found(document.root.at("valid_from"), "valid-from", document=kind)


def _total(mandate: Document) -> int | None:
    """All the money of the mandate in kroner, or None where a line cannot be read or the money is in another currency."""
    financing = mandate.root.group("financing")
    if financing is None or financing.text("currency") not in {"", "NOK"}:
        return None
    amounts = [line.integer("amount") for line in financing.groups("lines")]
    return sum(amount for amount in amounts if amount is not None) if amounts and None not in amounts else None


PROFILE = "STR019"
"""The rule about a profile that asks too little."""


@rule(
    PROFILE,
    "profile-smaller-than-financing",
    severity=Severity.INFO,
    nature=CONSISTENCY,
    options={"small_millions": 25, "medium_millions": 200},
)
def check_profile(product: Product, context: Context) -> Iterator[Found]:
    """A product whose financing passes the limit of its profile has too small a profile. A stricter one is free to choose."""
    mandate = product.mandate
    total = _total(mandate) if mandate is not None else None
    limit = context.options.get(dict(_LIMITS).get(product.profile, ""))
    if mandate is None or total is None or limit is None or total <= limit * _MILLION:
        return
    stated = next((document for document in (mandate, *product.documents) if document.header.has("profile")), mandate)
    profile = "medium" if total <= context.options["medium_millions"] * _MILLION else "large"
    words = word_set("profile")
    yield found(
        stated.header.at("profile"),
        profile=Word("profile", product.profile),
        fits=Word("profile", profile),
        # As the document is to write them.
        stands=words[product.profile][stated.file.language],
        write=words[profile][stated.file.language],
        total=Kroner(total),
        limit=Kroner(int(limit * _MILLION)),
    )
