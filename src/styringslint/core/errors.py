"""The ways in which a run can end without a judgement. Each carries its exit code."""


class StyringslintError(Exception):
    """A fault that is told to the user in one paragraph, without a traceback."""

    exit_code = 4


class UsageError(StyringslintError):
    """The command line or the configuration is wrong (exit 2)."""

    exit_code = 2


class MissingPathError(UsageError):
    """The command line names a file or folder that is not there; told in the language of the reader."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: no such file or folder")
        self.path = path


class CannotJudgeError(StyringslintError):
    """Nothing could be judged: nothing to check, unreadable input, output that cannot be written (exit 3)."""

    exit_code = 3
