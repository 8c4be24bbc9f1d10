"""Documents as plain data, for the models and for the JSON Schemas."""

import re
from typing import Any

from styringslint.model.table import Section, document_section, section, words_in
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence

_INT = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")


def resolved(scalar: Scalar) -> Any:
    """A scalar by the core schema of YAML 1.2: what an editor or another program reads."""
    text = scalar.value
    if not scalar.plain:
        return text
    if scalar.empty:
        return None
    if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return text.lower() == "true"
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text


def raw(node: Node) -> Any:
    """The document as an editor reads it, with the keys of its language."""
    if isinstance(node, Mapping):
        return {key.value: raw(value) for key, value in node.entries if isinstance(key, Scalar)}
    if isinstance(node, Sequence):
        return [raw(item) for item in node.items]
    assert isinstance(node, Scalar)
    return resolved(node)


def canonical(node: Node, of: Section | str, language: str) -> Any:
    """The document with canonical keys and words, as the pydantic models take it."""
    if isinstance(of, str):
        of = document_section(of)
    if not isinstance(node, Mapping):
        return raw(node)
    data = {}
    for key, value in node.entries:
        field = of.by_word(language).get(key.value) if isinstance(key, Scalar) else None
        if field is None:
            data[key.value if isinstance(key, Scalar) else "?"] = raw(value)
            continue

        def one(item: Node, field=field) -> Any:
            if field.type == "section":
                return canonical(item, section(field.of), language)
            found = raw(item)
            if field.type == "word" and isinstance(found, str):
                return words_in(field.of, language).get(found, found)
            if field.type == "yes_no" and language != "en":
                return {"ja": True, "nei": False}.get(found, found) if isinstance(found, str) else f"not {found}"
            return found

        data[field.name] = (
            [one(item) for item in value.items] if field.is_list and isinstance(value, Sequence) else one(value)
        )
    return data
