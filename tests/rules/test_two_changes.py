"""What is told where two things are wrong at once, and where one is in a product of another kind than the base product.

Of two faults each is told where it can be, once, and what follows from another is not. The pairs are drawn from places
that are not far from each other, always the same; the kinds are what many rules ask first. The snapshots hold what is told, with the numbers in
what is said, and not what was told without the changes.
"""

import random
from collections.abc import Iterator
from itertools import combinations_with_replacement, groupby
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.governed import BASE, LOG, MANDATE, STEERING, change
from tests.rules.sweep import COUNTS, Change, Sweep, few, first, names, product, told

pytestmark = pytest.mark.sweep

MEETING = "moter/2026-09-15.yaml"
NEAR = 40
"""How many places further on the second of two changes can be."""
OTHERS = 3
"""How many others each place is paired with."""
FEW = 15
"""How many pairs one test makes."""
NUMBERED = COUNTS | {"year", "date"}
Edit = tuple[str, str, str]

SECOND_OWNER = "  - part: fjellvik\n    rolle: kommunedirektør\n    konsekvens: høy\n    innflytelse: høy\n    oppdrag: Kommunestyresak 12/2025\n"
THIRD_OWNER = "  - part: storøya\n    rolle: kommunedirektør\n    konsekvens: middels\n    innflytelse: middels\n    oppdrag: Kommunestyresak 31/2025\n"
THIRD_SEAT = """\
    - id: S3
      stilling: kommunalsjef
      representerer: storøya
      rolle: medlem
      stemmerett: ja
      oppnevnt_av: storøya
      fra: 2026-02-01
      til: 2028-01-31
      fullmakt: {omfatter: alt i mandatet, beløpsgrense: 1 000 000, kan_binde_midler: ja}
      vara: {stilling: digitaliseringssjef, fullmakt: som medlemmet}
"""

KINDS: dict[str, tuple[list[Edit], tuple[str, ...]]] = {
    "a small product": (
        [("styringslint.yaml", "skjemaversjon: 1\n", "skjemaversjon: 1\nprofil: liten\n")],
        (MANDATE, STEERING, "samhandling.yaml"),
    ),
    "a programme": (
        [("styringslint.yaml", "skjemaversjon: 1\n", "skjemaversjon: 1\nprofil: program\n")],
        (MANDATE, "samhandling.yaml"),
    ),
    "all agree or nothing is decided": (
        [(MANDATE, "beslutningsregel: {type: flertall}", "beslutningsregel: {type: konsensus}")],
        (LOG, MEETING),
    ),
    "two of three carry": (
        [(MANDATE, "beslutningsregel: {type: flertall}", "beslutningsregel: {type: kvalifisert flertall, stemmer: 2}")],
        (LOG, MEETING),
    ),
    "votes that are equal": (
        [(LOG, "endrer:\n      - {felt: styringsdokument/prioritering/hypoteser, fra: [H1, H2], til: [H2]}\n    stemmer: {for: 3, mot: 0}", "endrer:\n      - {felt: styringsdokument/prioritering/hypoteser, fra: [H1, H2], til: [H2]}\n    stemmer: {for: 1, mot: 1}")],
        (LOG, MEETING),
    ),
    "nobody knows when the mandate ends": ([(MANDATE, "gjelder_til: 2027-12-31\n", "")], (MANDATE,)),
    "the mandate has ended": ([(MANDATE, "gjelder_til: 2027-12-31\n", "gjelder_til: 2026-06-30\n")], (MANDATE, LOG)),
    "drafts": (
        [(STEERING, "status: vedtatt\nvedtatt_i: V-2026-04\n", "status: utkast\n"), (MANDATE, "status: vedtatt\nvedtatt_i: V-2026-01\n", "status: utkast\n")],
        (STEERING, MANDATE, LOG),
    ),
    "benefits that are only approved": (
        [(STEERING, "    status: under realisering\n    måles: {indikator: median", "    status: godkjent\n    måles: {indikator: median"), (STEERING, "    status: under realisering\n    måles: {indikator: dobbelt", "    status: realisert\n    måles: {indikator: dobbelt")],
        (STEERING,),
    ),
    "a steering document without what it ranks": (
        [(STEERING, "prioritering:\n  metode: rang\n  hypoteser: [H2]\n  initiativ: [I1, I2, I3]\n  kapasitet_til_og_med: I2\n", "")],
        (STEERING, LOG),
    ),
    "no log": ([(LOG, "", "")], (STEERING, MANDATE)),
    "two owners": ([(MANDATE, THIRD_OWNER, "")], ("samhandling.yaml",)),
    "one owner": ([(MANDATE, SECOND_OWNER + THIRD_OWNER, "")], ("samhandling.yaml",)),
    "two seats": ([(MANDATE, THIRD_SEAT, "")], (LOG,)),
    "two seats and no way out of a tie": (
        [(MANDATE, THIRD_SEAT, ""), (MANDATE, "  dobbeltstemme: S1\n", ""), (MANDATE, "  eskalering: {til: eiermøtet, frist_dager: 21}\n", "")],
        (LOG,),
    ),
    "three seats and no way out of a tie": (
        [(MANDATE, "  dobbeltstemme: S1\n", ""), (MANDATE, "  eskalering: {til: eiermøtet, frist_dager: 21}\n", "")],
        (LOG,),
    ),
    "the mandate begins tomorrow": ([(MANDATE, "gjelder_fra: 2026-02-01\n", "gjelder_fra: 2026-11-22\n")], (MANDATE,)),
    "the mandate ends today": ([(MANDATE, "gjelder_til: 2027-12-31\n", "gjelder_til: 2026-11-21\n")], (LOG,)),
    "no assessment": ([("samhandling.yaml", "", "")], ()),
    "no assessment, and two owners": ([("samhandling.yaml", "", ""), (MANDATE, THIRD_OWNER, "")], ()),
    "no assessment, and one owner": ([("samhandling.yaml", "", ""), (MANDATE, SECOND_OWNER + THIRD_OWNER, "")], ()),
    "ready and stopped": (
        [(STEERING, "    status: pågår\n    team: T1\n    start: 2026-08-17", "    status: klar\n    team: T1\n    start: 2026-12-17"), (STEERING, "    status: foreslått\n", "    status: stanset\n")],
        (STEERING,),
    ),
}  # fmt: skip
"""What is different from the base product (a file without texts is gone), and the documents in which every field is changed as well."""


