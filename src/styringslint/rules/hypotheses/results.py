"""Results of hypotheses: that they are whole, agree with their threshold, and lead to something."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.coverage.replay import replay
from styringslint.model.items import Group
from styringslint.rules.hypotheses.threshold import contradiction, thresholds
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product


@rule("HYP007", "hypothesis-result-incomplete", severity=Severity.ERROR, nature=COMPLETENESS)
def check_result(product: Product, _context: Context) -> Iterator[Found]:
    """A result has a date, a value and a conclusion."""
    for hypothesis in product.hypotheses:
        result = hypothesis.group("result")
        if not hypothesis.id or result is None:
            continue
        parts = tuple(
            FieldName(result.section.name, name) for name in ("date", "value", "conclusion") if not result.has(name)
        )
        if parts:
            yield found(hypothesis.at_key("result"), hypothesis=product.name_of(hypothesis.id), parts=parts)


def _resting(product: Product) -> dict[str, Group]:
    """The adopted decision that rests on each hypothesis: the last one that settles what happens with it."""
    found: dict[str, Group] = {}
    for decision in product.adopted_decisions:
        for change in decision.groups("changes"):
            target = resolve(product, change.text("field"), decision.file.language).canonical
            if target.endswith("/decision"):
                found[target.partition("/")[0]] = decision
    return found


@rule("HYP008", "conclusion-contradicts-result", severity=Severity.ERROR, nature=CONSISTENCY)
def check_conclusion(product: Product, _context: Context) -> Iterator[Found]:
    """Confirmed means that the value meets the threshold; refuted, that it does not."""
    resting: dict[str, Group] | None = None
    for hypothesis in product.hypotheses:
        wrong = contradiction(hypothesis)
        if wrong is None:
            continue
        resting = _resting(product) if resting is None else resting
        reason, bound = wrong
        yield found(
            hypothesis.at("result.conclusion"),
            reason,
            labels=(resting[hypothesis.id].at(),) if hypothesis.id in resting else (),
            hypothesis=product.name_of(hypothesis.id),
            value=hypothesis.number("result.value"),
            threshold=bound,
            both=tuple((thresholds(hypothesis) or {}).values()),
            unit=hypothesis.text("we_know_when.unit"),
        )


@rule(
    "HYP009",
    "hypothesis-undecided",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"days": 30},
    dated=True,
)
def check_decided(product: Product, context: Context) -> Iterator[Found]:
    """Within 30 days of its result, a hypothesis is decided: continue, adjust or stop.

    What the log has decided, and the hypothesis does not say, is for the replay of the log to tell where there is one.
    """
    resting: dict[str, Group] | None = None
    for hypothesis in product.hypotheses:
        concluded, start = hypothesis.date("result.date"), hypothesis.date("test.start")
        if (
            concluded is None
            or (start is not None and concluded < start)
            or not hypothesis.word("result.conclusion")
            or hypothesis.has("decision")
        ):
            continue
        days = (context.as_of - concluded).days
        if days <= context.options["days"]:
            continue
        resting = _resting(product) if resting is None else resting
        decision = resting.get(hypothesis.id)
        if decision is not None and replay(product, context.as_of) is not None:
            continue
        yield found(
            hypothesis.at("result.conclusion"),
            "" if decision is None else "not-written",
            labels=() if decision is None else (decision.at(),),
            hypothesis=product.name_of(hypothesis.id),
            date=concluded,
            days=days,
            decision=decision.id if decision is not None else "",
            field=FieldName("Hypothesis", "decision"),
        )


def _refuted_basis(product: Product, initiative: Group) -> list[Group]:
    """The hypotheses of an initiative that rests on nothing else, when every one of them is refuted; else nothing."""
    leaves = initiative.leaves("supports")
    basis = [product.find(leaf.data) if isinstance(leaf.data, str) else None for leaf in leaves]
    hypotheses = [item for item in basis if item is not None and item.section.name == "Hypothesis"]
    if len(hypotheses) < len(basis) or any(item.word("result.conclusion") != "refuted" for item in hypotheses):
        return []
    return hypotheses


@rule("HYP010", "initiative-on-refuted-hypothesis", severity=Severity.ERROR, nature=CONSISTENCY)
def check_refuted(product: Product, _context: Context) -> Iterator[Found]:
    """An active initiative does not rest only on what has been refuted."""
    for initiative in product.initiatives:
        if initiative.word("status") != "active":
            continue
        basis = _refuted_basis(product, initiative)
        if basis:
            yield found(
                initiative.at("supports"),
                "several" if len(basis) > 1 else "",
                labels=tuple(item.at("result.conclusion") for item in basis),
                initiative=product.name_of(initiative.id),
                hypotheses=tuple(product.name_of(item.id) for item in basis),
            )


@rule("HYP011", "hypothesis-without-learning", severity=Severity.WARNING, nature=COMPLETENESS)
def check_learning(product: Product, _context: Context) -> Iterator[Found]:
    """Where there is a learning log, what a concluded hypothesis taught stands in it.

    Where an entry is about something that does not exist (TRA001), it can be about any of them.
    """
    logs = product.of_kind("learning")
    if not logs:
        return
    entries = [entry for log in logs for entry in log.root.groups("entries")]
    if any(product.find(identity) is None for entry in entries for identity in entry.refs("about")):
        return
    learned = {identity for entry in entries for name in ("about", "changes") for identity in entry.refs(name)}
    for hypothesis in product.hypotheses:
        if hypothesis.id and hypothesis.word("result.conclusion") and hypothesis.id not in learned:
            yield found(hypothesis.at("result.conclusion"), hypothesis=product.name_of(hypothesis.id), id=hypothesis.id)


@rule(
    "HYP015",
    "result-without-sample",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_sample(product: Product, _context: Context) -> Iterator[Found]:
    """A result says how much it was measured on."""
    for hypothesis in product.hypotheses:
        if hypothesis.id and hypothesis.group("test") and hypothesis.number("result.value") is not None:
            if not hypothesis.has("test.sample"):
                yield found(hypothesis.at_key("test"), hypothesis=product.name_of(hypothesis.id))
