"""The configuration file `styringslint.yaml`: read like a document, each value with its origin."""

from pathlib import Path
from typing import Any, NamedTuple

from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.core.severity import SEVERITIES, Severity
from styringslint.core.span import Position
from styringslint.model.items import File, Group, Leaf
from styringslint.workspace.addresses import located
from styringslint.workspace.extends import Chain, Layer
from styringslint.workspace.faults import fault
from styringslint.workspace.tree import DISK, Tree

FILE_NAME = "styringslint.yaml"
"""The name of the configuration file."""


class RuleSetting(NamedTuple):
    """How the configuration treats a rule or category: its severity, thresholds, and where that is said."""

    rule: str
    severity: Severity | None
    options: dict[str, str]
    reason: str
    position: Position
    file: str


class SchemaSetting(NamedTuple):
    """A JSON Schema of the organisation's own: for which kind of document, in which file, and where that is said."""

    kind: str
    path: Path
    shown: str
    file: File
    leaf: Leaf


class Configuration(NamedTuple):
    """The settings of a workspace. `origins` tells for each setting the file and line that set it."""

    path: Path | None
    name: str
    language: str
    profile: str
    terms: str
    documents: tuple[str, ...]
    rules: tuple[RuleSetting, ...]
    fail_level: Severity
    origins: dict[str, str]
    extends: tuple[str, ...] = ()
    """The files that it builds on, as they are written, its own only."""
    extended: frozenset[Path] = frozenset()
    """Every file that it builds on, itself left out."""
    own_rules: tuple[Group, ...] = ()
    """The house rules as they are written, one for each code; `rules.house` makes rules of them."""
    schemas: tuple[SchemaSetting, ...] = ()
    words: str = ""
    """The language whose words the file itself uses."""

    @property
    def parts(self) -> frozenset[Path]:
        """The files that belong to the configuration and are no documents."""
        return self.extended | {schema.path for schema in self.schemas}


DEFAULT = Configuration(None, "", "", "medium", "nytte2026", (), (), Severity.ERROR, {})
"""The settings of a workspace without a configuration file."""

SEVERITY_WORDS = {"error": "error", "warning": "warning", "note": "info", "off": "off"}
"""From the words of the format to those of `Severity`."""
MOST_SCHEMAS = 32
"""How many schemas of its own a configuration may name."""
_SCHEMA_ENDINGS = (".json", ".yaml", ".yml")


def _severity(group: Group, name: str) -> Severity | None:
    word = group.word(name)
    return SEVERITIES[SEVERITY_WORDS[word]] if word else None


def _rule(file: File, group: Group) -> RuleSetting:
    options = {option.text("name"): option.text("value") for option in group.groups("options")}
    position = file.lines.position(group.at("rule").span.start)
    return RuleSetting(
        group.text("rule"), _severity(group, "severity"), options, group.text("reason"), position, file.name
    )


def origin(file: File, offset: int) -> str:
    """File and line, as `config show` prints them."""
    return f"{file.name}:{file.lines.position(offset).line}"


def _origins(layer: Layer) -> dict[str, str]:
    return {
        name: origin(layer.file, value.key.start if value.key is not None else 0)
        for name, value in layer.group.values.items()
    }


def _own_rules(layers: list[Layer]) -> tuple[Group, ...]:
    """The house rules of all files by their codes. The same code twice in one file is a fault."""
    found: dict[str, Group] = {}
    for layer in layers:
        for group in layer.group.groups("own_rules"):
            code = group.text("code") or f"{layer.file.name}:{group.node.start}"
            if code in found and found[code].file is layer.file:
                raise fault(layer.file, group.at("code").span, "own-rule-twice", text=code)
            found.pop(code, None)
            found[code] = group
    return tuple(found.values())


def _schemas(layers: list[Layer], tree: Tree) -> tuple[SchemaSetting, ...]:
    """The organisation's schemas. Each lies in the folder of the file that names it, or below."""
    found: dict[tuple[str, Path], SchemaSetting] = {}
    for layer in layers:
        for group in layer.group.groups("schemas"):
            leaf = group.leaf("file")
            for name in ("kind", "file"):
                if not group.filled(name):
                    field = group.section.fields[name].word(layer.file.language)
                    raise fault(layer.file, group.at(name).span, "setting-missing", key=field)
            if leaf is not None:
                folder = layer.path.parent
                if len(found) >= MOST_SCHEMAS:
                    raise fault(layer.file, leaf.node.span, "schemas-many", most=MOST_SCHEMAS)
                path = located(layer.file, leaf, folder, folder, _SCHEMA_ENDINGS, tree)
                found[group.word("kind"), path] = SchemaSetting(
                    group.word("kind"), path, group.text("file"), layer.file, leaf
                )
    return tuple(found.values())


def _values(layers: list[Layer]) -> dict[str, Any]:
    """The settings of which there is one: that of the last file that has it."""
    values: dict[str, Any] = {}
    for layer in layers:
        group = layer.group
        given: dict[str, Any] = {name: group.word(name) for name in ("language", "profile", "terms")}
        given["documents"] = tuple(
            leaf.data for leaf in group.leaves("documents") if isinstance(leaf, Leaf) and leaf.data
        )
        given["fail_level"] = _severity(group, "fail_level")
        values |= {name: value for name, value in given.items() if group.has(name) and value not in {"", None}}
    return values


def load(path: Path, name: str, tree: Tree = DISK) -> Configuration:
    """Read the configuration at `path` in `tree`, and what it builds on; `name` is the path as it is shown.

    Raises ConfigurationError where a key or value is wrong, UsageError where the file is a link that leads out of its
    repository, and CannotJudgeError where it cannot be read.
    """
    top = tree.real(tree.top(path.parent))
    if top not in tree.real(path).parents:
        raise UsageError(f"{name}: a link that leads out of its folder is not followed")
    chain = Chain(path, name, top, tree)
    try:
        data = tree.read(path)
    except CannotJudgeError as error:
        raise CannotJudgeError(f"{name}: {error}") from None
    chain.add(data)
    layers = chain.layers
    if not layers:
        return DEFAULT._replace(path=path, name=name)
    origins: dict[str, str] = {}
    for layer in layers:
        origins |= _origins(layer)
    return DEFAULT._replace(
        path=path,
        name=name,
        rules=tuple(_rule(layer.file, row) for layer in layers for row in layer.group.groups("rules")),
        origins=origins,
        extends=tuple(str(leaf.data) for leaf in layers[-1].group.leaves("extends")),
        extended=frozenset(layer.path for layer in layers[:-1]),
        own_rules=_own_rules(layers),
        schemas=_schemas(layers, tree),
        words=layers[-1].file.language,
        **_values(layers),
    )
