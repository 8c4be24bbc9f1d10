"""What a field holds and when it is asked for, in bokmål, nynorsk and English."""

from typing import Final

TYPES: Final[dict[str, dict[str, str]]] = {
    "section": {"nb": "felt", "nn": "felt", "en": "fields"},
    "word": {"nb": "ett av ordene", "nn": "eitt av orda", "en": "one of the words"},
    "reference": {"nb": "id-en til", "nn": "id-en til", "en": "the id of"},
    "line": {"nb": "tekst på én linje", "nn": "tekst på éi linje", "en": "text on one line"},
    "text": {"nb": "tekst", "nn": "tekst", "en": "text"},
    "quoted_text": {"nb": "tekst i anførselstegn", "nn": "tekst i hermeteikn", "en": "text in quotation marks"},
    "date": {"nb": "dato: 2026-12-09", "nn": "dato: 2026-12-09", "en": "date: 2026-12-09"},
    "coarse_time": {
        "nb": "tid: 2027, 2027-Q2, 2027-06, 2026-W17 eller en dato",
        "nn": "tid: 2027, 2027-Q2, 2027-06, 2026-W17 eller ein dato",
        "en": "time: 2027, 2027-Q2, 2027-06, 2026-W17 or a date",
    },
    "clock": {"nb": 'klokkeslett: "12:00"', "nn": 'klokkeslett: "12:00"', "en": 'time of day: "12:00"'},
    "kroner": {"nb": "hele kroner: 15 000 000", "nn": "heile kroner: 15 000 000", "en": "whole kroner: 15 000 000"},
    "percentage": {"nb": "prosent: 70 %", "nn": "prosent: 70 %", "en": "percentage: 70 %"},
    "number": {
        "nb": "tall, med desimalpunktum",
        "nn": "tal, med desimalpunktum",
        "en": "number, with a decimal point",
    },
    "integer": {"nb": "helt tall", "nn": "heilt tal", "en": "whole number"},
    "year": {"nb": "årstall: 2027", "nn": "årstal: 2027", "en": "year: 2027"},
    "yes_no": {"nb": "ja eller nei", "nn": "ja eller nei", "en": "true or false"},
    "organisation_number": {
        "nb": "ni sifre i anførselstegn",
        "nn": "ni siffer i hermeteikn",
        "en": "nine digits in quotation marks",
    },
    "municipality_number": {
        "nb": "fire sifre i anførselstegn",
        "nn": "fire siffer i hermeteikn",
        "en": "four digits in quotation marks",
    },
    "currency": {"nb": "valutakode: NOK", "nn": "valutakode: NOK", "en": "currency code: NOK"},
    "case_number": {"nb": "saksnummer: 17/2026", "nn": "saksnummer: 17/2026", "en": "case number: 17/2026"},
    "file_path": {"nb": "fil", "nn": "fil", "en": "file"},
    "rule_name": {"nb": "regel: BEN009", "nn": "regel: BEN009", "en": "rule: BEN009"},
    "schema_version": {"nb": "styring/1", "nn": "styring/1", "en": "styring/1"},
    "item_id": {
        "nb": "id: bokstaver og et tall, N1",
        "nn": "id: bokstavar og eit tal, N1",
        "en": "id: letters and a number, N1",
    },
    "word_id": {
        "nb": "kortnavn med små bokstaver: etaten",
        "nn": "kortnamn med små bokstavar: etaten",
        "en": "short word in lower case: etaten",
    },
    "product_name": {
        "nb": "kortnavnet på et produkt",
        "nn": "kortnamnet på eit produkt",
        "en": "the short name of a product",
    },
    "field_path": {"nb": "sti: N1/målverdi", "nn": "sti: N1/målverdi", "en": "path: N1/target"},
    "field_pattern": {
        "nb": "sti, også med *: mandat/finansiering",
        "nn": "sti, også med *: mandat/finansiering",
        "en": "path, also with *: mandate/financing",
    },
    "foreign_path": {
        "nb": "sti i et annet produkt",
        "nn": "sti i eit anna produkt",
        "en": "path in another product",
    },
    "scalar": {"nb": "én verdi", "nn": "éin verdi", "en": "one value"},
    "any": {
        "nb": "en verdi, som i feltet det gjelder",
        "nn": "ein verdi, som i feltet det gjeld",
        "en": "a value, as in the field that is meant",
    },
}
"""Type of value → language → what is written."""

