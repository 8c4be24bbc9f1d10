"""Municipality numbers over time, which are dated data: `municipalities.tsv` and `counties.tsv`."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import ItemName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.rule import FORMAT, Context, Found, found, rule
from styringslint.workspace.load import Workspace

_HERE = Path(__file__).parent
_NONE = "-"
_COUNTY_DIGITS = 2


class Area(NamedTuple):
    """A number, the name of its municipality or county, and the days on which it was the number of that area."""

    number: str
    name: str
    first: date | None
    last: date | None
    becomes: tuple[str, ...]

    def used_on(self, day: date) -> bool:
        """Whether this was the number on a day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def _day(text: str) -> date | None:
    return None if text == _NONE else date.fromisoformat(text)


class Areas(Mapping[str, Area]):
    """The areas of a file by number. A line is looked for when its number is asked for: a run asks for few."""

    def __init__(self, name: str) -> None:
        text = (_HERE / name).read_bytes().decode("utf-8")
        self._rows = text[text.index("\nnumber\t") :]

    def __getitem__(self, number: str) -> Area:
        """The area with this number. Raises KeyError."""
        place = self._rows.find(f"\n{number}\t") if number.isdigit() else -1
        if place < 0:
            raise KeyError(number)
        row = self._rows[place + 1 : self._rows.index("\n", place + 1)]
        _, called, first, last, *becomes = row.split("\t")
        return Area(number, called, _day(first), _day(last), tuple(" ".join(becomes).replace(_NONE, "").split()))

    def __iter__(self) -> Iterator[str]:
        return (row.partition("\t")[0] for row in self._rows.splitlines()[2:])

    def __len__(self) -> int:
        return sum(1 for _ in self)


@cache
def municipalities() -> Areas:
    """The municipality numbers since 2013. A number was never given to another municipality later."""
    return Areas("municipalities.tsv")


@cache
def counties() -> Areas:
    """The county numbers since 2013: the first two digits of a municipality number."""
    return Areas("counties.tsv")


def successors(area: Area, day: date) -> list[Area]:
    """The municipalities that had taken over the area on a day; itself while its number is in use."""
    if area.last is None or day <= area.last:
        return [area]
    later = [last for number in area.becomes for last in successors(municipalities()[number], day)]
    return list(dict.fromkeys(later))


def _judged_on(register: Document, as_of: date) -> date:
    """The day on which the numbers are to hold: today, within the time for which the register says that it is valid."""
    day = max(as_of, register.valid_from or as_of)
    return min(day, register.valid_to or day)


def _number(party: Group, day: date, reason: str) -> Iterator[Found]:
    area = municipalities().get(party.text("municipality_number"))
    if area is None or area.used_on(day):
        return
    where, place = ItemName(party.id, party.title), party.at("municipality_number")
    if area.last is not None and area.last < day:
        now = tuple(f"{later.number} ({later.name})" for later in successors(area, day))
        county = counties()[area.number[:_COUNTY_DIGITS]].name
        parameters: dict[str, Any] = {"name": area.name, "county": county, "until": area.last, "now": now}
        yield found(place, "abolished", number=area.number, where=where, day=day, **parameters)
    else:
        yield found(place, reason, number=area.number, where=where, day=day, name=area.name, first=area.first)


@rule(
    "FMT005", "municipality-number-out-of-use", severity=Severity.WARNING, nature=FORMAT, scope="workspace", dated=True
)
def check_numbers(workspace: Workspace, context: Context) -> Iterator[Found]:
    """A municipality number was in use on the day for which the register holds. Unknown numbers are let be."""
    for register in workspace.own_registers:
        if register.status == "superseded":
            continue
        day = _judged_on(register, context.as_of)
        late = "not-yet" if day == context.as_of else "not-yet-ended" if day < context.as_of else "not-yet-begun"
        for party in register.root.groups("parties"):
            if party.has("municipality_number"):
                yield from _number(party, day, late)
