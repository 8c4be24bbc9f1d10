"""A large workspace is judged in parts, and its report is that of the whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from benchmarks import workspace
from styringslint import api
from styringslint.engine import parts as judging
from styringslint.engine.report import Report
from styringslint.rules.catalogue import all_rules
from styringslint.workspace import parts
from tests.command_line import check, styringslint

DAY = date.fromisoformat(workspace.AS_OF)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SMALLEST", 10)
    monkeypatch.setattr(parts, "_FILES", 12)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workspace.write(tmp_path, 36)
    return tmp_path / "documents"


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in every file of a name."""
    for path in folder.rglob(name):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


def one(folder: Path, name: str, number: int = 3) -> Path:
    return sorted(folder.rglob(name))[number]


def unneeded(folder: Path) -> None:
    """Waive something in the first product that nothing there draws."""
    comment = "# styringslint: ignore MAN007 until 2027-01-01 -- prøve\n"
    change(one(folder, "mandat.yaml", 0).parent, "mandat.yaml", "omfang:", f"{comment}omfang:")


CHANGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda folder: (folder / "styringslint.yaml").touch(),
    "missing fields": lambda folder: change(folder, "styringsdokument.yaml", "    hvem:", "    # hvem:"),
    "drafts": lambda folder: change(folder, "mandat.yaml", "status: vedtatt", "status: utkast"),
    "other values than decided": lambda folder: change(folder, "styringsdokument.yaml", "minkende", "økende"),
    "dangling references": lambda folder: change(folder, "styringsdokument.yaml", "støtter: [N1]", "støtter: [N99]"),
    "unknown keys": lambda folder: change(folder, "mandat.yaml", "bakgrunn:", "bakgrun:"),
    "far dates": lambda folder: change(folder, "laering.yaml", "dato: 2026", "dato: 1926"),
    "waivers": lambda folder: change(
        folder, "mandat.yaml", "omfang:", "# styringslint: ignore MAN007 until 2027-01-01 -- prøve\nomfang:"
    ),
    "a waiver that is not needed": unneeded,
    "a waiver that is not needed, and a dangling reference elsewhere": lambda folder: (
        unneeded(folder),
        change(one(folder, "styringsdokument.yaml", -1).parent, "*.yaml", "støtter: [N1]", "støtter: [N99]"),
    ),
    "adopted elsewhere": lambda folder: change(folder, "mandat.yaml", "V-2026-01", "V-2026-02"),
    "an id twice": lambda folder: change(one(folder, "styringsdokument.yaml").parent, "*.yaml", "id: N2", "id: N1"),
    "an id as in the register": lambda folder: change(folder, "styringsdokument.yaml", "id: N1", "id: e1"),
    "a party twice": lambda folder: change(folder, "parter.yaml", "id: k1\n", "id: k0\n"),
    "a number in the register": lambda folder: change(
        folder, "parter.yaml", 'organisasjonsnummer: "', 'organisasjonsnummer: "1'
    ),
    "a waiver in the register": lambda folder: change(
        folder, "parter.yaml", "parter:", "# styringslint: ignore FMT001 until 2027-01-01 -- prøve\nparter:"
    ),
    "a waiver as data in the register": lambda folder: change(
        folder,
        "parter.yaml",
        "parter:",
        "unntak:\n  - {regel: FMT001, begrunnelse: prøve, til_og_med: 2027-01-01}\nparter:",
    ),
    "a broken file": lambda folder: one(folder, "vedtak.yaml").write_text("dokumenttype: vedtakslogg\n a: [\n"),
    "a file without a product": lambda folder: change(
        one(folder, "laering.yaml", 0).parent, "laering.yaml", "produkt:", "# produkt:"
    ),
    "a product misspelt": lambda folder: change(
        one(folder, "laering.yaml", 0).parent, "laering.yaml", "produkt: produkt-0", "produkt: produkt-1"
    ),
    "a product without a mandate": lambda folder: one(folder, "mandat.yaml").unlink(),
    "a portfolio": lambda folder: (folder / "portefolje.yaml").write_text(
        "dokumenttype: portefølje\nspråk: nb\nprodukt: produkt-00001\ntittel: P\nproduktliste:\n  - {produkt: x, status: aktivt}\n"
    ),
    "a product in one file": lambda folder: (folder / "et.yaml").write_text(
        "\n".join(workspace.Product(77, 1, 10, 1).one_file()), encoding="utf-8"
    ),
    "another kind of file": lambda folder: (folder / "annet.yaml").write_text("a: 1\n"),
    "a product in quotes": lambda folder: change(
        folder, "mandat.yaml", "produkt: produkt-00002", 'produkt: "produkt-00002"'
    ),
    "house rules": lambda folder: (folder / "styringslint.yaml").write_text(
        "språk: nb\nregler:\n  - {regel: BEN, alvor: av}\n"
    ),
}


def counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Report, int]:
    """The report, and into how many parts the workspace was parted to the end."""
    seen = []
    original = api.in_parts

    def counting(*arguments: object) -> object:
        for part in original(*arguments):  # type: ignore[arg-type]
            seen.append(part)
            yield part
        seen.append(None)

    monkeypatch.setattr(api, "in_parts", counting)
    report = api.check([folder], as_of=DAY, base=folder)
    return report, len(seen) - 1 if seen[-1:] == [None] else 0


@pytest.mark.parametrize("name", CHANGES)
def test_the_report_is_that_of_the_whole(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CHANGES[name](folder)
    command = ("check", "-o", "sarif" if name == "waivers" else "json", "--show-waiting", "--as-of", workspace.AS_OF)
    parted = styringslint(*command, cwd=folder)
    monkeypatch.setattr(parts, "SMALLEST", 10**9)
    assert parted == styringslint(*command, cwd=folder)


@pytest.mark.parametrize(
    "name", ["nothing", "missing fields", "other values than decided", "waivers", "another kind of file"]
)
def test_what_stands_by_itself_is_judged_in_parts(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CHANGES[name](folder)
    report, count = counted(folder, monkeypatch)
    assert count > 2
    assert report.documents == 36


@pytest.mark.parametrize(
    "name",
    [
        "a portfolio",
        "a broken file",
        "an id twice",
        "a product in one file",
        "a waiver in the register",
        "a waiver as data in the register",
    ],
)
def test_what_does_not_is_judged_whole(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CHANGES[name](folder)
    assert counted(folder, monkeypatch)[1] == 0


@pytest.mark.parametrize("documents", [30, 36, 40, 44, 50, 60])
def test_no_part_is_a_product_alone(tmp_path: Path, documents: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What belongs to the only product there is belongs to no one of several."""
    workspace.write(tmp_path, documents)
    folder = tmp_path / "documents"
    sizes: list[int] = []
    original = parts.load_workspace

    def counting(*arguments: object, **settings: object) -> object:
        part = original(*arguments, **settings)  # type: ignore[arg-type]
        sizes.append(len(part.products))
        return part

    monkeypatch.setattr(parts, "load_workspace", counting)
    api.check([folder], as_of=DAY, base=folder)
    assert min(sizes) > 1
    assert len(sizes) > 1


def test_only_a_part_is_held_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = []
    original = parts.load_workspace

    def counting(boundary: object, *arguments: object, **settings: object) -> object:
        sizes.append(len(boundary.files))  # type: ignore[attr-defined]
        return original(boundary, *arguments, **settings)  # type: ignore[arg-type]

    monkeypatch.setattr(parts, "load_workspace", counting)
    assert not check(folder).findings
    assert len(sizes) > 2
    assert max(sizes) < 30


def test_a_text_in_which_nothing_was_found_is_let_go(folder: Path) -> None:
    change(one(folder, "mandat.yaml").parent, "mandat.yaml", "bakgrunn:", "bakgrun:")
    report = api.check([folder], as_of=DAY, base=folder)
    assert {name for name, file in report.files.items() if file.text} == {finding.file for finding in report.findings}


def test_every_rule_about_the_workspace_is_known_to_look_within_or_across() -> None:
    asked = {rule.code for rule in all_rules() if rule.scope == "workspace"}
    across = {
        "STR008",
        "STR009",
        "FMT016",
        "MAN001",
        "POR001",
        "POR002",
        "POR003",
        "POR004",
        "POR009",
        "POR011",
        "POR012",
    }
    assert asked == judging.WITHIN | across
    assert not judging.WITHIN & across
