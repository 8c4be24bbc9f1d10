"""Items by their kind in sentences about changes: the one that is told of, and one that is new; in bokmål, nynorsk and English."""

from typing import Final

THE_KIND: Final[dict[str, dict[str, str]]] = {
    "party": {"nb": "parten", "nn": "parten", "en": "the party"},
    "member": {"nb": "medlemmet", "nn": "medlemen", "en": "the member"},
    "team": {"nb": "teamet", "nn": "teamet", "en": "the team"},
    "goal": {"nb": "målet", "nn": "målet", "en": "the goal"},
    "benefit": {"nb": "nyttevirkningen", "nn": "nytteverknaden", "en": "the benefit"},
    "hypothesis": {"nb": "hypotesen", "nn": "hypotesen", "en": "the hypothesis"},
    "initiative": {"nb": "initiativet", "nn": "initiativet", "en": "the initiative"},
    "dependency": {"nb": "avhengigheten", "nn": "avhengigheita", "en": "the dependency"},
    "decision": {"nb": "vedtaket", "nn": "vedtaket", "en": "the decision"},
    "risk": {"nb": "usikkerheten", "nn": "uvissa", "en": "the risk"},
    "financingline": {"nb": "finansieringslinjen", "nn": "finansieringslinja", "en": "the financing line"},
    "keyresult": {"nb": "nøkkelresultatet", "nn": "nøkkelresultatet", "en": "the key result"},
    "frameworkcondition": {"nb": "rammebetingelsen", "nn": "rammevilkåret", "en": "the framework condition"},
    "negativeeffect": {"nb": "ulempen", "nn": "ulempa", "en": "the negative effect"},
    "insight": {"nb": "innsikten", "nn": "innsikta", "en": "the insight"},
    "agreement": {"nb": "avtalen", "nn": "avtalen", "en": "the agreement"},
    "phase": {"nb": "fasen", "nn": "fasen", "en": "the phase"},
    "deliverable": {"nb": "leveransen", "nn": "leveransen", "en": "the deliverable"},
    "otherbody": {"nb": "organet", "nn": "organet", "en": "the body"},
    "body": {"nb": "organet", "nn": "organet", "en": "the body"},
    "item": {"nb": "elementet", "nn": "elementet", "en": "the item"},
}
"""A kind of item → language → its name in the definite form."""

NEUTER: Final[dict[str, frozenset[str]]] = {
    "nb": frozenset(
        {"member", "team", "goal", "initiative", "decision", "keyresult", "otherbody", "body", "item"},
    ),
    "nn": frozenset(
        {"team", "goal", "initiative", "decision", "keyresult", "frameworkcondition", "otherbody", "body", "item"},
    ),
    "en": frozenset(),
}
"""Language → the kinds of item of which a new one is `nytt`."""

NEW_ROWS: Final[dict[str, dict[str, str]]] = {
    "Owner": {"nb": "{row} er ny eier", "nn": "{row} er ny eigar", "en": "{row} is a new owner"},
    "Affected": {
        "nb": "{row} er ført opp som berørt part",
        "nn": "{row} er ført opp som råka part",
        "en": "{row} has been listed as an affected party",
    },
    "Approval": {
        "nb": "en ny godkjenning fra {row} er kommet til",
        "nn": "ei ny godkjenning frå {row} har kome til",
        "en": "a new approval by {row} has been added",
    },
    "Operations": {
        "nb": "en ny betaling fra {row} for drift og forvaltning er kommet til",
        "nn": "ei ny betaling frå {row} for drift og forvaltning har kome til",
        "en": "a new payment from {row} for operation and maintenance has been added",
    },
    "TeamAuthority": {
        "nb": "teamet har fått en ny fullmakt: {row}",
        "nn": "teamet har fått ei ny fullmakt: {row}",
        "en": "the team has been given a new authority: {row}",
    },
    "Waiver": {
        "nb": "et nytt unntak fra {row} er kommet til",
        "nn": "eit nytt unntak frå {row} har kome til",
        "en": "a new waiver of {row} has been added",
    },
    "Measurement": {
        "nb": "en ny måling per {row} er kommet til: {said}",
        "nn": "ei ny måling per {row} har kome til: {said}",
        "en": "a new measurement for {row} has been added: {said}",
    },
    "Action": {
        "nb": "et nytt tiltak er kommet til: {row}",
        "nn": "eit nytt tiltak har kome til: {row}",
        "en": "a new action has been added: {row}",
    },
    "Assumption": {
        "nb": "en ny forutsetning er kommet til: {row}",
        "nn": "ein ny føresetnad har kome til: {row}",
        "en": "a new assumption has been added: {row}",
    },
    "Milestone": {
        "nb": "en ny milepæl er kommet til: {row}",
        "nn": "ein ny milepåle har kome til: {row}",
        "en": "a new milestone has been added: {row}",
    },
    "SupportRequest": {
        "nb": "bistand fra {row} er kommet til",
        "nn": "bistand frå {row} har kome til",
        "en": "support from {row} has been added",
    },
    "PlannedMeeting": {
        "nb": "et nytt møte er satt opp: {row}",
        "nn": "eit nytt møte er sett opp: {row}",
        "en": "a new meeting has been planned: {row}",
    },
    "ParameterStatus": {
        "nb": "status for styringsparametrene per {row} er kommet til",
        "nn": "status for styringsparametrane per {row} har kome til",
        "en": "the status of the steering parameters on {row} has been added",
    },
}
"""A row that has come into a table, by its section; what it says follows in brackets."""

GONE_ROWS: Final[dict[str, dict[str, str]]] = {
    "Owner": {
        "nb": "{row} er ikke lenger eier",
        "nn": "{row} er ikkje lenger eigar",
        "en": "{row} is no longer an owner",
    },
    "Affected": {
        "nb": "{row} er ikke lenger ført opp som berørt part",
        "nn": "{row} er ikkje lenger ført opp som råka part",
        "en": "{row} is no longer listed as an affected party",
    },
}
"""A row that has gone, where more can be said than that."""

WAS_TRAITS: Final[dict[str, dict[str, str]]] = {
    "Owner.role": {"nb": "rollen {value}", "nn": "rolla {value}", "en": "the role {value}"},
    "Owner.consequence": {
        "nb": "som berørt i {value} grad",
        "nn": "som råka i {value} grad",
        "en": "the impact on it was rated {value}",
    },
    "Owner.influence": {
        "nb": "med {value} innflytelse",
        "nn": "med {value} innverknad",
        "en": "its influence was rated {value}",
    },
    "Owner.assignment": {
        "nb": "oppdraget {value}",
        "nn": "oppdraget {value}",
        "en": "the assignment {value}",
    },
    "Affected.consequence": {
        "nb": "som berørt i {value} grad",
        "nn": "som råka i {value} grad",
        "en": "the impact on it was rated {value}",
    },
    "Affected.involved_by": {
        "nb": "{value}",
        "nn": "{value}",
        "en": "{value}",
    },
}
"""A value of a row that has gone, as a part of the sentence that it belongs in."""

DEGREES: Final[dict[str, dict[str, str]]] = {"nb": {"lav": "liten"}, "nn": {"låg": "liten"}, "en": {}}
"""What a level is called before `grad`, where that is not the word of the format."""

WAS_SENTENCES: Final[dict[str, frozenset[str]]] = {
    "was_held": frozenset({"role", "assignment"}),
    "was_rated": frozenset({"consequence", "influence"}),
    "was_involved": frozenset({"involved_by"}),
}
"""What is said of a party that is listed no more: phrase → the fields that it tells of. What is left comes last."""
