"""Configurations that build on others: what wins, where it came from, and how far it may reach."""

import os
import shutil
from pathlib import Path

import pytest

from tests.command_line import AS_OF, Result, check, styringslint

BASE = Path(__file__).parent / "rules/base"
HOUSE = """\
egne_regler:
  - kode: {code}
    navn: {name}
    for_hver: initiativ
    krever: [{{felt: lenke, finnes: ja}}]
    melding: {{nb: "{text}"}}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a workspace in a folder of its own."""
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/felles").mkdir()
    shutil.copytree(BASE, tmp_path / "repo/produkt")
    return tmp_path / "repo"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def house(code: str, name: str = "uten-lenke", text: str = "{id}") -> str:
    return HOUSE.format(code=code, name=name, text=text)


def settings(folder: Path) -> dict[str, tuple[str, str]]:
    result = styringslint("config", "show", "-o", "json", cwd=folder)
    assert result.exit_code == 0, result.err
    return {row["name"]: (row["value"], row["origin"]) for row in result.json["workspaces"][0]["settings"]}


def test_later_wins_and_every_origin_is_told(repository: Path) -> None:
    write(
        repository / "felles/en.yaml",
        "språk: nn\nprofil: liten\nregler:\n  - {regel: LNG, alvor: av}\n" + house("KS001"),
    )
    write(
        repository / "felles/to.yaml",
        "extends: [en.yaml]\nlanguage: en\nfail_level: warning\nrules:\n  - {rule: LNG001, severity: note}\n",
    )
    write(
        repository / "produkt/styringslint.yaml",
        "språk: nb\nbygger_på: [../felles/to.yaml]\nregler:\n  - {regel: KS001, alvor: feil}\n"
        + house("KS002", "annen"),
    )
    found = settings(repository / "produkt")
    assert found["language"] == ("nb", "styringslint.yaml:1")
    assert found["profile"] == ("small", "../felles/en.yaml:2")
    assert found["fail_level"] == ("warning", "../felles/to.yaml:3")
    assert found["extends"] == (["../felles/to.yaml"], "styringslint.yaml:2")
    assert found["rules.LNG001.severity"] == ("info", "../felles/to.yaml:5")
    assert found["rules.LNG002.severity"] == ("off", "../felles/en.yaml:4")
    assert found["rules.KS001.severity"] == ("error", "styringslint.yaml:4")
    assert found["own_rules.KS001.severity"] == ("warning", "../felles/en.yaml:6")
    assert found["own_rules.KS002.severity"] == ("warning", "styringslint.yaml:6")
    from_above = styringslint("config", "show", "produkt", cwd=repository)
    assert "stopper_ved: advarsel  # felles/to.yaml:3" in from_above.out
    rows = check(repository / "produkt").findings
    assert {(row["code"], row["severity"]) for row in rows if row["code"].startswith("KS")} == {
        ("KS001", "error"), ("KS002", "warning"),
    }  # fmt: skip


def test_a_house_rule_is_replaced_by_its_code_and_turned_off(repository: Path) -> None:
    write(repository / "felles/en.yaml", house("KS001", text="felles"))
    configuration = repository / "produkt/styringslint.yaml"
    write(configuration, "bygger_på: [../felles/en.yaml]\n" + house("KS001", text="eget"))
    assert {row["message"] for row in check(repository / "produkt").findings} == {"eget"}
    write(configuration, "bygger_på: [../felles/en.yaml]\nregler:\n  - {regel: KS001, alvor: av}\n")
    assert check(repository / "produkt").findings == []


def test_the_order_of_the_list_decides(repository: Path) -> None:
    write(repository / "felles/a.yaml", "profil: liten\n")
    write(repository / "felles/b.yaml", "profil: stor\n")
    configuration = repository / "produkt/styringslint.yaml"
    write(configuration, "bygger_på: [../felles/a.yaml, ../felles/b.yaml]\n")
    assert settings(repository / "produkt")["profile"] == ("large", "../felles/b.yaml:1")
    write(configuration, "bygger_på: [../felles/b.yaml, ../felles/a.yaml]\n")
    assert settings(repository / "produkt")["profile"] == ("small", "../felles/a.yaml:1")


