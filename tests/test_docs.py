"""The papers: codes exist, links lead somewhere, commands run, and nothing in the catalogue is forgotten."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from styringslint.docgen.new_rule import LEFT_OUT, left_out
from styringslint.model.table import document_section, section, section_names, word_set
from styringslint.rules.catalogue import all_rules
from styringslint.rules.rule import CATEGORIES
from tests.command_line import styringslint
from tests.governed import commit, git

TOP = Path(__file__).parents[1]
PAPERS = [*sorted(TOP.glob("README*.md")), TOP / "CONTRIBUTING.md", *sorted(TOP.glob("docs/*.md"))]
RULES = {rule.code for rule in all_rules()}
CODE = re.compile(rf"\b(?:{'|'.join(CATEGORIES)})\d{{3}}\b")
NEW_RULE = re.compile(r"\$ python -m styringslint\.docgen\.new_rule (.*)")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"(?:^\s*\$ |&& |`|run: )styringslint ([^`\n&]+)", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def named(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


# Codes


@pytest.mark.parametrize("path", PAPERS, ids=named)
def test_every_rule_that_is_named_exists_or_is_known_to_be_left_out(path: Path) -> None:
    known = RULES | set(left_out(read(TOP / LEFT_OUT)))
    to_be_made = {code for command in NEW_RULE.findall(read(path)) for code in CODE.findall(command)}
    assert set(CODE.findall(read(path))) - to_be_made - known == set()


def test_every_candidate_of_the_catalogue_is_a_rule_or_left_out_with_a_reason() -> None:
    catalogue = read(TOP / "tests/catalogue_codes.txt").split()
    assert len(catalogue) == len(set(catalogue)) == 314
    text = read(TOP / LEFT_OUT)
    tables = text.partition("## Narrower")[0]
    out = left_out(text)
    assert [code for code in out if tables.count(f"\n| {code} |") != 1] == [], "a code has one row"
    assert RULES & set(out) == set(), "a rule is not left out"
    assert set(out) - set(catalogue) == set(), "left out without having been in the catalogue"
    assert set(catalogue) - RULES - set(out) == set(), "neither a rule nor left out"
    assert [code for code, reason in out.items() if not reason.strip().endswith(".")] == []


def test_what_is_called_narrower_is_a_rule() -> None:
    rows = re.findall(r"^\| ([A-Z]{3}\d{3}) \|", read(TOP / LEFT_OUT).partition("## Narrower")[2], re.MULTILINE)
    assert rows
    assert set(rows) - RULES == set()


# Links


def anchors(text: str) -> set[str]:
    """The anchors of the headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAPERS, ids=named)
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    for target in set(LINK.findall(read(path))):
        if target.startswith(("http:", "https:")):
            continue
        file, _, anchor = target.partition("#")
        there = path.parent / file if file else path
        assert there.exists(), target
        assert not anchor or anchor in anchors(read(there)), target


@pytest.mark.parametrize(("language", "heading"), [("nb", "BEN Nyttevirkninger"), ("nn", "BEN Nytteverknader")])
def test_the_rule_pages_name_their_categories_in_their_language(language: str, heading: str) -> None:
    assert f"\n## [{heading}](benefits.md)\n" in read(TOP / f"docs/rules/{language}/README.md")
    assert read(TOP / f"docs/rules/{language}/benefits.md").startswith(f"# {heading}\n")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_key_of_a_language_stands_on_its_page_with_what_it_is_for(language: str) -> None:
    page = read(TOP / f"docs/format.{language}.md")
    cells = re.findall(r"^\| (`.*?`) \| (.+?) \| (.+?) \| (.*) \|$", page, re.MULTILINE)
    keys = {key for row in cells for key in re.findall(r"`([^`]+)`", row[0])}
    assert keys == {word for name in section_names() for word in section(name).by_word(language)}
    assert [row for row in cells if not row[1].strip() or not row[2].strip()] == []
    undescribed = {row[0] for row in cells if not row[3].strip()}
    assert undescribed == set()


