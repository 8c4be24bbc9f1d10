"""Where a rule begins and ends: the last value that is fine, the first that is not, and two things at once."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import check
from tests.governed import LOG, MANDATE, STEERING, change, documents

EXAMPLE = Path(__file__).parents[2] / "examples" / "hjelpemidler"
Edit = tuple[str, str, str]
Row = tuple[str, int, int, str, str]


def told(folder: Path, *arguments: str) -> list[Row]:
    return [
        (row["file"], row["start"]["line"], row["start"]["column"], row["code"], row["message"])
        for row in check(folder, *arguments).findings
    ]


def product(folder: Path, *edits: Edit) -> Path:
    """The base product with some texts replaced."""
    documents(folder)
    for edit in edits:
        change(folder, *edit)
    return folder


def rice(confidence: str) -> list[Edit]:
    """Scores by RICE, of which the first has this confidence."""
    factors = {
        "    månedsverk: 20\n": f"rekkevidde: 9000, virkning: 2, sikkerhet: {confidence}",
        "    månedsverk: 10\n": "rekkevidde: 60, virkning: 2, sikkerhet: 0.5",
        "    start: 2027-Q2\n": "rekkevidde: 20, virkning: 1, sikkerhet: 0.5",
    }
    scores = [(STEERING, line, f"{line}    vurdering: {{{text}, innsats: 10}}\n") for line, text in factors.items()]
    return [(STEERING, "  metode: rang\n", "  metode: RICE\n"), *scores]


@pytest.mark.parametrize(
    ("confidence", "shown"), [("-1", "-1"), ("-0.01", "-0,01"), ("0.01", ""), ("1", ""), ("1.01", "1,01"), ("80", "80")]
)
def test_confidence_is_a_number_from_nought_to_one(tmp_path: Path, confidence: str, shown: str) -> None:
    message = f"«sikkerhet» for initiativet «Felles bestilling» (I1) er {shown}. I RICE er den et tall fra 0 til 1."
    row = (STEERING, 91, 59, "PRI003", message)
    assert told(product(tmp_path, *rice(confidence))) == ([row] if shown else [])


OWNER = (STEERING, "    ansvarlig: {part: etaten, rolle: seksjonssjef for kundesvar}\n", "")
STATUS = "    status: under realisering\n    måles: {indikator: median svartid"
NO_OWNER = (STEERING, 25, 9, "BEN002", "Ingen står som ansvarlig for nyttevirkningen «Kortere svartid» (N1).")


@pytest.mark.parametrize(
    ("status", "beside"),
    [
        ("    status: foreslått\n", ()),
        ("    status: realisert\n", ()),
        ("", ((STEERING, 25, 9, "STR005", "Feltet «status» mangler i «Kortere svartid» (N1)."),)),
    ],
    ids=["proposed", "realised", "missing"],
)
def test_whoever_has_not_given_up_a_benefit_answers_for_it(
    tmp_path: Path, status: str, beside: tuple[Row, ...]
) -> None:
    edit = (STEERING, STATUS, STATUS.replace("    status: under realisering\n", status))
    assert told(product(tmp_path, OWNER, edit), "--select", "BEN002,STR005") == [NO_OWNER, *beside]


@pytest.mark.parametrize(
    ("last", "paid", "missing"),
    [
        (2027, (), ""),
        (2028, (), "2028"),
        (2029, (), "2028 og 2029"),
        (2030, (), "2028–2030"),
        (2032, (2029,), "2028 og 2030–2032"),
        (2032, (2030,), "2028, 2029, 2031 og 2032"),
    ],
)
def test_years_without_money_are_told_in_rows(tmp_path: Path, last: int, paid: tuple[int, ...], missing: str) -> None:
    line = "    - {id: F6,"
    rows = "".join(
        f"    - {{id: F{year}, år: {year}, part: etaten, beløp: 1 000 000, kilde: ramme, status: bevilget}}\n"
        for year in paid
    )
    folder = product(
        tmp_path, (MANDATE, "gjelder_til: 2027-12-31", f"gjelder_til: {last}-12-31"), (MANDATE, line, rows + line)
    )
    message = (
        f"Mandatet gjelder fra 1. februar 2026 til 31. desember {last}, men ingen finansieringslinje gjelder {missing}."
    )
    assert told(folder, "--select", "FIN002") == ([(MANDATE, 100, 3, "FIN002", message)] if missing else [])


def test_a_body_that_only_advises_is_told_once_for_what_it_adopts_and_has_adopted(tmp_path: Path) -> None:
    folder = product(
        tmp_path,
        (MANDATE, "organtype: beslutter", "organtype: rådgir"),
        (
            LOG,
            "    beløp: 200 000\n",
            '    beløp: 200 000\n    vedtar: [{dokument: styringsdokument, versjon: "1.2"}]\n',
        ),
    )
    message = (
        "Styringsdokumentet ble vedtatt i «Prioritering for høsten» (V-2026-04) "
        "av Styringsgruppen for Turbussen, som er et rådgivende organ."
    )
    assert told(folder) == [(MANDATE, 53, 14, "STG019", message)]


@pytest.mark.parametrize(
    ("party", "line"), [("etaten", 212), ("fjellvik", 213), ("storøya", 214), ("kommunelaget", 215)]
)
def test_a_row_under_a_misspelt_name_is_told_once(tmp_path: Path, party: str, line: int) -> None:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    change(tmp_path, MANDATE, f"    - {{part: {party}, andel: ", f"    - {{part: {party}n, andel: ")
    message = f"«part» i mandatet viser til «{party}n», som ikke finnes. Mente du «{party}»?"
    assert told(tmp_path) == [(MANDATE, line, 14, "TRA001", message)]


NOWHERE = "«felt» i «Ferdig utfylt adresse fortsetter» (V-2026-03) viser til «H7/avgjørelse», som ikke finnes."
HYPOTHESIS = "    tittel: Ferdig utfylt adresse\n"


@pytest.mark.parametrize(
    ("path", "edits", "beside"),
    [
        ("H1", (), ""),
        ("H7", (), NOWHERE),
        ("H7", ((STEERING, HYPOTHESIS, HYPOTHESIS + "    tidligere_id: H7\n"),), ""),
        ("Q7", (), ""),
    ],
    ids=["an item", "none of a kind that there is", "an item by the id that it had", "nothing known"],
)
def test_a_decision_alone_about_an_item_that_is_nowhere(
    tmp_path: Path, path: str, edits: tuple[Edit, ...], beside: str
) -> None:
    field = "{{felt: {}/avgjørelse, til: fortsette}}"
    folder = product(tmp_path, (LOG, field.format("H1"), field.format(path)), *edits)
    assert told(folder, "--select", "TRA001") == ([(LOG, 37, 16, "TRA001", beside)] if beside else [])


LIKE = "Her står et tegn ({}) som ser ut som bokstaven {}, men hører til et annet alfabet."


@pytest.mark.parametrize(
    ("old", "new", "place", "letter"),
    [
        (TITLE := "    tittel: Kortere svartid\n", TITLE.replace("e", "\u0435", 1), (26, 5), ("U+0435", "e")),
        ("nivå: effektmål\n    støtter_utenfor: Strategi for reiser, delmål 1", "nivå: \u0435ffektmål\n    støtter_utenfor: Strategi for reiser, delmål 1", (14, 11), ("U+0435", "e")),
        ("støtter: [M1]\n    tilfaller", "støtter: [\u041c1, M9]\n    tilfaller", (29, 15), ("U+041C", "M")),
    ],
    ids=["key", "word", "id"],
)  # fmt: skip
def test_a_letter_of_another_alphabet_is_told_and_what_it_hides_is_not(
    tmp_path: Path, old: str, new: str, place: tuple[int, int], letter: tuple[str, str]
) -> None:
    folder = product(tmp_path, (STEERING, old, new), (STEERING, "støtter: [M2]\n", "støtter: [M8]\n"))
    rest = [(29, 19, "Kortere svartid» (N1) viser til «M9»")] if "M9" in new else []
    rest += [(45, 15, "Færre dobbeltbestillinger» (N2) viser til «M8»")]
    assert told(folder, "--select", "STR,TRA001") == [
        (STEERING, *place, "STR021", LIKE.format(*letter)),
        *(
            (STEERING, line, column, "TRA001", f"Nyttevirkningen «{text}, som ikke finnes.")
            for line, column, text in rest
        ),
    ]


@pytest.mark.parametrize(
    ("twice", "supported", "message"),
    [
        (1, 2, ""),
        (1, 3, "«Færre dobbeltbestillinger» (N2) viser til «M3», som ikke finnes. Mente du «M1»?"),
        (1, 0, "«Færre dobbeltbestillinger» (N2) viser til «M0», som ikke finnes. Mente du «M1»?"),
        (9, 10, ""),
        (12345678, 12345679, ""),
    ],
)
def test_an_id_is_not_missed_where_the_one_before_it_stands_twice(
    tmp_path: Path, twice: int, supported: int, message: str
) -> None:
    folder = product(
        tmp_path,
        (STEERING, "  - id: M1\n", f"  - id: M{twice}\n"),
        (STEERING, "støtter: [M1]\n    tilfaller", f"støtter: [M{twice}]\n    tilfaller"),
        (STEERING, "  - id: M2\n", f"  - id: M{twice}\n"),
        (STEERING, "støtter: [M2]\n", f"støtter: [M{supported}]\n"),
    )
    goals = "«Ingen tur blir bestilt to ganger» (M{0}) har samme id som «Den som bestiller skyss, får svar samme dag.» (M{0})"
    rows = [row for row in told(folder, "--select", "STR008,TRA001") if row[0] == STEERING]
    assert rows == [
        (STEERING, 18, 9, "STR008", goals.format(twice) + " på linje 12."),
        *([(STEERING, 45, 15, "TRA001", f"Nyttevirkningen {message}")] if message else []),
    ]


def test_every_link_is_looked_at(tmp_path: Path) -> None:
    links = {
        "    månedsverk: 20\n": "''",
        "    månedsverk: 10\n": "https://www.example.org/2",
        "    start: 2027-Q2\n": "www.example.org/3",
    }
    folder = product(tmp_path, *((STEERING, line, f"{line}    lenke: {link}\n") for line, link in links.items()))
    message = "Lenken «www.example.org/3» i «Bestilling på flere språk» (I3) mangler https:// foran."
    assert told(folder, "--select", "FMT023") == [(STEERING, 115, 12, "FMT023", message)]


BACKWARDS = {
    "baseline": "Delmålet {value} den {date} for nyttevirkningen «Kortere svartid» (N1) er dårligere enn nullpunktet {other}.",
    "earlier": "Delmålet {value} den {date} for nyttevirkningen «Kortere svartid» (N1) er dårligere enn delmålet før, som er {other}.",
    "beyond": "Delmålet {value} den {date} for nyttevirkningen «Kortere svartid» (N1) er bedre enn målverdien, som er {other}.",
    "late": "Delmålet {date} for nyttevirkningen «Kortere svartid» (N1) kommer etter måldatoen 31. desember 2027.",
}
MONTHS = {"2027-01-31": "31. januar 2027", "2027-05-31": "31. mai 2027", "2027-12-31": "31. desember 2027", "2028-01-31": "31. januar 2028"}  # fmt: skip


@pytest.mark.parametrize("up", [False, True], ids=["down", "up"])
@pytest.mark.parametrize(
    ("milestones", "expected"),
    [
        ([(20, "2027-01-31")], []),
        ([(40, "2027-01-31"), (8, "2027-12-31")], []),
        ([(20, "2027-01-31"), (20, "2027-05-31"), (19, "2027-12-31")], []),
        ([(41, "2027-01-31")], [("baseline", 0, 40)]),
        ([(20, "2027-01-31"), (21, "2027-05-31")], [("earlier", 1, 20)]),
        ([(7, "2027-01-31")], [("beyond", 0, 8)]),
        ([(7, "2027-12-31")], [("beyond", 0, 8)]),
        ([(7, "2028-01-31")], [("late", 0, 8)]),
        ([(41, "2028-01-31")], [("baseline", 0, 40), ("late", 0, 40)]),
    ],
)
def test_milestones_lie_on_the_way_whichever_way_it_leads(
    tmp_path: Path, milestones: list[tuple[int, str]], expected: list[tuple[str, int, int]], up: bool
) -> None:
    def value(number: int) -> int:
        """The value as far from the other end, where the way leads up."""
        return 48 - number if up else number

    target = "    målverdi: {verdi: 8, dato: 2027-12-31}\n"
    rows = "".join(f"      - {{verdi: {value(number)}, dato: {day}}}\n" for number, day in milestones)
    folder = product(
        tmp_path,
        (STEERING, "enhet: timer, retning: minkende", f"enhet: timer, retning: {'økende' if up else 'minkende'}"),
        (STEERING, "nullpunkt: {verdi: 40,", f"nullpunkt: {{verdi: {value(40)},"),
        (STEERING, target, target.replace("8", str(value(8)), 1) + "    delmål:\n" + rows),
        (STEERING, "dato: 2026-06-30, verdi: 34", f"dato: 2026-06-30, verdi: {value(34)}"),
        (STEERING, "dato: 2026-09-30, verdi: 30", f"dato: 2026-09-30, verdi: {value(30)}"),
    )
    found = []
    for reason, number, other in expected:
        written, day = milestones[number]
        words = {"value": value(written), "date": MONTHS[day], "other": value(other)}
        column = 25 + len(str(value(written))) if reason == "late" else 17
        found.append((STEERING, 37 + number, column, "BEN038", BACKWARDS[reason].format(**words)))
    assert told(folder, "--select", "BEN038") == found


@pytest.mark.parametrize(
    ("edit", "line", "column"),
    [
        ((LOG, "tekst: Ferdig utfylt adresse bygges ut til", "tekst: Ferdig utfylt adresse iverksettes for"), 35, 34),
        ((LOG, "hva: plan for utbygging", "hva: plan som iverksettes"), 40, 24),
        (("moter/2026-12-09.yaml", "tekst: Etaten holder opplæring", "tekst: Etaten iverksetter opplæring"), 43, 23),
        ((STEERING, "Ingen tur blir bestilt", "Ingen tur iverksettes"), 19, 28),
    ],
    ids=["what a decision says", "what is to follow it", "what a case proposes", "what a goal says"],
)
def test_the_language_of_whatever_is_decided_is_looked_at(tmp_path: Path, edit: Edit, line: int, column: int) -> None:
    rows = told(product(tmp_path, edit), "--select", "LNG002")
    assert [row[:4] for row in rows] == [(edit[0], line, column, "LNG002")]


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ("[]", (47, 30, "STR011", "Listen «mellom» i AV1 er tom.")),
        ("[etaten]", (47, 38, "EIF007", "Avtalen «Avtale 2026/4» har bare én part. En avtale trenger minst to.")),
        ("[etaten, etaten]", (47, 38, "EIF007", "Avtalen «Avtale 2026/4» har bare én part. En avtale trenger minst to.")),
        ("[etaten, fjellvik]", None),
    ],
    ids=["nobody", "one", "one twice", "two"],
)  # fmt: skip
def test_an_agreement_is_between_two(tmp_path: Path, parties: str, expected: tuple[int, int, str, str] | None) -> None:
    whole = "{id: AV1, lag: juridisk, mellom: [etaten, fjellvik, storøya]"
    edit = ("samhandling.yaml", whole, whole.replace("[etaten, fjellvik, storøya]", parties))
    assert told(product(tmp_path, edit)) == ([("samhandling.yaml", *expected)] if expected else [])


@pytest.mark.parametrize(("amount", "share"), [("2 500 001", 25), ("2 500 000", 25), ("2 499 999", 0), ("1 000", 0)])
def test_who_pays_a_quarter_gains_something(tmp_path: Path, amount: str, share: int) -> None:
    rest = f"{4_000_000 - int(amount.replace(' ', '')):,}".replace(",", " ")
    folder = product(
        tmp_path,
        *((MANDATE, f"{line}, part: fjellvik, beløp: 2 500 000", f"{line}, part: fjellvik, beløp: {rest}") for line in ("F2, år: 2026", "F5, år: 2027")),
        *((MANDATE, f"{line}, part: storøya, beløp: 1 500 000", f"{line}, part: storøya, beløp: {amount}") for line in ("F3, år: 2026", "F6, år: 2027")),
    )  # fmt: skip
    message = "Eieren «{}» ({}) betaler {} % av kostnaden, men ingen nyttevirkning tilfaller eieren."
    rows = [(MANDATE, 24, 11, "FIN015", message.format("Ferdselsetaten", "etaten", 60))]
    rows += [(MANDATE, 34, 11, "FIN015", message.format("Storøya kommune", "storøya", share))] if share else []
    assert told(folder, "--select", "FIN015") == rows


@pytest.mark.parametrize(
    ("frequency", "last", "due"),
    [
        ("halvårlig", "2026-05-20", ""),
        ("halvårlig", "2026-05-21", "21. november 2026"),
        ("halvårlig", "2026-06-09", "9. desember 2026"),
        ("halvårlig", "2026-06-10", ""),
        ("årlig", "2025-11-20", ""),
        ("årlig", "2025-12-09", "9. desember 2026"),
        ("kvartalsvis", "2026-09-09", ""),
    ],
)
@pytest.mark.parametrize("status", ["under realisering", "godkjent", "avbrutt"])
def test_an_agenda_that_follows_up_decisions_has_the_measurements_that_are_due(
    tmp_path: Path, frequency: str, last: str, due: str, status: str
) -> None:
    measured = "      - {dato: 2026-06-30, verdi: 34}\n      - {dato: 2026-09-30, verdi: 30}\n"
    agenda = "moter/2026-12-09.yaml"
    folder = product(
        tmp_path,
        (LOG, "frist: 2026-08-31, gjort: 2026-08-20", "frist: 2026-11-30"),
        (agenda, "bakgrunn: Svartiden går ned i begge kommunene.", "bakgrunn: Planen i V-2026-03 blir lagt fram."),
        (STEERING, "kilde: loggen, hyppighet: kvartalsvis", f"kilde: loggen, hyppighet: {frequency}"),
        (STEERING, STATUS, STATUS.replace("under realisering", status)),
        (STEERING, measured, f"      - {{dato: {last}, verdi: 34}}\n"),
    )
    message = (
        f"Nyttevirkningen «Kortere svartid» (N1) skal måles innen {due}, "
        "men står ikke på sakslisten for møtet 9. desember 2026."
    )
    told_once = [(agenda, 15, 1, "MTG012", message)] if due and status != "avbrutt" else []
    assert told(folder, "--select", "MTG012") == told_once


@pytest.mark.parametrize("total", ["9 000 000", "11 000 000"])
def test_how_far_a_total_is_off_is_told_either_way(tmp_path: Path, total: str) -> None:
    edit = (MANDATE, "{år: 2026, beløp: 10 000 000}", f"{{år: 2026, beløp: {total}}}")
    (row,) = check(product(tmp_path, edit), "--select", "FIN004").findings
    message, hint = (row[name].replace("\xa0", " ") for name in ("message", "hint"))
    assert message == f"Linjene for 2026 er til sammen 10 000 000 kroner, men totalen er {total} kroner."
    assert hint.startswith("Forskjellen er 1 000 000 kroner.")


@pytest.mark.parametrize(("owners", "parties", "alike"), [(3, 1, True), (3, 2, False), (1, 1, False), (1, 2, False)])
def test_the_teams_of_several_owners_are_of_several_parties(
    tmp_path: Path, owners: int, parties: int, alike: bool
) -> None:
    folder = product(
        tmp_path,
        (
            STEERING,
            "parter: [etaten, fjellvik, storøya]\n    leder",
            f"parter: {['etaten', 'fjellvik'][:parties]}\n    leder".replace("'", ""),
        ),
    )
    if owners == 1:
        text = (folder / MANDATE).read_text(encoding="utf-8")
        first, last = text.index("  - part: fjellvik\n    rolle"), text.index("berørte:")
        (folder / MANDATE).write_text(text[:first] + text[last:], encoding="utf-8")
    message = "Produktet har 3 eiere, men alle i teamet er fra «Ferdselsetaten» (etaten)."
    assert told(folder, "--select", "TEA004") == ([(STEERING, 127, 13, "TEA004", message)] if alike else [])


@pytest.mark.parametrize(("named", "missed"), [("N12 og XN1", True), ("N1", False), ("N12, N1.", False)])
def test_an_id_is_mentioned_as_a_word_of_its_own(tmp_path: Path, named: str, missed: bool) -> None:
    measured = "      - {dato: 2026-06-30, verdi: 34}\n      - {dato: 2026-09-30, verdi: 30}\n"
    agenda = "moter/2026-12-09.yaml"
    folder = product(
        tmp_path,
        (LOG, "frist: 2026-08-31, gjort: 2026-08-20", "frist: 2026-11-30"),
        (agenda, "bakgrunn: Svartiden går ned i begge kommunene.", f"bakgrunn: Planen i V-2026-03 og {named}"),
        (STEERING, "kilde: loggen, hyppighet: kvartalsvis", "kilde: loggen, hyppighet: halvårlig"),
        (STEERING, measured, "      - {dato: 2026-06-09, verdi: 34}\n"),
    )
    assert [row[:4] for row in told(folder, "--select", "MTG012")] == ([(agenda, 15, 1, "MTG012")] if missed else [])


@pytest.mark.parametrize("count", [1, 4, 5, 6])
def test_some_keys_of_another_language_are_slips_one_by_one(tmp_path: Path, count: int) -> None:
    path = documents(tmp_path) / LOG
    lines = path.read_text(encoding="utf-8").splitlines()
    places = [number for number, line in enumerate(lines) if line.startswith("    tittel: ")][:count]
    for number in places:
        lines[number] = lines[number].replace("tittel", "title")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [(row["file"], row["start"]["line"], row["code"], row["reason"]) for row in check(tmp_path).findings]
    assert rows == [(LOG, number + 1, "STR013", "key-other-language") for number in places]


@pytest.mark.parametrize(
    ("dates", "amount", "missing"),
    [
        ("    start: 2026-08-17\n    slutt: 2026-12-31\n", "0", False),
        ("    start: 2026-08-17\n    slutt: 2027-01-01\n", "0", True),
        ("", "3 000 000", True),
        ("", "0", False),
    ],
    ids=["until then", "into it", "money alone", "neither"],
)
def test_a_small_product_needs_money_in_the_years_in_which_it_works(
    tmp_path: Path, dates: str, amount: str, missing: bool
) -> None:
    path = documents(tmp_path) / MANDATE
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "år: 2027, " not in line), encoding="utf-8")
    for edit in (
        ("styringslint.yaml", "skjemaversjon: 1\n", "skjemaversjon: 1\nprofil: liten\n"),
        (STEERING, "    start: 2026-08-17\n    slutt: 2027-12-31\n", dates),
        (STEERING, "{år: 2027, beløp: 3 000 000}", f"{{år: 2027, beløp: {amount}}}"),
        (STEERING, "    slutt: 2027-06-30\n", "    slutt: 2026-11-30\n"),
        (STEERING, "      - {år: 2027, beløp: 2 000 000}\n", ""),
    ):
        change(tmp_path, *edit)
    rows = [row for row in told(tmp_path, "--select", "FIN002") if "2027" in row[4]]
    assert len(rows) == missing


@pytest.mark.parametrize(
    ("what", "missed"), [("plan for utbygging", True), ("kurs i bruk av kart", False), ("opplæring av kjørere", False)]
)
def test_a_follow_up_is_known_again_by_its_long_words(tmp_path: Path, what: str, missed: bool) -> None:
    agenda = "moter/2026-12-09.yaml"
    row = "{hva: plan for utbygging, hvem: T1, frist: 2026-08-31, gjort: 2026-08-20}"
    folder = product(
        tmp_path,
        (LOG, row, "{hva: kart og tall, hvem: T1, frist: 2027-03-31}"),
        (LOG, '      - {dokument: samhandlingsvurdering, versjon: "1.0"}\n', f'      - {{dokument: samhandlingsvurdering, versjon: "1.0"}}\n    oppfølging:\n      - {{hva: {what}, hvem: etaten, frist: 2026-12-01}}\n'),
        (agenda, "bakgrunn: Svartiden går ned i begge kommunene.", "bakgrunn: Planen i V-2026-03 blir lagt fram."),
    )  # fmt: skip
    assert [row[:4] for row in told(folder, "--select", "MTG012") if "E-2026-02" in row[4]] == (
        [(agenda, 15, 1, "MTG012")] if missed else []
    )
