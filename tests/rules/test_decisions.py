"""Reasons of the decision and meeting rules that take more than one change to the base product."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import check
from tests.rules.examples import BASE

EXAMPLES = Path(__file__).parents[2] / "examples"

MINUTES = "  - {plass: S2, svar: vara, møtte: vara}\n"
LAST_VOTES = "vedtak.yaml", "hypoteser, fra: [H1, H2], til: [H2]}\n    stemmer: {for: 3, mot: 0}"
RULE = "mandat.yaml", "beslutningsregel: {type: flertall}"


def findings(folder: Path, *changes: tuple[str, str, str], as_of: str = "2026-11-21") -> list[tuple[str, str]]:
    """The codes and messages of the decision and meeting rules after some texts of the base product are replaced."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file}: {old}"
        path.write_text(text.replace(old, new), encoding="utf-8")
    rows = check(folder, "--select", "DEC,MTG", as_of=as_of).findings
    return [(row["code"], row["message"]) for row in rows]


def votes(text: str) -> tuple[str, str, str]:
    file, old = LAST_VOTES
    return file, old, old.replace("{for: 3, mot: 0}", text)


def decision_rule(text: str) -> tuple[str, str, str]:
    return *RULE, f"beslutningsregel: {text}"


def codes(found: list[tuple[str, str]]) -> list[str]:
    return [code for code, _ in found]


def test_consensus_leaves_nobody_against(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, decision_rule("{type: konsensus}"), votes("{for: 2, mot: 1}"))
    assert found[0] == "DEC007"
    assert "1 stemme mot" in found[1]


def test_without_a_baseline_the_mandate_in_force_says_the_rule(tmp_path: Path) -> None:
    no_baseline = "vedtak.yaml", "grunnlinje: [V-2026-01, V-2026-02]\n", ""
    told = findings(tmp_path, no_baseline, decision_rule("{type: konsensus}"), votes("{for: 2, mot: 1}"))
    assert sorted(codes(told)) == ["DEC007", "DEC030"]


def test_a_qualified_majority_needs_its_number(tmp_path: Path) -> None:
    rule = decision_rule("{type: kvalifisert flertall, stemmer: 3}")
    assert codes(findings(tmp_path, rule, votes("{for: 1, mot: 0, avsto: 2}"))) == ["DEC007"]


def test_a_casting_vote_can_make_the_number(tmp_path: Path) -> None:
    rule = decision_rule("{type: kvalifisert flertall, stemmer: 2}")
    assert findings(tmp_path / "equal", rule, votes("{for: 1, mot: 1, avsto: 1}")) == []
    more = decision_rule("{type: kvalifisert flertall, stemmer: 3}")
    assert codes(findings(tmp_path / "not-equal", more, votes("{for: 2, mot: 1}"))) == ["DEC007"]


def test_a_double_vote_may_be_counted_as_two(tmp_path: Path) -> None:
    assert findings(tmp_path, votes("{for: 2, mot: 1, avsto: 1}")) == []


def test_more_votes_than_voters_who_came(tmp_path: Path) -> None:
    absent = ("moter/2026-09-15.yaml", MINUTES, f"{MINUTES}  - {{plass: S3, møtte: ingen}}\n")
    found = findings(tmp_path, absent)
    assert codes(found) == ["MTG011", "DEC007"]
    assert "høyst 2 med stemmerett møtte" in found[1][1]


def test_votes_before_the_mandate_in_force_are_judged_only_where_most_were_against(tmp_path: Path) -> None:
    later = ("mandat.yaml", "gjelder_fra: 2026-02-01", "gjelder_fra: 2026-10-01")
    assert findings(tmp_path / "tie", later, votes("{for: 1, mot: 1}")) == []
    assert codes(findings(tmp_path / "minority", later, votes("{for: 1, mot: 2}"))) == ["DEC007"]


def deputy(text: str) -> tuple[str, str, str]:
    old = "vara: {stilling: virksomhetsleder, fullmakt: som medlemmet"
    return "mandat.yaml", old, old + text


def test_a_deputy_whose_time_was_over_is_not_counted(tmp_path: Path) -> None:
    assert codes(findings(tmp_path / "last day", deputy(", til: 2026-09-15"))) == []
    (found,) = findings(tmp_path / "day after", deputy(", til: 2026-09-14"))
    assert found[0] == "DEC008"
    assert "fullmakten til vara gikk ut 14. september 2026" in found[1]


def test_a_breach_that_a_later_case_takes_up_is_escalated(tmp_path: Path) -> None:
    breach = ("styringsdokument.yaml", "kostnad: 19 800 000", "kostnad: 22 800 000")
    assert codes(findings(tmp_path / "silence", breach)) == ["DEC012"]
    case = (
        "moter/2026-12-09.yaml",
        "    gjelder: [M1]\n    bakgrunn: Svartiden",
        "    gjelder: [mandat/styringsparametere/kostnad]\n    bakgrunn: Svartiden",
    )
    assert findings(tmp_path / "case", breach, case) == []


def test_a_breach_of_a_limit_that_is_itself_wrong_is_not_reported(tmp_path: Path) -> None:
    wrong = ("mandat.yaml", "grense: 22 000 000", "grense: 19 000 000")
    assert findings(tmp_path, wrong) == []


def test_a_register_without_a_product_is_adopted_like_other_documents(tmp_path: Path) -> None:
    head = 'versjon: "1.0"\nstatus: vedtatt\nvedtatt_i: V-2026-03\ngjelder_fra: 2026-06-10\nparter:'
    log = ("vedtak.yaml", "    endrer:\n      - {felt: H1/avgjørelse", None)
    adopts = log[1].replace("    endrer:", '    vedtar:\n      - {dokument: mandat, versjon: "1.0"}\n    endrer:')
    found = findings(tmp_path, ("parter.yaml", "\nparter:", f"\n{head}"), (log[0], log[1], adopts))
    assert codes(found) == ["DEC002"]
    assert "partsregisteret" in found[0][1]


