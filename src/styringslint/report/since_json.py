"""What has changed since an earlier version, as JSON that cuts nothing."""

from decimal import Decimal
from typing import Any

from styringslint import __version__
from styringslint.coverage.compare import Compared, Told
from styringslint.coverage.values import Fact
from styringslint.coverage.verdicts import Altered
from styringslint.report.json_document import dumped, finding_objects
from styringslint.report.since import GROUPS, Comparison, counts, group_of, seen_at
from styringslint.report.since_sentences import (
    advice,
    altered_advice,
    altered_sentence,
    sentence,
    shown_path,
    verdict,
)
from styringslint.report.since_words import Voice
from styringslint.report.text_changes import word_changes

JSON_FORMAT = "styringslint.since/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""


def _value(fact: Fact | None) -> Any:
    if fact is None:
        return None
    data = fact.data
    if isinstance(data, bool) or data is None:
        return data
    if isinstance(data, tuple):
        return [str(part) for part in data]
    return data if isinstance(data, int) else str(data)


def _amount(amount: int | Decimal) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)


def _words(compared: Compared, path: str) -> dict[str, Any]:
    """Of a long text, the words that are others now."""
    changes = word_changes(*(_value(side.facts.get(path)) for side in (compared.old, compared.new)))
    return {"words": [{"from": was, "to": now} for one in changes for was, now in one.words]} if changes else {}


def change_data(compared: Compared, row: Told) -> dict[str, Any]:
    """A change as plain data, without the sentences."""
    change, found = row.change, row.verdict
    place = seen_at(compared, change)
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
                **_words(compared, path),
            }
            for path in change.paths
        ],
        "directions": [
            {"path": way.path, "way": way.word, "amount": _amount(way.amount), "measure": way.measure}
            for way in row.directions
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
    return change_data(compared, row) | said | {"advice_message": advice(compared, row, voice)}


def _altered_object(compared: Compared, row: Altered, voice: Voice) -> dict[str, Any]:
    said = {"message": altered_sentence(compared, row, voice), "advice_message": altered_advice(row, voice)}
    return altered_data(row) | said


def since_json(told: Comparison, voice: Voice) -> str:
    """Every change, covered or not, and the findings as `check` has them."""
    base = told.base
    document = {
        "format": JSON_FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "run": {"language": voice.language, "exit_code": told.report.exit_code},
        "base": {"shown": base.shown, "commit": base.commit or None, "revision": base.revision or None,
                 "chosen_by": base.chosen_by or None},
        "products": [
            {
                "product": compared.new.product.name,
                "summary": {name: counts(compared)[name] for name in ("altered", *GROUPS)},
                "altered": [_altered_object(compared, row, voice) for row in compared.altered],
                "changes": [_object(compared, row, voice) for row in compared.changes],
            }
            for compared in told.compared
        ],
        "findings": finding_objects(told.report, voice.language),
        "unread": {"base": told.old_unread, "now": told.new_unread},
    }  # fmt: skip
    return dumped(document, 2) + "\n"
