"""What `since` finds where one field of the base product has changed: gone, come or altered, decided or not.

One place of each field; the snapshots hold what is found, and `--snapshot-update` renews them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.command_line import AS_OF, styringslint
from tests.governed import BASE, documents
from tests.rules.sweep import Change, Sweep, few, first, names, numbers

pytestmark = pytest.mark.sweep

MOST = 3
"""How many changes are made of each value."""


def _changes() -> Iterator[tuple[str, Change]]:
    for name in names(BASE):
        made: dict[str, int] = {}
        for owner, change in first(Sweep((BASE / name).read_bytes(), name).changes()):
            made[change.path] = made.get(change.path, 0) + 1
            if made[change.path] <= MOST:
                yield owner, change


CHANGES = few(_changes())


def _found(folder: Path, change: Change, *turned: str) -> list[str]:
    path = folder / change.file
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: change.start] + change.new + text[change.end :], encoding="utf-8")
    pair = ("--against", BASE) if not turned else ("--against", folder)
    result = styringslint("since", *pair, "-o", "json", "--as-of", AS_OF, cwd=BASE if turned else folder)
    path.write_text(text, encoding="utf-8")
    assert result.exit_code in {0, 1}, (change, result.err)
    return [
        f"{row['code']} {row['reason']} {row['file']}:{row['start']['line']}:{row['start']['column']} ({numbers(row)})"
        for row in result.json["findings"]
    ]


@pytest.mark.parametrize("turned", [(), ("turned",)], ids=["changed", "changed back"])
@pytest.mark.parametrize("owner", CHANGES)
def test_what_is_found_in_one_change(
    owner: str, turned: tuple[str, ...], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    folder = documents(tmp_path)
    found = {change.name: rows for change in CHANGES[owner] if (rows := _found(folder, change, *turned))}
    assert found == snapshot
