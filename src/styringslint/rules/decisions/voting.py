"""Whether a decision was taken by enough people, by the decision rule, and within what the group may bind."""

from collections.abc import Iterator
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
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
def check_quorum(product: Product, _context: Context) -> Iterator[Found]:
    """A group that decided in a meeting had a quorum there."""
    by_day, seats = taken(product, DECIDED), voters(product)
    for meeting in meetings(product):
        governance = governance_on(product, meeting.root.date("date"))
        decided = by_day.get((meeting.root.date("date"), STEERING_GROUP), [])
        if governance is None or not decided or not seats:
            continue
        came = turnout(meeting, seats, PRESENT)
        short = shortfall(governance, came)
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
    governance: Group
    in_favour: int
    against: int
    total: int
    seats: int
    present: int
    recused: int

    @property
    def most(self) -> int:
        """A vote that counts double can be recorded as one vote more."""
        double = self.governance.has("casting_vote") and abs(self.in_favour - self.against) == 1
        return 1 if double else 0


def _present(governance: Group, came: Turnout) -> int:
    """How many voters can have been there. A meeting without a quorum is a fault of its own, reported there."""
    return came.most if shortfall(governance, came) is None else came.most + len(came.empty)


def _votes(product: Product) -> Iterator[_Vote]:
    seats = voters(product)
    by_day = {meeting.root.date("date"): meeting for meeting in meetings(product)}
    for decision in product.decisions:
        day = decision.date("date")
        governance = governance_on(product, day)
        in_favour, against = decision.integer("votes.for"), decision.integer("votes.against")
        if governance is None or in_favour is None or against is None or not seats:
            continue
        if decision.ref("body") != STEERING_GROUP or decision.has("jointly_with"):
            continue
        if decision.has("votes.abstained") and decision.integer("votes.abstained") is None:
            continue
        total = in_favour + against + (decision.integer("votes.abstained") or 0)
        meeting = by_day.get(day) if decision.word("way") in {"", "meeting"} else None
        present = len(seats) if meeting is None else _present(governance, turnout(meeting, seats, PRESENT))
        ids = {seat.id for seat in seats}
        recused = len(ids & set(decision.refs("recused")))
        yield _Vote(decision, governance, in_favour, against, total, len(seats), present, recused)


def _lost(vote: _Vote) -> tuple[str, int] | None:
    """Why the votes cannot have carried the decision: a reason and a number, or None."""
    governance = vote.governance
    double = governance.has("casting_vote")
    kind, needed = governance.word("decision_rule.type"), governance.integer("decision_rule.votes")
    if needed is not None and needed > vote.seats:
        return None  # The rule itself cannot be met, and is reported.
    if kind == "majority" and vote.in_favour < vote.against:
        return "minority", 0
    if kind == "majority" and vote.in_favour == vote.against and not double:
        return "tie", 0
    if kind == "consensus" and vote.against:
        return "consensus", 0
    # A casting vote counts where the votes are equal, and nowhere else.
    cast = double and vote.in_favour == vote.against
    if kind == "qualified_majority" and needed is not None and vote.in_favour + cast < needed:
        return "qualified", needed
    return None


def _lost_before(product: Product) -> Iterator[Found]:
    """Decisions from before the mandate in force that are recorded as adopted against more votes than they got."""
    mandate = product.mandate
    if mandate is not None and mandate.root.word("governance.decision_rule.type") in {"chair_decides", "owners_decide"}:
        return  # Then the votes are advice.
    for decision in product.adopted_decisions():
        in_favour, against = decision.integer("votes.for"), decision.integer("votes.against")
        if governance_on(product, decision.date("date")) is None and (in_favour or 0) < (against or 0):
            if in_favour is None:
                continue
            name = product.name_of(decision.id)
            yield found(decision.at("votes"), "minority-before", decision=name, in_favour=in_favour, against=against)


@rule("DEC007", "votes-against-rule", severity=Severity.ERROR, nature=CONSISTENCY)
def check_votes(product: Product, _context: Context) -> Iterator[Found]:
    """The votes fit the number of voters and, where the decision was adopted, carry it by the decision rule."""
    for vote in _votes(product):
        reason, needed = "", 0
        if vote.total > vote.seats + vote.most:
            reason = "too-many"
        elif vote.total > vote.present + vote.most:
            reason = "more-than-present"
        elif vote.decision.word("outcome") == "adopted" and (lost := _lost(vote)):
            reason, needed = lost
        quorum = vote.governance.integer("quorum.count") or 0
        if (
            not reason
            and vote.total + vote.recused < quorum <= vote.seats
            and vote.decision.word("outcome") == "adopted"
        ):
            reason, needed = "few", quorum
        if reason:
            yield found(
                vote.decision.at("votes"),
                reason,
                decision=product.name_of(vote.decision.id),
                date=vote.decision.date("date"),
                votes=vote.total,
                seats=vote.seats,
                present=vote.present,
                in_favour=vote.in_favour,
                against=vote.against,
                needed=needed,
            )
    yield from _lost_before(product)


@rule("DEC013", "recused-member-voted", severity=Severity.ERROR, nature=CONSISTENCY)
def check_recused(product: Product, _context: Context) -> Iterator[Found]:
    """Members who were recused are not among the votes."""
    for vote in _votes(product):
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


@rule("DEC008", "counted-deputy-not-named", severity=Severity.ERROR, nature=CONSISTENCY)
def check_authority(product: Product, _context: Context) -> Iterator[Found]:
    """Where decisions were taken, no seat was filled by a deputy that the mandate says it does not have."""
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


def _limit(product: Product) -> int | None:
    """What the members can bind together, or None where one of them has no stated limit."""
    total = 0
    seats = voters(product)
    for seat in seats:
        if seat.flag("authority.may_commit_money") is False:
            continue
        limit = seat.integer("authority.limit")
        if limit is None:
            return None
        total += limit
    return total if seats else None


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


def _is_decision(item: Group | None) -> bool:
    return item is not None and item.section.name == "Decision"


@rule("DEC009", "amount-above-authority", severity=Severity.ERROR, nature=CONSISTENCY)
def check_amount(product: Product, _context: Context) -> Iterator[Found]:
    """The steering group binds no more than its members can bind together, unless the owners take part."""
    limit = _limit(product)
    if limit is None:
        return
    for decision in product.adopted_decisions():
        amount = decision.integer("amount")
        if amount is None or amount <= limit or decision.ref("body") != STEERING_GROUP:
            continue
        if governance_on(product, decision.date("date")) is None or _by_owners(product, decision):
            continue
        yield found(
            decision.at("amount"),
            decision=product.name_of(decision.id),
            amount=Kroner(amount),
            limit=Kroner(limit),
            field=FieldName("Decision", "ratified_by"),
        )
