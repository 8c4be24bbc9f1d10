"""The earlier version that documents are compared with: a revision in git, or papers in a folder or zip file."""

import os
import shlex
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import click

from styringslint import api
from styringslint.cli.reading import reader_language
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.coverage.compare import Compared, compare_all
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.since import Base
from styringslint.report.since_phrases import SINCE
from styringslint.report.since_words import Voice
from styringslint.workspace.archives import LARGEST, ArchiveError, archive_tree
from styringslint.workspace.faults import ConfigurationError
from styringslint.workspace.files import real
from styringslint.workspace.revisions import (
    RefusedRevisionError,
    RevisionError,
    UnknownRevisionError,
    Version,
    chosen_version,
    left_out,
    revision_tree,
    version,
)
from styringslint.workspace.tree import Held

_OPTIONS = (
    click.option("--against", type=click.Path(path_type=Path, readable=False), default=None, metavar="FOLDER|ZIP",
                 help="Compare with these papers instead of a version in git."),
    click.option("--auto", is_flag=True,
                 help="Choose the version: what the CI job merges into, else the upstream branch, else the one before."),
    click.option("--exact", is_flag=True, help="Compare with REV itself, not with where the branch left it."),
)  # fmt: skip


class Choice(NamedTuple):
    """What the command line says about the earlier version, and about the files of this one."""

    revision: str
    against: Path | None
    auto: bool
    exact: bool
    tracked_only: bool = False


class Since(NamedTuple):
    """What has changed since an earlier version, product by product, and what of either version could not be read."""

    compared: tuple[Compared, ...]
    versions: api.Versions
    language: str
    documents: int
    old_unread: list[str]
    new_unread: list[str]


def _since(found: api.Versions) -> Since:
    rows = compare_all(found.before, found.now, unread=found.unread_kinds)
    compared = tuple(row.within(found.files) for row in rows)
    return Since(compared, found, found.language, found.documents, found.old_unread, found.new_unread)


def base_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose the earlier version."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def _said(error: Any, language: str) -> str:
    voice = Voice(language)
    name = error.reason
    parameters = {key: harmless(value) for key, value in error.parameters.items()}
    return voice.say(name, **parameters) if name in SINCE else name


def _chosen(folder: Path, revision: str, language: str, *, auto: bool, exact: bool) -> tuple[Base, Held]:
    found: Version = chosen_version(folder, os.environ) if auto else version(folder, revision, exact=exact)
    tree = revision_tree(folder, found.commit, LARGEST)
    short = found.commit[:7]
    if not found.revision:
        return Base(Voice(language).say("emptiness"), found.commit, "", found.chosen_by, "--auto"), tree
    name = (
        short
        if found.revision == "@{upstream}" or found.commit.startswith(found.revision)
        else f"{found.revision} ({short})"
    )
    asked = shlex.join(["--since", found.commit if auto else found.revision])
    return Base(name, found.commit, found.revision, found.chosen_by, asked), tree


def message_language(paths: tuple[Path, ...], lang: str | None) -> str:
    """The language of what is said before any document is read: asked for, configured, else that of the environment."""
    if lang:
        return lang
    try:
        languages = {row.language for _, row in api.configurations(paths or (Path(),)) if row.language}
    except UsageError:
        # What is wrong with the paths or the configuration is said when they are needed.
        languages = set()
    return languages.pop() if len(languages) == 1 else reader_language(None)


def _folder(paths: Iterable[Path], voice: Voice) -> Path:
    first = next(iter(paths), Path())
    if not os.path.lexists(first):
        raise UsageError(voice.say("path_missing", file=harmless_path(str(first))))
    absolute = real(first)
    return absolute if os.path.isdir(absolute) else absolute.parent  # noqa: PTH112 - it never raises


def earlier(paths: tuple[Path, ...], choice: Choice, language: str) -> tuple[Base, Since]:
    """Compare the documents at `paths` with an earlier version. `language` is that of errors.

    Raises UsageError, and CannotJudgeError where the version is not there.
    """
    voice = Voice(language)
    revision, against, auto, exact, tracked = choice
    given = sum((bool(revision), against is not None, auto))
    if given != 1:
        raise UsageError(voice.say("two_bases" if given else "no_base"))
    asked = paths or (Path(),)
    try:
        if against is not None:
            if not os.path.exists(against):  # noqa: PTH110 - it never raises
                raise UsageError(voice.say("against_missing", file=harmless_path(str(against))))
            base = Base(against.as_posix(), "", "", "", shlex.join(["--against", against.as_posix()]))
            tree = archive_tree(against)
        else:
            base, tree = _chosen(_folder(asked, voice), revision, language, auto=auto, exact=exact)
        found = _compared(asked, tree, voice, whole=against is not None, tracked_only=tracked)
        if against is None:
            _refuse_sparse(_folder(asked, voice), found.versions)
    except (RefusedRevisionError, UnknownRevisionError) as error:
        raise UsageError(_said(error, language)) from None
    except (RevisionError, ArchiveError) as error:
        raise CannotJudgeError(_said(error, language)) from None
    return base, found


def _refuse_sparse(folder: Path, found: api.Versions) -> None:
    """A document that a sparse checkout leaves out is not gone, and cannot be judged. Raises RevisionError."""
    hidden = left_out(folder)
    names = {row.file.name for product in found.before for row in (*product.documents, *product.registers)}
    for name in sorted(names & found.files if hidden else ()):
        path = Path.cwd() / name
        if path in hidden and not path.exists():
            raise RevisionError("sparse", file=name, command="git sparse-checkout disable")


def _compared(paths: tuple[Path, ...], tree: Held, voice: Voice, *, whole: bool, tracked_only: bool) -> Since:
    try:
        return _since(api.versions(paths, tree, whole=whole, tracked_only=tracked_only))
    except ConfigurationError as error:
        old = tree.texts.get(Path.cwd() / error.file.name)
        if old is None or old.decode("utf-8", "replace").lstrip("\ufeff") != error.file.text:
            raise
        try:
            # The configuration of today is judged first: a fault in it is a wrong configuration.
            api.configurations(paths)
        except ConfigurationError:
            raise error from None
        raise CannotJudgeError(voice.say("old_configuration", file=harmless_path(error.file.name))) from None
