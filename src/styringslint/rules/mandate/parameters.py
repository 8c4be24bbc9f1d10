"""The seven control parameters: what is expected, what is the least acceptable, and the room between."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from styringslint.core.kept import kept
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.model.items import Group
from styringslint.rules.mandate.current import mandates
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

PARAMETERS = ("time", "cost", "quality", "scope", "sustainability", "benefits", "risk")
"""The seven, in the order of the format."""


class Levels(NamedTuple):
    """A relevant control parameter; a level that is missing or cannot be read is None."""

    name: str
    group: Group
    expected: Any
    limit: Any

    @property
    def field(self) -> FieldName:
        """The key of the parameter."""
        return FieldName("ControlParameters", self.name)

    @property
    def locked(self) -> bool:
        """Whether both levels are known and equal."""
        return self.expected is not None and self.expected == self.limit


def _level(name: str, group: Group, level: str) -> Any:
    if name == "time":
        return group.date(level)
    if name == "cost":
        return group.integer(level)
    return group.number(level)


@kept(2)
def relevant(parameters: Group) -> list[Levels]:
    """The parameters that are there and not set aside with a reason."""
    return [
        Levels(name, group, _level(name, group, "expected"), _level(name, group, "limit"))
        for name in PARAMETERS
        if (group := parameters.group(name)) is not None and not group.has("not_relevant_because")
    ]


def _groups(product: Product) -> Iterator[tuple[Group, Group]]:
    """The mandates that have control parameters, with the group of them."""
    for mandate in mandates(product):
        parameters = mandate.root.group("parameters")
        if parameters is not None:
            yield mandate.root, parameters


def _half_given(parameters: Group) -> Iterator[Found]:
    for levels in relevant(parameters):
        lacking = [level for level in ("expected", "limit") if not levels.group.has(level)]
        if lacking:
            reason = "no-levels" if len(lacking) == 2 else f"no-{lacking[0]}"
            field = FieldName(levels.group.section.name, lacking[0])
            yield found(levels.group.at(lacking[0]), reason, parameter=levels.field, field=field)


@rule(
    "MAN014",
    "control-parameters-missing",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_levels(product: Product, _context: Context) -> Iterator[Found]:
    """Each of the seven control parameters has an expected and a least acceptable level, or a reason why it is not relevant."""
    for mandate in mandates(product):
        if not mandate.root.has("parameters"):
            yield found(mandate.at("parameters"), "no-parameters")
    for root, parameters in _groups(product):
        missing = tuple(FieldName("ControlParameters", name) for name in PARAMETERS if not parameters.has(name))
        if missing:
            yield found(root.at_key("parameters"), missing=missing, count=len(missing))
        yield from _half_given(parameters)


def _stricter(levels: Levels) -> str:
    """Why the limit is stricter than what is expected: the sort of parameter, or an empty text."""
    if levels.expected is None or levels.limit is None:
        return ""
    if levels.name in {"time", "cost"}:
        return levels.name if levels.limit < levels.expected else ""
    direction = levels.group.word("direction")
    if direction == "increasing" and levels.limit > levels.expected:
        return direction
    if direction == "decreasing" and levels.limit < levels.expected:
        return direction
    return ""


@rule("MAN015", "limit-stricter-than-expected", severity=Severity.ERROR, nature=CONSISTENCY)
def check_strictness(product: Product, _context: Context) -> Iterator[Found]:
    """The least acceptable level is not stricter than the expected one."""
    for _, parameters in _groups(product):
        for levels in relevant(parameters):
            if reason := _stricter(levels):
                money = levels.name == "cost"
                yield found(
                    levels.group.at("limit"),
                    reason,
                    labels=(levels.group.at("expected"),),
                    parameter=levels.field,
                    limit=Kroner(levels.limit) if money else levels.limit,
                    expected=Kroner(levels.expected) if money else levels.expected,
                )


def _all_locked(root: Group, parameters: Group) -> bool:
    """Whether the delivery model asks for room and no parameter has any. False where a level is not known."""
    levels = relevant(parameters)
    agile = root.word("delivery_model") in {"product", "hybrid"}
    complete = all(parameters.group(name) is not None for name in PARAMETERS)
    return agile and complete and len(levels) > 1 and all(each.locked for each in levels)


@rule("MAN016", "no-room", severity=Severity.WARNING, nature=CONSISTENCY)
def check_room(product: Product, _context: Context) -> Iterator[Found]:
    """A product developed step by step has room in at least one control parameter."""
    for root, parameters in _groups(product):
        if _all_locked(root, parameters):
            yield found(root.at_key("parameters"), count=len(relevant(parameters)))


@rule("MAN017", "everything-but-the-benefits-locked", severity=Severity.WARNING, nature=CONSISTENCY)
def check_locked(product: Product, _context: Context) -> Iterator[Found]:
    """Where time, cost and scope have no room, quality and benefits have a level to hold on to."""
    for root, parameters in _groups(product):
        by_name = {levels.name: levels for levels in relevant(parameters)}
        set_aside = all(parameters.has(f"{name}.not_relevant_because") for name in ("quality", "benefits"))
        locked = all(name in by_name and by_name[name].locked for name in ("time", "cost", "scope"))
        if locked and set_aside and not _all_locked(root, parameters):
            yield found(root.at_key("parameters"))
