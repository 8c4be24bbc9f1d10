"""`since` in every situation of docs/decision-coverage.md, with real repositories."""

import json
import os
import re
import shlex
import zipfile
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
    lower,
    repository,
    since,
)

PAGE = Path(__file__).parents[1] / "docs/decision-coverage.md"
TEXT = PAGE.read_text(encoding="utf-8").partition("\n## Every version")[0]
ROWS = re.findall(r"^\| ([a-z0-9-]+) \| (.+?) \| (\d) \| `(.+?)` \|$", TEXT, re.MULTILINE)
Situation = Callable[[Path], Result]
SITUATIONS: dict[str, Situation] = {}
GOAL = "  - id: M2\n    formulering: Ingen tur blir bestilt to ganger.\n    nivå: effektmål\n"
FIRST_TEXT = "    tekst: Styringsgruppen vedtar styringsdokumentet og den første prioriteringen.\n"
NEW_GOAL = """\
  - id: M3
    formulering: Alle turer er kjent samme dag.
    nivå: effektmål
    frist: 2027-12-31
nyttevirkninger:
"""


def situation(function: Situation) -> Situation:
    SITUATIONS[function.__name__.replace("_", "-")] = function
    return function


def edited(folder: Path, file: str, old: str, new: str, *arguments: str) -> Result:
    change(repository(folder), file, old, new)
    return since(folder, "main", *arguments)


@situation
def unchanged(folder: Path) -> Result:
    return since(repository(folder))


@situation
def weaker_target(folder: Path) -> Result:
    return edited(folder, STEERING, TARGET, "målverdi: {verdi: 20, dato: 2027-12-31}")


@situation
def later_deadline(folder: Path) -> Result:
    return edited(folder, STEERING, TARGET, "målverdi: {verdi: 8, dato: 2028-06-30}")


@situation
def owners_field(folder: Path) -> Result:
    return edited(
        folder,
        MANDATE,
        "{id: F1, år: 2026, part: etaten, beløp: 6 000 000",
        "{id: F1, år: 2026, part: etaten, beløp: 7 000 000",
    )


@situation
def unclassified_field(folder: Path) -> Result:
    return edited(folder, STEERING, "vil_føre_til: færre doble bestillinger", "vil_føre_til: ingen doble bestillinger")


@situation
def swapped_ranking(folder: Path) -> Result:
    return edited(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]")


@situation
def moved_ranking(folder: Path) -> Result:
    return edited(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I3, I1, I2]")


@situation
def closed_leaves_ranking(folder: Path) -> Result:
    repository(folder)
    change(folder, STEERING, "støtter: [H1, N1]\n    status: pågår", "støtter: [H1, N1]\n    status: ferdig")
    change(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I2, I3]")
    return since(folder)


@situation
def unit_changed(folder: Path) -> Result:
    repository(folder)
    change(folder, STEERING, "enhet: timer", "enhet: dager")
    lower(folder)
    return since(folder)


@situation
def baseline_after_measurement(folder: Path) -> Result:
    return edited(folder, STEERING, "nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 50,")


@situation
def running_only(folder: Path) -> Result:
    return edited(
        folder,
        STEERING,
        "      - {dato: 2026-09-30, verdi: 30}\n",
        "      - {dato: 2026-09-30, verdi: 30}\n      - {dato: 2026-10-31, verdi: 28}\n",
    )


@situation
def letters_only(folder: Path) -> Result:
    repository(folder)
    change(folder, STEERING, "tittel: Kortere svartid", "tittel: Kortare svartid")
    change(folder, STEERING, "de fleste bestiller fra samme adresse", "de fleste bestillar fra samme adresse,")
    return since(folder)


@situation
def item_added(folder: Path) -> Result:
    return edited(folder, STEERING, "nyttevirkninger:\n", NEW_GOAL)


@situation
def item_added_half(folder: Path) -> Result:
    change(repository(folder), STEERING, "nyttevirkninger:\n", NEW_GOAL)
    decide(folder, "{felt: M3, til: {formulering: Alle turer er kjent samme dag., nivå: effektmål}}")
    return since(folder)


