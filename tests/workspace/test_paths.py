"""Canonical paths in the words of a reader."""

import pytest

from styringslint.workspace.paths import kind_of, shown


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("mandate/governance/members", "mandat/styring/medlemmer"),
        ("mandate/governance/members/S1/represents", "mandat/styring/medlemmer/S1/representerer"),
        # A row may have the name of the field by which rows are known; a row without a name leaves only that field.
        ("mandate/owners/party/role", "mandat/eiere/party/rolle"),
        ("mandate/owners/party", "mandat/eiere/part"),
        ("mandate/governance/members/id/represents", "mandat/styring/medlemmer/id/representerer"),
        ("meeting/2026-09-15/cases/1/title", "møte/2026-09-15/saker/1/tittel"),
        ("steering/prioritisation", "styringsdokument/prioritering"),
        # What nobody knows is left as it is.
        ("mandate/unknown/members", "mandat/unknown/members"),
        ("x/y", "x/y"),
    ],
)
def test_a_path_is_shown_in_the_words_of_the_reader(path: str, words: str) -> None:
    assert shown(None, path, "nb") == words
    assert shown(None, path, "") == words
    assert shown(None, path, "en") == path


@pytest.mark.parametrize(
    ("word", "kind"),
    [("mandat", "mandate"), ("mandate", "mandate"), ("styringsdokument", "steering"), ("møte", "meeting"), ("x", "")],
)
def test_a_kind_is_known_by_its_word_in_any_language(word: str, kind: str) -> None:
    assert kind_of(word) == kind
