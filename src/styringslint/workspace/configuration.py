"""The configuration file `styringslint.yaml`: read like a document, each value with its origin."""

from pathlib import Path
from typing import Any, NamedTuple

from styringslint.core.errors import UsageError
from styringslint.core.finding import Problem
from styringslint.core.severity import SEVERITIES, Severity
from styringslint.core.span import Position
from styringslint.model.items import File, Group, Leaf
from styringslint.model.reader import read_section
from styringslint.model.table import LANGUAGES, section
from styringslint.source.nodes import Mapping, Scalar
from styringslint.source.read import Source, read
from styringslint.workspace.files import read_bytes

FILE_NAME = "styringslint.yaml"
"""The name of the configuration file."""


class ConfigurationError(UsageError):
    """The configuration is wrong. `problems` say where and how; `file` holds the text."""

    def __init__(self, file: File, problems: list[Problem]) -> None:
        super().__init__(file.name)
        self.file = file
        self.problems = problems


class RuleSetting(NamedTuple):
    """How the configuration treats a rule or category: its severity, thresholds, and where that is said."""

    rule: str
    severity: Severity | None
    options: dict[str, str]
    reason: str
    position: Position


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


DEFAULT = Configuration(None, "", "", "medium", "nytte2026", (), (), Severity.ERROR, {})
"""The settings of a workspace without a configuration file."""

_IGNORED = frozenset({"empty-file"})
_SEVERITY_WORDS = {"error": "error", "warning": "warning", "note": "info", "off": "off"}


def _language(root: Mapping) -> str:
    of = section("Configuration")
    keys = [(key.value, value) for key, value in root.entries if isinstance(key, Scalar)]
    for key, value in keys:
        if isinstance(value, Scalar) and value.value in LANGUAGES:
            if any(key in row for row in of.fields["language"].words.values()):
                return value.value
    return max(LANGUAGES, key=lambda language: sum(key in of.by_word(language) for key, _ in keys))


def _own_language(source: Source, root: Mapping, name: str) -> tuple[File, Group, list[Problem]]:
    """Read in the declared language; where the keys are all English, in English, whatever documents use."""
    file = File(name, source.text, source.lines, _language(root), source.bom)
    shape = read_section(file, root, section("Configuration"), "configuration")
    if any(problem.reason == "key-other-language" for problem in shape.problems):
        for language in LANGUAGES:
            other = File(name, source.text, source.lines, language, source.bom)
            again = read_section(other, root, section("Configuration"), "configuration")
            if not again.problems:
                return other, again.group, []
    return file, shape.group, shape.problems


def _severity(group: Group, name: str) -> Severity | None:
    word = group.word(name)
    return SEVERITIES[_SEVERITY_WORDS[word]] if word else None


def _rule(file: File, group: Group) -> RuleSetting:
    options = {option.text("name"): option.text("value") for option in group.groups("options")}
    position = file.lines.position(group.at("rule").span.start)
    return RuleSetting(group.text("rule"), _severity(group, "severity"), options, group.text("reason"), position)


def _origins(file: File, group: Group) -> dict[str, str]:
    origins = {}
    for name, value in group.values.items():
        start = value.key.start if value.key is not None else 0
        origins[name] = f"{file.name}:{file.lines.position(start).line}"
    return origins


def load(path: Path, name: str) -> Configuration:
    """Read the configuration at `path`; `name` is the path as it is shown.

    Raises ConfigurationError where a key or value is wrong, and CannotJudgeError where the file cannot be read.
    """
    source = read(read_bytes(path))
    problems = [problem for problem in source.problems if problem.reason not in _IGNORED]
    if source.root is None or problems:
        if problems:
            raise ConfigurationError(File(name, source.text, source.lines, "", source.bom), problems)
        return DEFAULT._replace(path=path, name=name)
    file, group, problems = _own_language(source, source.root, name)
    if problems:
        raise ConfigurationError(file, problems)
    documents = tuple(leaf.data for leaf in group.leaves("documents") if isinstance(leaf, Leaf) and leaf.data)
    values: dict[str, Any] = {
        "language": group.word("language"),
        "profile": group.word("profile") or DEFAULT.profile,
        "terms": group.word("terms") or DEFAULT.terms,
        "fail_level": _severity(group, "fail_level") or DEFAULT.fail_level,
    }
    return Configuration(
        path=path,
        name=name,
        documents=documents,
        rules=tuple(_rule(file, row) for row in group.groups("rules")),
        origins=_origins(file, group),
        **values,
    )
