"""What fixes change, as a unified diff."""

from difflib import unified_diff

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


def diff(name: str, before: bytes, after: bytes) -> str:
    """How a file changes, in the form that `patch` and `git apply -p0` read; empty where it does not."""
    shown = harmless_path(name)
    rows = list(unified_diff(_lines(before), _lines(after), shown, shown, lineterm="\n"))
    return "".join([*rows[:2], *(_safe(row) for row in rows[2:])])
