"""Deadlines of hypotheses."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule("HYP006", "hypothesis-overdue", severity=Severity.WARNING, nature=CONSISTENCY, dated=True)
def check_overdue(product: Product, context: Context) -> Iterator[Found]:
    """A hypothesis whose test deadline has passed has a result, or was decided without one."""
    for hypothesis in product.hypotheses:
        deadline, start = hypothesis.date("test.deadline"), hypothesis.date("test.start")
        if deadline is None or deadline >= context.as_of or (start is not None and deadline < start):
            continue  # Of a deadline before the start, HYP013 has said that it cannot be right.
        if hypothesis.has("result") or hypothesis.has("decision"):
            continue
        yield found(
            hypothesis.at("test.deadline"),
            hypothesis=product.name_of(hypothesis.id),
            deadline=deadline,
            days=(context.as_of - deadline).days,
        )


@rule("HYP013", "hypothesis-dates", severity=Severity.ERROR, nature=CONSISTENCY)
def check_order(product: Product, context: Context) -> Iterator[Found]:
    """A test begins before its deadline and before its result, and no result is dated in the future.

    A future date becomes right as days pass, never wrong: no run fails overnight.
    """
    for hypothesis in product.hypotheses:
        start, deadline, result = (hypothesis.date(path) for path in ("test.start", "test.deadline", "result.date"))
        first = start or date.min
        if (deadline or date.max) >= first <= (result or date.max) and (result or date.min) <= context.as_of:
            continue
        name = product.name_of(hypothesis.id)
        begun = (hypothesis.at("test.start"),)
        if start and deadline and deadline < start:
            yield found(
                hypothesis.at("test.deadline"), "deadline", labels=begun, hypothesis=name, start=start, date=deadline
            )
        if result and result > context.as_of:
            yield found(hypothesis.at("result.date"), "future", hypothesis=name, date=result, start=start)
        elif start and result and result < start:
            yield found(hypothesis.at("result.date"), "result", labels=begun, hypothesis=name, start=start, date=result)


@rule("HYP016", "hypothesis-test-long", severity=Severity.INFO, nature=CONSISTENCY, options={"months": 6})
def check_length(product: Product, context: Context) -> Iterator[Found]:
    """A test that is still to be concluded lasts no more than six months."""
    months = context.options["months"]
    for hypothesis in product.hypotheses:
        start, deadline = hypothesis.date("test.start"), hypothesis.date("test.deadline")
        if start is None or deadline is None or hypothesis.has("result") or hypothesis.has("decision"):
            continue
        lasts = (deadline.year - start.year) * 12 + deadline.month - start.month - (deadline.day < start.day)
        if lasts > months or (lasts == months and deadline.day > start.day):
            yield found(
                hypothesis.at("test.deadline"),
                hypothesis=product.name_of(hypothesis.id),
                start=start,
                deadline=deadline,
                limit=int(months),
            )