def _pairs(folder: Path) -> Iterator[tuple[Change, Change]]:
    """Each place with others that follow it not far off: what is there goes, or says another thing, in both."""
    lot = random.Random(1)
    for name in names(folder):
        places: dict[str, list[Change]] = {}
        for _, _, one in Sweep((folder / name).read_bytes(), name).changes():
            places.setdefault(one.path, []).append(one)
        paths = list(places)
        for number, path in enumerate(paths):
            for other in lot.sample(
                paths[number + 1 : number + NEAR], min(OTHERS, len(paths[number + 1 : number + NEAR]))
            ):
                first, second = sorted((lot.choice(places[path]), lot.choice(places[other])), key=lambda one: one.start)
                if first.end <= second.start:
                    yield first, second


def _together(pairs: Iterator[tuple[Change, Change]]) -> dict[str, list[tuple[Change, Change]]]:
    """The pairs of a file, a few in each test."""
    found: dict[str, list[tuple[Change, Change]]] = {}
    for file, rows in groupby(pairs, key=lambda pair: pair[0].file):
        own = list(rows)
        found |= {f"{file} {start // FEW + 1}": own[start : start + FEW] for start in range(0, len(own), FEW)}
    return found


_TESTS = Path(__file__).parents[1]
DOCUMENTS = {
    "base": BASE,
    "programme": _TESTS / "realistic/shore-power",
    "portfolio": _TESTS.parent / "examples/portefolje",
    "project": _TESTS / "products/prosjektnaer",
    "county": _TESTS / "products/nynorsk-fylke",
}
TWO = _together(_pairs(BASE))


@pytest.mark.parametrize("part", TWO)
def test_of_two_faults_each_is_told(part: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = product(tmp_path, BASE)
    before = told(folder, [], {})
    found = {f"{one.name}, {other.name}": told(folder, (one, other), before) for one, other in TWO[part]}
    assert {name: list(rows.values()) for name, rows in found.items() if rows} == snapshot


def _of_kind(name: str) -> Iterator[tuple[str, Change]]:
    """What is there goes, or says another word, in each field once."""
    edits, files = KINDS[name]
    for file in files:
        text = (BASE / file).read_text(encoding="utf-8")
        for _, old, new in (edit for edit in edits if edit[0] == file):
            assert old in text
            text = text.replace(old, new)
        sweep = Sweep(text.encode(), file)
        yield from first(
            sweep.changes(
                lambda leaf, sweep=sweep: () if leaf.field.type in NUMBERED else sweep.words_and_numbers(leaf)
            )
        )


OF_KINDS = {name: few(_of_kind(name)) for name in KINDS}


def _make(folder: Path, name: str) -> None:
    for file, old, new in KINDS[name][0]:
        if old:
            change(folder, file, old, new)
        else:
            (folder / file).unlink()


@pytest.mark.parametrize("name", KINDS)
def test_what_is_told_of_another_kind_itself(name: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = product(tmp_path, BASE)
    before = told(folder, [], {})
    _make(folder, name)
    assert list(told(folder, [], before).values()) == snapshot


@pytest.mark.parametrize(("name", "owner"), [(name, owner) for name in KINDS for owner in OF_KINDS[name]])
def test_what_is_told_in_a_product_of_another_kind(
    name: str, owner: str, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    folder = product(tmp_path, BASE)
    _make(folder, name)
    before = told(folder, [], {})
    found = {one.name: list(rows.values()) for one in OF_KINDS[name][owner] if (rows := told(folder, [one], before))}
    assert found == snapshot


STATES = {"nb": ("status: vedtatt", "status: erstattet", "status: utkast"), "en": ("status: adopted", "status: superseded", "status: draft")}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_told_without_a_document(name: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """One document, or two, is not there; or one is of no use any more, or not yet."""
    folder = product(tmp_path, DOCUMENTS[name])
    before, files = told(folder, [], {}), names(DOCUMENTS[name])
    found = {}
    for one, other in combinations_with_replacement(files, 2):
        texts = {path: path.read_bytes() for path in {folder / one, folder / other}}
        for path in texts:
            path.unlink()
        found[f"{one}, {other}"] = list(told(folder, [], before).values())
        for path, data in texts.items():
            path.write_bytes(data)
    for file in files:
        text = (folder / file).read_text(encoding="utf-8")
        for adopted, *others in STATES.values():
            for state in others if adopted in text else ():
                (folder / file).write_text(text.replace(adopted, state, 1), encoding="utf-8")
                found[f"{file} {state}"] = list(told(folder, [], before).values())
        (folder / file).write_text(text, encoding="utf-8")
    assert found == snapshot
