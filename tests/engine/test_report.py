"""What a run comes to: how it ends, how much of it is told, and what several workspaces come to together."""

import hashlib
import os
from pathlib import Path

import pytest

from tests.command_line import check

HEAD = "dokumenttype: parter\nspråk: {}\ntittel: P\nparter:\n"
ROW = "  - {{id: a{}, navn: A, sektor: gruppe, {}}}\n"


def register(path: Path, *rows: str, language: str = "nb") -> Path:
    """A register in which each party has something more; what is unknown there is a fault."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = HEAD.format(language) + "".join(ROW.format(number, row) for number, row in enumerate(rows))
    path.write_text(text, encoding="utf-8")
    return path


GOOD = "tidligere_navn: [{navn: B, til: 2020-12-31}]"
ERROR, WARNING = "rart: x", "organisasjonsnummer: 310182044"


# How it ends


@pytest.mark.parametrize(
    ("row", "level", "code"),
    [
        (GOOD, "", 0),
        (WARNING, "", 0),
        (WARNING, "feil", 0),
        (WARNING, "advarsel", 1),
        (WARNING, "merknad", 1),
        (WARNING, "av", 0),
        (ERROR, "", 1),
        (ERROR, "feil", 1),
        (ERROR, "advarsel", 1),
        (ERROR, "av", 0),
    ],
)
def test_the_exit_code_says_whether_the_level_is_reached(tmp_path: Path, row: str, level: str, code: int) -> None:
    register(tmp_path / "parter.yaml", row)
    (tmp_path / "styringslint.yaml").write_text(
        "språk: nb\n" + (f"stopper_ved: {level}\n" if level else ""), encoding="utf-8"
    )
    assert check(tmp_path).exit_code == code


def test_the_strictest_of_several_workspaces_decides_unless_the_command_line_does(tmp_path: Path) -> None:
    for name, level in (("a", "av"), ("b", "advarsel"), ("c", "feil")):
        register(tmp_path / name / "parter.yaml", WARNING)
        (tmp_path / name / "styringslint.yaml").write_text(f"språk: nb\nstopper_ved: {level}\n", encoding="utf-8")
    assert [check(tmp_path, *names).exit_code for names in (["a"], ["b"], ["c"], ["a", "c"], [])] == [0, 1, 0, 0, 1]
    assert check(tmp_path, "--fail-level", "error").exit_code == 0
    assert check(tmp_path, "a", "--fail-level", "warning").exit_code == 1


def test_what_cannot_be_read_goes_before_what_is_wrong(tmp_path: Path) -> None:
    register(tmp_path / "a/parter.yaml", ERROR)
    (tmp_path / "b").mkdir()
    os.mkfifo(tmp_path / "b/annet.yaml")
    assert check(tmp_path, "a").exit_code == 1
    assert check(tmp_path, "a", "b/annet.yaml").exit_code == 3
    assert check(tmp_path, "a", "b/annet.yaml", "--fail-level", "never").exit_code == 3


@pytest.mark.parametrize("arguments", [(), ("--select", "STR018"), ("--fail-level", "never")])
def test_a_file_in_which_nothing_could_be_read_counts_as_a_document(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "parter.yaml").write_text("dokumenttype: parter\na: b: c\n", encoding="utf-8")
    result = check(tmp_path, *arguments)
    assert result.exit_code == (0 if arguments else 1)
    assert result.json["run"]["documents"] == 1


# Several workspaces


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        (("nb",), {"nb"}),
        (("nn",), {"nn"}),
        (("nn", "nn"), {"nn"}),
        (("nn", ""), {"nn"}),
        (("", "nn"), {"nn"}),
        # Otherwise each finding is in the language of its document.
        (("nn", "nb"), {"nb", "en"}),
        (("nn", "nn", "nb"), {"nb", "en"}),
        (("", ""), {"nb", "en"}),
    ],
)
def test_a_report_is_in_the_language_that_the_configurations_agree_on(
    tmp_path: Path, languages: tuple[str, ...], told: set[str]
) -> None:
    for number, language in enumerate(languages):
        folder = tmp_path / f"w{number}"
        register(folder / "parter.yaml", ERROR)
        (folder / "parties.yaml").write_text(
            "kind: parties\nlanguage: en\ntitle: P\nparties:\n  - {id: x, name: X, sector: group, odd: x}\n",
            encoding="utf-8",
        )
        text = f"språk: {language}\n" if language else "skjemaversjon: 1\n"
        (folder / "styringslint.yaml").write_text(text, encoding="utf-8")
    result = check(tmp_path)
    assert result.err == ""
    assert {row["language"] for row in result.findings} == told


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        ([], ["a/b/parter.yaml", "a/parter.yaml", "ab/parter.yaml"]),
        (["a"], ["a/b/parter.yaml", "a/parter.yaml"]),
        (["a/b"], ["a/b/parter.yaml"]),
        (["a/parter.yaml"], ["a/parter.yaml"]),
        (["ab"], ["ab/parter.yaml"]),
        (["ab", "a/b"], ["a/b/parter.yaml", "ab/parter.yaml"]),
    ],
)
def test_a_folder_is_asked_about_with_all_that_lies_below_it(
    tmp_path: Path, asked: list[str], files: list[str]
) -> None:
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n", encoding="utf-8")
    for name in ("a/parter.yaml", "a/b/parter.yaml", "ab/parter.yaml"):
        register(tmp_path / name, ERROR)
        (tmp_path / name).write_text((tmp_path / name).read_text("utf-8").replace("a0", name[:-12].replace("/", "")))
    result = check(tmp_path, *asked)
    assert sorted(row["file"] for row in result.findings if row["code"] == "STR004") == files
    assert result.json["run"]["documents"] == len(files)


# A file that is wrong all over

MANY = 1_000


def wrong(count: int, *, waived: str = "", status: str = "") -> str:
    head = f"dokumenttype: parter\nspråk: nb\ntittel: x\n{status}{waived}parter:\n"
    return head + "".join(
        f"  - {{id: a{number}, navn: b, sektor: gruppe, organisasjonsnummer: 310182044}}\n" for number in range(count)
    )


def counted(folder: Path) -> dict[str, int]:
    """How many findings are told, by status, but for the one that says that there are more."""
    found: dict[str, int] = {}
    for row in check(folder, "--select", "FMT002,STR018", "--show-waiting").json["findings"]:
        if row["reason"] != "too-many-findings":
            found[row["status"]] = found.get(row["status"], 0) + 1
    return found


def rest(folder: Path) -> list[tuple[str, int, str]]:
    """Where it is said that there are more, how many, and the fingerprint."""
    rows = check(folder, "--select", "FMT002,STR018", "--show-waiting").findings
    return [
        (row["file"], row["parameters"]["count"], row["fingerprint"])
        for row in rows
        if row["reason"] == "too-many-findings"
    ]


def fingerprint(file: str) -> str:
    return hashlib.sha256("\x1f".join(("", "STR001", "too-many-findings", file)).encode()).hexdigest()[:16]


WAIVED = "unntak:\n  - {regel: FMT002, begrunnelse: numrene kommer slik fra registeret, godkjent_av: eierne}\n"


@pytest.mark.parametrize("count", [MANY - 1, MANY, MANY + 1, MANY + 7])
@pytest.mark.parametrize(("waived", "status"), [("", "new"), (WAIVED, "waived")])
def test_a_thousand_findings_of_a_kind_are_told_of_a_file(tmp_path: Path, count: int, waived: str, status: str) -> None:
    (tmp_path / "parter.yaml").write_text(wrong(count, waived=waived), encoding="utf-8")
    assert counted(tmp_path) == {status: min(count, MANY)}
    more = count - MANY
    assert rest(tmp_path) == ([("parter.yaml", more, fingerprint("parter.yaml"))] if more > 0 else [])


def test_each_file_has_a_thousand_and_all_that_is_left_out_of_one_is_counted_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(wrong(700), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(wrong(1_200).replace("id: a", "id: b"), encoding="utf-8")
    (tmp_path / "c.yaml").write_text(wrong(1_300, waived=WAIVED).replace("id: a", "id: c"), encoding="utf-8")
    assert counted(tmp_path) == {"new": 1_700, "waived": 1_000}
    assert rest(tmp_path) == [("b.yaml", 200, fingerprint("b.yaml")), ("c.yaml", 300, fingerprint("c.yaml"))]
    told = [row for row in check(tmp_path, "--select", "FMT002").findings if row["reason"] == "too-many-findings"]
    assert [(row["start"]["line"], row["severity"], row["fixes"]) for row in told] == [
        (1_005, "error", []),
        (1_007, "error", []),
    ]
