"""A year of a product in more than thirty commits, with every verdict in it: the tutorial of docs/decision-coverage.md.

Each step changes the documents, asks `since` and `check`, and commits. The page tells each step, and what was said.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from styringslint.coverage.verdicts import Ruling
from tests.command_line import AS_OF, check, styringslint
from tests.governed import LOG, MANDATE, STEERING, change, commit, decide, documents, git, since

PAGE = Path(__file__).parents[1] / "docs/decision-coverage.md"
ROW = re.compile(r"^\| (\d+) \| ([a-z0-9-]+) \| [^|]+ \| `([^`|]+)` \| (\d) \| `([^`]+)` \| ([^|]+) \|$", re.MULTILINE)
ROWS_NEEDED = 30
Step = Callable[[Path], None]
STEPS: dict[str, Step] = {}


class Row(NamedTuple):
    number: int
    name: str
    revision: str
    code: int
    message: str
    check: tuple[str, ...]


def told() -> list[Row]:
    """The steps as the page tells them."""
    return [
        Row(int(number), name, revision, int(code), message, tuple(re.findall(r"DEC\d{3}", codes)))
        for number, name, revision, code, message, codes in ROW.findall(PAGE.read_text(encoding="utf-8"))
    ]


def step(function: Step) -> Step:
    STEPS[function.__name__.replace("_", "-")] = function
    return function


def replaced(folder: Path, file: str, pattern: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    made, number = re.subn(pattern, new, text)
    assert number == 1, f"{file}: {pattern!r} stands {number} times"
    path.write_text(made, encoding="utf-8")


def decided(folder: Path, number: int, changes: str, **fields: str) -> None:
    """Decision number 20 and up, a day apart."""
    values = {
        "id": f"V-2026-{number}",
        "tittel": f"Sak {number}",
        "dato": f"2026-11-{number - 19:02}",
        "sak": f"{number}/2026",
    }
    decide(folder, changes, **(values | fields))


@step
def as_it_is(folder: Path) -> None:
    documents(folder)
    change(folder, LOG, "grunnlinje: [V-2026-01, V-2026-02]\n", "")
    git(folder, "init", "-q", "-b", "main")


@step
def baseline(folder: Path) -> None:
    made = styringslint("decide", "baseline", "--as-of", AS_OF, "--lang", "nb", cwd=folder)
    assert made.exit_code == 0, made.err


@step
def measured(folder: Path) -> None:
    row = "      - {dato: 2026-09-30, verdi: 30}\n"
    change(folder, STEERING, row, row + "      - {dato: 2026-10-31, verdi: 28}\n")


@step
def spelling(folder: Path) -> None:
    change(folder, STEERING, "tittel: Kortere svartid", "tittel: Kortare svartid")


@step
def another_editor(folder: Path) -> None:
    path = folder / STEERING
    text = path.read_text(encoding="utf-8").replace(
        "tittel: Kortare svartid", 'tittel: "Kortare svartid" # omtalt i møtet'
    )
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


@step
def back_to_plain(folder: Path) -> None:
    path = folder / STEERING
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    path.write_text(text, encoding="utf-8")


@step
def moved_file(folder: Path) -> None:
    (folder / "arkiv").mkdir()
    (folder / "parter.yaml").rename(folder / "arkiv/partsregister.yaml")


@step
def split_log(folder: Path) -> None:
    text = (folder / LOG).read_text(encoding="utf-8")
    start = text.index("  - id: E-2026-02")
    (folder / LOG).write_text(text[:start] + text[text.index("  - id: V-2026-04") :], encoding="utf-8")
    head = "dokumenttype: vedtakslogg\nspråk: nb\nprodukt: turbussen\ntittel: Vedtak av eierne\nvedtak:\n"
    (folder / "eierne.yaml").write_text(head + text[start : text.index("  - id: V-2026-04")], encoding="utf-8")


@step
def weaker_target(folder: Path) -> None:
    change(folder, STEERING, "målverdi: {verdi: 8,", "målverdi: {verdi: 20,")


@step
def draft_of_decision(folder: Path) -> None:
    made = styringslint("decide", "new", "--since", "HEAD~1", "--write", "forslag.yaml", "--as-of", AS_OF, cwd=folder)
    assert made.exit_code == 0, made.err


@step
def decided_otherwise(folder: Path) -> None:
    replaced(
        folder,
        "forslag.yaml",
        r"    utfall: foreslått\n",
        "    utfall: vedtatt\n    dato: 2026-11-01\n    sak: 20/2026\n",
    )
    change(folder, "forslag.yaml", "verdi: 20\n", "verdi: 12\n")


@step
def decision_corrected(folder: Path) -> None:
    change(folder, "forslag.yaml", "verdi: 12\n", "verdi: 20\n")


@step
def decision_put_back(folder: Path) -> None:
    change(folder, "forslag.yaml", "verdi: 20\n", "verdi: 12\n")
    change(folder, STEERING, "målverdi: {verdi: 20,", "målverdi: {verdi: 12,")


@step
def decision_and_change(folder: Path) -> None:
    change(folder, STEERING, "målverdi: {verdi: 12,", "målverdi: {verdi: 15,")
    decided(folder, 21, "{felt: N1/målverdi/verdi, fra: 12, til: 15}")


@step
def old_value_again(folder: Path) -> None:
    change(folder, STEERING, "målverdi: {verdi: 15,", "målverdi: {verdi: 8,")


@step
def set_right(folder: Path) -> None:
    change(folder, STEERING, "målverdi: {verdi: 8,", "målverdi: {verdi: 15,")


@step
def not_carried_out(folder: Path) -> None:
    decided(folder, 22, "{felt: M2/frist, fra: 2027-12-31, til: 2027-06-30}")


@step
def carried_out(folder: Path) -> None:
    replaced(folder, STEERING, r"(delmål 3\n    frist: )2027-12-31", r"\g<1>2027-06-30")


@step
def broken_chain(folder: Path) -> None:
    decided(folder, 23, "{felt: M2/frist, fra: 2027-12-31, til: 2027-09-30}")
    replaced(folder, STEERING, r"(delmål 3\n    frist: )2027-06-30", r"\g<1>2027-09-30")


@step
def chain_mended(folder: Path) -> None:
    change(
        folder,
        LOG,
        "{felt: M2/frist, fra: 2027-12-31, til: 2027-09-30}",
        "{felt: M2/frist, fra: 2027-06-30, til: 2027-09-30}",
    )


@step
def wrong_body(folder: Path) -> None:
    total = "{felt: mandat/finansiering/totaler/2026/beløp, fra: 10 000 000, til: 10 100 000}"
    decided(folder, 24, "{felt: F1/beløp, fra: 6 000 000, til: 6 100 000}\n" + total)
    change(
        folder,
        MANDATE,
        "{id: F1, år: 2026, part: etaten, beløp: 6 000 000",
        "{id: F1, år: 2026, part: etaten, beløp: 6 100 000",
    )
    change(folder, MANDATE, "{år: 2026, beløp: 10 000 000}", "{år: 2026, beløp: 10 100 000}")


@step
def right_body(folder: Path) -> None:
    change(folder, MANDATE, "part: etaten, beløp: 6 100 000", "part: etaten, beløp: 6 200 000")
    change(folder, MANDATE, "{år: 2026, beløp: 10 100 000}", "{år: 2026, beløp: 10 200 000}")
    rows = "{felt: F1/beløp, fra: 6 100 000, til: 6 200 000}\n{felt: mandat/finansiering/totaler/2026/beløp, fra: 10 100 000, til: 10 200 000}"
    decided(folder, 25, rows, organ="eierne")
    change(folder, LOG, "    sak: 24/2026\n", "    sak: 24/2026\n    stadfestet_i: V-2026-25\n")


@step
def swapped(folder: Path) -> None:
    change(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]")


@step
def swap_decided(folder: Path) -> None:
    decided(folder, 26, "{felt: styringsdokument/prioritering/initiativ, fra: [I1, I2, I3], til: [I1, I3, I2]}")


@step
def new_goal_half_decided(folder: Path) -> None:
    change(
        folder, STEERING, "nyttevirkninger:\n",
        "  - id: M3\n    formulering: Alle turer er kjent samme dag.\n    nivå: effektmål\n    frist: 2027-12-31\n"
        "    støtter_utenfor: Strategi for reiser, delmål 4\n    ansvarlig: {part: etaten, rolle: avdelingsdirektør}\n"
        "nyttevirkninger:\n",
    )  # fmt: skip
    decided(
        folder,
        27,
        "{felt: M3, til: {formulering: Alle turer er kjent samme dag., nivå: effektmål, støtter_utenfor: 'Strategi for reiser, delmål 4'}}",
    )


@step
def the_other_half(folder: Path) -> None:
    decided(folder, 28, "{felt: M3/frist, til: 2027-12-31}")


@step
def goal_renamed(folder: Path) -> None:
    text = re.sub(r"\bM2\b", "M7", (folder / STEERING).read_text(encoding="utf-8"))
    (folder / STEERING).write_text(text.replace("  - id: M7\n", "  - id: M7\n    tidligere_id: M2\n"), encoding="utf-8")


@step
def renamed_goal_decided(folder: Path) -> None:
    replaced(folder, STEERING, r"(delmål 3\n    frist: )2027-09-30", r"\g<1>2027-12-31")
    decided(folder, 29, "{felt: M7/frist, fra: 2027-09-30, til: 2027-12-31}")


@step
def unit_changed(folder: Path) -> None:
    replaced(folder, STEERING, r"(median svartid, enhet: )timer", r"\1dager")
    change(folder, STEERING, "målverdi: {verdi: 15,", "målverdi: {verdi: 1,")


@step
def unit_put_back(folder: Path) -> None:
    git(folder, "checkout", "-q", "HEAD~1", "--", STEERING)


@step
def baseline_moved(folder: Path) -> None:
    change(folder, STEERING, "nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 50,")


@step
def baseline_put_back(folder: Path) -> None:
    change(folder, STEERING, "nullpunkt: {verdi: 50,", "nullpunkt: {verdi: 40,")


@step
def measurement_altered(folder: Path) -> None:
    change(folder, STEERING, "{dato: 2026-06-30, verdi: 34}", "{dato: 2026-06-30, verdi: 31}")


@step
def too_wide(folder: Path) -> None:
    decided(folder, 30, "{felt: N1/*, til: {}}", utfall="foreslått")


@step
def taken_out_of_the_log(folder: Path) -> None:
    text = (folder / LOG).read_text(encoding="utf-8")
    start = text.index("  - id: V-2026-21")
    (folder / LOG).write_text(text[:start] + text[text.index("  - id: V-2026-22") :], encoding="utf-8")


@step
def log_put_back(folder: Path) -> None:
    git(folder, "checkout", "-q", "HEAD~1", "--", LOG)


@step
def new_version(folder: Path) -> None:
    change(folder, STEERING, "vil_føre_til: færre doble bestillinger", "vil_føre_til: ingen doble bestillinger")
    change(folder, STEERING, 'versjon: "1.1"', 'versjon: "1.2"')
    change(folder, STEERING, "vedtatt_i: V-2026-04", "vedtatt_i: V-2026-31")
    change(folder, STEERING, "gjelder_fra: 2026-09-15", "gjelder_fra: 2026-11-12")
    decided(folder, 31, "", vedtar='[{dokument: styringsdokument, versjon: "1.2"}]')


@step
def a_plan_in_draft(folder: Path) -> None:
    (folder / "plan.yaml").write_text(
        "dokumenttype: leveranseplan\nspråk: nb\nprodukt: turbussen\ntittel: Plan\nstatus: utkast\n", encoding="utf-8"
    )


def coverage_codes(folder: Path) -> tuple[str, ...]:
    return tuple(sorted({row["code"] for row in check(folder).findings if re.match(r"DEC0(2\d|30)", row["code"])}))


class Said(NamedTuple):
    """What was said at one step: the exit code of `since`, what it said as text and as JSON, and the codes of `check`."""

    code: int
    text: str
    full: str
    check: tuple[str, ...]


@pytest.fixture(scope="module")
def story_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fortelling")


@pytest.fixture(scope="module")
def story(story_folder: Path) -> dict[str, Said]:
    folder = story_folder
    revisions = {row.name: row.revision for row in told()}
    said = {}
    for name, act in STEPS.items():
        act(folder)
        revision = revisions.get(name, "HEAD")
        text, full = since(folder, revision, "--all"), since(folder, revision, "-o", "json")
        said[name] = Said(text.exit_code, text.out + text.err, full.out, coverage_codes(folder))
        commit(folder, name)
    assert int(git(folder, "rev-list", "--count", "HEAD")) == len(STEPS)
    return said


def test_the_page_tells_every_step_in_order() -> None:
    assert len(STEPS) >= ROWS_NEEDED
    assert [(row.number, row.name) for row in told()] == list(enumerate(STEPS, 1))


@pytest.mark.parametrize("row", told(), ids=lambda row: row.name)
def test_a_step_says_what_the_page_says(story: dict[str, Said], row: Row) -> None:
    said = story[row.name]
    assert row.message in said.text, said.text
    assert (said.code, said.check) == (row.code, row.check), said.text


def test_every_verdict_is_in_the_story(story: dict[str, Said]) -> None:
    products = [product for said in story.values() if said.full for product in json.loads(said.full)["products"]]
    changes = [row for product in products for row in product["changes"]]
    assert {row["verdict"] for row in changes} - {None} == {str(ruling) for ruling in Ruling}
    assert {row["group"] for row in changes} == {"uncovered", "proposed", "covered", "draft", "running", "editorial"}
    assert {row["gone"] for product in products for row in product["altered"]} == {True, False}
    told_by_since = {row["code"] for said in story.values() if said.full for row in json.loads(said.full)["findings"]}
    told_by_check = {code for said in story.values() for code in said.check}
    assert told_by_since >= {"DEC021", "DEC022", "DEC023", "DEC025", "DEC026", "DEC027", "DEC028", "BEN032"}
    assert told_by_check == {f"DEC0{number}" for number in (21, 22, 23, 24, 25, 26, 27, 29, 30)}


@pytest.mark.usefixtures("story")
def test_the_whole_year_at_once(story_folder: Path) -> None:
    """From the baseline to the end: what was decided step by step is covered as a whole."""
    first = git(story_folder, "rev-list", "--reverse", "HEAD").split()[1]
    result = since(story_folder, first, "--exact", "-o", "json")
    changes = [row for product in result.json["products"] for row in product["changes"]]
    uncovered = [row["path"] for row in changes if row["group"] == "uncovered"]
    assert uncovered == []
    assert result.exit_code == 0
