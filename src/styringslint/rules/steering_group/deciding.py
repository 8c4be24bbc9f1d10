"""Whether the steering group can decide: rule, quorum, votes, chair, and where disagreement goes."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.model.table import word_set, word_to_write, words_to_write
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.rules.steering_group.group import (
    governance,
    owners_without_seat,
    register,
    represented,
    seat_name,
    seats,
    voters,
)
from styringslint.workspace.product import Product


def _advises(group: Group) -> bool:
    return group.word("body_type") == "advises"


@rule("STG007", "no-decision-rule", severity=Severity.ERROR, nature=COMPLETENESS)
def check_decision_rule(product: Product, _context: Context) -> Iterator[Found]:
    """The mandate says how the steering group decides."""
    group = governance(product)
    if group is None or _advises(group):
        return
    words = words_to_write("decision_rule", group.file.language)
    if not group.has("decision_rule"):
        yield found(group.at("decision_rule"), words=words)
    elif group.group("decision_rule") is not None and not group.has("decision_rule.type"):
        yield found(group.at("decision_rule"), "no-type", words=words)


@rule("STG008", "quorum", severity=Severity.ERROR, nature=COMPLETENESS)
def check_quorum(product: Product, _context: Context) -> Iterator[Found]:
    """The mandate says how many must be present, and the group has that many; the parties that must come have seats."""
    group = governance(product)
    if group is None:
        return
    if not group.has("quorum"):
        if not _advises(group):
            yield found(group.at("quorum"))
        return
    if group.group("quorum") is None:
        return
    if not group.has("quorum.count"):
        yield found(group.at("quorum.count"), "no-count", field=FieldName("Quorum", "count"))
    yield from _quorum_that_fails(product, group)
    yield from _absent_parties(product, group)


def _quorum_that_fails(product: Product, group: Group) -> Iterator[Found]:
    count, voting = group.integer("quorum.count"), voters(product)
    if count is not None and count < 1:
        yield found(group.at("quorum.count"), "too-low", always=True, count=count)
    elif count is not None and voting is not None and count > len(voting):
        yield found(group.at("quorum.count"), "too-high", always=True, count=count, voters=len(voting))


def _absent_parties(product: Product, group: Group) -> Iterator[Found]:
    known = seats(product)
    parties = register(product)
    held = represented(known, parties) if known is not None else None
    if held is None:
        return
    missing = owners_without_seat(product)
    for leaf in group.leaves("quorum.parties"):
        if leaf.data in parties and leaf.data not in held and leaf.data not in missing:
            yield found(group.at_leaf(leaf), "party", always=True, party=product.name_of(leaf.data))


@rule("STG009", "decision-rule-cannot-be-met", severity=Severity.WARNING, nature=COMPLETENESS)
def check_votes(product: Product, _context: Context) -> Iterator[Found]:
    """The decision rule can be met with the votes there are, and a tie has a way out."""
    group = governance(product)
    if group is None:
        return
    voting, kind = voters(product), group.word("decision_rule.type")
    if kind == "qualified_majority":
        yield from _qualified(group, voting)
    if voting is not None and _tie(group, voting):
        place = group.at("decision_rule.type")
        yield found(
            place,
            "tie",
            voters=len(voting),
            field=FieldName("Governance", "escalation"),
            other=FieldName("Governance", "casting_vote"),
        )
    holder = product.find(group.ref("casting_vote"))
    if holder is not None and holder.section.name == "Member" and holder.flag("voting") is False:
        yield found(group.at("casting_vote"), "no-vote", always=True, seat=seat_name(holder))


def _qualified(group: Group, voting: list[Group] | None) -> Iterator[Found]:
    if not group.has("decision_rule.votes"):
        yield found(group.at("decision_rule.votes"), "no-number", field=FieldName("DecisionRule", "votes"))
        return
    votes = group.integer("decision_rule.votes")
    if votes is not None and voting is not None and votes > len(voting):
        place = group.at("decision_rule.votes")
        yield found(place, "too-many", always=True, votes=votes, voters=len(voting))
        return
    quorum = group.integer("quorum.count")
    fewest = min(quorum or len(voting), len(voting)) if voting else 0
    if votes is not None and votes * 2 <= fewest:
        yield found(group.at("decision_rule.votes"), "too-few", always=True, votes=votes, count=fewest)
        return
    # With a casting vote, fewer than that many people can have the votes.
    if votes is not None and quorum is not None and 1 <= quorum < votes and not group.has("casting_vote"):
        label = (group.at("decision_rule.votes"),)
        yield found(group.at("quorum.count"), "quorum", always=True, labels=label, count=quorum, votes=votes)


def _tie(group: Group, voting: list[Group] | None) -> bool:
    """Whether the votes can be equal, with no way out."""
    if not voting or len(voting) % 2:
        return False
    way_out = group.has("casting_vote") or group.has("escalation")
    return group.word("decision_rule.type") == "majority" and not way_out


@rule("STG010", "not-one-chair", severity=Severity.ERROR, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_chair(product: Product, _context: Context) -> Iterator[Found]:
    """Exactly one of the seats is the chair."""
    group, known = governance(product), seats(product)
    if group is None or known is None or not all(seat.word("role") for seat in known):
        return
    chairs = [seat for seat in known if seat.word("role") == "chair"]
    if not chairs:
        word = word_to_write("member_role", "chair", group.file.language)
        yield found(group.at_key("members"), field=FieldName("Member", "role"), word=word)
    elif len(chairs) > 1:
        names = tuple(seat_name(seat) for seat in chairs)
        yield found(chairs[1].at("role"), "several", always=True, count=len(chairs), seats=names)


@rule("STG011", "no-escalation", severity=Severity.WARNING, nature=COMPLETENESS, profiles={"small": Severity.OFF})
def check_escalation(product: Product, _context: Context) -> Iterator[Found]:
    """The mandate says where disagreement in the steering group goes."""
    group = governance(product)
    # Where the votes can be equal, STG009 asks for the same, and says why.
    if group is not None and not group.has("escalation") and not _tie(group, voters(product)):
        yield found(group.at("escalation"), field=FieldName("Governance", "escalation"))
    elif group is not None and (to := group.text("escalation.to")) and _folded(to) in _own_names(group):
        field = FieldName("Governance", "escalation")
        yield found(group.at("escalation.to"), "itself", always=True, field=field, body=to)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _own_names(group: Group) -> set[str]:
    """What the steering group is called: by its name, and by the words for such groups."""
    return {_folded(group.text("body")), *map(_folded, word_set("body")["steering_group"].values())}


@rule(
    "STG020", "perspective-not-covered", severity=Severity.INFO, nature=COMPLETENESS, profiles={"small": Severity.OFF}
)
def check_perspectives(product: Product, _context: Context) -> Iterator[Found]:
    """The perspectives of owner, user and supplier are each covered by a seat."""
    group = governance(product)
    if group is None or not group.has("members") or (group.has("perspectives") and group.group("perspectives") is None):
        return
    names = ("owner", "user", "supplier")
    missing = tuple(FieldName("Perspectives", name) for name in names if not group.has(f"perspectives.{name}"))
    if missing:
        reason = "some" if group.has("perspectives") else ""
        field = FieldName("Governance", "perspectives")
        yield found(group.at("perspectives"), reason, missing=missing, count=len(missing), field=field)
