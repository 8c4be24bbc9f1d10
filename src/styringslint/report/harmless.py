"""The one function through which all foreign text passes on its way out."""

import re
from functools import cache

LONGEST = 160
"""How much of a foreign text is shown to people. Machine formats cut nothing."""


@cache
def _dangerous() -> re.Pattern[str]:
    # Control characters, line and paragraph separators, direction and invisible characters, surrogates, non-characters.
    return re.compile(
        "[\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff"
        "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]|\u200d(?![\U0001f000-\U0001faff\u2640\u2642\u2695])"
    )


_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _visible(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT.get(character) or f"\\u{{{ord(character):X}}}"


def harmless(text: str, longest: int = 0) -> str:
    """Foreign text made safe to print anywhere: on one line, visible, and no command to a CI runner.

    With `longest`, what is longer is cut, and says so with an ellipsis.
    """
    if longest and len(text) > longest:
        text = text[: longest - 1] + "…"
    if not text.isprintable():
        text = _dangerous().sub(_visible, text)
    if "##" in text:
        text = text.replace("##", "#\\#")
    return text


def harmless_path(path: str) -> str:
    """A file name made safe to begin a line with."""
    shown = harmless(path)
    return shown if re.match(r"[\w.\\(+=@~$%&{}\[\],;'\"!-]", shown) else "./" + shown


_COMMAND = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def harmless_lines(text: str) -> str:
    """A whole text for people in which no line begins like a command to a CI runner."""
    return _COMMAND.sub(r"\1:\\", text) if "::" in text else text


def code_span(text: str) -> str:
    """A text as a code span of Markdown, in which it can be no link, no mention and no markup."""
    text = harmless(text)
    runs = [len(run) for run in re.findall(r"`+", text)]
    fence = "`" * (max(runs, default=0) + 1)
    edge = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{edge}{text}{edge}{fence}"
