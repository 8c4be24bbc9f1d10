"""`check --fix` and `--diff` through the real command line: exact bytes, and nothing beside what was to be mended."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from styringslint.core.finding import Fix
from styringslint.core.span import Edit, Span
from styringslint.rules import fixes
from styringslint.workspace import write as writing
from tests.command_line import AS_OF, check, styringslint

TOP = Path(__file__).parents[1]
BASE = TOP / "tests/rules/base"
PRODUCTS = sorted(
    path for path in [*(TOP / "examples").iterdir(), *(TOP / "tests/products").iterdir()] if path.is_dir()
)


def product(folder: Path, source: Path = BASE) -> Path:
    # Only the contents: the folder of an example may be read-only.
    for path in sorted(source.rglob("*")):
        if path.is_file():
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return folder


def fix(folder: Path, *arguments: str | Path, **options: object):
    return styringslint("check", "--fix", "-o", "json", "--as-of", AS_OF, *arguments, cwd=folder, **options)


def codes(result) -> list[str]:
    """The codes of what is wrong with how something is written."""
    return [row["code"] for row in result.findings if row["code"][:3] in {"STR", "FMT", "FIN"}]


# file, what is right, what is written, code
SAFE = [
    ("parter.yaml", '"310182044"', "310182044", "FMT002"),
    ("parter.yaml", '"310182044"', "310 182 044", "FMT002"),
    ("parter.yaml", '"310182044"', '"NO 310 182 044 MVA"', "FMT002"),
    ("parter.yaml", '"0098"', "0098", "FMT004"),
    ("parter.yaml", '"0098"', "098", "FMT004"),
    ("mandat.yaml", 'kjørekontorer, "NO"]', "kjørekontorer, NO]", "FMT006"),
    ("mandat.yaml", "statlig_tiltak: ja", "statlig_tiltak: yes", "FMT006"),
    ("styringsdokument.yaml", "    frist: 2027-12-31\n", "    frist: 31.12.2027\n", "FMT008"),
    ("styringsdokument.yaml", "    frist: 2027-12-31\n", '    frist: "31. desember 2027"\n', "FMT008"),
    ("styringsdokument.yaml", "    frist: 2027-12-31\n", "    frist: 2027-12-31T00:00:00Z\n", "FMT008"),
    ("styringsdokument.yaml", "verdi: 8, dato: 2027-12-31", "verdi: 8, dato: 2027/12/31", "FMT008"),
    ("styringsdokument.yaml", "beløp: 1 200 000", "beløp: 1.2 mill. kr", "FMT011"),
    ("styringsdokument.yaml", "beløp: 4 000 000", "beløp: kr 4 000 000", "FMT011"),
    ("styringsdokument.yaml", "verdi: 400,", 'verdi: "4 00",', "FMT011"),
    ("styringsdokument.yaml", "verdi: 40.5,", 'verdi: "40,5",', "FMT011"),
    ("mandat.yaml", "andel: 60 %", "andel: 60 prosent", "FMT013"),
    ("mandat.yaml", "andel: 60.0 %", "andel: '60,0 %'", "FMT013"),
    ("moter/2026-09-15.yaml", '"12:00"', "12:00", "FMT014"),
    ("mandat.yaml", '"1.0"', "1.0", "FMT015"),
    ("styringsdokument.yaml", "verdi: 40.5,", "verdi: 40,5,", "FMT025"),
    ("styringsdokument.yaml", "verdi: 40.5,", "verdi: 40, 5,", "FMT025"),
    ("mandat.yaml", "\nbakgrunn: ", "\nbakgrunnn: ", "STR004"),
    ("mandat.yaml", "\nbakgrunn: ", '\n"bakgrun": ', "STR004"),
    ("mandat.yaml", "\nformål: ", "\nformaal: ", "STR004"),
    ("parter.yaml", "sektor: stat", "sektor: Stat", "STR006"),
    ("styringsdokument.yaml", "verdi: 40,", "verdi: '40',", "STR006"),
    ("styringsdokument.yaml", "år: 2027, beløp: 1 200 000", 'år: "2027", beløp: 1 200 000', "STR006"),
    ("mandat.yaml", "\nbakgrunn: ", "\nbackground: ", "STR013"),
    ("parter.yaml", "sektor: gruppe", "sektor: group", "STR013"),
]
UNSAFE = [
    ("styringsdokument.yaml", "beløp: 1 200 000", "beløp: 1.200.000", "FMT012"),
    ("styringsdokument.yaml", "beløp: 1 200 000", "beløp: 1_200_000", "FMT012"),
    ("mandat.yaml", "andel: 60 %", "andel: 60", "FMT013"),
    ("styringsdokument.yaml", "verdi: 1.500,", "verdi: 1,500,", "FMT025"),
    ("styringsdokument.yaml", "    frist: 2027-12-31\n", "    frist: 2027-12-31T12:30:00Z\n", "FMT008"),
    ("mandat.yaml", "\nbakgrunn: ", "\nbakkgrunnn: ", "STR004"),
    ("mandat.yaml", 'formål: "Ett sted: for alle" # kort', "formål: Ett sted: for alle # kort", "STR001"),
]
NEVER = [
    ("styringsdokument.yaml", "    frist: 2027-12-31\n", "    frist: 31.12.27\n", "FMT008"),
    ("styringsdokument.yaml", "    frist: 2027-12-31\n", "    frist: 3/4/2027\n", "FMT009"),
    ("styringsdokument.yaml", "verdi: 40,", "verdi: 40 timer,", "FMT011"),
    ("styringsdokument.yaml", "beløp: 1 200 000", "beløp: 1200000,5", "FIN001"),
    ("styringsdokument.yaml", "{hva: ny vaktplan,", "{hva: ny vaktplan, også i helgene,", "FMT025"),
    ("mandat.yaml", "andel: 60 %", "andel: 0.6", "FMT013"),
    ("mandat.yaml", "\nbakgrunn: ", "\nformaal: et til\nbakgrunn: ", "STR004"),
    ("mandat.yaml", "formål: ", "formål: det 'ene': ", "STR001"),
]


def planted(folder: Path, file: str, right: str, written: str) -> tuple[bytes, bytes]:
    """Write a fault into the base product; return the bytes with and without it."""
    path = product(folder) / file
    text = path.read_text(encoding="utf-8")
    for plain in (
        right,
        right.replace(', "NO"', ""),
        right.replace("40.5", "40"),
        right.replace("60.0", "60"),
        right.replace("1.500", "40"),
    ):
        if plain in text:
            good = text.replace(plain, right, 1)
            break
    else:
        good = re.sub(r"formål: [^\n]*", lambda _: right, text, count=1)
    assert right in good
    bad = good.replace(right, written, 1)
    path.write_bytes(bad.encode())
    return bad.encode(), good.encode()


def names(case: tuple[str, ...]) -> str:
    return f"{case[3]} {case[2].strip()}"


@pytest.mark.parametrize("case", SAFE, ids=names)
def test_a_safe_fix(tmp_path: Path, case: tuple[str, str, str, str]) -> None:
    file, right, written, code = case
    _, good = planted(tmp_path, file, right, written)
    before = check(tmp_path)
    (row,) = [row for row in before.findings if row["code"] == code]
    assert [one["safe"] for one in row["fixes"]] == [True]
    result = fix(tmp_path, "--select", code)
    assert (tmp_path / file).read_bytes() == good
    assert result.json["summary"]["fixed"] == 1
    assert [one["code"] for one in result.json["fixed"]] == [code]
    assert code not in codes(check(tmp_path))


@pytest.mark.parametrize("case", UNSAFE, ids=names)
def test_an_unsafe_fix_only_when_asked_for(tmp_path: Path, case: tuple[str, str, str, str]) -> None:
    file, right, written, code = case
    bad, good = planted(tmp_path, file, right, written)
    untouched = fix(tmp_path)
    assert code in codes(untouched)
    assert (tmp_path / file).read_bytes() == bad
    fix(tmp_path, "--unsafe-fixes")
    assert (tmp_path / file).read_bytes() == good
    assert code not in codes(check(tmp_path))


@pytest.mark.parametrize("case", NEVER, ids=names)
def test_what_people_must_mend(tmp_path: Path, case: tuple[str, str, str, str]) -> None:
    file, right, written, code = case
    path = product(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, written, 1), encoding="utf-8")
    bad = path.read_bytes()
    result = fix(tmp_path, "--unsafe-fixes")
    assert code in codes(result)
    assert path.read_bytes() == bad
    assert result.json["fixed"] == []


def test_every_value_of_a_file_is_composed(tmp_path: Path) -> None:
    path = product(tmp_path) / "parter.yaml"
    good = path.read_text(encoding="utf-8")
    comment = "# Pa\u030a linje for seg\n"
    path.write_text(comment + unicodedata.normalize("NFD", good), encoding="utf-8")
    assert codes(check(tmp_path)) == ["FMT017"]
    assert codes(fix(tmp_path)) == []
    assert path.read_text(encoding="utf-8") == comment + good


def test_an_escaped_character_is_left_to_people(tmp_path: Path) -> None:
    path = product(tmp_path) / "parter.yaml"
    text = path.read_text(encoding="utf-8").replace("tittel: Parter i Turbussen", 'tittel: "Pa\\u030a Turbussen"')
    path.write_text(text, encoding="utf-8")
    result = fix(tmp_path)
    assert codes(result) == ["FMT017"]
    assert [row["fixes"] for row in result.findings if row["code"] == "FMT017"] == [[]]
    assert path.read_text(encoding="utf-8") == text


def test_ordinary_spaces(tmp_path: Path) -> None:
    path = product(tmp_path) / "parter.yaml"
    good = path.read_bytes()
    bad = good.replace(b"    navn: Ferd", b"  \xc2\xa0 navn:\xc2\xa0Ferd", 1)
    path.write_bytes(bad)
    assert codes(check(tmp_path)) == ["FMT018", "FMT018"]
    assert codes(fix(tmp_path)) == []
    assert path.read_bytes() == good


# Bytes


MANY = [
    ("parter.yaml", '"310182044"', "310182044"),
    ("parter.yaml", "navn: Ferd", "navnn: Ferd"),
    ("parter.yaml", "sektor: gruppe", "sektor: Gruppe"),
    ("mandat.yaml", "gjelder_til: 2027-12-31", "gjelder_til: 31.12.2027  # ut året"),
    ("mandat.yaml", "andel: 60 %", "andel: 60 prosent"),
    ("styringsdokument.yaml", "verdi: 30}", "verdi: 30,0}"),
]


def faulty(folder: Path) -> Path:
    product(folder)
    for file, right, written in MANY:
        path = folder / file
        text = path.read_bytes().decode()
        assert right in text
        path.write_bytes(text.replace(right, written, 1).encode())
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_several_files_in_one_run_and_twice_is_once(tmp_path: Path) -> None:
    faulty(tmp_path)
    first = fix(tmp_path)
    assert first.json["summary"]["fixed"] == 6
    assert codes(first) == []
    once = snapshot(tmp_path)
    assert set(once) == set(snapshot(BASE))
    second = fix(tmp_path)
    assert second.json["summary"]["fixed"] == 0
    assert snapshot(tmp_path) == once


@pytest.mark.parametrize("ending", [b"\r\n", b"\r"], ids=["crlf", "cr"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "bom"])
def test_line_ends_and_a_byte_order_mark_are_kept(tmp_path: Path, ending: bytes, mark: bytes) -> None:
    faulty(tmp_path / "lf")
    faulty(tmp_path / "other")
    for path in (tmp_path / "other").rglob("*.yaml"):
        if path.name != "styringslint.yaml":
            path.write_bytes(mark + path.read_bytes().replace(b"\n", ending))
    assert fix(tmp_path / "lf").json["summary"]["fixed"] == 6
    assert fix(tmp_path / "other").json["summary"]["fixed"] == 6
    for name, data in snapshot(tmp_path / "lf").items():
        if name.endswith(".yaml") and name != "styringslint.yaml":
            assert (tmp_path / "other" / name).read_bytes() == mark + data.replace(b"\n", ending)


def test_no_line_end_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "parter.yaml").write_bytes(b"dokumenttype: parter\nspr\xc3\xa5k: nb\ntittel: NO")
    fix(tmp_path)
    assert (tmp_path / "parter.yaml").read_bytes() == b'dokumenttype: parter\nspr\xc3\xa5k: nb\ntittel: "NO"'


@pytest.mark.parametrize("mode", [0o640, 0o600, 0o755, 0o666])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    faulty(tmp_path)
    (tmp_path / "parter.yaml").chmod(mode)
    fix(tmp_path)
    assert (tmp_path / "parter.yaml").stat().st_mode & 0o7777 == mode


# What is not written


def test_a_read_only_file_is_left_alone_and_the_others_are_fixed(tmp_path: Path) -> None:
    faulty(tmp_path)
    before = (tmp_path / "parter.yaml").read_bytes()
    (tmp_path / "parter.yaml").chmod(0o440)
    result = fix(tmp_path)
    assert result.exit_code == 3
    assert (tmp_path / "parter.yaml").read_bytes() == before
    assert result.json["unwritten"] == [{"file": "parter.yaml", "reason": "read-only"}]
    assert result.json["summary"]["fixed"] == 3
    assert sorted(codes(result)) == ["FMT002", "STR004", "STR006"]
    told = styringslint("check", "--fix", "--as-of", AS_OF, cwd=tmp_path)
    assert told.exit_code == 3
    assert "parter.yaml: ble ikke rettet: filen er skrivebeskyttet" in told.out


def refusing(flag: int):
    opened = os.open

    def refuse(path: str, flags: int, *rest: int) -> int:
        if flags & flag:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)

    return refuse


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty(tmp_path)
    before = snapshot(tmp_path)
    if os.geteuid() == 0:
        monkeypatch.setattr(writing.os, "open", refusing(os.O_EXCL))
    else:
        tmp_path.chmod(0o555)
    try:
        result = fix(tmp_path)
    finally:
        tmp_path.chmod(0o755)
    assert result.exit_code == 3
    assert {row["reason"] for row in result.json["unwritten"]} == {"Permission denied"}
    assert snapshot(tmp_path) == before
    assert result.json["summary"]["fixed"] == 0


def test_a_file_that_changes_meanwhile_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty(tmp_path)
    path = tmp_path / "parter.yaml"
    fill = writing._fill

    def slow(descriptor: int, data: bytes, status: os.stat_result) -> None:
        if b"dokumenttype: parter" in data:
            path.write_bytes(b"# nytt\n" + path.read_bytes())
        fill(descriptor, data, status)

    changed = b"# nytt\n" + path.read_bytes()
    monkeypatch.setattr(writing, "_fill", slow)
    result = fix(tmp_path)
    assert result.exit_code == 3
    assert path.read_bytes() == changed
    assert result.json["unwritten"] == [{"file": "parter.yaml", "reason": "changed"}]
    assert set(snapshot(tmp_path)) == set(snapshot(BASE)), "no temporary file is left"


@pytest.mark.parametrize(
    "failure", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "interrupted"]
)
def test_a_disk_that_is_full_and_an_interruption_leave_the_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    faulty(tmp_path)
    before = snapshot(tmp_path)

    def fail(*_arguments: object) -> None:
        raise failure

    monkeypatch.setattr(writing.os, "fsync", fail)
    assert fix(tmp_path).exit_code == (3 if isinstance(failure, OSError) else 130)
    assert snapshot(tmp_path) == before


def test_a_link_inside_the_tree_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    faulty(tmp_path)
    shutil.move(tmp_path / "parter.yaml", tmp_path / "register.yaml")
    (tmp_path / "parter.yaml").symlink_to("register.yaml")
    result = fix(tmp_path, "parter.yaml")
    assert result.exit_code == 0
    assert (tmp_path / "parter.yaml").is_symlink()
    assert b'"310182044"' in (tmp_path / "register.yaml").read_bytes()


def test_a_link_out_of_the_tree_is_not_followed(tmp_path: Path) -> None:
    faulty(tmp_path / "ute")
    inside = product(tmp_path / "inne")
    (inside / "parter.yaml").unlink()
    (inside / "parter.yaml").symlink_to(tmp_path / "ute/parter.yaml")
    before = snapshot(tmp_path / "ute")
    fix(inside)
    assert fix(inside, "parter.yaml").exit_code == 2
    assert snapshot(tmp_path / "ute") == before
    with pytest.raises(writing.NotWrittenError, match="outside"):
        writing.write(inside / "parter.yaml", before["parter.yaml"], b"", inside)
    assert snapshot(tmp_path / "ute") == before


# What is asked for


def test_paths_limit_what_is_written(tmp_path: Path) -> None:
    faulty(tmp_path)
    before = snapshot(tmp_path)
    result = fix(tmp_path, "mandat.yaml")
    after = snapshot(tmp_path)
    assert [name for name in after if after[name] != before[name]] == ["mandat.yaml"]
    assert result.json["summary"]["fixed"] == 2


def test_several_workspaces_in_one_run(tmp_path: Path) -> None:
    faulty(tmp_path / "a")
    faulty(tmp_path / "b")
    result = fix(tmp_path, "a", "b")
    assert result.json["summary"]["fixed"] == 12
    assert codes(result) == []
    assert snapshot(tmp_path / "a") == snapshot(tmp_path / "b")


def test_a_rule_alone(tmp_path: Path) -> None:
    faulty(tmp_path)
    result = fix(tmp_path, "--select", "FMT002")
    assert result.json["summary"]["fixed"] == 1
    assert sorted(codes(check(tmp_path))) == ["FMT008", "FMT013", "FMT025", "STR004", "STR006"]


def test_rules_that_meet_in_one_value(tmp_path: Path) -> None:
    """A key and its value, faults in one group, and what one fix brings to light."""
    path = product(tmp_path) / "styringsdokument.yaml"
    text = path.read_text(encoding="utf-8")
    good = text.replace("nullpunkt: {verdi: 40, dato: 2026-01-31}", "nullpunkt: {verdi: 40.5, dato: 2026-01-31}")
    path.write_text(
        good.replace("nullpunkt: {verdi: 40.5, dato: 2026-01-31}", "nulpunkt: {verdi: 40,5, date: 31.01.2026}", 1),
        encoding="utf-8",
    )
    result = fix(tmp_path)
    assert path.read_text(encoding="utf-8") == good
    assert [row["code"] for row in result.json["fixed"]] == ["STR004", "FMT025", "STR013", "FMT008"]


def test_what_is_waived_is_left_alone(tmp_path: Path) -> None:
    path = faulty(tmp_path) / "parter.yaml"
    text = path.read_text(encoding="utf-8")
    comment = "  # styringslint: ignore FMT002 -- nummeret kommer slik fra registeret"
    path.write_text(
        text.replace("organisasjonsnummer: 310182044", f"organisasjonsnummer: 310182044{comment}"), encoding="utf-8"
    )
    result = fix(tmp_path)
    assert f"organisasjonsnummer: 310182044{comment}" in path.read_text(encoding="utf-8")
    assert result.json["summary"]["fixed"] == 5
    assert result.json["summary"]["waived"] == 1
    (waived,) = [row for row in result.json["findings"] if row["status"] == "waived"]
    assert waived["fixes"] == []


def test_two_keys_that_were_meant_to_be_one_are_not_made_one(tmp_path: Path) -> None:
    path = product(tmp_path) / "mandat.yaml"
    text = path.read_text(encoding="utf-8").replace("bakgrunn: ", "bakgrunnn: en\nbakgrun: ", 1)
    path.write_text(text, encoding="utf-8")
    result = fix(tmp_path)
    assert result.json["summary"]["fixed"] == 1
    assert codes(result) == ["STR004"]
    assert path.read_text(encoding="utf-8") == text.replace("bakgrunnn", "bakgrunn")


def test_a_key_that_would_change_the_meaning_of_others_is_left_alone(tmp_path: Path) -> None:
    """With the language declared, the other keys would be of the wrong one."""
    text = "dokumenttype: parter\nspraak: en\ntittel: Parter\nparter:\n  - {id: a, navn: A, sektor: stat}\n"
    (tmp_path / "parter.yaml").write_text(text, encoding="utf-8")
    result = fix(tmp_path, "--unsafe-fixes")
    assert "STR004" in codes(result)
    assert result.json["fixed"] == []
    assert (tmp_path / "parter.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("tittel: Logg: en\ngjelder: Alt: to # her\n", 'tittel: "Logg: en"\ngjelder: "Alt: to" # her\n'),
        ("tittel: C:\\mappe: to\n", "tittel: 'C:\\mappe: to'\n"),
        ("innsikter:\n  - innsikt: Lært: mye\n", 'innsikter:\n  - innsikt: "Lært: mye"\n'),
        ("tittel: Logg: en\n  og mer\n", None),
        ('tittel: Logg: "en"\n', None),
        ("tittel: en\n  logg: to\n", None),
        ("tittel: *a: b\n", None),
        ("{\n  tittel: en: to,\n  x: y\n}\n", None),
        ("tittel: Logg: en\nannet: 'x\n", None),
    ],
)
def test_a_text_with_a_colon(tmp_path: Path, text: str, fixed: str | None) -> None:
    head = "dokumenttype: læringslogg\nspråk: nb\nprodukt: x\n" if not text.startswith("{") else ""
    path = tmp_path / "logg.yaml"
    path.write_text(head + text, encoding="utf-8")
    fix(tmp_path, "logg.yaml", "--unsafe-fixes")
    assert path.read_text(encoding="utf-8") == head + (fixed or text)


# The guard: a fix that does not do what it says is not made, and the others are


def shifted(text: str, other: str):
    """A fix of the date that writes `text`, and puts `other` in the place of the title."""

    def build(mender, problem) -> Fix:
        title = mender.file.text.index("Mandat for Turbussen")
        edits = [Edit(problem.span, text)]
        if other:
            edits.append(Edit(Span(title, title + len("Mandat for Turbussen")), other))
        return Fix(tuple(edits), safe=True)

    return build


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("2027-12-30", ""),
        ("2027-12-31", "Mandatet"),
        ("2027-12-31", "a: b"),
        ("31.12.2027 ", ""),
        ("2027-12-31\nlagt_til: ja", ""),
        ("[2027-12-31]", ""),
        ("'2027-12-31", ""),
        ("2027-12-31  # ", 'Mandat for \\"Turbussen'),
    ],
    ids=["another day", "another value", "broken text", "still wrong", "a new field", "a list", "an open quote", "two"],
)
def test_a_fix_that_does_something_else_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, other: str
) -> None:
    faulty(tmp_path)
    before = snapshot(tmp_path)
    monkeypatch.setitem(fixes._TABLE, "date-form", shifted(text, other))
    result = fix(tmp_path)
    assert "FMT008" in codes(result)
    assert result.json["summary"]["fixed"] == 5
    assert (tmp_path / "mandat.yaml").read_bytes() == before["mandat.yaml"].replace(b"60 prosent", b"60 %")


def test_fixes_that_overlap_are_made_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first by position goes first; what it leaves of the other is fixed in the next round."""
    path = product(tmp_path) / "parter.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("navn: Ferd", "navnn: Ferd").replace("sektor: stat", "sektor: Stat"), encoding="utf-8")

    def build(mender, problem) -> Fix:
        whole = mender.file.text[problem.span.start : mender.file.text.index("sektor: S")]
        return Fix(
            (Edit(Span(problem.span.start, problem.span.start + len(whole)), "navn" + whole[5:]),),
            safe=True,
            reveals=True,
        )

    monkeypatch.setitem(fixes._TABLE, "unknown-key-near", build)
    assert fix(tmp_path).json["summary"]["fixed"] == 2
    assert path.read_text(encoding="utf-8") == text


