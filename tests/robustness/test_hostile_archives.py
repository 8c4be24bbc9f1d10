"""Zip files that somebody sent: small on the disk, and no larger in memory than papers may be."""

import bz2
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.robustness.process import assert_sound, linux, process

pytestmark = linux

PAPER = "dokumenttype: parter\nspråk: nb\ntittel: x\n".encode()


def packed(file: Path, method: int, pieces: int) -> None:
    """One document of `pieces` times 46 MB, in a few kilobytes."""
    with zipfile.ZipFile(file, "w", method) as archive, archive.open("parter.yaml", "w", force_zip64=True) as stream:
        stream.write(PAPER)
        for _ in range(pieces):
            stream.write(bytes(46_000_000))


def listed(file: Path, count: int) -> None:
    """A list of so many files, all in the same place."""
    row = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, *[0] * 8, 1, *[0] * 6) + b"a"
    where = count * len(row)
    total = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, where, 0)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    file.write_bytes(row * count + total + struct.pack("<4sLQL", b"PK\x06\x07", 0, where, 1) + end)


def many(file: Path, count: int, text: bytes) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(f"{number}.yaml", text)


def nothing_but_the_head(file: Path) -> None:
    file.write_bytes(b"PK\x03\x04" + bytes(2000))


def broken_inside(file: Path) -> None:
    """The list is in order, and what it points at is not."""
    many(file, 3, PAPER * 50)
    data = bytearray(file.read_bytes())
    data[40:60] = bytes(20)
    file.write_bytes(data)


SENT: dict[str, tuple[Callable[[Path], None], str]] = {
    "a thousandfold with bzip2": (lambda file: packed(file, zipfile.ZIP_BZIP2, 20), "kan ikke leses: That compression"),
    "a thousandfold with lzma": (lambda file: packed(file, zipfile.ZIP_LZMA, 5), "kan ikke leses: That compression"),
    "bzip2 as such": (lambda file: file.write_bytes(bz2.compress(PAPER)), "kan ikke leses"),
    "a list of a million": (lambda file: listed(file, 1_000_000), "har for mange eller for store filer"),
    "many large files": (
        lambda file: many(file, 80, b"#" + b" " * 1_048_000 + b"\n"),
        "har for mange eller for store filer",
    ),
    "many small files": (lambda file: many(file, 20_001, b"a: 1\n"), "har for mange eller for store filer"),
    "nothing but the head": (nothing_but_the_head, "kan ikke leses: File is not a zip file"),
    "broken inside": (broken_inside, "kan ikke leses"),
}


@pytest.mark.parametrize("name", SENT)
def test_a_zip_file_that_means_harm_is_refused(tmp_path: Path, name: str) -> None:
    make, said = SENT[name]
    make(tmp_path / "papirer.zip")
    (tmp_path / "nå").mkdir()
    (tmp_path / "nå/parter.yaml").write_bytes(PAPER)
    ended = process("since", "--against", "../papirer.zip", cwd=tmp_path / "nå", seconds=5)
    assert_sound(ended, {3})
    assert said in ended.err.decode()


def test_one_document_in_a_zip_file_is_read_no_further_than_a_document_may_be(tmp_path: Path) -> None:
    packed(tmp_path / "papirer.zip", zipfile.ZIP_DEFLATED, 5)
    (tmp_path / "nå").mkdir()
    (tmp_path / "nå/parter.yaml").write_bytes(PAPER)
    ended = process("since", "--against", "../papirer.zip", cwd=tmp_path / "nå")
    assert_sound(ended, {0, 3})
    assert b"parter.yaml" in ended.err
