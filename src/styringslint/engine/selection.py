"""Which rules run and how serious they are: command line and configuration, with names and categories."""

from collections.abc import Collection, Iterable, Sequence
from math import inf
from typing import NamedTuple

from styringslint.core.errors import UsageError
from styringslint.core.severity import Severity
from styringslint.model.document import Documents
from styringslint.model.similar import nearest
from styringslint.rules.catalogue import all_rules, by_name
from styringslint.rules.rule import CATEGORIES, HOUSE, RULES, Rule
from styringslint.workspace.configuration import Configuration


def house(configuration: Configuration, files: Collection[Documents] = ()) -> list[Rule]:
    """The house rules of a workspace, by code. Raises ConfigurationError, also where they ask too much of `files`."""
    if not configuration.own_rules:
        return []
    from styringslint.rules.house.rules import affordable, house_rules

    made = house_rules(configuration)
    affordable(made, files)
    return [row.rule for row in made]


def named(word: str, own: Sequence[Rule] = ()) -> list[Rule]:
    """The rules that a code, a name, the letters of a category or its name stands for; empty for an unknown word.

    `own` are the house rules, which stand for themselves, for their letters and for the category `house`.
    """
    upper = word.upper()
    if upper in RULES:
        return [RULES[upper]]
    if word.lower() in by_name():
        return [by_name()[word.lower()]]
    prefix = next((letters for letters, name in CATEGORIES.items() if word.lower() in {letters.lower(), name}), "")
    if prefix:
        return [rule for rule in all_rules() if rule.code.startswith(prefix)]
    words = {upper, word.lower()}
    return [rule for rule in own if words & {rule.code, rule.name, rule.code.rstrip("0123456789"), HOUSE}]


def suggestion(word: str, own: Sequence[Rule] = ()) -> str:
    """The known code, name or category that a word was probably meant to be, or an empty text."""
    ours = [text for rule in own for text in (rule.code, rule.name)]
    return nearest(word, [*RULES, *by_name(), *CATEGORIES, *CATEGORIES.values(), *ours])


def expand(words: Iterable[str], origin: str, own: Sequence[Rule] = ()) -> list[Rule]:
    """The rules that words stand for. Raises UsageError, naming `origin`, for an unknown one."""
    found: list[Rule] = []
    for word in words:
        rules = named(word, own)
        if not rules:
            near = suggestion(word, own)
            raise UsageError(f"{origin}: unknown rule {word!r}" + (f"; did you mean {near}?" if near else ""))
        found += rules
    return found


class Selection(NamedTuple):
    """What the command line asks for. Empty sets ask for nothing in particular."""

    select: frozenset[str]
    ignore: frozenset[str]


def selection(select: Iterable[str], ignore: Iterable[str], configurations: Iterable[Configuration] = ()) -> Selection:
    """Read `--select` and `--ignore`. House rules are known by the configurations of the run.

    Raises UsageError for an unknown rule.
    """
    own = [rule for configuration in configurations for rule in house(configuration)]
    return Selection(
        frozenset(rule.code for rule in expand(select, "--select", own)),
        frozenset(rule.code for rule in expand(ignore, "--ignore", own)),
    )


class Setting(NamedTuple):
    """How one rule is treated in a workspace."""

    severity: Severity | None
    options: dict[str, float]


_LARGEST_OPTION = 1e12


def _options(rule: Rule, given: dict[str, str], origin: str) -> dict[str, float]:
    options = dict(rule.options)
    for name, value in given.items():
        if name not in options:
            known = ", ".join(options) or "none"
            raise UsageError(f"{origin}: {rule.code} has no option {name!r} (options: {known})")
        try:
            options[name] = float(value)
        except ValueError:
            options[name] = inf
        if not abs(options[name]) < _LARGEST_OPTION:
            raise UsageError(f"{origin}: the option {name!r} of {rule.code} is a number, not {value!r}") from None
    return options


def settings(configuration: Configuration) -> dict[str, Setting]:
    """The settings of every rule that the configuration names. Raises UsageError for an unknown rule or option."""
    found: dict[str, Setting] = {}
    own = house(configuration)
    for row in configuration.rules:
        origin = f"{row.file}:{row.position.line}:{row.position.column}"
        for rule in expand([row.rule], origin, own):
            found[rule.code] = Setting(row.severity, _options(rule, row.options, origin))
    return found


def chosen(rule: Rule, wanted: Selection, setting: Setting | None) -> bool:
    """Whether a rule takes part in a run at all. What the configuration switches off does not, whoever asks for it."""
    if rule.code in wanted.ignore or (wanted.select and rule.code not in wanted.select):
        return False
    return setting is None or setting.severity is not Severity.OFF
