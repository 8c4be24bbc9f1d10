"""House rules through the real command line: what they find, how they are told, and what is refused."""

import json
import re
import shutil
from pathlib import Path

import pytest

from styringslint.report.configuration_faults import CONFIGURATION_FAULTS, HOUSE_TESTS
from styringslint.report.wording import placeholders
from tests.command_line import AS_OF, Result, check, styringslint
from tests.robustness.process import LARGE, assert_sound, linux, process

TOP = Path(__file__).parents[1]
BASE = TOP / "tests/rules/base"
PAGE = (TOP / "docs/house-rules.md").read_text(encoding="utf-8")
RULE = """\
egne_regler:
  - kode: KS001
    navn: initiativ-uten-lenke
    for_hver: initiativ
    krever:
      - {krever}
    melding: {{nb: "{{title}} ({{id}}): {{field}}"}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def configure(folder: Path, text: str) -> Path:
    (folder / "styringslint.yaml").write_text(f"språk: nb\n{text}", encoding="utf-8")
    return folder


def require(folder: Path, condition: str, *, subject: str = "initiativ", when: str = "") -> Path:
    text = RULE.format(krever=condition).replace("for_hver: initiativ", f"for_hver: {subject}")
    return configure(folder, text.replace("    krever:", f"    når:\n      - {when}\n    krever:") if when else text)


def found(result: Result, code: str = "KS001") -> list[tuple[str, str]]:
    assert result.err == ""
    return [(row["path"], row["message"]) for row in result.findings if row["code"] == code]


def paths(folder: Path, condition: str, *, subject: str = "initiativ", when: str = "") -> list[str]:
    require(folder, condition, subject=subject, when=when)
    return [path for path, _ in found(check(folder))]


# The page


def block(mark: str) -> str:
    match = re.search(rf"<!-- {re.escape(mark)} -->\n```\w+\n(.*?)```\n", PAGE, re.DOTALL)
    assert match is not None
    return match.group(1)


def test_the_worked_example_does_what_the_page_says(folder: Path) -> None:
    (folder / "styringslint.yaml").write_text(block("example: styringslint.yaml"), encoding="utf-8")
    tried = styringslint("rules", "test", cwd=folder)
    assert (tried.exit_code, tried.out, tried.err) == (0, block("output: rules test"), "")
    told = styringslint("check", "--as-of", AS_OF, cwd=folder, env={"COLUMNS": "100"})
    assert told.exit_code == 1
    assert block("output: check") in told.out
    assert {row["code"] for row in check(folder).findings} == {"KS001"}


# Conditions


@pytest.mark.parametrize(
    ("subject", "condition", "expected"),
    [
        ("initiativ", "{felt: lenke, finnes: ja}", ["I1/link", "I2/link", "I3/link"]),
        ("initiativ", "{felt: link, mangler: nei}", ["I1/link", "I2/link", "I3/link"]),
        ("initiativ", "{felt: lenke, mangler: ja}", []),
        ("initiativ", "{felt: støtter, mangler: ja}", ["I1/supports", "I2/supports", "I3/supports"]),
        ("nyttevirkning", "{felt: nullpunkt/dato, etter: 2026-01-31}", ["N1/baseline/date"]),
        ("nyttevirkning", "{felt: nullpunkt.dato, før: 2026-02-28}", ["N2/baseline/date"]),
        ("benefit", "{felt: baseline/date, er: 2026-01-31}", ["N2/baseline/date"]),
        ("nyttevirkning", "{felt: målverdi/verdi, høyst: 8}", ["N2/target/value"]),
        ("nyttevirkning", "{felt: målverdi/verdi, minst: 8.0}", []),
        ("nyttevirkning", "{felt: type, er: ikke-prissatt}", ["N2/type"]),
        ("nyttevirkning", "{felt: type, er_ikke: non_priced}", ["N1/type"]),
        ("nyttevirkning", "{felt: tittel, er_en_av: [Kortere svartid, Noe annet]}", ["N2/title"]),
        ("nyttevirkning", '{felt: tittel, passer_med: "K*d"}', ["N2/title"]),
        ("nyttevirkning", '{felt: tittel, passer_med: "[!K]*"}', ["N1/title"]),
        ("nyttevirkning", '{felt: tittel, passer_med: "/^(K|X)\\\\w+ svar/"}', ["N2/title"]),
        ("styringsdokument", "{felt: gjelder_til, finnes: ja}", ["steering/valid_to"]),
        ("mandat", "{felt: finansiering/linjer/beløp, minst: 999999999999}", ["mandate/financing/lines/amount"]),
        ("mandat", "{felt: språk, er: nb}", []),
        ("styringsdokument", "{felt: nyttevirkninger, minst: 3}", ["steering/benefits"]),
        ("styringsdokument", "{felt: nyttevirkninger, høyst: 3}", []),
        ("medlem", '{felt: id, passer_med: "S?"}', []),
        ("finansieringslinje", "{felt: år, minst: 2020}", []),
        ("part", "{felt: sektor, er: stat}", ["storøya/sector", "fjellvik/sector", "reisende/sector"]),
    ],
)
def test_a_condition_is_compared_by_the_type_of_its_field(
    folder: Path, subject: str, condition: str, expected: list[str]
) -> None:
    word = {"benefit": "nyttevirkning"}.get(subject, subject)
    assert sorted(paths(folder, condition, subject=word)) == sorted(expected)


def change(folder: Path, file: str, before: str, after: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_what_is_absent_or_cannot_be_read_is_unknown(folder: Path) -> None:
    change(folder, "styringsdokument.yaml", "verdi: 8,", "verdi: åtte,")
    change(folder, "styringsdokument.yaml", "    målverdi: {verdi: 100, dato: 2027-12-31}\n", "")
    assert paths(folder, "{felt: målverdi/verdi, høyst: 1}", subject="nyttevirkning") == []
    assert paths(folder, "{felt: målverdi, finnes: ja}", subject="nyttevirkning") == ["N2/target"]
    assert paths(folder, "{felt: målverdi/verdi, finnes: ja}", subject="nyttevirkning") == ["N2/target/value"]


def test_a_mistyped_key_is_there_and_unknown(folder: Path) -> None:
    change(folder, "styringsdokument.yaml", "    tittel: Kortere svartid\n", "    tittell: Kortere svartid\n")
    assert paths(folder, "{felt: tittel, finnes: ja}", subject="nyttevirkning") == []
    assert paths(folder, "{felt: tittel, er: Noe}", subject="nyttevirkning") == ["N2/title"]


def test_when_decides_what_the_rule_is_about(folder: Path) -> None:
    assert paths(folder, "{felt: lenke, finnes: ja}", when="{felt: id, er: I2}") == ["I2/link"]
    assert paths(folder, "{felt: lenke, finnes: ja}", when="{felt: lenke, er: noe}") == []


def test_what_is_superseded_is_left_out(folder: Path) -> None:
    change(folder, "styringsdokument.yaml", "status: vedtatt", "status: erstattet")
    assert paths(folder, "{felt: lenke, mangler: nei}") == []


def test_items_and_documents_in_a_one_file_product(tmp_path: Path) -> None:
    shutil.copytree(TOP / "examples/liten", tmp_path, dirs_exist_ok=True)
    assert paths(tmp_path, "{felt: id, er: X9}", subject="vedtak") != []
    assert paths(tmp_path, "{felt: språk, er: en}", subject="mandat") == ["language"]
    assert len(paths(tmp_path, "{felt: versjon, er: ukjent}", subject="styringsdokument")) == 1


def test_what_stands_in_a_superseded_part_of_a_file_is_left_out(tmp_path: Path) -> None:
    shutil.copytree(TOP / "examples/liten", tmp_path, dirs_exist_ok=True)
    missed = {
        subject: len(paths(tmp_path, "{felt: id, er: X9}", subject=subject)) for subject in ("initiativ", "medlem")
    }
    assert all(missed.values()), missed
    change(
        tmp_path,
        "utlaansbua.yaml",
        'mandat:\n  versjon: "1.0"\n  status: vedteke',
        'mandat:\n  versjon: "1.0"\n  status: erstatta',
    )
    assert paths(tmp_path, "{felt: id, er: X9}", subject="medlem") == []
    assert len(paths(tmp_path, "{felt: id, er: X9}", subject="initiativ")) == missed["initiativ"]


# How it is told


def test_places_severity_and_languages(folder: Path) -> None:
    text = RULE.format(krever="{felt: lenke, mangler: nei}").replace(
        'melding: {nb: "{title} ({id}): {field}"}', 'melding: {nn: "nn {title}", en: "en {title} {field}"}'
    )
    configure(folder, text + "    alvor: feil\n    hvorfor: Fordi.\n    kilde: Rundskriv 1\n")
    row = next(row for row in check(folder).findings if row["path"] == "I1/link")
    assert (row["severity"], row["name"], row["why"], row["source"]) == (
        "error", "initiativ-uten-lenke", "Fordi.", "Rundskriv 1",
    )  # fmt: skip
    assert row["message"] == "nn Felles bestilling", "bokmål takes nynorsk before English"
    assert row["parameters"] == {"id": "I1", "title": "Felles bestilling", "field": "link"}
    assert row["shown_path"] == "I1/lenke"
    english = styringslint("check", "-o", "json", "--lang", "en", "--as-of", AS_OF, cwd=folder)
    assert "en Felles bestilling lenke" in english.out
    for form in ("full", "concise", "jsonl", "github", "sarif"):
        told = styringslint("check", "-o", form, "--as-of", AS_OF, cwd=folder)
        assert (told.exit_code, told.err) == (1, "")
        assert "KS001" in told.out
    counted = styringslint("check", "--statistics", "--as-of", AS_OF, cwd=folder)
    assert "KS001 initiativ-uten-lenke (feil): Initiativ uten lenke" in counted.out


def test_sarif_describes_the_rule(folder: Path) -> None:
    require(folder, "{felt: lenke, finnes: ja}")
    log = json.loads(styringslint("check", "-o", "sarif", "--as-of", AS_OF, cwd=folder).out)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"], rule["properties"]["tags"]) for rule in rules] == [
        ("KS001", "initiativ-uten-lenke", ["house"])
    ]
    assert {row["ruleIndex"] for row in log["runs"][0]["results"]} == {0}


def test_selected_ignored_and_configured_like_the_others(folder: Path) -> None:
    require(folder, "{felt: lenke, finnes: ja}")
    for word in ("KS001", "ks001", "initiativ-uten-lenke", "KS", "house"):
        assert len(check(folder, "--select", word).findings) == 3, word
        assert found(check(folder, "--ignore", word)) == []
    assert check(folder, "--select", "STR").findings == []
    unknown = check(folder, "--select", "KS002")
    assert unknown.exit_code == 2
    assert "did you mean KS001?" in unknown.err
    text = (folder / "styringslint.yaml").read_text(encoding="utf-8")
    for word, severity in (("KS001", "feil"), ("initiativ-uten-lenke", "merknad"), ("KS", "av")):
        rows = f"regler:\n  - {{regel: {word}, alvor: {severity}}}\n"
        (folder / "styringslint.yaml").write_text(text + rows, encoding="utf-8")
        severities = {row["severity"] for row in check(folder).findings}
        assert severities == {"feil": {"error"}, "merknad": {"info"}, "av": set()}[severity]


def test_a_draft_waits_for_what_is_only_missing(folder: Path) -> None:
    change(folder, "styringsdokument.yaml", "status: vedtatt", "status: utkast")
    require(folder, "{felt: lenke, finnes: ja}")
    assert found(check(folder)) == []
    waiting = [row for row in check(folder).json["findings"] if row["code"] == "KS001"]
    assert {row["status"] for row in waiting} == {"waiting"}
    require(folder, "{felt: id, er: I9}")
    assert len(found(check(folder))) == 3


def test_waived_as_data_and_as_a_comment(folder: Path) -> None:
    require(folder, "{felt: lenke, finnes: ja}")
    waiver = (
        "unntak:\n  - regel: KS001\n    gjelder: I1\n    begrunnelse: Saken kommer over nyttår.\n"
        "    godkjent_av: styringsgruppen\n    til_og_med: 2027-01-31\nmål:"
    )
    change(folder, "styringsdokument.yaml", "mål:", waiver)
    change(
        folder, "styringsdokument.yaml", "  - id: I2\n",
        "  - id: I2  # styringslint: ignore KS001 until 2026-12-31 -- saken er bestilt\n",
    )  # fmt: skip
    result = check(folder)
    assert [path for path, _ in found(result)] == ["I3/link"]
    assert sorted(row["path"] for row in result.json["findings"] if row["status"] == "waived") == ["I1/link", "I2/link"]
    listed = styringslint("waivers", "--as-of", AS_OF, cwd=folder)
    assert "KS001 Initiativ uten lenke" in listed.out
    change(folder, "styringsdokument.yaml", "ignore KS001", "ignore KS002")
    assert any(row["code"] == "STR016" for row in check(folder).findings)


def test_a_fingerprint_does_not_move_with_the_words(folder: Path) -> None:
    require(folder, "{felt: lenke, finnes: ja}")
    before = {row["fingerprint"] for row in check(folder).findings}
    path = folder / "styringslint.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("{title} (", "Nytt: {title} ("), encoding="utf-8")
    change(folder, "styringsdokument.yaml", "mål:", "# noe nytt\n\nmål:")
    assert {row["fingerprint"] for row in check(folder).findings} == before


def test_two_workspaces_have_rules_of_their_own(tmp_path: Path) -> None:
    for name, word in (("en", "lenke"), ("to", "utfall")):
        shutil.copytree(BASE, tmp_path / name)
        require(tmp_path / name, f"{{felt: {word}, finnes: ja}}")
        path = tmp_path / name / "styringslint.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("uten-lenke", f"uten-{name}"), encoding="utf-8")
    result = check(tmp_path)
    assert {(row["file"].split("/")[0], row["name"]) for row in result.findings} == {
        ("en", "initiativ-uten-en"), ("to", "initiativ-uten-to"),
    }  # fmt: skip
    log = json.loads(styringslint("check", "-o", "sarif", "--as-of", AS_OF, cwd=tmp_path).out)["runs"][0]
    names = [rule["name"] for rule in log["tool"]["driver"]["rules"]]
    assert names == ["initiativ-uten-en", "initiativ-uten-to"]
    assert {(names[row["ruleIndex"]][-2:], row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"][:2])
            for row in log["results"]} == {("en", "en"), ("to", "to")}  # fmt: skip


def test_english_and_nynorsk_configurations(folder: Path) -> None:
    (folder / "styringslint.yaml").write_text(
        "language: en\nown_rules:\n  - code: KS001\n    name: linked\n    for_each: financing line\n    require:\n"
        "      - {field: source, one_of: [grant]}\n      - {field: certainty, is: appropriated}\n"
        '    message: {en: "{id} {field}"}\n'
    )
    english = found(check(folder))
    assert english
    (folder / "styringslint.yaml").write_text(
        "språk: nn\neigne_reglar:\n  - kode: KS001\n    namn: linked\n    for_kvar: finansieringslinje\n    krev:\n"
        "      - {felt: kjelde, er_ein_av: [tilskot]}\n      - {felt: status, er: løyvd}\n"
        '    melding: {nn: "{id} {field}"}\n',
        encoding="utf-8",
    )
    assert [path for path, _ in found(check(folder))] == [path for path, _ in english]


# Listing, explaining, testing


def test_listed_and_explained(folder: Path) -> None:
    text = RULE.format(krever="{felt: lenke, finnes: ja}")
    configure(folder, text + "    hvorfor: Fordi.\n    eksempler:\n      - galt: |\n          id: I1\n")
    listed = styringslint("rules", cwd=folder)
    assert listed.out.splitlines()[-1] == "KS001  advarsel   Initiativ uten lenke"
    rows = json.loads(styringslint("rules", "-o", "json", cwd=folder).out)["rules"]
    assert rows[-1]["category"] == "house"
    for word in ("KS001", "initiativ-uten-lenke"):
        told = styringslint("explain", word, cwd=folder)
        assert told.exit_code == 0
        assert "Hvorfor: Fordi." in told.out
        assert "  id: I1" in told.out
    assert styringslint("explain", "KS002", cwd=folder).exit_code == 2
    assert styringslint("explain", "BEN009", cwd=folder).exit_code == 0


def examples(folder: Path, text: str) -> Result:
    rule = RULE.format(krever="{felt: lenke, finnes: ja}")
    configure(folder, rule + "    eksempler:\n" + text)
    return styringslint("rules", "test", cwd=folder)


def test_examples_that_do_not_do_as_they_should(folder: Path) -> None:
    silent = examples(folder, "      - {galt: 'lenke: https://a.example'}\n")
    assert silent.exit_code == 1
    assert silent.out.startswith("styringslint.yaml:10:16: KS001 initiativ-uten-lenke: eksempelet som skal være galt")
    fired = examples(folder, "      - riktig: |\n          id: I1\n          tittel: T\n")
    assert fired.exit_code == 1
    assert "ga funn: T (I1): lenke" in fired.out
    typing = examples(folder, "      - riktig: |\n          id: I1\n          lenkje: T\n")
    assert typing.exit_code == 1
    assert "kan ikke leses (linje 2): «lenkje»" in typing.out
    broken = examples(folder, "      - galt: '- a: ['\n")
    assert broken.exit_code == 1
    other = examples(
        folder,
        "      - galt: |\n          dokumenttype: parter\n          språk: nb\n          tittel: P\n          parter: []\n",
    )
    assert other.exit_code == 1


def test_an_example_can_be_a_whole_document(folder: Path) -> None:
    document = (BASE / "styringsdokument.yaml").read_text(encoding="utf-8")
    indented = "".join(f"          {line}\n" if line else "\n" for line in document.splitlines())
    tried = examples(folder, f"      - galt: |\n{indented}")
    assert (tried.exit_code, tried.err) == (0, "")


def test_rules_test_says_what_it_lacks(folder: Path) -> None:
    configure(folder, "")
    none = styringslint("rules", "test", cwd=folder)
    assert none.exit_code == 3
    assert "egne_regler" in none.err
    require(folder, "{felt: lenke, finnes: ja}")
    untried = styringslint("rules", "test", folder, cwd=folder.parent)
    assert (untried.exit_code, "uten eksempler" in untried.out) == (0, True)
    assert styringslint("rules", "test", "finnes-ikke", cwd=folder).exit_code == 2
    shutil.copy(folder / "styringslint.yaml", folder / "profil.yaml")
    assert styringslint("rules", "test", "profil.yaml", cwd=folder).exit_code == 0
    english = styringslint("rules", "test", "--lang", "en", cwd=folder)
    assert "without examples" in english.out


# What is refused


GOOD = {
    "kode": "KS001",
    "navn": "initiativ-uten-lenke",
    "for_hver": "initiativ",
    "krever": "[{felt: lenke, finnes: ja}]",
    "melding": '{nb: "{title}"}',
}
REFUSED = [
    ({"kode": "ks1"}, 3, "ikke en kode"),
    ({"kode": "K001"}, 3, "ikke en kode"),
    ({"kode": "ABCDEFG001"}, 3, "ikke en kode"),
    ({"kode": "BEN901"}, 3, "benefits"),
    ({"navn": "Ikke Et Navn"}, 4, "ikke et navn"),
    ({"navn": "unknown-key"}, 4, "allerede"),
    ({"navn": "benefits"}, 4, "allerede"),
    ({"for_hver": "initiatv"}, 5, "initiativ"),
    ({"krever": "[{felt: lenkee, finnes: ja}]"}, 6, "Mente du «lenke»"),
    ({"krever": "[{felt: eier/finnesikke/x, finnes: ja}]"}, 6, "ikke et felt"),
    ({"krever": "[{felt: lenke}]"}, 6, "nøyaktig én ting"),
    ({"krever": "[{felt: lenke, finnes: ja, er: x}]"}, 6, "nøyaktig én ting"),
    ({"krever": "[{finnes: ja}]"}, 6, "felt"),
    ({"krever": "[]"}, 6, ""),
    ({"krever": "[{felt: lenke, minst: 3}]"}, 6, "passer ikke"),
    ({"krever": "[{felt: lenke, før: 2026-01-01}]"}, 6, "passer ikke"),
    ({"krever": "[{felt: vurdering, er: x}]"}, 6, "passer ikke"),
    ({"krever": "[{felt: status, passer_med: p*}]"}, 6, "passer ikke"),
    ({"krever": "[{felt: status, er: i gang}]"}, 6, "ikke en verdi"),
    ({"krever": "[{felt: månedsverk, minst: mange}]"}, 6, "ikke en verdi"),
    ({"krever": "[{felt: støtter, minst: -1}]"}, 6, "ikke en verdi"),
    ({"krever": "[{felt: start, før: i går}]"}, 6, "ikke en verdi"),
    ({"krever": "[{felt: lenke, er: [a]}]"}, 6, ""),
    ({"krever": "[{felt: lenke, passer_med: '(a+)+$'}]"}, 6, "regulært uttrykk"),
    ({"krever": "[{felt: lenke, passer_med: '/(a)\\1/'}]"}, 6, "lineær tid"),
    ({"krever": "[{felt: lenke, passer_med: '/(?=a)/'}]"}, 6, "lineær tid"),
    ({"krever": "[{felt: lenke, passer_med: '/((((a{9}){9}){9}){9}){9}/'}]"}, 6, "lineær tid"),
    ({"krever": "[{felt: lenke, passer_med: '/(/'}]"}, 6, "lineær tid"),
    ({"melding": "{}"}, 7, ""),
    ({"melding": '{nb: "{tittel}"}'}, 7, "{tittel}"),
    ({"melding": '{nb: "{title:or}"}'}, 7, "{title:or}"),
    ({"melding": "bare tekst"}, 7, ""),
    ({"alvor": "kritisk"}, 8, "kritisk"),
    ({"kjør": "rm -rf /"}, 8, "kjør"),
]


@pytest.mark.parametrize(("changed", "line", "told"), REFUSED, ids=[str(row[0]) for row in REFUSED])
def test_what_cannot_be_meant_is_refused_at_its_line(
    folder: Path, changed: dict[str, str], line: int, told: str
) -> None:
    lines = [f"{key}: {value}" for key, value in {**GOOD, **changed}.items()]
    configure(folder, "egne_regler:\n  - " + "\n    ".join(lines) + "\n")
    for arguments in (("check", "--as-of", AS_OF), ("rules", "test"), ("config", "show"), ("rules",)):
        result = styringslint(*arguments, cwd=folder)
        assert (result.exit_code, result.out) == (2, ""), arguments
        assert f"styringslint.yaml:{line}:" in result.err
        assert told in result.err
        assert "Traceback" not in result.err


@pytest.mark.parametrize("missing", list(GOOD))
def test_what_a_rule_needs(folder: Path, missing: str) -> None:
    lines = [f"{key}: {value}" for key, value in GOOD.items() if key != missing]
    configure(folder, "egne_regler:\n  - " + "\n    ".join(lines) + "\n")
    result = check(folder)
    assert result.exit_code == 2
    assert f"«{missing}»" in result.err


def test_the_same_code_or_name_twice(folder: Path) -> None:
    first = "\n    ".join(f"{key}: {value}" for key, value in GOOD.items())
    configure(folder, f"egne_regler:\n  - {first}\n  - {first}\n")
    result = check(folder)
    assert result.exit_code == 2
    assert "styringslint.yaml:8:11: KS001 står to ganger" in result.err
    configure(folder, f"egne_regler:\n  - {first}\n  - {first.replace('KS001', 'KS002')}\n")
    assert "styringslint.yaml:9:" in check(folder).err


def test_hostile_texts_come_out_harmless(folder: Path) -> None:
    text = RULE.format(krever="{felt: lenke, finnes: ja}").replace(
        '"{title} ({id}): {field}"', '"::error::x ##[add-mask]y %0A ::stop-commands::z"'
    )
    configure(
        folder,
        text + '    hvorfor: "##[group]"\n    kilde: "::warning::"\n    eksempler:\n      - galt: "##[set-env]: 1"\n',
    )
    for arguments in (
        ("check", "--as-of", AS_OF), ("check", "-o", "github", "--as-of", AS_OF), ("check", "-o", "json", "--as-of", AS_OF),
        ("check", "-o", "sarif", "--as-of", AS_OF), ("explain", "KS001"), ("rules",), ("rules", "test"), ("config", "show"),
    ):  # fmt: skip
        result = styringslint(*arguments, cwd=folder)
        assert "##[" not in result.out + result.err, arguments
        lines = [line.lstrip() for line in (result.out + result.err).splitlines()]
        assert not any(line.startswith(("::stop", "::error::")) for line in lines), arguments


@linux
@pytest.mark.parametrize("pattern", ["/(a+)+$/", "/(a|a)*b/", "/a*a*a*a*a*a*b/", '"' + "*a" * 60 + '*b"'])
def test_no_pattern_makes_a_run_hang(folder: Path, pattern: str) -> None:
    change(folder, "styringsdokument.yaml", "    tittel: Kortere svartid\n", f"    tittel: {'a' * 30_000}!\n")
    require(folder, f"{{felt: tittel, passer_med: {pattern}}}", subject="nyttevirkning")
    ended = process("check", "-o", "json", "--as-of", AS_OF, cwd=folder, seconds=LARGE)
    assert_sound(ended, {0})
    assert "KS001" in {row["code"] for row in json.loads(ended.out)["findings"]}


def test_the_same_output_twice(folder: Path) -> None:
    require(folder, "{felt: lenke, mangler: nei}")
    assert check(folder).out == check(folder).out


@pytest.mark.parametrize("table", [CONFIGURATION_FAULTS, HOUSE_TESTS], ids=["faults", "tests"])
def test_texts_exist_in_three_languages(table: dict[str, dict[str, str]]) -> None:
    for name, row in table.items():
        assert set(row) == {"nb", "nn", "en"}, name
        assert len({frozenset(placeholders(text)) for text in row.values()}) == 1, name


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("{felt: unntak/til_og_med, finnes: ja}", ["waivers/until"]),
        ("{felt: unntak/godkjent_av, er: eierne}", []),
        ("{felt: unntak/godkjent_av, er: styringsgruppen}", ["waivers/accepted_by"]),
    ],
)
def test_what_stands_at_the_top_of_a_product_in_one_file_is_sought_there(
    tmp_path: Path, condition: str, expected: list[str]
) -> None:
    shutil.copytree(TOP / "examples/liten", tmp_path, dirs_exist_ok=True)
    document = tmp_path / "utlaansbua.yaml"
    waiver = "{regel: MAN004, gjeld: mandat, grunngjeving: ein god og lang grunn, godkjend_av: eigarane}"
    text = document.read_text(encoding="utf-8").replace("\nmandat:", f"\nunntak:\n  - {waiver}\nmandat:", 1)
    document.write_text(text, encoding="utf-8")
    assert paths(tmp_path, condition, subject="mandat") == expected
