"""Patterns that are compiled when they are first used: most are for what a clean document does not have."""

import re
from typing import Any, AnyStr, cast


class _Late:
    """Stands in for a pattern until somebody uses it."""

    def __init__(self, text: Any, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The regular expression `text`, compiled when it is first used. To be used through its methods."""
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
