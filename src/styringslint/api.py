"""The composition root: command line, hook, editor and tests all enter here."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from styringslint.core.errors import CannotJudgeError
from styringslint.core.finding import Finding
from styringslint.core.severity import Severity
from styringslint.engine.report import Crash, Report, Waived
from styringslint.engine.run import judge
from styringslint.engine.selection import selection
from styringslint.model.items import File
from styringslint.workspace.configuration import DEFAULT, Configuration, load
from styringslint.workspace.discovery import Boundary, Request, request
from styringslint.workspace.load import Unreadable, Workspace, load_workspace, shown


class _Collected:
    """The results of several workspaces in one run."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.waived: list[Waived] = []
        self.waiting: list[Finding] = []
        self.crashes: list[Crash] = []
        self.unreadable: list[Unreadable] = []
        self.files: dict[str, File] = {}
        self.documents = 0
        self.products = 0
        self.rules = 0
        self.skipped = 0
        self.configurations: list[Configuration] = []


def _base(folder: Path | None) -> Path:
    """The folder that shown paths are relative to. Raises CannotJudgeError where the current one is gone."""
    try:
        return (folder or Path.cwd()).resolve()
    except OSError as error:
        raise CannotJudgeError(f"the current folder cannot be read: {error.strerror}") from None


def _reported(workspace: Workspace, wanted: Request) -> set[str]:
    """The names of the files that the command line asked about."""
    return {
        name
        for name, path in workspace.paths.items()
        if _asked(path, wanted)
    }


def _asked(path: Path, wanted: Request) -> bool:
    return any(path == asked or asked in path.parents for asked in wanted.reported)


def _add(
    collected: _Collected,
    workspace: Workspace,
    wanted: Request,
    select: Iterable[str],
    ignore: Iterable[str],
    as_of: date,
) -> None:
    names = _reported(workspace, wanted)
    judged = judge(workspace, selection(select, ignore), as_of)
    collected.configurations.append(workspace.configuration)
    collected.findings += [finding for finding in judged.findings if finding.file in names]
    collected.waived += [pair for pair in judged.waived if pair.finding.file in names]
    collected.waiting += [finding for finding in judged.waiting if finding.file in names]
    collected.crashes += judged.crashes
    collected.unreadable += workspace.unreadable
    collected.files |= {documents.file.name: documents.file for documents in workspace.files}
    shown_files = [documents for documents in workspace.files if documents.file.name in names]
    collected.documents += sum(max(len(documents.documents), 1) for documents in shown_files)
    collected.products += len(
        {document.product for documents in shown_files for document in documents.documents if document.product}
    )
    collected.rules = max(collected.rules, judged.rules)
    collected.skipped += sum(_asked(path, wanted) for path in workspace.skipped)


def _fail_level(given: int | None, collected: _Collected) -> int:
    if given is not None:
        return given
    levels = [configuration.fail_level for configuration in collected.configurations]
    return min(levels, default=Severity.ERROR)


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
    From the severity `fail_level` up (more than an error: never), findings make the run fail. `base` is the folder that shown paths are relative to.

    Raises UsageError (a path does not exist, an unknown rule, a wrong configuration).
    """
    base = _base(base)
    selection(select, ignore)
    wanted = request(paths, tracked_only=tracked_only, given=tuple(replaced or ()))
    collected = _Collected()
    for boundary in wanted.boundaries:
        workspace = load_workspace(boundary, base, named=wanted.named, replaced=replaced)
        _add(collected, workspace, wanted, select, ignore, as_of)
    languages = {configuration.language for configuration in collected.configurations if configuration.language}
    return Report(
        findings=sorted(collected.findings, key=lambda finding: finding.order),
        waived=sorted(collected.waived, key=lambda pair: pair.finding.order),
        waiting=sorted(collected.waiting, key=lambda finding: finding.order),
        crashes=collected.crashes,
        unreadable=sorted(collected.unreadable),
        files=collected.files,
        documents=collected.documents,
        products=collected.products,
        rules=collected.rules,
        skipped=collected.skipped,
        as_of=as_of,
        fail_level=_fail_level(fail_level, collected),
        language=languages.pop() if len(languages) == 1 else "",
    )


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