def test_three_runs_at_once_leave_whole_files(tmp_path: Path) -> None:
    faulty(tmp_path)
    command = [sys.executable, "-m", "styringslint", "check", "--fix", "--as-of", AS_OF]
    runs = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    for run in runs:
        _, told = run.communicate()
        assert run.returncode in {0, 1, 3}
        assert b"Traceback" not in told
    alone = faulty(tmp_path / "alene")
    fix(alone)
    expected = snapshot(alone)
    shutil.rmtree(alone)
    assert snapshot(tmp_path) == expected


# --diff


def test_a_diff_is_exact_and_writes_nothing(tmp_path: Path) -> None:
    faulty(tmp_path)
    before = snapshot(tmp_path)
    result = styringslint("check", "--diff", "--as-of", AS_OF, "parter.yaml", cwd=tmp_path)
    assert result.exit_code == 1
    assert snapshot(tmp_path) == before
    assert result.out == (
        "--- parter.yaml\n+++ parter.yaml\n@@ -3,8 +3,8 @@\n tittel: Parter i Turbussen\n parter:\n   - id: etaten\n"
        "-    navnn: Ferdselsetaten\n-    organisasjonsnummer: 310182044\n+    navn: Ferdselsetaten\n"
        '+    organisasjonsnummer: "310182044"\n     sektor: stat\n   - id: fjellvik\n     navn: Fjellvik kommune\n'
        '@@ -18,4 +18,4 @@\n     kommunenummer: "9912"\n   - id: reisende\n     navn: Reisende i de to kommunene\n'
        "-    sektor: Gruppe\n+    sektor: gruppe\n"
    )
    assert "3 kan rettes automatisk" in result.err


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "bom"])
def test_a_diff_applies(tmp_path: Path, ending: bytes, mark: bytes) -> None:
    faulty(tmp_path)
    for path in tmp_path.rglob("*.yaml"):
        if path.name != "styringslint.yaml":
            path.write_bytes(mark + b"## Merknad\t1" + ending + path.read_bytes().rstrip(b"\n").replace(b"\n", ending))
    result = styringslint("check", "--diff", "--as-of", AS_OF, cwd=tmp_path)
    patch = result.out.encode()
    fix(tmp_path)
    expected = snapshot(tmp_path)
    again = tmp_path / "igjen"
    faulty(again)
    for path in again.rglob("*.yaml"):
        if path.name != "styringslint.yaml":
            path.write_bytes(mark + b"## Merknad\t1" + ending + path.read_bytes().rstrip(b"\n").replace(b"\n", ending))
    done = subprocess.run(["git", "apply", "-p0", "--whitespace=nowarn"], input=patch, cwd=again, capture_output=True, check=False, env={**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert snapshot(again) == expected


def test_a_diff_of_nothing_is_empty_and_ends_as_check(tmp_path: Path) -> None:
    product(tmp_path)
    clean = styringslint("check", "--diff", "--as-of", AS_OF, cwd=tmp_path)
    assert (clean.out, clean.exit_code) == ("", 0)
    path = tmp_path / "parter.yaml"
    path.write_bytes(path.read_bytes().replace(b"310182044", b"310182045"))
    faulty_one = styringslint("check", "--diff", "--as-of", AS_OF, cwd=tmp_path)
    assert (faulty_one.out, faulty_one.exit_code) == ("", 1)
    assert "FMT001" in faulty_one.err


def test_a_diff_commands_nobody(tmp_path: Path) -> None:
    text = "dokumenttype: parter\nspråk: nb\n# ##vso[task.complete]x ##[error]y \x1b[31m\n# en\n::stop-commands::x: 1\ntittel: NO\n"
    (tmp_path / "parter.yaml").write_text(text.replace("\x1b[31m", ""), encoding="utf-8")
    out = styringslint("check", "--diff", cwd=tmp_path).out
    assert out
    assert "##[" not in out
    assert "##vso[" not in out
    assert not re.search(r"(?m)^.\s*::", out)


@pytest.mark.parametrize(
    "arguments",
    [["--unsafe-fixes"], ["--diff", "-o", "json"], ["--fix", "-o", "concise", "-"]],
    ids=["unsafe alone", "diff and json", "fixed text and concise"],
)
def test_options_that_do_not_go_together(tmp_path: Path, arguments: list[str]) -> None:
    product(tmp_path)
    result = styringslint("check", *arguments, cwd=tmp_path)
    assert result.exit_code == 2
    assert result.out == ""


# Standard input


def test_standard_input_comes_out_fixed(tmp_path: Path) -> None:
    faulty(tmp_path)
    before = snapshot(tmp_path)
    result = styringslint(
        "check",
        "--fix",
        "--as-of",
        AS_OF,
        "-",
        "--stdin-filename",
        "parter.yaml",
        "-o",
        "json=a.json",
        cwd=tmp_path,
        stdin=before["parter.yaml"],
    )
    assert result.exit_code == 0
    assert result.out.encode() == snapshot(BASE)["parter.yaml"]
    assert "3 rettet." in result.err
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["fixed"]) == 3
    (tmp_path / "a.json").unlink()
    assert snapshot(tmp_path) == before
    shown = styringslint(
        "check", "--diff", "-", "--stdin-filename", "parter.yaml", cwd=tmp_path, stdin=before["parter.yaml"]
    )
    assert shown.exit_code == 1
    assert "+    sektor: gruppe\n" in shown.out


@pytest.mark.parametrize(
    "data",
    [b"", b"a: b: c\r\n", b"# bare en merknad", b"x: y\n" * 400_000],
    ids=["empty", "syntax", "comment", "too large"],
)
def test_standard_input_that_cannot_be_fixed_comes_out_as_it_is(tmp_path: Path, data: bytes) -> None:
    result = styringslint("check", "--fix", "-", cwd=tmp_path, stdin=data)
    assert result.out.encode() == data
    assert result.exit_code == 1


# Reports


def test_what_people_are_told(tmp_path: Path) -> None:
    faulty(tmp_path)
    path = tmp_path / "styringsdokument.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("beløp: 1 200 000", "beløp: 1.200.000"), encoding="utf-8")
    for language, mark, unsafe, footer in (
        ("nb", "[kan rettes]", "[kan rettes med --unsafe-fixes]", "6 kan rettes automatisk: styringslint check --fix"),
        (
            "nn",
            "[kan rettast]",
            "[kan rettast med --unsafe-fixes]",
            "6 kan rettast automatisk: styringslint check --fix",
        ),
        ("en", "[fixable]", "[fixable with --unsafe-fixes]", "6 can be fixed automatically: styringslint check --fix"),
    ):
        told = styringslint("check", "-o", "concise", "--as-of", AS_OF, "--lang", language, cwd=tmp_path).out
        assert told.count(mark) == 6
        assert told.count(unsafe) == 1
        assert f"\n{footer}\n" in told
    full = styringslint("check", "--as-of", AS_OF, cwd=tmp_path).out
    assert full.count("   = rettes: automatisk, med styringslint check --fix\n") == 6
    done = styringslint("check", "--fix", "--as-of", AS_OF, cwd=tmp_path)
    assert "\n6 rettet.\n" in done.out


def test_machines_get_the_edits(tmp_path: Path) -> None:
    faulty(tmp_path)
    text = (tmp_path / "parter.yaml").read_text(encoding="utf-8")
    (row,) = [row for row in check(tmp_path).findings if row["code"] == "FMT002"]
    ((one,),) = [one["edits"] for one in row["fixes"]]
    assert row["fixable"] is True
    assert text[one["offset"] : one["offset"] + one["length"]] == "310182044"
    assert one["start"] == {"line": 7, "column": 26}
    assert one["end"] == {"line": 7, "column": 35}
    assert one["text"] == '"310182044"'
    run = styringslint("check", "-o", "sarif", "--as-of", AS_OF, cwd=tmp_path).json["runs"][0]
    (result,) = [result for result in run["results"] if result["ruleId"] == "FMT002"]
    (fixed,) = result["fixes"]
    assert fixed["properties"] == {"safe": True}
    (change,) = fixed["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "parter.yaml"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 7, "startColumn": 26, "endLine": 7, "endColumn": 35},
            "insertedContent": {"text": '"310182044"'},
        }
    ]
    fix(tmp_path, "-o", "jsonl=a.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["type"] for line in lines if line["type"] != "finding"] == ["fixed"] * 6 + ["summary"]


# The property: whatever is wrong, fixing twice is fixing once, and nothing outside the edits changes.


MUTATIONS = (
    (r'"(\d{4,9})"', r"\1"),
    (r"\b(\d{4})-(\d\d)-(\d\d)\b", r"\3.\2.\1"),
    (r"\b(\d{4})-(\d\d)-(\d\d)\b", r"\1-\2-\3T10:00:00"),
    (r"\b(\d+) %", r"\1 prosent"),
    (r"\b(\d+) %", r"\1"),
    (r": ja\b", ": yes"),
    (r": nei\b", ": No"),
    (r"(\d{1,3}) (\d{3}) 000\b", r"\1.\2.000"),
    (r"(\d{1,3}) 000 000\b", r"\1 mill. kr"),
    (r'"(\d\d:\d\d)"', r"\1"),
    (r'"(\d+\.\d+)"', r"\1"),
    (r"(verdi|value): (\d+)\b", r"\1: \2,5"),
    (r"(verdi|value): (\d+)\b", r'\1: "\2"'),
    (r"(?m)^( *)([a-zæøå_]{4,})(?=:)", r"\1\2x"),
    (r"(?m)^( *)([a-zæøå_]{3})([a-zæøå_]+)(?=:)", r"\1\2\3\3"),
    (r"(?m)^( *(?:status|type|nivå|rolle|role|level): )([a-zæøå])", r"\1X\2"),
    (r"(?m)^( +)(?=[a-zæøå_]+: )", "\\1\xa0"),
    (r"å", "a\u030a"),
    (r"(?m)^( *[a-zæøå_]+): ([a-zæøåA-ZÆØÅ ]+)$", r"\1: \2: og mer"),
    (r"(?m)\n", "\r\n"),
    (r"(?m)$", " "),
    (r"(?m)^", "# \u2028"),
)


def mutated(text: str, choices: random.Random) -> str:
    for _ in range(choices.randint(1, 6)):
        pattern, new = choices.choice(MUTATIONS)
        places = list(re.finditer(pattern, text))
        for place in sorted(
            choices.sample(places, min(len(places), choices.choice([1, 1, 2, 5]))), key=lambda one: -one.start()
        ):
            text = (
                text[: place.start()]
                + place.expand(new.replace("\r", "\\r").replace("\n", "\\n"))
                + text[place.end() :]
            )
    return text


def applied(text: str, edits: list[dict[str, object]]) -> str:
    """A text after edits as JSON gives them."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    for edit in sorted(edits, key=lambda edit: -edit["offset"]):
        text = text[: edit["offset"]] + edit["text"] + text[edit["offset"] + edit["length"] :]
    return mark + text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), source=st.sampled_from(PRODUCTS), unsafe=st.booleans())
def test_fixing_twice_is_fixing_once(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path, unsafe: bool
) -> None:
    choices = random.Random(seed)
    folder = product(tmp_path_factory.mktemp("mutert"), source)
    path = choices.choice([path for path in sorted(folder.rglob("*.yaml")) if path.name != "styringslint.yaml"])
    text = path.read_bytes().decode()
    path.write_bytes(mutated(text, choices).encode())
    flags = ["--unsafe-fixes"] if unsafe else []
    before = snapshot(folder)
    faults = check(folder)
    first = fix(folder, *flags)
    assert first.exit_code in {0, 1}
    once = snapshot(folder)
    _compare(before, once, faults.findings, first.json["fixed"])
    second = fix(folder, *flags)
    assert second.json["fixed"] == []
    assert snapshot(folder) == once
    assert second.findings == first.findings
    shutil.rmtree(folder)


def _compare(before: dict[str, bytes], after: dict[str, bytes], faults: list[dict], fixed: list[dict]) -> None:
    """A file without a fix is as it was; where one round was enough, only the edits that were told are made."""
    for name, text in before.items():
        keys = [row["fingerprint"] for row in fixed if row["file"] == name]
        rows = [row for row in faults if row["file"] == name and row["fingerprint"] in keys and row["fixes"]]
        if not keys:
            assert after[name] == text
        elif len(rows) == len(keys):
            edits = [edit for row in rows for edit in row["fixes"][0]["edits"]]
            assert after[name].decode() == applied(text.decode(), edits)


def test_a_value_that_was_not_decided_is_written_right_all_the_same(tmp_path: Path) -> None:
    """What stood in the shadow of the fault is said afterwards; it does not keep the fault in place."""
    path = product(tmp_path, TOP / "examples/hjelpemidler") / "mandat.yaml"
    text = path.read_text(encoding="utf-8")
    good = text.replace("forventet: 75\n", "forventet: 76\n")
    assert good != text
    path.write_text(good.replace("forventet: 76\n", 'forventet: "76"\n'), encoding="utf-8")
    assert "DEC021" not in {row["code"] for row in check(tmp_path).findings}
    assert "DEC021" in {row["code"] for row in fix(tmp_path).findings}
    assert path.read_text(encoding="utf-8") == good


def test_front_matter_is_fixed_and_what_follows_it_is_kept(tmp_path: Path) -> None:
    head = b"---\r\ndokumenttype: parter\r\nspr\xc3\xa5k: nb\r\ntittel: %s\r\n---\r\n"
    body = b"# NO\r\n\xff\xfe 310182044\n\n---\ntittel: NO\n"
    path = tmp_path / "parter.md"
    path.write_bytes(head % b"NO" + body)
    assert [row["code"] for row in fix(tmp_path, "parter.md").json["fixed"]] == ["FMT006"]
    assert path.read_bytes() == head % b'"NO"' + body
    path.write_bytes(head % b"NO" + b"# NO\r\n")
    shown = styringslint("check", "--diff", "parter.md", cwd=tmp_path).out
    assert '-tittel: NO\r\n+tittel: "NO"\r\n' in shown
