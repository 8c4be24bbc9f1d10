"""What is recorded as done, and dated in the future."""

from collections.abc import Callable, Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, KindName
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_TAKEN = frozenset({"adopted", "rejected", "deferred", "discussed", "noted"})


def _always(_group: Group) -> bool:
    return True


_RECORDED: dict[tuple[str, str], Callable[[Group], bool]] = {
    ("Action", "done"): _always,
    ("Assumption", "reviewed"): _always,
    ("Baseline", "date"): _always,
    ("DatedValue", "date"): lambda value: value.field is not None and value.field.name == "baseline",
    ("Decision", "date"): lambda decision: decision.word("outcome") in _TAKEN,
    ("FollowUp", "done"): _always,
    ("Insight", "date"): _always,
    ("InteroperabilityDocument", "date"): _always,
    ("InteroperabilitySection", "date"): _always,
    ("Milestone", "done"): _always,
    ("ParameterStatus", "date"): _always,
    ("PrivacyAssessment", "date"): lambda assessment: assessment.word("status") == "done",
}
"""The dates of what has happened, and when they are that. Results and measurements are judged with their own (HYP013, BEN014)."""


@rule("STR023", "recorded-in-the-future", severity=Severity.ERROR, nature=CONSISTENCY)
def check_recorded(product: Product, context: Context) -> Iterator[Found]:
    """What is written down as done was done on a day that has come.

    A future date becomes right as days pass, never wrong: no run fails overnight.
    """
    for document in product.documents:
        for group, leaf, _ in document.contents.values["date"]:
            happened = _RECORDED.get((leaf.field.section, leaf.field.name))
            if happened is None or not happened(group):
                continue
            day = group.date(leaf.field.name)
            if day is not None and day > context.as_of:
                identity = leaf.path.partition("/")[0]
                known = product.find(identity) is not None
                # The item of the path can be further out than the group that has the date.
                part = "" if group.id or group is document.root or group.field is None else group.field.full_name
                yield found(
                    group.at(leaf.field.name),
                    "part" if part else "",
                    part=part,
                    field=FieldName(leaf.field.section, leaf.field.name),
                    item=product.name_of(identity) if known else KindName(document.kind),
                    date=day,
                    as_of=context.as_of,
                )
