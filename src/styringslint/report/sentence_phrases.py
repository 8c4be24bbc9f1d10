"""The words of the sentences about changes in bokmål, nynorsk and English: what has changed, which way, and whether it is decided."""

from typing import Final

SENTENCES: Final[dict[str, dict[str, str]]] = {
    "sentence": {"nb": "{subject}: {clauses}.", "nn": "{subject}: {clauses}.", "en": "{subject}: {clauses}."},
    "changed": {
        "nb": "{field} er endret fra {before} til {after}",
        "nn": "{field} er endra frå {before} til {after}",
        "en": "{field} changed from {before} to {after}",
    },
    "added": {
        "nb": "{field} er satt til {after} (sto ikke før)",
        "nn": "{field} er sett til {after} (stod ikkje før)",
        "en": "{field} set to {after} (nothing stood there before)",
    },
    "removed": {
        "nb": "{field} er tatt bort (var {before})",
        "nn": "{field} er fjerna (var {before})",
        "en": "{field} removed (was {before})",
    },
    "list": {
        "nb": "{field} er endret: {parts}",
        "nn": "{field} er endra: {parts}",
        "en": "{field} changed: {parts}",
    },
    "field_of": {"nb": "{field} i {of}", "nn": "{field} i {of}", "en": "{field} of {of}"},
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
    "in_list": {
        "nb": "{what} er kommet til",
        "nn": "{what} har kome til",
        "en": "{what} has been added",
    },
    "out_of_list": {
        "nb": "{what} er tatt ut",
        "nn": "{what} er fjerna",
        "en": "{what} has been removed",
    },
    "row_added": {
        "nb": "{row} er kommet til i {field} ({said})",
        "nn": "{row} har kome til i {field} ({said})",
        "en": "{row} has been added to {field} ({said})",
    },
    "row_removed": {
        "nb": "{row} er tatt ut av {field} (sto med {said})",
        "nn": "{row} er fjerna frå {field} (stod med {said})",
        "en": "{row} has been removed from {field} (was listed with {said})",
    },
    "row_replaced": {
        "nb": "{before} i {field} er byttet ut med {after} ({said})",
        "nn": "{before} i {field} er bytt ut med {after} ({said})",
        "en": "{before} of {field} has been replaced by {after} ({said})",
    },
    "again": {
        "nb": "{field} (nevnt en gang til)",
        "nn": "{field} (nemnt ein gong til)",
        "en": "{field} (named once more)",
    },
    "numbered": {"nb": "nr. {n}", "nn": "nr. {n}", "en": "no. {n}"},
    "scope_reworded": {
        "nb": "i omfanget er {before} byttet ut med {after}",
        "nn": "i omfanget er {before} bytt ut med {after}",
        "en": "in the scope, {before} has been replaced by {after}",
    },
    "left_out_reworded": {
        "nb": "av det som er holdt utenfor omfanget, er {before} byttet ut med {after}",
        "nn": "av det som ligg utanfor omfanget, er {before} bytt ut med {after}",
        "en": "of what is out of scope, {before} has been replaced by {after}",
    },
    "in_scope": {
        "nb": "{what} inngår nå i omfanget",
        "nn": "{what} inngår no i omfanget",
        "en": "{what} is now in scope",
    },
    "not_in_scope": {
        "nb": "{what} inngår ikke lenger i omfanget",
        "nn": "{what} inngår ikkje lenger i omfanget",
        "en": "{what} is no longer in scope",
    },
    "left_out": {
        "nb": "{what} er nå holdt utenfor omfanget",
        "nn": "{what} ligg no utanfor omfanget",
        "en": "{what} is now out of scope",
    },
    "not_left_out": {
        "nb": "{what} er ikke lenger holdt utenfor omfanget",
        "nn": "{what} ligg ikkje lenger utanfor omfanget",
        "en": "{what} is no longer out of scope",
    },
    "worded": {
        "nb": "ordlyden i {field} er endret: {parts}",
        "nn": "ordlyden i {field} er endra: {parts}",
        "en": "the wording of {field} changed: {parts}",
    },
    "words_changed": {
        "nb": "{before} er byttet ut med {after}",
        "nn": "{before} er bytt ut med {after}",
        "en": "{before} has been replaced by {after}",
    },
    "words_in": {
        "nb": "{after} er satt inn {place}",
        "nn": "{after} er sett inn {place}",
        "en": "{after} has been inserted {place}",
    },
    "words_out": {
        "nb": "{before} er strøket {place}",
        "nn": "{before} er stroke {place}",
        "en": "{before} has been deleted {place}",
    },
    "words_after": {
        "nb": "etter {lead}",
        "nn": "etter {lead}",
        "en": "after {lead}",
    },
    "words_before": {
        "nb": "foran {trail}",
        "nn": "framfor {trail}",
        "en": "before {trail}",
    },
    "words_between": {
        "nb": "mellom {lead} og {trail}",
        "nn": "mellom {lead} og {trail}",
        "en": "between {lead} and {trail}",
    },
    "cut": {
        "nb": "… og {n} til, som det ikke er plass til her: styringslint since viser alle.",
        "nn": "… og {n} til, som det ikkje er plass til her: styringslint since viser alle.",
        "en": "… and {n} more, for which there is no room here: styringslint since shows them all.",
    },
    "rows": {"nb": "{field} er endret", "nn": "{field} er endra", "en": "{field} changed"},
    "item_added": {
        "nb": "{subject} er kommet til.",
        "nn": "{subject} har kome til.",
        "en": "{subject} has been added.",
    },
    "item_removed": {
        "nb": "{subject} er tatt bort.",
        "nn": "{subject} er fjerna.",
        "en": "{subject} has been removed.",
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
    "swapped": {
        "nb": "{what} er flyttet opp fra plass {before} til plass {after} og har byttet plass med {other}",
        "nn": "{what} er flytta opp frå plass {before} til plass {after} og har bytt plass med {other}",
        "en": "{what} has moved up from place {before} to place {after}, changing places with {other}",
    },
    "moved_up": {
        "nb": "{what} er flyttet opp fra plass {before} til plass {after}",
        "nn": "{what} er flytta opp frå plass {before} til plass {after}",
        "en": "{what} has moved up from place {before} to place {after}",
    },
    "moved_down": {
        "nb": "{what} er flyttet ned fra plass {before} til plass {after}",
        "nn": "{what} er flytta ned frå plass {before} til plass {after}",
        "en": "{what} has moved down from place {before} to place {after}",
    },
    "ranking": {
        "nb": "{subject}, {field}: {parts}.",
        "nn": "{subject}, {field}: {parts}.",
        "en": "{subject}, {field}: {parts}.",
    },
    "same_ranking": {"nb": "rekkefølgen er endret", "nn": "rekkjefølgja er endra", "en": "the order has changed"},
    "came": {
        "nb": "{what} er kommet inn på plass {after}",
        "nn": "{what} har kome inn på plass {after}",
        "en": "{what} is new in place {after}",
    },
    "went": {
        "nb": "{what} er tatt ut (var på plass {before})",
        "nn": "{what} er fjerna (var på plass {before})",
        "en": "{what} has been removed (was in place {before})",
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
    # Directions
    "weaker_target": {"nb": "svakere mål: −{n} %", "nn": "svakare mål: −{n} %", "en": "weaker target: −{n}%"},
    "weaker_improvement": {
        "nb": "svakere mål: −{n} % (forbedringen fra nullpunktet blir så mye mindre)",
        "nn": "svakare mål: −{n} % (forbetringa frå nullpunktet blir så mykje mindre)",
        "en": "weaker target: −{n}% (the improvement from the baseline becomes that much smaller)",
    },
    "stronger_target": {"nb": "skjerpet mål: +{n} %", "nn": "skjerpa mål: +{n} %", "en": "stronger target: +{n}%"},
    "stronger_improvement": {
        "nb": "skjerpet mål: +{n} % (forbedringen fra nullpunktet blir så mye større)",
        "nn": "skjerpa mål: +{n} % (forbetringa frå nullpunktet blir så mykje større)",
        "en": "stronger target: +{n}% (the improvement from the baseline becomes that much larger)",
    },
    "weaker": {"nb": "svakere krav", "nn": "svakare krav", "en": "a weaker requirement"},
    "stronger": {"nb": "strengere krav", "nn": "strengare krav", "en": "a stronger requirement"},
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
        "nb": "nullpunktet ligger lenger fra målet, så forbedringen ser større ut",
        "nn": "nullpunktet ligg lenger frå målet, så forbetringa ser større ut",
        "en": "the baseline is further from the target, so the improvement looks larger",
    },
    "nearer": {
        "nb": "nullpunktet ligger nærmere målet, så forbedringen ser mindre ut",
        "nn": "nullpunktet ligg nærare målet, så forbetringa ser mindre ut",
        "en": "the baseline is nearer the target, so the improvement looks smaller",
    },
    "later": {"nb": "{time} senere", "nn": "{time} seinare", "en": "{time} later"},
    "earlier": {"nb": "{time} tidligere", "nn": "{time} tidlegare", "en": "{time} earlier"},
    "days": {"nb": "{n:én dag|dager}", "nn": "{n:ein dag|dagar}", "en": "{n:one day|days}"},
    "weeks": {"nb": "{n:én uke|uker}", "nn": "{n:ei veke|veker}", "en": "{n:one week|weeks}"},
    "months": {"nb": "{n:én måned|måneder}", "nn": "{n:ein månad|månader}", "en": "{n:one month|months}"},
    "years": {"nb": "{n:ett år|år}", "nn": "{n:eitt år|år}", "en": "{n:one year|years}"},
    "other_unit": {
        "nb": "enheten er også endret, så tallene kan ikke sammenlignes direkte",
        "nn": "eininga er også endra, så tala kan ikkje samanliknast direkte",
        "en": "the unit has changed too, so the numbers cannot be compared directly",
    },
    "measured": {
        "nb": "Merk: Nullpunktet er endret etter at målingene begynte.",
        "nn": "Merk: Nullpunktet er endra etter at målingane begynte.",
        "en": "Note: The baseline was changed after the measurements had begun.",
    },
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
        "nb": "Etter vedtaket {decision} skal {field} være {said}.",
        "nn": "Etter vedtaket {decision} skal {field} vere {said}.",
        "en": "According to decision {decision}, {field} should be {said}.",
    },
    "is_other_gone": {
        "nb": "Etter vedtaket {decision} skal {field} være tatt bort.",
        "nn": "Etter vedtaket {decision} skal {field} vere fjerna.",
        "en": "According to decision {decision}, {field} should have been removed.",
    },
    "do_other_value": {
        "nb": "Rett dokumentet, eller legg fram en ny sak for {body}.",
        "nn": "Rett dokumentet, eller legg fram ei ny sak for {body}.",
        "en": "Correct the document, or bring a new case to {body}.",
    },
    "is_incomplete": {
        "nb": "Vedtaket {decision} sier ingenting om {field}.",
        "nn": "Vedtaket {decision} seier ingenting om {field}.",
        "en": "Decision {decision} says nothing about {field}.",
    },
    "do_incomplete": {
        "nb": "Legg også det fram for {body}.",
        "nn": "Legg også det fram for {body}.",
        "en": "Bring that to {body} as well.",
    },
    "is_wrong_body": {
        "nb": "Vedtaket {decision} er truffet av {by:and}, men det er {body} som avgjør dette.",
        "nn": "Vedtaket {decision} er gjort av {by:and}, men det er {body} som avgjer dette.",
        "en": "Decision {decision} was made by {by:and}, but this is for {body} to decide.",
    },
    "do_wrong_body": {
        "nb": "Be {body} stadfeste vedtaket, eller sett dokumentet tilbake slik det var.",
        "nn": "Be {body} stadfeste vedtaket, eller set dokumentet tilbake slik det var.",
        "en": "Ask {body} to confirm the decision, or put the document back as it was.",
    },
    "do_wrong_body_value": {
        "nb": "Be {body} stadfeste vedtaket, eller sett {field} tilbake til {was}.",
        "nn": "Be {body} stadfeste vedtaket, eller set {field} tilbake til {was}.",
        "en": "Ask {body} to confirm the decision, or set {field} back to {was}.",
    },
    "is_broken_chain": {
        "nb": "Vedtaket {decision} endrer {field} fra {said}, men det som gjaldt, var {held}.",
        "nn": "Vedtaket {decision} endrar {field} frå {said}, men det som gjaldt, var {held}.",
        "en": "Decision {decision} changes {field} from {said}, but what applied was {held}.",
    },
    "is_broken_chain_empty": {
        "nb": "Vedtaket {decision} endrer {field} fra {said}, men det gjaldt ingenting der.",
        "nn": "Vedtaket {decision} endrar {field} frå {said}, men det gjaldt ingenting der.",
        "en": "Decision {decision} changes {field} from {said}, but nothing applied there.",
    },
    "do_broken_chain": {
        "nb": "Se på «fra» i vedtaket: Er det en skrivefeil, kan den rettes i loggen; ellers må saken fram for {body} igjen.",
        "nn": "Sjå på «frå» i vedtaket: Er det ein skrivefeil, kan han rettast i loggen; elles må saka fram for {body} igjen.",
        "en": "Look at “from” in the decision: a slip of the pen there can be corrected in the log; otherwise the case must go back to {body}.",
    },
    "is_spent": {
        "nb": "Vedtaket {decision} gjaldt en tidligere endring og dekker ikke denne.",
        "nn": "Vedtaket {decision} gjaldt ei tidlegare endring og dekkjer ikkje denne.",
        "en": "Decision {decision} was about an earlier change and does not cover this one.",
    },
    "do_spent": {
        "nb": "Krever nytt vedtak av {body}.",
        "nn": "Krev nytt vedtak av {body}.",
        "en": "Needs a new decision by {body}.",
    },
    "decision_altered": {
        "nb": "{subject} er endret etter at det ble protokollført: {clauses}.",
        "nn": "{subject} er endra etter at det blei protokollført: {clauses}.",
        "en": "{subject} was changed after it had been recorded: {clauses}.",
    },
    "do_altered": {
        "nb": "Sett tilbake det som sto. Skal noe annet gjelde, må det et nytt vedtak til.",
        "nn": "Set tilbake det som stod. Skal noko anna gjelde, må det eit nytt vedtak til.",
        "en": "Restore what stood there. If something else is to apply, a new decision is needed.",
    },
    "decision_gone": {
        "nb": "{subject} er tatt ut av loggen.",
        "nn": "{subject} er teke ut av loggen.",
        "en": "{subject} was removed from the log.",
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
