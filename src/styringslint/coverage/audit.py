"""The audit of a line of versions: each change as it was judged when it came, and followed until it is in order.

A change without a decision is in order again when a later version has a decision that leads from what was to what is;
when it has been taken back; or when the log begins its baseline, which sets the values that hold. A change on top of
another that is not in order is judged from where the first one began. (Design: decision coverage, `history`.)
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from styringslint.coverage.audited import BASELINE, FOLLOWED, Row, Step
from styringslint.workspace.line import Commit

Between = Callable[[int, int, bool], tuple[Step, ...]]
"""What has happened from one version to another, by their numbers; and whether the sentences are wanted as well."""


class Later(NamedTuple):
    """How something came in order: `decided`, `put_right` or `baseline`; in which version, and by which decision."""

    how: str
    version: int
    decision: str


class Told:
    """A row of the audit: in which version, since which one, and how it came in order later."""

    __slots__ = ("later", "product", "row", "start", "version")

    def __init__(self, product: str, version: int, start: int | None, row: Row) -> None:
        self.product = product
        self.version = version
        self.start = start
        """The version that it is compared with, where that is not the one before."""
        self.row = row
        self.later: Later | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still not in order."""
        return self.row.group in FOLLOWED and self.later is None


class Seen(NamedTuple):
    """A version that was judged, or could not be: then `unread` holds the files that cannot be read."""

    commit: Commit
    unread: tuple[str, ...] = ()


class History(NamedTuple):
    """What an audit has found."""

    newest: Commit | None
    base: Commit | None
    """The version that somebody named to begin with."""
    seen: tuple[Seen, ...]
    """The version in which it begins, and those in which the documents are others than before, the oldest first."""
    unread: tuple[Seen, ...]
    told: tuple[Told, ...]
    """The rows, each with the number of its version in `seen`."""
    products: tuple[str, ...]
    """The products of the newest version."""
    read: int
    later: int
    """How many versions are left out because they are later than asked for."""
    language: str
    missing: tuple[Path, ...]
    """What was asked about and is in no version."""

    @property
    def is_open(self) -> bool:
        """Whether anything is still not in order."""
        return any(told.is_open for told in self.told)


