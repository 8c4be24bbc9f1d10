"""Decision coverage: every governed value is what the recorded decisions say, decided by the right body."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, FieldTrail, ItemName, Kroner, Measured, Word
from styringslint.coverage.bodies import OWNERS, answering_for, deciding_body
from styringslint.coverage.governed import STEERING_GROUP, Trail, governed_field
from styringslint.coverage.lists import document_of, list_is_missed
from styringslint.coverage.replay import Decided, Difference, Replay, early, has_baseline, proposed, replay, same
from styringslint.coverage.values import Fact, comparable, facts_at
from styringslint.model.dates import CoarseTime
from styringslint.model.items import Group, Leaf, Place
from styringslint.rules.decisions.fields import field_of, name_of
from styringslint.rules.decisions.told_elsewhere import lost_places, lost_rows, misnamed, not_adopted
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.paths import resolve, shown
from styringslint.workspace.product import Product

ERROR = Severity.ERROR
DECIDES = FieldTrail((FieldName("MandateDocument", "governance"), FieldName("Governance", "decides")))
"""Where a mandate gives others than its owners the right to decide."""
FROM = FieldName("Change", "from")
CHAIR = "chair"
HYPOTHESES = "steering/prioritisation/hypotheses"


def _unit(product: Product, path: str, decided: Mapping[str, Decided]) -> str:
    """The unit of a measured number: the one that stands now, or the one that was decided."""
    root = path.split("/", 1)[0]
    item = product.find(root)
    if item is None or item.section.name != "Benefit" or "/value" not in path:
        return ""
    state = decided.get(f"{root}/indicator/unit")
    return str(state.data) if state is not None and state.data else item.text("indicator.unit")


def said(
    product: Product, path: str, fact: Fact | None, data: Any, decided: Mapping[str, Decided] = MappingProxyType({})
) -> Any:
    """A value as a parameter of a message: by its type, times as coarse as they are, measured numbers with their unit.

    Of a value that was decided, `decided` gives the unit that was decided with it.
    """
    if fact is None or data is None:
        return ""
    field = fact.leaf.field
    if field.type == "word" and isinstance(data, str):
        return Word(field.of, data)
    if field.type == "kroner" and isinstance(data, int):
        return Kroner(data)
    read = fact.leaf.data if isinstance(fact.leaf, Leaf) else None
    if isinstance(read, CoarseTime) and comparable(read) == data:
        return read
    unit = "%" if field.type == "percentage" else _unit(product, path, decided)
    return Measured(data, unit) if unit and isinstance(data, Decimal) else data


def _place(product: Product, path: str, fact: Fact | None) -> Place | None:
    if fact is not None and fact.group is not None:
        return fact.group.at(fact.leaf.field.name)
    root, _, rest = path.partition("/")
    item = product.find(root)
    if item is None:
        document = next((document for document in product.documents if document.kind == root), None)
        item = document.root if document is not None else None
    if item is None:
        return None
    try:
        return item.at(rest.replace("/", "."))
    except KeyError:
        return item.at(rest.split("/", 1)[0])


def _parameters(product: Product, result: Replay, difference: Difference, place: Place) -> dict[str, Any]:
    decided, path = difference.decided, difference.path
    written = difference.written
    return {
        "item": name_of(product, path),
        "field": field_of(product, path, place.file.language),
        "key": shown(product, path, place.file.language).partition("/")[2],
        "written": said(product, path, written, written.data) if written is not None else "",
        "decided": said(product, path, decided.leaf, decided.data, result.state),
        "decision": decided.decision.id,
        "date": decided.decision.date("date"),
    }


def _spent(product: Product, result: Replay, difference: Difference) -> Decided | None:
    """The decision from before that gave the value that is written, where later ones have given others."""
    path, written = difference.path, difference.written
    if written is None:
        return None
    steps = result.history.get(path, [])[:-1]
    given = [row for row in steps if isinstance(row, Decided) and row.data is not None]
    return next((row for row in reversed(given) if same(product, path, row.data, written.data)), None)


def _kind_of(product: Product, result: Replay, difference: Difference, baseline: set[str]) -> str:
    """Which of the family's rules a difference belongs to."""
    written = difference.written.data if difference.written is not None else None
    plan = proposed(product).get(difference.path)
    if plan is not None and plan[0] == written:
        return "DEC022"
    if difference.decided.decision.id in baseline:
        return "DEC021"
    if written == difference.decided.before and (difference.decided.known_before or difference.written is None):
        return "DEC024"
    return "DEC027" if _spent(product, result, difference) is not None else "DEC023"


