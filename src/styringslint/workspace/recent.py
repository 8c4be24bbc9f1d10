"""A memory that holds what was used last, up to a weight."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key; when they weigh too much together, those that were not used for the longest are let go."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._weight = 0
        self._held: dict[Key, tuple[Value, int]] = {}

    def allow(self, most: int) -> None:
        """Let it weigh so much, if it may not yet."""
        self._most = max(self._most, most)

    def get(self, key: Key) -> Value | None:
        """What is held for a key, or None."""
        found = self._held.pop(key, None)
        if found is None:
            return None
        self._held[key] = found
        return found[0]

    def put(self, key: Key, value: Value, weight: int) -> None:
        """Hold a value. The one put last is held whatever it weighs."""
        before = self._held.pop(key, None)
        self._weight += weight - (before[1] if before is not None else 0)
        self._held[key] = (value, weight)
        while self._weight > self._most and len(self._held) > 1:
            _, gone = self._held.pop(next(iter(self._held)))
            self._weight -= gone
