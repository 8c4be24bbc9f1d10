"""Whether a fix does what it says: the text is read again before and after, and compared in three ways."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from styringslint.core.finding import Finding
from styringslint.core.span import Edit, Span
from styringslint.model.dates import CoarseTime
from styringslint.model.document import Documents
from styringslint.model.items import Group, Items, Leaf
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.patch import Edits, every_node, in_order, moved, touches


class Reading(NamedTuple):
    """One file as it was read."""

    documents: Documents
    root: Node | None


def edits_of(findings: list[Finding]) -> Edits:
    """The edits of the fixes of findings in one file."""
    return in_order(edit for finding in findings if finding.fix is not None for edit in finding.fix.edits)


def _touched(span: Span, edits: list[Span]) -> bool:
    return any(touches(span, edit) for edit in edits)


# What stands outside the edits is read as before.


def _outside(root: Node, changed: list[Span]) -> Iterator[tuple[Any, ...]]:
    """The form of a tree outside changed places: values whole, lists and groups by where they begin."""
    for node, depth in every_node(root):
        if isinstance(node, Mapping | Sequence):
            yield (depth, type(node).__name__, node.start, node.flow)
        elif not _touched(node.span, changed):
            text = (node.value, node.plain) if isinstance(node, Scalar) else (node.name, False)
            yield (depth, type(node).__name__, node.start, node.end, *text)


def _same_form(before: Node, after: Node, edits: Edits) -> bool:
    old = [edit.span for edit in edits]
    new = [moved(edit.span, edits) for edit in edits]
    expected = []
    for depth, name, start, *rest in _outside(before, old):
        if name in {"Mapping", "Sequence"}:
            expected.append((depth, name, moved(Span(start, start + 1), edits).start, *rest))
        else:
            place = moved(Span(start, rest[0]), edits)
            expected.append((depth, name, place.start, place.end, *rest[1:]))
    return expected == list(_outside(after, new))


# What was understood is understood as before.


def _plain(leaf: Leaf) -> Any:
    if isinstance(leaf.data, CoarseTime):
        return (leaf.data.first, leaf.data.last)
    return leaf.raw if leaf.data is None else leaf.data


def _revealed(value: Leaf | Items | Group, revealed: list[Span]) -> bool:
    if value.key is not None and _touched(value.key.span, revealed):
        return True
    return isinstance(value, Leaf) and _touched(value.node.span, revealed)


def _meaning(documents: Documents, revealed: list[Span]) -> dict[tuple[str | int, ...], Any]:
    """Every value by its place in the model, save what could not be read until now."""
    headers = {id(document.header): document.header for document in documents.documents}
    found: dict[tuple[str | int, ...], Any] = {("kind",): documents.kind, ("language",): documents.file.language}
    pending: list[tuple[tuple[str | int, ...], Leaf | Items | Group]] = [
        ((index,), header) for index, header in enumerate(headers.values())
    ]
    while pending:
        place, value = pending.pop()
        if isinstance(value, Leaf):
            found[place] = _plain(value)
        elif isinstance(value, Items):
            pending += [((*place, index), item) for index, item in enumerate(value.values)]
        else:
            pending += [
                ((*place, name), part) for name, part in value.values.items() if not _revealed(part, revealed)
            ]
    return {
        place: value for place, value in found.items() if value is not None
    }


def _same_meaning(before: Documents, after: Documents, mended: list[Finding], edits: Edits) -> bool:
    revealing = [
        edit.span for finding in mended if finding.fix is not None and finding.fix.reveals for edit in finding.fix.edits
    ]
    new = [moved(span, edits) for span in revealing]
    return _meaning(before, revealing) == _meaning(after, new)


def same_elsewhere(before: Reading, after: Reading, mended: list[Finding]) -> bool:
    """Whether the fixes changed nothing but what they say.

    A text that could not be parsed must be readable afterwards, or at least further than to its last edit.
    """
    edits = edits_of(mended)
    if before.root is None:
        last = moved(edits[-1].span, edits).end
        return after.root is not None or all(problem.span.start >= last for problem in after.documents.problems)
    if after.root is None:
        return False
    return _same_form(before.root, after.root, edits) and _same_meaning(
        before.documents, after.documents, mended, edits
    )


# The findings are gone, and there are no new ones in their places.


class Spoken(NamedTuple):
    """What is said about a file: the problems of its text, and every finding, shown or not."""

    problems: list[tuple[str, Span]]
    findings: list[tuple[str, Span]]


def spoken(documents: Documents, findings: list[Finding]) -> Spoken:
    """What is said about a file."""
    name = documents.file.name
    return Spoken(
        [(problem.reason, problem.span) for problem in documents.problems],
        [(f"{finding.code} {finding.reason}", finding.span) for finding in findings if finding.file == name],
    )


def _at(said: list[tuple[str, Span]], place: Span) -> set[str]:
    return {reason for reason, span in said if touches(span, place)}


def _nothing_new(edit: Edit, edits: Edits, before: Spoken, after: Spoken, *, reveals: bool) -> bool:
    place = moved(edit.span, edits)
    if _at(after.problems, place) - _at(before.problems, edit.span):
        return False
    return reveals or not _at(after.findings, place) - _at(before.findings, edit.span)


def mended_well(finding: Finding, edits: Edits, before: Spoken, after: Spoken) -> bool:
    """Whether a finding is gone after `edits`, its own among them, and nothing new has come in its place."""
    place = moved(finding.span, edits)
    if finding.fix is None or finding.reason in _at(after.problems, place):
        return False
    if f"{finding.code} {finding.reason}" in _at(after.findings, place):
        return False
    reveals = finding.fix.reveals
    return all(_nothing_new(edit, edits, before, after, reveals=reveals) for edit in finding.fix.edits)
