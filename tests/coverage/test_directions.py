"""Which way values go, and by how much: what `since` tells programs of every sort of value, and of none where it is unsure."""

from pathlib import Path
from typing import Any

import pytest

from tests.coverage.papers import Edit, compared
from tests.governed import MANDATE, STEERING

Way = tuple[str, float, str]
TARGET, BASELINE = "målverdi: {verdi: 8, dato", "nullpunkt: {verdi: 40,"
MEASURED = "enhet: timer, retning: minkende"
GROWING: Edit = (STEERING, MEASURED, "enhet: timer, retning: økende")
IN_DAYS: Edit = (STEERING, MEASURED, "enhet: dager, retning: minkende")
THRESHOLD = "enhet: prosent, i_dag: 0, minst: 50"
LIMIT = "fullmakt: {omfatter: alt i mandatet, beløpsgrense: 10 000 000"
MILESTONES = "delmål: [{dato: 2026-12-31, verdi: 25}, {dato: 2027-06-30, verdi: 15}]"


def target(value: float) -> Edit:
    return STEERING, TARGET, f"målverdi: {{verdi: {value}, dato"


def baseline(value: float) -> Edit:
    return STEERING, BASELINE, f"nullpunkt: {{verdi: {value},"


def due(day: str) -> Edit:
    return STEERING, "målverdi: {verdi: 8, dato: 2027-12-31}", f"målverdi: {{verdi: 8, dato: {day}}}"


def threshold(text: str) -> Edit:
    return STEERING, THRESHOLD, f"enhet: prosent, i_dag: 0, {text}"


def limit(amount: str) -> Edit:
    return MANDATE, LIMIT, f"fullmakt: {{omfatter: alt i mandatet, beløpsgrense: {amount}"


def milestones(text: str) -> Edit:
    place = "målverdi: {verdi: 8, dato: 2027-12-31}"
    return STEERING, place, f"{place}\n    {text}"


def rule(text: str) -> Edit:
    return MANDATE, "beslutningsregel: {type: flertall}", f"beslutningsregel: {text}"


def ways(product: dict[str, Any]) -> dict[str, list[Way]]:
    return {
        row["path"]: [(way["way"], way["amount"], way["measure"]) for way in row["directions"]]
        for row in product["changes"]
    }


@pytest.mark.parametrize(
    ("first", "second", "way"),
    [
        ("2027-12-31", "2028-12-31", ("later", 1, "years")),
        ("2027-12-15", "2029-12-15", ("later", 2, "years")),
        ("2027-12-15", "2025-12-15", ("earlier", 2, "years")),
        ("2027-12-31", "2026-12-31", ("earlier", 1, "years")),
        ("2027-12-15", "2029-03-15", ("later", 15, "months")),
        ("2027-12-15", "2028-01-15", ("later", 1, "months")),
        # From one end of a month to another, whatever day that is.
        ("2027-12-31", "2028-06-30", ("later", 6, "months")),
        ("2027-12-31", "2028-02-29", ("later", 2, "months")),
        ("2028-02-29", "2029-02-28", ("later", 1, "years")),
        ("2027-12-31", "2027-11-30", ("earlier", 1, "months")),
        ("2027-02-28", "2027-03-31", ("later", 1, "months")),
        ("2027-02-28", "2027-03-28", ("later", 1, "months")),
        # What is no whole number of months: weeks where they are whole, else days.
        ("2027-12-15", "2028-01-20", ("later", 36, "days")),
        ("2027-12-20", "2028-01-15", ("later", 26, "days")),
        ("2027-12-31", "2028-01-01", ("later", 1, "days")),
        ("2027-12-15", "2027-12-14", ("earlier", 1, "days")),
        ("2027-12-15", "2027-12-29", ("later", 2, "weeks")),
        ("2027-12-15", "2027-12-01", ("earlier", 2, "weeks")),
    ],
)
def test_a_day_moves_by_the_largest_unit_that_is_whole(tmp_path: Path, first: str, second: str, way: Way) -> None:
    before = [] if first == "2027-12-31" else [due(first)]
    assert ways(compared(tmp_path, before, [due(second)])) == {"N1/target": [way]}


