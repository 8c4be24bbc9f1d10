"""The steering group on a day: its seats with a vote, its decision rule and its quorum.

Of the days since it began, the mandate in force says it. Of those before, and of fields that the owners have changed
since, the log does: the replay knows what each decision made of them. What nobody can tell is unknown. What the owners
decided in the last months may have come into force at once or later: both values are possible then.
"""

from bisect import bisect
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.calendar import days_later
from styringslint.core.kept import kept
from styringslint.coverage.replay import Decided, Replay, Step, replay
from styringslint.model.items import Group
from styringslint.workspace.product import Product
from styringslint.workspace.seats import Quorum, Seat, governance_on, quorum_of, voters

_DOUBT = 190
"""For how many days after a decision what held before it may still hold."""
_RULE = "mandate/governance/decision_rule/type"
_VOTES = "mandate/governance/decision_rule/votes"
_COUNT = "mandate/governance/quorum/count"
_PARTIES = "mandate/governance/quorum/parties"
_PATHS = (_RULE, _VOTES, _COUNT, _PARTIES)


class GroupThen(NamedTuple):
    """What is known of the steering group on a day."""

    seats: list[Seat]
    """The seats that had a vote, or may have had one."""
    rule: str
    """The kind of decision rule, or an empty text where nobody can tell."""
    votes: int | None
    """How many votes a qualified majority took."""
    double: bool
    """Whether a vote may have counted double."""
    quorum: Quorum


def _data(step: Step) -> Any:
    return step.data if isinstance(step, Decided) else None


def _decided(result: Replay, path: str, day: date) -> list[Any]:
    """The values that a path may have had on a day by the log; none where it does not tell."""
    steps = result.history.get(path, [])
    dates = [step.decision.date("date") for step in steps]
    if path in result.unsure or None in dates:
        return []
    until = [(taken, step) for taken, step in zip(dates, steps, strict=True) if taken is not None and taken <= day]
    if not until:
        first = steps[0] if steps else None
        return [first.before] if isinstance(first, Decided) and first.known_before else []
    taken, last = until[-1]
    values = [_data(last)]
    if day <= days_later(taken, _DOUBT):
        before = [last.before] if isinstance(last, Decided) and last.known_before else []
        values += [_data(step) for _, step in until[-2:-1]] or before
    return values


class _Known:
    """What mandate and log tell of the group of a product, whatever the day."""

    def __init__(self, product: Product, as_of: date) -> None:
        self.product = product
        self.result = replay(product, as_of)
        self.now = {seat.id: seat for seat in product.voters}
        history = self.result.history if self.result is not None else {}
        told = {path.partition("/")[0]: steps for path, steps in history.items() if path.endswith("/voting")}
        self.names = list(dict.fromkeys((*self.now, *told)))
        first = {name for log in product.logs for name in log.root.refs("baseline")}
        begun = any(steps[0].decision.id in first for steps in told.values())
        self.whole = begun and told.keys() >= self.now.keys()
        """Whether the log gives every seat its vote, from the baseline on."""
        self.turns = self._turns(history)
        """The days on which something may begin to hold: from one to the next, the group is the same."""
        self.groups: dict[int, GroupThen | None] = {}

    def _turns(self, history: dict[str, list[Step]]) -> list[date]:
        mandate = self.product.mandate
        paths = [*_PATHS, *(f"{name}/{field}" for name in self.names for field in ("voting", "represents"))]
        steps = (step for path in paths for step in history.get(path, ()))
        taken = {day for step in steps if (day := step.decision.date("date")) is not None}
        begins = {mandate.valid_from} if mandate is not None and mandate.valid_from is not None else set()
        return sorted({*taken, *begins, *(days_later(day, _DOUBT + 1) for day in taken)})


@kept(2)
def _known(product: Product, as_of: date) -> _Known:
    return _Known(product, as_of)


class _Day:
    """One day of one product."""

    def __init__(self, known: _Known, day: date) -> None:
        self.known = known
        self.day = day
        mandate = known.product.mandate
        self.governance = governance_on(known.product, day)
        self.begins = mandate.valid_from if mandate is not None and self.governance is not None else None

    def holds(self, path: str) -> bool:
        """Whether what stands in the mandate is what held: it is in force, and nothing has changed the path since."""
        if self.begins is None:
            return False
        result = self.known.result
        if result is None:
            return True
        dates = [step.decision.date("date") for step in result.history.get(path, [])]
        return path not in result.unsure and all(taken is not None and taken <= self.begins for taken in dates)

    def values(self, path: str, written: Any) -> list[Any]:
        """The values that a path may have had; none where nobody can tell."""
        if self.holds(path):
            return [written]
        return _decided(self.known.result, path, self.day) if self.known.result is not None else []

    def certain(self, path: str, written: Any) -> Any:
        """The one value that a path can have had, or None."""
        values = self.values(path, written)
        return values[0] if values and all(value == values[0] for value in values) else None

    def seats(self) -> list[Seat]:
        """The seats that may have had a vote; none where that is not known of every seat."""
        known = self.known
        if not (known.whole if self.governance is None else voters(known.product)):
            return []
        found = []
        for name in known.names:
            seat, path = known.now.get(name), f"{name}/voting"
            if known.result is not None and path in known.result.unsure:
                return []
            if True in self.values(path, seat is not None):
                party = self.certain(f"{name}/represents", seat.ref("represents") if seat is not None else "")
                found.append(Seat(name, party or ""))
        return found

    def group(self) -> GroupThen | None:
        """The group of the day."""
        seats, written = self.seats(), self.governance
        if not seats:
            return None
        quorum = quorum_of(written) if written is not None else Quorum(None, ())
        parties = self.certain(_PARTIES, quorum.parties) or () if all(seat.party for seat in seats) else ()
        return GroupThen(
            seats,
            self.certain(_RULE, written.word("decision_rule.type") if written is not None else "") or "",
            self.certain(_VOTES, written.integer("decision_rule.votes") if written is not None else None),
            written is None or written.has("casting_vote"),
            Quorum(self.certain(_COUNT, quorum.needed), tuple(parties)),
        )


def group_then(product: Product, day: date | None, as_of: date) -> GroupThen | None:
    """The steering group on a day, by a log read as of another; None where neither tells who had a vote."""
    if day is None:
        return None
    known = _known(product, as_of)
    turn = bisect(known.turns, day)
    if turn not in known.groups:
        known.groups[turn] = _Day(known, day).group()
    return known.groups[turn]


def limits_then(product: Product, day: date, seat: Seat, as_of: date) -> list[int | None]:
    """The limits that a seat may have had on a day: what the log tells, else what the mandate says now."""
    member = next((member for member in product.members if member.id == seat.id), None)
    written = _limit(member) if member is not None else None
    values = _Day(_known(product, as_of), day).values(f"{seat.id}/authority/limit", written)
    return [written if value is None else value for value in values] or [written]


def _limit(member: Group) -> int | None:
    """What a member can bind: nothing where it may bind no money, None where no limit is stated."""
    return 0 if member.flag("authority.may_commit_money") is False else member.integer("authority.limit")
