"""How a command ends: every ending becomes an exit code and a plain word."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress

_FULL = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""How writing fails where there is no room."""


def leave(code: int) -> None:
    """End at once: without the interpreter's own complaint about a pipe that nobody reads, and without taking apart
    what the run has built, which takes long after many documents.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass
    os._exit(code)


def tell(text: str) -> None:
    """Say on standard error what went wrong."""
    if sys.stderr is not None:
        from styringslint.report.harmless import harmless, harmless_lines

        lines = [harmless_lines(harmless(line)) for line in text.splitlines()]
        stream = sys.stderr
        with suppress(OSError):
            # Where nobody can be told, the exit code still tells.
            stream.buffer.write(("\n".join(lines) + "\n").encode(stream.encoding or "utf-8", "backslashreplace"))
            stream.flush()


def ended(action: Callable[[], int], language: str = "") -> int:
    """Do something and return its exit code. Nothing that goes wrong leaves as a traceback.

    `language` is the one that was asked for.
    """
    from styringslint.core.errors import StyringslintError

    try:
        return action()
    except StyringslintError as error:
        from styringslint.cli.reading import reader_language
        from styringslint.report.failures import failure_text

        tell(f"styringslint: {failure_text(error, reader_language(language))}")
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    except Exception as error:  # a crash must never look like a finding
        if isinstance(error, OSError) and error.errno in _FULL:
            tell(f"styringslint: standard output cannot be written: {error.strerror}")
            return 3
        if os.environ.get("STYRINGSLINT_DEBUG"):
            raise
        tell(
            f"styringslint: internal error: {type(error).__name__}: {error}\n"
            "This is a fault in styringslint, not in your documents. Please report it; with STYRINGSLINT_DEBUG=1 the"
            " run shows where it happened."
        )
        return 4
