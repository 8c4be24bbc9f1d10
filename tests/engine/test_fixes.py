"""Which fixes are made together, how often it is tried, and when a fix that goes wrong is held back: each reason by itself."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from styringslint.core.finding import Fix, Problem
from styringslint.core.span import Edit, Span
from styringslint.engine import fixes as rounds
from styringslint.rules import fixes
from tests.command_line import check
from tests.governed import MANDATE, change, documents

HEAD = "dokumenttype: parter\nspråk: nb\ntittel: Parter\nparter:\n"
TOP = "#" + "." * 60 + "\n"
Builder = Callable[[fixes.Mender, Problem], Fix | None]
NUMBERS = ("310182044", "312773406", "313409619", "311305174", "315627338", "316904173")


def row(number: int, text: str) -> str:
    return f"  - id: a{number}\n    navn: A{number}\n    organisasjonsnummer: {text}\n    sektor: stat\n"


def register(folder: Path, count: int, more: str = "") -> Path:
    """A register of parties whose numbers stand without quotation marks, below a line of dots."""
    text = TOP + HEAD + "".join(row(number, NUMBERS[number % 6]) for number in range(count)) + more
    (folder / "parter.yaml").write_text(text, encoding="utf-8")
    return folder


def party(mender: fixes.Mender, problem: Problem) -> int:
    """Which party a problem is about."""
    return mender.file.text.count("- id: ", 0, problem.span.start) - 1


def mended(folder: Path, *arguments: str) -> list[int]:
    """Which parties got quotation marks."""
    result = check(folder, "--fix", *arguments)
    assert result.exit_code in {0, 1}, result.err
    lines = (folder / "parter.yaml").read_text(encoding="utf-8").splitlines()
    numbers = [line for line in lines if "organisasjonsnummer: " in line]
    return [number for number, line in enumerate(numbers) if '"' in line]


def right(problem: Problem, *more: Edit) -> Fix:
    return Fix((Edit(problem.span, f'"{problem.parameters["number"]}"'), *more), safe=True)


def use(monkeypatch: pytest.MonkeyPatch, build: Builder, reason: str = "organisation-number-form") -> None:
    monkeypatch.setitem(fixes._TABLE, reason, build)


def wrong_for(*parties: int) -> Builder:
    """A fix that writes another number for some parties."""

    def build(mender: fixes.Mender, problem: Problem) -> Fix:
        if party(mender, problem) in parties:
            return Fix((Edit(problem.span, '"314590287"'),), safe=True)
        return right(problem)

    return build


# How often it is tried


@pytest.mark.parametrize(
    ("trials", "fixed"),
    [
        # All; the first two; the first; the second. Then the last three: all, the first of them, and the other two.
        (1, []),
        (2, []),
        (3, []),
        (4, [1]),
        (5, [1, 2, 3, 4]),
    ],
)
def test_fixes_that_do_not_go_together_are_tried_in_halves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trials: int, fixed: list[int]
) -> None:
    monkeypatch.setattr(rounds, "_FEWEST_TRIALS", trials)
    monkeypatch.setattr(rounds, "_TRIED_TEXT", 0)
    monkeypatch.setattr(rounds, "ROUNDS", 1)
    use(monkeypatch, wrong_for(0))
    assert mended(register(tmp_path, 5)) == fixed


@pytest.mark.parametrize(
    ("size", "fixed"), [(400_000, [1, 2, 3, 4]), (400_001, [1]), (500_000, [1]), (500_001, []), (1_000_000, [])]
)
def test_the_more_text_the_fewer_trials(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, fixed: list[int]
) -> None:
    """Each text counts one more than it is long: an empty one counts too."""
    monkeypatch.setattr(rounds, "ROUNDS", 1)
    use(monkeypatch, wrong_for(0))
    path = register(tmp_path, 5) / "parter.yaml"
    text = path.read_text(encoding="utf-8")
    lines = "#" + "." * 98 + "\n"
    missing = size - 1 - len(text)
    path.write_text(text + lines * (missing // 100) + "#" * (missing % 100), encoding="utf-8")
    assert mended(tmp_path) == fixed


@pytest.mark.parametrize(
    ("wrong", "count"),
    [([], 6), ([0], 6), ([5], 6), ([2, 3], 6), ([0, 1, 2, 3, 4, 5], 6), ([1], 2), ([0], 1)],
)
def test_all_are_fixed_but_those_that_go_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: list[int], count: int
) -> None:
    use(monkeypatch, wrong_for(*wrong))
    folder = register(tmp_path, count)
    result = check(folder, "--fix")
    assert result.json["summary"]["fixed"] == count - len(wrong)
    assert [row["path"].split("/")[0] for row in result.findings if row["code"] == "FMT002"] == [f"a{n}" for n in wrong]


# Which are made together


def within(zones: dict[int, list[tuple[int, int]]]) -> Builder:
    """A fix that writes some of the dots at the top anew as well."""

    def build(mender: fixes.Mender, problem: Problem) -> Fix:
        spans = [Span(start, end) for start, end in zones.get(party(mender, problem), [])]
        return right(problem, *(Edit(span, "." * (span.end - span.start)) for span in spans))

    return build


@pytest.mark.parametrize(
    ("zones", "fixed"),
    [
        ({0: [(10, 20)], 1: [(20, 30)]}, [0, 1]),
        ({0: [(20, 30)], 1: [(10, 20)]}, [0, 1]),
        ({0: [(10, 20)], 1: [(19, 30)]}, [0]),
        ({0: [(19, 30)], 1: [(10, 20)]}, [1]),
        ({0: [(10, 20)], 1: [(10, 20)]}, [0]),
        ({0: [(10, 30)], 1: [(15, 20)]}, [0]),
        ({0: [(10, 12), (30, 35)], 1: [(20, 25)]}, [0, 1]),
        ({0: [(10, 12), (30, 35)], 1: [(25, 30)]}, [0, 1]),
        ({0: [(10, 12), (30, 35)], 1: [(25, 31)]}, [0]),
        ({0: [(10, 12), (30, 35)], 1: [(35, 40)]}, [0, 1]),
        ({0: [(10, 12), (30, 35)], 1: [(34, 40)]}, [0]),
        ({0: [(10, 12), (30, 35)], 1: [(12, 30)]}, [0, 1]),
        ({0: [(10, 12), (30, 35)], 1: [(11, 13)]}, [0]),
        ({0: [(30, 31)], 1: [(10, 12), (20, 35)], 2: [(13, 14), (40, 41)]}, [1, 2]),
        ({0: [(2, 4)], 1: [(6, 8)], 2: [(3, 7)]}, [0, 1]),
        ({0: [(2, 4)], 1: [(6, 8)], 2: [(3, 7)], 3: [(8, 9)]}, [0, 1, 3]),
    ],
)
def test_what_overlaps_waits_for_the_next_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zones: dict[int, list[tuple[int, int]]], fixed: list[int]
) -> None:
    monkeypatch.setattr(rounds, "ROUNDS", 1)
    use(monkeypatch, within(zones))
    folder = register(tmp_path, len(zones))
    assert mended(folder) == fixed
    monkeypatch.setattr(rounds, "ROUNDS", 2)
    assert mended(folder) == list(zones)


def test_there_are_ten_rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, within({number: [(10, 20)] for number in range(12)}))
    folder = register(tmp_path, 12)
    assert mended(folder) == list(range(10))
    assert mended(folder) == list(range(12))


def test_a_file_can_have_hundreds_of_fixes(tmp_path: Path) -> None:
    assert mended(register(tmp_path, 300)) == list(range(300))


def test_what_could_not_be_fixed_is_tried_again_when_something_else_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(mender: fixes.Mender, problem: Problem) -> Fix:
        ready = party(mender, problem) == 1 or f'"{NUMBERS[1]}"' in mender.file.text
        return right(problem) if ready else Fix((Edit(problem.span, '"314590287"'),), safe=True)

    use(monkeypatch, build)
    assert mended(register(tmp_path, 3)) == [0, 1, 2]


# What holds a fix back


def differing(at: int, old: str, new: str) -> Edit:
    """Write what differs of a text that stands at an offset."""
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    while old and new and old[0] == new[0]:
        at, old, new = at + 1, old[1:], new[1:]
    return Edit(Span(at, at + len(old)), new)


def rewriting(new: str, *others: tuple[str, str]) -> Builder:
    """A fix that writes `new`, with the number in it, for the first party, and other texts in other places."""

    def build(mender: fixes.Mender, problem: Problem) -> Fix:
        if party(mender, problem):
            return right(problem)
        edits = [Edit(problem.span, new.format(problem.parameters["number"]))]
        for old, text in others:
            edits.append(differing(mender.file.text.index(old), old, text))
        return Fix(tuple(edits), safe=True)

    return build


UNKNOWN = "    rart:\n      b:\n        c: 1\n      d: 2\n"


@pytest.mark.parametrize(
    ("builder", "made"),
    [
        (rewriting('"{}"'), True),
        # Only in a value that nobody reads, something stands deeper or less deep than before.
        (rewriting('"{}"', ("        c: 1", "      c: 1")), False),
        (rewriting('"{}"', ("\n      d: 2", "\n        d: 2")), False),
        (rewriting('"{}"', ("        c", "          c")), True),
        # The quotation mark is closed by that of the next party, and what is wrong stands there.
        (rewriting('"{}'), False),
        (rewriting("'{}'"), True),
        (rewriting("'{}"), False),
        (rewriting('!!str "{}"'), False),
        (rewriting('&x "{}"'), False),
        (rewriting('"{}"  # merknad'), True),
        (rewriting('"{}"\n    eierdepartement: D'), False),
        (rewriting('["{}"]'), False),
        (rewriting(">-\n      {}"), True),
        (rewriting('"{}"', ("stat\n", "kommune\n")), False),
        (rewriting('"{}"', ("stat\n", "Stat\n")), False),
        (rewriting('"{}"', ("stat\n", '"stat"\n')), True),
        (rewriting('"{}"', ("sektor", "sector")), False),
        (rewriting('"{}"', ("a0", "a1")), False),
        (rewriting('"{}"', ("navn: A0", "navn: A1")), False),
        (rewriting('"{}"', ("nb", "nn")), False),
        (rewriting('"{}"', ("parter\n", "partar\n")), False),
    ],
)  # fmt: skip
def test_a_fix_changes_only_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builder: Builder, made: bool
) -> None:
    use(monkeypatch, builder)
    folder = register(tmp_path, 1, UNKNOWN + row(1, '"312773406"') + row(2, NUMBERS[2]))
    before = (folder / "parter.yaml").read_text(encoding="utf-8")
    result = check(folder, "--fix", "--select", "FMT002")
    assert result.json["summary"]["fixed"] == 1 + made
    after = (folder / "parter.yaml").read_text(encoding="utf-8")
    assert f'"{NUMBERS[2]}"' in after
    if not made:
        assert after == before.replace(NUMBERS[2], f'"{NUMBERS[2]}"')


def test_what_else_is_wrong_in_the_same_place_may_stay(tmp_path: Path) -> None:
    path = documents(tmp_path) / "parter.yaml"
    change(tmp_path, "parter.yaml", "sektor: stat\n", "sektor:\u00a0sta\u00a0ten\n")
    result = check(tmp_path, "--fix")
    assert [(row["code"], row["start"]["line"]) for row in result.json["fixed"]] == [("FMT018", 8)]
    assert "    sektor: sta\u00a0ten\n" in path.read_text(encoding="utf-8")
    assert [row["code"] for row in result.findings] == ["STR006"]


def test_what_else_is_wrong_in_the_same_place_may_go(tmp_path: Path) -> None:
    path = documents(tmp_path) / "parter.yaml"
    change(tmp_path, "parter.yaml", '"310182044"', "310\u00a0182\u00a0044")
    result = check(tmp_path, "--fix")
    assert result.json["fixed"] != []
    assert 'organisasjonsnummer: "310182044"\n' in path.read_text(encoding="utf-8")
    assert result.findings == []


@pytest.mark.parametrize(("kind", "made"), [("integer", True), ("string", False)])
def test_a_fix_that_breaches_a_schema_is_not_made(tmp_path: Path, kind: str, made: bool) -> None:
    """The number is the same; only the schema of the organisation wants it as a text."""
    documents(tmp_path)
    change(tmp_path, "styringsdokument.yaml", "    månedsverk: 20\n", '    månedsverk: "20"\n')
    years = {"properties": {"månedsverk": {"type": [kind, "string"] if made else kind}}}
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"initiativ": {"items": years}}}
    change(tmp_path, "styringsdokument.yaml", "    månedsverk: 10\n", '    månedsverk: "10"\n')
    (tmp_path / "egne/s.json").write_text(json.dumps(schema), encoding="utf-8")
    (tmp_path / "styringslint.yaml").write_text(
        "språk: nb\negne_skjemaer:\n  - {dokumenttype: styringsdokument, fil: egne/s.json}\n", encoding="utf-8"
    )
    assert [row["code"] for row in check(tmp_path).findings] == ["STR006", "STR006"]
    result = check(tmp_path, "--fix")
    assert len(result.json["fixed"]) == (2 if made else 0)
    assert [row["code"] for row in result.findings] == ([] if made else ["STR006", "STR006"])


# A text that cannot be read


def colon(text: str, *others: tuple[str, str]) -> Builder:
    """A fix of a text with a colon that writes `text`."""

    def build(mender: fixes.Mender, problem: Problem) -> Fix:
        edits = [Edit(Span(problem.span.start, mender.file.text.index("\n", problem.span.start)), text)]
        for old, new in others:
            at = mender.file.text.index(old)
            edits.append(Edit(Span(at, at + len(old)), new))
        return Fix(tuple(edits), safe=False, reveals=True)

    return build


@pytest.mark.parametrize(
    ("builder", "made"),
    [
        (colon('"Parter: i"'), True),
        (colon('"Parter i"'), True),
        (colon('"Parter" # i'), False),
        (colon('["Parter: i"]'), False),
        (colon("Parter: i"), False),
        (colon("Parter: i: b"), False),
        (colon("'Parter: i"), False),
    ],
)
def test_a_text_that_cannot_be_read_is_read_afterwards_as_the_fix_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builder: Builder, made: bool
) -> None:
    use(monkeypatch, builder, "syntax-colon-in-text")
    path = tmp_path / "parter.yaml"
    text = (HEAD + row(0, f'"{NUMBERS[0]}"')).replace("tittel: Parter\n", "tittel: Parter: i\n")
    path.write_text(text, encoding="utf-8")
    result = check(tmp_path, "--fix", "--unsafe-fixes")
    assert len(result.json["fixed"]) == made
    assert (path.read_text(encoding="utf-8") != text) is made


@pytest.mark.parametrize(
    ("below", "made"),
    [
        ("    navn: A: b\n", True),
        ("    navn: 'A\n", False),
        ("    navn: [A\n", False),
        ("    navn: *a\n", True),
        ("\tnavn: A\n", False),
        ("   navn: A\n", False),
    ],
    ids=["colon", "quote", "bracket", "mark", "tab", "indentation"],
)
def test_what_cannot_be_read_further_down_is_only_another_colon(tmp_path: Path, below: str, made: bool) -> None:
    path = tmp_path / "parter.yaml"
    text = HEAD.replace("tittel: Parter\n", "tittel: Parter: i\n") + "  - id: a0\n" + below + "    sektor: stat\n"
    path.write_text(text, encoding="utf-8")
    check(tmp_path, "--fix", "--unsafe-fixes")
    after = path.read_text(encoding="utf-8")
    assert ('tittel: "Parter: i"\n' in after) is made


def test_what_is_read_for_the_first_time_may_be_wrong(tmp_path: Path) -> None:
    path = tmp_path / "parter.yaml"
    path.write_text(HEAD + row(0, f'"{NUMBERS[0]}"').replace("sektor: stat", "sektor: stat: x"), encoding="utf-8")
    result = check(tmp_path, "--fix", "--unsafe-fixes")
    assert [row["code"] for row in result.json["fixed"]] == ["STR001"]
    assert '    sektor: "stat: x"\n' in path.read_text(encoding="utf-8")
    assert [row["code"] for row in result.findings] == ["STR006"]


BROKEN = "merknad: 'uten slutt\n"


@pytest.mark.parametrize(
    ("top", "wrong", "made"),
    [
        (TOP, "    sektor: 'stat\n", True),
        ("# " + TOP, "    sektor: 'stat\n", True),
        ("#\n", "    sektor: 'stat\n", True),
        (TOP, "\tsektor: stat\n", True),
        ('x: "\n', "    sektor: 'stat\n", False),
        ('x: "\n', "    sektor: [stat\n", False),
        ('x: "\n', "\tsektor: stat\n", False),
        ("x: [\n", "    sektor: 'stat\n", False),
        ("x: [\n", "\tsektor: stat\n", False),
    ],
)
def test_what_cannot_be_read_is_the_same_after_a_fix_of_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, top: str, wrong: str, made: bool
) -> None:
    """A space that is no ordinary one is mended in a text that cannot be read; the fix writes the first line anew."""

    def build(_mender: fixes.Mender, problem: Problem) -> Fix:
        return Fix((Edit(problem.span, " "), Edit(Span(0, len(TOP)), top)), safe=True)

    use(monkeypatch, build, "nbsp-after-colon")
    path = tmp_path / "parter.yaml"
    text = TOP + HEAD.replace("tittel: P", "tittel:\u00a0P") + '  - id: a0\n    navn: "A0"\n' + wrong
    path.write_text(text, encoding="utf-8")
    result = check(tmp_path, "--fix")
    assert [row["code"] for row in result.json["fixed"]] == ["FMT018"] * made
    assert path.read_text(encoding="utf-8") == (text.replace("\u00a0", " ").replace(TOP, top, 1) if made else text)


def test_other_files_than_that_of_the_fix_have_no_say(tmp_path: Path) -> None:
    """What is found at the same offsets of another file neither holds a fix back nor makes up for it."""
    documents(tmp_path)
    change(tmp_path, MANDATE, "andel: 60 %", "andel: 60 prosent")
    change(tmp_path, "parter.yaml", '"310182044"', "310182044")
    change(
        tmp_path,
        "styringsdokument.yaml",
        "    frist: 2027-12-31\n    ansvarlig: {part: etaten",
        "    frist: 31.12.2027\n    ansvarlig: {part: etaten",
    )
    before = {row["file"] for row in check(tmp_path).findings}
    assert before == {MANDATE, "parter.yaml", "styringsdokument.yaml"}
    assert len(check(tmp_path, "--fix").json["fixed"]) == 3
    assert check(tmp_path).findings == []
