"""The fixed words of the tool in bokmål, nynorsk and English."""

from typing import Final

PHRASES: Final[dict[str, dict[str, str]]] = {
    "error": {"nb": "feil", "nn": "feil", "en": "error"},
    "warning": {"nb": "advarsel", "nn": "åtvaring", "en": "warning"},
    "info": {"nb": "merknad", "nn": "merknad", "en": "note"},
    "waiting": {"nb": "venter", "nn": "ventar", "en": "waiting"},
    "errors": {"nb": "{n} feil", "nn": "{n} feil", "en": "{n} {n:error|errors}"},
    "warnings": {
        "nb": "{n} {n:advarsel|advarsler}",
        "nn": "{n} {n:åtvaring|åtvaringar}",
        "en": "{n} {n:warning|warnings}",
    },
    "infos": {"nb": "{n} {n:merknad|merknader}", "nn": "{n} {n:merknad|merknader}", "en": "{n} {n:note|notes}"},
    "why": {"nb": "hvorfor", "nn": "kvifor", "en": "why"},
    "do": {"nb": "gjør slik", "nn": "gjer slik", "en": "do this"},
    "who": {"nb": "hvem", "nn": "kven", "en": "who"},
    "source": {"nb": "kilde", "nn": "kjelde", "en": "source"},
    "more": {"nb": "mer", "nn": "meir", "en": "more"},
    "and": {"nb": "og", "nn": "og", "en": "and"},
    "or": {"nb": "eller", "nn": "eller", "en": "or"},
    "quarter": {"nb": "{number}. kvartal {year}", "nn": "{number}. kvartal {year}", "en": "Q{number} {year}"},
    "week": {"nb": "uke {number} i {year}", "nn": "veke {number} i {year}", "en": "week {number} of {year}"},
    "in_period": {"nb": "i {time}", "nn": "i {time}", "en": "in {time}"},
    "on_day": {"nb": "{time}", "nn": "{time}", "en": "on {time}"},
    "findings": {"nb": "{n} funn", "nn": "{n} funn", "en": "{n} {n:finding|findings}"},
    "no_findings": {"nb": "Ingen funn", "nn": "Ingen funn", "en": "No findings"},
    "waived": {
        "nb": "{n} funn er unntatt og vises ikke.",
        "nn": "{n} funn er {n:unnateke|unnatekne} og {n:blir ikkje vist|blir ikkje viste}.",
        "en": "{n} {n:finding is|findings are} waived and not shown.",
    },
    "waived_more": {
        "nb": "{n} funn til er unntatt og vises ikke.",
        "nn": "{n} funn til er {n:unnateke|unnatekne} og {n:blir ikkje vist|blir ikkje viste}.",
        "en": "{n} more {n:finding is|findings are} waived and not shown.",
    },
    "waits": {
        "nb": "{n} funn i utkast vises ikke før utkastene legges fram; --show-waiting viser {n:det|dem}.",
        "nn": "{n} funn i utkast {n:blir ikkje vist|blir ikkje viste} før utkasta blir lagde fram; --show-waiting viser {n:det|dei}.",
        "en": "{n} {n:finding|findings} in drafts {n:is|are} not shown until the drafts are put forward; --show-waiting lists {n:it|them}.",
    },
    "waits_shown": {
        "nb": "{n} venter til utkast legges fram",
        "nn": "{n} ventar til utkast blir lagde fram",
        "en": "{n} {n:waits|wait} until drafts are put forward",
    },
    "skipped": {
        "nb": "{n} {n:annen YAML-fil|andre YAML-filer} sier ikke øverst hvilken dokumenttype {n:den|de} er, og er ikke lest",
        "nn": "{n} {n:anna YAML-fil|andre YAML-filer} seier ikkje øvst kva dokumenttype {n:ho|dei} er, og er ikkje {n:lesen|lesne}",
        "en": "{n} other YAML {n:file does|files do} not say at the top which kind of document {n:it is|they are}, and {n:was|were} not read",
    },
    "skipped_do": {
        "nb": "Hører {n:den|en av dem} til dokumentene deres, så skriv «dokumenttype: …» øverst i filen.",
        "nn": "Høyrer {n:ho|ei av dei} til dokumenta dykkar, så skriv «dokumenttype: …» øvst i fila.",
        "en": "If {n:it|one of them} belongs to your documents, write “kind: …” at the top of the file.",
    },
    "checked": {
        "nb": "Sjekket {documents} {documents:dokument|dokumenter} med {rules} {rules:regel|regler} per {date}.",
        "nn": "Sjekka {documents} dokument med {rules} {rules:regel|reglar} per {date}.",
        "en": "Checked {documents} {documents:document|documents} with {rules} {rules:rule|rules} as of {date}.",
    },
    "checked_in": {
        "nb": "Sjekket {documents} {documents:dokument|dokumenter} i {files} {files:fil|filer} med {rules} {rules:regel|regler} per {date}.",
        "nn": "Sjekka {documents} dokument i {files} {files:fil|filer} med {rules} {rules:regel|reglar} per {date}.",
        "en": "Checked {documents} {documents:document|documents} in {files} {files:file|files} with {rules} {rules:rule|rules} as of {date}.",
    },
    "not_readable": {
        "nb": "kan ikke leses: {reason}",
        "nn": "kan ikkje lesast: {reason}",
        "en": "cannot be read: {reason}",
    },
    "crash": {
        "nb": "Regelen {code} sluttet å virke på {subject}: {error}. De andre funnene står. Meld gjerne fra om feilen.",
        "nn": "Regelen {code} slutta å verke på {subject}: {error}. Dei andre funna står. Meld gjerne frå om feilen.",
        "en": "Rule {code} failed on {subject}: {error}. The other findings stand. Please report the fault.",
    },
    "nothing": {
        "nb": "Fant ingen styringsdokumenter å sjekke. Et dokument begynner med «dokumenttype:»; «styringslint init» lager et nytt.",
        "nn": "Fann ingen styringsdokument å sjekke. Eit dokument tek til med «dokumenttype:»; «styringslint init» lagar eit nytt.",
        "en": "Found no steering documents to check. A document begins with “kind:”; “styringslint init” makes a new one.",
    },
    "asked_skal": {"nb": "krav", "nn": "krav", "en": "requirement"},
    "asked_må": {"nb": "krav", "nn": "krav", "en": "requirement"},
    "asked_bør": {"nb": "råd", "nn": "råd", "en": "advice"},
    "asked_kan": {"nb": "mulighet", "nn": "høve", "en": "option"},
    "owners": {"nb": "eierne", "nn": "eigarane", "en": "the owners"},
    "steering_group": {"nb": "styringsgruppen", "nn": "styringsgruppa", "en": "the steering group"},
    "chair": {"nb": "lederen", "nn": "leiaren", "en": "the chair"},
    "secretariat": {"nb": "sekretariatet", "nn": "sekretariatet", "en": "the secretariat"},
    "team": {"nb": "teamet", "nn": "teamet", "en": "the team"},
    "see": {"nb": "se også", "nn": "sjå også", "en": "see also"},
    "fix": {"nb": "rettes", "nn": "blir retta", "en": "fix"},
    "fix_safe": {
        "nb": "automatisk, med styringslint check --fix",
        "nn": "automatisk, med styringslint check --fix",
        "en": "automatically, with styringslint check --fix",
    },
    "fix_unsafe": {
        "nb": "automatisk, men se over endringen: styringslint check --fix --unsafe-fixes",
        "nn": "automatisk, men sjå over endringa: styringslint check --fix --unsafe-fixes",
        "en": "automatically, but look at the change: styringslint check --fix --unsafe-fixes",
    },
    "mark_safe": {"nb": "kan rettes", "nn": "kan rettast", "en": "fixable"},
    "mark_unsafe": {
        "nb": "kan rettes med --unsafe-fixes",
        "nn": "kan rettast med --unsafe-fixes",
        "en": "fixable with --unsafe-fixes",
    },
    "can_fix": {
        "nb": "{n} kan rettes automatisk: styringslint check --fix",
        "nn": "{n} kan rettast automatisk: styringslint check --fix",
        "en": "{n} can be fixed automatically: styringslint check --fix",
    },
    "can_fix_unsafe": {
        "nb": "{n} kan rettes automatisk, men endringen må ses over: styringslint check --fix --unsafe-fixes",
        "nn": "{n} kan rettast automatisk, men endringa må sjåast over: styringslint check --fix --unsafe-fixes",
        "en": "{n} can be fixed automatically, but the change needs a look: styringslint check --fix --unsafe-fixes",
    },
    "fixed": {"nb": "{n} rettet.", "nn": "{n} retta.", "en": "{n} fixed."},
    "not_written": {
        "nb": "ble ikke rettet: {reason}",
        "nn": "blei ikkje retta: {reason}",
        "en": "was not fixed: {reason}",
    },
    "write_changed": {
        "nb": "noen andre har endret filen i mellomtiden",
        "nn": "nokon andre har endra fila i mellomtida",
        "en": "somebody else has changed the file meanwhile",
    },
    "write_outside": {
        "nb": "filen er en lenke ut av mappen",
        "nn": "fila er ei lenkje ut av mappa",
        "en": "the file is a link that leads out of its folder",
    },
    "write_read-only": {
        "nb": "filen er skrivebeskyttet",
        "nn": "fila er skriveverna",
        "en": "the file is read-only",
    },
    "explain": dict.fromkeys(("nb", "nn", "en"), "styringslint explain {code}"),
    "statistics": {"nb": "Antall funn per regel", "nn": "Talet på funn per regel", "en": "Findings per rule"},
    "cut": {
        "nb": "{n} funn til er ikke vist her",
        "nn": "{n} funn til er ikkje {n:vist|viste} her",
        "en": "{n} more {n:finding is|findings are} not shown here",
    },
    "unread": {
        "nb": "{file}: dokumentet kunne ikke leses og er ikke med her; styringslint check sier hvorfor",
        "nn": "{file}: dokumentet kunne ikkje lesast og er ikkje med her; styringslint check seier kvifor",
        "en": "{file}: the document could not be read and is left out here; styringslint check says why",
    },
    "no_documents": {
        "nb": "fant ingen styringsdokumenter å lese",
        "nn": "fann ingen styringsdokument å lese",
        "en": "found no steering documents to read",
    },
    "no_chain": {
        "nb": "fant ingen mål, nyttevirkninger, hypoteser eller initiativ å tegne",
        "nn": "fann ingen mål, nytteverknader, hypotesar eller initiativ å teikne",
        "en": "found no goals, benefits, hypotheses or initiatives to draw",
    },
}
"""Phrase → language → text. `{n:one|many}` picks by number."""

