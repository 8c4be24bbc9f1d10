"""Which way a value goes, in words: how much weaker a target is, how much later a date, whether a time is as long."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from styringslint.coverage.changes import Change
from styringslint.coverage.compare import Compared
from styringslint.coverage.direction import Direction, between
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact
from styringslint.model.dates import CoarseTime
from styringslint.model.units import is_per_cent
from styringslint.report.direction_phrases import TIMES
from styringslint.report.since_words import Voice

CLAUSE_END = "\n"
"""What stands between two clauses, each of which can be a sentence of its own."""
_CLOCK = {"second": (1, 1), "minute": (60, 60), "hour": (3600, 3600)}
_CALENDAR = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
"""How many seconds or days a unit is at least and at most. A day can be one of work, so hours and days are kept apart."""
_LONG = {"days": 60, "weeks": 13}
"""From how many on a time is told in months."""
_NEARLY = 3
"""How many days may be missing in a time that is almost so many months."""
_SHORT = 20
"""How long a unit may be to be said once more, with the baseline."""
_AIMS = ("target", "milestones")
_TIMES = frozenset({"days", "weeks", "months", "years"})
_DEADLINES = frozenset(
    {"deadline", "due", "review_by", "needed_by", "until", "end", "start", "from", "to", "valid_from", "valid_to"}
    | {"expected", "limit"}
)
"""Dates of what is still to come, which are moved."""
_JUDGED = frozenset({"weaker", "stronger"})
_AMOUNTS = frozenset({"higher", "lower"})
_PARAMETERS = frozenset({"CostParameter", "MeasuredParameter"})


def _is_aim(direction: Direction) -> bool:
    return direction.word in _JUDGED and any(f"/{name}" in direction.path for name in _AIMS)


def verb_of(direction: Direction | None, before: Fact | None = None, after: Fact | None = None) -> str:
    """The word for what has become of a value: that a deadline is moved, an amount reduced, a limit lowered."""
    if direction is None:
        return "changed"
    name = direction.path.rpartition("/")[2]
    if direction.measure in _TIMES:
        return "moved" if name in _DEADLINES or direction.path.endswith("target/date") else "changed"
    if direction.measure == "points":
        return "raised" if direction.word == "higher" else "lowered"
    # From nothing, or by less than half a per cent, it is not said by how much.
    by = "_by" if direction.word in _AMOUNTS and int(direction.amount) else ""
    if after is not None and before is not None and after.leaf.field.section in _PARAMETERS:
        return ("raised" if after.data > before.data else "lowered") + by
    verb = _twofold(direction, before, after)
    return verb + by if verb in {"increased", "decreased"} else verb


def _is_cost_limit(fact: Fact) -> bool:
    return (fact.leaf.field.section, fact.leaf.field.name) == ("CostParameter", "limit")


def _twofold(direction: Direction, before: Fact | None, after: Fact | None) -> str:
    """That an amount is more or less, or twice or half of what it was, to the krone."""
    if direction.word not in _AMOUNTS:
        return "changed"
    if before is not None and after is not None and before.data:
        if after.data == 2 * before.data:
            return "doubled"
        if 2 * after.data == before.data:
            return "halved"
    return "increased" if direction.word == "higher" else "decreased"


def direction_text(side: Side, direction: Direction, voice: Voice, before: Fact, after: Fact) -> str:
    """Which way a value goes: how far at the end of its sentence, or in one of its own; nothing where the verb says it."""
    word = direction.word
    if direction.measure in _TIMES:
        return _far(direction, voice, before, after)
    if _is_aim(direction):
        return aim_text(side, direction, before.data, after.data, voice)
    if word in _AMOUNTS and direction.measure == "percent" and _is_cost_limit(after):
        word = "stronger" if word == "lower" else "weaker"
    return CLAUSE_END + voice.say(word) if word not in _AMOUNTS else ""


def aim_text(side: Side, direction: Direction, before: Decimal, after: Decimal, voice: Voice) -> str:
    """That a target is weaker or stronger, and what is left of the improvement: of a share in points, else how much less."""
    rises = (after > before) == (direction.word == "stronger")
    goal = next(name for name in _AIMS if f"/{name}" in direction.path)
    text = CLAUSE_END + _aim(direction.word, goal, rises=rises, what="number", voice=voice)
    amount = abs(int(direction.amount))
    path = f"{direction.path.partition('/')[0]}/baseline/value"
    baseline = side.facts.get(path)
    if not (amount and direction.of_improvement) or baseline is None:
        return text
    unit = voice.unit(side, path, baseline)
    shown = voice.value(side, path, baseline, unit=len(unit) <= _SHORT)
    since = voice.say("since_baseline", value=shown) if baseline.data else ""
    parts: dict[str, object] = {"since": since, "origin": "" if since else voice.say("from_baseline")}
    if is_per_cent(unit):
        points = [voice.number(abs(value - baseline.data)) for value in (before, after)]
        said = voice.say(f"{direction.word}_points", **parts, before=points[0], after=points[1])
    else:
        said = voice.say(f"{direction.word}_improvement", **parts, n=amount)
    return text + CLAUSE_END + said


def _aim(word: str, goal: str, *, rises: bool, what: str, voice: Voice) -> str:
    """That a target or milestone is weaker or stronger, and why: by which way a number or a time is to go."""
    way = voice.say("way_up" if rises else "way_down")
    return voice.say(f"{word}_aim", what=voice.say(f"aim_{what}"), way=way, goal=voice.say(f"goal_{goal}"))


def far_text(path: str, before: date, after: date, voice: Voice) -> str:
    """How much later or earlier a day is, as the end of a sentence."""
    return _how_far(between(path, before, after), before, after, voice)


def _far(direction: Direction, voice: Voice, before: Fact, after: Fact) -> str:
    # When a period begins is not known from when it ends, by which times are compared.
    if direction.path.endswith("/start") and _precision(before) != _precision(after):
        return ""
    return _how_far(direction, before.data, after.data, voice)


def _precision(fact: Fact) -> str:
    """How precisely a time is known: what stands between its numbers, as in `2027-Q1`; nothing of a day."""
    data = getattr(fact.leaf, "data", None)
    if not isinstance(data, CoarseTime) or data.first == data.last:
        return ""
    return f"in {''.join(sign for sign in data.text if not sign.isdigit())}"


def at_the_end(direction: Direction | None, facts: tuple[Fact, Fact], texts: list[str], voice: Voice) -> list[str]:
    """Two times as they are told: a period beside one of another length is meant by its end, by which it is compared."""
    forms = [_precision(fact) for fact in facts]
    if direction is None or direction.measure not in _TIMES or forms[0] == forms[1]:
        return texts
    if direction.path.endswith("/start"):
        return texts
    return [voice.say("end_of", period=text) if form else text for form, text in zip(forms, texts, strict=True)]


def told_way(verb: str, end: str, way: Direction | None, voice: Voice, **texts: str) -> str:
    """That a value is another, and which way it goes."""
    return voice.say(verb, n=abs(int(way.amount)) if way is not None else 0, **texts) + end


def _whole_months(first: date, second: date) -> int:
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - 1 if second.day < first.day else months


def _is_nearly(first: date, second: date, months: int) -> bool:
    """Whether a few days are missing in one month more."""
    year, month = divmod(first.year * 12 + first.month + months, 12)
    whole = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
    return 0 < (whole - second).days <= _NEARLY


def _how_far(direction: Direction, before: date, after: date, voice: Voice) -> str:
    """How far apart two dates are; many days, which nobody counts, in whole months."""
    amount = abs(int(direction.amount))
    time = voice.number_of(amount, direction.measure)
    if amount >= _LONG.get(direction.measure, amount + 1):
        first, last = sorted((before, after))
        months = _whole_months(first, last)
        nearly = _is_nearly(first, last, months)
        years, rest = divmod(months + nearly, 12)
        count, measure = (months + nearly, "months") if rest else (years, "years")
        time = voice.say("almost" if nearly else "over", time=voice.number_of(count, measure))
    return voice.say(direction.word, time=time)


# Units


def _spans(amounts: list[tuple[Decimal, str]]) -> list[tuple[int, int]]:
    """How long a unit of each is at least and at most, counted in the same; nothing where they cannot be compared."""
    names = [_unit_of_time(unit) for _, unit in amounts]
    for table in (_CLOCK, _CALENDAR):
        if all(name in table for name in names) and all(amount >= 0 for amount, _ in amounts):
            return [table[name] for name in names]
    return []


def _unit_of_time(unit: str) -> str:
    return next((name for name, words in TIMES.items() if unit.strip().casefold() in words), "")


def _judged(compared: Compared, change: Change, way: str, voice: Voice) -> str:
    """That a target is weaker or stronger, as a longer or shorter time, where the benefit says which way is better."""
    ways = [side.facts.get(f"{change.root}/indicator/direction") for side in (compared.old, compared.new)]
    rising = {fact.data if fact is not None else None for fact in ways}
    if not way or change.unit.field not in _AIMS or len(rising) != 1 or not rising & {"increasing", "decreasing"}:
        return ""
    rises = rising == {"increasing"}
    word = "stronger" if (way == "longer") == rises else "weaker"
    return _aim(word, change.unit.field, rises=rises, what="time", voice=voice)


def in_other_unit(compared: Compared, change: Change, path: str, voice: Voice) -> tuple[str, str, str]:
    """A number whose unit has changed as well: the verb, the number in the unit of before, and what else is to be said.

    Of times it is said which is the longer. All three are empty where a number has come or gone.
    """
    amounts = [
        (fact.data, voice.unit(side, path, fact))
        for side in (compared.old, compared.new)
        if (fact := side.facts.get(path)) is not None and isinstance(fact.data, Decimal)
    ]
    if len(amounts) != 2:
        return "", "", ""
    spans = _spans(amounts)
    if not spans:
        return "changed", "", voice.say("other_unit")
    unit, new = amounts[0][1], amounts[1][0]
    (least, most), (fewest, longest) = (
        (number * low, number * high) for (number, _), (low, high) in zip(amounts, spans, strict=True)
    )
    if least == most == fewest == longest:
        return "other_name", "", ""
    way = "longer" if fewest > most else "shorter" if longest < least else ""
    judged = _judged(compared, change, way, voice)
    if all(low == high for low, high in spans) and (number := new * spans[1][0] / spans[0][0]) == round(number, 2):
        return "changed", f"{voice.number(number.normalize())} {unit}", judged
    if not way:
        return "changed", "", voice.say("other_unit")
    return "changed", "", judged or voice.say(f"{way}_time")
