"""The house: file sizes, names, no addresses of registries, phrases complete."""

import re
import subprocess
from pathlib import Path

import pytest

from styringslint.report.command_phrases import CATEGORY_NAMES, COMMANDS, SCHEMAS, SETTINGS
from styringslint.report.decision_phrases import DECIDE
from styringslint.report.field_phrases import CONDITIONS, FIELD, NAMES, NEEDS, TYPES
from styringslint.report.history_phrases import HISTORY
from styringslint.report.phrases import EXPLANATION, GRAPH, KINDS, PHRASES, RULES, WAIVERS
from styringslint.report.since_phrases import SINCE
from styringslint.report.wording import placeholders

TOP = Path(__file__).parents[1]
SOURCES = sorted((TOP / "src").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_a_source_file_can_be_read_in_one_sitting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    assert "TYPE_CHECKING" not in text
    assert path.stem not in {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize(
    "table",
    [
        *(PHRASES, KINDS, EXPLANATION, GRAPH, WAIVERS, RULES, DECIDE, SINCE, HISTORY),
        *(COMMANDS, SCHEMAS, SETTINGS, CATEGORY_NAMES, TYPES, NEEDS, CONDITIONS, FIELD, NAMES),
    ],
)
def test_fixed_words_exist_in_three_languages(table: dict[str, dict[str, str]]) -> None:
    for name, row in table.items():
        assert set(row) == {"nb", "nn", "en"}, name
        # Which way a value goes is said in the middle in some languages, and at the end in others.
        assert len({frozenset(placeholders(text)) - {"way"} for text in row.values()}) == 1, name


def test_no_norwegian_key_stands_in_code() -> None:
    """Norwegian words belong to the vocabulary, the cards, the phrases and the template's file names."""
    allowed = {"phrases.py", "decision_phrases.py", "since_phrases.py", "command_phrases.py", "field_phrases.py"}
    allowed |= {
        "sentence_phrases.py",
        "history_phrases.py",
        "mandate_phrases.py",
        "steering_phrases.py",
        "list_phrases.py",
        "direction_phrases.py",
        "clause_phrases.py",
        "kind_phrases.py",
        "proposed_phrases.py",
        "template.py",
        "init.py",
        "json_schema.py",
    }
    for path in SOURCES:
        if path.name in allowed:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code = line.split("#")[0]
            assert not re.search(r'"(?=[a-zæøå_]{3,}")[a-zæøå_]*[æøå][a-zæøå_]*"', code), (
                f"{path.name}:{number}: {line.strip()}"
            )


def test_no_address_of_a_package_registry_stands_in_the_repository() -> None:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        capture_output=True,
        check=False,
    )
    if names.returncode:
        pytest.skip("not a git checkout")
    hosts = [b"pypi." + b"org", b"python" + b"hosted.org", b"registry." + b"npmjs.org"]
    for name in names.stdout.split(b"\0"):
        path = TOP / name.decode()
        if name and path.is_file():
            data = path.read_bytes()
            assert not [host for host in hosts if host in data], name.decode()
