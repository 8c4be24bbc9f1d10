"""What an audit keeps of a comparison: the rows, and what is said of them in every language and form."""

from collections.abc import Callable, Container, Iterable
from typing import Any

from styringslint.coverage.audited import BASELINE, Row, Step, Texts, baseline_of, decisions_of
from styringslint.coverage.compare import Compared, Told
from styringslint.coverage.verdicts import Altered
from styringslint.model.items import File, Group
from styringslint.model.table import LANGUAGES
from styringslint.report.history_phrases import WORDS
from styringslint.report.since import group_of
from styringslint.report.since_json import altered_data, change_data
from styringslint.report.since_sentences import advice, altered_sentence, sentence, verdict
from styringslint.report.since_words import Voice

FORMS = ("text", "markdown", "full")
"""The forms in which a sentence is kept: for people, for Markdown, and with nothing cut."""
_NOTHING: Texts = ("", "", "")


def voice_for(language: str, form: str) -> Voice:
    """The voice of a form."""
    if form == "markdown":
        return Voice(language, form="markdown", longest=400, phrases=WORDS)
    return Voice(language, longest=0, phrases=WORDS) if form == "full" else Voice(language, phrases=WORDS)


_VOICES = {language: tuple(voice_for(language, form) for form in FORMS) for language in LANGUAGES}


def _said(tell: Callable[[Voice], Texts] | None) -> dict[str, tuple[Texts, ...]]:
    """What is said in every language and form, or nothing where nobody will ask."""
    return {
        language: tuple(tell(voice) if tell is not None else _NOTHING for voice in voices)
        for language, voices in _VOICES.items()
    }


def _change(compared: Compared, told: Told, *, telling: bool) -> Row:
    change, found = told.change, told.verdict
    document = compared.new.document_of(change.unit.path) or compared.old.document_of(change.unit.path)
    data = change_data(compared, told)
    decided = found.decision.date("date") if found is not None and found.decision is not None else None
    data["decision_date"] = decided.isoformat() if decided is not None else None

    def tell(voice: Voice) -> Texts:
        return sentence(compared, told, voice), verdict(compared, told, voice), advice(compared, told, voice)

    values = {row["path"]: (row["from"], row["to"]) for row in data["values"]}
    kind = document.kind if document is not None else ""
    return Row(change.unit.path, group_of(told), kind, values, data, _said(tell if telling else None))


def _altered(compared: Compared, row: Altered, *, telling: bool) -> Row:
    based = any(row.before.id in log.root.refs("baseline") for log in compared.old.product.logs)

    def tell(voice: Voice) -> Texts:
        return altered_sentence(compared, row, voice), voice.say("in_baseline") if based else "", ""

    data: dict[str, Any] = altered_data(row) | {"in_baseline": based, "in_base": row.after is None}
    return Row(f"!{row.before.id}", "altered", "decisions", {}, data, _said(tell if telling else None))


def _place(file: File, offset: int) -> dict[str, Any]:
    position = file.lines.position(offset)
    return {"file": file.name, "line": position.line, "column": position.column}


def _baseline(compared: Compared, names: Container[str], *, telling: bool) -> Iterable[Row]:
    before, now = baseline_of(compared)
    if not before or before == now:
        return
    logs = [log for side in (compared.new, compared.old) for log in side.product.logs if log.file.name in names]
    if not logs:
        return
    came, went = ([name for name in one if name not in other] for one, other in ((now, before), (before, now)))

    def tell(voice: Voice) -> Texts:
        parts = [
            voice.say(word, what=[voice.code(name) for name in names], n=len(names))
            for word, names in (("in_list", came), ("out_of_list", went))
            if names
        ]
        return voice.say("baseline_changed", parts="; ".join(parts)), voice.say("is_baseline_changed"), ""

    log = next((log for log in logs if log.root.has("baseline")), logs[0])
    gone = not any(log.file is other.file for other in compared.new.product.logs)
    data = {"from": list(before), "to": list(now), **_place(log.file, log.at("baseline").span.start), "in_base": gone}
    yield Row(BASELINE, "baseline", "decisions", {}, data, _said(tell if telling else None))


def _wide(compared: Compared, new: Container[str], *, telling: bool) -> Iterable[Row]:
    for decision in compared.new.product.decisions:
        if decision.id not in new:
            continue
        for change in decision.groups("changes"):
            path = change.text("field")
            if "*" in path:
                yield _wide_row(decision, change, path, telling=telling)


def _wide_row(decision: Group, change: Group, path: str, *, telling: bool) -> Row:
    def tell(voice: Voice) -> Texts:
        return voice.say("over_wide_row", subject=voice.item(decision), field=voice.foreign(path)), "", ""

    data = {"decision": decision.id, "field": path, **_place(decision.file, change.at("field").span.start)}
    data["in_base"] = False
    return Row(f"!{decision.id}", "over_wide", "decisions", {}, data, _said(tell if telling else None))


def step_of(compared: Compared, names: Container[str], *, telling: bool) -> Step:
    """What an audit keeps of a comparison; with `telling`, the sentences as well.

    `names` are the files that were asked about.
    """
    within = compared.within(names)
    decided = decisions_of(compared)
    before, now = baseline_of(compared)
    new = {decision.id for decision in decided}
    rows = [
        *(_altered(compared, row, telling=telling) for row in within.altered),
        *_baseline(compared, names, telling=telling),
        *(_change(compared, told, telling=telling) for told in within.changes),
        *(row for row in _wide(compared, new, telling=telling) if row.data["file"] in names),
    ]
    old = compared.old.product
    return Step(
        compared.new.product.name,
        old.name,
        tuple(rows),
        decided,
        now[0] if now and not before else "",
        dict(compared.old.renames),
    )
