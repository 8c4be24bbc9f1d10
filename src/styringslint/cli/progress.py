"""A bar on standard error for what takes its time: only on a terminal, and only after a second."""

import sys
from time import monotonic
from typing import Any

import click

_PATIENCE = 1.0
"""How many seconds a run may take before it says how far it has come."""


class Progress:
    """How far something has come. It is told so often that it must cost next to nothing."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._start = monotonic()
        self._wanted = sys.stderr is not None and sys.stderr.isatty()
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        """So many are done, of so many."""
        if not self._wanted or (self._bar is None and monotonic() - self._start < _PATIENCE):
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, label=self._label, file=sys.stderr, show_pos=True)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def close(self) -> None:
        """Leave the line empty."""
        if self._bar is not None:
            self._bar = None
            sys.stderr.write("\r\x1b[K\x1b[?25h")
            sys.stderr.flush()
