"""Changes to every value of a document, one at a time, and what is told of each."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from styringslint.model.document import read_documents
from styringslint.model.items import Group, Items, Leaf
from styringslint.model.table import words_to_write
from styringslint.rules.catalogue import all_rules
from styringslint.rules.rule import JUDGEMENT
from styringslint.source.nodes import Node, Sequence
from styringslint.source.read import read
from tests.command_line import AS_OF, check
from tests.governed import documents

COUNTS = frozenset({"integer", "number", "kroner", "percentage"})
_FEW = 12
"""How many changes one test makes."""
_YES_NO = {"ja": "nei", "nei": "ja", "true": "false", "false": "true"}
Others = Callable[[Leaf], Iterable[str]]


class Change(NamedTuple):
    """What stands between two offsets of a file becomes another text."""

    file: str
    start: int
    end: int
    new: str
    path: str

    @property
    def name(self) -> str:
        return f"{self.path} = {self.new}" if self.new else f"{self.path} gone"


class Value(NamedTuple):
    """A value, what it belongs to, and the section that it stands in."""

    owner: str
    section: str
    leaf: Leaf


class Sweep:
    """The changes of one file."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        read_whole = read_documents(read(data), name)
        self.text = read_whole.file.text
        self.language = read_whole.file.language
        self.roots = [document.root for document in read_whole.documents]

    def values(self) -> Iterator[Value]:
        """Every value, in the order in which they stand."""
        for root in self.roots:
            yield from self._values(root, "")

    def _values(self, group: Group, owner: str) -> Iterator[Value]:
        for field, value in group.values.items():
            mine = group.id or owner or field
            for part in value.values if isinstance(value, Items) else (value,):
                if isinstance(part, Leaf):
                    yield Value(mine, group.section.name, part)
                elif isinstance(part, Group):
                    yield from self._values(part, mine)

    def said(self, leaf: Leaf, new: str) -> Change:
        """A value becomes another."""
        return Change(self.name, leaf.node.start, leaf.node.end, new, leaf.path)

    def changes(self, others: Others | None = None) -> Iterator[tuple[str, str, Change]]:
        """What each change belongs to, its section with the field, and the change: what is there goes, or says another thing."""
        for root in self.roots:
            yield from self._below(root, "", others or self.words_and_numbers)

    def _below(self, group: Group, owner: str, others: Others) -> Iterator[tuple[str, str, Change]]:
        starts = [key.start for key, _ in group.node.entries]
        for field, value in group.values.items():
            mine, name = group.id or owner or field, f"{group.section.name}.{field}"
            if value.key is not None:
                first = value.key.start == starts[0]
                following = starts[1] if first and len(starts) > 1 else 0
                flow = group.node.flow
                if (gone := self._without((value.key, value.node), value.path, flow, following)) is not None:
                    yield mine, name, gone
            if isinstance(value, Group):
                yield from self._below(value, mine, others)
            elif isinstance(value, Items):
                yield from self._rows(value, mine, name, others)
            else:
                for new in dict.fromkeys(others(value)):
                    yield mine, name, self.said(value, new)

    def _rows(self, rows: Items, owner: str, name: str, others: Others) -> Iterator[tuple[str, str, Change]]:
        if not isinstance(rows.node, Sequence):
            return  # One value where a list should be.
        for row in rows.values:
            mine = row.id or owner if isinstance(row, Group) else owner
            if len(rows.values) > 1:
                yield mine, name, self._row_gone(row, rows.node.flow)
            if isinstance(row, Group):
                yield from self._below(row, mine, others)
            else:
                for new in dict.fromkeys(others(row)):
                    yield mine, name, self.said(row, new)

    def _row_gone(self, row: Group | Leaf, flow: bool) -> Change:
        start = row.node.start if flow else self.text.rindex("-", 0, row.node.start)
        return self._cut(start, row.node.end, row.path, flow)

    def _without(self, entry: tuple[Node, Node], path: str, flow: bool, following: int) -> Change | None:
        key, value = entry
        start = key.start
        if not flow and self.text[self.text.rfind("\n", 0, start) + 1 : start].strip():
            # Right after the dash of a row: the next key takes its place.
            return Change(self.name, start, following, "", path) if following else None
        return self._cut(start, value.end, path, flow)

    def _cut(self, start: int, end: int, path: str, flow: bool) -> Change:
        if not flow:
            return Change(self.name, self.text.rfind("\n", 0, start) + 1, self.text.find("\n", end) + 1, "", path)
        if comma := re.compile(r"\s*,\s*").match(self.text, end):
            return Change(self.name, start, comma.end(), "", path)
        before = re.search(r",\s*\Z", self.text[:start])
        return Change(self.name, before.start() if before else start, end, "", path)

    def words_and_numbers(self, leaf: Leaf) -> list[str]:
        """What else could stand there."""
        kind, raw, data = leaf.field.type, leaf.raw, leaf.data
        if kind == "word" and leaf.field.name not in {"type", "kind"} and raw:
            return [word for word in words_to_write(leaf.field.of, self.language) if word != raw]
        if kind == "yes_no":
            return [_YES_NO[raw]] if raw in _YES_NO else []
        if kind in COUNTS:
            return ["0", f"-{raw}", re.sub(r"(\d)(?=\D*\Z)", r"\g<1>0", raw)]
        if kind == "year":
            return [str(int(raw) + more) for more in (-1, 1, 10)]
        if kind == "date" and isinstance(data, date):
            return [*(str(data + timedelta(days)) for days in (-731, -1, 1, 731)), f"1{raw[1:]}", f"22{raw[2:]}"]
        return []


