"""The keys of mappings: which field each is, and what to say of one that is none. The half of the reader that needs no values."""

import unicodedata
from typing import Any

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.core.values import FieldName, ItemName, KindName
from styringslint.model.items import File, Group, Leaf
from styringslint.model.placeholders import placeholder, says_nothing
from styringslint.model.similar import akin, nearest
from styringslint.model.table import LANGUAGES, Field, Section, section, word_set
from styringslint.source.nodes import NOTHING, Mapping, Node, Scalar, Sequence

_NUMERIC_TAIL = pattern(r"\d+\Z")
_TAG = pattern(r"![^\s,\]}]*[ \t]+\Z")

_MOST_GUESSES = 300
"""How many unknown keys of a file are compared with known ones: more are no mistypings, and nobody is told of them."""


def _fits(value: Node, field: Field) -> bool:
    """Whether a value has the shape of a field: a list, a group, or a single value."""
    shape = Sequence if field.is_list else Mapping if field.type == "section" else Scalar
    return isinstance(value, shape)


def _shape(field: Field) -> tuple[str, str, bool]:
    """What two fields have in common when a value of the one could be a value of the other."""
    return field.type, field.of, field.is_list


class Keys:
    """Reads keys by the section in which they stand, and remembers what is wrong. One use for each document."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.language = file.language
        self.problems: list[Problem] = []
        self.denormal: list[Span] = []
        self.guesses = _MOST_GUESSES
        self.around: list[Group] = []
        """The groups that are being read, outermost first."""
        self.displaced: list[tuple[Group, str, str]] = []
        """Keys that belong further in: the group in which each stands, the field it belongs in, and the field it is."""
        self.doubled: list[tuple[Group, Field]] = []
        """Keys that stand twice: the group, and the field."""

    def report(self, reason: str, node: Node | Span, path: str, group: Group | None, **parameters: Any) -> None:
        """Remember a fault, named by the item in which it stands."""
        span = node if isinstance(node, Span) else self._shown(node)
        self.problems.append(Problem(reason, span, path, {"where": self.where(group, path), **parameters}))

    def _shown(self, node: Node) -> Span:
        end = self.file.text.find("\n", node.start, node.end)
        return Span(node.start, node.end if end < 0 else end)

    def where(self, group: Group | None, path: str) -> ItemName | KindName | FieldName:
        """The item that a group belongs to, or the document or the part of it that a path leads into."""
        if group is None:
            return KindName("document")
        if group.id:
            title = group.title or self._title(group)
            # What is left of a template names nothing.
            return ItemName(group.id, "" if placeholder(title, prose=True) or says_nothing(title) else title)
        owner = (group.root or path).split("/", 1)[0]
        return KindName(owner if group.root or owner in word_set("kind") else "document")

    def _title(self, group: Group) -> str:
        """The title of an item that is still being read."""
        words = group.section.by_word(self.language)
        for key, value in group.node.pairs():
            if isinstance(key, Scalar) and isinstance(value, Scalar) and (field := words.get(key.value)):
                if field.name in {"title", "name", "position", "statement", "what", "text"}:
                    return " ".join(value.value.split())
        return ""

    @staticmethod
    def _identify(group: Group, identity: str) -> None:
        """Tell a group which item it is. One without an id goes by its path."""
        if identity:
            group.id = group.root = group.path = identity

    def _identity(self, node: Mapping) -> str:
        """The id of the item that a mapping is, or an empty text."""
        for key, value in node.pairs():
            if isinstance(key, Scalar) and key.value == "id" and isinstance(value, Scalar) and value.value.strip():
                return unicodedata.normalize("NFC", value.value.strip())
        return ""

    def _key(self, node: Node, group: Group, named: Group) -> str | None:
        if not isinstance(node, Scalar):
            self.report("bad-key", node, group.root, named, text="")
            return None
        word = node.value
        if node.plain and word in NOTHING:
            self.report("bad-key", node, group.root, named, text=word)
            return None
        return word if word.isascii() else self._normal(word, node)

    @staticmethod
    def _word(key: Node | None) -> str:
        """A key as it is looked up, or an empty text."""
        word = key.value if isinstance(key, Scalar) else ""
        return word if word.isascii() else unicodedata.normalize("NFC", word)

    def _normal(self, text: str, node: Node) -> str:
        if unicodedata.is_normalized("NFC", text):
            return text
        self.denormal.append(node.span)
        return unicodedata.normalize("NFC", text)

    def _join(self, group: Group, name: str) -> str:
        return f"{group.root}/{name}" if group.root else name

    def _unknown(
        self, word: str, key: Scalar | Node, value: Node, group: Group, named: Group, index: int
    ) -> Field | None:
        """A key that the section does not have: of another language, split by a comma, mistyped, or misplaced."""
        of = group.section
        if group.node.flow and isinstance(value, Scalar) and value.empty and value.start == value.end:
            self._split_by_comma(word, key, group, named, index)
            return None
        for other in LANGUAGES:
            if other != self.language and (field := of.by_word(other).get(word)) is not None:
                own = field.word(self.language)
                self.report(
                    "key-other-language",
                    key,
                    self._join(group, field.name),
                    named,
                    key=word,
                    word=own,
                    key_language=other,
                )
                return field
        known = of.by_word(self.language)
        self.guesses -= 1
        suggestion = nearest(word, known) if self.guesses > 0 else ""
        path = self._join(group, word)
        if word == "<<":
            # What it would bring along is not followed, and may be anything.
            group.misspelt |= frozenset(of.fields)
            self.report("merge-key", key, path, named, key=word)
        elif suggestion:
            group.misspelt |= {known[suggestion].name}
            self.report("unknown-key-near", key, path, named, key=word, word=suggestion)
        elif home := self._home(word, group):
            self.displaced.append((group, home.name, section(home.of).by_word(self.language)[word].name))
            self.report("misplaced-key", key, path, named, key=word, home=home.word(self.language))
        elif outside := self._outside(word, value):
            self.report("misplaced-key-outside", key, path, named, key=word, inside=outside)
        else:
            keys = tuple(field.word(self.language) for field in of.fields.values())
            group.misspelt |= self._perhaps_meant(word, value, of) if self.guesses > 0 else frozenset()
            self.report("unknown-key", key, path, named, key=word, keys=keys)
        return None

    def _perhaps_meant(self, word: str, value: Node, of: Section) -> set[str]:
        """Fields that an unknown key may stand for: a word akin to it, and a value of the same shape."""
        words = of.by_word(self.language)
        return {field.name for known, field in words.items() if _fits(value, field) and akin(word, known)}

    def _stands(self, group: Group, field: Field) -> bool:
        """Whether a group that is still being read has a field."""
        words = group.section.by_word(self.language)
        return any(isinstance(key, Scalar) and words.get(key.value) is field for key, _ in group.node.pairs())

    def _home(self, word: str, group: Group) -> Field | None:
        """The one group in this one in which `word` belongs, or None. Of several, the one that is not there."""
        homes = [
            field
            for field in group.section.fields.values()
            if field.type == "section" and not field.is_list and word in section(field.of).by_word(self.language)
        ]
        if len(homes) > 1:
            homes = [field for field in homes if not self._stands(group, field)]
        return homes[0] if len(homes) == 1 else None

    def _outside(self, word: str, value: Node) -> str:
        """The key of the group that a key stands in and does not belong in: a group around it lacks it. Else an empty text."""
        for outer, inner in zip(reversed(self.around[:-1]), reversed(self.around), strict=False):
            field = outer.section.by_word(self.language).get(word)
            if field is None:
                continue
            if inner.field is None or self.guesses <= 0 or not _fits(value, field) or self._stands(outer, field):
                return ""
            outer.misspelt |= {field.name}
            return inner.field.word(self.language)
        return ""

    def _twice(self, word: str, key: Node, first: Node, group: Group, named: Group) -> None:
        """A key that stands in its group already."""
        line = self.file.lines.position(first.start).line
        self.report("duplicate-key", key, self._join(group, word), named, key=word, line=line, first=first.span)
        if (field := group.section.by_word(self.language).get(word)) is not None:
            self.doubled.append((group, field))

    def settle(self) -> None:
        """When all has been read: count as there what stands in the wrong place, and what a doubled key may stand for."""
        for group, home, name in self.displaced:
            inner = group.values.get(home)
            if isinstance(inner, Group):
                inner.misspelt |= {name}
            elif inner is None:
                group.misspelt |= {home}
        for group, field in self.doubled:
            alike = (other for other in group.section.fields.values() if _shape(other) == _shape(field))
            group.misspelt |= {other.name for other in alike if other.name not in group.values}

    def _tagged(self, node: Node) -> bool:
        """Whether a tag stands before a value: what it was to make of it is unknown (STR015)."""
        text = self.file.text
        return text.startswith("!", node.start) or bool(_TAG.search(text, max(0, node.start - 80), node.start))

    def _is_split(self, group: Group, index: int) -> bool:
        """Whether the entry is a piece that a comma has left over: a key that is no word, without a value, in braces."""
        if 2 * index >= len(group.node.nodes):
            return False
        key, value = group.node.entry(index)
        known = isinstance(key, Scalar) and key.value in group.section.by_word(self.language)
        return not known and isinstance(value, Scalar) and value.empty and value.start == value.end

    def _split_by_comma(self, word: str, key: Node, group: Group, named: Group, index: int) -> None:
        """`{verdi: 11,5}` is two fields: the comma has split a number or a text (FMT025). One finding for each text."""
        if self._is_split(group, index + 1):
            return
        first = index
        while first > 0 and self._is_split(group, first):
            first -= 1
        before_key, before = group.node.entry(first)
        if self._is_split(group, first) or not isinstance(before, Scalar):
            self.report("split-text", key, group.root, named, text=word)
            return
        name = self._field_name(before_key, group)
        path = self._join(group, name)
        span = Span(before.start, key.end)
        # What the first piece alone was found to be is the same fault.
        self.problems = [problem for problem in self.problems if not span.start <= problem.span.start < span.end]
        if isinstance(leaf := group.values.get(name), Leaf):
            leaf.data = None
        text = self.file.text[span.start : span.end]
        number = _NUMERIC_TAIL.match(word) and _NUMERIC_TAIL.search(before.value) and first == index - 1
        if number and isinstance(leaf, Leaf) and leaf.field.type == "kroner":
            self.report("amount-decimals", span, path, named, field=FieldName(leaf.field.section, name), text=text)
        elif number:
            self.report("split-number", span, path, named, text=text, number=f"{before.value.replace(' ', '')}.{word}")
        else:
            self.report("split-text", span, path, named, text=text)

    def _field_name(self, key: Node, group: Group) -> str:
        word = key.value if isinstance(key, Scalar) else ""
        field = group.section.by_word(self.language).get(word)
        return field.name if field else word
