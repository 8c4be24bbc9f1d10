"""The steering group on a day: its seats with a vote, its decision rule and its quorum.

Of the days since it began, the mandate in force says it. Of those before, and of fields that the owners have changed
since, the log does: the replay knows what each decision made of them. What nobody can tell is unknown. What the owners
decided in the last months may have come into force at once or later: both values are possible then.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from styringslint.core.calendar import days_later
from styringslint.coverage.replay import Replay, Step, replay
from styringslint.model.items import Group
from styringslint.workspace.product import Product
from styringslint.workspace.seats import Quorum, Seat, governance_on, quorum_of, voters

_DOUBT = 190
"""For how many days after a decision what held before it may still hold."""
_RULE = "mandate/governance/decision_rule/type"
_VOTES = "mandate/governance/decision_rule/votes"
_COUNT = "mandate/governance/quorum/count"
_PARTIES = "mandate/governance/quorum/parties"


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
    return step.value.data if step.value is not None else None


def _decided(result: Replay, path: str, day: date) -> list[Any]:
    """The values that a path may have had on a day by the log; none where it does not tell."""
    steps = result.history.get(path, [])
    dates = [step.decision.date("date") for step in steps]
    if path in result.unsure or None in dates:
        return []
    until = [(taken, step) for taken, step in zip(dates, steps, strict=True) if taken is not None and taken <= day]
    if not until:
        first = steps[0].value if steps else None
        return [first.before] if first is not None and first.known_before else []
    taken, last = until[-1]
    values = [_data(last)]
    if day <= days_later(taken, _DOUBT):
        known = last.value is not None and last.value.known_before
        values += [_data(step) for _, step in until[-2:-1]] or ([last.value.before] if known and last.value else [])
    return values


class _Day:
    """One day of one product."""

    def __init__(self, product: Product, day: date) -> None:
        self.day = day
        self.result = replay(product)
        mandate = product.mandate
        self.governance = governance_on(product, day)
        self.begins = mandate.valid_from if mandate is not None and self.governance is not None else None
        self.now = {seat.id: seat for seat in product.voters}

    def holds(self, path: str) -> bool:
        """Whether what stands in the mandate is what held: it is in force, and nothing has changed the path since."""
        if self.begins is None:
            return False
        if self.result is None:
            return True
        steps = self.result.history.get(path, [])
        later = (taken is None or taken > self.begins for step in steps for taken in (step.decision.date("date"),))
        return path not in self.result.unsure and not any(later)

    def values(self, path: str, written: Any) -> list[Any]:
        """The values that a path may have had; none where nobody can tell."""
        if self.holds(path):
            return [written]
        return _decided(self.result, path, self.day) if self.result is not None else []

    def certain(self, path: str, written: Any) -> Any:
        """The one value that a path can have had, or None."""
        values = self.values(path, written)
        return values[0] if values and all(value == values[0] for value in values) else None


def _identities(result: Replay) -> Iterator[str]:
    """The seats that the log speaks of."""
    return (path.partition("/")[0] for path in result.history if path.endswith("/voting"))


def _seats(product: Product, on: _Day) -> list[Seat]:
    """The seats that may have had a vote; none where that is not known of every seat."""
    names = list(dict.fromkeys((*on.now, *(_identities(on.result) if on.result is not None else ()))))
    if on.governance is None and not _complete(product, on):
        return []
    found = []
    for name in names:
        seat = on.now.get(name)
        votes = on.values(f"{name}/voting", seat is not None)
        if not votes and on.result is not None and f"{name}/voting" in on.result.unsure:
            return []
        if True in votes:
            party = on.certain(f"{name}/represents", seat.ref("represents") if seat is not None else "")
            found.append(Seat(name, party or ""))
    return found


def _complete(product: Product, on: _Day) -> bool:
    """Whether the log gives every seat its vote, from the baseline on."""
    if on.result is None:
        return False
    told, first = set(_identities(on.result)), {name for log in product.logs for name in log.root.refs("baseline")}
    begun = any(on.result.history[f"{name}/voting"][0].decision.id in first for name in told)
    return begun and told >= set(on.now)


@lru_cache(maxsize=64)
def group_then(product: Product, day: date | None) -> GroupThen | None:
    """The steering group on a day, or None where neither mandate nor log tells who had a vote."""
    if day is None:
        return None
    on = _Day(product, day)
    seats = _seats(product, on) if on.governance is None or voters(product) else []
    if not seats:
        return None
    written = on.governance
    quorum = quorum_of(written) if written is not None else Quorum(None, ())
    parties = on.certain(_PARTIES, quorum.parties) or () if all(seat.party for seat in seats) else ()
    return GroupThen(
        seats,
        on.certain(_RULE, written.word("decision_rule.type") if written is not None else "") or "",
        on.certain(_VOTES, written.integer("decision_rule.votes") if written is not None else None),
        written is None or written.has("casting_vote"),
        Quorum(on.certain(_COUNT, quorum.needed), tuple(parties)),
    )


def limits_then(product: Product, day: date | None, seat: Seat) -> list[int | None]:
    """The limits that a seat may have had on a day, as far as the log tells; today's too, where the seat still stands."""
    now = next((member for member in product.members if member.id == seat.id), None)
    written = _limit(now) if now is not None else None
    if day is None:
        return [written]
    on = _Day(product, day)
    path = f"{seat.id}/authority/limit"
    values = on.values(path, written)
    return [written if value is None else value for value in values] or [written]


def _limit(member: Group) -> int | None:
    """What a member can bind: nothing where it may bind no money, None where no limit is stated."""
    return 0 if member.flag("authority.may_commit_money") is False else member.integer("authority.limit")
