"""State replay in `check`: what the laws and the cards leave to be said."""

from pathlib import Path

import pytest

from tests.command_line import AS_OF, check, styringslint
from tests.governed import LOG, MANDATE, STEERING, change, decide, documents

SECOND = "    støtter_utenfor: Strategi for reiser, delmål 3\n"
DEADLINE = "    frist: 2027-12-31\n"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The base product with a baseline of every governed value."""
    return baselined(documents(tmp_path))


def baselined(folder: Path) -> Path:
    change(folder, LOG, "grunnlinje: [V-2026-01, V-2026-02]\n", "")
    made = styringslint("decide", "baseline", "--as-of", AS_OF, cwd=folder)
    assert made.exit_code == 0, made.err
    return folder


def said(folder: Path) -> list[tuple[str, str, int, str]]:
    rows = check(folder, "--lang", "nb").findings
    return [
        (row["code"], row["file"], row["start"]["line"], row["message"])
        for row in rows
        if row["code"].startswith("DEC02")
    ]


def test_a_governed_value_that_comes_to_a_decided_item_afterwards(tmp_path: Path) -> None:
    documents(tmp_path)
    change(tmp_path, STEERING, SECOND + DEADLINE, SECOND)
    baselined(tmp_path)
    assert said(tmp_path) == []
    change(tmp_path, STEERING, SECOND, SECOND + DEADLINE)
    expected = (
        "«frist» i «Ingen tur blir bestilt to ganger» (M2) er satt til «31. desember 2027», men ingen vedtak sier det."
    )
    assert said(tmp_path) == [("DEC021", STEERING, 22, expected)]
    decide(tmp_path, "{felt: M2/frist, til: 2027-12-31}", utfall="foreslått")
    assert [row[0] for row in said(tmp_path)] == ["DEC022"]
    change(tmp_path, LOG, "    utfall: foreslått\n    tekst: Slik", "    utfall: vedtatt\n    tekst: Slik")
    assert said(tmp_path) == []


def test_a_value_that_no_record_speaks_of_is_no_finding(tmp_path: Path) -> None:
    """A baseline that somebody has written by hand may hold some fields only."""
    documents(tmp_path)
    assert said(tmp_path) == []
    change(tmp_path, STEERING, SECOND + DEADLINE, SECOND)
    assert said(tmp_path) == []


def test_the_log_keeps_the_old_id_of_what_was_renamed(whole: Path) -> None:
    text = (whole / STEERING).read_text(encoding="utf-8").replace("M2", "M7")
    (whole / STEERING).write_text(text.replace("  - id: M7\n", "  - id: M7\n    tidligere_id: M2\n"), encoding="utf-8")
    assert check(whole).findings == []
    change(whole, STEERING, SECOND + DEADLINE, SECOND + DEADLINE.replace("12-31", "06-30"))
    (row,) = said(whole)
    assert row[:2] == ("DEC021", STEERING)
    assert "(M7) er 30. juni 2027, men vedtatt er 31. desember 2027" in row[3]


def test_an_old_id_in_a_document_of_today_is_a_mistake(whole: Path) -> None:
    change(whole, STEERING, "  - id: M2\n", "  - id: M7\n    tidligere_id: M2\n")
    (row,) = [row for row in check(whole, "--lang", "nb").findings if row["code"] == "TRA001"]
    assert row["file"] == STEERING
    assert "M7" in row["message"]


def test_a_decision_after_the_mandate_has_run_out(whole: Path) -> None:
    change(whole, MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2026-10-31")
    changed = "{felt: M2/frist, fra: 2027-12-31, til: 2027-11-30}"
    decide(whole, changed, dato="2026-11-02")
    change(whole, STEERING, SECOND + DEADLINE, SECOND + DEADLINE.replace("12-31", "11-30"))
    line = (whole / LOG).read_text(encoding="utf-8").splitlines().index("    dato: 2026-11-02") + 1
    expected = "Vedtaket «Prøve» (V-2026-20) er gjort 2. november 2026, etter at mandatet gikk ut 31. oktober 2026."
    assert ("DEC025", LOG, line, expected) in said(whole)
    decide(whole, "", id="E-2026-03", organ="eierne", sak="E 3/2026", erstatter="[V-2026-20]", dato="2026-11-03")
    assert "DEC025" not in [row[0] for row in said(whole)]


def test_what_the_wrong_body_decided_is_in_order_once_the_right_one_has_ratified_it(whole: Path) -> None:
    decide(whole, "{felt: F1/beløp, fra: 6 000 000, til: 6 100 000}", id="V-2026-21")
    change(
        whole,
        MANDATE,
        "part: etaten, beløp: 6 000 000, kilde: ramme, status: bevilget}\n    - {id: F2",
        "part: etaten, beløp: 6 100 000, kilde: ramme, status: bevilget}\n    - {id: F2",
    )
    assert [row[0] for row in said(whole)] == ["DEC025"]
    decide(whole, "", id="E-2026-03", organ="eierne", sak="E 3/2026")
    change(whole, LOG, "  - id: V-2026-21\n", "  - id: V-2026-21\n    stadfestet_i: E-2026-03\n")
    assert [row[0] for row in said(whole) if row[0] == "DEC025"] == []


def test_a_decided_number_keeps_the_unit_that_it_was_decided_in(whole: Path) -> None:
    change(whole, STEERING, "indikator: median svartid, enhet: timer", "indikator: median svartid, enhet: dager")
    change(whole, STEERING, "målverdi: {verdi: 8,", "målverdi: {verdi: 1,")
    messages = [row[3] for row in said(whole)]
    assert any("er 1 dager, men vedtatt er 8 timer" in message for message in messages)
