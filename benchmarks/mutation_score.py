"""How many small changes to the code the tests notice: a mutation score for each package, by sample.

    python benchmarks/mutation_score.py STATE [PACKAGE ...] [--count 80] [--seed 1] [--seconds 12] [--again]

Needs Python 3.12 or newer and cosmic-ray, whose operators make the changes. In a copy of the repository below STATE it
first runs every test once and keeps which lines each executes and how long it takes; later runs record only test files
that have changed. Then it draws places from each package with the seed, makes one change at each, and runs the tests
that execute the changed line, then those that execute anything else in the function or file, until one fails or tests
for so many seconds have been run. A change that nothing notices by then counts as survived; where tests take far longer
than when they were recorded, it is noticed, by `timeout`: look at those again where the machine was busy. STATE/seed-SEED.jsonl holds
what became of each; a run goes on where the last one stopped, and `--again` runs those that survived once more.

Not changed: annotations and docstrings, and nothing is changed to what Python does not compile or warns of. Tests are
left out that fail without a change, or whose limits are in seconds.
"""

import argparse
import ast
import hashlib
import json
import os
import pickle
import random
import re
import resource
import shutil
import signal
import sys
import time
import traceback
import warnings
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from compileall import compile_dir
from contextlib import contextmanager, suppress
from difflib import unified_diff
from itertools import chain
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any, NamedTuple

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

TOP = Path(__file__).parents[1]
PACKAGES = ("source", "engine", "coverage", "workspace", "rules")
LEFT_OUT = ("test_spelling.py", "robustness/test_large.py", "robustness/test_special_files.py", "test_surroundings.py")
"""Tests of words, and tests with limits in seconds: on a busy machine they fail for another reason."""
SLOW_IMPORTS = ("click", "holidays", "hypothesis", "jsonschema", "pydantic", "ruamel.yaml", "stdnum", "yaml")
FAMILIES = ("ReplaceBinaryOperator", "ReplaceComparisonOperator", "ReplaceUnaryOperator")
IGNORED = "ignore::pytest.PytestAssertRewriteWarning"
"""Some plugins of pytest are imported before it starts, which it would warn of."""
LISTS = ("tests/test_docs.py::test_every_candidate", "tests/test_rule_list.py::test_")
"""Tests that hold lists of everything."""
MOST_FILES = 5
"""Of how many files tests are drawn, by how many of theirs execute a line; and of how many others, by the quickest."""
FIRST = 5
"""How many tests are tried before the rest are: most changes are noticed by few, and few files are imported for them."""


class Place(NamedTuple):
    """Where one kind of operator can change a file."""

    file: str
    start: tuple[int, int]
    end: tuple[int, int]
    family: str


class Change(NamedTuple):
    """One operator at one place; the occurrence is the operator's own count in that file."""

    place: Place
    operator: str
    occurrence: int


class Recorded:
    """Which tests execute a line, and how long each takes."""

    def __init__(self) -> None:
        self.hashes: dict[str, str] = {}
        self.tests: list[tuple[str, float] | None] = []
        self.lines: dict[tuple[str, int], array[int]] = {}

    def forget(self, file: str) -> None:
        self.tests = [None if test and test[0].split("::")[0] == file else test for test in self.tests]

    def add(self, tests: list[tuple[str, float]], lines: dict[tuple[str, int], array[int]]) -> None:
        start = len(self.tests)
        self.tests += tests
        for key, numbers in lines.items():
            self.lines.setdefault(key, array("I")).extend(number + start for number in numbers)

    def of(self, file: str, lines: range) -> list[tuple[str, float]]:
        """The tests that execute any of these lines: the quickest of each file, then by turns a quick one and any other.

        The quickest alone would be those that do least. Only a few files, with most such tests and the quickest: to import all takes long.
        """
        tests = {test for line in lines for number in self.lines.get((file, line), ()) if (test := self.tests[number])}
        quickest = sorted(tests, key=lambda test: (test[1], test[0]))
        most = [name for name, _ in Counter(test[0].split("::")[0] for test in tests).most_common(MOST_FILES)]
        files = {*most, *list(dict.fromkeys(test[0].split("::")[0] for test in quickest))[:MOST_FILES]}
        quickest = [test for test in quickest if test[0].split("::")[0] in files]
        by_file = {test[0].split("::")[0]: test for test in reversed(quickest)}
        first = sorted(by_file.values(), key=lambda test: test[1])
        any_order = sorted(quickest)
        random.Random(0).shuffle(any_order)
        return list(dict.fromkeys([*first, *chain.from_iterable(zip(quickest, any_order, strict=True))]))


