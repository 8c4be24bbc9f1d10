"""Waivers: governed exceptions, as data in the header or as comments. Unknown, reasonless, expired, unused: all found."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.finding import Finding, Problem
from styringslint.core.severity import Severity
from styringslint.core.span import Span
from styringslint.core.values import KindName
from styringslint.engine.selection import named, suggestion
from styringslint.model.document import Document, Documents
from styringslint.model.items import Group
from styringslint.rules.rule import Rule
from styringslint.source.comments import Comment, comments
from styringslint.source.nodes import Node
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product

_SHORTEST_REASON = 10
_INLINE = re.compile(
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
    documents: tuple[int, int]

    def covers(self, finding: Finding) -> bool:
        """Whether this waiver speaks of `finding`, whatever its date."""
        if finding.code != self.rule.code or finding.file != self.file:
            return False
        if self.line:
            return finding.start.line == self.line
        if self.path:
            return finding.path == self.path or finding.path.startswith(self.path + "/")
        return self.documents[0] <= finding.span.start < self.documents[1] and finding.severity is not Severity.ERROR


class Read(NamedTuple):
    """The waivers of a file and what is wrong with how they are written."""

    waivers: list[Waiver]
    problems: list[Problem]


def _problem(reason: str, span: Span, path: str, **parameters: Any) -> Problem:
    return Problem(reason, span, path, {"where": KindName("document"), **parameters})


def _one(word: str, span: Span, path: str) -> tuple[Rule | None, list[Problem]]:
    rules = named(word)
    if len(rules) != 1:
        return None, [_problem("waiver-unknown-rule", span, path, rule=word, near=suggestion(word))]
    if rules[0].code in UNWAIVABLE:
        return None, [_problem("waiver-not-waivable", span, path, rule=rules[0].code)]
    return rules[0], []


def _missing(row: Group) -> Iterator[Problem]:
    rule = row.text("rule")
    for name, reason in (
        ("rule", "waiver-no-rule"),
        ("reason", "waiver-no-reason"),
        ("accepted_by", "waiver-no-acceptance"),
    ):
        if not row.has(name):
            place = row.at(name)
            yield _problem(reason, place.span, place.path, rule=rule)
    if row.filled("reason") and len(row.text("reason").strip()) < _SHORTEST_REASON:
        place = row.at("reason")
        yield _problem("waiver-no-reason", place.span, place.path, rule=rule)


def _from_row(document: Document, product: Product, row: Group) -> Read:
    problems = list(_missing(row))
    place = row.at("rule")
    rule, wrong = _one(row.text("rule"), place.span, place.path) if row.filled("rule") else (None, [])
    problems += wrong
    if rule is None:
        return Read([], problems)
    path = ""
    if row.filled("at"):
        target = resolve(product, row.text("at"), document.file.language)
        if target.unknown:
            at = row.at("at")
            problems.append(_problem("waiver-unknown-place", at.span, at.path, place=row.text("at"), rule=rule.code))
            return Read([], problems)
        path = target.canonical
    elif rule.severity is Severity.ERROR:
        problems.append(_problem("waiver-needs-place", place.span, place.path, rule=rule.code))
        return Read([], problems)
    node = document.header.node
    waiver = Waiver(
        rule,
        document.file.name,
        place.span,
        path,
        0,
        row.date("until"),
        row.text("reason"),
        row.text("accepted_by"),
        (node.start, node.end + 1),
    )
    # A waiver without a reason or an acceptance is a fault of its own; it still silences what it names.
    return Read([waiver], problems)


def _target_line(documents: Documents, comment: Comment) -> int:
    line = documents.file.lines.position(comment.span.start).line
    if not comment.alone:
        return line
    total = len(documents.file.lines)
    line += 1
    while line < total and not documents.file.lines.text(line).split("#", 1)[0].strip():
        line += 1
    return line


def _from_comment(documents: Documents, comment: Comment) -> Read:
    file = documents.file
    match = _INLINE.match(comment.text)
    if not match:
        return Read([], [_problem("waiver-unreadable", comment.span, "", text=comment.text)])
    rule, problems = _one(match.group("rule"), comment.span, "")
    if rule is None:
        return Read([], problems)
    until = None
    if match.group("until"):
        try:
            until = date.fromisoformat(match.group("until"))
        except ValueError:
            return Read([], [*problems, _problem("waiver-unreadable", comment.span, "", text=comment.text)])
    reason = (match.group("reason") or "").strip()
    if len(reason) < _SHORTEST_REASON:
        problems.append(_problem("waiver-no-reason", comment.span, "", rule=rule.code))
    line = _target_line(documents, comment)
    return Read([Waiver(rule, file.name, comment.span, "", line, until, reason, "", (0, 0))], problems)


def read_waivers(documents: Documents, root: Node | None, products: dict[str, Product]) -> Read:
    """Every waiver in a file, and what is wrong with it."""
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    seen: set[int] = set()
    empty = Product("", documents.documents, [], "", "")
    for document in documents.documents:
        if id(document.header) in seen:
            continue
        seen.add(id(document.header))
        product = products.get(document.product, empty)
        for row in document.header.groups("waivers"):
            read = _from_row(document, product, row)
            waivers += read.waivers
            problems += read.problems
    if root is not None:
        for comment in comments(root, documents.file.text):
            read = _from_comment(documents, comment)
            waivers += read.waivers
            problems += read.problems
    return Read(waivers, problems)
