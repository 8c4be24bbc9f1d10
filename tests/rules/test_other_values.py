"""Where rules begin and end: a value becomes that of its neighbour, the one before it, or the one after it.

Dates and numbers come to meet the other dates and numbers that they stand with, and today; references lead to other
items; texts and lists are empty. Of further products the fields that the base product does not have, or has in another
way. The snapshots hold what is told, with the numbers in what is said; of changes that are not there, nothing is told.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from styringslint.model.items import Leaf
from tests.command_line import AS_OF
from tests.governed import BASE
from tests.rules.sweep import COUNTS, Change, Sweep, Value, few, first, names, product, told

pytestmark = pytest.mark.sweep

_TESTS = Path(__file__).parents[1]
FURTHER = {
    "programme": _TESTS / "realistic/shore-power",
    "portfolio": _TESTS.parent / "examples/portefolje",
    "project": _TESTS / "products/prosjektnaer",
    "county": _TESTS / "products/nynorsk-fylke",
}
"""Products of other kinds: a programme in English, a portfolio, a project, and one that scores what comes first by RICE."""
_OF_PORTFOLIO = ("portefolje.yaml", "nokkelboksen.yaml", "ladeplassen/nytteplan.yaml")
"""What others do not have; the rest is like theirs."""
_NEAR = 2
"""How many values on each side count as neighbours."""


def _number(raw: str, step: int) -> str:
    """The same number with another last digit."""
    return re.sub(r"\d(?=\D*\Z)", lambda digit: str(abs(int(digit.group()) + step) % 10), raw)


def _near(leaf: Leaf, neighbours: list[Leaf]) -> Iterator[str]:
    """Values at, before and after those of the neighbours."""
    kind = leaf.field.type
    if kind == "date":
        days = [other.data for other in neighbours if isinstance(other.data, date)]
        for day in (date.fromisoformat(AS_OF), *days):
            yield from (str(day + timedelta(more)) for more in (-1, 0, 1))
    elif kind in COUNTS:
        yield from (_number(leaf.raw, step) for step in (-1, 1))
        for other in neighbours:
            yield from (other.raw, _number(other.raw, 1))
    elif kind == "reference":
        yield from (other.data for other in neighbours if isinstance(other.data, str))
    elif kind == "year":
        yield from (other.raw for other in neighbours)
    elif kind == "text":
        yield '""'


def _neighbours(values: list[Value], number: int) -> list[Leaf]:
    """The nearest values of the same kind: in the same item, and for a reference anywhere."""
    owner, _, leaf = values[number]
    anywhere = leaf.field.type == "reference"
    alike = [
        place
        for place, value in enumerate(values)
        if place != number
        and value.leaf.field.type == leaf.field.type
        and value.leaf.data != leaf.data
        and (anywhere or value.owner == owner)
    ]
    before = [place for place in alike if place < number][-_NEAR:]
    after = [place for place in alike if place > number][:_NEAR]
    return [values[place].leaf for place in (*before, *after)]


def _other_values(sweep: Sweep) -> Iterator[tuple[str, str, Change]]:
    values = list(sweep.values())
    for number, value in enumerate(values):
        leaf = value.leaf
        for new in dict.fromkeys(_near(leaf, _neighbours(values, number))):
            if new != leaf.raw:
                yield value.owner, f"{value.section}.{leaf.field.name}", sweep.said(leaf, new)


def _of_base() -> Iterator[tuple[str, Change]]:
    for name in names(BASE):
        yield from ((owner, change) for owner, _, change in _other_values(Sweep((BASE / name).read_bytes(), name)))


def _of_further(folder: Path) -> Iterator[tuple[str, Change]]:
    for name in _OF_PORTFOLIO if folder == FURTHER["portfolio"] else names(folder):
        sweep = Sweep((folder / name).read_bytes(), name)
        yield from first(sweep.changes())
        yield from first(_other_values(sweep))


PRODUCTS = {"base": BASE, **FURTHER}
CHANGES = {"base": few(_of_base())} | {name: few(_of_further(folder)) for name, folder in FURTHER.items()}


@pytest.mark.parametrize(("name", "owner"), [(name, owner) for name in PRODUCTS for owner in CHANGES[name]])
def test_what_is_told_of_other_values(name: str, owner: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = product(tmp_path, PRODUCTS[name])
    before = told(folder, [], {})
    found = {
        change.name: list(rows.values()) for change in CHANGES[name][owner] if (rows := told(folder, [change], before))
    }
    assert found == snapshot


def _references() -> Iterator[tuple[str, Change]]:
    """Each field that refers to something, to an item of every kind."""
    sweeps = [Sweep((BASE / name).read_bytes(), name) for name in names(BASE)]
    kinds = {
        value.section: str(value.leaf.data)
        for sweep in sweeps
        for value in sweep.values()
        if value.leaf.field.name == "id" and value.leaf.data
    }
    for sweep in sweeps:
        refer = sweep.changes(lambda leaf: kinds.values() if leaf.field.type == "reference" else ())
        yield from first(row for row in refer if row[2].new)


REFERENCES = few(_references())


@pytest.mark.parametrize("owner", REFERENCES)
def test_what_is_told_of_references_to_every_kind_of_item(
    owner: str, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    folder = product(tmp_path, BASE)
    before = told(folder, [], {})
    found = {change.name: list(told(folder, [change], before).values()) for change in REFERENCES[owner]}
    assert found == snapshot
