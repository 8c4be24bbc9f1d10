"""The one function through which all foreign text passes on its way out."""

import re
import unicodedata
from functools import cache

LONGEST = 160
"""How much of a foreign text is shown to people. Machine formats cut nothing."""

_LONGEST_SEGMENT = 40
_LONGEST_PATH = 120


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


def shortened(text: str, longest: int) -> str:
    """A text of at most `longest` characters, cut between words where that is possible and never inside a character."""
    if len(text) <= longest:
        return text
    end = longest - 1
    while end > 1 and (unicodedata.category(text[end]).startswith("M") or "\u200d" in text[end - 1 : end + 1]):
        end -= 1
    cut = text[:end]
    head, _, _ = cut.rpartition(" ")
    return (head if len(head) > longest // 2 and not text[end].isspace() else cut).rstrip() + "…"


def harmless(text: str, longest: int = 0) -> str:
    """Foreign text made safe to print anywhere: on one line, visible, and no command to a CI runner.

    With `longest`, what is longer is cut, and says so with an ellipsis.
    """
    if longest and len(text) > longest:
        text = shortened(text, longest)
    if not text.isprintable():
        text = _dangerous().sub(_visible, text)
    if "##" in text:
        text = text.replace("##", "#\\#")
    return text


def harmless_path(path: str) -> str:
    """A file name made safe to begin a line with."""
    shown = harmless(path)
    return shown if re.match(r"[\w.\\(+=@~$%&{}\[\],;'\"!-]", shown) else "./" + shown


def short_path(path: str) -> str:
    """The path of a finding for people. A segment is free text where a row is known by it: its beginning is shown, or nothing where it is empty."""
    return harmless(
        "/".join(shortened(segment, _LONGEST_SEGMENT) for segment in path.split("/") if segment), _LONGEST_PATH
    )


_COMMAND = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def harmless_lines(text: str) -> str:
    """A whole text for people in which no line begins like a command to a CI runner."""
    return _COMMAND.sub(r"\1:\\", text) if "::" in text else text


def code_span(text: str, longest: int = LONGEST) -> str:
    """A text as a code span of Markdown, in which it can be no link, no mention and no markup."""
    text = harmless(text, longest)
    runs = [len(run) for run in re.findall(r"`+", text)]
    fence = "`" * (max(runs, default=0) + 1)
    edge = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{edge}{text}{edge}{fence}"
