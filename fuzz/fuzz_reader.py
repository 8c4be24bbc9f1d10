"""Coverage-guided fuzzing of the reader and of `check`: structure-aware, on valid documents rather than on noise.

    pip install -r requirements/fuzz.txt
    python fuzz/fuzz_reader.py -max_total_time=60 -len_control=0

The first bytes of an input choose a document of this repository and what is done to it: values swapped for hostile
ones, lines moved, copied, indented or left out, two documents joined, bytes changed. The reader must never raise; both
YAML streams must agree wherever both read the text; `check` must end with 0, 1 or 3; a fix must be stable.
"""

import io
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import atheris

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "src"))

with atheris.instrument_imports(include=["styringslint"]):
    from styringslint.cli.main import run
    from styringslint.rules.catalogue import all_rules
    from styringslint.source.nodes import Mapping, Node, Scalar
    from styringslint.source.patch import scalars
    from styringslint.source.read import read

SEEDS = [path.read_bytes() for path in sorted(TOP.glob("tests/products/*/*.yaml")) if path.stat().st_size < 12_000]
SEEDS += [path.read_bytes() for path in sorted((TOP / "tests/rules/base").rglob("*.yaml"))]
VALUES = (
    "", "~", "[]", "{}", "[[]]", "{a: 1}", "''", '""', "|", ">-", "&x y", "*x", "!t y", "<<", "? a", "- a", "@", "`", "%", "#",
    "1e400", "9" * 5000, "-1", "0x1f", "0301", "1_000", "1,5", "12:30", ".inf", ".nan", "99 %", "1 000 000", "NO", "ja",
    "2026-02-30", "9999-12-31", "0001-01-01", "2026-Q4", "9999-W53", "31.12.2026", '"\\ud800"', '"\\u202e"', '"\\0"',
    "M1", "V-2026-01", "etaten", "turbussen", "vedtatt", "utkast", "a: b", "a #b", "'a", '"a', "{a", "[a", "\u00a0", "a\u030a",
)  # fmt: skip


def shape(node: Node | None) -> object:
    """A tree as plain data."""
    if isinstance(node, Mapping):
        return [(shape(key), shape(value)) for key, value in node.entries]
    if isinstance(node, Scalar):
        return (node.start, node.end, node.value, node.plain)
    return None if node is None else [shape(item) for item in getattr(node, "items", [])]


def _swapped(data: "atheris.FuzzedDataProvider", text: str) -> str:
    root = read(text.encode("utf-8", "replace")).root
    places = list(scalars(root)) if root is not None else []
    if not places:
        return text
    node = places[data.ConsumeIntInRange(0, len(places) - 1)]
    value = VALUES[data.ConsumeIntInRange(0, len(VALUES) - 1)] if data.ConsumeBool() else data.ConsumeUnicode(12)
    return text[: node.start] + value + text[node.end :]


def _lines(data: "atheris.FuzzedDataProvider", text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at, to = (data.ConsumeIntInRange(0, len(lines) - 1) for _ in range(2))
    choice = data.ConsumeIntInRange(0, 4)
    if choice == 0:
        lines.insert(to, lines.pop(at))
    elif choice == 1:
        lines.insert(to, lines[at])
    elif choice == 2:
        del lines[at]
    elif choice == 3:
        lines[at] = " " * data.ConsumeIntInRange(0, 6) + lines[at].lstrip(" ")
    else:
        lines[at] = data.ConsumeUnicodeNoSurrogates(20) + lines[at]
    return "".join(lines)


def mutated(data: "atheris.FuzzedDataProvider") -> bytes:
    """A document of the repository, changed as the input says."""
    text = SEEDS[data.ConsumeIntInRange(0, len(SEEDS) - 1)].decode()
    for _ in range(data.ConsumeIntInRange(0, 6)):
        choice = data.ConsumeIntInRange(0, 3)
        if choice < 2:
            text = _swapped(data, text)
        elif choice == 2:
            text = _lines(data, text)
        else:
            text += SEEDS[data.ConsumeIntInRange(0, len(SEEDS) - 1)].decode()
    raw = bytearray(text.encode("utf-8", "replace"))
    for _ in range(data.ConsumeIntInRange(0, 3)):
        if raw:
            raw[data.ConsumeIntInRange(0, len(raw) - 1)] = data.ConsumeIntInRange(0, 255)
    return bytes(raw) if data.ConsumeIntInRange(0, 7) else data.ConsumeBytes(2000)


def check(folder: Path, raw: bytes, *arguments: str) -> bytes:
    """Run `check` on one document; its text afterwards."""
    path = folder / "fil.yaml"
    path.write_bytes(raw)
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        code = run(["check", "--as-of", "2026-11-21", *arguments, str(path)])
    if code not in {0, 1, 3}:
        raise AssertionError(f"exit code {code}: {out.getvalue()[-500:]}")
    return path.read_bytes()


def same(first: object, second: object) -> None:
    """Two things that must be equal."""
    if first != second:
        raise AssertionError(f"{first!r:.500} is not {second!r:.500}")


FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))


def one_input(raw: bytes) -> None:
    """One execution. Whatever is raised is a find."""
    data = atheris.FuzzedDataProvider(raw)
    document = mutated(data)
    fast = read(document)
    if len(document) < 4000 and data.ConsumeIntInRange(0, 9) == 0:
        pure = read(document, pure=True)
        if fast.root is not None and pure.root is not None:
            same(shape(fast.root), shape(pure.root))
    if data.ConsumeIntInRange(0, 3) == 0:
        check(FOLDER, document, "-o", ("json", "full", "sarif", "github")[data.ConsumeIntInRange(0, 3)])
        if data.ConsumeIntInRange(0, 3) == 0:
            fixed = check(FOLDER, document, "--fix", "--unsafe-fixes")
            same(check(FOLDER, fixed, "--fix", "--unsafe-fixes"), fixed)


if __name__ == "__main__":
    all_rules()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
