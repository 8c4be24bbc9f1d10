"""Keeping what has been worked out for the things that were asked about last."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def kept(most: int) -> Callable[[Callable[_Given, _Result]], Callable[_Given, _Result]]:
    """Keep the results of a function for the `most` last calls with different arguments, which must be hashable.

    The same as `functools.lru_cache`, which hides from the type checker what the function takes.
    """

    def decorated(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
        return cast(Callable[_Given, _Result], lru_cache(maxsize=most)(function))

    return decorated
