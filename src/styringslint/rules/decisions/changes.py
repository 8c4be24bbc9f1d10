"""Decision coverage of what has changed since an earlier version: each change is decided, or the finding says why not."""

from collections.abc import Iterator
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.compare import Compared, Telling, Told
from styringslint.coverage.verdicts import Altered, Ruling, Verdict
from styringslint.model.document import Document
from styringslint.model.items import Group, Place
from styringslint.rules.decisions.coverage import DECIDES, FROM, body_word, said
from styringslint.rules.rule import CHANGES, CONSISTENCY, Context, Found, found, in_changes, rule
from styringslint.workspace.paths import shown

_WHOLE = frozenset({Kind.ITEM_ADDED, Kind.ITEM_REMOVED, Kind.RENAMED, Kind.DOCUMENT_ADDED, Kind.DOCUMENT_REMOVED})


def _list_place(document: Document, of: str) -> Place:
    """The list in a document in which items of a section stand; else the head of the document."""
    for group in document.root.walk():
        for name, field in group.section.fields.items():
            if field.is_list and field.of == of and name in group.values:
                return group.at(name)
    return document.root.at()


def _document_place(compared: Compared, path: str) -> Place | None:
    """What is left of where something stood: its list, its document, or the weightiest document of the product."""
    item = compared.old.items.get(path.split("/", 1)[0])
    for side in (compared.new, compared.old):
        document = side.document_of(path)
        if document is None:
            continue
        kept = compared.new.kinds.get(document.kind)
        if kept is not None:
            return _list_place(kept, item.section.name) if item is not None else kept.root.at()
        product = compared.new.product
        left = next(
            (row for row in (product.mandate, product.steering, *product.documents) if row is not None), document
        )
        return left.root.at()
    return None


def _fact_place(compared: Compared, change: Change) -> Place | None:
    for path in () if change.kind in _WHOLE else (*change.paths, change.unit.path):
        fact = compared.new.facts.get(path)
        if fact is not None and fact.group is not None:
            return fact.group.at(fact.leaf.field.name)
    return None


def place_of(compared: Compared, change: Change) -> Place | None:
    """Where a change is to be seen now: the value, or the nearest thing that is left of where it stood."""
    place = _fact_place(compared, change)
    if place is not None:
        return place
    item = compared.new.items.get(change.root)
    near = item.at() if item is not None else _document_place(compared, change.unit.path)
    return Place(near.file, near.span, change.unit.path, near.item) if near is not None else None


def _field(compared: Compared, path: str, language: str) -> str:
    return shown(compared.new.product, path, language).partition("/")[2].replace("_", " ")


def _parameters(compared: Compared, told: Told, verdict: Verdict, language: str) -> dict[str, Any]:
    product = compared.new.product
    parameters: dict[str, Any] = {"change": Telling(compared, told), "right": body_word(verdict.body)}
    if verdict.ruling == Ruling.WRONG_BODY:
        parameters["decides"] = DECIDES
    if verdict.ruling == Ruling.BROKEN_CHAIN:
        parameters["key"] = FROM
    if verdict.decision is not None:
        parameters["decision"] = product.name_of(verdict.decision.id)
    if verdict.path:
        parameters["field"] = _field(compared, verdict.path, language)
    if verdict.said is not None:
        parameters["said"] = said(product, verdict.path, verdict.said, verdict.said.data)
    return parameters


def _reason(verdict: Verdict) -> str:
    if verdict.ruling == Ruling.INCOMPLETE:
        return "half"
    return "gone" if verdict.ruling == Ruling.OTHER_VALUE and verdict.said is None else "since"


def _found(compared: Compared, *rulings: Ruling, ceiling: Severity = Severity.ERROR) -> Iterator[Found]:
    for told in compared.changes:
        verdict = told.verdict
        if verdict is None or verdict.ruling not in rulings:
            continue
        place = place_of(compared, told.change)
        if place is not None:
            parameters = _parameters(compared, told, verdict, place.file.language)
            yield found(place, _reason(verdict), always=True, ceiling=ceiling, **parameters)


@in_changes("DEC021")
def changed_without_decision(compared: Compared, _context: Context) -> Iterator[Found]:
    """No decision speaks of the change, or of all of it."""
    return _found(compared, Ruling.UNDECIDED, Ruling.INCOMPLETE)


@in_changes("DEC022")
def changed_by_proposal(compared: Compared, _context: Context) -> Iterator[Found]:
    """The change is put forward: to be told, and nothing to stop."""
    return _found(compared, Ruling.PROPOSED, ceiling=Severity.INFO)


@in_changes("DEC023")
def changed_to_another_value(compared: Compared, _context: Context) -> Iterator[Found]:
    """The decision says something else than the document."""
    return _found(compared, Ruling.OTHER_VALUE)


@in_changes("DEC025")
def changed_by_wrong_body(compared: Compared, _context: Context) -> Iterator[Found]:
    """The decision was taken by somebody who does not decide it."""
    return _found(compared, Ruling.WRONG_BODY)


@in_changes("DEC026")
def changed_from_something_else(compared: Compared, _context: Context) -> Iterator[Found]:
    """The decision changes from a value that did not hold."""
    return _found(compared, Ruling.BROKEN_CHAIN)


@in_changes("DEC027")
def changed_by_spent_decision(compared: Compared, _context: Context) -> Iterator[Found]:
    """Only a decision that was carried out before says so."""
    return _found(compared, Ruling.SPENT)


def _altered_place(compared: Compared, row: Altered) -> Place:
    if row.after is not None:
        return row.after.at(row.fields[0])
    logs, documents = compared.new.product.logs, compared.new.product.documents
    near = logs[0].root.at("decisions") if logs else documents[0].root.at() if documents else row.before.at()
    return Place(near.file, near.span, row.before.id, None)


def _names(group: Group, fields: tuple[str, ...]) -> tuple[FieldName, ...]:
    return tuple(FieldName(group.section.name, name) for name in fields)


@rule("DEC028", "decision-altered", severity=Severity.ERROR, nature=CONSISTENCY, scope=CHANGES)
def check_altered(compared: Compared, _context: Context) -> Iterator[Found]:
    """A recorded decision is superseded by a new one, never mended or taken out."""
    for row in compared.altered:
        yield found(
            _altered_place(compared, row),
            "" if row.after is not None else "gone",
            decision=compared.old.product.name_of(row.before.id),
            fields=_names(row.before, row.fields),
        )
