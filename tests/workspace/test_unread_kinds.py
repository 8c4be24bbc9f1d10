"""What a file that cannot be read was meant to hold: what may stand in it is not told as missing elsewhere."""

from pathlib import Path

import pytest

from tests.command_line import check
from tests.governed import STEERING, change, documents

BROKEN = " a: [\n"
GOAL, PARTY, DEPENDENCY, DECISION = (
    (STEERING, 29, 19, "Nyttevirkningen «Kortere svartid» (N1) viser til «M9», som ikke finnes."),
    (STEERING, 46, 16, "Nyttevirkningen «Færre dobbeltbestillinger» (N2) viser til «øygard», som ikke finnes."),
    (STEERING, 107, 23, "Initiativet «Varsel om dobbel bestilling» (I2) viser til «A9», som ikke finnes. Mente du «A1»?"),
    ("samhandling.yaml", 7, 12, "«vedtatt_i» i samhandlingsvurderingen viser til «E-2026-99», som ikke finnes. Mente du «E-2026-02»?"),
)  # fmt: skip
EVERY = [DECISION, GOAL, PARTY, DEPENDENCY]


@pytest.fixture
def dangling(tmp_path: Path) -> Path:
    """The base product with references to a goal, a party, a dependency and a decision that are not there."""
    documents(tmp_path)
    change(tmp_path, STEERING, "støtter: [M1]", "støtter: [M1, M9]")
    change(tmp_path, STEERING, "avhenger_av: [A1]", "avhenger_av: [A1, A9]")
    change(tmp_path, STEERING, "tilfaller: fjellvik", "tilfaller: øygard")
    change(tmp_path, "samhandling.yaml", "vedtatt_i: E-2026-02", "vedtatt_i: E-2026-99")
    return tmp_path


def told(folder: Path) -> list[tuple[str, int, int, str]]:
    return [
        (row["file"], row["start"]["line"], row["start"]["column"], row["message"])
        for row in check(folder, "--lang", "nb").findings
        if row["code"] == "TRA001"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A file that does not say what it is, is not ours.
        (BROKEN, EVERY),
        ("styring: x\nbakgrunn: x\n" + BROKEN, EVERY),
        # The word decides, in any language, also where it is nearly right.
        ("dokumenttype: mandat\n" + BROKEN, [DECISION, GOAL, PARTY]),
        ("dokumenttype: mandate\n" + BROKEN, [DECISION, GOAL, PARTY]),
        ("dokumenttype: mandatt\n" + BROKEN, [DECISION, GOAL, PARTY]),
        ("dokumenttype: parter\n" + BROKEN, [DECISION, GOAL, DEPENDENCY]),
        ("dokumenttype: vedtakslogg\n" + BROKEN, [GOAL, PARTY, DEPENDENCY]),
        ("dokumenttype: styringsdokument\n" + BROKEN, [DECISION, PARTY]),
        # The word goes before the keys.
        ("dokumenttype: mandat\nvedtak: x\ngrunnlinje: x\n" + BROKEN, [DECISION, GOAL, PARTY]),
        # One file of a whole product may hold everything.
        ("dokumenttype: produkt\n" + BROKEN, []),
        # A word that nobody knows: two keys of a kind tell it, one does not.
        ("dokumenttype: rart\n" + BROKEN, []),
        ("dokumenttype: rart\nstyring: x\n" + BROKEN, []),
        ("dokumenttype: rart\nstyring: x\nbakgrunn: x\n" + BROKEN, [DECISION, GOAL, PARTY]),
        ("dokumenttype: rart\n'styring': x\n\"bakgrunn\" : x\n" + BROKEN, [DECISION, GOAL, PARTY]),
        ("dokumenttype: rart\n  styring: x\n  bakgrunn: x\n" + BROKEN, []),
        # One key each of two kinds tells nothing; the most keys win; as many of two kinds, either.
        ("dokumenttype: rart\nbakgrunn: x\nmål: x\n" + BROKEN, []),
        ("dokumenttype: rart\nbakgrunn: x\nstyring: x\nmål: x\n" + BROKEN, [DECISION, GOAL, PARTY]),
        ("dokumenttype: rart\nbakgrunn: x\nstyring: x\nmål: x\nteam: x\n" + BROKEN, [DECISION, PARTY]),
    ],
)  # fmt: skip
def test_what_may_stand_in_a_broken_file_is_not_missed(
    dangling: Path, text: str, expected: list[tuple[str, int, int, str]]
) -> None:
    (dangling / "brutt.yaml").write_text(text, encoding="utf-8")
    assert told(dangling) == expected


def test_the_front_matter_of_a_note_tells_what_it_was_meant_to_hold(dangling: Path) -> None:
    """What stands below it does not count."""
    text = "---\ndokumenttype: mandat\n a: [\n---\ndokumenttype: vedtakslogg\n"
    (dangling / "brutt.md").write_text(text, encoding="utf-8")
    assert told(dangling) == [DECISION, GOAL, PARTY]
