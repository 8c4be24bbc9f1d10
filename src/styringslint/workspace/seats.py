"""Who fills the seats of a meeting, and whether that is enough to decide."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from styringslint.core.values import ItemName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.workspace.product import Product

STEERING_GROUP = "steering_group"
"""The body whose seats stand in the mandate."""

PRESENT = "present"
"""The field of an attendance row that says who met."""
REPLY = "reply"
"""The field of an attendance row that says who means to come."""

DECIDED = frozenset({"adopted", "rejected"})
"""The outcomes that settle a case."""

_FILLED = {PRESENT: frozenset({"member", "deputy"}), REPLY: frozenset({"coming", "deputy"})}
_EMPTY = {PRESENT: "nobody", REPLY: "apologies"}


class Seat(NamedTuple):
    """A seat: its id, and the party that it represents."""

    id: str
    party: str


class Quorum(NamedTuple):
    """How many must be there, and which parties; `needed` is None where that is not known."""

    needed: int | None
    parties: tuple[str, ...]


class Turnout(NamedTuple):
    """Seats that are filled, seats that are certainly empty, and seats of which nobody knows."""

    filled: list[Seat]
    empty: list[Seat]
    unknown: list[Seat]

    @property
    def most(self) -> int:
        """How many seats can be filled at most."""
        return len(self.filled) + len(self.unknown)


class Shortfall(NamedTuple):
    """Why a turnout is not enough: too few seats, or a party (its id) that must be there and is not."""

    needed: int
    party: str


def meetings(product: Product, forum: str = STEERING_GROUP) -> list[Document]:
    """The meetings of a body that still stand."""
    return [
        meeting
        for meeting in product.of_kind("meeting")
        if meeting.status != "superseded" and meeting.root.ref("forum") == forum
    ]


def is_over(meeting: Document, as_of: date) -> bool:
    """Whether the meeting has been held: its day has passed, or it is today and the minutes say who came.

    A meeting without a date lies ahead.
    """
    day = meeting.root.date("date")
    if day is None or day != as_of:
        return day is not None and day < as_of
    return any(row.has(PRESENT) for row in meeting.root.groups("attendance"))


def governance_on(product: Product, day: date | None) -> Group | None:
    """The governance that held on a day, as far as the mandate in force tells; None where nobody can know."""
    mandate = product.mandate
    if mandate is None or day is None or mandate.valid_from is None or mandate.valid_from > day:
        return None
    return mandate.root.group("governance")


def voters(product: Product) -> list[Group]:
    """The seats with a vote, or none where it is not clear which they are."""
    return product.voters if all(seat.flag("voting") is not None for seat in product.members) else []


def seats_of(members: list[Group]) -> list[Seat]:
    """Members of the mandate as seats."""
    return [Seat(member.id, member.ref("represents")) for member in members]


def quorum_of(governance: Group) -> Quorum:
    """The quorum that the mandate asks for."""
    return Quorum(governance.integer("quorum.count"), tuple(governance.refs("quorum.parties")))


@lru_cache(maxsize=4)
def taken(product: Product, outcomes: frozenset[str]) -> dict[tuple[date | None, str], list[Group]]:
    """The decisions with some outcomes that were taken in a meeting, by day and body."""
    found: dict[tuple[date | None, str], list[Group]] = {}
    for decision in product.decisions:
        if decision.word("outcome") in outcomes and decision.word("way") in {"", "meeting"}:
            found.setdefault((decision.date("date"), decision.ref("body")), []).append(decision)
    return found


def turnout(meeting: Document, seats: list[Seat], field: str) -> Turnout:
    """How seats are filled by what the attendance says in `field`. A seat without a row is unknown."""
    said = {row.ref("seat"): row.word(field) for row in meeting.root.groups("attendance")}
    filled = [seat for seat in seats if said.get(seat.id) in _FILLED[field]]
    empty = [seat for seat in seats if said.get(seat.id) == _EMPTY[field]]
    known = {seat.id for seat in (*filled, *empty)}
    return Turnout(filled, empty, [seat for seat in seats if seat.id not in known])


def shortfall(quorum: Quorum, came: Turnout) -> Shortfall | None:
    """What is certainly missing to reach the quorum, or None."""
    needed = quorum.needed
    everybody = came.most + len(came.empty)
    # A quorum that the group can never reach is a fault of the mandate.
    if needed is not None and came.most < needed <= everybody:
        return Shortfall(needed, "")
    for party in quorum.parties:
        absent = any(seat.party == party for seat in came.empty)
        if absent and not any(seat.party == party for seat in (*came.filled, *came.unknown)):
            return Shortfall(0, party)
    return None


def case_name(case: Group) -> ItemName:
    """A case as messages show it: by title and number."""
    number = case.text("number")
    return ItemName(number, case.title) if number else ItemName(case.title, "")
