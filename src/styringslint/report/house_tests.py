"""What came of trying house rules on their examples."""

from collections.abc import Iterable

from styringslint.model.table import section
from styringslint.report.configuration_faults import HOUSE_TESTS
from styringslint.report.failures import place_text, problem_text
from styringslint.report.harmless import harmless
from styringslint.report.message import card_of
from styringslint.report.wording import fill
from styringslint.rules.house.examples import Outcome
from styringslint.rules.house.rules import HouseRule


def _say(name: str, language: str, **parameters: object) -> str:
    return fill(HOUSE_TESTS[name][language], parameters, language, language)


def _failure(house: HouseRule, outcome: Outcome, language: str) -> str:
    text = ""
    if outcome.problem is not None:
        text = problem_text(outcome.problem, language)
    elif outcome.found is not None:
        template = card_of(house.rule.code, house.rule.own).message(language, "")
        text = harmless(fill(template, outcome.found.parameters, language, house.file.language))
    said = HOUSE_TESTS[outcome.reason][language].replace("{line}", str(outcome.line)).replace("{text}", text)
    return f"{place_text(house.file, outcome.example.span)}: {house.rule.code} {house.rule.name}: {said}"


def house_tests(tried: Iterable[tuple[HouseRule, list[Outcome]]], language: str) -> str:
    """One line for each rule, or for each example that did not do as it should; and the total."""
    lines = []
    rules = examples = failures = 0
    for house, outcomes in tried:
        failed = [outcome for outcome in outcomes if outcome.reason]
        rules, examples, failures = rules + 1, examples + len(outcomes), failures + len(failed)
        if failed:
            lines += [_failure(house, outcome, language) for outcome in failed]
            continue
        word = _say("passed", language, n=len(outcomes)) if outcomes else _say("untried", language)
        lines.append(f"{house.rule.code} {house.rule.name}: {word}")
    lines.append(_say("total", language, rules=rules, examples=examples, failures=failures))
    return "\n".join(lines) + "\n"


def nothing_to_try(language: str) -> str:
    """What is told where there are no house rules."""
    return _say("none", language, key=section("Configuration").fields["own_rules"].word(language))
