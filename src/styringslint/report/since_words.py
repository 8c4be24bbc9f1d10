"""How changes are told: in sentences, in the reader's language, foreign text always marked as such."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from styringslint.core.pattern import pattern
from styringslint.core.values import KindName, Word
from styringslint.coverage.governed import NOWHERE
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact, group_facts
from styringslint.model.items import Group, Items
from styringslint.model.table import Section, document_kinds, document_section, word_set
from styringslint.report.fact_text import grouped, written_value
from styringslint.report.field_names import Naming, key_of, naming, words_of
from styringslint.report.harmless import code_span, harmless, shortened
from styringslint.report.kind_phrases import DEGREES, NEUTER, THE_KIND, WAS_TRAITS
from styringslint.report.phrases import KINDS, PHRASES
from styringslint.report.proposed_phrases import PROPOSALS
from styringslint.report.sentence_phrases import NUMBERS, ORDINALS
from styringslint.report.since_phrases import SINCE
from styringslint.report.steering_phrases import PRONOUNS, ROWS, TRAITS
from styringslint.report.terms import in_terms
from styringslint.report.wording import joined, quoted, written, written_date, written_number
from styringslint.source.nodes import Scalar

_LONGEST = 120
_LONGEST_UNIT = 80
_YEAR = 4
_MEASURED = {"Benefit": "indicator", "Hypothesis": "we_know_when"}
"""Items with numbers of one unit, and the field that says which."""
_COUNTED = {
    "Governance.notice_days": "days",
    "Escalation.days": "days",
    "Anchoring.days": "days",
    "Initiative.person_months": "person_months",
    "Team.capacity": "person_years",
}
"""Numbers whose field says what they are numbers of."""
_BOUNDS = frozenset({"Threshold.at_least", "Threshold.at_most", "Threshold.above", "Threshold.below"})
"""Numbers of which the field says whether they are the least or the most: `at least 60`."""
_LIMITS = {"CostParameter": "decreasing", "MeasuredParameter": ""}
"""Parameters that have a limit, and which way they should go where they do not say it themselves."""
_LIMIT_WORDS = {"increasing": "at_least", "decreasing": "at_most"}
_KRONER = "kr"
_PERCENT = frozenset({"%", "prosent", "percent"})
_MOST_WORDS = 3
"""How many words of a unit are said after its number as they stand."""
_AGAIN = re.compile(r"~[0-9]+\Z")
"""The end of the path of a value that stands more than once."""
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

    def proposing(self) -> "Voice":
        """The same voice, speaking of what is only proposed."""
        phrases: Phrases = {**self.phrases, **PROPOSALS}
        return Voice(self.language, form=self.form, longest=self.longest, phrases=phrases)

    def has(self, name: str) -> bool:
        """Whether there is such a fixed text."""
        return name in self.phrases

    def foreign(self, text: str, *, at_least: int = 0) -> str:
        """A text that somebody else wrote, in quotation marks or as a code span; `at_least` so long before it is cut."""
        text = harmless(text, max(self.longest, at_least) if self.longest else 0)
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

    def kind(self, group: Group, terms: str = "", *, definite: bool = False) -> str:
        """What an item is, in the words of a term set."""
        name = _kind(group)
        text = THE_KIND[name][self.language] if definite else written(KindName(name), self.language, self.language)
        return in_terms(text, terms, self.language)

    def item(self, group: Group, terms: str = "", *, by_title: bool = True, definite: bool = False) -> str:
        """An item by its kind and by its title and id, or by its id alone."""
        kind = self.kind(group, terms, definite=definite)
        title = group.title if by_title else ""
        name = self._titled(title, group.id)
        if not definite and title.casefold().startswith(f"{kind.casefold()} "):
            return name
        return f"{kind[:1].upper()}{kind[1:]} {name}"

    def new_item(self, group: Group, terms: str = "") -> str:
        """What an item is that has come: `Ny hypotese`, `Nytt initiativ`."""
        kind = "new_neuter" if _kind(group) in NEUTER[self.language] else "new_kind"
        return self.say(kind, kind=self.kind(group, terms))

    def title(self, group: Group) -> str:
        """An item by its title and id, or by its id alone."""
        return self._titled(group.title, group.id)

    def named(self, side: Side, identity: str) -> str:
        """An id, with the title of its item where it has one."""
        item = side.items.get(identity)
        return self._titled(item.title if item is not None else "", identity)

    def the(self, side: Side, identity: str) -> str:
        """An id as its item within a sentence, by its kind in the definite form and its title: `the goal “…” (M1)`."""
        item = side.items.get(identity)
        if item is None:
            return self.named(side, identity)
        return f"{self.kind(item, side.product.terms, definite=True)} {self.title(item)}"

    def _titled(self, title: str, identity: str) -> str:
        if not title:
            return self.code(identity)
        name = self.foreign(title.removesuffix("."))
        return name if _letters(identity) in _letters(title) else f"{name} ({self.code(identity)})"

    def body(self, name: str) -> str:
        """A body, in the definite form where it is one of ours."""
        return PHRASES[name][self.language] if name in PHRASES else self.code(name)

    def number_of(self, amount: int, measure: str) -> str:
        """So many days, weeks, months or years, in words up to twelve."""
        text = self.say(measure, n=amount)
        if amount == 1:
            return text
        return f"{self.counted(amount)} {text}"

    def counted(self, amount: int) -> str:
        """A number in words up to twelve; one as of what is neuter in Norwegian."""
        words = NUMBERS[self.language]
        if amount == 1:
            return self.say("one")
        return words[amount - 2] if amount <= len(words) + 1 else self.number(amount)

    def place(self, number: int) -> str:
        """A place in an order: in English by an ordinal."""
        if self.language != "en":
            return str(number)
        if number <= len(ORDINALS):
            return ORDINALS[number - 1]
        last = 0 if number % 100 in {11, 12, 13} else number % 10
        return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(last, "th")

    def value(self, side: Side, path: str, fact: Fact, *, unit: bool = True) -> str:
        """A value as people write it, with its unit or without."""
        if fact.data is None:
            return self.say("unread_value", value=self.foreign(_source(fact)))
        if isinstance(fact.data, tuple):
            return ", ".join(self.parts(side, fact).values()) or self.code("–")
        if fact.leaf.field.type == "reference":
            return self.referred(side, str(fact.data))
        text = written_value(fact, self.language)
        if text is None:
            return self.foreign(str(fact.data))
        if fact.leaf.field.type == "word":
            return self.foreign(text)
        if key_of(fact.leaf.field) in _BOUNDS:
            text = f"{words_of(fact.leaf.field, self.language)} {text}"
        bound = self._bound(side, path, fact)
        after = self.unit(side, path, fact) if unit else ""
        if self.unit_first(after):
            text = f"NOK {text}"
        elif after:
            text = f"{text} {self._unit_text(after)}"
        return self._whole(self.say(bound, text=text) if bound else text)

    @staticmethod
    def _bound(side: Side, path: str, fact: Fact) -> str:
        """Whether the limit of a parameter is the least or the most; nothing where that is not known."""
        field = fact.leaf.field
        if field.name != "limit" or field.section not in _LIMITS:
            return ""
        way = side.facts.get(f"{path.rpartition('/')[0]}/direction")
        return _LIMIT_WORDS.get(str(way.data) if way is not None else _LIMITS[field.section], "")

    def _unit_text(self, unit: str) -> str:
        """A unit after its number: what says of what a share is, or is more than a few words long, as a quotation."""
        words = unit.split()
        many = 2 if words[:2] == ["per", "cent"] else 1
        if many == 2 or words[0] in _PERCENT:
            head, rest = self.say("percent") if words[0] == "%" else " ".join(words[:many]), " ".join(words[many:])
            return f"{head} {quoted(rest, self.language)}" if rest else head
        return unit if len(words) <= _MOST_WORDS else f"({quoted(unit, self.language)})"

    def unit_first(self, unit: str) -> bool:
        """Whether a unit stands before its number, as `NOK 3,000,000` does in English."""
        return unit == _KRONER and self.language == "en"

    def _whole(self, text: str) -> str:
        """An amount that is not broken over two lines, in HTML: in text, that is seen to where lines are made."""
        return self.code(
            re.sub(r"(?<=\d) (?=\d{3}\b|kr\b|%)|(?<=\bNOK) (?=\d)", "\u00a0", text) if self.form == "html" else text
        )

    def referred(self, side: Side, identity: str) -> str:
        """What an id in a document stands for: a body, or an item by its title."""
        known = identity in word_set("body") and identity not in side.items
        return written(Word("body", identity), self.language, self.language) if known else self.named(side, identity)

    def parts(self, side: Side, fact: Fact) -> dict[Any, str]:
        """What stands in a list, each by what is compared: texts, items by their names, rows by what they say."""
        if isinstance(fact.leaf, Items) and any(isinstance(leaf, Group) for leaf in fact.leaf.values):
            rows = [leaf for leaf in fact.leaf.values if isinstance(leaf, Group)]
            texts = [self._unnamed(side, group_facts(row, NOWHERE)) for row in rows]
            return dict(zip(fact.data, texts, strict=True))
        if fact.leaf.field.type == "reference":
            return {name: self.referred(side, str(name)) for name in fact.data}
        return {text: self.foreign(str(text)) for text in fact.data}

    def _unnamed(self, side: Side, facts: list[tuple[str, Fact]]) -> str:
        """A row that nothing names: a number with its date, or all that it says."""
        by_name = {fact.leaf.field.name: (path, fact) for path, fact in facts}
        if by_name.keys() != {"value", "date"}:
            return self.said(side, facts)
        (path, value), (_, day) = by_name["value"], by_name["date"]
        return f"{self.value(side, path, value)} ({self.value(side, path, day)})"

    def said(self, side: Side, facts: Iterable[tuple[str, Fact]]) -> str:
        """Values one after the other, each after the name of its field."""
        return ", ".join(self._trait(side, path, fact) for path, fact in facts)

    def were(self, side: Side, facts: Iterable[tuple[str, Fact]]) -> list[str]:
        """What was said in a row that has gone."""
        return [self._trait(side, path, fact, WAS_TRAITS) for path, fact in facts]

    def _trait(self, side: Side, path: str, fact: Fact, tables: Phrases = TRAITS) -> str:
        field, value = fact.leaf.field, self.value(side, path, fact)
        table = tables.get(key_of(field)) or TRAITS.get(key_of(field))
        if table is None:
            return f"{words_of(field, self.language)} {value}"
        bare = (written_value(fact, self.language) if field.type == "word" and fact.data is not None else None) or value
        bare = DEGREES[self.language].get(bare, bare) if field.name == "consequence" else bare
        return self._filled(table[self.language], value=bare)

    def trait(self, side: Side, path: str, fact: Fact) -> str:
        """A value that tells an item apart: a party goes by its name alone."""
        item = side.items.get(str(fact.data))
        return self.foreign(item.title) if item is not None and item.title else self.value(side, path, fact)

    def unit(self, side: Side, path: str, fact: Fact) -> str:
        """The unit of a value: its own, that of its benefit, or the one that stands beside it."""
        own = {"percentage": "%", "kroner": _KRONER}.get(fact.leaf.field.type, "")
        if measure := _COUNTED.get(key_of(fact.leaf.field)):
            return self.say(f"unit_{measure}", n=fact.data)
        if own or fact.leaf.field.type != "number":
            return own
        root = path.split("/", 1)[0]
        item = side.items.get(root)
        if item is not None and item.section.name in _MEASURED:
            place = f"{root}/{_MEASURED[item.section.name]}/unit"
        elif fact.leaf.field.section == "ParameterStatus":
            place = f"mandate/parameters/{fact.leaf.field.name}/unit"
        else:
            place = f"{path.rpartition('/')[0]}/unit"
        unit = side.facts.get(place)
        return shortened(" ".join(str(unit.data).split()), _LONGEST_UNIT) if unit is not None and unit.data else ""

    def number(self, value: int | Decimal) -> str:
        """A number with the decimal mark and the thousands of the language."""
        return grouped(written_number(value, self.language), self.language)

    def table(self, side: Side, path: str) -> str:
        """The section of the rows that a row stands among."""
        return self._naming(side, path).table

    def row_name(self, side: Side, path: str) -> str:
        """A row by its name alone."""
        return self._names(side, self._naming(side, path))

    def row(self, side: Side, path: str) -> tuple[str, str]:
        """A row of a table: what it is called, and the table, or nothing where the name says what it is."""
        found = self._naming(side, path)
        name = self._names(side, found)
        table = ROWS.get(found.table)
        return (self._filled(table[self.language], name=name), "") if table else (name, self._within(found))

    def pronoun(self, side: Side, path: str) -> str:
        """What a row is called when it has just been named; nothing where its name must be said again."""
        return PRONOUNS.get(self._naming(side, path).table, {}).get(self.language, "")

    def field(self, side: Side, path: str) -> str:
        """A field as it is spoken of in a sentence, in the definite form where the tables have that."""
        found = self._naming(side, path)
        name = self._names(side, found)
        table = ROWS.get(found.table)
        known = {
            "name": name,
            "row": self._filled(table[self.language], name=name) if table else name,
            "within": self.foreign(found.holder) if found.within else "",
            "word": self.foreign(found.own),
        }
        fitting = (text for text in found.templates if all(known[word] for word, _ in _PLACEHOLDER.findall(text)))
        text = next(fitting, "")
        if not text:
            return self.label(side, path)
        text = self._filled(in_terms(text, side.product.terms, self.language), **known)
        return self.say("again", field=text) if _AGAIN.search(path) else text

    def label(self, side: Side, path: str) -> str:
        """A field by its words in the reader's language, and where it stands, as in a list of values."""
        found = self._naming(side, path)
        text = self._within(found, self._names(side, found))
        return self.say("again", field=text) if _AGAIN.search(path) else text

    @staticmethod
    def _filled(template: str, **values: str) -> str:
        return _PLACEHOLDER.sub(lambda match: values[match[1]], template)

    def _naming(self, side: Side, path: str) -> Naming:
        root, *rest = path.split("/")
        return naming(section_of(side, root), rest, self.language)

    def _names(self, side: Side, found: Naming) -> str:
        first, *rest = [self._row(side, name) for name in found.row] or [""]
        if found.table == "Waiver" and rest:
            return self.say("field_of_row", field=first, row=", ".join(rest))
        return ", ".join([first, *rest])

    def _within(self, found: Naming, row: str = "") -> str:
        text = self.foreign(found.words)
        if row:
            text = self.say("field_of_row", field=text, row=row)
        if found.within:
            return self.say("field_within", field=text, within=", ".join(map(self.foreign, found.within)))
        return text

    def _row(self, side: Side, name: str) -> str:
        try:
            return self.code(written_date(date.fromisoformat(name), self.language))
        except ValueError:
            if name.isdigit():
                return self.code(name) if len(name) == _YEAR else self.say("numbered", n=self.code(name))
        return self.referred(side, name) if name in side.items else self.foreign(name)


def _source(fact: Fact) -> str:
    """What stands where a value should be, without the quotation marks of the file."""
    if isinstance(fact.node, Scalar):
        return " ".join(fact.node.value.split())
    file = fact.group.file if fact.group is not None else None
    return " ".join(file.text[fact.node.start : fact.node.end].split()) if file else "?"


def section_of(side: Side, root: str) -> Section | None:
    """The section that a path begins in: that of an item or a document."""
    item = side.items.get(root) or side.product.find(root)
    if item is not None:
        return item.section
    return document_section(root) if root in document_kinds() else None


def _letters(text: str) -> str:
    """A text without what can be otherwise in an id: `Storøya kommune` and `storøya-kommune` are the same."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _kind(group: Group) -> str:
    return group.kind if group.kind in KINDS else "item"
