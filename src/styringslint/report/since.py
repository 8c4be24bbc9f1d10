"""What has changed since an earlier version, for people: as text and as Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from styringslint.core.finding import Finding
from styringslint.core.span import Position
from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.compare import Compared, Telling, Told
from styringslint.coverage.sides import Side
from styringslint.coverage.verdicts import Altered, Ruling
from styringslint.engine.report import Report
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.message import message
from styringslint.report.since_sentences import advice, altered_advice, altered_sentence, facts_of, sentence, verdict
from styringslint.report.since_words import Voice
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import joined

MARKER = "<!-- styringslint since -->"
"""The first line of the Markdown, by which a comment is found again."""
_LONGEST_COMMENT = 60_000
"""How many characters the Markdown has at most: GitHub refuses comments of more than 65 536."""

GROUPS = ("uncovered", "proposed", "covered", "draft", "running", "editorial")
"""The headings under which changes are told, the weightiest first."""
QUIET = ("running", "editorial")
"""Changes that are told of only where somebody asks for all of them."""
_COLOURS = {"altered": "error", "uncovered": "error", "proposed": "warning", "covered": "good"}
_INDENT = "    "


class Base(NamedTuple):
    """What is compared with: as it is shown, its commit, the words that it was asked for by, and what chose them."""

    shown: str
    commit: str
    revision: str
    chosen_by: str
    asked: str
    """What to give the command line to compare with the same again."""


class Comparison(NamedTuple):
    """Everything that is to be told."""

    compared: tuple[Compared, ...]
    base: Base
    everything: bool
    old_unread: list[str]
    new_unread: list[str]
    report: Report
    """The findings of the changes."""


def group_of(told: Told) -> str:
    """The heading under which a change is told."""
    if told.verdict is None:
        return "editorial" if told.change.importance == "editorial" else "running"
    if told.uncovered:
        return "uncovered"
    return {Ruling.COVERED: "covered", Ruling.PROPOSED: "proposed"}.get(told.verdict.ruling, "draft")


def counts(compared: Compared) -> Counter[str]:
    """How many changes stand under each heading."""
    found = Counter(group_of(told) for told in compared.changes)
    found["altered"] = len(compared.altered)
    return found


class Seen(NamedTuple):
    """Where a change can be seen; `old`, in the earlier version."""

    file: str
    position: Position
    old: bool


def seen_at(compared: Compared, change: Change) -> Seen | None:
    """Where a change can be seen: in the new text, or in the old where it is gone."""
    for side in (compared.new, compared.old):
        spot = _spot(side, change)
        if spot is not None:
            file, offset = spot
            return Seen(file.name, file.lines.position(offset), side is compared.old)
    return None


def _spot(side: Side, change: Change) -> tuple[Any, int] | None:
    whole = change.kind in {Kind.ITEM_ADDED, Kind.ITEM_REMOVED, Kind.RENAMED}
    for path in () if whole else (*change.paths, change.unit.path):
        fact = side.facts.get(path)
        if fact is not None and fact.group is not None:
            return fact.group.file, fact.node.start
    item = side.items.get(change.root)
    if item is not None:
        return item.file, item.head().start
    document = side.document_of(change.unit.path)
    return (document.file, document.start) if document is not None else None


def _where(place: Seen | None, base: Base) -> str:
    if place is None:
        return ""
    name = harmless_path(place.file)
    shown = f"{base.shown}:{name}" if place.old else name
    return f"{shown}:{place.position.line}:{place.position.column}: "


# Text


def summary_line(told: Comparison, compared: Compared, voice: Voice) -> str:
    """How many changes there are, and of which kinds."""
    found = counts(compared)
    parts = [voice.say(f"n_{name}", n=found[name]) for name in ("altered", *GROUPS) if found[name]]
    if not parts:
        name = "none_read" if told.old_unread or told.new_unread else "none"
        return voice.say(name, base=voice.code(told.base.shown))
    if not compared.changes:
        return voice.say("only", base=voice.code(told.base.shown), parts=parts)
    return voice.say(
        "total", n=len(compared.changes) + len(compared.altered), base=voice.code(told.base.shown), parts=parts
    )


def verdict_text(compared: Compared, row: Told, voice: Voice) -> str:
    """Whether a change is decided, and what to do where it is not; nothing where the heading says it."""
    if group_of(row) == "draft":
        return ""
    return " ".join(filter(None, (verdict(compared, row, voice), advice(compared, row, voice))))


def altered_text(compared: Compared, row: Altered, voice: Voice) -> str:
    """What has become of a decision that should have been left alone, and what to do about it."""
    return f"{altered_sentence(compared, row, voice)} {altered_advice(row, voice)}"


def next_step(name: str, bodies: Iterable[str], n: int, voice: Voice) -> str:
    """What to do with so many changes, and before whom they belong, each of them under some."""
    names = [voice.body(body) for body in dict.fromkeys(bodies)]
    each = voice.say("each_says") if len(names) > 1 else ""
    return voice.say(name, n=n, bodies=joined(names, voice.language, "and"), each=each)


def next_steps(compared: Compared, voice: Voice) -> Iterator[str]:
    """What to do with the changes that lack a decision or are only proposed, and before whom they belong."""
    for name, group in (("next_step", "uncovered"), ("next_proposed", "proposed")):
        rows = [row for row in compared.changes if group_of(row) == group]
        bodies = [row.verdict.body for row in rows if row.verdict is not None]
        if bodies:
            yield next_step(name, bodies, len(bodies), voice)


def title_line(told: Comparison, compared: Compared, voice: Voice) -> str:
    """What is compared with what."""
    base = voice.code(told.base.shown)
    if len(told.compared) == 1:
        return voice.say("title", base=base)
    return voice.say("title_product", base=base, product=voice.code(compared.new.product.name))


def shown_groups(told: Comparison, compared: Compared) -> Iterator[tuple[str, list[Told]]]:
    """The headings with the changes under each, apart from those that nobody asked to see.

    Under `remarks`, which has no changes of its own, stands what the rules about changes found.
    """
    for name in (*GROUPS[:1], "remarks", *GROUPS[1:]):
        rows = [row for row in compared.changes if group_of(row) == name]
        if (rows and (told.everything or name not in QUIET)) or (name == "remarks" and remarks(told, compared)):
            yield name, rows


def remarks(told: Comparison, compared: Compared) -> list[Finding]:
    """What the rules about changes found in a product, apart from what decision coverage says."""
    name = compared.new.product.name
    return [row for row in told.report.findings if row.product == name and not row.code.startswith("DEC")]


def remark_text(finding: Finding, language: str, code: str = "") -> str:
    """What a rule about changes found, its code where that is wanted, and what to do about it."""
    said = message(finding, language)
    return " ".join(filter(None, (said.text, code, said.hint)))


def _altered_where(row: Altered, base: Base) -> str:
    group = row.after or row.before
    position = group.file.lines.position(group.head().start)
    prefix = f"{base.shown}:" if row.after is None else ""
    return f"{prefix}{harmless_path(group.file.name)}:{position.line}:{position.column}: "


def _block(told: Comparison, compared: Compared, voice: Voice, style: Style) -> list[str]:
    lines: list[str] = []

    def heading(name: str) -> None:
        lines.extend(["", style.paint(voice.say(name), _COLOURS.get(name, "bold"))])

    if compared.altered:
        heading("altered")
        for altered in compared.altered:
            text = altered_text(compared, altered, voice)
            lines.extend(wrapped(text, "  " + _altered_where(altered, told.base), _INDENT, style.width))
    for name, rows in shown_groups(told, compared):
        heading(name)
        for finding in remarks(told, compared) if name == "remarks" else ():
            text = remark_text(finding, voice.language, f"({finding.code})")
            start = f"  {harmless_path(finding.file)}:{finding.start.line}:{finding.start.column}: "
            lines.extend(wrapped(text, start, _INDENT, style.width))
        for row in rows:
            where = _where(seen_at(compared, row.change), told.base)
            lines.extend(wrapped(sentence(compared, row, voice), "  " + where, _INDENT, style.width))
            said = verdict_text(compared, row, voice)
            if said:
                lines.extend(wrapped(said, _INDENT, _INDENT, style.width))
            for line in facts_of(compared, row, voice) if told.everything else ():
                lines.extend(wrapped(line, _INDENT + "- ", _INDENT + "  ", style.width))
    return lines


def _shown_in_remarks(told: Comparison, compared: Compared) -> Counter[str]:
    """How many changes of each group the remarks tell of, so that they are not hidden."""
    tellings = [row.parameters.get("change") for row in remarks(told, compared)]
    paths = {telling.told.change.unit.path for telling in tellings if isinstance(telling, Telling)}
    return Counter(group_of(row) for row in compared.changes if row.change.unit.path in paths)


def hidden_line(found: Counter[str], voice: Voice) -> str:
    """How many changes are not told of because nobody asked to see them; nothing where all are."""
    hidden = sum(found[name] for name in QUIET)
    parts = [voice.say(f"n_{name}", n=found[name]) for name in QUIET if found[name]]
    return voice.say("hidden", parts=parts, n=hidden) if hidden else ""


def since_plain(told: Comparison, voice: Voice, style: Style) -> str:
    """The comparison for people."""
    lines: list[str] = []
    for compared in told.compared:
        block = _block(told, compared, voice, style)
        found = counts(compared)
        if block:
            lines += [style.paint(title_line(told, compared, voice), "bold"), *block, ""]
        lines += wrapped(summary_line(told, compared, voice), "", "", style.width)
        if not told.everything and (hidden := hidden_line(found - _shown_in_remarks(told, compared), voice)):
            lines.append(hidden)
        for step in next_steps(compared, voice):
            lines += wrapped(step, "", "", style.width)
        if found["uncovered"]:
            lines.append(voice.say("help", base=harmless(told.base.asked)))
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


# Markdown


def _entry(told: Comparison, compared: Compared, row: Told, voice: Voice) -> list[str]:
    name = group_of(row)
    said = verdict_text(compared, row, voice)
    marked = f" **{said}**" if name == "uncovered" else f" {said}" if said else ""
    below = facts_of(compared, row, voice) if told.everything else []
    return [f"- {sentence(compared, row, voice)}{marked}", *(f"  - {line}" for line in below)]


def _product_markdown(told: Comparison, compared: Compared, voice: Voice) -> Iterator[str]:
    yield from (f"## {title_line(told, compared, voice)}", "", summary_line(told, compared, voice), "")
    if compared.altered:
        yield from (f"### {voice.say('altered')}", "")
        yield from (f"- {altered_text(compared, row, voice)}" for row in compared.altered)
        yield ""
    for name, rows in shown_groups(told, compared):
        noted = remarks(told, compared) if name == "remarks" else []
        yield from (f"### {voice.say(name)} ({len(rows) + len(noted)})", "")
        yield from (f"- {finding.code}: {voice.code(remark_text(finding, voice.language))}" for finding in noted)
        for row in rows:
            yield from _entry(told, compared, row, voice)
        yield ""
    for step in next_steps(compared, voice):
        yield from (step, "")
    if counts(compared)["uncovered"]:
        yield from (voice.say("help", base=voice.code(told.base.asked)), "")


def since_markdown(told: Comparison, voice: Voice) -> str:
    """The comparison as a comment, under a marker by which the comment is found again."""
    lines = [MARKER, ""]
    length = 0
    every = [line for compared in told.compared for line in _product_markdown(told, compared, voice)]
    for number, line in enumerate(every):
        length += len(line) + 1
        if length > _LONGEST_COMMENT:
            left = sum(other.startswith("- ") for other in every[number:])
            return "\n".join([*lines, "", voice.say("cut", n=left), ""])
        lines.append(line)
    return "\n".join(lines)
