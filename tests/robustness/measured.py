"""Run as a program: the command line, and on the way out the most memory that it has held, in kB, to a file."""

import atexit
import os
import sys
from pathlib import Path

_KEY = b"VmHWM:"


def _tell() -> None:
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_bytes().splitlines() if line.startswith(_KEY))
        Path(os.environ["MEASURED"]).write_bytes(line.split()[1])


if __name__ == "__main__":
    # What lies beside a program that Python runs must never be imported: the folder of this file is not searched.
    sys.path.pop(0)
    atexit.register(_tell)
    from styringslint.cli.entry import main

    main()
