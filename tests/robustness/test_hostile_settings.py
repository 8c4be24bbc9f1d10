"""Configurations that ask for too much: each is a fault of the configuration, told within the limits of a run."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import styringslint
from tests.robustness.process import AS_OF, assert_sound, linux, process

PARTIES = "dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n"
LARGE = 10


def parties(count: int) -> str:
    return PARTIES + "".join(f"  - {{id: p{number}, navn: {'a' * 30}, sektor: stat}}\n" for number in range(count))


def rules(count: int, pattern: str) -> str:
    return "egne_regler:\n" + "".join(
        f"  - kode: KS{number:03}\n    navn: regel-{'abcdefghij'[number // 10]}-{'abcdefghij'[number % 10]}\n"
        f"    for_hver: part\n    krever: [{{felt: navn, passer_med: '{pattern}'}}]\n    alvor: feil\n"
        "    melding: {nb: x}\n    hvorfor: derfor\n"
        for number in range(count)
    )


def write(folder: Path, settings: str, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in {"styringslint.yaml": settings, **files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def many_layers(folder: Path) -> None:
    rows = "regler:\n" + "".join(
        f"  - {{regel: FMT001, alvor: feil, begrunnelse: x{number}}}\n" for number in range(6000)
    )
    names = [f"b{number}.yaml" for number in range(32)]
    write(folder, f"bygger_på: [{', '.join(names)}]\n", **dict.fromkeys(names, rows))


def many_schemas(folder: Path) -> None:
    schema = json.dumps({"allOf": [{"required": [f"k{number}"]} for number in range(4000)]})
    names = [f"s{number}.json" for number in range(200)]
    rows = "".join(f"  - {{dokumenttype: parter, fil: {name}}}\n" for name in names)
    write(folder, "egne_skjemaer:\n" + rows, **dict.fromkeys(names, schema))


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "layers": (many_layers, "Oppsettet og det det bygger på, er til sammen større enn ett dokument kan være."),
    "schemas": (many_schemas, "Oppsettet nevner mer enn 32 egne skjemaer."),
    "rules": (lambda folder: write(folder, rules(90, "*a*a*x")), "De egne reglene krever for mye arbeid: mange.yaml"),
    "patterns": (
        lambda folder: write(folder, rules(90, "/((a|b|c|d)*e?)*x/")),
        "De egne reglene krever for mye arbeid",
    ),
}


@linux
@pytest.mark.parametrize("name", REFUSED)
def test_a_configuration_that_asks_for_too_much_is_refused(tmp_path: Path, name: str) -> None:
    make, said = REFUSED[name]
    make(tmp_path)
    (tmp_path / "mange.yaml").write_text(parties(6000), encoding="utf-8")
    ended = process("check", "--as-of", AS_OF, cwd=tmp_path, seconds=LARGE)
    assert_sound(ended, {2})
    assert said in " ".join(ended.err.decode().split())


@linux
@pytest.mark.parametrize(("count", "length"), [(1, 1_000_000), (60, 1000)])
def test_patterns_that_remember_everything(tmp_path: Path, count: int, length: int) -> None:
    """Each character takes hundreds of states, and hardly any step comes twice: neither time nor memory runs away."""
    choices = random.Random(1)
    rows = "".join(
        f"  - {{id: p{number}, navn: {''.join(choices.choices('ab', k=length))}, sektor: stat}}\n"
        for number in range(40 if count > 1 else 1)
    )
    write(tmp_path, rules(count, "/.*a.{400}c/"), **{"mange.yaml": PARTIES + rows})
    ended = process("check", "--as-of", AS_OF, cwd=tmp_path, seconds=LARGE)
    assert_sound(ended, {2})
    assert b"De egne reglene krever for mye arbeid" in ended.err


@linux
def test_what_is_just_affordable_is_judged(tmp_path: Path) -> None:
    write(tmp_path, rules(13, "*a*a*x"), **{"mange.yaml": parties(6000)})
    ended = process("check", "-o", "concise", "--select", "KS012", "--as-of", AS_OF, cwd=tmp_path, seconds=LARGE)
    assert_sound(ended, {1})
    assert b"KS012" in ended.out
    assert b"5000 funn" in ended.out


@linux
def test_many_patterns_for_documents(tmp_path: Path) -> None:
    """Each pattern is made ready once, and not once more for every file."""
    settings = "dokumenter:\n" + "".join(f'  - "**/x{number}*.yaml"\n' for number in range(8000))
    write(tmp_path, settings, **{f"n{number}.yaml": "a: 1\n" for number in range(600)}, **{"p.yaml": parties(1)})
    ended = process("check", "--as-of", AS_OF, cwd=tmp_path, seconds=6)
    assert_sound(ended, {1})
    assert b"Sjekket 1 dokument " in ended.out


@pytest.mark.parametrize(
    "pattern", ["*a" * 3000 + "b", "[a-z]" * 3000 + "b", "?" * 5000, "[" * 3000, "**/" * 3000 + "x"]
)
def test_any_pattern_for_documents(tmp_path: Path, pattern: str) -> None:
    write(tmp_path, f'dokumenter: ["{pattern}"]\n', **{"a" * 240 + ".yaml": parties(1)})
    ended = process("check", "--as-of", AS_OF, cwd=tmp_path)
    assert_sound(ended, {1, 2})


@pytest.mark.parametrize(
    ("pattern", "name", "wanted"),
    [
        ("*.yaml", "a.yaml", True),
        ("*.yaml", "under/a.yaml", False),
        ("under/*.yaml", "under/a.yaml", True),
        ("under/*.yaml", "under/mer/a.yaml", False),
        ("**/*.yaml", "under/mer/a.yaml", True),
        ("**/*.yaml", "a.yaml", True),
        ("*", "a.md", False),
        ("*.md", "a.md", True),
        ("A.yaml", "a.yaml", False),
    ],
)
def test_what_a_pattern_means(tmp_path: Path, pattern: str, name: str, wanted: bool) -> None:
    """A file that does not say what it is, is a document where a pattern says so."""
    write(tmp_path, f'dokumenter: ["{pattern}"]\n', **{"p.yaml": parties(1)})
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntittel: x\n---\n" if name.endswith(".md") else "tittel: x\n", encoding="utf-8")
    told = styringslint("check", "-o", "json", "--as-of", AS_OF, cwd=tmp_path).json
    assert (name in {row["file"] for row in told["findings"]}) is wanted
