"""From what a configuration says to conditions. What cannot be meant is a fault of the configuration, at its place."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from styringslint.core.linear import Pattern, PatternError, glob, regular_expression
from styringslint.model.items import Group, Leaf
from styringslint.model.scalars import READERS
from styringslint.model.similar import nearest
from styringslint.model.table import Field, Section, section, word_set, words_in
from styringslint.rules.house.conditions import NUMBERS, OPERATORS, TIMES, WITHOUT_TEXT, Condition, comparable
from styringslint.source.nodes import Scalar
from styringslint.workspace.faults import ConfigurationError, fault
from styringslint.workspace.paths import field_named

_LONGEST_COUNT = 9


def wrong(group: Group, name: str, reason: str, **parameters: Any) -> ConfigurationError:
    """A fault at a field of a house rule."""
    return fault(group.file, group.at(name).span, reason, **parameters)


def needed(group: Group, name: str) -> None:
    """Raise ConfigurationError where a field is absent or empty."""
    if not group.filled(name):
        raise wrong(group, name, "setting-missing", key=group.section.fields[name].word(group.file.language))


def trail(group: Group, of: Section) -> tuple[Field, ...]:
    """The fields on the way that `field` names, in the configuration's language or canonically."""
    language = group.file.language
    text = unicodedata.normalize("NFC", group.text("field"))
    fields: list[Field] = []
    inside: Section | None = of
    for word in re.split(r"[./]", text):
        found = field_named(inside, word.strip(), language) if inside is not None else None
        if found is None:
            known = [field.word(language) for field in inside.fields.values()] if inside is not None else []
            near = nearest(word, known)
            reason = "own-rule-field-near" if near else "own-rule-field"
            raise wrong(group, "field", reason, text=word, near=near, keys=tuple(known))
        fields.append(found)
        inside = section(found.of) if found.type == "section" else None
    return tuple(fields)


def _fits(operator: str, field: Field) -> bool:
    """Whether a question makes sense for a field."""
    if operator in {"present", "absent"}:
        return True
    if operator in {"at_least", "at_most"}:
        return field.is_list or field.type in NUMBERS
    if operator in {"before", "after"}:
        return field.type in TIMES
    return field.type not in (WITHOUT_TEXT if operator == "matches" else {"section", "any"})


def _operator(group: Group, field: Field) -> str:
    asked = [name for name in OPERATORS if group.has(name)]
    words = tuple(group.section.fields[name].word(group.file.language) for name in OPERATORS)
    if len(asked) != 1:
        raise wrong(group, "field", "own-rule-operators", keys=words, count=len(asked))
    if not _fits(asked[0], field):
        key = group.section.fields[asked[0]].word(group.file.language)
        raise wrong(group, asked[0], "own-rule-operator", key=key, text=group.text("field"))
    return asked[0]


def _count(leaf: Leaf) -> int | None:
    text = leaf.raw.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_COUNT else None


def _value(group: Group, leaf: Leaf, field: Field) -> Any:
    """A value to compare with, read as the field reads its own; words in any language or canonically."""
    if not isinstance(leaf.node, Scalar) or leaf.empty:
        raise fault(group.file, leaf.node.span, "own-rule-value", text=leaf.raw, field=group.text("field"))
    text = " ".join(leaf.raw.split())
    if field.type == "word":
        data: Any = words_in(field.of, group.file.language).get(text) or (text if text in word_set(field.of) else None)
        data = data or READERS["word"](leaf.node, group.file.language, field).data
    else:
        data = READERS[field.type](leaf.node, group.file.language, field).data
    if data is None:
        raise fault(group.file, leaf.node.span, "own-rule-value", text=text, field=group.text("field"))
    return Decimal(data) if isinstance(data, int) and not isinstance(data, bool) else comparable(data)


def _pattern(group: Group, leaf: Leaf) -> Pattern:
    text = unicodedata.normalize("NFC", leaf.raw)
    try:
        if len(text) > 1 and text.startswith("/") and text.endswith("/"):
            return regular_expression(text[1:-1])
        return glob(text)
    except PatternError as error:
        reason = "own-rule-glob" if str(error) == "expression" else "own-rule-pattern"
        raise fault(group.file, leaf.node.span, reason, text=text) from None


def condition(group: Group, of: Section) -> Condition:
    """One condition. Raises ConfigurationError."""
    needed(group, "field")
    fields = trail(group, of)
    operator = _operator(group, fields[-1])
    leaves = group.leaves(operator)
    if operator in {"present", "absent"}:
        asked = group.flag(operator)
        if asked is None:
            raise wrong(group, operator, "own-rule-value", text="", field=group.text("field"))
        other = {"present": "absent", "absent": "present"}[operator]
        return Condition(fields, operator if asked else other, (), None)
    if not leaves:
        raise wrong(group, operator, "own-rule-value", text="", field=group.text("field"))
    if operator == "matches":
        return Condition(fields, operator, (), _pattern(group, leaves[0]))
    made = Condition(fields, operator, (), None)
    if made.counts:
        count = _count(leaves[0])
        if count is None:
            raise wrong(group, operator, "own-rule-value", text=leaves[0].raw, field=group.text("field"))
        return made._replace(values=(count,))
    return made._replace(values=tuple(_value(group, leaf, fields[-1]) for leaf in leaves))


def conditions(rule: Group, name: str, of: Section) -> Iterator[Condition]:
    """The conditions in one of the lists of a house rule."""
    for group in rule.groups(name):
        yield condition(group, of)
