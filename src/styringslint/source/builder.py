"""From events to nodes, without recursion and within budgets."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.source.decode import MAX_NODES
from styringslint.source.lines import directive
from styringslint.source.nodes import Alias, Mapping, Node, Scalar, Sequence, scalar

MAX_DEPTH = 64
"""How deep lists and groups may stand in each other."""

_AFTER_NAME, _AFTER_TAG = frozenset({":", "?"}), ","
"""What stands outside of the name of an anchor or alias for one stream, and inside for the other; the same of a tag."""
_BLOCKS = frozenset({"|", ">"})
_COLON = pattern(r"[ \t]*:")


class Tree(NamedTuple):
    """The first document of a text, or None where there is none, and what is wrong with its form."""

    root: Node | None
    problems: list[Problem]
    stopped: bool
    glued: bool = False
    """Whether a sign stands right after an anchor, alias or tag that is part of it for one of the streams alone."""


class _Builder:
    """Collects nodes from events. One use."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.stack: list[tuple[int, bool, type, list[Node]]] = []
        """The collections that are open: where each begins, whether in braces or brackets, and with what kind of event; and
        the list that it itself stands in."""
        self.top: list[Node] = []
        self.nodes = self.top
        """What stands in the innermost open collection so far; of a mapping, key and value in turn."""
        self.count = 0
        self.documents = 0
        self.stopped = False
        self.anchors: dict[str, tuple[int, int]] = {}
        self.glued = False

    def run(self, events: Iterable[Any]) -> Tree:
        # Kept here and not in the builder: it would refer to itself, and with it the tree would never be let go.
        by_name = {
            "MappingStartEvent": self.collection_start,
            "SequenceStartEvent": self.collection_start,
            "MappingEndEvent": self.mapping_end,
            "SequenceEndEvent": self.sequence_end,
            "AliasEvent": self.alias,
            "DocumentStartEvent": self.document_start,
            "ScalarEvent": self.scalar,
        }
        # By class, which differs between the two streams; a class is looked up by its name once.
        handlers: dict[type, Callable[[Any], None] | None] = {}
        scalar_event: type | None = None
        nodes, count, most = self.nodes, self.count, MAX_NODES
        bare = "&" not in self.text and "!" not in self.text  # Then nothing has an anchor or a tag.
        for event in events:
            kind = type(event)
            if kind is scalar_event and count < most:
                # The hottest lines of a run: most events by far are plain values without an anchor or a tag.
                style, value = event.style, event.value
                plain = bare or (event.anchor is None and event.tag is None)
                if plain and (style not in _BLOCKS if style else value):
                    node = Scalar()
                    node.start = event.start_mark.index
                    node.end = event.end_mark.index
                    node.value = value
                    node.style = style or ""
                    nodes.append(node)
                    count += 1
                    continue
            if kind not in handlers:
                handlers[kind] = by_name.get(kind.__name__)
                if kind.__name__ == "ScalarEvent":
                    scalar_event = kind
            handler = handlers[kind]
            if handler is not None:
                self.count = count
                handler(event)
                if self.stopped:
                    return Tree(None, self.problems[-1:], stopped=True)
                nodes, count = self.nodes, self.count
        # An anchor that something refers to is told where it is referred to.
        for name, (start, end) in self.anchors.items():
            self.problem("anchor", start, end, name=f"&{name}")
        self.problems.sort(key=lambda problem: problem.span)
        return Tree(self.top[0] if self.top else None, self.problems, stopped=False, glued=self.glued)

    def problem(self, reason: str, start: int, end: int, **parameters: object) -> None:
        self.problems.append(Problem(reason, Span(start, end), "", parameters))

    def document_start(self, event: Any) -> None:
        self.documents += 1
        start, end = event.start_mark.index, event.end_mark.index
        if self.documents > 1:
            # What stands in it is read, for its form, and let go.
            self.nodes = []
            if self.documents == 2:
                self.problem("second-document", start, max(end, start + 3))
            return
        version = event.version
        if version is not None and tuple(version) != (1, 2):
            self.problem(
                "yaml-version", *directive(self.text, "YAML", end), version=".".join(str(part) for part in version)
            )
        if event.tags:
            self.problem("tag", *directive(self.text, "TAG", end), tag="%TAG")

    def too_many(self, place: int) -> None:
        self.problem("too-many-values", place, place, limit=MAX_NODES)
        self.stopped = True

    def add(self, node: Node) -> None:
        self.nodes.append(node)
        self.count += 1
        if self.count > MAX_NODES:
            self.too_many(node.start)

    def anchored(self, event: Any) -> None:
        """Remember an anchor until something refers to it."""
        if event.anchor is not None and self.documents == 1:
            start = self.text.find("&" + event.anchor, event.start_mark.index)
            end = start + len(event.anchor) + 1
            self.anchors[event.anchor] = (start, end)
            self.glued = self.glued or self.text[end : end + 1] in _AFTER_NAME

    def tagged(self, event: Any) -> None:
        if event.tag is not None and self.documents == 1:
            start = event.start_mark.index
            match = re.compile(r"(?:&\S+\s+)?(![^\s,\]}]*)").match(self.text, start)
            # ruamel.yaml lets a value with a tag and then an anchor begin at the anchor.
            match = match or re.compile(r"(!\S*)\s+\Z").search(self.text, max(0, start - 200), start)
            end = match.end(1) if match else event.end_mark.index
            self.glued = self.glued or self.text[end : end + 1] == _AFTER_TAG
            self.problem(
                "tag", match.start(1) if match else start, end, tag=match.group(1) if match else str(event.tag)
            )

    def scalar(self, event: Any) -> None:
        style, value = event.style or "", event.value
        start, end = event.start_mark.index, event.end_mark.index
        marked = event.anchor is not None or event.tag is not None
        if marked:
            self.anchored(event)
            self.tagged(event)
        if style in _BLOCKS:
            end = start + len(self.text[start:end].rstrip())
        elif not value and not style:
            start = end = self.empty_place(start)
        elif marked:
            start = self.after_properties(start)
        self.add(scalar(start, end, value, style))

    def after_properties(self, start: int) -> int:
        """Where the value itself begins, after an anchor or a tag."""
        match = re.compile(r"(?:[&!][^\s,\]}]*\s+)+").match(self.text, start)
        return match.end() if match else start

    def empty_place(self, mark: int) -> int:
        """Where an empty value belongs: right after its colon or dash, not at the next token."""
        if not self.stack:
            return mark
        _, flow, kind, _ = self.stack[-1]
        of_pairs = kind.__name__ == "MappingStartEvent"
        if of_pairs and len(self.nodes) % 2:
            key = self.nodes[-1]
            match = _COLON.match(self.text, key.end)
            return match.end() if match else key.end
        if not of_pairs and not flow:
            dash = self.text.rfind("-", 0, mark)
            return dash + 1 if dash >= 0 and not self.text[dash + 1 : mark].strip() else mark
        return mark

    def collection_start(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.anchored(event)
            self.tagged(event)
        start = event.start_mark.index
        if len(self.stack) >= MAX_DEPTH:
            self.problem("too-deep", start, start + 1, limit=MAX_DEPTH)
            self.stopped = True
            return
        self.stack.append((start, event.flow_style is True, type(event), self.nodes))
        self.nodes = []

    def mapping_end(self, event: Any) -> None:
        inside, node = self.nodes, Mapping()
        node.start, node.flow, _, self.nodes = self.stack.pop()
        node.end = event.end_mark.index if node.flow else inside[-1].end if inside else node.start
        node.nodes = inside
        self.add(node)

    def sequence_end(self, event: Any) -> None:
        inside, node = self.nodes, Sequence()
        node.start, node.flow, _, self.nodes = self.stack.pop()
        node.end = event.end_mark.index if node.flow else inside[-1].end if inside else node.start
        node.items = inside
        self.add(node)

    def alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if self.documents == 1:
            self.problem("alias", start, end, name=self.text[start:end])
            self.anchors.pop(event.anchor or "", None)
            self.glued = self.glued or self.text[end : end + 1] in _AFTER_NAME
        self.add(Alias(start, end, event.anchor or ""))


def build(text: str, events: Iterable[Any]) -> Tree:
    """Build the tree of the first document in `text` from its events. Raises StreamError where the text is broken."""
    return _Builder(text).run(events)
