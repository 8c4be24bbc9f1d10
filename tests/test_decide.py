"""`decide baseline`, `list`, `show` and `new` through the real command line."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from styringslint.source.emit import scalar
from styringslint.source.read import read
from tests.command_line import AS_OF, check, styringslint
from tests.governed import BASE, LOG, STEERING, TARGET, change, decide, documents, lower, repository

TOP = Path(__file__).parents[1]
WITHOUT = [
    TOP / name
    for name in (
        "tests/products/english-small",
        "tests/products/liten-utleige",
        "examples/liten",
        "examples/english",
        "tests/realistic/badevannet",
    )
]
WITH = [TOP / "tests/products/mellom-kommuner", TOP / "tests/products/nynorsk-fylke"]


def baseline(folder: Path, *arguments: str | Path):
    return styringslint("decide", "baseline", "--as-of", AS_OF, *arguments, cwd=folder)


def codes(folder: Path) -> list[str]:
    return sorted(row["code"] for row in check(folder).findings)


@pytest.mark.parametrize("source", [*WITHOUT, *WITH], ids=lambda path: path.name)
def test_after_a_baseline_the_replay_agrees(tmp_path: Path, source: Path) -> None:
    documents(tmp_path, source)
    kept = tmp_path / "grunnlinje.yaml"
    if source in WITH:
        kept.unlink()
    before = codes(tmp_path)
    texts = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    result = baseline(tmp_path)
    assert result.exit_code == 0, result.err
    name = "baseline.yaml" if "English" in result.out or (tmp_path / "baseline.yaml").exists() else "grunnlinje.yaml"
    assert result.out.startswith(name)
    assert codes(tmp_path) == [code for code in before if code != "DEC030"]
    assert {path: path.read_bytes() for path in texts} == texts
    if source in WITH:
        # What is kept beside the tests is what is written.
        assert kept.read_bytes() == (source / "grunnlinje.yaml").read_bytes()


def test_a_change_after_the_baseline_is_found(tmp_path: Path) -> None:
    documents(tmp_path, TOP / "tests/products/mellom-kommuner")
    change(tmp_path, STEERING, "      verdi: 24\n      dato: 2027-12-31", "      verdi: 26\n      dato: 2027-12-31")
    (row,) = check(tmp_path).findings
    assert row["code"] == "DEC021"
    assert "26 prosent" in row["message"]
    assert "GL-2" in row["message"]


def test_the_baseline_takes_back_what_was_decided_later() -> None:
    text = (TOP / "tests/products/mellom-kommuner/grunnlinje.yaml").read_text(encoding="utf-8")
    assert text.count("status: forventet") == 4
    assert "tilsagn" not in text
    assert "prioritering" not in text
    assert "grunnlinje: [V-2026-01, V-2026-02, GL-1, GL-2]" in text


def test_a_log_without_adopting_decisions_gets_one_for_each_body(tmp_path: Path) -> None:
    documents(tmp_path, TOP / "tests/products/liten-utleige")
    path = tmp_path / "lokalleige.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?ms)^vedtak:\n.*?(?=^[a-zæøå]|\Z)", "", text), encoding="utf-8")
    assert baseline(tmp_path).exit_code == 0
    data = styringslint("decide", "list", "-o", "json", cwd=tmp_path).json["decisions"]
    assert [(row["body"], row["outcome"], row["in_baseline"]) for row in data] == [
        ("owners", "adopted", True),
        ("steering_group", "adopted", True),
    ]


def test_a_baseline_is_written_once(tmp_path: Path) -> None:
    documents(tmp_path, WITHOUT[0])
    (tmp_path / "baseline.yaml").write_text("name: x\n")
    refused = baseline(tmp_path)
    assert refused.exit_code == 2
    assert "is there already" in refused.err
    assert (tmp_path / "baseline.yaml").read_text() == "name: x\n"
    (tmp_path / "baseline.yaml").unlink()
    assert baseline(tmp_path).exit_code == 0
    again = baseline(tmp_path)
    assert again.exit_code == 2
    assert "has a baseline already" in again.err
    assert not list(tmp_path.glob(".styringslint-*"))


def test_drafts_have_no_baseline(tmp_path: Path) -> None:
    documents(tmp_path)
    for path in (tmp_path / STEERING, tmp_path / "mandat.yaml"):
        path.write_text(
            path.read_text(encoding="utf-8").replace("status: vedtatt", "status: utkast", 1), encoding="utf-8"
        )
    change(tmp_path, LOG, "grunnlinje: [V-2026-01, V-2026-02]\n", "")
    refused = baseline(tmp_path, "--lang", "nn")
    assert refused.exit_code == 3
    assert "ikkje noko vedteke mandat" in refused.err


def test_what_cannot_be_read_has_no_baseline(tmp_path: Path) -> None:
    documents(tmp_path)
    change(tmp_path, LOG, "grunnlinje: [V-2026-01, V-2026-02]\n", "")
    change(tmp_path, STEERING, TARGET, TARGET.replace("8", "mange", 1))
    refused = baseline(tmp_path)
    assert refused.exit_code == 3
    assert "N1/" in refused.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    documents(tmp_path, WITHOUT[0])
    tmp_path.chmod(0o555)
    try:
        assert baseline(tmp_path).exit_code == 3
    finally:
        tmp_path.chmod(0o755)


def test_several_products_want_a_name(tmp_path: Path) -> None:
    documents(tmp_path / "a", WITHOUT[0])
    documents(tmp_path / "b", WITHOUT[1])
    refused = baseline(tmp_path)
    assert refused.exit_code == 2
    assert "--product" in refused.err
    name = re.search(r"product: (\S+)", (tmp_path / "a/library-card.yaml").read_text())[1]
    assert baseline(tmp_path, "--product", name).exit_code == 0
    assert (tmp_path / "a/baseline.yaml").exists()


# List and show


def test_list(tmp_path: Path) -> None:
    documents(tmp_path)
    told = styringslint("decide", "list", cwd=tmp_path).out
    assert told.startswith("V-2026-01  Mandat for Turbussen\n    2026-01-21, eierne, vedtatt, i grunnlinjen\n")
    assert told.endswith("6 vedtak.\n")
    english = styringslint("decide", "list", "--lang", "en", cwd=tmp_path).out
    assert "2026-12-09, the steering group, proposed" in english


def test_show(tmp_path: Path) -> None:
    documents(tmp_path)
    told = styringslint("decide", "show", "V-2026-04", cwd=tmp_path, env={"COLUMNS": "200"}).out
    assert "    Vedtar: styringsdokument, versjon 1.1\n" in told
    assert (
        "    Endrer: «prioritering av hypoteser»: fra «Ferdig utfylt adresse» (H1), «Varsel om lik tur» (H2) til «Varsel om lik tur» (H2)\n"
        in told
    )
    assert "    Stemmer: 3 for, 0 mot\n" in told
    (row,) = styringslint("decide", "show", "V-2026-04", "-o", "json", cwd=tmp_path).json["decisions"]
    assert row["changes"] == [{"path": "steering/prioritisation/hypotheses", "from": ["H1", "H2"], "to": ["H2"]}]
    unknown = styringslint("decide", "show", "V-2026-40", cwd=tmp_path)
    assert unknown.exit_code == 2
    assert "mente du V-2026-0" in unknown.err


def test_hostile_decisions_are_listed_harmlessly(tmp_path: Path) -> None:
    documents(tmp_path)
    decide(
        tmp_path,
        '{felt: "x/##[error]", til: "\\u001b[31m"}',
        tittel='"::stop-commands::x\\n##vso[x]"',
        tekst='"a\\u202eb"',
    )
    for arguments in (["list"], ["show", "V-2026-20"], ["list", "-o", "json"]):
        out = styringslint("decide", *arguments, cwd=tmp_path).out
        assert "##" not in out
        assert not re.search(r"[\x00-\x08\x0b-\x1f\u202e]|^\s*::", out, re.MULTILINE)


# New


def test_a_draft_can_be_pasted(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    made = styringslint("decide", "new", "--since", "main", "--as-of", AS_OF, cwd=tmp_path)
    assert made.exit_code == 0
    assert made.out == (
        "  - id: V-2026-13\n"
        "    tittel: Endringer i styringsdokumentet\n"
        "    organ: styringsgruppen\n"
        "    utfall: foreslått\n"
        '    tekst: "Dette endres: målverdien for «Kortere svartid» (N1)."\n'
        "    endrer:\n"
        "      - felt: N1/målverdi\n"
        "        fra:\n          verdi: 8\n          dato: 2027-12-31\n"
        "        til:\n          verdi: 20\n          dato: 2027-12-31\n"
    )
    with (tmp_path / LOG).open("a", encoding="utf-8") as log:
        log.write(made.out)
    again = styringslint("decide", "new", "--since", "main", cwd=tmp_path)
    assert (again.exit_code, again.out) == (0, "")
    assert "Ingen endringer mangler vedtak" in again.err
    assert [code for code in codes(tmp_path) if code.startswith(("STR", "FMT", "TRA"))] == []


def test_one_draft_for_each_body(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    change(tmp_path, "mandat.yaml", "gjelder_til: 2027-12-31", "gjelder_til: 2028-06-30")
    out = styringslint("decide", "new", "--since", "main", "--as-of", "2027-02-01", cwd=tmp_path).out
    assert re.findall(r"organ: (.+)", out) == ["eierne", "styringsgruppen"]
    assert re.findall(r"id: (.+)", out) == ["V-2027-01", "V-2027-02"]


def test_a_draft_never_overwrites(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    before = (tmp_path / LOG).read_bytes()
    refused = styringslint("decide", "new", "--since", "main", "--write", LOG, cwd=tmp_path)
    assert refused.exit_code == 2
    assert (tmp_path / LOG).read_bytes() == before
    assert styringslint("decide", "new", "--since", "origin/main", cwd=tmp_path).exit_code == 3
    assert styringslint("decide", "new", cwd=tmp_path).exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "Vanlig tekst",
        "med: kolon",
        "a #b",
        "- liste",
        "nei",
        "2027",
        "0301",
        '"sitat"',
        "l'eau",
        "[a]",
        "{a}",
        "*x",
        "a\\b",
        "å\u00a0b",
        "x\u202ey",
        " a ",
        "ja, og",
        "# x",
        "a:",
        "~",
        "null",
        "%",
        "@a",
        "!x",
        "&x",
        "|",
        ">-",
        "?",
        "æ" * 300,
    ],
)
def test_what_is_written_is_read_back(text: str) -> None:
    source = read(f"a: {scalar(text)}\nb:\n  - {scalar(text)}\n".encode())
    assert source.root is not None
    assert source.root.entries[0][1].value == text
    assert source.root.entries[1][1].items[0].value == text


def test_a_baseline_holds_in_the_language_of_the_log(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    change(tmp_path, LOG, "grunnlinje: [V-2026-01, V-2026-02]\n", "")
    assert baseline(tmp_path, "--lang", "en").out.startswith("grunnlinje.yaml has been written")
    assert "DEC021" not in codes(tmp_path)
    rows = json.loads(styringslint("decide", "show", "GL-1", "-o", "json", cwd=tmp_path).out)["decisions"][0]["changes"]
    assert {"path": "S1/authority/limit", "from": None, "to": 10_000_000} in rows


def test_a_draft_outside_the_workspace_is_told(tmp_path: Path) -> None:
    repository(tmp_path)
    lower(tmp_path)
    outside = tmp_path.parent / f"{tmp_path.name}-utkast.yaml"
    result = styringslint("decide", "new", "--since", "HEAD", "--write", outside, cwd=tmp_path)
    assert result.exit_code == 0
    assert f"ligger utenfor {tmp_path.name}/ og blir ikke lest sammen med dokumentene der" in result.err
    outside.unlink()
    assert styringslint("decide", "new", "--since", "HEAD", "--write", "utkast.yaml", cwd=tmp_path).err == ""
