"""The arguments of `check`, read without click where they are plain; what is not plain is left to click.

Importing click takes as long as judging a small product. Whatever is given here is what click gives (a test holds the two
together); help, mistakes, abbreviations and all that is unusual are none of our business.
"""

import os

_FLAGS = {
    "--show-waiting": "show_waiting",
    "--statistics": "statistics",
    "--fix": "fix",
    "--unsafe-fixes": "unsafe_fixes",
    "--diff": "diff",
    "--tracked-only": "tracked_only",
    "--no-cache": "no_cache",
}
_LISTS = {
    "-o": "formats",
    "--format": "formats",
    "--output-format": "formats",
    "--select": "select",
    "--ignore": "ignore",
}
_VALUES = {
    "--fail-level": "fail_level",
    "--stdin-filename": "stdin_filename",
    "--as-of": "as_of",
    "--lang": "lang",
    "--color": "colour",
}
_CHOICES: dict[str, set[str | None]] = {
    "fail_level": {"error", "warning", "info", "never", None},
    "lang": {"nb", "nn", "en", None},
    "colour": {"auto", "always", "never"},
}
_EXPANDED = frozenset("*?[~$%")
"""What click may expand in an argument on Windows."""


def _usual(argument: str) -> bool:
    return bool(argument) and argument != "-" and not (os.name == "nt" and _EXPANDED & set(argument))


def _readable(path: str) -> bool:
    """Whether click lets a path pass: it may be absent, but not there and locked."""
    try:
        os.stat(path)  # noqa: PTH116 - pathlib is not imported before something is to be judged
    except OSError:
        return True
    except ValueError:
        return False
    return os.access(path, os.R_OK)


class _Found:
    """What has been read so far."""

    def __init__(self) -> None:
        self.paths: tuple[str, ...] = ()
        self.flags = dict.fromkeys(_FLAGS.values(), False)
        self.lists: dict[str, tuple[str, ...]] = dict.fromkeys(_LISTS.values(), ())
        self.values: dict[str, str | None] = {
            "stdin_filename": "",
            "fail_level": None,
            "colour": "auto",
            "as_of": os.environ.get("STYRINGSLINT_AS_OF") or "",
            "lang": os.environ.get("STYRINGSLINT_LANG") or None,
        }

    def option(self, argument: str, following: list[str]) -> bool:
        """Read one option, with its value from `following` where it has none of its own. Whether it is a plain one."""
        name, equals, value = argument.partition("=")
        if name in _FLAGS:
            self.flags[_FLAGS[name]] = True
            return not equals
        if name not in _LISTS and name not in _VALUES:
            return False
        if equals and not name.startswith("--"):
            return False
        if not equals:
            if not following or not _usual(following[-1]) or following[-1].startswith("-"):
                return False
            value = following.pop()
        if name in _LISTS:
            self.lists[_LISTS[name]] += (value,)
        else:
            self.values[_VALUES[name]] = value
        return True


def plain(arguments: list[str]) -> dict[str, object] | None:
    """The parameters of `check ARGUMENTS`, as click would give them; None where click must read them."""
    if "_STYRINGSLINT_COMPLETE" in os.environ:
        return None
    found = _Found()
    following = arguments[::-1]
    while following:
        argument = following.pop()
        if not _usual(argument):
            return None
        if not argument.startswith("-"):
            found.paths += (argument,)
        elif not found.option(argument, following):
            return None
    allowed = all(found.values[name] in choices for name, choices in _CHOICES.items())
    if not allowed or not all(map(_readable, found.paths)):
        return None
    return {"paths": found.paths, **found.flags, **found.lists, **found.values}
