"""What `history` prints, word for word: a history with most verdicts in bokmål, one in nynorsk."""

import io
import itertools
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from styringslint.cli.main import run
from tests.governed import LOG, MANDATE, STEERING, change, commit, decide, git, history, lower, repository

NYNORSK = Path(__file__).parent / "products/nynorsk-fylke"


def labelled(text: str, folder: Path) -> str:
    """The text with the versions of the line called v0, v1 and so on, whatever their ids are."""
    for number, name in enumerate(git(folder, "rev-list", "--first-parent", "--reverse", "HEAD").split()):
        text = text.replace(name, f"v{number}").replace(name[:7], f"v{number}")
    return text


def story(folder: Path) -> Path:
    """Most of what can happen to a product, a version at a time."""
    repository(folder, day="2026-09-20")
    lower(folder)
    commit(folder, day="2026-09-25")
    change(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]")
    decide(folder, "{felt: styringsdokument/prioritering/initiativ, fra: [I1, I2, I3], til: [I1, I3, I2]}",
           id="V-2026-20", tittel="Språk før varsel", utfall="foreslått")  # fmt: skip
    commit(folder, day="2026-09-28")
    decide(
        folder, "{felt: N1/målverdi/verdi, fra: 8, til: 20}", id="V-2026-21", tittel="Svakere mål", dato="2026-10-01"
    )
    commit(folder, day="2026-10-02")
    change(folder, MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")
    decide(folder, "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}",
           id="V-2026-22", tittel="Lengre mandat", dato="2026-10-05")  # fmt: skip
    commit(folder, day="2026-10-05")
    change(folder, MANDATE, "gjelder_til: 2028-12-31", "gjelder_til: 2027-12-31")
    commit(folder, day="2026-10-12")
    change(folder, STEERING, "nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 50,")
    commit(folder, day="2026-10-15")
    change(folder, LOG, "tekst: Ferdig utfylt adresse bygges ut", "tekst: Ferdig utfylt adresse bygges ikke ut")
    commit(folder, day="2026-10-20")
    text = (folder / STEERING).read_text(encoding="utf-8")
    (folder / STEERING).write_text(text + "a: b: c\n", encoding="utf-8")
    commit(folder, day="2026-10-22")
    (folder / STEERING).unlink()
    commit(folder, day="2026-10-24")
    (folder / STEERING).write_text(text.replace("blir bestilt to ganger", "blir bestilt tre ganger"), encoding="utf-8")
    commit(folder, day="2026-10-25")
    change(folder, STEERING, "verdi: 20, dato: 2027-12-31", "verdi: 20, dato: 2028-06-30")
    decide(folder, "{felt: N1/målverdi/dato, fra: 2027-12-31, til: 2028-06-30}\n{felt: mål/**, til: 20}",
           id="V-2026-23", tittel="Senere frist", dato="2026-11-11")  # fmt: skip
    commit(folder, day="2026-11-01")
    change(folder, STEERING, "verdi: 20, dato: 2028-06-30", "verdi: 25, dato: 2028-06-30")
    decide(
        folder, "{felt: N1/målverdi/verdi, fra: 20, til: 22}", id="V-2026-24", tittel="Enda svakere", dato="2026-11-14"
    )
    commit(folder, day="2026-11-15")
    return folder


BOKMAAL = """\
Endringer fra 20. september 2026 til 15. november 2026

25. september 2026 (v1)
  Vedtatt senere
    styringsdokument.yaml:35:23: Nyttevirkning «Kortere svartid» (N1): målverdien er endret fra
      8 til 20 timer. Tallet skal ned, så dette er et svakere mål. Nullpunktet er 40 timer, så
      forbedringen blir 38 prosent mindre.
      Det var ikke vedtatt av styringsgruppen.
      Vedtatt senere i V-2026-21, ført inn 2. oktober 2026 (v3), sju dager etter endringen.

28. september 2026 (v2)
  Bare foreslått
    styringsdokument.yaml:118:14: Styringsdokumentet, prioriteringen av initiativene: «Bestilling på
      flere språk» (I3) er flyttet opp fra plass 3 til plass 2 og har byttet plass med «Varsel om
      dobbel bestilling» (I2).
      Foreslått i «Språk før varsel» (V-2026-20), ikke vedtatt av styringsgruppen ennå.

5. oktober 2026 (v4)
  Rettet
    mandat.yaml:9:14: Mandatet: sluttdatoen er flyttet fra 31. desember 2027 til 31. desember 2028,
      ett år senere.
      Vedtaket «Lengre mandat» (V-2026-22) er gjort av styringsgruppen, men det er eierne som avgjør
      dette.
      Satt tilbake 12. oktober 2026 (v5), sju dager etter endringen.

12. oktober 2026 (v5)
  Rettet
    mandat.yaml:9:14: Mandatet: sluttdatoen er flyttet fra 31. desember 2028 til 31. desember 2027,
      ett år tidligere.
      Setter tilbake en endring som ikke var vedtatt, så det trengs ikke vedtak.

15. oktober 2026 (v6)
  Mangler vedtak
    styringsdokument.yaml:34:24: Nyttevirkning «Kortere svartid» (N1): nullpunktet er endret fra
      40 til 50 timer. Det ligger nå lenger unna målet, så forbedringen ser større ut. Endringen ble
      gjort etter at målingene begynte.
      Krever vedtak av styringsgruppen.

20. oktober 2026 (v7)
  Vedtak endret etterpå
    vedtak.yaml:29:9: Vedtaket «Ferdig utfylt adresse fortsetter» (V-2026-03) er endret etter at det
      ble protokollført: teksten er endret fra «Ferdig utfylt adresse bygges ut til alle.» til
      «Ferdig utfylt adresse bygges ikke ut til alle».

24. oktober 2026 (v9)
  Rettet
    styringsdokument.yaml:1:1: Styringsdokumentet er tatt bort.
      Det var ikke vedtatt av styringsgruppen.
      Satt tilbake 25. oktober 2026 (v10), én dag etter endringen.

25. oktober 2026 (v10)
  Mangler vedtak
    styringsdokument.yaml:19:18: Mål M2: formuleringen er endret fra «Ingen tur blir bestilt to
      ganger.» til «Ingen tur blir bestilt tre ganger».
      Det var tatt bort en tid og er satt inn igjen, her sammenlignet med slik det sto
      20. oktober 2026 (v7).
      Krever vedtak av styringsgruppen.
  Rettet
    styringsdokument.yaml:1:1: Styringsdokumentet er lagt til.
      Setter tilbake en endring som ikke var vedtatt, så det trengs ikke vedtak.

1. november 2026 (v11)
  Vedtatt
    styringsdokument.yaml:35:33: Nyttevirkning «Kortere svartid» (N1): fristen for å nå målverdien
      er flyttet fra 31. desember 2027 til 30. juni 2028, seks måneder senere.
      Vedtatt i «Senere frist» (V-2026-23).
      Endret ti dager før vedtaket.
  For vide vedtak
    vedtak.yaml:106:16: Vedtak «Senere frist» (V-2026-23) skal endre «mål/**», som ville omfatte
      mange felt på én gang. Den delen av vedtaket dekker ingenting. Nevn feltene ett for ett i et
      nytt vedtak.

15. november 2026 (v12)
  Mangler vedtak
    styringsdokument.yaml:35:23: Nyttevirkning «Kortere svartid» (N1): målverdien er endret fra
      20 til 25 timer. Tallet skal ned, så dette er et svakere mål. Nullpunktet er 50 timer, så
      forbedringen blir 17 prosent mindre.
      Ifølge vedtaket «Enda svakere» (V-2026-24) skal målverdien være 22 timer.
      Rett dokumentet. Skal det likevel stå som nå, legg fram en ny sak for styringsgruppen.

10 endringer: 3 uten vedtak, 1 bare foreslått, 1 vedtatt senere, 4 rettet og 1 vedtatt.
I vedtaksloggen: 1 vedtak endret etterpå og 1 for vidt vedtak.
Skriv inn igjen det som sto i loggen. Skal noe annet gjelde, må det et nytt vedtak til.
Legg det som mangler vedtak, fram for styringsgruppen. Skriv vedtakene inn i vedtaksloggen. Blir en
endring ikke vedtatt, sett inn igjen den tidligere teksten i dokumentet.
Legg forslaget fram for styringsgruppen til vedtak. Skriv utfallet inn i vedtaksloggen.
Lag utkast til vedtak slik: styringslint decide new --since v1

Kan ikke leses
  22. oktober 2026 (v8): styringsdokument.yaml
Disse versjonene er ikke vurdert. Den neste som kan leses, er sammenlignet med den siste før dem.

13 versjoner lest, 11 med endringer i dokumentene.
1 versjon kunne ikke leses og er ikke vurdert.
Datoene er de som versjonene selv oppgir. At et vedtak er ført, viser ikke at møtet ble holdt.
"""


def test_bokmaal(tmp_path: Path) -> None:
    result = history(story(tmp_path), env={"COLUMNS": "100"})
    assert labelled(result.out, tmp_path) == BOKMAAL
    assert result.err == "1 versjon kunne ikke leses og er ikke vurdert.\n"
    assert result.exit_code == 3


NYNORSK_TEXT = """\
Endringar frå 20. november 2026 til 1. desember 2026

21. november 2026 (v1)
  Vedteke seinare
    mandat.yaml:9:12: Mandatet: sluttdatoen er flytta frå 31. desember 2027 til 30. juni 2028, seks
      månader seinare.
      Det var ikkje vedteke av eigarane.
      Vedteke seinare i V-2026-05, ført inn 30. november 2026 (v2), ni dagar etter endringa.

30. november 2026 (v2)
  I utkast
    styringsdokument.yaml:48:21: Nytteverknad «Færre seine avgangar» (N1): målverdien er endra frå
      8 til 9 prosent. Talet skal ned, så dette er eit svakare mål. Nullpunktet er 18 prosent, så
      forbetringa går ned frå 10 til 9 prosentpoeng.

1. desember 2026 (v3)
  Manglar vedtak
    mandat.yaml:9:12: Mandatet: sluttdatoen er flytta frå 30. juni 2028 til 30. juni 2029, eitt år
      seinare.
      Krev vedtak av eigarane.

3 endringar: 1 utan vedtak, 1 vedteken seinare og 1 i utkast.
Legg det som manglar vedtak, fram for eigarane. Skriv vedtaka inn i vedtaksloggen. Blir ei endring
ikkje vedteken, set inn att den tidlegare teksten i dokumentet.
Lag utkast til vedtak slik: styringslint decide new --since v2

4 versjonar lesne, 3 med endringar i dokumenta.
Datoane er dei som versjonane sjølve oppgir. At eit vedtak er ført, viser ikkje at møtet blei halde.
"""


def eigarane(folder: Path) -> Path:
    repository(folder, NYNORSK, day="2026-11-20")
    change(folder, MANDATE, "gjeld_til: 2027-12-31", "gjeld_til: 2028-06-30")
    commit(folder, day="2026-11-21")
    change(folder, STEERING, "målverdi: {verdi: 8,", "målverdi: {verdi: 9,")
    with (folder / "vedtakslogg.yaml").open("a", encoding="utf-8") as log:
        log.write(
            "  - id: V-2026-05\n    tittel: Lengre mandat\n    dato: 2026-11-29\n    organ: eigarane\n    sak: E 2/2026\n"
            "    utfall: vedteke\n    tekst: Mandatet varer eit halvår til.\n    endrar:\n"
            "      - {felt: mandat/gjeld_til, frå: 2027-12-31, til: 2028-06-30}\n"
        )
    commit(folder, day="2026-11-30")
    change(folder, MANDATE, "gjeld_til: 2028-06-30", "gjeld_til: 2029-06-30")
    commit(folder, day="2026-12-01")
    return folder


def test_nynorsk(tmp_path: Path) -> None:
    result = history(eigarane(tmp_path), "--all", "--lang", "nn", env={"COLUMNS": "100"})
    assert labelled(result.out, tmp_path) == NYNORSK_TEXT
    assert (result.err, result.exit_code) == ("", 1)


# The formats for programs


def test_json_says_everything(tmp_path: Path) -> None:
    story(tmp_path)
    data = json.loads(labelled(history(tmp_path, "-o", "json").out, tmp_path))
    assert data["format"] == "styringslint.history/1"
    assert data["run"] == {"language": "nb", "exit_code": 3, "as_of": None}
    assert data["range"] == {
        "since": None,
        "base": None,
        "first": {"commit": "v0", "date": "2026-09-20", "merge": False},
        "newest": {"commit": "v12", "date": "2026-11-15", "merge": False},
    }
    assert data["versions"] == {"read": 13, "changed": 11, "unread": 1, "later": 0}
    assert {name: count for name, count in data["summary"].items() if count} == {
        "altered": 1, "uncovered": 3, "proposed": 1, "decided": 1, "put_right": 4, "covered": 1, "over_wide": 1,
    }  # fmt: skip
    version = {"commit": "v8", "date": "2026-10-22", "merge": False}
    assert data["unread"] == [{"version": version, "files": [STEERING]}]
    (product,) = data["products"]
    assert product["summary"] == data["summary"]
    assert product["changes"][0] == {
        "version": {"commit": "v1", "date": "2026-09-25", "merge": False},
        "compared_with": None,
        "status": "decided",
        "group": "uncovered",
        "change": "changed",
        "path": "N1/target",
        "shown_path": "N1/målverdi",
        "class": "steering_group",
        "verdict": "undecided",
        "body": "steering_group",
        "decision": None,
        "values": [{"path": "N1/target/value", "from": "8", "to": "20"}],
        "directions": [{"path": "N1/target/value", "way": "weaker", "amount": -38, "measure": "percent"}],
        "unit_changed": False,
        "baseline_after_measurement": False,
        "file": STEERING,
        "line": 35,
        "column": 23,
        "in_base": False,
        "decision_date": None,
        "days_before_decision": None,
        "later": {
            "how": "decided",
            "decision": "V-2026-21",
            "version": {"commit": "v3", "date": "2026-10-02", "merge": False},
            "days": 7,
        },
        "message": "Nyttevirkning «Kortere svartid» (N1): målverdien er endret fra 8 til 20 timer."
        " Tallet skal ned, så dette er et svakere mål."
        " Nullpunktet er 40 timer, så forbedringen blir 38 prosent mindre.",
        "verdict_message": "Krever vedtak av styringsgruppen.",
        "advice_message": "",
        "later_message": "Vedtatt senere i V-2026-21, ført inn 2. oktober 2026 (v3), sju dager etter endringen.",
    }
    reborn = next(row for row in product["changes"] if row["compared_with"] is not None)
    assert (reborn["path"], reborn["version"]["commit"], reborn["compared_with"]["commit"]) == (
        "M2/statement",
        "v10",
        "v7",
    )
    early = next(row for row in product["changes"] if row["days_before_decision"])
    assert (early["decision"], early["decision_date"], early["days_before_decision"]) == ("V-2026-23", "2026-11-11", 10)
    assert [(row["status"], row["decision"], row["line"]) for row in product["log"]] == [
        ("altered", "V-2026-03", 29),
        ("over_wide", "V-2026-23", 106),
    ]


def test_jsonl_holds_the_same_a_row_a_line(tmp_path: Path) -> None:
    story(tmp_path)
    whole = history(tmp_path, "-o", "json").json
    head, *lines = [json.loads(line) for line in history(tmp_path, "-o", "jsonl").out.splitlines()]
    assert head == {"type": "history"} | {
        key: value for key, value in whole.items() if key not in {"products", "unread"}
    }
    (product,) = whole["products"]
    rows = [{"type": "change", "product": "turbussen"} | row for row in product["changes"]]
    rows += [{"type": "log", "product": "turbussen"} | row for row in product["log"]]
    rows += [{"type": "unread"} | row for row in whole["unread"]]
    assert sorted(map(json.dumps, lines)) == sorted(map(json.dumps, rows))


HOSTILE = (
    "@alle #1 **x** <img src=x onerror=y> [a](http://x.example) `kode` ``",
    "x ##[error]PWNED",
    "](javascript:x)",
)


@pytest.mark.parametrize("value", HOSTILE)
def test_markdown_holds_foreign_text_in_code_spans_only(tmp_path: Path, value: str) -> None:
    repository(tmp_path, day="2026-09-20")
    change(tmp_path, STEERING, "tittel: Kortere svartid", f"tittel: {json.dumps(value)}")
    change(tmp_path, STEERING, "Ingen tur blir bestilt to ganger.", json.dumps(value + " og mer"))
    lower(tmp_path)
    decide(tmp_path, f"{{felt: {json.dumps('mål/**' + value)}, til: 20}}", tittel=json.dumps(value))
    commit(tmp_path, day="2026-09-25")
    (tmp_path / f"{value[:4].strip()} [a](b).yaml").write_text("dokumenttype: mandat\na: b: c\n", encoding="utf-8")
    commit(tmp_path, day="2026-09-26")
    out = history(tmp_path, "--all", "-o", "markdown").out
    outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", out)
    assert not re.search(r"[<@\[`]|http|javascript|\*\*x", outside), outside
    assert "##[" not in out


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
def test_every_format_in_three_languages_twice_the_same(tmp_path: Path, form: str, language: str) -> None:
    story(tmp_path)
    asked = ("--lang", language, "-o", form)
    first = history(tmp_path, *asked)
    assert first == history(tmp_path, *asked, "--no-cache")
    said = {"nb": "dager etter", "nn": "dagar etter", "en": "days after the change"}
    assert said[language] in first.out


def test_the_same_whatever_the_hash_seed(tmp_path: Path) -> None:
    story(tmp_path)
    found = set()
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "styringslint", "history", "--no-cache", "-o", "json"]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert done.returncode == 3, done.stderr
        found.add(done.stdout)
    assert len(found) == 1


# A bar for those who wait


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def shown(folder: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, stream: type[io.TextIOWrapper]) -> str:
    """What is written to standard error where each look at the clock is so many seconds after the one before."""
    clock = itertools.count()
    monkeypatch.setattr("styringslint.cli.progress.time.monotonic", lambda: next(clock) * seconds)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(folder)
    error = stream(io.BytesIO(), "utf-8")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "utf-8"))
    monkeypatch.setattr(sys, "stderr", error)
    assert run(["history", "--lang", "nb", "--no-cache"]) == 3
    error.flush()
    return error.buffer.getvalue().decode()


UNREAD = "1 versjon kunne ikke leses og er ikke vurdert.\n"


def test_a_bar_on_a_terminal_after_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(story(tmp_path), monkeypatch, 0.3, Terminal)
    assert "Leser versjoner" in text
    assert "100%" in text
    assert text.endswith("\r\x1b[2K\x1b[?25h" + UNREAD)


@pytest.mark.parametrize(("seconds", "stream"), [(0.01, Terminal), (60.0, io.TextIOWrapper)])
def test_no_bar_for_a_short_run_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, stream: type[io.TextIOWrapper]
) -> None:
    assert shown(story(tmp_path), monkeypatch, seconds, stream) == UNREAD
