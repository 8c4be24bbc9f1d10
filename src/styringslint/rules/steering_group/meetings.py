"""How often the steering group meets, and when next."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.rules.steering_group.group import governance
from styringslint.workspace.product import Product

_Day = tuple[date, Group, str]
"""A day, and where it stands: the group and its field."""


def _days(places: list[tuple[Group, str]]) -> list[_Day] | None:
    """The days at some places, or None where one of them cannot be read."""
    if any(group.has(name) and group.date(name) is None for group, name in places):
        return None
    return [(day, group, name) for group, name in places if (day := group.date(name)) is not None]


def _held(product: Product) -> list[_Day] | None:
    """The days of the meetings that have been called or held."""
    return _days([(document.root, "date") for document in product.of_kind("meeting")])


def _planned(product: Product) -> list[_Day] | None:
    """The days on which the group said that it would meet."""
    rows = [row for document in product.of_kind("steering") for row in document.root.groups("meeting_plan")]
    places = [(document.root, "next_meeting") for document in product.of_kind("meeting")]
    return _days([*places, *((row, "date") for row in rows)])


def _is_judged(product: Product, mandate: Document, as_of: date) -> bool:
    """Whether the group meets now, and all that could name a meeting has been read."""
    over = mandate.valid_to is not None and mandate.valid_to < as_of
    unknown = not product.unread.isdisjoint({"meeting", "steering"})
    return mandate.status == "adopted" and not over and not unknown


@rule("STG012", "no-next-meeting", severity=Severity.WARNING, nature=COMPLETENESS, dated=True)
def check_meetings(product: Product, context: Context) -> Iterator[Found]:
    """The mandate says how often the steering group meets, and a coming meeting has a date.

    Of a small product only what it says itself is asked: that the next meeting it names was held, or has a new day.
    """
    group, mandate, small = governance(product), product.mandate, product.profile == "small"
    if group is None or mandate is None:
        return
    if not small and not group.has("meetings_per_year"):
        yield found(group.at("meetings_per_year"), field=FieldName("Governance", "meetings_per_year"))
        return
    if group.integer("meetings_per_year") == 0:
        yield found(group.at("meetings_per_year"), "zero")
        return
    held, planned = _held(product), _planned(product)
    if held is None or planned is None or not _is_judged(product, mandate, context.as_of):
        return
    if any(day >= context.as_of for day, _, _ in (*held, *planned)):
        return
    yield from _not_held(held, planned) if small else _none_planned(product, group, context.as_of)


def _not_held(held: list[_Day], planned: list[_Day]) -> Iterator[Found]:
    if not planned:
        return
    day, group, name = max(planned, key=lambda row: row[0])
    if not any(other >= day for other, _, _ in held):
        yield found(group.at(name), "passed", day=day)


def _none_planned(product: Product, group: Group, day: date) -> Iterator[Found]:
    count, steering = group.integer("meetings_per_year"), product.steering
    if steering is None or not count:
        return
    yield found(
        steering.root.at("meeting_plan"),
        "no-next",
        count=count,
        day=day,
        field=FieldName("SteeringDocument", "meeting_plan"),
    )