@situation
def item_removed(folder: Path) -> Result:
    repository(folder)
    text = (folder / STEERING).read_text(encoding="utf-8")
    start = text.index("  - id: M2")
    (folder / STEERING).write_text(text[:start] + text[text.index("nyttevirkninger:") :], encoding="utf-8")
    return since(folder)


@situation
def renamed(folder: Path) -> Result:
    repository(folder)
    text = (folder / STEERING).read_text(encoding="utf-8").replace("M2", "M7")
    (folder / STEERING).write_text(text.replace("  - id: M7\n", "  - id: M7\n    tidligere_id: M2\n"), encoding="utf-8")
    return since(folder, "main", "--all")


def with_decision(folder: Path, changes: str, **fields: str) -> Result:
    lower(repository(folder))
    decide(folder, changes, **fields)
    return since(folder)


@situation
def covered(folder: Path) -> Result:
    return with_decision(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 20}")


@situation
def proposed(folder: Path) -> Result:
    return with_decision(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 20}", utfall="foreslått")


@situation
def other_value(folder: Path) -> Result:
    return with_decision(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 12}")


@situation
def wrong_body(folder: Path) -> Result:
    repository(folder)
    change(folder, MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")
    decide(folder, "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}")
    return since(folder)


@situation
def broken_chain(folder: Path) -> Result:
    return with_decision(folder, "{felt: N1/målverdi/verdi, fra: 10, til: 20}")


@situation
def spent(folder: Path) -> Result:
    documents(folder)
    decide(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 20}", id="V-2026-18", dato="2026-10-01", sak="18/2026")
    decide(folder, "{felt: N1/målverdi/verdi, fra: 20, til: 8}", id="V-2026-19", dato="2026-10-02", sak="19/2026")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    lower(folder)
    return since(folder)


@situation
def carried_out_late(folder: Path) -> Result:
    documents(folder)
    decide(folder, "{felt: N1/målverdi/verdi, fra: 8, til: 20}")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    lower(folder)
    return since(folder)


@situation
def adopted_as_a_whole(folder: Path) -> Result:
    repository(folder)
    change(folder, STEERING, "vil_føre_til: færre doble bestillinger", "vil_føre_til: ingen doble bestillinger")
    change(folder, STEERING, 'versjon: "1.1"', 'versjon: "1.2"')
    change(folder, STEERING, "vedtatt_i: V-2026-04", "vedtatt_i: V-2026-20")
    decide(folder, "", vedtar='[{dokument: styringsdokument, versjon: "1.2"}]')
    return since(folder)


@situation
def draft_document(folder: Path) -> Result:
    documents(folder)
    change(folder, STEERING, "status: vedtatt", "status: utkast")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    lower(folder)
    return since(folder)


@situation
def decision_altered(folder: Path) -> Result:
    return edited(
        folder, LOG, FIRST_TEXT, FIRST_TEXT.replace("vedtar styringsdokumentet", "avviser styringsdokumentet")
    )


@situation
def decision_gone(folder: Path) -> Result:
    repository(folder)
    text = (folder / LOG).read_text(encoding="utf-8")
    start, end = text.index("  - id: V-2026-03"), text.index("  - id: E-2026-02")
    (folder / LOG).write_text(text[:start] + text[end:], encoding="utf-8")
    return since(folder)


@situation
def follow_up_done(folder: Path) -> Result:
    return edited(folder, LOG, "frist: 2026-08-31, gjort: 2026-08-20}", "frist: 2026-08-31, gjort: 2026-08-21}")


@situation
def file_renamed(folder: Path) -> Result:
    repository(folder)
    (folder / "styring").mkdir()
    (folder / STEERING).rename(folder / "styring/mål og nytte.yaml")
    return since(folder)


@situation
def file_split(folder: Path) -> Result:
    repository(folder)
    text = (folder / LOG).read_text(encoding="utf-8")
    start = text.index("  - id: V-2026-03")
    (folder / LOG).write_text(text[:start], encoding="utf-8")
    head = "dokumenttype: vedtakslogg\nspråk: nb\nprodukt: turbussen\ntittel: Flere vedtak\nvedtak:\n"
    (folder / "flere.yaml").write_text(head + text[start:], encoding="utf-8")
    return since(folder)


@situation
def new_document(folder: Path) -> Result:
    repository(folder)
    (folder / "plan.yaml").write_text(
        "dokumenttype: leveranseplan\nspråk: nb\nprodukt: turbussen\ntittel: Plan\nstatus: utkast\n", encoding="utf-8"
    )
    return since(folder)


@situation
def document_gone(folder: Path) -> Result:
    (repository(folder) / STEERING).unlink()
    return since(folder)


@situation
def paths_filter(folder: Path) -> Result:
    lower(repository(folder))
    return since(folder, "main", MANDATE)


def moved_on(folder: Path) -> Path:
    repository(folder)
    git(folder, "switch", "-q", "-c", "gren")
    git(folder, "switch", "-q", "main")
    lower(folder)
    commit(folder)
    git(folder, "switch", "-q", "gren")
    return folder


@situation
def branch_moved_on(folder: Path) -> Result:
    return since(moved_on(folder))


@situation
def exact(folder: Path) -> Result:
    return since(moved_on(folder), "main", "--exact")


@situation
def detached_head(folder: Path) -> Result:
    repository(folder)
    git(folder, "switch", "-q", "--detach")
    lower(folder)
    return since(folder)


@situation
def worktree(folder: Path) -> Result:
    repository(folder / "første")
    git(folder / "første", "worktree", "add", "-q", "-b", "gren", folder / "andre")
    lower(folder / "andre")
    return since(folder / "andre")


@situation
def subfolder(folder: Path) -> Result:
    documents(folder / "styring/turbussen")
    (folder / "annet.yaml").write_text("kind: Deployment\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    lower(folder / "styring/turbussen")
    return since(folder / "styring/turbussen")


@situation
def non_utf8_name(folder: Path) -> Result:
    documents(folder)
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/m\xe5l.yaml")).write_bytes((folder / STEERING).read_bytes())
    except OSError:
        pytest.skip("the file system wants UTF-8 names")
    (folder / STEERING).unlink()
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return since(folder)


@situation
def link_in_base(folder: Path) -> Result:
    documents(folder)
    (folder / "lenke.yaml").symlink_to("/etc/passwd")
    (folder / "samme.yaml").symlink_to(STEERING)
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return since(folder)


@situation
def old_unreadable(folder: Path) -> Result:
    documents(folder)
    text = (folder / STEERING).read_text(encoding="utf-8")
    (folder / STEERING).write_text(text + "a: b: c\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    (folder / STEERING).write_text(text, encoding="utf-8")
    return since(folder)


@situation
def new_unreadable(folder: Path) -> Result:
    repository(folder)
    with (folder / STEERING).open("a", encoding="utf-8") as file:
        file.write("a: b: c\n")
    return since(folder)


@situation
def old_configuration(folder: Path) -> Result:
    documents(folder)
    text = (folder / "styringslint.yaml").read_text(encoding="utf-8")
    (folder / "styringslint.yaml").write_text(text + "ukjent_ting: 1\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    (folder / "styringslint.yaml").write_text(text, encoding="utf-8")
    return since(folder)


def shallow_clone(folder: Path) -> Path:
    origin = repository(folder / "tjener")
    lower(origin, "19")
    commit(origin)
    git(origin, "switch", "-q", "-c", "gren")
    lower_again = ("målverdi: {verdi: 19,", "målverdi: {verdi: 20,")
    change(origin, STEERING, *lower_again)
    commit(origin)
    git(folder, "clone", "-q", "--depth", "1", "--branch", "gren", origin.resolve().as_uri(), "kopi")
    return folder / "kopi"


@situation
def shallow(folder: Path) -> Result:
    return since(shallow_clone(folder), "origin/main")


@situation
def shallow_no_common(folder: Path) -> Result:
    copy = shallow_clone(folder)
    git(copy, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    return since(copy, "origin/main")


@situation
def missing_base(folder: Path) -> Result:
    return since(repository(folder), "origin/main")


@situation
def unknown_revision(folder: Path) -> Result:
    return since(repository(folder), "mian")


@situation
def revision_is_option(folder: Path) -> Result:
    return since(repository(folder), "--", "--output=hei")


@situation
def unrelated(folder: Path) -> Result:
    repository(folder)
    git(folder, "switch", "-q", "--orphan", "annen")
    documents(folder)
    commit(folder)
    return since(folder)


@situation
def merge_commit(folder: Path) -> Result:
    """Main has moved on and was merged into the branch: only what the branch itself changes is told."""
    repository(folder)
    git(folder, "switch", "-q", "-c", "gren")
    change(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]")
    commit(folder)
    git(folder, "switch", "-q", "main")
    lower(folder)
    commit(folder)
    git(folder, "switch", "-q", "gren")
    git(folder, "merge", "-q", "--no-edit", "main")
    result = since(folder)
    assert "målverdi" not in result.out
    return result


@situation
def merge_commit_auto(folder: Path) -> Result:
    """At a merge commit, the version before is that of the branch that was merged into."""
    merge_commit(folder)
    git(folder, "switch", "-q", "main")
    git(folder, "merge", "-q", "--no-ff", "--no-edit", "gren")
    result = since(folder, "--auto")
    assert "målverdi" not in result.out
    return result


@situation
def submodule(folder: Path) -> Result:
    repository(folder / "styring")
    (folder / "alt").mkdir()
    git(folder / "alt", "init", "-q", "-b", "main")
    add = ("-c", "protocol.file.allow=always", "submodule", "add", "-q", (folder / "styring").resolve().as_uri())
    git(folder / "alt", *add, "styring")
    commit(folder / "alt")
    lower(folder / "alt/styring")
    return since(folder / "alt/styring", "origin/main")


@situation
def beside_submodule(folder: Path) -> Result:
    """The documents of a submodule are another repository's, and not gone."""
    repository(folder / "annet")
    add = ("-c", "protocol.file.allow=always", "submodule", "add", "-q", (folder / "annet").resolve().as_uri())
    git(repository(folder / "alt"), *add, "under")
    commit(folder / "alt")
    return since(folder / "alt")


def sparse_checkout(folder: Path, *kept: str) -> Path:
    documents(folder / "styring")
    (folder / "annet").mkdir()
    (folder / "annet/notat.txt").write_text("x")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    git(folder, "sparse-checkout", "set", "--no-cone", *kept)
    return folder


@situation
def sparse(folder: Path) -> Result:
    return since(sparse_checkout(folder, "/*", "!/styring/mandat.yaml"))


@situation
def sparse_elsewhere(folder: Path) -> Result:
    return since(sparse_checkout(folder, "/styring/"))


@situation
def bare(folder: Path) -> Result:
    repository(folder / "styring")
    git(folder, "clone", "-q", "--bare", "styring", "bart")
    return since(folder / "bart")


@situation
def partial_clone(folder: Path) -> Result:
    origin = shallow_clone(folder).parent / "tjener"
    git(origin, "config", "uploadpack.allowFilter", "true")
    git(folder, "clone", "-q", "--filter=blob:none", "--branch", "gren", origin.resolve().as_uri(), "delvis")
    return since(folder / "delvis", "origin/main")


@situation
def unborn(folder: Path) -> Result:
    git(documents(folder), "init", "-q", "-b", "main")
    return since(folder)


@situation
def no_repository(folder: Path) -> Result:
    return since(documents(folder))


@situation
def nothing_asked(folder: Path) -> Result:
    return since(repository(folder), "")


def clone(folder: Path) -> Path:
    repository(folder / "tjener")
    git(folder, "clone", "-q", "tjener", "kopi")
    copy = folder / "kopi"
    git(copy, "switch", "-q", "-c", "gren")
    lower(copy)
    commit(copy)
    return copy


def auto(folder: Path, name: str, value: str = "main") -> Result:
    return since(clone(folder), "--auto", env={name: value})


@situation
def auto_github(folder: Path) -> Result:
    return auto(folder, "GITHUB_BASE_REF")


@situation
def auto_gitlab(folder: Path) -> Result:
    return auto(folder, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME")


@situation
def auto_azure(folder: Path) -> Result:
    return auto(folder, "SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main")


@situation
def auto_upstream(folder: Path) -> Result:
    copy = clone(folder)
    git(copy, "branch", "-q", "--set-upstream-to", "origin/main")
    return since(copy, "--auto")


@situation
def auto_before(folder: Path) -> Result:
    lower(repository(folder))
    commit(folder)
    return since(folder, "--auto")


@situation
def auto_first(folder: Path) -> Result:
    return since(repository(folder), "--auto")


def in_hook(folder: Path, **variables: str) -> Result:
    return since(folder, "--auto", env={"PRE_COMMIT": "1"} | variables)


@situation
def hook_commit(folder: Path) -> Result:
    lower(repository(folder))
    commit(folder)
    change(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]")
    result = in_hook(folder)
    assert "målverdi" not in result.out
    return result


@situation
def hook_push(folder: Path) -> Result:
    first = git(repository(folder), "rev-parse", "HEAD")
    lower(folder)
    commit(folder)
    return in_hook(folder, PRE_COMMIT_FROM_REF=first)


@situation
def hook_first_commit(folder: Path) -> Result:
    git(documents(folder), "init", "-q", "-b", "main")
    return in_hook(folder)


@situation
def hostile_configuration(folder: Path) -> Result:
    repo = repository(folder / "arkiv")
    (repo / ".gitattributes").write_text("*.yaml filter=x diff=x merge=x\n")
    commit(repo)
    trap, script = folder / "utløst", folder / "felle.sh"
    script.write_text(f"#!/bin/sh\necho x >> '{trap}'\ncat\n")
    script.chmod(0o755)
    settings = {
        "core.fsmonitor": script, "core.pager": script, "core.sshCommand": script, "core.editor": script,
        "core.hooksPath": folder, "core.alternateRefsCommand": script, "core.gitProxy": script,
        "filter.x.clean": script, "filter.x.smudge": script, "filter.x.process": script, "diff.x.textconv": script,
        "diff.external": script, "merge.x.driver": script, "credential.helper": script, "gpg.program": script,
        "alias.cat-file": f"!{script}", "alias.ls-tree": f"!{script}", "pager.ls-tree": script,
        "extensions.partialClone": "origin", "remote.origin.promisor": "true", "remote.origin.uploadpack": script,
        "remote.origin.url": f"ext::{script}", "protocol.ext.allow": "always", "protocol.allow": "always",
    }  # fmt: skip
    git(repo, "config", "core.repositoryFormatVersion", "1")
    for key, value in settings.items():
        git(repo, "config", key, str(value))
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"):
        (repo / ".git/hooks").mkdir(exist_ok=True)
        (repo / ".git/hooks" / hook).write_bytes(script.read_bytes())
        (repo / ".git/hooks" / hook).chmod(0o755)
    trap.unlink(missing_ok=True)
    lower(repo)
    result = since(repo)
    assert not trap.exists()
    # Nor is an object that is missing fetched, by whatever program the repository names for it.
    name = git_object(repo, STEERING)
    (repo / ".git/objects" / name[:2] / name[2:]).unlink()
    gone = since(repo)
    assert gone.exit_code == 3
    assert "kan ikke leses fra git" in gone.err
    assert not trap.exists()
    return result


def git_object(repo: Path, file: str) -> str:
    return git(repo, "rev-parse", f"HEAD:{file}")


@situation
def against_folder(folder: Path) -> Result:
    documents(folder / "sendt")
    lower(documents(folder / "nå"))
    return since(folder / "nå", "--against", "../sendt")


def zipped(folder: Path, names: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(folder / "papirer.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    return folder / "papirer.zip"


@situation
def against_zip(folder: Path) -> Result:
    papers = documents(folder / "nå")
    files = {
        f"sendt/{path.relative_to(papers).as_posix()}": path.read_bytes() for path in sorted(papers.rglob("*.yaml"))
    }
    zipped(folder, files)
    lower(papers)
    return since(papers, "--against", "../papirer.zip")


@situation
def against_inside(folder: Path) -> Result:
    documents(folder)
    documents(folder / "sendt")
    (folder / "sendt/styringslint.yaml").unlink()
    lower(folder)
    return since(folder, "--against", "sendt")


@situation
def against_missing(folder: Path) -> Result:
    return since(documents(folder), "--against", "borte")


@situation
def unsafe_zip(folder: Path) -> Result:
    zipped(documents(folder), {"../ut.yaml": b"dokumenttype: parter\n"})
    return since(folder, "--against", "papirer.zip")


@situation
def broken_zip(folder: Path) -> Result:
    (documents(folder) / "papirer.zip").write_bytes(b"PK\x03\x04 ikke mer")
    return since(folder, "--against", "papirer.zip")


def test_every_row_has_a_test_and_every_test_a_row() -> None:
    assert {row[0] for row in ROWS} == set(SITUATIONS)


@pytest.mark.parametrize(("name", "what", "code", "message"), ROWS, ids=[row[0] for row in ROWS])
def test_situation(tmp_path: Path, name: str, what: str, code: str, message: str) -> None:
    result = SITUATIONS[name](tmp_path)
    assert message in result.out + result.err, result.out + result.err
    assert result.exit_code == int(code), what
    assert "internal error" not in result.err


# What a situation leaves to be said


def test_the_fetch_line_is_exact(tmp_path: Path) -> None:
    for prepare in (shallow, shallow_no_common):
        folder = tmp_path / prepare.__name__
        folder.mkdir()
        line = prepare(folder).err.split("først: ")[1].splitlines()[0]
        copy = folder / "kopi"
        assert shlex.split(line)[:3] == ["git", "fetch", "--unshallow"]
        git(copy, *shlex.split(line)[1:])
        result = since(copy, "origin/main")
        assert result.exit_code == 1, result.out + result.err
        assert "endret fra 19 til 20 timer" in result.out


def test_why_a_zip_file_cannot_be_read_is_told_in_the_words_of_the_error(tmp_path: Path) -> None:
    assert "File is not a zip file" in broken_zip(tmp_path).err


def test_a_branch_name_from_outside_cannot_leave_the_fetch_line(tmp_path: Path) -> None:
    result = since(repository(tmp_path), "--auto", env={"GITHUB_BASE_REF": "gren-1;touch$IFS"})
    assert result.exit_code == 3
    assert result.err.endswith("git fetch origin 'gren-1;touch$IFS:refs/remotes/origin/gren-1;touch$IFS'\n")
    result = since(tmp_path, "--auto", env={"GITHUB_BASE_REF": "x\n::error::x"})
    assert result.exit_code == 3
    assert not any(line.lstrip().startswith("::") for line in result.err.splitlines())


def test_json_says_everything(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    data = since(tmp_path, "main", "-o", "json").json
    assert data["format"] == "styringslint.since/1"
    assert data["base"]["revision"] == "main"
    assert len(data["base"]["commit"]) == 40
    ((row,),) = [product["changes"] for product in data["products"]]
    assert row["path"] == "N1/target"
    assert row["shown_path"] == "N1/målverdi"
    assert (row["class"], row["verdict"], row["body"]) == ("steering_group", "undecided", "steering_group")
    assert row["values"] == [{"path": "N1/target/value", "from": "8", "to": "20"}]
    assert row["directions"] == [{"path": "N1/target/value", "way": "weaker", "amount": -38, "measure": "percent"}]
    assert (row["file"], row["line"], row["in_base"]) == (STEERING, 35, False)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_sentences_in_three_languages(tmp_path: Path, language: str) -> None:
    lower(repository(tmp_path))
    out = since(tmp_path, "main", "--lang", language).out
    said = {
        "nb": "Nyttevirkning «Kortere svartid» (N1): målverdien er endret fra 8 til 20 timer. Tallet skal ned, så dette er et svakere mål. Nullpunktet er 40 timer, så forbedringen blir 38 prosent mindre.",
        "nn": "Nytteverknad «Kortere svartid» (N1): målverdien er endra frå 8 til 20 timer. Talet skal ned, så dette er eit svakare mål. Nullpunktet er 40 timer, så forbetringa blir 38 prosent mindre.",
        "en": "Benefit “Kortere svartid” (N1): the target has been changed from 8 to 20 timer. The number is meant to go down, so this is a weaker target. The baseline is 40 timer, so the improvement becomes 38 per cent smaller.",
    }
    assert said[language] in out


@pytest.mark.parametrize("amount", ["0", "5 990 000"])
def test_a_share_that_is_no_number_is_not_told(tmp_path: Path, amount: str) -> None:
    line = "{{id: F1, år: 2026, part: etaten, beløp: {}, kilde"
    change(documents(tmp_path), MANDATE, line.format("6 000 000"), line.format(amount))
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, MANDATE, line.format(amount), line.format("6 000 000"))
    assert f"beløpet er økt fra {amount} til 6 000 000 kr." in since(tmp_path).out.replace("\xa0", " ")


HOSTILE = (
    "@alle #1 **x** <img src=x onerror=y> [a](http://x.example) `kode` ``",
    "x ##[error]PWNED",
    "::stop-commands::x",
    "](javascript:x)",
)


@pytest.mark.parametrize("value", HOSTILE)
def test_markdown_holds_foreign_text_in_code_spans_only(tmp_path: Path, value: str) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, "tittel: Kortere svartid", f"tittel: {json.dumps(value)}")
    change(tmp_path, STEERING, "Ingen tur blir bestilt to ganger.", json.dumps(value + " og mer"))
    lower(tmp_path)
    marker, out = since(tmp_path, "main", "--all", "-o", "markdown").out.split("\n", 1)
    assert marker == "<!-- styringslint since -->"
    outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", out)
    assert not re.search(r"[<@\[`]|http|javascript|\*\*x", outside), outside
    assert "##[" not in out


def test_github_annotations(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    out = since(tmp_path, "main", "-o", "github").out
    assert out.startswith(f"::error file={STEERING},line=35,col=")
    assert out.count("::error") == 1


def test_what_is_gone_is_shown_in_the_old_version(tmp_path: Path) -> None:
    assert re.search(r"main \([0-9a-f]{7}\):styringsdokument.yaml:18:", item_removed(tmp_path).out)


def test_a_decision_that_takes_out_a_value_takes_out_no_item(tmp_path: Path) -> None:
    item_removed(tmp_path)
    decide(tmp_path, "{felt: M2/frist, fra: 2027-12-31}")
    assert "Mangler vedtak\n  main (" in since(tmp_path).out
    assert since(tmp_path).exit_code == 1


@pytest.mark.parametrize(
    ("decided", "verdict"),
    [
        ("{felt: M2/frist, fra: 2027-12-31}", "covered"),
        ("{felt: M2/frist, fra: 2027-12-31, til: 2028-06-30}", "other_value"),
        ("{felt: M2/frist, fra: 2027-06-30}", "broken_chain"),
        ("{felt: M1/frist, fra: 2027-12-31}", "undecided"),
    ],
)
def test_a_value_that_is_taken_away_is_held_against_what_was_decided(
    tmp_path: Path, decided: str, verdict: str
) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, "    støtter_utenfor: Strategi for reiser, delmål 3\n    frist: 2027-12-31\n",
           "    støtter_utenfor: Strategi for reiser, delmål 3\n")  # fmt: skip
    decide(tmp_path, decided)
    rows = [row for product in since(tmp_path, "main", "-o", "json").json["products"] for row in product["changes"]]
    assert [(row["path"], row["verdict"]) for row in rows if row["path"].startswith("M2")] == [("M2/deadline", verdict)]


@pytest.mark.parametrize(
    ("baseline", "target", "ways"),
    [
        ("30", "8", {"baseline": "nearer"}),
        ("50", "20", {"baseline": "farther", "target": "weaker"}),
        ("30", "20", {"baseline": "nearer", "target": "weaker"}),
        ("44", "4", {"baseline": "farther", "target": "stronger"}),
    ],
)
def test_a_baseline_that_moves_with_its_target_is_nearer_or_farther_where_that_holds_for_both_targets(
    tmp_path: Path, baseline: str, target: str, ways: dict[str, str]
) -> None:
    repository(tmp_path)
    change(tmp_path, STEERING, "{verdi: 40, dato: 2026-01-31}", f"{{verdi: {baseline}, dato: 2026-01-31}}")
    if target != "8":
        lower(tmp_path, target)
    rows = [row for product in since(tmp_path, "main", "-o", "json").json["products"] for row in product["changes"]]
    told = {row["path"].split("/")[1]: row["directions"][0]["way"] for row in rows if row["directions"]}
    assert told == ways


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    before = sorted(path for path in tmp_path.rglob("*") if ".git/" not in path.as_posix())
    index = (tmp_path / ".git/index").read_bytes()
    since(tmp_path)
    assert sorted(path for path in tmp_path.rglob("*") if ".git/" not in path.as_posix()) == before
    assert (tmp_path / ".git/index").read_bytes() == index
