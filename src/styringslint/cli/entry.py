"""The `styringslint` command: what needs no parsing is answered before anything is imported."""

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


def main() -> None:
    """Answer `--version` at once; hand everything else to the command line proper."""
    try:
        if sys.argv[1:] == ["--version"] and _version():
            return
        from styringslint.cli.main import main as command_line

        command_line()
    except KeyboardInterrupt:
        sys.exit(130)
