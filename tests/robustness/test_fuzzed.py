"""What the fuzzer has found, shortened: each ended in an internal error, or in another answer than it should have."""

from pathlib import Path

import pytest

from tests.command_line import check

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
