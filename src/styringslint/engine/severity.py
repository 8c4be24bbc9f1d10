"""How serious a finding is: one function of rule, status, profile and configuration."""

from typing import NamedTuple

from styringslint.core.severity import Severity
from styringslint.engine.selection import Selection, Setting
from styringslint.rules.rule import COMPLETENESS, JUDGEMENT, Rule


class Verdict(NamedTuple):
    """A severity, and whether the finding waits until the document is put forward."""

    severity: Severity
    waiting: bool


def verdict(
    rule: Rule,
    status: str,
    profile: str,
    setting: Setting | None,
    wanted: Selection,
    *,
    always: bool,
) -> Verdict:
    """Judge a finding of `rule` in a document with this status and profile.

    Completeness waits in a draft and is at most a warning in a document put forward for consideration. What a day's
    passing can change is at most a warning. What the configuration says goes first.
    """
    severity = rule.severity
    if rule.nature == JUDGEMENT and rule.code not in wanted.select:
        severity = Severity.OFF
    severity = min(severity, rule.profiles.get(profile, severity))
    if setting is not None and setting.severity is not None:
        severity = setting.severity
    if rule.nature == COMPLETENESS and not always:
        if status in {"draft", "superseded"}:
            return Verdict(severity, waiting=True)
        if status == "for_consideration":
            severity = min(severity, Severity.WARNING)
    if rule.dated:
        severity = min(severity, Severity.WARNING)
    return Verdict(severity, waiting=False)


def silent(rule: Rule, wanted: Selection, setting: Setting | None) -> bool:
    """Whether nothing that a rule can find would be shown: a matter of judgement that nobody has asked for."""
    if rule.nature != JUDGEMENT:
        return False
    return rule.code not in wanted.select and (setting is None or setting.severity is None)
