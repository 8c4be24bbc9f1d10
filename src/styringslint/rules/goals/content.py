"""That there are goals, that they are measured, and by when they are to be reached."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, ItemName
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import above, below, is_open, of_kind
from styringslint.workspace.product import OPEN_INITIATIVE, Product


@rule("GOA001", "no-goals", severity=Severity.ERROR, nature=COMPLETENESS)
def check_any_goal(product: Product, _context: Context) -> Iterator[Found]:
    """The steering document has at least one goal."""
    steering = product.steering
    if steering is not None and steering.status != "superseded" and not steering.root.has("goals"):
        yield found(steering.at("goals"))


@rule(
    "GOA002",
    "too-many-goals",
    severity=Severity.INFO,
    nature=CONSISTENCY,
    options={"goals": 5},
    profiles={"programme": Severity.OFF},
)
def check_number(product: Product, context: Context) -> Iterator[Found]:
    """There are not more goals at the top than people can keep in mind."""
    top = [goal for goal in product.goals if not goal.has("supports")]
    if product.steering is not None and len(top) > context.options["goals"]:
        yield found(product.steering.root.at_key("goals"), count=len(top), most=int(context.options["goals"]))


def _measures(product: Product) -> list[Group]:
    """What can measure a goal: benefits that are not given up, and goals with key results."""
    benefits = [benefit for benefit in product.benefits if benefit.word("status") != "abandoned"]
    return benefits + [goal for goal in product.goals if goal.has("key_results")]


def _unknown(product: Product, items: list[Group]) -> bool:
    """Whether something does not say what it supports, or refers to nothing: then other rules have spoken."""
    index = product.index
    for item in items:
        leaves = item.leaves("supports")
        if [leaf for leaf in leaves if leaf.data not in index]:
            return True
        if not leaves and item.section.name == "Benefit" and not item.filled("supports"):
            return True
    return False


def _given_up(product: Product) -> set[str]:
    """The goals of benefits that were abandoned and that open work still rests on: TRA006 has said so of the work."""
    work = [item for item in product.initiatives if item.word("status") in OPEN_INITIATIVE]
    work += [item for item in product.hypotheses if is_open(item)]
    resting = {identity for item in work for identity in item.refs("supports")}
    gone = [item for item in product.benefits if item.word("status") == "abandoned" and item.id in resting]
    return {identity for item in gone for identity in item.refs("supports")}


@rule("GOA003", "goal-not-measured", severity=Severity.WARNING, nature=COMPLETENESS)
def check_measured(product: Product, _context: Context) -> Iterator[Found]:
    """A goal is measured by a benefit or key result, its own or that of a goal that supports it."""
    measures = _measures(product)
    if not product.benefits or _unknown(product, [*measures, *product.goals]):
        return
    measured = {item.id for item in measures} | {target.id for item in measures for target in above(product, item)}
    measured |= _given_up(product)
    for goal in product.goals:
        if goal.id not in measured:
            field = FieldName("Benefit", "supports")
            yield found(goal.at(), goal=product.name_of(goal.id), field=field)


def _to_come(product: Product, goal: Group, as_of: date) -> tuple[ItemName, ...]:
    """The benefits below a goal that are not realised or given up, and whose own target date has not passed (BEN018)."""
    return tuple(
        product.name_of(benefit.id)
        for benefit in of_kind(below(product, goal.id), "Benefit")
        if (status := benefit.word("status"))
        and status not in {"realised", "abandoned"}
        and (benefit.date("target.date") or date.max) >= as_of
    )


@rule(
    "GOA004",
    "goal-outside-mandate-period",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    dated=True,
)
def check_deadline(product: Product, context: Context) -> Iterator[Found]:
    """A goal has a deadline, within the time of the mandate, and when it has passed the benefits have come.

    Of a small product only the last is asked.
    """
    last = product.mandate.valid_to if product.mandate is not None else None
    for goal in product.goals:
        name = product.name_of(goal.id)
        deadline = goal.time("deadline")
        if deadline is not None and deadline.last < context.as_of:
            # An output is reached before its benefits come, and key results have targets of their own.
            ends_in_benefits = goal.word("level") in {"outcome", "societal"} and not goal.has("key_results")
            if ends_in_benefits and (benefits := _to_come(product, goal, context.as_of)):
                yield found(
                    goal.at("deadline"),
                    "passed",
                    goal=name,
                    deadline=deadline,
                    benefits=benefits,
                )
        elif product.profile == "small":
            continue
        elif not goal.has("deadline"):
            yield found(goal.at("deadline"), goal=name)
        elif deadline is not None and last is not None and context.as_of <= last < deadline.first:
            yield found(goal.at("deadline"), "after", always=True, goal=name, last=last)


@rule(
    "GOA009",
    "same-goal-twice",
    severity=Severity.INFO,
    nature=CONSISTENCY,
)
def check_same_text(product: Product, _context: Context) -> Iterator[Found]:
    """Two goals do not say the same in the same words, whatever stands between them."""
    seen: dict[str, ItemName] = {}
    for goal in product.goals:
        statement = goal.text("statement").casefold()
        text = " ".join("".join([sign if sign.isalnum() else " " for sign in statement]).split())
        if not text:
            continue
        name = product.name_of(goal.id)
        if text in seen:
            yield found(goal.at("statement"), goal=name, other=seen[text].id)
        seen.setdefault(text, name)


@rule("GOA010", "key-result-without-change", severity=Severity.WARNING, nature=CONSISTENCY)
def check_key_results(product: Product, _context: Context) -> Iterator[Found]:
    """The target of a key result is another value than its baseline."""
    for goal in product.goals:
        for result in goal.groups("key_results"):
            baseline, target = result.number("baseline"), result.number("target")
            if baseline is not None and baseline == target:
                yield found(
                    result.at("target"),
                    result=product.name_of(result.id),
                    goal=product.name_of(goal.id),
                    value=target,
                )
