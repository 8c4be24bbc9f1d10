"""Dates that exist but cannot be meant."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.dates import CoarseTime
from styringslint.rules.format.values import values, where
from styringslint.rules.rule import FORMAT, Context, Found, found, rule
from styringslint.workspace.load import Workspace

_FIRST_YEAR = 2000
_TYPES = ("date", "coarse_time")
_ANY_AGE = frozenset({"PreviousName", "Agreement"})
"""Sections whose dates may lie far away: an old name, a long agreement."""


@rule(
    "FMT010",
    "date-impossible",
    severity=Severity.ERROR,
    nature=FORMAT,
    scope="workspace",
    options={"years": 25},
    reasons=("date-impossible", "date-far-back", "date-far-ahead"),
)
def check_far(workspace: Workspace, context: Context) -> Iterator[Found]:
    """A date lies neither before the year 2000 nor more than 25 years ahead."""
    last_year = context.as_of.year + int(context.options["years"])
    for file in workspace.files:
        for value in values(file, _TYPES):
            data = value.leaf.data
            day = data.last if type(data) is CoarseTime else data
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
