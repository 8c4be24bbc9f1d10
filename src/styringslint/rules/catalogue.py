"""Every rule, by code. Importing this module defines them all."""

from functools import cache

import styringslint.rules.benefits
import styringslint.rules.decisions
import styringslint.rules.delivery
import styringslint.rules.financing
import styringslint.rules.format
import styringslint.rules.goals
import styringslint.rules.hypotheses
import styringslint.rules.initiatives
import styringslint.rules.interoperability
import styringslint.rules.language
import styringslint.rules.mandate
import styringslint.rules.meeting
import styringslint.rules.portfolio
import styringslint.rules.prioritisation
import styringslint.rules.steering_group
import styringslint.rules.structure
import styringslint.rules.teams
import styringslint.rules.traceability  # noqa: F401
from styringslint.rules.rule import RULES, Rule


@cache
def by_name() -> dict[str, Rule]:
    """The rules by their names."""
    return {rule.name: rule for rule in RULES.values()}


@cache
def by_reason() -> dict[str, Rule]:
    """The rules that report problems, by the reason of the problem."""
    return {reason: rule for rule in RULES.values() for reason in rule.reasons}


def all_rules() -> list[Rule]:
    """Every rule, sorted by code."""
    return sorted(RULES.values(), key=lambda rule: rule.code)