# Commands


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, where commands may write."""
    folder = tmp_path_factory.mktemp("papers")
    shutil.copytree(TOP / "examples", folder / "examples")
    git(folder, "init", "-q", "-b", "main")
    for message in ("first", "second"):
        commit(folder, message)
    return folder


def commands(path: Path) -> list[str]:
    return list(dict.fromkeys(command.strip() for command in COMMAND.findall(read(path))))


@pytest.mark.parametrize("path", PAPERS, ids=named)
def test_every_command_that_is_shown_runs(path: Path, copy: Path) -> None:
    for command in commands(path):
        # What the reader puts in, such as [PATHS], is left out.
        arguments = [word for word in shlex.split(command, comments=True) if not word.startswith(("[", "<"))]
        if arguments[0] == "init":
            arguments.insert(1, "new") if len(arguments) == 1 else shutil.rmtree(copy / arguments[1], True)
            shutil.rmtree(copy / "new", ignore_errors=True)
        result = styringslint(*arguments, cwd=copy)
        assert result.exit_code in (0, 1), f"{command}: {result.err}"


def test_commands_are_found() -> None:
    found = {command for path in PAPERS for command in commands(path)}
    assert {"init styring --lang nb --product turbussen", "config show", "explain BEN009"} <= found
    assert any(command.startswith("check -o github -o sarif=") for command in found)


# The page about the case paper


def words(path: str) -> list[str]:
    """The path of a field in bokmål, from its canonical path."""
    kind, *names = path.split("/")
    here = document_section(kind)
    shown = [word_set("kind")[kind]["nb"]]
    for name in names:
        field = here.fields[name]
        shown.append(field.words["nb"][0])
        if field.type == "section":
            here = section(field.of)
    return shown


def test_the_fields_in_the_page_about_the_case_paper_exist() -> None:
    text = read(TOP / "docs/skate-23-2021.md")
    rows = re.findall(r"^\| [^|]+ \| `([^`]+)` \| `([^`]+)` \| ([^|]+) \|$", text, re.MULTILINE)
    rows += [(*pair, "") for pair in re.findall(r"`([^`]+/[^`]+)` \(`([^`]+/[^`]+)`\)", text)]
    assert len(rows) > 40
    for canonical, norwegian, _ in rows:
        assert "/".join(words(canonical)) == norwegian


def test_the_rules_that_cite_the_case_paper_stand_in_its_page() -> None:
    from styringslint.rules.cards import card

    text = read(TOP / "docs/skate-23-2021.md")
    citing = {code for code in RULES if card(code).source.document == "skate-23-2021"}
    assert citing - set(CODE.findall(text)) == set()


def test_what_is_said_not_to_be_built_is_not_built() -> None:
    page, command_list = read(TOP / "docs/skate-23-2021.md"), styringslint("--help", cwd=TOP).out
    assert ("- The check before a meeting" in page) != bool(re.search(r"^  meeting\b", command_list, re.MULTILINE))


# Pinned versions


def test_pinned_versions_cover_what_the_tests_need() -> None:
    project = tomllib.loads(read(TOP / "pyproject.toml"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    text = read(TOP / "requirements/ci.txt")
    pins = re.split(r"\n(?=\S)", text.strip())
    pinned = {re.split("==", pin)[0] for pin in pins}
    assert {re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[; ]", name)[0]).lower() for name in asked} - pinned == set()
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in text


# A new rule


def run(top: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a module of Python in a copy of the tree, with the copy's own sources."""
    environment = {"PYTHONPATH": f"{top / 'src'}:{top}", "PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=top, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """As much of the repository as a new rule needs."""
    ignore = shutil.ignore_patterns("__pycache__")
    for folder in ("src", "tests/rules"):
        shutil.copytree(TOP / folder, tmp_path / folder, ignore=ignore)
    for file in ("pyproject.toml", LEFT_OUT, "tests/__init__.py", "tests/command_line.py"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copyfile(TOP / file, tmp_path / file)
    return tmp_path


def failures(top: Path, code: str) -> set[str]:
    """Which tests of the cards fail for a rule."""
    done = run(top, "pytest", "tests/rules/test_cards.py", "-p", "no:cacheprovider", "-k", code, "--tb=no", "-rfE")
    assert "passed" in done.stdout, done.stdout + done.stderr
    return set(re.findall(r"^(?:FAILED|ERROR) \S+::(\S+)", done.stdout, re.MULTILINE))


def test_the_command_in_contributing_makes_a_rule_that_lacks_only_its_texts(tree: Path) -> None:
    (command,) = NEW_RULE.findall(read(TOP / "CONTRIBUTING.md"))
    code, name = command.split()[:2]
    done = run(tree, "styringslint.docgen.new_rule", *command.split())
    assert done.returncode == 0, done.stderr
    changed = re.findall(r"^written: (.*)$", done.stdout, re.MULTILINE)
    assert len(changed) == 3
    assert all((tree / file).is_file() for file in changed)

    listed = run(tree, "styringslint", "rules", "-o", "json")
    assert f'"{name}"' in listed.stdout, listed.stderr
    python = [file for file in changed if file.endswith(".py")]
    for tool in (("ruff", "check"), ("ruff", "format", "--check")):
        checked = run(tree, *tool, "--no-cache", *python)
        assert checked.returncode == 0, checked.stdout + checked.stderr

    # The example and the texts are to be written; everything else about the rule is in order.
    assert failures(tree, code) == {f"test_card[{code}]", f"test_example[{code}-1-bad]"}
    card = next(tree / file for file in changed if file.endswith(".md"))
    card.write_text(re.sub(r'^  (title|message|hint|why): ""$', r"  \1: Text.", read(card), flags=re.MULTILINE))
    assert failures(tree, code) == {f"test_example[{code}-1-bad]"}


def sources() -> list[Path]:
    return sorted(path for path in (TOP / "src").rglob("*") if path.suffix in {".py", ".md"})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["BEN009", "some-name"], "is a rule already"),
        (["BEN031", "some-name"], "stands in docs/rules-left-out.md"),
        (["XYZ001", "some-name"], "letters of a category"),
        (["BEN37", "some-name"], "letters of a category"),
        (["BEN099", "some-name", "--category", "goals"], "belong to benefits"),
        (["BEN099", "benefit-without-baseline"], "the name of another rule"),
        (["BEN099", "Name"], "lower case"),
        (["BEN099", "some-name", "--topic", "../baseline"], "name of a module"),
        (["BEN099", "some-name", "--topic", "baseline"], "there already"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_a_new_rule_is_refused_and_nothing_is_written(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from styringslint.docgen.new_rule import main

    monkeypatch.chdir(TOP)
    before = sources()
    assert main(arguments) == 2
    assert said in capsys.readouterr().err
    assert sources() == before
