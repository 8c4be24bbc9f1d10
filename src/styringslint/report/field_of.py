"""A field and what it belongs to, as messages speak of them: `the target of “Shorter wait” (N1)`."""

import re
from datetime import date

from styringslint.core.values import FieldOf, KindName
from styringslint.model.table import Section, document_kinds, document_section, section, section_names
from styringslint.report.field_names import Naming, naming
from styringslint.report.harmless import harmless
from styringslint.report.steering_phrases import ROWS
from styringslint.report.wording import quoted, written, written_date

_PLACE = re.compile(r"\{(\w+)\}")
_YEAR = 4
_IN = {"nb": "i", "nn": "i", "en": "of"}
_FOR = {"nb": "for", "nn": "for", "en": "of"}


def field_of_text(field: FieldOf, language: str) -> str:
    """A field within others by its words, as `since` speaks of it; one that has no words, or stands alone, by its key."""
    of = written(field.of, language, language)
    words = _words(field, language) if len(field.parts) > 1 else ""
    if not words:
        return f"{quoted(harmless(field.key), language)} {_IN[language]} {of}"
    within = isinstance(field.of, KindName) or " for " in words
    return f"{words} {(_IN if within else _FOR)[language]} {of}"


def _words(field: FieldOf, language: str) -> str:
    found = naming(_section(field.section), [part for part, _ in field.parts], language)
    known = _known(field, found, language)
    for template in found.templates:
        if all(known[name] for name in _PLACE.findall(template)):
            return _PLACE.sub(lambda match: known[match[1]], template)
    return ""


def _known(field: FieldOf, found: Naming, language: str) -> dict[str, str]:
    titles = dict(field.parts)
    name = ", ".join(_row(part, titles.get(part, ""), language) for part in found.row)
    table = ROWS.get(found.table)
    return {
        "name": name,
        "row": table[language].replace("{name}", name) if table else name,
        "within": quoted(found.holder, language) if found.within else "",
        "word": quoted(found.own, language),
    }


def _row(name: str, title: str, language: str) -> str:
    try:
        return written_date(date.fromisoformat(name), language)
    except ValueError:
        pass
    if name.isdigit() and len(name) == _YEAR:
        return name
    return quoted(harmless(title or name, 80), language)


def _section(name: str) -> Section | None:
    if name in section_names():
        return section(name)
    return document_section(name) if name in document_kinds() else None
