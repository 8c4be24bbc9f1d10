"""What fixes make of a workspace."""

from typing import NamedTuple

from styringslint.core.finding import Finding
from styringslint.engine.run import Judged
from styringslint.workspace.load import Workspace


class State(NamedTuple):
    """A workspace and what the rules say of it."""

    workspace: Workspace
    judged: Judged


class Mended(NamedTuple):
    """A workspace before and after its fixes; `fixed` are the findings that are gone by them."""

    before: State
    after: State
    fixed: list[Finding]

    @property
    def changed(self) -> list[str]:
        """The names of the files with other texts than before."""
        return sorted({finding.file for finding in self.fixed})
