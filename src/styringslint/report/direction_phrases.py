"""Which way a value goes, in bokmål, nynorsk and English, and the words that a document can have for a time."""

from typing import Final

DIRECTIONS: Final[dict[str, dict[str, str]]] = {
    "weaker_improvement": {
        "nb": ": forbedringen fra nullpunktet blir {n} prosent mindre",
        "nn": ": forbetringa frå nullpunktet blir {n} prosent mindre",
        "en": ", which makes the improvement on the baseline {n} per cent smaller",
    },
    "stronger_improvement": {
        "nb": ": forbedringen fra nullpunktet blir {n} prosent større",
        "nn": ": forbetringa frå nullpunktet blir {n} prosent større",
        "en": ", which makes the improvement on the baseline {n} per cent larger",
    },
    "weaker": {
        "nb": ", et svakere krav",
        "nn": ", eit svakare krav",
        "en": ", a weaker requirement",
    },
    "stronger": {
        "nb": ", et strengere krav",
        "nn": ", eit strengare krav",
        "en": ", a stricter requirement",
    },
    "lower_is_better": {
        "nb": " (lavere er bedre)",
        "nn": " (lågare er betre)",
        "en": " (lower is better)",
    },
    "higher": {
        "nb": ", {n} prosent høyere",
        "nn": ", {n} prosent høgare",
        "en": ", an increase of {n} per cent",
    },
    "lower": {
        "nb": ", {n} prosent lavere",
        "nn": ", {n} prosent lågare",
        "en": ", a reduction of {n} per cent",
    },
    "just_higher": {
        "nb": ", høyere",
        "nn": ", høgare",
        "en": "",
    },
    "just_lower": {
        "nb": ", lavere",
        "nn": ", lågare",
        "en": "",
    },
    "farther": {
        "nb": "Det ligger nå lenger fra målet, så forbedringen ser større ut",
        "nn": "Det ligg no lenger frå målet, så forbetringa ser større ut",
        "en": "It is now further from the target, so the improvement looks larger",
    },
    "nearer": {
        "nb": "Det ligger nå nærmere målet, så forbedringen ser mindre ut",
        "nn": "Det ligg no nærare målet, så forbetringa ser mindre ut",
        "en": "It is now nearer the target, so the improvement looks smaller",
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
