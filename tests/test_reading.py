"""What people read, kept whole beside the test: a change of wording or layout is seen before it lands.

Renew with `python -m pytest tests/test_reading.py --snapshot-update`, and read the difference.
"""

import re
import shutil
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from styringslint.report.style import wrapped
from styringslint.report.wording import fill
from tests.command_line import AS_OF, styringslint

EXAMPLES = Path(__file__).parents[1] / "examples"
LANGUAGES = ("nb", "nn", "en")
NARROW = {"COLUMNS": "80", "STYRINGSLINT_LANG": "", "NO_COLOR": "", "FORCE_COLOR": "", "CLICOLOR_FORCE": ""}
_RULES = re.compile(r"\b\d+ (?=reglar|regler|rules\b)")


def told(*arguments: str | Path, cwd: Path, code: int = 0) -> str:
    """What a command prints at 80 columns, without how many rules there are."""
    result = styringslint(*arguments, cwd=cwd, env=NARROW)
    assert result.err == ""
    assert result.exit_code == code
    return _RULES.sub("# ", result.out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings(language: str, snapshot: SnapshotAssertion) -> None:
    out = told("check", "--as-of", AS_OF, "--lang", language, "med-feil", cwd=EXAMPLES, code=1)
    assert out == snapshot
    assert [line for line in out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("width", [60, 72, 100])
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_keep_within_the_width(language: str, width: int) -> None:
    """Only a place, or a path of ids below it, may be longer: both are for copying."""
    for arguments in (("check", "--as-of", AS_OF), ("check", "--as-of", AS_OF, "--select", "MAN015,HYP010")):
        result = styringslint(
            *arguments, "--lang", language, "med-feil", cwd=EXAMPLES, env={**NARROW, "COLUMNS": str(width)}
        )
        places = re.compile(r"  --> \S+$|      \S+$|   = [^:]+: \S+:\d+:\d+$")
        assert [line for line in result.out.splitlines() if len(line) > width and not places.match(line)] == []


def test_findings_in_colour(snapshot: SnapshotAssertion) -> None:
    out = told("check", "--as-of", AS_OF, "--color", "always", "--select", "MAN015", "med-feil", cwd=EXAMPLES, code=1)
    assert out == snapshot


def test_colour_adds_nothing_but_colour() -> None:
    plain = told("check", "--as-of", AS_OF, "med-feil", cwd=EXAMPLES, code=1)
    colour = told("check", "--as-of", AS_OF, "--color", "always", "med-feil", cwd=EXAMPLES, code=1)
    assert colour != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", colour) == plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_waits_in_a_draft(language: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    styringslint("init", "--lang", language, "--profile", "small", "--product", "bua", ".", cwd=tmp_path)
    out = told("check", "--as-of", AS_OF, "--lang", language, "--show-waiting", cwd=tmp_path)
    first, *_, last = out.split("\n\n")
    assert [first, last] == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found(language: str, snapshot: SnapshotAssertion) -> None:
    assert told("check", "--as-of", AS_OF, "--lang", language, "hjelpemidler", cwd=EXAMPLES) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_documents(language: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    assert told("check", "--as-of", AS_OF, "--lang", language, cwd=tmp_path, code=3) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_explanation(language: str, snapshot: SnapshotAssertion) -> None:
    assert told("explain", "BEN009", "--lang", language, cwd=EXAMPLES) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_of_a_category(language: str, snapshot: SnapshotAssertion) -> None:
    """One category: the whole table would change with every new rule."""
    lines = told("rules", "--lang", language, cwd=EXAMPLES).splitlines()
    assert [line for line in lines if line.startswith("TRA")] == snapshot


@pytest.mark.parametrize("profile", ["medium", "small"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_files_of_a_new_workspace(language: str, profile: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    out = told("init", "--lang", language, "--profile", profile, "--product", "bua", ".", cwd=tmp_path)
    files = [path for path in sorted(tmp_path.iterdir()) if path.is_file()]
    texts = [f"==> {path.name}\n{path.read_text(encoding='utf-8')}" for path in files]
    assert "\n".join([out, *texts]) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_waivers(language: str, snapshot: SnapshotAssertion) -> None:
    assert told("waivers", "--as-of", AS_OF, "--lang", language, "med-feil", cwd=EXAMPLES) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_changed(language: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """The example with faults, against the one without: what changed, and what of it is decided."""
    for name in ("hjelpemidler", "med-feil"):
        shutil.copytree(EXAMPLES / name, tmp_path / name)
    out = told("since", "--against", "hjelpemidler", "--lang", language, "med-feil", cwd=tmp_path, code=1)
    assert out == snapshot


@pytest.mark.parametrize("width", range(30, 60))
def test_what_belongs_together_stays_on_one_line(width: int) -> None:
    text = (
        "Andelen «60 prosent» i mandatet bør skrives 60 %, for Tysfjord - Divtasvuodna, 1 000 000 kroner 4. juni 2027. "
        "Målet er 12,5 minutter, det vil si 4 / år, i 1. kvartal 2027, altså 2000 kroner (3 dager)."
    )
    lines = wrapped(text, "", "  ", width)
    assert " ".join(line.strip() for line in lines) == text
    for together in (
        *("«60 prosent»", "60 %,", "Tysfjord -", "1 000 000 kroner", "4. juni 2027.", "12,5 minutter", "4 / år,"),
        *("1. kvartal 2027,", "2000 kroner", "(3 dager)"),
    ):
        assert any(together in line for line in lines), together


def test_what_is_left_of_a_template_is_no_name(tmp_path: Path) -> None:
    rows = "  - {id: L1, innsikt: <skriv hva dere lærte>}\n  - {id: L2, innsikt: TODO}\n"
    text = f"dokumenttype: læringslogg\nspråk: nb\nprodukt: turbussen\ntittel: Læringslogg\ninnsikter:\n{rows}"
    (tmp_path / "laering.yaml").write_text(text, encoding="utf-8")
    out = told("check", "--as-of", AS_OF, "--select", "STR012", cwd=tmp_path, code=0)
    assert "«innsikt» i L1 er ikke fylt ut. Det står fortsatt «<skriv hva dere lærte>»." in " ".join(out.split())
    assert "«innsikt» i L2 er ikke fylt ut. Det står fortsatt «TODO»." in " ".join(out.split())


def test_words_to_choose_from_stand_in_quotation_marks() -> None:
    parameters = {"words": ("utkast", "til behandling", "vedtatt")}
    assert fill("Bruk {words:words}.", parameters, "nb", "nb") == "Bruk «utkast», «til behandling» eller «vedtatt»."
    assert fill("Use {words:words}.", parameters, "en", "nb") == "Use “utkast”, “til behandling” or “vedtatt”."
