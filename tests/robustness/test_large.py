"""Large texts: every one ends in a finding, within ten seconds of work and the memory of an ordinary run and a bit."""

import json
from pathlib import Path

import pytest

from styringslint.engine.limit import MOST
from tests.command_line import check, styringslint
from tests.robustness.large import TEXTS
from tests.robustness.process import AS_OF, LARGE, assert_sound, linux, process

LONGEST_TEXT = 1_500_000
"""How many bytes a report for people may have of one document of a mebibyte."""


@linux
@pytest.mark.parametrize("name", TEXTS)
def test_a_large_text_ends_in_a_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil.yaml").write_bytes(TEXTS[name]())
    ended = process(
        "check", "-o", "full", "-o", "json=ut.json", "--as-of", AS_OF, "fil.yaml", cwd=tmp_path, seconds=LARGE
    )
    assert_sound(ended, {1})
    assert len(ended.out) < LONGEST_TEXT
    findings = json.loads((tmp_path / "ut.json").read_bytes())["findings"]
    assert any(row["status"] == "new" and row["severity"] == "error" for row in findings)


STRANGERS = {
    "empty lines": b"\n" * 900_000 + b"x: 1\n",
    "empty lines with spaces": b"\n " * 400_000 + b"x: 1\n",
    "carriage returns": b"\r" * 900_000 + b"x: 1\r",
    "spaces": b" " * 900_000 + b"x: 1\n",
    "tabs": b"\t" * 900_000 + b"x: 1\n",
    "commas and spaces": b", " * 400_000 + b"x: 1\n",
    "braces": b"{" * 900_000,
    "the key without an end": b"dokumenttype\n" * 70_000,
    "the key and spaces": b"dokumenttype" + b" " * 900_000 + b"x",
    "the other key and empty lines": b"schema" + b"\n" * 900_000 + b"styring/",
}
"""Large texts that do not say what they are: nobody named them, and they are looked at only to see whether they do."""


