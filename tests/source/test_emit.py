"""New YAML: exact lines, and every text reads back as it was meant."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from styringslint.source.decode import suspect_characters
from styringslint.source.emit import lines, scalar
from styringslint.source.plain import read_plain
from styringslint.source.read import read

SHORT = ["n1", "n2", "n3"]
LONG = [f"benefit-{number:03}" for number in range(9)]


def test_the_lines_of_a_tree() -> None:
    tree = {
        "a": "b",
        "texts": ["one text", "another text", "a third"],
        "ids": SHORT,
        "rows": [{"id": "n1", "refs": SHORT}, "a text", {"id": "n2", "more": {"deep": ["x y"]}}],
    }
    assert lines(tree) == [
        "a: b",
        "texts:",
        "  - one text",
        "  - another text",
        "  - a third",
        "ids: [n1, n2, n3]",
        "rows:",
        "  - id: n1",
        "    refs: [n1, n2, n3]",
        "  - a text",
        "  - id: n2",
        "    more:",
        "      deep:",
        "        - x y",
    ]
    assert read_plain("\n".join(lines(tree)), "tree") == tree


def test_a_list_stands_on_one_line_while_that_is_no_longer_than_a_hundred_characters() -> None:
    fits = [*LONG[:-2], "a" * 7]
    assert len(f"[{', '.join(fits)}]") == 100
    assert lines({"a": fits}) == [f"a: [{', '.join(fits)}]"]
    longer = [*fits[:-1], "a" * 8]
    assert lines({"a": longer}) == ["a:", *(f"  - {item}" for item in longer)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Mål og nytte", "Mål og nytte"),
        ("«Nytt» vedtak (1)", "«Nytt» vedtak (1)"),
        ("Ja", '"Ja"'),
        ("2026", '"2026"'),
        ("a: b", '"a: b"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ('si "nei"', "'si \"nei\"'"),
        ("a\\b", "'a\\b'"),
        ("it's", '"it\'s"'),
        ('it\'s "so"', "'it''s \"so\"'"),
        ("a##[b", '"a\\x23#[b"'),
        ("a\x1b\u2028\U000e0001", '"a\\x1b\\u2028\\U000e0001"'),
        ('"\n\\', '"\\"\\x0a\\\\"'),
        ("", '""'),
    ],
)
def test_a_text_is_written_so_that_nobody_misreads_it(text: str, written: str) -> None:
    assert scalar(text) == written


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_every_text_reads_back(text: str) -> None:
    written = f"a: {scalar(text)}\n"
    # What nobody sees, and a letter of another alphabet or encoding, are faults of a document, however it is written.
    assume(not suspect_characters(text))
    misleading = {"garbled-letter", "lookalike-letter"}
    assume(misleading.isdisjoint(problem.reason for problem in read(written.encode()).problems))
    assert read_plain(written, "text") == {"a": text}
