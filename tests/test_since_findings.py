"""The changes of `since` as findings: codes, places and fingerprints as those of `check`, in every format."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.command_line import AS_OF, check, styringslint
from tests.governed import LOG, MANDATE, STEERING, change, commit, decide, documents, git, lower, repository, since
from tests.test_since import SITUATIONS

Row = tuple[str, str, str, int, int, str]


def findings(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    return since(folder, "main", "-o", "json", "--as-of", AS_OF, *arguments).json["findings"]


def rows(found: list[dict[str, Any]]) -> list[Row]:
    return [
        (
            row["code"],
            row["severity"],
            row["file"],
            row["start"]["line"],
            row["start"]["column"],
            re.sub(r"\s+", " ", row["message"]),
        )
        for row in found
    ]


N1 = (
    "Nyttevirkning «Kortere svartid» (N1): målverdien er endret fra 8 til 20 timer. "
    "Tallet skal ned, så dette er et svakere mål. Nullpunktet er 40 timer, så forbedringen blir 38 prosent mindre."
)
EXPECTED: dict[str, list[Row]] = {
    "weaker-target": [("DEC021", "error", STEERING, 35, 23, f"{N1} Det krever vedtak av styringsgruppen.")],
    "proposed": [
        ("DEC022", "info", STEERING, 35, 23, f"{N1} Det er foreslått i «Prøve» (V-2026-20), ikke vedtatt."),
    ],
    "covered": [],
    "other-value": [("DEC023", "error", STEERING, 35, 23, f"{N1} «Prøve» (V-2026-20) sier 12 timer.")],
    "broken-chain": [
        ("DEC026", "error", STEERING, 35, 23,
         f"{N1} «Prøve» (V-2026-20) endrer fra 10 timer, men det var ikke det som gjaldt."),
    ],
    "spent": [
        ("DEC027", "error", STEERING, 35, 23,
         (f"{N1} «Prøve» (V-2026-18) gjaldt en tidligere endring og dekker ikke denne. "
          "Det krever nytt vedtak av styringsgruppen.")),
    ],
    "wrong-body": [
        ("DEC025", "error", MANDATE, 9, 14,
         ("Mandatet: sluttdatoen er flyttet fra 31. desember 2027 til 31. desember 2028, ett år senere. "
          "«Prøve» (V-2026-20) er ikke truffet av eierne, som avgjør dette.")),
    ],
    "decision-altered": [
        ("DEC028", "error", LOG, 22, 12,
         "Vedtaket «Styringsdokument for Turbussen» (V-2026-02) er endret etter at det ble protokollført: «tekst»."),
    ],
    "decision-gone": [
        ("DEC028", "error", LOG, 6, 1,
         "Vedtaket «Ferdig utfylt adresse fortsetter» (V-2026-03) er tatt ut av loggen."),
    ],
    "item-added-half": [
        ("DEC021", "error", STEERING, 24, 9,
         "Nytt mål: «Alle turer er kjent samme dag» (M3). «Prøve» (V-2026-20) sier ingenting om «frist»."),
    ],
    "item-removed": [
        ("DEC021", "error", STEERING, 11, 1,
         "Målet «Ingen tur blir bestilt to ganger» (M2) er strøket fra dokumentet. Det krever vedtak av styringsgruppen."),
    ],
    "document-gone": [
        ("DEC021", "error", MANDATE, 1, 1,
         "Styringsdokumentet er tatt bort. Det krever vedtak av styringsgruppen."),
    ],
    "running-only": [],
    "letters-only": [],
    "draft-document": [],
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_every_verdict_is_a_finding_at_its_place(tmp_path: Path, name: str) -> None:
    SITUATIONS[name](tmp_path)
    found = findings(tmp_path)
    assert rows(found) == EXPECTED[name]
    result = since(tmp_path)
    assert result.exit_code == any(row["severity"] == "error" for row in found)


def test_a_value_that_check_finds_as_well_has_the_same_fingerprint(tmp_path: Path) -> None:
    documents(tmp_path)
    row = "kapasitet_til_og_med, til: I2}\n"
    change(tmp_path, LOG, row, row + "      - {felt: N1/målverdi, til: {verdi: 8, dato: 2027-12-31}}\n")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    lower(tmp_path)
    ours, theirs = (
        [row["fingerprint"] for row in found if row["path"] == "N1/target/value"]
        for found in (findings(tmp_path), check(tmp_path).findings)
    )
    assert len(ours) == 1
    assert ours == theirs


def test_a_fingerprint_survives_other_lines_values_and_languages(tmp_path: Path) -> None:
    repository(tmp_path)
    lower(tmp_path)
    first = findings(tmp_path)
    change(tmp_path, STEERING, "mål:\n", "# en merknad\nmål:\n")
    change(tmp_path, STEERING, "målverdi: {verdi: 20,", "målverdi: {verdi: 25,")
    second = findings(tmp_path, "--lang", "en")
    assert first[0]["start"]["line"] + 1 == second[0]["start"]["line"]
    assert first[0]["message"] != second[0]["message"]
    assert [row["fingerprint"] for row in first] == [row["fingerprint"] for row in second]


# The formats


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    repository(tmp_path)
    lower(tmp_path)
    change(tmp_path, STEERING, "Ingen tur blir bestilt to ganger.", "Nesten ingen turer blir bestilt to ganger.")
    return tmp_path


def test_the_formats_of_check_hold_the_same_findings(changed: Path) -> None:
    expected = findings(changed)
    assert [row["code"] for row in expected] == ["DEC021", "DEC021"]
    places = [(row["file"], row["start"]["line"], row["fingerprint"]) for row in expected]

    lines = [json.loads(line) for line in since(changed, "main", "-o", "jsonl", "--as-of", AS_OF).out.splitlines()]
    assert [(row["file"], row["start"]["line"], row["fingerprint"]) for row in lines[:-1]] == places
    assert lines[-1]["type"] == "summary"
    assert lines[-1]["exit_code"] == 1

    sarif = since(changed, "main", "-o", "sarif").json
    (run,) = sarif["runs"]
    assert run["automationDetails"] == {"id": "styringslint-since/"}
    located = [
        (
            row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            row["locations"][0]["physicalLocation"]["region"]["startLine"],
            row["partialFingerprints"]["styringslint/1"],
        )
        for row in run["results"]
    ]
    assert located == places
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["DEC021"]

    concise = since(changed, "main", "-o", "concise").out.splitlines()
    assert concise[0].startswith(f"{STEERING}:19:18: feil DEC021 undecided-change: Mål M2: formuleringen")
    assert re.fullmatch(r"2 endringer siden main \([0-9a-f]{7}\): 2 uten vedtak\.", concise[-1])

    full = since(changed, "main", "-o", "full").out
    assert "35 |     målverdi: {verdi: 20, dato: 2027-12-31}\n   |                       ^^\n" in full
    assert "= hvem: sekretariatet" in full

    github = since(changed, "main", "-o", "github").out.splitlines()
    assert github[0].startswith(f"::error file={STEERING},line=19,col=18,")
    assert "title=DEC021 undecided-change::" in github[0]


def test_sarif_is_valid(changed: Path) -> None:
    # The parts of the schema that GitHub's reader leans on.
    schema = {
        "required": ["version", "runs"],
        "properties": {
            "version": {"const": "2.1.0"},
            "runs": {"items": {"required": ["tool", "results"], "properties": {"results": {"items": {
                "required": ["ruleId", "ruleIndex", "message", "locations", "partialFingerprints"]}}}}},
        },
    }  # fmt: skip
    jsonschema.validate(since(changed, "main", "-o", "sarif").json, schema)


def test_several_formats_in_one_run(changed: Path) -> None:
    result = since(changed, "main", "-o", "text", "-o", "sarif=ut.sarif", "-o", "markdown=ut.md", "-o", "html=ut.html")
    assert result.exit_code == 1
    assert "Mangler vedtak" in result.out
    assert json.loads((changed / "ut.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert (changed / "ut.md").read_text(encoding="utf-8").startswith("<!-- styringslint since -->\n\n## Endret siden")
    assert (changed / "ut.html").read_bytes().isascii()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "full", "concise", "jsonl", "github", "sarif"])
def test_every_format_is_the_same_in_every_run(changed: Path, form: str, language: str) -> None:
    made = [since(changed, "main", "-o", form, "--as-of", AS_OF, "--lang", language) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0].exit_code == 1
    assert "{" not in made[0].out or form in {"json", "jsonl", "sarif", "full"}


def test_what_is_read_badly_is_in_the_machine_formats_too(tmp_path: Path) -> None:
    SITUATIONS["new-unreadable"](tmp_path)
    result = since(tmp_path, "main", "-o", "jsonl")
    last = json.loads(result.out.splitlines()[-1])
    assert (result.exit_code, last["exit_code"]) == (3, 3)
    assert last["unreadable"] == [{"file": STEERING, "reason": "this version of it cannot be read"}]
    assert since(tmp_path, "main", "-o", "sarif").json["runs"][0]["invocations"][0]["executionSuccessful"] is False


# Severity, waivers, configuration


def test_the_fail_level_decides_the_exit_code(tmp_path: Path) -> None:
    SITUATIONS["proposed"](tmp_path)
    assert since(tmp_path, "main", "--fail-level", "info").exit_code == 1
    lower_file = tmp_path / STEERING
    lower_file.write_text(lower_file.read_text(encoding="utf-8").replace("verdi: 20,", "verdi: 21,"), encoding="utf-8")
    assert since(tmp_path, "main").exit_code == 1
    assert since(tmp_path, "main", "--fail-level", "never").exit_code == 0


ALTERED = ("- {dato: 2026-06-30, verdi: 34}", "- {dato: 2026-06-30, verdi: 32}")


def test_a_measurement_that_can_no_longer_be_read_is_told_by_the_rule_on_numbers_alone(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, ALTERED[0], "- {dato: 2026-06-30, verdi: tretti}")
    assert "BEN032" not in {row["code"] for row in findings(tmp_path)}


def test_a_rule_about_changes_can_be_turned_off_and_up(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, *ALTERED)
    assert rows(findings(tmp_path)) == [
        (
            "BEN032",
            "warning",
            STEERING,
            37,
            35,
            "«Kortere svartid» (N1): målingen 30. juni 2026 er endret fra 34 til 32 timer.",
        ),
    ]
    assert since(tmp_path).exit_code == 0
    path = tmp_path / "styringslint.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before + "regler:\n  - {regel: BEN032, alvor: feil}\n", encoding="utf-8")
    assert since(tmp_path).exit_code == 1
    path.write_text(before + "regler:\n  - {regel: BEN032, alvor: av}\n", encoding="utf-8")
    assert findings(tmp_path) == []


def test_only_what_is_told_nowhere_is_called_hidden(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, *ALTERED)
    assert "ikke vist" not in since(tmp_path).out
    row = "- {dato: 2026-09-30, verdi: 30}"
    change(tmp_path, STEERING, row, f"{row}\n      - {{dato: 2026-10-31, verdi: 28}}")
    assert "1 til orientering er ikke vist her." in since(tmp_path).out, "the new measurement is told nowhere"


WAIVER = """\
unntak:
  - {regel: BEN032, gjelder: N1, begrunnelse: tellingen ble gjort på nytt, godkjent_av: eierne, til_og_med: 2026-12-31}
