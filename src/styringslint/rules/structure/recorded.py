"""What is recorded as done, and dated in the future."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, KindName
from styringslint.coverage.compare import Compared
from styringslint.model.items import Group, Leaf
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, in_changes, rule
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


class _Ahead(NamedTuple):
    """A date of what is recorded as done, and where it stands: the kind of document, and the part of the item or ""."""

    group: Group
    leaf: Leaf
    day: date
    kind: str
    part: FieldName | str


def _ahead(product: Product, as_of: date) -> Iterator[_Ahead]:
    """The dates of what is recorded as done that have not come yet."""
    for document in product.documents:
        for value in document.contents.values["date"]:
            group, leaf = value.group, value.leaf
            if not isinstance(leaf.data, date) or leaf.data <= as_of:
                continue  # Nearly all.
            happened = _RECORDED.get((leaf.field.section, leaf.field.name))
            if happened is not None and happened(group):
                day = group.date(leaf.field.name)
                if day is not None and day > as_of:
                    # The item of the path can be further out than the group that has the date.
                    top = group.id or group is document.root or group.field is None
                    part = "" if top or group.field is None else group.field.full_name
                    yield _Ahead(group, leaf, day, document.kind, part)


def _found(product: Product, ahead: _Ahead, as_of: date) -> Found:
    name, identity = ahead.leaf.field.name, ahead.leaf.path.partition("/")[0]
    known = product.find(identity) is not None
    return found(
        ahead.group.at(name),
        "part" if ahead.part else "",
        part=ahead.part,
        field=FieldName(ahead.leaf.field.section, name),
        item=product.name_of(identity) if known else KindName(ahead.kind),
        date=ahead.day,
        as_of=as_of,
    )


@rule("STR023", "recorded-in-the-future", severity=Severity.ERROR, nature=CONSISTENCY)
def check_recorded(product: Product, context: Context) -> Iterator[Found]:
    """What is written down as done was done on a day that has come.

    A future date becomes right as days pass, never wrong: no run fails overnight.
    """
    for ahead in _ahead(product, context.as_of):
        yield _found(product, ahead, context.as_of)


@in_changes("STR023")
def check_newly_recorded(compared: Compared, context: Context) -> Iterator[Found]:
    """The same of what has been written down since an earlier version."""
    before = {(ahead.leaf.path, ahead.day) for ahead in _ahead(compared.old.product, context.as_of)}
    product = compared.new.product
    for ahead in _ahead(product, context.as_of):
        if (ahead.leaf.path, ahead.day) not in before:
            yield _found(product, ahead, context.as_of)
