"""`explain`, `rules` and `schema`."""

import json
import re
from pathlib import Path

import pytest

from styringslint.model.table import section, section_names
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


# What explain shows


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_heading_stands_over_nothing_and_no_line_is_said_twice(tmp_path: Path, language: str) -> None:
    for rule in all_rules():
        lines = styringslint("explain", rule.code, "--lang", language, cwd=tmp_path).out
        head, *examples = re.split(r"\n\n(?=\S)", lines.rstrip("\n"))[1:]
        told = head.replace("\n  ", " ").splitlines()
        assert len(told) == len(set(told)), rule.code
        assert [example for example in examples if len(example.splitlines()) < 2] == [], rule.code


@pytest.mark.parametrize(
    ("code", "language", "shown"),
    [
        ("MAN022", "nb", "Slik blir det funn (mandat.yaml)\n  # uten mandat/eiere/etaten/oppdrag\n"),
        ("DEC030", "nn", "Slik blir det funn (vedtak.yaml)\n  # utan vedtakslogg/grunnlinje\n"),
        ("DEC001", "en", "This is found (vedtak.yaml)\n  # without V-2026-03/sak and V-2026-03/tittel\n"),
    ],
)
def test_an_example_of_something_absent_says_what(tmp_path: Path, code: str, language: str, shown: str) -> None:
    assert shown in styringslint("explain", code, "--lang", language, cwd=tmp_path).out


def test_only_what_is_governed_must_say_where_it_was_adopted(tmp_path: Path) -> None:
    out = styringslint("explain", "vedtatt_i", "--lang", "nb", cwd=tmp_path, env={"COLUMNS": "100"}).out
    free, bound = out.split("\n\n")
    assert "parter/vedtatt_i, vedtakslogg/vedtatt_i" in free
    assert free.endswith("Trengs: kan være med")
    assert "Står i: mandat/vedtatt_i, styringsdokument/vedtatt_i, plan for nyttestyring/vedtatt_i\n" in bound
    assert bound.endswith("Trengs: må være med når det er vedtatt\n  Regel: STR020 adopted-without-trace\n")


def test_a_field_is_explained_by_its_name_in_any_language(tmp_path: Path) -> None:
    told = styringslint("explain", "nullpunkt", cwd=tmp_path, env={"COLUMNS": "100"})
    assert told.exit_code == 0
    assert told.out.startswith(
        "nullpunkt\n"
        "Nullpunktet: verdi og dato før tiltaket virker.\n"
        "  På språkene: nb nullpunkt; nn nullpunkt; en baseline\n"
        "  Står i: styringsdokument/nyttevirkninger/nullpunkt, plan for\n"
        "    nyttestyring/nyttevirkninger/nullpunkt\n"
        "  Verdi: felt: verdi, dato\n"
        "  Trengs: må være med, når arbeidet er i gang\n"
        "  Regel: BEN009 benefit-without-baseline\n"
        "\n"
        "nullpunkt\n"
    )
    frequency = styringslint("explain", "hyppighet", "--lang", "en", cwd=tmp_path).out
    assert frequency.startswith("frequency\n")
    assert "  Value: one of the words monthly, quarterly, half-yearly or yearly\n  Needed: recommended\n" in frequency
    assert "Står i: styringslint.yaml/egne_regler/for_hver" in styringslint("explain", "for_each", cwd=tmp_path).out


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_field_is_explained(tmp_path: Path, language: str) -> None:
    fields = {field for name in section_names() for field in section(name).fields.values()}
    rules = {rule.name for rule in all_rules()}
    for name in sorted({field.word(language) for field in fields} - rules):
        told = styringslint("explain", name, "--lang", language, cwd=tmp_path)
        assert told.exit_code == 0, told.err
        assert f"\n{name}\n" in "\n" + told.out


def test_an_unknown_word_is_exit_2_with_a_suggestion(tmp_path: Path) -> None:
    refused = styringslint("explain", "nulpunkt", cwd=tmp_path)
    assert (refused.exit_code, refused.out) == (2, "")
    assert refused.err == "styringslint: 'nulpunkt' is not a rule or a field; did you mean nullpunkt?\n"
