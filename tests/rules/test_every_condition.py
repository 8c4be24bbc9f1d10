"""House rules: every question about every type of value, at its limit, with values that are absent or cannot be read.

Each row asks one question of every item; the snapshot holds the items that do not answer it as the rule requires. One
configuration asks them all, so that it is one run.
"""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.command_line import check
from tests.governed import MANDATE, STEERING
from tests.rules.test_edges import product

BENEFIT, INITIATIVE, LINE, MEMBER = "nyttevirkning", "initiativ", "finansieringslinje", "medlem"
ASKED = {
    BENEFIT: {
        "målverdi/verdi": {"er": "8 8.0 9", "er_ikke": "8 9", "minst": "7 8 8.5 9 100 101", "høyst": "7 8 99 100", "er_en_av": "[8] [8,100] [9]"},
        "målverdi/dato": {"er": "2027-12-31 2027-12-30", "er_ikke": "2027-12-31", "før": "2027-12-30 2027-12-31 2028-01-01", "etter": "2027-12-30 2027-12-31 2028-01-01"},
        "tittel": {"er": "'Kortere svartid' 'Kortere  svartid' Kortere", "er_ikke": "'Kortere svartid'", "er_en_av": "['Kortere svartid',X] [X]", "passer_med": "'K*d' '*svar*' '/K.*/' K"},
        "type": {"er": "prissatt ikke-prissatt priced", "er_ikke": "prissatt", "er_en_av": "[prissatt] [prissatt,ikke-prissatt]"},
        "støtter": {"minst": "0 1 2", "høyst": "0 1 2", "er": "M1 M2", "er_ikke": "M1", "er_en_av": "[M1] [M1,M2]", "finnes": "ja nei", "mangler": "ja nei"},
        "målinger": {"minst": "1 2 3", "høyst": "0 1 2"},
        "målinger/verdi": {"er": "34 30", "er_ikke": "34 330", "minst": "33 34 35 331", "høyst": "29 30 329", "finnes": "ja", "mangler": "ja"},
        "målinger/dato": {"før": "2026-06-30 2026-07-01", "etter": "2026-09-29 2026-09-30"},
        "verdi_kr/beløp": {"minst": "'1 199 999' '1 200 000' '1 200 001'", "høyst": "'1 199 999' '1 200 000'", "er_ikke": "'1 200 000'"},
        "delmål": {"finnes": "ja nei", "mangler": "ja nei", "minst": "0 1"},
    },
    INITIATIVE: {
        "start": {"er": "2026-03-02 2027-Q2 2027-04-01", "er_ikke": "2027-Q2", "før": "2026-08-17 2026-08-18 2027-05-01 2027-Q3", "etter": "2026-03-01 2026-03-02 2027-03-31 2027-Q1 2027-Q2 2027-06-15"},
        "slutt": {"før": "2027-06-30 2027-07-01", "etter": "2027-06-30 2027-12-30", "finnes": "ja", "mangler": "ja"},
        "månedsverk": {"minst": "10 11 20", "høyst": "9 10 19 20", "er": "10", "er_ikke": "20"},
        "kostnader/år": {"minst": "2026 2027", "høyst": "2026", "er": "2026"},
        "lenke": {"finnes": "ja nei", "mangler": "ja nei", "passer_med": "'*'"},
    },
    LINE: {
        "beløp": {"minst": "'1 500 000' '2 500 000' '2 500 001'", "høyst": "'1 500 000' '1 499 999'", "er": "'6 000 000'"},
        "år": {"er": "2026", "høyst": "2026", "minst": "2027"},
        "status": {"er": "bevilget tilsagn", "er_ikke": "tilsagn"},
    },
    MEMBER: {
        "stemmerett": {"er": "ja nei", "er_ikke": "ja"},
        "til": {"før": "2028-01-31 2028-02-01", "etter": "2028-01-30 2028-01-31"},
        "fullmakt/beløpsgrense": {"minst": "'1 000 000' '1 000 001'", "høyst": "'9 999 999'"},
        "fullmakt/omfatter": {"er": "'alt i mandatet'", "passer_med": "'alt*' 'X*'"},
    },
}  # fmt: skip
"""Kind of item → field → question → the values that it is asked with."""
VALUES = re.compile(r"\[[^\]]*\]|'[^']*'|\S+")
QUESTIONS = [
    (kind, field, operator, value)
    for kind, fields in ASKED.items()
    for field, operators in fields.items()
    for operator, values in operators.items()
    for value in VALUES.findall(values)
]
EDITS = {
    "as it is": [],
    "cannot be read": [
        (STEERING, "målverdi: {verdi: 8,", "målverdi: {verdi: åtte,"),
        (STEERING, "{dato: 2026-06-30, verdi: 34}", "{dato: i juni, verdi: mange}"),
        (STEERING, "    start: 2026-03-02\n", "    start: i mars\n"),
        (STEERING, "    månedsverk: 20\n", "    månedsverk: mye\n"),
        (MANDATE, "{id: F1, år: 2026, part: etaten, beløp: 6 000 000,", "{id: F1, år: i fjor, part: etaten, beløp: mye,"),
    ],
    "is absent or empty": [
        (STEERING, "    målverdi: {verdi: 8, dato: 2027-12-31}\n", ""),
        (STEERING, "    tittel: Færre dobbeltbestillinger\n", ""),
        (STEERING, "    støtter: [M2]\n", "    støtter: []\n"),
        (STEERING, "{dato: 2026-06-30, verdi: 34}", "{dato: 2026-06-30}"),
        (STEERING, "    slutt: 2027-06-30\n", ""),
        (MANDATE, "{id: F1, år: 2026, part: etaten, beløp: 6 000 000,", "{id: F1, part: etaten,"),
    ],
    "is mistyped": [
        (STEERING, "    målverdi: {verdi: 8,", "    målverdii: {verdi: 8,"),
        (STEERING, "    støtter: [M2]\n", "    stotter: [M2]\n"),
        (STEERING, "{dato: 2026-06-30, verdi: 34}", "{dato: 2026-06-30, verdii: 34}"),
        (STEERING, "    slutt: 2027-06-30\n", "    sluttt: 2027-06-30\n"),
        (STEERING, "    målinger:\n      - {dato: 2026-09-30, verdi: 330}\n", "    målinger: mange\n"),
    ],
}  # fmt: skip


