"""The one way to say that a configuration is wrong."""

from typing import Any

from styringslint.core.errors import UsageError
from styringslint.core.finding import Problem
from styringslint.core.span import Span
from styringslint.model.items import File


class ConfigurationError(UsageError):
    """The configuration is wrong. `problems` say where and how; `file` holds the text."""

    def __init__(self, file: File, problems: list[Problem]) -> None:
        super().__init__(file.name)
        self.file = file
        self.problems = problems


def fault(file: File, span: Span, reason: str, **parameters: Any) -> ConfigurationError:
    """One fault at a place in the configuration."""
    return ConfigurationError(file, [Problem(reason, span, "configuration", parameters)])
