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


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("mandat", "mandate"), "mandate"),
        (("styringsdokument", "Styringsdokument"), "steering"),
        (("plan for nyttestyring", "plan-for-nyttestyring", "benefits_plan"), "benefits_plan"),
        (("vedtakslogg", "decisions"), "decisions"),
        (("oppsett", "config"), "config"),
        (("dokument", "document"), "document"),
        (("møte", "meeting"), "meeting"),
    ],
)
def test_schema_takes_the_kind_in_any_language(tmp_path: Path, words: tuple[str, ...], kind: str) -> None:
    file = Path(__file__).parents[1] / f"schemas/{kind}.nn.schema.json"
    for word in words:
        assert styringslint("schema", "--lang", "nn", word, cwd=tmp_path).out == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "same"),
    [
        (("--profile", "liten"), ("--profile", "small")),
        (("--profile", "STOR"), ("--profile", "large")),
        (("--profile", "program"), ("--profile", "programme")),
        (("--status", "utkast"), ("--status", "draft")),
        (("--status", "til behandling"), ("--status", "for_consideration")),
        (("--status", "for consideration"), ("--status", "for_consideration")),
        (("--status", "vedteke"), ("--status", "adopted")),
    ],
)
def test_rules_take_the_words_of_any_language(tmp_path: Path, given: tuple[str, ...], same: tuple[str, ...]) -> None:
    told = styringslint("rules", "-o", "json", *given, cwd=tmp_path)
    assert told.exit_code == 0
    assert told.out == styringslint("rules", "-o", "json", *same, cwd=tmp_path).out
