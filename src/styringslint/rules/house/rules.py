"""House rules: from the configuration to rules like the others, with a card of their own."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from styringslint.core.card import Card, Source, Texts
from styringslint.core.linear import Budget, TooManyStepsError
from styringslint.core.pattern import pattern
from styringslint.core.severity import SEVERITIES, Severity
from styringslint.core.span import Span
from styringslint.core.values import FieldName, FieldTrail
from styringslint.model.document import Documents
from styringslint.model.items import File, Group
from styringslint.model.patterns import WORD_ID
from styringslint.model.table import LANGUAGES
from styringslint.rules.catalogue import by_name
from styringslint.rules.house.conditions import Condition
from styringslint.rules.house.read import conditions, needed, wrong
from styringslint.rules.house.subjects import ITEMS, Subject, section_of, subjects
from styringslint.rules.rule import CATEGORIES, COMPLETENESS, CONSISTENCY, HOUSE, Context, Found, Rule, found
from styringslint.workspace.configuration import SEVERITY_WORDS, Configuration, origin
from styringslint.workspace.load import Workspace

_CODE = pattern(r"([A-Z]{2,6})[0-9]{3}\Z")
_PLACEHOLDER = pattern(r"\{(\w+)(:[^{}]*)?\}")
_KNOWN = ("id", "title", "field")
_NEEDED = ("code", "name", "for_each", "require", "message")
_LONGEST_NAME = 60
_MOST_TRIALS, _MOST_LOOKS = 80_000, 300_000
"""How often conditions may be tried on the items of one file, and how many groups the rules may look at there in all."""
_MOST_STEPS = 10_000_000
"""How many states of patterns may be gone through for each file."""
_ROOM = 500_000
"""How many states all patterns together may remember."""
_NEAREST = {"nb": ("nb", "nn", "en"), "nn": ("nn", "nb", "en"), "en": ("en", "nb", "nn")}


class Example(NamedTuple):
    """YAML that the rule shall report (`bad`) or not (`good`), and where it stands."""

    verdict: str
    text: str
    span: Span


class HouseRule(NamedTuple):
    """A house rule: the rule, its conditions, its examples, and where it stands."""

    rule: Rule
    subject: str
    when: tuple[Condition, ...]
    require: tuple[Condition, ...]
    examples: tuple[Example, ...]
    group: Group
    origin: str

    @property
    def file(self) -> File:
        """The file that it stands in."""
        return self.group.file

    def breaches(self, files: Iterable[Documents]) -> Iterator[Found]:
        """What the rule finds in documents."""
        for subject in subjects(files, self.subject):
            yield from self.judge(subject)

    def judge(self, subject: Subject) -> Iterator[Found]:
        """What the rule finds in one item or document. Raises ConfigurationError where that costs too much."""
        try:
            yield from self._judged(subject)
        except TooManyStepsError:
            raise wrong(self.group, "code", "own-rules-work", text=subject.group.file.name) from None

    def _judged(self, subject: Subject) -> Iterator[Found]:
        if not all(condition.holds(subject) is True for condition in self.when):
            return
        for condition in self.require:
            if condition.holds(subject) is False:
                trail = FieldTrail(tuple(FieldName(field.section, field.name) for field in condition.trail))
                yield found(
                    condition.place(subject),
                    identity=(condition.operator,),
                    id=subject.name,
                    title=subject.title or subject.name,
                    field=trail,
                )


def _code(group: Group) -> str:
    code = group.text("code")
    match = _CODE.match(code)
    if not match:
        raise wrong(group, "code", "own-rule-code", text=code)
    if match.group(1) in CATEGORIES:
        raise wrong(group, "code", "own-rule-code-taken", text=code, category=CATEGORIES[match.group(1)])
    return code


def _name(group: Group) -> str:
    name = group.text("name")
    if not re.match(WORD_ID, name) or len(name) > _LONGEST_NAME:
        raise wrong(group, "name", "own-rule-name", text=name)
    if name in by_name() or name in CATEGORIES.values() or name == HOUSE or name.upper() in CATEGORIES:
        raise wrong(group, "name", "own-rule-name-taken", text=name)
    return name


def _messages(group: Group) -> dict[str, str]:
    """The message in every language: what is not written is taken from the nearest one."""
    told = group.group("message")
    written = {language: told.text(language) for language in LANGUAGES if told.text(language)} if told else {}
    if not written:
        raise wrong(group, "message", "own-rule-message")
    for language, text in written.items():
        for match in _PLACEHOLDER.finditer(text):
            if match.group(1) not in _KNOWN or match.group(2):
                raise wrong(group, f"message.{language}", "own-rule-placeholder", text=match.group(), known=_KNOWN)
    return {
        language: next(written[other] for other in _NEAREST[language] if other in written) for language in LANGUAGES
    }


def _card(group: Group, code: str) -> Card:
    why = group.text("why")
    title = group.text("name").replace("-", " ").capitalize()
    texts = {language: Texts(title, {"": text}, {}, {}, why) for language, text in _messages(group).items()}
    return Card(code, texts, Source("", group.text("source"), ""), "", {}, {}, "", "")


def _examples(group: Group) -> Iterator[Example]:
    for row in group.groups("examples"):
        for verdict in ("bad", "good"):
            leaf = row.leaf(verdict)
            if leaf is not None and row.text(verdict).strip():
                yield Example(verdict, row.text(verdict), row.at(verdict).span)


def _severity(group: Group) -> Severity:
    word = group.word("severity")
    return SEVERITIES[SEVERITY_WORDS[word]] if word else Severity.WARNING


def _house_rule(group: Group) -> HouseRule:
    for name in _NEEDED:
        needed(group, name)
    code, name, subject = _code(group), _name(group), group.word("for_each")
    of = section_of(subject)
    when, require = tuple(conditions(group, "when", of)), tuple(conditions(group, "require", of))
    # What is only missing waits in a draft, as with the other rules.
    nature = COMPLETENESS if all(row.operator == "present" for row in require) else CONSISTENCY
    rule = Rule(code, name, _severity(group), nature, "workspace", None, own=_card(group, code))
    place = origin(group.file, group.at("code").span.start)
    made = HouseRule(rule, subject, when, require, tuple(_examples(group)), group, place)

    def check(workspace: Workspace, _context: Context) -> Iterator[Found]:
        return made.breaches(workspace.files)

    return made._replace(rule=rule._replace(check=check))


def affordable(rules: Iterable[HouseRule], files: Collection[Documents]) -> None:
    """Bound what the rules may cost. Raises ConfigurationError where that is more than a file is worth.

    Every rule looks at every group of a file, and tries its conditions on those that it speaks of.
    """
    rows = list(rules)
    budget = Budget(_MOST_STEPS * len(files), _ROOM)
    for condition in (condition for row in rows for condition in (*row.when, *row.require)):
        if condition.pattern is not None:
            condition.pattern.share(budget)
    weights: Counter[str] = Counter()
    for row in rows:
        weights[ITEMS.get(row.subject, "")] += len(row.when) + len(row.require)
    for documents in files:
        groups = Counter(
            group.section.name for found in documents.documents[:1] for group in found.header.walk()
        ) + Counter({"": len(documents.documents)})
        trials = sum(weight * groups[name] for name, weight in weights.items())
        if trials > _MOST_TRIALS or len(rows) * groups.total() > _MOST_LOOKS:
            raise wrong(rows[0].group, "code", "own-rules-work", text=documents.file.name)


def house_rules(configuration: Configuration) -> tuple[HouseRule, ...]:
    """The house rules of a configuration, by code. Raises ConfigurationError."""
    found_rules: dict[str, HouseRule] = {}
    for group in sorted(configuration.own_rules, key=lambda row: row.text("code")):
        made = _house_rule(group)
        if made.rule.name in found_rules:
            raise wrong(group, "name", "own-rule-name-taken", text=made.rule.name)
        found_rules[made.rule.name] = made
    return tuple(found_rules.values())
