"""Which fields are governed, and what a change of a field is: the one table.

A change is material for the owners or for the steering group, and then needs a decision; or it is part of the running
work; or it is editorial. A field that the table does not name is material for the body that owns the kind of document:
what nobody has thought of is not let through. Governed fields are the material ones that a baseline holds, value by
value (Skate 23/2021, recommendations 2 to 4: owners give and develop the mandate, the steering group the steering
document).
"""

from typing import NamedTuple

from styringslint.model.items import Group

OWNERS = "owners"
"""Material for the owners."""
STEERING_GROUP = "steering_group"
"""Material for the steering group."""
RUNNING = "running"
"""Part of the running work: listed, needs no decision."""
EDITORIAL = "editorial"
"""Says the same in other words, or helps people find their way."""
MATERIAL = frozenset({OWNERS, STEERING_GROUP})
"""The classes that need a decision."""

_OWNED_BY_OWNERS = frozenset({"mandate", "parties", "portfolio"})
_HEADER = {
    "title": EDITORIAL,
    "kind": EDITORIAL,
    "language": EDITORIAL,
    "terms": EDITORIAL,
    "schema": EDITORIAL,
    "product": EDITORIAL,
    "version": RUNNING,
    "status": RUNNING,
    "adopted_by": RUNNING,
    "valid_from": RUNNING,
    "review_by": RUNNING,
    "waivers": RUNNING,
}
"""The head of a document follows from its adoption, which rules of their own look after."""

_GOVERNED: dict[str, dict[str, str]] = {
    "mandate": {
        "valid_to": OWNERS,
        "governance.decision_rule": OWNERS,
        "governance.quorum": OWNERS,
        "financing.cost_sharing": OWNERS,
        "parameters": OWNERS,
    },
    "Member": {"represents": OWNERS, "role": OWNERS, "voting": OWNERS, "authority.limit": OWNERS},
    "FinancingLine": {"year": OWNERS, "party": OWNERS, "amount": OWNERS, "source": OWNERS, "certainty": OWNERS},
    "steering": {
        "prioritisation.hypotheses": STEERING_GROUP,
        "prioritisation.initiatives": STEERING_GROUP,
        "prioritisation.capacity_after": STEERING_GROUP,
    },
    "Goal": {
        "statement": STEERING_GROUP,
        "level": STEERING_GROUP,
        "deadline": STEERING_GROUP,
        "supports": STEERING_GROUP,
    },
    "Benefit": {
        "supports": STEERING_GROUP,
        "owner": STEERING_GROUP,
        "indicator.unit": STEERING_GROUP,
        "indicator.direction": STEERING_GROUP,
        "baseline": STEERING_GROUP,
        "target": STEERING_GROUP,
    },
}

_OTHERS: dict[str, dict[str, str]] = {
    "mandate": {"approvals": RUNNING, "lessons": EDITORIAL, "governance.secretariat": RUNNING},
    "steering": {
        "mandate_version": RUNNING,
        "parameter_status": RUNNING,
        "meeting_plan": RUNNING,
        "prioritisation.exceptions": RUNNING,
    },
    "interoperability": {"date": RUNNING, "participants": RUNNING, "layers": RUNNING, "principles": RUNNING},
    "delivery_plan": {"handover": RUNNING},
    "Member": {"name": RUNNING, "position": RUNNING, "deputy": RUNNING, "anchoring": RUNNING},
    "FinancingLine": {"reference": EDITORIAL},
    "FrameworkCondition": {"reference": EDITORIAL},
    "OtherBody": {"name": EDITORIAL},
    "Party": {
        "": RUNNING,
        "name": EDITORIAL,
        "previous_names": EDITORIAL,
        "ministry": EDITORIAL,
        "municipality_number": EDITORIAL,
        "organisation_number": OWNERS,
        "sector": OWNERS,
        "represents": OWNERS,
    },
    "Goal": {"owner": RUNNING},
    "Benefit": {
        "title": EDITORIAL,
        "status": RUNNING,
        "measurements": RUNNING,
        "actions": RUNNING,
        "assumptions": RUNNING,
    },
    "Hypothesis": {"title": EDITORIAL, "owner": RUNNING, "test": RUNNING, "result": RUNNING},
    "Initiative": {
        "title": EDITORIAL,
        "link": EDITORIAL,
        "status": RUNNING,
        "team": RUNNING,
        "start": RUNNING,
        "end": RUNNING,
        "person_months": RUNNING,
        "costs": RUNNING,
        "milestones": RUNNING,
        "depends_on": RUNNING,
        "support_from": RUNNING,
        "score": RUNNING,
        "outcome": RUNNING,
    },
    "Team": {
        "name": EDITORIAL,
        "lead": RUNNING,
        "parties": RUNNING,
        "competences": RUNNING,
        "capacity": RUNNING,
    },
    "Risk": {"": RUNNING},
    "Insight": {"": RUNNING},
}

_OWNERS_SECTIONS = frozenset({"Member", "FinancingLine", "FrameworkCondition", "Dependency", "OtherBody", "Party"})
ITEMS = tuple(name for name in _GOVERNED if name[0].isupper())
"""The sections of which every item is governed."""


class Trail(NamedTuple):
    """Where a value stands: the kind of item or document it belongs to, and the fields from there on."""

    anchor: str
    fields: tuple[str, ...]

    def below(self, name: str) -> "Trail":
        """The trail of a field of this."""
        return Trail(self.anchor, (*self.fields, name))


NOWHERE = Trail("", ())
"""The trail of a value apart from any document."""


def trail_of(group: Group) -> Trail:
    """The trail of a whole item or document."""
    return Trail(group.section.name if group.id else group.root.split("/", 1)[0], ())


def _longest(table: dict[str, dict[str, str]], trail: Trail) -> tuple[str, ...] | None:
    """The longest beginning of a trail that a table names, or None."""
    row = table.get(trail.anchor, {})
    for length in range(len(trail.fields), -1, -1):
        if ".".join(trail.fields[:length]) in row:
            return trail.fields[:length]
    return None


def _found(table: dict[str, dict[str, str]], trail: Trail) -> str:
    fields = _longest(table, trail)
    return "" if fields is None else table[trail.anchor][".".join(fields)]


def governed_field(trail: Trail) -> tuple[str, ...]:
    """The fields down to the governed one that a value belongs to; empty where nothing governs it."""
    return _longest(_GOVERNED, trail) or ()


def is_governed(trail: Trail) -> bool:
    """Whether a baseline holds the value."""
    return bool(governed_field(trail))


def owner_of(trail: Trail) -> str:
    """The body that owns the kind of document or item."""
    return OWNERS if trail.anchor in _OWNERS_SECTIONS or trail.anchor in _OWNED_BY_OWNERS else STEERING_GROUP


def class_of(trail: Trail) -> str:
    """The class of a change of a value."""
    found = _found(_GOVERNED, trail) or _found(_OTHERS, trail)
    if not found and trail.fields and trail.anchor[:1].islower():
        found = _HEADER.get(trail.fields[0], "")
    return found or owner_of(trail)
