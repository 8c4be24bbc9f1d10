"""A document whose language is stated wrongly is told once; a few keys of another language are told one by one."""

from pathlib import Path

import pytest

from tests.command_line import check

HEAD = {
    "nb": "dokumenttype: parter\nspråk: {}\ntittel: P\nparter:\n",
    "nn": "dokumenttype: partar\nspråk: {}\ntittel: P\npartar:\n",
    "en": "kind: parties\nlanguage: {}\ntitle: P\nparties:\n",
}
ROW = {"nb": "  - {{id: {}, navn: X, ", "nn": "  - {{id: {}, namn: X, ", "en": "  - {{id: {}, name: X, "}
SECTOR = {"nb": "sektor: gruppe}\n", "nn": "sektor: gruppe}\n", "en": "sector: group}\n"}
WHOLE, KEY, WORD = "document-other-language", "key-other-language", "word-other-language"


def written(spoken: str, stated: str, *rows: str) -> str:
    """A register in one language that says that it is in another, with a party in each of some languages."""
    parties = "".join(ROW[row].format(f"a{number}") + SECTOR[row] for number, row in enumerate(rows))
    return HEAD[spoken].format(stated) + parties


def told(folder: Path, text: str) -> list[tuple[str, int, int, str]]:
    (folder / "parter.yaml").write_text(text, encoding="utf-8")
    return [
        (row["reason"], row["start"]["line"], row["start"]["column"], row["message"])
        for row in check(folder).findings
        if row["code"] == "STR013"
    ]


@pytest.mark.parametrize(
    ("spoken", "stated", "message"),
    [
        ("nb", "en", "The language is given as “en”, but 8 fields of the document are written in “nb”."),
        ("nn", "en", "The language is given as “en”, but 8 fields of the document are written in “nn”."),
        ("en", "nb", "Det står at språket er «nb», men 8 felt i dokumentet er skrevet på «en»."),
        ("en", "nn", "Det står at språket er «nn», men 8 felt i dokumentet er skrivne på «en»."),
    ],
)
def test_a_wrong_language_is_told_once_where_it_stands(tmp_path: Path, spoken: str, stated: str, message: str) -> None:
    text = written(spoken, stated, spoken, spoken)
    assert told(tmp_path, text) == [(WHOLE, 2, text.splitlines()[1].index(":") + 3, message)]


@pytest.mark.parametrize(("spoken", "stated"), [("nb", "nn"), ("nn", "nb")])
@pytest.mark.parametrize(("parties", "whole"), [(3, False), (4, True)])
def test_five_keys_of_one_other_language_are_no_slip(
    tmp_path: Path, spoken: str, stated: str, parties: int, whole: bool
) -> None:
    """Bokmål and nynorsk have most keys in common: here, all but that of the list and those of the names."""
    rows = told(tmp_path, written(spoken, stated, *[spoken] * parties))
    if whole:
        assert [row[:3] for row in rows] == [(WHOLE, 2, 8)]
        assert f" {parties + 1} felt " in rows[0][3]
    else:
        places = [(KEY, 4, 1), *((KEY, number + 5, 14) for number in range(parties))]
        assert [row[:3] for row in rows] == [(WORD, 1, 15), *places]


def test_keys_of_two_other_languages_are_told_one_by_one(tmp_path: Path) -> None:
    rows = told(tmp_path, written("nb", "en", "nb", "nn"))
    assert {row[0] for row in rows} == {KEY, WORD}
    assert [row[1:3] for row in rows if row[0] == KEY] == [
        (1, 1), (2, 1), (3, 1), (4, 1), (5, 14), (5, 23), (6, 14), (6, 23)
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [False, True], ids=["a row on a line", "a row of lines"])
@pytest.mark.parametrize(
    ("right", "wrong", "whole"),
    [(0, 5, True), (1, 4, False), (1, 5, True), (1, 6, True), (2, 9, False), (2, 10, True), (3, 14, False)],
)
def test_a_language_that_is_used_for_a_fifth_as_many_keys_is_stated_rightly(
    tmp_path: Path, lines: bool, right: int, wrong: int, whole: bool
) -> None:
    text = written("nb", "nn", *["nn"] * right, *["nb"] * (wrong - 1))
    if lines:
        text = text.replace("{", "").replace("}", "").replace(", ", "\n    ")
    assert ({row[0] for row in told(tmp_path, text)} == {WHOLE}) is whole


@pytest.mark.parametrize("stated", ["xx", "[en]", "{a: en}", ""])
def test_where_no_language_is_stated_the_keys_are_in_none_but_their_own(tmp_path: Path, stated: str) -> None:
    assert told(tmp_path, written("en", stated, "en", "en")) == []


def test_what_else_is_wrong_is_told_beside_it(tmp_path: Path) -> None:
    text = written("nb", "en", "nb").replace("sektor: gruppe", "sektor: gruppe, rart: x")
    (tmp_path / "parter.yaml").write_text(text, encoding="utf-8")
    assert [(row["reason"], row["start"]["line"]) for row in check(tmp_path).findings] == [
        (WHOLE, 2),
        ("unknown-key", 5),
    ]


def test_of_a_product_in_one_file_the_first_part_says_the_language(tmp_path: Path) -> None:
    text = "dokumenttype: produkt\nspråk: en\nprodukt: x\ntittel: P\nversjon: '1'\nparter:\n  - {id: a, navn: A, sektor: gruppe}\n"
    (tmp_path / "produkt.yaml").write_text(text, encoding="utf-8")
    rows = [row for row in check(tmp_path).findings if row["code"] == "STR013"]
    assert [(row["reason"], row["start"]) for row in rows] == [(WHOLE, {"line": 2, "column": 8})]
