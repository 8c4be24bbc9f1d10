"""Every way in which three seats can vote, meet and answer, by every decision rule: what is told of it.

The snapshots list the ways by what is told, so that a limit that is moved shows as ways that change sides.
"""

from collections import defaultdict
from itertools import product as every
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.command_line import check
from tests.governed import LOG, MANDATE, change
from tests.rules.sweep import numbers
from tests.rules.test_edges import product

HELD, COMING = "moter/2026-09-15.yaml", "moter/2026-12-09.yaml"
RULE = "beslutningsregel: {type: flertall}"
RULES = {
    "majority": RULE,
    "consensus": "beslutningsregel: {type: konsensus}",
    "two": "beslutningsregel: {type: kvalifisert flertall, stemmer: 2}",
    "three": "beslutningsregel: {type: kvalifisert flertall, stemmer: 3}",
    "four": "beslutningsregel: {type: kvalifisert flertall, stemmer: 4}",
    "chair": "beslutningsregel: {type: leder etter drøfting}",
}
BEFORE = "fra: [H1, H2], til: [H2]}\n    stemmer: "
MEETING = "deltakelse:\n  - {plass: S1, svar: kommer, møtte: medlem}\n  - {plass: S2, svar: vara, møtte: vara}\n"
ANSWERS = "deltakelse:\n  - {plass: S1, svar: vara}\n  - {plass: S2, svar: kommer}\n"


def _said(folder: Path, codes: str, as_of: str = "2026-11-21") -> str:
    rows = check(folder, "--no-cache", "--select", codes, as_of=as_of).findings
    return "; ".join(f"{row['code']} {row['reason']} ({numbers(row)})" for row in rows)


def _ways(found: dict[str, list[str]]) -> dict[str, str]:
    return {said: " | ".join(ways) for said, ways in found.items()}


