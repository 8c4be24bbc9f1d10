"""Limits of rules: what an option is worth, and numbers that must be worked out to the last one."""

import re
import shutil
from pathlib import Path

import pytest
from stdnum.no import fodselsnummer
from syrupy.assertion import SnapshotAssertion

from styringslint.rules.rule import JUDGEMENT
from tests.command_line import check
from tests.governed import LOG, MANDATE, STEERING
from tests.rules.examples import Example, build
from tests.rules.sweep import numbers
from tests.rules.test_cards import BY_CODE, EXAMPLES
from tests.rules.test_edges import Edit, product, told

WITH_OPTIONS = [
    (example, name)
    for example in EXAMPLES
    for name in BY_CODE[example.code].options
    if "styringslint.yaml" not in {piece.file for piece in (example, *example.more)}
]


def _with_option(example: Example, folder: Path, name: str, value: float) -> list[str]:
    build(example, folder)
    severity = "alvor: merknad, " if BY_CODE[example.code].nature == JUDGEMENT else ""
    row = f"{{regel: {example.code}, {severity}innstillinger: [{{navn: {name}, verdi: {value:g}}}]}}"
    path = folder / "styringslint.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}regler:\n  - {row}\n", encoding="utf-8")
    result = check(folder, "--select", example.code, as_of=example.as_of)
    assert result.exit_code in {0, 1}, result.err
    return [f"{row['file']}:{row['start']['line']} {row['reason']} ({numbers(row)})" for row in result.findings]


