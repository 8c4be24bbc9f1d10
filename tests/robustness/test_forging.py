"""Nothing that somebody else wrote can pass for something else: in no command, in no format, on neither stream."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styringslint.report.harmless import harmless, harmless_path, shortened
from styringslint.source.nodes import Scalar
from styringslint.source.patch import scalars
from styringslint.source.read import read
from tests.command_line import AS_OF, Result, styringslint

TOP = Path(__file__).parents[2]
BASE = TOP / "tests/rules/base"

EVIL = (
    "\n::error::PWNED",
    "\r\n::add-mask::PWNED",
    "::stop-commands::PWNED",
    "x ##[error]PWNED",
    "##vso[task.setvariable variable=x]PWNED",
    "##teamcity[buildProblem description='PWNED']",
    "\u2028::debug::PWNED",
    "\u00a0::debug::PWNED",
    "\x1b]8;;http://pwned.example\x07PWNED\x1b[2K\x9b31m",
    "PWNED\u202ednetxet\u2066",
    "PW\u200bNED\U000e0041\u00ad",
    "section_start:1:x\r\x1b[0KPWNED",
    "<script>PWNED()</script><img src=x onerror=PWNED()>",
    "[PWNED](http://pwned.example) ![PWNED](http://pwned.example/x.png) <http://pwned.example>",
    "@PWNED fixes #1 http://pwned.example `PWNED` ``x`` | PWNED | PWNED |\n---",
    '"]; click x "javascript:PWNED()" %% PWNED\n  PWNED["x"]',
    '"]; PWNED [URL="http://pwned.example"]; "\\',
    '=HYPERLINK("http://pwned.example";"PWNED")',
    "]]><PWNED/>&PWNED; <!-- PWNED -->",
    "{navn} %s %(x)s {0.__class__} ${PWNED} PWNED",
    "a" * 3000 + " PWNED",
)
TEXT_KEYS = re.compile(
    r"tittel|navn|formulering|tekst|problem|formål|bakgrunn|hva|innsikt|forklaring|merknad|stilling|metode|kilde|grunnlag"
    r"|hindring|vi_tror_at|vil_føre_til|indikator|enhet|utvalg|ansvar|handlingsrom|fullmakter|begrunnelse|sak|oppdrag|rolle"
    r"|involveres_ved|ingen_plass_fordi|referanse|konklusjon|anbefaling|støtter_utenfor|versjon|organ|produkt|id"
)


def poisoned(folder: Path, turn: int, *, ids: bool = False) -> Path:
    """The base product, with a hostile text in every free text; with `ids`, in ids and references too."""
    shutil.copytree(BASE, folder)
    number = turn
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        root = read(text.encode()).root
        assert root is not None
        nodes = list(scalars(root))
        edits = []
        for key, value in pairwise(nodes):
            word = key.value
            if not isinstance(value, Scalar) or not TEXT_KEYS.fullmatch(word) or text[key.end : key.end + 1] != ":":
                continue
            if word in {"id", "produkt", "rolle", "organ"} and not ids:
                continue
            edits.append((value.start, value.end, json.dumps(EVIL[number % len(EVIL)])))
            number += 1
        for start, end, new in reversed(edits):
            text = text[:start] + new + text[end:]
        path.write_text(text, encoding="utf-8")
    return folder


# What each reader of the output would make of it


def runner_commands(text: str) -> Iterator[str]:
    """What a CI runner would take for commands: in any line, whatever the format."""
    for line in re.split(r"\r\n|\r|\n", text):
        if re.match(r"::[\w-]+", line.lstrip()):
            yield line.strip()
        yield from re.findall(r"##(?:vso|teamcity)?\[", line)
    yield from re.findall(r"section_(?:start|end):\d+:\w+\r", text)


def harmful_characters(text: str, allowed: str = "\n") -> set[str]:
    """The characters that a terminal obeys, or that change what a reader believes to see."""
    pattern = (
        "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
        "\U000e0000-\U000e0fff]"
    )
    return set(re.findall(pattern, text)) - set(allowed)


def plain(text: str) -> None:
    assert not list(runner_commands(text))
    assert not harmful_characters(text)


def machine(text: str) -> None:
    for row in text.splitlines() if not text.startswith(("{\n", "[\n")) else [text]:
        json.dumps(json.loads(row, parse_constant=pytest.fail), ensure_ascii=False).encode("utf-8")
    assert not list(runner_commands(text))
    assert not harmful_characters(text)


def github(text: str) -> None:
    assert not harmful_characters(text)
    for command in runner_commands(text):
        assert re.match(
            r"::(error|warning|notice) file=[^,:\r\n]*,line=\d+(,(col|endColumn)=\d+)*,title=[^,:P\r\n]*::", command
        )


def markdown(text: str) -> None:
    plain(text)
    outside = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", text, flags=re.DOTALL)
    assert "PWNED" not in outside
    assert "pwned.example" not in outside


def mermaid(text: str) -> None:
    plain(text)
    for line in text.splitlines():
        outside = re.sub(r'"[^"]*"', "", line)
        assert "PWNED" not in outside or line.startswith(("  accTitle: ", "accTitle: ", "%%", "  title")), line
        assert not re.search(r"\bclick\b|javascript:", outside), line
    assert "<script" not in text
    assert "<img" not in text


def dot(text: str) -> None:
    plain(text)
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", text, flags=re.DOTALL)
    assert "PWNED" not in outside
    assert "URL" not in outside


def patch(text: str) -> None:
    assert not list(runner_commands(text))
    assert not harmful_characters(text, "\n\t\r")


def yaml(text: str) -> None:
    assert not list(runner_commands(text))
    assert not harmful_characters(text)
    if text:
        assert read(f"vedtak:\n{text}".encode()).root is not None


COMMANDS: dict[str, tuple[tuple[str, ...], Callable[[str], None]]] = {
    "check": (("check", "--show-waiting", "--as-of", AS_OF), plain),
    "check in colour": (("check", "--color", "never", "-o", "concise", "--as-of", AS_OF), plain),
    "check json": (("check", "-o", "json", "--as-of", AS_OF), machine),
    "check jsonl": (("check", "-o", "jsonl", "--as-of", AS_OF), machine),
    "check sarif": (("check", "-o", "sarif", "--as-of", AS_OF), machine),
    "check github": (("check", "-o", "github", "--as-of", AS_OF), github),
    "check statistics": (("check", "--statistics", "--as-of", AS_OF), plain),
    "check diff": (("check", "--diff", "--unsafe-fixes", "--as-of", AS_OF), patch),
    "since": (("since", "--against", "{old}", "--all"), plain),
    "since json": (("since", "--against", "{old}", "-o", "json"), machine),
    "since markdown": (("since", "--against", "{old}", "--all", "-o", "markdown"), markdown),
    "since github": (("since", "--against", "{old}", "-o", "github"), github),
    "decide list": (("decide", "list"), plain),
    "decide list json": (("decide", "list", "-o", "json"), machine),
    "decide show": (("decide", "show", "V-2026-02"), plain),
    "decide new": (("decide", "new", "--against", "{old}"), yaml),
    "graph": (("graph",), mermaid),
    "graph dot": (("graph", "-o", "dot"), dot),
    "graph json": (("graph", "-o", "json"), machine),
    "waivers": (("waivers", "--as-of", AS_OF), plain),
    "waivers json": (("waivers", "-o", "json", "--as-of", AS_OF), machine),
    "config show": (("config", "show"), plain),
    "config show json": (("config", "show", "-o", "json"), machine),
    "rules": (("rules",), plain),
    "rules json": (("rules", "-o", "json"), machine),
    "rules markdown": (("rules", "-o", "markdown"), markdown),
}


def run(name: str, folder: Path, old: Path = BASE) -> Result:
    arguments, judged = COMMANDS[name]
    result = styringslint(*(word.format(old=old) for word in arguments), cwd=folder)
    assert result.exit_code in {0, 1, 2, 3}, result.err
    judged(result.out)
    plain(result.err)
    return result


@pytest.mark.parametrize("turn", [0, 7, 13])
@pytest.mark.parametrize("name", COMMANDS)
def test_hostile_texts_in_documents(tmp_path: Path, name: str, turn: int) -> None:
    folder = poisoned(tmp_path / "produkt", turn)
    result = run(name, folder)
    if name.startswith(("check", "since", "graph", "decide")) and name not in {"decide new", "check diff"}:
        assert result.out, result.err


@pytest.mark.parametrize("turn", range(0, 21, 5))
@pytest.mark.parametrize("name", [name for name in COMMANDS if not name.startswith(("rules", "config"))])
def test_hostile_ids(tmp_path: Path, name: str, turn: int) -> None:
    run(name, poisoned(tmp_path / "produkt", turn, ids=True))


@pytest.mark.parametrize(
    "file",
    [
        "\n::error::PWNED.yaml",
        "##[error]PWNED.yaml",
        "::debug::PWNED.yaml",
        "\u202eP\x1b[2K.yaml",
        "\u00a0::x::.yaml",
        "`PWNED`.yaml",
    ],
)
@pytest.mark.parametrize("name", COMMANDS)
def test_hostile_file_names(tmp_path: Path, name: str, file: str) -> None:
    folder = tmp_path / "produkt"
    shutil.copytree(BASE, folder)
    for number, path in enumerate(sorted(folder.glob("*.yaml"))):
        if path.name != "styringslint.yaml":
            path.rename(folder / f"{number}{file}" if number % 2 else folder / f"{file[:-5]}{number}.yaml")
    text = "dokumenttype: læringslogg\nspråk: nb\nprodukt: turbussen\ntittel: x\nfeil: [\n"
    (folder / f"z{file}").write_text(text, encoding="utf-8")
    run(name, folder)
    run(name, tmp_path)


HOUSE = """
egne_regler:
  - kode: KS001
    navn: regel-en
    for_hver: initiativ
    krever:
      - {{felt: lenke, finnes: ja}}
    alvor: feil
    melding: {{nb: {evil}}}
    hvorfor: {evil}
    gjør_slik: {{nb: {evil}}}
    kilde: {evil}
    eksempler:
      - galt: |
          id: I1
          tittel: x