def _text(folder: Path, file: str) -> str:
    return (folder / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("recused", ["", "    inhabile: [S2]\n"], ids=["all", "one recused"])
@pytest.mark.parametrize("double", [True, False], ids=["casting vote", "no casting vote"])
@pytest.mark.parametrize("rule", RULES)
def test_every_vote(rule: str, double: bool, recused: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """DEC007 and DEC013: votes in favour, against and abstained, of three seats."""
    folder = product(tmp_path, (MANDATE, RULE, RULES[rule]))
    if not double:
        change(folder, MANDATE, "  dobbeltstemme: S1\n", "")
    log = _text(folder, LOG)
    found: dict[str, list[str]] = defaultdict(list)
    for in_favour, against, abstained in every(range(5), range(4), (None, 0, 1)):
        votes = f"for: {in_favour}, mot: {against}" + ("" if abstained is None else f", avsto: {abstained}")
        new = log.replace(BEFORE + "{for: 3, mot: 0}\n", BEFORE + f"{{{votes}}}\n{recused}")
        assert new != log or not recused
        (folder / LOG).write_text(new, encoding="utf-8")
        found[_said(folder, "DEC007,DEC013")].append(votes)
    assert _ways(found) == snapshot


@pytest.mark.parametrize(
    "parties", ["", ", parter: [etaten]", ", parter: [storøya]"], ids=["anybody", "first", "third"]
)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_attendance(count: int, parties: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """DEC006 and DEC007, MTG011 and MTG016: who came to a meeting that decided."""
    folder = product(tmp_path, (MANDATE, "{antall: 2, parter: [etaten]}", f"{{antall: {count}{parties}}}"))
    held = _text(folder, HELD)
    assert MEETING in held
    found: dict[str, list[str]] = defaultdict(list)
    for came in every(("", "medlem", "vara", "ingen", "ikke oppgitt"), repeat=3):
        rows = [f"  - {{plass: S{seat}, møtte: {who}}}\n" for seat, who in enumerate(came, 1) if who]
        (folder / HELD).write_text(
            held.replace(MEETING, "deltakelse:\n" + "".join(rows) if rows else ""), encoding="utf-8"
        )
        found[_said(folder, "DEC006,DEC007,DEC008,MTG011,MTG016")].append(", ".join(came))
    assert _ways(found) == snapshot


@pytest.mark.parametrize("as_of", ["2026-12-01", "2026-12-02", "2026-12-09", "2026-12-10"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_answer(count: int, as_of: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """MTG010 and MTG011: who has said what to a meeting that is to come, in the last week and before."""
    folder = product(tmp_path, (MANDATE, "{antall: 2, parter: [etaten]}", f"{{antall: {count}, parter: [fjellvik]}}"))
    change(
        folder,
        MANDATE,
        "      vara: {stilling: digitaliseringssjef, fullmakt: som medlemmet}\n",
        "      vara: {ingen_fordi: få ansatte}\n",
    )
    coming = _text(folder, COMING)
    assert ANSWERS in coming
    found: dict[str, list[str]] = defaultdict(list)
    for said in every(("", "kommer", "vara", "forfall", "ikke svart"), repeat=3):
        rows = [f"  - {{plass: S{seat}, svar: {answer}}}\n" for seat, answer in enumerate(said, 1) if answer]
        (folder / COMING).write_text(
            coming.replace(ANSWERS, "deltakelse:\n" + "".join(rows) if rows else ""), encoding="utf-8"
        )
        found[_said(folder, "MTG010,MTG011", as_of)].append(", ".join(said))
    assert _ways(found) == snapshot


DEPUTY = "      vara: {stilling: virksomhetsleder, fullmakt: som medlemmet}\n"
NUMBER = "V-2026-03"


@pytest.mark.parametrize(
    ("begins", "first", "second", "told"),
    [
        ("2026-06-10", "vara", "vara", ""),
        ("2026-06-11", "vara", "vara", "2026-06-10"),
        ("2026-09-15", "vara", "vara", "2026-06-10"),
        ("2026-09-16", "vara", "vara", "2026-09-15"),
        ("2026-09-16", "vara", "medlem", "2026-06-10"),
        ("2026-09-16", "medlem", "vara", "2026-09-15"),
        ("2026-09-16", "medlem", "medlem", ""),
    ],
)
@pytest.mark.parametrize("turned", [False, True], ids=["in order", "the other way round"])
def test_the_last_meeting_with_a_deputy_before_the_term_is_told(
    tmp_path: Path, begins: str, first: str, second: str, told: str, turned: bool
) -> None:
    folder = product(tmp_path, (MANDATE, DEPUTY, DEPUTY.replace("}", f", fra: {begins}}}")))
    held = _text(folder, HELD).replace("svar: vara, møtte: vara", f"svar: vara, møtte: {second}")
    (folder / HELD).write_text(held, encoding="utf-8")
    earlier = (
        held.replace("2026-09-15", "2026-06-10")
        .replace("15. september", "10. juni")
        .replace("neste_møte: 2026-12-09\n", "neste_møte: 2026-09-15\n")
    )
    earlier = (
        earlier.replace("3/2026", "2/2026")
        .replace("V-2026-04", NUMBER)
        .replace(f"møtte: {second}}}", f"møtte: {first}}}")
        .replace("2026-08-28", "2026-05-20")
    )
    earlier = earlier.replace("{plass: S1, svar: kommer, møtte: " + first, "{plass: S1, svar: kommer, møtte: medlem")
    # Documents are read by name.
    (folder / ("moter/2026-99.yaml" if turned else "moter/2026-06-10.yaml")).write_text(earlier, encoding="utf-8")
    rows = check(folder, "--select", "DEC008").json["findings"]
    dates = {"2026-06-10": "10. juni 2026", "2026-09-15": "15. september 2026"}
    assert [row["reason"] for row in rows] == (["begins"] if told else [])
    assert all(dates[told] in row["message"] for row in rows)


@pytest.mark.parametrize(
    ("day", "first", "second", "told"),
    [
        ("2026-06-10", "medlem", "medlem", []),
        ("2026-06-10", "medlem", "ingen", ["2026-09-15"]),
        ("2026-06-10", "ingen", "medlem", ["2026-06-10"]),
        ("2026-06-10", "ingen", "ingen", ["2026-06-10", "2026-09-15"]),
        ("2026-05-06", "ingen", "ingen", ["2026-09-15"]),
    ],
    ids=["both", "the first", "the second", "neither", "the first decided nothing"],
)
def test_the_quorum_of_each_meeting_is_counted(
    tmp_path: Path, day: str, first: str, second: str, told: list[str]
) -> None:
    folder = product(tmp_path)
    head, rest = _text(folder, HELD).split(MEETING)

    def came(who: str) -> str:
        seats = enumerate(("medlem", who, "ingen"), 1)
        return "deltakelse:\n" + "".join(f"  - {{plass: S{seat}, møtte: {one}}}\n" for seat, one in seats)

    (folder / HELD).write_text(head + came(second) + rest, encoding="utf-8")
    earlier = (
        (head + came(first) + rest).replace("2026-09-15", day).replace("3/2026", "2/2026").replace("V-2026-04", NUMBER)
    )
    (folder / f"moter/{day}.yaml").write_text(earlier, encoding="utf-8")
    rows = check(folder, "--select", "DEC006").findings
    assert sorted(row["file"] for row in rows) == [f"moter/{one}.yaml" for one in told]