@linux
@pytest.mark.parametrize("name", STRANGERS)
def test_a_large_stranger_in_a_folder_costs_little(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil.yaml").write_bytes(STRANGERS[name])
    assert_sound(process("check", "--as-of", AS_OF, cwd=tmp_path), {3})


@linux
@pytest.mark.parametrize(
    "name",
    ["decomposed letters", "many keys that are almost right", "some non-breaking spaces after colons", "one circle"],
)
@pytest.mark.parametrize(
    "command",
    [
        ("check", "--diff", "--unsafe-fixes", "--as-of", AS_OF),
        ("since", "-o", "json", "--against", "før"),
        ("graph",),
        ("waivers", "--as-of", AS_OF),
    ],
    ids=lambda command: command[0],
)
def test_other_commands_end_too(tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    (tmp_path / "før").mkdir()
    (tmp_path / "før/fil.yaml").write_text("dokumenttype: parter\nspråk: nb\ntittel: x\n", encoding="utf-8")
    (tmp_path / "nå").mkdir()
    (tmp_path / "nå/fil.yaml").write_bytes(TEXTS[name]())
    arguments = [tmp_path / "før" if word == "før" else word for word in command]
    assert_sound(process(*arguments, cwd=tmp_path / "nå", seconds=LARGE), {0, 1, 3})


PRODUCT = "dokumenttype: styringsdokument\nspråk: nb\nprodukt: p\ntittel: x\n"


def waivers(reason: str) -> str:
    rows = (
        f"  - {{regel: FMT001, gjelder: p{number}, begrunnelse: {reason}, godkjent_av: y}}\n" for number in range(5200)
    )
    return PRODUCT + "unntak:\n" + "".join(rows)


def ranking(numbers: range) -> str:
    rows = (f"    - I{number}\n" for number in numbers)
    return PRODUCT + "prioritering:\n  metode: rang\n  initiativ:\n" + "".join(rows)


PAIRS = {
    "waivers with another reason": (waivers("x"), waivers("y")),
    "a ranking that is new": (PRODUCT, ranking(range(49_000))),
    "a ranking of others": (ranking(range(49_000)), ranking(range(100_000, 149_000))),
    "a ranking turned around": (ranking(range(49_000)), ranking(range(48_999, -1, -1))),
}
"""Two large documents, before and after: what has changed grows with them, and the work no faster than that."""


@linux
@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_comparison_of_large_documents_ends(tmp_path: Path, name: str, form: str) -> None:
    for folder, text in zip(("før", "nå"), PAIRS[name], strict=True):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "fil.yaml").write_text(text, encoding="utf-8")
    arguments = ("since", "--against", tmp_path / "før", "--all", "-o", form, "--as-of", AS_OF)
    assert_sound(process(*arguments, cwd=tmp_path / "nå", seconds=LARGE), {0})


def wrong(count: int) -> str:
    head = "dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n  - {id: a, navn: b, sektor: gruppe}\n"
    return head + "".join(f"felt{number}: 1\n" for number in range(count))


@pytest.mark.parametrize(("count", "told", "more"), [(MOST, MOST, 0), (MOST + 1, MOST, 1), (3 * MOST, MOST, 2 * MOST)])
def test_a_file_that_is_wrong_all_over_is_told_so_once(tmp_path: Path, count: int, told: int, more: int) -> None:
    (tmp_path / "parter.yaml").write_text(wrong(count), encoding="utf-8")
    (tmp_path / "flere.yaml").write_text(wrong(1), encoding="utf-8")
    findings = check(tmp_path, "--select", "STR004").findings
    mine = [row for row in findings if row["file"] == "parter.yaml"]
    assert len([row for row in mine if row["code"] == "STR004"]) == told
    rest = [
        (row["code"], row["reason"], row["start"]["line"], row["parameters"]) for row in mine if row["code"] != "STR004"
    ]
    expected = ("STR001", "too-many-findings", told + 6, {"count": more, "limit": MOST})
    assert rest == ([expected] if more else [])
    assert len([row for row in findings if row["file"] == "flere.yaml"]) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Filen har 2000 funn ut over de første 1000. De står ikke her."),
        ("nn", "Fila har 2000 funn ut over dei første 1000. Dei står ikkje her."),
        ("en", "The file has 2000 findings beyond the first 1000. They are not listed here."),
    ],
)
def test_what_is_left_out_is_said(tmp_path: Path, language: str, said: str) -> None:
    (tmp_path / "parter.yaml").write_text(wrong(3 * MOST), encoding="utf-8")
    told = styringslint("check", "-o", "concise", "--lang", language, "--as-of", AS_OF, cwd=tmp_path)
    assert said in told.out


def test_what_is_left_out_cannot_be_waived_or_switched_off(tmp_path: Path) -> None:
    (tmp_path / "styringslint.yaml").write_text(
        "regler:\n  - {regel: STR001, alvor: av, begrunnelse: prøve}\n", encoding="utf-8"
    )
    text = wrong(2 * MOST).replace("felt0: 1\n", "felt0: 1\n# styringslint: ignore STR001 -- vi vil ikke vite det\n")
    (tmp_path / "parter.yaml").write_text(text, encoding="utf-8")
    assert [row["reason"] for row in check(tmp_path, "--select", "STR004").findings][-1] == "too-many-findings"


def test_many_waivers_cover_what_they_name(tmp_path: Path) -> None:
    """Comments in a row speak of the next line that holds anything; what each covers is taken out once."""
    rows = "".join(
        f"  # styringslint: ignore FMT001 until 2027-01-01 -- nummeret er under retting {number}\n"
        f"  # og mer om det\n\n  - {{id: p{number}, navn: n{number}, sektor: stat, organisasjonsnummer: '12345678{number % 10}'}}\n"
        for number in range(50)
    )
    head = "dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n"
    (tmp_path / "parter.yaml").write_text(head + rows, encoding="utf-8")
    result = check(tmp_path, "--select", "FMT001,STR017")
    assert result.findings == []
    assert result.json["summary"]["waived"] >= 45
