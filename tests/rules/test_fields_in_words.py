"""A message on decisions speaks of a field within others as `since` does: in words, and not by a path of keys."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import check

EXAMPLE = Path(__file__).parents[2] / "examples" / "hjelpemidler"


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "told"),
    [
        (
            "styringsdokument.yaml",
            "nullpunkt: {verdi: 42,",
            "nullpunkt: {verdi: 43,",
            (61, 24, "DEC021"),
            {
                "nb": "Nullpunktet for «Kortere tid fra behov til hjelpemiddel» (N1) er 43 dager, men vedtatt er 42 dager "
                "(V-2026-02, 11. februar 2026).",
                "nn": "Nullpunktet for «Kortere tid fra behov til hjelpemiddel» (N1) er 43 dager, men vedteke er 42 dager "
                "(V-2026-02, 11. februar 2026).",
                "en": "The baseline of “Kortere tid fra behov til hjelpemiddel” (N1) is 43 dager, but 42 dager was decided "
                "(V-2026-02, 11 February 2026).",
            },
        ),
        (
            "mandat.yaml",
            "    forventet: 80\n    grense: 60",
            "    forventet: 80\n    grense: 50",
            (254, 13, "DEC021"),
            {
                "nb": "Grensen for styringsparameteren «omfang» i mandatet er 50, men vedtatt er 60 "
                "(V-2026-01, 14. januar 2026).",
                "nn": "Grensa for styringsparameteren «omfang» i mandatet er 50, men vedteke er 60 "
                "(V-2026-01, 14. januar 2026).",
                "en": "The limit for the steering parameter “scope” of the mandate is 50, but 60 was decided "
                "(V-2026-01, 14 January 2026).",
            },
        ),
        (
            "mandat.yaml",
            "    forventet: 62 000 000",
            "    forventet: 60 000 000",
            (243, 16, "DEC024"),
            {
                "nb": "V-2026-09 fra 23. september 2026 gjør den forventede verdien for styringsparameteren «kostnad» "
                "i mandatet til 62 000 000, men det står fortsatt 60 000 000.",
                "nn": "V-2026-09 frå 23. september 2026 gjer den forventa verdien for styringsparameteren «kostnad» "
                "i mandatet til 62 000 000, men det står framleis 60 000 000.",
                "en": "V-2026-09 of 23 September 2026 sets the expected value for the steering parameter “cost” "
                "of the mandate to 62 000 000, but it still says 60 000 000.",
            },
        ),
        (
            "mandat.yaml",
            "beslutningsregel: {type: kvalifisert flertall, stemmer: 4}",
            "beslutningsregel: {type: kvalifisert flertall, stemmer: 5}",
            (197, 59, "DEC021"),
            {
                "nb": "Kravet til antall stemmer for et vedtak i mandatet er 5, men vedtatt er 4 "
                "(V-2026-01, 14. januar 2026).",
            },
        ),
        (
            "mandat.yaml",
            "        beløpsgrense: 2 000 000",
            "        beløpsgrense: 3 000 000",
            (174, 23, "DEC023"),
            {
                "nb": "Beløpsgrensen i fullmakten for «områdedirektør for helse» (S5) er 3 000 000, men vedtatt er 2 000 000 "
                "(V-2026-05, 20. mai 2026).",
            },
        ),
    ],
)
def test_words(
    tmp_path: Path, file: str, old: str, new: str, place: tuple[int, int, str], told: dict[str, str]
) -> None:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    for language, message in told.items():
        (row,) = check(tmp_path, "--lang", language).findings
        assert (row["file"], row["start"]["line"], row["start"]["column"], row["code"]) == (file, *place)
        assert row["message"].replace("\xa0", " ") == message
