"""The settings of workspaces with the origin of each."""

from typing import Any

from styringslint.engine.selection import named, settings
from styringslint.model.table import section, word_set
from styringslint.report.command_phrases import SETTINGS
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.json_document import dumped
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.rules.house.rules import house_rules
from styringslint.rules.rule import RULES, Rule
from styringslint.workspace.configuration import SEVERITY_WORDS, Configuration
from styringslint.workspace.configuration import origin as place_of

DEFAULT_ORIGIN = "default"
_OWN_LANGUAGE = "(the document's)"
_OWN_KINDS = "(every file whose kind is ours)"
_FIXED = {DEFAULT_ORIGIN: "default", _OWN_LANGUAGE: "own_language", _OWN_KINDS: "own_kinds"}
_FORMAT_WORDS = {made: word for word, made in SEVERITY_WORDS.items()}


def _rows(configuration: Configuration) -> list[tuple[str, Any, str]]:
    rows: list[tuple[str, Any, str]] = []
    values = {
        "language": configuration.language or _OWN_LANGUAGE,
        "profile": configuration.profile,
        "terms": configuration.terms,
        "documents": list(configuration.documents) or [_OWN_KINDS],
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


def _said(text: str, language: str) -> str:
    return SETTINGS[_FIXED[text]][language] if text in _FIXED else text


def _name(name: str, language: str) -> str:
    """The name of a setting with the words of a language: `rules.FMT001.severity` is `regler.FMT001.alvor`."""
    first, *rest = name.split(".")
    rule = section("RuleSetting").fields
    middle = [rule[part].word(language) if part in {"severity", "options"} else part for part in rest]
    if first == "schemas":
        middle = [word_set("kind")[part][language] for part in rest]
    return ".".join([section("Configuration").fields[first].word(language), *middle])


def _value(name: str, value: Any, language: str) -> str:
    """The value of a setting with the words of a language."""
    if name == "fail_level" or name.endswith(".severity"):
        return word_set("severity")[_FORMAT_WORDS[value]][language]
    if name == "profile":
        return word_set("profile")[value][language]
    return ", ".join(_said(str(part), language) for part in (value if isinstance(value, list) else [value]))


def settings_text(found: list[tuple[str, Configuration]]) -> str:
    """One block for each workspace: setting, value, and where it was set, in the words that its file uses."""
    blocks = []
    for folder, configuration in found:
        words = configuration.words or DEFAULT_LANGUAGE
        lines = [f"# {harmless_path(folder)}"]
        for name, value, origin in _rows(configuration):
            text = f"{_name(name, words)}: {harmless(_value(name, value, words))}"
            lines.append(f"{text}  # {harmless(_said(origin, words))}")
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