def _sorted(product: Product, code: str, as_of: date) -> Iterator[tuple[Difference, Place, dict[str, Any]]]:
    """The differences that belong to a rule, each group of a value and its date once."""
    result = replay(product, as_of)
    if result is None or not result.differences:
        return
    baseline = {identity for log in product.logs for identity in log.root.refs("baseline")}
    claimed = not_adopted(product)
    lost = lost_places(product)
    seen: set[str] = set()
    for difference in result.differences:
        if difference.path.startswith(lost) or (difference.written is None and misnamed(product, difference)):
            continue
        now = difference.written.data if difference.written is not None else None
        if any(same(product, difference.path, now, value) for value in claimed.get(difference.path, ())):
            continue
        fact = difference.written or difference.decided.leaf
        together = difference.path.rsplit("/", 1)[0] if fact.leaf.field.section == "DatedValue" else difference.path
        place = _place(product, difference.path, difference.written)
        if place is None or together in seen:
            continue
        seen.add(together)
        if _kind_of(product, result, difference, baseline) == code:
            yield difference, place, _parameters(product, result, difference, place)


@rule("DEC021", "undecided-change", severity=ERROR, nature=COMPLETENESS)
def check_undecided(product: Product, context: Context) -> Iterator[Found]:
    """What is governed is as it was decided: nothing is changed, added or taken out without a decision."""
    for difference, place, parameters in _sorted(product, "DEC021", context.as_of):
        yield found(place, "" if difference.written is not None else "missing", **parameters)
    result = replay(product, context.as_of)
    if result is None:
        return
    yield from _unsettled(product, result, context.as_of)
    added = result.added
    plans = {path.split("/", 1)[0] for path in (*proposed(product), *not_adopted(product))} if added else set()
    for item in added:
        if item.id not in plans:
            yield found(item.at(), "added", item=product.name_of(item.id))
    yield from _removed(product, result)
    yield from _courses(product, result)


def _courses(product: Product, result: Replay) -> Iterator[Found]:
    """Hypotheses that were prioritised once and are decided now, in a log that says so of others and not of them."""
    told = {path for path in (*result.history, *result.unsure) if path.endswith("/decision")}
    settled = {path for path in told if (item := product.find(path.split("/", 1)[0])) and item.kind == "hypothesis"}
    told |= not_adopted(product).keys() if settled else set()
    rankings = (step.data for step in result.history.get(HYPOTHESES, ()) if isinstance(step, Decided))
    ranked = {name for ranking in rankings for name in ranking or ()}
    for hypothesis in product.hypotheses if settled else ():
        path, course = f"{hypothesis.id}/decision", hypothesis.word("decision")
        if not course or path in told or hypothesis.id not in ranked or path in proposed(product):
            continue
        if lost_rows(product):
            return
        if deciding_body(product, path) in {"", OWNERS, STEERING_GROUP}:
            field = field_of(product, path, hypothesis.file.language)
            name = product.name_of(hypothesis.id)
            yield found(hypothesis.at("decision"), "new", item=name, field=field, written=Word("course", course))


def _removed(product: Product, result: Replay) -> Iterator[Found]:
    """Items that are gone. Where a whole document or list is gone, the rule that asks for it speaks."""
    if product.mandate is None or product.steering is None or not result.removed:
        return
    again = {items[0].section.name for items in product.index.values() if len(items) > 1}
    for identity, paths in result.removed.items():
        decided = result.state[paths[0]]
        kind = decided.leaf.trail.anchor
        document = document_of(product, kind) or product.steering
        # Where an id stands twice, one of the two can be what seems to be gone.
        if kind not in again and not list_is_missed(product, kind):
            yield found(
                document.at(),
                "removed",
                identity=(identity,),
                id=identity,
                decision=decided.decision.id,
                date=decided.decision.date("date"),
            )


