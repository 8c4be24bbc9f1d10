"""Judging a large workspace in parts. The report is that of the whole; where it might not be, nothing is parted."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from styringslint.engine.run import Judged, judge
from styringslint.engine.selection import Selection
from styringslint.rules.rule import RULES
from styringslint.workspace.configuration import Configuration
from styringslint.workspace.discovery import Boundary
from styringslint.workspace.load import Step, Workspace
from styringslint.workspace.parts import NotPartedError, parts

WITHIN = frozenset({
    "STR005", "STR024", "STR025", "TRA001", "DEC002", "EIF001", "FMT003", "FMT005", "FMT010", "FMT020", "LNG008", "LNG009",
})  # fmt: skip
"""Rules that are asked about the workspace, and look at one file, product or register at a time."""


def in_parts(
    boundary: Boundary,
    base: Path,
    configuration: Configuration,
    wanted: Selection,
    as_of: date,
    step: Step | None,
    given: Collection[Path] = (),
) -> Iterator[tuple[Workspace, Judged]]:
    """The parts of a workspace, and what was found in each. Raises NotPartedError, also between two parts.

    What a rule that looks across products finds may differ in the whole; so may what stands in a register, which
    belongs to all parts; and a waiver is not called unused while something cannot be read, wherever that is. `given`
    files are named on the command line, or their texts come from elsewhere.
    """
    if given:
        raise NotPartedError
    unclear = unused = False
    for part in parts(boundary, base, configuration, step):
        judged = judge(part, wanted, as_of)
        if judged.crashes:
            raise NotPartedError
        unclear = unclear or judged.unclear
        unused = unused or any(finding.reason == "waiver-unused" for finding in judged.findings)
        if unclear and unused:
            raise NotPartedError
        own = {file.file.name for file in part.files}
        for finding in (*judged.findings, *judged.waiting, *(pair.finding for pair in judged.waived)):
            across = RULES[finding.code].scope == "workspace" and finding.code not in WITHIN
            if across or finding.file not in own:
                raise NotPartedError
        yield part, judged
