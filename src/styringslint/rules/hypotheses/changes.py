"""What has become of hypotheses since an earlier version: thresholds that moved, and results that are gone."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import Word
from styringslint.coverage.changes import Kind
from styringslint.coverage.compare import Compared, Telling, Told
from styringslint.coverage.verdicts import Ruling
from styringslint.rules.rule import CHANGES, CONSISTENCY, Context, Found, found, rule

_NUMBERS = frozenset({"at_least", "at_most", "metric", "unit"})


def _hypotheses(compared: Compared) -> Iterator[Told]:
    """The changes of hypotheses that decision coverage has nothing against."""
    return (told for told in compared.changes if told.change.trail.anchor == "Hypothesis" and not told.uncovered)


@rule("HYP012", "threshold-moved", severity=Severity.WARNING, nature=CONSISTENCY, scope=CHANGES)
def check_threshold(compared: Compared, context: Context) -> Iterator[Found]:
    """What is to be reached is settled before the test begins, and stays so."""
    for told in _hypotheses(compared):
        change = told.change
        item, before = compared.new.items.get(change.root), compared.old.items.get(change.root)
        if item is None or before is None or change.trail.fields[:1] != ("we_know_when",):
            continue
        start = before.date("test.start")
        moved = [path for path in change.paths if path.rsplit("/", 1)[-1] in _NUMBERS and path in change.before]
        if moved and start is not None and start <= context.as_of:
            place, telling = item.at(f"we_know_when.{moved[0].rsplit('/', 1)[-1]}"), Telling(compared, told)
            decision = told.verdict.decision if told.verdict and told.verdict.ruling == Ruling.COVERED else None
            if decision is None:
                yield found(place, change=telling, start=start)
            else:
                name = compared.new.product.name_of(decision.id)
                yield found(place, "decided", change=telling, start=start, decision=name)


@rule("HYP019", "concluded-hypothesis-removed", severity=Severity.WARNING, nature=CONSISTENCY, scope=CHANGES)
def check_removed(compared: Compared, _context: Context) -> Iterator[Found]:
    """What was learnt stays where people look for it."""
    for told in _hypotheses(compared):
        item = compared.old.items.get(told.change.root)
        steering = compared.new.product.steering
        if told.change.kind != Kind.ITEM_REMOVED or told.verdict is not None or item is None or steering is None:
            continue
        conclusion = item.word("result.conclusion")
        if conclusion:
            yield found(
                steering.root.at("hypotheses"),
                identity=(item.id,),
                change=Telling(compared, told),
                hypothesis=compared.old.product.name_of(item.id),
                conclusion=Word("conclusion", conclusion),
            )