def _unsettled(product: Product, result: Replay, as_of: date) -> Iterator[Found]:
    """Values that have come to a decided item afterwards; a number and its date once."""
    told: set[str] = set()
    claimed = not_adopted(product) if result.unsettled else {}
    for path, fact in result.unsettled.items():
        if fact.data in claimed.get(path, ()):
            continue
        together = path.rsplit("/", 1)[0] if fact.leaf.field.section == "DatedValue" else path
        place = _place(product, path, fact)
        if place is not None and together not in told and path not in early(product, as_of):
            told.add(together)
            field, value = field_of(product, path, place.file.language), said(product, path, fact, fact.data)
            yield found(place, "new", item=name_of(product, path), field=field, written=value)


@rule("DEC022", "only-proposed", severity=ERROR, nature=COMPLETENESS)
def check_proposed(product: Product, context: Context) -> Iterator[Found]:
    """A proposal changes nothing before it is adopted."""
    plans = proposed(product)
    for difference, place, parameters in _sorted(product, "DEC022", context.as_of):
        yield found(place, **parameters, proposal=plans[difference.path][1].id)
    written = facts_at(product, early(product, context.as_of))
    for path, (value, decision) in early(product, context.as_of).items():
        fact = written[path]
        here = _place(product, path, fact)
        if here is not None:
            parameters = {"item": name_of(product, path), "field": field_of(product, path, here.file.language)}
            yield found(here, "early", **parameters, written=said(product, path, fact, value), proposal=decision.id)
    result = replay(product, context.as_of)
    if result is not None:
        roots = {path.split("/", 1)[0]: decision for path, (_, decision) in plans.items()}
        for item in result.added:
            if item.id in roots:
                yield found(item.at(), "added", item=product.name_of(item.id), proposal=roots[item.id].id)


@rule("DEC023", "differs-from-decision", severity=ERROR, nature=COMPLETENESS)
def check_value(product: Product, context: Context) -> Iterator[Found]:
    """A value that was changed by a decision is the value that was decided."""
    for difference, place, parameters in _sorted(product, "DEC023", context.as_of):
        yield found(place, "" if difference.written is not None else "missing", **parameters)


@rule("DEC024", "decision-not-carried-out", severity=ERROR, nature=COMPLETENESS)
def check_carried_out(product: Product, context: Context) -> Iterator[Found]:
    """An adopted decision stands in the document that it changes."""
    for difference, place, parameters in _sorted(product, "DEC024", context.as_of):
        missing = "missing" if isinstance(parameters["item"], ItemName) else "missing-above"
        yield found(place, "" if difference.written is not None else missing, **parameters)


@rule("DEC027", "spent-decision", severity=ERROR, nature=COMPLETENESS)
def check_spent(product: Product, context: Context) -> Iterator[Found]:
    """What a later decision has changed does not come back by the earlier one."""
    result = replay(product, context.as_of)
    for difference, place, parameters in _sorted(product, "DEC027", context.as_of):
        past = _spent(product, result, difference) if result is not None else None
        if past is not None:
            yield found(place, **parameters, earlier=past.decision.id, then=past.decision.date("date"))


@rule("DEC025", "decided-by-wrong-body", severity=ERROR, nature=CONSISTENCY)
def check_body(product: Product, _context: Context) -> Iterator[Found]:
    """What the owners decide is not decided by the steering group, and what the mandate gives a body, by that body."""
    ends = product.mandate.valid_to if product.mandate is not None else None
    begins = product.mandate.valid_from if product.mandate is not None else None
    if ends is not None and begins is not None and ends < begins:
        ends = None  # STR024 has said that the dates cannot both be right.
    for decision in product.adopted_decisions:
        bodies = answering_for(product, decision)
        if not bodies or OWNERS in bodies:
            continue
        day = decision.date("date")
        if ends is not None and day is not None and day > ends and STEERING_GROUP in bodies:
            # The mandate may have begun anew, but it has not been renewed beyond its last day.
            yield found(decision.at("date"), "late", decision=product.name_of(decision.id), date=day, end=ends)
            continue
        if powerless := _powerless(product, decision, bodies):
            name, wrong = product.name_of(decision.id), product.name_of(decision.ref("body"))
            yield found(decision.at("body"), powerless, decision=name, wrong=wrong, decides=DECIDES)
            continue
        for row in decision.groups("changes"):
            target = resolve(product, row.text("field"), row.file.language)
            body = "" if target.unknown else deciding_body(product, target.canonical)
            if body and body not in bodies:
                yield found(
                    row.at("field"),
                    decision=product.name_of(decision.id),
                    field=row.text("field"),
                    right=body_word(body),
                    wrong=body_word(decision.ref("body")),
                    decides=DECIDES,
                )
                break


