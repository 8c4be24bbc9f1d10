"""Ids that stand twice, and references to items of the wrong kind: other rules tell of these, and none stops working."""

import re
import shutil
from pathlib import Path

import pytest

from tests.command_line import AS_OF, styringslint

BASE = Path(__file__).parents[2] / "tests/rules/base"
FILES = sorted(path for path in BASE.rglob("*.yaml") if path.name != "styringslint.yaml")
_ID = re.compile(r"\bid: ([A-ZÆØÅ]+)(-?[0-9][^\s,}]*)")
_REFERENCE = re.compile(
    r"\b(støtter|avhenger_av|part|representerer|vedtak|vedtatt_av|initiativ|organ|forum|eier|team|bygger_på|opphever"
    r"|ratifiseres_av|mottaker|stemmerett|dobbeltstemme|plass|ansvarlig|fase): (\[[^\]\n]*\]|[^\s,}\[{]+)"
)


def ids() -> dict[str, str]:
    """One id of each kind, by its letters."""
    found = [match for path in FILES for match in _ID.finditer(path.read_text(encoding="utf-8"))]
    return {match[1]: match[1] + match[2] for match in found}


def others() -> list[str]:
    """One id of each kind, and those of all decisions: on which one it is, more depends."""
    text = "".join(path.read_text(encoding="utf-8") for path in FILES)
    return sorted({*ids().values(), *(match[1] + match[2] for match in _ID.finditer(text) if match[1] == "V")})


def run(folder: Path) -> None:
    told = styringslint("check", "-o", "concise", "--as-of", AS_OF, cwd=folder)
    assert told.exit_code in {0, 1}, [line for line in told.out.splitlines() if "sluttet å virke" in line]
    assert styringslint("since", "--against", BASE, cwd=folder).exit_code in {0, 1, 3}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "produkt")
    return tmp_path / "produkt"


def changed(folder: Path, pattern: re.Pattern[str], new: str, wanted: str) -> bool:
    """Put `new` where `pattern` finds `wanted`, in every file; whether that is anywhere."""
    count = 0
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        # Once in a file: an id that stands twice, and not the same everywhere.
        done, times = re.subn(
            pattern, lambda match: match[0].replace(match[2], new), text, count=0 if not wanted else 1
        )
        path.write_text(done, encoding="utf-8")
        count += times
    return bool(count)


@pytest.mark.parametrize("kind", sorted(ids()))
@pytest.mark.parametrize("other", others())
def test_an_id_that_stands_twice_stops_no_rule(folder: Path, kind: str, other: str) -> None:
    pattern = re.compile(rf"\b(id): ({kind}-?[0-9][^\s,}}]*)")
    assert changed(folder, pattern, other, "one")
    run(folder)


@pytest.mark.parametrize("new", sorted(ids().values()))
def test_a_reference_to_the_wrong_kind_stops_no_rule(folder: Path, new: str) -> None:
    assert changed(folder, _REFERENCE, new, "")
    run(folder)
    for path in folder.glob("*.yaml"):
        path.write_text(re.sub(_ID, f"id: {new}", path.read_text(encoding="utf-8")), encoding="utf-8")
    run(folder)


@pytest.mark.parametrize(
    "key",
    sorted(
        {match for path in FILES for match in re.findall(r"\w+(?=: \[?[A-ZÆØÅ]-?\d)", path.read_text(encoding="utf-8"))}
    ),
)
def test_each_reference_to_each_kind_stops_no_rule(folder: Path, key: str) -> None:
    pattern = re.compile(rf"\b({key}): (\[[^\]\n]*\]|[^\s,}}\[{{]+)")
    before = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}
    for new in ids().values():
        for path, text in before.items():
            path.write_text(text, encoding="utf-8")
        assert changed(folder, pattern, new, "")
        run(folder)
