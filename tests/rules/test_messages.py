"""What messages say, word by word, of the examples on the cards."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from styringslint.core.values import ItemName, KindName, Measured
from styringslint.model.dates import CoarseTime, read_coarse_time
from styringslint.model.table import section, word_to_write, words_to_write
from styringslint.report.wording import fill, with_words, written
from styringslint.rules.cards import card
from styringslint.source.nodes import Scalar
from styringslint.source.read import read
from tests.command_line import styringslint
from tests.rules.examples import Example, build, examples


def example(code: str, number: int) -> Example:
    """The example of a card by its number, counted from 1 with what goes on from it left out."""
    return examples(code, card(code).body)[number - 1]


def findings(of: Example, language: str, folder: Path, edit: tuple[str, str] = ("", "")) -> list[dict[str, Any]]:
    """What a rule finds in an example, with something in its file written in another way."""
    build(of, folder)
    path = folder / of.file
    if edit[0]:
        path.write_text(path.read_text(encoding="utf-8").replace(*edit), encoding="utf-8")
    command = ("check", "--format", "json", "--as-of", of.as_of, "--lang", language, "--select", of.code)
    rows: list[dict[str, Any]] = styringslint(*command, cwd=folder).findings
    return rows


def _time(text: str) -> CoarseTime:
    root = read(f"slutt: {text}\n".encode()).root
    (entry,) = root.entries  # type: ignore[union-attr]
    assert isinstance(entry[1], Scalar)
    time: CoarseTime = read_coarse_time(entry[1], "nb", section("Initiative").fields["end"]).data
    return time


@pytest.mark.parametrize(
    ("text", "language", "plain", "when"),
    [
        ("2027-06-30", "nb", "30. juni 2027", "30. juni 2027"),
        ("2027-06-30", "nn", "30. juni 2027", "30. juni 2027"),
        ("2027-06-30", "en", "30 June 2027", "on 30 June 2027"),
        ("2027-Q2", "nb", "2. kvartal 2027", "i 2. kvartal 2027"),
        ("2027-Q2", "nn", "2. kvartal 2027", "i 2. kvartal 2027"),
        ("2027-Q2", "en", "Q2 2027", "in Q2 2027"),
        ("2026-W07", "nb", "uke 7 i 2026", "i uke 7 i 2026"),
        ("2026-W40", "nn", "veke 40 i 2026", "i veke 40 i 2026"),
        ("2026-W32", "en", "week 32 of 2026", "in week 32 of 2026"),
        ("2027-08", "nb", "august 2027", "i august 2027"),
        ("2027-10", "nn", "oktober 2027", "i oktober 2027"),
        ("2027-10", "en", "October 2027", "in October 2027"),
        ("2027", "nb", "2027", "i 2027"),
        ("2027", "nn", "2027", "i 2027"),
        ("2027", "en", "2027", "in 2027"),
    ],
)
def test_a_time_is_told_as_people_say_it(text: str, language: str, plain: str, when: str) -> None:
    parameters = {"time": _time(text)}
    assert fill("{time}", parameters, language, "nb") == plain
    assert fill("{time:when}", parameters, language, "nb") == when


def test_a_day_is_told_as_a_date() -> None:
    assert written(_time("2027-06-30"), "nb", "nb") == written(date(2027, 6, 30), "nb", "nb")


@pytest.mark.parametrize(
    ("code", "number", "edit", "language", "message"),
    [
        (
            "HYB002",
            2,
            ("", ""),
            "nb",
            "Fasen «Gjennomføre» (FA2) begynner 15. desember 2026, før «Planlegge» (FA1) er ferdig (1. kvartal 2027).",
        ),
        (
            "HYB002",
            2,
            ("2027-Q1", "2027-08"),
            "nn",
            "Fasen «Gjennomføre» (FA2) byrjar 15. desember 2026, før «Planlegge» (FA1) er ferdig (august 2027).",
        ),
        (
            "HYB005",
            1,
            ("", ""),
            "en",
            (
                "The deliverable “Bestilling i begge kommunene” (D1) is due in Q4 2027, but “Felles bestilling” (I1) ends "
                "on 30 June 2027."
            ),
        ),
    ],
)
def test_a_coarse_time_in_a_message(
    code: str, number: int, edit: tuple[str, str], language: str, message: str, tmp_path: Path
) -> None:
    assert message in [row["message"] for row in findings(example(code, number), language, tmp_path, edit)]


def test_a_coarse_time_for_programs(tmp_path: Path) -> None:
    (row,) = findings(example("HYB002", 2), "nb", tmp_path)
    assert (row["parameters"]["start"], row["parameters"]["end"]) == ("2026-12-15", "2027-Q1")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Innbyggerne fyller inn det samme to ganger.", "«Innbyggerne fyller inn det samme to ganger» (M2)"),
        ("Reiser, opphold osv.", "«Reiser, opphold osv.» (M2)"),
        ("Reiser m.m.", "«Reiser m.m.» (M2)"),
        ("Hva nå…", "«Hva nå…» (M2)"),
        ("", "M2"),
    ],
)
def test_a_title_in_a_sentence_has_no_full_stop(title: str, told: str) -> None:
    assert written(ItemName("M2", title), "nb", "nb") == told


@pytest.mark.parametrize(
    ("code", "language", "source"),
    [
        ("BEN025", "nb", "Britisk standard for prosjektstyring, GovS 002, «benefits»"),
        ("MAN015", "nn", "Prosjektvegvisaren 6.0, «akseptansekriterier»"),
        (
            "HYP010",
            "nb",
            "Skate-sak 23/2021 «Fra prosjekt til produkt i samspill mellom virksomheter», anbefaling 2 og 4",
        ),
        (
            "HYP010",
            "en",
            "Skate case 23/2021 “From project to product in cooperation between organisations”, recommendations 2 and 4",
        ),
        (
            "MAN004",
            "en",
            "Skate case 23/2021 “From project to product in cooperation between organisations”, recommendation 2 (requirement: “shall”)",
        ),
    ],
)
def test_a_source_is_cited_in_the_words_of_the_reader(code: str, language: str, source: str, tmp_path: Path) -> None:
    (row,) = findings(next(one for one in examples(code, card(code).body) if one.verdict == "bad"), language, tmp_path)
    assert row["source"] == source


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("nb", "Andelene i fordelingsnøkkelen er til sammen 101 %, ikke 100 %."),
        ("en", "The shares in the cost-sharing rule add up to 101%, not 100%."),
    ],
)
def test_a_percentage_is_written_as_the_language_has_it(language: str, message: str, tmp_path: Path) -> None:
    (row,) = findings(example("FIN003", 1), language, tmp_path)
    assert row["message"] == message


@pytest.mark.parametrize(
    ("unit", "language", "told"),
    [
        ("%", "nb", "12,5 %"),
        ("%", "nn", "12,5 %"),
        ("%", "en", "12.5%"),
        ("dager", "nb", "12,5 dager"),
        ("dager", "en", "12.5 dager"),
    ],
)
def test_a_number_is_told_with_its_unit(unit: str, language: str, told: str) -> None:
    assert written(Measured(Decimal("12.5"), unit), language, "nb") == told


@pytest.mark.parametrize(
    ("language", "actor"),
    [("nb", "seksjonssjef for kundesvar (Ferdselsetaten)"), ("en", "“seksjonssjef for kundesvar” (Ferdselsetaten)")],
)
def test_a_role_of_another_language_is_quoted(language: str, actor: str, tmp_path: Path) -> None:
    (row,) = findings(example("BEN010", 1), language, tmp_path)
    assert row["actor"] == actor


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "stanset"), ("nn", "stansa"), ("en", "stopped"), ("", "stanset")]
)
def test_a_word_to_write_is_the_word_of_the_document(language: str, word: str) -> None:
    assert word_to_write("initiative_status", "stopped", language) == word
    assert word in words_to_write("initiative_status", language)


def test_an_item_can_be_named_by_its_id_alone() -> None:
    assert fill("{item:id}", {"item": ItemName("M2", "Ingen tur to ganger")}, "nb", "nb") == "M2"


@pytest.mark.parametrize(
    ("kinds", "language", "told"),
    [
        (KindName("goal"), "en", "a goal"),
        ((KindName("initiative"), KindName("team")), "en", "an initiative or a team"),
        (KindName("mandate"), "en", "the mandate"),
        (KindName("goal"), "nn", "mål"),
    ],
)
def test_a_kind_has_the_article_of_english(kinds: object, language: str, told: str) -> None:
    assert fill("{kinds:a}", {"kinds": kinds}, language, "nb") == told


@pytest.mark.parametrize(
    ("template", "language", "told"),
    [
        ("{Decision=ratified_by}", "nb", "stadfestet_i"),
        ("{Decision=ratified_by}", "nn", "stadfesta_i"),
        ("{Decision=ratified_by}", "en", "ratified_by"),
        ("{Decision=ratified_by}", "", "stadfestet_i"),
        ("{yes_no=yes}/{yes_no=no}", "nn", "ja/nei"),
        ("{yes_no=yes}/{yes_no=no}", "en", "true/false"),
        ("{Decision=nothing}{yes_no=maybe}", "en", "{Decision=nothing}{yes_no=maybe}"),
    ],
)
def test_a_key_to_write_is_the_key_of_the_document(template: str, language: str, told: str) -> None:
    assert with_words(template, language) == told


@pytest.mark.parametrize(
    ("code", "number", "why", "actor"),
    [
        ("POR001", 1, "Styringsgruppen skal vedta mål, nytte og prioritering.", "styringsgruppen"),
        ("POR001", 2, "Et dokument under et annet navn regnes ikke med til produktet.", "sekretariatet"),
        ("MAN010", 3, "Når mandatet er gått ut, har styringsgruppen ingen fullmakt.", "sekretariatet"),
    ],
)
def test_a_reason_can_have_its_own_why_and_who(code: str, number: int, why: str, actor: str, tmp_path: Path) -> None:
    (row,) = (row for row in findings(example(code, number), "nb", tmp_path) if row["code"] == code)
    assert row["why"].startswith(why)
    assert row["actor"] == actor


@pytest.mark.parametrize(
    ("code", "language", "hint"),
    [
        (
            "STG007",
            "nb",
            "Skriv hva som gjelder: «konsensus», «flertall», «kvalifisert flertall», «leder etter drøfting» eller «eiervedtak».",
        ),
        ("HYB001", "nn", "Skriv leveransemodellen: «produkt», «prosjekt» eller «hybrid»."),
        ("GOA004", "en", "Set the status of what has been reached to “realisert”, or propose a new deadline"),
        ("BEN018", "nn", "Mål, og set statusen til «realisert» om målverdien er nådd."),
        ("INI001", "en", "Write how far the initiative has come, in one of the words “foreslått”, “klar”,"),
    ],
)
def test_words_to_write_are_those_of_the_document_in_quotation_marks(
    code: str, language: str, hint: str, tmp_path: Path
) -> None:
    numbers = range(1, 1 + len(examples(code, card(code).body)))
    found = [findings(example(code, number), language, tmp_path / str(number)) for number in numbers]
    hints = [row["hint"] for rows in found for row in rows]
    assert any(text.startswith(hint) for text in hints), hints


def printed(of: Example, language: str, folder: Path) -> str:
    """What is printed of an example at 80 columns."""
    build(of, folder)
    command = ("check", "--format", "full", "--as-of", of.as_of, "--lang", language, "--select", of.code)
    return styringslint(*command, cwd=folder, env={"COLUMNS": "80", "NO_COLOR": "1"}).out


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        (
            1,
            """\
114 |   tid: {forventet: 2028-06-30, grense: 2028-03-31}  # ! MAN015
    |                    ----------          ^^^^^^^^^^
    |                    forventet nivå
""",
        ),
        (
            3,
            """\
116 | …rosent oppetid, retning: økende, forventet: 99, grense: 99.5}  # ! MAN015
    |                                              --          ^^^^
    |                                              forventet nivå
""",
        ),
    ],
)
def test_a_line_with_two_marks_is_printed_once(number: int, lines: str, tmp_path: Path) -> None:
    assert f"\n    |\n{lines}   = hvorfor" in printed(example("MAN015", number), "nb", tmp_path)


@pytest.mark.parametrize(("language", "shown"), [("nb", "møte/saker/nummer"), ("en", "møte/saker/nummer")])
def test_a_row_without_a_name_has_its_place_in_the_words_of_the_document(
    language: str, shown: str, tmp_path: Path
) -> None:
    found = [
        row
        for number, of in enumerate(examples("MTG002", card("MTG002").body))
        if of.verdict == "bad"
        for row in findings(of, language, tmp_path / str(number))
    ]
    assert [row["shown_path"] for row in found if row["path"] == "meeting/cases/number"] == [shown, shown]
