"""What is told about a configuration that cannot be meant: house rules, schemas, and files that it builds on."""

from typing import Final

CONFIGURATION_FAULTS: Final[dict[str, dict[str, str]]] = {
    "setting-missing": {
        "nb": "Her mangler «{key}».",
        "nn": "Her manglar «{key}».",
        "en": "“{key}” is missing here.",
    },
    "own-rule-twice": {
        "nb": "{text} står to ganger i samme fil. Gi den ene en annen kode.",
        "nn": "{text} står to gonger i same fil. Gi den eine ein annan kode.",
        "en": "{text} stands twice in one file. Give one of them another code.",
    },
    "own-rules-work": {
        "nb": "De egne reglene krever for mye arbeid: {text} er så stor at hvert vilkår må prøves for mange ganger. Del filen, eller bruk færre vilkår.",
        "nn": "Dei eigne reglane krev for mykje arbeid: {text} er så stor at kvart vilkår må prøvast for mange gonger. Del fila, eller bruk færre vilkår.",
        "en": "The house rules ask for too much work: {text} is so large that every condition must be tried too often. Split the file, or use fewer conditions.",
    },
    "own-rule-code": {
        "nb": "«{text}» er ikke en kode. Skriv to til seks store bokstaver som er deres egne, og tre siffer, for eksempel KS001.",
        "nn": "«{text}» er ikkje ein kode. Skriv to til seks store bokstavar som er dykkar eigne, og tre siffer, til dømes KS001.",
        "en": "“{text}” is not a code. Write two to six capital letters of your own and three digits, for example KS001.",
    },
    "own-rule-code-taken": {
        "nb": "Bokstavene i «{text}» er tatt: de hører til styringslints egne regler ({category}). Velg andre bokstaver.",
        "nn": "Bokstavane i «{text}» er tekne: dei høyrer til styringslint sine eigne reglar ({category}). Vel andre bokstavar.",
        "en": "The letters of “{text}” are taken: they belong to the rules of styringslint itself ({category}). Choose others.",
    },
    "own-rule-name": {
        "nb": "«{text}» er ikke et navn på en regel. Bruk små bokstaver, siffer og bindestrek, for eksempel initiativ-uten-lenke.",
        "nn": "«{text}» er ikkje eit namn på ein regel. Bruk små bokstavar, siffer og bindestrek, til dømes initiativ-utan-lenkje.",
        "en": "“{text}” is not the name of a rule. Use lower case, digits and hyphens, for example initiative-without-link.",
    },
    "own-rule-name-taken": {
        "nb": "En annen regel eller kategori heter allerede «{text}». Velg et annet navn.",
        "nn": "Ein annan regel eller kategori heiter alt «{text}». Vel eit anna namn.",
        "en": "Another rule or category is already called “{text}”. Choose another name.",
    },
    "own-rule-message": {
        "nb": "Regelen har ingen melding. Skriv den på minst ett språk: nb, nn eller en.",
        "nn": "Regelen har inga melding. Skriv ho på minst eitt språk: nb, nn eller en.",
        "en": "The rule has no message. Write it in at least one language: nb, nn or en.",
    },
    "own-rule-placeholder": {
        "nb": "{text} er ikke noe som kan fylles inn. Dette kan fylles inn: {known:or}.",
        "nn": "{text} er ikkje noko som kan fyllast inn. Dette kan fyllast inn: {known:or}.",
        "en": "{text} cannot be filled in. These can: {known:or}.",
    },
    "own-rule-field": {
        "nb": "«{text}» er ikke et felt her. Feltene er: {keys:or}.",
        "nn": "«{text}» er ikkje eit felt her. Felta er: {keys:or}.",
        "en": "“{text}” is not a field here. The fields are: {keys:or}.",
    },
    "own-rule-field-near": {
        "nb": "«{text}» er ikke et felt her. Mente du «{near}»?",
        "nn": "«{text}» er ikkje eit felt her. Meinte du «{near}»?",
        "en": "“{text}” is not a field here. Did you mean “{near}”?",
    },
    "own-rule-operators": {
        "nb": "Et vilkår sier nøyaktig én ting om feltet; her står det {count}. Det kan være: {keys:or}.",
        "nn": "Eit vilkår seier nøyaktig éin ting om feltet; her står det {count}. Det kan vere: {keys:or}.",
        "en": "A condition says exactly one thing about the field; here it says {count}. It can be: {keys:or}.",
    },
    "own-rule-operator": {
        "nb": "«{key}» passer ikke til feltet «{text}».",
        "nn": "«{key}» passar ikkje til feltet «{text}».",
        "en": "“{key}” does not fit the field “{text}”.",
    },
    "own-rule-value": {
        "nb": "«{text}» er ikke en verdi som kan brukes her for feltet «{field}».",
        "nn": "«{text}» er ikkje ein verdi som kan brukast her for feltet «{field}».",
        "en": "“{text}” is not a value that can be used here for the field “{field}”.",
    },
    "own-rule-glob": {
        "nb": "«{text}» ligner et regulært uttrykk. Skriv et mønster for hele teksten med *, ? og [a-z], eller sett uttrykket mellom skråstreker: /…/.",
        "nn": "«{text}» liknar eit regulært uttrykk. Skriv eit mønster for heile teksten med *, ? og [a-z], eller set uttrykket mellom skråstrekar: /…/.",
        "en": "“{text}” looks like a regular expression. Write a pattern for the whole text with *, ? and [a-z], or put the expression between slashes: /…/.",
    },
    "own-rule-pattern": {
        "nb": "«{text}» er et mønster som ikke kan prøves i lineær tid, eller som ikke kan leses. Tilbakevisninger og \\b, (?=…) og lignende kan ikke brukes.",
        "nn": "«{text}» er eit mønster som ikkje kan prøvast i lineær tid, eller som ikkje kan lesast. Tilbakevisingar og \\b, (?=…) og liknande kan ikkje brukast.",
        "en": "“{text}” is a pattern that cannot be tried in linear time, or cannot be read. Backreferences, \\b, (?=…) and the like cannot be used.",
    },
    "address-not-path": {
        "nb": "«{text}» er ikke en sti i dette repositoriet. Skriv en sti fra mappen til denne filen, med /; ikke en adresse, en hel sti eller ~.",
        "nn": "«{text}» er ikkje ein sti i dette repositoriet. Skriv ein sti frå mappa til denne fila, med /; ikkje ei adresse, ein heil sti eller ~.",
        "en": "“{text}” is not a path in this repository. Write a path from the folder of this file, with /; no address, no absolute path, no ~.",
    },
    "address-outside": {
        "nb": "«{text}» fører ut av mappene som kan brukes her. Filen må ligge i samme repositorium; et skjema i samme mappe som oppsettet eller under den.",
        "nn": "«{text}» fører ut av mappene som kan brukast her. Fila må liggje i same repositorium; eit skjema i same mappe som oppsettet eller under ho.",
        "en": "“{text}” leads out of the folders that can be used here. The file must lie in the same repository; a schema in the folder of the configuration or below it.",
    },
    "address-ending": {
        "nb": "«{text}» har ikke en av endelsene {endings:or}.",
        "nn": "«{text}» har ikkje ei av endingane {endings:or}.",
        "en": "“{text}” does not have one of the endings {endings:or}.",
    },
    "address-missing": {
        "nb": "Filen «{text}» finnes ikke, eller kan ikke leses.",
        "nn": "Fila «{text}» finst ikkje, eller kan ikkje lesast.",
        "en": "The file “{text}” does not exist, or cannot be read.",
    },
    "extends-circle": {
        "nb": "«{text}» bygger på denne filen igjen. Ta bort den ene henvisningen.",
        "nn": "«{text}» byggjer på denne fila igjen. Ta bort den eine tilvisinga.",
        "en": "“{text}” builds on this file again. Remove one of the references.",
    },
    "extends-deep": {
        "nb": "Her er det mer enn {most} filer som bygger på hverandre i rekke.",
        "nn": "Her er det meir enn {most} filer som byggjer på kvarandre i rekkje.",
        "en": "More than {most} files build on each other in a row here.",
    },
    "extends-large": {
        "nb": "Oppsettet og det det bygger på, er til sammen større enn ett dokument kan være.",
        "nn": "Oppsettet og det det byggjer på, er til saman større enn eitt dokument kan vere.",
        "en": "The configuration and what it builds on are larger in all than one document may be.",
    },
    "extends-many": {
        "nb": "Oppsettet bygger på mer enn {most} filer.",
        "nn": "Oppsettet byggjer på meir enn {most} filer.",
        "en": "The configuration builds on more than {most} files.",
    },
    "schemas-many": {
        "nb": "Oppsettet nevner mer enn {most} egne skjemaer.",
        "nn": "Oppsettet nemner meir enn {most} eigne skjema.",
        "en": "The configuration names more than {most} schemas of its own.",
    },
    "schema-unreadable": {
        "nb": "Skjemaet «{text}» kan ikke leses: det er ikke gyldig JSON eller YAML, er for stort, eller er nøstet dypere enn {most} nivåer.",
        "nn": "Skjemaet «{text}» kan ikkje lesast: det er ikkje gyldig JSON eller YAML, er for stort, eller er nøsta djupare enn {most} nivå.",
        "en": "The schema “{text}” cannot be read: it is not valid JSON or YAML, is too large, or is nested deeper than {most} levels.",
    },
    "schema-dialect": {
        "nb": "Skjemaet «{text}» har en $schema som ikke støttes. Bruk draft-07 eller 2020-12.",
        "nn": "Skjemaet «{text}» har ein $schema som ikkje er støtta. Bruk draft-07 eller 2020-12.",
        "en": "The schema “{text}” has a $schema that is not supported. Use draft-07 or 2020-12.",
    },
    "schema-unsound": {
        "nb": "Skjemaet «{text}» følger ikke reglene for JSON Schema ({pointer}).",
        "nn": "Skjemaet «{text}» følgjer ikkje reglane for JSON Schema ({pointer}).",
        "en": "The schema “{text}” does not follow the rules of JSON Schema ({pointer}).",
    },
    "schema-keyword": {
        "nb": "Skjemaet «{text}» bruker «{key}», som ikke støttes her ({pointer}).",
        "nn": "Skjemaet «{text}» bruker «{key}», som ikkje er støtta her ({pointer}).",
        "en": "The schema “{text}” uses “{key}”, which is not supported here ({pointer}).",
    },
    "schema-reference": {
        "nb": "Skjemaet «{text}» viser til «{key}» ({pointer}). En $ref må peke på noe i samme fil: #/…",
        "nn": "Skjemaet «{text}» viser til «{key}» ({pointer}). Ein $ref må peike på noko i same fil: #/…",
        "en": "The schema “{text}” refers to “{key}” ({pointer}). A $ref must point at something in the same file: #/…",
    },
    "schema-pattern": {
        "nb": "Mønsteret «{key}» i skjemaet «{text}» kan ikke prøves i lineær tid, eller kan ikke leses ({pointer}).",
        "nn": "Mønsteret «{key}» i skjemaet «{text}» kan ikkje prøvast i lineær tid, eller kan ikkje lesast ({pointer}).",
        "en": "The pattern “{key}” in the schema “{text}” cannot be tried in linear time, or cannot be read ({pointer}).",
    },
    "schema-work": {
        "nb": "Skjemaet «{text}» krever for mye arbeid for et dokument av denne størrelsen, eller viser til seg selv uten ende.",
        "nn": "Skjemaet «{text}» krev for mykje arbeid for eit dokument av denne storleiken, eller viser til seg sjølv utan ende.",
        "en": "The schema “{text}” asks for too much work for a document of this size, or refers to itself without end.",
    },
    "schema-library": {
        "nb": "Egne skjemaer krever pakken jsonschema. Installer den: {command}",
        "nn": "Eigne skjema krev pakken jsonschema. Installer han: {command}",
        "en": "Schemas of your own need the package jsonschema. Install it: {command}",
    },
}
"""Reason → language → text."""

