"""Reading bytes: exact places, the same tree from both parsers, and a plain reason for whatever is broken."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styringslint.source import read as reading
from styringslint.source.comments import comments
from styringslint.source.nodes import Alias, Mapping, Node, Scalar, Sequence
from styringslint.source.read import Source, read
from tests.source.broken_texts import BROKEN, HARMLESS

TOP = Path(__file__).parents[2]
DOCUMENTS = sorted([*TOP.glob("examples/**/*.yaml"), *TOP.glob("tests/products/**/*.yaml")])


def shape(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return ("map", node.start, node.end, [(shape(key), shape(value)) for key, value in node.entries])
    if isinstance(node, Sequence):
        return ("list", node.start, node.end, [shape(item) for item in node.items])
    if isinstance(node, Scalar):
        return (node.start, node.end, node.value, node.plain, node.block)
    return None if node is None else ("alias", node.start, node.end, node.name)


def placed(source: Source) -> list[tuple[int, int, str]]:
    return [(*source.lines.position(problem.span.start), problem.reason) for problem in source.problems]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(TOP).as_posix())
def test_both_streams_give_the_same_tree(path: Path) -> None:
    data = path.read_bytes()
    fast, pure = read(data), read(data, pure=True)
    assert fast.root is not None
    assert shape(fast.root) == shape(pure.root)
    assert fast.problems == pure.problems


@pytest.mark.parametrize(("name", "data", "line", "column", "reason"), BROKEN, ids=[row[0] for row in BROKEN])
@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_broken_text_has_one_problem_in_its_place(
    name: str, data: bytes, line: int, column: int, reason: str, pure: bool
) -> None:
    source = read(data, pure=pure)
    assert source.root is None, name
    assert placed(source) == [(line, column, reason)]


@pytest.mark.parametrize(
    ("text", "shown", "character"),
    [
        ("a:\n\tb: 1\n", "", "\t"),
        ("a: @b\n", "@", "@"),
        ("tittel: Mål: bedre tjenester\r\nb: 1\r\n", "Mål: bedre tjenester", "M"),
        ("a:\n  - hva: x: y\nb: 1\n", "x: y", "x"),
        ("a: 1\nb - c\nd: - e\n", "b - c", "b"),
        ("a: 1\nb: - c\n", "- c", "-"),
        ("# x\n%YAML 1.0\n---\na: 1\n", "%YAML 1.0", "%"),
        ('a: "tekst\nb: 1\n', '"tekst', '"'),
        ("a: [1, 2\nb: 1\n", "[", "["),
        ("a: {b: 1 c: 2}\n", ":", ":"),
        ("a:\n   b: 1\n  c: 2 # d\ne: 1\n", "c: 2 # d", "c"),
        ('a: "b" c d\nb: 1\n', "c d", "c"),
        ('a: "\\q"\n', "q", "q"),
        ('a: "\\U00110000"\nb: 1\n', "0", "0"),
        ("a: 1\nb c\nd: 2\n", "b c", "b"),
    ],
)
@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_what_cannot_be_read_is_quoted(text: str, shown: str, character: str, pure: bool) -> None:
    (problem,) = read(text.encode(), pure=pure).problems
    assert problem.parameters == {"text": shown, "character": character}
    assert text[problem.span.start : problem.span.end].strip() == shown
    assert text[problem.span.start] == character


@pytest.mark.parametrize(("name", "data"), HARMLESS, ids=[row[0] for row in HARMLESS])
def test_ordinary_text_is_read_without_a_problem(name: str, data: bytes) -> None:
    fast, pure = read(data), read(data, pure=True)
    assert fast.root is not None, name
    assert fast.problems == []
    assert shape(fast.root) == shape(pure.root)


def entries(text: str) -> dict[str, tuple[str, str]]:
    source = read(text.encode())
    assert source.root is not None
    return {
        key.value: (source.text[value.start : value.end], "{}:{}".format(*source.lines.position(value.start)))
        for key, value in source.root.entries
        if isinstance(key, Scalar)
    }


def test_spans_are_those_of_the_written_value() -> None:
    found = entries('æ: ø\nb: "q"\nc: [1, 2]\nd: {e: f}\ng:\n  - h\n  - i\nj: |\n  k\n  l\n\nm: 🚀 n\n')
    assert found == {
        "æ": ("ø", "1:4"),
        "b": ('"q"', "2:4"),
        "c": ("[1, 2]", "3:4"),
        "d": ("{e: f}", "4:4"),
        "g": ("- h\n  - i", "6:3"),
        "j": ("|\n  k\n  l", "8:4"),
        "m": ("🚀 n", "12:4"),
    }


def test_an_empty_value_stands_right_after_its_colon_or_dash() -> None:
    source = read(b"a:\n\nb:   # merknad\nc:\n  -\n  - d\n")
    assert source.root is not None
    a, b, c = (value for _, value in source.root.entries)
    assert [source.lines.position(node.start) for node in (a, b)] == [(1, 3), (3, 3)]
    assert isinstance(c, Sequence)
    assert source.lines.position(c.items[0].start) == (5, 4)


def test_an_empty_value_stands_before_its_anchor() -> None:
    source = read(b"a: &en\nb:\n  - c\n  - &to\n  - [&tre ,]\n")
    assert source.root is not None
    a, b = (value for _, value in source.root.entries)
    assert isinstance(b, Sequence)
    flow = b.items[2]
    assert isinstance(flow, Sequence)
    places = [source.lines.position(node.start) for node in (a, b.items[1], flow.items[0])]
    assert places == [(1, 3), (4, 4), (5, 6)]


def test_a_byte_order_mark_does_not_shift_columns() -> None:
    source = read(b"\xef\xbb\xbfa: b\n")
    assert source.bom
    assert source.root is not None
    assert source.lines.position(source.root.entries[0][1].start) == (1, 4)


def test_a_lone_carriage_return_ends_a_line() -> None:
    source = read(b"a: 1\rb: 2\r")
    assert source.root is not None
    assert [source.lines.position(key.start) for key, _ in source.root.entries] == [(1, 1), (2, 1)]


def test_a_non_breaking_space_as_indentation_is_reported_and_read_as_meant() -> None:
    source = read("a:\n\xa0\xa0b: 1\n".encode())
    assert placed(source) == [(2, 1, "nbsp-indentation")]
    assert shape(source.root) == shape(read(b"a:\n  b: 1\n").root)


def test_a_second_document_is_reported_where_it_begins() -> None:
    source = read(b"a: 1\n---\nb: 2\n")
    assert placed(source) == [(2, 1, "second-document")]
    assert source.root is not None
    assert len(source.root.entries) == 1


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        # One of each class of characters, at the first, with the count of them all.
        (
            "a: x\u200by\u200b\u202e\n\u202eb: 1\n",
            [
                ((1, 5), (1, 6), "invisible-character", {"character": "U+200B", "count": 2}),
                ((1, 8), (1, 9), "direction-character", {"character": "U+202E", "count": 2}),
            ],
        ),
        (
            "a: 1\x07\x07\nb: \u2028\nc: \x07\n",
            [
                ((1, 5), (1, 6), "control-character", {"character": "U+0007", "count": 3}),
                ((2, 4), (2, 5), "line-separator", {"character": "U+2028", "count": 1}),
            ],
        ),
        # A backslash is one only between double quotes.
        (
            "a: \\\u200b\nb: |\n  \\\u202e\n",
            [
                ((1, 5), (1, 6), "invisible-character", {"character": "U+200B", "count": 1}),
                ((3, 4), (3, 5), "direction-character", {"character": "U+202E", "count": 1}),
            ],
        ),
        # The whole word that the first letter of another alphabet stands in.
        (
            "\u0410bc: 1\n",
            [((1, 1), (1, 4), "lookalike-letter", {"character": "U+0410", "letter": "A", "count": 1})],
        ),
        (
            "a: Be\u0441\u0441tilling\nb: \u0410a\n",
            [((1, 4), (1, 15), "lookalike-letter", {"character": "U+0441", "letter": "c", "count": 3})],
        ),
        ("a: be\u0441", [((1, 4), (1, 7), "lookalike-letter", {"character": "U+0441", "letter": "c", "count": 1})]),
        (
            "a: b\n\u041c1: 2\n",
            [((2, 1), (2, 3), "lookalike-letter", {"character": "U+041C", "letter": "M", "count": 1})],
        ),
        (
            "a:\n\xa0 b: 1\n\u2007\u2007c: 2\nd:\xa0\xa0e\n",
            [
                ((2, 1), (2, 3), "nbsp-indentation", {}),
                ((3, 1), (3, 3), "nbsp-indentation", {}),
                ((4, 3), (4, 5), "nbsp-after-colon", {}),
            ],
        ),
        ("a: 1\n<<<<<<< HEAD\n=======\n>>>>>>> x\n", [((2, 1), (2, 8), "merge-conflict", {})]),
        ("a: 1\n>>>>>>> x\n", [((2, 1), (2, 8), "merge-conflict", {})]),
        # What tells the parser how to read, where it stands.
        ("%YAML 1.1\n---\na: 1\n", [((1, 1), (1, 10), "yaml-version", {"version": "1.1"})]),
        (
            "# x\r%YAML 1.1\r%TAG ! y\r---\ra: 1\r",
            [((2, 1), (2, 10), "yaml-version", {"version": "1.1"}), ((3, 1), (3, 9), "tag", {"tag": "%TAG"})],
        ),
        ("%YAML 1.2\n---\na: 1\n", []),
        ("a: 1\n...\nb: 2\n", [((3, 1), (3, 4), "second-document", {})]),
        ("a: 1\n--- # x\nb: &y 2\n---\nc: !t 3\n", [((2, 1), (2, 4), "second-document", {})]),
        # Anchors that are referred to, and those that are not.
        (
            "a: [&x b, *x, *x, &y c]\n",
            [
                ((1, 11), (1, 13), "alias", {"name": "*x"}),
                ((1, 15), (1, 17), "alias", {"name": "*x"}),
                ((1, 19), (1, 21), "anchor", {"name": "&y"}),
            ],
        ),
        # Lines are counted from the first, whether something stands there or not, and beyond any number.
        ("\n\n# x\na: b c: d\n", [((4, 4), (4, 10), "syntax-colon-in-text", {"text": "b c: d", "character": "b"})]),
        (
            "\r\n\r\na: [1\r\nb: 2\r\n",
            [((3, 4), (3, 5), "syntax-brackets", {"text": "[", "character": "["})],
        ),
        (
            "\n" * 300 + "a: {b: 1 c: 2}\n",
            [((301, 11), (301, 12), "syntax-brackets", {"text": ":", "character": ":"})],
        ),
    ],
)
def test_what_is_told_begins_and_ends_where_it_stands(
    text: str, told: list[tuple[tuple[int, int], tuple[int, int], str, dict[str, object]]], pure: bool
) -> None:
    source = read(text.encode(), pure=pure)
    position = source.lines.position
    assert [
        (position(problem.span.start), position(problem.span.end), problem.reason, problem.parameters)
        for problem in source.problems
    ] == told


def test_tags_and_aliases_are_reported_and_never_followed() -> None:
    source = read(b"a: &x [1, 2]\nb: *x\nc: !!python/name:os.system z\n")
    assert placed(source) == [(2, 4, "alias"), (3, 4, "tag")]
    assert source.root is not None
    assert isinstance(source.root.entries[1][1], Alias)


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a: !t b\n", ["!t"]),
        ("a: &x !!str b\n", ["&x", "!!str"]),
        ("a: !a!t &x b\n", ["!a!t", "&x"]),
        ("a: [c, !t &x b]\n", ["!t", "&x"]),
        ("a: &x !t\nb: !<t:x> [1]\n", ["&x", "!t", "!<t:x>"]),
    ],
)
def test_a_tag_is_told_where_it_stands(text: str, shown: list[str], pure: bool) -> None:
    declared = "%TAG !a! tag:x,2026:\n---\n"
    source = read((declared + text).encode(), pure=pure)
    problems = source.problems[1:]
    assert [source.text[problem.span.start : problem.span.end] for problem in problems] == shown
    assert [problem.parameters.get("tag", problem.parameters.get("name")) for problem in problems] == shown


def test_an_anchor_is_told_where_it_stands_or_where_something_refers_to_it() -> None:
    source = read(b"a: &x b\nc: &y [1]\nd: &z {e: f}\ng: *y\nh: &tom\n")
    assert source.root is not None
    told = [(*source.lines.position(problem.span.start), problem.parameters["name"]) for problem in source.problems]
    assert told == [(1, 4, "&x"), (3, 4, "&z"), (4, 4, "*y"), (5, 4, "&tom")]
    assert source.text[source.root.entries[0][1].start :].startswith("b\n")


def test_a_bomb_of_aliases_costs_nothing() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    source = read("\n".join(lines).encode())
    assert {problem.reason for problem in source.problems} == {"alias", "anchor"}


def test_a_version_directive_does_not_reach_the_next_file() -> None:
    assert placed(read(b"%YAML 1.1\n---\na: NO\n")) == [(1, 1, "yaml-version")]
    after = read(b"a: NO\n", pure=True)
    assert after.root is not None
    assert isinstance(after.root.entries[0][1], Scalar)
    assert after.root.entries[0][1].value == "NO"


@pytest.mark.parametrize(
    ("text", "what", "end"),
    [
        ("- a\n- bc\n", "list", 8),
        ("-\n", "list", 1),
        ("- a\n-\n", "list", 5),
        ("- " + "a" * 100, "list", 80),
        ("b" * 80, "text", 80),
        ("[" + "b" * 80, "", 0),
    ],
)
def test_a_list_or_a_text_at_the_top_is_shown_by_its_first_eighty_characters(text: str, what: str, end: int) -> None:
    told = [problem for problem in read(text.encode()).problems if problem.reason == "top-level"]
    assert [(problem.span, problem.parameters) for problem in told] == ([((0, end), {"what": what})] if what else [])


def test_characters_that_mislead_are_found_behind_an_escape() -> None:
    source = read(b'a: "x\\u202Ey"\nb: "\\u200B"\nc: d\ne: "\\x07\\u202E"\n')
    told = [
        (*source.lines.position(problem.span.start), problem.reason, dict(problem.parameters))
        for problem in source.problems
    ]
    assert told == [
        (1, 4, "escaped-direction-character", {"character": "U+202E", "code": "\\u202E", "length": 6}),
        (2, 4, "escaped-invisible-character", {"character": "U+200B", "code": "\\u200B", "length": 6}),
        (4, 4, "escaped-control-character", {"character": "U+0007", "code": "\\x07", "length": 4}),
    ]


@pytest.mark.parametrize("meant", [*"åæøÅÆØéüöä", "–", "—", "’", "“", "…", "«", "»"])
def test_a_letter_that_was_saved_in_the_wrong_encoding_is_told_once(meant: str) -> None:
    written = meant.encode().decode("cp1252")
    (problem,) = read(f"tittel: r{written}d og gr{written}nn\n".encode()).problems
    expected = {"written": written, "meant": meant, "count": 2}
    assert (problem.reason, problem.span, problem.parameters) == ("garbled-letter", (9, 9 + len(written)), expected)


def test_a_letter_with_an_accent_is_one_where_it_stands_by_itself() -> None:
    assert read("a: São Paulo, MAÇÃ, IRMÃ 3, château «x», 3 Â, âge\n".encode()).problems == []


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize(
    ("code", "half"), [("D7FF", False), ("D800", True), ("DBFF", True), ("DFFF", True), ("E000", False)]
)
def test_half_a_character_is_found_behind_an_escape(code: str, half: bool, pure: bool) -> None:
    source = read(f'a: "x\\u{code}"\n'.encode(), pure=pure)
    found = [(problem.span, problem.reason, problem.parameters) for problem in source.problems]
    told = {"character": f"U+{code}", "code": f"\\u{code}", "length": 6}
    assert found == ([((3, 12), "escaped-surrogate", told)] if half else [])


def test_where_reading_stops_only_that_is_told() -> None:
    source = read(b"a: &x b\nc: !t d\ne: " + b"[" * 70 + b"]" * 70)
    assert [problem.reason for problem in source.problems] == ["too-deep"]


def test_too_large_is_not_read() -> None:
    mebibyte = b"a: " + b"x" * (1_048_576 - 3)
    assert read(mebibyte).problems == []
    (problem,) = read(mebibyte + b"x").problems
    assert problem.span == (0, 0)
    assert (problem.reason, problem.parameters) == ("too-large", {"size": 1_048_577, "limit": 1_048_576})


@pytest.mark.parametrize("item", ["x", '""', "", "[]", "&x y"], ids=["plain", "quoted", "empty", "list", "anchored"])
def test_fifty_thousand_values_are_read_and_one_more_is_not(item: str) -> None:
    # The key, the list of lists, and the mapping at the top are values too.
    texts = ["a:", *["  - " + item] * 49_997]
    read_whole = read("\n".join([*texts, ""]).encode())
    assert read_whole.root is not None
    assert "too-many-values" not in {problem.reason for problem in read_whole.problems}
    source = read("\n".join([*texts, "  - " + item, ""]).encode())
    assert source.root is None
    assert [(problem.reason, problem.parameters) for problem in source.problems] == [
        ("too-many-values", {"limit": 50_000})
    ]


def test_reading_stops_at_the_value_that_is_one_too_many() -> None:
    # The key is the first value; the list and the mapping at the top come when they end.
    (problem,) = read(b"a:\n" + b"- x\n" * 60_000).problems
    assert (problem.reason, problem.span) == ("too-many-values", (3 + 4 * 49_999 + 2,) * 2)


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_sixty_four_levels_are_read_and_one_more_is_not(pure: bool) -> None:
    def nested(depth: int) -> bytes:
        # The mapping at the top is the first level.
        return b"a: " + b"[" * (depth - 1) + b"]" * (depth - 1)

    assert read(nested(64), pure=pure).problems == []
    assert placed(read(nested(65), pure=pure)) == [(1, 4 + 63, "too-deep")]


def test_a_broken_text_of_more_than_128_kibibytes_is_judged_by_the_fast_parser_alone() -> None:
    """The two word a tab as indentation in different ways; to ask the slow one takes seconds for a long text."""
    broken = b"a:\n\tb: 1\n"
    text = broken + b"#" * (131_072 - len(broken))
    assert placed(read(text)) == [(2, 1, "syntax-tab")]
    assert placed(read(text + b"#")) == [(2, 1, "syntax-reserved-character")]


@pytest.mark.parametrize("text", ["a: [1, {b: c}]\n", "a: [1\nb: 2\n"], ids=["sound", "broken"])
def test_the_slow_parser_alone_is_asked_where_the_fast_one_shall_not_be_or_is_absent(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = read(text.encode())

    def never(_: str) -> None:
        raise AssertionError("the fast parser was asked")

    monkeypatch.setattr(reading, "c_events", never)
    for absent in (False, True):
        if absent:
            monkeypatch.setattr(reading, "c_stream_available", lambda: False)
        source = read(text.encode(), pure=not absent)
        assert (shape(source.root), source.problems) == (shape(expected.root), expected.problems)


def test_a_comment_after_a_lone_carriage_return_has_its_line_to_itself() -> None:
    source = read(b"a: 1\r# styringslint: ignore A\rb: 2  # styringslint: ignore B\r")
    assert source.root is not None
    assert [(comment.text, comment.alone) for comment in comments(source.root, source.text)] == [
        ("ignore A", True),
        ("ignore B", False),
    ]


def test_comments_are_found_between_values_and_never_inside_one() -> None:
    text = (
        "# styringslint: ignore A\n"
        'a: "x # styringslint: ignore B"  # styringslint: ignore C\n'
        "b: | # styringslint: ignore D\n  # styringslint: ignore E\n"
        "c: x#styringslint:ignore\n"
        "d: e  # styringslint: ignore F\n"
    )
    source = read(text.encode())
    assert source.root is not None
    assert [(comment.text, comment.alone) for comment in comments(source.root, source.text)] == [
        ("ignore A", True),
        ("ignore C", False),
        ("ignore D", False),
        ("ignore F", False),
    ]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_source_with_spans_inside_the_text(data: bytes) -> None:
    source = read(data)
    for problem in source.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(source.text)
    assert source.root is not None or source.problems


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=0), st.sampled_from(DOCUMENTS))
def test_mutated_documents_never_crash_the_reader(seed: int, path: Path) -> None:
    """Valid documents with a few characters changed, taken out or put in: the way files really break."""
    chooser = random.Random(seed)
    text = path.read_text(encoding="utf-8")[:3000]
    for _ in range(chooser.randint(1, 4)):
        at = chooser.randrange(len(text))
        piece = chooser.choice(["", "\t", ":", ": ", "- ", "{", "]", '"', "'", "#", "\n", "\xa0", "|", "%", "\u2028"])
        text = text[:at] + piece + text[at + chooser.randint(0, 3) :]
    fast, pure = read(text.encode()), read(text.encode(), pure=True)
    if fast.root is not None and pure.root is not None:
        assert shape(fast.root) == shape(pure.root)
    else:
        assert fast.problems or pure.problems
