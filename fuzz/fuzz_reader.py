"""Coverage-guided fuzzing of what reads a text: decoding, both parsers, the model, front matter, and edits in memory.

    pip install -r requirements/fuzz.txt
    python fuzz/fuzz_reader.py -max_total_time=60 -len_control=0 -max_len=512

An input chooses a section of a document of this repository, and what is done to it: values swapped for hostile ones,
lines moved, copied, indented or left out, pieces of other documents put in, bytes changed. Reading must never raise; a
file that is written as it was read is the same file; both YAML streams must agree wherever both read the text; an edit
at a place changes that place alone; and nothing of at most 2 kB takes more than a second.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import copy
from pathlib import Path
from time import process_time
from typing import NoReturn
from zlib import crc32

import atheris

TOP = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TOP / "src"), str(TOP / "benchmarks")]

with atheris.instrument_imports(include=["styringslint"]):
    from fix_fidelity import KINDS as EDITS
    from fix_fidelity import edits, outcome

    from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
    from styringslint.source.read import read
    from styringslint.workspace.load import parsed

SMALL, LONGEST = 2_000, 1.0
"""So many bytes may cost so many seconds of work."""
SECTION = re.compile(rb"(?m)^(?=[^\s#-][^\n]*:[ \t]*\n[ -])")


def seeds(longest: int) -> Iterator[bytes]:
    """The documents of the tests in pieces: the head with one section each, which ends with a line where it is too long."""
    for folder in ("tests/products", "tests/rules/base"):
        for path in sorted((TOP / folder).rglob("*.yaml")):
            head, *sections = SECTION.split(path.read_bytes())
            for section in sections or [b""]:
                piece = head + section
                yield piece if len(piece) <= longest else piece[: piece.rindex(b"\n", 0, longest) + 1]


SEEDS = list(seeds(800))
PLACE = re.compile(r"(?m)(?<=: )[^\n#\[{]+|(?<=- )[^\n:#\[{]+(?=\n)|(?<=[\[{, ])[\w-]+(?=[,\]}])")
"""Where a value stands, near enough: quick to find in any text."""
VALUES = (
    "", "~", "[]", "{}", "[[]]", "{a: 1}", "''", '""', "|", ">-", "&x y", "*x", "!t y", "<<", "? a", "- a", "@", "`", "%", "#",
    "1e400", "9" * 5000, "-1", "0x1f", "0301", "1_000", "1,5", "12:30", ".inf", ".nan", "99 %", "1 000 000", "NO", "ja",
    "2026-02-30", "9999-12-31", "0001-01-01", "2026-Q4", "9999-W53", "31.12.2026", '"\\ud800"', '"\\u202e"', '"\\0"',
    "M1", "V-2026-01", "etaten", "turbussen", "vedtatt", "utkast", "a: b", "a #b", "'a", '"a', "{a", "[a", "\u00a0", "a\u030a",
)  # fmt: skip
AS_IT_CAN = {"not-utf8", "not-text", "wide-encoding", "too-large"}
"""Faults after which the text is not that of the file, which then nobody writes."""


def swapped(data: "atheris.FuzzedDataProvider", text: str) -> str:
    """Another value somewhere."""
    places = list(PLACE.finditer(text))
    if not places:
        return text
    place = places[data.ConsumeIntInRange(0, len(places) - 1)]
    value = VALUES[data.ConsumeIntInRange(0, len(VALUES) - 1)] if data.ConsumeBool() else data.ConsumeUnicode(12)
    return text[: place.start()] + value + text[place.end() :]


def rearranged(data: "atheris.FuzzedDataProvider", text: str) -> str:
    """A line elsewhere, twice, gone, at another depth, or with something before it."""
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


def joined(data: "atheris.FuzzedDataProvider", text: str) -> str:
    """Some lines of another document put in, or all of it at the end."""
    other = SEEDS[data.ConsumeIntInRange(0, len(SEEDS) - 1)].decode()
    if data.ConsumeIntInRange(0, 3) == 3:
        return text + other
    lines, more = text.splitlines(keepends=True), other.splitlines(keepends=True)
    at, start = data.ConsumeIntInRange(0, len(lines)), data.ConsumeIntInRange(0, len(more) - 1)
    lines[at:at] = more[start : start + data.ConsumeIntInRange(1, 12)]
    return "".join(lines)


def mutated(data: "atheris.FuzzedDataProvider", seed: bytes) -> bytes:
    """A document of the repository, changed as the input says; now and then the input itself."""
    text = seed.decode()
    for _ in range(data.ConsumeIntInRange(0, 6)):
        change = (swapped, swapped, swapped, swapped, rearranged, rearranged, rearranged, joined)
        text = change[data.ConsumeIntInRange(0, len(change) - 1)](data, text)
    raw = bytearray(text.encode("utf-8", "replace"))
    for _ in range(data.ConsumeIntInRange(0, 3)):
        if raw:
            raw[data.ConsumeIntInRange(0, len(raw) - 1)] = data.ConsumeIntInRange(0, 255)
    return data.ConsumeBytes(SMALL) if data.ConsumeIntInRange(0, 15) == 15 else bytes(raw)


def same(first: object, second: object) -> None:
    """Two things that must be equal."""
    if first != second:
        raise AssertionError(f"{first!r:.500} is not {second!r:.500}")


def in_time(document: bytes, work: Callable[[], object]) -> None:
    """Do the work, which a small document may not make slow: what takes long is done again, to be sure."""
    for _ in range(2):
        begun = process_time()
        work()
        taken = process_time() - begun
        if taken <= LONGEST or len(document) > SMALL:
            return
    raise AssertionError(f"{taken:.1f} s of work for {len(document)} bytes")


def fuzz(one_input: Callable[["atheris.FuzzedDataProvider", random.Random], str]) -> NoReturn:
    """Give a target one input after the other, and what it chooses with. It says of what kind the execution was.

    The choices follow from the input as a whole: were they a part of it, the kind with the most code would soon take most
    of the executions.
    """
    counts: Counter[str] = Counter()

    def counted(raw: bytes) -> None:
        choices = random.Random(crc32(raw))  # noqa: S311 - no secret
        counts[one_input(atheris.FuzzedDataProvider(raw), choices)] += 1
        if counts.total() % 1_000 == 0:
            kinds = ", ".join(f"{kind} {count:,}" for kind, count in counts.most_common())
            print(f"{counts.total():,} executions: {kinds}", flush=True)  # noqa: T201 - the fuzzer ends the process

    atheris.Setup(sys.argv, counted)
    atheris.Fuzz()
    raise SystemExit


SHARES = {"read": 11, "front matter": 2, "edited": 2, "both streams": 1}
"""Of 16 executions, so many are of this kind."""
KINDS = [kind for kind, share in SHARES.items() for _ in range(share)]


def shape(node: Node | None) -> object:
    """A tree as plain data."""
    if isinstance(node, Mapping):
        return ("map", node.span, [(shape(key), shape(value)) for key, value in node.entries])
    if isinstance(node, Sequence):
        return ("list", node.span, [shape(item) for item in node.items])
    if isinstance(node, Scalar):
        return (node.span, node.value, node.style)
    return None if node is None else ("alias", node.span, node.name)


def understood(name: str, document: bytes) -> None:
    """A file is read as far as the model, and written as it was read."""
    documents = parsed(name, document).documents
    file, problems = documents.file, documents.problems
    if not AS_IT_CAN & {problem.reason for problem in problems}:
        same(file.encoded(file.text), document)
    for problem in problems:
        if not 0 <= problem.span.start <= problem.span.end <= len(file.text):
            raise AssertionError(f"{problem!r:.500} lies outside of the text")


def both_streams(document: bytes) -> None:
    """Where both streams read a text, they read the same."""
    fast, pure = read(document), read(document, pure=True)
    if fast.root is not None and pure.root is not None:
        same(shape(fast.root), shape(pure.root))
        same(fast.problems, pure.problems)


def edited(document: bytes, choices: random.Random) -> None:
    """An edit of the kinds that fixes are made of is right, or caught by what every fix passes."""
    source = read(document)
    if source.root is not None:
        made, meant = edits(source, choices.choice(EDITS), choices)
        came = outcome(source, made, meant)
        if came not in {"right", "caught"}:
            raise AssertionError(f"{made}: {came}")


def one_input(data: "atheris.FuzzedDataProvider", choices: random.Random) -> str:
    """One execution. Whatever is raised is a find."""
    kind = choices.choice(KINDS)
    document = mutated(data, SEEDS[data.ConsumeIntInRange(0, len(SEEDS) - 1)])
    work = {
        "read": lambda: understood("fil.yaml", document),
        "front matter": lambda: understood("fil.md", b"---\n" + document + b"\n---\n# Referat\n"),
        "edited": lambda: edited(document, copy(choices)),
        "both streams": lambda: both_streams(document),
    }
    in_time(document, work[kind])
    return kind


if __name__ == "__main__":
    fuzz(one_input)
