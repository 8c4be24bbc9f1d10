"""The examples of the cards: taken out of their Markdown and spliced into the base product.

A fenced block begins with a line such as

    ```yaml bad styringsdokument.yaml N1 without=N1/nullpunkt,N2/tiltak as-of=2027-01-05 expect=MAN004@"dokumenttype: mandat"

* `bad` or `good`, the file, and the path of what the block replaces: an item (`N1`), a field (`N1/nullpunkt`,
  `mandat/styring/beslutningsregel`), or nothing: then the block is the whole file.
* `without` takes fields or items away first; a path that begins with another file name, such as
  `vedtak.yaml:V-2026-02`, takes them from there. A block may be empty.
* In a bad block, `# ! CODE` at the end of a line marks where a finding is expected; `expect=CODE@"text"` expects it at
  the line of the file (or `CODE@other.yaml:"text"`) that holds the text.
* `bad+` and `good+` go on with the example before: one more splice, in the same or another file.
* `bytes=escaped` reads the block with Python escapes, for what cannot be written in Markdown.
"""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

from styringslint.core.span import Span
from styringslint.model.document import read_documents
from styringslint.model.items import Group, Items, Leaf
from styringslint.source.read import read
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product

BASE = Path(__file__).parent / "base"
_FENCE = re.compile(r"^```yaml (bad\+?|good\+?) (\S+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"# ! ([A-Z]{3}\d{3}(?: [A-Z]{3}\d{3})*)\s*$")
_EXPECT = re.compile(r'expect=([A-Z]{3}\d{3})@(?:(\S+?):)?"([^"]+)"')


class Example(NamedTuple):
    code: str
    number: int
    verdict: str
    file: str
    target: str
    without: tuple[str, ...]
    expected: tuple[tuple[str, str, str], ...]
    as_of: str
    escaped: bool
    text: str
    more: tuple["Example", ...] = ()

    @property
    def name(self) -> str:
        return f"{self.code}-{self.number}-{self.verdict}"


def examples(code: str, body: str) -> list[Example]:
    """The examples in the body of a card."""
    found: list[Example] = []
    for number, match in enumerate(_FENCE.finditer(body), 1):
        verdict, file, rest, text = match.groups()
        expected = tuple((rule, where or file, words) for rule, where, words in _EXPECT.findall(rest))
        words = _EXPECT.sub("", rest).split()
        options = dict(word.split("=", 1) for word in words if "=" in word)
        target = next((word for word in words if "=" not in word), "")
        without = tuple(part for part in options.get("without", "").split(",") if part)
        example = Example(
            code, number, verdict.rstrip("+"), file, target, without, expected,
            options.get("as-of", "2026-11-21"), options.get("bytes") == "escaped", text,
        )  # fmt: skip
        if verdict.endswith("+"):
            found[-1] = found[-1]._replace(more=(*found[-1].more, example))
        else:
            found.append(example)
    return found


def _locate(path: Path, target: str) -> tuple[str, Span, int]:
    """The text of a file, the span of a field or item with its key or dash, and its indentation."""
    data = path.read_bytes()
    documents = read_documents(read(data), path.name)
    text = documents.file.text
    kind = documents.documents[0]
    product = Product("", documents.documents, [d for d in documents.documents if d.kind == "parties"], "", "")
    found = resolve(product, target, documents.file.language)
    value: Group | Items | Leaf | None = found.value
    if "/" not in target and product.find(target) is not None:
        value = product.find(target)
    if value is None or found.unknown:
        raise ValueError(f"{path.name}: there is no {target} ({kind.kind})")
    node = value.node
    start = value.key.start if value.key is not None else text.rindex("-", 0, node.start)
    line = text.rfind("\n", 0, start) + 1
    return text, Span(start, node.end), start - line


def _remove(path: Path, target: str) -> None:
    text, span, _ = _locate(path, target)
    line = text.rfind("\n", 0, span.start) + 1
    if text[line : span.start].strip():
        # In a flow mapping: take the comma that follows or stands before.
        after = re.compile(r"\s*,\s*").match(text, span.end)
        before = re.search(r",\s*$", text[: span.start])
        start, end = (span.start, after.end()) if after else (before.start() if before else span.start, span.end)
    else:
        start, end = line, text.find("\n", span.end) + 1
    path.write_text(text[:start] + text[end:], encoding="utf-8")


def _indented(fragment: str, indent: int) -> str:
    lines = fragment.rstrip("\n").split("\n")
    return "\n".join([lines[0], *(" " * indent + line if line.strip() else line for line in lines[1:])])


def build(example: Example, folder: Path) -> set[tuple[str, int, str]]:
    """Write the base product with the example in it; return the expected findings as (file, line, code)."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    pieces = (example, *example.more)
    for piece in pieces:
        _splice(piece, folder)
    return set().union(*(_expected(piece, folder) for piece in pieces)) if example.verdict == "bad" else set()


def _splice(example: Example, folder: Path) -> None:
    path = folder / example.file
    for part in example.without:
        file, _, target = part.rpartition(":")
        _remove(folder / file if file else path, target)
    if example.escaped:
        path.write_bytes(example.text.encode("latin-1", "backslashreplace").decode("unicode_escape").encode("latin-1"))
    elif not example.target:
        path.parent.mkdir(parents=True, exist_ok=True)
        if example.text.strip() or not example.without:
            path.write_text(example.text, encoding="utf-8")
    elif example.text.strip():
        text, span, indent = _locate(path, example.target)
        fragment = _indented(example.text, indent)
        path.write_text(text[: span.start] + fragment + text[span.end :], encoding="utf-8")


def _lines(path: Path) -> list[str]:
    return re.split(r"\r\n|\r|\n", path.read_bytes().decode("utf-8", "replace"))


def _expected(example: Example, folder: Path) -> set[tuple[str, int, str]]:
    expected = set()
    for number, line in enumerate(_lines(folder / example.file), 1):
        if mark := _MARK.search(line):
            expected |= {(example.file, number, code) for code in mark.group(1).split()}
    for code, file, words in example.expected:
        lines = [number for number, line in enumerate(_lines(folder / file), 1) if words in line]
        if not lines:
            raise ValueError(f"{example.name}: no line of {file} holds {words!r}")
        expected.add((file, lines[0], code))
    return expected
