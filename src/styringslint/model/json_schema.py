"""JSON Schemas (draft-07) from the field table, one for each kind and language. They decide shape, not completeness."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from styringslint.model import patterns
from styringslint.model.table import (
    LANGUAGES,
    Field,
    Section,
    document_kinds,
    document_section,
    section,
    word_set,
    words_in,
)
from styringslint.source.plain import read_plain

SCHEMA_ADDRESS = "https://styringslint.example/schema/1/"
"""The beginning of each schema's identifier. Nothing is fetched from it: `.example` is reserved for such use."""

_TITLES = {
    "nb": "Styringsdokument, format styring/1: {kind} (bokmål)",
    "nn": "Styringsdokument, format styring/1: {kind} (nynorsk)",
    "en": "Steering document, format styring/1: {kind} (English)",
}
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}


def _string(pattern: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "pattern": pattern}


_TYPES: dict[str, dict[str, Any]] = {
    "line": _TEXT,
    "text": _TEXT,
    "case_number": _TEXT,
    "file_path": _TEXT,
    "rule_name": _TEXT,
    "field_path": _TEXT,
    "field_pattern": _TEXT,
    "foreign_path": _TEXT,
    "scalar": _TEXT,
    "quoted_text": {"type": ["string", "null"]},
    "date": _string(patterns.DATE),
    "coarse_time": {"anyOf": [_string(patterns.COARSE_TIME), {"type": "integer", "minimum": 1900, "maximum": 2199}]},
    "clock": _string(patterns.CLOCK),
    "kroner": {"anyOf": [{"type": ["integer", "null"], "minimum": 0}, {"type": "string", "pattern": patterns.KRONER}]},
    "number": {"type": ["number", "null"]},
    "integer": {"type": ["integer", "null"], "minimum": 0},
    "year": {"type": ["integer", "null"], "minimum": 1900, "maximum": 2199},
    "percentage": _string(patterns.PERCENTAGE),
    "organisation_number": _string(patterns.ORGANISATION_NUMBER),
    "municipality_number": _string(patterns.MUNICIPALITY_NUMBER),
    "item_id": _string(patterns.ITEM_ID),
    "word_id": _string(patterns.WORD_ID),
    "product_name": _string(patterns.WORD_ID),
    "reference": {"type": ["string", "null"]},
    "currency": _string(patterns.CURRENCY),
    "schema_version": {"enum": ["styring/1", "1", 1, None]},
    "any": {},
}


@cache
def _descriptions() -> dict[str, Any]:
    return read_plain((Path(__file__).parent / "descriptions.yaml").read_text(encoding="utf-8"), "descriptions.yaml")


@cache
def declared_in(name: str, field: str) -> str:
    """The class of `descriptions.yaml` that describes a field: the section's own, or one that it is made of."""
    fields = _descriptions()["fields"]
    if field in fields.get(name, {}):
        return name
    words = section(name).fields[field].words
    for owner, rows in fields.items():
        if field in rows and any(owner.startswith(part) for part in _parts(name)) and words:
            return str(owner)
    return ""


def _parts(name: str) -> tuple[str, ...]:
    stem = name.removesuffix("Document").removesuffix("Section")
    return ("DocumentState", "Header", f"{stem}Content", "BenefitsContent", "Item")


def description(name: str, field: str, language: str) -> str:
    """What a field is for, in a language."""
    owner = declared_in(name, field)
    return str(_descriptions()["fields"][owner][field][language]) if owner else ""


def kind_description(kind: str, language: str) -> str:
    """What a kind of document is for, in a language."""
    return str(_descriptions()["kinds"].get(kind, {}).get(language, ""))


def _value(field: Field, language: str) -> dict[str, Any]:
    if field.type == "section":
        return {"anyOf": [{"$ref": f"#/definitions/{field.of}"}, {"type": "null"}]}
    if field.type == "word":
        return {"enum": [*words_in(field.of, language), None]}
    if field.type == "yes_no":
        return {"type": ["boolean", "null"]} if language == "en" else {"enum": ["ja", "nei", None]}
    return dict(_TYPES[field.type])


