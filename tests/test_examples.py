"""The examples: the clean ones are clean and say what was checked; each planted mistake is found in its place, alone."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import AS_OF, check, styringslint

EXAMPLES = Path(__file__).parents[1] / "examples"

PLANTED = [
    ("mandat.yaml", 153, 12, "STG004", "warning"),
    ("mandat.yaml", 211, 3, "FIN003", "error"),
    ("mandat.yaml", 220, 48, "FMT012", "warning"),
    ("mandat.yaml", 244, 13, "MAN015", "error"),
    ("mandat.yaml", 301, 52, "FMT008", "error"),
    ("parter.yaml", 29, 20, "FMT004", "error"),
    ("parter.yaml", 33, 26, "FMT001", "error"),
    ("styringsdokument.yaml", 90, 23, "DEC023", "error"),
    ("styringsdokument.yaml", 121, 7, "STR004", "error"),
    ("styringsdokument.yaml", 157, 35, "FMT025", "error"),
    ("styringsdokument.yaml", 348, 57, "HYP008", "error"),
    ("styringsdokument.yaml", 508, 14, "HYP010", "error"),
    ("styringsdokument.yaml", 544, 15, "TRA001", "error"),
    ("styringsdokument.yaml", 608, 7, "PRI001", "error"),
    ("vedtak.yaml", 258, 22, "DEC026", "error"),
]

MESSAGES = {
    "FMT001": {
        "nb": "Organisasjonsnummeret 313406919 for «Storøya kommune» (storøya) kan ikke være riktig: Kontrollsifferet stemmer ikke.",
        "nn": "Organisasjonsnummeret 313406919 for «Storøya kommune» (storøya) kan ikkje vere rett: Kontrollsifferet stemmer ikkje.",
        "en": "The organisation number 313406919 of “Storøya kommune” (storøya) cannot be right: its check digit does not match.",
    },
    "FIN003": {
        "nb": "Andelene i fordelingsnøkkelen er til sammen 101 %, ikke 100 %.",
        "nn": "Delane i fordelingsnøkkelen er til saman 101 %, ikkje 100 %.",
        "en": "The shares in the cost-sharing rule add up to 101%, not 100%.",
    },
    "HYP008": {
        "nb": "Hypotesen «Forhåndsutfylt søknad korter ned tiden» (H4) står som bekreftet, men resultatet, 57 prosent, er under terskelen på minst 60 prosent.",
        "nn": "Hypotesen «Forhåndsutfylt søknad korter ned tiden» (H4) står som stadfesta, men resultatet, 57 prosent, er under terskelen på minst 60 prosent.",
        "en": "The hypothesis “Forhåndsutfylt søknad korter ned tiden” (H4) is recorded as confirmed, but the result, 57 prosent, is below the threshold of at least 60 prosent.",
    },
}


@pytest.mark.parametrize(
    ("name", "documents", "words"),
    [
        ("hjelpemidler", 7, "Ingen funn. 1 funn er unntatt og vises ikke.\nSjekket 7 dokumenter med "),
        ("liten", 4, "Ingen funn.\nSjekka 4 dokument i 1 fil med "),
        ("portefolje", 11, "Ingen funn.\nSjekket 11 dokumenter i 9 filer med "),
        ("english", 4, "No findings.\nChecked 4 documents in 1 file with "),
    ],
)
def test_a_clean_example_says_what_was_checked(name: str, documents: int, words: str) -> None:
    result = styringslint("check", "--as-of", AS_OF, cwd=EXAMPLES / name)
    assert result.exit_code == 0
    assert result.out.startswith(words)
    assert check(EXAMPLES / name).json["run"]["documents"] == documents


def test_each_planted_mistake_is_found_in_its_place_and_nothing_else() -> None:
    result = check(EXAMPLES / "med-feil")
    assert result.exit_code == 1
    found = [
        (row["file"], row["start"]["line"], row["start"]["column"], row["code"], row["severity"])
        for row in result.findings
    ]
    assert found == PLANTED


@pytest.mark.parametrize("code", MESSAGES)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_messages_read_as_they_were_meant(code: str, language: str) -> None:
    result = check(EXAMPLES / "med-feil", "--lang", language)
    assert [row["message"] for row in result.findings if row["code"] == code] == [MESSAGES[code][language]]


def test_order_of_arguments_and_folders_does_not_matter() -> None:
    one = check(EXAMPLES, "med-feil", "hjelpemidler").json
    other = check(EXAMPLES, "hjelpemidler", "med-feil", "med-feil/mandat.yaml").json
    assert one["findings"] == other["findings"]


def test_a_small_product_beside_a_shared_register_needs_none_of_its_own(tmp_path: Path) -> None:
    copy = tmp_path / "portefolje"
    shutil.copytree(EXAMPLES / "portefolje", copy)
    (copy / "parter.yaml").unlink()
    rows = [row for row in check(copy).findings if row["code"] == "STR005"]
    assert [(row["file"], row["message"]) for row in rows] == [
        ("nokkelboksen.yaml", "Feltet «parter» mangler i dokumentet.")
    ]


def test_in_a_product_of_one_file_each_part_has_those_who_answer_for_it(tmp_path: Path) -> None:
    copy = tmp_path / "liten"
    shutil.copytree(EXAMPLES / "liten", copy)
    file = copy / "utlaansbua.yaml"
    text = file.read_text(encoding="utf-8")
    for before in ("føremål: Inn", "formulering: ", "tekst: Mandatet", "namn: Dalsund kommune"):
        key, _, rest = before.partition(": ")
        text = text.replace(before, f"{key}: TODO {rest}", 1)
    file.write_text(text, encoding="utf-8")
    assert [(row["code"], row["start"]["line"], row["actor"]) for row in check(copy).findings] == [
        ("STR012", 15, "eigarane"),
        ("STR012", 52, "styringsgruppa"),
        ("STR012", 82, "sekretariatet"),
        ("STR012", 86, "sekretariatet"),
    ]


@pytest.mark.parametrize(
    ("example", "file", "field", "words"),
    [
        ("english", "lending-shed.yaml", "voting: true, ", ["true", "false"]),
        ("liten", "utlaansbua.yaml", "røysterett: ja, ", ["ja", "nei"]),
    ],
)
def test_the_words_to_write_are_those_of_the_document(
    tmp_path: Path, example: str, file: str, field: str, words: list[str]
) -> None:
    shutil.copytree(EXAMPLES / example, tmp_path / example)
    path = tmp_path / example / file
    path.write_text(path.read_text(encoding="utf-8").replace(field, "", 1), encoding="utf-8")
    (row,) = check(tmp_path / example).findings
    assert (row["code"], row["parameters"]["words"]) == ("STR005", words)
    assert all(f"“{word}”" in row["hint"] or f"«{word}»" in row["hint"] for word in words)
