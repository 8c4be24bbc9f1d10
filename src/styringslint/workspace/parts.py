"""A large workspace in parts: some products at a time, each with all its documents, and the registers with every one.

Read and judged whole, ten thousand documents take more memory than many machines have to spare. Which product a file
belongs to is told from its text before it is read; where that is not plain, or a product does not stand by itself,
nothing is parted, and the workspace is judged whole.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from styringslint.core.errors import CannotJudgeError
from styringslint.model.table import document_section
from styringslint.workspace.configuration import Configuration
from styringslint.workspace.discovery import Boundary, likely_kinds, looks_ours, matches
from styringslint.workspace.files import is_markdown
from styringslint.workspace.load import Parsed, Step, Workspace, load_workspace, parsed, shown
from styringslint.workspace.tree import DISK

SMALLEST = 1_000
"""A workspace of no more files than this is judged whole."""
_FILES = 100
"""How many files a part has at least."""
_ALONE = frozenset({"product", "portfolio"})
"""Kinds of document that say something about other products, or hold a register of their own."""


class _Sorted(NamedTuple):
    """The files of a workspace by what they hold."""

    registers: list[Path]
    products: dict[str, list[Path]]
    others: list[Path]


class NotPartedError(Exception):
    """The workspace cannot be judged in parts."""


@cache
def _product_pattern() -> re.Pattern[bytes]:
    keys = sorted({word for row in document_section("mandate").fields["product"].words.values() for word in row})
    return re.compile(rf"(?m)^(?:{'|'.join(keys)})[ \t]*:[ \t]*[\"']?([^\"'#\r\n]*)".encode())


def _sorted(boundary: Boundary, configuration: Configuration) -> _Sorted:
    """Tell from the texts which files are registers, and which product the others belong to. Raises NotPartedError."""
    found = _Sorted([], {}, [])
    for path in boundary.files:
        if path in configuration.parts:
            continue
        if is_markdown(path.name):
            raise NotPartedError
        try:
            data = DISK.read(path)
        except CannotJudgeError:
            raise NotPartedError from None
        if not (looks_ours(data) or matches(path, boundary.folder, configuration.documents)):
            found.others.append(path)
            continue
        kinds, named = likely_kinds(data), _product_pattern().findall(data)
        if len(kinds) != 1 or kinds & _ALONE or len(named) > 1:
            raise NotPartedError
        if kinds == {"parties"} and not named:
            found.registers.append(path)
        elif named and kinds != {"parties"}:
            found.products.setdefault(named[0].decode("utf-8", "replace").strip(), []).append(path)
        else:
            raise NotPartedError
    return found


def _groups(products: dict[str, list[Path]]) -> list[list[str]]:
    """The names of the products, some at a time. Raises NotPartedError where that is not more than one group."""
    groups: list[list[str]] = [[]]
    count = 0
    for name in sorted(products):
        if count >= _FILES and len(groups[-1]) > 1:
            groups.append([])
            count = 0
        groups[-1].append(name)
        count += len(products[name])
    if len(groups[-1]) < 2:
        last = groups.pop()
        if not groups:
            raise NotPartedError
        groups[-1] += last
    return groups


def _check(part: Workspace, names: list[str], registers: set[Path]) -> None:
    """Raises NotPartedError where the documents are not those that the texts promised, or need the others."""
    for file in part.files:
        shared = part.paths[file.file.name] in registers
        waived = shared and ("styringslint:" in file.file.text or any(d.header.has("waivers") for d in file.documents))
        if not file.documents or waived or any(problem.reason == "second-document" for problem in file.problems):
            raise NotPartedError
        for document in file.documents:
            promised = document.kind == "parties" and not document.product if shared else document.product in names
            if not promised or document.kind in {"portfolio", "parties"} - ({"parties"} if shared else set()):
                raise NotPartedError
    if part.unreadable or {product.name for product in part.products} != set(names):
        raise NotPartedError
    if any(product.mandate is None and product.steering is None for product in part.products):
        raise NotPartedError


def _once(registers: set[str]) -> Callable[[str, bytes], Parsed]:
    """Reads files as `parsed` does, the registers with these names once: every part has them."""
    known: dict[str, Parsed] = {}

    def reading(name: str, data: bytes) -> Parsed:
        if name not in registers:
            return parsed(name, data)
        if name not in known:
            known[name] = parsed(name, data)
        return known[name]

    return reading


def parts(boundary: Boundary, base: Path, configuration: Configuration, step: Step | None) -> Iterator[Workspace]:
    """The parts of a workspace, one after the other. Raises NotPartedError, also between two."""
    if len(boundary.files) <= SMALLEST or configuration.own_rules or configuration.schemas:
        raise NotPartedError
    found = _sorted(boundary, configuration)
    reading = _once({shown(path, base) for path in found.registers})
    done, total = 0, len(boundary.files)
    for number, names in enumerate(_groups(found.products)):
        own = [path for name in names for path in found.products[name]]
        more = [] if number else found.others
        some = Boundary(boundary.folder, None, tuple(sorted([*own, *found.registers, *more])))
        # Whether they are ours has been looked into already.
        part = load_workspace(some, base, named=(*own, *found.registers), default=configuration, reading=reading)
        _check(part, names, set(found.registers))
        if number:
            files = [file for file in part.files if part.paths[file.file.name] not in found.registers]
            part = part._replace(files=files)
        yield part._replace(whole=False)
        done += len(own)
        if step is not None:
            step(done, total)
