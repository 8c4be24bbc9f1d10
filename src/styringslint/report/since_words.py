"""How changes are told: in sentences, in the reader's language, foreign text always marked as such."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from styringslint.core.pattern import pattern
from styringslint.core.values import KindName, Kroner, Word
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact
from styringslint.model.items import Group, Items
from styringslint.model.table import word_set
from styringslint.report.harmless import code_span, harmless
from styringslint.report.phrases import PHRASES
from styringslint.report.since_phrases import NUMBERS, SINCE
from styringslint.report.terms import in_terms
from styringslint.report.wording import joined, quoted, written, written_number
from styringslint.workspace.paths import shown

_LONGEST = 120
_PLACEHOLDER = pattern(r"\{(\w+)(?::([^{}]*))?\}")

Phrases = Mapping[str, Mapping[str, str]]
"""Phrase → language → text."""


class Voice:
    """The words of one language, in a `form`: `text` for people, `markdown` for a comment, `html` for a section.

    In Markdown every foreign text is a code span: it can be no link, no mention, no markup. In HTML it is escaped.
    """

    def __init__(self, language: str, *, form: str = "text", longest: int = _LONGEST, phrases: Phrases = SINCE) -> None:
        self.language = language
        self.phrases = phrases
        self.form = form
        self.longest = longest

    def say(self, name: str, **parameters: Any) -> str:
        """A fixed text, filled with texts that are harmless already."""

        def put(match: re.Match[str]) -> str:
            word, spec = match.groups()
            value = parameters[word]
            if spec == "and":
                return joined(list(value), self.language, "and")
            if spec:
                one, _, many = spec.partition("|")
                return one if value == 1 else many
            return str(value)

        return _PLACEHOLDER.sub(put, self.phrases[name][self.language])

    def foreign(self, text: str) -> str:
        """A text that somebody else wrote, in quotation marks or as a code span."""
        text = harmless(text, self.longest)
        if self.form == "markdown":
            return self.code(text)
        return quoted(escape(text, quote=True) if self.form == "html" else text, self.language)

    def code(self, text: str) -> str:
        """A text as it stands, in Markdown as a code span."""
        if self.form == "html":
            return f"<code>{escape(harmless(text, 0), quote=True)}</code>"
        return code_span(text, 0) if self.form == "markdown" else harmless(text, 0)

    def was(self, text: str) -> str:
        """What stood before, in HTML marked as deleted."""
        return f"<del>{text}</del>" if self.form == "html" else text

    def now(self, text: str) -> str:
        """What stands now, in HTML marked as inserted."""
        return f"<ins>{text}</ins>" if self.form == "html" else text

    def item(self, group: Group, terms: str = "") -> str:
        """An item by its kind, in the words of a term set, and by its title and id."""
        kind = in_terms(written(KindName(_kind(group)), self.language, self.language), terms, self.language)
        name = f"{self.foreign(group.title)} ({self.code(group.id)})" if group.title else self.code(group.id)
        return f"{kind[:1].upper()}{kind[1:]} {name}"

    def named(self, side: Side, identity: str) -> str:
        """An id, with the title of its item where it has one."""
        item = side.items.get(identity)
        if item is None or not item.title:
            return self.code(identity)
        return f"{self.foreign(item.title)} ({self.code(identity)})"

    def body(self, name: str) -> str:
        """A body, in the definite form where it is one of ours."""
        return PHRASES[name][self.language] if name in PHRASES else self.code(name)

    def number_of(self, amount: int, measure: str) -> str:
        """So many days, weeks, months or years, in words up to twelve."""
        text = self.say(measure, n=amount)
        if amount == 1:
            return text
        words = NUMBERS[self.language]
        return f"{words[amount - 2] if amount <= len(words) + 1 else written_number(amount, self.language)} {text}"

    def value(self, side: Side, path: str, fact: Fact) -> str:
        """A value as people write it, with its unit."""
        if fact.data is None:
            file = fact.group.file if fact.group is not None else None
            return self.foreign(" ".join(file.text[fact.node.start : fact.node.end].split()) if file else "?")
        if isinstance(fact.data, tuple):
            return self._list(fact)
        text = self._scalar(fact)
        unit = self._unit(side, path, fact)
        return self.code(f"{text} {unit}" if unit else text) if text is not None else self.foreign(str(fact.data))

    def _list(self, fact: Fact) -> str:
        leaves = fact.leaf.values if isinstance(fact.leaf, Items) else []
        if any(isinstance(leaf, Group) for leaf in leaves):
            return f"{len(leaves)}"
        parts = [self.code(str(name)) for name in fact.data] or ["–"]
        return ", ".join(parts)

    def _scalar(self, fact: Fact) -> str | None:
        """The text of a value that is not free text."""
        field, data = fact.leaf.field, fact.data
        if isinstance(data, bool):
            return SINCE["yes" if data else "no"][self.language]
        if field.type == "word" and data in word_set(field.of):
            return written(Word(field.of, data), self.language, self.language)
        if field.type == "kroner" and isinstance(data, int):
            return f"{written(Kroner(data), self.language, self.language)} kr"
        if field.type == "coarse_time":
            text = getattr(getattr(fact.leaf, "data", None), "text", "")
            if text and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                return str(text)
        if isinstance(data, date):
            return written(data, self.language, self.language)
        if field.type == "year":
            return str(data)
        if isinstance(data, int | Decimal):
            return written_number(data, self.language) + (" %" if field.type == "percentage" else "")
        return self._name(fact)

    def _name(self, fact: Fact) -> str | None:
        field, data = fact.leaf.field, str(fact.data)
        if field.type == "reference":
            known = "body" in field.targets and data in word_set("body")
            return written(Word("body", data), self.language, self.language) if known else data
        return None if field.type in {"line", "text"} else data

    def _unit(self, side: Side, path: str, fact: Fact) -> str:
        if fact.leaf.field.type != "number":
            return ""
        root = path.split("/", 1)[0]
        item = side.items.get(root)
        if item is not None and item.section.name == "Benefit":
            place = f"{root}/indicator/unit"
        else:
            place = f"{path.rpartition('/')[0]}/unit"
        unit = side.facts.get(place)
        return " ".join(str(unit.data).split())[:40] if unit is not None and unit.data else ""

    def field(self, side: Side, path: str) -> str:
        """A field by its words in the reader's language; a number with its date goes by the name of both."""
        fact = side.facts.get(path)
        place = re.sub(r"~[0-9]+\Z", "", path)
        if fact is not None and fact.leaf.field.section == "DatedValue" and place.endswith("/value"):
            place = place.rpartition("/")[0]
        words = shown(side.product, place, self.language).partition("/")[2]
        return self.foreign(words.replace("_", " "))


def _kind(group: Group) -> str:
    from styringslint.report.phrases import KINDS

    return group.kind if group.kind in KINDS else "item"
