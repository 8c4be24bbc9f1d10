"""Edits of a text: what comes out, and where every stretch of the text stands afterwards."""

import random

import pytest

from styringslint.core.span import Edit, Span
from styringslint.source.patch import Patch, touched, touches

TEXT = "0123456789"
PATCH = Patch([Edit(Span(6, 6), "X"), Edit(Span(2, 4), "abcde"), Edit(Span(8, 10), "")])


def test_the_text_after_the_edits() -> None:
    assert PATCH.apply(TEXT) == "01abcde45X67"
    assert PATCH.old == [(2, 4), (6, 6), (8, 10)]
    assert PATCH.new == [(2, 7), (9, 10), (12, 12)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((0, 2), "01"),
        ((2, 4), "abcde"),
        ((1, 4), "1abcde"),
        ((4, 5), "4"),
        ((7, 8), "7"),
        ((0, 10), "01abcde45X67"),
        # An edit that is cut into belongs to the stretch whole.
        ((1, 3), "1abcde"),
        ((3, 5), "abcde4"),
        ((3, 3), "abcde"),
        ((7, 9), "7"),
        # What is put in at the end of a stretch belongs to it, at its beginning it does not.
        ((5, 6), "5X"),
        ((6, 7), "6"),
    ],
)
def test_a_stretch_is_found_again(before: tuple[int, int], after: str) -> None:
    span = PATCH.moved(Span(*before))
    assert PATCH.apply(TEXT)[span.start : span.end] == after
    assert span.start <= span.end


@pytest.mark.parametrize("seed", range(40))
def test_what_no_edit_touches_is_found_again_after_any_of_them(seed: int) -> None:
    chooser = random.Random(seed)
    text = "".join(chr(0x4E00 + number) for number in range(40))
    ends = sorted(chooser.sample(range(40), 2 * chooser.randint(1, 8)))
    spans = [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=True)]
    edits = [Edit(span, "x" * chooser.randint(0, 9)) for span in spans]
    chooser.shuffle(edits)
    patch = Patch(edits)
    after = patch.apply(text)
    for number, character in enumerate(text):
        if not any(span.start <= number < span.end for span in spans):
            moved = patch.moved(Span(number, number + 1))
            assert after[moved.start : moved.end] == character
    for edit in edits:
        moved = patch.new[patch.old.index(edit.span)]
        assert after[moved.start : moved.end] == edit.text


def test_edits_side_by_side_are_fine_and_overlapping_ones_are_not() -> None:
    assert Patch([Edit(Span(0, 1), "a"), Edit(Span(1, 2), "b")]).apply(TEXT) == "ab23456789"
    with pytest.raises(ValueError, match="overlap"):
        Patch([Edit(Span(0, 2), "a"), Edit(Span(1, 3), "b")])


@pytest.mark.parametrize(
    ("one", "other", "touching"),
    [
        ((0, 2), (2, 4), False),
        ((0, 3), (2, 4), True),
        ((2, 3), (0, 9), True),
        ((2, 2), (2, 4), True),
        ((4, 4), (2, 4), True),
        ((1, 1), (2, 4), False),
        ((5, 5), (2, 4), False),
        ((2, 2), (2, 2), True),
    ],
)
def test_what_touches(one: tuple[int, int], other: tuple[int, int], touching: bool) -> None:
    assert touches(Span(*one), Span(*other)) is touching
    assert touches(Span(*other), Span(*one)) is touching
    assert bool(touched([Span(*one)], Span(*other))) is touching


def test_which_stretches_are_touched() -> None:
    spans = [Span(0, 2), Span(2, 4), Span(4, 4), Span(5, 9)]
    assert [touched(spans, Span(*span)) for span in ((1, 3), (4, 6), (2, 4), (9, 9), (10, 12), (4, 5))] == [
        [0, 1],
        [2, 3],
        [1, 2],
        [3],
        [],
        [2],
    ]
