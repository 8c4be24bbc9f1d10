"""The map of a product: goals, benefits, hypotheses and initiatives, with what supports what. Content, and JSON."""

from collections import Counter
from typing import Any, NamedTuple

from styringslint import __version__
from styringslint.model.items import Group
from styringslint.model.table import word_set
from styringslint.report.harmless import shortened
from styringslint.report.json_document import dumped
from styringslint.report.phrases import GRAPH
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.report.wording import fill
from styringslint.workspace.chain import KINDS, Chain
from styringslint.workspace.product import Product

FORMATS = ("mermaid", "dot", "json")
"""The formats of a map."""
JSON_FORMAT = "styringslint.graph/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""

_LONGEST_TITLE = 60
_LONGEST_ID = 40
_CLOSED = frozenset({"stopped", "done", "refuted", "realised", "abandoned"})
_PLURALS = {"goal": "goals", "benefit": "benefits", "hypothesis": "hypotheses", "initiative": "initiatives"}


class Node(NamedTuple):
    """One item. `key` is a name of ours for it, `rank` how far to the right it stands; `item` is None in an empty column."""

    key: str
    kind: str
    rank: int
    item: Group | None
    lines: tuple[str, ...]
    status: str
    marks: tuple[str, ...]
    outside: tuple[str, ...]

    @property
    def closed(self) -> bool:
        """Whether the item is over: stopped, done, refuted, realised or abandoned."""
        return self.status in _CLOSED


class Edge(NamedTuple):
    """What is supported, and what supports it."""

    above: Node
    below: Node


class Map(NamedTuple):
    """The map of one product, its texts in one language. Every column has a node, if only one that says `none`."""

    name: str
    language: str
    title: str
    description: str
    columns: dict[str, list[Node]]
    headings: dict[str, str]
    edges: list[Edge]


def _status(item: Group) -> tuple[str, str]:
    """The word set and the word of an item's state, or two empty texts."""
    if item.kind == "hypothesis":
        result = item.group("result")
        conclusion = result.word("conclusion") if result is not None else ""
        if item.word("decision") == "stop" and conclusion != "refuted":
            return "initiative_status", "stopped"
        return ("conclusion", conclusion) if conclusion else ("", "")
    if item.kind == "goal" or not item.word("status"):
        return "", ""
    return f"{item.kind}_status", item.word("status")


def _marks(chain: Chain, item: Group, status: str) -> tuple[str, ...]:
    if status in _CLOSED:
        return ()
    marks = [] if chain.leads_to_goal(item) else ["no_goal"]
    return tuple(marks if item.kind == "initiative" or chain.is_worked_on(item) else [*marks, "no_work"])


def mark_text(mark: str, language: str) -> str:
    """Why an item is marked, in words."""
    return GRAPH[mark][language]


def _node(chain: Chain, item: Group, key: str, rank: int, language: str) -> Node:
    words, status = _status(item)
    marks, outside = _marks(chain, item, status), tuple(chain.outside(item))
    head = f"{shortened(item.id, _LONGEST_ID)} {shortened(item.title, _LONGEST_TITLE)}".strip()
    lines = [head or "–"]
    if status:
        lines.append(f"({word_set(words)[status][language]})")
    lines += [f"! {mark_text(mark, language)}" for mark in marks]
    if outside:
        ids = ", ".join(shortened(identity, _LONGEST_ID) for identity in outside[:5])
        # Not filled as a template: braces in an id are nothing but braces.
        lines.append("! " + GRAPH["outside"][language].replace("{ids}", ids + (", …" if outside[5:] else "")))
    return Node(key, item.kind, rank, item, tuple(lines), status, marks, outside)


