"""Whether a change is decided: decisions one after the other, items and documents that come and go, and what is told first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.coverage.papers import Edit, compared, papers, told, verdicts
from tests.governed import LOG, MANDATE, STEERING, change

FIRST = {"id": "V-2026-18", "dato": "2026-10-01", "sak": "18/2026"}
THEN = {"id": "V-2026-19", "dato": "2026-10-02", "sak": "19/2026"}
LOWER: Edit = (STEERING, "målverdi: {verdi: 8, dato", "målverdi: {verdi: 20, dato")
TEAM, PROPOSED = {"organ": "T1"}, {"utfall": "foreslått"}
RENAMED = {"id": "V-2026-21", "tidligere_id": "V-2026-18"}


def moved(first: int, second: int, **fields: str) -> Edit:
    """A decision that moves the target."""
    return f"{{felt: N1/målverdi/verdi, fra: {first}, til: {second}}}", FIRST | fields


def again(first: int, second: int, **fields: str) -> Edit:
    """A decision that moves it a day later."""
    return f"{{felt: N1/målverdi/verdi, fra: {first}, til: {second}}}", THEN | fields


OF_A_VALUE: dict[str, tuple[list[Edit], list[Edit], str, str]] = {
    "none": ([], [], "undecided", ""),
    "of another item": ([], [("{felt: N2/målverdi/verdi, fra: 100, til: 90}", FIRST)], "undecided", ""),
    "two steps": ([], [moved(8, 12), again(12, 20)], "covered", "V-2026-19"),
    "two steps that do not meet": ([], [moved(8, 12), again(13, 20)], "broken_chain", "V-2026-19"),
    "the last stands by itself": (
        [], [moved(9, 12), ("{felt: N1/målverdi/verdi, til: 20}", THEN)], "covered", "V-2026-19",
    ),
    "back again": ([], [moved(8, 20), again(20, 12)], "other_value", "V-2026-19"),
    "of the value and its date": (
        [], [("{felt: N1/målverdi, til: {verdi: 20, dato: 2027-12-31}}", FIRST)], "covered", "V-2026-18",
    ),
    "by the wrong body as well": ([], [moved(8, 20), again(20, 30, **TEAM)], "covered", "V-2026-18"),
    "by the wrong body first": ([], [moved(8, 20, **TEAM), again(8, 20)], "covered", "V-2026-19"),
    "by the wrong body only": ([], [moved(8, 20, **TEAM)], "wrong_body", "V-2026-18"),
    "of something else, and proposed": ([], [moved(8, 20, **PROPOSED), again(8, 12)], "proposed", "V-2026-18"),
    "proposed by anybody": ([], [moved(8, 20, **TEAM, **PROPOSED)], "proposed", "V-2026-18"),
    "something else proposed": ([], [moved(8, 12, **PROPOSED)], "undecided", ""),
    "spent": ([moved(8, 20), again(20, 8)], [moved(8, 20), again(20, 8)], "spent", "V-2026-18"),
    "spent, and with a new id": (
        [moved(8, 20), again(20, 8)], [moved(8, 20, **RENAMED), again(20, 8)], "spent", "V-2026-18",
    ),
    "not carried out until now": ([moved(8, 20)], [moved(8, 20)], "covered", "V-2026-18"),
    "the same with a new id": ([moved(8, 20)], [moved(8, 20, **RENAMED)], "covered", "V-2026-21"),
    "one that was not, and a new one": ([moved(8, 12)], [moved(8, 12), again(12, 20)], "covered", "V-2026-19"),
    "a new one from before that": ([moved(8, 12)], [moved(8, 12), again(8, 20)], "broken_chain", "V-2026-19"),
    "altered": ([moved(8, 20)], [moved(8, 20, tekst="Annet.")], "spent", "V-2026-18"),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_A_VALUE)
def test_the_decisions_of_a_value(tmp_path: Path, name: str) -> None:
    before, after, verdict, decision = OF_A_VALUE[name]
    group = verdict if verdict in {"covered", "proposed"} else "uncovered"
    assert verdicts(compared(tmp_path, before, [*after, LOWER])) == [("N1/target", group, verdict, decision)]


GOAL = "  - id: M3\n    formulering: Alle turer er kjent.\n    nivå: effektmål\n    frist: 2027-12-31\n"
SECOND = """\
  - id: M2
    formulering: Ingen tur blir bestilt to ganger.
    nivå: effektmål
    støtter_utenfor: Strategi for reiser, delmål 3
    frist: 2027-12-31
    ansvarlig: {part: fjellvik, rolle: kommunalsjef}
