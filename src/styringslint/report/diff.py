"""What fixes change, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import groupby

from styringslint.core.pattern import pattern
from styringslint.report.harmless import harmless, harmless_path

_LINE = pattern(r"[^\n]*\n|[^\n]+\Z")
_COMMAND = pattern(r"\A(.\s*):(?=:)")
_RUNNER = pattern(r"##(?=[\w.-]*\[)")
_PLAIN = pattern(r"(\t|##)")
_BOM = "\ufeff"


def _lines(data: bytes) -> list[str]:
    return _LINE.findall(data.decode("utf-8", "replace"))


def _safe(line: str) -> str:
    """A line of a diff: the same, save where it could command a terminal or a CI runner. Such a diff does not apply."""
    body = line.removesuffix("\n")
    ending = "\r" if body.endswith("\r") else ""
    body = body.removesuffix("\r")
    mark, text = body[:1], body[1:]
    start = _BOM if text.startswith(_BOM) else ""
    # Tabs and comments such as `## Goals` are ordinary in YAML; `##[` is a command.
    parts = _PLAIN.split(text.removeprefix(_BOM))
    text = _RUNNER.sub(r"#\\#", "".join(part if _PLAIN.fullmatch(part) else harmless(part) for part in parts))
    shown = _COMMAND.sub(r"\1:\\", mark + start + text) + ending + "\n"
    return shown if line.endswith("\n") else shown + "\\ No newline at end of file\n"


_CONTEXT = 3


def _clusters(changed: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of changed lines that are shown together: so near that what stands around them meets."""
    first = last = changed[0]
    for line in changed[1:]:
        if line - last > 2 * _CONTEXT:
            yield first, last
            first = line
        last = line
    yield first, last


def _hunk(before: list[str], after: list[str], start: int, stop: int) -> Iterator[str]:
    length = f",{stop - start}" if stop - start != 1 else ""
    yield f"@@ -{start + 1}{length} +{start + 1}{length} @@\n"
    for same, rows in groupby(range(start, stop), key=lambda line: before[line] == after[line]):
        lines = list(rows)
        if same:
            yield from (" " + before[line] for line in lines)
        else:
            yield from ("-" + before[line] for line in lines)
            yield from ("+" + after[line] for line in lines)


def _unified(before: list[str], after: list[str], shown: str) -> Iterator[str]:
    """A unified diff. Fixes change lines and rarely add any: then there is nothing to search for."""
    if len(before) != len(after):
        yield from unified_diff(before, after, shown, shown, lineterm="\n")
        return
    changed = [line for line, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    if changed:
        yield from (f"--- {shown}\n", f"+++ {shown}\n")
        for first, last in _clusters(changed):
            yield from _hunk(before, after, max(first - _CONTEXT, 0), min(last + _CONTEXT + 1, len(before)))


def diff(name: str, before: bytes, after: bytes) -> str:
    """How a file changes, in the form that `patch` and `git apply -p0` read; empty where it does not."""
    shown = harmless_path(name)
    rows = list(_unified(_lines(before), _lines(after), shown))
    return "".join([*rows[:2], *(_safe(row) for row in rows[2:])])
