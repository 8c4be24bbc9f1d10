"""Coverage-guided fuzzing of the reader and of `check`: structure-aware, on valid documents rather than on noise.

    pip install -r requirements/fuzz.txt
    python fuzz/fuzz_reader.py -max_total_time=60 -len_control=0

The first bytes of an input choose a document of this repository and what is done to it: values swapped for hostile
ones, lines moved, copied, indented or left out, two documents joined, bytes changed. The reader must never raise; both
YAML streams must agree wherever both read the text; `check` must end with 0, 1 or 3, of a document, of front matter and
below a configuration that is changed in the same way (there 2 as well); a fix must be stable; and `since` must end
between a document and what has become of it.
"""

import io
import re
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
    from styringslint.source.read import read

SEEDS = [path.read_bytes() for path in sorted(TOP.glob("tests/products/*/*.yaml")) if path.stat().st_size < 5_000]
SEEDS += [path.read_bytes() for path in sorted((TOP / "tests/rules/base").rglob("*.yaml"))]
SETTINGS = """\
språk: nb
profil: liten
dokumenter: ["*.yaml", "under/**/*.md"]
stopper_ved: advarsel
regler:
  - {regel: LNG, alvor: av}
  - regel: BEN016
    alvor: merknad
    begrunnelse: vi måler sjelden
    innstillinger: [{navn: dager, verdi: 14}]
egne_regler:
  - kode: KS001
    navn: uten-lenke
    for_hver: initiativ
    når: [{felt: tittel, finnes: ja}]
    krever: [{felt: lenke, finnes: ja}, {felt: tittel, passer_med: "/[a-z]+(x|y)*/"}]
    alvor: feil
    melding: {nb: "{id} {title} {field}"}
    hvorfor: derfor
    eksempler: [{galt: "id: I1"}, {riktig: "id: I1"}]
egne_skjemaer:
  - {dokumenttype: mandat, fil: s.json}
""".encode()
SEEDS.append(SETTINGS)
PLACE = re.compile(r"(?m)(?<=: )[^\n#\[{]+|(?<=- )[^\n:#\[{]+(?=\n)|(?<=[\[{, ])[\w-]+(?=[,\]}])")
"""Where a value stands, near enough: quick to find in any text."""
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
    places = list(PLACE.finditer(text))
    if not places:
        return text
    place = places[data.ConsumeIntInRange(0, len(places) - 1)]
    value = VALUES[data.ConsumeIntInRange(0, len(VALUES) - 1)] if data.ConsumeBool() else data.ConsumeUnicode(12)
    return text[: place.start()] + value + text[place.end() :]


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


def mutated(data: "atheris.FuzzedDataProvider", seed: bytes) -> bytes:
    """A document of the repository, changed as the input says."""
    text = seed.decode()
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


def end(codes: set[int], *arguments: str) -> None:
    """Run a command, which must end with one of these exit codes."""
    said = io.BytesIO()
    out = io.TextIOWrapper(said, "utf-8")
    with redirect_stdout(out), redirect_stderr(out):
        code = run(list(arguments))
        out.flush()
    if code not in codes:
        raise AssertionError(f"exit code {code}: {said.getvalue()[-500:]!r}")


def check(folder: Path, raw: bytes, *arguments: str, name: str = "fil.yaml") -> bytes:
    """Run `check` on one document; its text afterwards."""
    path = folder / name
    path.write_bytes(raw)
    end({0, 1, 3}, "check", "--as-of", "2026-11-21", *arguments, str(path))
    return path.read_bytes()


def same(first: object, second: object) -> None:
    """Two things that must be equal."""
    if first != second:
        raise AssertionError(f"{first!r:.500} is not {second!r:.500}")


FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))
BEFORE, CONFIGURED = FOLDER / "before", FOLDER / "configured"
for made in (BEFORE, CONFIGURED, FOLDER / "after"):
    made.mkdir()
(CONFIGURED / "s.json").write_text('{"type": "object", "required": ["x"]}', encoding="utf-8")


def fixed(document: bytes, name: str) -> None:
    """A fix that is made twice is a fix that is made once."""
    once = check(FOLDER, document, "--fix", "--unsafe-fixes", name=name)
    same(check(FOLDER, once, "--fix", "--unsafe-fixes", name=name), once)


def compared(seed: bytes, document: bytes, form: str) -> None:
    """Between a document and what has become of it, `since` ends."""
    (BEFORE / "fil.yaml").write_bytes(seed)
    (FOLDER / "after/fil.yaml").write_bytes(document)
    end({0, 1, 3}, "since", "--all", "--against", str(BEFORE), "-o", form, str(FOLDER / "after"))


def configured(settings: bytes) -> None:
    """Under a configuration that may be anything, every command ends."""
    (CONFIGURED / "styringslint.yaml").write_bytes(settings)
    (CONFIGURED / "fil.yaml").write_bytes(SEEDS[0])
    for command in (("check", "--as-of", "2026-11-21"), ("config", "show")):
        end({0, 1, 2, 3}, *command, str(CONFIGURED))


def one_input(raw: bytes) -> None:
    """One execution. Whatever is raised is a find."""
    data = atheris.FuzzedDataProvider(raw)
    seed = SEEDS[data.ConsumeIntInRange(0, len(SEEDS) - 1)]
    document = mutated(data, seed)
    fast = read(document)
    if len(document) < 4000 and data.ConsumeIntInRange(0, 9) == 0:
        pure = read(document, pure=True)
        if fast.root is not None and pure.root is not None:
            same(shape(fast.root), shape(pure.root))
    choice = data.ConsumeIntInRange(0, 15)
    if seed is SETTINGS:
        configured(document)
    elif choice < 2:
        check(FOLDER, document, "-o", ("json", "full", "sarif", "github")[data.ConsumeIntInRange(0, 3)])
    elif choice == 2:
        fixed(document, "fil.yaml")
    elif choice == 3:
        fixed(b"---\n" + document + b"\n---\n# Referat\n", "fil.md")
    elif choice == 4:
        compared(seed, document, ("json", "text", "markdown", "github")[data.ConsumeIntInRange(0, 3)])


if __name__ == "__main__":
    all_rules()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