@pytest.mark.parametrize(("example", "name"), WITH_OPTIONS, ids=lambda part: getattr(part, "name", part))
def test_an_option_moves_the_limit(example: Example, name: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Between less and more, the default and its neighbours; where the option decides, some of these differ."""
    default = BY_CODE[example.code].options[name]
    values = sorted({0, max(default - 1, 0), default, default + 1, default * 3, default * 1000 + 1000})
    found = {}
    for number, value in enumerate(values):
        folder = tmp_path / str(number)
        folder.mkdir()
        found[f"{value:g}"] = _with_option(example, folder, name, value)
    assert found == snapshot


# Identity numbers: whose century an individual number stands for


def _identity_number(day: str, first: int, last: int) -> str:
    """A number of a day with the first individual number of some that has both check digits, or an empty text."""
    for individual in range(first, last + 1):
        number = f"{day}{individual:03}"
        one = fodselsnummer.calc_check_digit1(number)
        two = fodselsnummer.calc_check_digit2(number + one)
        if len(one) == len(two) == 1:  # 10 fits no digit.
            return number + one + two
    return ""


def _told_of_number(folder: Path, number: str) -> bool:
    assert len(number) == 11
    line = "bakgrunn: Kommunene og etaten har hvert sitt bestillingssystem for skyss."
    rows = told(product(folder, (MANDATE, line, f"bakgrunn: Saken gjelder {number} og skyss.")))
    assert {row[3] for row in rows} <= {"FMT020"}
    return bool(rows)


@pytest.mark.parametrize(
    ("year", "individual", "right"),
    [
        ("53", 499, True),
        ("53", 500, False),
        ("54", 500, True),
        ("54", 749, True),
        ("54", 750, False),
        ("54", 899, False),
        ("54", 900, True),
        ("39", 500, True),
        ("39", 900, True),
        ("40", 500, False),
        ("40", 899, False),
        ("40", 900, True),
        ("40", 999, True),
    ],
)
def test_an_identity_number_has_a_year_of_its_own(tmp_path: Path, year: str, individual: int, right: bool) -> None:
    days = (f"{day:02}{month:02}{year}" for month in range(1, 13) for day in range(1, 29))
    number = next(number for day in days if (number := _identity_number(day, individual, individual)))
    assert _told_of_number(tmp_path, number) is right


@pytest.mark.parametrize(
    ("day", "first", "last", "right"),
    [
        ("290200", 0, 499, False),
        ("290200", 500, 999, True),
        ("290204", 0, 499, True),
        ("290201", 500, 999, False),
        ("290256", 500, 749, True),
        ("290255", 500, 749, False),
        ("300604", 0, 499, True),
        ("310604", 0, 499, False),
        ("400104", 0, 499, False),
        ("410104", 0, 499, True),
        ("710104", 0, 499, True),
        ("720104", 0, 499, False),
        ("011304", 0, 499, False),
        ("010004", 0, 499, False),
    ],
)
def test_an_identity_number_has_a_day_of_its_year(tmp_path: Path, day: str, first: int, last: int, right: bool) -> None:
    assert _told_of_number(tmp_path, _identity_number(day, first, last)) is right


# How heavy texts are to read


def _asked(folder: Path, code: str, *edits: Edit) -> list[tuple[str, int, int, str, str]]:
    """What a rule says that nobody is asked unless somebody wants it."""
    rule = f"skjemaversjon: 1\nregler:\n  - {{regel: {code}, alvor: merknad}}\n"
    return told(product(folder, ("styringslint.yaml", "skjemaversjon: 1\n", rule), *edits), "--select", code)


STATEMENT = "formulering: Ingen tur blir bestilt to ganger."


@pytest.mark.parametrize(("count", "long"), [(30, False), (31, True)])
def test_a_sentence_has_thirty_words(tmp_path: Path, count: int, long: bool) -> None:
    rows = _asked(tmp_path, "LNG001", (STEERING, STATEMENT, f"formulering: {'ord ' * (count - 1)}slutt."))
    message = (
        f"Setningen som begynner med «ord ord ord ord ord» i målet «{'ord ' * (count - 1)}slutt» (M2) har {count} ord"
    )
    assert [row[:4] for row in rows] == ([(STEERING, 19, 18, "LNG001")] if long else [])
    assert all(f"{count} ord" in row[4] for row in rows), message


@pytest.mark.parametrize(
    ("words", "long", "sentences", "index"),
    [
        (120, 50, 6, 62),
        (120, 48, 6, 0),
        (120, 49, 6, 61),
        (100, 50, 5, 70),
        (99, 50, 5, 0),
        (150, 60, 7, 61),
        (150, 60, 8, 0),
        (200, 199, 20, 110),
    ],
)
def test_the_index_of_readability(tmp_path: Path, words: int, long: int, sentences: int, index: int) -> None:
    """Words for each sentence, and how many of a hundred have more than six letters, together: over 60 is heavy."""
    every = ["sjubokst" if number < long else "sekser" for number in range(words)]
    parts = [every[start::sentences] for start in range(sentences)]
    text = " ".join(f"{' '.join(part)}." for part in parts)
    body = f"dokumenttype: læringslogg\nspråk: nb\nprodukt: turbussen\ntittel: X1\ninnsikter:\n  - id: L1\n    dato: 2026-06-01\n    kilde: hypotese\n    innsikt: {text}\n    følge: ingen endring\n"
    folder = product(tmp_path)
    (folder / "laering.yaml").write_text(body, encoding="utf-8")
    path = folder / "styringslint.yaml"
    path.write_text(f"{path.read_text()}regler:\n  - {{regel: LNG011, alvor: merknad}}\n")
    rows = [row for row in told(folder, "--select", "LNG011") if row[0] == "laering.yaml"]
    assert [str(index) in row[4] for row in rows] == ([True] if index else [])


# When an agenda stands


@pytest.mark.parametrize(
    ("day", "sent", "stands"),
    [
        ("2026-12-18", "2026-11-20", True),
        ("2026-12-18", "2026-11-21", True),
        ("2026-12-18", "2026-11-22", False),
        ("2026-12-18", "", False),
        ("2026-12-19", "2026-11-20", False),
        ("2026-12-17", "2026-11-20", False),
    ],
    ids=["sent", "sent today", "sent tomorrow", "not sent", "on a Saturday", "before the test ends"],
)
def test_an_agenda_stands_once_it_is_sent_for_a_day_on_which_people_meet(
    tmp_path: Path, day: str, sent: str, stands: bool
) -> None:
    agenda = "moter/2026-12-09.yaml"
    folder = product(
        tmp_path,
        (agenda, "møtedato: 2026-12-09", f"møtedato: {day}"),
        (agenda, "sakspapirer_sendt: 2026-11-20\n", f"sakspapirer_sendt: {sent}\n" if sent else ""),
    )
    rows = [row[:4] for row in told(folder, "--select", "MTG012")]
    assert rows == ([(agenda, 15, 1, "MTG012")] if stands else [])


# What is not there, and who is not there yet


@pytest.mark.parametrize(
    ("line", "field", "place", "said"),
    [
        ("gjelder_til: 2027-12-31\n", "gjelder_til, til: 2027-12-31", (1, 1), "«gjelder_til» i mandatet til 31. desember 2027"),
        ("  dobbeltstemme: S1\n", "styring/dobbeltstemme, til: S1", (51, 1), "dobbeltstemmen i mandatet til S1"),
    ],
)  # fmt: skip
def test_a_value_that_was_decided_for_a_document_is_not_written(
    tmp_path: Path, line: str, field: str, place: tuple[int, int], said: str
) -> None:
    adopts = '      - {dokument: samhandlingsvurdering, versjon: "1.0"}\n'
    decided = (LOG, adopts, f"{adopts}    endrer:\n      - {{felt: mandat/{field}}}\n")
    message = f"E-2026-02 fra 9. september 2026 gjør {said}, men der står det ikke noe."
    assert told(product(tmp_path, (MANDATE, line, ""), decided)) == [(MANDATE, *place, "DEC024", message)]


@pytest.mark.parametrize(
    ("valid", "as_of", "reason"),
    [
        ("gjelder_fra: 2023-01-01", "2019-06-01", "not-yet-begun"),
        ("gjelder_fra: 2024-01-01", "2019-06-01", ""),
        ("gjelder_fra: 2023-12-31", "2019-06-01", "not-yet-begun"),
        ("gjelder_fra: 2019-01-01", "2019-06-01", "not-yet"),
        ("gjelder_til: 2019-05-31", "2024-06-01", "not-yet-ended"),
    ],
)
def test_a_number_that_a_municipality_gets_later(tmp_path: Path, valid: str, as_of: str, reason: str) -> None:
    head = "språk: nb\ntittel: Parter i Turbussen\n"
    folder = product(
        tmp_path,
        ("parter.yaml", head, f'{head}versjon: "1.0"\nstatus: utkast\n{valid}\n'),
        ("parter.yaml", 'kommunenummer: "0098"', 'kommunenummer: "3301"'),
    )
    rows = check(folder, "--select", "FMT005", as_of=as_of).findings
    assert [(row["file"], row["start"]["line"], row["reason"]) for row in rows] == (
        [("parter.yaml", 16, reason)] if reason else []
    )


# What hangs on the day


def test_what_comes_as_days_pass_is_said_to(snapshot: SnapshotAssertion) -> None:
    """A rule that can speak of a document that nobody has changed says so; `rules` and `explain` tell it."""
    assert sorted(rule.code for rule in BY_CODE.values() if rule.dated) == snapshot


def test_no_rule_comes_as_days_pass_unless_it_says_so() -> None:
    days = (Path(__file__).parent / "__snapshots__/test_every_day.ambr").read_text(encoding="utf-8")
    first_days = {f"{year}-{month:02}-01" for year in (2026, 2027, 2028) for month in (1, 4, 7, 10)}
    came = {
        row.group(2)
        for row in re.finditer(r"'(\d{4}-\d\d-\d\d) \+ ([A-Z]{3}\d{3}) ", days)
        if row.group(1) not in first_days
    }
    assert len(came) > 10
    assert sorted(code for code in came if not BY_CODE[code].dated) == []


@pytest.mark.parametrize("day", ["111184", "231294", "291166", "191179", "281258", "151277", "221299"])
def test_every_digit_of_an_identity_number_counts(tmp_path: Path, day: str) -> None:
    """Numbers without noughts are told, and not with any one of their digits another that is not its control."""
    number = next(
        number
        for individual in range(111, 500)
        if "0" not in (number := _identity_number(day, individual, individual)) and number
    )
    assert _told_of_number(tmp_path, number)
    folder = tmp_path / "other"
    for place in range(6, 11):
        other = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        folder.mkdir()
        assert not _told_of_number(folder, other), other
        shutil.rmtree(folder)