"""


@pytest.mark.parametrize("evil", EVIL, ids=range(len(EVIL)))
def test_hostile_house_rules(tmp_path: Path, evil: str) -> None:
    folder = tmp_path / "produkt"
    shutil.copytree(BASE, folder)
    text = HOUSE.format(evil=json.dumps(evil.replace("{", "(").replace("}", ")")))
    path = folder / "styringslint.yaml"
    for left_out in ("", "    gjør_slik:.*\n", "    (gjør_slik|hvorfor):.*\n"):
        path.write_text(
            "språk: nb\n" + re.sub(left_out, "", text) if left_out else "språk: nb\n" + text, encoding="utf-8"
        )
        for name in COMMANDS:
            if name.startswith(("check", "rules", "config")):
                run(name, folder)
        for command in (("explain", "KS001"), ("rules", "test")):
            result = styringslint(*command, cwd=folder)
            assert result.exit_code in {0, 1, 2}
            plain(result.out)
            plain(result.err)


@pytest.mark.parametrize("evil", EVIL, ids=range(len(EVIL)))
@pytest.mark.parametrize(
    "setting",
    [
        "språk: {evil}",
        "{evil}: 1",
        "profil: {evil}",
        "dokumenter: [{evil}]",
        "bygger_på: [{evil}]",
        "regler:\n  - {{regel: {evil}, alvor: feil, begrunnelse: x}}",
        "regler:\n  - {{regel: BEN016, alvor: feil, begrunnelse: {evil}, valg: [{{navn: {evil}, verdi: {evil}}}]}}",
        "skjemaer:\n  - {{type: mandat, fil: {evil}}}",
    ],
)
def test_hostile_configuration(tmp_path: Path, evil: str, setting: str) -> None:
    folder = tmp_path / "produkt"
    shutil.copytree(BASE, folder)
    (folder / "styringslint.yaml").write_text(setting.format(evil=json.dumps(evil)) + "\n", encoding="utf-8")
    for name in ("check", "check json", "check github", "config show", "config show json"):
        run(name, folder)


@pytest.mark.parametrize("evil", EVIL, ids=range(len(EVIL)))
def test_hostile_arguments(tmp_path: Path, evil: str) -> None:
    shutil.copytree(BASE, tmp_path / "produkt")
    for command in (
        ("check", evil),
        ("check", "--select", evil),
        ("check", "-o", evil),
        ("check", "--as-of", evil),
        ("check", "--lang", evil),
        ("check", "--" + evil),
        ("since", evil),
        ("since", "--against", evil),
        ("decide", "show", evil),
        ("explain", evil),
        ("graph", "--product", evil),
        ("schema", evil),
        (evil,),
        ("init", "ny", "--product", evil),
    ):
        result = styringslint(*command, cwd=tmp_path / "produkt")
        assert result.exit_code in {0, 1, 2, 3}, (command, result.err)
        plain(result.out)
        plain(result.err)


# The one function


@given(st.text())
def test_what_is_harmless_stays_on_its_line_and_commands_nobody(text: str) -> None:
    shown = harmless(text)
    assert not harmful_characters(shown, "")
    assert "##" not in shown
    assert harmless(shown) == shown
    assert not list(runner_commands(f"x{shown}"))
    assert not list(runner_commands(harmless_path(text)))


@given(st.text(min_size=1), st.integers(1, 50))
def test_what_is_cut_says_so(text: str, longest: int) -> None:
    cut = shortened(text, longest)
    assert harmless(text, longest) == harmless(cut)
    assert (
        cut == text if len(text) <= longest else (cut[-1] == "…" and text.startswith(cut[:-1]) and len(cut) <= longest)
    )
