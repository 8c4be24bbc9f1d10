"""From a parser's words to the mistake that a writer made: a reason, a place, and what to quote in the message."""

import re

from styringslint.core.finding import Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.source.events import StreamError
from styringslint.source.lines import LineIndex, directive

# Both parsers' words. The first pattern that fits decides.
_REASONS = (
    ("tab", pattern(r"found character '\\t'|tab character")),
    ("reserved-character", pattern(r"found character .* that cannot start any token|cannot start any token")),
    ("colon-in-text", pattern(r"mapping values are not allowed")),
    ("dash-in-text", pattern(r"sequence entries are not allowed")),
    ("bad-escape", pattern(r"escape|hexadecimal|chr\(\)|not a Unicode|too large to convert")),
    ("tag", pattern(r"tag|while scanning a %TAG")),
    ("directive", pattern(r"directive|YAML document|version minor part|incompatible|document start")),
    ("unclosed-quote", pattern(r"quoted scalar|unexpected end of stream|document separator")),
    ("block-text", pattern(r"block scalar|indentation indicator|chomping|literal")),
    ("missing-colon", pattern(r"could not find expected ':'|expected ':'")),
    ("reference", pattern(r"anchor|alias")),
)
_FLOW = pattern(r"flow (sequence|mapping)|',' or '[\]}]'")
_KEY_VALUE = pattern(r"[ \t]*(?:- +)*[^:#'\"{\[]+:[ \t]+(?=\S)")
_BEYOND = pattern(r"\\U((?!00(?:0|10))[0-9a-fA-F]{8})")


def _reason(error: StreamError) -> str:
    words = f"{error.context} {error.problem}"
    if _FLOW.search(words) and "cannot start" not in words:
        return "brackets"
    for told in (error.problem, error.context):
        for reason, form in _REASONS:
            if form.search(told):
                return reason
    return "indentation"


def _line_end(text: str, offset: int) -> int:
    match = re.compile(r"[\r\n]|\Z").search(text, offset)
    return match.start() if match else len(text)


def _value_on_line(text: str, lines: LineIndex, offset: int) -> Span:
    """The value on the line of `offset`, from after its first colon to the end of the line."""
    start = lines.start(lines.position(offset).line)
    match = _KEY_VALUE.match(text, start)
    begin = match.end() if match and match.end() <= offset else offset
    return Span(begin, max(_line_end(text, begin), begin))


def _after_quote(text: str, offset: int) -> bool:
    return text[:offset].rstrip(" ").endswith(("'", '"')) and text[offset - 1 : offset] in {" ", '"', "'"}


def _after_bracket(text: str, offset: int) -> bool:
    """Whether something follows a list or group in brackets on its line, where nothing more can stand."""
    return text[:offset].rstrip(" ").endswith(("]", "}"))


def _without_a_place(text: str, reason: str) -> Span | None:
    """Where that stands for which the parsers name no place: a version, or a character beyond the last that there is."""
    if reason == "directive":
        return directive(text, "YAML", len(text))
    beyond = _BEYOND.search(text) if reason == "bad-escape" else None
    return Span(beyond.start(1), beyond.start(1) + 1) if beyond else None


def _place(text: str, lines: LineIndex, reason: str, error: StreamError) -> Span:
    if error.offset is None and (found := _without_a_place(text, reason)) is not None:
        return found
    offset = error.offset if error.offset is not None else error.context_offset
    offset = min(offset if offset is not None else len(text), len(text))
    context = error.context_offset if error.context_offset is not None else offset
    if reason in {"colon-in-text", "dash-in-text"}:
        return _value_on_line(text, lines, offset)
    if reason in {"unclosed-quote", "missing-colon"}:
        return Span(context, max(_line_end(text, context), context))
    if reason == "brackets":
        same_line = lines.position(context).line == lines.position(offset).line
        return Span(offset, min(offset + 1, len(text))) if same_line else Span(context, context + 1)
    if reason in {"tab", "reserved-character", "bad-escape"}:
        return Span(offset, min(offset + 1, len(text)))
    start = lines.start(lines.position(offset).line)
    if offset == len(text) and text[start:].strip() == "" and context < offset:
        offset = context
    return Span(offset, max(_line_end(text, offset), offset))


def syntax_problem(text: str, lines: LineIndex, error: StreamError) -> Problem:
    """Say what is wrong with `text` in the terms of somebody who wrote it."""
    reason = _reason(error)
    offset = error.offset if error.offset is not None else 0
    if reason == "indentation" and _after_quote(text, offset):
        reason = "text-after-quote"
    span = _place(text, lines, reason, error)
    if reason == "colon-in-text" and text[span.start : span.start + 1] in {"{", "["}:
        # Inside brackets a colon after a value means that a comma is missing before the next key.
        reason = "brackets"
        span = Span(min(offset, len(text)), min(offset + 1, len(text)))
    if reason == "indentation" and _after_bracket(text, offset):
        # A bracket too many: the list or group was closed before the writer had done.
        reason, span = "brackets", Span(offset, min(offset + 1, len(text)))
    quoted = text[span.start : span.end].strip()
    return Problem(f"syntax-{reason}", span, "", {"text": quoted, "character": text[span.start : span.start + 1]})
