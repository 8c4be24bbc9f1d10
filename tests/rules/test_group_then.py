"""Old decisions are judged by the steering group of their day: what the log says of its seats, its rule and its limits."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import check

EXAMPLE = Path(__file__).parents[2] / "examples" / "hjelpemidler"
RULE = "mandat.yaml", "{type: kvalifisert flertall, stemmer: 4}", "{type: kvalifisert flertall, stemmer: 3}"
"""Since May, three votes are enough."""
LIMIT = "        fra: 1 000 000\n        til: 2 000 000\n"
VOTES = "      - felt: mandat/styring/beslutningsregel/stemmer\n        fra: 4\n        til: 3\n"
RULE_DECIDED = "vedtak.yaml", LIMIT, LIMIT + VOTES
SEAT = (
    "mandat.yaml",
    "      rolle: observatør\n      stemmerett: nei\n",
    "      rolle: medlem\n      stemmerett: ja\n      fullmakt: {omfatter: brukernes syn, kan_binde_midler: nei}\n",
)
"""Since May, the sixth seat has a vote."""
SEAT_DECIDED = "vedtak.yaml", "rolle: observatør, stemmerett: nei", "rolle: medlem, stemmerett: ja"


def votes(identity: str, text: str) -> tuple[str, str, str]:
    log = (EXAMPLE / "vedtak.yaml").read_text(encoding="utf-8")
    item = log[log.index(f"- id: {identity}\n") :]
    item = item[: item.index("\n  - id: ")]
    old = next(line for line in item.splitlines() if line.startswith("    stemmer: "))
    return "vedtak.yaml", item, item.replace(old, f"    stemmer: {text}")


def told(folder: Path, *changes: tuple[str, str, str]) -> list[tuple[str, str]]:
    """The decisions, by number, about which the rules on votes speak after some texts of the example are replaced."""
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    for file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file}: {old}"
        path.write_text(text.replace(old, new), encoding="utf-8")
    rows = check(folder, "--select", "DEC006,DEC007,DEC009,DEC013").findings
    return [(row["code"], row["message"].partition("(")[2].partition(")")[0]) for row in rows]


def test_the_rule_is_the_one_of_the_day(tmp_path: Path) -> None:
    old = votes("V-2026-03", "{for: 3, mot: 2}")
    assert told(tmp_path / "then", RULE, RULE_DECIDED, old) == [("DEC007", "V-2026-03")]
    new = votes("V-2026-11", "{for: 3, mot: 2}")
    assert told(tmp_path / "now", RULE, RULE_DECIDED, new) == []


def test_soon_after_a_change_both_rules_are_possible(tmp_path: Path) -> None:
    assert told(tmp_path, RULE, RULE_DECIDED, votes("V-2026-06", "{for: 3, mot: 2}")) == []


def test_a_seat_counts_from_the_day_that_it_got_its_vote(tmp_path: Path) -> None:
    early = votes("V-2026-03", "{for: 6, mot: 0}")
    assert told(tmp_path / "early", SEAT, SEAT_DECIDED, early) == [("DEC007", "V-2026-03")]
    late = votes("V-2026-06", "{for: 6, mot: 0}")
    assert told(tmp_path / "late", SEAT, SEAT_DECIDED, late) == []


def test_what_an_undated_decision_changed_is_unknown(tmp_path: Path) -> None:
    undated = "vedtak.yaml", "    dato: 2026-05-20\n", ""
    early = votes("V-2026-03", "{for: 6, mot: 0}")
    assert told(tmp_path, SEAT, SEAT_DECIDED, undated, early) == []


def test_a_log_that_lacks_a_seat_tells_nothing(tmp_path: Path) -> None:
    lacking = (
        "vedtak.yaml",
        "      - felt: S2\n        til: {representerer: etaten, rolle: medlem, stemmerett: ja}\n",
        "",
    )
    assert told(tmp_path, lacking, votes("V-2026-03", "{for: 5, mot: 0, avsto: 1}")) == []


def test_more_votes_than_seats_in_several_decisions_are_told_once(tmp_path: Path) -> None:
    several = [votes(name, "{for: 6, mot: 0}") for name in ("V-2026-03", "V-2026-06")]
    assert told(tmp_path, *several) == [("DEC007", "V-2026-03")]


def test_a_meeting_of_then_has_the_quorum_of_then(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    meeting = (tmp_path / "moter" / "2026-12-09.yaml").read_text(encoding="utf-8")
    head = meeting[: meeting.index("saker:")].replace("2026-12-09", "2026-03-18").replace("2026-11-20", "2026-03-01")
    came = head.replace("{plass: S2, svar: kommer}", "{plass: S2, svar: kommer, møtte: ingen}")
    came = came.replace("{plass: S4, svar: kommer}", "{plass: S4, svar: kommer, møtte: ingen}")
    (tmp_path / "moter" / "2026-03-18.yaml").write_text(came, encoding="utf-8")
    assert [code for code, _ in told(tmp_path)] == ["DEC006"]


@pytest.mark.parametrize(
    ("identity", "expected"),
    [("V-2026-03", []), ("V-2026-06", []), ("V-2026-11", [("DEC007", "V-2026-11")])],
    ids=["before", "soon after", "later"],
)
def test_what_the_first_decision_changed_from_held_before_it(
    tmp_path: Path, identity: str, expected: list[tuple[str, str]]
) -> None:
    """Four votes are needed since May, three were before that: only the decision itself says so."""
    silent = "vedtak.yaml", "{type: kvalifisert flertall, stemmer: 4}", "{type: kvalifisert flertall}"
    raised = "vedtak.yaml", LIMIT, LIMIT + VOTES.replace("fra: 4", "fra: 3").replace("til: 3", "til: 4")
    assert told(tmp_path, silent, raised, votes(identity, "{for: 3, mot: 2}")) == expected


def test_what_a_later_decision_changed_need_not_be_said(tmp_path: Path) -> None:
    """The log knows what held before: three votes, from the baseline on."""
    three = "vedtak.yaml", "{type: kvalifisert flertall, stemmer: 4}", "{type: kvalifisert flertall, stemmer: 3}"
    raised = "vedtak.yaml", LIMIT, LIMIT + "      - felt: mandat/styring/beslutningsregel/stemmer\n        til: 4\n"
    soon, later = (votes(name, "{for: 3, mot: 2}") for name in ("V-2026-06", "V-2026-11"))
    assert told(tmp_path / "soon", three, raised, soon) == []
    assert told(tmp_path / "later", three, raised, later) == [("DEC007", "V-2026-11")]