def names(folder: Path) -> list[str]:
    """The documents of a product."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    return sorted(name for name in found if name != "styringslint.yaml")


def first(changes: Iterable[tuple[str, str, Change]]) -> Iterator[tuple[str, Change]]:
    """The changes of the first place where each field stands."""
    places: dict[str, str] = {}
    for owner, field, change in changes:
        if places.setdefault(field, change.path) == change.path:
            yield owner, change


def few(changes: Iterable[tuple[str, Change]]) -> dict[str, list[Change]]:
    """Changes by the file and what they belong to, a few in each test."""
    found: dict[str, list[Change]] = defaultdict(list)
    for owner, change in changes:
        found[f"{change.file} {owner}"].append(change)
    return {
        f"{owner} {first // _FEW + 1}": changes[first : first + _FEW]
        for owner, changes in found.items()
        for first in range(0, len(changes), _FEW)
    }


_RULES = {
    "språk: nb": ("regler", "regel", "alvor", "merknad"),
    "språk: nn": ("reglar", "regel", "alvor", "merknad"),
    "language: en": ("rules", "rule", "severity", "note"),
}
"""The words of the configuration, by the line that says its language."""


def product(folder: Path, source: Path) -> Path:
    """A product, of which every rule is asked, also those that nobody is asked unless somebody wants it."""
    path = documents(folder, source) / "styringslint.yaml"
    text = path.read_text(encoding="utf-8")
    rules, rule, severity, note = next(words for line, words in _RULES.items() if line in text)
    judgements = [rule.code for rule in all_rules() if rule.nature == JUDGEMENT]
    asked = "".join(f"  - {{{rule}: {code}, {severity}: {note}}}\n" for code in judgements)
    path.write_text(f"{text}{rules}:\n{asked}", encoding="utf-8")
    return folder


def findings(folder: Path, changes: Iterable[Change], as_of: str) -> list[dict[str, Any]]:
    """What is told where some changes are made together, from the last to the first. The documents are as before afterwards."""
    texts = {}
    for change in sorted(changes, key=lambda change: -change.start):
        path = folder / change.file
        text = path.read_text(encoding="utf-8")
        texts.setdefault(path, text)
        path.write_text(text[: change.start] + change.new + text[change.end :], encoding="utf-8")
    result = check(folder, "--no-cache", as_of=as_of)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    assert result.exit_code in {0, 1}, (changes, result.err)
    return result.json["findings"]


Told = dict[tuple[str, str, str], str]
"""What is told, by code, reason and path."""


def told(folder: Path, changes: Iterable[Change], before: Told) -> Told:
    """What is told with some changes and not before, with the numbers in what is said; and how much is told no longer."""
    rows: Told = {}
    for row in findings(folder, changes, AS_OF):
        place = f"{row['file']}:{row['start']['line']}:{row['start']['column']}"
        rows[row["code"], row["reason"], row["path"]] = f"{row['code']} {row['reason']} {place} ({numbers(row)})"
    new = {key: said for key, said in rows.items() if key not in before}
    gone = len(before.keys() - rows.keys())
    return new | ({("", "", ""): f"{gone} no longer told"} if gone else {})


def numbers(row: dict[str, Any]) -> str:
    """The numbers in what is said, and in the advice: of kroner, dates, days, shares, versions and ids."""
    said = re.findall(r"\d+(?:[\s,.]\d+)*", f"{row['message']} {row['hint']}")
    return " ".join(re.sub(r"\s", "", number) for number in said)
