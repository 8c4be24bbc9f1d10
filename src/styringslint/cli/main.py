"""The entry point: dispatches to a command and turns every ending into an exit code and a plain word."""

import errno
import gc
import os
import sys
from contextlib import suppress
from typing import Any

import click

from styringslint import __version__

_COMMANDS = {
    "check": ("styringslint.cli.check", "check"),
    "config": ("styringslint.cli.config", "config"),
    "decide": ("styringslint.cli.decide", "decide"),
    "explain": ("styringslint.cli.explain", "explain"),
    "graph": ("styringslint.cli.graph", "graph"),
    "init": ("styringslint.cli.init", "init"),
    "rules": ("styringslint.cli.rules", "rules"),
    "schema": ("styringslint.cli.schema", "schema"),
    "since": ("styringslint.cli.since", "since"),
    "waivers": ("styringslint.cli.waivers", "waivers"),
}


_FULL = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""How writing fails where there is no room."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command with this name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        from importlib import import_module

        module, name = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, with a suggestion for a mistyped one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from styringslint.model.similar import nearest

            near = nearest(args[0], _COMMANDS)
            if near and near not in error.message:
                raise click.UsageError(f"{error.message} Did you mean {near}?", ctx) from None
            raise


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="styringslint %(version)s")
def group() -> None:
    """A linter for steering documents kept as code: complete, consistent, current and decided."""


def _leave(code: int) -> None:
    """End without the interpreter's own complaint, and exit code, about a stream that cannot be written."""
    for number, stream in ((1, sys.stdout), (2, sys.stderr)):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            # What is left in the buffer goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)
    sys.exit(code)


def _tell(text: str) -> None:
    if sys.stderr is not None:
        from styringslint.report.harmless import harmless, harmless_lines

        lines = [harmless_lines(harmless(line)) for line in text.splitlines()]
        stream = sys.stderr
        with suppress(OSError):
            # Where nobody can be told, the exit code still tells.
            stream.buffer.write(("\n".join(lines) + "\n").encode(stream.encoding or "utf-8", "backslashreplace"))
            stream.flush()


def run(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code. Nothing that goes wrong leaves as a traceback."""
    from styringslint.core.errors import StyringslintError

    try:
        result: Any = group.main(args=arguments, prog_name="styringslint", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        usage = f"{context.get_usage()}\n" if context is not None else ""
        _tell(f"{usage}styringslint: {error.format_message()}")
        return 2
    except StyringslintError as error:
        from styringslint.report.failures import failure_text

        _tell(f"styringslint: {failure_text(error)}")
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return 130
    except SystemExit:
        # So click ends where nobody reads what it prints.
        return 141
    except Exception as error:  # a crash must never look like a finding
        if isinstance(error, OSError) and error.errno in _FULL:
            _tell(f"styringslint: standard output cannot be written: {error.strerror}")
            return 3
        if os.environ.get("STYRINGSLINT_DEBUG"):
            raise
        _tell(
            f"styringslint: internal error: {type(error).__name__}: {error}\n"
            "This is a fault in styringslint, not in your documents. Please report it; with STYRINGSLINT_DEBUG=1 the"
            " run shows where it happened."
        )
        return 4


def main() -> None:
    """Entry point of the `styringslint` command."""
    # A run makes many small objects and no cycles worth collecting; it is over before they would matter.
    gc.disable()
    _leave(run())
