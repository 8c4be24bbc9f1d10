"""Which fields are governed, and what a change of a field is, as the models say.

A change is material for the owners or for the steering group, and then needs a decision; or it is part of the running
work; or it is editorial. A field of which the model says nothing is material for the body that owns the kind of document:
what nobody has thought of is not let through. Governed fields are the material ones that a baseline holds, value by
value (Skate 23/2021, recommendations 2 to 4: owners give and develop the mandate, the steering group the steering
document).
"""

from functools import cache, lru_cache
from typing import NamedTuple

from styringslint.model.items import Group
from styringslint.model.table import Field, Section, document_kinds, document_section, section, section_names

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


class Ways(NamedTuple):
    """The fields of a section that a search for values follows."""

    held: frozenset[str]
    """Those whose values are looked for. Ids and natural keys are part of paths, and never are."""
    onward: frozenset[str]
    """Those, and the ones that lead on to such."""


NO_WAYS = Ways(frozenset(), frozenset())
"""Nothing is looked for."""


class Trail:
    """Where a value stands: the kind of item or document it belongs to, and the fields from there on.

    There is one of each: `trail_of` and `below` give the same again, so that what is known of it is worked out once. A replay
    asks for the trail of each value of a product.
    """

    __slots__ = ("_governed", "_ways", "anchor", "fields", "known_below")

    def __init__(self, anchor: str, fields: tuple[str, ...]) -> None:
        self.anchor = anchor
        self.fields = fields
        self.known_below: dict[str, Trail] = {}
        """The trails of fields of this that have been asked for."""
        self._governed: dict[str, frozenset[str]] = {}
        self._ways: dict[str, Ways] = {}

    def below(self, name: str) -> "Trail":
        """The trail of a field of this."""
        found = self.known_below.get(name)
        if found is None:
            found = self.known_below[name] = Trail(self.anchor, (*self.fields, name))
        return found

    def governed(self, of: str) -> frozenset[str]:
        """The fields of a section whose values a baseline holds, where the section stands at the end of the trail."""
        found = self._governed.get(of)
        if found is None:
            found = self._governed[of] = _governed_names(self, of)
        return found

    def ways(self, of: str) -> Ways:
        """The ways to what a baseline holds in a section, where the section stands at the end of the trail."""
        found = self._ways.get(of)
        if found is None:
            decided, _ = _field(self)
            found = self._ways[of] = _own_ways(of) if decided is None else _ways(of, self.governed(of))
        return found


@cache
def every_way(of: str) -> Ways:
    """The ways to all that stands in a section."""
    names = frozenset(section(of).fields) - frozenset(section(of).natural_key)
    return Ways(names, names)


@cache
def trail_of(anchor: str) -> Trail:
    """The trail of a kind of item or document."""
    return Trail(anchor, ())


NOWHERE = trail_of("")
"""The trail of a value apart from any document."""


def trail_from(group: Group) -> Trail:
    """The trail of a whole item or document. That of an item without an id leads over the list in which it stands."""
    if group.id:
        return trail_of(group.section.name)
    document = trail_of(group.root.split("/", 1)[0])
    return document.below(group.field.name) if group.field is not None and group.field.is_list else document


@lru_cache(maxsize=256)
def _section(anchor: str) -> Section | None:
    if anchor[:1].islower():
        return document_section(anchor) if anchor in document_kinds() else None
    return section(anchor) if anchor in section_names() else None


def _field(trail: Trail) -> tuple[Field | None, int]:
    """The first field on a trail that says what a change of it is, and how many fields lead to it."""
    of = _section(trail.anchor)
    for number, name in enumerate(trail.fields, 1):
        field = of.fields.get(name) if of is not None else None
        if field is None or field.change:
            return field, number
        of = section(field.of) if field.type == "section" else None
    return None, 0


def governed_field(trail: Trail) -> tuple[str, ...]:
    """The fields down to the governed one that a value belongs to; empty where nothing governs it."""
    field, length = _field(trail)
    return trail.fields[:length] if field is not None and field.governed else ()


def is_governed(trail: Trail) -> bool:
    """Whether a baseline holds the value."""
    return bool(governed_field(trail))


def _governed_names(trail: Trail, of: str) -> frozenset[str]:
    fields = section(of).fields
    decided, _ = _field(trail)
    if decided is not None:
        return frozenset(fields) if decided.governed else frozenset()
    return frozenset([name for name, field in fields.items() if field.governed and field.change])


def _ways(of: str, governed: frozenset[str]) -> Ways:
    """The ways to what a baseline holds in a section, where it holds the values of some fields of it."""
    fields, keys = section(of).fields, section(of).natural_key
    leading = governed.union([name for name, field in fields.items() if field.leads])
    return Ways(governed.difference(keys), leading.difference(keys))


@cache
def _own_ways(of: str) -> Ways:
    """The same, where nothing above the section says what a change in it is."""
    return _ways(of, NOWHERE.governed(of))


def owner_of(trail: Trail) -> str:
    """The body that owns the kind of document or item."""
    of = _section(trail.anchor)
    return OWNERS if of is not None and of.owner == OWNERS else STEERING_GROUP


def class_of(trail: Trail) -> str:
    """The class of a change of a value."""
    field, _ = _field(trail)
    if field is not None:
        return field.change
    of = _section(trail.anchor)
    return of.change if of is not None else STEERING_GROUP
