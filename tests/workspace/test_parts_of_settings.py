"""The files that a configuration builds on or names are parts of it, and no documents, whatever patterns say."""

from pathlib import Path

import pytest

from tests.command_line import check

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
