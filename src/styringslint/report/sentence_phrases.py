"""The words of the sentences about changes in bokmål, nynorsk and English: what has changed, which way, and whether it is decided."""

from typing import Final

SENTENCES: Final[dict[str, dict[str, str]]] = {
    "sentence": {"nb": "{subject}: {clauses}.", "nn": "{subject}: {clauses}.", "en": "{subject}: {clauses}."},
    "changed": {
        "nb": "{field} er endret fra {before} til {after}",
        "nn": "{field} er endra frå {before} til {after}",
        "en": "{field} has been changed from {before} to {after}",
    },
    "added": {
        "nb": "{field} er satt til {after}",
        "nn": "{field} er sett til {after}",
        "en": "{field} has been set to {after}",
    },
    "removed": {
        "nb": "{field} er tatt bort (var {before})",
        "nn": "{field} er fjerna (var {before})",
        "en": "{field} has been taken out (was {before})",
    },
    "list": {
        "nb": "{field} er endret: {parts}",
        "nn": "{field} er endra: {parts}",
        "en": "{field} has been changed: {parts}",
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
        "en": "{what} has been taken out",
    },
    "row_added": {
        "nb": "{row} er kommet til i {field} ({said})",
        "nn": "{row} har kome til i {field} ({said})",
        "en": "{row} has been added to {field} ({said})",
    },
    "row_removed": {
        "nb": "{row} er tatt ut av {field} ({said})",
        "nn": "{row} er fjerna frå {field} ({said})",
        "en": "{row} has been taken out of {field} ({said})",
    },
    "row_replaced": {
        "nb": "{before} i {field} er byttet ut med {after} ({said})",
        "nn": "{before} i {field} er bytt ut med {after} ({said})",
        "en": "{before} of {field} has been replaced by {after} ({said})",
    },
    "numbered": {"nb": "nr. {n}", "nn": "nr. {n}", "en": "no. {n}"},
    "in_scope": {
        "nb": "{what} inngår nå i omfanget",
        "nn": "{what} inngår no i omfanget",
        "en": "{what} is in scope now",
    },
    "not_in_scope": {
        "nb": "{what} inngår ikke lenger i omfanget",
        "nn": "{what} inngår ikkje lenger i omfanget",
        "en": "{what} is no longer in scope",
    },
    "left_out": {
        "nb": "{what} er nå holdt utenfor omfanget",
        "nn": "{what} er no halde utanfor omfanget",
        "en": "{what} is out of scope now",
    },
    "not_left_out": {
        "nb": "{what} er ikke lenger holdt utenfor omfanget",
        "nn": "{what} er ikkje lenger halde utanfor omfanget",
        "en": "{what} is no longer out of scope",
    },
    "worded": {
        "nb": "ordlyden i {field} er endret: {parts}",
        "nn": "ordlyden i {field} er endra: {parts}",
        "en": "the wording of {field} has been changed: {parts}",
    },
    "words_changed": {
        "nb": "{before} er byttet ut med {after}",
        "nn": "{before} er bytt ut med {after}",
        "en": "{before} has been replaced by {after}",
    },
    "words_in": {
        "nb": "{after} er satt inn {place}",
        "nn": "{after} er sett inn {place}",
        "en": "{after} has been put in {place}",
    },
    "words_out": {
        "nb": "{before} er strøket {place}",
        "nn": "{before} er stroke {place}",
        "en": "{before} has been struck out {place}",
    },
    "words_after": {
        "nb": "etter {lead}",
        "nn": "etter {lead}",
        "en": "after {lead}",
    },
    "words_first": {
        "nb": "først i teksten",
        "nn": "først i teksten",
        "en": "at the beginning of the text",
    },
    "cut": {
        "nb": "… og {n} til, som det ikke er plass til her: styringslint since viser alle.",
        "nn": "… og {n} til, som det ikkje er plass til her: styringslint since viser alle.",
        "en": "… and {n} more, for which there is no room here: styringslint since shows them all.",
    },
    "rows": {"nb": "{field} er endret", "nn": "{field} er endra", "en": "{field} has been changed"},
    "item_added": {
        "nb": "{subject} er kommet til.",
        "nn": "{subject} har kome til.",
        "en": "{subject} has been added.",
    },
    "item_removed": {
        "nb": "{subject} er tatt bort.",
        "nn": "{subject} er fjerna.",
        "en": "{subject} has been taken out.",
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
        "en": "{subject} has been taken away.",
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
        "en": "{subject} has been taken out.",
    },
    "meeting": {"nb": "Møtet {date}", "nn": "Møtet {date}", "en": "The meeting {date}"},
    # Rankings
    "swapped": {
        "nb": "{first} og {second} har byttet plass",
        "nn": "{first} og {second} har bytt plass",
        "en": "{first} and {second} have changed places",
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
        "en": "{what} has come in at place {after}",
    },
    "went": {
        "nb": "{what} er tatt ut (var på plass {before})",
        "nn": "{what} er fjerna (var på plass {before})",
        "en": "{what} has been taken out (was at place {before})",
    },
    "closed": {
        "nb": "bare det som er avsluttet, er tatt ut",
        "nn": "berre det som er avslutta, er teke ut",
        "en": "only what is closed has been taken out",
    },
    # Directions
    "weaker_target": {"nb": "svakere mål: −{n} %", "nn": "svakare mål: −{n} %", "en": "weaker target: −{n}%"},
    "weaker_improvement": {
        "nb": "svakere mål: −{n} % av forbedringen fra nullpunktet",
        "nn": "svakare mål: −{n} % av forbetringa frå nullpunktet",
        "en": "weaker target: −{n}% of the improvement from the baseline",
    },
    "stronger_target": {"nb": "skjerpet mål: +{n} %", "nn": "skjerpa mål: +{n} %", "en": "stronger target: +{n}%"},
    "stronger_improvement": {
        "nb": "skjerpet mål: +{n} % på forbedringen fra nullpunktet",
        "nn": "skjerpa mål: +{n} % på forbetringa frå nullpunktet",
        "en": "stronger target: +{n}% on the improvement from the baseline",
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
        "nb": "lengre vei til målet",
        "nn": "lengre veg til målet",
        "en": "farther from the target",
    },
    "nearer": {
        "nb": "kortere vei til målet",
        "nn": "kortare veg til målet",
        "en": "nearer the target",
    },
    "later": {"nb": "{time} senere", "nn": "{time} seinare", "en": "{time} later"},
    "earlier": {"nb": "{time} tidligere", "nn": "{time} tidlegare", "en": "{time} earlier"},
    "days": {"nb": "{n:én dag|dager}", "nn": "{n:ein dag|dagar}", "en": "{n:one day|days}"},
    "weeks": {"nb": "{n:én uke|uker}", "nn": "{n:ei veke|veker}", "en": "{n:one week|weeks}"},
    "months": {"nb": "{n:én måned|måneder}", "nn": "{n:ein månad|månader}", "en": "{n:one month|months}"},
    "years": {"nb": "{n:ett år|år}", "nn": "{n:eitt år|år}", "en": "{n:one year|years}"},
    "other_unit": {
        "nb": "enheten er endret, så tallene kan ikke sammenlignes",
        "nn": "eininga er endra, så tala kan ikkje samanliknast",
        "en": "the unit has changed, so the numbers cannot be compared",
    },
    "measured": {
        "nb": "Merk: Nullpunktet er endret etter at det ble målt.",
        "nn": "Merk: Nullpunktet er endra etter at det blei målt.",
        "en": "Note: The baseline was changed after measuring had begun.",
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
        "nb": "Etter {decision} skal {field} være {said}.",
        "nn": "Etter {decision} skal {field} vere {said}.",
        "en": "According to {decision}, {field} should be {said}.",
    },
    "is_other_gone": {
        "nb": "Etter {decision} skal {field} være tatt bort.",
        "nn": "Etter {decision} skal {field} vere fjerna.",
        "en": "According to {decision}, {field} should have been taken out.",
    },
    "do_other_value": {
        "nb": "Rett dokumentet, eller legg fram en ny sak for {body}.",
        "nn": "Rett dokumentet, eller legg fram ei ny sak for {body}.",
        "en": "Correct the document, or put a new case before {body}.",
    },
    "is_incomplete": {
        "nb": "{decision} sier ingenting om {field}.",
        "nn": "{decision} seier ingenting om {field}.",
        "en": "{decision} says nothing about {field}.",
    },
    "do_incomplete": {
        "nb": "Legg også det fram for {body}.",
        "nn": "Legg også det fram for {body}.",
        "en": "Put that before {body} as well.",
    },
    "is_wrong_body": {
        "nb": "{decision} er ikke truffet av {body}, som avgjør dette.",
        "nn": "{decision} er ikkje gjort av {body}, som avgjer dette.",
        "en": "{decision} was not taken by {body}, who decide this.",
    },
    "do_wrong_body": {
        "nb": "Be {body} stadfeste vedtaket, eller sett det tilbake slik det var.",
        "nn": "Be {body} stadfeste vedtaket, eller set det tilbake slik det var.",
        "en": "Ask {body} to confirm it, or put it back as it was.",
    },
    "is_broken_chain": {
        "nb": "{decision} endrer {field} fra {said}, men det var ikke det som gjaldt.",
        "nn": "{decision} endrar {field} frå {said}, men det var ikkje det som gjaldt.",
        "en": "{decision} changes {field} from {said}, but that was not what held.",
    },
    "do_broken_chain": {
        "nb": "Er det en skrivefeil, kan den rettes; ellers må saken fram for {body} igjen.",
        "nn": "Er det ein skrivefeil, kan han rettast; elles må saka fram for {body} igjen.",
        "en": "If it is a slip of the pen, it can be corrected; otherwise the case must come before {body} again.",
    },
    "is_spent": {
        "nb": "{decision} gjaldt en tidligere endring og dekker ikke denne. Krever nytt vedtak av {body}.",
        "nn": "{decision} gjaldt ei tidlegare endring og dekkjer ikkje denne. Krev nytt vedtak av {body}.",
        "en": "{decision} was about an earlier change and does not cover this one. Needs a new decision by {body}.",
    },
    "decision_altered": {
        "nb": "{subject} er endret etter at det ble protokollført: {fields}.",
        "nn": "{subject} er endra etter at det blei protokollført: {fields}.",
        "en": "{subject} was changed after it had been recorded: {fields}.",
    },
    "do_altered": {
        "nb": "Sett tilbake det som sto. Skal noe annet gjelde, må det et nytt vedtak til.",
        "nn": "Set tilbake det som stod. Skal noko anna gjelde, må det eit nytt vedtak til.",
        "en": "Put back what stood there. If something else is to hold, it needs a new decision.",
    },
    "decision_gone": {
        "nb": "{subject} er tatt ut av loggen.",
        "nn": "{subject} er teke ut av loggen.",
        "en": "{subject} was taken out of the log.",
    },
    "do_gone": {
        "nb": "Sett det inn igjen. Skal noe annet gjelde, må det et nytt vedtak til.",
        "nn": "Set det inn att. Skal noko anna gjelde, må det eit nytt vedtak til.",
        "en": "Put it back. If something else is to hold, it needs a new decision.",
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
