"""The `styringslint` command: what needs no parsing is answered before anything is imported."""

import sys


def main() -> None:
    """Answer `--version` at once; hand everything else to the command line proper."""
    if sys.argv[1:] == ["--version"]:
        from styringslint import __version__

        sys.stdout.write(f"styringslint {__version__}\n")
        return
    from styringslint.cli.main import main as command_line

    command_line()
