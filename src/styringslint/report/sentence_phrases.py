"""The words of the sentences about changes in bokmål, nynorsk and English: what has changed, which way, and whether it is decided."""

from typing import Final

from styringslint.report.clause_phrases import CLAUSES
from styringslint.report.direction_phrases import DIRECTIONS
from styringslint.report.list_phrases import LISTS

SENTENCES: Final[dict[str, dict[str, str]]] = {
    "sentence": {"nb": "{subject}: {clauses}.", "nn": "{subject}: {clauses}.", "en": "{subject}: {clauses}."},
    "predicate": {"nb": "{subject} {clauses}.", "nn": "{subject} {clauses}.", "en": "{subject} {clauses}."},
    "itself": {
        "nb": "{clauses}.",
        "nn": "{clauses}.",
        "en": "{clauses}.",
    },
    "field_of": {"nb": "{field} i {of}", "nn": "{field} i {of}", "en": "{field} of {of}"},
    "field_of_item": {"nb": "{field} for {of}", "nn": "{field} for {of}", "en": "{field} of {of}"},
    "field_of_row": {
        "nb": "{field} for {row}",
        "nn": "{field} for {row}",
        "en": "{field} for {row}",
    },
    "field_within": {
        "nb": "{field} under {within}",
        "nn": "{field} under {within}",
        "en": "{field} under {within}",
    },
    "again": {
        "nb": "{field} (nevnt en gang til)",
        "nn": "{field} (nemnt ein gong til)",
        "en": "{field} (named once more)",
    },
    "numbered": {"nb": "nr. {n}", "nn": "nr. {n}", "en": "no. {n}"},
    **CLAUSES,
    **LISTS,
    "words_changed": {
        "nb": "{before} er byttet ut med {after}",
        "nn": "{before} er bytt ut med {after}",
        "en": "{before} has been replaced by {after}",
    },
    "cut": {
        "nb": "… og {n} til, som det ikke er plass til her: styringslint since viser alle.",
        "nn": "… og {n} til, som det ikkje er plass til her: styringslint since viser alle.",
        "en": "… and {n} more, for which there is no room here: styringslint since shows them all.",
    },
    "rows": {
        "nb": "{field} er endret",
        "nn": "{field} er endra",
        "en": "{field} has been changed",
    },
    "item_removed": {
        "nb": "{subject} er strøket fra dokumentet.",
        "nn": "{subject} står ikkje lenger i dokumentet.",
        "en": "{subject} has been removed from the document.",
    },
    "renamed": {
        "nb": "{subject} het {before} før.",
        "nn": "{subject} heitte {before} før.",
        "en": "{subject} was called {before} before.",
    },
    "document_added": {
        "nb": "{subject} er lagt til.",
        "nn": "{subject} har kome til.",
        "en": "{subject} has been added.",
    },
    "document_removed": {
        "nb": "{subject} er tatt bort.",
        "nn": "{subject} er fjerna.",
        "en": "{subject} has been removed.",
    },
    "record_added": {
        "nb": "{subject} er ført inn.",
        "nn": "{subject} er ført inn.",
        "en": "{subject} has been recorded.",
    },
    "record_changed": {"nb": "{subject} er endret.", "nn": "{subject} er endra.", "en": "{subject} has been changed."},
    "record_removed": {
        "nb": "{subject} er tatt bort.",
        "nn": "{subject} er fjerna.",
        "en": "{subject} has been removed.",
    },
    "meeting": {"nb": "Møtet {date}", "nn": "Møtet {date}", "en": "The meeting {date}"},
    # Rankings
    "capacity_in": {
        "nb": "{those} {n:er|er} nå innenfor kapasiteten",
        "nn": "{those} {n:er|er} no innanfor kapasiteten",
        "en": "{those} {n:is|are} now within capacity",
    },
    "capacity_out": {
        "nb": "{those} {n:er|er} ikke lenger innenfor kapasiteten",
        "nn": "{those} {n:er|er} ikkje lenger innanfor kapasiteten",
        "en": "{those} {n:is|are} no longer within capacity",
    },
    "capacity_moved": {
        "nb": "kapasitetsgrensen i prioriteringen lå tidligere rett under {before}, og ligger nå rett under {after}",
        "nn": "kapasitetsgrensa i prioriteringa låg tidlegare rett under {before}, og ligg no rett under {after}",
        "en": "the capacity line in the ranking was just below {before}, and is now just below {after}",
    },
    "initiatives_named": {
        "nb": "{n:initiativet|initiativene} {what:and}",
        "nn": "{n:initiativet|initiativa} {what:and}",
        "en": "the {n:initiative|initiatives} {what:and}",
    },
    "initiatives_counted": {
        "nb": "{number} initiativ",
        "nn": "{number} initiativ",
        "en": "{number} initiatives",
    },
    "one": {"nb": "ett", "nn": "eitt", "en": "one"},
    "swapped": {
        "nb": "{what} er flyttet opp fra plass {before} til plass {after} og har byttet plass med {other}",
        "nn": "{what} er flytta opp frå plass {before} til plass {after} og har bytt plass med {other}",
        "en": "{what} has moved up from {before} to {after}, changing places with {other}",
    },
    "moved_up": {
        "nb": "{what} er flyttet opp fra plass {before} til plass {after}",
        "nn": "{what} er flytta opp frå plass {before} til plass {after}",
        "en": "{what} has moved up from {before} to {after}",
    },
    "moved_down": {
        "nb": "{what} er flyttet ned fra plass {before} til plass {after}",
        "nn": "{what} er flytta ned frå plass {before} til plass {after}",
        "en": "{what} has moved down from {before} to {after}",
    },
    "ranking": {
        "nb": "{subject}, {field}: {parts}.",
        "nn": "{subject}, {field}: {parts}.",
        "en": "{subject}: in {field}, {parts}.",
    },
    "same_ranking": {"nb": "rekkefølgen er endret", "nn": "rekkjefølgja er endra", "en": "the order has been changed"},
    "came": {
        "nb": "{what} er kommet inn på plass {after}",
        "nn": "{what} har kome inn på plass {after}",
        "en": "{what} has come in as {after}",
    },
    "went": {
        "nb": "{what}, som sto på plass {before}, er tatt ut",
        "nn": "{what}, som stod på plass {before}, er fjerna",
        "en": "{what}, which was {before}, has been removed",
    },
    "closed_went": {
        "nb": "avsluttet, og derfor tatt ut: {names:and}",
        "nn": "avslutta, og derfor teke ut: {names:and}",
        "en": "closed, and therefore removed: {names:and}",
    },
    "closed_came": {
        "nb": "satt inn, men avsluttet: {names:and}",
        "nn": "sett inn, men avslutta: {names:and}",
        "en": "added, but closed: {names:and}",
    },
    **DIRECTIONS,
    "unread_value": {"nb": "{value} (ikke gyldig)", "nn": "{value} (ikkje gyldig)", "en": "{value} (not valid)"},
    # Verdicts
    "is_covered": {
        "nb": "Vedtatt i {decision}.",
        "nn": "Vedteke i {decision}.",
        "en": "Decided in {decision}.",
    },
    "is_proposed": {
        "nb": "Foreslått i {decision}, ikke vedtatt av {body} ennå.",
        "nn": "Foreslått i {decision}, ikkje vedteke av {body} enno.",
        "en": "Proposed in {decision}, not yet adopted by {body}.",
    },
    "is_draft": {
        "nb": "Dokumentet er ikke vedtatt ennå.",
        "nn": "Dokumentet er ikkje vedteke enno.",
        "en": "The document has not been adopted yet.",
    },
    "is_undecided": {
        "nb": "Krever vedtak av {body}.",
        "nn": "Krev vedtak av {body}.",
        "en": "Needs a decision by {body}.",
    },
    "is_other_value": {
        "nb": "Ifølge vedtaket {decision} skal {field} være {said}.",
        "nn": "Ifølgje vedtaket {decision} skal {field} vere {said}.",
        "en": "According to the decision {decision}, {field} should be {said}.",
    },
    "is_other_gone": {
        "nb": "Ifølge vedtaket {decision} skal {field} være tatt bort.",
        "nn": "Ifølgje vedtaket {decision} skal {field} vere fjerna.",
        "en": "According to the decision {decision}, {field} should have been removed.",
    },
    "do_other_value": {
        "nb": "Rett dokumentet. Skal det likevel stå som nå, legg fram en ny sak for {body}.",
        "nn": "Rett dokumentet. Skal det likevel stå som no, legg fram ei ny sak for {body}.",
        "en": "Correct the document. If it is to stay as it is now, bring a new case to {body}.",
    },
    "is_incomplete": {
        "nb": "Vedtaket {decision} sier ingenting om {field}.",
        "nn": "Vedtaket {decision} seier ingenting om {field}.",
        "en": "The decision {decision} says nothing about {field}.",
    },
    "do_incomplete": {
        "nb": "Legg også det fram for {body}.",
        "nn": "Legg også det fram for {body}.",
        "en": "Bring that to {body} as well.",
    },
    "is_wrong_body": {
        "nb": "Vedtaket {decision} er gjort av {by:and}, men det er {body} som avgjør dette.",
        "nn": "Vedtaket {decision} er gjort av {by:and}, men det er {body} som avgjer dette.",
        "en": "The decision {decision} was made by {by:and}, but this is for {body} to decide.",
    },
    "do_wrong_body": {
        "nb": "Be {body} stadfeste vedtaket. Ellers må det som sto før, skrives inn igjen.",
        "nn": "Be {body} stadfeste vedtaket. Elles må det som stod før, skrivast inn att.",
        "en": "Ask {body} to confirm the decision. Otherwise, write back what stood before.",
    },
    "do_wrong_body_value": {
        "nb": "Be {body} stadfeste vedtaket. Ellers må {field} settes tilbake til {was}.",
        "nn": "Be {body} stadfeste vedtaket. Elles må {field} setjast tilbake til {was}.",
        "en": "Ask {body} to confirm the decision. Otherwise, set {field} back to {was}.",
    },
    "is_broken_chain": {
        "nb": "Vedtaket {decision} endrer {field} fra {said}, men det som gjaldt, var {held}.",
        "nn": "Vedtaket {decision} endrar {field} frå {said}, men det som gjaldt, var {held}.",
        "en": "The decision {decision} changes {field} from {said}, but what applied was {held}.",
    },
    "is_broken_chain_empty": {
        "nb": "Vedtaket {decision} endrer {field} fra {said}, men det gjaldt ingenting der.",
        "nn": "Vedtaket {decision} endrar {field} frå {said}, men det gjaldt ingenting der.",
        "en": "The decision {decision} changes {field} from {said}, but nothing applied there.",
    },
    "do_broken_chain": {
        "nb": "Se på «fra» i vedtaket: Er det en skrivefeil, kan den rettes i loggen; ellers må saken fram for {body} igjen.",
        "nn": "Sjå på «frå» i vedtaket: Er det ein skrivefeil, kan han rettast i loggen; elles må saka fram for {body} igjen.",
        "en": "Look at “from” in the decision: a slip of the pen there can be corrected in the log; otherwise the case must go back to {body}.",
    },
    "is_spent": {
        "nb": "Vedtaket {decision} gjaldt en tidligere endring og dekker ikke denne.",
        "nn": "Vedtaket {decision} gjaldt ei tidlegare endring og dekkjer ikkje denne.",
        "en": "The decision {decision} was about an earlier change and does not cover this one.",
    },
    "do_spent": {
        "nb": "Krever nytt vedtak av {body}.",
        "nn": "Krev nytt vedtak av {body}.",
        "en": "Needs a new decision by {body}.",
    },
    "decision_altered": {
        "nb": "{subject} er endret etter at det ble protokollført: {clauses}.",
        "nn": "{subject} er endra etter at det blei protokollført: {clauses}.",
        "en": "{subject} has been changed after it was recorded: {clauses}.",
    },
    "do_altered": {
        "nb": "Sett tilbake det som sto. Skal noe annet gjelde, må det et nytt vedtak til.",
        "nn": "Set tilbake det som stod. Skal noko anna gjelde, må det eit nytt vedtak til.",
        "en": "Restore what stood there. If something else is to apply, a new decision is needed.",
    },
    "decision_gone": {
        "nb": "{subject} er tatt ut av loggen.",
        "nn": "{subject} er teke ut av loggen.",
        "en": "{subject} has been removed from the log.",
    },
    "do_gone": {
        "nb": "Sett det inn igjen. Skal noe annet gjelde, må det et nytt vedtak til.",
        "nn": "Set det inn att. Skal noko anna gjelde, må det eit nytt vedtak til.",
        "en": "Put it back. If something else is to apply, a new decision is needed.",
    },
    "yes": {"nb": "ja", "nn": "ja", "en": "yes"},
    "quarter": {
        "nb": "{n}. kvartal {year}",
        "nn": "{n}. kvartal {year}",
        "en": "Q{n} {year}",
    },
    "week": {
        "nb": "uke {n} i {year}",
        "nn": "veke {n} i {year}",
        "en": "week {n} of {year}",
    },
    "no": {"nb": "nei", "nn": "nei", "en": "no"},
}
"""Phrase → language → text. `{n:one|many}` picks by number."""

NUMBERS: Final[dict[str, tuple[str, ...]]] = {
    "nb": ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "nn": ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""The numbers from two to twelve, in words."""

ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
"""The places from first to twelfth, in English."""
