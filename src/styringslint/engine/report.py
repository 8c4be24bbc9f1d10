"""What a run found, and what it counted on the way."""

from datetime import date
from typing import NamedTuple

from styringslint.core.finding import Finding
from styringslint.core.severity import Severity
from styringslint.engine.waivers import Waiver
from styringslint.model.items import File
from styringslint.workspace.configuration import Configuration
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
    products: int
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


class Collected:
    """The results of several workspaces in one run."""

    def __init__(self, command: str = "check") -> None:
        self.command = command
        self.findings: list[Finding] = []
        self.waived: list[Waived] = []
        self.waiting: list[Finding] = []
        self.crashes: list[Crash] = []
        self.unreadable: list[Unreadable] = []
        self.files: dict[str, File] = {}
        self.documents = 0
        self.products = 0
        self.rules = 0
        self.skipped: list[str] = []
        self.configurations: list[Configuration] = []
        self.fixed: list[Finding] = []
        self.unwritten: list[Unreadable] = []

    def report(self, as_of: date, fail_level: int | None) -> Report:
        """The whole as one report."""
        languages = {configuration.language for configuration in self.configurations if configuration.language}
        return Report(
            findings=sorted(self.findings, key=lambda finding: finding.order),
            waived=sorted(self.waived, key=lambda pair: pair.finding.order),
            waiting=sorted(self.waiting, key=lambda finding: finding.order),
            crashes=self.crashes,
            unreadable=sorted(self.unreadable),
            files=self.files,
            documents=self.documents,
            products=self.products,
            rules=self.rules,
            skipped=tuple(sorted(self.skipped)),
            as_of=as_of,
            fail_level=self.fail_level(fail_level),
            language=languages.pop() if len(languages) == 1 else "",
            fixed=tuple(sorted(self.fixed, key=lambda finding: finding.order)),
            unwritten=tuple(sorted(self.unwritten)),
            command=self.command,
        )

    def fail_level(self, given: int | None) -> int:
        """From which severity the run fails: what was asked for, else the strictest of the configurations."""
        if given is not None:
            return given
        levels = [configuration.fail_level for configuration in self.configurations]
        return min(levels, default=Severity.ERROR)
