"""What is told where one field of the base product is missing, or says something else: every field, row, word, number and date.

The examples of the cards show what a rule is for; here every other rule must be silent, or speak where it should, when
one thing changes. The snapshots hold all that is told, by place, code and reason; `--snapshot-update` renews them.
"""

from itertools import chain
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.command_line import AS_OF, check
from tests.governed import BASE
from tests.rules.sweep import Change, Sweep, few, findings, names, product

CHANGES = few(
    (owner, change) for name in names(BASE) for owner, _, change in Sweep((BASE / name).read_bytes(), name).changes()
)


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What is told of the base product as it is, by code and path: matters of judgement, and nothing else."""
    rows = check(product(tmp_path_factory.mktemp("produkt"), BASE)).json["findings"]
    assert {row["code"] for row in rows} == {"FIN015", "FMT003"}
    return {(row["code"], row["path"]) for row in rows}


def _told(folder: Path, change: Change, unchanged: set[tuple[str, str]]) -> str:
    rows = []
    for row in findings(folder, [change], AS_OF):
        if (row["code"], row["path"]) in unchanged:
            continue
        file = "" if row["file"] == change.file else f"{row['file']}:"
        status = "" if row["status"] == "new" else f" ({row['status']})"
        place = f"{file}{row['start']['line']}:{row['start']['column']}"
        rows.append(" ".join(filter(None, [row["code"], row["reason"], place])) + status)
    return f"{change.name}: {', '.join(rows) or '-'}"


def test_every_document_is_swept() -> None:
    assert {change.file for change in chain(*CHANGES.values())} == set(names(BASE))


@pytest.mark.parametrize("owner", CHANGES)
def test_only_what_follows_from_one_change_is_told(
    owner: str, tmp_path: Path, unchanged: set[tuple[str, str]], snapshot: SnapshotAssertion
) -> None:
    folder = product(tmp_path, BASE)
    assert [_told(folder, change, unchanged) for change in CHANGES[owner]] == snapshot
