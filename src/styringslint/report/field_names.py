"""What a field is called in a sentence: by words instead of a path, for people who do not see the documents."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from styringslint.model.table import Field, Section, section
from styringslint.report.field_phrases import NAMES
from styringslint.report.mandate_phrases import GENERAL_NAMES, MANDATE_NAMES
from styringslint.report.steering_phrases import STEERING_NAMES

_GROUPING = frozenset({"Governance", "Financing", "Prioritisation", "Indicator", "Quorum", "DecisionRule"})
"""Sections that only hold fields together, whose names say enough without them."""
_SAID_BY_LIST = frozenset({"amount", "share", "value"})
"""What a row is about is said by the name of its list."""


IN_SENTENCES = {**GENERAL_NAMES, **MANDATE_NAMES, **STEERING_NAMES}
"""What a field may be called in a sentence."""


class Naming(NamedTuple):
    """A field by its words: what it is, the row that it stands in, and what holds it."""

    words: str
    row: tuple[str, ...]
    within: tuple[str, ...]
    table: str = ""
    """The section of the rows that it stands among."""
    own: str = ""
    """The word of the field itself, and of the one that holds it, also where that goes without saying."""
    holder: str = ""
    templates: tuple[str, ...] = ()
    """What it may be called in a sentence, the closest first."""


def key_of(field: Field) -> str:
    """A field by its section and name; one of a document and of the same part of a one-file product are one."""
    part = field.section.removesuffix("Section")
    return f"{field.section if part == field.section else part + 'Document'}.{field.name}"


def _templates(fields: Sequence[Field], language: str) -> tuple[str, ...]:
    """What the last of the fields on a path may be called in a sentence, the closest first."""
    *above, last = fields
    keys = [key_of(last), f"{last.section}.*", f"*.{last.name}"]
    if above:
        holder = above[-1]
        within = [f"{key_of(holder)}/{last.name}", f"{holder.section}/{last.name}", f"*.{holder.name}/{last.name}"]
        keys = [*within, *keys]
    return tuple(IN_SENTENCES[key][language] for key in keys if key in IN_SENTENCES)


def words_of(field: Field, language: str) -> str:
    """A field in the words of a language."""
    names = NAMES.get(key_of(field))
    return names[language] if names is not None else field.word(language).replace("_", " ")


def naming(of: Section | None, parts: Sequence[str], language: str) -> Naming:
    """What the field at the end of a path is called. `parts` are the segments below `of`."""
    steps: list[Field | str] = []
    left = [part for part in (re.sub(r"~[0-9]+\Z", "", part) for part in parts) if part]
    while left:
        field = of.fields.get(left[0]) if of is not None else None
        if field is None:
            steps += left
            break
        steps.append(field)
        of = section(field.of) if field.type == "section" else None
        keys = (len(of.natural_key) if of is not None else 1) if field.is_list else 0
        steps += left[1 : keys + 1]
        left = left[keys + 1 :]
    return _named(steps, language)


def _named(steps: list[Field | str], language: str) -> Naming:
    fields = [step for step in steps if isinstance(step, Field)]
    row = tuple(step for step in steps if isinstance(step, str))
    table = next((one.of for one, after in pairwise(steps) if isinstance(one, Field) and isinstance(after, str)), "")
    if not fields:
        return Naming(" ".join(row), (), ())
    templates = _templates(fields, language)
    own, holder = (words_of(field, language) for field in (fields[-1], fields[-2:][0]))
    dated = len(fields) > 1 and fields[-1].section == "DatedValue" and fields[-1].name == "value"
    if dated or (len(fields) > 1 and fields[-2].is_list and fields[-1].name in _SAID_BY_LIST):
        fields.pop()
    *above, last = fields
    within = tuple(words_of(field, language) for field in above if field.of not in _GROUPING)
    return Naming(words_of(last, language), row, within, table, own, holder, templates)


def row_of(of: Section | None, parts: Sequence[str]) -> int:
    """How many segments of a path lead to the row that a value stands in; none where it stands in no row."""
    at = 0
    while at < len(parts):
        field = of.fields.get(parts[at]) if of is not None else None
        if field is None or field.type != "section":
            return 0
        of = section(field.of)
        at += 1
        if field.is_list:
            end = at + len(of.natural_key)
            return end if of.natural_key and end < len(parts) else 0
    return 0
