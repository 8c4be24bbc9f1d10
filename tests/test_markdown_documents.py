"""Documents as the front matter of Markdown files: which are ours, where things stand, and what is never touched."""

from pathlib import Path

import pytest

from styringslint.source.front_matter import front_matter
from tests.command_line import check, styringslint
from tests.test_workspace import files, git

FRONT = """\
dokumenttype: parter
språk: nb
tittel: Parter
parter:
  - id: etaten
    navn: Etaten
    organisasjonsnummer: "310182045"
    sektor: stat
"""
BODY = """
# Om partene

kind: mandate
# styringslint: ignore FMT900
Fødselsnummer 01417012345 og \u202e tegn, <<<<<<< og

---

dokumenttype: mandat
a: b: c
---
"""


def note(folder: Path, front: str = FRONT, body: str = BODY, name: str = "parter.md", newline: str = "\n") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f"---\n{front}---\n{body}"
    path.write_bytes(text.replace("\n", newline).encode())
    return path


def places(result) -> list[tuple[str, int, int]]:
    return [(row["code"], row["start"]["line"], row["start"]["column"]) for row in result.findings]


def test_only_the_front_matter_is_read_and_places_are_those_of_the_file(tmp_path: Path) -> None:
    note(tmp_path)
    result = check(tmp_path)
    assert places(result) == [("FMT001", 8, 26)]
    assert result.json["run"]["documents"] == 1
    assert result.json["summary"]["skipped"] == 0
    told = styringslint("check", "--as-of", "2026-11-21", cwd=tmp_path).out
    assert "parter.md:8:26" in told
    assert '8 |     organisasjonsnummer: "310182045"' in told


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("closing", ["---", "---  ", "..."])
def test_line_ends_and_byte_order_marks_move_nothing(tmp_path: Path, newline: str, bom: bytes, closing: str) -> None:
    text = f"---\n{FRONT}{closing}\n{BODY}".replace("\n", newline)
    (tmp_path / "parter.md").write_bytes(bom + text.encode())
    assert ("FMT001", 8, 26) in places(check(tmp_path))
    assert {row[0] for row in places(check(tmp_path))} == {"FMT001"}


