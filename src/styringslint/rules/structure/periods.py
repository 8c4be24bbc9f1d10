"""Periods that end before they begin."""

from collections.abc import Iterator
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import ItemName, KindName
from styringslint.model.document import Document
from styringslint.model.items import Place
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace

_Period = tuple[str, Place, Place, dict[str, Any]]
"""What has a period, where its last and its first day stand, and what to fill into the message."""


def _held(document: Document) -> Iterator[_Period]:
    first, last = document.valid_from, document.valid_to
    if first is not None and last is not None and first > last:
        parameters = {"document": KindName(document.kind), "first": first, "last": last}
        yield "", document.at("valid_to"), document.at("valid_from"), parameters


def _appointed(document: Document) -> Iterator[_Period]:
    governance = document.root.group("governance") if document.kind == "mandate" else None
    for seat in governance.groups("members") if governance is not None else ():
        for reason, row in (("seat", seat), ("deputy", seat.group("deputy"))):
            first, last = (row.date("from"), row.date("to")) if row is not None else (None, None)
            if row is not None and first is not None and last is not None and first > last:
                parameters = {"seat": ItemName(seat.id, seat.title), "first": first, "last": last}
                yield reason, row.at("to"), row.at("from"), parameters


def _documents(workspace: Workspace) -> list[Document]:
    return [*(document for product in workspace.products for document in product.documents), *workspace.registers]


@rule("STR024", "ends-before-it-begins", severity=Severity.ERROR, nature=CONSISTENCY, scope="workspace")
def check_periods(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """No document holds, and no appointment lasts, from a day after its last one."""
    seen: set[tuple[str, int]] = set()
    for document in _documents(workspace):
        for reason, end, begin, parameters in (*_held(document), *_appointed(document)):
            # In a one-file product several documents share the dates of its head.
            if (end.file.name, end.span.start) not in seen:
                seen.add((end.file.name, end.span.start))
                yield found(end, reason, labels=(begin,), **parameters)
