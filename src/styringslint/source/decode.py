"""From bytes to text, and the characters that have no place in a document."""

import re
from typing import NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span

MAX_BYTES = 1024 * 1024
"""The largest document that is read. A larger one is a finding."""
MAX_NODES = 50_000
"""How many keys and values one document may hold."""

_BOM = "\ufeff"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MAGIC = {
    b"PK\x03\x04": "docx",
    b"\x89PNG": "image",
    b"%PDF": "pdf",
    b"\xd0\xcf\x11\xe0": "office",
    b"\xff\xd8\xff": "image",
}

# Written with escapes, because the characters themselves cannot be seen.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufeff"
_BREAKS = "\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\xad\u200b\u2060-\u2064\ufff9-\ufffb\U000e0000-\U000e007f"
_SUSPECT = pattern(f"[{_CONTROL}{_BREAKS}{_BIDI}{_INVISIBLE}]")
_CLASSES = (
    ("control-character", pattern(f"[{_CONTROL}]")),
    ("line-separator", pattern(f"[{_BREAKS}]")),
    ("direction-character", pattern(f"[{_BIDI}]")),
    ("invisible-character", pattern(f"[{_INVISIBLE}]")),
)
STOPPING = frozenset({"control-character", "line-separator"})
"""Reasons after which a text is not parsed: YAML readers disagree on what it says."""

_LOOKALIKES = dict(
    zip("АВЕКМНОРСТУХІЈЅаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXIJSaeopcyxijsdhABEZHIKMNOPTYXo", strict=True)
)
"""Letters of the Cyrillic and Greek alphabets that look like Latin ones → those."""
_LIKE = "".join(_LOOKALIKES)
_ALIKE = frozenset(_LOOKALIKES)
_LATIN = "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\xff"
_MIXED = pattern(
    # Beside a Latin letter, or alone before the number of an id.
    rf"(?<=[{_LATIN}])[{_LIKE}]|[{_LIKE}](?=[{_LATIN}])|(?<!\w)[{_LIKE}](?=-?[0-9])"
)

_GARBLED = pattern(
    # What å, æ, ø, Å, Æ, Ø, é, ü, ö and ä, dashes and quotes become when UTF-8 is taken for Windows-1252 and saved so.
    "\xc3[\xa5\xa6\xb8\u2026\u2020\u02dc\xa9\xbc\xb6\xa4]|\xe2\u20ac[\u201c\u201d\u2122\u0153\xa6]|\xc2[\xab\xbb]"
)
_GARBLED_FIRST = frozenset("\xc2\xc3\xe2")

_NBSP_INDENT = pattern("^([ \\t]*(?:- *)*)([\xa0\u2007\u202f][ \xa0\u2007\u202f]*)(?=\\S)", re.MULTILINE)
_NBSP_AFTER_COLON = pattern("(?<=[0-9A-Za-zæøåÆØÅ_]:)[\xa0\u2007\u202f]+", re.MULTILINE)
_NBSP = "\xa0\u2007\u202f"
_ORDINARY = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_CONFLICT_SIGNS = ("<" * 7, "=" * 7, ">" * 7)
_CONFLICT = pattern(r"^(<{7}|={7}|>{7})(?= |\r|\n|\Z)", re.MULTILINE)


class Decoded(NamedTuple):
    """A text without its byte order mark; `parsed` is the same text, of the same length, as the parser shall see it."""

    text: str
    parsed: str
    bom: bool
    problems: list[Problem]

    @property
    def readable(self) -> bool:
        """Whether it makes sense to parse the text."""
        return not any(problem.reason in _FATAL for problem in self.problems)


_FATAL = STOPPING | {
    "too-large",
    "too-many-values",
    "not-utf8",
    "wide-encoding",
    "not-text",
    "empty-file",
    "merge-conflict",
}


def _problem(reason: str, start: int, end: int, **parameters: object) -> Problem:
    return Problem(reason, Span(start, end), "", parameters)


def character_name(character: str) -> str:
    """The code point of a character as `U+202E`."""
    return f"U+{ord(character):04X}"


def character_class(character: str) -> str:
    """The reason under which a suspect character is reported, or an empty text for an ordinary one."""
    return next((reason for reason, pattern in _CLASSES if pattern.match(character)), "")


def suspect_characters(text: str) -> list[tuple[int, str, str]]:
    """The characters in `text` that cannot be seen or that mislead: offset, character and reason."""
    return [(match.start(), match.group(), character_class(match.group())) for match in _SUSPECT.finditer(text)]