mål:
"""


def test_a_rule_about_changes_can_be_waived_and_coverage_cannot(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, "mål:\n", WAIVER)
    assert [row["code"] for row in check(tmp_path).findings] == [], "no waiver is unused because check does not compare"
    change(tmp_path, STEERING, *ALTERED)
    (row,) = findings(tmp_path)
    assert (row["status"], row["waiver"]["reason"]) == ("waived", "tellingen ble gjort på nytt")
    late = since(tmp_path, "main", "-o", "json", "--as-of", "2027-01-01").json["findings"]
    assert [row["status"] for row in late] == ["new"]
    change(tmp_path, STEERING, "regel: BEN032, gjelder: N1", "regel: DEC021, gjelder: N1")
    lower(tmp_path)
    assert {row["code"] for row in findings(tmp_path) if row["status"] == "new"} == {"BEN032", "DEC021"}


# Long texts, whole items, and the comment


LONG = ("adresser deles bare med hjemmel og bare når kjørekontoret trenger dem for å kjøre turen",
        "adresser deles bare med hjemmel, og aldri når andre enn kjørekontoret trenger dem for å kjøre turen")  # fmt: skip


def test_of_a_long_text_the_words_that_differ_are_told(tmp_path: Path) -> None:
    documents(tmp_path)
    change(tmp_path, MANDATE, "Adresser deles bare med hjemmel.", LONG[0])
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, MANDATE, *LONG)
    out = since(tmp_path).out
    assert (
        "teksten er endret fra «… med hjemmel og bare når kjørekontoret trenger dem …» til "
        "«… med hjemmel, og aldri når andre enn kjørekontoret trenger dem …»." in out
    )
    html = since(tmp_path, "main", "-o", "html").out
    assert (
        "<del>&#171;&#8230; med hjemmel og bare n&#229;r kj&#248;rekontoret trenger dem &#8230;&#187;</del> til <ins>&#171;"
        in html
    )
    ((row,),) = [product["changes"] for product in since(tmp_path, "main", "-o", "json").json["products"]]
    assert row["values"][0]["words"] == [{"from": "bare", "to": "aldri"}, {"from": "", "to": "andre enn"}]
    assert row["values"][0]["to"] == LONG[1]


@pytest.mark.parametrize(("before", "after", "said"), [
    ("kort tekst her", "kort tekst der", "teksten er endret fra «kort tekst her» til «kort tekst der»"),
    (LONG[0], LONG[0].replace("hjemmel og", "hjemmel, og"), ""),
    (LONG[0], LONG[0].replace("bare ", ""), "teksten er endret fra «adresser deles bare med hjemmel og bare når kjørekontoret trenger …» til «adresser deles med"),
    (LONG[0], LONG[0].replace("bare", "ikke"), "teksten er endret fra «adresser deles bare med hjemmel og bare når kjørekontoret trenger …» til «adresser deles ikke med"),
    (LONG[0] + " innen 3,5 dager", LONG[0] + " innen 35 dager", "fra «… kjøre turen innen 3,5 dager» til «… kjøre turen innen 35 dager»"),
    (LONG[0], "noe helt annet står her nå, og ingenting av det som var før er igjen", "teksten er endret fra «adresser"),
])  # fmt: skip
def test_how_much_of_a_text_is_told(tmp_path: Path, before: str, after: str, said: str) -> None:
    documents(tmp_path)
    change(tmp_path, MANDATE, "Adresser deles bare med hjemmel.", json.dumps(before, ensure_ascii=False))
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, MANDATE, json.dumps(before, ensure_ascii=False), json.dumps(after, ensure_ascii=False))
    out = since(tmp_path).out
    assert said in out
    if not said:
        assert "1 redaksjonell" in out


def test_all_lists_every_value_of_what_has_come(tmp_path: Path) -> None:
    SITUATIONS["item-added"](tmp_path)
    assert "- «frist»: 31. desember 2027\n" not in since(tmp_path).out
    out = since(tmp_path, "main", "--all").out
    for line in (
        "- «formulering»: «Alle turer er kjent samme dag.»",
        "- «nivå»: «effektmål»",
        "- «frist»: 31. desember 2027",
    ):
        assert line + "\n" in out


HOSTILE = "<script>alert(1)</script> & \"'</section>"


def test_html_holds_foreign_text_as_text(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, "tittel: Kortere svartid", f"tittel: {json.dumps(HOSTILE)}")
    lower(tmp_path)
    out = since(tmp_path, "main", "--all", "-o", "html").out
    assert set(re.findall(r"</?(\w+)", out)) <= {"section", "h2", "h3", "p", "ul", "li", "strong", "code", "del", "ins"}
    assert out.count("</section>") == 1
    assert "&lt;script&gt;alert(1)" in out


def test_a_comment_is_never_longer_than_github_takes(tmp_path: Path) -> None:
    repository(tmp_path)
    goals = "".join(
        f"  - {{id: M{number}, formulering: {'Noe annet skjer med turene ' * 12}, nivå: effektmål, frist: 2027-12-31}}\n"
        for number in range(100, 400)
    )
    change(tmp_path, STEERING, "nyttevirkninger:\n", goals + "nyttevirkninger:\n")
    out = since(tmp_path, "main", "-o", "markdown").out
    assert 55_000 < len(out) <= 61_000
    left = re.search(r"… og (\d+) til, som det ikke er plass til her", out)
    assert left is not None
    assert int(left[1]) + out.count("\n- ") == 300


def test_two_runs_write_the_same_comment_under_the_same_marker(tmp_path: Path) -> None:
    repository(tmp_path)
    lower(tmp_path)
    first = since(tmp_path, "main", "-o", "markdown").out
    change(tmp_path, STEERING, "verdi: 20,", "verdi: 21,")
    second = since(tmp_path, "main", "-o", "markdown").out
    assert first != second
    assert first.splitlines()[0] == second.splitlines()[0] == "<!-- styringslint since -->"
    covered = styringslint("since", "main", "-o", "markdown", "--lang", "en", cwd=repository(tmp_path / "annet"))
    assert covered.out.splitlines()[0] == "<!-- styringslint since -->", "also when there is nothing to tell"


def test_a_decision_that_is_not_ours_to_mend(tmp_path: Path) -> None:
    """What was proposed may be written again until it is adopted."""
    repository(tmp_path)
    decide(tmp_path, "{felt: N1/målverdi/verdi, fra: 8, til: 20}", utfall="foreslått")
    commit(tmp_path)
    change(tmp_path, LOG, "til: 20}", "til: 16}")
    assert findings(tmp_path) == []


# Before any version is read


@pytest.mark.parametrize(("language", "said"), [
    ("nb", "borte: det finnes ingen slik fil eller mappe"),
    ("nn", "borte: det finst inga slik fil eller mappe"),
    ("en", "borte: no such file or folder"),
])  # fmt: skip
def test_what_is_wrong_with_the_command_is_said_in_the_language_that_was_asked_for(
    tmp_path: Path, language: str, said: str
) -> None:
    repository(tmp_path)
    result = styringslint("since", "main", "borte", "--lang", language, cwd=tmp_path)
    assert (result.exit_code, result.err) == (2, f"styringslint: {said}\n")
    result = styringslint("since", "main", "borte", cwd=tmp_path, env={"STYRINGSLINT_LANG": language})
    assert (result.exit_code, result.err) == (2, f"styringslint: {said}\n")


def test_what_is_wrong_with_the_version_is_said_in_the_language_of_the_configuration(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, "styringslint.yaml", "språk: nb", "språk: nn")
    assert "det finst ingen versjon mian" in styringslint("since", "mian", cwd=tmp_path).err
    assert "det finst ingen versjon mian" in styringslint("decide", "new", "--since", "mian", cwd=tmp_path).err


def test_what_the_rules_about_changes_find_stands_in_every_format_for_people(tmp_path: Path) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, *ALTERED)
    lower(tmp_path)
    text = since(tmp_path).out
    assert text.index("Mangler vedtak") < text.index("Legg merke til") < text.index("2 endringer")
    said = "«Kortere svartid» (N1): målingen 30. juni 2026 er endret fra 34 til 32 timer."
    assert f"  {STEERING}:37:35: {said} (BEN032) Sett tilbake tallet" in text
    markdown = since(tmp_path, "main", "-o", "markdown").out
    assert f"### Legg merke til (1)\n\n- BEN032: `{said} Sett tilbake tallet" in markdown
    html = since(tmp_path, "main", "-o", "html").out
    assert "<h3>Legg merke til (1)</h3>\n<ul>\n<li>BEN032: &#171;Kortere svartid&#187;" in html
    change(tmp_path, STEERING, "tittel: Kortere svartid", f"tittel: {json.dumps(HOSTILE)}")
    html = since(tmp_path, "main", "-o", "html", "--all").out
    assert "<script" not in html
    assert html.count("</section>") == 1
