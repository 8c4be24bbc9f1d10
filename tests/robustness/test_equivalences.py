"""What must not matter: the parser, the order of files and arguments, the hash seed, which other rules run."""

import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.read import read
from tests.command_line import AS_OF, check
from tests.robustness.large import TEXTS
from tests.robustness.process import linux, process
from tests.test_fix import mutated

TOP = Path(__file__).parents[2]
PRODUCTS = [TOP / "tests/rules/base", TOP / "examples/med-feil", TOP / "tests/products/prosjektnaer"]
DOCUMENTS = sorted(path for product in PRODUCTS for path in product.rglob("*.yaml"))


def shape(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return ("map", node.start, node.end, [(shape(key), shape(value)) for key, value in node.entries])
    if isinstance(node, Sequence):
        return ("list", node.start, node.end, [shape(item) for item in node.items])
    if isinstance(node, Scalar):
        return (node.start, node.end, node.value, node.plain, node.block)
    return None if node is None else ("alias", node.start, node.end, node.name)


def assert_same_reading(data: bytes) -> None:
    """Where both streams read a text, they read the same; where the C stream finds a fault, the other has judged."""
    fast, pure = read(data), read(data, pure=True)
    if fast.root is not None and pure.root is not None:
        assert shape(fast.root) == shape(pure.root)
        assert fast.problems == pure.problems
    elif fast.root is None:
        # The C stream alone never refuses what the reference reads, within the length that the reference judges.
        assert pure.root is None
        assert [problem.reason for problem in fast.problems] == [problem.reason for problem in pure.problems]


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**32), path=st.sampled_from(DOCUMENTS))
def test_both_streams_agree_on_changed_documents(seed: int, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head = "\n".join(text.splitlines()[: 60 + seed % 60]) + "\n"
    assert_same_reading(mutated(head, random.Random(seed)).encode())


@pytest.mark.parametrize(
    "name", ["brackets opened and closed", "steps", "dashes", "many documents", "a thousand million times"]
)
def test_both_streams_agree_on_large_texts(name: str) -> None:
    assert_same_reading(TEXTS[name]())


def copied(source: Path, folder: Path) -> Path:
    shutil.copytree(source, folder)
    return folder


def rows(folder: Path, *arguments: str) -> list[dict]:
    return check(folder, *arguments).json["findings"]


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda path: path.name)
def test_the_order_in_which_files_are_met_does_not_matter(
    tmp_path: Path, product: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from styringslint.workspace import discovery

    folder = copied(product, tmp_path / "produkt")
    expected = check(folder).out
    walk = discovery.walk
    for seed in range(3):

        def shuffled(top: Path, *, deep: bool = True, seed: int = seed) -> list[Path]:
            found = sorted(walk(top, deep=deep))
            random.Random(seed).shuffle(found)
            return found

        monkeypatch.setattr(discovery, "walk", shuffled)
        assert check(folder).out == expected
    names = [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*.yaml"))
        if path.name != "styringslint.yaml"
    ]
    named = check(folder, *names).out
    for order in (names[::-1], names + names, random.Random(1).sample(names, len(names))):
        assert check(folder, *order).out == named


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda path: path.name)
def test_the_names_of_files_do_not_matter(tmp_path: Path, product: Path) -> None:
    """Which file comes first by name changes where findings stand, not which there are."""
    folder = copied(product, tmp_path / "produkt")
    before = {(row["code"], row["path"], row["fingerprint"]) for row in rows(folder) if row["path"]}
    for number, path in enumerate(sorted(folder.glob("*.yaml"), reverse=True)):
        if path.name != "styringslint.yaml":
            path.rename(folder / f"{number}.yaml")
    assert {(row["code"], row["path"], row["fingerprint"]) for row in rows(folder) if row["path"]} == before


@linux
@pytest.mark.parametrize("form", ["json", "full", "sarif"])
def test_hash_seed_zone_and_locale_do_not_matter(tmp_path: Path, form: str) -> None:
    folder = copied(PRODUCTS[1], tmp_path / "produkt")
    settings_ = ({}, {"PYTHONHASHSEED": "0"}, {"PYTHONHASHSEED": "4242"}, {"TZ": "Asia/Tokyo", "LC_ALL": "C"})
    outs = {process("check", "-o", form, "--as-of", AS_OF, cwd=folder, env=env).out for env in settings_}
    assert len(outs) == 1


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda path: path.name)
def test_a_rule_says_the_same_alone_and_among_all_others(tmp_path: Path, product: Path) -> None:
    """A rule alone finds what it finds among the others, save where another has already said the same (an echo)."""
    from styringslint.engine.echoes import ECHOES

    folder = copied(product, tmp_path / "produkt")
    every = rows(folder)
    told = {code: [row for row in every if row["code"] == code] for code in {row["code"] for row in every}}
    assert told or product.name != "med-feil"
    for code, found in told.items():
        alone = [row for row in rows(folder, "--select", code) if row["code"] == code]
        if code in ECHOES:
            assert all(row in alone for row in found)
        else:
            assert alone == found, code
        without = rows(folder, "--ignore", code)
        assert {row["code"] for row in without} <= {*(set(told) - {code}), *ECHOES}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_comments_and_blank_lines_change_no_finding(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    choices = random.Random(seed)
    folder = copied(PRODUCTS[1], tmp_path_factory.mktemp("like") / "produkt")
    before = [(row["code"], row["path"], row["fingerprint"]) for row in rows(folder)]
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        if "|" in text or ">" in text:
            continue
        lines = []
        for line in text.splitlines():
            if choices.random() < 0.1 and re_key(line):
                lines.append(choices.choice(["", "# merknad", "    # merknad: x"]))
            lines.append(line)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    after = [(row["code"], row["path"], row["fingerprint"]) for row in rows(folder)]
    shutil.rmtree(folder)
    assert sorted(after) == sorted(before)


def re_key(line: str) -> bool:
    """Whether a line begins with a key, so that what stands before it lies between two values."""
    head, colon, _ = line.strip().removeprefix("- ").partition(":")
    return bool(colon) and head.replace("_", "").isalpha()


def test_what_a_tag_makes_of_a_value_is_not_remembered_for_the_next_file(tmp_path: Path) -> None:
    tagged, quoted = tmp_path / "a", tmp_path / "b"
    for folder, written in ((tagged, '!!int "7"'), (quoted, '"7"')):
        shutil.copytree(TOP / "examples/hjelpemidler", folder)
        path = folder / "mandat.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count("møter_per_år: 7\n") == 1
        path.write_text(text.replace("møter_per_år: 7\n", f"møter_per_år: {written}\n"), encoding="utf-8")
    assert [row["code"] for row in check(tagged).findings] == ["STR015"]
    assert [row["code"] for row in check(quoted).findings] == ["STR006"]
