"""What is due when the steering group meets, against what stands on the agenda."""

import re
from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.meeting.days_off import day_off
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product
from styringslint.workspace.seats import is_over, meetings


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
    word = re.compile(rf"(?<!\w){re.escape(identity)}(?!\w)")
    texts = [*cases, *(decision for case in cases if (decision := product.find(case.ref("decision"))) is not None)]
    return any(word.search(text.file.text, text.node.start, text.node.end) for text in texts)


def _due(hypothesis: Group, day: date, as_of: date) -> date | None:
    """The deadline of a test that ends before the meeting, and has no result yet."""
    deadline = hypothesis.date("test.deadline")
    if deadline is None or not as_of <= deadline <= day or hypothesis.has("result") or hypothesis.has("decision"):
        return None
    return deadline


@rule(
    "MTG012",
    "due-not-on-agenda",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_due(product: Product, context: Context) -> Iterator[Found]:
    """A hypothesis that is due when the group meets, and a mandate that ends before the group meets again, have a case."""
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
    mandate, again = product.mandate, meeting.root.date("next_meeting") or day
    last = mandate.valid_to if mandate is not None else None
    if mandate is None or last is None or not context.as_of <= last <= again or mandate.status != "adopted":
        return
    if not any(re.search("mandat", case.file.text[case.node.start : case.node.end], re.IGNORECASE) for case in cases):
        labels = (mandate.at("valid_to"),)
        yield found(place, "mandate", identity=("mandate",), labels=labels, name="", meeting=day, date=last)