def test_a_head_of_a_one_file_product_speaks_for_its_sections(tmp_path: Path) -> None:
    text = """kind: product
language: en
product: shed
title: The shed
version: "1.0"
status: adopted
adopted_by: V-1
valid_from: 2026-03-01
mandate: {purpose: Lending}
steering: {goals: [{id: M1, statement: Lent the same day}]}
decisions:
  - {id: V-1, title: Start, date: 2026-02-20, body: owners, case: 1/2026, outcome: adopted, text: All is adopted., adopts: [%s]}
"""
    shed = tmp_path / "shed.yaml"
    for adopts in ('{document: product, version: "1.0"}', '{document: mandate, version: "1.0"}'):
        shed.write_text(text % adopts, encoding="utf-8")
        assert codes([(row["code"], "") for row in check(tmp_path, "--select", "DEC").findings]) == []
    shed.write_text(text % '{document: mandate, version: "0.9"}', encoding="utf-8")
    assert [row["code"] for row in check(tmp_path, "--select", "DEC").findings] == ["DEC002"]


def test_a_place_is_told_in_the_keys_of_the_document(tmp_path: Path) -> None:
    """Also in a row that is named by a path, and in one that has no name."""
    changes = (
        ("vedtak.yaml", "felt: styringsdokument/prioritering/hypoteser, fra: [H1, H2], til: [H2]", "felt: M1/*"),
        (
            "styringsdokument.yaml",
            "    målverdi: {verdi: 8, dato: 2027-12-31}\n",
            "    målverdi: {verdi: 8, dato: 2027-12-31}\n    delmål: [{verdi: 42, dato: 2026-12-31}]\n",
        ),
    )
    findings(tmp_path, *changes)
    rows = check(tmp_path, "--select", "DEC029,BEN038").findings
    assert [(row["code"], row["shown_path"]) for row in rows] == [
        ("BEN038", "N1/delmål/verdi"),
        ("DEC029", "V-2026-04/endrer/M1-*/felt"),
    ]


CAPACITY = "  kapasitet_til_og_med: I2\n"
SHORTER = """\
  - id: V-2026-13
    tittel: Kortere liste
    {date}organ: styringsgruppen
    sak: 6/2026
    utfall: vedtatt
    tekst: Bare I1 har folk.
    endrer:
      - {{felt: styringsdokument/prioritering/kapasitet_til_og_med, fra: I2, til: I1}}
"""


def compared(folder: Path, date: str, written: str) -> list[str]:
    """What is said of the capacity when it is written so, and decided on a day."""
    shutil.copytree(BASE, folder)
    steering, log = folder / "styringsdokument.yaml", folder / "vedtak.yaml"
    steering.write_text(steering.read_text(encoding="utf-8").replace(CAPACITY, written), encoding="utf-8")
    log.write_text(log.read_text(encoding="utf-8") + SHORTER.format(date=date), encoding="utf-8")
    rows = check(folder, "--select", "DEC").findings
    return [row["code"] for row in rows if row["path"] == "steering/prioritisation/capacity_after"]


@pytest.mark.parametrize("date", ["", "dato: 2027-01-05\n    "], ids=["without a date", "of a day to come"])
def test_what_nobody_can_tell_the_day_of_leaves_both_values_possible(tmp_path: Path, date: str) -> None:
    assert compared(tmp_path / "as-before", date, CAPACITY) == []
    assert compared(tmp_path / "as-decided", date, CAPACITY.replace("I2", "I1")) == []


def test_what_was_decided_on_a_day_that_has_been_holds(tmp_path: Path) -> None:
    day = "dato: 2026-10-05\n    "
    assert compared(tmp_path / "as-before", day, CAPACITY) == ["DEC024"]
    assert compared(tmp_path / "as-decided", day, CAPACITY.replace("I2", "I1")) == []


def test_a_line_of_capacity_below_what_is_over_may_be_taken_away(tmp_path: Path) -> None:
    gone = "styringsdokument.yaml", CAPACITY, ""
    assert "DEC021" in codes(findings(tmp_path / "open", gone))
    over = "styringsdokument.yaml", "    status: pågår\n    team: T1\n    start: 2026-08-17\n", (
        "    status: ferdig\n    team: T1\n    start: 2026-08-17\n"
    )  # fmt: skip
    ranked = "styringsdokument.yaml", "  initiativ: [I1, I2, I3]\n", "  initiativ: [I1, I3]\n"
    assert "DEC021" not in codes(findings(tmp_path / "over", gone, over, ranked))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nb", "er nei, men vedtatt er ja (V-2026-01"),
        ("nn", "er nei, men vedteke er ja (V-2026-01"),
        ("en", "is nei, but ja was decided (V-2026-01"),
    ],
)
def test_a_yes_is_told_as_it_stands_in_the_document(tmp_path: Path, language: str, told: str) -> None:
    shutil.copytree(EXAMPLES / "hjelpemidler", tmp_path, dirs_exist_ok=True)
    mandate = tmp_path / "mandat.yaml"
    text = mandate.read_text(encoding="utf-8")
    mandate.write_text(text.replace("stemmerett: ja", "stemmerett: nei", 1), encoding="utf-8")
    (row,) = [row for row in check(tmp_path, "--lang", language).findings if row["code"] == "DEC021"]
    assert told in row["message"]
