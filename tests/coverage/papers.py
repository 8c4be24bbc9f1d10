"""Two versions of the base product in folders, and what `since` tells programs of the way from one to the other."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.governed import change, decide, documents, since

Edit = tuple[str, str, str] | tuple[str, dict[str, str]]
"""A text in a file and what takes its place; or the changes of one more decision, and its fields."""


def papers(folder: Path, edits: Iterable[Edit] = ()) -> Path:
    """The base product with some edits."""
    folder.mkdir(parents=True)
    documents(folder)
    for edit in edits:
        if isinstance(edit[1], dict):
            decide(folder, edit[0], **edit[1])
        else:
            change(folder, *edit)  # type: ignore[misc]
    return folder


def told(before: Path, after: Path) -> dict[str, Any]:
    """What `since` tells of the one product."""
    result = since(after, "--against", before, "-o", "json", "--all")
    assert result.exit_code in {0, 1}, result.err
    (product,) = result.json["products"]
    return product


def compared(folder: Path, before: Iterable[Edit], after: Iterable[Edit]) -> dict[str, Any]:
    """The same of the base product with some edits, and with others."""
    return told(papers(folder / "før", before), papers(folder / "nå", after))


def verdicts(product: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Each change: its path, its group, the verdict and the decision that it speaks of."""
    return [(row["path"], row["group"], row["verdict"] or "", row["decision"] or "") for row in product["changes"]]
