"""Files of our own as texts, lists and mappings, and what such a file may not hold."""

import re

import pytest

from styringslint.source.nodes import Mapping
from styringslint.source.plain import plain, read_plain
from styringslint.source.read import read


def test_a_file_of_our_own_is_texts_lists_and_mappings() -> None:
    text = 'a: 1\nb: [x, "y z", {c: null}]\nd:\n  - e: |\n      f\n  -\n'
    assert read_plain(text, "prøve") == {"a": "1", "b": ["x", "y z", {"c": ""}], "d": [{"e": "f\n"}, ""]}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: &x b\n", "('anchor', (1, 4))"),
        ("a: 1\n---\nb: 2\n", "('second-document', (2, 1))"),
        ("a: 1\nb: {c\n", "('syntax-brackets', (2, 4))"),
        ("- a\n", "('top-level', (1, 1))"),
        ("", "('empty-file', (1, 1))"),
    ],
)
def test_a_file_of_our_own_is_one_clear_mapping(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=rf"\Aprøve: {re.escape(f'[{fault}]')}\Z"):
        read_plain(text, "prøve")


def test_a_file_of_our_own_holds_no_references() -> None:
    root = read(b"a: &x b\nc: [*x]\n").root
    assert isinstance(root, Mapping)
    with pytest.raises(TypeError, match="no references"):
        plain(root)
