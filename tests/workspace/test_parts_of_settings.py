"""The files that a configuration builds on or names are parts of it, and no documents, whatever patterns say."""

from pathlib import Path

import pytest

from tests.command_line import check, styringslint

DRAFT = "$schema: https://json-schema.org/draft/2020-12/schema\ntype: object\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "documents"),
    [
        ({"styringslint.yaml": "språk: nb\n"}, ["annet.yaml", "felles.yaml", "mer/to.yaml", "skjema.yaml"]),
        ({"styringslint.yaml": "språk: nb\nbygger_på: [felles.yaml]\n"}, ["annet.yaml", "mer/to.yaml", "skjema.yaml"]),
        # And what that builds on in its turn.
        ({"styringslint.yaml": "språk: nb\nbygger_på: [felles.yaml]\n", "felles.yaml": "bygger_på: [mer/to.yaml]\n"},
         ["annet.yaml", "skjema.yaml"]),
        ({"styringslint.yaml": "språk: nb\nbygger_på: [mer/to.yaml, felles.yaml]\n"}, ["annet.yaml", "skjema.yaml"]),
        ({"styringslint.yaml": "språk: nb\negne_skjemaer:\n  - {dokumenttype: mandat, fil: skjema.yaml}\n"},
         ["annet.yaml", "felles.yaml", "mer/to.yaml"]),
        ({"styringslint.yaml": "bygger_på: [felles.yaml]\n",
          "felles.yaml": "språk: nb\negne_skjemaer:\n  - {dokumenttype: mandat, fil: skjema.yaml}\n"},
         ["annet.yaml", "mer/to.yaml"]),
    ],
)  # fmt: skip
def test_parts_of_the_settings_are_no_documents(tmp_path: Path, files: dict[str, str], documents: list[str]) -> None:
    given = {
        "felles.yaml": "profil: liten\n",
        "mer/to.yaml": "profil: liten\n",
        "skjema.yaml": DRAFT,
        "annet.yaml": "a: 1\n",
    }
    files = given | files
    files["styringslint.yaml"] += 'dokumenter: ["**/*.yaml", "*.yaml"]\n'
    result = check(write(tmp_path, files))
    assert result.err == ""
    assert sorted({row["file"] for row in result.findings}) == documents
    assert result.json["run"]["documents"] == len(documents)


@pytest.mark.parametrize("folder", ["-felles", "+felles", "(felles)", "#1", "!", "a b", ".skjult", ".gitt", "git", "æ"])
def test_a_folder_may_be_called_anything_but_git(tmp_path: Path, folder: str) -> None:
    settings = f'språk: nb\nbygger_på: ["{folder}/felles.yaml"]\n'
    write(tmp_path, {"styringslint.yaml": settings, f"{folder}/felles.yaml": "profil: liten\n", "a.yaml": "a: 1\n"})
    result = styringslint("config", "show", cwd=tmp_path)
    assert (result.exit_code, result.err) == (0, "")
    assert f"profil: liten  # {folder}/felles.yaml:1" in result.out.splitlines()


@pytest.mark.parametrize("folder", [".git", ".GIT", "mer/.git", ".git/mer"])
def test_nothing_is_read_from_what_git_keeps(tmp_path: Path, folder: str) -> None:
    settings = f'språk: nb\nbygger_på: ["{folder}/felles.yaml"]\n'
    write(tmp_path, {"styringslint.yaml": settings, f"{folder}/felles.yaml": "profil: liten\n", "a.yaml": "a: 1\n"})
    result = check(tmp_path)
    assert result.exit_code == 2
    assert result.err.startswith(f"styringslint: styringslint.yaml:2:13: «{folder}/felles.yaml»")
