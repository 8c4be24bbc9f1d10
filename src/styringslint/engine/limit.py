"""The budget of findings: a file that is wrong all over is told so, and not a hundred thousand times."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from styringslint.core.finding import Finding, fingerprint
from styringslint.core.severity import Severity
from styringslint.engine.report import Waived
from styringslint.rules.rule import RULES

MOST = 1_000
"""How many findings in one file are told one by one; then one finding says how many more there are."""

_CODE, _REASON = "STR001", "too-many-findings"
_Row = TypeVar("_Row", Finding, Waived)


def _apart(rows: Iterable[_Row], finding_of: Callable[[_Row], Finding]) -> tuple[list[_Row], dict[str, list[Finding]]]:
    """The first rows of each file, and the rest by file."""
    counts: dict[str, int] = {}
    kept: list[_Row] = []
    cut: dict[str, list[Finding]] = {}
    for row in rows:
        finding = finding_of(row)
        number = counts[finding.file] = counts.get(finding.file, 0) + 1
        if number > MOST:
            cut.setdefault(finding.file, []).append(finding)
        else:
            kept.append(row)
    return kept, cut


def _told(first: Finding, count: int) -> Finding:
    """The finding that stands for those that are cut. It cannot be waived, switched off or left out by `--select`."""
    return first._replace(
        code=_CODE,
        name=RULES[_CODE].name,
        severity=Severity.ERROR,
        reason=_REASON,
        parameters={"count": count, "limit": MOST},
        path="",
        shown_path="",
        fingerprint=fingerprint((first.product, _CODE, _REASON, first.file)),
        labels=(),
        fix=None,
        standing=(),
        own=None,
    )


def limited(
    shown: list[Finding], waived: list[Waived], waiting: list[Finding]
) -> tuple[list[Finding], list[Waived], list[Finding]]:
    """The same findings, in the same order, but of each kind no more than `MOST` in a file; one says that there are more."""
    kept, cut = _apart(shown, lambda finding: finding)
    kept_waived, cut_waived = _apart(waived, lambda pair: pair.finding)
    kept_waiting, cut_waiting = _apart(waiting, lambda finding: finding)
    for file in {**cut, **cut_waived, **cut_waiting}:
        rows = [*cut.get(file, ()), *cut_waived.get(file, ()), *cut_waiting.get(file, ())]
        kept.append(_told(min(rows, key=lambda finding: finding.order), len(rows)))
    return sorted(kept, key=lambda finding: finding.order), kept_waived, kept_waiting
