"""Waivers: governed exceptions, as data in the header or as comments. Unknown, reasonless, expired, unused: all found."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.finding import Finding, Problem
from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.core.span import Span
from styringslint.core.values import FieldName, KindName, Translated
from styringslint.engine.selection import named, suggestion
from styringslint.model.document import Document, Documents
from styringslint.model.items import Group
from styringslint.model.table import section
from styringslint.rules.rule import Rule
from styringslint.source.comments import Comment, comments
from styringslint.source.nodes import Node
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product

_SHORTEST_REASON = 10
_INLINE = pattern(
    r"ignore[ \t]+(?P<rule>[\w-]+)(?:[ \t]+until[ \t]+(?P<until>\S+))?(?:[ \t]+--[ \t]*(?P<reason>.*))?\Z"
)
UNWAIVABLE = frozenset({"STR016", "STR017", "STR018"}) | {f"DEC0{number}" for number in range(21, 30)}
"""Rules that nobody can waive: those about waivers, and decision coverage."""


class Waiver(NamedTuple):
    """One exception: from a rule, at a path or a line (none: the whole document), until a day."""

    rule: Rule
    file: str
    span: Span
    path: str
    line: int
    until: date | None
    reason: str
    accepted_by: str
    until_span: Span
    """Where the last day stands, or the rule where none does."""

    def covers(self, finding: Finding) -> bool:
        """Whether this waiver speaks of `finding`, whatever its date."""
        if finding.code != self.rule.code or finding.file != self.file:
            return False
        if self.line:
            return finding.start.line == self.line
        if self.path:
            return finding.path == self.path or finding.path.startswith(self.path + "/")
        return finding.severity is not Severity.ERROR


class Entry(NamedTuple):
    """An exception as it is written, whatever it is worth, and what is wrong with how it is written.

    `place` is the path as the document has it, `line` the line that a comment speaks of; a waiver with neither speaks of
    the whole document. `waiver` is None where nobody can tell what it silences.
    """

    file: str
    span: Span
    comment: bool
    rule: str
    place: str
    line: int
    reason: str
    accepted_by: str
    until: date | None
    waiver: Waiver | None
    problems: list[Problem]
    known: Rule | None = None
    """The rule that it names, where there is one, whether or not the waiver is in order."""


IN_FORCE = "in_force"
EXPIRED = "expired"
UNUSED = "unused"
FAULTY = "faulty"
STATES = (IN_FORCE, EXPIRED, UNUSED, FAULTY)
"""What has become of an exception in a run."""


class Listed(NamedTuple):
    """An exception, what has become of it, and how many findings it covers."""

    entry: Entry
    state: str
    covered: int


def told(waiver: Waiver) -> dict[str, Any]:
    """What a finding about an exception tells of it: its rule by code, name and title, its last day and its reason."""
    from styringslint.rules.cards import card

    rule = waiver.rule
    title: Translated | str = rule.name
    if rule.own is None:
        texts = card(rule.code).texts
        title = Translated(*(texts[language].title for language in Translated._fields))
    return {"rule": rule.code, "name": rule.name, "title": title, "until": waiver.until, "reason": waiver.reason}


def _problem(reason: str, span: Span, path: str, **parameters: Any) -> Problem:
    return Problem(reason, span, path, {"where": KindName("document"), **parameters})


class _Own:
    """The house rules, and how many more mistyped rules are compared with every rule that there is."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.suggestions = 100

    def suggestion(self, word: str) -> str:
        """The rule that was probably meant, or an empty text."""
        self.suggestions -= 1
        return suggestion(word, self.rules) if self.suggestions >= 0 else ""


def _one(word: str, span: Span, path: str, own: _Own) -> tuple[Rule | None, list[Problem]]:
    rules = named(word, own.rules)
    rule = rules.pop() if len(rules) == 1 else None
    if rule is None:
        return None, [_problem("waiver-unknown-rule", span, path, rule=word, near=own.suggestion(word))]
    if rule.code in UNWAIVABLE:
        return None, [_problem("waiver-not-waivable", span, path, rule=rule.code)]
    return rule, []


def _missing(row: Group) -> Iterator[Problem]:
    rule = row.text("rule")
    for name, reason in (
        ("rule", "waiver-no-rule"),
        ("reason", "waiver-no-reason"),
        ("accepted_by", "waiver-no-acceptance"),
    ):
        if not row.has(name):
            place = row.at(name)
            yield _problem(reason, place.span, place.path, rule=rule, field=FieldName(row.section.name, name))
    if row.filled("reason") and len(row.text("reason").strip()) < _SHORTEST_REASON:
        place = row.at("reason")
        yield _problem("waiver-no-reason", place.span, place.path, rule=rule)


