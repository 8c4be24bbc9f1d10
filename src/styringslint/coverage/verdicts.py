"""Whether a change is decided: by a decision of the right body, with the value that the document has."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from styringslint.coverage.bodies import OWNERS, answering_for, deciding_body
from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.effects import Effects, effects
from styringslint.coverage.governed import MATERIAL, STEERING_GROUP, is_governed
from styringslint.coverage.replay import same
from styringslint.coverage.sides import Side, meaning
from styringslint.coverage.values import Fact
from styringslint.model.items import Group
from styringslint.source.plain import plain


class Ruling(StrEnum):
    """What a verdict says."""

    COVERED = "covered"
    PROPOSED = "proposed"
    DRAFT = "draft"
    UNDECIDED = "undecided"
    OTHER_VALUE = "other_value"
    INCOMPLETE = "incomplete"
    WRONG_BODY = "wrong_body"
    BROKEN_CHAIN = "broken_chain"
    SPENT = "spent"


SETTLED = frozenset({Ruling.COVERED, Ruling.PROPOSED, Ruling.DRAFT})
"""Verdicts that leave nothing uncovered."""


class Verdict(NamedTuple):
    """Whether a change is decided, and by what. `path` is the value that the verdict speaks of.

    `said` is what the decision says of it; `held`, where a decision changes it from another value, what it was.
    """

    ruling: Ruling
    body: str = ""
    decision: Group | None = None
    path: str = ""
    said: Fact | None = None
    held: Fact | None = None


_RANK = (
    Ruling.WRONG_BODY,
    Ruling.OTHER_VALUE,
    Ruling.BROKEN_CHAIN,
    Ruling.SPENT,
    Ruling.UNDECIDED,
    Ruling.INCOMPLETE,
    Ruling.PROPOSED,
    Ruling.COVERED,
)
Touched = Callable[[Effects], bool]
"""A question about what a decision does."""

_STEERING = frozenset({STEERING_GROUP, "chair", OWNERS})


class Altered(NamedTuple):
    """A recorded decision that was changed or taken away afterwards. `after` is None where it is gone."""

    before: Group
    after: Group | None
    fields: tuple[str, ...]


_LATER = frozenset({"follow_up", "ratified_by", "ratify_by", "previous_id", "id"})
"""What is added to a decision as time goes."""


class Log:
    """The decisions of the new side, seen against those of the old."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self._renames = old.renames
        self._old_adopted = {
            self._id_now(decision): decision for decision in old.product.adopted_decisions if decision.id
        }
        self._old_recorded = {
            self._id_now(decision): decision
            for decision in old.product.decisions
            if decision.id and decision.word("outcome") not in {"", "proposed"}
        }
        self.altered = list(self._altered())

    def _id_now(self, decision: Group) -> str:
        """The id that an old decision has by now."""
        return self._renames.get(decision.id, decision.id)

    # What decisions do is asked only where something has changed that needs one.

    @cached_property
    def adopted(self) -> list[tuple[Group, Effects]]:
        """The adopted decisions of the new side that count, and what they do."""
        ids = {self._id_now(row.before) for row in self.altered}
        base = {identity for log in self.new.product.logs for identity in log.root.refs("baseline")}
        return [
            (decision, self._effects(decision))
            for decision in self.new.product.adopted_decisions
            if decision.id not in ids and (decision.id not in base or decision.id in self._old_adopted)
        ]

    @cached_property
    def earlier(self) -> list[tuple[Group, Effects]]:
        """The adopted decisions of the old side, and what they do."""
        return [(decision, self._effects(decision)) for decision in self._old_adopted.values()]

    @cached_property
    def proposals(self) -> list[tuple[Group, Effects]]:
        """The proposals of the new side, and what they would do."""
        return [
            (decision, self._effects(decision))
            for decision in self.new.product.decisions
            if decision.word("outcome") == "proposed"
        ]

    def _effects(self, decision: Group) -> Effects:
        return effects((self.new.product, self.old.product), decision, self._renames)

    # Decisions that were changed afterwards

    def _altered(self) -> Iterable[Altered]:
        after = {decision.id: decision for decision in self.new.product.decisions}
        for identity, decision in self._old_recorded.items():
            other = after.get(identity)
            if other is None:
                if "decisions" not in self.new.unread:
                    yield Altered(decision, None, ())
            elif fields := tuple(self._fields(decision, other)):
                yield Altered(decision, other, fields)

    def _fields(self, before: Group, after: Group) -> Iterable[str]:
        for name in before.section.fields:
            if name in _LATER:
                continue
            first, second = (_written(group, name) for group in (before, after))
            if first != second and not (name == "changes" and self._same_effects(before, after)):
                yield name

    def _same_effects(self, before: Group, after: Group) -> bool:
        """Whether two versions of a decision decide the same. What it was decided from can be corrected."""
        first, second = self._effects(before), self._effects(after)
        return (
            bool(first.named)
            and first.named == second.named
            and first.taken_out == second.taken_out
            and set(first.before) - set(first.after) == set(second.before) - set(second.after)
            and _meanings(first.after) == _meanings(second.after)
        )

    # Verdicts

    def verdict(self, change: Change) -> Verdict | None:
        """Whether a change is decided, or None for one that needs no decision."""
        if change.importance not in MATERIAL:
            return None
        standing = self._standing(change)
        if standing is not None:
            return standing
        if change.kind in {Kind.DOCUMENT_ADDED, Kind.DOCUMENT_REMOVED}:
            return Verdict(Ruling.UNDECIDED, self._body(change.root, change.importance))
        if change.kind in {Kind.ITEM_ADDED, Kind.ITEM_REMOVED}:
            return self._item(change)
        found = [self._path(path, change.importance) for path in change.paths]
        worst = min(found, key=lambda verdict: _RANK.index(verdict.ruling))
        if worst.ruling == Ruling.UNDECIDED and not is_governed(change.trail):
            return self._version(change) or worst
        return worst

    def _standing(self, change: Change) -> Verdict | None:
        """What follows from where the document stands: a draft needs no decision, an adoption is one."""
        document = self.new.document_of(change.unit.path) or self.old.document_of(change.unit.path)
        if document is None:
            return None
        before = self.old.kinds.get(document.kind)
        if before is not None and before.status == "adopted":
            return None
        # A register that comes with its mandate is adopted with it.
        kind = "mandate" if document.kind == "parties" and "mandate" not in self.old.kinds else document.kind
        after = self.new.kinds.get(kind)
        body = self._body(change.root, change.importance)
        if after is None or after.status != "adopted":
            return Verdict(Ruling.DRAFT, body)
        return self._adoption(change, kind)

    def _adoption(self, change: Change, kind: str) -> Verdict | None:
        """The new decision that adopts the document in which a change stands."""
        body = self._body(change.root, change.importance)
        for decision in self.new.product.adopted_decisions:
            adopts = any(row.word("document") in {kind, "product"} for row in decision.groups("adopts"))
            if adopts and decision.id not in self._old_adopted:
                right = self._right(decision, body)
                return Verdict(Ruling.COVERED if right else Ruling.WRONG_BODY, body, decision)
        return None

    def _version(self, change: Change) -> Verdict | None:
        """A new version that was adopted as a whole covers what no decision names value by value."""
        document = self.new.document_of(change.unit.path)
        before = self.old.kinds.get(document.kind) if document is not None else None
        if document is None or before is None or before.version == document.version:
            return None
        return self._adoption(change, document.kind)

    def _body(self, path: str, importance: str) -> str:
        return deciding_body(self.new.product, path) or importance

    def _right(self, decision: Group, body: str) -> bool:
        bodies = answering_for(self.new.product, decision)
        if body == OWNERS:
            return OWNERS in bodies
        return bool(bodies & _STEERING) if body == STEERING_GROUP else bool(bodies & {body, OWNERS})

    def _eligible(self, touched: Touched, carried_out: bool) -> list[tuple[Group, Effects]]:
        """The decisions that can cover a change: new ones, and an old one that had not been carried out."""
        old = [self._id_now(decision) for decision, effect in self.earlier if touched(effect)]
        last = old[-1] if old and not carried_out else ""
        return [
            (decision, effect)
            for decision, effect in self.adopted
            if touched(effect) and (decision.id not in self._old_adopted or decision.id == last)
        ]

    def _path(self, path: str, importance: str) -> Verdict:
        before, after = self.old.facts.get(path), self.new.facts.get(path)
        body = self._body(path, importance)
        last = next((effect for _, effect in reversed(self.earlier) if effect.touches(path)), None)
        carried_out = last is None or self._same(path, last.after.get(path), before)
        eligible = self._eligible(lambda effect: effect.touches(path), carried_out)
        if not eligible:
            return self._without(path, after, body)
        right = [row for row in eligible if self._right(row[0], body)]
        found = self._chain(path, right, body)
        if found.ruling == Ruling.COVERED:
            return found
        if len(right) < len(eligible) and self._chain(path, eligible, body).ruling == Ruling.COVERED:
            wrong = next(decision for decision, _ in eligible if not self._right(decision, body))
            return Verdict(Ruling.WRONG_BODY, body, wrong, path)
        proposed = self._proposed(path, after)
        return proposed._replace(body=body) if proposed is not None else self._chain(path, eligible, body)

    def _chain(self, path: str, eligible: list[tuple[Group, Effects]], body: str) -> Verdict:
        """Whether decisions lead, one after the other, from the value that was to the value that is."""
        state, broken = self.old.facts.get(path), None
        for decision, effect in eligible:
            said = effect.before.get(path)
            if said is None:
                # Without `from`, the decision stands by itself.
                broken = None
            elif decision.id not in self._old_adopted and not self._same(path, said, state):
                broken = Verdict(Ruling.BROKEN_CHAIN, body, decision, path, said, state)
            state = effect.after.get(path)
        if not eligible:
            return Verdict(Ruling.UNDECIDED, body, None, path)
        if broken is not None:
            return broken
        same_now = self._same(path, state, self.new.facts.get(path))
        ruling = Ruling.COVERED if same_now else Ruling.OTHER_VALUE
        return Verdict(ruling, body, eligible[-1][0], path, state)

    def _without(self, path: str, after: Fact | None, body: str) -> Verdict:
        proposed = self._proposed(path, after)
        if proposed is not None:
            return proposed._replace(body=body)
        for decision, effect in self.earlier:
            if effect.touches(path) and self._same(path, effect.after.get(path), after):
                return Verdict(Ruling.SPENT, body, decision, path)
        return Verdict(Ruling.UNDECIDED, body, None, path)

    def _proposed(self, path: str, after: Fact | None) -> Verdict | None:
        for decision, effect in self.proposals:
            if effect.touches(path) and self._same(path, effect.after.get(path), after):
                return Verdict(Ruling.PROPOSED, "", decision, path)
        return None

    def _same(self, path: str, first: Fact | None, second: Fact | None) -> bool:
        if first is None or second is None:
            return first is second
        if first.data is None or second.data is None:
            return False
        left, right = (self._now(fact) for fact in (first, second))
        return same(self.new.product, path, left, right)

    def _now(self, fact: Fact) -> Any:
        """A value with the ids of today."""
        if isinstance(fact.data, tuple):
            return tuple(self._renames.get(name, name) if isinstance(name, str) else name for name in fact.data)
        renamed = fact.leaf.field.type == "reference"
        return self._renames.get(fact.data, fact.data) if renamed else fact.data

    def _item(self, change: Change) -> Verdict:
        root, body = change.root, self._body(change.unit.path, change.importance)
        gone = change.kind == Kind.ITEM_REMOVED

        def fits(effect: Effects) -> bool:
            has_after = any(path.split("/", 1)[0] == root for path in effect.after)
            return root in effect.taken_out and not has_after if gone else has_after

        # What was decided of the item last has not been carried out, if it is what is done now.
        last = next((effect for _, effect in reversed(self.earlier) if root in effect.named), None)
        eligible = self._eligible(fits, carried_out=last is None or not fits(last))
        if not eligible:
            return self._item_without(fits, body)
        decision = eligible[-1][0]
        if not self._right(decision, body):
            return Verdict(Ruling.WRONG_BODY, body, decision)
        if gone:
            return Verdict(Ruling.COVERED, body, decision)
        after: dict[str, Fact] = {}
        for _, effect in eligible:
            after |= effect.after
        return self._values(change, decision, after, body)

    def _item_without(self, fits: Touched, body: str) -> Verdict:
        """An item that came or went without a decision of its own: proposed, by one that is spent, or by none."""
        for ruling, rows in ((Ruling.PROPOSED, self.proposals), (Ruling.SPENT, self.earlier)):
            for decision, effect in rows:
                if fits(effect):
                    return Verdict(ruling, body, decision)
        return Verdict(Ruling.UNDECIDED, body)

    def _values(self, change: Change, decision: Group, decided: Mapping[str, Fact], body: str) -> Verdict:
        """Whether a new item says what was decided, and everything governed in it was decided."""
        for path, said in decided.items():
            if path.split("/", 1)[0] == change.root and not self._same(path, said, self.new.facts.get(path)):
                return Verdict(Ruling.OTHER_VALUE, body, decision, path, said)
        for path, fact in change.after.items():
            if is_governed(fact.trail) and path not in decided:
                return Verdict(Ruling.INCOMPLETE, body, decision, path)
        return Verdict(Ruling.COVERED, body, decision)


def _meanings(facts: Mapping[str, Fact]) -> dict[str, Any]:
    return {path: meaning(path, fact) for path, fact in facts.items()}


def _written(group: Group, name: str) -> Any:
    value = group.get(name)
    return _normal(plain(value.node)) if value is not None else None


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, list):
        return [_normal(item) for item in value]
    if isinstance(value, dict):
        return {_normal(key): _normal(item) for key, item in value.items()}
    return value