def test_a_file_in_the_workspace_is_no_document(repository: Path) -> None:
    folder = repository / "produkt"
    write(folder / "felles/profil.yaml", "skjemaversjon: styring/1\nprofil: liten\n")
    write(folder / "styringslint.yaml", "bygger_på: [felles/profil.yaml]\n")
    result = check(folder)
    assert (result.findings, result.json["summary"]["skipped"]) == ([], 0)


def test_without_git_the_folder_is_the_boundary(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "ute/produkt")
    write(tmp_path / "ute/felles.yaml", "profil: liten\n")
    write(tmp_path / "ute/produkt/inne/felles.yaml", "profil: stor\n")
    configuration = tmp_path / "ute/produkt/styringslint.yaml"
    write(configuration, "bygger_på: [inne/felles.yaml]\n")
    assert settings(tmp_path / "ute/produkt")["profile"][0] == "large"
    write(configuration, "bygger_på: [../felles.yaml]\n")
    assert check(tmp_path / "ute/produkt").exit_code == 2


def refused(folder: Path, told: str) -> Result:
    """Every command that reads the configuration refuses it, at the value, without quoting another file."""
    for arguments in (("check", "--as-of", AS_OF), ("config", "show"), ("rules",), ("rules", "test")):
        result = styringslint(*arguments, cwd=folder)
        assert (result.exit_code, result.out) == (2, ""), (arguments, result.out, result.err)
        assert told in result.err
        assert "Traceback" not in result.err
        assert "hemmelig" not in result.err
    return result


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.yaml", "https://example.org/x.yaml", "file:///etc/passwd", "file:x.yaml", "FILE:x.yaml",
        "~/x.yaml", "~root/x.yaml", "/etc/passwd", "//server/share/x.yaml", "\\\\server\\share\\x.yaml", "C:\\x.yaml",
        "C:/x.yaml", "$HOME/x.yaml", "%APPDATA%/x.yaml", "git@example.org:x/y.yaml", "data:text/yaml,a",
        "../../ute.yaml", "../../../../../../etc/passwd", "../.git/config", "../.GIT/x.yaml", "../felles/.git/x.yaml",
        "finnes-ikke.yaml", "../felles", "mandat.json", "../felles/tekst.txt", "lenke.yaml", "../lenket/ute.yaml", "..",
    ],
)  # fmt: skip
def test_what_leads_out_is_refused_at_its_line(repository: Path, address: str) -> None:
    write(repository.parent / "ute.yaml", "hemmelig: 1\n")
    for name in (".git/x.yaml", ".git/config", "felles/.git/x.yaml", "felles/tekst.txt", "produkt/mandat.json"):
        write(repository / name, "hemmelig: 1\n")
    (repository / "produkt/lenke.yaml").symlink_to(repository.parent / "ute.yaml")
    (repository / "lenket").symlink_to(repository.parent)
    write(repository / "produkt/styringslint.yaml", f"språk: nb\nbygger_på:\n  - '{address}'\n")
    refused(repository / "produkt", "styringslint.yaml:3:5: ")


@pytest.mark.skipif(os.name == "nt", reason="names of files that Windows does not have")
@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/x.yaml", "~/x.yaml", "$HOME/x.yaml", "%A%/x.yaml", "c:/x.yaml"]
)
def test_an_address_is_refused_also_where_a_file_has_its_name(repository: Path, address: str) -> None:
    file = repository / "produkt" / address
    file.parent.mkdir(parents=True)
    write(file, "profil: liten\n")
    write(repository / "produkt/styringslint.yaml", f"språk: nb\nbygger_på:\n  - '{address}'\n")
    refused(repository / "produkt", "styringslint.yaml:3:5: ")


@pytest.mark.parametrize("address", ['"a\\0b.yaml"', '"a\\nb.yaml"', "''", "[a.yaml]", "{a: b}"])
def test_what_is_no_path_at_all_is_refused(repository: Path, address: str) -> None:
    write(repository / "produkt/styringslint.yaml", f"bygger_på:\n  - {address}\n")
    refused(repository / "produkt", "styringslint.yaml:")


