"""The composition root: command line, hook, editor and tests all enter here."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from styringslint.core.errors import CannotJudgeError
from styringslint.coverage.compare import Compared
from styringslint.engine.collected import Collected, add, add_found, asked_for, reported
from styringslint.engine.mended import Mended, State
from styringslint.engine.parts import in_parts
from styringslint.engine.report import Report
from styringslint.engine.run import judge, judge_changes
from styringslint.engine.selection import Selection, selection
from styringslint.engine.waivers import Listed
from styringslint.workspace.configuration import DEFAULT, Configuration, load
from styringslint.workspace.discovery import Boundary, Request, held_boundaries, request
from styringslint.workspace.load import Step, Unreadable, Workspace, load_workspace, shown, with_texts, without_files
from styringslint.workspace.parts import NotPartedError
from styringslint.workspace.product import Product
from styringslint.workspace.tree import Held


def _base(folder: Path | None) -> Path:
    """The folder that shown paths are relative to. Raises CannotJudgeError where the current one is gone."""
    try:
        return (folder or Path.cwd()).resolve()
    except OSError as error:
        raise CannotJudgeError(f"the current folder cannot be read: {error.strerror}") from None


def _loaded(
    paths: Iterable[Path],
    base: Path | None,
    *,
    tracked_only: bool,
    replaced: Mapping[Path, bytes] | None,
) -> tuple[Request, list[Workspace]]:
    base = _base(base)
    wanted = request(paths, tracked_only=tracked_only, given=tuple(replaced or ()))
    return wanted, [
        load_workspace(boundary, base, named=wanted.named, replaced=replaced) for boundary in wanted.boundaries
    ]


def check(
    paths: Iterable[Path],
    *,
    as_of: date,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_level: int | None = None,
    tracked_only: bool = False,
    replaced: Mapping[Path, bytes] | None = None,
    base: Path | None = None,
) -> Report:
    """Check documents and report what is found.

    `paths` are files and folders; the workspaces that they lie in are judged whole, and what lies in `paths` is
    reported. `as_of` is the day on which it is judged. `select` and `ignore` hold codes, names or categories.
    `tracked_only` leaves out files that git does not track. `replaced` gives texts that stand in for files on disk.
    From the severity `fail_level` up (more than an error: never), findings make the run fail. `base` is the folder that
    shown paths are relative to.

    Raises UsageError (a path does not exist, an unknown rule, a wrong configuration).
    """
    return look(
        paths, as_of=as_of, select=select, ignore=ignore, fail_level=fail_level, tracked_only=tracked_only,
        replaced=replaced, base=base,
    )[0]  # fmt: skip


class Looked(NamedTuple):
    """What a run looked at: what was asked for, as it was found, and the configurations.

    The workspaces are held, where they were judged whole: whoever ends with the report need not wait until they have been
    taken apart.
    """

    request: Request
    configurations: tuple[Configuration, ...]
    workspaces: tuple[Workspace, ...]


def look(
    paths: Iterable[Path],
    *,
    as_of: date,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_level: int | None = None,
    tracked_only: bool = False,
    replaced: Mapping[Path, bytes] | None = None,
    base: Path | None = None,
    step: Step | None = None,
) -> tuple[Report, Looked]:
    """Check documents as `check` does, and tell what was looked at. `step` is told how far the run has come."""
    base = _base(base)
    wanted = request(paths, tracked_only=tracked_only, given=tuple(replaced or ()))
    known = tuple(
        load(boundary.configuration, shown(boundary.configuration, base)) if boundary.configuration else DEFAULT
        for boundary in wanted.boundaries
    )
    chosen = selection(select, ignore, known)
    collected = Collected()
    held: list[Workspace] = []
    for boundary, configuration in zip(wanted.boundaries, known, strict=True):
        some = Collected()
        try:
            for part, judged in in_parts(
                boundary, base, configuration, chosen, as_of, step, (*wanted.named, *(replaced or ()))
            ):
                add(some, part, wanted, judged)
            collected.join(some)
        except NotPartedError:
            workspace = load_workspace(boundary, base, named=wanted.named, replaced=replaced, step=step)
            add(collected, workspace, wanted, judge(workspace, chosen, as_of, step=step))
            held.append(workspace)
    return collected.report(as_of, fail_level), Looked(wanted, known, tuple(held))


class Waivers(NamedTuple):
    """The waivers in some documents: what has become of each, the run that tells, and the files that nobody could read."""

    listed: list[Listed]
    report: Report
    unread: list[str]


def _unread(workspace: Workspace, wanted: Request) -> list[str]:
    """The files that were asked about and in which no document could be read: check says why."""
    names = reported(workspace, wanted)
    return [
        documents.file.name for documents in workspace.files if documents.file.name in names and not documents.documents
    ]


def waivers(paths: Iterable[Path], *, as_of: date, base: Path | None = None) -> Waivers:
    """Every waiver in the documents at `paths`, in the order of the files, as of a day. Raises UsageError."""
    wanted, found = _loaded(paths, base, tracked_only=False, replaced=None)
    collected = Collected()
    listed: list[Listed] = []
    unread: list[str] = []
    for workspace in found:
        judged = judge(workspace, selection((), ()), as_of)
        add(collected, workspace, wanted, judged)
        names = reported(workspace, wanted)
        listed += [row for row in judged.waivers if row.entry.file in names]
        unread += _unread(workspace, wanted)
    listed.sort(key=lambda row: (row.entry.file, row.entry.span))
    return Waivers(listed, collected.report(as_of, None), sorted(unread))


class Products(NamedTuple):
    """The products in some documents, the language that the configuration asks for, and what could not be read."""

    products: list[Product]
    language: str
    unread: list[str]
    unreadable: list[Unreadable]


def products(paths: Iterable[Path], *, base: Path | None = None) -> Products:
    """The products that documents at `paths` speak of, by name. Raises UsageError."""
    wanted, found = _loaded(paths, base, tracked_only=False, replaced=None)
    every = [
        product
        for workspace in found
        for product in workspace.products
        if {document.file.name for document in product.documents} & reported(workspace, wanted)
    ]
    languages = {workspace.configuration.language for workspace in found if workspace.configuration.language}
    return Products(
        sorted(every, key=lambda product: product.name),
        languages.pop() if len(languages) == 1 else "",
        sorted(name for workspace in found for name in _unread(workspace, wanted)),
        sorted(file for workspace in found for file in workspace.unreadable),
    )


class Change(NamedTuple):
    """What the fixes make of a file."""

    name: str
    path: Path
    before: bytes
    after: bytes


class Fixed(NamedTuple):
    """What is left after the fixes (before them, where nothing was to be written), and how they change the files."""

    report: Report
    changes: tuple[Change, ...]


def _changes(mended: Mended) -> list[Change]:
    before, after = (
        {documents.file.name: documents.file for documents in state.workspace.files}
        for state in (mended.before, mended.after)
    )
    return [
        Change(
            name,
            mended.before.workspace.paths[name],
            before[name].encoded(before[name].text),
            after[name].encoded(after[name].text),
        )
        for name in mended.changed
    ]


def _written(mended: Mended, changes: list[Change], replaced: Iterable[Path]) -> list[Unreadable]:
    """Write the files that lie on disk. Returns those that were left as they are, and why."""
    from styringslint.workspace.write import NotWrittenError, write

    failed = []
    for change in changes:
        if change.path not in replaced:
            try:
                write(change.path, change.before, change.after, mended.before.workspace.folder)
            except NotWrittenError as error:
                failed.append(Unreadable(change.name, str(error)))
    return failed


def _left(mended: Mended, changes: list[Change], failed: set[str], chosen: Selection, as_of: date) -> State:
    """The workspace as it stands on disk after writing."""
    if not failed:
        return mended.after
    texts = {change.name: change.after for change in changes if change.name not in failed}
    workspace = with_texts(mended.before.workspace, texts)
    return State(workspace, judge(workspace, chosen, as_of))


def fix(
    paths: Iterable[Path],
    *,
    as_of: date,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_level: int | None = None,
    tracked_only: bool = False,
    replaced: Mapping[Path, bytes] | None = None,
    base: Path | None = None,
    unsafe: bool = False,
    writing: bool = True,
) -> Fixed:
    """Fix what can be fixed in documents, and report the rest. The options that `check` has mean the same here.

    With `unsafe`, also what a person should look at afterwards. Without `writing` no file is changed, and the report is
    that of `check`. A text that `replaced` gives is never written; its change tells what it becomes. A file that cannot
    be written is left as it is, and the report says so.

    Raises UsageError (a path does not exist, an unknown rule, a wrong configuration), before anything is written.
    """
    from styringslint.engine.fixes import mend

    wanted, found = _loaded(paths, base, tracked_only=tracked_only, replaced=replaced)
    chosen = selection(select, ignore, [workspace.configuration for workspace in found])
    every = [mend(workspace, chosen, as_of, reported(workspace, wanted), unsafe=unsafe) for workspace in found]
    collected = Collected()
    changed: list[Change] = []
    for mended in every:
        changes = _changes(mended)
        changed += changes
        if not writing:
            add(collected, mended.before.workspace, wanted, mended.before.judged)
            continue
        failed = _written(mended, changes, replaced or ())
        names = {file.name for file in failed}
        left = _left(mended, changes, names, chosen, as_of)
        add(collected, left.workspace, wanted, left.judged)
        collected.unwritten += failed
        collected.fixed += [finding for finding in mended.fixed if finding.file not in names]
    return Fixed(collected.report(as_of, fail_level), tuple(changed))


class Versions(NamedTuple):
    """The products of an earlier version and of this one, the files that were asked about, and what was unreadable."""

    before: list[Product]
    now: list[Product]
    files: frozenset[str]
    language: str
    documents: int
    old_unread: list[str]
    new_unread: list[str]
    workspaces: tuple[Workspace, ...] = ()
    """The workspaces as they are now."""
    unread_kinds: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """The kinds of document that unreadable files were probably meant to hold, then and now."""


def versions(
    paths: Iterable[Path], tree: Held, *, base: Path | None = None, whole: bool = False, tracked_only: bool = False
) -> Versions:
    """Load the documents at `paths` as they are, and as they were in `tree`.

    `tree` holds the earlier version, at the places of this one; with `whole`, all of it counts, wherever it lies.
    `tracked_only` leaves out files that git does not track. Raises UsageError, CannotJudgeError.
    """
    wanted, now = _loaded(paths, base, tracked_only=tracked_only, replaced=None)
    now = [_without(workspace, tree.folder) for workspace in now] if whole else now
    default = now[0].configuration._replace(documents=()) if whole and now else DEFAULT
    asked = [tree.folder] if whole else wanted.reported
    before = [
        load_workspace(boundary, _base(base), tree=tree, default=default) for boundary in held_boundaries(tree, asked)
    ]
    files = {name for workspace in now for name in reported(workspace, wanted)}
    files |= {
        name for workspace in before for name, path in workspace.paths.items() if whole or asked_for(path, wanted)
    }
    languages = {workspace.configuration.language for workspace in now if workspace.configuration.language}
    return Versions(
        [product for workspace in before for product in workspace.products],
        [product for workspace in now for product in workspace.products],
        frozenset(files),
        languages.pop() if len(languages) == 1 else "",
        sum(len(file.documents) for workspace in (*before, *now) for file in workspace.files),
        sorted(name for workspace in before for name in workspace.faulty),
        sorted(name for workspace in now for name in workspace.faulty),
        tuple(now),
        (_unread_kinds(before), _unread_kinds(now)),
    )


def _unread_kinds(workspaces: Iterable[Workspace]) -> frozenset[str]:
    return frozenset(kind for workspace in workspaces for kind in workspace.unread)


def judge_since(found: Versions, compared: Iterable[Compared], *, as_of: date, fail_level: int | None = None) -> Report:
    """The findings of the changes between two versions, judged like those of `check`. Raises UsageError."""
    collected = Collected("since")
    unread = dict.fromkeys(found.new_unread, "this version of it cannot be read")
    unread |= dict.fromkeys(found.old_unread, "the earlier version of it cannot be read")
    left = list(compared)
    for number, workspace in enumerate(found.workspaces):
        names = {product.name for product in workspace.products}
        # A product that is gone has no workspace any more; the first one tells of it.
        own = [row for row in left if row.new.product.name in names or (not number and not row.new.product.documents)]
        left = [row for row in left if not any(row is other for other in own)]
        judged = judge_changes(workspace, own, selection((), (), [workspace.configuration]), as_of)
        told = {finding.file for finding in (*judged.findings, *(pair.finding for pair in judged.waived))}
        add_found(collected, workspace, found.files | told, judged)
        collected.files = {file.name: file for row in own for file in row.old.files()} | collected.files
    collected.unreadable = [Unreadable(name, reason) for name, reason in unread.items()]
    return collected.report(as_of, fail_level)


def _without(workspace: Workspace, folder: Path) -> Workspace:
    """A workspace without what lies in a folder: the papers that it is compared with are not part of it."""
    texts = {name for name, path in workspace.paths.items() if folder in path.parents}
    return without_files(workspace, texts) if texts else workspace


def workspaces(paths: Iterable[Path], *, base: Path | None = None) -> list[Workspace]:
    """Load the workspaces that `paths` lie in, without judging them. Raises UsageError."""
    base = _base(base)
    wanted = request(paths)
    return [load_workspace(boundary, base, named=wanted.named) for boundary in wanted.boundaries]


def boundaries(paths: Iterable[Path]) -> tuple[Boundary, ...]:
    """The folders, configurations and files of the workspaces that `paths` lie in. Raises UsageError."""
    return request(paths).boundaries


def configurations(paths: Iterable[Path], *, base: Path | None = None) -> list[tuple[str, Configuration]]:
    """The folder and the configuration of each workspace that `paths` lie in. Raises UsageError."""
    base = _base(base)
    found = []
    for boundary in request(paths).boundaries:
        configuration = DEFAULT
        if boundary.configuration is not None:
            configuration = load(boundary.configuration, shown(boundary.configuration, base))
        found.append((shown(boundary.folder, base), configuration))
    return found
