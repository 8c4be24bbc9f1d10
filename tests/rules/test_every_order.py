"""Dates that belong together, in every order: before, at and after each other and today.

The snapshots list the orders by what is told of them, so that a limit that is moved by a day shows as orders that change sides.
"""

from collections import defaultdict
from itertools import product as every
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.command_line import check
from tests.governed import LOG, MANDATE, STEERING
from tests.rules.test_edges import product

YESTERDAY, TODAY, TOMORROW = "2026-11-20", "2026-11-21", "2026-11-22"
DAYS = (YESTERDAY, TODAY, TOMORROW)
TEST = "test: {metode: prøvedrift, utvalg: 300 bestillinger, start: 2026-03-02, frist: 2026-05-29}"
RESULT = "resultat: {dato: 2026-05-28, verdi: 71, konklusjon: bekreftet}"
MEASURED = "      - {dato: 2026-06-30, verdi: 34}\n      - {dato: 2026-09-30, verdi: 30}\n"
TARGET = "    nullpunkt: {verdi: 40, dato: 2026-01-31}\n    målverdi: {verdi: 8, dato: 2027-12-31}\n"
VALID = "gjelder_fra: 2026-02-01\ngjelder_til: 2027-12-31\nrevideres_innen: 2027-03-31\n"
TERM = "      oppnevnt_av: storøya\n      fra: 2026-02-01\n      til: 2028-01-31\n"
DEPUTY = "vara: {stilling: digitaliseringssjef, fullmakt: som medlemmet}"
COURSE = "    status: pågår\n    team: T1\n    start: 2026-08-17\n    slutt: 2027-12-31\n"
FOLLOW_UP = "frist: 2026-08-31, gjort: 2026-08-20"
MEETING = "moter/2026-12-09.yaml"
ORDERS: dict[str, list[tuple[str, str, str]]] = {
    "test and result": [(STEERING, TEST, TEST.replace("2026-03-02", "{0}").replace("2026-05-29", "{1}")), (STEERING, RESULT, RESULT.replace("2026-05-28", "{2}"))],
    "test without result": [(STEERING, "start: 2026-10-05, frist: 2026-12-18", "start: {0}, frist: {1}")],
    "baseline, measurements and target": [(STEERING, TARGET + "    målinger:\n" + MEASURED, TARGET.replace("2026-01-31", "{0}").replace("2027-12-31", "{3}") + "    målinger:\n" + MEASURED.replace("2026-06-30", "{1}").replace("2026-09-30", "{2}"))],
    "baseline, milestones and target": [(STEERING, TARGET, TARGET.replace("2026-01-31", "{0}").replace("2027-12-31", "{3}") + "    delmål:\n      - {verdi: 30, dato: {1}}\n      - {verdi: 20, dato: {2}}\n")],
    "mandate": [(MANDATE, VALID, VALID.replace("2026-02-01", "{0}").replace("2027-12-31", "{1}").replace("2027-03-31", "{2}"))],
    "seat and deputy": [(MANDATE, TERM, TERM.replace("2026-02-01", "{0}").replace("2028-01-31", "{1}")), (MANDATE, DEPUTY, DEPUTY.replace("}", ", fra: {2}, til: {3}}"))],
    "seat and mandate": [(MANDATE, TERM, TERM.replace("2026-02-01", "{0}").replace("2028-01-31", "{1}")), (MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: {2}")],
    **{f"initiative that is {status}": [(STEERING, COURSE, COURSE.replace("2026-08-17", "{0}").replace("2027-12-31", "{1}").replace("pågår", status))] for status in ("foreslått", "klar", "pågår", "ferdig", "stanset")},
    "follow-up": [(LOG, FOLLOW_UP, "frist: {0}, gjort: {1}"), (LOG, "dato: 2026-06-10", "dato: {2}")],
    "follow-up that is open": [(LOG, FOLLOW_UP, "frist: {0}"), (LOG, "dato: 2026-06-10", "dato: {1}")],
    "meeting": [(MEETING, "møtedato: 2026-12-09", "møtedato: {0}"), (MEETING, "sakspapirer_sendt: 2026-11-20", "sakspapirer_sendt: {1}"), (MEETING, "neste_møte: 2027-01-27", "neste_møte: {2}")],
    "assumption and action": [(STEERING, "holder: ja, vurdert: 2026-09-15", "holder: ja, vurdert: {0}"), (STEERING, "hvem: fjellvik, frist: 2027-01-31", "hvem: fjellvik, frist: {1}, gjort: {2}")],
    "adopted and valid": [(STEERING, "gjelder_fra: 2026-09-15\nrevideres_innen: 2027-03-31\n", "gjelder_fra: {0}\ngjelder_til: {1}\nrevideres_innen: {2}\n")],
    "assessment": [("samhandling.yaml", "gjelder_fra: 2026-09-09\ndato: 2026-08-26", "gjelder_fra: {0}\ndato: {1}"), ("samhandling.yaml", "referanse: Avtale 2026/4, gjelder_til: 2029-12-31", "referanse: Avtale 2026/4, gjelder_til: {2}")],
    "ratified": [(LOG, "    endrer:\n      - {felt: H1/avgjørelse, til: fortsette}\n", "    måte: e-post\n    stadfestes_innen: {0}\n    endrer:\n      - {felt: H1/avgjørelse, til: fortsette}\n"), (LOG, "dato: 2026-06-10", "dato: {1}")],
    "ratified by": [(LOG, "    endrer:\n      - {felt: H1/avgjørelse, til: fortsette}\n", "    måte: e-post\n    stadfestet_i: V-2026-04\n    endrer:\n      - {felt: H1/avgjørelse, til: fortsette}\n"), (LOG, "dato: 2026-06-10", "dato: {0}"), (LOG, "dato: 2026-09-15", "dato: {1}")],
    "goals and mandate": [(STEERING, "    støtter_utenfor: Strategi for reiser, delmål 1\n    frist: 2027-12-31\n", "    støtter_utenfor: Strategi for reiser, delmål 1\n    frist: {0}\n"), (MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: {1}"), (STEERING, "målverdi: {verdi: 8, dato: 2027-12-31}", "målverdi: {verdi: 8, dato: {2}}")],
    "dependency": [(MANDATE, "trengs_innen: 2027-Q1", "trengs_innen: {0}"), (STEERING, "    start: 2026-08-17\n    slutt: 2027-12-31\n", "    start: {1}\n    slutt: {2}\n")],
}  # fmt: skip
"""What belongs together → the texts in which each date stands, by number."""


def _filled(text: str, days: tuple[str, ...]) -> str:
    for number, day in enumerate(days):
        text = text.replace(f"{{{number}}}", day)
    return text


@pytest.mark.parametrize("name", ORDERS)
def test_every_order(name: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    product(tmp_path)
    edits = ORDERS[name]
    before = {file: (tmp_path / file).read_text(encoding="utf-8") for file, _, _ in edits}
    count = max(number for number in range(5) if any(f"{{{number}}}" in new for _, _, new in edits)) + 1
    found: dict[str, list[str]] = defaultdict(list)
    for days in every(DAYS, repeat=count):
        texts = dict(before)
        for file, old, new in edits:
            assert texts[file].count(old) == 1, old
            texts[file] = texts[file].replace(old, _filled(new, days))
        for file, text in texts.items():
            (tmp_path / file).write_text(text, encoding="utf-8")
        rows = check(tmp_path, "--no-cache").findings
        told = "; ".join(f"{row['code']} {row['reason']} {row['path']}" for row in rows)
        found[told].append(", ".join({YESTERDAY: "-", TODAY: "0", TOMORROW: "+"}[day] for day in days))
    assert {told: " | ".join(orders) for told, orders in found.items()} == snapshot
