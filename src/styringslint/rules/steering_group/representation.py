"""Who is represented in the steering group, and whether those who are hit have a say."""

from collections.abc import Iterator, Mapping

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Word
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.rules.steering_group.group import (
    MUNICIPAL,
    governance,
    owners,
    owners_without_seat,
    party_text,
    register,
    represented,
    seat_name,
    seats,
    voices,
    voters,
)
from styringslint.workspace.product import Product

_LEVELS = ("none", "low", "medium", "high")
_HARD_HIT = frozenset({"medium", "high"})


@rule("STG001", "owner-without-seat", severity=Severity.ERROR, nature=COMPLETENESS)
def check_owners_have_seats(product: Product, _context: Context) -> Iterator[Found]:
    """Every owner is represented by at least one seat in the steering group."""
    group = governance(product)
    if group is None:
        return
    if not group.has("members"):
        yield found(group.at("members"), "no-members", field=FieldName("Governance", "members"))
        return
    for party, owner in owners_without_seat(product).items():
        yield found(
            owner.at("party"),
            owner=product.name_of(party),
            party=party_text(product, party),
            id=party,
            field=FieldName("Governance", "members"),
            instead=FieldName("Owner", "no_seat_because"),
        )


@rule("STG002", "seat-without-party", severity=Severity.ERROR, nature=COMPLETENESS)
def check_seats_represent(product: Product, _context: Context) -> Iterator[Found]:
    """Every seat says which party it represents."""
    group = governance(product)
    for seat in group.groups("members") if group is not None else ():
        if not seat.has("represents"):
            yield found(seat.at("represents"), seat=seat_name(seat), field=FieldName("Member", "represents"))


@rule("STG027", "seat-appointed-by-another-owner", severity=Severity.WARNING, nature=CONSISTENCY)
def check_appointed_by(product: Product, _context: Context) -> Iterator[Found]:
    """The seat of an owner is not filled by another owner, unless that one speaks for the first."""
    group, parties = governance(product), register(product)
    # An owner that appoints somebody and has no seat itself is STG001's.
    own = set(owners(product, parties)) - set(owners_without_seat(product))
    for seat in group.groups("members") if group is not None else ():
        party, by = seat.ref("represents"), seat.ref("appointed_by")
        if party == by or not {party, by} <= own or party in parties[by].refs("represents"):
            continue
        yield found(
            seat.at("appointed_by"),
            seat=seat_name(seat),
            party=party_text(product, party),
            by=party_text(product, by),
            field=FieldName("Member", "appointed_by"),
        )


def _weightiest(rows: Mapping[str, Group]) -> dict[int, tuple[int, str]]:
    """For each level of consequence the owner with the most influence."""
    found: dict[int, tuple[int, str]] = {}
    for party, row in rows.items():
        consequence, influence = _LEVELS.index(row.word("consequence")), _LEVELS.index(row.word("influence"))
        if consequence not in found or found[consequence][0] < influence:
            found[consequence] = (influence, party)
    return found


@rule("STG014", "influence-out-of-proportion", severity=Severity.WARNING, nature=CONSISTENCY)
def check_proportion(product: Product, _context: Context) -> Iterator[Found]:
    """An owner who is hit harder than another has no less influence than the other."""
    if governance(product) is None:
        return
    every = owners(product, register(product))
    rows = {party: row for party, row in every.items() if row.word("consequence") and row.word("influence")}
    best = _weightiest(rows)
    for party, row in rows.items():
        consequence, influence = _LEVELS.index(row.word("consequence")), _LEVELS.index(row.word("influence"))
        milder = [pair for level, pair in best.items() if level < consequence]
        most, other = max(milder, key=lambda pair: pair[0], default=(0, ""))
        if most <= influence:
            continue
        yield found(
            row.at("influence"),
            labels=(rows[other].at("influence"),),
            owner=product.name_of(party),
            consequence=Word("level", row.word("consequence")),
            influence=Word("level", row.word("influence")),
            other=product.name_of(other),
            other_consequence=Word("level", rows[other].word("consequence")),
            other_influence=Word("level", rows[other].word("influence")),
        )