"""
NEW: Edit = (STEERING, "nyttevirkninger:\n", GOAL + "nyttevirkninger:\n")
GONE: Edit = (STEERING, SECOND, "")
ALL = "{felt: M3, til: {formulering: Alle turer er kjent., nivå: effektmål, frist: 2027-12-31}}"
HALF = "{felt: M3, til: {formulering: Alle turer er kjent., nivå: effektmål}}"
OUT = "{felt: M2}"
BACK = ("{felt: M2, til: {nivå: effektmål}}", THEN)
OF_AN_ITEM: dict[str, tuple[list[Edit], list[Edit], str, str]] = {
    "new, and no word of it": ([], [NEW], "undecided", ""),
    "new, and all of it decided": ([], [NEW, (ALL, FIRST)], "covered", "V-2026-18"),
    "new, by the wrong body": ([], [NEW, (ALL, FIRST | TEAM)], "wrong_body", "V-2026-18"),
    "new, and some of it decided": ([], [NEW, (HALF, FIRST)], "incomplete", "V-2026-18"),
    "new, and decided with another day": ([], [NEW, (ALL.replace("2027", "2028"), FIRST)], "other_value", "V-2026-18"),
    "new, in two decisions": (
        [], [NEW, (HALF, FIRST), ("{felt: M3/frist, til: 2027-12-31}", THEN)], "covered", "V-2026-19",
    ),
    "new, and proposed": ([], [NEW, (ALL, FIRST | PROPOSED)], "proposed", "V-2026-18"),
    "new, decided earlier": ([(ALL, FIRST)], [NEW, (ALL, FIRST)], "covered", "V-2026-18"),
    "gone, and no word of it": ([], [GONE], "undecided", ""),
    "gone, as decided": ([], [GONE, (OUT, FIRST)], "covered", "V-2026-18"),
    "gone, by the wrong body": ([], [GONE, (OUT, FIRST | TEAM)], "wrong_body", "V-2026-18"),
    "gone, and proposed": ([], [GONE, (OUT, FIRST | PROPOSED)], "proposed", "V-2026-18"),
    "gone, where one field was decided": ([], [GONE, ("{felt: M2/frist, fra: 2027-12-31}", FIRST)], "undecided", ""),
    "gone, decided earlier": ([(OUT, FIRST)], [GONE, (OUT, FIRST)], "covered", "V-2026-18"),
    "gone, decided and taken back earlier": ([(OUT, FIRST), BACK], [GONE, (OUT, FIRST), BACK], "spent", "V-2026-18"),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_AN_ITEM)
def test_the_decisions_of_an_item(tmp_path: Path, name: str) -> None:
    before, after, verdict, decision = OF_AN_ITEM[name]
    group = verdict if verdict in {"covered", "proposed"} else "uncovered"
    (row,) = compared(tmp_path, before, after)["changes"]
    place = (row["file"], row["line"], row["column"], row["in_base"])
    if name.startswith("new"):
        assert (row["change"], row["path"], *place) == ("item_added", "M3", STEERING, 24, 9, False)
    else:
        assert (row["change"], row["path"], *place) == ("item_removed", "M2", f"../før/{STEERING}", 18, 9, True)
    assert (row["class"], row["group"], row["verdict"], row["decision"] or "") == (
        "steering_group", group, verdict, decision,
    )  # fmt: skip


def gone(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def status(word: str, *, gone_from: str = STEERING) -> Callable[[Path], None]:
    return lambda folder: change(folder, gone_from, "status: vedtatt", f"status: {word}")


def same(_folder: Path) -> None:
    """Nothing is changed."""


OF_A_DOCUMENT: dict[str, tuple[Callable[[Path], None], Callable[[Path], None], tuple[Any, ...]]] = {
    "a mandate comes": (
        gone(MANDATE), same, ("document_added", "mandate", "owners", "uncovered", "undecided", MANDATE, 1, 1, False),
    ),
    "a mandate goes": (
        same, gone(MANDATE),
        ("document_removed", "mandate", "owners", "uncovered", "undecided", f"../før/{MANDATE}", 1, 1, True),
    ),
    "a steering document comes": (
        gone(STEERING), same,
        ("document_added", "steering", "steering_group", "uncovered", "undecided", STEERING, 1, 1, False),
    ),
    "a steering document goes": (
        same, gone(STEERING),
        ("document_removed", "steering", "steering_group", "uncovered", "undecided", f"../før/{STEERING}", 1, 1, True),
    ),
    "it is superseded": (
        same, status("erstattet"),
        ("document_removed", "steering", "steering_group", "uncovered", "undecided", f"../før/{STEERING}", 1, 1, True),
    ),
    "a draft comes": (
        gone(STEERING), status("utkast"),
        ("document_added", "steering", "steering_group", "draft", "draft", STEERING, 1, 1, False),
    ),
    "it becomes a draft": (
        same, status("utkast"),
        ("changed", "steering/status", "running", "running", None, STEERING, 6, 9, False),
    ),
    "a register goes": (
        same, gone("parter.yaml"),
        ("document_removed", "parties", "owners", "uncovered", "undecided", "../før/parter.yaml", 1, 1, True),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_A_DOCUMENT)
def test_a_document_comes_and_goes_as_one_change(tmp_path: Path, name: str) -> None:
    """Its items and fields are not told beside it."""
    before, after, expected = OF_A_DOCUMENT[name]
    first, second = papers(tmp_path / "før"), papers(tmp_path / "nå")
    before(first)
    after(second)
    names = ("change", "path", "class", "group", "verdict", "file", "line", "column", "in_base")
    found = [tuple(row[name] for name in names) for row in told(first, second)["changes"]]
    assert found == [expected]


RANKING = "  hypoteser: [H2]\n  initiativ: [I1, I2, I3]\n  kapasitet_til_og_med: I2\n"
DONE: Edit = (
    STEERING, "status: pågår\n    team: T1\n    start: 2026-08-17", "status: ferdig\n    team: T1\n    start: 2026-08-17",
)  # fmt: skip
IDEA: Edit = (
    STEERING,
    "prioritering:\n  metode",
    "  - id: I4\n    tittel: Ny\n    støtter: [N1]\n    status: foreslått\nprioritering:\n  metode",
)
NO_RANKING: Edit = (STEERING, RANKING, "")
INITIATIVES = "steering/prioritisation/initiatives"


def ranked(text: str) -> Edit:
    return STEERING, "initiativ: [I1, I2, I3]", f"initiativ: [{text}]"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [ranked("I2, I1, I3")], [(INITIATIVES, "uncovered")]),
        ([], [ranked("I1, I2")], [(INITIATIVES, "uncovered")]),
        # What is over may be taken off the list; what is open may not, with it.
        ([], [DONE, ranked("I1, I3")], [("I2/status", "running"), (INITIATIVES, "running")]),
        ([], [DONE, ranked("I3, I1")], [(INITIATIVES, "uncovered"), ("I2/status", "running")]),
        # An idea is only that while there is a ranking that it does not stand in.
        ([], [IDEA], [("I4", "running")]),
        ([NO_RANKING], [NO_RANKING, IDEA], [("I4", "uncovered")]),
        (
            [],
            [NO_RANKING],
            [
                ("steering/prioritisation/capacity_after", "uncovered"),
                ("steering/prioritisation/hypotheses", "uncovered"),
                (INITIATIVES, "uncovered"),
            ],
        ),
        # The order counts in a ranking only.
        ([], [(STEERING, "støtter: [H1, N1]", "støtter: [N1, H1]")], []),
        ([], [(STEERING, "støtter: [H1, N1]", "støtter: [N1]")], [("I1/supports", "uncovered")]),
    ],
)
def test_rankings_and_lists(
    tmp_path: Path, before: list[Edit], after: list[Edit], expected: list[tuple[str, str]]
) -> None:
    assert [row[:2] for row in verdicts(compared(tmp_path, before, after))] == expected


def test_what_matters_most_is_told_first(tmp_path: Path) -> None:
    """First by what is wrong and whose it is, then by the kind of document, then by name."""
    edits: list[Edit] = [
        ("parter.yaml", "navn: Ferdselsetaten", "navn: Etaten for ferdsel"),
        ("samhandling.yaml", "Åpne grensesnitt og felles innlogging", "Lukkede grensesnitt og felles innlogging"),
        (STEERING, "nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 50,"),
        (STEERING, "tittel: Kortere svartid", "tittel: Kortare svartid"),
        (STEERING, "{dato: 2026-09-30, verdi: 30}", "{dato: 2026-09-30, verdi: 31}"),
        (STEERING, "målverdi: {verdi: 100,", "målverdi: {verdi: 110,"),
        ("{felt: N2/målverdi/verdi, fra: 100, til: 110}", FIRST),
        (STEERING, "i bruk i begge kommunene, frist: 2027-03-31", "i bruk i begge kommunene, frist: 2027-06-30"),
        (STEERING, "vil_føre_til: færre doble bestillinger", "vil_føre_til: ingen doble bestillinger"),
        (STEERING, "delmål 1\n    frist: 2027-12-31", "delmål 1\n    frist: 2028-12-31"),
        ("{felt: M1/frist, fra: 2027-12-31, til: 2028-12-31}", THEN | PROPOSED),
        (STEERING, "beløpsgrense: 300 000", "beløpsgrense: 400 000"),
        (STEERING, "id: I3\n    tittel", "id: I10\n    tidligere_id: I3\n    tittel"),
        (STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I2, I10]"),
        (STEERING, "start: 2027-Q2", "start: 2027-Q3"),
        (MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31"),
        (MANDATE, "{antall: 2, parter", "{antall: 3, parter"),
        (MANDATE, "{id: F1, år: 2026, part: etaten, beløp: 6", "{id: F1, år: 2026, part: etaten, beløp: 7"),
    ]
    assert [(row["path"], row["class"], row["group"]) for row in compared(tmp_path, [], edits)["changes"]] == [
        ("N1/baseline", "steering_group", "uncovered"),
        ("F1/amount", "owners", "uncovered"),
        ("mandate/governance/quorum/count", "owners", "uncovered"),
        ("mandate/valid_to", "owners", "uncovered"),
        ("H2/will_result_in", "steering_group", "uncovered"),
        ("T1/authority_limit", "steering_group", "uncovered"),
        ("M1/deadline", "steering_group", "proposed"),
        ("N2/target", "steering_group", "covered"),
        ("I1/milestones", "running", "running"),
        ("I10/start", "running", "running"),
        ("N1/measurements", "running", "running"),
        ("interoperability/layers/technical/evidence", "running", "running"),
        ("I10", "editorial", "editorial"),
        ("N1/title", "editorial", "editorial"),
        ("etaten/name", "editorial", "editorial"),
    ]


def test_an_altered_decision_is_no_new_one(tmp_path: Path) -> None:
    """Nor does it count for what it has come to say."""
    row = "kapasitet_til_og_med, til: I2}\n"
    more: Edit = (LOG, row, f"{row}      - {{felt: N1/målverdi/verdi, til: 20}}\n")
    assert verdicts(compared(tmp_path, [], [LOWER, more])) == [("N1/target", "uncovered", "undecided", "")]
