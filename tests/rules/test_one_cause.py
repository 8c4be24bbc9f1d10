"""One cause, one finding: where several rules could speak of one fault, only the one that knows it does."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import Result, check

EXAMPLE = Path(__file__).parents[2] / "examples" / "hjelpemidler"
Row = tuple[str, int, int, str, str]

DEEPER = (
    "Linjen er rykket inn med et hardt mellomrom. "
    "Andre programmer leser den som en del av linjen over, eller ikke i det hele tatt."
)
COLON = "Teksten inneholder et kolon. Da må hele teksten stå i anførselstegn."


def changed(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """The example, in which each text, or its first place after the part before `…`, is replaced."""
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    for file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        after, _, part = old.rpartition("…")
        at = text.index(part, text.index(after))
        path.write_text(text[:at] + new + text[at + len(part) :], encoding="utf-8")
    return folder


def told(result: Result) -> list[Row]:
    return [
        (row["file"], row["start"]["line"], row["start"]["column"], row["code"], row["message"])
        for row in result.findings
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "column"),
    [
        ("parter.yaml", "    eierdep", "    \xa0eierdep", 17, 5),
        ("parter.yaml", "    eierdep", "  \xa0eierdep", 17, 3),
        ("samhandling.yaml", "  semantisk:\n…    status", "    \xa0status", 26, 5),
        ("samhandling.yaml", "  - {nr: 3,", "  \u202f- {nr: 3,", 42, 3),
        ("styringsdokument.yaml", "      metode: bytter", "   \xa0metode: bytter", 149, 4),
    ],
)
def test_a_line_that_is_indented_with_a_wrong_space_is_told_once(
    tmp_path: Path, file: str, old: str, new: str, line: int, column: int
) -> None:
    folder = changed(tmp_path, (file, old, new))
    assert told(check(folder)) == [(file, line, column, "FMT018", DEEPER)]
    # With ordinary spaces it still stands in the wrong place, and that is told then.
    after = told(check(folder, "--fix"))
    assert [(row[0], row[3]) for row in after] == [(file, "STR001")]
    assert line <= after[0][1] <= line + 1


def test_a_colon_in_the_text_of_such_a_line_is_a_fault_of_its_own(tmp_path: Path) -> None:
    folder = changed(tmp_path, ("parter.yaml", "    eierdepartement: ", "   \xa0eierdepartement: for: "))
    assert told(check(folder)) == [
        ("parter.yaml", 17, 4, "FMT018", DEEPER),
        ("parter.yaml", 17, 22, "STR001", COLON),
    ]


VOTE = "      stemmerett: ja"
NO_VOTE = "      stemmerett: nei"
CHAIR_LOST = (
    "mandat.yaml",
    97,
    19,
    "DEC021",
    "«stemmerett» i «divisjonsdirektør for tjenester» (S1) er nei, men vedtatt er ja (V-2026-01, 14. januar 2026).",
)


def test_a_vote_that_nobody_has_taken_away_is_told_once(tmp_path: Path) -> None:
    folder = changed(tmp_path, ("mandat.yaml", "- id: S1…" + VOTE, NO_VOTE))
    assert told(check(folder)) == [CHAIR_LOST]


def test_what_follows_is_told_where_it_was_decided(tmp_path: Path) -> None:
    log = ("vedtak.yaml", "felt: S1…stemmerett: ja", "stemmerett: nei")
    folder = changed(tmp_path, ("mandat.yaml", "- id: S1…" + VOTE, NO_VOTE), log)
    rows = told(check(folder))
    assert {row[3] for row in rows} == {"STG009", "MAN019", "DEC007"}


QUORUM = "beslutningsdyktig: {antall: 4,"
RULE = "{type: kvalifisert flertall, stemmer: 4}"


@pytest.mark.parametrize(
    ("written", "decided", "count", "beside"),
    [
        (QUORUM, "beslutningsdyktig\n        til: {antall: 4,", 5, ()),
        (QUORUM, "beslutningsdyktig\n        til: {antall: 4,", 6, ((198, 31, "STG008"),)),
        (RULE, RULE, 5, ()),
        (RULE, RULE, 6, ((197, 59, "STG009"),)),
    ],
    ids=["as many as came", "more than came", "as many as voted", "more than voted"],
)
def test_more_than_there_are_voters_is_told_where_there_never_were_so_many(
    tmp_path: Path, written: str, decided: str, count: int, beside: tuple[tuple[int, int, str], ...]
) -> None:
    folder = changed(
        tmp_path,
        ("mandat.yaml", "- id: S1…" + VOTE, NO_VOTE),
        ("mandat.yaml", written, written.replace("4", str(count))),
        ("vedtak.yaml", "- id: V-2026-01…" + decided, decided.replace("4", str(count))),
    )
    rows = told(check(folder, "--select", "STG,DEC021"))
    assert CHAIR_LOST in rows
    assert [row[:4] for row in rows if row != CHAIR_LOST] == [("mandat.yaml", *row) for row in beside]


def test_what_does_not_follow_from_the_vote_is_told_beside_it(tmp_path: Path) -> None:
    folder = changed(
        tmp_path,
        ("mandat.yaml", "- id: S1…" + VOTE, NO_VOTE),
        ("mandat.yaml", "dobbeltstemme: S1", "dobbeltstemme: S6"),
        ("vedtak.yaml", "- id: V-2026-10…stemmer: {for: 5, mot: 0}", "stemmer: {for: 6, mot: 0}"),
    )
    rows = told(check(folder))
    assert CHAIR_LOST in rows
    assert [row[:4] for row in rows if row != CHAIR_LOST] == [
        ("mandat.yaml", 199, 18, "STG009"),
        ("vedtak.yaml", 309, 5, "DEC007"),
    ]
