"""What an audit has found, as JSON that cuts nothing."""

from typing import Any

from styringslint import __version__
from styringslint.coverage.audit import Told
from styringslint.report.history import LOG, STATUSES, Audited, Teller, counts_of, products_of, status
from styringslint.report.json_document import dumped
from styringslint.workspace.line import Commit

JSON_FORMAT = "styringslint.history/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""


def _commit(commit: Commit | None) -> dict[str, Any] | None:
    if commit is None:
        return None
    day = commit.day.isoformat() if commit.day is not None else None
    return {"commit": commit.id, "date": day, "merge": len(commit.parents) > 1}


def _object(teller: Teller, told: Told) -> dict[str, Any]:
    row, later = told.row, told.later
    message, verdict, _ = teller.texts(told)
    data = {key: value for key, value in row.data.items() if key != "group"}
    data["file"] = teller.audited.file(data["file"]) if data["file"] is not None else None
    return {
        "version": _commit(teller.commit(told.version)),
        "compared_with": _commit(teller.commit(told.start)) if told.start is not None else None,
        "status": status(told),
        "group": row.group,
        **data,
        "days_before_decision": teller.ahead(told) or None,
        "later": None
        if later is None
        else {
            "how": later.how,
            "decision": later.decision or None,
            "version": _commit(teller.commit(later.version)),
            "days": teller.days_after(told, later),
        },
        "message": message,
        "verdict_message": verdict,
        "advice_message": teller.advice(told),
        "later_message": teller.later(told),
    }


def _summary(rows: list[Told]) -> dict[str, int]:
    found = counts_of(rows)
    return {name: found[name] for name in (*STATUSES, "log_put_right")}


def _head(audited: Audited, language: str) -> dict[str, Any]:
    history = audited.history
    as_of = audited.as_of.isoformat() if audited.as_of is not None else None
    return {
        "format": JSON_FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "run": {"language": language, "exit_code": audited.exit_code, "as_of": as_of},
        "range": {
            "since": audited.since or None,
            "base": _commit(history.base),
            "first": _commit(history.seen[0].commit) if history.seen else None,
            "newest": _commit(history.newest),
        },
        "versions": {
            "read": history.read,
            "changed": max(len(history.seen) - 1, 0),
            "unread": len(history.unread),
            "later": history.later,
        },
        "summary": _summary(list(history.told)),
    }


def _unread(audited: Audited) -> list[dict[str, Any]]:
    return [
        {"version": _commit(seen.commit), "files": [audited.file(name) for name in seen.unread]}
        for seen in audited.history.unread
    ]


def history_json(audited: Audited, language: str) -> str:
    """The audit as one document."""
    teller = Teller(audited, language, "full")
    document = {
        **_head(audited, language),
        "products": [
            {
                "product": product,
                "summary": _summary(rows),
                "changes": [_object(teller, told) for told in rows if told.row.group not in LOG],
                "log": [_object(teller, told) for told in rows if told.row.group in LOG],
            }
            for product, rows in products_of(audited)
        ],
        "unread": _unread(audited),
    }
    return dumped(document, 2) + "\n"


def history_jsonl(audited: Audited, language: str) -> str:
    """The head first, then one row a line."""
    teller = Teller(audited, language, "full")
    lines = [{"type": "history", **_head(audited, language)}]
    for product, rows in products_of(audited):
        for told in rows:
            kind = "log" if told.row.group in LOG else "change"
            lines.append({"type": kind, "product": product, **_object(teller, told)})
    lines += [{"type": "unread", **row} for row in _unread(audited)]
    return "".join(dumped(line, None) + "\n" for line in lines)
