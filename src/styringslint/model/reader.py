"""From nodes to items: the field table interpreted over the tree, item by item, each fault once and in its place."""

import unicodedata
from typing import Any, NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.core.values import FieldName, ItemName, KindName
from styringslint.model.contents import LISTED, Contents
from styringslint.model.items import File, Group, Items, Leaf
from styringslint.model.placeholders import placeholder, says_nothing, speaks_plainly
from styringslint.model.scalars import READERS
from styringslint.model.similar import akin, nearest
from styringslint.model.table import LANGUAGES, Field, Section, section, words_in
from styringslint.source.nodes import NOTHING, Alias, Mapping, Node, Scalar, Sequence

_FREE = frozenset({"any", "scalar"})
_NUMERIC_TAIL = pattern(r"\d+\Z")

_PROSE = frozenset({"line", "text"})
_KNOWN: dict[str, dict[tuple[Field, str, str], tuple[Any, bool]]] = {language: {} for language in ("", *LANGUAGES)}
"""What single values in each language have been found to say: by field, quotes and text, where nothing was wrong."""
_MOST_KNOWN = 20_000
"""How many are remembered before all are forgotten."""

_MOST_GUESSES = 300
"""How many unknown keys of a file are compared with known ones: more are no mistypings, and nobody is told of them."""


class Shape(NamedTuple):
    """What was read: the group, the problems met on the way, and a list of all that stands in it."""

    group: Group
    problems: list[Problem]
    contents: Contents


