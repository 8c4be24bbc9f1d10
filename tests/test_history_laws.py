"""The laws of `history`: what since finds pairwise it finds, with and without what it kept, whatever befell that."""

import json
import os
import random
import re
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from styringslint.api import history_versions as audit
from styringslint.workspace.history_store import Store, store_file
from tests.audited import edit, random_history
from tests.command_line import styringslint
from tests.governed import AS_OF, LOG, STEERING, commit, decide, documents, git, history, lower, repository

LAW = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
SEEDS = st.integers(0, 2**32)
KEYS = ("change", "path", "class", "group", "verdict", "body", "decision", "values", "directions", "file", "line",
        "message", "verdict_message", "gone", "fields")  # fmt: skip
FORMATS = ("text", "markdown", "json", "jsonl")


def cache(folder: Path) -> dict[str, str]:
    return {"XDG_CACHE_HOME": str(folder)}


def kept(folder: Path) -> Path:
    (file,) = (folder / "styringslint/history").iterdir()
    return file


def key(row: dict[str, Any]) -> str:
    said = {name: row[name] for name in KEYS if name in row}
    return json.dumps(said | ({"verdict_message": ""} if row["group"] == "altered" else {}), sort_keys=True)


def one_by_one(folder: Path) -> list[tuple[str, str]]:
    """What `since --exact` finds in each version since the one before, with the version checked out."""
    line = git(folder, "rev-list", "--first-parent", "--reverse", "main").split()
    found = []
    for before, now in pairwise(line):
        git(folder, "checkout", "-q", "--detach", now)
        data = styringslint("since", before, "--exact", "--all", "--lang", "nb", "-o", "json", cwd=folder).json
        for product in data["products"]:
            altered = [row | {"group": "altered"} for row in product["altered"]]
            found += [(now, key(row)) for row in (*product["changes"], *altered)]
    git(folder, "checkout", "-q", "main")
    return sorted(found)


def rows(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for product in data["products"] for row in (*product["changes"], *product["log"])]