NEEDS: Final[dict[str, dict[str, str]]] = {
    "required": {"nb": "må være med", "nn": "må vere med", "en": "required"},
    "adopted": {"nb": "må være med når det er vedtatt", "nn": "må vere med når det er vedteke", "en": "once adopted"},
    "recommended": {"nb": "anbefalt", "nn": "tilrådd", "en": "recommended"},
    "optional": {"nb": "kan være med", "nn": "kan vere med", "en": "optional"},
    "identity": {"nb": "må alltid være med", "nn": "må alltid vere med", "en": "always"},
}
"""When a field is asked for."""

CONDITIONS: Final[dict[str, dict[str, str]]] = {
    "state measure": {
        "nb": "når tiltaket er statlig",
        "nn": "når tiltaket er statleg",
        "en": "when it is a state measure",
    },
    "legal body": {
        "nb": "når parten er en juridisk enhet",
        "nn": "når parten er ei juridisk eining",
        "en": "when the party is a legal body",
    },
    "seats meet": {
        "nb": "når styringsgruppen møtes",
        "nn": "når styringsgruppa møtest",
        "en": "when the steering group meets",
    },
    "active": {"nb": "når arbeidet er i gang", "nn": "når arbeidet er i gang", "en": "when work on it is under way"},
    "priced": {"nb": "når den er prissatt", "nn": "når han er prissett", "en": "when it is priced"},
    "money or time is set free": {
        "nb": "når penger eller tid blir frigjort",
        "nn": "når pengar eller tid blir frigjorde",
        "en": "when money or time is set free",
    },
    "deadline passed": {"nb": "når fristen er ute", "nn": "når fristen er ute", "en": "when the deadline has passed"},
    "concluded": {
        "nb": "når resultatet foreligger",
        "nn": "når resultatet ligg føre",
        "en": "when the result is there",
    },
    "closed": {"nb": "når arbeidet er avsluttet", "nn": "når arbeidet er avslutta", "en": "when the work is over"},
    "minutes": {
        "nb": "når referatet er skrevet",
        "nn": "når referatet er skrive",
        "en": "when the minutes are written",
    },
    "not standing": {
        "nb": "når saken ikke er fast",
        "nn": "når saka ikkje er fast",
        "en": "when it is not a standing case",
    },
    "for decision": {
        "nb": "når saken er til beslutning",
        "nn": "når saka er til avgjerd",
        "en": "when the case is for decision",
    },
    "gate passed": {
        "nb": "når beslutningspunktet er passert",
        "nn": "når avgjerdspunktet er passert",
        "en": "when the gate is passed",
    },
    "voting": {
        "nb": "når medlemmet har stemmerett",
        "nn": "når medlemen har røysterett",
        "en": "when the member votes",
    },
    "relevant": {"nb": "når den er relevant", "nn": "når han er relevant", "en": "when it is relevant"},
    "one of the four": {
        "nb": "én av de fire tersklene",
        "nn": "éin av dei fire tersklane",
        "en": "one of the four thresholds",
    },
    "has deputy": {"nb": "når det er en vara", "nn": "når det er ein vara", "en": "when there is a deputy"},
}
"""The conditions of the models, as people read them."""

FIELD: Final[dict[str, dict[str, str]]] = {
    "list": {"nb": "liste: {what}", "nn": "liste: {what}", "en": "list of {what}"},
    "languages": {"nb": "På språkene", "nn": "På språka", "en": "In the languages"},
    "places": {"nb": "Står i", "nn": "Står i", "en": "Stands in"},
    "more": {"nb": "{n} til", "nn": "{n} til", "en": "{n} more"},
    "value": {"nb": "Verdi", "nn": "Verdi", "en": "Value"},
    "needed": {"nb": "Trengs", "nn": "Trengst", "en": "Needed"},
    "rule": {"nb": "Regel", "nn": "Regel", "en": "Rule"},
    "not_small": {"nb": "ikke i profilen liten", "nn": "ikkje i profilen liten", "en": "not in the profile small"},
}
"""The words of the explanation of a field."""

