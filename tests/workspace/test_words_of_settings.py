"""The language whose words a configuration uses is one, and need not be the language that it asks documents to have."""

from pathlib import Path

import pytest

from tests.command_line import styringslint

IN_NB = "er ikke på dokumentets språk. Her heter"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("språk: nb\nprofil: liten\n", ["språk: nb", "profil: liten"]),
        ("språk: nn\nprofil: liten\n", ["språk: nn", "profil: liten"]),
        ("language: en\nprofile: small\n", ["language: en", "profile: small"]),
        ("profile: small\n", ["language: (that of the document)", "profile: small"]),
        # All of it in the words of one language, of another than it names.
        ("language: nb\nprofile: small\n", ["language: nb", "profile: small"]),
        ("language: nn\nprofile: small\n", ["language: nn", "profile: small"]),
        ("språk: en\nprofil: liten\n", ["språk: en", "profil: liten"]),
    ],
)
def test_settings_are_read_in_the_words_of_one_language(tmp_path: Path, text: str, shown: list[str]) -> None:
    (tmp_path / "styringslint.yaml").write_text(text, encoding="utf-8")
    result = styringslint("config", "show", cwd=tmp_path)
    assert (result.exit_code, result.err) == (0, "")
    assert [line.partition("  #")[0] for line in result.out.splitlines()[1:3]] == shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("language: nb\nprofil: liten\n", [f"1:1: «language» i oppsettet {IN_NB} feltet «språk». Skriv «språk»."]),
        ("språk: nb\nprofile: small\n",
         [f"2:1: «profile» i oppsettet {IN_NB} feltet «profil». Skriv «profil».",
          f"2:10: «small» i «profil» i oppsettet {IN_NB} det «liten». Skriv «liten»."]),
        ("language: nb\nprofile: liten\n",
         [f"1:1: «language» i oppsettet {IN_NB} feltet «språk». Skriv «språk».",
          f"2:1: «profile» i oppsettet {IN_NB} feltet «profil». Skriv «profil»."]),
    ],
)  # fmt: skip
def test_words_of_two_languages_are_refused(tmp_path: Path, text: str, told: list[str]) -> None:
    (tmp_path / "styringslint.yaml").write_text(text, encoding="utf-8")
    result = styringslint("config", "show", cwd=tmp_path, env={"COLUMNS": "2000"})
    assert (result.exit_code, result.out) == (2, "")
    lines = [line.removeprefix("styringslint: ") for line in result.err.splitlines() if line]
    assert lines == [f"styringslint.yaml:{line}" for line in told]
