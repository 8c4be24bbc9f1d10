"""Facts of published material, carried over into the format, and what the tool must and must not say about them.

Each folder is a case: documents with the facts and nothing else, and `expectations.yaml`:

* `must_report`: expectations of the case that a finding answers: its rule, and the text that ends on its line (`text`).
  `severity` is what the case asks for; where the tool judges otherwise, `judged` says how and `because` why. `words`
  stand in the message.
* `not_expressible`: expectations that nothing answers, and why.
* `must_not_report`: what no finding may touch: lines, paths (and what lies below), rules, words in a message.
* `also`: every other finding, with the reason why it is right or cannot be avoided.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from styringslint.rules.catalogue import all_rules
from tests.command_line import Result, check

HERE = Path(__file__).parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/expectations.yaml"))
RULES = {rule.code for rule in all_rules()}
SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}
KEYS = {"case", "source", "addresses", "read", "as_of", "must_report", "not_expressible", "must_not_report", "also"}

Finding = dict[str, Any]


def expectations(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((HERE / name / "expectations.yaml").read_text(encoding="utf-8"))
    assert set(data) == KEYS
    return data


def judged(name: str) -> Result:
    return check(HERE / name, as_of=expectations(name)["as_of"])


def line_of(name: str, row: dict[str, Any]) -> int:
    """The line on which a text ends that stands once in the file."""
    before, found, after = (HERE / name / row["file"]).read_text(encoding="utf-8").partition(row["text"])
    assert found, f"{row['file']}: {row['text']!r} is not there"
    assert row["text"] not in after, f"{row['file']}: {row['text']!r} stands twice"
    return (before + found.rstrip("\n")).count("\n") + 1


def spot(name: str, row: dict[str, Any]) -> tuple[str, str, int]:
    return row["code"], row["file"], line_of(name, row)


def spot_of(finding: Finding) -> tuple[str, str, int]:
    return finding["code"], finding["file"], finding["start"]["line"]


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_are_those_expected_and_no_others(name: str) -> None:
    case, findings = expectations(name), judged(name).findings
    expected = Counter({spot(name, row) for row in case["must_report"]})
    for row in case["also"]:
        assert row["reason"]
        expected[spot(name, row)] += row.get("times", 1)
    shown = "\n".join(f"{row['file']}:{row['start']['line']} {row['code']} {row['message']}" for row in findings)
    assert Counter(spot_of(row) for row in findings) == expected, shown


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_is_as_serious_as_said_and_names_who_it_is_about(name: str) -> None:
    findings = {spot_of(row): row for row in judged(name).findings}
    for row in expectations(name)["must_report"]:
        finding = findings[spot(name, row)]
        assert finding["severity"] == SEVERITIES[row.get("judged", row["severity"])], row["expectation"]
        assert ("judged" in row) <= ("because" in row), row["expectation"]
        for word in row.get("words", ()):
            assert word in finding["message"], row["expectation"]


def touches(name: str, row: dict[str, Any], finding: Finding) -> bool:
    path = finding["path"]
    return (
        finding["code"] in row.get("codes", ())
        or any(word in finding["message"] for word in row.get("words", ()))
        or any(path == below or path.startswith(f"{below}/") for below in row.get("paths", ()))
        or any(
            (finding["file"], finding["start"]["line"]) == (at["file"], line_of(name, at))
            for at in row.get("lines", ())
        )
    )


@pytest.mark.parametrize("name", NAMES)
def test_nothing_touches_what_must_be_left_in_peace(name: str) -> None:
    findings = judged(name).findings
    for row in expectations(name)["must_not_report"]:
        assert set(row) & {"lines", "paths", "codes", "words"}, row["expectation"]
        assert set(row.get("codes", ())) <= RULES, row["expectation"]
        assert all(line_of(name, at) for at in row.get("lines", ())), row["expectation"]
        touching = [(spot_of(finding), finding["message"]) for finding in findings if touches(name, row, finding)]
        assert touching == [], row["expectation"]


@pytest.mark.parametrize("name", NAMES)
def test_every_expectation_is_answered_or_says_why_not(name: str) -> None:
    case = expectations(name)
    rows = [*case["must_report"], *case["not_expressible"], *case["must_not_report"]]
    said = [row["expectation"] for row in rows]
    assert len(said) == len(set(said))
    assert all(row["why"] for row in case["not_expressible"])
    assert case["must_report"]
    assert case["must_not_report"]


def test_all_cases_are_found() -> None:
    assert NAMES == ["digivestland-2024", "rust-goals-2026", "skate-2019-2023"]