def _powerless(product: Product, decision: Group, bodies: set[str]) -> str:
    """Why none of the bodies behind a decision can adopt a document or change a value: they advise, or are one part.

    Of an advisory body that has adopted the steering document STG019 says it.
    """
    items = [product.find(body) for body in bodies]
    if bodies == {CHAIR}:
        return CHAIR if _alone(product, decision) else ""
    if all(item is not None and item.kind == "team" for item in items):
        if decision.has("adopts"):
            return "team"
        return "team-changes" if product.mandate is not None and _settles(product, decision, bodies) else ""
    advises = all(
        item is not None and item.kind == "otherbody" and item.word("body_type") == "advises" for item in items
    )
    changes = any(row.has("to") for row in decision.groups("changes"))
    if product.steering is not None and product.steering.adopted_by == decision.id:
        return ""
    return "advises" if advises and (changes or decision.has("adopts")) else ""


def _alone(product: Product, decision: Group) -> bool:
    """Whether the chair decided alone what the group decides, and not in haste between two meetings."""
    rule = product.mandate.root.word("governance.decision_rule.type") if product.mandate is not None else ""
    if rule in {"", "chair_decides"} or decision.word("way") not in {"", "meeting"} or decision.has("ratify_by"):
        return False
    return decision.has("adopts") or _settles(product, decision, {CHAIR})


def _settles(product: Product, decision: Group, bodies: set[str]) -> bool:
    """Whether a decision gives a governed value that the mandate does not give these bodies to decide."""
    for row in decision.groups("changes"):
        target = resolve(product, row.text("field"), row.file.language)
        if target.unknown or deciding_body(product, target.canonical) in bodies:
            continue
        root, _, rest = target.canonical.partition("/")
        item = product.find(root)
        trail = Trail(item.section.name if item is not None else root, tuple(rest.split("/")) if rest else ())
        if governed_field(trail) or (item is not None and not rest and trail.governed(item.section.name)):
            return True
    return False


def body_word(name: str) -> Any:
    """A body as the parameter of a message: one of ours by its word, another by its own name."""
    return Word("body", name) if name in {"owners", "steering_group", "chair"} else name


@rule("DEC026", "broken-decision-chain", severity=ERROR, nature=CONSISTENCY)
def check_chain(product: Product, context: Context) -> Iterator[Found]:
    """A decision changes a value from what was decided before it."""
    result = replay(product, context.as_of)
    if result is None:
        return
    for broken in result.breaks:
        file = broken.decision.file
        place = Place(file, broken.node.span, f"{broken.decision.id}/changes/{broken.path}", broken.decision)
        yield found(
            place,
            identity=(broken.path,),
            decision=broken.decision.id,
            item=name_of(product, broken.path),
            field=field_of(product, broken.path, file.language),
            said=said(product, broken.path, broken.leaf, broken.said),
            state=said(product, broken.path, broken.state.leaf, broken.state.data),
            earlier=broken.state.decision.id,
            key=FROM,
        )


@rule("DEC029", "decision-too-wide", severity=Severity.WARNING, nature=CONSISTENCY)
def check_width(product: Product, _context: Context) -> Iterator[Found]:
    """A decision names what it changes, not everything at once."""
    for decision in product.decisions:
        for row in decision.groups("changes"):
            path = row.text("field")
            if "*" in path:
                yield found(row.at("field"), decision=product.name_of(decision.id), field=path)


@rule(
    "DEC030",
    "no-decision-baseline",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_baseline(product: Product, _context: Context) -> Iterator[Found]:
    """A log whose decisions change values names the decisions that first set them; else nothing can be replayed."""
    changing = [decision for decision in product.adopted_decisions if decision.groups("changes")]
    if product.logs and changing and not has_baseline(product) and product.unread.isdisjoint({"decisions"}):
        with_from = next(
            (decision for decision in changing for row in decision.groups("changes") if row.has("from")), None
        )
        if with_from is not None:
            field = FieldName("DecisionsDocument", "baseline")
            yield found(with_from.at(), decision=product.name_of(with_from.id), field=field)
