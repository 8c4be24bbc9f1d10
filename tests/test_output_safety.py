"""Nothing from a document, a file name or a configuration can forge output, in any format."""

import json
import re
from pathlib import Path

import pytest

from styringslint.report.formats import FORMATS
from styringslint.report.harmless import harmless
from tests.command_line import styringslint

EVIL = (
    "100 %, a:b,c",
    "linje1\nlinje2",
    "x\n::error::PWNED",
    "::stop-commands::x",
    "a::b::c",
    "x ##[error]PWNED",
    "##vso[task.setvariable variable=x]PWNED",
    "\r\n::add-mask::hemmelig",
    "\x1b[31mrødt\x1b[0m",
    "\x9b31m",
    "venstre\u202eerjøh",
    "usyn\u200blig",
    "linje\u2028skift",
    "\ud800",
    "a" * 5000,
    "{ikke} {en:mal|maler} %s %(x)s {0.__class__}",
    "[bold]tekst[/bold]",
)
COMMAND = re.compile(r"^\s*::[a-z-]+( [^:]*)?::")


def is_safe(text: str, form: str) -> bool:
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029]", text):
        return False
    if "##[" in text or "##vso[" in text:
        return False
    commands = [line for line in text.split("\n") if COMMAND.match(line)]
    return (
        all(re.match(r"::(error|warning|notice) file=", line) for line in commands)
        if form == "github"
        else not commands
    )


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("value", EVIL, ids=range(len(EVIL)))
def test_a_hostile_value_comes_out_harmless(tmp_path: Path, form: str, value: str) -> None:
    text = json.dumps(value)
    (tmp_path / "parter.yaml").write_text(
        f"dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n  - id: a\n    navn: {text}\n    sektor: {text}\n    {text}: 1\n",
        encoding="utf-8",
    )
    result = styringslint("check", "-o", form, "--as-of", "2026-11-21", cwd=tmp_path)
    assert result.exit_code == 1
    assert is_safe(result.out, form), result.out
    if form in {"json", "sarif"}:
        json.loads(result.out)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "name",
    [
        "::stop-commands::x.yaml",
        "##[add-mask]x.yaml",
        "a\n::add-mask::x.yaml",
        "\u202egpj.yaml",
        "\xa0::debug::x.yaml",
        "a,line=1,title=x.yaml",
    ],
)
def test_a_hostile_file_name_comes_out_harmless(tmp_path: Path, form: str, name: str) -> None:
    (tmp_path / name).write_text("dokumenttype: parter\na: b: c\n", encoding="utf-8")
    result = styringslint("check", "-o", form, cwd=tmp_path)
    assert result.exit_code == 1
    assert is_safe(result.out, form), result.out


def test_hostile_configuration_is_told_harmlessly(tmp_path: Path) -> None:
    (tmp_path / "styringslint.yaml").write_text('regler:\n  - {regel: "x\\n::error::PWNED"}\n', encoding="utf-8")
    result = styringslint("check", cwd=tmp_path)
    assert result.exit_code == 2
    assert not [line for line in result.err.split("\n") if COMMAND.match(line)]


def test_ordinary_text_is_left_as_it_is() -> None:
    for text in ("Æøå «sitat» – tankestrek …", "👩‍💻 med sammenføyning", "50 % av 1 000", "C# og #1"):
        assert harmless(text) == text
