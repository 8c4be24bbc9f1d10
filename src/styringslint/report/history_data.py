"""The steps of an audit as plain data that can be kept as text, and back."""

from datetime import date
from typing import Any

from styringslint.coverage.audited import GROUPS, Decided, Row, Step
from styringslint.model.table import LANGUAGES
from styringslint.report.harmless import harmless
from styringslint.report.history_rows import FORMS


def as_data(steps: tuple[Step, ...]) -> list[Any]:
    """Steps as plain data."""
    return [
        {
            "product": step.product,
            "before": step.before,
            "rows": [[row.path, row.group, row.document, row.values, row.data, row.said] for row in step.rows],
            "decided": [[one.id, sorted(one.named), sorted(one.adopts)] for one in step.decided],
            "started": step.started,
            "renames": step.renames,
        }
        for step in steps
    ]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _shown(value: Any) -> str:
    """A text that people read: nothing in it that a terminal or a CI runner would obey."""
    if harmless(_text(value)) != value:
        raise ValueError(value)
    return str(value)


def _row(value: Any) -> Row:
    path, group, document, values, data, said = value
    if group not in GROUPS or set(said) != set(LANGUAGES):
        raise ValueError(group)
    told = {
        language: tuple((_shown(first), _shown(second), _shown(third)) for first, second, third in texts)
        for language, texts in said.items()
    }
    if any(len(texts) != len(FORMS) for texts in told.values()) or not all(isinstance(key, str) for key in data):
        raise ValueError(path)
    pairs = {_text(name): (first, second) for name, (first, second) in values.items()}
    if (day := data.get("decision_date")) is not None:
        date.fromisoformat(day)
    file, line, column = (data[name] for name in ("file", "line", "column"))
    if file is not None and not (isinstance(file, str) and isinstance(line, int) and isinstance(column, int)):
        raise TypeError(file)
    return Row(_text(path), group, _text(document), pairs, data, told)


def _texts(value: Any) -> frozenset[str]:
    return frozenset(_text(part) for part in value)


def from_data(data: Any) -> tuple[Step, ...]:
    """Steps from plain data. Raises ValueError, TypeError, KeyError or AttributeError where it has another shape."""
    if not isinstance(data, list):
        raise TypeError(data)
    return tuple(
        Step(
            _text(step["product"]),
            _text(step["before"]),
            tuple(_row(row) for row in step["rows"]),
            tuple(Decided(_text(one), _texts(named), _texts(adopts)) for one, named, adopts in step["decided"]),
            _text(step["started"]),
            {_text(old): _text(new) for old, new in step["renames"].items()},
        )
        for step in data
    )
