"""What is due when the steering group meets, against what stands on the agenda."""

import re
from collections.abc import Iterator
from datetime import date

from styringslint.core.calendar import months_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.meeting.days_off import day_off
from styringslint.rules.mentions import mentioned
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product
from styringslint.workspace.seats import is_over, meetings

_SELDOM = {"half_yearly": 6, "yearly": 12}
"""The months between measurements that do not come with every report."""


def _agenda(product: Product, context: Context) -> Document | None:
    """The next meeting of the steering group, once its papers are sent: until then the agenda can grow.

    None where its day is one on which few meet: it will get another, and other things are due by then.
    """
    days = [
        (day, meeting)
        for meeting in meetings(product)
        if (day := meeting.root.date("date")) is not None and not is_over(meeting, context.as_of)
    ]
    if not days:
        return None
    day, meeting = min(days, key=lambda pair: pair[0])
    sent = meeting.root.date("papers_sent")
    ready = sent is not None and sent <= context.as_of and meeting.root.groups("cases")
    return meeting if ready and not day_off(day) else None


def _mentioned(product: Product, cases: list[Group], identity: str) -> bool:
    """Whether a case is about an item, or so much as names it, itself or in the decision that it refers to."""
    texts = [*cases, *(decision for case in cases if (decision := product.find(case.ref("decision"))) is not None)]
    return any(mentioned(text.file.text[text.node.start : text.node.end], identity) for text in texts)


def _due(hypothesis: Group, day: date, as_of: date) -> date | None:
    """The deadline of a test that ends before the meeting, and has no result yet."""
    deadline = hypothesis.date("test.deadline")
    if deadline is None or not as_of <= deadline <= day or hypothesis.has("result") or hypothesis.has("decision"):
        return None
    return deadline


def _measurements(product: Product, day: date, as_of: date) -> Iterator[tuple[Group, date]]:
    """The benefits whose measurement, once or twice a year, is due before the meeting, and the day."""
    for benefit in product.benefits:
        months = _SELDOM.get(benefit.word("indicator.frequency"))
        if months is None or benefit.word("status") not in {"approved", "being_realised"} or not benefit.id:
            continue
        rows = benefit.groups("measurements")
        days = [row.date("date") for row in rows] if rows else [benefit.date("baseline.date")]
        known = [last for last in days if last is not None]
        if len(known) == len(days) and as_of <= (due := months_later(max(known), months)) <= day:
            yield benefit, due


def _open_follow_up(product: Product) -> Iterator[tuple[Group, Group]]:
    """The adopted decisions with what is to follow them and is not done."""
    for decision in product.adopted_decisions:
        for row in decision.groups("follow_up"):
            if not row.has("done"):
                yield decision, row


def _in_words(text: str, cases: list[Group]) -> bool:
    """Whether the cases have a word of a text: its long words, as far as to the ending."""
    stems = {word[:6] for word in re.findall(r"\w{6,}", text.casefold())}
    said = " ".join(case.file.text[case.node.start : case.node.end] for case in cases).casefold()
    return not stems or any(stem in said for stem in stems)


def _forgotten(product: Product, meeting: Document, day: date, as_of: date) -> Iterator[Found]:
    """Where the agenda follows up decisions: what else is due before the meeting, and stands nowhere on it."""
    cases, place = meeting.root.groups("cases"), meeting.root.at_key("cases")
    follow_up = list(_open_follow_up(product))
    if not any(_mentioned(product, cases, decision.id) for decision, _ in follow_up):
        return
    field = FieldName("Case", "refs")
    for benefit, due in _measurements(product, day, as_of):
        if not _mentioned(product, cases, benefit.id) and not _named(benefit, cases):
            name, labels = product.name_of(benefit.id), (benefit.at("id"),)
            identity = (benefit.id,)
            yield found(
                place, "measurement", identity=identity, labels=labels, name=name, meeting=day, date=due, field=field
            )
    for decision, row in follow_up:
        last = row.date("due")
        if last is None or not as_of <= last <= day or not decision.id or _mentioned(product, cases, decision.id):
            continue
        if not _in_words(row.text("what"), cases):
            name, labels = product.name_of(decision.id), (row.at("due"),)
            yield found(
                place,
                "follow-up",
                identity=(decision.id, row.text("what")),
                labels=labels,
                name=name,
                what=row.title,
                meeting=day,
                date=last,
                field=field,
            )


def _named(item: Group, cases: list[Group]) -> bool:
    """Whether the title of an item stands in a case."""
    title = item.title.casefold()
    return bool(title) and any(title in case.file.text[case.node.start : case.node.end].casefold() for case in cases)


@rule(
    "MTG012",
    "due-not-on-agenda",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_due(product: Product, context: Context) -> Iterator[Found]:
    """What is due when the group meets, and a mandate that ends before the group meets again, have a case.

    A test always; follow-up, and what is measured once or twice a year, where the agenda follows up decisions at all.
    """
    meeting = _agenda(product, context)
    day = meeting.root.date("date") if meeting is not None else None
    if meeting is None or day is None:
        return
    cases, place = meeting.root.groups("cases"), meeting.root.at_key("cases")
    for hypothesis in product.hypotheses:
        due = _due(hypothesis, day, context.as_of) if hypothesis.id else None
        if due is not None and not _mentioned(product, cases, hypothesis.id):
            name, labels = product.name_of(hypothesis.id), (hypothesis.at("id"),)
            field = FieldName("Case", "refs")
            yield found(place, identity=(hypothesis.id,), labels=labels, name=name, meeting=day, date=due, field=field)
    yield from _forgotten(product, meeting, day, context.as_of)
    mandate, again = product.mandate, meeting.root.date("next_meeting") or day
    last = mandate.valid_to if mandate is not None else None
    if mandate is None or last is None or not context.as_of <= last <= again or mandate.status != "adopted":
        return
    if not any(re.search("mandat", case.file.text[case.node.start : case.node.end], re.IGNORECASE) for case in cases):
        labels = (mandate.at("valid_to"),)
        yield found(place, "mandate", identity=("mandate",), labels=labels, name="", meeting=day, date=last)
