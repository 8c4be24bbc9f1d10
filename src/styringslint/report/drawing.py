"""Maps drawn as text for Mermaid and Graphviz: four fixed columns, read from the left."""

import re
from itertools import pairwise

from styringslint.report.graph import Edge, Map, Node, graph_json
from styringslint.report.harmless import harmless
from styringslint.workspace.chain import KINDS

# Only what neither program gives a meaning inside a quoted text; letters and digits of any language are always plain.
_PLAIN = frozenset(" ,.-()/!?'+")
_CLASSES = (
    "classDef item fill:#ffffff,stroke:#333333,color:#1a1a1a",
    "classDef closed fill:#eeeeee,stroke:#767676,color:#4d4d4d,stroke-dasharray:4 3",
    "classDef marked stroke:#b3261e,stroke-width:3px",
    "classDef nothing fill:none,stroke:none,color:#767676",
)


def drawing(form: str, maps: list[Map]) -> str:
    """The maps in one of the formats `mermaid`, `dot`, `json`."""
    if form == "json":
        return graph_json(maps)
    return mermaid(maps) if form == "mermaid" else "".join(dot(drawn) for drawn in maps)


# Mermaid


def mermaid_text(text: str) -> str:
    """Foreign text for a quoted label: what could end it, or mean HTML, Markdown or a directive, as a character code."""
    return "".join(
        character if character.isalnum() or character in _PLAIN or ord(character) > 127 else f"#{ord(character)};"
        for character in harmless(text)
    )


def _label(lines: tuple[str, ...]) -> str:
    return '"' + "<br/>".join(mermaid_text(line) for line in lines) + '"'


def _forward(edge: Edge) -> bool:
    return edge.above.rank < edge.below.rank


def _link(edge: Edge) -> str:
    """A line as long as there are ranks between its ends, so that each item stays in its column."""
    length = abs(edge.below.rank - edge.above.rank)
    if _forward(edge):
        return f"{edge.above.key} {'-' * (length + 1)}> {edge.below.key}"
    # Against the direction of the map, or in a circle: drawn from the left all the same.
    return f"{edge.below.key} -{'.' * max(length, 1)}- {edge.above.key}"


def _held(drawn: Map) -> list[str]:
    """Lines that nobody sees: they hold in its column what no line to the left, or for goals to the right, holds there."""
    held: list[str] = []
    left = {edge.above.key for edge in drawn.edges if _forward(edge)}
    right = {edge.below.key for edge in drawn.edges if _forward(edge)}

    def hold(above: Node, below: Node) -> None:
        held.append(f"{above.key} {'~' * (below.rank - above.rank + 2)} {below.key}")

    for above, below in pairwise(KINDS):
        for node in drawn.columns[below]:
            if node.key not in right:
                hold(drawn.columns[above][0], node)
    for node in drawn.columns["goal"]:
        if node.key not in left and drawn.columns["benefit"][0].rank > node.rank:
            hold(node, drawn.columns["benefit"][0])
    return held


def _class(name: str, nodes: list[Node]) -> list[str]:
    return [f"class {','.join(node.key for node in nodes)} {name}"] if nodes else []


def _columns(drawn: Map, number: int, indent: str) -> list[str]:
    lines = []
    for kind in KINDS:
        lines.append(f"{indent}subgraph {kind}{number}[{_label((drawn.headings[kind],))}]")
        lines += [f"{indent}  {node.key}[{_label(node.lines)}]" for node in drawn.columns[kind]]
        lines.append(f"{indent}end")
    return lines


def mermaid(maps: list[Map]) -> str:
    """One flowchart. Several products are drawn below each other, each in a frame of its own."""
    titles, descriptions = (
        " ".join(mermaid_text(text) for text in texts)
        for texts in ([drawn.title + "." * (len(maps) > 1) for drawn in maps], [drawn.description for drawn in maps])
    )
    lines = ["flowchart LR", f"  accTitle: {titles}", f"  accDescr: {descriptions}"]
    for number, drawn in enumerate(maps, 1):
        if len(maps) > 1:
            lines.append(f"  subgraph product{number}[{_label((drawn.title,))}]")
            lines += [*_columns(drawn, number, "    "), "  end"]
        else:
            lines += _columns(drawn, number, "  ")
        lines += [f"  {_link(edge)}" for edge in drawn.edges if edge.above is not edge.below]
        lines += [f"  {line}" for line in _held(drawn)]
    nodes = [node for drawn in maps for kind in KINDS for node in drawn.columns[kind]]
    lines += [f"  {line}" for line in _CLASSES]
    lines += [
        f"  {line}"
        for line in (
            *_class("item", [node for node in nodes if node.item is not None and not node.closed]),
            *_class("closed", [node for node in nodes if node.closed]),
            *_class("marked", [node for node in nodes if node.marks]),
            *_class("nothing", [node for node in nodes if node.item is None]),
        )
    ]
    return "\n".join(lines) + "\n"


# Graphviz


def dot_text(text: str) -> str:
    """Foreign text for a quoted string: no end of the string, no escape of Graphviz, no HTML entity."""
    return re.sub(r'(["\\])', r"\\\1", harmless(text)).replace("&", "&amp;")


def _dot_lines(lines: tuple[str, ...]) -> str:
    return '"' + "\\n".join(dot_text(line) for line in lines) + '"'


def _dot_node(node: Node) -> str:
    if node.item is None:
        return f"{node.key} [label={_dot_lines(node.lines)}, shape=plaintext, style=solid];"
    style = ', style="filled,dashed", fillcolor="#eeeeee", fontcolor="#4d4d4d"' if node.closed else ""
    marked = ', color="#b3261e", penwidth=3' if node.marks else ""
    return f"{node.key} [label={_dot_lines(node.lines)}{style}{marked}];"


def _dot_edge(edge: Edge) -> str:
    ends = f"{edge.above.key} -> {edge.below.key}"
    if _forward(edge) and edge.above.kind != edge.below.kind:
        return f"{ends};"
    # Within a column, or against the direction of the map: drawn, without a say in where things stand.
    return f"{ends} [constraint=false{'' if _forward(edge) else ', style=dashed'}];"


def dot(drawn: Map) -> str:
    """One digraph."""
    lines = [
        f"digraph {_dot_lines((drawn.name or 'styringslint',))} {{",
        f'  graph [rankdir=LR, charset="UTF-8", fontname="sans-serif", labelloc=t, label={_dot_lines((drawn.title,))}];',
        '  node [shape=box, style=filled, fillcolor="#ffffff", color="#333333", fontname="sans-serif"];',
        '  edge [color="#333333"];',
    ]
    for kind in KINDS:
        lines.append("  {")
        lines.append("    rank=same;")
        heading = _dot_lines((drawn.headings[kind],))
        lines.append(f"    {kind} [label={heading}, shape=plaintext, style=solid];")
        lines += [f"    {_dot_node(node)}" for node in drawn.columns[kind]]
        lines.append("  }")
    lines.append(f"  {' -> '.join(KINDS)} [style=invis];")
    lines += [f"  {_dot_edge(edge)}" for edge in drawn.edges]
    return "\n".join([*lines, "}"]) + "\n"
