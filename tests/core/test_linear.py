"""Patterns in linear time mean what they mean elsewhere, and what cannot be linear is refused."""

import fnmatch
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styringslint.core.linear import MOST_STATES, PatternError, glob, regular_expression

PIECES = [
    "a", "b", "[ab]", "[^a]", "(a|b)", "(?:ab|a)", "a*", "b+", "(ab)?", "a{2}", "b{1,3}", "^", "$", ".", r"\d", r"\w", r"\s",
    "[a-c0-3]", "(a*)*", "(a+)+", "(a|ab|b)*c", "a{0,2}?", "[]a]", "a{2,}", r"\.", r"[\d-]", "()", "(|a)",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=5), st.text("abc01 .-", max_size=8))
def test_a_regular_expression_fits_where_it_does_in_python(pieces: list[str], text: str) -> None:
    written = "".join(pieces)
    try:
        ready = regular_expression(written)
    except PatternError:
        # `a*` and `b+` after each other read as a repetition of a repetition only where Python refuses as well, or
        # where a mark such as `^` is repeated.
        assert re.search(r"[*+?}][*+{]|[*+?}]\?[*+?{]|[\^$][*+?{]|^[*+?{]|\([*+?{]", written)
        return
    assert ready.fits(text) == (re.search(written, text) is not None)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "b", "*", "?", "[ab]", "[!ab]", "[a-c]", "[]]", "[^a]", "]", " ", "+", "."]), max_size=5),
    st.text("abc^]+. ", max_size=6),
)  # fmt: skip
def test_a_glob_fits_where_it_does_in_a_shell(pieces: list[str], text: str) -> None:
    written = "".join(pieces)
    try:
        ready = glob(written)
    except PatternError:
        return
    assert ready.fits(text) == fnmatch.fnmatchcase(text, written)


@pytest.mark.parametrize("written", ["(a+)+$", "(a|a)*b", "(.*)*x", "a*a*a*a*a*b", "(x+x+)+y", "[ab]*a[ab]{200}c"])
def test_twice_the_text_is_at_most_twice_the_time(written: str) -> None:
    started = time.process_time()
    assert not regular_expression(written).fits("a" * 100_000 + "!")
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    "written",
    [r"(a)\1", "(?=a)", "(?!a)", "(?<=a)b", "(?P<n>a)", "(?i)a", "[[:alpha:]]", "a**", "a{99999}", "(a{99}){99}", "(", "[a", "a)",
     r"\p{L}", r"\b", r"\A", "*a", "a{2", "[b-a]", "\\", "(" * 30 + ")" * 30, "a" * 2000, "^*", r"\x1", r"\q"],
)  # fmt: skip
def test_what_is_not_linear_or_not_clear_is_refused(written: str) -> None:
    with pytest.raises(PatternError):
        regular_expression(written)


@pytest.mark.parametrize("written", ["^a", "a$", "(a+)+", "a|b", r"\d*", "a.*", "(?:a)", "a{2}"])
def test_a_glob_that_looks_like_an_expression_is_refused(written: str) -> None:
    with pytest.raises(PatternError, match="expression"):
        glob(written)


def test_nothing_repeated_without_end_is_made_ready_at_once() -> None:
    started = time.process_time()
    ready = regular_expression("((((((a{0}){9999}){9999}){9999}){9999}){9999}){9999}")
    assert ready.size < MOST_STATES
    assert ready.fits("")
    assert time.process_time() - started < 30
