"""The settings of workspaces with the origin of each."""

from typing import Any

from styringslint.engine.selection import named, settings
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.json_document import dumped
from styringslint.rules.house.rules import house_rules
from styringslint.rules.rule import RULES, Rule
from styringslint.workspace.configuration import Configuration
from styringslint.workspace.configuration import origin as place_of

DEFAULT_ORIGIN = "default"


def _rows(configuration: Configuration) -> list[tuple[str, Any, str]]:
    rows: list[tuple[str, Any, str]] = []
    values = {
        "language": configuration.language or "(the document's)",
        "profile": configuration.profile,
        "terms": configuration.terms,
        "documents": list(configuration.documents) or ["(every file whose kind is ours)"],
        "fail_level": configuration.fail_level.word,
    }
    for name, value in values.items():
        rows.append((name, value, configuration.origins.get(name, DEFAULT_ORIGIN)))
    if configuration.extends:
        rows.append(("extends", list(configuration.extends), configuration.origins["extends"]))
    own = house_rules(configuration)
    rows += [(f"own_rules.{made.rule.code}.severity", made.rule.severity.word, made.origin) for made in own]
    rows += [
        (f"schemas.{schema.kind}", schema.shown, place_of(schema.file, schema.leaf.node.start))
        for schema in configuration.schemas
    ]
    rules = [made.rule for made in own]
    # The last row for a rule is the one that counts.
    origins = [(row.rule, f"{row.file}:{row.position.line}") for row in reversed(configuration.rules)]
    for code, setting in settings(configuration).items():
        origin = next((place for word, place in origins if code in _codes(word, rules)), DEFAULT_ORIGIN)
        if setting.severity is not None:
            rows.append((f"rules.{code}.severity", setting.severity.word, origin))
        for name, number in setting.options.items():
            set_here = number != RULES[code].options[name]
            written = int(number) if number == int(number) else number
            rows.append((f"rules.{code}.options.{name}", written, origin if set_here else DEFAULT_ORIGIN))
    return rows


def _codes(word: str, own: list[Rule]) -> set[str]:
    return {rule.code for rule in named(word, own)}


def settings_text(found: list[tuple[str, Configuration]]) -> str:
    """One block for each workspace: setting, value, and where it was set."""
    blocks = []
    for folder, configuration in found:
        lines = [f"# {harmless_path(folder)}"]
        for name, value, origin in _rows(configuration):
            text = ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
            lines.append(f"{name}: {harmless(text)}  # {harmless(origin)}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def settings_json(found: list[tuple[str, Configuration]]) -> str:
    """The same as JSON."""
    workspaces = [
        {
            "folder": folder,
            "settings": [
                {"name": name, "value": value, "origin": origin} for name, value, origin in _rows(configuration)
            ],
        }
        for folder, configuration in found
    ]
    return dumped({"format": "styringslint.config/1", "workspaces": workspaces}, 2) + "\n"
