"""The fixed words of `styringslint decide` in bokmål, nynorsk and English."""

from typing import Final

DECIDE: Final[dict[str, dict[str, str]]] = {
    "baseline_file": {"nb": "grunnlinje.yaml", "nn": "grunnlinje.yaml", "en": "baseline.yaml"},
    "baseline_id": {"nb": "GL", "nn": "GL", "en": "BL"},
    "baseline_head": {
        "nb": "# Verdiene som loggen tar til med. styringslint check ser etter at dokumentene følger vedtakene herfra.",
        "nn": "# Verdiane som loggen tek til med. styringslint check ser etter at dokumenta følgjer vedtaka herifrå.",
        "en": "# The values that the log begins with. styringslint check sees that the documents follow the decisions from here.",
    },
    "baseline_title": {
        "nb": "Grunnlinje for {product}",
        "nn": "Grunnlinje for {product}",
        "en": "Baseline of {product}",
    },
    "baseline_part": {
        "nb": "Grunnlinje for {document}",
        "nn": "Grunnlinje for {document}",
        "en": "Baseline of {document}",
    },
    "baseline_case": {"nb": "grunnlinje", "nn": "grunnlinje", "en": "baseline"},
    "baseline_adopted": {
        "nb": "Verdiene i {document} slik de ble vedtatt i {decision}, skrevet ned for at endringer kan holdes opp mot dem.",
        "nn": "Verdiane i {document} slik dei blei vedtekne i {decision}, skrivne ned for at endringar kan haldast opp mot dei.",
        "en": "The values of {document} as adopted in {decision}, written down so that changes can be held against them.",
    },
    "baseline_first": {
        "nb": "Verdiene som gjelder i {document}, skrevet ned for at endringer kan holdes opp mot dem.",
        "nn": "Verdiane som gjeld i {document}, skrivne ned for at endringar kan haldast opp mot dei.",
        "en": "The values that hold in {document}, written down so that changes can be held against them.",
    },
    "baseline_written": {
        "nb": "{file} er skrevet: {n} {n:verdi|verdier} i {decisions} {decisions:vedtak|vedtak}. Les gjennom, og kjør styringslint check.",
        "nn": "{file} er skriven: {n} {n:verdi|verdiar} i {decisions} {decisions:vedtak|vedtak}. Les gjennom, og køyr styringslint check.",
        "en": "{file} has been written: {n} {n:value|values} in {decisions} {decisions:decision|decisions}. Read it, and run styringslint check.",
    },
    "baseline_there": {
        "nb": "loggen har allerede en grunnlinje ({what}); ingenting er skrevet",
        "nn": "loggen har alt ei grunnlinje ({what}); ingenting er skrive",
        "en": "the log has a baseline already ({what}); nothing was written",
    },
    "baseline_unread": {
        "nb": "{what} kan ikke leses, og da kan ingen grunnlinje skrives; styringslint check sier hvorfor",
        "nn": "{what} kan ikkje lesast, og då kan inga grunnlinje skrivast; styringslint check seier kvifor",
        "en": "{what} cannot be read, so no baseline can be written; styringslint check says why",
    },
    "baseline_nothing": {
        "nb": "fant ikke noe vedtatt mandat eller styringsdokument å skrive grunnlinje for",
        "nn": "fann ikkje noko vedteke mandat eller styringsdokument å skrive grunnlinje for",
        "en": "found no adopted mandate or steering document to write a baseline of",
    },
    "file_there": {
        "nb": "{file} finnes allerede; ingenting er skrevet",
        "nn": "{file} finst alt; ingenting er skrive",
        "en": "{file} is there already; nothing was written",
    },
    "not_written": {
        "nb": "{file} kan ikke skrives: {reason}",
        "nn": "{file} kan ikkje skrivast: {reason}",
        "en": "{file} cannot be written: {reason}",
    },
    "several": {
        "nb": "flere produkter: velg ett med --product ({products})",
        "nn": "fleire produkt: vel eitt med --product ({products})",
        "en": "several products: choose one with --product ({products})",
    },
    "no_decisions": {
        "nb": "Loggen har ingen vedtak.",
        "nn": "Loggen har ingen vedtak.",
        "en": "The log has no decisions.",
    },
    "total": {"nb": "{n} vedtak.", "nn": "{n} vedtak.", "en": "{n} {n:decision|decisions}."},
    "unknown": {
        "nb": "det finnes ikke noe vedtak {id}",
        "nn": "det finst ikkje noko vedtak {id}",
        "en": "there is no decision {id}",
    },
    "meant": {"nb": "mente du {near}?", "nn": "meinte du {near}?", "en": "did you mean {near}?"},
    "date": {"nb": "Dato", "nn": "Dato", "en": "Date"},
    "no_date": {"nb": "uten dato", "nn": "utan dato", "en": "no date"},
    "body": {"nb": "Organ", "nn": "Organ", "en": "Body"},
    "case": {"nb": "Sak", "nn": "Sak", "en": "Case"},
    "outcome": {"nb": "Utfall", "nn": "Utfall", "en": "Outcome"},
    "text": {"nb": "Vedtak", "nn": "Vedtak", "en": "Decision"},
    "adopts": {"nb": "Vedtar", "nn": "Vedtek", "en": "Adopts"},
    "version": {
        "nb": "{document}, versjon {version}",
        "nn": "{document}, versjon {version}",
        "en": "{document}, version {version}",
    },
    "changes": {"nb": "Endrer", "nn": "Endrar", "en": "Changes"},
    "from_to": {"nb": "fra {before} til {after}", "nn": "frå {before} til {after}", "en": "from {before} to {after}"},
    "set_to": {"nb": "settes til {after}", "nn": "blir sett til {after}", "en": "set to {after}"},
    "taken_out": {
        "nb": "tas ut (var {before})",
        "nn": "blir teke ut (var {before})",
        "en": "taken out (was {before})",
    },
    "votes": {"nb": "Stemmer", "nn": "Røyster", "en": "Votes"},
    "for_against": {
        "nb": "{for} for, {against} mot",
        "nn": "{for} for, {against} mot",
        "en": "{for} for, {against} against",
    },
    "abstained": {"nb": "{n} avsto", "nn": "{n} avstod", "en": "{n} abstained"},
    "dissent": {"nb": "Dissens", "nn": "Dissens", "en": "Dissent"},
    "follow_up": {"nb": "Oppfølging", "nn": "Oppfølging", "en": "Follow-up"},
    "due": {"nb": "innen {date}", "nn": "innan {date}", "en": "by {date}"},
    "done": {"nb": "gjort {date}", "nn": "gjort {date}", "en": "done {date}"},
    "supersedes": {"nb": "Erstatter", "nn": "Erstattar", "en": "Supersedes"},
    "builds_on": {"nb": "Bygger på", "nn": "Byggjer på", "en": "Builds on"},
    "in_baseline": {"nb": "i grunnlinjen", "nn": "i grunnlinja", "en": "in the baseline"},
    "draft_title": {
        "nb": "Endringer i {document}",
        "nn": "Endringar i {document}",
        "en": "Changes to {document}",
    },
    "draft_text": {
        "nb": "Dette endres:",
        "nn": "Dette blir endra:",
        "en": "This is changed:",
    },
    "draft_file": {
        "nb": "Utkast til vedtak for {product}",
        "nn": "Utkast til vedtak for {product}",
        "en": "Draft decisions of {product}",
    },
    "draft_none": {
        "nb": "Ingen endringer mangler vedtak; det er ikke noe å skrive utkast til.",
        "nn": "Ingen endringar manglar vedtak; det er ikkje noko å skrive utkast til.",
        "en": "No change needs a decision; there is nothing to draft.",
    },
    "draft_outside": {
        "nb": "{file} ligger utenfor {folder} og blir ikke lest sammen med dokumentene der. Flytt filen dit.",
        "nn": "{file} ligg utanfor {folder} og blir ikkje lesen saman med dokumenta der. Flytt fila dit.",
        "en": "{file} lies outside {folder} and is not read together with the documents there. Move the file.",
    },
    "draft_written": {
        "nb": "{file} er skrevet. Når vedtaket er gjort: sett inn dato, sak og det som vedtas («vedtar» med dokument og versjon), endre utfallet, og vis til vedtaket i dokumentets «vedtatt_i».",
        "nn": "{file} er skriven. Når vedtaket er gjort: set inn dato, sak og det som blir vedteke («vedtek» med dokument og versjon), endre utfallet, og vis til vedtaket i «vedteke_i» i dokumentet.",
        "en": "{file} has been written. Once it has been decided: fill in date, case and what is adopted (“adopts” with document and version), change the outcome, and refer to the decision in “adopted_by” of the document.",
    },
}
"""Phrase → language → text."""
