"""Schema files of an organisation's own: read within bounds, and refused where they could reach out or run away."""

import json
from typing import Any, NamedTuple
from urllib.parse import unquote

from styringslint.core.linear import Pattern, PatternError, regular_expression
from styringslint.source.core_types import QuietDict, core_data
from styringslint.source.read import read
from styringslint.workspace.addresses import contents
from styringslint.workspace.configuration import SchemaSetting
from styringslint.workspace.faults import ConfigurationError, fault

DEEPEST = 64
"""How deep a schema may be nested."""
_LARGEST = 256 * 1024
_MOST_VALUES = 20_000
DIALECTS = {
    "http://json-schema.org/draft-07/schema": "draft-07",
    "https://json-schema.org/draft/2020-12/schema": "2020-12",
}
"""The dialects that are understood, by their addresses. Nothing is fetched from there."""
_REFUSED = frozenset(
    {"$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "unevaluatedProperties", "unevaluatedItems"}
)
_ROOT_ONLY = frozenset({"$id", "$schema"})
_LONGEST_POINTER = 120


class SchemaFile(NamedTuple):
    """A schema that may be used: its dialect, its text as data, and its patterns made ready."""

    dialect: str
    data: dict[str, Any]
    patterns: dict[str, Pattern]


def refused(setting: SchemaSetting, reason: str, **parameters: Any) -> ConfigurationError:
    """A fault of a schema, told at the line of the configuration that names it."""
    return fault(setting.file, setting.leaf.node.span, reason, text=setting.shown, **parameters)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _parsed(setting: SchemaSetting, data: bytes) -> Any:
    if len(data) > _LARGEST:
        raise refused(setting, "schema-unreadable", most=DEEPEST)
    if setting.path.name.lower().endswith(".json"):
        try:
            return json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant, object_pairs_hook=QuietDict)
        except (ValueError, RecursionError):
            raise refused(setting, "schema-unreadable", most=DEEPEST) from None
    source = read(data)
    if source.root is None or source.problems:
        raise refused(setting, "schema-unreadable", most=DEEPEST)
    return core_data(source.root)


def _pointer(path: tuple[str, ...]) -> str:
    text = "#/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in path)
    return text if len(text) <= _LONGEST_POINTER else text[: _LONGEST_POINTER - 1] + "…"


def _leads_somewhere(reference: str, root: Any) -> bool:
    """Whether a reference is a pointer into the same file, at something that is there."""
    if reference != "#" and not reference.startswith("#/"):
        return False
    value = root
    for part in unquote(reference[2:]).split("/") if len(reference) > 1 else ():
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isascii() and key.isdigit() and len(key) < 6 and int(key) < len(value):
            value = value[int(key)]
        else:
            return False
    return True


class _Inspection:
    """Walks every value of a schema, whatever stands where: a reference can point anywhere."""

    def __init__(self, setting: SchemaSetting, root: dict[str, Any]) -> None:
        self.setting = setting
        self.root = root
        self.patterns: dict[str, Pattern] = {}

    def run(self) -> None:
        pending: list[tuple[Any, tuple[str, ...]]] = [(self.root, ())]
        seen = 0
        while pending:
            value, path = pending.pop()
            seen += 1
            if len(path) > DEEPEST or seen > _MOST_VALUES:
                raise refused(self.setting, "schema-unreadable", most=DEEPEST)
            if isinstance(value, dict):
                for key, below in value.items():
                    self.keyword(key, below, path)
                    pending.append((below, (*path, str(key))))
            elif isinstance(value, list):
                pending += [(below, (*path, str(index))) for index, below in enumerate(value)]

    def keyword(self, key: str, value: Any, path: tuple[str, ...]) -> None:
        pointer = _pointer((*path, key))
        if key in _REFUSED or (key in _ROOT_ONLY and path and isinstance(value, str)):
            raise refused(self.setting, "schema-keyword", key=key, pointer=pointer)
        if key == "$ref" and isinstance(value, str) and not _leads_somewhere(value, self.root):
            raise refused(self.setting, "schema-reference", key=value, pointer=pointer)
        if key == "pattern" and isinstance(value, str):
            self.pattern(value, pointer)
        if key == "patternProperties" and isinstance(value, dict):
            for text in value:
                self.pattern(text, pointer)

    def pattern(self, text: str, pointer: str) -> None:
        try:
            self.patterns[text] = regular_expression(text)
        except PatternError:
            raise refused(self.setting, "schema-pattern", key=text, pointer=pointer) from None


def read_schema(setting: SchemaSetting) -> SchemaFile:
    """Read a schema. Raises ConfigurationError where it cannot be read, reaches out of its file, or could run away."""
    data = _parsed(setting, contents(setting.file, setting.leaf, setting.path))
    if not isinstance(data, dict):
        raise refused(setting, "schema-unreadable", most=DEEPEST)
    address = data.get("$schema", "https://json-schema.org/draft/2020-12/schema")
    dialect = DIALECTS.get(address.rstrip("#")) if isinstance(address, str) else None
    if dialect is None:
        raise refused(setting, "schema-dialect")
    inspection = _Inspection(setting, data)
    inspection.run()
    bare = QuietDict((key, value) for key, value in data.items() if key != "$id")
    return SchemaFile(dialect, bare, inspection.patterns)
