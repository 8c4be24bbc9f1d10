"""SARIF 2.1.0, as GitHub code scanning and editors read it."""

import os
from typing import Any
from urllib.parse import quote

from styringslint import __version__
from styringslint.core.finding import Finding
from styringslint.core.span import Position
from styringslint.engine.report import Report, Waived
from styringslint.report.harmless import harmless
from styringslint.report.json_document import dumped
from styringslint.report.message import card_of, message, source_text
from styringslint.report.summary import fix_mark, language_of, report_language
from styringslint.report.wording import phrase
from styringslint.rules.cards import card
from styringslint.rules.rule import HOUSE, RULES

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
MOST = 25_000
"""How many results services accept in one run: GitHub refuses a file with more."""
RULE_PAGES = "https://styringslint.no/rules/"
"""Where the page of each rule is published."""


_Key = tuple[str, str, str]


def _key(finding: Finding) -> _Key:
    """What tells rules apart: two workspaces can each have a house rule with the same code."""
    return finding.code, finding.name, finding.own.texts["nb"].title if finding.own is not None else ""


def _uri(path: str) -> str:
    return quote(os.fsencode(path), safe="/-._~!$&'()*+,;=@")


def _escaped(text: str) -> str:
    """Message text, in which brackets would be links."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _region(start: Position, end: Position) -> dict[str, int]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _location(file: str, start: Position, end: Position) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}, "region": _region(start, end)}}


def _house_rule(finding: Finding, language: str) -> dict[str, Any]:
    """A rule of the organisation's own. It has no page; what there is to say stands here."""
    own = card_of(finding.code, finding.own)
    texts = own.texts[language]
    said = [text for text in (texts.why, own.source.place, f"styringslint explain {finding.code}") if text]
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": texts.title},
        "fullDescription": {"text": f"{texts.title}. {texts.why}".rstrip()},
        "help": {"text": "\n".join(said)},
        "defaultConfiguration": {"level": _LEVELS[finding.severity.word]},
        "properties": {"tags": [HOUSE]},
    }


def _rule(finding: Finding, language: str) -> dict[str, Any]:
    if finding.own is not None:
        return _house_rule(finding, language)
    code = finding.code
    texts = card(code).texts[language]
    hints = "\n".join(dict.fromkeys(texts.hints.values()))
    return {
        "id": code,
        "name": RULES[code].name,
        "shortDescription": {"text": texts.title},
        "fullDescription": {"text": f"{texts.title}. {texts.why}"},
        "help": {"text": f"{texts.why} {hints}\n{source_text(code, language)}\nstyringslint explain {code}"},
        "helpUri": f"{RULE_PAGES}{code}",
        "defaultConfiguration": {"level": _LEVELS.get(RULES[code].severity.word, "none")},
        "properties": {"tags": [RULES[code].category]},
    }


def _fix(finding: Finding, report: Report, language: str) -> list[dict[str, Any]]:
    """The fix of a finding as SARIF has it. Only viewers that understand `safe` should apply the others unasked."""
    if finding.fix is None:
        return []
    lines = report.files[finding.file].lines
    replacements = [
        {
            "deletedRegion": _region(lines.position(span.start), lines.position(span.end)),
            "insertedContent": {"text": text},
        }
        for span, text in finding.fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(finding.file)}, "replacements": replacements}
    description = {"text": _escaped(phrase(f"fix_{fix_mark(finding)}", language))}
    return [{"description": description, "artifactChanges": [change], "properties": {"safe": finding.fix.safe}}]


def _result(finding: Finding, report: Report, language: str, indices: dict[_Key, int]) -> dict[str, Any]:
    texts = message(finding, language_of(finding, report, language))
    said = texts.text + (f" {texts.hint}" if texts.hint else "")
    location = _location(finding.file, finding.start, finding.end)
    if finding.shown_path:
        location["logicalLocations"] = [{"fullyQualifiedName": harmless(finding.shown_path)}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": indices[_key(finding)],
        "level": _LEVELS[finding.severity.word],
        "message": {"text": _escaped(said)},
        "locations": [location],
        "partialFingerprints": {"styringslint/1": finding.fingerprint},
    }
    if finding.labels:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(label.file, label.start, label.end),
                "message": {"text": _escaped(texts.label or finding.code)},
            }
            for number, label in enumerate(finding.labels, 1)
        ]
    return result


def _open_result(finding: Finding, report: Report, language: str, indices: dict[_Key, int]) -> dict[str, Any]:
    result = _result(finding, report, language, indices)
    if fixes := _fix(finding, report, language_of(finding, report, language)):
        result["fixes"] = fixes
    return result


def _kept(report: Report) -> tuple[list[Finding], list[Waived]]:
    """What there is room for: the most serious findings first, then what is waived; each in the order of the report."""
    serious = sorted(report.findings, key=lambda finding: (-finding.severity, finding.order))
    return sorted(serious[:MOST], key=lambda finding: finding.order), report.waived[: max(MOST - len(serious), 0)]


def sarif(report: Report, language: str) -> str:
    """The report as one SARIF log with one run. Waived findings are there, suppressed and with their reason.

    Of more than a service accepts, the most serious are there, and a notification says how many are not.
    """
    findings, waived = _kept(report)
    everything = [*findings, *(pair.finding for pair in waived)]
    rules = {_key(finding): finding for finding in sorted(everything, key=lambda finding: finding.order)}
    indices = {key: index for index, key in enumerate(sorted(rules))}
    own = report_language(report, language)
    results = [_open_result(finding, report, language, indices) for finding in findings]
    for pair in waived:
        row = _result(pair.finding, report, language, indices)
        row["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": pair.waiver.reason or "-"}]
        results.append(row)
    notifications = [
        {"level": "error", "message": {"text": _escaped(f"{crash.code}: {crash.error}")}} for crash in report.crashes
    ] + [
        {"level": "error", "message": {"text": _escaped(f"{harmless(file.name)}: {file.reason}")}}
        for file in (*report.unreadable, *report.unwritten)
    ]
    if left_out := len(report.findings) + len(report.waived) - len(results):
        notifications.append({"level": "warning", "message": {"text": phrase("cut", own, n=left_out)}})
    driver = {
        "name": "styringslint",
        "fullName": f"styringslint {__version__}",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": "https://styringslint.no",
        "rules": [_rule(rules[key], own) for key in indices],
    }
    run = {
        "tool": {"driver": driver},
        # Two commands are two analyses: what one does not find has not been mended.
        "automationDetails": {
            "id": "styringslint/" if report.command == "check" else f"styringslint-{report.command}/"
        },
        "invocations": [
            {
                "executionSuccessful": not (report.crashes or report.unreadable or report.unwritten),
                "toolExecutionNotifications": notifications,
                "properties": {"asOf": report.as_of.isoformat()},
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return dumped(log, 2) + "\n"
