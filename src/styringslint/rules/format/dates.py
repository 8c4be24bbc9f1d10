"""Dates that exist but cannot be meant."""

from collections.abc import Iterator
from datetime import date

from styringslint.model.dates import CoarseTime
from styringslint.rules.format.values import values, where
from styringslint.rules.rule import RULES, Context, Found, found
from styringslint.workspace.load import Workspace

_FIRST_YEAR = 2000
_ANY_AGE = frozenset({"PreviousName", "Agreement"})
"""Sections whose dates may lie far away: an old name, a long agreement."""


def _day(data: object) -> date | None:
    if isinstance(data, CoarseTime):
        return data.last
    return data if isinstance(data, date) else None


def check_far(workspace: Workspace, context: Context) -> Iterator[Found]:
    """A date lies neither before the year 2000 nor more than 25 years ahead."""
    last_year = context.as_of.year + int(context.options["years"])
    for file in workspace.files:
        for value in values(file):
            day = _day(value.leaf.data)
            if day is None or _FIRST_YEAR <= day.year <= last_year or value.group.section.name in _ANY_AGE:
                continue
            reason = "date-far-back" if day.year < _FIRST_YEAR else "date-far-ahead"
            yield found(
                value.place,
                reason,
                where=where(file, value.item),
                text=value.leaf.raw,
                years=int(context.options["years"]),
            )


# FMT010 reports problems met while reading (31 February), and these besides: one rule, one code.
RULES["FMT010"] = RULES["FMT010"]._replace(
    scope="workspace",
    check=check_far,
    options={"years": 25},
    reasons=(*RULES["FMT010"].reasons, "date-far-back", "date-far-ahead"),
)