@pytest.mark.parametrize("tail", [b"\xe5\xe6 er ikke UTF-8", b"\x00\x01", b"x" * 900_000, b""])
def test_what_follows_may_be_anything(tmp_path: Path, tail: bytes) -> None:
    (tmp_path / "parter.md").write_bytes(f"---\n{FRONT}---\n".encode() + tail)
    assert places(check(tmp_path)) == [("FMT001", 8, 26)]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("---\ndokumenttype: parter\n---\n", True),
        ("---\nschema: styring/1\n---\n", True),
        ("---\ntitle: Et notat\nlayout: page\n---\ndokumenttype: parter\n", False),
        ("# Overskrift\n\n---\ndokumenttype: parter\n---\n", False),
        ("\n---\ndokumenttype: parter\n---\n", False),
        ("----\ndokumenttype: parter\n---\n", False),
        ("--- tekst\ndokumenttype: parter\n---\n", False),
        ("dokumenttype: parter\n", False),
        ("---\ndokumenttype: parter\n", True),
        ("---\n---\ndokumenttype: parter\n", False),
        ("---", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("repository", [False, True])
def test_a_markdown_file_is_ours_when_its_front_matter_says_so(
    tmp_path: Path, text: str, ours: bool, repository: bool
) -> None:
    if repository:
        git(tmp_path, "init", "-q")
    (tmp_path / "notat.MD").write_text(text, encoding="utf-8")
    result = check(tmp_path)
    assert (result.json["run"]["documents"] == 1) is ours
    assert result.json["summary"]["skipped"] == 0


def test_git_lists_markdown_as_it_lists_yaml(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text("kladd/\n")
    note(tmp_path, name="a/møte æ.md")
    note(tmp_path, name="kladd/b.md")
    git(tmp_path, "add", "-A")
    note(tmp_path, FRONT.replace("etaten", "kontoret"), name="ny.md")
    assert files(check(tmp_path)) == ["a/møte æ.md", "ny.md"]
    assert files(check(tmp_path, "--tracked-only")) == ["a/møte æ.md"]


def test_a_named_file_without_front_matter_cannot_be_judged(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Hei\n")
    note(tmp_path)
    result = check(tmp_path, "README.md", "parter.md")
    assert result.exit_code == 3
    assert "README.md: has no front matter" in result.err
    assert places(result) == [("FMT001", 8, 26)]
    assert check(tmp_path).exit_code == 1


def test_a_pattern_means_markdown_only_when_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "styringslint.yaml").write_text('språk: nb\ndokumenter: ["notater/*"]\n')
    note(tmp_path, "title: Et notat\n", name="notater/a.md")
    note(tmp_path)
    assert files(check(tmp_path)) == ["parter.md"]
    (tmp_path / "styringslint.yaml").write_text('språk: nb\ndokumenter: ["notater/*.md"]\n')
    assert [(row["file"], row["code"]) for row in check(tmp_path).findings] == [
        ("notater/a.md", "STR002"),
        ("parter.md", "FMT001"),
    ]


def test_waivers_in_the_front_matter_count_and_headings_below_do_not(tmp_path: Path) -> None:
    front = FRONT.replace(
        '"310182045"', '"310182045"  # styringslint: ignore FMT001 -- nummeret kommer slik fra registeret'
    )
    note(tmp_path, front)
    result = check(tmp_path)
    assert result.findings == []
    assert result.json["summary"]["waived"] == 1
    rows = styringslint("waivers", "-o", "json", "--as-of", "2026-11-21", cwd=tmp_path).json["waivers"]
    assert [(row["file"], row["line"], row["state"]) for row in rows] == [("parter.md", 8, "in_force")]


def test_a_mistake_in_the_front_matter_stands_at_its_line(tmp_path: Path) -> None:
    note(tmp_path, FRONT.replace("navn: Etaten", "navn: Etaten: nord"))
    assert places(check(tmp_path)) == [("STR001", 7, 11)]
    note(tmp_path, "dokumenttype: parter\nspråk: nb\ntittel: 'åpen\n")
    assert [row[:2] for row in places(check(tmp_path))] == [("STR001", 4)]


def test_too_large_is_told_for_markdown_as_for_yaml(tmp_path: Path) -> None:
    note(tmp_path, body="x" * 1_100_000)
    assert [row["reason"] for row in check(tmp_path).findings] == ["too-large"]


def test_standard_input_can_stand_in_for_markdown(tmp_path: Path) -> None:
    text = note(tmp_path).read_bytes()
    result = styringslint(
        "check", "-o", "json", "--stdin-filename", "parter.md", "-", cwd=tmp_path, stdin=b"---\n# mer\n" + text[4:]
    )
    assert places(result) == [("FMT001", 9, 26)]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_fix_touches_nothing_below_the_front_matter(tmp_path: Path, newline: str) -> None:
    front = FRONT.replace("310182045", "310182044").replace('"310182044"', "310182044")
    path = note(tmp_path, front, newline=newline)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes() + b"\xe5 310182044\n")
    before = path.read_bytes()
    styringslint("check", "--fix", "--unsafe-fixes", cwd=tmp_path)
    after = path.read_bytes()
    assert after.count(b'"310182044"') == 1
    assert after.replace(b'"310182044"', b"310182044") == before


def test_a_document_in_markdown_belongs_to_its_product(tmp_path: Path) -> None:
    """A decision log written as minutes adopts what stands in YAML beside it."""
    example = Path(__file__).parents[1] / "examples/hjelpemidler"
    for path in example.rglob("*.yaml"):
        target = tmp_path / path.relative_to(example)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    log = tmp_path / "vedtak.yaml"
    note(tmp_path, log.read_text(encoding="utf-8"), name="vedtak.md")
    log.unlink()
    assert check(tmp_path).findings == check(example).findings


def test_front_matter_is_found_in_bytes() -> None:
    assert front_matter(b"---\na: 1\n---\nb\n") == b"---\na: 1\n"
    assert front_matter(b"---\na: |\n  ---\n  x\n---\nb\n") == b"---\na: |\n  ---\n  x\n"
    assert front_matter(b"---\na: 1\n---x\n") == b"---\na: 1\n---x\n"
    assert front_matter(b"--\na: 1\n---\n") is None