AMBITIONS: dict[str, tuple[list[Edit], list[Edit], list[Way]]] = {
    "a lower one is better": ([], [target(20)], [("weaker", -38, "percent")]),
    "and lower": ([], [target(4)], [("stronger", 12, "percent")]),
    "all of it given up": ([], [target(40)], [("weaker", -100, "percent")]),
    "past the baseline there is no share": ([], [target(48)], [("weaker", 0, "percent")]),
    "from the baseline": ([target(40)], [target(20)], [("stronger", 0, "percent")]),
    "from the wrong side": ([target(48)], [target(20)], [("stronger", 0, "percent")]),
    "a higher one is better": (
        [GROWING, baseline(2)], [GROWING, baseline(2), target(20)], [("stronger", 200, "percent")],
    ),
    "and is lower": ([GROWING, baseline(2)], [GROWING, baseline(2), target(4)], [("weaker", -67, "percent")]),
    "another baseline: by the number itself": ([], [target(20), baseline(50)], [("weaker", 150, "percent")]),
    "another direction": ([], [GROWING, target(20)], []),
    "another unit": ([], [IN_DAYS, target(20)], []),
}  # fmt: skip


@pytest.mark.parametrize("name", AMBITIONS)
def test_a_target_is_weaker_or_stronger_by_the_share_of_the_improvement(tmp_path: Path, name: str) -> None:
    before, after, expected = AMBITIONS[name]
    assert ways(compared(tmp_path, before, after))["N1/target"] == expected


BASELINES: dict[str, tuple[list[Edit], list[Way]]] = {
    "farther": ([baseline(50)], [("farther", 0, "distance")]),
    "nearer": ([baseline(20)], [("nearer", 0, "distance")]),
    "as far on the other side": ([baseline(-24)], []),
    "nearer to both targets": ([baseline(30), target(4)], [("nearer", 0, "distance")]),
    "farther from both": ([baseline(50), target(4)], [("farther", 0, "distance")]),
    "nearer to the one, farther from the other": ([baseline(2), target(44)], []),
    "in another unit": ([baseline(20), IN_DAYS], []),
    "in another direction": ([baseline(20), GROWING], []),
}


@pytest.mark.parametrize("name", BASELINES)
def test_a_baseline_is_nearer_to_the_target_or_farther_from_it(tmp_path: Path, name: str) -> None:
    after, expected = BASELINES[name]
    assert ways(compared(tmp_path, [], after))["N1/baseline"] == expected