HOUSE_TESTS: Final[dict[str, dict[str, str]]] = {
    "passed": {
        "nb": "{n} {n:eksempel|eksempler} som ventet",
        "nn": "{n} eksempel som venta",
        "en": "{n} {n:example|examples} as expected",
    },
    "untried": {"nb": "uten eksempler", "nn": "utan eksempel", "en": "without examples"},
    "silent": {
        "nb": "eksempelet som skal være galt, ga ikke funn",
        "nn": "eksempelet som skal vere gale, gav ikkje funn",
        "en": "the bad example was not found",
    },
    "fired": {
        "nb": "eksempelet som skal være riktig, ga funn: {text}",
        "nn": "eksempelet som skal vere rett, gav funn: {text}",
        "en": "the good example was found: {text}",
    },
    "nothing": {
        "nb": "eksempelet holder ikke noe som regelen prøves på",
        "nn": "eksempelet held ikkje noko som regelen blir prøvd på",
        "en": "the example holds nothing that the rule is tried on",
    },
    "unread": {
        "nb": "eksempelet kan ikke leses (linje {line}): {text}",
        "nn": "eksempelet kan ikkje lesast (linje {line}): {text}",
        "en": "the example cannot be read (line {line}): {text}",
    },
    "total": {
        "nb": "{rules} egne {rules:regel|regler}, {examples} {examples:eksempel|eksempler}: {failures} feil",
        "nn": "{rules} eigne {rules:regel|reglar}, {examples} eksempel: {failures} feil",
        "en": "{rules} house {rules:rule|rules}, {examples} {examples:example|examples}: {failures} {failures:failure|failures}",
    },
    "none": {
        "nb": "Fant ingen egne regler å prøve. De står under «{key}» i styringslint.yaml.",
        "nn": "Fann ingen eigne reglar å prøve. Dei står under «{key}» i styringslint.yaml.",
        "en": "Found no house rules to try. They stand under “{key}” in styringslint.yaml.",
    },
}
"""The words of `styringslint rules test`."""
