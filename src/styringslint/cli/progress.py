"""How far a long run has come, on a terminal."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_PATIENCE = 1.0
"""Seconds before anything is shown: most runs are over by then."""
_PARTS = 1000
"""How finely the bar moves."""


def _wanted() -> bool:
    stream = sys.stderr
    return stream is not None and stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


class _Bar:
    """A progress bar that comes when a run takes its time."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.begun = time.monotonic()
        self.bar: Any = None

    def step(self, done: int, total: int) -> None:
        """Show that so much of the whole is done."""
        if self.bar is None:
            if time.monotonic() - self.begun < _PATIENCE:
                return
            import click

            self.bar = click.progressbar(length=_PARTS, label=self.label, file=sys.stderr)
            self.bar.__enter__()
        # It never goes back, also where a second workspace begins.
        self.bar.update(max(done * _PARTS // max(total, 1) - self.bar.pos, 0))

    def end(self) -> None:
        """Take the bar away, so that what follows stands alone."""
        if self.bar is not None:
            sys.stderr.write("\r\x1b[2K\x1b[?25h")
            sys.stderr.flush()


@contextmanager
def progress(label: str = "styringslint") -> Iterator[Callable[[int, int], None] | None]:
    """What to call with how much of the whole is done; None where nobody would see it."""
    if not _wanted():
        yield None
        return
    bar = _Bar(label)
    try:
        yield bar.step
    finally:
        bar.end()