class Recorder:
    """A pytest plugin that notes which lines of the sources each test executes."""

    def __init__(self, sources: str) -> None:
        self.sources, self.tests, self.lines = sources, [], {}
        self.current: int | None = None
        self.seconds, self.failed = 0.0, False

    def line(self, code: Any, number: int) -> object:
        if self.current is not None and code.co_filename.startswith(self.sources):
            file = code.co_filename.removeprefix(self.sources)
            self.lines.setdefault((file, number), array("I")).append(self.current)
        return sys.monitoring.DISABLE

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.current, self.seconds, self.failed = len(self.tests), 0.0, False
        sys.monitoring.restart_events()
        try:
            return (yield)
        finally:
            self.current = None
            self.tests.append(("" if self.failed else item.nodeid, self.seconds))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds += report.duration
        self.failed = self.failed or report.outcome != "passed"


class Chosen:
    """A pytest plugin that runs the chosen tests only, and writes down the first that fails."""

    def __init__(self, tests: list[str], answer: Path) -> None:
        self.order, self.answer = {test: number for number, test in enumerate(tests)}, answer

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid]
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.answer.exists():
            self.answer.write_text(report.nodeid, encoding="utf-8")


def forked(copy: Path, arguments: list[str], plugin: object, seconds: float, after: Callable[[], None]) -> int | None:
    """The exit code of pytest in a child that has imported what is slow to import, but nothing of ours; None: killed."""
    child = os.fork()
    if child:
        return awaited(child, seconds)
    code = 70
    try:
        os.setsid()
        # A change may make a loop that fills memory.
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        quiet = os.open(copy.parent / "child.log", os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy / "src")
        sys.path[:0] = [str(copy / "src")]
        options = ["-x", "-m", "", "-pno:cacheprovider", "-pno:xdist", "--hypothesis-profile=ci", f"-W{IGNORED}"]
        code = int(pytest.main([*options, *arguments], plugins=[plugin]))
        after()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def awaited(child: int, seconds: float) -> int | None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            with_group(child)
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    with_group(child)
    os.waitpid(child, 0)
    return None


