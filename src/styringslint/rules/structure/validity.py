"""Documents that hold no longer, or that should have been gone through by now."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import KindName
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace

_OF_A_TIME = frozenset({"parties", "decisions", "learning", "meeting"})
"""Kinds of document that tell of a time: their last day may lie behind, and they are right all the same."""


@rule("STR025", "document-out-of-date", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace", dated=True)
def check_validity(workspace: Workspace, context: Context) -> Iterator[Found]:
    """An adopted document of any kind but the mandate is still valid, and its day of review has not passed.

    The mandate has a rule of its own (MAN010), which also speaks of a date that a one-file product has above its sections.
    """
    mandates = {id(document.header) for document in workspace.documents if document.kind == "mandate"}
    told: set[tuple[str, int]] = set()
    for document in workspace.documents:
        if document.kind == "mandate" or document.status != "adopted":
            continue
        last, review = document.valid_to, document.review_by
        if last is not None and document.valid_from is not None and document.valid_from > last:
            continue
        if last is not None and last < context.as_of and document.kind not in _OF_A_TIME:
            name, reason, day = "valid_to", "", last
        elif review is not None and review < context.as_of:
            name, reason, day = "review_by", "review", review
        else:
            continue
        place = document.at(name)
        where = (place.file.name, place.span.start)
        if where in told or (id(document.header) in mandates and not document.root.has(name)):
            continue
        told.add(where)
        yield found(place, reason, document=KindName(document.kind), date=day)
