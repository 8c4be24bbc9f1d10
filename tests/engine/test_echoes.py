"""What is left out because another finding knows the cause, and what is told all the same: where neither place, item, file,
product, rule nor reason is that of the cause."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.command_line import check
from tests.rules.test_one_cause import changed

STEERING, MANDATE, LOG, REGISTER = "styringsdokument.yaml", "mandat.yaml", "vedtak.yaml", "parter.yaml"
ASSESSMENT, MEETING = "samhandling.yaml", "moter/2026-12-09.yaml"
Change = tuple[str, str, str]
Row = tuple[str, int, int, str]

TARGET = "- id: N1…målverdi: {verdi: 28, dato: 2027-12-31}"
OTHER_TARGET = (STEERING, "- id: N1…målverdi: {verdi: 28", "målverdi: {verdi: 26")
TARGET_TOLD = (STEERING, 62, 23, "DEC023")
SUPPORTS = "- id: N1…støtter: [M1]"
VOTELESS = (
    (MANDATE, "- id: S4…stemmerett: ja", "stemmerett: nei"),
    (LOG, "felt: S4…stemmerett: ja", "stemmerett: nei"),
)
"""An owner whose seat has no vote, as it was decided; all who could vote had done so in four decisions."""


def rows(folder: Path, *arguments: str) -> list[Row]:
    return [
        (row["file"], row["start"]["line"], row["start"]["column"], row["code"])
        for row in check(folder, *arguments).findings
    ]


def two(folder: Path, *changes: Change) -> Path:
    """The example, and next to it another product with the same ids and documents, which share a register."""
    changed(folder / "a")
    changed(folder / "b")
    for path in (folder / "b").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace("hjelpemiddelveien", "skoleveien")
        path.write_text(text.replace("Hjelpemiddelveien", "Skoleveien"), encoding="utf-8")
    (folder / "a/styringslint.yaml").rename(folder / "styringslint.yaml")
    for name in ("styringslint.yaml", REGISTER):
        (folder / "b" / name).unlink()
    return edited(folder, changes)


def edited(folder: Path, changes: Sequence[Change]) -> Path:
    for file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        after, _, part = old.rpartition("…")
        at = text.index(part, text.index(after))
        path.write_text(text[:at] + new + text[at + len(part) :], encoding="utf-8")
    return folder


CASES: dict[str, tuple[list[Change], list[Row]]] = {
    # What decisions say of a value at which there is a fault.
    "a value that was not decided": ([OTHER_TARGET], [(STEERING, 62, 23, "DEC023")]),
    "beside a fault on the same line": (
        [(STEERING, TARGET, "målverdi: {verdi: 26, dato: 31.12.2027}")],
        [(STEERING, 62, 33, "FMT008")],
    ),
    "beside a fault on the line below": (
        [(STEERING, TARGET, "målverdi:\n      verdi: 26\n      dato: 31.12.2027")],
        [(STEERING, 63, 14, "DEC023"), (STEERING, 64, 13, "FMT008")],
    ),
    "a list with a fault in a row below": (
        [(STEERING, SUPPORTS, "støtter:\n      - M2\n      - M9")],
        [(STEERING, 52, 9, "TRA001")],
    ),
    "a share of what does not add up": (
        [(MANDATE, "- {part: etaten, andel: 70 %}", "- {part: etaten, andel: 71 %}")],
        [(MANDATE, 211, 3, "FIN003")],
    ),
    "the same place": (
        [
            (
                MANDATE,
                "beslutningsdyktig: {antall: 4, parter: [etaten, kommunelaget]}",
                "beslutningsdyktig:\n    antall: 9\n    parter: [etaten, kommunelaget]",
            )
        ],
        [(MANDATE, 199, 13, "STG008")],
    ),
    "a place that begins alike": (
        [(STEERING, "- id: N1…tittel: Kortere tid fra behov til hjelpemiddel", "tittel:"), OTHER_TARGET],
        [(STEERING, 47, 12, "STR011"), (STEERING, 62, 23, "DEC023")],
    ),
    "what is added, on a line with a fault": (
        [
            (
                MANDATE,
                "    - {id: F6",
                "    - {id: F11, år: 2027, part: etaten, beløp: 0, kilde: rammme, status: bevilget}\n    - {id: F6",
            )
        ],
        [(MANDATE, 222, 12, "DEC021"), (MANDATE, 222, 58, "STR006")],
    ),
    "what is gone, on a line with a fault": (
        [
            (
                MANDATE,
                "    - {id: F10, år: 2027, part: kommunelaget, beløp: 2 560 000, kilde: tilskudd, status: tilsagn}\n",
                "",
            ),
            (MANDATE, "dokumenttype: mandat", "dokumenttype: mandat  # styringslint: tull"),
        ],
        [(MANDATE, 2, 1, "DEC021"), (MANDATE, 2, 23, "STR016"), (MANDATE, 228, 25, "FIN004")],
    ),
    "the same line of another file": (
        [
            OTHER_TARGET,
            (
                LOG,
                "          tid: {forventet: 2027-12-31, grense: 2028-06-30}",
                "          tid: {forventet: 2027-12-31, grense: 2028-06-30}\n          rart: x",
            ),
        ],
        [(STEERING, 62, 23, "DEC023")],
    ),
    # Characters that are not what they look like.
    "the first letter of a word": ([(REGISTER, "sektor: stat", "sektor: \u0430tat")], [(REGISTER, 16, 13, "STR021")]),
    "the last of a word": ([(REGISTER, "sektor: stat", "sektor: stat\u200b")], [(REGISTER, 16, 17, "STR021")]),
    "the first letter of a key": (
        [(STEERING, SUPPORTS, "støtter: [M1]\n    \u0430rt: x\n    sært: x")],
        [(STEERING, 51, 5, "STR021"), (STEERING, 52, 5, "STR004")],
    ),
    "after the word": (
        [(REGISTER, "sektor: stat", "sektor: staten # \u202e")],
        [(REGISTER, 16, 13, "STR006"), (REGISTER, 16, 22, "STR021")],
    ),
    "the id before": (
        [(STEERING, SUPPORTS, "støtter: [\u041c1, M9]")],
        [(STEERING, 50, 15, "STR021"), (STEERING, 50, 19, "TRA001")],
    ),
    "the id after": (
        [(STEERING, SUPPORTS, "støtter: [M9, \u041c1]")],
        [(STEERING, 50, 15, "TRA001"), (STEERING, 50, 19, "STR021")],
    ),
    "an id of its own": (
        [(STEERING, "  - id: I12", "  - id: \u04061 2")],
        [(STEERING, 586, 9, "STR021"), (STEERING, 613, 7, "TRA001")],
    ),
    # Marks for programs.
    "a mark where a text should be": (
        [(STEERING, "- id: N1…tittel: Kortere tid fra behov til hjelpemiddel", "tittel: &x")],
        [(STEERING, 47, 13, "STR015")],
    ),
    "a mark on the line before": (
        [
            (STEERING, "- id: N1…tittel: Kortere tid fra behov til hjelpemiddel", "tittel: &x"),
            (STEERING, "- id: N1…tilfaller: brukerne", "tilfaller:"),
        ],
        [(STEERING, 47, 13, "STR015"), (STEERING, 51, 15, "STR011")],
    ),
    # Dates that are far off.
    "a milestone": (
        [(STEERING, "- id: N1…dato: 2026-12-31, verdi: 36", "dato: 2226-12-31, verdi: 36")],
        [(STEERING, 64, 16, "FMT010")],
    ),
    "another date of the same item": (
        [
            (STEERING, "- id: N1…frist: 2027-02-28", "frist: 1926-02-28"),
            (STEERING, "- id: N1…dato: 2026-12-31, verdi: 36", "dato: 2028-12-31, verdi: 36"),
        ],
        [(STEERING, 72, 16, "FMT010")],
    ),
    "a date of another item": (
        [
            (STEERING, "- id: N1…frist: 2027-02-28", "frist: 1926-02-28"),
            (STEERING, "- id: N2…dato: 2027-12-31", "dato: 2026-05-31"),
        ],
        [(STEERING, 72, 16, "FMT010"), (STEERING, 90, 33, "BEN018")],
    ),
    "what is no date in the same item": (
        [
            (STEERING, "- id: N1…frist: 2027-02-28", "frist: 1926-02-28"),
            (STEERING, "- id: N1…retning: minkende", "retning: økende"),
        ],
        [(STEERING, 57, 16, "BEN013"), (STEERING, 72, 16, "FMT010")],
    ),
    "a limit of time": (
        [(MANDATE, "tid:\n    forventet: 2027-12-31", "tid:\n    forventet: 2227-12-31")],
        [(MANDATE, 240, 16, "FMT010")],
    ),
    "a limit of money beside it": (
        [
            (MANDATE, "tid:\n    forventet: 2027-12-31", "tid:\n    forventet: 2227-12-31"),
            (MANDATE, "kostnad:\n    forventet: 62 000 000", "kostnad:\n    forventet: 67 000 000"),
        ],
        [(MANDATE, 240, 16, "FMT010"), (MANDATE, 243, 16, "DEC023"), (MANDATE, 244, 13, "MAN015")],
    ),
    "the day of a meeting, which a decision is compared with": (
        [(MEETING, "møtedato: 2026-12-09", "møtedato: 1926-12-09")],
        [(MEETING, 9, 11, "FMT010")],
    ),
    "the day of a decision": (
        [(LOG, "- id: V-2026-12…dato: 2026-12-09", "dato: 1926-12-09")],
        [(LOG, 337, 11, "FMT010")],
    ),
    # The day of a meeting.
    "a meeting on a holiday": (
        [(MEETING, "møtedato: 2026-12-09", "møtedato: 2026-12-25")],
        [(MEETING, 9, 11, "MTG017")],
    ),
    "a meeting before the papers": (
        [(MEETING, "møtedato: 2026-12-09", "møtedato: 2026-11-09")],
        [(MEETING, 13, 20, "MTG007")],
    ),
    "a meeting on another day": (
        [(MEETING, "møtedato: 2026-12-09", "møtedato: 2026-12-08")],
        [(LOG, 337, 11, "DEC014")],
    ),
    "too early for a meeting on a holiday": (
        [
            (MEETING, "møtedato: 2026-12-09", "møtedato: 2026-12-25"),
            (MEETING, "hvem: T1\n        frist: 2027-01-15", "hvem: T1\n        frist: 2026-12-10"),
        ],
        [(MEETING, 9, 11, "MTG017")],
    ),
    "too early for a meeting": (
        [(MEETING, "hvem: T1\n        frist: 2027-01-15", "hvem: T1\n        frist: 2026-12-08")],
        [(MEETING, 78, 16, "MTG005")],
    ),
    "without a day, for a meeting on a holiday": (
        [
            (MEETING, "møtedato: 2026-12-09", "møtedato: 2026-12-25"),
            (MEETING, "hvem: T1\n        frist: 2027-01-15", "hvem: T1"),
        ],
        [(MEETING, 9, 11, "MTG017")],
    ),
    # Names of products that are nearly the same.
    "a log of another name": (
        [(LOG, "produkt: hjelpemiddelveien", "produkt: hjelpemiddelvein")],
        [(LOG, 5, 10, "POR001")],
    ),
    "a steering document of another name": (
        [(STEERING, "produkt: hjelpemiddelveien", "produkt: hjelpemiddelvein")],
        [(STEERING, 2, 1, "MAN001")],
    ),
    "an assessment of another name": (
        [(ASSESSMENT, "produkt: hjelpemiddelveien", "produkt: hjelpemiddelvein")],
        [(ASSESSMENT, 4, 10, "POR001")],
    ),
    "an unknown id in a document of another name": (
        [
            (STEERING, "produkt: hjelpemiddelveien", "produkt: hjelpemiddelvein"),
            (STEERING, SUPPORTS, "støtter: [M1, M9]"),
        ],
        [(STEERING, 2, 1, "MAN001"), (STEERING, 50, 19, "TRA001")],
    ),
    # A part of a file that is not read.
    "some of the parties are not read": (
        [(REGISTER, "  - id: storøya", "---\n  - id: storøya")],
        [(REGISTER, 31, 1, "STR001")],
    ),
    "the teams are not read": (
        [(STEERING, "team:\n", "---\nteam:\n")],
        [(STEERING, 2, 1, "TEA001"), (STEERING, 616, 1, "STR001")],
    ),
    "the hypotheses are not read": (
        [(STEERING, "hypoteser:\n", "---\nhypoteser:\n")],
        [
            (STEERING, 2, 1, "HYP001"),
            (STEERING, 2, 1, "INI001"),
            (STEERING, 2, 1, "TEA001"),
            (STEERING, 274, 1, "STR001"),
        ],
    ),
    "the teams are not read, and a value differs": (
        [(STEERING, "team:\n", "---\nteam:\n"), OTHER_TARGET],
        [(STEERING, 2, 1, "TEA001"), (STEERING, 62, 23, "DEC023"), (STEERING, 616, 1, "STR001")],
    ),
    # Two items with one id.
    "the id before stands twice": ([(STEERING, "  - id: N3", "  - id: N2")], [(STEERING, 107, 9, "STR008")]),
    "the id before that stands twice": (
        [(STEERING, "  - id: N3", "  - id: N1")],
        [
            (STEERING, 107, 9, "STR008"),
            (STEERING, 277, 19, "TRA001"),
            (STEERING, 334, 19, "TRA001"),
            (LOG, 108, 15, "TRA001"),
        ],
    ),
    "the id after stands twice": (
        [(STEERING, "  - id: N2", "  - id: N3")],
        [(STEERING, 107, 9, "STR008"), (STEERING, 277, 15, "TRA001"), (STEERING, 455, 19, "TRA001")],
    ),
    "from nine to ten": ([(STEERING, "  - id: I10", "  - id: I9")], [(STEERING, 568, 9, "STR008")]),
    "one digit less": (
        [(STEERING, "  - id: I10", "  - id: I1")],
        [(STEERING, 568, 9, "STR008"), (STEERING, 611, 7, "TRA001")],
    ),
    "an id of another kind": (
        [(STEERING, "  - id: N3", "  - id: N8"), (STEERING, "  - id: U2", "  - id: U1")],
        [
            (STEERING, 241, 9, "STR008"),
            (STEERING, 270, 9, "STR008"),
            (STEERING, 277, 19, "TRA001"),
            (STEERING, 334, 19, "TRA001"),
            (LOG, 108, 15, "TRA001"),
        ],
    ),
    "an id of words": (
        [(REGISTER, "  - id: brukerne", "  - id: brukerrådet")],
        [
            (MANDATE, 62, 11, "TRA001"),
            (REGISTER, 55, 9, "STR008"),
            (STEERING, 51, 16, "TRA001"),
            (STEERING, 173, 16, "TRA001"),
            (STEERING, 194, 16, "TRA001"),
            (STEERING, 272, 11, "TRA001"),
        ],
    ),
    "an id without a number": (
        [
            (REGISTER, "  - id: brukerne", "  - id: brukerrådet"),
            (REGISTER, "sektor: gruppe", "sektor: gruppe\n  - {id: brukerne, navn: Brukerne, sektor: gruppe}"),
            (STEERING, "- id: N1…tilfaller: brukerne", "tilfaller: brukerrådet0"),
        ],
        [(REGISTER, 55, 9, "STR008"), (STEERING, 51, 16, "TRA001")],
    ),
    # An id in a form that it may not have.
    "the form of an id": ([(REGISTER, "- id: brukerrådet", "- id: Brukerrådet!")], [(REGISTER, 50, 9, "STR010")]),
    "the form of another id": (
        [(REGISTER, "- id: brukerrådet", "- id: Brukerrådet!"), (STEERING, SUPPORTS, "støtter: [M1, M9]")],
        [(REGISTER, 50, 9, "STR010"), (STEERING, 50, 19, "TRA001")],
    ),
    # Initiatives that should be over.
    "over, and not ranked": (
        [
            (STEERING, "- id: I7…slutt: 2027-02-28", "slutt: 2026-09-30"),
            (STEERING, "    - I7  # Brukte hjelpemidler synlige i katalogen\n", ""),
        ],
        [(STEERING, 536, 12, "INI016")],
    ),
    "over, and another not ranked": (
        [
            (STEERING, "- id: I7…slutt: 2027-02-28", "slutt: 2026-09-30"),
            (STEERING, "    - I3  # Melding dagen før levering\n", ""),
        ],
        [(STEERING, 536, 12, "INI016"), (STEERING, 603, 3, "PRI001")],
    ),
    "over, and with another not ranked": (
        [
            (STEERING, "- id: I7…slutt: 2027-02-28", "slutt: 2026-09-30"),
            (
                STEERING,
                "    - I3  # Melding dagen før levering\n    - I7  # Brukte hjelpemidler synlige i katalogen\n",
                "",
            ),
        ],
        [(STEERING, 536, 12, "INI016"), (STEERING, 603, 3, "PRI001")],
    ),
    "both over, and not ranked": (
        [
            (STEERING, "- id: I7…slutt: 2027-02-28", "slutt: 2026-09-30"),
            (STEERING, "- id: I5…slutt: 2027-09-30", "slutt: 2026-09-30"),
            (
                STEERING,
                "    - I7  # Brukte hjelpemidler synlige i katalogen\n    - I5  # Felles bestillingskatalog\n",
                "",
            ),
        ],
        [(STEERING, 512, 12, "INI016"), (STEERING, 536, 12, "INI016")],
    ),
    "over, and ranked twice": (
        [
            (STEERING, "- id: I7…slutt: 2027-02-28", "slutt: 2026-09-30"),
            (STEERING, "    - I7  # Brukte", "    - I7\n    - I7  # Brukte"),
        ],
        [(STEERING, 536, 12, "INI016"), (STEERING, 607, 7, "PRI001")],
    ),
    # Who speaks for whom.
    "an owner without a seat, misspelt": (
        [(MANDATE, "- id: S4…representerer: storøya", "representerer: storøia")],
        [(MANDATE, 148, 22, "TRA001")],
    ),
    "an owner without a seat, by another id": (
        [(MANDATE, "- id: S4…representerer: storøya", "representerer: x")],
        [(MANDATE, 148, 22, "TRA001")],
    ),
    "an owner without a seat, and more votes than voters": (
        [
            (MANDATE, "- id: S4…representerer: storøya", "representerer: kommunelaget"),
            (LOG, "- id: V-2026-10…stemmer: {for: 5", "stemmer: {for: 6"),
        ],
        [(MANDATE, 47, 11, "STG001"), (MANDATE, 148, 22, "DEC021"), (LOG, 309, 5, "DEC007")],
    ),
    "an owner without a vote, and another misspelt": (
        [*VOTELESS, (STEERING, "- id: U2…part: brukerne", "part: storøia")],
        [(MANDATE, 47, 11, "STG015"), (STEERING, 272, 11, "TRA001")],
    ),
    "for whom a body speaks, misspelt": (
        [*VOTELESS, (REGISTER, "[fjellvik, storøya, nordbygda]", "[fjellvik, storøia, nordbygda]")],
        [(REGISTER, 47, 31, "TRA001")],
    ),
    "for whom a body speaks, another misspelt": (
        [*VOTELESS, (REGISTER, "[fjellvik, storøya, nordbygda]", "[fjelvik, storøya, nordbygda]")],
        [(MANDATE, 47, 11, "STG015"), (REGISTER, 47, 21, "TRA001")],
    ),
    "an owner without a vote, and fewer votes than needed": (
        [*VOTELESS, (LOG, "- id: V-2026-10…stemmer: {for: 5", "stemmer: {for: 1")],
        [(MANDATE, 47, 11, "STG015"), (LOG, 309, 5, "DEC007")],
    ),
    # A language that is not that of the document.
    "another language": ([(ASSESSMENT, "språk: nb", "språk: en")], [(ASSESSMENT, 3, 8, "STR013")]),
    "another language, and a value that was not decided": (
        [(ASSESSMENT, "språk: nb", "språk: en"), OTHER_TARGET],
        [(ASSESSMENT, 3, 8, "STR013")],
    ),
    "another language in the register": (
        [(REGISTER, "språk: nb", "språk: en"), OTHER_TARGET],
        [(REGISTER, 3, 8, "STR013"), (STEERING, 62, 23, "DEC023")],
    ),
    # An assessment that is old.
    "to be looked through again, and old": (
        [
            (ASSESSMENT, "dato: 2026-08-26", "dato: 2025-08-26"),
            (ASSESSMENT, "gjelder_fra: 2026-09-09", "gjelder_fra: 2026-09-09\nrevideres_innen: 2026-10-01"),
            (STEERING, "revideres_innen: 2027-03-31", "revideres_innen: 2026-10-01"),
        ],
        [(ASSESSMENT, 12, 7, "EIF006"), (STEERING, 10, 18, "STR025")],
    ),
    "to be looked through again": (
        [(ASSESSMENT, "gjelder_fra: 2026-09-09", "gjelder_fra: 2026-09-09\nrevideres_innen: 2026-10-01")],
        [(ASSESSMENT, 10, 18, "STR025")],
    ),
    # A line that is indented with a wrong space.
    "a wrong indentation in another file": (
        [
            (REGISTER, "    eierdep", "  \xa0eierdep"),
            (ASSESSMENT, "  semantisk:\n    status", "  semantisk:\n     status"),
        ],
        [(REGISTER, 17, 3, "FMT018"), (ASSESSMENT, 27, 5, "STR001")],
    ),
    "a wrong indentation two lines below": (
        [(ASSESSMENT, "  semantisk:\n    status: delvis\n", "  semantisk:\n    \xa0status: delvis\n     x: y\n")],
        [(ASSESSMENT, 26, 5, "FMT018"), (ASSESSMENT, 28, 5, "STR001")],
    ),
    "a wrong indentation below a wrong space after a colon": (
        [(ASSESSMENT, "  semantisk:\n    status: delvis\n", "  semantisk:\n    status:\xa0delvis\n     x: y\n")],
        [(ASSESSMENT, 26, 12, "FMT018"), (ASSESSMENT, 27, 7, "STR001")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_of_one_cause(tmp_path: Path, name: str) -> None:
    changes, told = CASES[name]
    assert rows(changed(tmp_path, *changes)) == told


def in_a(*changes: Change) -> list[Change]:
    return [(f"a/{file}", old, new) for file, old, new in changes]


def in_b(*changes: Change) -> list[Change]:
    return [(f"b/{file}", old, new) for file, old, new in changes]


OVER = (STEERING, "- id: I7…slutt: 2027-02-28", "slutt: 2026-09-30")
NOT_RANKED = (STEERING, "    - I7  # Brukte hjelpemidler synlige i katalogen\n", "")
TWO: dict[str, tuple[list[Change], list[Row]]] = {
    "nothing": ([], []),
    "a fault at the same place": (
        [*in_a((STEERING, "- id: N1…målverdi: {verdi: 28", "målverdi: {verdi: 28x")), *in_b(OTHER_TARGET)],
        [("a/styringsdokument.yaml", 62, 23, "FMT011"), ("b/styringsdokument.yaml", 62, 23, "DEC023")],
    ),
    "a date that is far off": (
        [
            *in_a((STEERING, "- id: N1…frist: 2027-02-28", "frist: 1926-02-28")),
            *in_b((STEERING, "- id: N1…dato: 2026-12-31, verdi: 36", "dato: 2028-12-31, verdi: 36")),
        ],
        [("a/styringsdokument.yaml", 72, 16, "FMT010"), ("b/styringsdokument.yaml", 64, 16, "BEN038")],
    ),
    "a meeting on a holiday": (
        [
            *in_a((MEETING, "møtedato: 2026-12-09", "møtedato: 2026-12-25")),
            *in_b((MEETING, "hvem: T1\n        frist: 2027-01-15", "hvem: T1\n        frist: 2026-12-08")),
            *in_b((LOG, "- id: V-2026-12…dato: 2026-12-09", "dato: 2026-12-10")),
        ],
        [
            ("a/moter/2026-12-09.yaml", 9, 11, "MTG017"),
            ("b/moter/2026-12-09.yaml", 78, 16, "MTG005"),
            ("b/vedtak.yaml", 337, 11, "DEC014"),
        ],
    ),
    "a name that is nearly the same": (
        [
            *in_a((LOG, "produkt: hjelpemiddelveien", "produkt: hjelpemiddelvein")),
            *in_b((STEERING, "vedtatt_i: V-2026-11", "vedtatt_i: V-2026-99")),
        ],
        [("a/vedtak.yaml", 5, 10, "POR001"), ("b/styringsdokument.yaml", 8, 12, "TRA001")],
    ),
    "teams that are not read": (
        [
            *in_a((STEERING, "team:\n", "---\nteam:\n")),
            *in_b((STEERING, "- id: I7…team: T2", "team: T9")),
            *in_b(
                (
                    MANDATE,
                    "    - {id: F10, år: 2027, part: kommunelaget, beløp: 2 560 000, kilde: tilskudd, status: tilsagn}\n",
                    "",
                )
            ),
        ],
        [
            ("a/styringsdokument.yaml", 2, 1, "TEA001"),
            ("a/styringsdokument.yaml", 616, 1, "STR001"),
            ("b/mandat.yaml", 2, 1, "DEC021"),
            ("b/mandat.yaml", 228, 25, "FIN004"),
            ("b/styringsdokument.yaml", 534, 11, "TRA001"),
        ],
    ),
    "an id that stands twice in the first": (
        [*in_a((STEERING, "  - id: N3", "  - id: N2")), *in_b((STEERING, "  - id: N3", "  - id: N33"))],
        [
            ("a/styringsdokument.yaml", 107, 9, "STR008"),
            ("b/styringsdokument.yaml", 2, 1, "DEC021"),
            ("b/styringsdokument.yaml", 107, 9, "DEC021"),
            ("b/styringsdokument.yaml", 277, 19, "TRA001"),
            ("b/styringsdokument.yaml", 334, 19, "TRA001"),
            ("b/vedtak.yaml", 108, 15, "TRA001"),
        ],
    ),
    "an id that stands twice in the second": (
        [*in_b((STEERING, "  - id: N3", "  - id: N2")), *in_a((STEERING, "  - id: N3", "  - id: N33"))],
        [
            ("a/styringsdokument.yaml", 2, 1, "DEC021"),
            ("a/styringsdokument.yaml", 107, 9, "DEC021"),
            ("a/styringsdokument.yaml", 277, 19, "TRA001"),
            ("a/styringsdokument.yaml", 334, 19, "TRA001"),
            ("a/vedtak.yaml", 108, 15, "TRA001"),
            ("b/styringsdokument.yaml", 107, 9, "STR008"),
        ],
    ),
    "an initiative that should be over": (
        [*in_a(OVER), *in_b(NOT_RANKED)],
        [("a/styringsdokument.yaml", 536, 12, "INI016"), ("b/styringsdokument.yaml", 603, 3, "PRI001")],
    ),
    "an owner misspelt": (
        [*in_a((MANDATE, "- id: S4…representerer: storøya", "representerer: storøia")), *in_b(*VOTELESS)],
        [("a/mandat.yaml", 148, 22, "TRA001"), ("b/mandat.yaml", 47, 11, "STG015")],
    ),
    "an owner without a vote": (
        [*in_a((LOG, "- id: V-2026-10…stemmer: {for: 5", "stemmer: {for: 6")), *in_b(*VOTELESS)],
        [("a/vedtak.yaml", 309, 5, "DEC007"), ("b/mandat.yaml", 47, 11, "STG015")],
    ),
    "another language": (
        [*in_a((ASSESSMENT, "språk: nb", "språk: en")), *in_b(OTHER_TARGET)],
        [("a/samhandling.yaml", 3, 8, "STR013"), ("b/styringsdokument.yaml", 62, 23, "DEC023")],
    ),
    "a vote that nobody has taken away": (
        [
            *in_a((MANDATE, "- id: S1…stemmerett: ja", "stemmerett: nei")),
            *in_b((MANDATE, "- id: S1…stemmerett: ja", "stemmerett: nei")),
            *in_b((LOG, "felt: S1…stemmerett: ja", "stemmerett: nei")),
        ],
        [
            ("a/mandat.yaml", 97, 19, "DEC021"),
            ("b/mandat.yaml", 199, 18, "STG009"),
            ("b/mandat.yaml", 281, 17, "MAN019"),
            ("b/vedtak.yaml", 149, 5, "DEC007"),
        ],
    ),
    "an old assessment": (
        [
            *in_a((ASSESSMENT, "dato: 2026-08-26", "dato: 2025-08-26")),
            *in_b((ASSESSMENT, "gjelder_fra: 2026-09-09", "gjelder_fra: 2026-09-09\nrevideres_innen: 2026-10-01")),
        ],
        [("a/samhandling.yaml", 11, 7, "EIF006"), ("b/samhandling.yaml", 10, 18, "STR025")],
    ),
}


@pytest.mark.parametrize("name", TWO)
def test_what_is_told_of_a_cause_in_another_product(tmp_path: Path, name: str) -> None:
    changes, told = TWO[name]
    assert rows(two(tmp_path, *changes)) == told


@pytest.mark.parametrize("shift", [-1, 0, 3, 4])
def test_a_misleading_character_at_the_same_offset_of_another_file(tmp_path: Path, shift: int) -> None:
    """The word and the character are counted from the start of their own file."""
    folder = changed(tmp_path, (REGISTER, "sektor: stat", "sektor: stet"))
    at = (folder / REGISTER).read_text(encoding="utf-8").index("stet") + shift
    path = folder / MANDATE
    text = path.read_text(encoding="utf-8")
    path.write_text("#" + "x" * (at - 1) + "\u202e\n" + text, encoding="utf-8")
    assert rows(folder) == [(MANDATE, 1, at + 1, "STR021"), (REGISTER, 16, 13, "STR006")]
