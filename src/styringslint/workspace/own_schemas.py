"""Documents against an organisation's own JSON Schemas: each breach a problem, at the place of its value."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.core.values import ItemName, KindName, Word
from styringslint.model.document import Documents
from styringslint.model.items import File, Group, Items
from styringslint.source.core_types import core_data
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.workspace.configuration import SchemaSetting
from styringslint.workspace.load import Workspace
from styringslint.workspace.schema_files import read_schema, refused
from styringslint.workspace.validation import MissingLibraryError, TooMuchWorkError, Validator, Violation

MOST_SHOWN = 200
"""How many breaches of one schema are told in one file."""
_MOST_VALUES = 10
_LONGEST_LIMIT = 60
_BEGINS = pattern(r"\^([^\\^$.|?*+()\[\]{}]+)")
"""A pattern of plain characters at the beginning of a text."""
INSTALL = 'pip install "styringslint[schema]"'
"""How to install what schemas need."""
_REASONS = {
    "required": "own-schema-missing",
    "additionalProperties": "own-schema-unknown-key",
    "": "own-schema-unknown-key",
    "type": "own-schema-type",
    "enum": "own-schema-values",
    "const": "own-schema-values",
    "pattern": "own-schema-pattern",
}


class _Step(NamedTuple):
    """A node on the way to a value, and the key that leads to it (None in a list)."""

    key: Scalar | None
    node: Node


def _steps(root: Node, path: tuple[str | int, ...]) -> list[_Step]:
    """The nodes on the way to a value, the root first, as far as there are any."""
    steps = [_Step(None, root)]
    for part in path:
        node = steps[-1].node
        if isinstance(node, Mapping):
            found = (_Step(key, value) for key, value in node.pairs() if isinstance(key, Scalar) and key.value == part)
            step = next(found, None)
            if step is None:
                break
            steps.append(step)
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            steps.append(_Step(None, node.items[part]))
        else:
            break
    return steps


class _Names:
    """What the model calls the nodes of a file: groups, and canonical paths."""

    def __init__(self, documents: Documents) -> None:
        self.file = documents.file
        self.kind = documents.kind
        self.groups: dict[int, Group] = {}
        self.paths: dict[int, str] = {}
        if documents.documents:
            for group in documents.documents[0].header.walk():
                self._learn(group)

    def _learn(self, group: Group) -> None:
        self.groups[id(group.node)] = group
        self.paths[id(group.node)] = group.root
        for value in group.values.values():
            if not isinstance(value, Group):
                self.paths[id(value.node)] = value.path
            if isinstance(value, Items):
                self.paths |= {id(row.node): row.path for row in value.values if not isinstance(row, Group)}

    def path(self, steps: list[_Step]) -> str:
        """The canonical path of the last step: from the nearest node that the model knows, by the keys as written."""
        names: list[str] = []
        for step in reversed(steps):
            known = self.paths.get(id(step.node))
            if known is not None:
                return "/".join([known, *reversed(names)]) if known else "/".join(reversed(names))
            if step.key is not None:
                names.append(step.key.value)
        return "/".join(reversed(names))

    def below(self, steps: list[_Step], key: str) -> str:
        """The canonical path of a key that is absent, or that the model does not know."""
        group = self.groups.get(id(steps[-1].node))
        field = group.section.by_word(self.file.language).get(key) if group is not None else None
        above = self.path(steps)
        name = field.name if field is not None else key
        return f"{above}/{name}" if above else name

    def where(self, steps: list[_Step]) -> ItemName | KindName:
        """The item that a value stands in, or the document."""
        for step in reversed(steps):
            group = self.groups.get(id(step.node))
            if group is not None and group.id:
                return ItemName(group.id, group.title)
        return KindName(self.kind)

    def span(self, step: _Step) -> Span:
        """What is shown of a value: a single one whole, of a group or list the words by which it is known."""
        group = self.groups.get(id(step.node))
        if group is not None:
            return group.head()
        if not isinstance(step.node, Scalar) and step.key is not None:
            return step.key.span
        node = step.node
        if isinstance(node, Mapping) and node.nodes:
            node = node.nodes[0]
        if node.start == node.end and step.key is not None:
            return step.key.span
        end = self.file.text.find("\n", node.start, node.end)
        return Span(node.start, node.end if end < 0 else end)


def _limit(value: Any) -> str:
    """What a keyword asks for, where that can be said in a few words."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)
    return text if len(text) <= _LONGEST_LIMIT else text[: _LONGEST_LIMIT - 1] + "…"


