"""Fixes: in rounds, each one guarded, over texts in memory. Writing them is left to others."""

from bisect import bisect_left, insort
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from styringslint.core.finding import Finding
from styringslint.core.span import Span
from styringslint.engine.guard import Reading, patch_of, same_elsewhere, still_wrong
from styringslint.engine.mended import Mended, State
from styringslint.engine.run import judge
from styringslint.engine.selection import Selection
from styringslint.source.patch import Patch
from styringslint.workspace.load import Workspace, with_texts

ROUNDS = 10
"""How often what a fix brings to light is fixed in its turn."""


_FEWEST_TRIALS, _TRIED_TEXT = 3, 2_000_000
"""How often fixes that do not go together are tried apart: fewer times, the more text is judged anew each time."""


class _Tried(NamedTuple):
    state: State
    findings: list[Finding]


def _reading(state: State, name: str) -> Reading:
    judged = state.judged
    everything = [*judged.findings, *judged.waiting, *(pair.finding for pair in judged.waived)]
    return Reading(
        next(documents for documents in state.workspace.files if documents.file.name == name),
        state.workspace.roots.get(name),
        [finding for finding in everything if finding.file == name],
    )


def _key(finding: Finding) -> tuple[str, str, str, str]:
    return (finding.file, finding.code, finding.reason, finding.fingerprint)


def _wanted(finding: Finding, *, unsafe: bool) -> bool:
    return finding.fix is not None and (finding.fix.safe or unsafe)


def _fits(taken: list[Span], span: Span) -> bool:
    after = bisect_left(taken, span)
    return (after == 0 or taken[after - 1].end <= span.start) and (
        after == len(taken) or span.end <= taken[after].start
    )


def _without_overlap(findings: list[Finding]) -> list[Finding]:
    """The findings of one file whose fixes can be made together: the first by position, the rest in a later round."""
    kept: list[Finding] = []
    taken: list[Span] = []
    for finding in sorted(findings, key=lambda one: (min(one.edits), one.order)):
        spans = [edit.span for edit in finding.edits]
        if all(_fits(taken, span) for span in spans):
            kept.append(finding)
            for span in spans:
                insort(taken, span)
    return kept


class _Rounds:
    """Fixes one workspace. One use."""

    def __init__(self, wanted: Selection, as_of: date, names: Collection[str], *, unsafe: bool) -> None:
        self.wanted = wanted
        self.as_of = as_of
        self.names = names
        self.unsafe = unsafe
        self.refused: set[tuple[str, str, str, str]] = set()
        self.trials = 0

    def batch(self, state: State) -> list[Finding]:
        """The findings to fix in this round."""
        by_file: dict[str, list[Finding]] = {}
        for finding in state.judged.findings:
            if (
                finding.file in self.names
                and _wanted(finding, unsafe=self.unsafe)
                and _key(finding) not in self.refused
            ):
                by_file.setdefault(finding.file, []).append(finding)
        return [finding for findings in by_file.values() for finding in _without_overlap(findings)]

    def tried(self, state: State, findings: list[Finding]) -> _Tried | None:
        """The workspace with the fixes of `findings`, or None where one of them does not do what it says."""
        by_file: dict[str, list[Finding]] = {}
        for finding in findings:
            by_file.setdefault(finding.file, []).append(finding)
        files = {documents.file.name: documents.file for documents in state.workspace.files}
        patches: dict[str, Patch] = {name: patch_of(mended) for name, mended in by_file.items()}
        workspace = with_texts(
            state.workspace,
            {name: files[name].encoded(patch.apply(files[name].text)) for name, patch in patches.items()},
        )
        after = State(workspace, state.judged)
        for name, mended in by_file.items():
            # What is judged is not asked here, only what is read.
            if not same_elsewhere(_reading(state, name), _reading(after, name), mended):
                return None
        after = State(workspace, judge(workspace, self.wanted, self.as_of))
        for name, mended in by_file.items():
            if still_wrong(_reading(state, name), _reading(after, name), mended):
                return None
        return _Tried(after, findings)

    def most(self, state: State, good: _Tried, rest: list[Finding]) -> _Tried:
        """As many of `rest` as can be fixed together with what is known to be good."""
        self.trials += 1
        if self.trials > max(_FEWEST_TRIALS, _TRIED_TEXT // sum(len(f.file.text) + 1 for f in state.workspace.files)):
            return good
        tried = self.tried(state, [*good.findings, *rest])
        if tried is not None:
            return tried
        if len(rest) == 1:
            return good
        half = len(rest) // 2
        return self.most(state, self.most(state, good, rest[:half]), rest[half:])

    def run(self, before: State) -> Mended:
        """Fix until nothing is left to fix, at most ten rounds."""
        state, fixed = before, list[Finding]()
        for _ in range(ROUNDS):
            batch = self.batch(state)
            if not batch:
                break
            tried = self.most(state, _Tried(state, []), batch)
            if tried.findings:
                # What could not be fixed before may be possible now.
                self.refused.clear()
                fixed += tried.findings
                state = tried.state
            else:
                self.refused |= {_key(finding) for finding in batch}
        return Mended(before, state, fixed)


def mend(
    workspace: Workspace, wanted: Selection, as_of: date, names: Collection[str], *, unsafe: bool = False
) -> Mended:
    """Fix what can be fixed in the files with these names; with `unsafe`, also what a person should look at afterwards.

    What is waived or waits is left alone. Raises UsageError for an unknown rule in the configuration.
    """
    before = State(workspace, judge(workspace, wanted, as_of))
    return _Rounds(wanted, as_of, names, unsafe=unsafe).run(before)
