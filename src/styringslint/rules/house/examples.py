"""Trying house rules on their own examples: the item alone, the fields of a document, or a whole document."""

from collections.abc import Iterator
from typing import NamedTuple

from styringslint.core.finding import Problem
from styringslint.model.document import belongs, read_documents
from styringslint.model.items import File
from styringslint.model.reader import read_section
from styringslint.model.table import document_kinds
from styringslint.rules.house.rules import Example, HouseRule
from styringslint.rules.house.subjects import Subject, item, section_of, subjects
from styringslint.rules.rule import Found
from styringslint.source.nodes import Mapping
from styringslint.source.read import Source, read

_ALLOWED = frozenset({"missing-id", "missing-id-named", "kind-missing", "empty-file"})
"""What an example may leave out."""


class Outcome(NamedTuple):
    """What came of an example: `reason` is empty where it did as it should."""

    example: Example
    reason: str
    problem: Problem | None
    line: int
    found: Found | None


class _Read(NamedTuple):
    file: File
    subjects: list[Subject]
    problems: list[Problem]


def _fields(house: HouseRule, source: Source, root: Mapping) -> _Read:
    """The fields of one item or document, in the language of the configuration."""
    file = File("", source.text, source.lines, house.file.language, source.bom)
    kind = house.subject if house.subject in document_kinds() else ""
    shape = read_section(file, root, section_of(house.subject), kind)
    subject = item(shape.group)
    return _Read(file, [subject._replace(header=shape.group if kind else None)], shape.problems)


def _read(house: HouseRule, text: str) -> _Read:
    source = read(text.encode("utf-8", "surrogatepass"))
    if source.root is None or not belongs(source):
        if source.root is None or source.problems:
            return _Read(File("", source.text, source.lines, "", source.bom), [], source.problems)
        return _fields(house, source, source.root)
    documents = read_documents(source, "")
    return _Read(documents.file, list(subjects([documents], house.subject)), documents.problems)


def _outcome(house: HouseRule, example: Example) -> Outcome:
    made = _read(house, example.text)
    for problem in made.problems:
        if problem.reason not in _ALLOWED:
            line = made.file.lines.position(problem.span.start).line
            return Outcome(example, "unread", problem, line, None)
    if not made.subjects:
        return Outcome(example, "nothing", None, 0, None)
    found = next((breach for subject in made.subjects for breach in house.judge(subject)), None)
    if example.verdict == "bad":
        return Outcome(example, "silent" if found is None else "", None, 0, None)
    return Outcome(example, "fired" if found is not None else "", None, 0, found)


def outcomes(house: HouseRule) -> Iterator[Outcome]:
    """Try every example of a house rule."""
    for example in house.examples:
        yield _outcome(house, example)
