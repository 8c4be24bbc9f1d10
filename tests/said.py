"""A change to the base product, and what `since` says of it in each language."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.governed import change, repository, since


class Said(NamedTuple):
    """A change, and what is said of it in bokmål, nynorsk and English."""

    change: Callable[[Path], object]
    nb: str
    nn: str
    en: str


def edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: change(folder, file, old, new)


def assert_said(folder: Path, row: Said, *arguments: str) -> None:
    """That the change is told in these words when it is made in a repository."""
    row.change(repository(folder))
    assert_told(folder, {"nb": row.nb, "nn": row.nn, "en": row.en}, *arguments)


def assert_told(folder: Path, said: dict[str, str], *arguments: str) -> None:
    """That a repository is told of in these words, by language."""
    for language, text in said.items():
        out = since(folder, "main", "--lang", language, *arguments).out.replace("\xa0", " ")
        assert text in out, out
