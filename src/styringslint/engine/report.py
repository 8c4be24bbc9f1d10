"""What a run found, and what it counted on the way."""

from datetime import date
from typing import NamedTuple

from styringslint.core.finding import Finding
from styringslint.engine.waivers import Waiver
from styringslint.model.items import File
from styringslint.workspace.load import Unreadable


class Waived(NamedTuple):
    """A finding and the waiver that covers it."""

    finding: Finding
    waiver: Waiver


class Crash(NamedTuple):
    """A rule that failed on a product or document, and the error."""

    code: str
    subject: str
    error: str


class Report(NamedTuple):
    """The result of a run. Findings are sorted; what is not shown is counted."""

    findings: list[Finding]
    waived: list[Waived]
    waiting: list[Finding]
    crashes: list[Crash]
    unreadable: list[Unreadable]
    files: dict[str, File]
    documents: int
    document_files: int
    """How many files the documents stand in: a product in one file is several documents."""
    rules: int
    skipped: tuple[str, ...]
    """Other YAML files that were met, as they are shown."""
    as_of: date
    fail_level: int
    language: str
    fixed: tuple[Finding, ...] = ()
    """What was fixed in this run; it is not among the findings any more."""
    unwritten: tuple[Unreadable, ...] = ()
    """Files with fixes that could not be written, and why."""
    command: str = "check"
    """The command that found it: `check`, or `since`, whose findings are of changes."""

    @property
    def failing(self) -> bool:
        """Whether a finding reaches the fail level."""
        return any(finding.severity >= self.fail_level for finding in self.findings)

    @property
    def exit_code(self) -> int:
        """The exit code of `check`: the worst of what happened."""
        if self.crashes:
            return 4
        if self.unreadable or self.unwritten or not (self.documents or self.findings or self.waiting):
            return 3
        return int(self.failing)
