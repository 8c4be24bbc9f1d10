"""Canonical paths in the words of a reader."""

from collections.abc import Iterator

import pytest

from styringslint.model.table import Section, document_kinds, document_section, section, word_set
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


def _ways(of: Section, deep: int = 5) -> Iterator[tuple[str, str]]:
    """Every path of fields from a section on, canonically and in bokmål, with a name for each row that has one."""
    for field in of.fields.values():
        word = field.word("nb")
        yield field.name, word
        if field.type != "section" or not deep or field.of == "Change":
            continue
        below = section(field.of)
        row = "/x" if field.is_list and (below.identified or below.natural_key) else ""
        for path, words in _ways(below, deep - 1):
            yield f"{field.name}{row}/{path}", f"{word}{row}/{words}"


@pytest.mark.parametrize("kind", [kind for kind in document_kinds() if kind not in {"product", "meeting"}])
def test_every_path_of_a_document_is_shown_field_by_field(kind: str) -> None:
    """A name that stands in a path is left as it is only where it is that of a row."""
    ways = list(_ways(document_section(kind)))
    start = word_set("kind")[kind]["nb"]
    shown_as = {path: shown(None, f"{kind}/{path}", "nb") for path, _ in ways}
    assert shown_as == {path: f"{start}/{words}" for path, words in ways}
