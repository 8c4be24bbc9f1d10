"""Which way a value goes, in bokmål, nynorsk and English, and the words that a document can have for a time."""

from typing import Final

DIRECTIONS: Final[dict[str, dict[str, str]]] = {
    "weaker_improvement": {
        "nb": "et svakere mål: forbedringen fra nullpunktet blir {n} % mindre",
        "nn": "eit svakare mål: forbetringa frå nullpunktet blir {n} % mindre",
        "en": "a weaker target: the improvement from the baseline becomes {n}% smaller",
    },
    "stronger_improvement": {
        "nb": "et mer krevende mål: forbedringen fra nullpunktet blir {n} % større",
        "nn": "eit meir krevjande mål: forbetringa frå nullpunktet blir {n} % større",
        "en": "a more demanding target: the improvement from the baseline becomes {n}% larger",
    },
    "weaker_target": {"nb": "et svakere mål", "nn": "eit svakare mål", "en": "a weaker target"},
    "stronger_target": {
        "nb": "et mer krevende mål",
        "nn": "eit meir krevjande mål",
        "en": "a more demanding target",
    },
    "weaker": {"nb": "et svakere krav", "nn": "eit svakare krav", "en": "a weaker requirement"},
    "stronger": {"nb": "et strengere krav", "nn": "eit strengare krav", "en": "a stricter requirement"},
    "higher": {"nb": "{n} % høyere", "nn": "{n} % høgare", "en": "{n}% higher"},
    "lower": {"nb": "{n} % lavere", "nn": "{n} % lågare", "en": "{n}% lower"},
    "points_higher": {
        "nb": "{amount} {n:prosentpoeng|prosentpoeng} høyere",
        "nn": "{amount} {n:prosentpoeng|prosentpoeng} høgare",
        "en": "{amount} percentage {n:point|points} higher",
    },
    "points_lower": {
        "nb": "{amount} {n:prosentpoeng|prosentpoeng} lavere",
        "nn": "{amount} {n:prosentpoeng|prosentpoeng} lågare",
        "en": "{amount} percentage {n:point|points} lower",
    },
    "just_higher": {"nb": "høyere", "nn": "høgare", "en": "higher"},
    "just_lower": {"nb": "lavere", "nn": "lågare", "en": "lower"},
    "farther": {
        "nb": "lenger fra målet, så forbedringen ser større ut",
        "nn": "lenger frå målet, så forbetringa ser større ut",
        "en": "further from the target, so the improvement looks larger",
    },
    "nearer": {
        "nb": "nærmere målet, så forbedringen ser mindre ut",
        "nn": "nærare målet, så forbetringa ser mindre ut",
        "en": "nearer the target, so the improvement looks smaller",
    },
    "later": {"nb": "{time} senere", "nn": "{time} seinare", "en": "{time} later"},
    "earlier": {"nb": "{time} tidligere", "nn": "{time} tidlegare", "en": "{time} earlier"},
    "over": {"nb": "over {time}", "nn": "over {time}", "en": "more than {time}"},
    "days": {"nb": "{n:én dag|dager}", "nn": "{n:ein dag|dagar}", "en": "{n:one day|days}"},
    "weeks": {"nb": "{n:én uke|uker}", "nn": "{n:ei veke|veker}", "en": "{n:one week|weeks}"},
    "months": {"nb": "{n:én måned|måneder}", "nn": "{n:ein månad|månader}", "en": "{n:one month|months}"},
    "years": {"nb": "{n:ett år|år}", "nn": "{n:eitt år|år}", "en": "{n:one year|years}"},
    "unit_days": {"nb": "{n:dag|dager}", "nn": "{n:dag|dagar}", "en": "{n:day|days}"},
    "unit_person_months": {
        "nb": "{n:månedsverk|månedsverk}",
        "nn": "{n:månadsverk|månadsverk}",
        "en": "{n:person-month|person-months}",
    },
    "unit_person_years": {
        "nb": "{n:årsverk|årsverk}",
        "nn": "{n:årsverk|årsverk}",
        "en": "{n:full-time equivalent|full-time equivalents}",
    },
    "other_unit": {
        "nb": "enheten er også endret, så tallene kan ikke sammenlignes direkte",
        "nn": "eininga er også endra, så tala kan ikkje samanliknast direkte",
        "en": "the unit has changed too, so the numbers cannot be compared directly",
    },
    "same_time": {
        "nb": "det er like lang tid som før, bare i en annen enhet",
        "nn": "det er like lang tid som før, berre i ei anna eining",
        "en": "that is as long as before, only in another unit",
    },
    "longer_time": {
        "nb": "det er lengre tid enn før{judged}",
        "nn": "det er lengre tid enn før{judged}",
        "en": "that is longer than before{judged}",
    },
    "shorter_time": {
        "nb": "det er kortere tid enn før{judged}",
        "nn": "det er kortare tid enn før{judged}",
        "en": "that is shorter than before{judged}",
    },
}
"""Phrase → language → text. `{n:one|many}` picks by number."""

TIMES: Final[dict[str, frozenset[str]]] = {
    "second": frozenset({"sekund", "sekunder", "sekundar", "second", "seconds"}),
    "minute": frozenset({"minutt", "minutter", "minuttar", "minute", "minutes"}),
    "hour": frozenset({"time", "timer", "timar", "hour", "hours"}),
    "day": frozenset({"dag", "dager", "dagar", "døgn", "day", "days"}),
    "week": frozenset({"uke", "uker", "veke", "veker", "week", "weeks"}),
    "month": frozenset({"måned", "måneder", "månad", "månader", "month", "months"}),
    "year": frozenset({"år", "year", "years"}),
}
"""A unit of time → what a document can call it."""
