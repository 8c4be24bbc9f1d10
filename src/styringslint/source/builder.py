"""From events to nodes, without recursion and within budgets."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.source.decode import MAX_NODES
from styringslint.source.nodes import Alias, Entry, Mapping, Node, Scalar, Sequence

MAX_DEPTH = 64
"""How deep lists and groups may stand in each other."""

_BLOCKS = frozenset({"|", ">"})
_entry = tuple.__new__
"""An entry from a pair, without the detour over its named arguments."""
_COLON = pattern(r"[ \t]*:")


class Tree(NamedTuple):
    """The first document of a text, or None where there is none, and what is wrong with its form."""

    root: Node | None
    problems: list[Problem]
    stopped: bool


class _Builder:
    """Collects nodes from events. One use."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.stack: list[Mapping | Sequence] = []
        self.keys: list[Node | None] = []
        self.count = 0
        self.documents = 0
        self.stopped = False
        self.anchors: dict[str, tuple[int, int]] = {}

    def run(self, events: Iterable[Any]) -> Tree:
        # Kept here and not in the builder: it would refer to itself, and with it the tree would never be let go.
        by_name = {
            "ScalarEvent": self.scalar,
            "MappingStartEvent": self.mapping_start,
            "SequenceStartEvent": self.sequence_start,
            "MappingEndEvent": self.collection_end,
            "SequenceEndEvent": self.collection_end,
            "AliasEvent": self.alias,
            "DocumentStartEvent": self.document_start,
        }
        # By class, which differs between the two streams; a class is looked up by its name once.
        handlers: dict[type, Callable[[Any], None] | None] = {}
        for event in events:
            kind = type(event)
            if kind not in handlers:
                handlers[kind] = by_name.get(kind.__name__)
            handler = handlers[kind]
            if handler is not None:
                handler(event)
                if self.stopped:
                    return Tree(None, self.problems[-1:], stopped=True)
        # An anchor that something refers to is told where it is referred to.
        for name, (start, end) in self.anchors.items():
            self.problem("anchor", start, end, name=f"&{name}")
        self.problems.sort(key=lambda problem: problem.span)
        return Tree(self.root, self.problems, stopped=False)

    def problem(self, reason: str, start: int, end: int, **parameters: object) -> None:
        self.problems.append(Problem(reason, Span(start, end), "", parameters))

    def document_start(self, event: Any) -> None:
        self.documents += 1
        start, end = event.start_mark.index, event.end_mark.index
        if self.documents > 1:
            if self.documents == 2:
                self.problem("second-document", start, max(end, start + 3))
            return
        version = event.version
        if version is not None and tuple(version) != (1, 2):
            self.problem("yaml-version", start, max(end, start), version=".".join(str(part) for part in version))
        if event.tags:
            self.problem("tag", start, max(end, start), tag="%TAG")

    def add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self.problem("too-many-values", node.start, node.start, limit=MAX_NODES)
            self.stopped = True
        elif self.documents > 1:
            return
        elif not self.stack:
            self.root = node
        else:
            parent = self.stack[-1]
            if isinstance(parent, Sequence):
                parent.items.append(node)
            elif (key := self.keys[-1]) is None:
                self.keys[-1] = node
                return
            else:
                parent.entries.append(_entry(Entry, (key, node)))
                self.keys[-1] = None
            # The hottest line of a run: faster than max.
            if node.end > parent.end:
                parent.end = node.end

    def anchored(self, event: Any) -> None:
        """Remember an anchor until something refers to it."""
        if event.anchor is not None and self.documents == 1:
            start = self.text.find("&" + event.anchor, event.start_mark.index)
            self.anchors[event.anchor] = (start, start + len(event.anchor) + 1)

    def tagged(self, event: Any) -> None:
        if event.tag is not None and self.documents == 1:
            start = event.start_mark.index
            match = re.compile(r"(?:&\S+\s+)?(![^\s,\]}]*)").match(self.text, start)
            end = match.end() if match else event.end_mark.index
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
        self.add(Scalar(start, end, value, style))

    def after_properties(self, start: int) -> int:
        """Where the value itself begins, after an anchor or a tag."""
        match = re.compile(r"(?:[&!][^\s,\]}]*\s+)+").match(self.text, start)
        return match.end() if match else start

    def empty_place(self, mark: int) -> int:
        """Where an empty value belongs: right after its colon or dash, not at the next token."""
        if not self.stack:
            return mark
        parent = self.stack[-1]
        key = self.keys[-1]
        if isinstance(parent, Mapping) and key is not None:
            match = _COLON.match(self.text, key.end)
            return match.end() if match else key.end
        if isinstance(parent, Sequence) and not parent.flow:
            dash = self.text.rfind("-", 0, mark)
            return dash + 1 if dash >= 0 and not self.text[dash + 1 : mark].strip() else mark
        return mark

    def push(self, node: Mapping | Sequence) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self.problem("too-deep", node.start, node.start + 1, limit=MAX_DEPTH)
            self.stopped = True
            return
        self.stack.append(node)
        self.keys.append(None)

    def mapping_start(self, event: Any) -> None:
        self.anchored(event)
        self.tagged(event)
        self.push(Mapping(event.start_mark.index, bool(event.flow_style)))

    def sequence_start(self, event: Any) -> None:
        self.anchored(event)
        self.tagged(event)
        self.push(Sequence(event.start_mark.index, bool(event.flow_style)))

    def collection_end(self, event: Any) -> None:
        node = self.stack.pop()
        self.keys.pop()
        if node.flow:
            node.end = event.end_mark.index
        self.add(node)

    def alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if self.documents == 1:
            self.problem("alias", start, end, name=self.text[start:end])
            self.anchors.pop(event.anchor or "", None)
        self.add(Alias(start, end, event.anchor or ""))


def build(text: str, events: Iterable[Any]) -> Tree:
    """Build the tree of the first document in `text` from its events. Raises StreamError where the text is broken."""
    return _Builder(text).run(events)
