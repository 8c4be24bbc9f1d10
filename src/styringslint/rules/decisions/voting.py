"""Whether a decision was taken by enough people, by the decision rule, and within what the group may bind."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.coverage.bodies import OWNERS, deciding_body
from styringslint.coverage.group_then import GroupThen, group_then, limits_then
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product
from styringslint.workspace.seats import (
    DECIDED,
    PRESENT,
    STEERING_GROUP,
    Turnout,
    governance_on,
    meetings,
    shortfall,
    taken,
    turnout,
    voters,
)


@rule("DEC006", "decision-without-quorum", severity=Severity.ERROR, nature=CONSISTENCY)
def check_quorum(product: Product, context: Context) -> Iterator[Found]:
    """A group that decided in a meeting had a quorum there."""
    by_day = taken(product, DECIDED)
    for meeting in meetings(product):
        decided = by_day.get((meeting.root.date("date"), STEERING_GROUP), [])
        group = group_then(product, meeting.root.date("date"), context.as_of) if decided else None
        if group is None:
            continue
        came = turnout(meeting, group.seats, PRESENT)
        short = shortfall(group.quorum, came)
        if short is None or not (came.filled or came.empty):
            continue
        yield found(
            meeting.root.at_key("attendance"),
            "party" if short.party else "",
            labels=tuple(decision.at("date") for decision in decided),
            date=meeting.root.date("date"),
            came=came.most,
            needed=short.needed,
            party=product.name_of(short.party),
            decisions=tuple(product.name_of(decision.id) for decision in decided),
        )


# Votes


class _Vote(NamedTuple):
    """How the votes of the steering group fell in a decision, and who could vote."""

    decision: Group
    group: GroupThen
    in_favour: int
    against: int
    total: int
    present: int
    recused: int

    @property
    def seats(self) -> int:
        """How many seats had a vote."""
        return len(self.group.seats)

    @property
    def most(self) -> int:
        """A vote that counts double can be recorded as one vote more."""
        return 1 if self.group.double and abs(self.in_favour - self.against) == 1 else 0


def _present(group: GroupThen, came: Turnout) -> int:
    """How many voters can have been there. A meeting without a quorum is a fault of its own, reported there."""
    return came.most if shortfall(group.quorum, came) is None else came.most + len(came.empty)


def _counted(decision: Group) -> bool:
    """Whether the votes of the steering group, and of nobody else, can be read."""
    if decision.ref("body") != STEERING_GROUP or decision.has("jointly_with"):
        return False
    if decision.has("votes.abstained") and decision.integer("votes.abstained") is None:
        return False
    return decision.integer("votes.for") is not None and decision.integer("votes.against") is not None


def _votes(product: Product, as_of: date) -> Iterator[_Vote]:
    by_day = {meeting.root.date("date"): meeting for meeting in meetings(product)}
    for decision in filter(_counted, product.decisions):
        day = decision.date("date")
        group = group_then(product, day, as_of)
        if group is None:
            continue
        in_favour, against = decision.integer("votes.for") or 0, decision.integer("votes.against") or 0
        total = in_favour + against + (decision.integer("votes.abstained") or 0)
        meeting = by_day.get(day) if decision.word("way") in {"", "meeting"} else None
        present = len(group.seats) if meeting is None else _present(group, turnout(meeting, group.seats, PRESENT))
        recused = len({seat.id for seat in group.seats} & set(decision.refs("recused")))
        yield _Vote(decision, group, in_favour, against, total, present, recused)


def _lost(vote: _Vote) -> tuple[str, int] | None:
    """Why the votes cannot have carried the decision: a reason and a number, or None."""
    kind, needed = vote.group.rule, vote.group.votes
    if needed is not None and needed > vote.seats:
        return None  # The rule itself cannot be met, and is reported.
    if kind == "majority" and vote.in_favour < vote.against:
        return "minority", 0
    if kind == "majority" and vote.in_favour == vote.against and not vote.group.double:
        return "tie", 0
    if kind == "consensus" and vote.against:
        return "consensus", 0
    # A casting vote counts where the votes are equal, and nowhere else.
    cast = vote.group.double and vote.in_favour == vote.against
    if kind == "qualified_majority" and needed is not None and vote.in_favour + cast < needed:
        return "qualified", needed
    return None


def _lost_unknown(product: Product, as_of: date) -> Iterator[Found]:
    """Decisions of a day of which nobody knows the rule, recorded as adopted against more votes than they got."""
    mandate = product.mandate
    if mandate is not None and mandate.root.word("governance.decision_rule.type") in {"chair_decides", "owners_decide"}:
        return  # Then the votes are advice.
    for decision in product.adopted_decisions:
        in_favour, against = decision.integer("votes.for"), decision.integer("votes.against")
        if (
            in_favour is None
            or in_favour >= (against or 0)
            or governance_on(product, decision.date("date")) is not None
        ):
            continue
        group = group_then(product, decision.date("date"), as_of) if _counted(decision) else None
        if group is None or not group.rule:
            name = product.name_of(decision.id)
            yield found(decision.at("votes"), "minority-before", decision=name, in_favour=in_favour, against=against)


def _unlawful(vote: _Vote) -> tuple[str, int] | None:
    """Why the votes cannot be right, or cannot have carried the decision."""
    if vote.total > vote.seats + vote.most:
        return "too-many", 0
    if vote.total > vote.present + vote.most:
        return "more-than-present", 0
    if vote.decision.word("outcome") != "adopted":
        return None
    quorum = vote.group.quorum.needed or 0
    few = vote.total + vote.recused < quorum <= vote.seats
    return _lost(vote) or (("few", quorum) if few else None)


@rule("DEC007", "votes-against-rule", severity=Severity.ERROR, nature=CONSISTENCY)
def check_votes(product: Product, context: Context) -> Iterator[Found]:
    """The votes fit the number of voters and, where the decision was adopted, carry it by the decision rule."""
    judged = [(vote, *fault) for vote in _votes(product, context.as_of) if (fault := _unlawful(vote)) is not None]
    # Several decisions with more votes than there are seats: it is the seats that lack their votes.
    several = [row for row in judged if row[1] == "too-many"]
    above = max((vote.total - vote.seats for vote, *_ in several), default=0)
    if len(several) > 1:
        judged = [row for row in judged if row not in several[1:]]
    for vote, reason, needed in judged:
        often = reason == "too-many" and len(several) > 1
        yield found(
            vote.decision.at("votes"),
            "too-many-often" if often else reason,
            labels=tuple(row[0].decision.at("votes") for row in several[1:]) if often else (),
            decision=product.name_of(vote.decision.id),
            date=vote.decision.date("date"),
            votes=vote.total,
            seats=vote.seats,
            present=vote.present,
            in_favour=vote.in_favour,
            against=vote.against,
            needed=needed,
            more=len(several) - 1,
            most=vote.seats + above,
        )
    yield from _lost_unknown(product, context.as_of)


@rule("DEC013", "recused-member-voted", severity=Severity.ERROR, nature=CONSISTENCY)
def check_recused(product: Product, context: Context) -> Iterator[Found]:
    """Members who were recused are not among the votes."""
    for vote in _votes(product, context.as_of):
        left = vote.present - vote.recused
        if vote.recused and left + vote.most < vote.total <= vote.present + vote.most:
            yield found(
                vote.decision.at("recused"),
                decision=product.name_of(vote.decision.id),
                votes=vote.total,
                left=left,
                recused=tuple(product.name_of(seat) for seat in vote.decision.refs("recused")),
                count=len(vote.decision.refs("recused")),
            )


# Authority


def _before_authority(product: Product) -> Iterator[Found]:
    """The last meeting at which a deputy was counted in the term of the member, but before the deputy had authority.

    Another can have been deputy then, whom the mandate no longer names: it is a note.
    """
    by_day, seats = taken(product, DECIDED), {seat.id: seat for seat in voters(product)}
    last: dict[str, tuple[date, Group]] = {}
    for meeting in meetings(product):
        day = meeting.root.date("date")
        if day is None or not by_day.get((day, STEERING_GROUP)):
            continue
        for row in meeting.root.groups("attendance"):
            seat = seats.get(row.ref("seat"))
            if row.word("present") != "deputy" or seat is None:
                continue
            first, begins = seat.date("from"), seat.date("deputy.from")
            if first is None or begins is None or not first <= day < begins:
                continue
            if seat.id not in last or last[seat.id][0] < day:
                last[seat.id] = (day, row)
    for identity, (day, row) in last.items():
        seat, decided = seats[identity], by_day[day, STEERING_GROUP]
        yield found(
            row.at("present"),
            "begins",
            labels=(seat.at("deputy.from"),),
            ceiling=Severity.INFO,
            date=day,
            seat=product.name_of(identity),
            begins=seat.date("deputy.from"),
            decisions=tuple(product.name_of(decision.id) for decision in decided),
        )


@rule("DEC008", "counted-deputy-not-named", severity=Severity.ERROR, nature=CONSISTENCY)
def check_authority(product: Product, _context: Context) -> Iterator[Found]:
    """Where decisions were taken, no seat was filled by a deputy that the mandate says it does not have."""
    yield from _before_authority(product)
    by_day = taken(product, DECIDED)
    seats = {seat.id: seat for seat in voters(product)}
    for meeting in meetings(product):
        day = meeting.root.date("date")
        decided = by_day.get((day, STEERING_GROUP), [])
        if governance_on(product, day) is None or not decided:
            continue
        for row in meeting.root.groups("attendance"):
            seat = seats.get(row.ref("seat"))
            if row.word("present") != "deputy" or seat is None:
                continue
            ended = seat.date("deputy.to")
            if ended is not None and day is not None and ended < day:
                yield found(
                    row.at("present"),
                    "ended",
                    labels=(seat.at("deputy.to"),),
                    date=day,
                    seat=product.name_of(seat.id),
                    ended=ended,
                    decisions=tuple(product.name_of(decision.id) for decision in decided),
                )
            elif seat.has("deputy.none_because") and not seat.has("deputy.position"):
                yield found(
                    row.at("present"),
                    labels=(seat.at("deputy.none_because"),),
                    date=day,
                    seat=product.name_of(seat.id),
                    decisions=tuple(product.name_of(decision.id) for decision in decided),
                )


def _limit(product: Product, decision: Group, as_of: date) -> int | None:
    """What the members could bind together on the day, at most, or None where nobody can tell."""
    day = decision.date("date")
    group, total = group_then(product, day, as_of), 0
    if group is None or day is None:
        return None
    for seat in group.seats:
        limits = [limit for limit in limits_then(product, day, seat, as_of) if limit is not None]
        if not limits:
            return None
        total += max(limits)
    return total


def _by_owners(product: Product, decision: Group) -> bool:
    """Whether the owners took part in a decision, or in one that it is tied to."""
    if decision.has("jointly_with"):
        return True
    tied = [*decision.refs("builds_on"), *decision.refs("supersedes"), *decision.refs("ratified_by")]
    later = (
        other for other in product.decisions if decision.id in (*other.refs("builds_on"), *other.refs("supersedes"))
    )
    others = [*(product.find(identity) for identity in tied), *later]
    return any(other is not None and other.ref("body") == "owners" for other in others if _is_decision(other))


def _of_owners(product: Product, decision: Group) -> bool:
    """Whether a decision changes what the owners decide: then the body is wrong, whatever the amount."""
    paths = (resolve(product, row.text("field"), row.file.language) for row in decision.groups("changes"))
    return any(deciding_body(product, path.canonical) == OWNERS for path in paths if not path.unknown)


def _is_decision(item: Group | None) -> bool:
    return item is not None and item.section.name == "Decision"


@rule("DEC009", "amount-above-authority", severity=Severity.ERROR, nature=CONSISTENCY)
def check_amount(product: Product, context: Context) -> Iterator[Found]:
    """The steering group binds no more than its members can bind together, unless the owners take part."""
    for decision in product.adopted_decisions:
        amount = decision.integer("amount")
        if amount is None or decision.ref("body") != STEERING_GROUP:
            continue
        limit = _limit(product, decision, context.as_of)
        if limit is None or amount <= limit or _by_owners(product, decision) or _of_owners(product, decision):
            continue
        yield found(
            decision.at("amount"),
            decision=product.name_of(decision.id),
            amount=Kroner(amount),
            limit=Kroner(limit),
            field=FieldName("Decision", "ratified_by"),
        )
