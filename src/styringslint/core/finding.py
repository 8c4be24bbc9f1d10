"""What the layers below the rules, and the rules themselves, have to say."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from styringslint.core.card import Card
from styringslint.core.severity import Severity
from styringslint.core.span import Edit, Position, Span


class Problem(NamedTuple):
    """A fault met while reading. `rules/structure` maps each reason to the rule that reports it.

    `path` is the canonical path of the value, `parameters` fill the message of the rule.
    """

    reason: str
    span: Span
    path: str
    parameters: Mapping[str, Any]


class Fix(NamedTuple):
    """A set of edits in the file of a finding that mends it. `safe` fixes keep the meaning; the others need a look.

    A fix says in another way what was understood already, unless it `reveals`: then what stands in its edits could not
    be read before. Nothing outside its edits may change its meaning.
    """

    edits: tuple[Edit, ...]
    safe: bool
    reveals: bool = False


class Label(NamedTuple):
    """A second place that explains a finding, with a message key of its own (`label` of the card)."""

    file: str
    start: Position
    end: Position


class Standing(NamedTuple):
    """A part of a document around a finding: its section, its path, and the fields that are written in it."""

    section: str
    path: str
    fields: frozenset[str]


class Finding(NamedTuple):
    """One fault in one place, as data: texts are made when it is printed."""

    code: str
    name: str
    severity: Severity
    reason: str
    parameters: Mapping[str, Any]
    file: str
    start: Position
    end: Position
    span: Span
    path: str
    shown_path: str
    product: str
    language: str
    actor: tuple[Any, ...]
    fingerprint: str
    labels: tuple[Label, ...] = ()
    fix: Fix | None = None
    standing: tuple[Standing, ...] = ()
    """From the item down to the place of the finding, and then the tops of the documents of the product."""
    own: Card | None = None
    """The card of the rule, where it is a house rule and its card stands in no file."""
    terms: str = ""
    """The set of words for benefits that the documents of the product declare: `nytte2026` or `gevinst`."""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What its fix changes; nothing where it has none."""
        return self.fix.edits if self.fix is not None else ()

    @property
    def order(self) -> tuple[Any, ...]:
        """Sorting key: file, place, code, path."""
        return (self.file, self.start, self.code, self.path, self.reason, self.fingerprint)


def fingerprint(parts: Iterable[str]) -> str:
    """What a finding is known by from run to run: 16 hexadecimal digits, from what it is about and not how it is worded."""
    import hashlib

    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