def with_group(child: int) -> None:
    """End what the child has started and left."""
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def copied(state: Path) -> Path:
    """A fresh copy of the repository. Compiled files are made anew where the source has changed, whenever that was."""
    copy = state / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    skipped = shutil.ignore_patterns(".git", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(TOP, copy, symlinks=True, ignore=skipped)
    compile_dir(copy, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    return copy


def record(state: Path, copy: Path) -> Recorded:
    """What each test executes, of every test file that has changed since it was last recorded."""
    kept = state / "recorded.pickle"
    recorded: Recorded = pickle.loads(kept.read_bytes()) if kept.exists() else Recorded()
    answer = state / "answer"
    for path in sorted((copy / "tests").rglob("test_*.py")):
        file = path.relative_to(copy).as_posix()
        now = hashlib.sha256(path.read_bytes()).hexdigest()
        if file.endswith(LEFT_OUT) or recorded.hashes.get(file) == now:
            continue
        recorded.forget(file)
        recorder = Recorder(f"{copy}/src/styringslint/")

        def write(recorder: Recorder = recorder) -> None:
            answer.write_bytes(pickle.dumps((recorder.tests, recorder.lines)))

        answer.unlink(missing_ok=True)
        started = time.monotonic()
        forked(copy, ["--maxfail=1000", file], Started(recorder), 3600, write)
        tests, lines = pickle.loads(answer.read_bytes())
        recorded.add([test if test[0] else None for test in tests], lines)
        recorded.hashes[file] = now
        kept.write_bytes(pickle.dumps(recorded))
        failed = sum(not name for name, _ in tests)
        took = time.monotonic() - started
        print(f"recorded {file}: {len(tests)} tests, {failed} not passed, {took:.0f} s", flush=True)
    return recorded


class Started:
    """Begins to watch lines once the process is the child, and hands on to the recorder."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def pytest_configure(self, config: pytest.Config) -> None:
        watch = sys.monitoring
        watch.use_tool_id(watch.COVERAGE_ID, "mutation score")
        watch.register_callback(watch.COVERAGE_ID, watch.events.LINE, self.recorder.line)
        watch.set_events(watch.COVERAGE_ID, watch.events.LINE)
        config.pluginmanager.register(self.recorder)


def not_code(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where annotations and docstrings stand."""
    found: list[ast.expr | None] = []
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                found.append(node.returns)
            case ast.arg() | ast.AnnAssign():
                found.append(node.annotation)
            case ast.Expr(value=ast.Constant()):
                found.append(node.value)
    rows = [line.encode() for line in text.splitlines()]

    def characters(line: int, column: int) -> tuple[int, int]:
        return line, len(rows[line - 1][:column].decode())

    return [
        (characters(node.lineno, node.col_offset), characters(node.end_lineno or 0, node.end_col_offset or 0))
        for node in found
        if node is not None
    ]


def places(file: str, text: str) -> dict[Place, list[Change]]:
    """Every place in a file where an operator applies, and the changes that it can make there."""
    found: dict[Place, list[Change]] = defaultdict(list)
    left_out = not_code(text)
    # The lone star of a signature is no operator, though cosmic-ray takes it for one.
    nodes = [node for node in ast_nodes(get_ast(text)) if node.parent is None or node.parent.type != "parameters"]
    for name in operator_names():
        operator_class = get_operator(name)
        if operator_class.arguments():
            continue
        operator, short = operator_class(), name.split("/")[-1]
        family = next((family for family in FAMILIES if short.startswith(family)), short)
        positions = (position for node in nodes for position in operator.mutation_positions(node))
        for occurrence, (start, end) in enumerate(positions):
            if not any(first <= start and end <= last for first, last in left_out):
                place = Place(file, start, end, family)
                found[place].append(Change(place, name, occurrence))
    return found


def changed(text: str, change: Change) -> str | None:
    """The text with the change made, or None where Python does not take it without a warning."""
    after = mutate_code(text, get_operator(change.operator)(), change.occurrence)
    if after is None or after == text:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compile(after, "changed", "exec")
    except (SyntaxError, SyntaxWarning, ValueError):
        return None
    return after


def drawn(text: str, every: dict[Place, list[Change]], seed: int) -> Iterator[tuple[str, Change]]:
    """The places of a file by lot, with one change at each.

    The lot of a place hangs on the seed and its own line, so that an edit elsewhere does not change what is drawn.
    """
    lines, seen = text.splitlines(), Counter[tuple[str, int, str]]()
    for place in sorted(every):
        line, column = place.start
        written = (lines[line - 1], column, place.family)
        seen[written] += 1
        lot = hashlib.sha256(f"{seed} {place.file} {written} {seen[written]}".encode()).hexdigest()[:16]
        options = sorted(every[place])
        random.Random(lot).shuffle(options)
        yield from ((lot, change) for change in options)


def sample(copy: Path, package: str, count: int, seed: int) -> Iterator[tuple[str, Change]]:
    """So many random places of a package, and one random change at each that Python compiles."""
    texts: dict[str, str] = {}
    every: list[tuple[str, Change]] = []
    for path in sorted((copy / "src/styringslint" / package).rglob("*.py")):
        file = path.relative_to(copy / "src/styringslint").as_posix()
        texts[file] = path.read_text(encoding="utf-8")
        every += drawn(texts[file], places(file, texts[file]), seed)
    # Stable: the order of the changes at one place is kept.
    every.sort(key=lambda lot: lot[0])
    taken: set[str] = set()
    for lot, change in every:
        if len(taken) == count:
            return
        if lot not in taken and changed(texts[change.place.file], change) is not None:
            taken.add(lot)
            yield lot, change


def difference(before: str, after: str) -> list[str]:
    rows = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [row for row in rows if not row.startswith(("---", "+++", "@@"))]


def around(text: str, line: int) -> Iterator[range]:
    """The line, the lines of the statement it belongs to, of the function, and of the file."""
    yield range(line, line + 1)
    holding = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt) and not isinstance(node, ast.ClassDef):
            first = min(part.lineno for part in (node, *getattr(node, "decorator_list", ())))
            if first <= line <= (node.end_lineno or 0):
                holding.append((range(first, (node.end_lineno or 0) + 1), isinstance(node, ast.FunctionDef)))
    for lines, is_function in sorted(holding, key=lambda row: len(row[0])):
        yield lines
        if is_function:
            break
    yield range(1, text.count("\n") + 2)


def selected(recorded: Recorded, text: str, change: Change, seconds: float) -> list[tuple[str, float]]:
    """The tests to run for a change, the likeliest first, for so many seconds in all."""
    line = change.place.start[0]
    # Every check runs every rule: the tests that name a rule close by come first.
    distance: dict[str, int] = {}
    for number, row in enumerate(text.splitlines(), 1):
        for code in re.findall(r"\b[A-Z]{3}\d{3}\b", row):
            distance[code] = min(distance.get(code, len(text)), abs(number - line))
    tests: dict[str, float] = {}
    if not recorded.of(change.place.file, range(line, line + 1)):
        # Executed when the file is imported, if at all: what is there is told in lists.
        tests |= dict(test for test in recorded.tests if test and test[0].startswith(LISTS))
    for lines in around(text, line):
        for name, takes in recorded.of(change.place.file, lines):
            tests.setdefault(name, takes)
    named = {
        name: min(distance[code] for code in codes)
        for name in tests
        if (codes := set(re.findall(r"\b[A-Z]{3}\d{3}\b", name)) & set(distance))
    }
    # And the tests of the package itself.
    folder = f"tests/{change.place.file.split('/')[0]}/"
    first = sorted(named, key=lambda name: (named[name], tests[name]))
    own = sorted((name for name in tests if name.startswith(folder)), key=lambda name: tests[name])
    found: list[tuple[str, float]] = []
    for name in dict.fromkeys((*first, *own, *tests)):
        if tests[name] <= seconds:
            found.append((name, tests[name]))
            seconds -= tests[name]
    return found


@contextmanager
def written(path: Path, before: str, after: str) -> Iterator[None]:
    path.write_text(after, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")


def outcome(state: Path, copy: Path, recorded: Recorded, change: Change, seconds: float) -> dict[str, Any]:
    """What became of one change."""
    path = copy / "src/styringslint" / change.place.file
    before = path.read_text(encoding="utf-8")
    after = changed(before, change)
    assert after is not None
    tests = selected(recorded, before, change, seconds)
    told = {"file": change.place.file, "line": change.place.start[0], "operator": change.operator.split("/")[-1]}
    told |= {"occurrence": change.occurrence, "difference": difference(before, after), "tests": len(tests)}
    answer = state / "answer"
    with written(path, before, after):
        for chosen in (tests[:FIRST], tests[FIRST:]):
            # By file, so that what a file prepares for all of its tests is made once.
            part = sorted(chosen, key=lambda test: test[0].split("::")[0])
            files = list(dict.fromkeys(name.split("::")[0] for name, _ in part))
            if not files:
                continue
            answer.unlink(missing_ok=True)
            limit = 40 + 10 * sum(takes for _, takes in part)
            code = forked(copy, files, Chosen([name for name, _ in part], answer), limit, lambda: None)
            if code not in (0, 5):
                by = "timeout" if code is None else answer.read_text("utf-8") if answer.exists() else f"exit {code}"
                return {**told, "killed": True, "by": by}
    return {**told, "killed": False, "by": ""}


def run(state: Path, options: argparse.Namespace) -> None:
    state.mkdir(parents=True, exist_ok=True)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    for name in SLOW_IMPORTS:
        __import__(name)
    copy = copied(state)
    recorded = record(state, copy)
    kept = state / f"seed-{options.seed}.jsonl"
    rows = [json.loads(line) for line in kept.read_text("utf-8").splitlines()] if kept.exists() else []
    known = {row["lot"]: row for row in rows}
    for package in options.package or PACKAGES:
        for lot, change in list(sample(copy, package, options.count, options.seed)):
            if lot in known and (known[lot]["killed"] or not options.again):
                continue
            started = time.monotonic()
            row = {"package": package, "lot": lot, **outcome(state, copy, recorded, change, options.seconds)}
            row["seconds"] = round(time.monotonic() - started, 1)
            known[lot] = row
            kept.write_text("".join(json.dumps(row) + "\n" for row in known.values()), encoding="utf-8")
            what = "killed  " if row["killed"] else "SURVIVED"
            print(f"{what} {row['file']}:{row['line']} {row['operator']} {row['seconds']} s {row['by']}", flush=True)
    report(list(known.values()))


def report(rows: list[dict[str, Any]]) -> None:
    print("\n| package | changes | noticed | score |\n|---|---|---|---|")
    for package, count in Counter(row["package"] for row in rows).items():
        killed = sum(row["killed"] for row in rows if row["package"] == package)
        print(f"| {package} | {count} | {killed} | {100 * killed / count:.0f} % |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("state", type=Path)
    parser.add_argument("package", nargs="*", help=f"of {', '.join(PACKAGES)}; else all")
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=12)
    parser.add_argument("--again", action="store_true")
    options = parser.parse_args()
    run(options.state.resolve(), options)


if __name__ == "__main__":
    main()
