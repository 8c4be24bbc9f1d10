"""What the fuzzer has found, shortened: each ended in an internal error, or in another answer than it should have."""

from pathlib import Path

import pytest

from styringslint.source.read import read
from tests.command_line import AS_OF, check, styringslint
from tests.robustness.test_equivalences import assert_same_reading

ANOTHER_LANGUAGE = """\
dokumenttype: styringsdokument
språk: {language}
produkt: turbussen
tittel: Styringsdokument
initiativ:
  - {{id: I1, støttar: [H1], avheng_av: [A1], månadsverk: 14, vurdering: {{verknad: 2, tryggleik: 0.8}}}}
"""


@pytest.mark.parametrize("language", ["norsk", "12:30", "[nb]", '""', "~", "{nb: nn}"])
def test_a_language_that_is_none_beside_keys_of_another(tmp_path: Path, language: str) -> None:
    """What each key should be called is told, by the language that the document seems to have."""
    (tmp_path / "fil.yaml").write_text(ANOTHER_LANGUAGE.format(language=language), encoding="utf-8")
    said = check(tmp_path)
    assert said.exit_code == 1, said.err
    assert [row["code"] for row in said.findings].count("STR013") == 5


PARTIES_WITHOUT_ID = """\
kind: product
language: en
product: library-card
title: One card
parties:
  - {{id: storvåg, name: Storvåg, sector: municipality}}
  - {{{key}: lillevik, name: Lillevik, sector: municipality}}
  - {{name: Skoglia, sector: state}}
"""


@pytest.mark.parametrize("keys", [("id", "nd"), ("nd", "id")])
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_parties_in_one_file_that_lose_their_ids(tmp_path: Path, keys: tuple[str, str], form: str) -> None:
    """What nobody can tell apart is told as a change of the register, as where the register has a file of its own."""
    for name, key in zip(("before", "now"), keys, strict=True):
        (tmp_path / name).mkdir()
        (tmp_path / name / "fil.yaml").write_text(PARTIES_WITHOUT_ID.format(key=key), encoding="utf-8")
    said = styringslint("since", "--all", "--as-of", AS_OF, "--against", "before", "-o", form, "now", cwd=tmp_path)
    assert said.exit_code == 1, said.err
    assert "Lillevik" in said.out


@pytest.mark.parametrize(
    "value", ["{x: 1,&a: 2}", "{x: 1, *a: 2}", "{x: 1,&a?: 2}", "[!a, b, c]", "{!a, b: 1}", "[!, b]", "[&a: , *a]"]
)
def test_both_streams_agree_where_an_anchor_or_a_tag_ends(value: str) -> None:
    assert_same_reading(f"a: {value}\n".encode())


@pytest.mark.parametrize(("text", "reason"), [("- *Viktig: husk dette", "alias"), ("{x: !a, y: 1}", "tag")])
def test_what_only_one_stream_can_read_is_told_as_what_it_is(text: str, reason: str) -> None:
    """Where the reference finds no sense after an alias or a tag, the finding is about the alias or the tag."""
    assert [problem.reason for problem in read(f"a:\n  {text}\n".encode()).problems] == [reason]
