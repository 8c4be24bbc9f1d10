"""Writing results: to standard output or to a file, as bytes, whole or not at all."""

import os
import sys
import tempfile
from pathlib import Path

from styringslint.core.errors import CannotJudgeError


def _encoded(text: str, *, machine: bool) -> bytes:
    """Machine formats are UTF-8; for people, the encoding of the stream, with what it cannot say written out."""
    encoding = "utf-8" if machine or sys.stdout is None else (sys.stdout.encoding or "utf-8")
    try:
        return text.encode(encoding, "backslashreplace")
    except LookupError:
        return text.encode("utf-8", "backslashreplace")


def write_stdout(text: str, *, machine: bool) -> None:
    """Write to standard output. Raises CannotJudgeError where it is closed or full, BrokenPipeError where nobody reads."""
    stream = sys.stdout
    if stream is None:
        raise CannotJudgeError("standard output is closed")
    try:
        stream.flush()
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(text)
        else:
            buffer.write(_encoded(text, machine=machine))
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise CannotJudgeError(f"standard output cannot be written: {error}") from None


def write_file(path: Path, text: str) -> None:
    """Write a file whole: a temporary file in the same folder, then a rename. Raises CannotJudgeError."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(text.encode("utf-8", "backslashreplace"))
                stream.flush()
                os.fsync(stream.fileno())
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotJudgeError(f"{path}: {error.strerror or error}") from None


def use_colour(choice: str) -> bool:
    """Whether to colour standard output: the option, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """How wide lines may be: COLUMNS, else the terminal, else 100; never less than 40."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return max(int(given), 40)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)
    except (OSError, ValueError, AttributeError):
        return 100
