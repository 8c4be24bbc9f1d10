"""The control parameters: what is worse than the minimum acceptable level is escalated."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Kroner
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.paths import resolve, shown
from styringslint.workspace.product import Product

_PARAMETERS = ("time", "cost", "quality", "scope", "sustainability", "benefits", "risk")


def _value(group: Group, path: str, name: str) -> Any:
    """A level or a status in the type of its parameter: a date, kroner, or a number."""
    if name == "time":
        return group.date(path)
    return group.integer(path) if name == "cost" else group.number(path)


def _worse(name: str, parameter: Group, value: Any, limit: Any) -> bool:
    """Whether a value lies beyond a limit, on the bad side."""
    if name in {"time", "cost"}:
        return bool(value > limit)
    direction = parameter.word("direction")
    if direction == "increasing":
        return bool(value < limit)
    return bool(value > limit) if direction == "decreasing" else False


def _limit(name: str, parameter: Group) -> Any:
    """The minimum acceptable level, or None where there is none that can be trusted."""
    limit, expected = _value(parameter, "limit", name), _value(parameter, "expected", name)
    if limit is None or parameter.has("not_relevant_because"):
        return None
    # A limit that is stricter than what is expected is a fault of its own.
    return None if expected is not None and _worse(name, parameter, expected, limit) else limit


def _mentions(product: Product) -> list[tuple[date, str]]:
    """What decisions and cases refer to, as canonical paths, with their dates."""
    found_paths: list[tuple[date, str]] = []
    for decision in product.decisions:
        if (day := decision.date("date")) is not None:
            found_paths += [(day, _path(product, row, row.text("field"))) for row in decision.groups("changes")]
    for meeting in product.of_kind("meeting"):
        day = meeting.root.date("date")
        for case in meeting.root.groups("cases"):
            if day is not None:
                found_paths += [(day, _path(product, case, text)) for text in case.refs("refs")]
    return found_paths


def _path(product: Product, group: Group, text: str) -> str:
    return resolve(product, text, group.file.language).canonical if text else ""


def _escalated(mentions: list[tuple[date, str]], name: str, since: date) -> bool:
    """Whether a decision or a case since a day is about a parameter, the mandate as a whole, or the status."""
    own = f"mandate/parameters/{name}"
    whole = {"mandate", "mandate/parameters", own}
    return any(
        day >= since and (path in whole or path.startswith((f"{own}/", "steering/parameter_status")))
        for day, path in mentions
    )


def _breach(rows: list[Group], name: str, parameter: Group, limit: Any) -> date | None:
    """Since when the newest known value has been worse than the limit, or None where it is not."""
    since: date | None = None
    for row in reversed(rows):
        value = _value(row, name, name)
        if value is None:
            continue
        if not _worse(name, parameter, value, limit):
            break
        since = row.date("date")
    return since


@rule("DEC012", "breach-not-escalated", severity=Severity.ERROR, nature=CONSISTENCY)
def check_breach(product: Product, context: Context) -> Iterator[Found]:
    """A control parameter that is worse than the minimum acceptable level has a case or a decision."""
    parameters = product.mandate.root.group("parameters") if product.mandate else None
    if parameters is None or product.steering is None:
        return
    rows = _rows(product.steering, context.as_of)
    mentions: list[tuple[date, str]] | None = None
    for name in _PARAMETERS:
        parameter = parameters.group(name)
        limit = _limit(name, parameter) if parameter is not None else None
        if parameter is None or limit is None:
            continue
        since = _breach(rows, name, parameter, limit)
        if since is None:
            continue
        mentions = _mentions(product) if mentions is None else mentions
        if not _escalated(mentions, name, since):
            yield _found(product, next(row for row in reversed(rows) if row.has(name)), name, parameter, limit)


def _rows(steering: Document, as_of: date) -> list[Group]:
    """The status rows up to a day, oldest first."""
    dated = [(day, row) for row in steering.root.groups("parameter_status") if (day := row.date("date")) is not None]
    return [row for day, row in sorted(dated, key=lambda pair: pair[0]) if day <= as_of]


def _found(product: Product, row: Group, name: str, parameter: Group, limit: Any) -> Found:
    value = _value(row, name, name)
    reason = {"time": "", "cost": "kroner"}.get(name, "measured")
    return found(
        row.at(name),
        reason,
        labels=(parameter.at("limit"),),
        parameter=FieldName("ParameterStatus", name),
        date=row.date("date"),
        value=Kroner(value) if name == "cost" else value,
        limit=Kroner(limit) if name == "cost" else limit,
        unit=parameter.text("unit") if reason == "measured" else "",
        path=shown(product, f"mandate/parameters/{name}", row.file.language),
        field=FieldName("Case", "refs"),
    )
