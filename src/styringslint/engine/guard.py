"""Whether a fix does what it says: the text is read again, and compared with what it was in three ways."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from styringslint.core.finding import Finding
from styringslint.core.span import Span
from styringslint.engine.echoes import ECHOES
from styringslint.model.dates import CoarseTime
from styringslint.model.document import Documents
from styringslint.model.items import Group, Items, Leaf
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.patch import Patch, every_node, scalars, touched

_Key = tuple[str | int, ...]
_COLON = "syntax-colon-in-text"


class Reading(NamedTuple):
    """One file as it was read, and every finding in it, shown or not."""

    documents: Documents
    root: Node | None
    findings: list[Finding]


# What stands outside the edits is read as before.


def _outside(root: Node, changed: list[Span]) -> Iterator[tuple[int, str, Span, Any]]:
    """The form of a tree outside changed places: values whole, lists and groups by where they begin."""
    for node, depth in every_node(root):
        if isinstance(node, Mapping | Sequence):
            yield depth, type(node).__name__, Span(node.start, node.start), node.flow
        elif not touched(changed, node.span):
            text = (node.value, node.plain) if isinstance(node, Scalar) else node.name
            yield depth, type(node).__name__, node.span, text


def _same_form(before: Node, after: Node, patch: Patch) -> bool:
    was = [(depth, name, patch.moved(span).start, rest) for depth, name, span, rest in _outside(before, patch.old)]
    return was == [(depth, name, span.start, rest) for depth, name, span, rest in _outside(after, patch.new)]


# What was understood is understood as before.


def _plain(leaf: Leaf) -> Any:
    if isinstance(leaf.data, CoarseTime):
        return (leaf.data.first, leaf.data.last)
    return unicodedata.normalize("NFC", leaf.raw) if leaf.data is None else leaf.data


def _hidden(value: Leaf | Items | Group, revealed: list[Span]) -> bool:
    if value.key is not None and touched(revealed, value.key.span):
        return True
    return isinstance(value, Leaf) and bool(touched(revealed, value.node.span))


def _meaning(documents: Documents, revealed: list[Span]) -> dict[_Key, Any]:
    """Every value by its place in the model, save what the fixes make readable."""
    headers = {id(document.header): document.header for document in documents.documents}
    found: dict[_Key, Any] = {("kind",): documents.kind, ("language",): documents.file.language}
    pending: list[tuple[_Key, Leaf | Items | Group]] = [((n,), header) for n, header in enumerate(headers.values())]
    while pending:
        place, value = pending.pop()
        if isinstance(value, Leaf):
            found[place] = _plain(value)
        elif isinstance(value, Items):
            found[place] = len(value.values)
            pending += [((*place, n), item) for n, item in enumerate(value.values)]
        else:
            pending += [((*place, name), part) for name, part in value.values.items() if not _hidden(part, revealed)]
    return found


def _revealing(mended: list[Finding]) -> list[Span]:
    """Where fixes make readable what was not."""
    return sorted(edit.span for finding in mended if _reveals(finding) for edit in finding.edits)


def _reveals(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.reveals


def _same_meaning(before: Documents, after: Documents, mended: list[Finding], patch: Patch) -> bool:
    old = _revealing(mended)
    return _meaning(before, old) == _meaning(after, [patch.moved(span) for span in old])


# A text that could not be parsed now can be, or is wrong in the same way only further down.


def _wrong(reading: Reading) -> list[tuple[str, Span]]:
    problems = reading.documents.problems
    return [(problem.reason, problem.span) for problem in problems if problem.reason.startswith("syntax-")]


def _more_readable(before: Reading, after: Reading, mended: list[Finding], patch: Patch) -> bool:
    revealed = [patch.moved(span) for span in _revealing(mended)]
    if after.root is not None:
        return set(revealed) <= {node.span for node in scalars(after.root)}
    if not revealed:
        return [(reason, patch.moved(span)) for reason, span in _wrong(before)] == _wrong(after)
    wrong = _wrong(after)
    return bool(wrong) and all(reason == _COLON and span.start >= revealed[-1].end for reason, span in wrong)


def same_elsewhere(before: Reading, after: Reading, mended: list[Finding]) -> bool:
    """Whether the fixes of findings in one file change nothing but what they say that they change."""
    patch = patch_of(mended)
    if before.root is None:
        return _more_readable(before, after, mended, patch)
    if after.root is None:
        return False
    return _same_form(before.root, after.root, patch) and _same_meaning(
        before.documents, after.documents, mended, patch
    )


def patch_of(findings: Iterable[Finding]) -> Patch:
    """The edits of the fixes of findings in one file. Raises ValueError where two of them overlap."""
    return Patch(edit for finding in findings for edit in finding.edits)


# The findings are gone, and nothing new has come in their places.


def _said(said: Iterable[tuple[str, Span]], places: list[Span]) -> list[set[str]]:
    """What is said of each place."""
    found: list[set[str]] = [set() for _ in places]
    for reason, span in said:
        for number in touched(places, span):
            found[number].add(reason)
    return found


def _problems(reading: Reading, places: list[Span]) -> list[set[str]]:
    return _said(((problem.reason, problem.span) for problem in reading.documents.problems), places)


def _findings(reading: Reading, places: list[Span]) -> list[set[str]]:
    # An echo is silent in the shadow of another fault: it is told, not caused, by mending that.
    told = (finding for finding in reading.findings if finding.code not in ECHOES)
    return _said(((f"{finding.code} {finding.reason}", finding.span) for finding in told), places)


def still_wrong(before: Reading, after: Reading, mended: list[Finding]) -> list[Finding]:
    """Those findings that are still there after the fixes, or that something new has come in the place of.

    Where a fix makes readable what was not, the rules may speak of it; where it only says the same in another way, they
    may have nothing new to say.
    """
    patch = patch_of(mended)
    number = {span: index for index, span in enumerate(patch.old)}
    old_problems, new_problems = _problems(before, patch.old), _problems(after, patch.new)
    old_findings, new_findings = _findings(before, patch.old), _findings(after, patch.new)
    wrong = []
    for finding in mended:
        for edit in finding.edits:
            at = number[edit.span]
            own = f"{finding.code} {finding.reason}"
            new = new_problems[at] - (old_problems[at] - {finding.reason})
            if before.root is None:
                # Nothing was read before, so that only what keeps the text from being read is new.
                new = {reason for reason in new if reason.startswith("syntax-")}
            told = new_findings[at] - (old_findings[at] - {own})
            if new or own in told or (told and not _reveals(finding)):
                wrong.append(finding)
                break
    return wrong
