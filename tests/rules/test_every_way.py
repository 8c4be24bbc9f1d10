"""What can be combined or written in several ways: rows before rows, references before references, words and versions.

Each test tries all of them; the snapshots hold what is told of each, or list the ways by what is told.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product as every
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from styringslint.model.items import Group, Items, Leaf
from tests.command_line import check
from tests.governed import BASE, LOG, MANDATE, STEERING
from tests.rules.sweep import Change, Sweep, few, names, numbers, told
from tests.rules.sweep import product as asked
from tests.rules.test_edges import product

pytestmark = pytest.mark.sweep

TESTS = Path(__file__).parents[1]
PRODUCTS = {"base": BASE, "programme": TESTS / "realistic/shore-power"}


def _said(folder: Path, codes: str = "") -> str:
    rows = check(folder, "--no-cache", *(("--select", codes) if codes else ())).findings
    return "; ".join(f"{row['code']} {row['reason']} {row['path']} ({numbers(row)})" for row in rows)


def _ways(found: dict[str, list[str]]) -> dict[str, str]:
    return {said: " | ".join(ways) for said, ways in found.items()}


def _edited(texts: dict[str, str], edits: list[tuple[str, str, str]], folder: Path) -> None:
    """The documents with some texts replaced, from what they were at first."""
    new = dict(texts)
    for file, old, other in edits:
        assert new[file].count(old) == 1, old
        new[file] = new[file].replace(old, other)
    for file, text in new.items():
        (folder / file).write_text(text, encoding="utf-8")


def _texts(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in names(folder)}


# Rows and references that stand before others


def _in_front(sweep: Sweep) -> Iterator[tuple[str, Change]]:
    """Before the first row of each list another like it, in which something is missing or different, or another reference."""
    changes = [change for _, _, change in sweep.changes()]
    ids = [str(value.leaf.data) for value in sweep.values() if value.leaf.field.name == "id" and value.leaf.data]
    some = (*ids[:1], *ids[-1:], "V-2026-02", "X9", '""')
    for root in sweep.roots:
        for group in root.walk():
            for field, value in group.values.items():
                first = value.values[0] if isinstance(value, Items) and value.values else None
                owner = group.id or field
                if isinstance(first, Leaf) and first.field.type == "reference" and value.node.flow:
                    for other in some:
                        yield owner, sweep.said(first, f"{other}, {sweep.text[first.node.start : first.node.end]}")
                elif isinstance(first, Group) and not first.id and not value.node.flow:
                    yield from ((owner, change) for change in _rows_in_front(sweep, first, changes))


def _rows_in_front(sweep: Sweep, row: Group, changes: list[Change]) -> Iterator[Change]:
    start = sweep.text.rindex("-", 0, row.node.start)
    indent = " " * (start - sweep.text.rfind("\n", 0, start) - 1)
    for change in changes:
        if start < change.start and change.end <= row.node.end:
            text = sweep.text[start : change.start] + change.new + sweep.text[change.end : row.node.end]
            new = f"{text.rstrip()}\n{indent}-"
            yield Change(sweep.name, start, start + 1, new, f"{change.name}, before {row.path}")


FRONT = {
    name: few(row for file in names(folder) for row in _in_front(Sweep((folder / file).read_bytes(), file)))
    for name, folder in PRODUCTS.items()
}


@pytest.mark.parametrize(("name", "owner"), [(name, owner) for name in PRODUCTS for owner in FRONT[name]])
def test_what_stands_in_front(name: str, owner: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = asked(tmp_path, PRODUCTS[name])
    before = told(folder, [], {})
    found = {}
    for number, change in enumerate(FRONT[name][owner]):
        if rows := told(folder, [change], before):
            found[f"{number} {change.path}"] = list(rows.values())
    assert found == snapshot


# Numbers from nought to two


def _small(sweep: Sweep) -> Iterator[tuple[str, Change]]:
    for value in sweep.values():
        if value.leaf.field.type in {"number", "integer", "kroner"}:
            for new in ("0.5", "1", "2", "3") if value.leaf.field.type == "number" else ("1", "2", "3"):
                yield value.owner, sweep.said(value.leaf, new)


SMALL = {
    name: few(row for file in names(folder) for row in _small(Sweep((folder / file).read_bytes(), file)))
    for name, folder in PRODUCTS.items()
}


@pytest.mark.parametrize(("name", "owner"), [(name, owner) for name in PRODUCTS for owner in SMALL[name]])
def test_what_is_told_of_small_numbers(name: str, owner: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = asked(tmp_path, PRODUCTS[name])
    before = told(folder, [], {})
    found = {
        change.name: list(rows.values()) for change in SMALL[name][owner] if (rows := told(folder, [change], before))
    }
    assert found == snapshot


# Hypotheses: what was found, and what was decided

TEST = "    test: {metode: prøvedrift, utvalg: 200 varsler, start: 2026-10-05, frist: 2026-12-18}\n    ansvarlig: T1\n"
CONCLUSIONS = ("", "bekreftet", "avkreftet", "uavklart")
COURSES = ("", "fortsette", "justere", "stoppe")
LINES = {
    "all": "", "no belief": "    vi_tror_at: de fleste ikke vet at turen alt er bestilt\n", "no effect": "    vil_føre_til: færre doble bestillinger\n",
    "no threshold": "    vi_vet_det_når: {indikator: andel varsler som stopper en dobbel bestilling, enhet: prosent, i_dag: 0, minst: 50}\n",
    "no test": TEST.split("    ansvarlig", maxsplit=1)[0], "no team": "    ansvarlig: T1\n",
}  # fmt: skip


@pytest.mark.parametrize("without", LINES)
def test_every_hypothesis(without: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    texts = _texts(product(tmp_path))
    found: dict[str, list[str]] = defaultdict(list)
    for conclusion, course, value in every(CONCLUSIONS, COURSES, (49, 50, 51)):
        result = f"    resultat: {{dato: 2026-11-20, verdi: {value}, konklusjon: {conclusion}}}\n" if conclusion else ""
        if not conclusion and value > 49:
            continue
        more = result + (f"    avgjørelse: {course}\n" if course else "")
        gone = LINES[without]
        start = texts[STEERING].index("  - id: H2\n")
        own = texts[STEERING][start : texts[STEERING].index("initiativ:\n")]
        new = own.replace(TEST, TEST + more).replace(gone, "") if gone else own.replace(TEST, TEST + more)
        (tmp_path / STEERING).write_text(texts[STEERING].replace(own, new), encoding="utf-8")
        found[_said(tmp_path)].append(f"{conclusion or '-'} {course or '-'} {value}")
    assert _ways(found) == snapshot


# Versions: what is cited, what the mandate says, and what was adopted


def test_every_version(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    texts = _texts(product(tmp_path))
    found: dict[str, list[str]] = defaultdict(list)
    some = ('"1.0"', '"1.1"', "")
    for cited, own, adopted, names_it in every(some, some, some, (True, False)):
        row = f"      - {{dokument: mandat, versjon: {adopted}}}\n" if adopted else "      - {dokument: mandat}\n"
        edits = [
            (STEERING, 'mandatversjon: "1.0"\n', f"mandatversjon: {cited}\n" if cited else ""),
            (MANDATE, 'versjon: "1.0"\nstatus', f"versjon: {own}\nstatus" if own else "status"),
            (LOG, '      - {dokument: mandat, versjon: "1.0"}\n', row),
            (MANDATE, "vedtatt_i: V-2026-01\n", "vedtatt_i: V-2026-01\n" if names_it else ""),
        ]
        _edited(texts, edits, tmp_path)
        found[_said(tmp_path, "MAN,DEC002,STR020")].append(f"{cited or '-'} {own or '-'} {adopted or '-'} {names_it}")
    assert _ways(found) == snapshot


# Decisions: who is behind them, and how much money they bind


def test_every_tie(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """DEC009 and DEC025: of a decision that another is tied to, by the amount, the body and the way of deciding."""
    texts = _texts(product(tmp_path))
    found: dict[str, list[str]] = defaultdict(list)
    ties = ("", "bygger_på: [V-2026-02]", "bygger_på: [V-2026-01]", "bygger_på: [E-2026-02, V-2026-02]", "erstatter: [V-2026-01]", "stadfestet_i: E-2026-02", "stadfestet_i: V-2026-04", "sammen_med: [eierne]", "bygger_på: [X9]", "bygger_på: [M1]")  # fmt: skip
    row = "    tekst: Ferdig utfylt adresse bygges ut til alle.\n"
    for tie, amount, body in every(ties, ("12 000 000", "12 000 001"), ("styringsgruppen", "eierne", "lederen")):
        new = row + (f"    {tie}\n" if tie else "") + f"    beløp: {amount}\n"
        head = "dato: 2026-06-10\n    organ: "
        _edited(texts, [(LOG, row, new), (LOG, f"{head}styringsgruppen", f"{head}{body}")], tmp_path)
        found[_said(tmp_path, "DEC,TRA")].append(f"{tie or '-'} {amount} {body}")
    assert _ways(found) == snapshot


# References to the budget, and case numbers

BUDGET = ("kap. 605 post 01", "kap. 605 post 1", "kap. 605 post 011", "kap. 605, post 01", "kap 605 post 01", "Kap. 605 post 01", "kapittel 605 post 21", "kap. 6 post 01", "kap. 60 post 01", "kap. 6050 post 01", "kap. 60500 post 01", "kap. 605 post x1", "kap. 605 post 01 tilskudd", "kap. 605", "post 21 kap. 605", "post 21, kap. 605", "605/21", "605/26", "605/16", "605/15", "9980.21", "9980-21", "99/21", "99800/21", "kapasitet 3", "kap. om drift", "sak 605/21")  # fmt: skip


def test_every_form_of_a_budget_reference(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    texts = _texts(product(tmp_path))
    old = "{id: F1, år: 2026, part: etaten, beløp: 6 000 000, kilde: ramme, status: bevilget}"
    found = {}
    for form, beside in every(BUDGET, ("", "kap. 605 post 26")):
        other = old.replace("F1, år: 2026", "F4, år: 2027")
        edits = [(MANDATE, old, old.replace("}", f", referanse: '{form}'}}"))]
        edits += [(MANDATE, other, other.replace("}", f", referanse: {beside}}}"))] if beside else []
        _edited(texts, edits, tmp_path)
        found[f"{form} ({beside})"] = [
            row["message"].replace("\xa0", " ") for row in check(tmp_path, "--select", "FIN018").findings
        ]
    assert found == snapshot


CASES = (
    "2/2026",
    "3/2026",
    "2/2027",
    "2/27",
    "1000/2026",
    "999/2026",
    "2/1926",
    "E 2/2026",
    "2026/2",
    " 3/2026",
    "12",
    "2/2026-1",
    "",
)


def test_every_case_number(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    texts = _texts(product(tmp_path))
    found: dict[str, list[str]] = defaultdict(list)
    meeting = "moter/2026-12-09.yaml"
    for number, coming in every(CASES, ("4/2026", "2/2026", "3/2026", "4/2027", "1/2026", "2")):
        edits = [
            (LOG, "    sak: 2/2026\n", f"    sak: '{number}'\n" if number else ""),
            (meeting, "  - nummer: 4/2026\n", f"  - nummer: {coming}\n"),
        ]
        _edited(texts, edits, tmp_path)
        found[_said(tmp_path, "DEC014,MTG,DEC001")].append(f"'{number}' {coming}")
    assert _ways(found) == snapshot


# One file: which of its sections say their status


def test_every_status_in_one_file(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    folder = asked(tmp_path, TESTS.parent / "examples/liten")
    (name,) = names(folder)
    text = (folder / name).read_text(encoding="utf-8")
    lines = [number for number, line in enumerate(text.splitlines()) if line.strip().startswith("status: vedteke")]
    heads = [
        number for number, line in enumerate(text.splitlines()) if line.rstrip() in {"mandat:", "styringsdokument:"}
    ]
    assert heads
    found = {}
    for kept in every((True, False), repeat=3):
        rows = text.splitlines()
        new = [row for number, row in enumerate(rows) if number not in lines]
        where = [
            next((at for at, row in enumerate(new) if row.rstrip() == head), None)
            for head in ("mandat:", "styringsdokument:")
        ]
        for at in sorted(
            (at for at, keep in zip(where, kept[:2], strict=True) if keep and at is not None), reverse=True
        ):
            new.insert(at + 1, "  status: vedteke")
        if kept[2]:
            new.insert(1, "status: vedteke")
        (folder / name).write_text("\n".join(new) + "\n", encoding="utf-8")
        found[str(kept)] = _said(folder, "STR005,STR020,DEC002,STR004")
    assert found == snapshot