KINDS: Final[dict[str, dict[str, str]]] = {
    "document": {"nb": "dokumentet", "nn": "dokumentet", "en": "the document"},
    "product": {"nb": "produktet", "nn": "produktet", "en": "the product"},
    "configuration": {"nb": "oppsettet", "nn": "oppsettet", "en": "the configuration"},
    "parties": {"nb": "partsregisteret", "nn": "partsregisteret", "en": "the register of parties"},
    "mandate": {"nb": "mandatet", "nn": "mandatet", "en": "the mandate"},
    "steering": {"nb": "styringsdokumentet", "nn": "styringsdokumentet", "en": "the steering document"},
    "decisions": {"nb": "vedtaksloggen", "nn": "vedtaksloggen", "en": "the decision log"},
    "meeting": {"nb": "møtet", "nn": "møtet", "en": "the meeting"},
    "benefits_plan": {"nb": "planen for nyttestyring", "nn": "planen for nyttestyring", "en": "the benefits plan"},
    "benefits_plan_gevinst": {
        "nb": "gevinstrealiseringsplanen",
        "nn": "gevinstrealiseringsplanen",
        "en": "the benefits plan",
    },
    "learning": {"nb": "læringsloggen", "nn": "læringsloggen", "en": "the learning log"},
    "interoperability": {
        "nb": "samhandlingsvurderingen",
        "nn": "samhandlingsvurderinga",
        "en": "the interoperability assessment",
    },
    "delivery_plan": {"nb": "leveranseplanen", "nn": "leveranseplanen", "en": "the delivery plan"},
    "portfolio": {"nb": "porteføljen", "nn": "porteføljen", "en": "the portfolio"},
    "party": {"nb": "part", "nn": "part", "en": "party"},
    "member": {"nb": "medlem", "nn": "medlem", "en": "member"},
    "team": {"nb": "team", "nn": "team", "en": "team"},
    "goal": {"nb": "mål", "nn": "mål", "en": "goal"},
    "benefit": {"nb": "nyttevirkning", "nn": "nytteverknad", "en": "benefit"},
    "benefit_gevinst": {"nb": "gevinst", "nn": "gevinst", "en": "benefit"},
    "hypothesis": {"nb": "hypotese", "nn": "hypotese", "en": "hypothesis"},
    "initiative": {"nb": "initiativ", "nn": "initiativ", "en": "initiative"},
    "dependency": {"nb": "avhengighet", "nn": "avhengigheit", "en": "dependency"},
    "decision": {"nb": "vedtak", "nn": "vedtak", "en": "decision"},
    "risk": {"nb": "usikkerhet", "nn": "uvisse", "en": "risk"},
    "financingline": {"nb": "finansieringslinje", "nn": "finansieringslinje", "en": "financing line"},
    "keyresult": {"nb": "nøkkelresultat", "nn": "nøkkelresultat", "en": "key result"},
    "frameworkcondition": {"nb": "rammebetingelse", "nn": "rammevilkår", "en": "framework condition"},
    "negativeeffect": {"nb": "ulempe", "nn": "ulempe", "en": "negative effect"},
    "insight": {"nb": "innsikt", "nn": "innsikt", "en": "insight"},
    "agreement": {"nb": "avtale", "nn": "avtale", "en": "agreement"},
    "phase": {"nb": "fase", "nn": "fase", "en": "phase"},
    "deliverable": {"nb": "leveranse", "nn": "leveranse", "en": "deliverable"},
    "otherbody": {"nb": "organ", "nn": "organ", "en": "body"},
    "body": {"nb": "organ", "nn": "organ", "en": "body"},
    "item": {"nb": "element", "nn": "element", "en": "item"},
}
"""Kinds of document (in the definite form) and of item (in the indefinite form); `_gevinst`, in that term set."""

MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "nb": (
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ),
    "nn": (
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
"""The months by language."""

EXPLANATION: Final[dict[str, dict[str, str]]] = {
    "says": {"nb": "Melding", "nn": "Melding", "en": "Message"},
    "why": {"nb": "Hvorfor", "nn": "Kvifor", "en": "Why"},
    "do": {"nb": "Gjør slik", "nn": "Gjer slik", "en": "Do this"},
    "when": {"nb": "Når", "nn": "Når", "en": "When"},
    "options": {"nb": "Innstillinger", "nn": "Innstillingar", "en": "Options"},
    "source": {"nb": "Kilde", "nn": "Kjelde", "en": "Source"},
    "exception": {"nb": "Avvik fra kilden", "nn": "Avvik frå kjelda", "en": "Why it differs from the source"},
    "profile": {"nb": "Profil", "nn": "Profil", "en": "Profile"},
    "off": {"nb": "av", "nn": "av", "en": "off"},
    "bad": {"nb": "Slik blir det funn", "nn": "Slik blir det funn", "en": "This is found"},
    "good": {"nb": "Slik er det riktig", "nn": "Slik er det rett", "en": "This is right"},
    "without": {"nb": "uten", "nn": "utan", "en": "without"},
    "completeness": {
        "nb": "Venter i et utkast, er høyst en advarsel i et dokument til behandling, og gjelder fullt ut når det er vedtatt.",
        "nn": "Ventar i eit utkast, er høgst ei åtvaring i eit dokument til behandling, og gjeld fullt ut når det er vedteke.",
        "en": "Waits in a draft, is at most a warning in a document put forward, and holds in full once it is adopted.",
    },
    "consistency": {"nb": "Gjelder alltid.", "nn": "Gjeld alltid.", "en": "Always."},
    "format": {"nb": "Gjelder alltid.", "nn": "Gjeld alltid.", "en": "Always."},
    "judgement": {
        "nb": "Er av til noen ber om regelen med --select eller i oppsettet.",
        "nn": "Er av til nokon ber om regelen med --select eller i oppsettet.",
        "en": "Off until somebody asks for it with --select or in the configuration.",
    },
    "changes": {
        "nb": "Sammenligner med en tidligere versjon: det er «styringslint since» som sier fra.",
        "nn": "Samanliknar med ein tidlegare versjon: det er «styringslint since» som seier frå.",
        "en": "Compares with an earlier version: it is “styringslint since” that tells.",
    },
    "also_changes": {
        "nb": "Sier også fra i «styringslint since».",
        "nn": "Seier også frå i «styringslint since».",
        "en": "Speaks in “styringslint since” as well.",
    },
    "dated": {
        "nb": "Høyst en advarsel, fordi det bare er datoen som gjør at det slår ut.",
        "nn": "Høgst ei åtvaring, fordi det berre er datoen som gjer at det slår ut.",
        "en": "At most a warning, because only the passing of a day brings it out.",
    },
}
"""The words of `styringslint explain` and of the rule pages."""

GRAPH: Final[dict[str, dict[str, str]]] = {
    "title": {"nb": "Nyttekart for {product}", "nn": "Nyttekart for {product}", "en": "Benefits map of {product}"},
    "title_gevinst": {
        "nb": "Gevinstkart for {product}",
        "nn": "Gevinstkart for {product}",
        "en": "Benefits map of {product}",
    },
    "nameless": {"nb": "produktet", "nn": "produktet", "en": "the product"},
    "description": {
        "nb": "Leses fra venstre: mål ({goals}), {word} ({benefits}), hypoteser ({hypotheses}) og initiativ"
        " ({initiatives}). En strek går fra det som blir støttet, til det som støtter.",
        "nn": "Les frå venstre: mål ({goals}), {word} ({benefits}), hypotesar ({hypotheses}) og initiativ"
        " ({initiatives}). Ein strek går frå det som blir støtta, til det som støttar.",
        "en": "Read from the left: goals ({goals}), {word} ({benefits}), hypotheses ({hypotheses}) and initiatives"
        " ({initiatives}). A line goes from what is supported to what supports it.",
    },
    "marked": {
        "nb": "{n} er merket: fører ikke til noe mål, eller ingen arbeider med det.",
        "nn": "{n} er {n:merkt|merkte}: fører ikkje til noko mål, eller ingen arbeider med det.",
        "en": "{n} {n:is|are} marked: leads to no goal, or nobody works on it.",
    },
    "goal": {"nb": "Mål", "nn": "Mål", "en": "Goals"},
    "benefit": {"nb": "Nyttevirkninger", "nn": "Nytteverknader", "en": "Benefits"},
    "benefit_gevinst": {"nb": "Gevinster", "nn": "Gevinstar", "en": "Benefits"},
    "hypothesis": {"nb": "Hypoteser", "nn": "Hypotesar", "en": "Hypotheses"},
    "initiative": {"nb": "Initiativ", "nn": "Initiativ", "en": "Initiatives"},
    "none": {"nb": "ingen", "nn": "ingen", "en": "none"},
    "no_goal": {"nb": "fører ikke til noe mål", "nn": "fører ikkje til noko mål", "en": "leads to no goal"},
    "no_work": {"nb": "ingen arbeider med det", "nn": "ingen arbeider med det", "en": "nobody works on it"},
    "outside": {
        "nb": "viser til {ids}, som ikke er i kartet",
        "nn": "viser til {ids}, som ikkje er i kartet",
        "en": "refers to {ids}, not in the map",
    },
}
"""The words of `styringslint graph`."""

WAIVERS: Final[dict[str, dict[str, str]]] = {
    "in_force": {"nb": "i kraft", "nn": "i kraft", "en": "in force"},
    "expires_soon": {"nb": "går snart ut", "nn": "går snart ut", "en": "expires soon"},
    "expired": {"nb": "gått ut", "nn": "gått ut", "en": "expired"},
    "unused": {"nb": "ikke i bruk", "nn": "ikkje i bruk", "en": "unused"},
    "faulty": {"nb": "feil i unntaket", "nn": "feil i unntaket", "en": "faulty"},
    "place": {"nb": "gjelder", "nn": "gjeld", "en": "for"},
    "whole": {"nb": "hele dokumentet", "nn": "heile dokumentet", "en": "the whole document"},
    "line": {"nb": "linje {line}", "nn": "linje {line}", "en": "line {line}"},
    "unknown": {"nb": "ukjent regel", "nn": "ukjend regel", "en": "unknown rule"},
    "covers": {
        "nb": "{n} funn",
        "nn": "{n} funn",
        "en": "{n} {n:finding|findings}",
    },
    "reason": {"nb": "begrunnelse", "nn": "grunngjeving", "en": "reason"},
    "accepted_by": {"nb": "godkjent av", "nn": "godkjent av", "en": "accepted by"},
    "until": {"nb": "til og med", "nn": "til og med", "en": "until"},
    "no_end": {"nb": "uten siste dag", "nn": "utan siste dag", "en": "no last day"},
    "nobody": {"nb": "ingen er nevnt", "nn": "ingen er nemnd", "en": "nobody is named"},
    "no_reason": {"nb": "ingen", "nn": "inga", "en": "none"},
    "comment": {"nb": "kommentar i linjen", "nn": "kommentar i linja", "en": "a comment on the line"},
    "fault": {"nb": "feil", "nn": "feil", "en": "fault"},
    "total": {
        "nb": "{n} unntak per {date}",
        "nn": "{n} unntak per {date}",
        "en": "{n} {n:waiver|waivers} as of {date}",
    },
    "none": {"nb": "Ingen unntak per {date}", "nn": "Ingen unntak per {date}", "en": "No waivers as of {date}"},
    "shown": {"nb": "viser {n}", "nn": "viser {n}", "en": "{n} shown"},
}
"""The words of `styringslint waivers`."""

RULES: Final[dict[str, dict[str, str]]] = {
    "code": {"nb": "Kode", "nn": "Kode", "en": "Code"},
    "severity": {"nb": "Alvor", "nn": "Alvor", "en": "Severity"},
    "rule": {"nb": "Regel", "nn": "Regel", "en": "Rule"},
    "off": {"nb": "av", "nn": "av", "en": "off"},
}
"""The words of `styringslint rules`."""

PLACE_WORDS: Final[dict[str, dict[str, str]]] = {
    "nb": {"malene": "malene", "mandatet": "mandatet"},
    "nn": {"anbefaling": "tilråding", "beslutningspunkt": "avgjerdspunkt", "malene": "malane", "mandatet": "mandatet"},
    "en": {
        "anbefaling": "{n:recommendation|recommendations}",
        "malene": "the templates",
        "mandatet": "the mandate",
        "punkt": "point",
        "kapittel": "chapter",
        "beslutningspunkt": "decision point",
        "og": "and",
    },
}
"""Words in the places of sources, by how cards write them; `n` is how many numbers follow. Titles are not among them."""

VERBS: Final[dict[str, str]] = {"skal": "shall", "må": "must", "bør": "should", "kan": "may"}
"""The modal verbs of the sources in English."""
