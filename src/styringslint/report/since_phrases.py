"""The fixed words of `styringslint since` in bokmål, nynorsk and English."""

from typing import Final

from styringslint.report.sentence_phrases import SENTENCES

SINCE: Final[dict[str, dict[str, str]]] = {
    **SENTENCES,
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
    "uncovered": {"nb": "Mangler vedtak", "nn": "Manglar vedtak", "en": "Needs a decision"},
    "proposed": {
        "nb": "Foreslått",
        "nn": "Foreslått",
        "en": "Proposed",
    },
    "covered": {
        "nb": "Vedtatt",
        "nn": "Vedteke",
        "en": "Decided",
    },
    "draft": {"nb": "I utkast", "nn": "I utkast", "en": "In draft"},
    "running": {"nb": "Til orientering", "nn": "Til orientering", "en": "For information"},
    "editorial": {"nb": "Redaksjonelt", "nn": "Redaksjonelt", "en": "Editorial"},
    "hidden": {
        "nb": "{parts:and} er ikke {n:vist|vist} her. Med --all blir alt vist.",
        "nn": "{parts:and} er ikkje {n:vist|viste} her. Med --all blir alt vist.",
        "en": "{parts:and} {n:is|are} not shown here. Use --all to show everything.",
    },
    "none_read": {
        "nb": "Ingen endringer i innholdet siden {base} i det som kunne leses.",
        "nn": "Ingen endringar i innhaldet sidan {base} i det som kunne lesast.",
        "en": "No change in meaning since {base} in what could be read.",
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
    "n_proposed": {
        "nb": "{n} foreslått",
        "nn": "{n} {n:foreslått|foreslåtte}",
        "en": "{n} proposed",
    },
    "n_covered": {
        "nb": "{n} vedtatt",
        "nn": "{n} {n:vedteken|vedtekne}",
        "en": "{n} decided",
    },
    "n_draft": {"nb": "{n} i utkast", "nn": "{n} i utkast", "en": "{n} in draft"},
    "n_running": {"nb": "{n} til orientering", "nn": "{n} til orientering", "en": "{n} for information"},
    "n_editorial": {
        "nb": "{n} {n:redaksjonell|redaksjonelle}",
        "nn": "{n} {n:redaksjonell|redaksjonelle}",
        "en": "{n} editorial",
    },
    "next_step": {
        "nb": "Legg det som mangler vedtak, fram for {bodies}.{each} Skriv vedtakene inn i vedtaksloggen. Blir en endring ikke vedtatt, sett inn igjen den tidligere teksten i dokumentet.",
        "nn": "Legg det som manglar vedtak, fram for {bodies}.{each} Skriv vedtaka inn i vedtaksloggen. Blir ei endring ikkje vedteken, set inn att den tidlegare teksten i dokumentet.",
        "en": "Bring what needs a decision to {bodies}.{each} Record the decisions in the decision log. If a change is not adopted, restore the previous text in the document.",
    },
    "each_says": {
        "nb": " Hvert punkt sier hvem som avgjør.",
        "nn": " Kvart punkt seier kven som avgjer.",
        "en": " Each point says who decides.",
    },
    "next_proposed": {
        "nb": "Legg {n:forslaget|forslagene} fram for {bodies} til vedtak.{each} Skriv utfallet inn i vedtaksloggen.",
        "nn": "Legg {n:forslaget|forslaga} fram for {bodies} til vedtak.{each} Skriv utfallet inn i vedtaksloggen.",
        "en": "Bring the {n:proposal|proposals} to {bodies} for a decision.{each} Record the outcome in the decision log.",
    },
    "help": {
        "nb": "Lag utkast til vedtak slik: styringslint decide new {base}",
        "nn": "Lag utkast til vedtak slik: styringslint decide new {base}",
        "en": "To draft the decisions, run: styringslint decide new {base}",
    },
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
    "damaged": {
        "nb": "git kan ikke lese dette depotet",
        "nn": "git kan ikkje lese dette depotet",
        "en": "git cannot read this repository",
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
