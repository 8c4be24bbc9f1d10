"""A document whose language is stated wrongly: one finding, and not one for each of its words."""

import re

from styringslint.core.finding import Problem
from styringslint.model.document import Documents
from styringslint.model.items import Leaf
from styringslint.model.table import LANGUAGES, section, section_names

_REASONS = frozenset({"key-other-language", "word-other-language"})
_FEWEST = 5
"""So many keys of one other language are no slip."""
_KEY = re.compile(r"(?:^|- |[{,])[ \t]*([^\W\d]\w*):", re.MULTILINE)


def _keys(language: str) -> set[str]:
    return {word for name in section_names() for word in section(name).by_word(language)}


def problems_of(documents: Documents) -> list[Problem]:
    """The problems met in a file; where nearly every key is of one other language than stated, one instead of all of them."""
    problems = list(documents.problems)
    odd = [str(row.parameters["key"]) for row in problems if row.reason == "key-other-language"]
    count = len(odd)
    stated = documents.documents[0].header.get("language") if documents.documents and count >= _FEWEST else None
    if not isinstance(stated, Leaf) or stated.data not in LANGUAGES:
        return problems
    others = [language for language in LANGUAGES if language != stated.data and _keys(language).issuperset(odd)]
    if not others:
        return problems
    other = others[0]
    own = _keys(str(stated.data)) - _keys(other)
    if sum(word in own for word in _KEY.findall(documents.file.text)) * _FEWEST > count:
        return problems
    kept = [row for row in problems if row.reason not in _REASONS]
    written = {"stated": str(stated.data), "spoken": other, "count": count}
    return [*kept, Problem("document-other-language", stated.node.span, stated.path, written)]
