"""What has changed since an earlier version, in the formats of `styringslint since`."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from styringslint import __version__
from styringslint.core.span import Position
from styringslint.coverage.changes import Change, Kind
from styringslint.coverage.compare import Compared, Told
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact
from styringslint.coverage.verdicts import Altered, Ruling
from styringslint.report.github import command
from styringslint.report.harmless import harmless, harmless_path
from styringslint.report.json_document import dumped
from styringslint.report.since_sentences import altered_sentence, sentence, shown_path, verdict
from styringslint.report.since_words import Voice
from styringslint.report.style import Style, wrapped

FORMATS = ("text", "markdown", "json", "github")
"""The formats of a comparison."""
MACHINE_FORMATS = ("json", "github", "markdown")
"""Those that are UTF-8 wherever they go."""
JSON_FORMAT = "styringslint.since/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""

_GROUPS = ("uncovered", "proposed", "covered", "draft", "running", "editorial")
_QUIET = frozenset({"running", "editorial"})
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
    exit_code: int
    everything: bool
    old_unread: list[str]
    new_unread: list[str]


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


class _Place(NamedTuple):
    file: str
    position: Position
    old: bool


def _place(compared: Compared, change: Change) -> _Place | None:
    """Where a change can be seen: in the new text, or in the old where it is gone."""
    for side in (compared.new, compared.old):
        spot = _spot(side, change)
        if spot is not None:
            file, offset = spot
            return _Place(file.name, file.lines.position(offset), side is compared.old)
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


def _where(place: _Place | None, base: Base) -> str:
    if place is None:
        return ""
    name = harmless_path(place.file)
    shown = f"{base.shown}:{name}" if place.old else name
    return f"{shown}:{place.position.line}:{place.position.column}: "


# Text


def _summary(told: Comparison, compared: Compared, voice: Voice) -> str:
    found = counts(compared)
    parts = [voice.say(f"n_{name}", n=found[name]) for name in ("altered", *_GROUPS) if found[name]]
    if not parts:
        return voice.say("none", base=voice.code(told.base.shown))
    return voice.say("total", n=len(compared.changes), base=voice.code(told.base.shown), parts=parts)


def _title(told: Comparison, compared: Compared, voice: Voice) -> str:
    base = voice.code(told.base.shown)
    if len(told.compared) == 1:
        return voice.say("title", base=base)
    return voice.say("title_product", base=base, product=voice.code(compared.new.product.name))


def _groups(told: Comparison, compared: Compared) -> Iterator[tuple[str, list[Told]]]:
    for name in _GROUPS:
        rows = [row for row in compared.changes if group_of(row) == name]
        if rows and (told.everything or name not in _QUIET):
            yield name, rows


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
            text = altered_sentence(altered, voice)
            lines.extend(wrapped(text, "  " + _altered_where(altered, told.base), _INDENT, style.width))
    for name, rows in _groups(told, compared):
        heading(name)
        for row in rows:
            where = _where(_place(compared, row.change), told.base)
            lines.extend(wrapped(sentence(compared, row, voice), "  " + where, _INDENT, style.width))
            said = verdict(compared, row, voice)
            if said and name != "draft":
                lines.extend(wrapped(said, _INDENT, _INDENT, style.width))
    return lines


def _text(told: Comparison, voice: Voice, style: Style) -> str:
    lines: list[str] = []
    for compared in told.compared:
        block = _block(told, compared, voice, style)
        found = counts(compared)
        hidden = sum(found[name] for name in _QUIET)
        if block:
            lines += [style.paint(_title(told, compared, voice), "bold"), *block, ""]
        lines += wrapped(_summary(told, compared, voice), "", "", style.width)
        if hidden and not told.everything:
            lines.append(voice.say("hidden", n=hidden))
        if found["uncovered"]:
            lines.append(voice.say("help", base=harmless(told.base.asked)))
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


# Markdown


def _markdown(told: Comparison, voice: Voice) -> str:
    lines: list[str] = []
    for compared in told.compared:
        lines += [f"## {_title(told, compared, voice)}", "", _summary(told, compared, voice), ""]
        if compared.altered:
            lines += [f"### {voice.say('altered')}", ""]
            lines += [f"- {altered_sentence(row, voice)}" for row in compared.altered] + [""]
        for name, rows in _groups(told, compared):
            lines += [f"### {voice.say(name)} ({len(rows)})", ""]
            for row in rows:
                said = verdict(compared, row, voice) if name != "draft" else ""
                lines.append(
                    f"- {sentence(compared, row, voice)}"
                    + (f" **{said}**" if name == "uncovered" else f" {said}" if said else "")
                )
            lines.append("")
        if counts(compared)["uncovered"]:
            lines += [voice.say("help", base=voice.code(told.base.asked)), ""]
    return "\n".join(lines)


# JSON


def _value(fact: Fact | None) -> Any:
    if fact is None:
        return None
    data = fact.data
    if isinstance(data, bool) or data is None:
        return data
    if isinstance(data, tuple):
        return [str(part) for part in data]
    return data if isinstance(data, int) else str(data)


def change_data(compared: Compared, row: Told) -> dict[str, Any]:
    """A change as plain data, without the sentences."""
    change, found = row.change, row.verdict
    place = _place(compared, change)
    return {
        "change": str(change.kind),
        "path": change.unit.path,
        "shown_path": shown_path(compared, change),
        "class": change.importance,
        "group": group_of(row),
        "verdict": str(found.ruling) if found is not None else None,
        "body": found.body if found is not None else None,
        "decision": found.decision.id if found is not None and found.decision is not None else None,
        "values": [
            {
                "path": path,
                "from": _value(compared.old.facts.get(path)),
                "to": _value(compared.new.facts.get(path)),
            }
            for path in change.paths
        ],
        "directions": [
            {"path": way.path, "way": way.word, "amount": way.amount, "measure": way.measure} for way in row.directions
        ],
        "unit_changed": row.other_unit,
        "baseline_after_measurement": change.measured,
        "file": place.file if place is not None else None,
        "line": place.position.line if place is not None else None,
        "column": place.position.column if place is not None else None,
        "in_base": place.old if place is not None else None,
    }


def altered_data(row: Altered) -> dict[str, Any]:
    """A decision that was changed afterwards as plain data, without the sentence."""
    group = row.after or row.before
    position = group.file.lines.position(group.head().start)
    return {
        "decision": row.before.id,
        "gone": row.after is None,
        "fields": list(row.fields),
        "file": group.file.name,
        "line": position.line,
        "column": position.column,
    }


def _object(compared: Compared, row: Told, voice: Voice) -> dict[str, Any]:
    said = {"message": sentence(compared, row, voice), "verdict_message": verdict(compared, row, voice)}
    return change_data(compared, row) | said


def _altered_object(row: Altered, voice: Voice) -> dict[str, Any]:
    return altered_data(row) | {"message": altered_sentence(row, voice)}


def _json(told: Comparison, voice: Voice) -> str:
    base = told.base
    document = {
        "format": JSON_FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "run": {"language": voice.language, "exit_code": told.exit_code},
        "base": {"shown": base.shown, "commit": base.commit or None, "revision": base.revision or None,
                 "chosen_by": base.chosen_by or None},
        "products": [
            {
                "product": compared.new.product.name,
                "summary": {name: counts(compared)[name] for name in ("altered", *_GROUPS)},
                "altered": [_altered_object(row, voice) for row in compared.altered],
                "changes": [_object(compared, row, voice) for row in compared.changes],
            }
            for compared in told.compared
        ],
        "unread": {"base": told.old_unread, "now": told.new_unread},
    }  # fmt: skip
    return dumped(document, 2) + "\n"


# GitHub


def _github(told: Comparison, voice: Voice) -> str:
    lines = []
    for compared in told.compared:
        for altered in compared.altered:
            group = altered.after or altered.before
            position = group.file.lines.position(group.head().start)
            lines.append(command("error", group.file.name, position, altered_sentence(altered, voice)))
        for row in compared.changes:
            name = group_of(row)
            place = _place(compared, row.change)
            if place is not None and name in {"uncovered", "proposed"}:
                text = f"{sentence(compared, row, voice)} {verdict(compared, row, voice)}"
                level = "error" if name == "uncovered" else "notice"
                lines.append(command(level, place.file, place.position, text))
        lines.append(_summary(told, compared, voice))
    return "\n".join(lines) + "\n"


def since_text(form: str, told: Comparison, language: str, style: Style) -> str:
    """A comparison in one of the formats."""
    if form == "json":
        return _json(told, Voice(language, longest=0))
    if form == "markdown":
        return _markdown(told, Voice(language, markdown=True, longest=400))
    if form == "github":
        return _github(told, Voice(language))
    return _text(told, Voice(language), style)
