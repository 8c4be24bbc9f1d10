"""The `styringslint` command: what needs little is answered before much is imported."""

import gc
import sys


def _version() -> bool:
    """Print the version; whether that was possible."""
    from styringslint import __version__

    try:
        sys.stdout.write(f"styringslint {__version__}\n")
        sys.stdout.flush()
    except (AttributeError, OSError):
        # A closed or full stream: the command line proper knows how to end.
        return False
    return True


def _run(arguments: list[str]) -> int | None:
    """Answer `check` without click where its arguments are plain, and without judging where nothing has changed.

    Returns its exit code, or None where it is for click to read what is asked.
    """
    if arguments[:1] == ["check"]:
        from styringslint.cli.plain import plain

        asked = plain(arguments[1:])
        if asked is not None:
            from styringslint.cli.again import check_again

            return check_again(arguments, asked)
    return None


def main() -> None:
    """Entry point of the `styringslint` command."""
    try:
        _main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)


def _main(arguments: list[str]) -> None:
    if arguments == ["--version"] and _version():
        return
    # A run makes many small objects and no cycles worth collecting; it is over before they would matter.
    gc.disable()
    code = _run(arguments)
    if code is None:
        from styringslint.cli.main import main as command_line

        command_line()
        return
    from styringslint.cli.ending import leave

    leave(code)
