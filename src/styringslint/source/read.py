"""Reading a document: bytes in; text, lines, nodes and problems out."""

from contextlib import suppress
from typing import Any, NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.source.builder import Tree, build
from styringslint.source.decode import Decoded, decode, suspect_characters
from styringslint.source.events import (
    LARGEST_FOR_REFERENCE,
    StreamError,
    c_errors,
    c_events,
    c_stream_available,
    pure_events,
    stream_error,
)
from styringslint.source.lines import LineIndex
from styringslint.source.nodes import Mapping, Scalar, scalars

_CODE = pattern(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
"""A character written with a backslash."""


class Source(NamedTuple):
    """A text that has been read. `root` is None where nothing could be read; then a problem says why.

    `tail` is what follows the text in its file and is none of our business.
    """

    text: str
    bom: bool
    lines: LineIndex
    root: Mapping | None
    problems: list[Problem]
    tail: bytes = b""


def parse(text: str, *, pure: bool = False) -> Tree:
    """Read the first document of `text`. Raises StreamError.

    With `pure` only ruamel.yaml is asked; otherwise PyYAML's C stream comes first, and ruamel.yaml judges where the C
    stream is absent or finds an error, and where the two may part an anchor, alias or tag from what follows in different ways.
    """
    if pure or not c_stream_available():
        return build(text, pure_events(text))
    short = len(text) <= LARGEST_FOR_REFERENCE
    try:
        tree = build(text, c_events(text))
    except c_errors() as error:
        if not short:
            raise stream_error(error) from None
        return build(text, pure_events(text))
    if tree.glued and short:
        # What the reference cannot read, the other has read well enough to tell what is wrong.
        with suppress(StreamError):
            return build(text, pure_events(text))
    return tree


def _root(tree: Tree) -> tuple[Mapping | None, list[Problem]]:
    root = tree.root
    if isinstance(root, Mapping):
        return root, tree.problems
    if tree.stopped:
        return None, tree.problems
    if root is None or (isinstance(root, Scalar) and root.empty):
        return None, [Problem("empty-file", Span(0, 0), "", {})]
    what = "text" if isinstance(root, Scalar) else "list"
    span = Span(root.start, min(root.end, root.start + 80))
    return None, [*tree.problems, Problem("top-level", span, "", {"what": what})]


def _code(character: str, written: str) -> dict[str, Any]:
    """A character by its number, and as it is written with a backslash."""
    codes = [
        match.group() for match in _CODE.finditer(written) if int(match.group().lstrip("\\xuU"), 16) == ord(character)
    ]
    code = codes[0] if codes else f"\\u{ord(character):04x}"
    return {"character": f"U+{ord(character):04X}", "code": code, "length": len(code)}


def _escaped(root: Mapping, text: str) -> list[Problem]:
    """Characters that mislead, written as an escape inside double quotes."""
    found: list[Problem] = []
    for scalar in scalars(root):
        if scalar.quoted and "\\" in text[scalar.start : scalar.end]:
            bad = suspect_characters(scalar.value) or [
                (0, character, "surrogate") for character in scalar.value if "\ud800" <= character <= "\udfff"
            ]
            found += [
                Problem(f"escaped-{reason}", scalar.span, "", _code(character, text[scalar.start : scalar.end]))
                for _, character, reason in bad[:1]
            ]
    return sorted(found, key=lambda problem: problem.span)


def read(data: bytes, *, pure: bool = False) -> Source:
    """Read one document from bytes. Never raises on any input: what is wrong stands in `problems`."""
    decoded: Decoded = decode(data)
    lines = LineIndex(decoded.text)
    if not decoded.readable:
        return Source(decoded.text, decoded.bom, lines, None, decoded.problems)
    try:
        tree = parse(decoded.parsed, pure=pure)
    except StreamError as error:
        from styringslint.source.syntax import syntax_problem

        problem = syntax_problem(decoded.text, lines, error)
        return Source(decoded.text, decoded.bom, lines, None, [*decoded.problems, problem])
    root, problems = _root(tree)
    if root is not None and "\\" in decoded.text:
        problems = [*problems, *_escaped(root, decoded.text)]
    return Source(decoded.text, decoded.bom, lines, root, [*decoded.problems, *problems])
