"""What the workspaces of one run came to, together."""

import os
from collections.abc import Set
from datetime import date
from pathlib import Path

from styringslint.core.finding import Finding
from styringslint.core.severity import Severity
from styringslint.engine.report import Crash, Report, Waived
from styringslint.engine.run import Judged
from styringslint.model.items import File
from styringslint.source.lines import LineIndex
from styringslint.workspace.configuration import Configuration
from styringslint.workspace.discovery import Request
from styringslint.workspace.load import Unreadable, Workspace

_NEVER = max(Severity) + 1
"""More serious than any finding: where the level is off, nothing makes a run fail."""


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
        self.document_files = 0
        self.rules = 0
        self.skipped: list[str] = []
        self.configurations: list[Configuration] = []
        self.fixed: list[Finding] = []
        self.unwritten: list[Unreadable] = []

    def join(self, other: "Collected") -> None:
        """Take in other results."""
        self.findings += other.findings
        self.waived += other.waived
        self.waiting += other.waiting
        self.crashes += other.crashes
        self.unreadable += other.unreadable
        self.files |= other.files
        self.documents += other.documents
        self.document_files += other.document_files
        self.rules = max(self.rules, other.rules)
        self.skipped += other.skipped
        self.configurations += other.configurations

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
            document_files=self.document_files,
            rules=self.rules,
            skipped=tuple(sorted(self.skipped)),
            as_of=as_of,
            fail_level=_fail_level(fail_level, self),
            language=languages.pop() if len(languages) == 1 else "",
            fixed=tuple(sorted(self.fixed, key=lambda finding: finding.order)),
            unwritten=tuple(sorted(self.unwritten)),
            command=self.command,
        )


def reported(workspace: Workspace, wanted: Request) -> set[str]:
    """The names of the files that the command line asked about."""
    alone = set(wanted.reported)
    folders = {name: os.path.dirname(path) for name, path in workspace.paths.items()}  # noqa: PTH120 - of each file, so fast
    inside = {folder for folder in set(folders.values()) if asked_for(Path(folder), wanted)}
    return {name for name, path in workspace.paths.items() if folders[name] in inside or path in alone}


def asked_for(path: Path, wanted: Request) -> bool:
    """Whether the command line asked about a file."""
    return any(path == asked or asked in path.parents for asked in wanted.reported)


def add(collected: Collected, workspace: Workspace, wanted: Request, judged: Judged) -> None:
    """Take in what was found in a workspace or a part of one: what was asked about, in full."""
    add_found(collected, workspace, reported(workspace, wanted), judged)
    collected.skipped += [name for name, path in workspace.skipped.items() if asked_for(path, wanted)]


def add_found(collected: Collected, workspace: Workspace, names: Set[str], judged: Judged) -> None:
    """Take in what was found in the files with these names."""
    collected.configurations.append(workspace.configuration)
    collected.findings += [finding for finding in judged.findings if finding.file in names]
    collected.waived += [pair for pair in judged.waived if pair.finding.file in names]
    collected.waiting += [finding for finding in judged.waiting if finding.file in names]
    collected.crashes += judged.crashes
    collected.unreadable += workspace.unreadable
    collected.files |= {documents.file.name: documents.file for documents in workspace.files}
    if not workspace.whole:
        _let_go(collected, workspace, judged)
    shown_files = [documents for documents in workspace.files if documents.file.name in names]
    collected.documents += sum(max(len(documents.documents), 1) for documents in shown_files)
    collected.document_files += len(shown_files)
    collected.rules = max(collected.rules, judged.rules)


def _let_go(collected: Collected, workspace: Workspace, judged: Judged) -> None:
    """Forget the texts of the files of a part in which nothing was found: nobody shows them."""
    findings = [*judged.findings, *judged.waiting, *(pair.finding for pair in judged.waived)]
    shown = {finding.file for finding in findings} | {label.file for finding in findings for label in finding.labels}
    for documents in workspace.files:
        file = documents.file
        if file.name not in shown:
            collected.files[file.name] = File(file.name, "", LineIndex(""), file.language, file.bom)


def _fail_level(given: int | None, collected: Collected) -> int:
    if given is not None:
        return given
    levels = [configuration.fail_level or _NEVER for configuration in collected.configurations]
    return min(levels, default=Severity.ERROR)
