"""The word for benefits: documents that declare the term set gevinst are answered with gevinst, in nb and nn."""

import re
import shutil
from pathlib import Path

import pytest

from styringslint.report.terms import in_terms
from tests.command_line import check, styringslint
from tests.rules.examples import BASE
from tests.texts import card_texts

OTHER = {"nb": "nyttevirkning", "nn": "nytteverknad"}


def gevinst(folder: Path, *changes: tuple[str, str, str]) -> None:
    """The base product with the old words for benefits, and some texts replaced."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    words = [
        ("styringslint.yaml", "språk: nb\n", "språk: nb\ntermsett: gevinst\n"),
        ("styringsdokument.yaml", "\nnyttevirkninger:", "\ngevinster:"),
        ("mandat.yaml", "nytteeier:", "gevinstansvarlig:"),
    ]
    for file, old, new in (*words, *changes):
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file}: {old!r} {text.count(old)}"
        path.write_text(text.replace(old, new), encoding="utf-8")


NO_OWNER = ("styringsdokument.yaml", "    ansvarlig: {part: etaten, rolle: seksjonssjef for kundesvar}\n", "")
WRONG_KIND = ("styringsdokument.yaml", "støtter: [H2, N2]", "støtter: [H2, N2, M1]")


def messages(folder: Path, *arguments: str) -> list[tuple[str, str, str, str]]:
    rows = check(folder, *arguments).findings
    return [(row["code"], row["message"], row["hint"], row["why"]) for row in rows]


def test_findings_use_the_words_of_the_documents(tmp_path: Path) -> None:
    gevinst(tmp_path, NO_OWNER)
    ((code, message, _, why),) = messages(tmp_path)
    assert code == "BEN002"
    assert message == "Ingen står som ansvarlig for gevinsten «Kortere svartid» (N1)."
    assert why == "En gevinst som ingen svarer for, blir sjelden hentet ut når prosjektet er over."
    ((_, nynorsk, _, why),) = messages(tmp_path, "--lang", "nn")
    assert nynorsk == "Ingen står som ansvarleg for gevinsten «Kortere svartid» (N1)."
    assert why.startswith("Ein gevinst som ingen svarer for")
    ((_, english, _, _),) = messages(tmp_path, "--lang", "en")
    assert english == "Nobody is responsible for the benefit “Kortere svartid” (N1)."


def test_documents_that_declare_nothing_are_answered_with_the_new_words(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    path = tmp_path / NO_OWNER[0]
    path.write_text(path.read_text(encoding="utf-8").replace(*NO_OWNER[1:]), encoding="utf-8")
    ((_, message, _, _),) = messages(tmp_path)
    assert message == "Ingen står som ansvarlig for nyttevirkningen «Kortere svartid» (N1)."


def test_a_title_that_says_the_other_word_is_left_alone(tmp_path: Path) -> None:
    gevinst(tmp_path, NO_OWNER, ("styringsdokument.yaml", "tittel: Kortere svartid", "tittel: En nyttevirkning"))
    assert "gevinsten «En nyttevirkning» (N1)" in messages(tmp_path)[0][1]


def test_kinds_go_by_the_words_of_the_documents(tmp_path: Path) -> None:
    gevinst(tmp_path, WRONG_KIND)
    (found,) = [row for row in messages(tmp_path) if row[0] == "TRA005"]
    assert found[1].endswith("Her må typen være hypotese eller gevinst.")


def test_changes_are_told_in_the_words_of_the_documents(tmp_path: Path) -> None:
    gevinst(tmp_path / "before")
    gevinst(tmp_path / "after", ("styringsdokument.yaml", "tittel: Kortere svartid", "tittel: Kort svartid"))
    told = styringslint("since", "--all", "--against", "before", "after", cwd=tmp_path, env={"COLUMNS": "200"})
    assert "Gevinst N1: tittelen er endret" in told.out


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_text_of_a_card_can_be_said_with_the_old_word(language: str) -> None:
    told_of_both = set()
    changed = 0
    for code, text in card_texts(language):
        said = in_terms(text, "gevinst", language)
        assert in_terms(said, "gevinst", language) == said
        assert in_terms(text, "nytte2026", language) == text
        if OTHER[language] in said.lower():
            told_of_both.add(code)
        elif said != text:
            changed += 1
            assert re.sub(r"[Gg]evinst(?:en|er|ene|ar|ane)?\b", "", said) == re.sub(
                rf"(?i){OTHER[language]}(?:en|er|ene)?\b", "", text
            )
    assert told_of_both == {"LNG008"}
    assert changed > 50
