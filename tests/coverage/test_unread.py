"""Files that cannot be read now, or could not be read then: nothing in them is told as gone, come or altered."""

import re
from pathlib import Path

import pytest

from tests.command_line import Result
from tests.governed import commit, documents, git, repository, since

FILES = ("mandat", "parter", "styringsdokument", "vedtak", "laering", "samhandling", "moter/2026-12-09")
NOTHING = {
    "nb": "Ingen endringer i innholdet siden {base} i det som kunne leses.",
    "nn": "Ingen endringar i innhaldet sidan {base} i det som kunne lesast.",
    "en": "No change in meaning since {base} in what could be read.",
}


SMALL = Path(__file__).parents[2] / "examples/liten"


def broken(folder: Path, name: str) -> None:
    with (folder / f"{name}.yaml").open("a", encoding="utf-8") as file:
        file.write("a: [\n")


def assert_nothing_told(result: Result, file: str, language: str) -> None:
    assert result.exit_code == 3
    assert file in result.err
    before, after = NOTHING[language].split("{base}")
    assert re.fullmatch(rf"{re.escape(before)}main \([0-9a-f]+\){re.escape(after)}\n", result.out), result.out


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", NOTHING)
def test_what_cannot_be_read_now_is_not_told_as_gone(tmp_path: Path, name: str, language: str) -> None:
    broken(repository(tmp_path), name)
    assert_nothing_told(since(tmp_path, "main", "--all", "--lang", language), f"{name}.yaml", language)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", NOTHING)
def test_what_could_not_be_read_then_is_not_told_as_new(tmp_path: Path, name: str, language: str) -> None:
    broken(documents(tmp_path), name)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    documents(tmp_path)
    assert_nothing_told(since(tmp_path, "main", "--all", "--lang", language), f"{name}.yaml", language)


@pytest.mark.parametrize("then", [True, False])
def test_a_whole_product_in_one_file_is_not_told_as_gone_or_new(tmp_path: Path, then: bool) -> None:
    documents(tmp_path, SMALL)
    if then:
        broken(tmp_path, "utlaansbua")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    documents(tmp_path, SMALL)
    if not then:
        broken(tmp_path, "utlaansbua")
    assert_nothing_told(since(tmp_path, "main", "--all", "--lang", "en"), "utlaansbua.yaml", "en")
