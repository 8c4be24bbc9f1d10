"""`history` in every situation of docs/decision-coverage.md, with real repositories."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import Result
from tests.governed import (
    LOG,
    MANDATE,
    STEERING,
    TARGET,
    change,
    commit,
    decide,
    documents,
    git,
    history,
    lower,
    repository,
)

TOP = Path(__file__).parents[1]
PAGE = TOP / "docs/decision-coverage.md"
TEXT = PAGE.read_text(encoding="utf-8").partition("\n## Every version")[2]
ROWS = re.findall(r"^\| ([a-z0-9-]+) \| (.+?) \| (\d) \| `(.+?)` \|$", TEXT, re.MULTILINE)
Situation = Callable[[Path], Result]
SITUATIONS: dict[str, Situation] = {}
START = "2026-09-20"
COVERING = "{felt: N1/målverdi/verdi, fra: 8, til: 20}"
FIRST_TEXT = "    tekst: Styringsgruppen vedtar styringsdokumentet og den første prioriteringen.\n"
BROKEN = "a: b: c\n"


def situation(function: Situation) -> Situation:
    SITUATIONS[function.__name__.replace("_", "-")] = function
    return function


def start(folder: Path, source: Path | None = None) -> Path:
    return repository(folder, day=START) if source is None else repository(folder, source, day=START)


def lowered(folder: Path, day: str = "2026-09-25") -> Path:
    """A target is lowered without a decision, in a version of its own."""
    lower(start(folder))
    commit(folder, day=day)
    return folder


def text_of(folder: Path, file: str) -> str:
    return (folder / file).read_text(encoding="utf-8")


def put(folder: Path, file: str, text: str, day: str = "") -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, encoding="utf-8")
    if day:
        commit(folder, day=day)


# What a change comes to


@situation
def unchanged(folder: Path) -> Result:
    start(folder)
    put(folder, "les-meg.txt", "x", "2026-09-21")
    put(folder, STEERING, "# en merknad\n" + text_of(folder, STEERING), "2026-09-22")
    return history(folder)


@situation
def covered(folder: Path) -> Result:
    lower(start(folder))
    decide(folder, COVERING, dato="2026-09-24")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def decided_first(folder: Path) -> Result:
    decide(start(folder), COVERING, dato="2026-09-22")
    commit(folder, day="2026-09-23")
    lower(folder)
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def undecided(folder: Path) -> Result:
    return history(lowered(folder))


@situation
def covered_later(folder: Path) -> Result:
    lowered(folder)
    decide(folder, COVERING, dato="2026-10-01")
    commit(folder, day="2026-10-02")
    return history(folder)


@situation
def covered_step_by_step(folder: Path) -> Result:
    start(folder)
    lower(folder, "10")
    commit(folder, day="2026-09-25")
    change(folder, STEERING, "målverdi: {verdi: 10,", "målverdi: {verdi: 20,")
    commit(folder, day="2026-09-26")
    decide(folder, COVERING, dato="2026-10-01")
    commit(folder, day="2026-10-02")
    return history(folder)


@situation
def only_proposed(folder: Path) -> Result:
    lower(start(folder))
    decide(folder, COVERING, utfall="foreslått")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def adopted_later(folder: Path) -> Result:
    lower(start(folder))
    decide(folder, COVERING, utfall="foreslått")
    commit(folder, day="2026-09-25")
    first, _, second = text_of(folder, LOG).rpartition("utfall: foreslått")
    put(folder, LOG, f"{first}utfall: vedtatt{second}", "2026-10-25")
    return history(folder)


@situation
def other_value(folder: Path) -> Result:
    lower(start(folder))
    decide(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 12}", dato="2026-09-24")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def other_value_mended(folder: Path) -> Result:
    other_value(folder)
    change(folder, STEERING, "målverdi: {verdi: 20,", "målverdi: {verdi: 12,")
    commit(folder, day="2026-09-30")
    return history(folder)


def later_versions(folder: Path, *days: str) -> Result:
    """Versions in which something else changes, which needs no decision."""
    for day in days:
        row = "      - {dato: 2026-06-30, verdi: 34}\n"
        change(folder, STEERING, row, f"{row}      - {{dato: {day}, verdi: 30}}\n")
        commit(folder, day=day)
    return history(folder)


@situation
def other_value_mended_and_more(folder: Path) -> Result:
    other_value_mended(folder)
    return later_versions(folder, "2026-10-05", "2026-10-06", "2026-10-07")


@situation
def wrong_body_confirmed(folder: Path) -> Result:
    wrong_body(folder)
    later_versions(folder, "2026-10-01", "2026-10-02")
    change(folder, LOG, "    sak: 20/2026\n", "    sak: 20/2026\n    stadfestet_i: V-2026-21\n")
    decide(folder, "", id="V-2026-21", sak="21/2026", organ="eierne", dato="2026-10-03")
    commit(folder, day="2026-10-03")
    return later_versions(folder, "2026-10-05", "2026-10-06", "2026-10-07")


@situation
def broken_chain_mended(folder: Path) -> Result:
    """What a decision was made from is corrected, in the version in which the item gets another id."""
    broken_chain(folder)
    later_versions(folder, "2026-10-01")
    change(folder, LOG, "fra: 10, til: 20", "fra: 8, til: 20")
    commit(folder, day="2026-10-03")
    later_versions(folder, "2026-10-05", "2026-10-06")
    change(folder, STEERING, "  - id: N1\n", "  - id: N9\n    tidligere_id: N1\n")
    text = re.sub(r"\bN1\b(?!\n)", "N9", text_of(folder, STEERING))
    (folder / STEERING).write_text(text, encoding="utf-8")
    commit(folder, day="2026-10-07")
    return later_versions(folder, "2026-10-08", "2026-10-09")


@situation
def rejected_altered(folder: Path) -> Result:
    decide(documents(folder), COVERING, utfall="avvist", dato="2026-09-10")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    change(folder, LOG, "utfall: avvist", "utfall: vedtatt")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def wrong_body(folder: Path) -> Result:
    change(start(folder), MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")
    decide(folder, "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}", dato="2026-09-24")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def broken_chain(folder: Path) -> Result:
    lower(start(folder))
    decide(folder, "{felt: N1/målverdi/verdi, fra: 10, til: 20}", dato="2026-09-24")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def spent(folder: Path) -> Result:
    documents(folder)
    decide(folder, COVERING, id="V-2026-18", dato="2026-09-01", sak="18/2026")
    decide(folder, "{felt: N1/målverdi/verdi, fra: 20, til: 8}", id="V-2026-19", dato="2026-09-02", sak="19/2026")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    lower(folder)
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def taken_back(folder: Path) -> Result:
    lowered(folder)
    change(folder, STEERING, "målverdi: {verdi: 20,", "målverdi: {verdi: 8,")
    commit(folder, day="2026-09-27")
    return history(folder)


@situation
def before_the_decision(folder: Path) -> Result:
    lower(start(folder))
    decide(folder, COVERING, dato="2026-10-05")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def draft_document(folder: Path) -> Result:
    documents(folder)
    change(folder, STEERING, "status: vedtatt", "status: utkast")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    lower(folder)
    commit(folder, day="2026-09-25")
    return history(folder)


# The log


@situation
def decision_altered(folder: Path) -> Result:
    change(start(folder), LOG, "tekst: Ferdig utfylt adresse bygges ut", "tekst: Ferdig utfylt adresse bygges ikke ut")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def decision_restored(folder: Path) -> Result:
    decision_altered(folder)
    change(folder, LOG, "adresse bygges ikke ut", "adresse bygges ut")
    commit(folder, day="2026-09-27")
    return history(folder)


@situation
def decision_gone(folder: Path) -> Result:
    text = text_of(start(folder), LOG)
    first, second = text.index("  - id: V-2026-03"), text.index("  - id: E-2026-02")
    put(folder, LOG, text[:first] + text[second:], "2026-09-25")
    return history(folder)


@situation
def decision_gone_and_back(folder: Path) -> Result:
    text = text_of(start(folder), LOG)
    first, second = text.index("  - id: V-2026-03"), text.index("  - id: E-2026-02")
    put(folder, LOG, text[:first] + text[second:], "2026-09-25")
    put(folder, LOG, text, "2026-09-26")
    return history(folder)


@situation
def baseline_decision_altered(folder: Path) -> Result:
    change(
        start(folder), LOG, FIRST_TEXT, FIRST_TEXT.replace("vedtar styringsdokumentet", "avviser styringsdokumentet")
    )
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def baseline_edited(folder: Path) -> Result:
    change(start(folder), LOG, "grunnlinje: [V-2026-01, V-2026-02]", "grunnlinje: [V-2026-01, V-2026-03]")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def baseline_edited_and_back(folder: Path) -> Result:
    baseline_edited(folder)
    change(folder, LOG, "grunnlinje: [V-2026-01, V-2026-03]", "grunnlinje: [V-2026-01, V-2026-02]")
    commit(folder, day="2026-09-26")
    return history(folder)


@situation
def log_gone_and_back(folder: Path) -> Result:
    """Taking the log away and putting it back does not make what came between a part of a new baseline."""
    text = text_of(start(folder), LOG)
    (folder / LOG).unlink()
    commit(folder, day="2026-09-25")
    lower(folder)
    commit(folder, day="2026-09-26")
    put(folder, LOG, text, "2026-09-27")
    return history(folder)


@situation
def before_baseline(folder: Path) -> Result:
    change(documents(folder), LOG, "grunnlinje: [V-2026-01, V-2026-02]\n", "")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    lower(folder)
    commit(folder, day="2026-09-25")
    change(folder, LOG, "vedtak:\n", "grunnlinje: [V-2026-01, V-2026-02]\nvedtak:\n")
    commit(folder, day="2026-09-30")
    return history(folder)


@situation
def over_wide(folder: Path) -> Result:
    start(folder)
    decide(folder, "{felt: mål/**, til: 20}", dato="2026-09-24")
    commit(folder, day="2026-09-25")
    return history(folder)


# Files and documents


@situation
def file_renamed(folder: Path) -> Result:
    start(folder)
    (folder / "styring").mkdir()
    (folder / STEERING).rename(folder / "styring/mål og nytte.yaml")
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def file_renamed_and_changed(folder: Path) -> Result:
    start(folder)
    (folder / STEERING).rename(folder / "mål.yaml")
    change(folder, "mål.yaml", TARGET, TARGET.replace("8", "20", 1))
    commit(folder, day="2026-09-25")
    (folder / "mål.yaml").rename(folder / STEERING)
    decide(folder, COVERING, dato="2026-09-29")
    commit(folder, day="2026-09-30")
    return history(folder)


@situation
def file_split(folder: Path) -> Result:
    text = text_of(start(folder), LOG)
    at = text.index("  - id: V-2026-03")
    put(folder, LOG, text[:at])
    head = "dokumenttype: vedtakslogg\nspråk: nb\nprodukt: turbussen\ntittel: Flere vedtak\nvedtak:\n"
    put(folder, "flere.yaml", head + text[at:], "2026-09-25")
    return history(folder)


@situation
def item_renamed(folder: Path) -> Result:
    """A change without a decision is still known when its item has got another id."""
    lowered(folder)
    text = re.sub(r"\bN1\b", "N7", text_of(folder, STEERING))
    put(folder, STEERING, text.replace("  - id: N7\n", "  - id: N7\n    tidligere_id: N1\n"), "2026-09-27")
    decide(folder, "{felt: N7/målverdi/verdi, fra: 8, til: 20}", dato="2026-09-28")
    commit(folder, day="2026-09-29")
    return history(folder)


@situation
def product_renamed(folder: Path) -> Result:
    lowered(folder)
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("produkt: turbussen", "produkt: bussturen"), encoding="utf-8")
    commit(folder, day="2026-09-27")
    decide(folder, COVERING, dato="2026-09-28")
    commit(folder, day="2026-09-29")
    return history(folder)


@situation
def document_deleted(folder: Path) -> Result:
    (start(folder) / STEERING).unlink()
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def document_reborn(folder: Path) -> Result:
    text = text_of(start(folder), STEERING)
    (folder / STEERING).unlink()
    commit(folder, day="2026-09-25")
    put(folder, STEERING, text, "2026-09-27")
    return history(folder)


@situation
def document_reborn_changed(folder: Path) -> Result:
    text = text_of(start(folder), STEERING)
    (folder / STEERING).unlink()
    commit(folder, day="2026-09-25")
    put(folder, STEERING, text.replace(TARGET, TARGET.replace("8", "20", 1)), "2026-09-27")
    return history(folder)


@situation
def item_reborn_changed(folder: Path) -> Result:
    text = text_of(start(folder), STEERING)
    first = text.index("  - id: M2")
    goal = text[first : text.index("nyttevirkninger:")]
    put(folder, STEERING, text.replace(goal, ""), "2026-09-25")
    put(folder, STEERING, text.replace(goal, goal.replace("to ganger", "tre ganger")), "2026-09-27")
    return history(folder)


@situation
def everything_deleted(folder: Path) -> Result:
    start(folder)
    for path in sorted(folder.rglob("*.yaml")):
        path.unlink()
    commit(folder, day="2026-09-25")
    return history(folder)


@situation
def documents_came_late(folder: Path) -> Result:
    git(folder, "init", "-q", "-b", "main")
    put(folder, "les-meg.txt", "x", "2026-09-01")
    put(folder, "k8s.yaml", "kind: Deployment\n", "2026-09-02")
    documents(folder)
    commit(folder, day=START)
    lower(folder)
    commit(folder, day="2026-09-25")
    return history(folder)


# Versions


def on_a_branch(folder: Path) -> Path:
    start(folder)
    git(folder, "switch", "-q", "-c", "gren")
    lower(folder)
    commit(folder, day="2026-09-25")
    decide(folder, COVERING, dato="2026-09-26")
    commit(folder, day="2026-09-26")
    git(folder, "switch", "-q", "main")
    return folder


@situation
def merged(folder: Path) -> Result:
    """On the branch the change came before its decision; on the line, both came with the merge."""
    on_a_branch(folder)
    git(folder, "merge", "-q", "--no-ff", "-m", "fletting", "gren", day="2026-09-27")
    result = history(folder, "-o", "text", "-o", "json=ut.json")
    data = json.loads((folder / "ut.json").read_text(encoding="utf-8"))
    assert data["versions"]["read"] == 2
    assert [row["version"]["merge"] for row in data["products"][0]["changes"] if row["group"] == "covered"] == [True]
    return result


@situation
def fast_forwarded(folder: Path) -> Result:
    on_a_branch(folder)
    git(folder, "merge", "-q", "--ff-only", "gren")
    return history(folder)


@situation
def unparsable(folder: Path) -> Result:
    text = text_of(start(folder), STEERING)
    put(folder, STEERING, text + BROKEN, "2026-09-25")
    put(folder, STEERING, text, "2026-09-26")
    return history(folder)


@situation
def unparsable_and_changed(folder: Path) -> Result:
    """What changed while nobody could read it is found in the next version."""
    text = text_of(start(folder), STEERING)
    put(folder, STEERING, text + BROKEN, "2026-09-25")
    put(folder, STEERING, text.replace(TARGET, TARGET.replace("8", "20", 1)), "2026-09-26")
    return history(folder)


@situation
def unparsable_now(folder: Path) -> Result:
    put(start(folder), STEERING, text_of(folder, STEERING) + BROKEN, "2026-09-25")
    return history(folder)


@situation
def unparsable_first(folder: Path) -> Result:
    text = text_of(documents(folder), STEERING)
    git(folder, "init", "-q", "-b", "main")
    put(folder, STEERING, text + BROKEN, START)
    put(folder, STEERING, text, "2026-09-26")
    return history(folder)


@situation
def unparsable_always(folder: Path) -> Result:
    text = text_of(documents(folder), STEERING)
    git(folder, "init", "-q", "-b", "main")
    put(folder, STEERING, text + BROKEN, START)
    return history(folder)


@situation
def old_configuration(folder: Path) -> Result:
    text = text_of(start(folder), "styringslint.yaml")
    put(folder, "styringslint.yaml", text + "ukjent_ting: 1\n", "2026-09-25")
    put(folder, "styringslint.yaml", text, "2026-09-26")
    return history(folder)


@situation
def nested_configuration(folder: Path) -> Result:
    """Two products, each with a configuration of its own; the outer one names nothing."""
    documents(folder / "en")
    documents(folder / "to/inne")
    for path in sorted((folder / "to").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("produkt: turbussen", "produkt: ferja"), encoding="utf-8")
    put(folder, "styringslint.yaml", "språk: nb\n")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    lower(folder / "to/inne")
    commit(folder, day="2026-09-25")
    change(folder / "en", STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]")
    commit(folder, day="2026-09-26")
    return history(folder)


@situation
def product_added(folder: Path) -> Result:
    """A second product beside the first, with the same register, which is not new."""
    start(folder)
    for name in (MANDATE, STEERING, LOG):
        text = text_of(folder, name).replace("produkt: turbussen", "produkt: vannferja")
        put(folder, f"vannferja-{name}", text)
    commit(folder, day="2026-09-25")
    result = history(folder, "--all")
    assert "Partsregisteret" not in result.out
    assert "Endringer i vannferja fra" in result.out
    return result


@situation
def paths_filter(folder: Path) -> Result:
    return history(lowered(folder), MANDATE)


@situation
def path_gone(folder: Path) -> Result:
    documents(folder / "styring")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    lower(folder / "styring")
    commit(folder, day="2026-09-25")
    shutil.rmtree(folder / "styring")
    commit(folder, day="2026-09-26")
    return history(folder, "styring")


@situation
def path_never_there(folder: Path) -> Result:
    return history(start(folder), "styrnig")


@situation
def subfolder(folder: Path) -> Result:
    documents(folder / "styring/turbussen")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, day=START)
    lower(folder / "styring/turbussen")
    commit(folder, day="2026-09-25")
    return history(folder / "styring")


@situation
def bare(folder: Path) -> Result:
    lowered(folder / "arbeid")
    git(folder, "clone", "-q", "--bare", "arbeid", "arkiv.git")
    inside = history(folder / "arkiv.git")
    outside = history(folder, "arkiv.git")
    assert inside == outside
    return inside


@situation
def second_worktree(folder: Path) -> Result:
    lowered(folder / "første")
    git(folder / "første", "worktree", "add", "-q", "--detach", folder / "andre")
    return history(folder / "andre")


@situation
def not_committed(folder: Path) -> Result:
    lower(start(folder))
    return history(folder)


# From which version


@situation
def since_version(folder: Path) -> Result:
    lowered(folder)
    git(folder, "tag", "tertial-2")
    put(folder, STEERING, text_of(folder, STEERING).replace("[I1, I2, I3]", "[I1, I3, I2]"), "2026-09-28")
    result = history(folder, "--since", "tertial-2")
    assert "målverdi" not in result.out
    return result


@situation
def since_head(folder: Path) -> Result:
    return history(lowered(folder), "--since", "HEAD")


@situation
def since_branch(folder: Path) -> Result:
    """From a branch that was merged: what the line has that the branch has not."""
    on_a_branch(folder)
    put(folder, MANDATE, text_of(folder, MANDATE).replace("gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31"))
    commit(folder, day="2026-09-26")
    git(folder, "merge", "-q", "--no-ff", "-m", "fletting", "gren", day="2026-09-27")
    return history(folder, "--since", "gren")


@situation
def since_unread(folder: Path) -> Result:
    """Where the version to begin with cannot be read, the next one is where it begins."""
    text = text_of(documents(folder), STEERING)
    git(folder, "init", "-q", "-b", "main")
    put(folder, STEERING, text + BROKEN, START)
    git(folder, "tag", "gammel")
    put(folder, STEERING, text.replace(TARGET, TARGET.replace("8", "20", 1)), "2026-09-26")
    put(folder, STEERING, text.replace(TARGET, TARGET.replace("8", "21", 1)), "2026-09-27")
    return history(folder, "--from", "gammel")


@situation
def as_of(folder: Path) -> Result:
    return history(lowered(folder), "--as-of", "2026-09-24")


@situation
def revision_is_option(folder: Path) -> Result:
    return history(start(folder), "--since=--output=hei")


@situation
def unknown_revision(folder: Path) -> Result:
    return history(start(folder), "--since", "mian")


@situation
def missing_revision(folder: Path) -> Result:
    return history(start(folder), "--since", "origin/main")


@situation
def unrelated(folder: Path) -> Result:
    start(folder)
    git(folder, "switch", "-q", "--orphan", "annen")
    documents(folder)
    commit(folder, day="2026-09-25")
    return history(folder, "--since", "main")


# What keeps it from being judged


def shallow_clone(folder: Path, depth: int) -> Path:
    origin = lowered(folder / "tjener")
    put(origin, STEERING, text_of(origin, STEERING).replace("[I1, I2, I3]", "[I1, I3, I2]"), "2026-09-28")
    git(folder, "clone", "-q", "--depth", str(depth), origin.resolve().as_uri(), "kopi")
    return folder / "kopi"


@situation
def shallow(folder: Path) -> Result:
    return history(shallow_clone(folder, 1))


@situation
def shallow_deeper(folder: Path) -> Result:
    return history(shallow_clone(folder, 2))


@situation
def shallow_since(folder: Path) -> Result:
    """What is asked about is here, though the rest is not."""
    return history(shallow_clone(folder, 2), "--since", "HEAD~1")


@situation
def partial_clone(folder: Path) -> Result:
    origin = lowered(folder / "tjener")
    git(origin, "config", "uploadpack.allowFilter", "true")
    git(folder, "clone", "-q", "--filter=blob:none", origin.resolve().as_uri(), "kopi")
    result = history(folder / "kopi")
    git(folder / "kopi", *shlex.split(result.err.split("først: ")[1])[1:])
    assert history(folder / "kopi").out == history(origin).out
    return result


@situation
def missing_object(folder: Path) -> Result:
    lowered(folder)
    name = git(folder, "rev-parse", f"HEAD~1:{STEERING}")
    (folder / ".git/objects" / name[:2] / name[2:]).unlink()
    return history(folder)


@situation
def unborn(folder: Path) -> Result:
    git(documents(folder), "init", "-q", "-b", "main")
    return history(folder)


@situation
def no_repository(folder: Path) -> Result:
    return history(documents(folder))


@situation
def two_repositories(folder: Path) -> Result:
    start(folder / "en")
    start(folder / "to")
    return history(folder, "en", "to")


@situation
def no_documents(folder: Path) -> Result:
    git(folder, "init", "-q", "-b", "main")
    put(folder, "les-meg.txt", "x", START)
    return history(folder)


@situation
def hostile_repository(folder: Path) -> Result:
    repo = lowered(folder / "arkiv")
    (repo / ".gitattributes").write_text("*.yaml filter=x diff=x merge=x\n")
    commit(repo, day="2026-09-26")
    trap, script = folder / "utløst", folder / "felle.sh"
    script.write_text(f"#!/bin/sh\necho x >> '{trap}'\ncat\n")
    script.chmod(0o755)
    settings = {
        "core.fsmonitor": script, "core.pager": script, "core.sshCommand": script, "core.hooksPath": folder,
        "core.alternateRefsCommand": script, "filter.x.clean": script, "filter.x.smudge": script,
        "filter.x.process": script, "diff.x.textconv": script, "diff.external": script, "gpg.program": script,
        "log.showSignature": "true", "alias.cat-file": f"!{script}", "alias.rev-list": f"!{script}",
        "pager.rev-list": script, "extensions.partialClone": "origin", "remote.origin.promisor": "true",
        "remote.origin.uploadpack": script, "remote.origin.url": f"ext::{script}", "protocol.ext.allow": "always",
    }  # fmt: skip
    git(repo, "config", "core.repositoryFormatVersion", "1")
    for key, value in settings.items():
        git(repo, "config", key, str(value))
    trap.unlink(missing_ok=True)
    result = history(repo, "--since", "HEAD~2")
    assert history(repo).exit_code == 1
    name = git(repo, "rev-parse", f"HEAD:{STEERING}")
    (repo / ".git/objects" / name[:2] / name[2:]).unlink()
    assert history(repo, "--no-cache").exit_code == 3
    assert not trap.exists()
    return result


@situation
def replaced_history(folder: Path) -> Result:
    """Neither a replaced nor a grafted commit hides what was there."""
    lowered(folder)
    put(folder, "les-meg.txt", "x", "2026-09-26")
    head = git(folder, "rev-parse", "HEAD")
    tree = git(folder, "rev-parse", "HEAD^{tree}")
    git(folder, "replace", head, git(folder, "commit-tree", tree, "-m", "alene", day=START))
    (folder / ".git/info").mkdir(exist_ok=True)
    (folder / ".git/info/grafts").write_text(f"{head}\n")
    return history(folder)


def test_every_row_has_a_test_and_every_test_a_row() -> None:
    assert {row[0] for row in ROWS} == set(SITUATIONS)


@pytest.mark.parametrize(("name", "what", "code", "message"), ROWS, ids=[row[0] for row in ROWS])
def test_situation(tmp_path: Path, name: str, what: str, code: str, message: str) -> None:
    result = SITUATIONS[name](tmp_path)
    assert message in result.out + result.err, result.out + result.err
    assert result.exit_code == int(code), f"{what}: {result.out}{result.err}"
    assert "internal error" not in result.err


# What a situation leaves to be said


def test_the_fetch_line_is_exact(tmp_path: Path) -> None:
    line = shallow(tmp_path).err.split("først: ")[1].splitlines()[0]
    assert shlex.split(line)[:3] == ["git", "fetch", "--unshallow"]
    git(tmp_path / "kopi", *shlex.split(line)[1:])
    result = history(tmp_path / "kopi")
    assert result.exit_code == 1, result.err
    assert result.out == history(tmp_path / "tjener").out


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "borte"
    gone.mkdir()
    code = "import os, sys; os.rmdir(os.getcwd()); from styringslint.cli.main import run; sys.exit(run(['history']))"
    done = subprocess.run([sys.executable, "-c", code], cwd=gone, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        3,
        "styringslint: the current folder cannot be read: No such file or directory\n",
    )


def test_nothing_is_left_behind_in_the_repository(tmp_path: Path) -> None:
    lowered(tmp_path)
    before = sorted(path for path in tmp_path.rglob("*") if ".git/" not in path.as_posix())
    index = (tmp_path / ".git/index").read_bytes()
    history(tmp_path)
    assert sorted(path for path in tmp_path.rglob("*") if ".git/" not in path.as_posix()) == before
    assert (tmp_path / ".git/index").read_bytes() == index


def test_links_and_other_repositories_in_old_versions_are_left_out(tmp_path: Path) -> None:
    documents(tmp_path)
    (tmp_path / "lenke.yaml").symlink_to(STEERING)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, day=START)
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{git(tmp_path, 'rev-parse', 'HEAD')},annet.yaml")
    git(tmp_path, "commit", "-q", "-m", "undermodul", day="2026-09-21")
    (tmp_path / "lenke.yaml").unlink()
    lower(tmp_path)
    git(tmp_path, "commit", "-q", "-a", "-m", "endring", day="2026-09-25")
    result = history(tmp_path)
    assert result.exit_code == 1
    assert result.out.count("målverdi") == 1


def test_folders_in_folders_many_times_over_do_not_grow_without_end(tmp_path: Path) -> None:
    start(tmp_path)
    blob = git(tmp_path, "rev-parse", f"HEAD:{STEERING}")
    (tmp_path.parent / "tre").write_text(f"100644 blob {blob}\ta.yaml\n")
    names = "abcdefghij"
    row = f"100644 blob {blob}\ta.yaml"
    for _ in range(10):
        tree = run_mktree(tmp_path, row)
        row = "\n".join(f"040000 tree {tree}\t{name}" for name in names)
    tree = run_mktree(tmp_path, row)
    bomb = git(tmp_path, "commit-tree", tree, "-p", "HEAD", "-m", "bombe", day="2026-09-25")
    git(tmp_path, "update-ref", "refs/heads/main", bomb)
    result = history(tmp_path)
    assert result.exit_code == 3
    assert "for mange eller for store filer" in result.err


def run_mktree(folder: Path, rows: str) -> str:
    done = subprocess.run(["git", "mktree"], cwd=folder, input=rows.encode() + b"\n", capture_output=True, check=True)
    return done.stdout.decode().strip()
