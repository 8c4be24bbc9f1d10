"""`explain`, `rules` and `schema`."""

import json
from pathlib import Path

import pytest

from styringslint.rules.catalogue import all_rules
from tests.command_line import styringslint


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_rule_is_explained(tmp_path: Path, language: str) -> None:
    for rule in all_rules():
        told = styringslint("explain", rule.code, "--lang", language, cwd=tmp_path)
        assert told.exit_code == 0
        assert told.out.startswith(f"{rule.code} {rule.name}\n")
        assert told.out == styringslint("explain", rule.name, "--lang", language, cwd=tmp_path).out
        assert "# ! " not in told.out


def test_rules_show_severity_for_profile_and_status(tmp_path: Path) -> None:
    def severities(*arguments: str) -> dict[str, str]:
        rows = json.loads(styringslint("rules", "-o", "json", *arguments, cwd=tmp_path).out)["rules"]
        return {row["code"]: row["severity"] for row in rows}

    adopted, draft = severities(), severities("--status", "draft")
    forward, small = severities("--status", "for_consideration"), severities("--profile", "small")
    assert (adopted["BEN009"], forward["BEN009"], draft["BEN009"]) == ("error", "warning", "waiting")
    assert (adopted["FMT001"], draft["FMT001"]) == ("error", "error")
    assert (adopted["MAN018"], small["MAN018"]) == ("error", "off")
    assert adopted["FMT003"] == "off"
    assert set(adopted) == {rule.code for rule in all_rules()}


def test_rules_as_a_table_fit_the_width(tmp_path: Path) -> None:
    told = styringslint("rules", "--lang", "nn", cwd=tmp_path, env={"COLUMNS": "80"})
    assert max(len(line) for line in told.out.splitlines()) <= 80


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("kind", ["document", "mandate", "product", "config"])
def test_schema_prints_what_is_checked_in(tmp_path: Path, kind: str, language: str) -> None:
    told = styringslint("schema", kind, "--lang", language, cwd=tmp_path)
    file = Path(__file__).parents[1] / f"schemas/{kind}.{language}.schema.json"
    assert told.out == file.read_text(encoding="utf-8")
