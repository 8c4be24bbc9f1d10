"""The cases on an agenda: what each must carry so that the group can decide on it."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product
from styringslint.workspace.seats import case_name, is_over

_CASE = ("number", "title", "type", "presented_by", "prepared_by")
_PAPER = ("background", "assessment", "consequences")


def _cases(product: Product) -> Iterator[tuple[Document, Group]]:
    for meeting in product.of_kind("meeting"):
        if meeting.status != "superseded":
            for case in meeting.root.groups("cases"):
                yield meeting, case


def _coming(product: Product, context: Context, kind: str) -> Iterator[Group]:
    """The cases of a kind in the meetings that lie ahead."""
    for meeting, case in _cases(product):
        if case.word("type") == kind and not is_over(meeting, context.as_of):
            yield case


def _decision(product: Product, case: Group) -> Group | None:
    """The recorded or proposed decision that a case refers to."""
    decision = product.find(case.ref("decision"))
    return decision if decision is not None and decision.section.name == "Decision" else None


@rule("MTG002", "incomplete-case", severity=Severity.ERROR, nature=COMPLETENESS)
def check_case(product: Product, _context: Context) -> Iterator[Found]:
    """A case has a number, a title, a type, somebody who presents it and somebody who prepared it."""
    for meeting in product.of_kind("meeting"):
        for position, case in enumerate(meeting.root.groups("cases"), 1):
            missing = [name for name in _CASE if not case.has(name)]
            if not missing:
                continue
            reason = "" if case.text("number") else "without-number" if case.title else "nameless"
            yield found(
                case.at(missing[0]),
                reason,
                identity=tuple(missing),
                case=case_name(case),
                title=case.title,
                position=position,
                fields=tuple(FieldName("Case", name) for name in missing),
            )


@rule("MTG003", "decision-case-without-proposal", severity=Severity.ERROR, nature=COMPLETENESS)
def check_proposal(product: Product, _context: Context) -> Iterator[Found]:
    """A case for decision has a proposal with numbered points."""
    for _meeting, case in _cases(product):
        if case.word("type") == "for_decision" and not case.has("proposal"):
            yield found(case.at("proposal"), case=case_name(case))


@rule("MTG004", "information-case-with-proposal", severity=Severity.WARNING, nature=CONSISTENCY)
def check_information(product: Product, _context: Context) -> Iterator[Found]:
    """A case for information proposes no more than to take note of it, and one for discussion gives nobody a task."""
    for meeting, case in _cases(product):
        if case.word("type") not in {"for_information", "for_discussion"}:
            continue
        points, day = case.groups("proposal"), meeting.root.date("date")
        later = next((due for point in points if (due := point.date("due")) and day and due > day), None)
        talk = case.word("type") == "for_discussion"
        if later is not None:
            yield found(case.at("type"), "discussion" if talk else "task", case=case_name(case), due=later)
        elif len(points) > 1 and not talk:
            yield found(case.at("type"), case=case_name(case), points=len(points))


@rule("MTG005", "vague-proposal", severity=Severity.WARNING, nature=COMPLETENESS, dated=True)
def check_points(product: Product, context: Context) -> Iterator[Found]:
    """A point of a proposal that gives somebody a task says by when, and one with a deadline says who.

    Nothing that a meeting is to decide can be due before it.
    """
    for meeting, case in _cases(product):
        if case.word("type") != "for_decision" or is_over(meeting, context.as_of):
            continue
        day = meeting.root.date("date")
        for point in case.groups("proposal"):
            who, due = point.ref("who"), point.date("due")
            if due is not None and day is not None and due < day:
                number = point.integer("item") or 1
                place, name = point.at("due"), case_name(case)
                yield found(place, "too-early", always=True, case=name, point=number, due=due, meeting=day)
                continue
            if point.has("who") == point.has("due") or not (who or due):
                continue
            missing = "due" if who else "who"
            yield found(
                point.at(missing),
                f"no-{missing}",
                case=case_name(case),
                point=point.integer("item") or 1,
                who=product.name_of(who),
                due=due,
            )


def _one_sided(case: Group) -> Iterator[Found]:
    """Consequences of which most are described, and one is not: nobody can tell whether it was thought of."""
    consequences = case.group("consequences")
    names = list(consequences.section.fields) if consequences is not None else []
    missing = [name for name in names if consequences is not None and not consequences.has(name)]
    if consequences is not None and len(missing) == 1:
        fields = tuple(FieldName(consequences.section.name, name) for name in missing)
        place, field = case.at_key("consequences"), fields[0]
        yield found(place, "one", case=case_name(case), fields=fields, field=field, identity=tuple(missing))


@rule(
    "MTG014",
    "decision-case-without-assessment",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
    dated=True,
)
def check_paper(product: Product, context: Context) -> Iterator[Found]:
    """A case that decides about something in the product has background, assessment and consequences."""
    for case in _coming(product, context, "for_decision"):
        if not (case.has("refs") or case.has("decision")):
            continue
        missing = [name for name in _PAPER if not case.has(name)]
        if missing:
            fields = tuple(FieldName("Case", name) for name in missing)
            place, reason = case.at(missing[0]), "-".join(missing)
            yield found(place, reason, case=case_name(case), fields=fields, identity=tuple(missing))
        else:
            yield from _one_sided(case)


@rule(
    "MTG015",
    "decision-without-alternatives",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
    options={"amount": 1_000_000},
    dated=True,
)
def check_alternatives(product: Product, context: Context) -> Iterator[Found]:
    """A case about much money shows at least two alternatives, one of them to change nothing."""
    for case in _coming(product, context, "for_decision"):
        decision = _decision(product, case)
        amount = decision.integer("amount") if decision is not None else None
        if amount is None or amount < context.options["amount"]:
            continue
        count = len(case.leaves("alternatives"))
        if count < 2 and (count or not case.has("alternatives")):
            yield found(case.at("alternatives"), case=case_name(case), amount=Kroner(amount))


@rule("MTG020", "exemption-without-legal-basis", severity=Severity.WARNING, nature=CONSISTENCY)
def check_exemption(product: Product, _context: Context) -> Iterator[Found]:
    """A decision that is exempt from public access names the provision, which always has a number."""
    for decision in product.decisions:
        basis = decision.text("legal_exempt")
        if basis and not any(letter.isdigit() for letter in basis):
            yield found(decision.at("legal_exempt"), decision=product.name_of(decision.id), text=basis)
