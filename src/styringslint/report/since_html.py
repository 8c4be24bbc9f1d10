"""What has changed since an earlier version, as a section of HTML to put into a page or a case paper.

Every character beyond ASCII is written as a reference, so that the section reads the same in a page of any encoding.
What was and what is are marked as deleted and inserted text, besides being told in words: no colour carries a meaning.
"""

from collections.abc import Iterator
from html import escape

from styringslint.coverage.compare import Compared, Told
from styringslint.report.since import (
    Comparison,
    altered_text,
    counts,
    group_of,
    next_steps,
    remark_text,
    remarks,
    shown_groups,
    summary_line,
    title_line,
    verdict_text,
)
from styringslint.report.since_sentences import facts_of, sentence
from styringslint.report.since_words import Voice


def _list(rows: Iterator[str]) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{row}</li>" for row in rows)
    yield "</ul>"


def _entry(told: Comparison, compared: Compared, row: Told, voice: Voice) -> str:
    name = group_of(row)
    said = verdict_text(compared, row, voice)
    strong = f" <strong>{said}</strong>" if name == "uncovered" else f" {said}" if said else ""
    below = facts_of(compared, row, voice) if told.everything else []
    return sentence(compared, row, voice) + strong + "".join(_list(iter(below)) if below else ())


def _product(told: Comparison, compared: Compared, voice: Voice) -> Iterator[str]:
    yield f"<h2>{title_line(told, compared, voice)}</h2>"
    yield f"<p>{summary_line(told, compared, voice)}</p>"
    if compared.altered:
        yield f"<h3>{voice.say('altered')}</h3>"
        yield from _list(altered_text(compared, row, voice) for row in compared.altered)
    for name, rows in shown_groups(told, compared):
        noted = remarks(told, compared) if name == "remarks" else []
        yield f"<h3>{voice.say(name)} ({len(rows) + len(noted)})</h3>"
        yield from _list(f"{row.code}: {escape(remark_text(row, voice.language))}" for row in noted) if noted else ()
        yield from _list(_entry(told, compared, row, voice) for row in rows) if rows else ()
    yield from (f"<p>{step}</p>" for step in next_steps(compared, voice))
    if counts(compared)["uncovered"]:
        yield f"<p>{voice.say('help', base=voice.code(told.base.asked))}</p>"


def since_html(told: Comparison, voice: Voice) -> str:
    """The section, in ASCII."""
    lines = [f'<section class="styringslint-since" lang="{voice.language}">']
    for compared in told.compared:
        lines += _product(told, compared, voice)
    return "\n".join([*lines, "</section>", ""]).encode("ascii", "xmlcharrefreplace").decode("ascii")
