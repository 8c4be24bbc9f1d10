"""How serious a finding is."""

from enum import IntEnum


class Severity(IntEnum):
    """`error` for what must be, `warning` for what should be, `info` for what can be; `off` is not shown."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The English word, as used on the command line and in machine formats."""
        return self.name.lower()


SEVERITIES = {severity.word: severity for severity in Severity}
"""From word to severity."""
