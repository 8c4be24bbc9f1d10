"""How often the steering group meets, and when next."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.rules.steering_group.group import governance
from styringslint.workspace.product import Product


def _meeting_dates(product: Product) -> list[date] | None:
    """The days of planned, called and held meetings, or None where one of them cannot be read."""
    places: list[tuple[Group, str]] = []
    for document in product.of_kind("meeting"):
        places += [(document.root, "date"), (document.root, "next_meeting")]
    for document in product.of_kind("steering"):
        places += [(row, "date") for row in document.root.groups("meeting_plan")]
    days = [(group.date(name), group.has(name)) for group, name in places]
    if any(there and day is None for day, there in days):
        return None
    return [day for day, _ in days if day is not None]


@rule(
    "STG012",
    "no-next-meeting",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_meetings(product: Product, context: Context) -> Iterator[Found]:
    """The mandate says how often the steering group meets, and a coming meeting has a date."""
    group, mandate, steering = governance(product), product.mandate, product.steering
    if group is None or mandate is None:
        return
    if not group.has("meetings_per_year"):
        yield found(group.at("meetings_per_year"), field=FieldName("Governance", "meetings_per_year"))
        return
    over = mandate.valid_to is not None and mandate.valid_to < context.as_of
    count, days = group.integer("meetings_per_year"), _meeting_dates(product)
    unknown = not product.unread.isdisjoint({"meeting", "steering"})
    if steering is None or over or not count or mandate.status != "adopted" or unknown:
        return
    if days is None or any(day >= context.as_of for day in days):
        return
    yield found(
        steering.root.at("meeting_plan"),
        "no-next",
        count=count,
        day=context.as_of,
        field=FieldName("SteeringDocument", "meeting_plan"),
    )
