"""Right-minded products stay silent, and one broken item in one of them is one finding."""

import re
import shutil
from pathlib import Path

import pytest

from tests.command_line import check

PRODUCTS = Path(__file__).parent / "products"
NAMES = sorted(path.name for path in PRODUCTS.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_a_right_minded_product_is_silent(name: str) -> None:
    result = check(PRODUCTS / name)
    assert [(row["file"], row["start"]["line"], row["code"], row["message"]) for row in result.json["findings"]] == []
    assert result.exit_code == 0
    assert result.json["run"]["documents"] >= 4


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "expected"),
    [
        ("stor", "styringsdokument.yaml", r"status: pågår", "status: pågårr", "STR006"),
        ("stor", "mandat.yaml", r"andel: (\d+) %", r"andel: \1 prosent", "FMT013"),
        ("liten-utleige", "lokalleige.yaml", r"(organisasjonsnummer: \"31)", r"\g<1>9", "FMT001"),
        ("mellom-kommuner", "styringsdokument.yaml", r"(?m)^(\s+)enhet: ", r"\1enhett: ", "STR004"),
        ("nynorsk-fylke", "mandat.yaml", r"gjeld_frå: (\d{4})-(\d\d)-(\d\d)", r"gjeld_frå: \3.\2.\1", "FMT008"),
        ("english-small", "library-card.yaml", r"(?m)^(\s+)sector: ", r"\1sectorr: ", "STR004"),
        ("prosjektnaer", "styringsdokument.yaml", r"støtter: \[M1\]", "støtter: [M11]", "TRA001"),
    ],
)
def test_one_broken_item_is_one_finding(
    tmp_path: Path, name: str, file: str, old: str, new: str, expected: str
) -> None:
    shutil.copytree(PRODUCTS / name, tmp_path, dirs_exist_ok=True)
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    broken, number = re.subn(old, new, text, count=1)
    assert number == 1
    path.write_text(broken, encoding="utf-8")
    assert [row["code"] for row in check(tmp_path).findings] == [expected]
