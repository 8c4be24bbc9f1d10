"""What is told where one field of the base product is missing, or says something else: every field, row, word, number and date.

The examples of the cards show what a rule is for; here every other rule must be silent, or speak where it should, when
one thing changes. The snapshots hold all that is told, by place, code and reason; `--snapshot-update` renews them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
from syrupy.assertion import SnapshotAssertion

from styringslint.model.document import read_documents
from styringslint.model.items import Group, Items, Leaf
from styringslint.model.table import words_to_write
from styringslint.rules.catalogue import all_rules
from styringslint.rules.rule import JUDGEMENT
from styringslint.source.nodes import Node, Sequence
from styringslint.source.read import read
from tests.command_line import check
from tests.governed import BASE, documents

_COUNTS = frozenset({"integer", "number", "kroner", "percentage"})
_FEW = 12
"""How many changes one test makes."""
_YES_NO = {"ja": "nei", "nei": "ja"}


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


class _Sweep:
    """The changes of one file. One use."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        read_whole = read_documents(read(path.read_bytes()), name)
        self.text = read_whole.file.text
        self.language = read_whole.file.language
        self.roots = [document.root for document in read_whole.documents]

    def changes(self) -> Iterator[tuple[str, Change]]:
        """What each change belongs to, and the change."""
        for root in self.roots:
            yield from self._below(root, "")

    def _below(self, group: Group, owner: str) -> Iterator[tuple[str, Change]]:
        starts = [key.start for key, _ in group.node.entries]
        for field, value in group.values.items():
            mine = group.id or owner or field
            if value.key is not None:
                first = value.key.start == starts[0]
                following = starts[1] if first and len(starts) > 1 else 0
                flow = group.node.flow
                if (gone := self._without((value.key, value.node), value.path, flow, following)) is not None:
                    yield mine, gone
            if isinstance(value, Group):
                yield from self._below(value, mine)
            elif isinstance(value, Items):
                yield from self._rows(value, mine)
            else:
                yield from ((mine, change) for change in self._said(value))

    def _rows(self, rows: Items, owner: str) -> Iterator[tuple[str, Change]]:
        assert isinstance(rows.node, Sequence)
        for row in rows.values:
            mine = row.id or owner if isinstance(row, Group) else owner
            if len(rows.values) > 1:
                yield mine, self._row_gone(row, rows.node.flow)
            if isinstance(row, Group):
                yield from self._below(row, mine)
            else:
                yield from ((mine, change) for change in self._said(row))

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

    def _said(self, leaf: Leaf) -> Iterator[Change]:
        for new in dict.fromkeys(self._others(leaf)):
            yield Change(self.name, leaf.node.start, leaf.node.end, new, leaf.path)

    def _others(self, leaf: Leaf) -> list[str]:
        """What else could stand there."""
        kind, raw, data = leaf.field.type, leaf.raw, leaf.data
        if kind == "word" and leaf.field.name not in {"type", "kind"} and raw:
            return [word for word in words_to_write(leaf.field.of, self.language) if word != raw]
        if kind == "yes_no":
            return [_YES_NO[raw]]
        if kind in _COUNTS:
            return ["0", f"-{raw}", re.sub(r"(\d)(?=\D*\Z)", r"\g<1>0", raw)]
        if kind == "year":
            return [str(int(raw) + more) for more in (-1, 1, 10)]
        if kind == "date" and isinstance(data, date):
            return [*(str(data + timedelta(days)) for days in (-731, -1, 1, 731)), f"1{raw[1:]}", f"22{raw[2:]}"]
        return []


def _names() -> list[str]:
    return sorted(
        path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml") if path.name != "styringslint.yaml"
    )


def _by_owner() -> dict[str, list[Change]]:
    """The changes of every file by what they belong to, a few in each test."""
    found: dict[str, list[Change]] = defaultdict(list)
    for name in _names():
        for owner, change in _Sweep(BASE / name, name).changes():
            found[f"{name} {owner}"].append(change)
    return {
        f"{owner} {first // _FEW + 1}": changes[first : first + _FEW]
        for owner, changes in found.items()
        for first in range(0, len(changes), _FEW)
    }


CHANGES = _by_owner()


def _product(folder: Path) -> Path:
    """The base product, of which every rule is asked, also those that nobody is asked unless somebody wants it."""
    path = documents(folder) / "styringslint.yaml"
    asked = "".join(f"  - {{regel: {rule.code}, alvor: merknad}}\n" for rule in all_rules() if rule.nature == JUDGEMENT)
    path.write_text(f"{path.read_text(encoding='utf-8')}regler:\n{asked}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What is told of the base product as it is, by code and path: matters of judgement, and nothing else."""
    rows = check(_product(tmp_path_factory.mktemp("produkt"))).json["findings"]
    assert {row["code"] for row in rows} == {"FIN015", "FMT003"}
    return {(row["code"], row["path"]) for row in rows}


def _told(folder: Path, change: Change, unchanged: set[tuple[str, str]]) -> str:
    path = folder / change.file
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: change.start] + change.new + text[change.end :], encoding="utf-8")
    result = check(folder, "--no-cache")
    path.write_text(text, encoding="utf-8")
    assert result.exit_code in {0, 1}, (change.name, result.err)
    rows = []
    for row in result.json["findings"]:
        if (row["code"], row["path"]) in unchanged:
            continue
        file = "" if row["file"] == change.file else f"{row['file']}:"
        status = "" if row["status"] == "new" else f" ({row['status']})"
        place = f"{file}{row['start']['line']}:{row['start']['column']}"
        rows.append(" ".join(filter(None, [row["code"], row["reason"], place])) + status)
    return f"{change.name}: {', '.join(rows) or '-'}"


def test_every_document_is_swept() -> None:
    assert {change.file for change in chain(*CHANGES.values())} == set(_names())


@pytest.mark.parametrize("owner", CHANGES)
def test_only_what_follows_from_one_change_is_told(
    owner: str, tmp_path: Path, unchanged: set[tuple[str, str]], snapshot: SnapshotAssertion
) -> None:
    folder = _product(tmp_path)
    assert [_told(folder, change, unchanged) for change in CHANGES[owner]] == snapshot