class Reader:
    """Reads one mapping by its section. One use for each document."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.language = file.language
        self.problems: list[Problem] = []
        self.denormal: list[Span] = []
        self.guesses = _MOST_GUESSES
        self.known = _KNOWN[self.language]
        self.contents = Contents()

    def value(self, field: Field, node: Node, path: str) -> Leaf | Items | Group:
        """Read a node as the value of a field, apart from any mapping."""
        if field.is_list:
            return self._list(None, field, node, node, path)
        return self._single(None, field, None, node, path)

    # Problems

    def report(self, reason: str, node: Node | Span, path: str, group: Group | None, **parameters: Any) -> None:
        """Remember a fault, named by the item in which it stands."""
        span = node if isinstance(node, Span) else self._shown(node)
        self.problems.append(Problem(reason, span, path, {"where": self.where(group), **parameters}))

    def _shown(self, node: Node) -> Span:
        end = self.file.text.find("\n", node.start, node.end)
        return Span(node.start, node.end if end < 0 else end)

    def where(self, group: Group | None) -> ItemName | KindName | FieldName:
        """The item that a group belongs to, or the document."""
        if group is None:
            return KindName("document")
        if group.id:
            title = group.title or self._title(group)
            # What is left of a template names nothing.
            return ItemName(group.id, "" if placeholder(title, prose=True) or says_nothing(title) else title)
        owner = group.root.split("/", 1)[0]
        return KindName(owner) if owner else KindName("document")

    def _title(self, group: Group) -> str:
        """The title of an item that is still being read."""
        words = group.section.by_word(self.language)
        for key, value in group.node.entries:
            if isinstance(key, Scalar) and isinstance(value, Scalar) and (field := words.get(key.value)):
                if field.name in {"title", "name", "position", "statement", "what", "text"}:
                    return " ".join(value.value.split())
        return ""

    # Mappings

    def mapping(
        self,
        node: Mapping,
        of: Section,
        path: str,
        *,
        field: Field | None = None,
        key: Node | None = None,
        inside: Group | None = None,
    ) -> Group:
        """Read a mapping. `inside` is the item in which it stands, to name in messages."""
        group = Group(self.file, of, node, path, field=field, key=key)
        self._identify(group, of, node)
        named = group if group.id or inside is None else inside
        self.contents.add(group, named if named.id else None)
        words = of.by_word(self.language)
        seen: dict[str, Node] = {}
        for index, (key_node, value) in enumerate(node.entries):
            word: str | None
            if type(key_node) is Scalar and key_node.value in words:
                # Most keys by far: the same as `_key` gives, without the way there.
                word = key_node.value
            else:
                word = self._key(key_node, group, named)
            if word is None:
                continue
            if (first := seen.get(word)) is not None:
                line = self.file.lines.position(first.start).line
                self.report(
                    "duplicate-key", key_node, self._join(group, word), named, key=word, line=line, first=first.span
                )
                continue
            seen[word] = key_node
            found = words.get(word)
            if found is None:
                found = self._unknown(word, key_node, value, group, named, index)
            if found is not None:
                self._value(group, named, found, key_node, value, word)
        return group

    def _identify(self, group: Group, of: Section, node: Mapping) -> None:
        """Find the id first: every message about the item needs it."""
        if of.identified and (identity := self._identity(node)):
            group.id = group.root = group.path = identity

    def _identity(self, node: Mapping) -> str:
        for key, value in node.entries:
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
            self.report("merge-key", key, path, named, key=word)
        elif suggestion:
            group.misspelt.add(known[suggestion].name)
            self.report("unknown-key-near", key, path, named, key=word, word=suggestion)
        elif home := self._home(word, of):
            self.report("misplaced-key", key, path, named, key=word, home=home)
        else:
            keys = tuple(field.word(self.language) for field in of.fields.values())
            group.misspelt |= self._perhaps_meant(word, value, of) if self.guesses > 0 else set()
            self.report("unknown-key", key, path, named, key=word, keys=keys)
        return None

    def _perhaps_meant(self, word: str, value: Node, of: Section) -> set[str]:
        """Fields that an unknown key may stand for: a word akin to it, and a value of the same shape."""
        shape = Sequence if isinstance(value, Sequence) else Mapping if isinstance(value, Mapping) else Scalar
        return {
            field.name
            for known, field in of.by_word(self.language).items()
            if shape is (Sequence if field.is_list else Mapping if field.type == "section" else Scalar)
            and akin(word, known)
        }

    def _home(self, word: str, of: Section) -> str:
        """The key of the one group of this section in which `word` belongs, or an empty text."""
        homes = [
            field.word(self.language)
            for field in of.fields.values()
            if field.type == "section" and not field.is_list and word in section(field.of).by_word(self.language)
        ]
        return homes[0] if len(homes) == 1 else ""

    def _is_split(self, group: Group, index: int) -> bool:
        """Whether the entry is a piece that a comma has left over: a key that is no word, without a value, in braces."""
        if index >= len(group.node.entries):
            return False
        key, value = group.node.entries[index]
        known = isinstance(key, Scalar) and key.value in group.section.by_word(self.language)
        return not known and isinstance(value, Scalar) and value.empty and value.start == value.end

    def _split_by_comma(self, word: str, key: Node, group: Group, named: Group, index: int) -> None:
        """`{verdi: 11,5}` is two fields: the comma has split a number or a text (FMT025). One finding for each text."""
        if self._is_split(group, index + 1):
            return
        first = index
        while first > 0 and self._is_split(group, first):
            first -= 1
        before_key, before = group.node.entries[first]
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

    # Values

    def _value(self, group: Group, named: Group, field: Field, key: Node, node: Node, word: str) -> None:
        if field.name in group.values:
            first = group.values[field.name].key
            other = first.value if isinstance(first, Scalar) else ""
            self.report("two-words", key, self._join(group, field.name), named, key=word, other=other)
            return
        path = f"{group.root}/{field.name}" if group.root else field.name
        if type(node) is Scalar and not field.is_list and field.type != "section":
            # Most values by far: the same as `_single` gives, without the way there.
            data, empty = self._scalar(named, field, node, path)
            value: Leaf | Items | Group = Leaf(field, key, node, path, data, empty)
        elif field.is_list:
            value = self._list(named, field, key, node, path)
        else:
            value = self._single(named, field, key, node, path)
        group.values[field.name] = value
        if field.type in LISTED:
            self.contents.add_values(group, named if named.id else None, value)

    def _single(self, named: Group | None, field: Field, key: Node | None, node: Node, path: str) -> Leaf | Group:
        if field.type == "section":
            if isinstance(node, Mapping):
                return self.mapping(node, section(field.of), path, field=field, key=key, inside=named)
            empty = isinstance(node, Scalar) and node.empty
            self._shape(empty, "expected-group", field, node, path, named)
            return Leaf(field, key, node, path, None, empty)
        return self._leaf(named, field, key, node, path)

    def _shape(self, empty: bool, reason: str, field: Field, node: Node, path: str, named: Group | None) -> None:
        if isinstance(node, Alias):
            return
        if empty:
            self.report("empty-value", node, path, named, field=field.full_name)
            return
        found = "list" if isinstance(node, Sequence) else "group" if isinstance(node, Mapping) else "text"
        more = {}
        if reason == "expected-group":
            more["keys"] = tuple(key.word(self.language) for key in section(field.of).fields.values())
        self.report(reason, node, path, named, field=field.full_name, found=found, **more)

    def _leaf(self, named: Group | None, field: Field, key: Node | None, node: Node, path: str) -> Leaf:
        if isinstance(node, Scalar):
            data, empty = self._scalar(named, field, node, path)
            return Leaf(field, key, node, path, data, empty)
        if field.type != "any":
            single = isinstance(node, Sequence) and len(node.items) == 1
            self._shape(False, "expected-single-list" if single else "expected-single", field, node, path, named)
        return Leaf(field, key, node, path, None, False)

    def _scalar(self, named: Group | None, field: Field, node: Scalar, path: str) -> tuple[Any, bool]:
        """What a single value says, and whether it is empty.

        What needs no finding is most often plain prose, or a word, id, date or number that has been read before.
        """
        text = node.value
        if field.type in _PROSE:
            if speaks_plainly(text) and (text.isascii() or unicodedata.is_normalized("NFC", text)):
                return text, False
            return self._read_closely(named, field, node, path)
        key = (field, node.style, text)
        known = self.known.get(key)
        if known is None:
            faults = len(self.problems) + len(self.denormal)
            known = self._read_closely(named, field, node, path)
            if faults == len(self.problems) + len(self.denormal):
                if len(self.known) >= _MOST_KNOWN:
                    self.known.clear()
                self.known[key] = known
        return known

    def _read_closely(self, named: Group | None, field: Field, node: Scalar, path: str) -> tuple[Any, bool]:
        text = node.value
        if (node.plain and text in NOTHING) or not text.strip():
            if field.type != "any":
                self.report("empty-value", node, path, named, field=field.full_name)
            return None, True
        if not text.isascii() and (composed := self._normal(text, node)) != text:
            # Reported once for the file; read as it was meant.
            node, text = node.saying(composed), composed
        if field.type in _FREE:
            return (text if field.type == "scalar" else None), False
        if says_nothing(text):
            self.report("nothing-said", node, path, named, field=field.full_name, text=text)
            return None, True
        known = field.type == "word" and " ".join(text.split()) in words_in(field.of, self.language)
        if not known and (left := placeholder(text, prose=field.type in {"text", "line"})):
            self.report("placeholder", node, path, named, field=field.full_name, text=left)
            return None, False
        return self._read(named, field, node, path), False

    def _read(self, named: Group | None, field: Field, node: Scalar, path: str) -> Any:
        """What a text says, by the type of its field."""
        data, reason, found = READERS[field.type](node, self.language, field)
        if reason:
            parameters = dict(found)
            if reason == "unknown-word":
                parameters["near"] = nearest(node.value, parameters["words"])
            self.report(reason, node, path, named, field=field.full_name, **parameters)
        return unicodedata.normalize("NFC", data) if isinstance(data, str) and not data.isascii() else data

    def _list(self, named: Group | None, field: Field, key: Node, node: Node, path: str) -> Items:
        items = Items(field, key, node, path)
        if not isinstance(node, Sequence):
            empty = isinstance(node, Scalar) and node.empty
            single = (
                not empty and not isinstance(node, Alias) and isinstance(node, Mapping) == (field.type == "section")
            )
            self._shape(empty, "expected-list-single" if single else "expected-list", field, node, path, named)
            if single:
                items.values.append(self._item(named, field, node, path))
            return items
        if not node.items and not field.may_be_empty:
            self.report("empty-list", key, path, named, field=field.full_name)
        for item in node.items:
            items.values.append(self._item(named, field, item, path))
        return items

    def _item(self, named: Group | None, field: Field, node: Node, path: str) -> Leaf | Group:
        if field.type != "section":
            leaf = self._leaf(named, field, None, node, path)
            if isinstance(leaf.data, str) and field.type == "reference":
                leaf.path = f"{path}/{leaf.data}"
            return leaf
        if not isinstance(node, Mapping):
            empty = isinstance(node, Scalar) and node.empty
            self._shape(empty, "expected-group", field, node, path, named)
            return Leaf(field, None, node, path, None, empty)
        of = section(field.of)
        own = (self._identity(node) if of.identified else "") or self._natural_path(of, node, path)
        item = self.mapping(node, of, own, field=field, inside=named)
        if of.natural_key == ("id",) and "id" not in item.values:
            self.report("missing-id", item.head(), path, named, field=field.full_name, title=item.title)
        return item

    def _natural_path(self, of: Section, node: Mapping, path: str) -> str:
        """The path of a row: that of its list, and the values of its natural key."""
        words = of.by_word(self.language)
        parts: dict[str, str] = {}
        for key, value in node.entries:
            if not isinstance(key, Scalar) or not isinstance(value, Scalar):
                continue
            word = key.value
            field = words.get(word if word.isascii() else unicodedata.normalize("NFC", word))
            if field is not None and field.name in of.natural_key:
                parts[field.name] = " ".join(unicodedata.normalize("NFC", value.value).split())[:80]
        # A slash parts segments of a path, so that of a case number cannot stay.
        return "/".join([path, *(parts[name].replace("/", "-") for name in of.natural_key if name in parts)])


def read_section(file: File, node: Mapping, of: Section, root: str) -> Shape:
    """Read the mapping `node` as the section `of`; `root` is the canonical path of the document or section."""
    reader = Reader(file)
    group = reader.mapping(node, of, root)
    if reader.denormal:
        first = min(reader.denormal)
        reader.report(
            "not-nfc", first, root, None, text=file.text[first.start : first.end][:60], count=len(reader.denormal)
        )
    return Shape(group, reader.problems, reader.contents)


def read_field(file: File, node: Node, field: Field, path: str) -> Leaf | Items | Group:
    """Read a node as the value of a field: what a decision says that the field was or becomes."""
    return Reader(file).value(field, node, path)
