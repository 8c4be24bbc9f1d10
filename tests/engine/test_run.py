"""What a run makes of what rules find: what was asked about, whose it is, who can act, and what is waived."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from styringslint.api import look
from styringslint.rules.rule import RULES, Context, Found
from styringslint.workspace.product import Product
from tests.command_line import AS_OF, check, styringslint
from tests.governed import BASE, LOG, MANDATE, STEERING, change, decide, documents, since

Edit = tuple[str, str, str]
TITLE = "    tittel: Kortere svartid\n"
BENEFIT_LEAD = "nytteeier: {part: etaten, rolle: avdelingsdirektør}\n"
ACCEPTED = "begrunnelse: det er slik for dette produktet, godkjent_av: eierne"
COMMENT = "  # styringslint: ignore HYP012 -- terskelen var satt feil"


def product(folder: Path, *edits: Edit) -> Path:
    """The base product with some texts replaced."""
    documents(folder)
    for edit in edits:
        change(folder, *edit)
    return folder


def rows(folder: Path, *arguments: str) -> list[tuple[str, int, int, str, str]]:
    """What is told of a folder and not waived."""
    return [
        (row["file"], row["start"]["line"], row["start"]["column"], row["code"], row["message"])
        for row in check(folder, *arguments).findings
    ]


FAULTS = {
    "mandat.yaml": (11, 1, "STR004", "«rart» i mandatet er ikke et kjent felt."),
    "moter/2026-09-15.yaml": (2, 1, "STR004", "«rart» i møtet er ikke et kjent felt."),
    "parter.yaml": (
        7,
        26,
        "FMT002",
        "Organisasjonsnummeret «310182044» for «Ferdselsetaten» (etaten) bør skrives som ni sifre i anførselstegn.",
    ),
    "styringsdokument.yaml": (27, 5, "STR004", "«rart» i «Kortere svartid» (N1) er ikke et kjent felt."),
}


@pytest.mark.parametrize(
    "asked",
    [
        ["mandat.yaml"],
        ["moter/2026-09-15.yaml"],
        ["moter"],
        ["parter.yaml"],
        ["styringsdokument.yaml"],
        ["styringsdokument.yaml", "moter"],
        ["."],
    ],
    ids=", ".join,
)
def test_only_what_was_asked_about_is_told(tmp_path: Path, asked: list[str]) -> None:
    product(
        tmp_path,
        (MANDATE, "\nbakgrunn: ", "\nrart: x\nbakgrunn: "),
        ("moter/2026-09-15.yaml", "dokumenttype: møte\n", "dokumenttype: møte\nrart: x\n"),
        ("parter.yaml", '"310182044"', "310182044"),
        (STEERING, TITLE, TITLE + "    rart: x\n"),
    )
    told = [(file, *FAULTS[file]) for file in FAULTS if "." in asked or file in asked or file.split("/")[0] in asked]
    assert rows(tmp_path, *asked) == told


@pytest.mark.parametrize(
    ("arguments", "rules"), [(("--select", "STR004"), 1), (("--select", "STR004,STR005", "--ignore", "STR004"), 1)]
)
def test_the_rules_that_ran_are_counted(tmp_path: Path, arguments: tuple[str, ...], rules: int) -> None:
    assert check(product(tmp_path), *arguments).json["run"]["rules"] == rules


EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("asked", "count", "told"),
    [
        ([], 8, "8 dokumenter"),
        (["moter"], 2, "2 dokumenter"),
        (["parter.yaml"], 1, "1 dokument"),
        ([EXAMPLES / "liten"], 4, "4 dokumenter i 1 fil"),
        ([EXAMPLES / "liten", "."], 12, "12 dokumenter i 9 filer"),
    ],
    ids=["all", "folder", "file", "a product in one file", "two workspaces"],
)
def test_the_documents_that_were_judged_are_counted(
    tmp_path: Path, asked: list[str | Path], count: int, told: str
) -> None:
    folder = product(tmp_path)
    assert check(folder, *asked).json["run"]["documents"] == count
    out = styringslint("check", "--as-of", AS_OF, "--lang", "nb", *asked, cwd=folder).out
    assert out.splitlines()[-1].startswith(f"Sjekket {told} med ")


def test_no_rule_ran(tmp_path: Path) -> None:
    folder = product(tmp_path, (STEERING, TITLE, TITLE + "    rart: x\n"))
    result = check(folder, "--select", "STR004", "--ignore", "STR004")
    assert (result.exit_code, result.json["run"]["rules"], result.findings) == (0, 0, [])


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (STEERING, "dokumenttype: styringsdokument\n", "{}dokumenttype: styringsdokument\n", 1),
        (STEERING, "  - {dato: 2027-01-27, form: digitalt}\n", "  - {{dato: 2027-01-27, form: digitalt}}\n\n{}", 145),
        (MANDATE, "dokumenttype: mandat\n", "\n\n{}dokumenttype: mandat\n", 3),
    ],
    ids=["before the first key", "after the last value", "after empty lines"],
)
def test_what_stands_outside_of_a_document_is_told_of_its_product(
    tmp_path: Path, file: str, old: str, new: str, line: int
) -> None:
    (row,) = check(product(tmp_path, (file, old, new.format("# styringslint: tull\n")))).findings
    assert (row["file"], row["start"], row["code"]) == (file, {"line": line, "column": 1}, "STR016")
    assert row["message"] == "Denne kommentaren til styringslint kan ikke leses som et unntak."
    assert (row["product"], row["actor"]) == ("turbussen", "eierne" if file == MANDATE else "styringsgruppen")


WHO = {
    # Who answers for the item by name, the team of an initiative or a hypothesis, or who keeps the document.
    "BEN009": (STEERING, "    nullpunkt: {verdi: 400, dato: 2026-02-28}\n", "enhetsleder for kjørekontoret (Fjellvik kommune)"),
    "BEN002": (STEERING, "    ansvarlig: {part: etaten, rolle: seksjonssjef for kundesvar}\n", "styringsgruppen"),
    "HYP004": (
        STEERING,
        "    test: {metode: prøvedrift, utvalg: 200 varsler, start: 2026-10-05, frist: 2026-12-18}\n",
        "«Team Bestilling» (T1)",
    ),
    "INI002": (STEERING, "    støtter: [H2, N2]\n", "«Team Bestilling» (T1)"),
    "GOA004": (STEERING, "    frist: 2027-12-31\n    ansvarlig: {part: etaten, rolle: avdelingsdirektør}\n", "styringsgruppen"),
    "MAN003": (MANDATE, "formål: Den som trenger skyss, bestiller den ett sted.\n", "eierne"),
    "DEC001": (LOG, "    tekst: Eierne fastsetter mandatet og oppnevner styringsgruppen.\n", "sekretariatet"),
    "DEC016": ("laering.yaml", "    følge: endring\n", "teamet"),
    "STR005": ("parter.yaml", "    sektor: stat\n", "sekretariatet"),
}  # fmt: skip


@pytest.mark.parametrize("code", WHO)
def test_who_can_act_is_told(tmp_path: Path, code: str) -> None:
    file, gone, who = WHO[code]
    assert {row["code"]: row["actor"] for row in check(product(tmp_path, (file, gone, ""))).findings} == {code: who}


NO_BASELINE = WHO["BEN009"][0], WHO["BEN009"][1], ""
KITCHEN = "{part: fjellvik, rolle: enhetsleder for kjørekontoret}"
NO_TEST = WHO["HYP004"][0], WHO["HYP004"][1], ""


@pytest.mark.parametrize(
    ("code", "edits", "who"),
    [
        ("BEN009", [NO_BASELINE, (STEERING, KITCHEN, KITCHEN.replace("fjellvik", "ukjent"))], "enhetsleder for kjørekontoret (ukjent)"),
        ("BEN009", [NO_BASELINE, ("parter.yaml", "    navn: Fjellvik kommune\n", "")], "enhetsleder for kjørekontoret (fjellvik)"),
        ("BEN009", [NO_BASELINE, (STEERING, "produkt: turbussen\n", "")], "enhetsleder for kjørekontoret (fjellvik)"),
        ("BEN009", [NO_BASELINE, (STEERING, KITCHEN, "{rolle: enhetsleder for kjørekontoret}")], "styringsgruppen"),
        ("BEN009", [NO_BASELINE, (STEERING, KITCHEN, "{part: fjellvik}")], "styringsgruppen"),
        ("HYP004", [NO_TEST, (STEERING, "bekreftet}\n    avgjørelse", "bekreftet}\n    avgjørelse")], "«Team Bestilling» (T1)"),
        ("HYP004", [(STEERING, NO_TEST[1] + "    ansvarlig: T1\n", "    ansvarlig: T9\n")], "styringsgruppen"),
        ("HYP004", [(STEERING, NO_TEST[1] + "    ansvarlig: T1\n", "")], "styringsgruppen"),
        ("HYP004", [NO_TEST, (STEERING, "    navn: Team Bestilling\n", "")], "T1"),
        ("INI002", [(STEERING, "    støtter: [H2, N2]\n    status: pågår\n    team: T1\n", "    status: pågår\n    team: T9\n")], "styringsgruppen"),
        ("INI002", [(STEERING, "    støtter: [N1]\n    status: foreslått\n", "    status: foreslått\n")], "styringsgruppen"),
    ],
)  # fmt: skip
def test_who_can_act_is_told_as_far_as_it_is_known(tmp_path: Path, code: str, edits: list[Edit], who: str) -> None:
    edits = [edit for edit in edits if edit[1] != edit[2]]
    assert {row["actor"] for row in check(product(tmp_path, *edits)).findings if row["code"] == code} == {who}


SMALL = "utlaansbua.yaml"
LAST_OF_MANDATE = "    - {part: elvebø, rolle: kommunedirektør, dato: 2026-02-20}\n"
FAULTY = "# styringslint: tull\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "who"),
    [
        ("dokumenttype: produkt\n", FAULTY + "dokumenttype: produkt\n", "STR016", 2, "eigarane"),
        ("styring/1\n", "styring/1\n" + FAULTY, "STR016", 8, "sekretariatet"),
        ("  føremål: Innbyggjarane skal få låne enkle hjelpemiddel same dag, same kva kommune dei bur i.\n", "", "MAN003", 9, "eigarane"),
        ("mandat:\n", "mandat:\n" + FAULTY, "STR016", 10, "eigarane"),
        (LAST_OF_MANDATE, LAST_OF_MANDATE + "  bakgrunn:\n", "STR011", 43, "eigarane"),
        (LAST_OF_MANDATE, LAST_OF_MANDATE + FAULTY, "STR016", 43, "sekretariatet"),
        ("  prioritering: {", f"  {FAULTY}  prioritering: {{", "STR016", 77, "styringsgruppa"),
        ("vedtak:\n", FAULTY + "vedtak:\n", "STR016", 81, "sekretariatet"),
    ],
)  # fmt: skip
def test_each_part_of_a_product_in_one_file_is_answered_for_by_its_body(
    tmp_path: Path, old: str, new: str, code: str, line: int, who: str
) -> None:
    documents(tmp_path, EXAMPLES / "liten")
    text = (tmp_path / SMALL).read_text(encoding="utf-8")
    (tmp_path / SMALL).write_text(text.replace(old, new, 1), encoding="utf-8")
    (row,) = check(tmp_path).findings
    assert (row["code"], row["start"]["line"], row["actor"], row["product"]) == (code, line, who, "utlånsbua")


def test_a_place_is_shown_in_the_words_of_its_file(tmp_path: Path) -> None:
    """A register belongs to no product; its parties are known by any of them."""
    folder = product(
        tmp_path,
        ("parter.yaml", '"310182044"', "310182044"),
        (MANDATE, "andel: 60 %", "andel: 60 prosent"),
        (STEERING, "verdi: 8, dato: 2027-12-31", "verdi: 8, dato: 31.12.2027"),
        ("moter/2026-09-15.yaml", '"12:00"', "12:00"),
    )
    assert [(row["shown_path"], row["path"]) for row in check(folder).findings] == [
        ("mandat/finansiering/fordelingsnøkkel/etaten/andel", "mandate/financing/cost_sharing/etaten/share"),
        ("møte/start", "meeting/start"),
        ("etaten/organisasjonsnummer", "etaten/organisation_number"),
        ("N1/målverdi/dato", "N1/target/date"),
    ]
    (tmp_path / STEERING).write_text("mål: a: b\n", encoding="utf-8")
    assert [row["shown_path"] for row in check(folder, STEERING).findings] == [""]


@pytest.mark.parametrize(
    ("edit", "language", "message"),
    [
        ((STEERING, "språk: nb\n", ""), "nb", "Det står ikke hvilket språk styringsdokumentet er på. Dokumentet er lest som «nb»."),
        ((STEERING, "mål:\n", "mål: a: b\n"), "nn", "Teksten inneheld eit kolon. Då må heile teksten stå i hermeteikn."),
        ((STEERING, TITLE, TITLE + "    rart: x\n"), "nb", "«rart» i «Kortere svartid» (N1) er ikke et kjent felt."),
    ],
)  # fmt: skip
def test_what_says_no_language_is_told_of_in_that_of_its_own_configuration(
    tmp_path: Path, edit: Edit, language: str, message: str
) -> None:
    """Where two workspaces want different languages, neither of them decides for all."""
    product(tmp_path / "a", edit)
    product(tmp_path / "b")
    for name, wanted in (("a", "nn"), ("b", "en")):
        (tmp_path / name / "styringslint.yaml").write_text(f"språk: {wanted}\n", encoding="utf-8")
    row = check(tmp_path).findings[0]
    assert (row["language"], row["message"]) == (language, message)
    (tmp_path / "b/styringslint.yaml").write_text("språk: nn\n", encoding="utf-8")
    assert check(tmp_path).findings[0]["language"] == "nn"


def test_a_rule_that_fails_is_told_with_the_place_in_which_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deeper() -> Iterator[Found]:
        raise LookupError("ingen")

    def broken(_product: Product, _context: Context) -> Iterator[Found]:
        yield from deeper()

    line = deeper.__code__.co_firstlineno + 1
    for code in ("BEN013", "BEN002"):
        monkeypatch.setitem(RULES, code, RULES[code]._replace(check=broken))
    result = check(product(tmp_path, (STEERING, TITLE, TITLE + "    rart: x\n")))
    assert result.exit_code == 4
    assert [row["code"] for row in result.findings] == ["STR004"]
    assert result.json["crashes"] == [
        {"code": code, "subject": "turbussen", "error": f"LookupError: ingen (deeper:{line})"}
        for code in ("BEN002", "BEN013")
    ]


def test_a_run_tells_how_far_it_has_come(tmp_path: Path) -> None:
    """Reading is the first half; judging goes through the workspace, its product and its eight documents."""
    steps: list[tuple[int, int]] = []
    look(
        [product(tmp_path)],
        as_of=date.fromisoformat(AS_OF),
        step=lambda done, all_of_it: steps.append((done, all_of_it)),
    )
    files = len(list(tmp_path.rglob("*.yaml"))) - 1
    assert steps[:files] == [(number, 2 * files) for number in range(files)]
    assert steps[files:] == [(10 + number, 20) for number in range(10)]


def waived(*lines: str) -> Edit:
    """Waivers at the top of the mandate."""
    return (
        MANDATE,
        "vedtatt_i: V-2026-01\n",
        "vedtatt_i: V-2026-01\nunntak:\n" + "".join(f"  - {{{line}}}\n" for line in lines),
    )


NO_LEAD = (MANDATE, BENEFIT_LEAD, "")
LEAD_TOLD = (MANDATE, 1, 1, "MAN024", "Mandatet sier ikke hvem som svarer for nyttevirkningene samlet.")


def test_a_waiver_of_the_whole_document_covers_its_first_word(tmp_path: Path) -> None:
    assert rows(product(tmp_path / "uten", NO_LEAD)) == [LEAD_TOLD]
    assert rows(product(tmp_path / "med", NO_LEAD, waived(f"regel: MAN024, {ACCEPTED}"))) == []


@pytest.mark.parametrize("word", ["MAN", "man", "mandate", "MAN02"])
def test_a_waiver_names_one_rule_and_no_category(tmp_path: Path, word: str) -> None:
    folder = product(tmp_path, NO_LEAD, waived(f"regel: {word}, gjelder: mandat/nytteeier, {ACCEPTED}"))
    told = (MANDATE, 9, 13, "STR016", f"Unntaket gjelder regelen «{word}», som ikke finnes.")
    assert rows(folder) == [LEAD_TOLD, told]


USELESS = "Unntaket fra «Beslutningsdyktighet uten mening» (STG008) svarer ikke til noe funn."


@pytest.mark.parametrize(
    ("setting", "arguments", "unused"),
    [
        ("", (), True),
        ("", ("--select", "STG008,STR018"), True),
        ("", ("--select", "STR018"), False),
        ("", ("--ignore", "STG008"), False),
        ("regler:\n  - {regel: STG008, alvor: av}\n", (), False),
        ("regler:\n  - {regel: STG008, alvor: merknad}\n", (), True),
    ],
    ids=["asked", "chosen", "another chosen", "ignored", "off", "a note"],
)
def test_a_waiver_of_a_rule_that_was_not_asked_is_not_called_unused(
    tmp_path: Path, setting: str, arguments: tuple[str, ...], unused: bool
) -> None:
    folder = product(tmp_path, waived(f"regel: STG008, gjelder: mandat/styring, {ACCEPTED}"))
    path = folder / "styringslint.yaml"
    path.write_text(path.read_text(encoding="utf-8") + setting, encoding="utf-8")
    assert [row[:4] for row in rows(folder, *arguments)] == ([(MANDATE, 9, 13, "STR018")] if unused else [])


@pytest.mark.parametrize(
    ("edit", "unused"),
    [
        (NO_LEAD, True),
        ((MANDATE, "kommunenummer", "kommunenummer"), True),
        ((STEERING, TITLE, TITLE + "    rart: x\n"), False),
        ((STEERING, "støtter: [M1]\n    tilfaller", "støtter: [M9]\n    tilfaller"), False),
        (("parter.yaml", '"310182044"', "310182044"), True),
        ((LOG, "stemmer: {for: 3, mot: 0}\n    oppf", "stemmer: {for: 9, mot: 0}\n    oppf"), True),
    ],
    ids=["missing", "nothing", "unknown key", "unknown id", "form", "another error"],
)
def test_only_what_cannot_be_read_or_found_leaves_open_whether_a_waiver_is_of_use(
    tmp_path: Path, edit: Edit, unused: bool
) -> None:
    edits = [edit] if edit[1] != edit[2] else []
    folder = product(tmp_path, *edits, waived(f"regel: STG008, gjelder: mandat/styring, {ACCEPTED}"))
    told = [row[:4] for row in rows(folder)]
    assert ((MANDATE, 9, 13, "STR018") in told) is unused
    assert len(told) == len(edits) + unused


def moved(folder: Path, *edits: Edit) -> Path:
    """The base product, in which a decision has moved the threshold of a hypothesis, and some edits."""
    product(folder, (STEERING, "i_dag: 30, minst: 60}", "i_dag: 30, minst: 50}"))
    decide(folder, "{felt: H1/vi_vet_det_når/minst, fra: 60, til: 50}")
    for edit in edits:
        change(folder, *edit)
    return folder


def told_since(folder: Path) -> list[tuple[str, str, int]]:
    """What is told of the changes of the base product, by status, code and line."""
    found = since(folder, "--against", BASE, "-o", "json").json["findings"]
    return [(row["status"], row["code"], row["start"]["line"]) for row in found]


def beside(text: str) -> Edit:
    return STEERING, "i_dag: 30, minst: 50}", "i_dag: 30, minst: 50}" + text


def above(row: str) -> Edit:
    return STEERING, "vedtatt_i: V-2026-04\n", f"vedtatt_i: V-2026-04\nunntak:\n  - {{{row}, {ACCEPTED}}}\n"


@pytest.mark.parametrize(
    ("edit", "status"),
    [
        (beside(COMMENT), "waived"),
        (beside(COMMENT.replace("HYP012", "HYP012 until 2026-11-21")), "waived"),
        (beside(COMMENT.replace("HYP012", "HYP012 until 2026-11-20")), "new"),
        (beside(COMMENT.replace("HYP012", "HYP019")), "new"),
        (above("regel: HYP012, gjelder: H1"), "waived"),
        (above("regel: HYP012, gjelder: H2"), "new"),
        (above("regel: HYP012"), "waived"),
        (above("regel: HYP012, til_og_med: 2026-11-20"), "new"),
    ],
)
def test_what_has_changed_can_be_waived(tmp_path: Path, edit: Edit, status: str) -> None:
    line = 69 if COMMENT[:10] in edit[2] else 71
    assert told_since(moved(tmp_path, edit)) == [(status, "HYP012", line)]


@pytest.mark.parametrize("file", ["laering.yaml", MANDATE, LOG])
def test_a_comment_waives_nothing_on_the_same_line_of_another_file(tmp_path: Path, file: str) -> None:
    path = moved(tmp_path) / file
    lines = path.read_text(encoding="utf-8").splitlines()
    lines += [""] * (69 - len(lines))
    lines[68] += COMMENT
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert told_since(tmp_path) == [("new", "HYP012", 69)]


def fingerprint(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def test_a_fingerprint_is_of_product_rule_and_place_and_counts_those_alike(tmp_path: Path) -> None:
    """Whoever keeps what was found before knows it again in every later version."""
    folder = product(
        tmp_path,
        (STEERING, "dokumenttype: styringsdokument\n", "# styringslint: tull\ndokumenttype: styringsdokument\n"),
        (STEERING, TITLE, TITLE + "    # styringslint: tøys\n"),
        (*WHO["BEN002"][:2], ""),
        (
            STEERING,
            "hva: ny vaktplan, hvem: etaten, frist: 2027-02-28",
            "hva: ny vaktplan, hvem: etaten, frist: 2026-02-28",
        ),
    )
    assert {(row["code"], row["start"]["line"]): row["fingerprint"] for row in check(folder).findings} == {
        ("STR016", 1): fingerprint("turbussen", "STR016", STEERING),
        ("STR016", 28): fingerprint("turbussen", "STR016", STEERING, "2"),
        ("BEN002", 26): fingerprint("turbussen", "BEN002", "N1/owner"),
        ("BEN027", 41): fingerprint("turbussen", "BEN027", "N1/actions/ny vaktplan/due", "ny vaktplan"),
    }  # fmt: skip


NUMBERS = {"etaten": "310182044", "fjellvik": "312773406", "storøya": "313409619"}


@pytest.mark.parametrize("first", ["beside", "above"])
@pytest.mark.parametrize("second", ["", "beside", "above"])
def test_each_comment_waives_its_own_line(tmp_path: Path, first: str, second: str) -> None:
    """Numbers without quotation marks, of which the first and the last, or the first alone, are waived."""
    comment = "# styringslint: ignore FMT002 -- nummeret kommer slik fra registeret"
    edits: list[Edit] = []
    for way, number in zip((first, "", second), NUMBERS.values(), strict=True):
        line = f'    organisasjonsnummer: "{number}"\n'
        bare = line.replace('"', "")
        new = {"": bare, "beside": bare.replace("\n", f"  {comment}\n"), "above": f"    {comment}\n\n{bare}"}[way]
        edits.append(("parter.yaml", line, new))
    found = check(product(tmp_path, *edits)).json["findings"]
    states = {row["path"].split("/")[0]: row["status"] for row in found}
    assert states == {"etaten": "waived", "fjellvik": "new", "storøya": "waived" if second else "new"}


@pytest.mark.parametrize(
    ("edit", "code", "file", "start", "end", "message"),
    [
        ((STEERING, "  - id: M2\n", "  - id: M1\n"), "STR008", STEERING, (12, 9), (12, 11), "M1 er brukt her"),
        (
            (STEERING, "start: 2026-10-05, frist: 2026-12-18", "start: 2026-12-20, frist: 2026-12-18"),
            "HYP013",
            STEERING,
            (80, 60),
            (80, 70),
            "testen begynner her",
        ),
        ((LOG, "dato: 2026-12-09", "dato: 2026-12-08"), "DEC014", "moter/2026-12-09.yaml", (7, 11), (7, 21), "i møtet"),
    ],
    ids=["the same file", "the same line", "another file"],
)  # fmt: skip
def test_a_second_place_is_told_where_it_begins_and_ends(
    tmp_path: Path, edit: Edit, code: str, file: str, start: tuple[int, int], end: tuple[int, int], message: str
) -> None:
    (row,) = check(product(tmp_path, edit)).findings
    line_and_column = [{"line": line, "column": column} for line, column in (start, end)]
    assert row["code"] == code
    assert row["labels"] == [{"file": file, "start": line_and_column[0], "end": line_and_column[1], "message": message}]


@pytest.mark.parametrize(
    "code", ["STR015", *(f"STR0{number}" for number in (16, 17, 18)), "STR019", *(f"DEC0{number}" for number in range(20, 31))]
)  # fmt: skip
def test_rules_about_waivers_and_what_decisions_cover_cannot_be_waived(tmp_path: Path, code: str) -> None:
    folder = product(tmp_path, waived(f"regel: {code}, gjelder: mandat/styring, {ACCEPTED}"))
    never = {"STR016", "STR017", "STR018", *(f"DEC0{number}" for number in range(21, 30))}
    unwaivable = (MANDATE, 9, 13, "STR016", f"Det kan ikke gjøres unntak fra {code}.")
    rows_told = [row for row in rows(folder) if row[3] != "STR018"]
    assert rows_told == ([unwaivable] if code in never else [])


@pytest.mark.parametrize("between", ["", "\n", "    # en annen merknad\n", "\n    # en annen merknad\n\n"])
def test_comments_above_one_another_waive_the_next_line_that_holds_something(tmp_path: Path, between: str) -> None:
    comments = [
        f"    # styringslint: ignore {code} -- nummeret kommer slik fra registeret\n" for code in ("FMT002", "FMT003")
    ]
    line = '    organisasjonsnummer: "310182044"\n'
    edit = ("parter.yaml", line, between.join([*comments, line.replace('"', "")]))
    found = check(product(tmp_path, edit), "--select", "FMT002,FMT003,STR018").json["findings"]
    waived_rows = [(row["code"], row["path"]) for row in found if row["status"] == "waived"]
    assert waived_rows == [(code, "etaten/organisation_number") for code in ("FMT002", "FMT003")]
    assert [row["path"].split("/")[0] for row in found if row["status"] == "new"] == ["fjellvik", "storøya"]
