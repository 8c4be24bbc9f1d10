"""Words and phrases that make a text heavy or vague, from lists with a better word for each."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from styringslint.core.severity import Severity
from styringslint.rules.language.texts import Said, decided, goals
from styringslint.rules.rule import JUDGEMENT, Context, Found, found, rule
from styringslint.source.plain import read_plain
from styringslint.workspace.product import Product

_LISTS = Path(__file__).parent / "words.yaml"


class Phrases(NamedTuple):
    """One pattern for all phrases of a list, and the better word for each form, in lower case."""

    pattern: re.Pattern[str]
    instead: dict[str, str]


def _pattern(form: str, unless: str) -> str:
    words = r"\s+".join(re.escape(word) for word in form.split())
    return words + (rf"(?!\s+{re.escape(unless)}\b)" if unless else "")


@cache
def _lists() -> dict[str, Any]:
    return read_plain(_LISTS.read_text(encoding="utf-8"), _LISTS.name)


@cache
def phrases(name: str, language: str) -> Phrases | None:
    """The phrases of a list in a language, or None where it has none."""
    rows = _lists()[name].get(language, [])
    forms = {form.lower(): row for row in rows for form in row["forms"]}
    if not forms:
        return None
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    parts = [_pattern(form, forms[form].get("unless", "")) for form in longest_first]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)
    return Phrases(pattern, {form: row.get("instead", "") for form, row in forms.items()})


def _matches(name: str, texts: Iterable[Said]) -> Iterator[Found]:
    """Each phrase of a list once in each text."""
    for said in texts:
        known = phrases(name, said.language)
        seen: set[str] = set()
        for match in known.pattern.finditer(said.written) if known else ():
            form = " ".join(match.group().lower().split())
            if known is None or form in seen:
                continue
            seen.add(form)
            place = said.at(match.start(), match.end())
            yield found(place, identity=(form,), item=said.name, words=form, instead=known.instead[form])


@rule("LNG002", "officialese", severity=Severity.INFO, nature=JUDGEMENT)
def check_officialese(product: Product, _context: Context) -> Iterator[Found]:
    """Decisions, proposals and goals use everyday words."""
    yield from _matches("officialese", (*decided(product), *goals(product)))


@rule("LNG004", "english-loan", severity=Severity.INFO, nature=JUDGEMENT)
def check_loans(product: Product, _context: Context) -> Iterator[Found]:
    """Decisions, proposals and goals use the Norwegian word where there is one."""
    yield from _matches("loans", (*decided(product), *goals(product)))


@rule("LNG005", "vague-time", severity=Severity.INFO, nature=JUDGEMENT)
def check_time(product: Product, _context: Context) -> Iterator[Found]:
    """What is decided without a date is not timed by `soon` or `in due course`."""
    yield from _matches("vague_time", [said for said in decided(product) if not said.dated])


@rule("LNG006", "vague-commitment", severity=Severity.INFO, nature=JUDGEMENT)
def check_commitment(product: Product, _context: Context) -> Iterator[Found]:
    """Decisions, proposals and goals say what shall happen, not what shall be sought or facilitated."""
    yield from _matches("vague_commitment", (*decided(product), *goals(product)))
