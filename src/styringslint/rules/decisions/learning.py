"""The learning log: that insights are complete, lead somewhere, and keep coming."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.calendar import days_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.model.patterns import ids_in
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product

_ENTRY = ("insight", "consequence", "explanation")
_DAYS_IN_YEAR = 365


def _entries(product: Product) -> list[Group]:
    return [entry for log in product.of_kind("learning") for entry in log.root.groups("entries")]


@rule("DEC016", "incomplete-insight", severity=Severity.WARNING, nature=COMPLETENESS)
def check_entry(product: Product, _context: Context) -> Iterator[Found]:
    """An entry in the learning log says what was learned, what follows from it, and how or why not."""
    for entry in _entries(product):
        missing = [name for name in _ENTRY if not entry.has(name)]
        if missing:
            fields = tuple(FieldName("Insight", name) for name in missing)
            name = product.name_of(entry.id)
            yield found(entry.at(missing[0]), entry=name, fields=fields, identity=tuple(missing))


def _named(product: Product) -> set[str]:
    """Every id that a decision or a case names."""
    texts = [f"{decision.text('title')} {decision.text('text')}" for decision in product.decisions]
    for meeting in product.of_kind("meeting"):
        for case in meeting.root.groups("cases"):
            texts += [case.text("background"), case.text("record"), *case.refs("refs")]
    return set(ids_in(" ".join(texts)))


@rule("DEC017", "insight-without-change", severity=Severity.INFO, nature=COMPLETENESS, options={"days": 60}, dated=True)
def check_consequence(product: Product, context: Context) -> Iterator[Found]:
    """An insight that shall lead to a change says which, or a decision or a case refers to it, within sixty days."""
    days = int(context.options["days"])
    named: set[str] | None = None
    for entry in _entries(product):
        day = entry.date("date")
        if entry.word("consequence") != "change" or entry.has("changes") or day is None:
            continue
        if (context.as_of - day).days <= days:
            continue
        named = _named(product) if named is None else named
        if entry.id not in named:
            yield found(entry.at("changes"), entry=product.name_of(entry.id), date=day)


def _in_test(product: Product, before: date, as_of: date) -> Group | None:
    """A hypothesis whose test began before a day and is still going on."""
    for hypothesis in product.hypotheses:
        start, deadline = hypothesis.date("test.start"), hypothesis.date("test.deadline")
        if start is None or start > before or hypothesis.has("result") or hypothesis.has("decision"):
            continue
        if deadline is not None and deadline >= as_of:
            return hypothesis
    return None


@rule("DEC018", "learning-log-still", severity=Severity.INFO, nature=CONSISTENCY, options={"meetings": 1}, dated=True)
def check_still(product: Product, context: Context) -> Iterator[Found]:
    """While hypotheses are tested, the learning log gets an entry from one meeting to the next."""
    log = _newest(product)
    mandate = product.mandate
    yearly = mandate.root.integer("governance.meetings_per_year") if mandate else None
    if log is None or not yearly:
        return
    days = round(_DAYS_IN_YEAR / yearly * context.options["meetings"])
    document, newest = log
    before = days_later(context.as_of, -days)
    hypothesis = _in_test(product, before, context.as_of)
    if newest < before and hypothesis is not None:
        yield found(
            document.at("entries"),
            date=newest,
            days=(context.as_of - newest).days,
            hypothesis=product.name_of(hypothesis.id),
            start=hypothesis.date("test.start"),
        )


def _newest(product: Product) -> tuple[Document, date] | None:
    """The learning log with the newest entry, and the day of that entry; None where a day is not known."""
    days: list[tuple[date, Document]] = []
    for log in product.of_kind("learning"):
        for entry in log.root.groups("entries"):
            if (day := entry.date("date")) is None:
                return None
            days.append((day, log))
    if not days:
        return None
    day, document = max(days, key=lambda pair: pair[0])
    return document, day
