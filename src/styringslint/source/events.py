"""The two event streams: PyYAML's C parser, fast, and ruamel.yaml's pure one, the reference.

The C stream is used first. Where it is absent or reports an error, the pure stream judges. Neither builds or resolves
anything: an event carries the text of a value and the place where it stands.
"""

from collections.abc import Iterator
from typing import Any

LARGEST_FOR_REFERENCE = 128 * 1024
"""A broken text longer than this is judged by the C stream alone: the pure one would take seconds."""


class StreamError(Exception):
    """A syntax error as the parser words it, with the offsets of the problem and of what surrounds it, or None."""

    def __init__(self, problem: str, context: str, offset: int | None, context_offset: int | None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.context = context
        self.offset = offset
        self.context_offset = context_offset


def stream_error(error: BaseException) -> StreamError:
    """The error of either stream in one form."""
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    position = getattr(error, "position", None)
    offset = problem_mark.index if problem_mark is not None else position if isinstance(position, int) else None
    return StreamError(
        str(getattr(error, "problem", None) or error),
        str(getattr(error, "context", None) or ""),
        offset,
        context_mark.index if context_mark is not None else None,
    )


def c_stream_available() -> bool:
    """Whether PyYAML was built with libyaml on this machine."""
    try:
        import yaml.cyaml  # noqa: F401
    except ImportError:
        return False
    return True


def c_events(text: str) -> Iterator[Any]:
    """The events of PyYAML's C parser, straight from C: a step of our own for each would cost a tenth of the reading.

    It raises, and its iterator raises, one of `c_errors`; `stream_error` says what that means.
    """
    from yaml._yaml import CParser

    return iter(CParser(text).get_event, None)


def c_errors() -> tuple[type[Exception], ...]:
    """What `c_events` raises where the text is broken."""
    from yaml import YAMLError

    return YAMLError, ValueError


def pure_events(text: str) -> Iterator[Any]:
    """The events of ruamel.yaml's pure parser. Raises StreamError, also where ruamel.yaml raises something else."""
    from ruamel.yaml import YAML

    try:
        # A new parser for each text: it remembers a %YAML directive.
        yield from YAML(typ="safe", pure=True).parse(text)
    except Exception as error:  # ruamel.yaml raises eight kinds of exception on bad input
        raise stream_error(error) from None
