"""The two sets of words for benefits: that of 2026 (nytte) and the one before it (gevinst)."""

from collections.abc import Iterator
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import KindName, Word
from styringslint.model.items import Place
from styringslint.model.table import Field
from styringslint.rules.language.texts import live
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.source.nodes import Scalar
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product

_SETS = ("nytte2026", "gevinst")
"""The term sets in the order in which the vocabulary lists the words of a field."""
_KINDS = {"steering": "benefits", "benefits_plan": "benefits", "mandate": "benefit_lead"}
"""Where each kind of document has a key with a word of its own in each term set."""


class Used(NamedTuple):
    """A key that belongs to one term set: where, in which kind of document, how it is written, and which set."""

    place: Place
    kind: str
    name: str
    key: str
    terms: str
    field: Field
    language: str

    def word(self, terms: str) -> str:
        """The key for the same field in a term set."""
        return self.field.words[self.language][_SETS.index(terms)]


def _used(product: Product) -> Iterator[Used]:
    for document in live(product):
        name = _KINDS.get(document.kind, "")
        if not name or name not in document.root.section.fields:
            continue
        value = document.root.get(name)
        key = value.key if value is not None else None
        words = value.field.words[document.file.language] if value is not None and value.field is not None else []
        if value is None or value.field is None or not isinstance(key, Scalar) or len(words) != len(_SETS):
            continue
        if key.value in words:
            terms = _SETS[list(words).index(key.value)]
            place = document.root.at_key(name)
            yield Used(place, document.kind, name, key.value, terms, value.field, document.file.language)


def _declared(workspace: Workspace, product: Product) -> str:
    """The term set that a document or the configuration names, or an empty text."""
    stated = next((words for document in live(product) if (words := document.header.text("terms"))), "")
    if stated:
        return stated
    return workspace.configuration.terms if "terms" in workspace.configuration.origins else ""


@rule("LNG008", "two-term-sets", severity=Severity.INFO, nature=CONSISTENCY, scope="workspace")
def check_terms(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """The keys of a product use the words of one term set, the declared one."""
    for product in workspace.products:
        used = list(_used(product))
        declared = _declared(workspace, product)
        terms = declared or next((row.terms for row in used if row.name == "benefits"), "")
        for row in used:
            if not terms or row.terms == terms or (declared and row.name == "benefit_lead"):
                continue
            yield found(
                row.place,
                "declared" if declared else "mixed",
                kind=KindName(row.kind),
                key=row.key,
                word=row.word(terms),
                terms=Word("term_set", terms),
            )


@rule("LNG009", "role-of-other-term-set", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace")
def check_role(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """The overall owner of the benefits bears the role word of the declared term set: the two sets turn the roles round."""
    for product in workspace.products:
        declared = _declared(workspace, product)
        for row in _used(product):
            if declared and row.name == "benefit_lead" and row.terms != declared:
                terms = Word("term_set", declared)
                yield found(row.place, kind=KindName(row.kind), key=row.key, word=row.word(declared), terms=terms)
