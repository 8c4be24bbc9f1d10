"""From nodes to items: the field table interpreted over the tree, item by item, each fault once and in its place."""

import unicodedata
from typing import Any, NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.model.contents import Contents
from styringslint.model.items import File, Group, Items, Leaf
from styringslint.model.keys import Keys
from styringslint.model.placeholders import placeholder, says_nothing, speaks_plainly
from styringslint.model.scalars import READERS
from styringslint.model.similar import nearest
from styringslint.model.table import LANGUAGES, Field, Section, section, words_in
from styringslint.source.nodes import NOTHING, Alias, Mapping, Node, Scalar, Sequence

_GAP = pattern(r"[\s,;]")
_FREE = frozenset({"any", "scalar"})
_KNOWN: dict[str, dict[Field, dict[str, tuple[Any, bool]]]] = {language: {} for language in ("", *LANGUAGES)}
"""What single values in each language have been found to say: by field, and quote and text, where nothing was wrong."""
_MOST_KNOWN = 2_000
"""How many of a field are remembered before all of them are forgotten."""


class Shape(NamedTuple):
    """What was read: the group, the problems met on the way, and a list of all that stands in it."""

    group: Group
    problems: list[Problem]
    contents: Contents


class Reader(Keys):
    """Reads one mapping by its section. One use for each document."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self.known = _KNOWN[self.language]
        self.contents = Contents()

    def value(self, field: Field, node: Node, path: str) -> Leaf | Items | Group:
        """Read a node as the value of a field, apart from any mapping."""
        if field.is_list:
            return self._list(None, field, node, node, path)
        return self._single(None, field, None, node, path)

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
        identity: str | None = None,
    ) -> Group:
        """Read a mapping. `inside` is the item in which it stands, to name in messages; `identity` its id, if it is known."""
        group = Group.of(self.file, of, node, path, field, key)
        self.around.append(group)
        if of.identified:
            # Every message about an item needs its id.
            self._identify(group, self._identity(node) if identity is None else identity)
        named = group if group.id or inside is None else inside
        self.contents.add(group, named if named.id else None)
        words, values = of.words.get(self.language) or of.by_word(self.language), group.values
        # Keys that are unknown, or name a field that stands there under another word.
        seen: dict[str, Node] = {}
        index = -1
        for key_node, value in node.pairs():
            index += 1
            if type(key_node) is Scalar:
                # Most keys by far: one that is known, and stands there once.
                field = words.get(key_node.value)
                if field is not None and field.name not in values:
                    self._value(group, named, field, key_node, value)
                    continue
            self._other_key(group, named, index, seen)
        self.around.pop()
        return group

    def _other_key(self, group: Group, named: Group, index: int, seen: dict[str, Node]) -> None:
        """Read an entry whose key is unknown, stands there already, or is written with letters composed in another way."""
        key_node, value = group.node.entry(index)
        word = self._key(key_node, group, named)
        if word is None:
            return
        field = group.section.by_word(self.language).get(word)
        first = group.values.get(field.name) if field is not None else None
        doubled = first.key if first is not None and self._word(first.key) == word else seen.get(word)
        if doubled is not None:
            self._twice(word, key_node, doubled, group, named)
            return
        if field is None or first is not None:
            seen[word] = key_node
        if field is None:
            field = self._unknown(word, key_node, value, group, named, index)
        if field is not None:
            if field.name in group.values:
                self._second(group, named, field, key_node, value, word)
            else:
                self._value(group, named, field, key_node, value)

    # Values

    def _value(self, group: Group, named: Group, field: Field, key: Node, node: Node) -> None:
        if field.single and type(node) is Scalar:
            # Most values by far: the same as `_single` gives, without the way there.
            if field.prose:
                said = (node.value, False) if speaks_plainly(node.value) else None
            else:
                known = self.known.get(field)
                said = known.get(node.style + node.value) if known else None
            leaf = Leaf()
            leaf.field = field
            leaf.key = key
            leaf.node = node
            leaf.root = group.root
            leaf.data, leaf.empty = said or self._scalar(named, field, node, self._join(group, field.name))
            value: Leaf | Items | Group = leaf
        elif field.is_list:
            value = self._list(named, field, key, node, self._join(group, field.name))
        else:
            value = self._single(named, field, key, node, self._join(group, field.name))
        group.values[field.name] = value
        if field.listed:
            self.contents.add_values(group, named if named.id else None, value)

    def _second(self, group: Group, named: Group, field: Field, key: Node, node: Node, word: str) -> None:
        """A field that stands there already under another word. What a second list adds to the first is read as well."""
        first = group.values[field.name]
        other, path = first.key.value if isinstance(first.key, Scalar) else "", self._join(group, field.name)
        both = isinstance(first, Items) and isinstance(node, Sequence)
        self.report("two-lists" if both else "two-words", key, path, named, key=word, other=other)
        if isinstance(first, Items) and isinstance(node, Sequence):
            known = {value.data if isinstance(value, Leaf) else value.path for value in first.values}
            contents, self.contents = self.contents, Contents()
            more, self.contents = self._list(named, field, key, node, path).values, contents
            item = named if named.id else None
            # Of a copy, what stands in the first list is enough.
            new = [value for value in more if (value.data if isinstance(value, Leaf) else value.path) not in known]
            first.values += new
            for value in new:
                if isinstance(value, Group):
                    contents.add_below(value, item)
                else:
                    contents.add_values(group, item, value)

    def _single(self, named: Group | None, field: Field, key: Node | None, node: Node, path: str) -> Leaf | Group:
        if field.type == "section":
            if isinstance(node, Mapping):
                return self.mapping(node, section(field.of), path, field=field, key=key, inside=named)
            empty = isinstance(node, Scalar) and node.empty
            self._shape(empty, "expected-group", field, node, path, named)
            return Leaf.of(field, key, node, self._around(key, path), None, empty)
        return self._leaf(named, field, key, node, path)

    def _shape(self, empty: bool, reason: str, field: Field, node: Node, path: str, named: Group | None) -> None:
        if isinstance(node, Alias) or self._tagged(node):
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
            data, empty = self._at_hand(field, node) or self._scalar(named, field, node, path)
            return Leaf.of(field, key, node, self._around(key, path), data, empty)
        if field.type != "any":
            single = isinstance(node, Sequence) and len(node.items) == 1
            self._shape(False, "expected-single-list" if single else "expected-single", field, node, path, named)
        return Leaf.of(field, key, node, self._around(key, path), None, False)

    @staticmethod
    def _around(key: Node | None, path: str) -> str:
        """The path of what a value with this path stands in: with a key in a group, without one in a list."""
        return path if key is None else path.rpartition("/")[0]

    def _at_hand(self, field: Field, node: Scalar) -> tuple[Any, bool] | None:
        """What a single value says, and whether it is empty; None of one that has to be read more closely.

        What needs no finding is most often plain prose, or a word, id, date or number that has been read before.
        """
        text = node.value
        if field.prose:
            return (text, False) if speaks_plainly(text) else None
        known = self.known.get(field)
        return known.get(node.style + text) if known else None

    def _scalar(self, named: Group | None, field: Field, node: Scalar, path: str) -> tuple[Any, bool]:
        """What a single value that is not at hand says, and whether it is empty. Kept at hand, where nothing is wrong with it."""
        faults = len(self.problems) + len(self.denormal)
        said = self._read_closely(named, field, node, path)
        # What a tag makes of a value is unknown without a fault; the same text without the tag is not.
        sure = said[0] is not None and faults == len(self.problems) + len(self.denormal)
        if sure and not field.prose:
            known = self.known.setdefault(field, {})
            if len(known) >= _MOST_KNOWN:
                known.clear()
            known[node.style + node.value] = said
        return said

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
        if not known and (left := placeholder(text, prose=field.prose)):
            self.report("placeholder", node, path, named, field=field.full_name, text=left)
            return None, False
        return self._read(named, field, node, path), False

    def _read(self, named: Group | None, field: Field, node: Scalar, path: str) -> Any:
        """What a text says, by the type of its field."""
        data, reason, found = READERS[field.type](node, self.language, field)
        if reason and self._tagged(node):
            return None
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
            # A text that is no id was to be several, or is no reference at all.
            several = field.type == "reference" and isinstance(node, Scalar) and _GAP.search(node.value.strip())
            alone = single and not several
            self._shape(empty, "expected-list-single" if alone else "expected-list", field, node, path, named)
            if alone:
                items.values.append(self._item(named, field, node, path))
            elif single:
                items.values.append(Leaf.of(field, None, node, path, None, False))
            return items
        if not node.items and not field.may_be_empty:
            self.report("empty-list", key, path, named, field=field.full_name)
        for item in node.items:
            items.values.append(self._item(named, field, item, path))
        return items

    def _item(self, named: Group | None, field: Field, node: Node, path: str) -> Leaf | Group:
        if field.type != "section":
            return self._leaf(named, field, None, node, path)
        if not isinstance(node, Mapping):
            empty = isinstance(node, Scalar) and node.empty
            self._shape(empty, "expected-group", field, node, path, named)
            return Leaf.of(field, None, node, path, None, empty)
        of = section(field.of)
        identity = self._identity(node) if of.identified else ""
        own = identity or self._natural_path(of, node, path)
        item = self.mapping(node, of, own, field=field, inside=named, identity=identity)
        if of.natural_key == ("id",) and "id" not in item.values:
            reason = "missing-id-named" if item.title else "missing-id"
            self.report(reason, item.head(), path, named, field=field.full_name, title=item.title)
        return item

    def _natural_path(self, of: Section, node: Mapping, path: str) -> str:
        """The path of a row: that of its list, and the values of its natural key."""
        words = of.key_words(self.language)
        parts: dict[str, str] = {}
        for key, value in node.pairs():
            if type(key) is not Scalar or type(value) is not Scalar:
                continue
            word, text = key.value, value.value
            name = words.get(word)
            if name is None and not word.isascii():
                name = words.get(unicodedata.normalize("NFC", word))
            if name is not None:
                text = text if text.isascii() else unicodedata.normalize("NFC", text)
                parts[name] = " ".join(text.split())[:80]
        # A slash parts segments of a path, so that of a case number cannot stay.
        return "/".join([path, *[parts[name].replace("/", "-") for name in of.natural_key if name in parts]])


def read_section(file: File, node: Mapping, of: Section, root: str) -> Shape:
    """Read the mapping `node` as the section `of`; `root` is the canonical path of the document or section."""
    reader = Reader(file)
    group = reader.mapping(node, of, root)
    reader.settle()
    if reader.denormal:
        first = min(reader.denormal)
        reader.report(
            "not-nfc", first, root, None, text=file.text[first.start : first.end][:60], count=len(reader.denormal)
        )
    return Shape(group, reader.problems, reader.contents)


def read_field(file: File, node: Node, field: Field, path: str) -> Leaf | Items | Group:
    """Read a node as the value of a field: what a decision says that the field was or becomes."""
    return Reader(file).value(field, node, path)
