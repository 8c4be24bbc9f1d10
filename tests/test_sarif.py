"""SARIF for services that take no more than so many results."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from styringslint import api
from styringslint.report import sarif as form
from styringslint.report.sarif import sarif

FOLDER = Path(__file__).parents[1] / "examples" / "med-feil"
MORE = {
    "nb": "{n} funn til er ikke vist her",
    "nn": "{n} funn til er ikkje viste her",
    "en": "{n} more findings are not shown here",
}


def run(language: str = "nb") -> dict[str, Any]:
    """The one run of a SARIF log: 13 errors, two warnings among them, and one that is waived."""
    (only,) = json.loads(sarif(api.check([FOLDER], as_of=date(2026, 11, 21)), language))["runs"]
    return dict(only)


def rows(of: dict[str, Any]) -> list[dict[str, Any]]:
    """The results, without their places in the list of rules."""
    return [{name: value for name, value in row.items() if name != "ruleIndex"} for row in of["results"]]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(("most", "warnings"), [(10, 0), (13, 0), (14, 1), (15, 2)])
def test_of_more_than_a_service_takes_the_most_serious_are_there(
    language: str, most: int, warnings: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = rows(run(language))
    assert [row["level"] for row in whole].count("error") == 13
    monkeypatch.setattr(form, "MOST", most)
    cut = run(language)
    errors = [row for row in whole if row["level"] == "error"][:most]
    others = [row for row in whole if row["level"] == "warning" and "suppressions" not in row][:warnings]
    assert rows(cut) == [row for row in whole if row in errors or row in others]
    left = MORE[language].format(n=16 - most)
    if left.startswith("1 "):
        left = left.replace("viste", "vist").replace("findings are", "finding is")
    (invocation,) = cut["invocations"]
    assert invocation["toolExecutionNotifications"] == [{"level": "warning", "message": {"text": left}}]
    assert invocation["executionSuccessful"] is True
    assert [rule["id"] for rule in cut["tool"]["driver"]["rules"]] == sorted({row["ruleId"] for row in cut["results"]})


def test_what_fits_is_all_there_and_nothing_is_said_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run()
    assert len(whole["results"]) == 16
    assert whole["invocations"][0]["toolExecutionNotifications"] == []
    monkeypatch.setattr(form, "MOST", 16)
    assert run() == whole
