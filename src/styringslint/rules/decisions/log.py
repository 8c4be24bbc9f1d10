"""The decision log: complete entries, one number for each case, an order in time."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, ItemName
from styringslint.model.items import Group
from styringslint.model.patterns import ids_in
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.circles import circles
from styringslint.workspace.product import Product

_ENTRY = ("title", "date", "body", "case", "outcome", "text")
_LATER = frozenset({"date", "case"})
_LINKS = ("supersedes", "builds_on")
_DECIDED = frozenset({"adopted", "rejected"})


@rule("DEC001", "incomplete-decision", severity=Severity.ERROR, nature=COMPLETENESS)
def check_entry(product: Product, _context: Context) -> Iterator[Found]:
    """A decision has a title, a date, a body, a case, an outcome and a text; a proposal gets date and case later."""
    for decision in product.decisions:
        proposed = decision.word("outcome") == "proposed"
        missing = [name for name in _ENTRY if not decision.has(name) and not (proposed and name in _LATER)]
        if missing:
            fields = tuple(FieldName("Decision", name) for name in missing)
            # Without a title, the beginning of its text would be told as one.
            name = product.name_of(decision.id) if decision.has("title") else ItemName(decision.id, "")
            yield found(decision.at(missing[0]), decision=name, fields=fields, identity=tuple(missing))


# Order in time


def _target(product: Product, identity: str) -> Group | None:
    items = product.index.get(identity, [])
    return items[0] if len(items) == 1 and items[0].section.name == "Decision" else None


def _same_day(product: Product, decision: Group) -> list[str]:
    """The decisions that a decision refers back to and that are not dated apart from it."""
    day, found_ids = decision.date("date"), []
    for link in _LINKS:
        for identity in decision.refs(link):
            target = _target(product, identity)
            if target is not None and (day is None or target.date("date") in {None, day}):
                found_ids.append(identity)
    return found_ids


@rule("DEC005", "decision-refers-forward", severity=Severity.ERROR, nature=CONSISTENCY)
def check_order(product: Product, _context: Context) -> Iterator[Found]:
    """A decision replaces or builds on earlier decisions: never itself, a later one, or one that does the same to it."""
    for decision in product.decisions:
        yield from _backwards(product, decision)
    links = {decision.id: _same_day(product, decision) for decision in product.decisions if decision.id}
    for way in circles({name: [other for other in links[name] if other != name] for name in links}):
        circle = sorted(way)
        first = product.index[circle[0]][0]
        field = next(link for link in _LINKS if set(circle) & set(first.refs(link)))
        yield found(first.at(field), "circle", decisions=tuple(product.name_of(identity) for identity in circle))


def _backwards(product: Product, decision: Group) -> Iterator[Found]:
    day = decision.date("date")
    for link in _LINKS:
        for leaf in decision.leaves(link):
            target = _target(product, leaf.data) if isinstance(leaf.data, str) else None
            if target is None:
                continue
            field, name = FieldName("Decision", link), product.name_of(decision.id)
            later = target.date("date")
            if target.id == decision.id:
                yield found(decision.at_leaf(leaf), "itself", decision=name, field=field)
            elif day is not None and later is not None and later > day:
                other = product.name_of(target.id)
                yield found(decision.at_leaf(leaf), decision=name, field=field, date=day, other=other, later=later)


# Case numbers


def _related(first: Group, second: Group) -> bool:
    """Whether one of two decisions refers to the other."""
    names = (*_LINKS, "ratified_by")
    return any(second.id in first.refs(name) or first.id in second.refs(name) for name in names)


def _has_year(number: str) -> bool:
    """Whether a case number is one of a year: `18/2026`."""
    of_year, _, year = number.partition("/")
    digits = number.isascii() and of_year.isdigit() and year.isdigit()
    return digits and len(of_year) <= 3 and len(year) == 4 and year.startswith("20")


def _used_again(product: Product, settled: dict[tuple[str, str], Group]) -> Iterator[Found]:
    """Cases of later meetings that bear the number of a case that was settled, and are about something else.

    Only of numbers with a year, `18/2026`: other numbers can be those of an archive, where a case lives on.
    """
    for meeting in product.of_kind("meeting"):
        body, day = meeting.root.ref("forum"), meeting.root.date("date")
        for case in meeting.root.groups("cases"):
            number = " ".join(case.text("number").split())
            other = settled.get((body, number))
            settled_on = other.date("date") if other is not None else None
            if other is None or settled_on is None or day is None or day <= settled_on or case.has("decision"):
                continue
            about = {path.split("/", 1)[0] for path in case.refs("refs")}
            changed = {row.text("field").split("/", 1)[0] for row in other.groups("changes")}
            if _has_year(number) and about.isdisjoint({*changed, other.id}):
                yield found(
                    case.at("number"),
                    "meeting",
                    labels=(other.at("case"),),
                    other=product.name_of(other.id),
                    case=number,
                    date=settled_on,
                    field=FieldName("Case", "refs"),
                )


def _tied(product: Product, told: set[str]) -> Iterator[Found]:
    """Cases whose decision bears another number, or was recorded as taken on another day than the meeting."""
    days = {(meeting.root.ref("forum"), meeting.root.date("date")) for meeting in product.of_kind("meeting")}
    for meeting in product.of_kind("meeting"):
        day = meeting.root.date("date") if meeting.status != "superseded" else None
        for case in meeting.root.groups("cases"):
            decision = product.find(case.ref("decision"))
            if day is None or decision is None or decision.kind != "decision" or decision.id in told:
                continue
            if decision.ref("body") != meeting.root.ref("forum") or decision.word("way") not in {"", "meeting"}:
                continue
            number, own = case.text("number").strip(), decision.text("case").strip()
            taken = decision.date("date")
            names: dict[str, Any] = {"other": product.name_of(decision.id), "case": number or case.title, "date": day}
            if number != own and _has_year(number) and _has_year(own):
                yield found(decision.at("case"), "other-number", labels=(case.at("number"),), own=own, **names)
            elif taken is not None and (decision.ref("body"), taken) not in days:
                label = meeting.at("date")
                yield found(decision.at("date"), "other-day", labels=(label,), own=taken, **names)


def _years_ahead(product: Product, told: set[str]) -> Iterator[Found]:
    """Cases whose number is of a year that had not begun when they were treated."""
    for decision in product.decisions:
        day = decision.date("date")
        if day is not None and _is_of_later_year(decision.text("case"), day):
            told.add(decision.id)
            yield found(decision.at("case"), "later-year", case=decision.text("case"), date=day)
    decided = {" ".join(decision.text("case").split()) for decision in product.decisions}
    for meeting in product.of_kind("meeting"):
        day = meeting.root.date("date")
        for case in meeting.root.groups("cases") if day is not None else ():
            number = " ".join(case.text("number").split())
            if (
                day is not None
                and not case.has("decision")
                and number not in decided
                and _is_of_later_year(number, day)
            ):
                yield found(case.at("number"), "later-year", case=number, date=day)


def _is_of_later_year(number: str, day: date) -> bool:
    number = " ".join(number.split())
    return _has_year(number) and int(number.rpartition("/")[2]) > day.year


@rule("DEC014", "case-number-twice", severity=Severity.WARNING, nature=CONSISTENCY)
def check_case_numbers(product: Product, _context: Context) -> Iterator[Found]:
    """Two cases of one body that were settled on different days have different numbers."""
    first: dict[tuple[str, str], Group] = {}
    told: set[str] = set()
    for decision in product.decisions:
        body, case = decision.ref("body"), decision.text("case")
        if not body or not case or decision.date("date") is None or decision.word("outcome") not in _DECIDED:
            continue
        other = first.setdefault((body, " ".join(case.split())), decision)
        if other.date("date") != decision.date("date") and not _related(other, decision):
            told.add(decision.id)
            yield found(
                decision.at("case"),
                labels=(other.at("case"),),
                decision=product.name_of(decision.id),
                other=product.name_of(other.id),
                case=case,
            )
    yield from _years_ahead(product, told)
    yield from _used_again(product, first)
    yield from _tied(product, told)


# Decisions about nothing


def _about_something(decision: Group) -> bool:
    return any(decision.has(name) for name in ("adopts", "changes", "amount", "follow_up", *_LINKS, "ratified_by"))


def _referred_to(product: Product) -> set[str]:
    """The decisions that documents, other decisions, learning entries or cases with a subject of their own refer to."""
    found_ids = {document.adopted_by for document in product.documents}
    for decision in product.decisions:
        for name in (*_LINKS, "ratified_by"):
            found_ids.update(decision.refs(name))
    for log in product.of_kind("learning"):
        for entry in log.root.groups("entries"):
            found_ids.update(entry.refs("changes"))
    for meeting in product.of_kind("meeting"):
        for case in meeting.root.groups("cases"):
            if case.has("refs"):
                found_ids.add(case.ref("decision"))
    return found_ids


@rule("DEC019", "decision-about-nothing", severity=Severity.INFO, nature=COMPLETENESS)
def check_object(product: Product, _context: Context) -> Iterator[Found]:
    """An adopted decision adopts, changes, pays for, follows up or at least names something in the product."""
    referred: set[str] | None = None
    for decision in product.adopted_decisions:
        if _about_something(decision) or not decision.has("text"):
            continue
        words = f"{decision.text('title')} {decision.text('text')}"
        named = {word for word in ids_in(words) if word in product.index and word != decision.id}
        referred = _referred_to(product) if referred is None else referred
        if not named and decision.id not in referred:
            yield found(decision.at(), decision=product.name_of(decision.id))
