"""What `styringslint history` costs per version, at one length of the history and at ten times that; and from its cache.

usage: history.py [--versions N] [--runs N] [--source FOLDER]

A repository is made with so many versions of the large product in tests/products, and one with a tenth of them. Each
version changes a target, every tenth only a file that is none of ours, and every fiftieth records the decision of its
change. Both are audited in processes of their own, with an empty cache and again with what that left; the runs of both
lengths take turns, and the median counts. What ought to hold is printed with what was measured; the exit code is 1
where it does not hold.
"""

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).parents[1]
LARGE = TOP / "tests/products/stor"
STEERING, LOG = "styringsdokument.yaml", "vedtak.yaml"
START = 1_735_728_000
DAY = 86_400
TARGET = re.compile(r"(?m)^  - id: (N\d+)\n(?:(?!  - id: ).*\n)*?    målverdi: \{ verdi: (\d+)")
GROWTH, CACHED = 1.25, 0.1
"""How much dearer a version of the long history may be, and how much of the first time the second may take."""


def versions(source: Path, count: int) -> Iterator[dict[str, str]]:
    """The files that each version changes."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(source.iterdir())}
    yield files
    steering, log = files[STEERING], files[LOG]
    for number in range(1, count):
        if number % 10 == 0:
            yield {"notat.txt": f"{number}\n"}
            continue
        places = list(TARGET.finditer(steering))
        place = places[number % len(places)]
        before, after = place[2], str(int(place[2]) + 1)
        steering = steering[: place.start(2)] + after + steering[place.end(2) :]
        changed = {STEERING: steering}
        if number % 50 == 1:
            log = log.rstrip("\n") + (
                f"\n  - id: V-2030-{number}\n    tittel: Nytt mål\n    dato: 2026-10-01\n    organ: styringsgruppen\n"
                f"    sak: {number}/2026\n    utfall: vedtatt\n    tekst: Målet er nytt.\n    endrer:\n"
                f"      - {{felt: {place[1]}/målverdi/verdi, fra: {before}, til: {after}}}\n"
            )
            changed[LOG] = log
        yield changed


def repository(folder: Path, source: Path, count: int) -> Path:
    """A repository with so many versions, a day apart."""
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    with subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE) as importer:
        assert importer.stdin is not None
        for number, files in enumerate(versions(source, count)):
            who = f"committer prøve <prove@styring.example> {START + number * DAY} +0100\n"
            importer.stdin.write(f"commit refs/heads/main\n{who}data 1\nx\n".encode())
            for name, text in files.items():
                data = text.encode()
                importer.stdin.write(f"M 100644 inline {name}\ndata {len(data)}\n".encode() + data + b"\n")
        importer.stdin.close()
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=folder, check=True)
    return folder


class Spent(NamedTuple):
    """What an audit took, in seconds: by the clock, and of the processor."""

    wall: float
    processor: float


class Measured:
    """What audits of one length of the history took."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.count = count
        self.first: list[Spent] = []
        self.again: list[Spent] = []

    def run(self, top: Path) -> None:
        """Once with an empty cache, once more with what that left."""
        with tempfile.TemporaryDirectory(dir=top) as cache:
            for times in (self.first, self.again):
                times.append(audit(self.folder, Path(cache)))


def processor() -> float:
    """What all processes that have ended took of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def audit(folder: Path, cache: Path) -> Spent:
    """One audit, git and all."""
    environment = os.environ | {"XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(TOP / "src")}
    command = [sys.executable, "-m", "styringslint", "history", "-o", f"json={cache / 'funn.json'}"]
    used, start = processor(), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, check=False)
    taken = Spent(time.perf_counter() - start, processor() - used)
    assert done.returncode == 1, done.returncode
    return taken


def median(times: list[Spent]) -> Spent:
    """The medians of both."""
    return Spent(*(statistics.median(column) for column in zip(*times, strict=True)))


def main() -> int:
    """Measure and tell."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--versions", type=int, default=1000)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--source", type=Path, default=LARGE)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        lengths = [asked.versions // 10, asked.versions]
        measured = [Measured(repository(top / str(count), asked.source, count), count) for count in lengths]
        for _ in range(asked.runs):
            for one in measured:
                one.run(top)
    medians = {one.count: (median(one.first), median(one.again)) for one in measured}
    for count, (first, again) in medians.items():
        each = first.processor / count * 1000
        print(
            f"{count} versions: {first.wall:.2f} s, {first.processor:.2f} s of the processor, {each:.1f} ms per version;"
            f" again from the cache {again.wall:.2f} s, {again.processor:.2f} s of the processor"
        )
    (short, _), (long, cached) = medians.values()
    # Other work on the machine stretches the clock, not the processor's time.
    growth = (long.processor / lengths[1]) / (short.processor / lengths[0])
    rest = cached.processor / long.processor
    print(f"cost per version, long against short: {growth:.2f} (at most {GROWTH})")
    print(
        f"from the cache, against the first time: {rest:.3f} (at most {CACHED}); by the clock {cached.wall / long.wall:.3f}"
    )
    print(f"largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB")
    return int(growth > GROWTH or rest > CACHED)


if __name__ == "__main__":
    sys.exit(main())
