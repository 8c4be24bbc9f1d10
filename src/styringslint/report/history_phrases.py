"""The fixed words of `styringslint history` in bokmål, nynorsk and English; what it shares with `since` stands there."""

from typing import Final

from styringslint.report.since_phrases import SINCE

HISTORY: Final[dict[str, dict[str, str]]] = {
    "history_title": {
        "nb": "Endringer i {product} fra {first} til {last}",
        "nn": "Endringar i {product} frå {first} til {last}",
        "en": "Changes of {product} from {first} to {last}",
    },
    "history_title_one": {
        "nb": "Endringer fra {first} til {last}",
        "nn": "Endringar frå {first} til {last}",
        "en": "Changes from {first} to {last}",
    },
    "no_day": {"nb": "uten dato", "nn": "utan dato", "en": "no date"},
    "proposed": {
        "nb": "Bare foreslått",
        "nn": "Berre foreslått",
        "en": "Only proposed",
    },
    "decided": {
        "nb": "Vedtatt senere",
        "nn": "Vedteke seinare",
        "en": "Decided later",
    },
    "put_right": {"nb": "Rettet", "nn": "Retta", "en": "Corrected"},
    "before_baseline": {"nb": "Før grunnlinjen", "nn": "Før grunnlinja", "en": "Before the baseline"},
    "baseline": {"nb": "Grunnlinjen endret", "nn": "Grunnlinja endra", "en": "The baseline changed"},
    "over_wide": {"nb": "For vide vedtak", "nn": "For vide vedtak", "en": "Decisions that are too wide"},
    "baseline_changed": {
        "nb": "Grunnlinjen i loggen er endret: {parts}.",
        "nn": "Grunnlinja i loggen er endra: {parts}.",
        "en": "The baseline of the log has been changed: {parts}.",
    },
    "is_baseline_changed": {
        "nb": "En grunnlinje blir ikke endret; senere vedtak endrer verdiene. Sett den tilbake til slik den var.",
        "nn": "Ei grunnlinje blir ikkje endra; seinare vedtak endrar verdiane. Set ho tilbake til slik ho var.",
        "en": "A baseline is not changed; later decisions change the values. Put it back as it was.",
    },
    "in_baseline": {
        "nb": "Vedtaket er en del av grunnlinjen.",
        "nn": "Vedtaket er ein del av grunnlinja.",
        "en": "The decision is part of the baseline.",
    },
    "over_wide_row": {
        "nb": "{subject} skal endre {field}, som ville omfatte mange felt på én gang. Den delen av vedtaket dekker ingenting. Nevn feltene ett for ett i et nytt vedtak.",
        "nn": "{subject} skal endre {field}, som ville omfatte mange felt på éin gong. Den delen av vedtaket dekkjer ingenting. Nemn felta eitt for eitt i eit nytt vedtak.",
        "en": "{subject} is to change {field}, which would take in many fields at once. That part of the decision covers nothing. Name the fields one by one in a new decision.",
    },
    "from_before": {
        "nb": "Det var tatt bort en tid og er satt inn igjen, her sammenlignet med slik det sto {version}.",
        "nn": "Det var teke bort ei tid og er sett inn att, her samanlikna med slik det stod {version}.",
        "en": "It had been removed for a time and is back, compared here with how it read on {version}.",
    },
    "ahead": {
        "nb": "Endret {time} før vedtaket.",
        "nn": "Endra {time} før vedtaket.",
        "en": "Changed {time} before the decision.",
    },
    "later_decided": {
        "nb": "Vedtatt senere i {decision}, ført inn {version}{after}.",
        "nn": "Vedteke seinare i {decision}, ført inn {version}{after}.",
        "en": "Decided later in {decision}, recorded on {version}{after}.",
    },
    "later_put_right": {
        "nb": "Satt tilbake {version}{after}.",
        "nn": "Sett tilbake {version}{after}.",
        "en": "Reversed on {version}{after}.",
    },
    "later_corrected": {
        "nb": "Rettet i samsvar med {decision} {version}{after}.",
        "nn": "Retta i samsvar med {decision} {version}{after}.",
        "en": "Corrected in line with {decision} on {version}{after}.",
    },
    "was_undecided": {
        "nb": "Det var ikke vedtatt av {body}.",
        "nn": "Det var ikkje vedteke av {body}.",
        "en": "This had not been decided by {body}.",
    },
    "later_baseline": {
        "nb": "Før grunnlinjen i loggen, ført inn {version}{after}: {decision} setter verdiene som gjelder.",
        "nn": "Før grunnlinja i loggen, ført inn {version}{after}: {decision} set verdiane som gjeld.",
        "en": "Before the baseline of the log, recorded on {version}{after}: {decision} sets the values that apply.",
    },
    "at_once_decided": {
        "nb": "Vedtatt i {decision}, regnet fra verdien før endringene som manglet vedtak.",
        "nn": "Vedteke i {decision}, rekna frå verdien før endringane som mangla vedtak.",
        "en": "Decided in {decision}, counted from the value before the changes that needed a decision.",
    },
    "at_once_put_right": {
        "nb": "Setter tilbake en endring som ikke var vedtatt, så det trengs ikke vedtak.",
        "nn": "Set tilbake ei endring som ikkje var vedteken, så det trengst ikkje vedtak.",
        "en": "Reverses a change that had not been decided, so no decision is needed.",
    },
    "at_once_log": {
        "nb": "Setter loggen tilbake til slik den var.",
        "nn": "Set loggen tilbake til slik han var.",
        "en": "Puts the log back as it was.",
    },
    "at_once_baseline": {
        "nb": "Før grunnlinjen i samme versjon: {decision} setter verdiene som gjelder.",
        "nn": "Før grunnlinja i same versjon: {decision} set verdiane som gjeld.",
        "en": "Before the baseline in the same version: {decision} sets the values that apply.",
    },
    "after": {
        "nb": ", {time} etter endringen",
        "nn": ", {time} etter endringa",
        "en": ", {time} after the change",
    },
    "unread": {"nb": "Kan ikke leses", "nn": "Kan ikkje lesast", "en": "Cannot be read"},
    "unread_means": {
        "nb": "Disse versjonene er ikke vurdert. Den neste som kan leses, er sammenlignet med den siste før dem.",
        "nn": "Desse versjonane er ikkje vurderte. Den neste som kan lesast, er samanlikna med den siste før dei.",
        "en": "These versions have not been judged. The next one that can be read is compared with the last one before them.",
    },
    "nothing_changed": {
        "nb": "Ingen endringer som krever vedtak.",
        "nn": "Ingen endringar som krev vedtak.",
        "en": "No change that needs a decision.",
    },
    "history_total": {
        "nb": "{n} {n:endring|endringer}: {parts:and}.",
        "nn": "{n} {n:endring|endringar}: {parts:and}.",
        "en": "{n} {n:change|changes}: {parts:and}.",
    },
    "log_total": {
        "nb": "I vedtaksloggen: {parts:and}.",
        "nn": "I vedtaksloggen: {parts:and}.",
        "en": "In the decision log: {parts:and}.",
    },
    "n_baseline": {
        "nb": "grunnlinjen endret {n} {n:gang|ganger}",
        "nn": "grunnlinja endra {n} {n:gong|gonger}",
        "en": "the baseline changed {n} {n:time|times}",
    },
    "n_over_wide": {
        "nb": "{n} for {n:vidt|vide} vedtak",
        "nn": "{n} for {n:vidt|vide} vedtak",
        "en": "{n} {n:decision|decisions} too wide",
    },
    "n_decided": {
        "nb": "{n} vedtatt senere",
        "nn": "{n} {n:vedteken|vedtekne} seinare",
        "en": "{n} decided later",
    },
    "n_put_right": {"nb": "{n} rettet", "nn": "{n} retta", "en": "{n} corrected"},
    "n_before_baseline": {"nb": "{n} før grunnlinjen", "nn": "{n} før grunnlinja", "en": "{n} before the baseline"},
    "n_proposed": {
        "nb": "{n} bare foreslått",
        "nn": "{n} berre {n:foreslått|foreslåtte}",
        "en": "{n} only proposed",
    },
    "n_log_put_right": {
        "nb": "{n} av dem rettet",
        "nn": "{n} av dei retta",
        "en": "{n} of these corrected",
    },
    "mend_log": {
        "nb": "Skriv inn igjen det som sto i loggen. Skal noe annet gjelde, må det et nytt vedtak til.",
        "nn": "Skriv inn att det som stod i loggen. Skal noko anna gjelde, må det eit nytt vedtak til.",
        "en": "Write back what stood in the log. If something else is to apply, a new decision is needed.",
    },
    "versions": {
        "nb": "{n} {n:versjon|versjoner} lest, {changed} med endringer i dokumentene.",
        "nn": "{n} {n:versjon|versjonar} {n:lesen|lesne}, {changed} med endringar i dokumenta.",
        "en": "{n} {n:version|versions} read, {changed} with changes in the documents.",
    },
    "versions_unread": {
        "nb": "{n} {n:versjon|versjoner} kunne ikke leses og er ikke vurdert.",
        "nn": "{n} {n:versjon|versjonar} kunne ikkje lesast og er ikkje {n:vurdert|vurderte}.",
        "en": "{n} {n:version|versions} could not be read and {n:has|have} not been judged.",
    },
    "versions_later": {
        "nb": "{n} {n:versjon|versjoner} etter {day} er ikke tatt med.",
        "nn": "{n} {n:versjon|versjonar} etter {day} er ikkje {n:teken|tekne} med.",
        "en": "{n} {n:version|versions} after {day} {n:is|are} left out.",
    },
    "caution": {
        "nb": "Datoene er de som versjonene selv oppgir. At et vedtak er ført, viser ikke at møtet ble holdt.",
        "nn": "Datoane er dei som versjonane sjølve oppgir. At eit vedtak er ført, viser ikkje at møtet blei halde.",
        "en": "The dates are those that the versions give. That a decision is recorded does not prove that the meeting was held.",
    },
    "reading": {"nb": "Leser versjoner", "nn": "Les versjonar", "en": "Reading versions"},
    # What keeps it from being judged
    "shallow": {
        "nb": "historikken her er kuttet, så den kan ikke gjennomgås; hent resten først: {command}",
        "nn": "historikken her er kutta, så han kan ikkje gåast gjennom; hent resten først: {command}",
        "en": "the history here is cut off, so it cannot be audited; fetch the rest first: {command}",
    },
    "partial": {
        "nb": "noe av innholdet i tidligere versjoner er ikke hentet hit; hent det først: {command}",
        "nn": "noko av innhaldet i tidlegare versjonar er ikkje henta hit; hent det først: {command}",
        "en": "some of the contents of earlier versions have not been fetched; fetch them first: {command}",
    },
    "unrelated": {
        "nb": "{revision} har ingen felles forløper med denne versjonen",
        "nn": "{revision} har ingen felles forløpar med denne versjonen",
        "en": "{revision} has no ancestor in common with this version",
    },
    "no_repository": {
        "nb": "mappen ligger ikke i git, så den har ingen historikk",
        "nn": "mappa ligg ikkje i git, så ho har ingen historikk",
        "en": "the folder is not in git, so it has no history",
    },
    "no_git": {
        "nb": "git finnes ikke her, eller nekter",
        "nn": "git finst ikkje her, eller nektar",
        "en": "git is not here, or refuses",
    },
    "two_repositories": {
        "nb": "{file} ligger i en annen mappe i git enn det som er nevnt først; gjennomgå én om gangen",
        "nn": "{file} ligg i ei anna mappe i git enn det som er nemnt først; gå gjennom éi om gongen",
        "en": "{file} lies in another repository than what is named first; audit one at a time",
    },
    "never_there": {
        "nb": "{file} finnes ikke i noen av versjonene",
        "nn": "{file} finst ikkje i nokon av versjonane",
        "en": "{file} is in none of the versions",
    },
    "nothing": {
        "nb": "fant ingen styringsdokumenter i noen av versjonene",
        "nn": "fann ingen styringsdokument i nokon av versjonane",
        "en": "found no steering documents in any of the versions",
    },
}
"""Phrase → language → text."""

WORDS: Final[dict[str, dict[str, str]]] = {**SINCE, **HISTORY}
"""All that the audit can say."""