class _Run:
    """Changes of one thing, one on top of the other, none of them in order; and the version before the first."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.first: dict[str, object] = {}
        self.members: list[Told] = []
        self.judged = -1

    def add(self, told: Told) -> None:
        self.members.append(told)
        for path, (before, _) in told.row.values.items():
            self.first.setdefault(path, before)

    @property
    def row(self) -> Row:
        return self.members[-1].row

    def is_back(self) -> bool:
        """Whether the values may be those with which it began."""
        now = self.row.values
        return not now or all(path in self.first and self.first[path] == after for path, (_, after) in now.items())


def _same_value(told: Told, now: Row) -> bool:
    return all(now.values[path][1] == after for path, (_, after) in told.row.values.items() if path in now.values)


class Audit:
    """The versions of a line, added one after the other."""

    def __init__(self, between: Between) -> None:
        self._between = between
        self._runs: dict[tuple[str, str], _Run] = {}
        self._begun: set[str] = set()
        self._known: frozenset[tuple[str, str]] = frozenset()
        self.told: list[Told] = []

    def add(self, before: int, version: int, steps: Iterable[Step]) -> None:
        """A version, and what has happened to each product since the version `before`."""
        for step in steps:
            self._follow_names(step)
            back: set[str] = set()
            for row in step.rows:
                told = Told(step.product, version, None, row)
                self.told.append(told)
                if row.group in FOLLOWED:
                    run = self._run(step.product, row, before)
                    run.add(told)
                    if run.is_back() or "/" not in row.path:
                        back.add(row.path)
                if row.path == BASELINE:
                    self._begun.add(step.product)
            if step.started and step.product in self._begun:
                back.add(BASELINE)
            elif step.started:
                self._begin(step, version)
            if back or step.decided:
                self._test(step, before, version, back)

    def finish(self, before: int, version: int) -> None:
        """The last version: what is in order there is in order, however it came about."""
        self._known = frozenset(self._runs)
        for key, run in list(self._runs.items()):
            if run.start != before and run.judged != version:
                self._judge(key, run, version)

    def _run(self, product: str, row: Row, before: int) -> _Run:
        return self._runs.setdefault((product, row.path), _Run(before))

    def _follow_names(self, step: Step) -> None:
        """What a product and its items are called now."""
        if step.before != step.product:
            for told in self.told:
                told.product = step.product if told.product == step.before else told.product
            if step.before in self._begun:
                self._begun.add(step.product)
        if step.before == step.product and not step.renames:
            return
        for (product, path), run in list(self._runs.items()):
            root, slash, rest = path.partition("/")
            name = step.product if product == step.before else product
            here = step.renames.get(root, root) if name == step.product else root
            if (name, here) != (product, root):
                del self._runs[product, path]
                self._runs[name, here + slash + rest] = run

    def _begin(self, step: Step, version: int) -> None:
        """What the documents said before there was a baseline is not held against the log. It begins once."""
        self._begun.add(step.product)
        for key in [key for key in self._runs if key[0] == step.product]:
            self._close(key, Later("baseline", version, step.started))

    def _close(self, key: tuple[str, str], later: Later) -> None:
        for told in self._runs.pop(key).members:
            told.later = later

    def _test(self, step: Step, before: int, version: int, back: set[str]) -> None:
        self._known = frozenset(self._runs)
        for key, run in list(self._runs.items()):
            if key[0] != step.product or run.start == before:
                continue
            row = run.row._replace(path=key[1])
            # What a whole item or document says has changed with it.
            if not back.isdisjoint({row.path, row.root, row.document}) or any(
                decision.touches(row) for decision in step.decided
            ):
                self._judge(key, run, version)

    def _judge(self, key: tuple[str, str], run: _Run, version: int) -> None:
        """Ask what has happened from where a run began until now."""
        run.judged = version
        rows = [row for step in self._between(run.start, version, False) if step.product == key[0] for row in step.rows]
        found = _governing_at(key[1], run, rows)
        if found is not None and found.group in FOLLOWED:
            return
        if found is not None and found.group == "covered":
            decision = str(found.data["decision"] or "")
            members = self._runs.pop(key).members
            for told in members:
                how = "decided" if _same_value(told, found) else "put_right"
                told.later = Later(how, version, decision)
            return
        self._close(key, Later("put_right", version, ""))
        if "/" not in key[1] and any(self._is_new(key, row) for row in rows):
            self._again(key, run, version)

    def _is_new(self, key: tuple[str, str], row: Row) -> bool:
        """Whether a row tells of something in what a run is about, and nothing tells of it yet."""
        mine = key[1] in {row.root, row.document} and not row.path.startswith("!")
        is_told = (key[0], row.path) in self._known or (key[0], row.path) in self._runs
        return mine and row.group in FOLLOWED and not is_told

    def _again(self, key: tuple[str, str], run: _Run, version: int) -> None:
        """What went as a whole and came back says something else: that is told from where it went."""
        steps = self._between(run.start, version, True)
        for row in (row for step in steps if step.product == key[0] for row in step.rows):
            if self._is_new(key, row):
                told = Told(key[0], version, run.start, row)
                self.told.append(told)
                self._run(key[0], row, run.start).add(told)


def _governing_at(path: str, run: _Run, rows: Iterable[Row]) -> Row | None:
    """The row that speaks of a run, whose thing is called `path` by now."""
    row = run.row._replace(path=path)
    by_path = {other.path: other for other in rows}
    places = [path] if path.startswith("!") else [path, row.root, row.document]
    return next((by_path[place] for place in places if place in by_path), None)