def _undecodable(data: bytes, error: UnicodeDecodeError) -> Decoded:
    start = data.rfind(b"\n", 0, error.start) + 1
    before = data[:start].decode("utf-8", "replace")
    offset = len(before) + len(data[start : error.start].decode("utf-8", "replace"))
    shown = data.decode("utf-8", "replace")
    charset = "Windows-1252" if data[error.start : error.start + 1].decode("cp1252", "replace") in "æøåÆØÅ«»–" else ""
    reason = "not-utf8" if b"\x00" not in data else "not-text"
    problem = _problem(reason, offset, offset + 1, byte=f"0x{data[error.start]:02X}", charset=charset)
    return Decoded(shown, "", False, [problem])


def _not_text(data: bytes) -> Decoded | None:
    if data.startswith(_UTF16) or (
        len(data) > 3 and (data[:1] == b"\x00" or data[1:2] == b"\x00") and data[:2] != b"\x00\x00"
    ):
        return Decoded("", "", False, [_problem("wide-encoding", 0, 0)])
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            return Decoded("", "", False, [_problem("not-text", 0, 0, what=what)])
    return None


def _characters(text: str) -> list[Problem]:
    """One problem for each class of suspect character, at its first place."""
    first: dict[str, tuple[int, str]] = {}
    count: dict[str, int] = {}
    for offset, character, reason in suspect_characters(text):
        first.setdefault(reason, (offset, character))
        count[reason] = count.get(reason, 0) + 1
    return [
        _problem(reason, offset, offset + 1, character=character_name(character), count=count[reason])
        for reason, (offset, character) in first.items()
    ]


def _lookalikes(text: str) -> list[Problem]:
    """One problem, at the first word of Latin letters with a letter of another alphabet in it."""
    mixed = list(_MIXED.finditer(text))
    if not mixed:
        return []
    start, end, letter = mixed[0].start(), mixed[0].end(), mixed[0].group()
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    name = character_name(letter)
    return [_problem("lookalike-letter", start, end, character=name, letter=_LOOKALIKES[letter], count=len(mixed))]


def _garbled(text: str) -> list[Problem]:
    """One problem, at the first letter that was once read in another encoding than it was written in."""
    found = list(_GARBLED.finditer(text))
    if not found:
        return []
    written = found[0].group()
    meant = written.encode("cp1252").decode("utf-8")
    return [_problem("garbled-letter", *found[0].span(), written=written, meant=meant, count=len(found))]


def _mistaken(text: str, others: str) -> list[Problem]:
    """Letters that are not those that were meant; `others` are the characters of the text that are not plain ones."""
    problems = [] if _ALIKE.isdisjoint(others) else _lookalikes(text)
    return problems if _GARBLED_FIRST.isdisjoint(others) else [*problems, *_garbled(text)]


def _spaces(text: str) -> tuple[str, list[Problem]]:
    """Non-breaking spaces where YAML needs ordinary ones: reported, and read as they were meant."""
    problems = [_problem("nbsp-indentation", match.start(2), match.end(2)) for match in _NBSP_INDENT.finditer(text)]
    problems += [_problem("nbsp-after-colon", match.start(), match.end()) for match in _NBSP_AFTER_COLON.finditer(text)]
    parts = []
    at = 0
    for start, end in sorted(problem.span for problem in problems):
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]]), problems


def decode(data: bytes) -> Decoded:
    """Read bytes as UTF-8 text, with a problem for whatever keeps them from being one clear document."""
    if len(data) > MAX_BYTES:
        return Decoded("", "", False, [_problem("too-large", 0, 0, size=len(data), limit=MAX_BYTES)])
    if other := _not_text(data):
        return other
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, error)
    bom = text.startswith(_BOM)
    text = text[1:] if bom else text
    # Most characters are ordinary. Only the few others, cut out in one go, are looked at closely.
    others = data.translate(None, _ORDINARY).decode("utf-8")[bom:]
    problems = _characters(text) if _SUSPECT.search(others) else []
    problems += _mistaken(text, others)
    if any(sign in text for sign in _CONFLICT_SIGNS) and (conflict := _CONFLICT.search(text)):
        if conflict.group().startswith("<") or ">>>>>>>" in text:
            problems = [_problem("merge-conflict", conflict.start(), conflict.end())]
    parsed = text
    if any(space in others for space in _NBSP):
        parsed, spaces = _spaces(text)
        problems += spaces
    if len(problems) > MAX_NODES:
        problems = [_problem("too-many-values", 0, 0, limit=MAX_NODES)]
    if not re.search(r"(?:\A|[\r\n])[ \t]*[^#\s]", text):
        problems = [*problems, _problem("empty-file", 0, 0)]
    return Decoded(text, parsed, bom, problems)
