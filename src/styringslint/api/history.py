"""The audit of a repository: every version along the first parents, each compared with the one before."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from styringslint.api.history_versions import Place, Version, Versions
from styringslint.coverage.audit import Audit, History, Seen, Told
from styringslint.coverage.audited import Step
from styringslint.workspace.history_store import Store
from styringslint.workspace.line import Commit, Line, line
from styringslint.workspace.objects import Objects
from styringslint.workspace.revisions import RevisionError, head_of, named_commit


def _until(found: Line, as_of: date | None) -> tuple[list[Commit], int]:
    """The versions until a day, and how many there are after it."""
    versions = found.versions
    end = len(versions)
    while as_of is not None and end and ((day := versions[end - 1].day) is None or day > as_of):
        end -= 1
    return versions[:end], len(versions) - end


@contextmanager
def _objects(top: Path) -> Iterator[Objects]:
    try:
        objects = Objects(top)
    except OSError:
        raise RevisionError("no_git") from None
    try:
        yield objects
    finally:
        objects.close()


class _Walk:
    """The walk from the oldest version to the newest."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._judged: list[Version] = []
        self._audit = Audit(self._between)
        self.seen: list[Seen] = []
        self.unread: list[Seen] = []
        self.language = ""
        self.products: tuple[str, ...] = ()
        self._folder = b""
        self._name = ""

    def _between(self, before: int, now: int, telling: bool) -> tuple[Step, ...]:
        return self._versions.steps(self._judged[before], self._judged[now], telling=telling)

    def add(self, commit: Commit, *, named: bool = False) -> None:
        """One more version. The first one with documents, or the one `named` as the base, is where it begins."""
        if commit.folder == self._folder:
            return
        self._folder = commit.folder
        version = self._versions.version(commit)
        if version.name == self._name:
            return
        self._name = version.name
        facts = self._versions.facts(version)
        self.language = facts.language or self.language
        if facts.unread:
            self.unread.append(Seen(commit, facts.unread))
            return
        if not self._judged and not (facts.documents or named):
            return
        if self._judged and self._judged[-1].name == version.name:
            return
        self._judged.append(version)
        self.products = facts.products
        self.seen.append(Seen(commit))
        if (now := len(self._judged) - 1) > 0:
            self._audit.add(now - 1, now, self._between(now - 1, now, True))

    def told(self) -> tuple[Told, ...]:
        """Every row, when the last version has been added."""
        last = len(self._judged) - 1
        if last > 0:
            self._audit.finish(last - 1, last)
        return tuple(self._audit.told)


def history(
    where: Place,
    since: str | None,
    *,
    as_of: date | None,
    file: Path | None,
    progress: Callable[[int, int], None] | None,
) -> History:
    """Audit the versions of a repository, from the first one with documents, or from `since`, to the newest.

    With `as_of`, those after that day are left out. `file` is where results are kept from run to run, if at all.
    `progress` is told how many versions of how many have been read.

    Raises UsageError, and RevisionError where a part of the history is not here.
    """
    head = head_of(where.top)
    base = named_commit(where.top, since, head) if since is not None else ""
    store = Store(file)
    with _objects(where.top) as objects:
        found = line(where.top, objects, head, base, since or "")
        versions, later = _until(found, as_of)
        reader = Versions(where, objects, store)
        walk = _Walk(reader)
        try:
            if found.base is not None:
                walk.add(found.base, named=True)
            for number, commit in enumerate(versions, 1):
                walk.add(commit)
                if progress is not None:
                    progress(number, len(versions))
            told = walk.told()
        finally:
            # What has been found is kept even where the run is interrupted.
            store.save()
    return History(
        newest=versions[-1] if versions else found.base,
        base=found.base,
        seen=tuple(walk.seen),
        unread=tuple(walk.unread),
        told=told,
        products=walk.products,
        read=len(versions),
        later=later,
        language=walk.language,
        missing=tuple(sorted(path for path in reader.absent if not path.exists())),
    )
