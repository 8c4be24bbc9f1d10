"""What happens after a decision: follow-up, ratification, and cases that were deferred."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import Word
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product
from styringslint.workspace.seats import STEERING_GROUP

_IN_MEETING = frozenset({"", "meeting"})


@rule("DEC011", "follow-up-open", severity=Severity.WARNING, nature=COMPLETENESS, dated=True)
def check_follow_up(product: Product, context: Context) -> Iterator[Found]:
    """What is to be followed up has somebody who does it and a date, and is done by that date."""
    superseded = {identity for decision in product.adopted_decisions for identity in decision.refs("supersedes")}
    for decision in product.decisions:
        if decision.word("outcome") == "rejected" or decision.id in superseded:
            continue
        taken = decision.date("date")
        for row in decision.groups("follow_up"):
            done = row.date("done")
            if not row.has("done"):
                yield from _open(product, decision, row, context.as_of)
            elif done is not None and taken is not None and done < taken:
                name = product.name_of(decision.id)
                yield found(
                    row.at("done"), "done-before", always=True, decision=name, what=row.title, done=done, date=taken
                )


def _open(product: Product, decision: Group, row: Group, as_of: date) -> Iterator[Found]:
    missing = [name for name in ("who", "due") if not row.has(name)]
    due = row.date("due")
    parameters: dict[str, Any] = {
        "decision": product.name_of(decision.id),
        "what": row.title,
        "who": product.name_of(row.ref("who")),
        "due": due,
    }
    if missing:
        reason = "neither" if len(missing) > 1 else f"no-{missing[0]}"
        yield found(row.at(missing[0]), reason, **parameters)
    elif due is not None and due < as_of and row.ref("who") and decision.word("outcome") != "proposed":
        yield found(row.at("due"), "overdue", always=True, days=(as_of - due).days, **parameters)


# Decisions between meetings


def _held_since(product: Product, decision: Group, as_of: date) -> Group | None:
    """The first later decision of the same body that was taken in a meeting that has been held."""
    day = decision.date("date")
    for other in product.decisions:
        later = other.date("date")
        if day is None or later is None or later <= day or later > as_of or other.word("outcome") in {"", "proposed"}:
            continue
        if other.ref("body") == decision.ref("body") and other.word("way") in _IN_MEETING:
            return other
    return None


def _ratified_in_vain(product: Product, decision: Group) -> Iterator[Found]:
    """A ratification that came before what it ratifies, or that was not adopted."""
    other = product.find(decision.ref("ratified_by"))
    if other is None or other.kind != "decision":
        return
    day, later, outcome = decision.date("date"), other.date("date"), other.word("outcome")
    names: dict[str, Any] = {"decision": product.name_of(decision.id), "other": product.name_of(other.id)}
    place = decision.at("ratified_by")
    if outcome in {"rejected", "deferred"}:
        yield found(place, "not-ratified", labels=(other.at("outcome"),), outcome=Word("outcome", outcome), **names)
    elif day is not None and later is not None and later < day:
        yield found(place, "before", labels=(other.at("date"),), date=later, **names)


@rule("DEC015", "decision-not-ratified", severity=Severity.INFO, nature=CONSISTENCY, dated=True)
def check_ratified(product: Product, context: Context) -> Iterator[Found]:
    """What the steering group decided between meetings is ratified in the next one, by its date if it has one."""
    for decision in product.adopted_decisions:
        if decision.word("way") not in {"e_mail", "urgent"}:
            continue
        if decision.has("ratified_by"):
            yield from _ratified_in_vain(product, decision)
            continue
        name, limit = product.name_of(decision.id), decision.date("ratify_by")
        if limit is not None:
            if limit < context.as_of:
                yield found(decision.at("ratify_by"), "overdue", decision=name, limit=limit)
        elif decision.ref("body") == STEERING_GROUP and not decision.has("ratify_by"):
            after = _held_since(product, decision, context.as_of)
            if after is not None and decision.id not in after.refs("builds_on"):
                yield found(decision.at("way"), decision=name, date=after.date("date"))


# Deferred cases


class _Return(NamedTuple):
    """What a case on an agenda or in the log can be recognised by."""

    day: date
    number: str
    title: str
    ids: frozenset[str]


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _returns(product: Product, body: str) -> list[_Return]:
    found_cases = []
    for meeting in product.of_kind("meeting"):
        day = meeting.root.date("date")
        if day is None or meeting.root.ref("forum") != body:
            continue
        for case in meeting.root.groups("cases"):
            ids = {leaf.data.split("/")[0] for leaf in case.leaves("refs") if isinstance(leaf.data, str)}
            ids.add(case.ref("decision"))
            found_cases.append(_Return(day, case.text("number"), _fold(case.title), frozenset(ids)))
    for decision in product.decisions:
        day = decision.date("date")
        if day is None or decision.ref("body") != body:
            continue
        ids = {*decision.refs("builds_on"), *decision.refs("supersedes"), *_changed(decision)}
        found_cases.append(_Return(day, decision.text("case"), _fold(decision.title), frozenset(ids)))
    return found_cases


def _changed(decision: Group) -> set[str]:
    """The items whose fields a decision changes."""
    return {head for row in decision.groups("changes") if (head := row.text("field").split("/")[0])}


@rule(
    "DEC020",
    "deferred-case-forgotten",
    severity=Severity.INFO,
    nature=CONSISTENCY,
    options={"meetings": 2},
    dated=True,
)
def check_deferred(product: Product, context: Context) -> Iterator[Found]:
    """A case that was deferred is back on the agenda within two meetings."""
    returns: dict[str, list[_Return]] = {}
    for decision in product.decisions:
        day, body = decision.date("date"), decision.ref("body")
        if decision.word("outcome") != "deferred" or day is None:
            continue
        if body not in returns:
            returns[body] = _returns(product, body)
        later = [case for case in returns[body] if case.day > day]
        held = sorted({case.day for case in later if case.day <= context.as_of})
        ids = {decision.id, *_changed(decision)}
        back = any(
            ids & case.ids
            or (case.number and case.number == decision.text("case"))
            or case.title == _fold(decision.title)
            for case in later
        )
        if not back and len(held) >= context.options["meetings"]:
            yield found(
                decision.at("outcome"),
                decision=product.name_of(decision.id),
                date=day,
                meetings=len(held),
                last=held[-1],
            )
