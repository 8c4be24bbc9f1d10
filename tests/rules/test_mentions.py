"""Ids as people write them in texts."""

import pytest

from styringslint.rules.mentions import mentioned


@pytest.mark.parametrize(
    "text",
    [
        "I1",
        "I1.",
        "(I1)",
        "om I1, I2 og I3",
        "I1s frist",
        "I1s",
        "I1-arbeidet",
        "I1-en",
        "I1- og I2-arbeidet",
        "tiltaket-I1",
        "I1/status",
        "i I12 og I1",
        "AI1 og «I1»",
        "I1-b og I1",
    ],
)
def test_an_id_is_a_word_of_its_own_with_what_grammar_adds(text: str) -> None:
    assert mentioned(text, "I1")


@pytest.mark.parametrize(
    "text", ["", "I", "I12", "AI1", "_I1", "2I1", "I1_2", "I1-b", "I1-2", "I1x", "I1sak", "I1s-b", "i1", "I12 og AI1"]
)
def test_an_id_does_not_stand_in_another(text: str) -> None:
    assert not mentioned(text, "I1")


def test_no_id_stands_nowhere() -> None:
    assert not mentioned("sak 1", "")
