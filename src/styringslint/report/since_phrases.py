"""The fixed words of `styringslint since` in bokmål, nynorsk and English."""

from typing import Final

SINCE: Final[dict[str, dict[str, str]]] = {
    "title": {"nb": "Endret siden {base}", "nn": "Endra sidan {base}", "en": "Changed since {base}"},
    "title_product": {
        "nb": "{product}: endret siden {base}",
        "nn": "{product}: endra sidan {base}",
        "en": "{product}: changed since {base}",
    },
    "chosen": {
        "nb": "sammenligner med {base} (valgt av {by})",
        "nn": "samanliknar med {base} (valt av {by})",
        "en": "comparing with {base} (chosen by {by})",
    },
    "altered": {
        "nb": "Vedtak endret etterpå",
        "nn": "Vedtak endra etterpå",
        "en": "Decisions changed afterwards",
    },
    "uncovered": {"nb": "Mangler vedtak", "nn": "Manglar vedtak", "en": "Lacks a decision"},
    "proposed": {"nb": "Foreslått", "nn": "Foreslått", "en": "Proposed"},
    "covered": {"nb": "Vedtatt", "nn": "Vedteke", "en": "Decided"},
    "draft": {"nb": "I utkast", "nn": "I utkast", "en": "In draft"},
    "running": {"nb": "Til orientering", "nn": "Til orientering", "en": "For information"},
    "editorial": {"nb": "Redaksjonelt", "nn": "Redaksjonelt", "en": "Editorial"},
    "hidden": {
        "nb": "{n} til orientering og redaksjonelt (--all viser dem)",
        "nn": "{n} til orientering og redaksjonelt (--all viser dei)",
        "en": "{n} for information and editorial (--all lists them)",
    },
    "none": {
        "nb": "Ingen endringer i innholdet siden {base}.",
        "nn": "Ingen endringar i innhaldet sidan {base}.",
        "en": "No change in meaning since {base}.",
    },
    "total": {
        "nb": "{n} {n:endring|endringer} siden {base}: {parts:and}.",
        "nn": "{n} {n:endring|endringar} sidan {base}: {parts:and}.",
        "en": "{n} {n:change|changes} since {base}: {parts:and}.",
    },
    "only": {
        "nb": "Siden {base}: {parts:and}.",
        "nn": "Sidan {base}: {parts:and}.",
        "en": "Since {base}: {parts:and}.",
    },
    "remarks": {"nb": "Legg merke til", "nn": "Legg merke til", "en": "Take note"},
    "n_altered": {
        "nb": "{n} vedtak endret etterpå",
        "nn": "{n} vedtak endra etterpå",
        "en": "{n} {n:decision|decisions} changed afterwards",
    },
    "n_uncovered": {"nb": "{n} uten vedtak", "nn": "{n} utan vedtak", "en": "{n} without a decision"},
    "n_proposed": {"nb": "{n} foreslått", "nn": "{n} foreslått", "en": "{n} proposed"},
    "n_covered": {"nb": "{n} vedtatt", "nn": "{n} vedteke", "en": "{n} decided"},
    "n_draft": {"nb": "{n} i utkast", "nn": "{n} i utkast", "en": "{n} in draft"},
    "n_running": {"nb": "{n} til orientering", "nn": "{n} til orientering", "en": "{n} for information"},
    "n_editorial": {
        "nb": "{n} {n:redaksjonell|redaksjonelle}",
        "nn": "{n} {n:redaksjonell|redaksjonelle}",
        "en": "{n} editorial",
    },
    "help": {
        "nb": "Utkast til vedtak: styringslint decide new {base}",
        "nn": "Utkast til vedtak: styringslint decide new {base}",
        "en": "Draft the decisions: styringslint decide new {base}",
    },
    # Sentences
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
        "nn": "{field} er teke bort (var {before})",
        "en": "{field} has been taken out (was {before})",
    },
    "list": {
        "nb": "{field} er endret: {parts}",
        "nn": "{field} er endra: {parts}",
        "en": "{field} has been changed: {parts}",
    },
    "in_list": {"nb": "{what} er kommet til", "nn": "{what} har kome til", "en": "{what} has been added"},
    "out_of_list": {"nb": "{what} er tatt ut", "nn": "{what} er ute", "en": "{what} has been taken out"},
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
    "words_in": {"nb": "{after} er satt inn", "nn": "{after} er sett inn", "en": "{after} has been put in"},
    "words_out": {"nb": "{before} er strøket", "nn": "{before} er stroke", "en": "{before} has been struck out"},
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
        "nn": "{subject} er borte.",
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
        "nn": "{subject} er borte.",
        "en": "{subject} has been taken out.",
    },
    "meeting": {"nb": "Møtet {date}", "nn": "Møtet {date}", "en": "The meeting {date}"},
    # Rankings
    "swapped": {
        "nb": "{first} og {second} har byttet plass",
        "nn": "{first} og {second} har bytt plass",
        "en": "{first} and {second} have changed places",
    },
    "moved": {
        "nb": "{what} er flyttet fra plass {before} til {after}",
        "nn": "{what} er flytt frå plass {before} til {after}",
        "en": "{what} has moved from place {before} to {after}",
    },
    "came": {
        "nb": "{what} er kommet inn på plass {after}",
        "nn": "{what} har kome inn på plass {after}",
        "en": "{what} has come in at place {after}",
    },
    "went": {
        "nb": "{what} er tatt ut (var på plass {before})",
        "nn": "{what} er ute (var på plass {before})",
        "en": "{what} has been taken out (was at place {before})",
    },
    "closed": {
        "nb": "{field}: bare avsluttede er tatt ut",
        "nn": "{field}: berre avslutta er tekne ut",
        "en": "{field}: only what is closed has been taken out",
    },
    # Directions
    "weaker_target": {"nb": "svakere mål: −{n} %", "nn": "svakare mål: −{n} %", "en": "weaker target: −{n}%"},
    "stronger_target": {"nb": "skjerpet mål: +{n} %", "nn": "skjerpa mål: +{n} %", "en": "stronger target: +{n}%"},
    "weaker": {"nb": "svakere krav", "nn": "svakare krav", "en": "a weaker requirement"},
    "stronger": {"nb": "strengere krav", "nn": "strengare krav", "en": "a stronger requirement"},
    "higher": {"nb": "{n} % høyere", "nn": "{n} % høgare", "en": "{n}% higher"},
    "lower": {"nb": "{n} % lavere", "nn": "{n} % lågare", "en": "{n}% lower"},
    "just_higher": {"nb": "høyere", "nn": "høgare", "en": "higher"},
    "just_lower": {"nb": "lavere", "nn": "lågare", "en": "lower"},
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
        "nb": "NULLPUNKTET ER ENDRET ETTER AT DET BLE MÅLT.",
        "nn": "NULLPUNKTET ER ENDRA ETTER AT DET BLEI MÅLT.",
        "en": "THE BASELINE WAS CHANGED AFTER MEASURING HAD BEGUN.",
    },
    # Verdicts
    "is_covered": {"nb": "Vedtatt i {decision}.", "nn": "Vedteke i {decision}.", "en": "Decided in {decision}."},
    "is_proposed": {
        "nb": "Foreslått i {decision}, ikke vedtatt.",
        "nn": "Foreslått i {decision}, ikkje vedteke.",
        "en": "Proposed in {decision}, not adopted.",
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
        "nb": "{decision} sier {said}, dokumentet sier noe annet.",
        "nn": "{decision} seier {said}, dokumentet seier noko anna.",
        "en": "{decision} says {said}, the document says something else.",
    },
    "is_incomplete": {
        "nb": "{decision} sier ingenting om {field}.",
        "nn": "{decision} seier ingenting om {field}.",
        "en": "{decision} says nothing about {field}.",
    },
    "is_wrong_body": {
        "nb": "{decision} er ikke truffet av {body}, som avgjør dette.",
        "nn": "{decision} er ikkje gjort av {body}, som avgjer dette.",
        "en": "{decision} was not taken by {body}, who decide this.",
    },
    "is_broken_chain": {
        "nb": "{decision} endrer fra {said}, men det var ikke det som gjaldt.",
        "nn": "{decision} endrar frå {said}, men det var ikkje det som gjaldt.",
        "en": "{decision} changes it from {said}, but that was not what held.",
    },
    "is_spent": {
        "nb": "{decision} er brukt opp: det gjaldt en tidligere endring. Krever nytt vedtak av {body}.",
        "nn": "{decision} er brukt opp: det gjaldt ei tidlegare endring. Krev nytt vedtak av {body}.",
        "en": "{decision} is spent: it was about an earlier change. Needs a new decision by {body}.",
    },
    "nothing_said": {"nb": "ingenting", "nn": "ingenting", "en": "nothing"},
    "decision_altered": {
        "nb": "{subject} er endret etter at det ble protokollført: {fields}. Et vedtak blir ikke rettet, men erstattet av et nytt.",
        "nn": "{subject} er endra etter at det blei protokollført: {fields}. Eit vedtak blir ikkje retta, men erstatta av eit nytt.",
        "en": "{subject} was changed after it had been recorded: {fields}. A decision is not corrected, but superseded by a new one.",
    },
    "decision_gone": {
        "nb": "{subject} er tatt ut av loggen. Et vedtak blir ikke tatt ut, men erstattet av et nytt.",
        "nn": "{subject} er teke ut av loggen. Eit vedtak blir ikkje teke ut, men erstatta av eit nytt.",
        "en": "{subject} was taken out of the log. A decision is not taken out, but superseded by a new one.",
    },
    "yes": {"nb": "ja", "nn": "ja", "en": "yes"},
    "no": {"nb": "nei", "nn": "nei", "en": "no"},
    "old_unread": {
        "nb": "{file}: kan ikke leses slik den var i {base}, så endringer der er ikke vurdert",
        "nn": "{file}: kan ikkje lesast slik ho var i {base}, så endringar der er ikkje vurderte",
        "en": "{file}: cannot be read as it was in {base}, so changes there have not been judged",
    },
    # What keeps it from being judged
    "no_base": {
        "nb": "si hva det skal sammenlignes med: en versjon i git, --against MAPPE eller --auto",
        "nn": "sei kva det skal samanliknast med: ein versjon i git, --against MAPPE eller --auto",
        "en": "say what to compare with: a version in git, --against FOLDER or --auto",
    },
    "path_missing": {
        "nb": "{file}: det finnes ingen slik fil eller mappe",
        "nn": "{file}: det finst inga slik fil eller mappe",
        "en": "{file}: no such file or folder",
    },
    "two_bases": {
        "nb": "velg én av versjon, --against og --auto",
        "nn": "vel éin av versjon, --against og --auto",
        "en": "choose one of a version, --against and --auto",
    },
    "shallow": {
        "nb": "historikken her er kuttet, og {revision} kan ikke sammenlignes med; hent den først: {command}",
        "nn": "historikken her er kutta, og {revision} kan ikkje samanliknast med; hent han først: {command}",
        "en": "the history here is cut off, so nothing can be compared with {revision}; fetch it first: {command}",
    },
    "missing": {
        "nb": "{revision} finnes ikke her; hent den først: {command}",
        "nn": "{revision} finst ikkje her; hent han først: {command}",
        "en": "{revision} is not here; fetch it first: {command}",
    },
    "unknown": {
        "nb": "det finnes ingen versjon {revision}; ligger den på tjeneren, så hent den: {command}",
        "nn": "det finst ingen versjon {revision}; ligg han på tenaren, så hent han: {command}",
        "en": "there is no version {revision}; if it is on the server, fetch it: {command}",
    },
    "unrelated": {
        "nb": "{revision} har ingen felles forløper med denne versjonen; --exact sammenligner med den selv",
        "nn": "{revision} har ingen felles forløpar med denne versjonen; --exact samanliknar med han sjølv",
        "en": "{revision} has no ancestor in common with this version; --exact compares with it itself",
    },
    "unborn": {
        "nb": "her er ingen versjoner i git ennå",
        "nn": "her er ingen versjonar i git enno",
        "en": "there are no versions in git here yet",
    },
    "first": {
        "nb": "dette er den første versjonen; det er ikke noe å sammenligne med",
        "nn": "dette er den første versjonen; det er ikkje noko å samanlikne med",
        "en": "this is the first version; there is nothing to compare with",
    },
    "no_repository": {
        "nb": "mappen ligger ikke i git; bruk --against MAPPE",
        "nn": "mappa ligg ikkje i git; bruk --against MAPPE",
        "en": "the folder is not in git; use --against FOLDER",
    },
    "bare": {
        "nb": "dette er et bart arkiv uten dokumenter; kjør det der dokumentene er hentet ut, eller bruk --against MAPPE",
        "nn": "dette er eit bart arkiv utan dokument; køyr det der dokumenta er henta ut, eller bruk --against MAPPE",
        "en": "this is a bare repository without documents; run it where they are checked out, or use --against FOLDER",
    },
    "sparse": {
        "nb": "{file} er utelatt av en delvis utsjekking og kan ikke sammenlignes; hent den fram: {command}",
        "nn": "{file} er utelaten av ei delvis utsjekking og kan ikkje samanliknast; hent han fram: {command}",
        "en": "{file} is left out by a sparse checkout and cannot be compared; bring it back: {command}",
    },
    "emptiness": {"nb": "begynnelsen", "nn": "byrjinga", "en": "the beginning"},
    "no_git": {
        "nb": "git finnes ikke her, eller nekter; bruk --against MAPPE",
        "nn": "git finst ikkje her, eller nektar; bruk --against MAPPE",
        "en": "git is not here, or refuses; use --against FOLDER",
    },
    "unreadable": {
        "nb": "{revision} kan ikke leses fra git; noe av den mangler her",
        "nn": "{revision} kan ikkje lesast frå git; noko av han manglar her",
        "en": "{revision} cannot be read from git; some of it is not here",
    },
    "unreadable_file": {
        "nb": "{file} kan ikke leses: {why}",
        "nn": "{file} kan ikkje lesast: {why}",
        "en": "{file} cannot be read: {why}",
    },
    "unsafe_member": {
        "nb": "{file} blir ikke lest: «{member}» i den er ikke et trygt filnavn",
        "nn": "{file} blir ikkje lesen: «{member}» i han er ikkje eit trygt filnamn",
        "en": "{file} is not read: “{member}” in it is not a safe file name",
    },
    "too_large": {
        "nb": "{revision} har for mange eller for store filer",
        "nn": "{revision} har for mange eller for store filer",
        "en": "{revision} has too many files, or too large ones",
    },
    "old_configuration": {
        "nb": "oppsettet {file} kan ikke leses slik det var; styringslint check på den versjonen sier hvorfor",
        "nn": "oppsettet {file} kan ikkje lesast slik det var; styringslint check på den versjonen seier kvifor",
        "en": "the configuration {file} cannot be read as it was; styringslint check of that version says why",
    },
    "against_missing": {
        "nb": "--against: {file} finnes ikke",
        "nn": "--against: {file} finst ikkje",
        "en": "--against: there is no {file}",
    },
    "refused": {
        "nb": "{revision} kan ikke være en versjon",
        "nn": "{revision} kan ikkje vere ein versjon",
        "en": "{revision} cannot be a version",
    },
    "nothing": {
        "nb": "fant ingen styringsdokumenter å sammenligne",
        "nn": "fann ingen styringsdokument å samanlikne",
        "en": "found no steering documents to compare",
    },
}
"""Phrase → language → text. `{n:one|many}` picks by number."""

NUMBERS: Final[dict[str, tuple[str, ...]]] = {
    "nb": ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "nn": ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""The numbers from two to twelve, in words."""
