"""From the pydantic models and the vocabulary to the field table. Used when the project is built, not when it runs."""

import json
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from styringslint.model.kinds.config import Configuration
from styringslint.model.kinds.documents import DOCUMENTS
from styringslint.model.section import Section
from styringslint.model.table import LANGUAGES
from styringslint.model.types import Refers, ValueType, WordSet
from styringslint.source.plain import read_plain

HERE = Path(__file__).parent
FORBIDDEN_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
"""Words that YAML 1.1 readers take for something else; no key may be one of them, in any language."""


def vocabulary() -> dict[str, Any]:
    """The words of the format as they stand in `vocabulary.yaml`."""
    return read_plain((HERE / "vocabulary.yaml").read_text(encoding="utf-8"), "vocabulary.yaml")


def defined_in(model: type[Section], attribute: str) -> str:
    """The name of the class that declares a field of `model`."""
    return next(base.__name__ for base in model.__mro__ if attribute in getattr(base, "__annotations__", {}))


def _unwrap(annotation: Any) -> tuple[Any, list[Any]]:
    """The bare type of an annotation without `| None` and `Annotated`, and the markers met on the way."""
    markers: list[Any] = []
    while True:
        if hasattr(annotation, "__metadata__"):
            markers += annotation.__metadata__
            annotation = annotation.__origin__
            continue
        arguments = [argument for argument in get_args(annotation) if argument is not type(None)]
        if get_origin(annotation) is not list and len(arguments) == 1 and type(None) in get_args(annotation):
            annotation = arguments[0]
            continue
        return annotation, markers


def _type(annotation: Any, markers: list[Any]) -> dict[str, Any]:
    bare, more = _unwrap(annotation)
    markers = markers + more
    if get_origin(bare) is list:
        return {**_type(get_args(bare)[0], []), "list": True}
    for marker in markers:
        if isinstance(marker, WordSet):
            return {"type": "word", "of": marker.name}
        if isinstance(marker, Refers):
            return {"type": "reference", "to": list(marker.targets)}
        if isinstance(marker, ValueType):
            return {"type": marker.name}
    if isinstance(bare, type) and issubclass(bare, Section):
        return {"type": "section", "of": bare.__name__}
    raise TypeError(f"a field of unknown type: {annotation!r}")


def _words(owner: str, name: str, words: dict[str, Any]) -> dict[str, list[str]]:
    row = words["fields"][owner][name]
    result = {}
    for language in LANGUAGES:
        given = row.get(language, name)
        result[language] = [given] if isinstance(given, str) else list(given)
        if bad := FORBIDDEN_WORDS & set(result[language]):
            raise ValueError(f"{owner}.{name}: YAML 1.1 reads {sorted(bad)} as something else")
    return result


def _field(model: type[Section], attribute: str, info: FieldInfo, words: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    name = info.alias or attribute
    extra = info.json_schema_extra
    if not isinstance(extra, dict):
        raise TypeError(f"{model.__name__}.{attribute} does not say who requires it")
    row = _type(info.annotation, list(info.metadata))
    if extra["rule"] == "STR020" and not getattr(model, "trace", False):
        extra = {**extra, "need": "optional", "rule": "", "small": True}
    row["need"] = extra["need"]
    row |= {key: extra[key] for key in ("rule", "when") if extra[key]}
    if not extra["small"]:
        row["small"] = False
    if extra["may_be_empty"]:
        row["empty"] = True
    if body := model.decided_here.get(attribute, extra.get("decided", "")):
        row |= {"change": body, "governed": True}
    elif extra.get("change"):
        row["change"] = extra["change"]
    row["words"] = _words(defined_in(model, attribute), name, words)
    return name, row


def _referenced(model: type[Section]) -> list[type[Section]]:
    found = []
    for info in model.model_fields.values():
        bare, _ = _unwrap(info.annotation)
        if get_origin(bare) is list:
            bare, _ = _unwrap(get_args(bare)[0])
        if isinstance(bare, type) and issubclass(bare, Section):
            found.append(bare)
    return found


def all_sections() -> list[type[Section]]:
    """Every section class that a document or the configuration can hold, each once, top first."""
    pending: list[type[Section]] = [*DOCUMENTS.values()]
    pending.append(Configuration)
    found: list[type[Section]] = []
    while pending:
        model = pending.pop(0)
        if model not in found:
            found.append(model)
            pending += _referenced(model)
    return found


def _check_siblings(model: str, fields: dict[str, Any]) -> None:
    """Two fields of one section may not share a word in one language."""
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for name, row in fields.items():
            for word in row["words"][language]:
                if seen.setdefault(word, name) != name:
                    raise ValueError(f"{model}: «{word}» ({language}) is both {seen[word]} and {name}")


def _mark_leading(sections: dict[str, Any]) -> None:
    """Mark the fields that hold groups in which, or below which, decisions give values."""
    fields = [(name, field) for name, row in sections.items() for field in row["fields"].values()]
    holding = {name for name, field in fields if field.get("governed")}
    count = -1
    while count < len(holding):
        count = len(holding)
        holding |= {name for name, field in fields if field["type"] == "section" and field["of"] in holding}
    for _, field in fields:
        if field["type"] == "section" and field["of"] in holding:
            field["leads"] = True


def field_table() -> dict[str, Any]:
    """The table that `fields.json` holds. Raises ValueError where the vocabulary is ambiguous or unsafe."""
    words = vocabulary()
    sections = {}
    for model in all_sections():
        fields = dict(_field(model, attribute, info, words) for attribute, info in model.model_fields.items())
        _check_siblings(model.__name__, fields)
        row: dict[str, Any] = {"key": list(model.natural_key)} if model.natural_key else {}
        row |= {"owner": model.owning_body} | ({"change": model.kind_of_change} if model.kind_of_change else {})
        sections[model.__name__] = row | {"fields": fields}
    _mark_leading(sections)
    return {
        "documents": {kind: model.__name__ for kind, model in DOCUMENTS.items()},
        "sets": words["sets"],
        "sections": sections,
    }


def field_table_text() -> str:
    """The text of `fields.json`."""
    return json.dumps(field_table(), ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"