def test_a_link_inside_the_repository_is_followed(repository: Path) -> None:
    write(repository / "felles/en.yaml", "profil: liten\n")
    (repository / "produkt/lenke.yaml").symlink_to(repository / "felles/en.yaml")
    write(repository / "produkt/styringslint.yaml", "bygger_på: [lenke.yaml]\n")
    assert settings(repository / "produkt")["profile"][0] == "small"


def test_no_device_is_read(repository: Path) -> None:
    os.mkfifo(repository / "felles/roer.yaml")
    write(repository / "produkt/styringslint.yaml", "bygger_på: [../felles/roer.yaml]\n")
    refused(repository / "produkt", "styringslint.yaml:1:13: ")


def test_circles_are_refused(repository: Path) -> None:
    configuration = write(repository / "produkt/styringslint.yaml", "bygger_på: [styringslint.yaml]\n")
    refused(repository / "produkt", "styringslint.yaml:1:13: ")
    write(configuration, "bygger_på: [../felles/a.yaml]\n")
    write(repository / "felles/a.yaml", "bygger_på: [b.yaml]\n")
    write(repository / "felles/b.yaml", "profil: liten\nbygger_på: [a.yaml]\n")
    refused(repository / "produkt", "../felles/b.yaml:2:13: ")
    write(repository / "felles/b.yaml", "bygger_på: [../produkt/styringslint.yaml]\n")
    refused(repository / "produkt", "../felles/b.yaml:1:13: ")


def chain(repository: Path, length: int) -> None:
    for number in range(1, length):
        write(repository / f"felles/{number}.yaml", f"bygger_på: [{number + 1}.yaml]\n")
    write(repository / f"felles/{length}.yaml", "profil: liten\n")
    write(repository / "produkt/styringslint.yaml", "bygger_på: [../felles/1.yaml]\n")


def test_eight_in_a_row_and_no_more(repository: Path) -> None:
    chain(repository, 8)
    assert settings(repository / "produkt")["profile"] == ("small", "../felles/8.yaml:1")
    chain(repository, 9)
    refused(repository / "produkt", "../felles/8.yaml:1:13: Her er det mer enn 8 filer")


def test_a_fan_of_files_is_bounded(repository: Path) -> None:
    for number in range(1, 8):
        write(repository / f"felles/{number}.yaml", f"bygger_på: [{', '.join([f'{number + 1}.yaml'] * 50)}]\n")
    write(repository / "felles/8.yaml", "profil: liten\n")
    write(repository / "produkt/styringslint.yaml", "bygger_på: [../felles/1.yaml]\n")
    refused(repository / "produkt", "mer enn 32 filer")


@pytest.mark.parametrize(
    ("text", "place"),
    [("profill: liten\n", ":1:1: "), ("profil: kjempestor\n", ":1:9: "), ("profil: [\n", ":"), ("\tprofil: liten\n", ":1:1: ")],
)  # fmt: skip
def test_a_fault_is_told_in_the_file_where_it_stands(repository: Path, text: str, place: str) -> None:
    write(repository / "felles/en.yaml", text)
    write(repository / "produkt/styringslint.yaml", "bygger_på: [../felles/en.yaml]\n")
    refused(repository / "produkt", f"../felles/en.yaml{place}")


def test_an_unknown_rule_is_told_in_the_file_where_it_stands(repository: Path) -> None:
    write(repository / "felles/en.yaml", "regler:\n  - {regel: BEN00X, alvor: av}\n")
    write(repository / "produkt/styringslint.yaml", "bygger_på: [../felles/en.yaml]\n")
    result = check(repository / "produkt")
    assert (result.exit_code, "../felles/en.yaml:2:13: unknown rule" in result.err) == (2, True)


def test_an_empty_file_says_nothing(repository: Path) -> None:
    write(repository / "felles/en.yaml", "")
    write(repository / "produkt/styringslint.yaml", "bygger_på: [../felles/en.yaml]\nprofil: stor\n")
    assert settings(repository / "produkt")["profile"][0] == "large"