@LAW
@given(seed=SEEDS)
def test_history_finds_the_union_of_what_since_finds_pairwise(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    folder = random_history(tmp_path_factory.mktemp("lov") / "r", seed, 8)
    data = history(folder, "-o", "json", "--no-cache").json
    found = [
        row for row in rows(data) if row["compared_with"] is None and row["group"] not in {"baseline", "over_wide"}
    ]
    assert sorted((row["version"]["commit"], key(row)) for row in found) == one_by_one(folder)
    shutil.rmtree(folder)


@LAW
@given(seed=SEEDS)
def test_what_is_kept_changes_nothing(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    top = tmp_path_factory.mktemp("lov")
    folder = random_history(top / "r", seed, 8)
    language = random.Random(seed).choice(["nb", "nn", "en"])
    for form in FORMATS:
        asked = ("--lang", language, "--all", "-o", form)
        without = history(folder, *asked, "--no-cache")
        for _ in range(2):
            assert history(folder, *asked, env=cache(top / "c")) == without
    shutil.rmtree(top)


def undecided_history(folder: Path, choices: random.Random) -> Path:
    """Changes of documents over several versions, none of them decided."""
    repository(folder, day="2026-10-01")
    for number in range(2, 8):
        for _ in range(choices.randint(1, 3)):
            edit(folder, choices, log=False)
        commit(folder, day=f"2026-10-{number:02}")
    return folder


def still_open(folder: Path) -> list[str]:
    return [
        row["path"] for row in rows(history(folder, "-o", "json").json) if row["status"] in {"uncovered", "altered"}
    ]


@LAW
@given(seed=SEEDS)
def test_what_is_put_back_is_in_order_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    folder = undecided_history(top / "r", choices)
    for name in choices.sample([STEERING, LOG, "samhandling.yaml"], choices.randint(0, 2)):
        (folder / name).unlink()
        commit(folder, day="2026-10-10")
    documents(folder)
    commit(folder, day="2026-10-20")
    assert still_open(folder) == []
    lower(folder)
    commit(folder, day="2026-10-21")
    assert still_open(folder) == ["N1/target"]
    shutil.rmtree(top)


@LAW
@given(seed=SEEDS)
def test_what_is_decided_in_the_end_is_in_order(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    folder = undecided_history(top / "r", choices)
    first = git(folder, "rev-list", "main").split()[-1]
    draft = folder / "utkast.yaml"
    made = styringslint("decide", "new", "--since", first, "--exact", "--write", draft, "--as-of", AS_OF, cwd=folder)
    assert made.exit_code == 0, made.err
    if draft.exists():
        text = draft.read_text(encoding="utf-8")
        adopted = f"    dato: {AS_OF}\n    sak: 99/2026\n    utfall: vedtatt"
        draft.write_text(re.sub(r"(?m)^    utfall: .*", adopted, text), encoding="utf-8")
        assert still_open(folder) != []
        commit(folder, day=AS_OF)
    result = history(folder)
    assert result.exit_code == 0, result.out
    shutil.rmtree(top)


# What befalls the file


def damaged(data: bytes, choices: random.Random) -> bytes:
    way = choices.randrange(5)
    at = choices.randrange(len(data))
    if way == 0:
        return data[:at]
    if way == 1:
        return data[:at] + bytes([data[at] ^ (1 << choices.randrange(8))]) + data[at + 1 :]
    if way == 2:
        return data[:at] + choices.randbytes(40) + data[at:]
    if way == 3:
        lines = data.split(b"\n")
        choices.shuffle(lines)
        return b"\n".join(lines)
    return choices.randbytes(2000)


def two_versions(folder: Path) -> Path:
    lower(repository(folder, day="2026-10-01"))
    commit(folder, day="2026-10-02")
    decide(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 20}", dato="2026-10-03")
    commit(folder, day="2026-10-04")
    return folder


@settings(parent=LAW, max_examples=20)
@given(seed=SEEDS)
def test_a_damaged_file_is_as_good_as_none(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    top = tmp_path_factory.mktemp("lov")
    folder = two_versions(top / "r")
    first = history(folder, env=cache(top / "c"))
    file = kept(top / "c")
    file.write_bytes(damaged(file.read_bytes(), random.Random(seed)))
    assert history(folder, env=cache(top / "c")) == first
    shutil.rmtree(top)


HOSTILE = (
    None, 1, {}, "x", [None], [[]], [{}], {"product": 1},
    [{"product": "x", "before": "x", "rows": [[]], "decided": [], "started": "", "renames": {}}],
    [{"product": "x", "before": "x", "rows": 3, "decided": [], "started": "", "renames": {}}],
    [{"product": "x", "before": "x", "rows": [], "decided": [["V", 1, []]], "started": "", "renames": {}}],
    [{"product": "x", "before": "x", "rows": [], "decided": [], "started": "", "renames": []}],
    [{"product": 1, "before": "x", "rows": [], "decided": [], "started": "", "renames": {}}],
    [1, [1], "nb", []], [1, "x", 5, []], [1, [], "nb", [1]], ["1", [], "nb", []],
)  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_an_entry_of_another_shape_is_not_there(tmp_path: Path, value: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries with the right checksum, which this tool would not have written."""
    folder = two_versions(tmp_path / "r")
    first = history(folder, env=cache(tmp_path / "c"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    file = store_file(folder, os.environ)
    assert file == kept(tmp_path / "c")
    store = Store(file)
    names = [line.split(b" ")[1].decode() for line in file.read_bytes().split(b"\n")[1:-1]]
    assert {name[0] for name in names} >= {"t", "j", "s", "y"}
    for name in names:
        store.put(name, value)
    store.save()
    assert history(folder, env=cache(tmp_path / "c")) == first


@pytest.mark.parametrize("text", ["\x1b[31mrødt", "a\nb", "##[error]x", "\u202ebak"])
def test_a_text_that_a_terminal_would_obey_is_not_taken_from_the_file(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = two_versions(tmp_path / "r")
    first = history(folder, env=cache(tmp_path / "c"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    file = kept(tmp_path / "c")
    store = Store(file)
    changed = 0
    for line in file.read_bytes().split(b"\n")[1:-1]:
        name, value = line.split(b" ", 2)[1].decode(), json.loads(line.split(b" ", 2)[2])
        if name[0] == "t" and value and value[0]["rows"]:
            value[0]["rows"][0][5]["nb"][0][0] = text
            store.put(name, value)
            changed += 1
    store.save()
    assert changed
    assert history(folder, env=cache(tmp_path / "c")) == first


def lie(file: Path) -> None:
    """Make the file say that nothing has changed: if it is believed, the exit code tells."""
    store = Store(file)
    for line in file.read_bytes().split(b"\n")[1:-1]:
        name = line.split(b" ", 2)[1].decode()
        if name[0] in "tj":
            store.put(name, [])
    store.save()


def undecided(folder: Path) -> Path:
    lower(repository(folder, day="2026-10-01"))
    commit(folder, day="2026-10-02")
    return folder


def test_the_file_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this, none of the tests below could fail."""
    folder = undecided(tmp_path / "r")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    assert history(folder).exit_code == 1
    lie(kept(tmp_path / "c"))
    assert history(folder).exit_code == 0
    assert history(folder, "--no-cache").exit_code == 1


def test_a_file_that_others_can_write_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = undecided(tmp_path / "r")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    history(folder)
    file = kept(tmp_path / "c")
    lie(file)
    file.chmod(0o666)
    assert history(folder).exit_code == 1
    file.unlink()
    history(folder)
    lie(file)
    other = file.rename(tmp_path / "annet.jsonl")
    file.symlink_to(other)
    assert history(folder).exit_code == 1


def test_a_file_of_another_tool_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = undecided(tmp_path / "r")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    history(folder)
    file = kept(tmp_path / "c")
    lie(file)
    monkeypatch.setattr("styringslint.workspace.history_store.tool", lambda: "en annen")
    assert history(folder).exit_code == 1


def test_it_is_kept_for_the_user_alone_and_never_in_the_repository(tmp_path: Path) -> None:
    folder = undecided(tmp_path / "r")
    history(folder, env=cache(tmp_path / "c"))
    file = kept(tmp_path / "c")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    before = sorted(folder.rglob("*"))
    for inside in (folder / "c", folder / ".git/c"):
        assert history(folder, env=cache(inside)).exit_code == 1
    assert sorted(folder.rglob("*")) == before


def test_where_nothing_can_be_kept_it_is_found_anew(tmp_path: Path) -> None:
    folder = undecided(tmp_path / "r")
    (tmp_path / "fil").write_text("x")
    for place in (tmp_path / "fil", Path("/proc/nei")):
        assert history(folder, env=cache(place)).exit_code == 1
    relative = history(folder, env={"XDG_CACHE_HOME": "c", "HOME": str(tmp_path / "hjem")})
    assert relative.exit_code == 1
    assert not (folder / "c").exists()
    assert kept(tmp_path / "hjem/.cache")


def test_it_goes_on_where_it_was_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = two_versions(tmp_path / "r")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    parse, read = audit.parsed, []

    def interrupted(name: str, data: bytes) -> Any:
        if len(read) > 8:
            raise KeyboardInterrupt
        read.append(name)
        return parse(name, data)

    monkeypatch.setattr(audit, "parsed", interrupted)
    assert history(folder).exit_code == 130
    first = len(read)
    read.clear()
    monkeypatch.setattr(audit, "parsed", lambda name, data: read.append(name) or parse(name, data))
    assert history(folder).exit_code == 0
    assert read
    read.clear()
    again = history(folder)
    assert again.exit_code == 0
    assert read == []
    assert first == 9


def test_only_what_is_new_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = two_versions(tmp_path / "r")
    parse, read = audit.parsed, []
    monkeypatch.setattr(audit, "parsed", lambda name, data: read.append(name) or parse(name, data))
    history(folder, "--no-cache")
    assert read.count("mandat.yaml") == 1
    assert read.count("styringsdokument.yaml") == 2
    assert read.count(LOG) == 2


def test_two_runs_at_once_do_not_disturb_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs that began with the same file both write; what either found is there afterwards."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    (tmp_path / "r").mkdir()
    file = store_file(tmp_path / "r", os.environ)
    first, second = Store(file), Store(file)
    first.put("yen", True)
    second.put("yto", False)
    first.save()
    second.save()
    third = Store(file)
    assert [third.get(name, lambda value: (value,)) for name in ("yen", "yto")] == [(True,), (False,)]
    assert [path.name for path in file.parent.iterdir()] == [file.name]
