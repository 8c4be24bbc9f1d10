"""Our command against its peers, on the same documents, in the same run.

usage: compare.py EXECUTABLE PEERS [--rounds N] [--only WORK] [--large]

EXECUTABLE is our command; PEERS a folder with `yamllint`, `check-jsonschema` and `ruff`, as `requirements/benchmarks.txt`
installs them. For each work the commands take turns, round after round, so that whatever else the machine does falls on
all alike; of each the median is printed, and its ratio to ours. Wall, CPU (of all processes) and peak memory are of
the whole process. Read ratios, not seconds.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import workspace

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "schemas/document.nb.schema.json"
YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable}}"
"""The rules of yamllint that fit documents such as ours."""


class Measured(NamedTuple):
    """What one run took: seconds of wall time, seconds of CPU, megabytes at most."""

    wall: float
    cpu: float
    memory: float


class Work(NamedTuple):
    """A workspace to judge, and the commands that judge it, ours first."""

    name: str
    folder: Path
    commands: dict[str, list[str]]


def measured(command: list[str], environment: dict[str, str]) -> Measured:
    """Run a command once. Raises RuntimeError where it neither passed nor found something."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command[:4])} ended with {process.returncode}")
    scale = 1024**2 if sys.platform == "darwin" else 1024
    return Measured(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / scale)


def medians(work: Work, rounds: int, environment: dict[str, str]) -> dict[str, Measured]:
    """The median of each command over interleaved rounds, after one that does not count."""
    runs: dict[str, list[Measured]] = {name: [] for name in work.commands}
    for number in range(rounds + 1):
        for name, command in work.commands.items():
            one = measured(command, environment)
            if number:
                runs[name].append(one)
    return {name: Measured(*map(statistics.median, zip(*found, strict=True))) for name, found in runs.items()}


def works(executable: str, peers: Path, data: Path, *, large: bool) -> list[Callable[[], Work]]:
    """The works, each made when its turn comes."""
    python = (
        str(Path(executable).parent / "python") if (Path(executable).parent / "python").exists() else sys.executable
    )
    ours = [executable, "check", "--as-of", workspace.AS_OF]

    def made(
        name: str, documents: int, lines: int = 0, *, size: int = 1, schema: bool = False, cold: bool = True
    ) -> Callable[[], Work]:
        def make() -> Work:
            folder = data / f"{documents}-{lines}-{size}"
            if not folder.exists():
                # In a process of its own: what this one takes would be counted as the memory of those that it starts.
                generator = [sys.executable, str(ROOT / "benchmarks/workspace.py"), str(folder), str(documents)]
                more = [*(["--python"] if not cold else []), "--lines", str(lines), "--size", str(size)]
                subprocess.run([*generator, *more], check=True, stdout=subprocess.DEVNULL)
            files = [
                str(path) for path in sorted((folder / "documents").rglob("*.yaml")) if path.name != "styringslint.yaml"
            ]
            if not cold:
                # What is younger than two seconds is not trusted, by us or by git.
                time.sleep(3)
                ruff = [
                    str(peers / "ruff"),
                    "check",
                    "--isolated",
                    "--cache-dir",
                    str(data / "ruff"),
                    str(folder / "python"),
                ]
                return Work(name, folder, {"ours": [*ours, str(folder)], "ruff, cached": ruff})
            commands = {
                "ours": [*ours, "--no-cache", str(folder)],
                "yamllint": [str(peers / "yamllint"), "-d", YAMLLINT, str(folder / "documents")],
            }
            if schema:
                commands["check-jsonschema"] = [str(peers / "check-jsonschema"), "--schemafile", str(SCHEMA), *files]
            return Work(name, folder, commands)

        return make

    def start() -> Work:
        return Work("the version", data, {"ours": [executable, "--version"], "python -c pass": [python, "-c", "pass"]})

    found = [
        start,
        made("1 document, 500 lines", 1, 500, schema=True),
        made("1 product of 5 documents, 2,000 lines", 5, 2000, schema=True),
        made("10 documents", 10, schema=True),
        made("100 documents", 100, schema=True),
        made("unchanged, 1,000 documents", 1000, cold=False),
        made("1,000 documents of 150 lines", 1000),
        made("1,000 documents of 370 lines", 1000, size=4),
    ]
    if large:
        found.append(made("10,000 documents", 10_000))
    return found


def main() -> None:
    """Print a table for each work."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("executable", type=lambda text: str(Path(text).absolute()))
    parser.add_argument("peers", type=lambda text: Path(text).absolute())
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default="", help="works whose names hold this")
    parser.add_argument("--large", action="store_true", help="also 10,000 documents")
    parser.add_argument("--without-peers", action="store_true", help="ours alone")
    given = parser.parse_args()
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    for tool in ("yamllint", "check-jsonschema", "ruff"):
        print(
            subprocess.run(
                [str(given.peers / tool), "--version"], capture_output=True, text=True, check=True
            ).stdout.strip()
        )
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(temporary)
        # Under a folder of its own, so that the cache is empty at first.
        environment = os.environ | {"XDG_CACHE_HOME": str(data / "cache"), "LOCALAPPDATA": str(data / "cache")}
        environment.pop("STYRINGSLINT_NO_CACHE", None)
        for make in works(given.executable, given.peers, data, large=given.large):
            work = make()
            if given.only not in work.name:
                continue
            if given.without_peers:
                work = work._replace(commands={"ours": work.commands["ours"]})
            found = medians(work, given.rounds, environment)
            ours = found["ours"]
            print(f"\n{work.name}\n{'':18}{'wall ms':>10}{'CPU ms':>10}{'MB':>8}{'ours/wall':>11}{'ours/CPU':>10}")
            for name, one in found.items():
                print(
                    f"{name:18}{one.wall * 1000:10.0f}{one.cpu * 1000:10.0f}{one.memory:8.0f}"
                    f"{ours.wall / one.wall:11.2f}{ours.cpu / one.cpu:10.2f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