NUMBERS: dict[str, tuple[list[Edit], list[Edit], dict[str, list[Way]]]] = {
    "at least": ([], [threshold("minst: 60")], {"H2/we_know_when/at_least": [("stronger", 0, "percent")]}),
    "above": (
        [threshold("over: 50")], [threshold("over: 40")], {"H2/we_know_when/above": [("weaker", 0, "percent")]},
    ),
    "at most": (
        [threshold("høyst: 50")], [threshold("høyst: 60")], {"H2/we_know_when/at_most": [("weaker", 0, "percent")]},
    ),
    "below": (
        [threshold("under: 50")], [threshold("under: 40")], {"H2/we_know_when/below": [("stronger", 0, "percent")]},
    ),
    "a threshold in another unit": (
        [],
        [(STEERING, THRESHOLD, "enhet: stk, i_dag: 0, minst: 40")],
        {"H2/we_know_when/at_least": [], "H2/we_know_when/unit": []},
    ),
    "more for a quorum": (
        [],
        [(MANDATE, "{antall: 2, parter", "{antall: 3, parter")],
        {"mandate/governance/quorum/count": [("stronger", 0, "percent")]},
    ),
    "fewer for a quorum": (
        [],
        [(MANDATE, "{antall: 2, parter", "{antall: 1, parter")],
        {"mandate/governance/quorum/count": [("weaker", 0, "percent")]},
    ),
    "fewer votes": (
        [rule("{type: kvalifisert flertall, stemmer: 3}")],
        [rule("{type: kvalifisert flertall, stemmer: 2}")],
        {"mandate/governance/decision_rule": [("weaker", 0, "percent")]},
    ),
    "a share, in points": (
        [],
        [(MANDATE, "andel: 60 %", "andel: 55 %")],
        {"mandate/financing/cost_sharing": [("lower", 5, "points")]},
    ),
    "a higher share": (
        [],
        [(MANDATE, "andel: 60 %", "andel: 62.5 %")],
        {"mandate/financing/cost_sharing": [("higher", 2.5, "points")]},
    ),
    "more money": ([], [limit("12 500 000")], {"S1/authority/limit": [("higher", 25, "percent")]}),
    "a little less money": ([], [limit("9 950 000")], {"S1/authority/limit": [("lower", 0, "percent")]}),
    "money where there was none": ([limit("0")], [], {"S1/authority/limit": [("higher", 0, "percent")]}),
    "a limit, where less is better": (
        [],
        [(MANDATE, "forventet: 2, grense: 5", "forventet: 2, grense: 6")],
        {"mandate/parameters/risk/limit": [("weaker", 20, "percent")]},
    ),
    "what is expected, where more is better": (
        [],
        [(MANDATE, "forventet: 99.5, grense: 99", "forventet: 99, grense: 99")],
        {"mandate/parameters/quality/expected": [("weaker", -1, "percent")]},
    ),
    "a limit in time": (
        [],
        [(MANDATE, "grense: 2028-06-30", "grense: 2028-03-31")],
        {"mandate/parameters/time/limit": [("earlier", 3, "months")]},
    ),
    "a quarter stands for its last day": (
        [], [(STEERING, "start: 2027-Q2", "start: 2027-Q4")], {"I3/start": [("later", 6, "months")]},
    ),
    "each milestone that stands on both sides": (
        [milestones(MILESTONES)],
        [milestones(MILESTONES.replace("25", "30").replace("15", "12"))],
        {"N1/milestones": [("weaker", -33, "percent"), ("stronger", 12, "percent")]},
    ),
    "a milestone of another day": (
        [milestones(MILESTONES)], [milestones(MILESTONES.replace("2026-12-31", "2027-01-31"))], {"N1/milestones": []},
    ),
    "two milestones of one day": (
        [milestones(MILESTONES)], [milestones(MILESTONES.replace("2027-06-30", "2026-12-31"))], {"N1/milestones": []},
    ),
    "a yes is no number": ([], [(STEERING, "holder: ja", "holder: nei")], {"N2/assumptions": []}),
    "nor do people go anywhere": ([], [(STEERING, "årsverk: 6", "årsverk: 7")], {"T1/capacity": []}),
    "nor days of notice": (
        [],
        [(MANDATE, "innkallingsfrist_dager: 14", "innkallingsfrist_dager: 10")],
        {"mandate/governance/notice_days": []},
    ),
    "nor what is gone": ([], [(STEERING, "    årsverk: 6\n", "")], {"T1/capacity": []}),
}  # fmt: skip


@pytest.mark.parametrize("name", NUMBERS)
def test_other_values_go_up_or_down_by_what_they_are(tmp_path: Path, name: str) -> None:
    before, after, expected = NUMBERS[name]
    assert ways(compared(tmp_path, before, after)) == expected


@pytest.mark.parametrize(
    ("edits", "changed"),
    [
        ([target(20)], {"N1/target": False}),
        ([target(20), IN_DAYS], {"N1/target": True, "N1/indicator/unit": False}),
        ([baseline(20), IN_DAYS], {"N1/baseline": True, "N1/indicator/unit": False}),
        ([(STEERING, THRESHOLD, "enhet: stk, i_dag: 0, minst: 40")],
         {"H2/we_know_when/at_least": True, "H2/we_know_when/unit": False}),
        # A text has no unit.
        ([IN_DAYS, (STEERING, "tittel: Kortere svartid", "tittel: Lengre åpningstid")],
         {"N1/indicator/unit": False, "N1/title": False}),
    ],
)  # fmt: skip
def test_numbers_of_two_things_are_not_compared(tmp_path: Path, edits: list[Edit], changed: dict[str, bool]) -> None:
    rows = compared(tmp_path, [], edits)["changes"]
    assert {row["path"]: row["unit_changed"] for row in rows} == changed
