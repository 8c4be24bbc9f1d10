"""What is told where one more thing is missing, or different, in the examples of the cards.

An example shows what a rule is for. Close by lies what it must leave to others, or to people: what cannot be read, what
another rule has said, what is settled. The changes are drawn from what the example says, always the same ones; the
snapshots hold what is told wherever it is not what is told of the example itself, and `--snapshot-update` renews them.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from styringslint.model.document import read_documents
from styringslint.model.items import Group
from styringslint.rules.rule import CHANGES, JUDGEMENT
from styringslint.source.read import read
from tests.rules.examples import BASE, Example, build
from tests.rules.sweep import Change, Sweep, findings, numbers
from tests.rules.test_cards import BY_CODE, EXAMPLES

pytestmark = pytest.mark.sweep

MOST = 8
"""How many changes are made to an example."""
NEAR = [
    example
    for example in EXAMPLES
    if BY_CODE[example.code].scope != CHANGES and not example.escaped and example.file.endswith(".yaml")
]


def _region(before: str, after: str) -> tuple[int, int]:
    """What of a text is not as in the base product."""
    most = min(len(before), len(after))
    start = next((place for place in range(most) if before[place] != after[place]), most)
    rest = range(1, most - start + 1)
    end = next((back - 1 for back in rest if before[-back] != after[-back]), len(rest))
    return start, len(after) - end


def _drawn(changes: list[Change], lot: random.Random) -> Iterator[Change]:
    """The changes of each place: what is there goes, and says another thing."""
    by_path: dict[str, list[Change]] = {}
    for change in changes:
        by_path.setdefault(change.path, []).append(change)
    paths = list(by_path)
    lot.shuffle(paths)
    for path in paths:
        yield from dict.fromkeys((by_path[path][0], lot.choice(by_path[path])))


def _changes(example: Example, folder: Path) -> list[Change]:
    """Changes in what the example puts into the base product, and beside it."""
    found = []
    for file in dict.fromkeys(piece.file for piece in (example, *example.more)):
        path = folder / file
        if file == "styringslint.yaml" or not path.exists():
            continue
        text = path.read_text(encoding="utf-8")
        base = (BASE / file).read_text(encoding="utf-8") if (BASE / file).exists() else ""
        start, end = _region(base, text)
        start = text.rfind("\n", 0, start) + 1
        every = [(owner, change) for owner, _, change in Sweep(text.encode(), file).changes()]
        touched = [row for row in every if start <= row[1].start and row[1].end <= end + 1]
        owners = {owner for owner, _ in touched}
        own = [change for _, change in touched]
        beside = [change for owner, change in every if owner in owners and change not in own]
        lot = random.Random(example.name)
        found += [*_drawn(own, lot), *_drawn(beside, lot)]
    return list(dict.fromkeys(found))[:MOST]


def _ask(example: Example, folder: Path) -> None:
    """A rule that is off until somebody asks for it is asked for."""
    if BY_CODE[example.code].nature == JUDGEMENT:
        path = folder / "styringslint.yaml"
        path.write_text(path.read_text() + f"regler:\n  - {{regel: {example.code}, alvor: merknad}}\n")


@pytest.mark.parametrize("example", NEAR, ids=lambda example: example.name)
def test_one_more_thing(example: Example, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    build(example, tmp_path)
    _ask(example, tmp_path)

    def known(rows: list[dict[str, Any]]) -> set[tuple[str, str, str]]:
        return {(row["code"], row["reason"], row["path"]) for row in rows}

    before = known(findings(tmp_path, [], example.as_of))
    found = {}
    for change in _changes(example, tmp_path):
        rows = findings(tmp_path, [change], example.as_of)
        if known(rows) != before:
            found[change.name] = [
                f"{row['code']} {row['reason']} {row['start']['line']}:{row['start']['column']} ({numbers(row)})"
                for row in rows
            ]
    assert found == snapshot


def _row(example: Example, folder: Path) -> tuple[str, Group] | None:
    """The file and the item that an example is about, where it is a row of a block list with a line of its own."""
    path = folder / example.file
    if not path.exists():
        return None
    data = path.read_bytes()
    for document in read_documents(read(data), example.file).documents:
        for group in document.root.walk():
            if (
                group.id == example.target.split("/")[0]
                and not group.node.flow
                and group.field is not None
                and group.field.is_list
            ):
                return data.decode(), group
    return None


def _before(text: str, group: Group, file: str) -> str:
    """The file with like items before the item: each has another id, and something of it is missing or different."""
    start = text.rfind("\n", 0, group.node.start) + 1
    following = text.find("\n", group.node.end - 1)
    end = following + 1 if following >= 0 else len(text)
    rows = []
    for owner, _, change in Sweep(text.encode(), file).changes():
        if owner == group.id and start < change.start and change.end <= end and change.path != group.root:
            row = text[start : change.start] + change.new + text[change.end : end]
            clone = re.sub(rf"(?<=id: ){re.escape(group.id)}(?![\w-])", f"{group.id}{len(rows) + 10}", row, count=1)
            if clone != row:
                rows.append(clone)
    return text[:start] + "".join(rows) + text[start:]


ITEMS = [example for example in NEAR if example.verdict == "bad" and example.target]


@pytest.mark.parametrize("example", ITEMS, ids=lambda example: example.name)
def test_what_stands_before(example: Example, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """What is wrong with an item is told whatever is wrong with others like it that stand before it, or is not told of them."""
    build(example, tmp_path)
    found = _row(example, tmp_path)
    if found is None:
        return  # It is about no item of a block list.
    _ask(example, tmp_path)
    (tmp_path / example.file).write_text(_before(*found, example.file), encoding="utf-8")
    rows = findings(tmp_path, [], example.as_of)
    item = f"{found[1].id}/"
    assert [
        f"{row['code']} {row['reason']} {row['path']}"
        for row in rows
        if row["code"] == example.code or f"{row['path']}/".startswith(item)
    ] == snapshot
