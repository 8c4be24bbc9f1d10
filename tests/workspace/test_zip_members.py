"""Papers in a zip file: which of the files in it are read, and which names are refused."""

import zipfile
from pathlib import Path

import pytest

from tests.governed import BASE, STEERING, documents, since


def zipped(file: Path, name: str) -> Path:
    """The base product in a zip file, and another product beside it."""
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(BASE.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(BASE).as_posix())
        archive.writestr(name, (BASE / STEERING).read_text(encoding="utf-8").replace("turbussen", "annet"))
    return file


@pytest.mark.parametrize(
    ("name", "products"),
    [
        ("a.yaml", ["annet", "turbussen"]),
        ("a.YML", ["annet", "turbussen"]),
        ("mer/og mer/a.yaml", ["annet", "turbussen"]),
        ("mer/c:a.yaml", ["annet", "turbussen"]),
        # What is hidden, what a Mac adds, and what is no document by its name.
        (".a.yaml", ["turbussen"]),
        (".skjult/a.yaml", ["turbussen"]),
        ("mer/.skjult/a.yaml", ["turbussen"]),
        ("__MACOSX/a.yaml", ["turbussen"]),
        ("a.txt", ["turbussen"]),
        ("mappe/", ["turbussen"]),
    ],
)
def test_what_is_read(tmp_path: Path, name: str, products: list[str]) -> None:
    documents(tmp_path / "nå")
    result = since(tmp_path / "nå", "--against", zipped(tmp_path / "papirer.zip", name), "-o", "json")
    assert [row["product"] for row in result.json["products"]] == products


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../a.yaml", "../a.yaml"),
        ("mer/../../a.yaml", "mer/../../a.yaml"),
        ("/a.yaml", "/a.yaml"),
        ("a//b.yaml", "a//b.yaml"),
        ("./a.yaml", "./a.yaml"),
        ("a/./b.yaml", "a/./b.yaml"),
        ("a\\b.yaml", "a\\b.yaml"),
        ("c:a.yaml", "c:a.yaml"),
        ("a\x01.yaml", "a\\u{1}.yaml"),
        ("../a.txt", "../a.txt"),
        (STEERING, STEERING),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_refused(tmp_path: Path, name: str, shown: str) -> None:
    """A name that leads elsewhere or means something else on another system, also of what is no document; and one that stands twice."""
    documents(tmp_path / "nå")
    file = zipped(tmp_path / "papirer.zip", name)
    result = since(tmp_path / "nå", "--against", file)
    assert result.exit_code == 3
    assert (
        result.err.splitlines()[0] == f"styringslint: {file} blir ikke lest: «{shown}» i den er ikke et trygt filnavn"
    )


def test_what_is_encrypted_is_refused_by_its_name(tmp_path: Path) -> None:
    documents(tmp_path / "nå")
    file = zipped(tmp_path / "papirer.zip", "a.yaml")
    data = bytearray(file.read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    file.write_bytes(data)
    result = since(tmp_path / "nå", "--against", file)
    assert result.exit_code == 3
    assert result.err.splitlines()[0] == f"styringslint: {file} blir ikke lest: «a.yaml» i den er ikke et trygt filnavn"