NAMES: Final[dict[str, dict[str, str]]] = {
    "Quorum.count": {
        "nb": "antall som må være til stede",
        "nn": "talet på dei som må vere til stades",
        "en": "number who must be present",
    },
    "Quorum.parties": {
        "nb": "parter som må være til stede",
        "nn": "partar som må vere til stades",
        "en": "parties that must be present",
    },
    "DecisionRule.votes": {"nb": "stemmer som kreves", "nn": "røyster som krevst", "en": "votes that are needed"},
    "DecisionRule.type": {"nb": "beslutningsregel", "nn": "avgjerdsregel", "en": "decision rule"},
    "Indicator.name": {"nb": "indikator", "nn": "indikator", "en": "indicator"},
    "Member.from": {"nb": "medlem fra", "nn": "medlem frå", "en": "member from"},
    "Member.to": {"nb": "medlem til", "nn": "medlem til", "en": "member until"},
    "Operations.from": {"nb": "betaler fra", "nn": "betaler frå", "en": "pays from"},
    "Benefit.value_nok": {"nb": "verdi i kroner", "nn": "verdi i kroner", "en": "value in kroner"},
    "Benefit.turnover": {
        "nb": "bruk av det som blir frigjort",
        "nn": "bruk av det som blir frigjort",
        "en": "use of what is set free",
    },
    "Prioritisation.hypotheses": {
        "nb": "prioritering av hypoteser",
        "nn": "prioritering av hypotesar",
        "en": "ranking of hypotheses",
    },
    "Prioritisation.initiatives": {
        "nb": "prioritering av initiativ",
        "nn": "prioritering av initiativ",
        "en": "ranking of initiatives",
    },
    "Prioritisation.capacity_after": {
        "nb": "siste initiativ det er kapasitet til",
        "nn": "siste initiativ det er kapasitet til",
        "en": "last initiative there is capacity for",
    },
    "Governance.notice_days": {
        "nb": "dager mellom innkalling og møte",
        "nn": "dagar mellom innkalling og møte",
        "en": "days between notice and meeting",
    },
    "Decision.body": {"nb": "organ", "nn": "organ", "en": "deciding body"},
    "Assumption.reviewed": {"nb": "dato for vurdering", "nn": "dato for vurdering", "en": "date of review"},
    "Benefit.supports": {"nb": "mål som blir støttet", "nn": "mål som blir støtta", "en": "goals that it supports"},
    "Financing.totals": {"nb": "samlet beløp", "nn": "samla beløp", "en": "total amount"},
    "FinancingLine.certainty": {"nb": "status", "nn": "status", "en": "status"},
    "Owner.consequence": {"nb": "konsekvens for eieren", "nn": "konsekvens for eigaren", "en": "impact"},
    "Affected.consequence": {"nb": "konsekvens for parten", "nn": "konsekvens for parten", "en": "impact"},
    "MandateDocument.parameters": {
        "nb": "styringsparametere",
        "nn": "styringsparametrar",
        "en": "steering parameters",
    },
    "TimeParameter.expected": {"nb": "forventet verdi", "nn": "forventa verdi", "en": "expected value"},
    "CostParameter.expected": {"nb": "forventet verdi", "nn": "forventa verdi", "en": "expected value"},
    "MeasuredParameter.expected": {"nb": "forventet verdi", "nn": "forventa verdi", "en": "expected value"},
    "Escalation.days": {"nb": "frist i dager", "nn": "frist i dagar", "en": "deadline in days"},
    "Anchoring.days": {"nb": "frist i dager", "nn": "frist i dagar", "en": "deadline in days"},
}
"""What a field is called where its key is no word of a sentence: section and field → language → words."""
