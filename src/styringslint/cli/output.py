"""Writing results: to standard output or to a file, as bytes, whole or not at all."""

import os
import sys
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path

from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.report.harmless import harmless, harmless_lines, harmless_path
from styringslint.report.wording import phrase
from styringslint.workspace import git
from styringslint.workspace.files import real
from styringslint.workspace.load import Unreadable

_LONGEST_WIDTH = 6

Output = tuple[str, Path | None]
"""A format and the file that it goes to; None is standard output."""


def read_outputs(values: Iterable[str], formats: Collection[str]) -> list[Output]:
    """Read the values of `--format`. Raises UsageError for an unknown format, and for two on standard output."""
    found: list[Output] = []
    for value in values:
        name, _, file = value.partition("=")
        if name not in formats:
            raise UsageError(f"--format: unknown format {name!r} (formats: {', '.join(formats)})")
        found.append((name, Path(file) if file else None))
    if sum(file is None for _, file in found) > 1:
        raise UsageError("--format: only one format can go to standard output; write the others as FORMAT=FILE")
    return found


def write_outputs(wanted: list[Output], made: Callable[[str, Path | None], str], *, machine: Collection[str]) -> None:
    """Write each format where it goes. `made` is asked for a format, and told which file it goes to, if any."""
    for name, file in wanted:
        text = made(name, file)
        if file is None:
            write_stdout(text, machine=name in machine)
        else:
            write_file(file, text if name in machine else harmless_lines(text))


def tell_unread(unread: Iterable[str], unreadable: Iterable[Unreadable], language: str) -> bool:
    """Say on standard error which documents are left out because they could not be read; whether there are any."""
    lines = [phrase("unread", language, file=harmless_path(name)) for name in unread]
    lines += [
        f"{harmless_path(file.name)}: {phrase('not_readable', language, reason=harmless(file.reason))}"
        for file in unreadable
    ]
    for line in lines:
        write_stderr(line + "\n")
    return bool(lines)


def _encoded(text: str, *, machine: bool) -> bytes:
    """Machine formats are UTF-8; for people, the encoding of the stream, with what it cannot say written out."""
    encoding = "utf-8" if machine or sys.stdout is None else (sys.stdout.encoding or "utf-8")
    try:
        return text.encode(encoding, "backslashreplace")
    except LookupError:
        return text.encode("utf-8", "backslashreplace")


def write_stdout(text: str, *, machine: bool) -> bytes:
    """Write to standard output, and return what was written.

    Raises CannotJudgeError where it is closed or full, BrokenPipeError where nobody reads.
    """
    stream = sys.stdout
    if stream is None:
        raise CannotJudgeError("standard output is closed")
    try:
        stream.flush()
        data = _encoded(text if machine else harmless_lines(text), machine=machine)
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(text if machine else harmless_lines(text))
        else:
            buffer.write(data)
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise CannotJudgeError(f"standard output cannot be written: {error}") from None
    return data


def write_bytes(data: bytes) -> None:
    """Write a document to standard output, byte for byte. Raises as `write_stdout`."""
    write_stdout("", machine=True)
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise CannotJudgeError(f"standard output cannot be written: {error}") from None


def write_stderr(text: str) -> None:
    """Write to standard error, where there is one; what it cannot say is written out."""
    if sys.stderr is not None:
        encoding = sys.stderr.encoding or "utf-8"
        text = harmless_lines(text)
        with suppress(OSError):
            # Where nobody can be told, the exit code still tells.
            sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
            sys.stderr.flush()


def write_file(path: Path, text: str) -> None:
    """Write a file whole: a temporary file in the same folder, then a rename. Raises CannotJudgeError.

    A device or a pipe is written to as it stands, and a link leads to what is written, unless it leads out of the
    repository that it lies in: that one may be somebody else's trap.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        if _leads_out(path):
            raise CannotJudgeError(f"{path}: a link that leads out of its folder is not followed")
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - they never raise
            with path.open("wb") as stream:
                stream.write(data)
            return
        _replace(real(path), data)
    except OSError as error:
        raise CannotJudgeError(f"{path}: {error.strerror or error}") from None


def _leads_out(path: Path) -> bool:
    """Whether a path below this repository, or this folder, ends by links outside of it, or among what git keeps."""
    here = Path.cwd()
    top = real(git.root(here) or here)
    named = Path(os.path.normpath(here / path))
    if not any(real(parent) == top for parent in named.parents):
        return False
    target = real(named)
    if top not in target.parents:
        return True
    return ".git" in target.relative_to(top).parts and ".git" not in named.parts


def _replace(path: Path, data: bytes) -> None:
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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
    if given.isascii() and given.isdigit() and len(given) < _LONGEST_WIDTH and int(given) > 0:
        return max(int(given), 40)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)
    except (OSError, ValueError, AttributeError):
        return 100
