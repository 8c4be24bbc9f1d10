"""JSON: a versioned envelope that cuts nothing, and the same as one object a line."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from styringslint import __version__
from styringslint.core.finding import Finding
from styringslint.core.span import Position, Span
from styringslint.core.values import (
    FieldName,
    FieldOf,
    FieldPath,
    FieldTrail,
    ItemName,
    KindName,
    Kroner,
    Measured,
    Translated,
    Word,
)
from styringslint.coverage.compare import Telling
from styringslint.engine.report import Report
from styringslint.model.dates import CoarseTime
from styringslint.report.message import message
from styringslint.report.summary import counts, language_of

FORMAT = "styringslint.findings/1"
"""The name and version of the envelope. A change that breaks a reader gets a new number."""


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() and abs(value) < 2**53 else float(value)


def _told(value: Measured | CoarseTime | date) -> str:
    if isinstance(value, Measured):
        return f"{value.number} {value.unit}"
    if isinstance(value, date):
        return value.isoformat()
    return value.first.isoformat() if value.first == value.last else value.text


def plain(value: Any) -> Any:
    """A parameter as JSON: canonical words, ISO dates, numbers as numbers."""
    if isinstance(value, ItemName):
        return {"id": value.id, "title": value.title}
    if isinstance(value, Kroner | KindName):
        return value[0]
    if isinstance(value, Word | Translated):
        return value.word if isinstance(value, Word) else value.en
    if isinstance(value, FieldName | FieldOf):
        return value.name if isinstance(value, FieldName) else value.key
    if isinstance(value, Telling):
        return {"kind": str(value.told.change.kind), "path": value.told.change.unit.path}
    if isinstance(value, FieldPath | FieldTrail):
        return value.path
    if isinstance(value, Measured | CoarseTime | date):
        return _told(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return value


def _parameters(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in parameters.items() if not isinstance(value, Span)}


def _range(start: Position, end: Position) -> dict[str, Any]:
    return {"start": {"line": start.line, "column": start.column}, "end": {"line": end.line, "column": end.column}}


def _fixes(finding: Finding, report: Report) -> list[dict[str, Any]]:
    """The fix of a finding: offsets, lines and columns are in code points, of the text without its byte order mark."""
    if finding.fix is None:
        return []
    place = report.files[finding.file].lines.position
    edits = [
        {
            "offset": span.start,
            "length": span.end - span.start,
            **_range(place(span.start), place(span.end)),
            "text": text,
        }
        for span, text in finding.fix.edits
    ]
    return [{"safe": finding.fix.safe, "edits": edits}]


def _fixed(finding: Finding, language: str) -> dict[str, Any]:
    """What was fixed, and where it stood before."""
    return {
        "code": finding.code,
        "name": finding.name,
        "reason": finding.reason,
        "message": message(finding, language).text,
        "file": finding.file,
        **_range(finding.start, finding.end),
        "path": finding.path,
        "fingerprint": finding.fingerprint,
    }


def finding_object(finding: Finding, report: Report, language: str, status: str = "new") -> dict[str, Any]:
    """One finding as an object."""
    own = language_of(finding, report, language)
    texts = message(finding, own)
    fixes = _fixes(finding, report) if status == "new" else []
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "status": status,
        "reason": finding.reason,
        "message": texts.text,
        "hint": texts.hint,
        "paste": texts.paste,
        "why": texts.why,
        "actor": texts.actor,
        "source": texts.source,
        "language": own,
        "file": finding.file,
        **_range(finding.start, finding.end),
        "path": finding.path,
        "shown_path": finding.shown_path,
        "product": finding.product,
        "parameters": _parameters(finding.parameters),
        "labels": [
            {"file": label.file, **_range(label.start, label.end), "message": texts.label} for label in finding.labels
        ],
        "fixable": bool(fixes),
        "fixes": fixes,
        "fingerprint": finding.fingerprint,
    }


def finding_objects(report: Report, language: str) -> list[dict[str, Any]]:
    """Every finding as an object: those that are open, then what is waived, then what waits."""
    objects = [finding_object(finding, report, language) for finding in report.findings]
    for pair in report.waived:
        waiver = pair.waiver
        row = finding_object(pair.finding, report, language, "waived")
        until = waiver.until.isoformat() if waiver.until else None
        row["waiver"] = {"reason": waiver.reason, "accepted_by": waiver.accepted_by, "until": until}
        objects.append(row)
    return objects + [finding_object(finding, report, language, "waiting") for finding in report.waiting]


def _run(report: Report) -> dict[str, Any]:
    return {
        "as_of": report.as_of.isoformat(),
        "documents": report.documents,
        "rules": report.rules,
        "exit_code": report.exit_code,
    }


def _troubles(report: Report) -> dict[str, Any]:
    return {
        "unreadable": [{"file": file.name, "reason": file.reason} for file in report.unreadable],
        "unwritten": [{"file": file.name, "reason": file.reason} for file in report.unwritten],
        "crashes": [{"code": crash.code, "subject": crash.subject, "error": crash.error} for crash in report.crashes],
    }


def dumped(value: Any, indent: int | None) -> str:
    """JSON text that no CI runner takes for a command and every UTF-8 stream can hold."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # A CI runner reads commands in any line of a log, JSON or not; lone surrogates cannot be written as UTF-8.
    text = text.replace("##", "\\u0023#")
    if text.isprintable():
        return text
    hidden = {c for c in text if not c.isprintable() and c not in "\n "}
    for character in hidden:
        units = character.encode("utf-16-be", "surrogatepass")
        text = text.replace(character, "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2)))
    return text


def json_document(report: Report, language: str) -> str:
    """The whole report as one JSON document."""
    document = {
        "format": FORMAT,
        "tool": {"name": "styringslint", "version": __version__},
        "run": _run(report),
        "summary": counts(report),
        "findings": finding_objects(report, language),
        "fixed": [_fixed(finding, language_of(finding, report, language)) for finding in report.fixed],
        **_troubles(report),
    }
    return dumped(document, 2) + "\n"


def json_lines(report: Report, language: str) -> str:
    """One object a line: findings first, the summary last, so that a stream that was cut can be told."""
    rows = [{"type": "finding", **row} for row in finding_objects(report, language)]
    rows += [{"type": "fixed", **_fixed(row, language_of(row, report, language))} for row in report.fixed]
    rows.append({"type": "summary", "format": FORMAT, **_run(report), **counts(report), **_troubles(report)})
    return "".join(dumped(row, None) + "\n" for row in rows)
