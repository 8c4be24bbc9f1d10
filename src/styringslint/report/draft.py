"""Drafts of the decisions that a comparison finds missing: exactly the uncovered changes, put forward as proposals."""

from collections.abc import Mapping

from styringslint.core.pattern import pattern
from styringslint.core.values import KindName
from styringslint.coverage.changes import Kind
from styringslint.coverage.compare import Compared, Told, natural
from styringslint.coverage.governed import is_governed
from styringslint.coverage.values import Fact
from styringslint.coverage.verdicts import Ruling
from styringslint.coverage.written import change_tree
from styringslint.report.decision_document import Entry, entry_tree, language_of, log_text, say
from styringslint.report.phrases import KINDS
from styringslint.report.since_words import Voice
from styringslint.report.wording import joined
from styringslint.source.emit import Tree, lines, scalar

_ITEMS = frozenset({Kind.ITEM_ADDED, Kind.ITEM_REMOVED})
_DOCUMENTS = frozenset({Kind.DOCUMENT_ADDED, Kind.DOCUMENT_REMOVED})
_NUMBERED = pattern(r"(.*-)(\d{4})-(\d{1,9})\Z")


def _governed(facts: Mapping[str, Fact]) -> Mapping[str, Fact]:
    """What of an item a decision holds: the governed values, or all of them where none is governed."""
    return {path: fact for path, fact in facts.items() if is_governed(fact.trail)} or facts


def _before(told: Told) -> Mapping[str, Fact]:
    """What a decision changes from: what was, or what an earlier decision made of it."""
    change, verdict = told.change, told.verdict
    if verdict is None or change.kind == Kind.ITEM_ADDED:
        return {}
    if verdict.ruling in {Ruling.WRONG_BODY, Ruling.BROKEN_CHAIN}:
        return {}
    if verdict.ruling == Ruling.OTHER_VALUE and verdict.path in {*change.before, *change.after}:
        said = {verdict.path: verdict.said} if verdict.said is not None else {}
        return {path: fact for path, fact in change.before.items() if path != verdict.path} | said
    return _governed(change.before) if change.kind == Kind.ITEM_REMOVED else change.before


def _row(compared: Compared, told: Told, language: str) -> dict[str, Tree]:
    change = told.change
    after = _governed(change.after) if change.kind == Kind.ITEM_ADDED else change.after
    side = compared.new if change.after else compared.old
    return change_tree(side.product, change.unit, _before(told), after, language)


def _next_ids(compared: Compared, year: int) -> list[str]:
    """Free ids that go on from those of the log."""
    taken = set(compared.new.product.index) | set(compared.old.product.index)
    matches = [_NUMBERED.match(decision.id) for decision in compared.new.product.decisions]
    own = [match for match in matches if match is not None and match[2] == str(year)]
    last = max(own, key=lambda match: int(match[3]), default=None)
    prefix = last[1] if last is not None else next((match[1] for match in reversed(matches) if match), "V-")
    start = int(last[3]) + 1 if last is not None else 1
    width = len(last[3]) if last is not None else 2
    names = [f"{prefix}{year}-{number:0{width}}" for number in range(start, start + 50)]
    return [name for name in names if name not in taken]


def _name(compared: Compared, row: Told, voice: Voice) -> str:
    """What a change is of, in words: a field of an item or document, or the whole of it."""
    side = compared.new if row.change.after else compared.old
    root, path = row.change.root, row.change.unit.path
    kind = KINDS.get(f"{root}_{side.product.terms}") or KINDS.get(root)
    if kind is not None and root not in side.items:
        name, of = "field_of", kind[voice.language]
    else:
        name, of = "field_of_item", voice.named(side, root)
    return voice.say(name, field=voice.field(side, path), of=of) if path != root else of


def _names(compared: Compared, rows: list[Told], language: str) -> list[str]:
    voice = Voice(language)
    return list(dict.fromkeys(_name(compared, row, voice) for row in rows))


def _documents(compared: Compared, rows: list[Told]) -> list[str]:
    kinds: dict[str, None] = {}
    for row in rows:
        document = compared.new.document_of(row.change.unit.path) or compared.old.document_of(row.change.unit.path)
        if document is not None:
            kinds[document.kind] = None
    return list(kinds)


def _entry(compared: Compared, body: str, rows: list[Told], identity: str, language: str) -> Entry:
    kinds = _documents(compared, rows)
    title = say("draft_title", language, document=tuple(KindName(kind) for kind in kinds))
    adopts = tuple(
        (row.change.root, compared.new.kinds[row.change.root].version)
        for row in rows
        if row.change.kind == Kind.DOCUMENT_ADDED
    )
    return Entry(
        id=identity,
        title=title,
        body=body,
        text=f"{say('draft_text', language)} {joined(_names(compared, rows, language), language, 'and')}.",
        outcome="proposed",
        changes=[_row(compared, row, language) for row in rows if row.change.kind not in _DOCUMENTS],
        adopts=adopts,
    )


def drafts(compared: Compared, year: int) -> list[Entry]:
    """One decision for each body that has something to decide."""
    language = language_of(compared.new.product)
    bodies: dict[str, list[Told]] = {}
    for told in sorted(compared.changes, key=lambda row: natural(row.change.unit.path)):
        if told.uncovered and told.verdict is not None:
            bodies.setdefault(told.verdict.body, []).append(told)
    ids = _next_ids(compared, year)
    return [
        _entry(compared, body, bodies[body], identity, language)
        for body, identity in zip(sorted(bodies), ids, strict=False)
    ]


def draft_items(compared: Compared, entries: list[Entry]) -> str:
    """The drafts as they are pasted at the end of the log."""
    language = language_of(compared.new.product)
    trees: list[Tree] = [entry_tree(entry, language) for entry in entries]
    return "\n".join(lines(trees, "  ")) + "\n"


def draft_document(compared: Compared, entries: list[Entry]) -> str:
    """The drafts as a log of their own."""
    product = compared.new.product
    language = language_of(product)
    return log_text(scalar(product.name), say("draft_file", language, product=product.name).strip(), entries, language)
