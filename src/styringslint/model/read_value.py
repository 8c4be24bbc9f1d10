"""What reading a single value gives."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from styringslint.model.table import Field
from styringslint.source.nodes import Scalar


class Read(NamedTuple):
    """What a reader understood: the value or None, the reason of a problem or "", and its parameters."""

    data: Any
    reason: str = ""
    parameters: Mapping[str, Any] = MappingProxyType({})


Reader = Callable[[Scalar, str, Field], Read]