def _rules(when: str) -> str:
    rows = []
    for number, (kind, field, operator, value) in enumerate(QUESTIONS):
        condition = f"{{felt: {field}, {operator}: {value}}}"
        asked = f"når: [{condition}], krever: [{{felt: id, er: X1}}]" if when else f"krever: [{condition}]"
        head = f"kode: KS{number:03}, navn: regel-{number}, for_hver: {kind}"
        rows.append(f'  - {{{head}, {asked}, melding: {{nb: "{{id}}"}}}}\n')
    return "egne_regler:\n" + "".join(rows)


@pytest.mark.parametrize("when", ["", "when"], ids=["required", "as a premise"])
@pytest.mark.parametrize("name", EDITS)
def test_every_question(name: str, when: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = product(tmp_path, *EDITS[name])
    path = folder / "styringslint.yaml"
    path.write_text(path.read_text(encoding="utf-8") + _rules(when), encoding="utf-8")
    result = check(folder)
    assert result.err == ""
    told: dict[str, list[str]] = {}
    for row in result.findings:
        if row["code"].startswith("KS"):
            told.setdefault(row["code"], []).append(f"{row['path']} {row['start']['line']}:{row['start']['column']}")
    answers = {
        f"{kind} {field} {operator} {value}": ", ".join(told.get(f"KS{number:03}", ()))
        for number, (kind, field, operator, value) in enumerate(QUESTIONS)
    }
    assert answers == snapshot
