"""`styringslint waivers`: every waiver with what has become of it."""

from pathlib import Path

import pytest

from tests.command_line import styringslint

DOCUMENT = """\
dokumenttype: parter
språk: nb
tittel: Parter
unntak:
  - {regel: FMT002, gjelder: etaten/organisasjonsnummer, begrunnelse: nummeret kommer slik fra registeret, godkjent_av: eierne, til_og_med: 2027-11-21}
  - {regel: organisation-number-form, gjelder: byen, begrunnelse: nummeret kommer slik fra registeret, godkjent_av: V-2026-01, til_og_med: 2026-12-31}
  - {regel: FMT002, gjelder: fylket, begrunnelse: nummeret kommer slik fra registeret, godkjent_av: eierne, til_og_med: 2026-11-20}
  - {regel: FMT001, gjelder: etaten, begrunnelse: nummeret kommer slik fra registeret, godkjent_av: eierne}
  - {regel: FMT900, gjelder: etaten, begrunnelse: "##[error] ::error::x", godkjent_av: eierne}
parter:
  - {id: etaten, navn: Etaten, organisasjonsnummer: 310182044, sektor: stat}
  - {id: byen, navn: Byen, organisasjonsnummer: 310182044, sektor: stat}
  - {id: fylket, navn: Fylket, organisasjonsnummer: 310182044, sektor: stat}
  # styringslint: ignore FMT002 until 2026-11-21 -- rettes når registeret er oppdatert
  - {id: staten, navn: Staten, organisasjonsnummer: 310182044, sektor: stat}
  - {id: laget, navn: Laget, organisasjonsnummer: 310182044, sektor: stat}  # styringslint: ignore FMT002
  # styringslint: ignorer alt
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "parter.yaml").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path


def waivers(folder: Path, *arguments: str, as_of: str = "2026-11-21"):
    return styringslint("waivers", "--as-of", as_of, *arguments, cwd=folder)


def rows(folder: Path, *arguments: str, as_of: str = "2026-11-21") -> list[tuple]:
    result = waivers(folder, "-o", "json", *arguments, as_of=as_of)
    assert result.exit_code == 0, result.err
    return [
        (row["start"]["line"], row["rule"], row["state"], row["covers"], row["days_left"])
        for row in result.json["waivers"]
    ]


def test_every_waiver_is_listed_with_its_state(folder: Path) -> None:
    assert rows(folder) == [
        (5, "FMT002", "in_force", 1, 365),
        (6, "FMT002", "expires_soon", 1, 40),
        (7, "FMT002", "expired", 0, -1),
        (8, "FMT001", "unused", 0, None),
        (9, None, "faulty", 0, None),
        (14, "FMT002", "expires_soon", 1, 0),
        (16, "FMT002", "faulty", 1, None),
        (17, None, "faulty", 0, None),
    ]


def test_json_tells_the_whole_of_a_waiver(folder: Path) -> None:
    document = waivers(folder, "-o", "json").json
    assert document["format"] == "styringslint.waivers/1"
    assert document["run"] == {"as_of": "2026-11-21", "soon_days": 60, "language": "nb"}
    assert document["summary"] == {
        "total": 8,
        "shown": 8,
        "in_force": 1,
        "expires_soon": 2,
        "expired": 1,
        "unused": 1,
        "faulty": 3,
    }
    first, comment, faulty = document["waivers"][0], document["waivers"][5], document["waivers"][4]
    assert first | {"reason": ""} == {
        "rule": "FMT002",
        "name": "organisation-number-form",
        "written_rule": "FMT002",
        "written_as": "data",
        "state": "in_force",
        "file": "parter.yaml",
        "start": {"line": 5, "column": 13},
        "end": {"line": 5, "column": 19},
        "path": "etaten/organisation_number",
        "written_path": "etaten/organisasjonsnummer",
        "line": None,
        "reason": "",
        "accepted_by": "owners",
        "until": "2027-11-21",
        "days_left": 365,
        "covers": 1,
        "faults": [],
    }
    assert (comment["written_as"], comment["line"], comment["accepted_by"]) == ("comment", 15, None)
    assert comment["reason"] == "rettes når registeret er oppdatert"
    assert [fault["reason"] for fault in faulty["faults"]] == ["waiver-unknown-rule"]
    assert faulty["written_rule"] == "FMT900"


def test_how_each_waiver_is_written_is_told(folder: Path) -> None:
    told = [
        (
            row["written_as"],
            row["line"],
            row["written_path"],
            row["written_rule"],
            row["name"],
            bool(row["accepted_by"]),
        )
        for row in waivers(folder, "-o", "json").json["waivers"]
    ]
    form, whole = "organisation-number-form", "etaten/organisasjonsnummer"
    assert told == [
        ("data", None, whole, "FMT002", form, True),
        ("data", None, "byen", "organisation-number-form", form, True),
        ("data", None, "fylket", "FMT002", form, True),
        ("data", None, "etaten", "FMT001", "organisation-number", True),
        ("data", None, "etaten", "FMT900", None, True),
        ("comment", 15, None, "FMT002", form, False),
        ("comment", 16, None, "FMT002", form, False),
        # What it speaks of cannot be read.
        ("comment", None, None, "", None, False),
    ]
    unreadable = waivers(folder, "-o", "json").json["waivers"][-1]
    assert (unreadable["reason"], unreadable["until"], unreadable["covers"]) == ("ignorer alt", None, 0)
    assert [fault["reason"] for fault in unreadable["faults"]] == ["waiver-unreadable"]


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["--expired"], [7]),
        (["--soon", "10"], [14]),
        (["--soon", "40"], [6, 14]),
        (["--soon", "39"], [14]),
        (["--soon", "0"], [14]),
        (["--soon", "400"], [5, 6, 14]),
        (["--expired", "--soon", "10"], [7, 14]),
    ],
)
def test_expired_and_soon_choose(folder: Path, arguments: list[str], lines: list[int]) -> None:
    assert [row[0] for row in rows(folder, *arguments)] == lines


def test_the_day_decides(folder: Path) -> None:
    assert [row[2] for row in rows(folder, as_of="2026-11-20")][2] == "expires_soon"
    assert [row[2] for row in rows(folder, as_of="2027-11-22")][:3] == ["expired", "expired", "expired"]
    assert [row[2] for row in rows(folder, "--soon", "5")] == ["expires_soon"]


def test_text_is_for_people(folder: Path) -> None:
    out = styringslint("waivers", "--as-of", "2026-11-21", cwd=folder, env={"COLUMNS": "120"}).out
    assert out.startswith("parter.yaml:5:13: i kraft: FMT002 ")
    assert "    gjelder: etaten/organisasjonsnummer, 1 funn\n" in out
    assert "    godkjent av: eierne, til og med 21. november 2027\n" in out
    assert "    godkjent av: V-2026-01, til og med 31. desember 2026\n" in out
    assert "    gjelder: linje 15, 1 funn\n" in out
    assert "FMT900 (ukjent regel)" in out
    assert "##[error]" not in out
    assert out.endswith(
        "8 unntak per 21. november 2026: 1 i kraft, 2 går snart ut, 1 gått ut, 1 ikke i bruk, 3 feil i unntaket.\n"
    )
    assert " ".join(waivers(folder, "--expired").out.split()).endswith("3 feil i unntaket, viser 1.")


@pytest.mark.parametrize(
    ("language", "word"),
    [("nn", "unntak per 21. november 2026: 1 i kraft"), ("en", "8 waivers as of 21 November 2026: 1 in force")],
)
def test_text_is_in_the_language_of_the_reader(folder: Path, language: str, word: str) -> None:
    assert word in " ".join(waivers(folder, "--lang", language).out.split())


def test_lines_fit_a_narrow_terminal(folder: Path) -> None:
    out = styringslint("waivers", "--as-of", "2026-11-21", cwd=folder, env={"COLUMNS": "80"}).out
    assert max(len(line) for line in out.splitlines()) <= 80


def test_none_is_told_apart_from_nothing_to_read(tmp_path: Path) -> None:
    empty = waivers(tmp_path)
    assert (empty.exit_code, empty.out) == (3, "")
    (tmp_path / "parter.yaml").write_text("dokumenttype: parter\nspråk: nb\ntittel: x\n", encoding="utf-8")
    assert waivers(tmp_path).out == "Ingen unntak per 21. november 2026.\n"
    (tmp_path / "mandat.yaml").write_text("dokumenttype: mandat\na: b: c\n", encoding="utf-8")
    broken = waivers(tmp_path)
    assert broken.exit_code == 3
    assert "mandat.yaml: dokumentet kunne ikke leses" in broken.err
    assert waivers(tmp_path, "finnes-ikke").exit_code == 2
    assert waivers(tmp_path, "--soon", "mange").exit_code == 2
    assert waivers(tmp_path, "-o", "full").exit_code == 2


def test_paths_choose_what_is_listed_and_files_can_be_written(folder: Path) -> None:
    (folder / "under").mkdir()
    (folder / "under/flere.yaml").write_text(DOCUMENT.replace("id: ", "id: x"), encoding="utf-8")
    assert {row["file"] for row in waivers(folder, "under", "-o", "json").json["waivers"]} == {"under/flere.yaml"}
    assert len(waivers(folder, "-o", "json").json["waivers"]) == 16
    done = waivers(folder, "-o", "json=liste.json", "-o", "text=liste.txt")
    assert (done.exit_code, done.out) == (0, "")
    assert " ".join((folder / "liste.txt").read_text(encoding="utf-8").split()).endswith("6 feil i unntaket.")
