"""What a rule is: a check over documents that yields what it found as data, and the facts that its card completes."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.card import Card
from styringslint.core.finding import Fix
from styringslint.core.severity import Severity
from styringslint.coverage.compare import Compared
from styringslint.model.document import Document
from styringslint.model.items import Place
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product

CATEGORIES = {
    "STR": "structure",
    "TRA": "traceability",
    "MAN": "mandate",
    "STG": "steering-group",
    "TEA": "teams",
    "FIN": "financing",
    "GOA": "goals",
    "BEN": "benefits",
    "HYP": "hypotheses",
    "INI": "initiatives",
    "PRI": "prioritisation",
    "DEC": "decisions",
    "MTG": "meeting",
    "EIF": "interoperability",
    "LNG": "language",
    "FMT": "format",
    "HYB": "delivery",
    "POR": "portfolio",
}
"""The categories by the letters of their codes."""
CHANGES = "changes"
"""The scope of rules that compare two versions."""
HOUSE = "house"
"""The category of the rules that an organisation adds itself; their codes begin with letters of its own."""

COMPLETENESS = "completeness"
"""Something is missing: waits while the document is a draft."""
CONSISTENCY = "consistency"
"""Two things contradict each other: always as it is."""
FORMAT = "format"
"""Something is written so that it cannot be read, or can be misread: always as it is."""
JUDGEMENT = "judgement"
"""A matter of judgement: off unless it is asked for."""


class Context(NamedTuple):
    """What a check may know beside the documents: the as-of date and the thresholds of its rule."""

    as_of: date
    options: Mapping[str, float]


class Found(NamedTuple):
    """One fault: where, which of the rule's causes, and what to fill into the message."""

    place: Place
    reason: str
    parameters: dict[str, Any]
    labels: tuple[Place, ...]
    identity: tuple[str, ...]
    fix: Fix | None
    always: bool
    ceiling: Severity = Severity.ERROR
    """The highest severity that it can have."""


def found(
    place: Place,
    reason: str = "",
    *,
    labels: tuple[Place, ...] = (),
    identity: tuple[str, ...] = (),
    fix: Fix | None = None,
    always: bool = False,
    ceiling: Severity = Severity.ERROR,
    **parameters: Any,
) -> Found:
    """Say that something is wrong at `place`.

    `reason` picks the message where the card has several; `labels` are other places that explain it; `identity` tells
    apart two faults of one rule at one path; `always` is for what cannot wait even in a draft; `ceiling` is the highest
    severity that it can have.
    """
    return Found(place, reason, parameters, labels, identity, fix, always, ceiling)


ProductCheck = Callable[[Product, Context], Iterator[Found]]
DocumentCheck = Callable[[Document, Context], Iterator[Found]]
WorkspaceCheck = Callable[[Workspace, Context], Iterator[Found]]
ChangesCheck = Callable[[Compared, Context], Iterator[Found]]


class Rule(NamedTuple):
    """A rule as the engine sees it. Texts, source and examples stand in its card."""

    code: str
    name: str
    severity: Severity
    nature: str
    scope: str
    check: Callable[..., Iterator[Found]] | None
    reasons: tuple[str, ...] = ()
    options: Mapping[str, float] = {}
    profiles: Mapping[str, Severity] = {}
    dated: bool = False
    since: ChangesCheck | None = None
    """What it finds in the changes since an earlier version of a product."""
    own: Card | None = None
    """The card of a house rule; that of the others stands beside their checks."""

    @property
    def category(self) -> str:
        """The name of the category."""
        return CATEGORIES.get(self.code.rstrip("0123456789"), HOUSE)


RULES: dict[str, Rule] = {}
"""Every rule by its code, in the order in which they are defined."""


def _register(rule: Rule) -> None:
    if rule.code in RULES or any(other.name == rule.name for other in RULES.values()):
        raise ValueError(f"{rule.code} {rule.name} is defined twice")
    RULES[rule.code] = rule


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    nature: str,
    scope: str = "product",
    options: Mapping[str, float] | None = None,
    profiles: Mapping[str, Severity] | None = None,
    dated: bool = False,
    reasons: tuple[str, ...] = (),
) -> Callable[[Callable[..., Iterator[Found]]], Callable[..., Iterator[Found]]]:
    """Register a check as a rule.

    `scope` is what the check is called with: `product`, `document`, `workspace`, or `changes`, which only `since` has.
    `options` are thresholds with their
    defaults. `profiles` gives another severity in a profile. `dated` marks a verdict that a day's passing can change:
    at most a warning in `check`. `reasons` are those of problems met while reading that the rule reports besides.
    """

    def register(check: Callable[..., Iterator[Found]]) -> Callable[..., Iterator[Found]]:
        now, since = (None, check) if scope == CHANGES else (check, None)
        limits = options or {}
        _register(Rule(code, name, severity, nature, scope, now, reasons, limits, profiles or {}, dated, since))
        return check

    return register


def in_changes(code: str) -> Callable[[ChangesCheck], ChangesCheck]:
    """Register what a rule finds in the changes since an earlier version, beside what it finds in the documents."""

    def register(check: ChangesCheck) -> ChangesCheck:
        RULES[code] = RULES[code]._replace(since=check)
        return check

    return register


def problem_rule(code: str, name: str, *, severity: Severity, nature: str, reasons: tuple[str, ...]) -> None:
    """Register a rule that reports problems met while reading, by their reasons."""
    _register(Rule(code, name, severity, nature, "problem", None, reasons))
