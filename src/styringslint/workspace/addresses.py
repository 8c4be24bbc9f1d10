"""Which other files a configuration may name: those of the same tree, by relative paths, and nothing else."""

from pathlib import Path

from styringslint.core.errors import CannotJudgeError
from styringslint.core.pattern import pattern
from styringslint.model.items import File, Leaf
from styringslint.workspace.faults import fault
from styringslint.workspace.tree import DISK, Tree

_SCHEME = pattern(r"[A-Za-z][A-Za-z0-9+.-]*:")


def _is_relative(text: str) -> bool:
    """Whether a text is a plain relative path: no address, no home folder, no variable, no drive, no root."""
    return (
        bool(text.strip())
        and text.isprintable()
        and not _SCHEME.match(text)
        and not text.startswith(("/", "~"))
        and not any(sign in text for sign in "\\$%")
    )


def located(file: File, leaf: Leaf, folder: Path, root: Path, endings: tuple[str, ...], tree: Tree = DISK) -> Path:
    """The file that a value names, relative to `folder` and, links resolved, inside `root`.

    Raises ConfigurationError at the value for anything else: an address, a path that leads out, another ending.
    """
    text = str(leaf.data or "")
    span = leaf.node.span
    if not _is_relative(text):
        raise fault(file, span, "address-not-path", text=text)
    real = tree.real(folder / text)
    top = tree.real(root)
    if top not in real.parents or any(part.lower() == ".git" for part in real.relative_to(top).parts):
        raise fault(file, span, "address-outside", text=text)
    if not real.name.lower().endswith(endings):
        raise fault(file, span, "address-ending", text=text, endings=endings)
    if not tree.is_file(real):
        raise fault(file, span, "address-missing", text=text)
    return real


def contents(file: File, leaf: Leaf, path: Path, tree: Tree = DISK) -> bytes:
    """What stands in a located file. Raises ConfigurationError where it cannot be read."""
    try:
        return tree.read(path)
    except CannotJudgeError:
        raise fault(file, leaf.node.span, "address-missing", text=str(leaf.data)) from None