def _property(name: str, field: Field, language: str) -> dict[str, Any]:
    value = _value(field, language)
    if field.is_list:
        value = {"type": ["array", "null"], "items": value}
    text = description(name, field.name, language)
    return {"description": text, **value} if text else value


def _object(of: Section, language: str, kind: str = "") -> dict[str, Any]:
    properties: dict[str, Any] = {"$schema": {"type": "string"}} if kind else {}
    required = []
    for field in of.fields.values():
        value = _property(of.name, field, language)
        if field.name == "kind" and kind:
            value["enum"] = [word_set("kind")[kind][language]]
        for word in field.words[language]:
            properties[word] = value
        if field.need == "identity":
            required.append(field.word(language))
    shape: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return shape | ({"required": required} if required else {})


def _below(of: Section) -> list[Section]:
    found: list[Section] = []
    pending = [of]
    while pending:
        for field in pending.pop().fields.values():
            if field.type == "section" and (target := section(field.of)) not in found:
                found.append(target)
                pending.append(target)
    return sorted(found, key=lambda target: target.name)


def _head(name: str, language: str, title: str, text: str) -> dict[str, Any]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"{SCHEMA_ADDRESS}{name}.{language}.schema.json",
        "title": _TITLES[language].format(kind=title),
        "description": text or _TITLES[language].format(kind=title),
    }


def _document(language: str) -> dict[str, Any]:
    """Any kind: every key at the top is known, and the kind decides which belong."""
    properties: dict[str, Any] = {"$schema": {"type": "string"}}
    definitions: dict[str, Any] = {}
    branches = []
    for kind in document_kinds():
        of = document_section(kind)
        shape = _object(of, language, kind)
        for word, value in shape["properties"].items():
            properties.setdefault(word, {"description": value["description"]} if "description" in value else {})
        definitions |= {target.name: _object(target, language) for target in _below(of)}
        definitions[of.name] = shape
        words = [word_set("kind")[kind][language]]
        key = of.fields["kind"].word(language)
        condition = {"properties": {key: {"enum": words}}, "required": [key]}
        branches.append({"if": condition, "then": {"$ref": f"#/definitions/{of.name}"}})
    field = document_section("mandate").fields["kind"]
    properties[field.word(language)] = _property("MandateDocument", field, language)
    return {
        **_head("document", language, {"nb": "alle", "nn": "alle", "en": "all"}[language], ""),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "allOf": branches,
        "definitions": dict(sorted(definitions.items())),
    }


def schema_names() -> tuple[str, ...]:
    """What there is a schema for: any document, each kind, and the configuration."""
    return ("document", *document_kinds(), "config")


def schema(name: str, language: str) -> dict[str, Any]:
    """The schema of a kind, of any `document`, or of the `config` file, in a language."""
    if name == "document":
        return _document(language)
    of = section("Configuration") if name == "config" else document_section(name)
    title = "styringslint.yaml" if name == "config" else word_set("kind")[name][language]
    kind = "" if name == "config" else name
    shape = _object(of, language, kind)
    if name == "config":
        shape["properties"]["$schema"] = {"type": "string"}
    definitions = {target.name: _object(target, language) for target in _below(of)}
    return {**_head(name, language, title, kind_description(name, language)), **shape, "definitions": definitions}


def schema_text(name: str, language: str) -> str:
    """The schema as text, as it is checked in under `schemas/`."""
    return json.dumps(schema(name, language), ensure_ascii=False, indent=1) + "\n"


def schema_files() -> dict[str, str]:
    """Every schema file by its name."""
    return {
        f"{name}.{language}.schema.json": schema_text(name, language)
        for name in schema_names()
        for language in LANGUAGES
    }
