"""The command line: what it prints, where, and with which exit code."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from styringslint import __version__
from tests.command_line import AS_OF, check, styringslint

EXAMPLES = Path(__file__).parent.parent / "examples"
PARTIES = """\
dokumenttype: parter
språk: nb
tittel: Parter
parter:
  - id: etaten
    navn: Etaten
    organisasjonsnummer: "310182044"
    sektor: stat
"""
FAULTY = PARTIES.replace("310182044", "310182045").replace("navn:", "navnn:")


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def found(result) -> list[tuple[str, int, int, str]]:
    return [(row["file"], row["start"]["line"], row["start"]["column"], row["code"]) for row in result.findings]


def test_no_findings_says_what_was_checked(tmp_path: Path) -> None:
    written(tmp_path, parter=PARTIES)
    result = styringslint("check", "--as-of", AS_OF, cwd=tmp_path)
    assert result.exit_code == 0
    assert result.out.startswith("Ingen funn.\nSjekket 1 dokument med ")
    assert result.out.endswith(" regler per 21. november 2026.\n")
    assert result.err == ""


def test_findings_have_code_file_line_and_column(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    result = check(tmp_path)
    assert result.exit_code == 1
    assert found(result) == [("parter.yaml", 6, 5, "STR004"), ("parter.yaml", 7, 26, "FMT001")]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("nytteeier: {part", "gevinsteier: {part", 283),
        ("stoppkriterier:\n", "exitkriterier:\n", 295),
        ("nytteeier: {part", "saksbehandler: {part", None),
    ],
)
def test_an_unknown_key_is_one_finding_where_it_may_be_the_missing_one(
    tmp_path: Path, old: str, new: str, line: int | None
) -> None:
    copy = tmp_path / "hjelpemidler"
    shutil.copytree(EXAMPLES / "hjelpemidler", copy)
    mandate = copy / "mandat.yaml"
    text = mandate.read_text("utf-8")
    assert text.count(old) == 1
    mandate.write_text(text.replace(old, new), encoding="utf-8")
    codes = [(row["code"], row["start"]["line"]) for row in check(copy).findings]
    assert codes == ([("STR004", line)] if line else [("MAN024", 2), ("STR004", 283)])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "finnes-ikke.yaml"], "finnes-ikke.yaml: det finnes ingen slik fil eller mappe"),
        (["check", "--finnes-ikke"], "No such option"),
        (["chek"], "Did you mean check?"),
        (["check", "--select", "BEN900"], "--select: unknown rule 'BEN900'"),
        (["check", "--select", "benefit-without-baselin"], "did you mean benefit-without-baseline?"),
        (["check", "--ignore", "tull"], "--ignore: unknown rule 'tull'"),
        (["check", "-o", "xml"], "unknown format 'xml'"),
        (["check", "-o", "json", "-o", "full"], "only one format can go to standard output"),
        (["check", "--as-of", "21.11.2026"], "--as-of: 21.11.2026 er ikke en dato; skriv den som 2026-11-21"),
        (["check", "--as-of", "1. august 2027", "--lang", "en"], "is not a date; write it as 2027-08-01"),
        (["check", "--as-of", "i morgen", "--lang", "nn"], "er ikkje ein dato; skriv han som 2026-12-09"),
        (
            ["rules", "--profile", "stort"],
            "--profile: stort er ikke noe av det som kan stå her: «liten», «middels», «stor» eller «program»",
        ),
        (["rules", "--status", "ferdig", "--lang", "nn"], "«utkast», «til behandling» eller «vedteke»"),
        (["init", "--profile", "huge", "--lang", "en"], "huge is not one of “small”, “medium”, “large” or “programme”"),
        (["check", "--lang", "sv"], "'sv' is not one of"),
        (["check", "--fail-level", "mye"], "is not one of"),
        (["check", "--stdin-filename", "x.yaml"], "goes with -"),
        (["explain", "XYZ001"], "is not a rule"),
        (["explain", "BEN"], "is a category"),
        (
            ["schema", "mandatt"],
            "mandatt er ikke en dokumenttype som det finnes et skjema for: «dokument», «parter», «mandat», ",
        ),
    ],
)
def test_a_wrong_command_is_exit_2_and_told_on_stderr(tmp_path: Path, arguments: list[str], words: str) -> None:
    written(tmp_path, parter=PARTIES)
    result = styringslint(*arguments, cwd=tmp_path)
    assert result.exit_code == 2
    assert words in result.err
    assert result.out == ""


def test_nothing_to_check_is_exit_3_and_not_silence(tmp_path: Path) -> None:
    (tmp_path / "noe-annet.yaml").write_text("kind: Deployment\n")
    result = styringslint("check", "--lang", "nb", cwd=tmp_path)
    assert result.exit_code == 3
    assert result.out.startswith("Fant ingen styringsdokumenter å sjekke.")
    quiet = styringslint("check", "-o", "json", cwd=tmp_path)
    assert quiet.exit_code == 3
    assert json.loads(quiet.out)["findings"] == []
    assert "found no steering documents" in quiet.err


def test_an_unreadable_file_is_exit_3_and_the_others_are_judged(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    os.mkfifo(tmp_path / "rør.yaml")
    result = styringslint("check", "--lang", "nb", "rør.yaml", "parter.yaml", cwd=tmp_path)
    assert result.exit_code == 3
    assert "rør.yaml: kan ikke leses: is not a regular file" in result.out
    assert "FMT001" in result.out


def test_select_ignore_and_fail_level(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    assert [row[3] for row in found(check(tmp_path, "--select", "FMT"))] == ["FMT001"]
    assert [row[3] for row in found(check(tmp_path, "--select", "unknown-key"))] == ["STR004"]
    assert [row[3] for row in found(check(tmp_path, "--ignore", "format,STR004"))] == []
    assert check(tmp_path, "--fail-level", "never").exit_code == 0
    warning = written(tmp_path / "w", parter=PARTIES.replace('"310182044"', "310182044"))
    assert check(warning).exit_code == 0
    assert check(warning, "--fail-level", "warning").exit_code == 1


def test_the_configuration_sets_severity_and_fail_level(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    (tmp_path / "styringslint.yaml").write_text(
        "språk: nn\nreglar:\n  - {regel: FMT001, alvor: av}\n  - {regel: unknown-key, alvor: åtvaring}\nstoppar_ved: feil\n"
    )
    result = check(tmp_path)
    assert [(row["code"], row["severity"], row["language"]) for row in result.findings] == [("STR004", "warning", "nn")]
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("språk: nb\nregel: []\n", "styringslint.yaml:2:1:"),
        ("språk: nb\nregler:\n  - {regel: BEN999, alvor: av}\n", "styringslint.yaml:3:13: unknown rule 'BEN999'"),
        ("språk: nb\nregler:\n  - {regel: FMT001, alvor: litt}\n", "styringslint.yaml:3:28:"),
        ("språk: nb: x\n", "styringslint.yaml:1:8:"),
        (
            "language: en\nrules:\n  - {rule: FMT001, options: [{name: days, value: 3}]}\n",
            "FMT001 has no option 'days'",
        ),
    ],
)
def test_a_wrong_configuration_is_exit_2_at_its_line(tmp_path: Path, text: str, place: str) -> None:
    written(tmp_path, parter=PARTIES)
    (tmp_path / "styringslint.yaml").write_text(text)
    result = styringslint("check", cwd=tmp_path)
    assert result.exit_code == 2
    assert place in result.err


def test_standard_input_stands_in_for_a_file_of_the_workspace(tmp_path: Path) -> None:
    written(tmp_path, parter=PARTIES)
    result = styringslint(
        "check", "-o", "json", "-", "--stdin-filename", "parter.yaml", cwd=tmp_path, stdin=FAULTY.encode()
    )
    assert found(result) == [("parter.yaml", 6, 5, "STR004"), ("parter.yaml", 7, 26, "FMT001")]
    alone = styringslint("check", "-o", "concise", "-", cwd=tmp_path, stdin=b"kind: x\n")
    assert alone.exit_code == 1
    assert alone.out.startswith("stdin.yaml:1:7: ")


def test_paths_only_filter_what_is_reported(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    written(tmp_path / "mappe", flere=FAULTY.replace("id: etaten", "id: kontoret"))
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n")
    assert {row[0] for row in found(check(tmp_path))} == {"parter.yaml", "mappe/flere.yaml"}
    assert {row[0] for row in found(check(tmp_path, "mappe"))} == {"mappe/flere.yaml"}
    assert {row[0] for row in found(check(tmp_path / "mappe", "."))} == {"flere.yaml"}


def test_several_outputs_in_one_run(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    result = styringslint("check", "-o", "concise", "-o", "json=a.json", "-o", "sarif=b.sarif", cwd=tmp_path)
    assert result.out.startswith("parter.yaml:6:5: feil STR004")
    assert len(json.loads((tmp_path / "a.json").read_text())["findings"]) == 2
    assert len(json.loads((tmp_path / "b.sarif").read_text())["runs"][0]["results"]) == 2
    blocked = styringslint("check", "-o", "json=mangler/a.json", cwd=tmp_path)
    assert blocked.exit_code == 3
    assert "mangler/a.json" in blocked.err


def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    pipe = tmp_path / "rør"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert styringslint("check", "-o", f"json={pipe}", "-o", "concise", cwd=tmp_path).exit_code == 1
        assert os.read(reader, 20).startswith(b'{\n  "format"')
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_jsonl_ends_with_the_summary(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    rows = [json.loads(line) for line in styringslint("check", "-o", "jsonl", cwd=tmp_path).out.splitlines()]
    assert [row["type"] for row in rows] == ["finding", "finding", "summary"]
    assert rows[-1]["error"] == 2


def test_statistics_count_by_rule(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    lines = styringslint("check", "--statistics", "--lang", "en", cwd=tmp_path).out.splitlines()
    assert lines[0] == "Findings per rule"
    assert lines[1].startswith("1  FMT001 organisation-number (error): ")
    assert lines[2].startswith("1  STR004 unknown-key (error): ")


def test_language_of_messages(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    told = {language: styringslint("check", "--lang", language, cwd=tmp_path).out for language in ("nb", "nn", "en")}
    assert "= hvorfor:" in told["nb"]
    assert "= kvifor:" in told["nn"]
    assert "= why:" in told["en"]
    by_environment = styringslint("check", cwd=tmp_path, env={"STYRINGSLINT_LANG": "en"})
    assert by_environment.out == told["en"]
    assert styringslint("check", cwd=tmp_path).out == told["nb"]


def test_two_runs_print_the_same_bytes(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY, to=FAULTY)
    for form in ("full", "concise", "json", "jsonl", "github", "sarif"):
        first = styringslint("check", "-o", form, "--as-of", AS_OF, cwd=tmp_path)
        assert first.out == styringslint("check", "-o", form, "--as-of", AS_OF, cwd=tmp_path).out


def test_colour_only_when_asked_or_on_a_terminal(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    assert "\x1b[" not in styringslint("check", cwd=tmp_path).out
    assert "\x1b[" in styringslint("check", "--color", "always", cwd=tmp_path).out
    assert "\x1b[" in styringslint("check", cwd=tmp_path, env={"FORCE_COLOR": "1"}).out
    assert "\x1b[" not in styringslint("check", cwd=tmp_path, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out
    assert "\x1b[" not in styringslint("check", "-o", "json", "--color", "always", cwd=tmp_path).out


def test_version_and_help(tmp_path: Path) -> None:
    assert styringslint("--version", cwd=tmp_path).out == f"styringslint {__version__}\n"
    told = styringslint("check", "--help", cwd=tmp_path)
    assert told.exit_code == 0
    assert "Exit codes:" in told.out


def run_process(*arguments: str, cwd: Path, shell: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "styringslint", *arguments]
    if shell:
        quoted = " ".join(f"'{word}'" for word in command)
        return subprocess.run(
            ["bash", "-c", shell.format(command=quoted)],
            cwd=cwd,
            env={**os.environ, **environment},
            capture_output=True,
            check=False,
        )
    return subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "utf-16"])
def test_any_output_encoding(tmp_path: Path, encoding: str) -> None:
    written(tmp_path, parter=FAULTY.replace("Etaten", "Etaten 🚀"))
    done = run_process("check", cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_closed_pipe_a_full_disk_and_no_standard_output(tmp_path: Path) -> None:
    written(tmp_path, parter=FAULTY)
    piped = run_process("check", cwd=tmp_path, shell="{command} | head -0; exit ${{PIPESTATUS[0]}}")
    assert piped.returncode in {1, 141}
    assert piped.stderr == b""
    full = run_process("check", cwd=tmp_path, shell="{command} > /dev/full")
    assert full.returncode == 3
    assert b"Traceback" not in full.stderr
    closed = run_process("check", cwd=tmp_path, shell="{command} >&-")
    assert closed.returncode == 3
    assert b"Traceback" not in closed.stderr


def test_a_rule_that_fails_is_exit_4_and_the_others_still_speak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from styringslint.rules.rule import RULES

    def broken(*_arguments: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setitem(RULES, "TRA001", RULES["TRA001"]._replace(check=broken, scope="workspace"))
    written(tmp_path, parter=FAULTY)
    result = styringslint("check", "--lang", "en", cwd=tmp_path)
    assert result.exit_code == 4
    assert "Rule TRA001 failed" in result.out
    assert "RuntimeError: planted" in result.out
    assert "FMT001" in result.out


def test_an_internal_error_is_exit_4_without_a_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from styringslint import api

    def broken(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(api, "look", broken)
    result = styringslint("check", cwd=tmp_path)
    assert result.exit_code == 4
    assert "internal error: RuntimeError: planted" in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        (
            "nb",
            1,
            "Ingen funn. 1 annen YAML-fil sier ikke øverst hvilken dokumenttype den er, og er ikke lest: andre/a1.yaml. Hører den til dokumentene deres, så skriv «dokumenttype: …» øverst i filen.",
        ),
        (
            "nn",
            1,
            "Ingen funn. 1 anna YAML-fil seier ikkje øvst kva dokumenttype ho er, og er ikkje lesen: andre/a1.yaml. Høyrer ho til dokumenta dykkar, så skriv «dokumenttype: …» øvst i fila.",
        ),
        (
            "en",
            1,
            "No findings. 1 other YAML file does not say at the top which kind of document it is, and was not read: andre/a1.yaml. If it belongs to your documents, write “kind: …” at the top of the file.",
        ),
        (
            "nb",
            3,
            "Ingen funn. 3 andre YAML-filer sier ikke øverst hvilken dokumenttype de er, og er ikke lest: andre/a1.yaml, andre/a2.yaml og andre/a3.yaml. Hører en av dem til dokumentene deres, så skriv «dokumenttype: …» øverst i filen.",
        ),
        (
            "nn",
            4,
            "Ingen funn. 4 andre YAML-filer seier ikkje øvst kva dokumenttype dei er, og er ikkje lesne. Høyrer ei av dei til dokumenta dykkar, så skriv «dokumenttype: …» øvst i fila.",
        ),
    ],
)
def test_files_that_were_not_read_are_named_while_they_are_few(
    tmp_path: Path, language: str, count: int, words: str
) -> None:
    written(tmp_path, parter=PARTIES, **{f"andre/a{number}": "kind: Deployment\n" for number in range(1, count + 1)})
    result = styringslint("check", "--as-of", AS_OF, "--lang", language, cwd=tmp_path)
    assert result.out.replace("\n", " ").startswith(words)


@pytest.mark.parametrize("command", ["check", "graph", "waivers", "since"])
@pytest.mark.parametrize(
    ("options", "variables", "words"),
    [
        ((), {}, "borte.yaml: det finnes ingen slik fil eller mappe"),
        ((), {"LC_ALL": "", "LANG": "nn_NO.UTF-8"}, "borte.yaml: det finst inga slik fil eller mappe"),
        ((), {"LC_ALL": "en_GB.UTF-8", "LANG": "nb_NO.UTF-8"}, "borte.yaml: no such file or folder"),
        ((), {"LC_ALL": "no_NO"}, "borte.yaml: det finnes ingen slik fil eller mappe"),
        (("--lang", "nn"), {"LC_ALL": "en_GB.UTF-8"}, "borte.yaml: det finst inga slik fil eller mappe"),
        (("--lang=en",), {}, "borte.yaml: no such file or folder"),
    ],
)
def test_a_path_that_is_not_there_is_told_in_the_language_of_the_reader(
    tmp_path: Path, command: str, options: tuple[str, ...], variables: dict[str, str], words: str
) -> None:
    if command == "since":
        options = (*options, "--against", ".")
    result = styringslint(command, *options, "borte.yaml", cwd=tmp_path, env=variables)
    assert (result.exit_code, result.err) == (2, f"styringslint: {words}\n")


def test_files_of_other_tools_are_not_mentioned(tmp_path: Path) -> None:
    written(tmp_path, parter=PARTIES, **{".pre-commit-config": "repos: []\n", ".ci/flow": "on: push\n"})
    result = styringslint("check", "--as-of", AS_OF, cwd=tmp_path)
    assert result.out.startswith("Ingen funn.\n")


def test_a_fault_in_a_part_of_a_product_is_placed_in_that_part(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "liten", tmp_path, dirs_exist_ok=True)
    path = tmp_path / "utlaansbua.yaml"
    text = path.read_text(encoding="utf-8").replace("konsekvens: middels", "konsekvens: tull", 1)
    path.write_text(text.replace("    - id: N1\n      tittel", "    - tittel", 1), encoding="utf-8")
    result = styringslint("check", "--as-of", AS_OF, "--select", "STR006", "--format", "concise", cwd=tmp_path)
    assert "«tull» er ikkje eit av orda som kan stå i «konsekvens» i mandatet." in result.out
    assert "«Færre får nei» under «nytteverknader» i styringsdokumentet manglar id." in result.out


def test_a_cut_line_says_so_at_both_ends(tmp_path: Path) -> None:
    long = "organisasjonsnummer: " + '"310182045"' + "  # " + "x" * 200
    written(tmp_path, parter=PARTIES.replace('organisasjonsnummer: "310182044"', long))
    lines = styringslint("check", "--as-of", AS_OF, cwd=tmp_path, env={"COLUMNS": "80"}).out.splitlines()
    (shown,) = [line for line in lines if line.startswith("7 | ")]
    assert shown.endswith("x…")
    assert len(shown) <= 80
    before = PARTIES.replace(
        "- id: etaten",
        "- {navn: " + "y" * 90 + ', organisasjonsnummer: "310182045", sektor: stat, kommunenummer: "0098"}',
    )
    written(tmp_path, parter=before.partition("    navn: Etaten")[0])
    lines = styringslint("check", "--as-of", AS_OF, "--select", "FMT001", cwd=tmp_path, env={"COLUMNS": "60"}).out
    (shown,) = [line for line in lines.splitlines() if line.startswith("5 | ")]
    assert shown.startswith("5 | …")
    assert shown.endswith("…")


def test_a_path_shows_the_beginning_of_free_text_and_json_all_of_it(tmp_path: Path) -> None:
    copy = tmp_path / "hjelpemidler"
    shutil.copytree(EXAMPLES / "hjelpemidler", copy)
    steering = copy / "styringsdokument.yaml"
    text = steering.read_text("utf-8")
    what = "ta i bruk felles sjekkliste for mangler ved alle utlån i kommunen"
    first = text.index("      - hva: ")
    end = text.index("\n", first)
    who = text.index("hvem: ", end)
    changed = text[:first] + f"      - hva: {what}" + text[end:who] + "hvem: ukjent" + text[text.index("\n", who) :]
    steering.write_text(changed, encoding="utf-8")
    (path,) = [row["shown_path"] for row in check(copy).findings if what in row["shown_path"]]
    shown = styringslint("check", "--as-of", AS_OF, cwd=copy).out
    assert what not in next(line for line in shown.splitlines() if "/tiltak/" in line)
    assert path.split("/")[0] + "/tiltak/ta i bruk felles sjekkliste for mangler…/hvem\n" in shown


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "Teksten ble vurdert alene, uten dokumentene rundt. Skriv --stdin-filename FIL for å vurdere"),
        ("nn", "Teksten blei vurdert åleine, utan dokumenta rundt. Skriv --stdin-filename FIL for å vurdere"),
        ("en", "The text was judged alone, without the documents around it. Write --stdin-filename FILE to"),
    ],
)
@pytest.mark.parametrize("form", ["full", "json"])
def test_a_text_that_was_judged_alone_is_told_so_once(tmp_path: Path, language: str, words: str, form: str) -> None:
    mandate = (EXAMPLES / "hjelpemidler/mandat.yaml").read_bytes()
    arguments = ("check", "--as-of", AS_OF, "--lang", language, "-o", form)
    alone = styringslint(*arguments, "-", cwd=tmp_path, stdin=mandate)
    assert alone.exit_code == 1
    assert alone.err.count("\n") == 1
    assert alone.err.startswith(words)
    shutil.copytree(EXAMPLES / "hjelpemidler", tmp_path / "h")
    among = styringslint(*arguments, "-", "--stdin-filename", "h/mandat.yaml", cwd=tmp_path, stdin=mandate)
    assert (among.exit_code, among.err) == (0, "")
    (tmp_path / "tom").mkdir()
    good = styringslint(*arguments, "-", cwd=tmp_path / "tom", stdin=PARTIES.encode())
    assert (good.exit_code, good.err) == (0, "")


@pytest.mark.parametrize(
    ("word", "judged"), [("parter", True), ("partter", True), ("vedtakslogg", False), ("vedtaksslogg", False)]
)
def test_a_file_that_cannot_be_read_leaves_unknown_only_what_it_was_meant_to_hold(
    tmp_path: Path, word: str, judged: bool
) -> None:
    base = Path(__file__).parent / "rules/base"
    for path in base.rglob("*.yaml"):
        target = tmp_path / path.relative_to(base)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    steering = tmp_path / "styringsdokument.yaml"
    text = steering.read_text(encoding="utf-8")
    steering.write_text(text.replace("kapasitet_til_og_med: I2", "kapasitet_til_og_med: I1"), encoding="utf-8")
    (tmp_path / "mer.yaml").write_text(
        f"dokumenttype: {word}\nspråk: nb\nprodukt: turbussen\na: b: c\n", encoding="utf-8"
    )
    found = {(row["code"], row["file"]) for row in check(tmp_path).findings}
    assert ("STR001", "mer.yaml") in found
    assert (("DEC021", "styringsdokument.yaml") in found) is judged