def parties_without_vote(product: Product) -> dict[str, tuple[Group, str]]:
    """Parties that are hit, have no vote and no stated reason: by party, the row and what is wrong. Empty where unknown."""
    voting, known = voters(product), seats(product)
    parties = register(product)
    vote = represented(voting, parties) if voting is not None else None
    if product.mandate is None or vote is None or known is None or represented(known, parties) is None:
        return {}
    missing = owners_without_seat(product)
    own = owners(product, parties)
    heard = voices(voting or [], own, parties)
    result: dict[str, tuple[Group, str]] = {
        party: (row, "owner") for party, row in own.items() if party not in missing and _hit(row) and party not in heard
    }
    # With the seat of an owner that speaks for others, they lost their voice too.
    spoken_for = {party for owner in missing for party in parties[owner].refs("represents")}
    for row in product.mandate.root.groups("affected"):
        party = row.ref("party")
        if party not in parties or party in {*own, *vote, *spoken_for} or not _hit(row):
            continue
        if parties[party].word("sector") != "group":
            result.setdefault(party, (row, ""))
        elif not row.has("involved_by"):
            result.setdefault(party, (row, "group"))
    return result


def _hit(row: Group) -> bool:
    return row.word("consequence") in _HARD_HIT and not row.has("no_seat_because")


@rule("STG015", "affected-without-vote", severity=Severity.WARNING, nature=COMPLETENESS)
def check_affected_have_votes(product: Product, _context: Context) -> Iterator[Found]:
    """A party with a medium or high consequence has a vote in the steering group, or the reason why not is stated."""
    for party, (row, reason) in parties_without_vote(product).items():
        yield found(
            row.at("involved_by") if reason == "group" else row.at("party"),
            reason,
            party=product.name_of(party),
            consequence=Word("level", row.word("consequence")),
            field=FieldName(row.section.name, "no_seat_because"),
            involved=FieldName("Affected", "involved_by"),
        )


def _may_speak_for_municipalities(party: Group, parties: Mapping[str, Group]) -> bool:
    """Whether a party is of the municipal sector or represents it; also where that cannot be told."""
    sector = party.word("sector")
    if not sector or sector in MUNICIPAL:
        return True
    if sector != "interest_body":
        return False
    below = party.refs("represents")
    return not below or any(other not in parties or parties[other].word("sector") in MUNICIPAL for other in below)


def _municipal_seat_is_missed_already(product: Product, parties: Mapping[str, Group]) -> bool:
    reported = {*owners_without_seat(product), *parties_without_vote(product)}
    return any(parties[party].word("sector") in {*MUNICIPAL, "interest_body"} for party in reported)


@rule("STG017", "no-municipal-seat", severity=Severity.WARNING, nature=CONSISTENCY)
def check_municipal_seat(product: Product, _context: Context) -> Iterator[Found]:
    """A product that affects the municipal sector has somebody from that sector in the steering group."""
    known = seats(product)
    if known is None or product.mandate is None or not product.mandate.root.flag("affects_municipal_sector"):
        return
    parties = register(product)
    if represented(known, parties) is None or _municipal_seat_is_missed_already(product, parties):
        return
    members = [seat for seat in known if seat.word("role") != "observer"]
    if not any(_may_speak_for_municipalities(parties[seat.ref("represents")], parties) for seat in members):
        yield found(
            product.mandate.root.at("affects_municipal_sector"),
            field=FieldName("MandateDocument", "affects_municipal_sector"),
        )


@rule(
    "STG018",
    "sector-seat-without-anchoring",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_anchoring(product: Product, _context: Context) -> Iterator[Found]:
    """A voting member who speaks for a sector says whom the member consults, and how long they have to answer.

    Where the body has taken the seat of an owner that it speaks for, STG001 has said what is wrong.
    """
    parties = register(product)
    missed, known = owners_without_seat(product), seats(product) or ()
    bodies = [seat.ref("represents") for seat in known]
    for seat in known:
        party = parties.get(seat.ref("represents"))
        if party is None or party.word("sector") != "interest_body" or not seat.flag("voting"):
            continue
        taken = bodies.count(party.id) > 1 and not missed.keys().isdisjoint(party.refs("represents"))
        if not seat.has("anchoring") and not taken:
            yield found(seat.at("anchoring"), seat=seat_name(seat), party=party_text(product, party.id))


@rule(
    "STG024",
    "affected-not-involved",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_involvement(product: Product, _context: Context) -> Iterator[Found]:
    """An affected party that is neither owner nor member is listed with how it is involved."""
    if product.mandate is None or product.mandate.status == "superseded":
        return
    parties = register(product)
    known = seats(product)
    held = represented(known, parties) if known is not None else None
    taken = {*owners(product, parties), *(held or ()), *parties_without_vote(product)}
    for row in product.mandate.root.groups("affected"):
        if row.has("involved_by") or row.word("consequence") == "none":
            continue
        party = row.ref("party")
        if party in parties and party not in taken:
            yield found(row.at("involved_by"), party=product.name_of(party), field=FieldName("Affected", "involved_by"))
