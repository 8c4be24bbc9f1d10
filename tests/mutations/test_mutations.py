"""The mutation suite: one planted defect at a time in the large example, and what must be found.

`mutations.yaml` says what is broken, which code must speak and where the carets must begin; what the fields mean stands at its
top. `held_out.yaml` has more of them, whose author had not seen the checks. A finding that nobody expects counts against
precision, a planted defect that is not found at its place counts against recall.
"""

import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.command_line import check

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "examples" / "hjelpemidler"
DATA: dict[str, Any] = yaml.safe_load((HERE / "mutations.yaml").read_text(encoding="utf-8"))
HELD_OUT: dict[str, Any] = yaml.safe_load((HERE / "held_out.yaml").read_text(encoding="utf-8"))
BASES: dict[str, list[dict[str, Any]]] = DATA["bases"]
SUITES: dict[str, list[dict[str, Any]]] = {"own": DATA["mutations"], "held out": HELD_OUT["mutations"]}
MUTATIONS: dict[str, dict[str, Any]] = {f"{suite}: {row['id']}": row for suite, rows in SUITES.items() for row in rows}

RECALL = {"own": 0.98, "held out": 0.95}
PRECISION = 0.99


class Found(NamedTuple):
    file: str
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column} {self.code} {self.message}"


class Outcome(NamedTuple):
    """What one mutation gave: was it found, how many findings were expected, which were not, and all of them."""

    wanted: str
    hit: bool
    expected: int
    surplus: list[Found]
    got: list[Found]


def _once(text: str, part: str, what: str) -> int:
    assert text.count(part) == 1, f"{what} stands {text.count(part)} times: {part!r}"
    return text.index(part)


def _anchor(text: str, row: dict[str, Any], *, prefix: str = "") -> int | None:
    """Where the search begins: the item with an id, or a text that stands once."""
    if item := row.get(f"{prefix}item"):
        rows = [match.start() for match in re.finditer(rf"- \{{?id: {re.escape(item)}(?![\w-])", text)]
        assert rows, f"no item {item}"
        return rows[row.get(f"{prefix}nth", 1) - 1]
    if after := row.get(f"{prefix}after"):
        return _once(text, after, f"{prefix}after")
    return None


def _edit(text: str, row: dict[str, Any]) -> tuple[str, int]:
    """The text with one replacement, and where it stands."""
    old, start = row["old"], _anchor(text, row)
    if start is not None:
        place = text.find(old, start)
    elif "nth" in row:
        place = [match.start() for match in re.finditer(re.escape(old), text)][row["nth"] - 1]
    else:
        place = _once(text, old, "old")
    assert place >= 0, f"not found: {old!r}"
    assert row["new"] != old
    return text[:place] + row["new"] + text[place + len(old) :], place


def _write(folder: Path, row: dict[str, Any]) -> int:
    """Make one change in the copy; where in the text it stands."""
    path, place = folder / row["file"], 0
    if row.get("remove"):
        path.unlink()
        return 0
    if "content" in row:
        text = row["content"]
    else:
        text, place = _edit(path.read_text(encoding="utf-8"), row)
    path.write_bytes(text.encode(row.get("encoding", "utf-8")))
    return place


def _position(folder: Path, row: dict[str, Any], changed_at: int) -> tuple[str, int, int] | None:
    """File, line and column where the finding must stand, from the text as it is after the change; None: anywhere."""
    if "at" not in row:
        return None
    file = row.get("at_file", row["file"])
    text = (folder / file).read_text(encoding=row.get("encoding", "utf-8"))
    start = _anchor(text, row, prefix="at_")
    if start is None and "at_file" not in row:
        start = _anchor(text, row)
        start = changed_at if start is None else start
    place = text.find(row["at"], start or 0)
    assert place >= 0, f"{row['id']}: {row['at']!r} does not stand in {file}"
    line_start = text.rfind("\n", 0, place) + 1
    return file, text.count("\n", 0, place) + 1, place - line_start + 1


def _findings(folder: Path) -> list[Found]:
    return [
        Found(row["file"], row["start"]["line"], row["start"]["column"], row["code"], row["message"])
        for row in check(folder).findings
    ]


def _copy(folder: Path, base: str | None) -> Path:
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    for change in BASES[base] if base else []:
        _write(folder, change)
    return folder


def judge(row: dict[str, Any], folder: Path) -> Outcome:
    """Plant the defect in a copy, check it, and hold the findings up against what was expected."""
    _copy(folder, row.get("base"))
    changed_at = _write(folder, row)
    for change in row.get("also", []):
        _write(folder, change)
    codes = list(row.get("codes") or [row["code"]])
    place = _position(folder, row, changed_at)
    wanted = f"{':'.join(map(str, place or ['*']))} {'|'.join(codes)}"
    got = _findings(folder)
    primary = next((found for found in got if place in {None, found[:3]} and found.code in codes), None)
    if primary is None:
        return Outcome(wanted, False, 0, got, got)
    codes.remove(primary.code)
    surplus = []
    for found in got:
        if found is primary:
            continue
        if found.code in codes:
            codes.remove(found.code)
        else:
            surplus.append(found)
    return Outcome(wanted, True, len(got) - len(surplus), surplus, got)


@pytest.fixture(scope="session")
def outcome(tmp_path_factory: pytest.TempPathFactory):
    @cache
    def of(name: str) -> Outcome:
        folder = tmp_path_factory.mktemp("mutation")
        try:
            return judge(MUTATIONS[name], folder)
        finally:
            shutil.rmtree(folder)

    return of


@pytest.mark.parametrize("base", [None, *BASES])
def test_what_the_mutations_start_from_is_silent(tmp_path: Path, base: str | None) -> None:
    _copy(tmp_path, base)
    assert [str(found) for found in _findings(tmp_path)] == []


def test_the_suite_is_large_and_has_no_name_twice() -> None:
    assert len(MUTATIONS) == sum(map(len, SUITES.values()))
    assert all(len(rows) >= 170 for rows in SUITES.values())
    assert all(row.get("why") and ("code" in row) != ("codes" in row) for row in MUTATIONS.values())


@pytest.mark.parametrize("name", MUTATIONS)
def test_the_planted_defect_is_the_one_finding(name: str, outcome) -> None:
    result = outcome(name)
    found = "missed" not in MUTATIONS[name]
    assert (result.hit, result.surplus) == (found, []), f"{name}: {result.wanted}\n" + "\n".join(map(str, result.got))


@pytest.mark.parametrize("suite", SUITES)
def test_recall_and_precision(suite: str, outcome, capsys: pytest.CaptureFixture[str]) -> None:
    results = {name: outcome(name) for name in MUTATIONS if name.startswith(suite)}
    hits = sum(result.hit for result in results.values())
    expected = sum(result.expected for result in results.values())
    total = sum(len(result.got) for result in results.values())
    recall, precision = hits / len(results), expected / max(total, 1)
    with capsys.disabled():
        print(f"\n{len(results)} mutations, {suite}: recall {recall:.1%} ({hits})", end=", ")
        print(f"precision {precision:.1%} ({expected} of {total} findings)")
        for name, result in results.items():
            if not result.hit:
                print(f"  missed  {name}: {result.wanted}")
            for text in result.surplus:
                print(f"  surplus {name}: {text}")
    assert recall >= RECALL[suite]
    assert precision >= PRECISION
