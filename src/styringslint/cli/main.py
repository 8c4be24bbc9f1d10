"""The command line as click reads it: dispatches to a command."""

import sys
from itertools import pairwise
from typing import Any

import click

from styringslint import __version__
from styringslint.cli.ending import ended, leave, tell
from styringslint.model.table import LANGUAGES

_COMMANDS = {
    "check": ("styringslint.cli.check", "check"),
    "config": ("styringslint.cli.config", "config"),
    "decide": ("styringslint.cli.decide", "decide"),
    "explain": ("styringslint.cli.explain", "explain"),
    "graph": ("styringslint.cli.graph", "graph"),
    "history": ("styringslint.cli.history", "history"),
    "init": ("styringslint.cli.init", "init"),
    "rules": ("styringslint.cli.rules", "rules"),
    "schema": ("styringslint.cli.schema", "schema"),
    "since": ("styringslint.cli.since", "since"),
    "waivers": ("styringslint.cli.waivers", "waivers"),
}


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


def _clicked(arguments: list[str] | None) -> int:
    """Run a command through click."""
    try:
        result: Any = group.main(args=arguments, prog_name="styringslint", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        usage = f"{context.get_usage()}\n" if context is not None else ""
        tell(f"{usage}styringslint: {error.format_message()}")
        return 2
    except click.Abort:
        return 130
    except SystemExit:
        # So click ends where nobody reads what it prints.
        return 141


def _language(arguments: list[str]) -> str:
    """The language that the arguments ask for, or an empty text. Whether they can be understood, click tells."""
    words = [word for argument in arguments for word in argument.split("=", 1)]
    asked = dict(pairwise(words)).get("--lang", "")
    return asked if asked in LANGUAGES else ""


def run(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code. Nothing that goes wrong leaves as a traceback."""
    return ended(lambda: _clicked(arguments), _language(sys.argv[1:] if arguments is None else arguments))


def main() -> None:
    """Run the command that the process was started with, and end."""
    leave(run())
