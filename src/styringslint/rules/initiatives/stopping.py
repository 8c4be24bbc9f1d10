"""That work which was stopped was stopped by a decision."""

import re
from collections.abc import Iterator
from datetime import date

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.coverage.values import Fact, written_facts
from styringslint.model.items import Group
from styringslint.rules.mentions import mentioned
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.product import Product

_RANKING = "steering/prioritisation/initiatives"
_ENDS = frozenset({"end", "outcome"})
"""Fields that tell when and how work ended."""
_GOES_ON = frozenset({"continue", "adjust"})
"""What a decision can say of a hypothesis that is worked on further."""

_STOP_WORDS = pattern(
    r"\b(?:ikke|ikkje|ingen|inga|stans|stopp|slutt|avslutt|avvikl|avbr[yøou]t|avlys|innstill|opphør|nedleg|skrinleg|"
    r"legg\w* (?:ned|bort|til side|på is)|på is|utgå|gå\w* ut|tas? ut|tek\w* ut|tatt ut|fall\w* bort|fell bort|bortfall|"
    r"trekk|dropp|kutt|forkast|vrak|oppgi|oppgav|gis? opp|gi\w* opp|erstatt|avløs|avløys|i stedet|i staden|paus|"
    r"not\b|no longer|stop|end(?:s|ed)?\b|halt|cancel|terminat|abandon|discontinu|clos|drop|w[io]\w*nd (?:up|down)|withdr|"
    r"shelve|suspend|ceas|g[ia]ve\w* up|replac|instead)",
    re.IGNORECASE,
)
"""Words by which a text can say that something ends. They only ever make a decision count."""
_ON_WORDS = pattern(
    r"\b(?:fortsett|held\w* fram|går videre|går vidare|bygg\w* ut|justere|continu|goes on|go on)", re.IGNORECASE
)
_SENTENCE = pattern(r"[.!?\n]+(?:\s|\Z)")
_CLAUSE = pattern(r"[,;:–]\s")


def _mentions(text: str, initiative: Group) -> bool:
    title = initiative.title.casefold()
    return mentioned(text, initiative.id) or (title != "" and title in " ".join(text.casefold().split()))


def _said_to_stop(initiative: Group, decision: Group) -> bool:
    """Whether the text of a decision can say that an initiative ends, by the words that it uses of it."""
    title, text = decision.text("title"), decision.text("text")
    sentences = [part for part in (title, *_SENTENCE.split(text)) if _mentions(part, initiative)]
    for sentence in sentences:
        clauses = [part for part in _CLAUSE.split(sentence) if _mentions(part, initiative)]
        if any(_STOP_WORDS.search(part) for part in clauses):
            return True
        if not any(_ON_WORDS.search(part) for part in clauses) and _STOP_WORDS.search(f"{title} {sentence}"):
            return True
    return not sentences and bool(_STOP_WORDS.search(f"{title} {text}"))


class _Stopped:
    """An initiative that was stopped, and what the decisions tell of it."""

    def __init__(self, product: Product, initiative: Group, decisions: list[Group]) -> None:
        self.product = product
        self.initiative = initiative
        self.decisions = decisions
        self.status = f"{initiative.id}/status"
        self.hypotheses = initiative.refs("supports")
        self.stopped = {identity for identity in self.hypotheses if _is_stopped(product, identity)}

    def is_decided(self) -> bool:
        """Whether one of the decisions can be the one that stopped it, or a hypothesis that it supports."""
        if any(self._settles(decision) for decision in self.decisions):
            return True
        about = [decision for decision in self.decisions if self._is_about(decision)]
        last = self._last_alive() if about else None
        return any(self._can_stop(decision, last) for decision in about)

    def _settles(self, decision: Group) -> bool:
        """Whether what a decision changes is what ended the initiative: its status, its end, or its hypothesis."""
        paths = [change.text("field").strip() for change in decision.groups("changes")]
        if not self.stopped.isdisjoint(path.partition("/")[0] for path in paths):
            return True
        for change in self._own_changes(decision):
            facts = self._written(change)
            status = facts.get(self.status)
            if not change.has("to") or (status is not None and status.data in {"stopped", None}):
                return True
            if status is None and any(path.rpartition("/")[2] in _ENDS for path in facts):
                return True
        return False

    def _is_about(self, decision: Group) -> bool:
        """Whether a decision mentions or changes the initiative, once it had begun, or had ended before it began."""
        start, end, day = self.initiative.time("start"), self.initiative.time("end"), decision.date("date")
        if start is not None and end is not None and day is not None and day < min(start.first, end.first):
            return False
        text = f"{decision.text('title')} {decision.text('text')}"
        return _mentions(text, self.initiative) or any(True for _ in self._own_changes(decision))

    def _can_stop(self, decision: Group, last: date | None) -> bool:
        """Whether a decision about the initiative can have stopped it.

        Not where it was worked on or ranked afterwards, or where the decision itself lets it, or its hypothesis, go on;
        unless its text has words for something that ends.
        """
        day = decision.date("date")
        alive = (
            (last is not None and day is not None and day < last) or self._keeps(decision) or self._goes_on(decision)
        )
        return not alive or _said_to_stop(self.initiative, decision)

    def _last_alive(self) -> date | None:
        """The last day on which the initiative was under way or still to come, as far as milestones and decisions tell."""
        days = [row.date("done") for row in self.initiative.groups("milestones")]
        days += [decision.date("date") for decision in self.decisions if self._keeps(decision)]
        return max((day for day in days if day is not None), default=None)

    def _keeps(self, decision: Group) -> bool:
        """Whether a decision ranks the initiative, or gives it another status than stopped."""
        for change in decision.groups("changes"):
            facts = self._written(change) if change.has("to") else {}
            ranking, status = facts.get(_RANKING), facts.get(self.status)
            if ranking is not None and isinstance(ranking.data, tuple) and self.initiative.id in ranking.data:
                return True
            if status is not None and status.data not in {"stopped", None}:
                return True
        return False

    def _goes_on(self, decision: Group) -> bool:
        """Whether a decision lets a hypothesis that the initiative supports go on."""
        courses = {f"{identity}/decision" for identity in self.hypotheses}
        for change in decision.groups("changes"):
            facts = self._written(change) if change.text("field").strip().partition("/")[0] in self.hypotheses else {}
            if any(path in courses and fact.data in _GOES_ON for path, fact in facts.items()):
                return True
        return False

    def _own_changes(self, decision: Group) -> Iterator[Group]:
        for change in decision.groups("changes"):
            if change.text("field").strip().partition("/")[0] == self.initiative.id:
                yield change

    def _written(self, change: Group) -> dict[str, Fact]:
        to = change.leaf("to")
        return written_facts(self.product, change.file, change.text("field").strip(), to.node) if to is not None else {}


@rule("INI004", "initiative-stopped-without-decision", severity=Severity.WARNING, nature=COMPLETENESS)
def check_stopped(product: Product, _context: Context) -> Iterator[Found]:
    """An initiative is stopped by a decision, about itself or one that stops a hypothesis that it supports."""
    stopped = [item for item in product.initiatives if item.id and item.word("status") == "stopped"]
    decisions = product.adopted_decisions if stopped else []
    for initiative in stopped if product.logs else ():
        if not _Stopped(product, initiative, decisions).is_decided():
            yield found(initiative.at("status"), initiative=product.name_of(initiative.id))


def _is_stopped(product: Product, identity: str) -> bool:
    """Whether an id is that of a hypothesis that was stopped. One without a decision may have been."""
    item = product.find(identity)
    return item is not None and item.kind == "hypothesis" and item.word("decision") in {"stop", ""}
