"""The laws of `since`: what changes nothing is no change, and a change followed by its decision is covered."""

import json
import os
import random
import re
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from styringslint.api import versions
from styringslint.coverage.compare import Compared, compare_all
from styringslint.coverage.sides import meaning
from styringslint.coverage.values import Fact
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.read import read
from styringslint.workspace.archives import archive_tree
from tests.command_line import styringslint
from tests.governed import AS_OF, documents

TOP = Path(__file__).parents[1]
SOURCES = [
    path
    for folder in ("examples", "tests/products", "tests/realistic", "tests/rules/base")
    for path in ([TOP / folder] if folder.endswith("base") else sorted((TOP / folder).iterdir()))
    if path.is_dir() and path.name != "med-feil"
]
WITH_LOG = [
    path
    for path in SOURCES
    if path.name
    in {"hjelpemidler", "stor", "prosjektnaer", "base", "mellom-kommuner", "nynorsk-fylke", "fjellovergangen"}
]
LAW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
SEEDS = st.integers(0, 2**32)
LOGS = r"(?m)^(?:vedtak|decisions):\n"


def compared(old: Path, new: Path):
    return styringslint("since", "--against", old, "-o", "json", cwd=new)


def changes(result) -> list:
    return [row for product in result.json["products"] for row in (*product["changes"], *product["altered"])]


def undecided(result) -> bool:
    """Whether something lacks a decision. A product that fails on warnings fails on an altered measurement as well."""
    severities = [(row["code"][:3], row["severity"]) for row in result.json["findings"]]
    found = ("DEC", "error") in severities
    assert result.exit_code == 1 or (result.exit_code == 0 and not found), result.err
    return found


def yaml_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.yaml") if path.name != "styringslint.yaml")


# Another text that says the same


class Scribe:
    """Writes a document again: other quoting, other order of keys, other comments, line ends and forms of letters."""

    def __init__(self, choices: random.Random, text: str) -> None:
        self.choices = choices
        self.text = text

    def scalar(self, node: Scalar) -> str:
        raw = self.text[node.start : node.end]
        forms = [json.dumps(node.value, ensure_ascii=self.choices.random() < 0.3)]
        if "\n" not in node.value and not node.value.startswith(" "):
            forms.append("'" + node.value.replace("'", "''") + "'")
        if not node.block and "\n" not in raw:
            forms += [raw] * 3
        if node.empty:
            forms = [raw]
        if not node.plain and "\n" not in raw:
            # Quotes are part of how versions and numbers of organisations are written.
            return self.choices.choice(forms[:2])
        return self.choices.choice(forms)

    def lines(self, node: Node, indent: str) -> list[str]:
        found: list[str] = []
        if isinstance(node, Mapping):
            entries = list(node.entries)
            self.choices.shuffle(entries)
            for key, value in entries:
                assert isinstance(key, Scalar)
                found += self.entry(f"{indent}{key.value}:", value, indent + "  ")
        elif isinstance(node, Sequence):
            for item in node.items:
                if isinstance(item, Scalar):
                    found.append(f"{indent}- {self.scalar(item)}")
                else:
                    below = self.lines(item, indent + "  ")
                    below[0] = f"{indent}- {below[0].lstrip()}"
                    found += below
        return found

    def entry(self, head: str, value: Node, indent: str) -> list[str]:
        comment = [f"{indent[2:]}# merknad: {self.choices.randint(1, 9)}"] if self.choices.random() < 0.1 else []
        if isinstance(value, Scalar):
            gap = " " * self.choices.randint(1, 3)
            tail = "  # sagt" if self.choices.random() < 0.1 else ""
            return [f"{head}{gap}{self.scalar(value)}{tail}", *comment]
        if isinstance(value, Sequence | Mapping) and not (
            value.items if isinstance(value, Sequence) else value.entries
        ):
            return [f"{head} {'[]' if isinstance(value, Sequence) else '{}'}"]
        return [head, *comment, *self.lines(value, indent)]

    def document(self, root: Mapping) -> bytes:
        text = "\n".join(["# skrevet på nytt", *self.lines(root, ""), ""])
        if self.choices.random() < 0.4:
            text = unicodedata.normalize("NFD", text)
        if self.choices.random() < 0.4:
            text = text.replace("\n", "\r\n")
        return (b"\xef\xbb\xbf" if self.choices.random() < 0.4 else b"") + text.encode()