def _depths(chain: Chain, kind: str) -> dict[int, int]:
    """How deep each item of a kind stands below others of its kind. In a circle there is no deeper."""
    waits: Counter[int] = Counter()
    below: dict[int, list[int]] = {}
    for item, target in chain.links:
        if item.kind == kind == target.kind and item is not target:
            waits[id(item)] += 1
            below.setdefault(id(target), []).append(id(item))
    depths = {id(item): 0 for item in chain.items[kind]}
    ready = [identity for identity in depths if not waits[identity]]
    while ready:
        here = ready.pop()
        for other in below.get(here, ()):
            depths[other] = max(depths[other], depths[here] + 1)
            waits[other] -= 1
            if not waits[other]:
                ready.append(other)
    return {identity: 0 if waits[identity] else depth for identity, depth in depths.items()}


def _language(product: Product, language: str) -> str:
    if language:
        return language
    documents = [document for document in (product.steering, *product.documents) if document is not None]
    return next((document.file.language for document in documents if document.file.language), DEFAULT_LANGUAGE)


def map_of(product: Product, number: int, language: str) -> Map:
    """The map of a product, in `language` or, where that is empty, in its document's. `number` tells maps apart."""
    chain, language = Chain(product), _language(product, language)
    columns: dict[str, list[Node]] = {}
    nodes: dict[int, Node] = {}
    base = 0
    for kind in KINDS:
        depths = _depths(chain, kind)
        items = enumerate(chain.items[kind], 1)
        made = [_node(chain, item, f"{kind}{number}_{n}", base + depths[id(item)], language) for n, item in items]
        nodes |= {id(node.item): node for node in made}
        nothing = Node(f"{kind}{number}_0", kind, base, None, (GRAPH["none"][language],), "", (), ())
        columns[kind] = made or [nothing]
        base += max(depths.values(), default=0) + 1
    edges = [Edge(nodes[id(target)], nodes[id(item)]) for item, target in chain.links]
    old = "_gevinst" if product.terms == "gevinst" else ""
    headings = {kind: GRAPH[f"benefit{old}" if kind == "benefit" else kind][language] for kind in KINDS}
    name = product.name or GRAPH["nameless"][language]
    title = GRAPH[f"title{old}"][language].replace("{product}", shortened(name, _LONGEST_TITLE))
    return Map(product.name, language, title, _description(columns, headings, language), columns, headings, edges)


def _description(columns: dict[str, list[Node]], headings: dict[str, str], language: str) -> str:
    numbers = {_PLURALS[kind]: sum(node.item is not None for node in column) for kind, column in columns.items()}
    parameters: dict[str, Any] = {**numbers, "word": headings["benefit"].lower()}
    text = fill(GRAPH["description"][language], parameters, language, language)
    marked = sum(bool(node.marks) for column in columns.values() for node in column)
    return text + (" " + fill(GRAPH["marked"][language], {"n": marked}, language, language) if marked else "")


def is_empty(product: Product) -> bool:
    """Whether there is nothing to draw."""
    return not (product.goals or product.benefits or product.hypotheses or product.initiatives)


def _node_object(node: Node, item: Group, language: str) -> dict[str, Any]:
    place = item.at()
    start = place.file.lines.position(place.span.start)
    return {
        "id": item.id,
        "kind": node.kind,
        "title": item.title,
        "status": node.status or None,
        "closed": node.closed,
        "marks": [{"mark": mark, "text": mark_text(mark, language)} for mark in node.marks],
        "outside": list(node.outside),
        "file": place.file.name,
        "line": start.line,
        "column": start.column,
    }


def _map_object(drawn: Map) -> dict[str, Any]:
    return {
        "product": drawn.name,
        "language": drawn.language,
        "title": drawn.title,
        "description": drawn.description,
        "columns": [{"kind": kind, "heading": drawn.headings[kind]} for kind in KINDS],
        "nodes": [
            _node_object(node, node.item, drawn.language)
            for kind in KINDS
            for node in drawn.columns[kind]
            if node.item is not None
        ],
        "edges": [
            {"item": edge.below.item.id, "supports": edge.above.item.id}
            for edge in drawn.edges
            if edge.below.item is not None and edge.above.item is not None
        ],
    }


def graph_json(maps: list[Map]) -> str:
    """The maps as JSON, with nothing cut."""
    document = {
        "format": JSON_FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "products": [_map_object(drawn) for drawn in maps],
    }
    return dumped(document, 2) + "\n"
