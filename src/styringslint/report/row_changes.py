"""What has become of the rows of a table: that one has come or gone, or what is now thought of it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from styringslint.coverage.compare import Compared
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact
from styringslint.model.table import word_set
from styringslint.report.direction_text import CLAUSE_END
from styringslint.report.fact_text import written_value
from styringslint.report.field_names import key_of, row_of
from styringslint.report.kind_phrases import DEGREES, GONE_ROWS, NEW_ROWS, WAS_SENTENCES
from styringslint.report.since_words import Voice, section_of

_RATED = {"Owner.consequence": "consequence", "Affected.consequence": "consequence", "Owner.influence": "influence"}
"""What is thought of a party, and how a change of it is told."""
_ASSUMPTION = "Assumption"


class Row(NamedTuple):
    """A row that has come or gone: its path, its name and what it is, its table where that is not said, what it says."""

    path: str
    name: str
    called: str
    table: str
    kind: str
    facts: Mapping[str, Fact]


def row_path(side: Side, path: str) -> str:
    """The path of the row of a table that a value stands in, or nothing."""
    root, *rest = path.split("/")
    end = row_of(section_of(side, root), rest)
    return "/".join([root, *rest[:end]]) if end else ""


def whole_rows(one: Side, other: Side, paths: Iterable[str], voice: Voice) -> list[Row]:
    """The rows that stand on one side alone. What says a single thing is one only where it has a name, as a milestone."""
    found = []
    for row in dict.fromkeys(row_path(one, path) for path in paths if path in one.facts):
        facts = one.below(row) if row else {}
        called, table = voice.row(one, row) if facts else ("", "")
        if (len(facts) > 1 or (facts and not table)) and not other.below(row):
            found.append(Row(row, voice.row_name(one, row), called, table, voice.table(one, row), facts))
    return found


def row_clauses(compared: Compared, came: list[Row], went: list[Row], voice: Voice) -> Iterator[str]:
    """What is said of the rows that have come and gone: that the one stands for the other, or of each by itself."""
    if len(came) == len(went) == 1:
        said = voice.said(compared.new, came[0].facts.items())
        if said == voice.said(compared.old, went[0].facts.items()):
            yield _replaced(compared.new, came[0], went[0], said, voice)
            return
    for row in went:
        yield _gone(compared.old, row, voice)
    for row in came:
        yield _new(compared.new, row, voice)


def _replaced(side: Side, came: Row, went: Row, said: str, voice: Voice) -> str:
    names = {"before": voice.was(went.called), "after": voice.now(came.called)}
    fields = [fact.leaf.field.name for fact in came.facts.values()]
    if fields == ["due"]:
        [(path, fact)] = came.facts.items()
        still = voice.say("still_due", due=voice.value(side, path, fact))
    else:
        still = voice.say("still", said=said)
    return voice.say(f"row_replaced{'_in' if came.table else ''}", field=came.table, said=still, **names)


def _gone(side: Side, row: Row, voice: Voice) -> str:
    if phrase := GONE_ROWS.get(row.kind):
        text = phrase[voice.language].replace("{row}", voice.was(row.name))
        return CLAUSE_END.join([voice.say("row_gone", row=text), *_was(side, row, voice)])
    by_name = {fact.leaf.field.name: (path, fact) for path, fact in row.facts.items()}
    if row.kind == "TeamAuthority" and by_name.keys() >= {"limit", "escalate_to"}:
        limit, to = (voice.value(side, *by_name[name]) for name in ("limit", "escalate_to"))
        if "limit_amount" in by_name:
            limit = f"{limit} ({voice.said(side, [by_name['limit_amount']])})"
        return voice.say("authority_removed", authority=voice.was(row.name), limit=limit, to=to)
    said = voice.said(side, row.facts.items())
    return voice.say(
        f"row_removed{'_from' if row.table else ''}", row=voice.was(row.called), field=row.table, said=said
    )


def _was(side: Side, row: Row, voice: Voice) -> Iterator[str]:
    """What was said of a party that is listed no more, in a few short sentences."""
    told = {path: fact for path, fact in row.facts.items() if fact.data is not None}
    for phrase, names in (*WAS_SENTENCES.items(), ("was_else", None)):
        part = {path: fact for path, fact in told.items() if names is None or fact.leaf.field.name in names}
        told = {path: fact for path, fact in told.items() if path not in part}
        if part:
            yield voice.say(phrase, what=voice.were(side, part.items()))


def _new(side: Side, row: Row, voice: Voice) -> str:
    said = voice.said(side, row.facts.items())
    if phrase := NEW_ROWS.get(row.kind):
        text = phrase[voice.language].replace("{row}", voice.now(row.name))
        if "{said}" in text:
            return text.replace("{said}", said)
        return voice.say("row_told", row=text, said=said)
    return voice.say(f"row_added{'_to' if row.table else ''}", row=voice.now(row.called), field=row.table, said=said)


# What is thought of a row


def rated(compared: Compared, path: str, old: Fact, new: Fact, voice: Voice) -> str:
    """What is thought of a party now; empty for any other value."""
    name = _RATED.get(key_of(new.leaf.field))
    levels = list(word_set("level"))
    if name is None or not {old.data, new.data} <= set(levels):
        return ""
    texts = [written_value(fact, voice.language) or "" for fact in (old, new)]
    if name == "consequence":
        texts = [DEGREES[voice.language].get(text, text) for text in texts]
    if voice.language == "en":
        texts = [voice.foreign(text) for text in texts]
    way = voice.say("way_up" if levels.index(str(new.data)) > levels.index(str(old.data)) else "way_down")
    row, _ = voice.row(compared.new, row_path(compared.new, path))
    return voice.say(name, row=row, before=voice.was(texts[0]), after=voice.now(texts[1]), way=way)


def share_clause(compared: Compared, paths: Iterable[str], voice: Voice) -> tuple[str, set[str]]:
    """The shares of the cost that are others now, as one clause, and where they stand."""
    parts, told = [], set()
    for path in paths:
        old, new = (side.facts.get(path) for side in (compared.old, compared.new))
        if old is None or new is None or "cost_sharing" not in new.trail.fields or new.leaf.field.type != "percentage":
            continue
        if old.data is None or new.data is None:
            continue
        before, after = voice.value(compared.old, path, old, unit=False), voice.value(compared.new, path, new)
        name = voice.row_name(compared.new, row_path(compared.new, path))
        word = "share_raised" if new.data > old.data else "share_lowered"
        parts.append(voice.say(word, owner=name, before=voice.was(before), after=voice.now(after)))
        told.add(path)
    return (voice.say("shares", parts=parts) if parts else ""), told


def assessed(compared: Compared, paths: Iterable[str], voice: Voice) -> Iterator[tuple[str, set[str]]]:
    """The assumptions that have been assessed again, each with the values that this tells of."""
    for path in paths:
        old, new = (side.facts.get(path) for side in (compared.old, compared.new))
        if old is None or new is None or key_of(new.leaf.field) != f"{_ASSUMPTION}.reviewed":
            continue
        if not (isinstance(old.data, date) and isinstance(new.data, date)):
            continue
        holds = f"{path.rpartition('/')[0]}/holds"
        was, now = (side.facts.get(holds) for side in (compared.old, compared.new))
        if was is None or now is None:
            continue
        before, after = (voice.value(side, path, fact) for side, fact in ((compared.old, old), (compared.new, new)))
        if old.data.year == new.data.year:
            before = before.removesuffix(f" {old.data.year}")
        row, _ = voice.row(compared.new, row_path(compared.new, path))
        texts = {"was": voice.was(voice.value(compared.old, holds, was))}
        texts["now"] = voice.now(voice.value(compared.new, holds, now))
        name = "assessed" if was.data != now.data else "assessed_same"
        yield voice.say(name, row=row, before=before, after=after, **texts), {path, holds}
