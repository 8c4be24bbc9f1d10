"""The audit of a line of versions: each change as it was judged when it came, and followed until it is in order.

A change without a decision is in order again when a later version has a decision that leads from what was to what is;
when it has been taken back; or when the log begins its baseline, which sets the values that hold. A change on top of
another that is not in order is judged from where the first one began. (Design: decision coverage, `history`.)
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from styringslint.coverage.audited import BASELINE, FOLLOWED, Row, Step
from styringslint.workspace.line import Commit

Key = tuple[str, str]
"""A product, and the path of what a row of it tells."""
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

    @property
    def at_once(self) -> bool:
        """Whether it came in order in the version in which it came."""
        return self.later is not None and self.later.version == self.version


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

    def __init__(self, start: int, key: Key) -> None:
        self.start = start
        self.first: dict[str, object] = {}
        self.members: list[Told] = []
        self.judged = -1
        self._names = [(start, key)]

    def rename(self, version: int, key: Key) -> None:
        """From a version on, the thing is called something else."""
        self._names.append((version, key))

    def key_at(self, version: int) -> Key:
        """What the thing was called in a version."""
        return next(key for since, key in reversed(self._names) if since <= version)

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
        self._runs: dict[Key, _Run] = {}
        self._begun: set[str] = set()
        self._known: frozenset[Key] = frozenset()
        self.told: list[Told] = []

    def add(self, before: int, version: int, steps: Iterable[Step]) -> None:
        """A version, and what has happened to each product since the version `before`."""
        for step in steps:
            self._follow_names(step, version)
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
        """The last version: what is in order there is in order, however it came about.

        The first version in which it was is searched for by halves, so that only a few versions are asked.
        """
        self._known = frozenset(self._runs)
        for key, run in list(self._runs.items()):
            if run.start == before or run.judged == version or not self._in_order(run, version):
                continue
            if self._anew(key, run, version):
                self._judge(key, run, version)
                continue
            first = max(run.members[-1].version, run.judged + 1)
            self._settle(key, run, first + bisect_left(range(first, version), True, key=partial(self._in_order, run)))

    def _rows(self, run: _Run, version: int) -> list[Row]:
        """What has happened from where a run began until a version, to the product that it is about."""
        product, _ = run.key_at(version)
        return [
            row for step in self._between(run.start, version, False) if step.product == product for row in step.rows
        ]

    def _found(self, run: _Run, version: int) -> Row | None:
        return _governing_at(run.key_at(version)[1], run, self._rows(run, version))

    def _in_order(self, run: _Run, version: int) -> bool:
        found = self._found(run, version)
        return found is None or found.group not in FOLLOWED

    def _anew(self, key: Key, run: _Run, version: int) -> bool:
        """Whether what went as a whole and came back says something else that nothing tells of yet."""
        return "/" not in key[1] and any(self._is_new(key, row) for row in self._rows(run, version))

    def _run(self, product: str, row: Row, before: int) -> _Run:
        key = (product, row.path)
        return self._runs.setdefault(key, _Run(before, key))

    def _follow_names(self, step: Step, version: int) -> None:
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
                run.rename(version, (name, here + slash + rest))

    def _begin(self, step: Step, version: int) -> None:
        """What the documents said before there was a baseline is not held against the log. It begins once."""
        self._begun.add(step.product)
        for key in [key for key in self._runs if key[0] == step.product]:
            self._close(key, Later("baseline", version, step.started))

    def _close(self, key: Key, later: Later) -> None:
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

    def _judge(self, key: Key, run: _Run, version: int) -> None:
        """Ask what has happened from where a run began until now."""
        run.judged = version
        if self._settle(key, run, version) and self._anew(key, run, version):
            self._again(key, run, version)

    def _settle(self, key: Key, run: _Run, version: int) -> bool:
        """Close a run that is in order in a version. Whether it was put right there, and not decided."""
        found = self._found(run, version)
        if found is not None and found.group in FOLLOWED:
            return False
        if found is None or found.group != "covered":
            self._close(key, Later("put_right", version, ""))
            return True
        decision = str(found.data["decision"] or "")
        for told in self._runs.pop(key).members:
            told.later = Later("decided" if _same_value(told, found) else "put_right", version, decision)
        return False

    def _is_new(self, key: Key, row: Row) -> bool:
        """Whether a row tells of something in what a run is about, and nothing tells of it yet."""
        mine = key[1] in {row.root, row.document} and not row.path.startswith("!")
        is_told = (key[0], row.path) in self._known or (key[0], row.path) in self._runs
        return mine and row.group in FOLLOWED and not is_told

    def _again(self, key: Key, run: _Run, version: int) -> None:
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
