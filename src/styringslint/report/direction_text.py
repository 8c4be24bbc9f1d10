"""Which way a value goes, in words: how much weaker a target is, how much later a date, whether a time is as long."""

from datetime import date
from decimal import Decimal

from styringslint.coverage.changes import Change
from styringslint.coverage.compare import Compared
from styringslint.coverage.direction import Direction
from styringslint.coverage.values import Fact
from styringslint.report.direction_phrases import TIMES
from styringslint.report.since_words import Voice

_CLOCK = {"second": (1, 1), "minute": (60, 60), "hour": (3600, 3600)}
_CALENDAR = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
"""How many seconds or days a unit is at least and at most. A day can be one of work, so hours and days are kept apart."""
_LONG = {"days": 60, "weeks": 13}
"""From how many on a time is told in months."""
_AIMS = ("target", "milestones")


def direction_text(direction: Direction, voice: Voice, before: Fact | None = None, after: Fact | None = None) -> str:
    """Which way a value goes, in words."""
    word, exact = direction.word, Decimal(direction.amount).copy_abs()
    amount = int(exact)
    if direction.measure in {"days", "weeks", "months", "years"}:
        return voice.say(word, time=_time(direction, amount, voice, before, after))
    if direction.measure == "points":
        return voice.say(f"points_{word}", n=exact, amount=voice.number(exact))
    if word in {"farther", "nearer"}:
        return voice.say(word)
    if word in {"weaker", "stronger"}:
        return _ambition(direction, amount, voice)
    # From nothing, or by less than half a per cent.
    return voice.say(word, n=amount) if amount else voice.say(f"just_{word}")


def _ambition(direction: Direction, amount: int, voice: Voice) -> str:
    if not any(f"/{name}" in direction.path for name in _AIMS):
        return voice.say(direction.word)
    if amount and direction.of_improvement:
        return voice.say(f"{direction.word}_improvement", n=amount)
    return voice.say(f"{direction.word}_target")


def _whole_months(first: date, second: date) -> int:
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - 1 if second.day < first.day else months


def _time(direction: Direction, amount: int, voice: Voice, before: Fact | None, after: Fact | None) -> str:
    """How long apart two dates are; many days, which nobody counts, in whole months."""
    days = sorted(fact.data for fact in (before, after) if fact is not None and isinstance(fact.data, date))
    months = _whole_months(*days) if len(days) == 2 and amount >= _LONG.get(direction.measure, amount + 1) else 0
    if not months:
        return voice.number_of(amount, direction.measure)
    years, rest = divmod(months, 12)
    return voice.say("over", time=voice.number_of(months if rest else years, "months" if rest else "years"))


# Units


def _spans(amounts: list[tuple[Decimal, str]]) -> list[tuple[Decimal, Decimal]]:
    """How long each amount is at least and at most, counted in the same; nothing where they cannot be compared."""
    names = [_unit_of_time(unit) for _, unit in amounts]
    for table in (_CLOCK, _CALENDAR):
        if all(name in table for name in names) and all(amount >= 0 for amount, _ in amounts):
            pairs = zip(amounts, names, strict=True)
            return [(amount * table[name][0], amount * table[name][1]) for (amount, _), name in pairs]
    return []


def _unit_of_time(unit: str) -> str:
    return next((name for name, words in TIMES.items() if unit.strip().casefold() in words), "")


def _judged(way: str, rising: object, voice: Voice) -> str:
    """Whether a target that is a longer or shorter time is weaker, where the benefit says which way is better."""
    if rising not in {"increasing", "decreasing"}:
        return ""
    weaker = (way == "longer") == (rising == "decreasing")
    return f", {voice.say('weaker_target' if weaker else 'stronger_target')}"


def other_unit_text(compared: Compared, change: Change, voice: Voice) -> str:
    """What can be said of numbers whose unit has changed as well: of times, which is the longer.

    Nothing where a number has come or gone.
    """
    compares = False
    for path in change.paths:
        facts = [(side, side.facts.get(path)) for side in (compared.old, compared.new)]
        amounts = [
            (fact.data, voice.unit(side, path, fact))
            for side, fact in facts
            if fact is not None and isinstance(fact.data, Decimal)
        ]
        compares = compares or len(amounts) == 2
        spans = _spans(amounts)
        if len(spans) != 2:
            continue
        (least, most), (fewest, longest) = spans
        if least == most == fewest == longest:
            return voice.say("same_time")
        way = "longer" if fewest > most else "shorter" if longest < least else ""
        if way:
            ways = [side.facts.get(f"{change.root}/indicator/direction") for side in (compared.old, compared.new)]
            rising = {fact.data if fact is not None else None for fact in ways}
            aim = change.unit.field in _AIMS and len(rising) == 1
            return voice.say(f"{way}_time", judged=_judged(way, rising.pop(), voice) if aim else "")
    return voice.say("other_unit") if compares else ""
