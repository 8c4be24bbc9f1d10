"""Comments that speak to the linter. They are found in the gaps between values, never inside one."""

import re
from bisect import bisect_right
from typing import NamedTuple

from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.source.nodes import Node, scalars

_MARK = pattern(r"(?:(?<=\s)|^)#[ \t]*styringslint:[ \t]*([^\r\n]*)", re.MULTILINE)


class Comment(NamedTuple):
    """A comment `# styringslint: …`: where it stands, what it says, and whether it has the line to itself."""

    span: Span
    text: str
    alone: bool


def _scalar_spans(root: Node, text: str) -> list[Span]:
    spans: list[Span] = []
    for scalar in scalars(root):
        start = scalar.start
        if scalar.block:
            # A comment may stand behind the `|` or `>` that opens the text.
            start = text.find("\n", start, scalar.end)
            if start < 0:
                continue
        spans.append(Span(start, scalar.end))
    return sorted(spans)


def comments(root: Node, text: str) -> list[Comment]:
    """The comments in `text` that begin with `styringslint:`, in order."""
    if "styringslint:" not in text:
        return []
    spans = _scalar_spans(root, text)
    starts = [span.start for span in spans]
    found = []
    at = 0
    while match := _MARK.search(text, at):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and match.start() < spans[index].end:
            # A comment may still follow on the line that the value ends on.
            at = spans[index].end
            continue
        at = match.end()
        line_start = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
        alone = not text[line_start : match.start()].strip()
        found.append(Comment(Span(match.start(), match.end()), match.group(1).strip(), alone))
    return found
