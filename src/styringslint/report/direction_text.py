"""Which way a value goes, in words: how much weaker a target is, how much later a date, whether a time is as long."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from styringslint.coverage.changes import Change
from styringslint.coverage.compare import Compared
from styringslint.coverage.direction import Direction
from styringslint.coverage.sides import Side
from styringslint.coverage.values import Fact
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
_AIMS = ("target", "milestones")
_TIMES = frozenset({"days", "weeks", "months", "years"})
_DEADLINES = frozenset(
    {"deadline", "due", "review_by", "needed_by", "until", "end", "start", "from", "to", "valid_from", "valid_to"}
    | {"expected", "limit"}
)
"""Dates of what is still to come, which are moved."""
_PARAMETERS = frozenset({"CostParameter", "MeasuredParameter"})


def _is_aim(direction: Direction) -> bool:
    return direction.word in {"weaker", "stronger"} and any(f"/{name}" in direction.path for name in _AIMS)


def verb_of(direction: Direction | None, before: Fact | None = None, after: Fact | None = None) -> str:
    """The word for what has become of a value: that a target is weakened, a deadline moved, a limit lowered."""
    if direction is None:
        return "changed"
    name = direction.path.rpartition("/")[2]
    if direction.measure in _TIMES:
        return "moved" if name in _DEADLINES or direction.path.endswith("target/date") else "changed"
    if _is_aim(direction):
        return "weakened" if direction.word == "weaker" else "strengthened"
    if direction.measure == "points":
        return "raised" if direction.word == "higher" else "lowered"
    if after is not None and before is not None and after.leaf.field.section in _PARAMETERS:
        verb = "raised" if after.data > before.data else "lowered"
        return f"{verb}_by" if _is_cost_limit(after) and int(direction.amount) else verb
    return _twofold(direction, before, after)


def _is_cost_limit(fact: Fact) -> bool:
    return (fact.leaf.field.section, fact.leaf.field.name) == ("CostParameter", "limit")


def _twofold(direction: Direction, before: Fact | None, after: Fact | None) -> str:
    """That an amount is more or less, or twice or half of what it was, to the krone."""
    if direction.word not in {"higher", "lower"}:
        return "changed"
    if before is not None and after is not None and before.data:
        if after.data == 2 * before.data:
            return "doubled"
        if 2 * after.data == before.data:
            return "halved"
    return "increased" if direction.word == "higher" else "decreased"


def direction_text(direction: Direction, voice: Voice, before: Fact | None = None, after: Fact | None = None) -> str:
    """Which way a value goes, as the end of a sentence; nothing where the verb has said it."""
    word, exact = direction.word, Decimal(direction.amount).copy_abs()
    amount = int(exact)
    if direction.measure in _TIMES:
        return voice.say(word, time=_time(direction, amount, voice, before, after))
    if direction.measure == "points" or _twofold(direction, before, after) in {"doubled", "halved"}:
        return ""
    if _is_aim(direction):
        return voice.say(f"{word}_improvement", n=amount) if amount and direction.of_improvement else ""
    if word in {"farther", "nearer"}:
        return CLAUSE_END + voice.say(word)
    if word in {"weaker", "stronger"}:
        return voice.say(word)
    if amount and after is not None and _is_cost_limit(after):
        return voice.say("stronger" if word == "lower" else "weaker")
    # From nothing, or by less than half a per cent.
    return voice.say(word, n=amount) if amount else voice.say(f"just_{word}")


def told_way(verb: str, end: str, way: Direction | None, voice: Voice, **texts: str) -> str:
    """That a value is another, and which way it goes: at the end, or where the phrase has a place for it."""
    inside = f"{end}," if end.startswith(", ") and voice.takes(verb, "way") else ""
    amount = abs(int(way.amount)) if way is not None else 0
    return voice.say(verb, n=amount, way=inside, **texts) + ("" if inside else end)


def better(side: Side, path: str, verb: str, voice: Voice) -> str:
    """That lower is better, where a value is told as a weaker or stronger aim of what should go down."""
    way = side.facts.get(f"{path.partition('/')[0]}/indicator/direction")
    falls = way is not None and way.data == "decreasing"
    return voice.say("lower_is_better") if falls and verb in {"weakened", "strengthened"} else ""


def _whole_months(first: date, second: date) -> int:
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - 1 if second.day < first.day else months


def _is_nearly(first: date, second: date, months: int) -> bool:
    """Whether a few days are missing in one month more."""
    year, month = divmod(first.year * 12 + first.month + months, 12)
    whole = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
    return 0 < (whole - second).days <= _NEARLY


def _time(direction: Direction, amount: int, voice: Voice, before: Fact | None, after: Fact | None) -> str:
    """How long apart two dates are; many days, which nobody counts, in whole months."""
    days = sorted(fact.data for fact in (before, after) if fact is not None and isinstance(fact.data, date))
    if len(days) != 2 or amount < _LONG.get(direction.measure, amount + 1):
        return voice.number_of(amount, direction.measure)
    months = _whole_months(days[0], days[1])
    nearly = _is_nearly(days[0], days[1], months)
    years, rest = divmod(months + nearly, 12)
    count, measure = (months + nearly, "months") if rest else (years, "years")
    return voice.say("almost" if nearly else "over", time=voice.number_of(count, measure))


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


def _judged(compared: Compared, change: Change, way: str) -> str:
    """The verb for a target that is a longer or shorter time, where the benefit says which way is better."""
    ways = [side.facts.get(f"{change.root}/indicator/direction") for side in (compared.old, compared.new)]
    rising = {fact.data if fact is not None else None for fact in ways}
    if not way or change.unit.field not in _AIMS or len(rising) != 1 or not rising & {"increasing", "decreasing"}:
        return "changed"
    return "weakened" if (way == "longer") == (rising == {"decreasing"}) else "strengthened"


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
    verb = _judged(compared, change, way)
    if all(low == high for low, high in spans) and (number := new * spans[1][0] / spans[0][0]) == round(number, 2):
        return verb, f"{voice.number(number.normalize())} {unit}", ""
    if not way:
        return "changed", "", voice.say("other_unit")
    return verb, "", voice.say(f"{way}_time") if verb == "changed" else ""
