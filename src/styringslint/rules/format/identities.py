"""Ids and organisation numbers that other programs, or other people, can take for something else."""

from collections.abc import Iterator

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.core.values import ItemName
from styringslint.model.contents import Value
from styringslint.model.patterns import YAML11_WORDS
from styringslint.rules.format.values import values
from styringslint.rules.rule import FORMAT, JUDGEMENT, Context, Found, found, rule
from styringslint.source.nodes import Scalar
from styringslint.workspace.load import Workspace

_WORD_IDS = ("product_name", "word_id")
_REGISTERED = ("8", "9")
_NUMBER = pattern(r"\d+(e\d+)?\Z|0x[0-9a-f]+\Z|0o[0-7]+\Z|0b[01]+\Z")
_DATE = pattern(r"\d{4}-\d{1,2}-\d{1,2}\Z")
_YES_NO = YAML11_WORDS | {"true", "false"}


def _read_as(text: str) -> str:
    """What other programs take a word for: `number`, `date`, `yes-no`, or an empty text."""
    if not text[:1].isdigit():
        return "yes-no" if text in _YES_NO else ""
    if _NUMBER.match(text):
        return "number"
    return "date" if _DATE.match(text) else ""


def _mistaken(value: Value) -> str:
    node = value.leaf.node
    if value.leaf.field.type not in _WORD_IDS or not isinstance(node, Scalar) or not node.plain:
        return ""
    return _read_as(node.value.strip())


READ = ("item-id-number", "number", "date", "yes-no")
"""Reasons of FMT016: the first is met while reading, the others by the check."""


@rule("FMT016", "id-read-as-number", severity=Severity.ERROR, nature=FORMAT, scope="workspace", reasons=READ)
def check_ids(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """An id is a word in every program, not a number, a date, or yes or no."""
    told: set[str] = set()
    for file in workspace.files:
        for value in values(file, _WORD_IDS):
            reason = _mistaken(value)
            text = value.leaf.raw.strip()
            if reason and text not in told:
                told.add(text)
                yield found(value.place, reason, text=text)


@rule("FMT003", "organisation-number-synthetic", severity=Severity.INFO, nature=JUDGEMENT, scope="workspace")
def check_registered(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """A number from the register of entities begins with 8 or 9; others are made for tests."""
    for register in workspace.own_registers:
        for party in register.root.groups("parties"):
            number = party.text("organisation_number")
            if number and not number.startswith(_REGISTERED):
                name = ItemName(party.id, party.title)
                yield found(party.at("organisation_number"), where=name, number=number)
