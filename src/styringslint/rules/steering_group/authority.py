"""Authority, appointments and deputies of the seats."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.rules.steering_group.group import governance, party_text, seat_name
from styringslint.workspace.product import Product
from styringslint.workspace.seats import meetings


def _voting_seats(product: Product) -> list[Group]:
    group = governance(product)
    return [seat for seat in group.groups("members") if seat.flag("voting")] if group is not None else []


@rule("STG003", "vote-without-authority", severity=Severity.ERROR, nature=COMPLETENESS)
def check_authority(product: Product, _context: Context) -> Iterator[Found]:
    """Every voting member has a statement of what the member may decide."""
    for seat in _voting_seats(product):
        if not seat.has("authority"):
            yield found(seat.at("authority"), seat=seat_name(seat), field=FieldName("Member", "authority"))


@rule(
    "STG005",
    "vote-without-deputy",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_deputy(product: Product, _context: Context) -> Iterator[Found]:
    """Every voting member has a deputy, or the reason why there is none is stated."""
    for seat in _voting_seats(product):
        if not seat.has("deputy"):
            yield found(
                seat.at("deputy"),
                seat=seat_name(seat),
                field=FieldName("Member", "deputy"),
                instead=FieldName("Deputy", "none_because"),
            )


@rule(
    "STG006",
    "deputy-without-authority",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_deputy_authority(product: Product, _context: Context) -> Iterator[Found]:
    """The deputy of a voting member has an authority of his or her own."""
    for seat in _voting_seats(product):
        deputy = seat.group("deputy")
        if deputy is not None and deputy.has("position") and not deputy.has("authority"):
            yield found(
                deputy.at("authority"),
                seat=seat_name(seat),
                deputy=deputy.text("position"),
                field=FieldName("Deputy", "authority"),
            )


def _first_meetings(product: Product) -> dict[str, date]:
    """The first meeting to which each member comes, or came, by the id of the seat."""
    first: dict[str, date] = {}
    for meeting in meetings(product):
        day = meeting.root.date("date")
        for row in meeting.root.groups("attendance") if day is not None else ():
            if day is not None and (row.word("present") or row.word("reply")) in {"member", "coming"}:
                first[row.ref("seat")] = min(day, first.get(row.ref("seat"), day))
    return first


class _Terms:
    """The appointments of a group as of a day."""

    def __init__(self, product: Product, rows: list[Group], context: Context) -> None:
        self.product = product
        self.as_of = context.as_of
        self.days = context.options["days"]
        self.ends: date | None = product.mandate.valid_to if product.mandate is not None else None
        self.adopted = product.mandate is not None and product.mandate.status == "adopted"
        self.now = {seat.ref("represents") for seat in rows if self._in_force(seat)}
        self.meets = _first_meetings(product)
        self.later = {seat.ref("represents") for seat in rows if (first := seat.date("from")) and first > self.as_of}

    def _in_force(self, seat: Group) -> bool:
        first, last = seat.date("from"), seat.date("to")
        return (first is None or first <= self.as_of) and (last is None or last >= self.as_of)

    def state(self, row: Group, party: str) -> str:
        """`ended`, `soon`, `not-begun`, or nothing to say. `party` may have another seat that makes it harmless."""
        first, last = row.date("from"), row.date("to")
        if first is not None and last is not None and first > last:
            return ""  # STR024 says that the dates cannot both be right.
        if last is not None and last < self.as_of:
            return "ended"
        if first is not None and first > self.as_of:
            needed = party not in self.now or first > self.meets.get(row.id, date.max)
            return "not-begun" if self.adopted and needed else ""
        outlasts = self.ends is not None and last is not None and last >= self.ends
        if last is None or outlasts or party in self.later:
            return ""
        return "soon" if (last - self.as_of).days <= self.days else ""

    def report(self, seat: Group, row: Group, state: str) -> Found:
        """A finding about the appointment in `row`: that of the seat, or of its deputy."""
        prefix = "" if row is seat else "deputy-"
        name = "from" if state == "not-begun" else "to"
        by = seat.ref("appointed_by") or seat.ref("represents")
        return found(
            row.at(name),
            prefix + state,
            seat=seat_name(seat),
            deputy=row.text("position"),
            party=party_text(self.product, seat.ref("represents")),
            by=party_text(self.product, by),
            day=row.date(name),
            field=FieldName(row.section.name, name),
        )


@rule(
    "STG004",
    "appointment-not-in-force",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 60},
    dated=True,
)
def check_appointments(product: Product, context: Context) -> Iterator[Found]:
    """No appointment of a member or deputy has ended, ends soon, or has yet to begin."""
    group, mandate = governance(product), product.mandate
    if group is None or mandate is None:
        return
    if (mandate.valid_from or context.as_of) > context.as_of or (mandate.valid_to or context.as_of) < context.as_of:
        return
    rows = group.groups("members")
    terms = _Terms(product, rows, context)
    for seat in rows:
        party = seat.ref("represents")
        state = terms.state(seat, party)
        if state:
            yield terms.report(seat, seat, state)
        deputy = seat.group("deputy")
        if deputy is None or not deputy.text("position"):
            continue
        # A deputy whose term goes with the member's is not a second fault.
        own = terms.state(deputy, "")
        if own and own != state:
            yield terms.report(seat, deputy, own)
