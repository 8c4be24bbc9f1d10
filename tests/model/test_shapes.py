"""Shape: ten faults in five items are ten findings, each in its place, and no more."""

from pathlib import Path

from tests.command_line import check

BROKEN = """\
dokumenttype: parter
språk: nb
tittel: Parter
parter:
  - id: etaten
    navnn: Etaten
    organisasjonsnummer: "310182045"
    sektor: stat
  - id: fjellvik
    navn: [Fjellvik, kommune]
    organisasjonsnummer: "312773406"
    sektor: kommun
    kommunenummer: 0098
  - id: storøya
    name: Storøya kommune
    organisasjonsnummer: 313 409 619
    sektor: kommune
    representerer: fjellvik
  - id: Nordbygda
    navn: Nordbygda kommune
    organisasjonsnummer: "314590287"
    sektor: kommune
    sektor: stat
  - navn: Kommunelaget
    organisasjonsnummer: "315627338"
    sektor: interesseorganisasjon
"""


def test_ten_faults_in_five_items_are_ten_findings(tmp_path: Path) -> None:
    (tmp_path / "parter.yaml").write_text(BROKEN, encoding="utf-8")
    rows = check(tmp_path).findings
    assert [(row["start"]["line"], row["start"]["column"], row["code"], row["reason"]) for row in rows] == [
        (6, 5, "STR004", "unknown-key-near"),
        (7, 26, "FMT001", "organisation-number-check"),
        (10, 11, "STR006", "expected-single"),
        (12, 13, "STR006", "unknown-word"),
        (13, 20, "FMT004", "municipality-number-unquoted"),
        (15, 5, "STR013", "key-other-language"),
        (16, 26, "FMT002", "organisation-number-form"),
        (18, 20, "STR006", "expected-list-single"),
        (19, 9, "STR010", "word-id-form"),
        (23, 5, "STR007", "duplicate-key"),
        (24, 5, "STR006", "missing-id-named"),
    ]


def test_suggestions_are_in_the_language_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "parter.yaml").write_text(BROKEN, encoding="utf-8")
    by_reason = {row["reason"]: row["parameters"] for row in check(tmp_path).findings}
    assert by_reason["unknown-key-near"]["word"] == "navn"
    assert by_reason["unknown-word"]["near"] == "kommune"
    assert by_reason["key-other-language"]["word"] == "navn"
    assert by_reason["duplicate-key"]["line"] == 22