def _example(document: Document) -> str:
    """A place as people write it in a document."""
    return f"N1/{section('Benefit').fields['target'].word(document.file.language)}"


def _path(document: Document, product: Product, row: Group, rule: Rule) -> tuple[str, list[Problem]]:
    """The canonical path that a waiver names, empty for the whole document, and what is wrong with it."""
    if row.filled("at"):
        target = resolve(product, row.text("at"), document.file.language)
        if target.unknown:
            at = row.at("at")
            names = {"place": row.text("at"), "rule": rule.code, "example": _example(document)}
            return "", [_problem("waiver-unknown-place", at.span, at.path, **names)]
        return target.canonical, []
    if rule.severity is Severity.ERROR:
        place = row.at("rule")
        field, example = FieldName(row.section.name, "at"), _example(document)
        parameters = {"rule": rule.code, "field": field, "example": example}
        return "", [_problem("waiver-needs-place", place.span, place.path, **parameters)]
    return "", []


def _from_row(document: Document, product: Product, row: Group, own: _Own) -> Entry:
    problems = list(_missing(row))
    place = row.at("rule")
    rule, wrong = _one(row.text("rule"), place.span, place.path, own) if row.filled("rule") else (None, [])
    path = ""
    if rule is not None:
        path, wrong = _path(document, product, row, rule)
    file, until = document.file.name, row.date("until")
    reason, accepted_by = row.text("reason"), row.text("accepted_by")
    waiver = None
    if rule is not None and not wrong:
        # A waiver without a reason or an acceptance is a fault of its own; it still silences what it names.
        waiver = Waiver(rule, file, place.span, path, 0, until, reason, accepted_by, row.at("until").span)
    return Entry(
        file,
        place.span,
        comment=False,
        rule=row.text("rule"),
        place=row.text("at"),
        line=0,
        reason=reason,
        accepted_by=accepted_by,
        until=until,
        waiver=waiver,
        problems=problems + wrong,
        known=rule,
    )


def _target_lines(documents: Documents, found: list[Comment]) -> list[int]:
    """The lines that comments speak of: their own, or the next one that holds anything."""
    lines = documents.file.lines
    targets: list[int] = []
    after = len(lines)
    reached = len(lines)
    for comment in reversed(found):
        own = line = lines.position(comment.span.start).line
        if comment.alone:
            # What lies beyond the comment below has been looked at already.
            line += 1
            while line < reached and not lines.text(line).partition("#")[0].strip():
                line += 1
            after = line = after if line == reached else line
            reached = own
        targets.append(line)
    targets.reverse()
    return targets


def _unreadable(file: str, comment: Comment) -> Entry:
    problem = _problem("waiver-unreadable", comment.span, "", text=comment.text)
    return Entry(
        file,
        comment.span,
        comment=True,
        rule="",
        place="",
        line=0,
        reason=comment.text,
        accepted_by="",
        until=None,
        waiver=None,
        problems=[problem],
    )


def _from_comment(documents: Documents, comment: Comment, line: int, own: _Own) -> Entry:
    file, span = documents.file.name, comment.span
    match = _INLINE.match(comment.text)
    if not match:
        return _unreadable(file, comment)
    rule, problems = _one(match.group("rule"), span, "", own)
    until = None
    if match.group("until"):
        try:
            until = date.fromisoformat(match.group("until"))
        except ValueError:
            return _unreadable(file, comment)
    reason = (match.group("reason") or "").strip()
    waiver = None
    if rule is not None:
        waiver = Waiver(rule, file, span, "", line, until, reason, "", span)
        if len(reason) < _SHORTEST_REASON:
            problems.append(_problem("waiver-no-reason", span, "", rule=rule.code))
    return Entry(
        file,
        span,
        comment=True,
        rule=match.group("rule"),
        place="",
        line=line,
        reason=reason,
        accepted_by="",
        until=until,
        waiver=waiver,
        problems=problems,
        known=rule,
    )


def read_waivers(
    documents: Documents, root: Node | None, products: dict[str, Product], own: Sequence[Rule] = ()
) -> list[Entry]:
    """Every waiver in a file, as data and as comments. `own` are the house rules."""
    entries: list[Entry] = []
    house = _Own(own)
    # The documents of a product in one file have one header.
    first = next(iter(documents.documents), None)
    if first is not None:
        product = products.get(first.product) or Product("", documents.documents, [], "", "")
        entries += [_from_row(first, product, row, house) for row in first.header.groups("waivers")]
    found = comments(root, documents.file.text) if root is not None else []
    if found:
        lines = _target_lines(documents, found)
        entries += [_from_comment(documents, comment, line, house) for comment, line in zip(found, lines, strict=True)]
    return entries
