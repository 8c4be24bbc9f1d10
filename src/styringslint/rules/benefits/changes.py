"""What has become of recorded measurements since an earlier version."""

from collections.abc import Iterator
from decimal import Decimal

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Measured
from styringslint.coverage.changes import Change
from styringslint.coverage.compare import Compared, Telling
from styringslint.coverage.values import Fact
from styringslint.rules.rule import CHANGES, CONSISTENCY, Context, Found, found, rule


def _measured(change: Change) -> Iterator[tuple[str, Fact]]:
    """The measured values that differ, as they were."""
    if change.trail.anchor == "Benefit" and change.unit.field == "measurements":
        for path in change.paths:
            fact = change.before.get(path)
            if fact is not None and fact.leaf.field.name == "value" and fact.data is not None:
                yield path, fact


def _with_unit(compared: Compared, root: str, value: Decimal) -> Decimal | Measured:
    """A value with the unit of its benefit, where both values were measured in it."""
    units = [side.facts.get(f"{root}/indicator/unit") for side in (compared.old, compared.new)]
    texts = {str(unit.data) if unit is not None and unit.data else "" for unit in units}
    return Measured(value, texts.pop()) if len(texts) == 1 and "" not in texts else value


@rule("BEN032", "measurement-altered", severity=Severity.WARNING, nature=CONSISTENCY, scope=CHANGES)
def check_measurements(compared: Compared, _context: Context) -> Iterator[Found]:
    """What was measured stands; where it was wrong, a note says so."""
    for told in compared.changes:
        altered = list(_measured(told.change))
        rows = tuple(f"{path.rsplit('/', 1)[0]}/" for path, _ in altered)
        # What is told of every row that has changed is told of the change.
        whole = Telling(compared, told) if all(path.startswith(rows) for path in told.change.paths) else None
        for path, before in altered:
            benefit = compared.new.items.get(told.change.root)
            after = compared.new.facts.get(path)
            if benefit is None or before.group is None or (after is not None and after.data is None):
                continue  # What cannot be read is another rule's.
            place = benefit.at("measurements") if after is None or after.group is None else after.group.at("value")
            if after is not None and after.group is not None and after.group.filled("note"):
                continue
            yield found(
                place,
                "" if after is not None else "gone",
                identity=(path,),
                benefit=compared.new.product.name_of(benefit.id),
                date=before.group.date("date"),
                before=before.data,
                after=_with_unit(compared, told.change.root, after.data) if after is not None else "",
                field=FieldName("Measurement", "note"),
                change=whole,
            )
