"""Products that come and go: they neither bring nor take the register of parties that the others have as well."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.coverage.papers import papers
from tests.governed import BASE, STEERING, change, since

Made = Callable[[Path], object]
NAME = ("changed", "etaten/name")
COMES, GOES = ("document_added", "steering"), ("document_removed", "steering")
REGISTER = ("document_removed", "parties")


def product(name: str) -> Made:
    """One more product in the workspace, with a draft of a steering document."""
    text = (BASE / STEERING).read_text(encoding="utf-8").replace("produkt: turbussen", f"produkt: {name}")
    text = text.replace("status: vedtatt", "status: utkast")
    return lambda folder: (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def renamed(folder: Path) -> None:
    change(folder, "parter.yaml", "navn: Ferdselsetaten", "navn: Samferdselsetaten")


def without(folder: Path) -> None:
    (folder / "parter.yaml").unlink()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [product("annet")], {"annet": [COMES], "turbussen": []}),
        ([], [product("åpent")], {"turbussen": [], "åpent": [COMES]}),
        ([product("annet")], [], {"annet": [GOES], "turbussen": []}),
        ([product("åpent")], [], {"turbussen": [], "åpent": [GOES]}),
        # What has changed in the register is told once, with the first of them.
        ([], [product("annet"), renamed], {"annet": [COMES, NAME], "turbussen": []}),
        ([], [product("åpent"), renamed], {"turbussen": [NAME], "åpent": [COMES]}),
        ([product("annet")], [renamed], {"annet": [GOES, NAME], "turbussen": []}),
        ([product("åpent")], [renamed], {"turbussen": [NAME], "åpent": [GOES]}),
        ([product("annet")], [product("annet"), renamed], {"annet": [NAME], "turbussen": []}),
        ([product("annet")], [product("annet"), without], {"annet": [REGISTER], "turbussen": []}),
    ],
)
def test_the_register_stays_when_a_product_does_not(
    tmp_path: Path, before: list[Made], after: list[Made], expected: dict[str, list[tuple[str, str]]]
) -> None:
    first, second = papers(tmp_path / "før"), papers(tmp_path / "nå")
    for folder, made in ((first, before), (second, after)):
        for edit in made:
            edit(folder)
    found = since(second, "--against", first, "-o", "json", "--all").json["products"]
    told = {row["product"]: [(told["change"], told["path"]) for told in row["changes"]] for row in found}
    assert told == expected