def _start(asked: Any) -> str:
    """What a text must begin with, where a pattern asks for nothing else."""
    match = _BEGINS.fullmatch(asked) if isinstance(asked, str) else None
    return match[1].strip() if match is not None and len(match[1]) <= _LONGEST_LIMIT else ""


def _asked(violation: Violation) -> dict[str, Any]:
    """What the schema asks for, bounded."""
    limit = violation.limit
    values = limit if violation.keyword == "enum" and isinstance(limit, list) else [limit]
    shown = [_limit(value) or "…" for value in values[:_MOST_VALUES]]
    types = [limit] if isinstance(limit, str) else limit if isinstance(limit, list) else []
    return {
        "values": tuple(shown + ["…"] * (len(values) > _MOST_VALUES)),
        "types": tuple(Word("json_type", name) for name in types) if violation.keyword == "type" else (),
        "keyword": " ".join(part for part in (violation.keyword, _limit(limit)) if part),
        "pattern": _limit(limit),
    }


def _key_step(steps: list[_Step], key: str) -> _Step | None:
    node = steps[-1].node
    if not isinstance(node, Mapping):
        return None
    keys = [key for key, _ in node.pairs() if isinstance(key, Scalar)]
    return next((_Step(found, found) for found in keys if found.value == key), None)


def _problem(names: _Names, root: Node, setting: SchemaSetting, violation: Violation) -> Problem:
    steps = _steps(root, violation.path)
    reason = _REASONS.get(violation.keyword, "own-schema-other")
    start = _start(violation.limit) if violation.keyword == "pattern" and not violation.key else ""
    if start:
        reason = "own-schema-start"
    written = next((step.key.value for step in reversed(steps) if step.key is not None), "")
    span, path = names.span(steps[-1]), names.path(steps)
    if violation.keyword in {"additionalProperties", ""} and steps[-1].key is not None:
        span = steps[-1].key.span
    elif violation.keyword == "required":
        written, path = violation.key, names.below(steps, violation.key)
    elif violation.key and (key := _key_step(steps, violation.key)) is not None:
        written, span, path = violation.key, key.node.span, names.below(steps, violation.key)
    parameters = {
        "where": names.where(steps),
        "key": written or KindName(names.kind),
        "schema": setting.shown,
        "start": start,
        **_asked(violation),
    }
    return Problem(reason, span, path, parameters)


def _in_file(validator: Validator, setting: SchemaSetting, documents: Documents, root: Node) -> Iterator[Problem]:
    names = _Names(documents)
    found = validator.violations(core_data(root), len(documents.file.text))
    yield from (_problem(names, root, setting, violation) for violation in islice(found, MOST_SHOWN))
    if next(found, None) is not None:
        where = {"where": KindName(documents.kind), "schema": setting.shown, "shown": MOST_SHOWN}
        yield Problem("own-schema-more", names.span(_Step(None, root)), "", where)


def _validator(setting: SchemaSetting) -> Validator:
    file = read_schema(setting)
    try:
        validator = Validator(file.dialect, file.data, file.patterns)
    except MissingLibraryError:
        raise refused(setting, "schema-library", command=INSTALL) from None
    unsound = validator.fault()
    if unsound:
        raise refused(setting, "schema-unsound", pointer=unsound)
    return validator


def schema_problems(workspace: Workspace) -> Iterator[tuple[File, Problem]]:
    """What the files of a workspace break of the organisation's own schemas.

    A schema judges whole files of its kind, as they are written. Raises ConfigurationError where a schema cannot be used.
    """
    for setting in workspace.configuration.schemas:
        try:
            validator = _validator(setting)
            for documents in workspace.files:
                root = workspace.roots.get(documents.file.name)
                if root is not None and documents.kind == setting.kind:
                    for problem in _in_file(validator, setting, documents, root):
                        yield documents.file, problem
        except TooMuchWorkError:
            raise refused(setting, "schema-work") from None
