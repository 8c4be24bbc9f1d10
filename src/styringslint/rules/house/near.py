"""The house rules of the place where a command is run."""

from pathlib import Path
from typing import NamedTuple

from styringslint.rules.house.rules import HouseRule, house_rules
from styringslint.rules.rule import Rule
from styringslint.workspace.configuration import load
from styringslint.workspace.discovery import nearest_configuration
from styringslint.workspace.load import shown


class House(NamedTuple):
    """The house rules of a workspace, and the language that its configuration asks for."""

    made: tuple[HouseRule, ...]
    language: str

    @property
    def rules(self) -> list[Rule]:
        """The rules, as the engine sees them."""
        return [row.rule for row in self.made]


NOBODY = House((), "")
"""Where nobody has rules of their own."""


def house(path: Path) -> House:
    """The house rules of the workspace that a folder lies in, or of a configuration file. Raises UsageError."""
    file = nearest_configuration(path)
    if file is None:
        return NOBODY
    configuration = load(file, shown(file, Path.cwd().resolve()))
    made = house_rules(configuration)
    return House(made, configuration.language or (made[0].file.language if made else ""))
