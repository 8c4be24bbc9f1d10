"""The Norwegian texts of the tool are spelt as the dictionaries of Debian's hunspell-no spell, or as our word lists do."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.texts import texts, words

LISTS = Path(__file__).parent / "spelling"
DICTIONARIES = {"nb": "nb_NO", "nn": "nn_NO"}
LANGUAGES = tuple(DICTIONARIES)


def _unknown(language: str, asked: list[str]) -> list[str]:
    """The words that the dictionary of a language does not hold. Skips the test where there is none."""
    program = shutil.which("hunspell")
    name = DICTIONARIES[language]
    if program is None:
        pytest.skip("spelling is not checked: hunspell is not here (Debian: apt-get install hunspell hunspell-no)")
    command = [program, "-d", name, "-i", "utf-8", "-l"]
    told = subprocess.run(
        command, input="\n".join(asked), capture_output=True, text=True, encoding="utf-8", check=False
    )
    if told.returncode or "Can't open" in told.stderr:
        pytest.skip(f"spelling is not checked: no dictionary {name} (Debian: apt-get install hunspell-no)")
    return told.stdout.split()


@cache
def _places(language: str) -> dict[str, set[str]]:
    """The words of the texts in a language, with where each stands."""
    found: dict[str, set[str]] = {}
    for place, text in texts(language):
        for word in words(text):
            found.setdefault(word, set()).add(place)
    return found


def _listed(language: str) -> list[str]:
    return (LISTS / f"{language}.txt").read_text(encoding="utf-8").split()


def _is_listed(word: str, listed: set[str]) -> bool:
    """A word in small letters in the list may begin a sentence; a name stands as it is written."""
    return word in listed or word[:1].lower() + word[1:] in listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_spelt_right(language: str) -> None:
    listed = set(_listed(language))
    places = _places(language)
    wrong = {word for word in _unknown(language, sorted(places)) if not _is_listed(word, listed)}
    assert not wrong, "\n".join(f"{word}: {', '.join(sorted(places.get(word, ())))}" for word in sorted(wrong))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misspelt_word_would_be_found(language: str) -> None:
    known = {"nb": "ikke", "nn": "ikkje"}
    canaries = ["nyttevikrning", "styringsgrupppen", known[language]]
    assert _unknown(language, canaries) == canaries[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_list_is_sorted_and_holds_only_what_is_used(language: str) -> None:
    listed = _listed(language)
    assert listed == sorted(set(listed), key=lambda word: (word.lower(), word))
    used = {form for word in _places(language) for form in (word, word[:1].lower() + word[1:])}
    assert set(listed) <= used


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_gathered_from_everywhere(language: str) -> None:
    """A gatherer that misses a place would let everything there pass."""
    seen = {
        "nb": ("nullpunkt", "prosjektveiviseren", "kommunenummeret", "innkallingsfrist", "mellomtiden", "gevinstkart"),
        "nn": ("nullpunkt", "prosjektvegvisaren", "kommunenummeret", "innkallingsfrist", "mellomtida", "gevinstkart"),
    }
    assert set(seen[language]) <= {word.lower() for word in _places(language)}
    assert len({place for places in _places(language).values() for place in places}) > 260


def test_what_is_no_word_is_left_out() -> None:
    assert words("{count:verdien|verdiane} {values} ligg i `kode` og styringslint check --fix, V-2026-01, id-ane") == [
        *("verdien", "verdiane", "ligg", "og")
    ]
    assert words("skal_reviderast_innan «# styringslint: ignore BEN009 until 2026-12-31 -- målast no»") == [
        *("skal", "reviderast", "innan", "målast", "no")
    ]


FORMS = {
    "vart": "blei",
    "vorte": "blitt",
    "korkje": "verken",
    "lat": "la",
    "lèt": "lar",
    "òg": "også",
    "samd": "einig",
    "samde": "einige",
    "usamd": "ueinig",
    "begynner": "byrjar",
    "galdt": "gjaldt",
    "føreslått": "foreslått",
    "oppgjeve": "oppgitt",
    "grunngjeve": "grunngitt",
    "grunngiving": "grunngjeving",
    "gje": "gi",
    "allereie": "alt",
    "anslag": "overslag",
}
"""Where the norm of nynorsk lets one choose: what we do not write, and what we write."""


def test_nynorsk_has_one_form_of_a_word() -> None:
    places = _places("nn")
    wrong = {word: places[word] for word in places if word.lower() in FORMS}
    assert not wrong, {word: FORMS[word.lower()] for word in wrong}


@pytest.mark.parametrize(("language", "wrong"), [("nb", "“”’"), ("nn", "“”’"), ("en", "«»'")])
def test_quotation_marks_are_those_of_the_language(language: str, wrong: str) -> None:
    """Straight ones stand around what is typed as it stands, as a version in YAML, and nowhere else."""
    typed = re.compile(r'"\d+"|"[\w*/]*[.:][\w.*]*"|"[^"]*\{\w+\}"|\\"')
    for place, text in texts(language):
        left = typed.sub("", text)
        assert not set(wrong + '"') & set(left), f"{place}: {text}"
