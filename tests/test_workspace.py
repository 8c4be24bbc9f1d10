"""Which files are judged together, which are ours, and how paths and git decide it."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.command_line import check, styringslint

ETATEN = """\
dokumenttype: parter
språk: nb
tittel: Parter
parter:
  - id: {id}
    navn: Etaten
    organisasjonsnummer: "310182045"
    sektor: stat
"""
GIT = {
    "GIT_AUTHOR_NAME": "prøve",
    "GIT_AUTHOR_EMAIL": "prove@styring.example",
    "GIT_COMMITTER_NAME": "prøve",
    "GIT_COMMITTER_EMAIL": "prove@styring.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | GIT
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def parties(path: Path, identity: str = "etaten") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ETATEN.format(id=identity), encoding="utf-8")
    return path


def files(result) -> list[str]:
    return sorted({row["file"] for row in result.json["findings"]})


def test_a_nested_configuration_begins_a_workspace_of_its_own(tmp_path: Path) -> None:
    for folder in ("", "a/", "a/b/"):
        parties(tmp_path / f"{folder}parter.yaml")
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n")
    (tmp_path / "a/styringslint.yaml").write_text("språk: en\nregler:\n  - {regel: FMT001, alvor: advarsel}\n")
    rows = {(row["file"], row["code"], row["severity"]) for row in check(tmp_path).findings}
    # One id in two workspaces is no conflict; in one workspace it is.
    assert ("parter.yaml", "FMT001", "error") in rows
    assert ("a/parter.yaml", "FMT001", "warning") in rows
    assert not any(row[0] == "parter.yaml" and row[1] == "STR009" for row in rows)
    assert any(row[1] == "STR009" for row in rows)


def test_from_a_subfolder_the_whole_workspace_is_known_and_only_that_folder_reported(tmp_path: Path) -> None:
    parties(tmp_path / "parter.yaml")
    parties(tmp_path / "under/flere.yaml", "kontoret")
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n")
    assert files(check(tmp_path / "under")) == ["flere.yaml"]


def test_git_decides_what_is_listed(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text("kladd/\n")
    parties(tmp_path / "mål og æøå.yaml")
    parties(tmp_path / "kladd/ignorert.yaml", "ignorert")
    git(tmp_path, "add", "-A")
    parties(tmp_path / "ny.yaml", "ny")
    assert files(check(tmp_path)) == ["mål og æøå.yaml", "ny.yaml"]
    assert files(check(tmp_path, "--tracked-only")) == ["mål og æøå.yaml"]
    assert files(check(tmp_path, "kladd/ignorert.yaml")) == ["kladd/ignorert.yaml"]


def test_hidden_and_installed_folders_are_left_out_without_git(tmp_path: Path) -> None:
    for folder in (".venv", "node_modules", ".skjult", "synlig"):
        parties(tmp_path / folder / "parter.yaml")
    assert files(check(tmp_path)) == ["synlig/parter.yaml"]


def test_a_file_alone_knows_its_neighbours_but_not_what_lies_deeper(tmp_path: Path) -> None:
    parties(tmp_path / "parter.yaml")
    named = parties(tmp_path / "ved-siden.yaml")
    parties(tmp_path / "dypere/parter.yaml", "kontoret")
    result = check(tmp_path, named)
    assert files(result) == ["ved-siden.yaml"]
    assert {row["code"] for row in result.findings} == {"FMT001", "STR009"}


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("dokumenttype: parter\n", True),
        ("dokumenttype: partar\n", True),
        ("kind: parties\n", True),
        ("kind: mandat\n", True),
        ("kind: Deployment\n", False),
        ("kind: Meeting\n", True),
        ("dokumenttype: noe rart\n", True),
        ("schema: styring/1\n", True),
        ("skjemaversjon: styring/1\n", True),
        ("name: x\n", False),
        ('{"kind": "mandate"}\n', True),
        ("a: {kind: Pod}\n", False),
    ],
)
def test_a_file_is_ours_when_it_says_so(tmp_path: Path, text: str, ours: bool) -> None:
    (tmp_path / "fil.yaml").write_text(text)
    result = check(tmp_path)
    assert (result.json["run"]["documents"] == 1) is ours


def test_documents_of_the_configuration_are_ours(tmp_path: Path) -> None:
    (tmp_path / "styringslint.yaml").write_text('språk: nb\ndokumenter: ["styring/*.yaml"]\n')
    for name in ("styring/uten-type.yaml", "styring/under/annet.yaml", "annet.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("tittel: x\n")
    result = check(tmp_path)
    assert [(row["file"], row["code"]) for row in result.findings] == [("styring/uten-type.yaml", "STR002")]
    assert result.json["summary"]["skipped"] == 2


def test_links_are_not_followed_and_one_that_leads_out_is_refused(tmp_path: Path) -> None:
    outside = parties(tmp_path / "ute/hemmelig.yaml")
    inside = tmp_path / "inne"
    parties(inside / "parter.yaml")
    (inside / "lenke.yaml").symlink_to(outside)
    (inside / "runde").symlink_to(".")
    assert files(check(inside)) == ["parter.yaml"]
    refused = styringslint("check", "lenke.yaml", cwd=inside)
    assert refused.exit_code == 2
    assert "leads out of its folder" in refused.err
    assert "310182045" not in refused.out + refused.err


def test_configuration_is_shown_with_origins(tmp_path: Path) -> None:
    (tmp_path / "styringslint.yaml").write_text(
        "språk: nb\nprofil: stor\nregler:\n  - regel: FMT\n    alvor: advarsel\n    begrunnelse: innføring\n"
    )
    told = styringslint("config", "show", cwd=tmp_path).out
    assert told.startswith(
        "# .\nspråk: nb  # styringslint.yaml:1\nprofil: stor  # styringslint.yaml:2\ntermsett: nytte2026  # standard\n"
        "dokumenter: (alle filer med en dokumenttype vi kjenner)  # standard\nstopper_ved: feil  # standard\n"
    )
    assert "regler.FMT001.alvor: advarsel  # styringslint.yaml:4\n" in told
    rows = json.loads(styringslint("config", "show", "-o", "json", cwd=tmp_path).out)["workspaces"][0]["settings"]
    assert {"name": "profile", "value": "large", "origin": "styringslint.yaml:2"} in rows


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("profil: middels\nstoppar_ved: merknad\n", "språk: (språket i dokumentet)  # standard\nprofil: middels"),
        ("profile: medium\nfail_level: note\n", "language: (that of the document)  # default\nprofile: medium"),
    ],
)
def test_configuration_is_shown_in_the_words_of_its_file(tmp_path: Path, text: str, shown: str) -> None:
    (tmp_path / "styringslint.yaml").write_text(text, encoding="utf-8")
    told = styringslint("config", "show", cwd=tmp_path).out
    assert told.startswith(f"# .\n{shown}  # styringslint.yaml:1\n")
    assert f"{text.splitlines()[1]}  # styringslint.yaml:2\n" in told


def test_a_hostile_repository_runs_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    parties(tmp_path / "parter.yaml")
    (tmp_path / ".gitattributes").write_text("*.yaml filter=x diff=x\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "første")
    trap = tmp_path.parent / "utløst"
    script = tmp_path.parent / "felle.sh"
    script.write_text(f"#!/bin/sh\necho x >> '{trap}'\ncat\n")
    script.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "filter.x.clean",
        "filter.x.smudge",
        "diff.x.textconv",
        "diff.external",
        "core.pager",
    ):
        git(tmp_path, "config", key, str(script))
    trap.unlink(missing_ok=True)
    assert files(check(tmp_path)) == ["parter.yaml"]
    assert files(check(tmp_path, "--tracked-only")) == ["parter.yaml"]
    assert not trap.exists()


def test_two_products_of_one_file_each_share_a_workspace(tmp_path: Path) -> None:
    examples = Path(__file__).parents[1] / "examples"
    for name in ("liten/utlaansbua.yaml", "english/lending-shed.yaml"):
        (tmp_path / Path(name).name).write_bytes((examples / name).read_bytes())
    (tmp_path / "styringslint.yaml").write_text("skjemaversjon: 1\n", encoding="utf-8")
    result = check(tmp_path)
    assert result.findings == []
    assert result.json["run"]["documents"] == 8


def test_registers_without_a_product_are_judged_together(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(
            "dokumenttype: parter\nspråk: nb\ntittel: Parter\nparter:\n"
            '  - {id: etaten, navn: Etaten, sektor: stat, organisasjonsnummer: "310182044"}\n',
            encoding="utf-8",
        )
    rows = [(row["code"], row["file"], row["actor"]) for row in check(tmp_path).findings]
    assert rows == [("STR009", "b.yaml", "sekretariatet")]
