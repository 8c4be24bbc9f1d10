"""What checks tell as people say it: words as the document has them, and times as coarse as they are known."""

from datetime import date

import pytest

from styringslint.core.values import Translated
from styringslint.model.dates import read_coarse_time
from styringslint.model.table import section
from styringslint.report.wording import written
from styringslint.rules.told import coarse_time, word_to_write, words_to_write
from styringslint.source.nodes import Scalar
from styringslint.source.read import read


def _scalar(text: str) -> Scalar:
    root = read(f"slutt: {text}\n".encode()).root
    (entry,) = root.entries  # type: ignore[union-attr]
    return entry[1]  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "nb", "nn", "en"),
    [
        ("2027-06-30", "30. juni 2027", "30. juni 2027", "30 June 2027"),
        ("2027-Q2", "i 2. kvartal 2027", "i 2. kvartal 2027", "Q2 2027"),
        ("2026-W07", "i uke 7 i 2026", "i veke 7 i 2026", "week 7 of 2026"),
        ("2027", "i 2027", "i 2027", "2027"),
        ("2027-06", "2027-06", "2027-06", "2027-06"),
    ],
)
def test_a_time_is_told_as_people_say_it(text: str, nb: str, nn: str, en: str) -> None:
    time = read_coarse_time(_scalar(text), "nb", section("Initiative").fields["end"]).data
    told = coarse_time(time)
    assert [written(told, language, "nb") for language in ("nb", "nn", "en")] == [nb, nn, en]


def test_a_day_is_told_as_a_date() -> None:
    time = read_coarse_time(_scalar("2027-06-30"), "nb", section("Initiative").fields["end"]).data
    assert coarse_time(time) == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "stanset"), ("nn", "stansa"), ("en", "stopped"), ("", "stanset")]
)
def test_a_word_to_write_is_the_word_of_the_document(language: str, word: str) -> None:
    told = word_to_write("initiative_status", "stopped", language)
    assert told == Translated(f"«{word}»", f"«{word}»", f"“{word}”")
    assert told in words_to_write("initiative_status", language)