def rewritten(folder: Path, choices: random.Random) -> None:
    for path in yaml_files(folder):
        source = read(path.read_bytes())
        if source.root is not None:
            path.write_bytes(Scribe(choices, source.text).document(source.root))


def split_logs(folder: Path, choices: random.Random) -> None:
    """A log of its own in two files, as in one."""
    for path in yaml_files(folder):
        text = path.read_text(encoding="utf-8")
        head = re.search(LOGS, text)
        places = [found.start() for found in re.finditer(r"(?m)^  - id: ", text)] if head else []
        if not head or len(places) < 2 or not re.search(r"(?m)^(?:dokumenttype|kind): (?:vedtakslogg|decisions)", text):
            continue
        at = choices.choice(places[1:])
        header = re.sub(r"(?m)^(?:grunnlinje|baseline):.*\n", "", text[: head.end()])
        path.write_text(text[:at], encoding="utf-8")
        path.with_name(f"del-{path.name}").write_text(header + text[at:], encoding="utf-8")


def shuffled_names(folder: Path, choices: random.Random) -> None:
    for path in yaml_files(folder):
        path.rename(path.with_name(f"{choices.randint(0, 999):03}-{path.name}"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_nothing_changed_is_no_change(tmp_path: Path, source: Path) -> None:
    documents(tmp_path / "før", source)
    documents(tmp_path / "nå", source)
    result = compared(tmp_path / "før", tmp_path / "nå")
    assert changes(result) == []
    assert result.exit_code == 0


@LAW
@given(seed=SEEDS, source=st.sampled_from(SOURCES))
def test_another_text_that_says_the_same_is_no_change(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path
) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    old, new = documents(top / "før", source), documents(top / "nå", source)
    split_logs(new, choices)
    rewritten(new, choices)
    shuffled_names(new, choices)
    result = compared(old, new)
    assert changes(result) == []
    assert result.exit_code == 0, result.err
    shutil.rmtree(top)


# A change, and its decision

MUTATIONS = (
    (r"\b(verdi|value): (\d+)\b", lambda m: f"{m[1]}: {int(m[2]) + 7}"),
    (r"\b2027-(\d\d)-(\d\d)\b", lambda m: f"2029-{m[1]}-{m[2]}" if m[1] + m[2] != "0229" else m[0]),
    (r"\b(\d{1,3}) 000 000\b", lambda m: f"{int(m[1]) + 1} 000 000"),
    (r"\b(andel|del|share): (\d+) %", lambda m: f"{m[1]}: {int(m[2]) + 1} %"),
    (
        r"(?m)\b(formulering|vi_tror_at|vi_trur_at|bakgrunn): ([A-Za-zæøå])",
        lambda m: f"{m[1]}: Noe annet enn at {m[2].lower()}",
    ),
    (r"\bstemmerett: ja", lambda _: "stemmerett: nei"),
    (r"\bretning: økende", lambda _: "retning: minkende"),
    (r"(?m)^ +frist: \S+\n", lambda _: ""),
    (r"\[(H\d+), (H\d+)", lambda m: f"[{m[2]}, {m[1]}"),
    (r"\[(I\d+), (I\d+), (I\d+)", lambda m: f"[{m[3]}, {m[2]}, {m[1]}"),
    (r"(?m)^( *)- (\{id: F\d+, .*\})\n", lambda _: ""),
    (r"(?m)^( *)- \{id: F(\d+), (.*\})\n", lambda m: f"{m[0]}{m[1]}- {{id: F9{m[2]}, {m[3]}\n"),
    (r"(?m)^(mål:\n)(  - id: M\d+\n(?:    .*\n)+)", lambda m: m[1]),
    (
        r"(?m)^mål:\n(?=  - )(?![\s\S]*M98)",
        lambda m: f"{m[0]}  - id: M98\n    formulering: Noe helt nytt skjer.\n    nivå: effektmål\n    frist: 2028\n",
    ),
)


def mutate(folder: Path, choices: random.Random) -> None:
    """A few changes of what the mandate and the steering document say."""
    paths = [path for path in yaml_files(folder) if path.name in {"mandat.yaml", "styringsdokument.yaml"}]
    for _ in range(choices.randint(1, 4)):
        path = choices.choice(paths)
        text = path.read_text(encoding="utf-8")
        pattern, new = choices.choice(MUTATIONS)
        places = list(re.finditer(pattern, text))
        if places:
            place = choices.choice(places)
            path.write_text(text[: place.start()] + new(place) + text[place.end() :], encoding="utf-8")


@LAW
@given(seed=SEEDS, source=st.sampled_from(WITH_LOG))
def test_a_change_followed_by_its_decision_is_covered(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path
) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    old, new = documents(top / "før", source), documents(top / "nå", source)
    mutate(new, choices)
    first = compared(old, new)
    uncovered = [row for row in changes(first) if row["group"] == "uncovered"]
    assert undecided(first) == bool(uncovered)
    draft = new / "utkast.yaml"
    made = styringslint("decide", "new", "--against", old, "--write", draft, "--as-of", AS_OF, cwd=new)
    assert made.exit_code == 0, made.err
    assert draft.exists() == bool(uncovered)
    if not uncovered:
        return
    second = compared(old, new)
    assert [row["group"] for row in changes(second)].count("proposed") == len(uncovered)
    assert not undecided(second)
    text = draft.read_text(encoding="utf-8")
    adopted = re.sub(
        r"(?m)^    utfall: .*",
        f"    dato: {AS_OF}\n    sak: 99/2026\n    utfall: {'vedteke' if 'språk: nn' in text else 'vedtatt'}",
        text,
    )
    draft.write_text(adopted, encoding="utf-8")
    third = compared(old, new)
    assert [row for row in changes(third) if row["group"] in {"uncovered", "proposed"}] == []
    assert [row["group"] for row in changes(third)].count("covered") == len(uncovered)
    assert not undecided(third)
    # What was decided is spent: the same change once more is another matter.
    shutil.copytree(new, top / "senere")
    mutate(top / "senere", random.Random(seed + 1))
    again = compared(new, top / "senere")
    assert [row for row in changes(again) if row["group"] == "covered"] == []
    shutil.rmtree(top)


# The changes are all there is


def sides(old: Path, new: Path) -> Compared:
    """The comparison itself, of the same two folders."""
    here = Path.cwd()
    os.chdir(new)
    try:
        found = versions([Path()], archive_tree(old), whole=True)
        (compared_here,) = compare_all(found.before, found.now)
    finally:
        os.chdir(here)
    return compared_here


def meanings(facts: dict[str, Fact]) -> dict[str, tuple[str, Any]]:
    return {path: meaning(path, fact) for path, fact in facts.items()}


@LAW
@given(seed=SEEDS, source=st.sampled_from(WITH_LOG))
def test_the_changes_carried_out_on_the_old_version_give_the_new_one(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path
) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    old, new = documents(top / "før", source), documents(top / "nå", source)
    mutate(new, choices)
    rewritten(new, choices)
    found = sides(old, new)
    made, expected = meanings(found.old.facts), meanings(found.new.facts)
    for told in found.changes:
        for path in told.change.paths:
            made.pop(path, None)
            if path in found.new.facts:
                made[path] = expected[path]
    assert made == expected
    backwards = sides(new, old)
    assert sorted(told.change.unit.path for told in backwards.changes) == sorted(
        told.change.unit.path for told in found.changes
    )
    shutil.rmtree(top)


@settings(LAW, max_examples=12)
@given(seed=SEEDS, source=st.sampled_from(WITH_LOG))
def test_one_decision_does_not_cover_two_changes(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path
) -> None:
    """A value goes away and back as decided; when it goes the same way once more, the first decision is spent."""
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    first = documents(top / "a", source)
    second = documents(top / "b", source)
    mutate(second, choices)
    if not [row for row in changes(compared(first, second)) if row["group"] == "uncovered"]:
        return
    texts = {path.relative_to(second): path.read_bytes() for path in yaml_files(second)}
    adopt(first, second, "2026-11-19", 98)
    back = top / "c"
    shutil.copytree(second, back)
    for path in yaml_files(first):
        shutil.copyfile(path, back / path.relative_to(first))
    adopt(second, back, "2026-11-20", 99)
    assert not undecided(compared(second, back))
    again = top / "d"
    shutil.copytree(back, again)
    for name, data in texts.items():
        (again / name).write_bytes(data)
    result = compared(back, again)
    assert [row for row in changes(result) if row["group"] == "covered"] == []
    assert {row["verdict"] for row in changes(result) if row["group"] == "uncovered"} <= {"spent", "undecided"}
    assert result.exit_code == 1
    shutil.rmtree(top)


def adopt(old: Path, new: Path, day: str, number: int) -> None:
    """Draft what lacks a decision, and adopt it on a day."""
    draft = new / f"utkast-{number}.yaml"
    made = styringslint("decide", "new", "--against", old, "--write", draft, "--as-of", AS_OF, cwd=new)
    assert made.exit_code == 0, made.err
    text = draft.read_text(encoding="utf-8")
    outcome = "vedteke" if "språk: nn" in text else "vedtatt"
    draft.write_text(
        re.sub(r"(?m)^    utfall: .*", f"    dato: {day}\n    sak: {number}/2026\n    utfall: {outcome}", text),
        encoding="utf-8",
    )


# A decision that is edited afterwards

EDITS = (
    (r"(?m)^    (?:tekst|text): (?:>-?\n +)?", lambda m: m[0] + "Ikke "),
    (r"(?m)^    (?:dato|date): (\d{4}-\d\d)-(?:\d\d)", lambda m: m[0][: m[0].rindex("-")] + "-01"),
    (
        r"(?m)^    (?:organ|body): .*",
        lambda m: m[0].split(":")[0] + (": eierne" if "styrings" in m[0] else ": styringsgruppen"),
    ),
    (r"(?m)(?:til|to): (\d+)\b(?!-| )", lambda m: f"{m[0]}5"),
)


@LAW
@given(seed=SEEDS, source=st.sampled_from([path for path in WITH_LOG if path.name != "nynorsk-fylke"]))
def test_a_decision_that_is_edited_afterwards_is_found(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path
) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    old, new = documents(top / "før", source), documents(top / "nå", source)
    records = [
        (path, match)
        for path in yaml_files(new)
        for match in re.finditer(
            r"(?ms)^ *- id: ([VEG][L]?-[\d-]+)\n(.*?)(?=^ *- id: [VEG]|\Z)", path.read_text(encoding="utf-8")
        )
    ]
    records = [(path, match) for path, match in records if re.search(r"utfall: vedtatt", match[2])]
    path, record = choices.choice(records)
    edits = [(pattern, edit) for pattern, edit in EDITS if re.search(pattern, record[0])]
    text = path.read_text(encoding="utf-8")
    if edits and choices.random() < 0.8:
        pattern, edit = choices.choice(edits)
        edited = re.sub(pattern, edit, record[0], count=1)
    else:
        edited = ""
    if edited == record[0]:
        return
    body = text[: record.start()] + edited + text[record.end() :]
    path.write_text(
        body if re.search(r"- id: [VEG]", body) else re.sub(r"(?m)^vedtak:\s*\Z", "vedtak: []\n", body),
        encoding="utf-8",
    )
    result = compared(old, new)
    assert record[1] in [row["decision"] for product in result.json["products"] for row in product["altered"]]
    assert result.exit_code == 1
    shutil.rmtree(top)


# The order of ids that is no ranking


@LAW
@given(seed=SEEDS, source=st.sampled_from(WITH_LOG))
def test_the_order_of_ids_counts_only_in_a_ranking(
    tmp_path_factory: pytest.TempPathFactory, seed: int, source: Path
) -> None:
    choices, top = random.Random(seed), tmp_path_factory.mktemp("lov")
    old, new = documents(top / "før", source), documents(top / "nå", source)

    def shuffle(match: re.Match[str]) -> str:
        names = match[2].split(", ")
        choices.shuffle(names)
        return f"{match[1]}[{', '.join(names)}]"

    for path in yaml_files(new):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"((?:støtter|støttar|parter|partar|avhenger_av): )\[([^\[\]]+)\]", shuffle, text), encoding="utf-8"
        )
    assert changes(compared(old, new)) == []
    shutil.rmtree(top)
