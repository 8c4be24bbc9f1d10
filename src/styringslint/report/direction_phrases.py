"""Which way a value goes, in bokmål, nynorsk and English, and the words that a document can have for a time."""

from typing import Final

DIRECTIONS: Final[dict[str, dict[str, str]]] = {
    "weaker_improvement": {
        "nb": "{since}forbedringen{origin} blir {n} prosent mindre",
        "nn": "{since}forbetringa{origin} blir {n} prosent mindre",
        "en": "{since}the improvement{origin} becomes {n} per cent smaller",
    },
    "stronger_improvement": {
        "nb": "{since}forbedringen{origin} blir {n} prosent større",
        "nn": "{since}forbetringa{origin} blir {n} prosent større",
        "en": "{since}the improvement{origin} becomes {n} per cent larger",
    },
    "weaker_points": {
        "nb": "{since}forbedringen{origin} går ned fra {before} til {after} prosentpoeng",
        "nn": "{since}forbetringa{origin} går ned frå {before} til {after} prosentpoeng",
        "en": "{since}the improvement{origin} falls from {before} to {after} percentage points",
    },
    "stronger_points": {
        "nb": "{since}forbedringen{origin} øker fra {before} til {after} prosentpoeng",
        "nn": "{since}forbetringa{origin} aukar frå {before} til {after} prosentpoeng",
        "en": "{since}the improvement{origin} grows from {before} to {after} percentage points",
    },
    "since_baseline": {
        "nb": "nullpunktet er {value}, så ",
        "nn": "nullpunktet er {value}, så ",
        "en": "the baseline is {value}, so ",
    },
    "from_baseline": {
        "nb": " fra nullpunktet",
        "nn": " frå nullpunktet",
        "en": " from the baseline",
    },
    "weaker": {
        "nb": "det er et svakere krav",
        "nn": "det er eit svakare krav",
        "en": "this is a weaker requirement",
    },
    "stronger": {
        "nb": "det er et strengere krav",
        "nn": "det er eit strengare krav",
        "en": "this is a stricter requirement",
    },
    "weaker_aim": {
        "nb": "{what} skal {way}, så dette er et svakere {goal}",
        "nn": "{what} skal {way}, så dette er eit svakare {goal}",
        "en": "{what} is meant to go {way}, so this is a weaker {goal}",
    },
    "stronger_aim": {
        "nb": "{what} skal {way}, så dette er et mer krevende {goal}",
        "nn": "{what} skal {way}, så dette er eit meir krevjande {goal}",
        "en": "{what} is meant to go {way}, so this is a more demanding {goal}",
    },
    "goal_target": {"nb": "mål", "nn": "mål", "en": "target"},
    "goal_milestones": {"nb": "delmål", "nn": "delmål", "en": "milestone"},
    "aim_number": {
        "nb": "tallet",
        "nn": "talet",
        "en": "the number",
    },
    "aim_time": {
        "nb": "tiden",
        "nn": "tida",
        "en": "the time",
    },
    "farther": {
        "nb": "det ligger nå lenger unna målet, så forbedringen ser større ut",
        "nn": "det ligg no lenger unna målet, så forbetringa ser større ut",
        "en": "it is now further from the target, so the improvement looks larger",
    },
    "nearer": {
        "nb": "det ligger nå nærmere målet, så forbedringen ser mindre ut",
        "nn": "det ligg no nærare målet, så forbetringa ser mindre ut",
        "en": "it is now nearer the target, so the improvement looks smaller",
    },
    "later": {
        "nb": ", {time} senere",
        "nn": ", {time} seinare",
        "en": ", {time} later",
    },
    "earlier": {
        "nb": ", {time} tidligere",
        "nn": ", {time} tidlegare",
        "en": ", {time} earlier",
    },
    "over": {"nb": "over {time}", "nn": "over {time}", "en": "more than {time}"},
    "almost": {"nb": "nesten {time}", "nn": "nesten {time}", "en": "almost {time}"},
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
    "longer_time": {
        "nb": "det er lengre tid enn før",
        "nn": "det er lengre tid enn før",
        "en": "that is longer than before",
    },
    "shorter_time": {
        "nb": "det er kortere tid enn før",
        "nn": "det er kortare tid enn før",
        "en": "that is shorter than before",
    },
    "other_unit": {
        "nb": "enheten er også endret, så tallene kan ikke sammenlignes direkte",
        "nn": "eininga er også endra, så tala kan ikkje samanliknast direkte",
        "en": "the unit has been changed too, so the numbers cannot be compared directly",
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
