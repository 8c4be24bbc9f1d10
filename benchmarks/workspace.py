"""Realistic workspaces of any size: products with a shared register, each in a folder of its own.

usage: workspace.py FOLDER DOCUMENTS [--lines LINES | --size TIMES] [--seed SEED] [--python]

One document is a product in one file. More are a register of parties and products of four to eight documents each:
mandate, steering document, decision log with a baseline, interoperability assessment, learning log and meetings. What
is made depends on the numbers given and nothing else. The documents draw no finding on 2026-11-21 (a test sees to it
for the small ones), so that what is measured is a clean check. With `--lines`, the steering document of one product is
filled until all its documents together have about so many lines; with `--size`, products have so many times as many goals,
benefits, hypotheses and initiatives as they have otherwise: with 4, a document has some 370 lines instead of 150, and
a few products draw a note on their size. With `--python`, Python files of the same number of lines lie beside
them, for ruff.
"""

import argparse
import math
import random
from collections.abc import Iterator
from pathlib import Path

AS_OF = "2026-11-21"
CONFIGURATION = "språk: nb\nprofil: middels\n"
TEXT = (
    "innbyggerne får svar samme dag og slipper å gi de samme opplysningene to ganger kommunene deler lister over ledige"
    " plasser med naboen når deres egne er fulle saksbehandlere ser hele saken på ett sted og ringer mindre etaten"
    " henter grunnlaget fra registeret i stedet for å spørre skjemaet følger samtalen med brukeren teamet prøver"
    " løsningen i to kommuner før den rulles ut ergoterapeuter bruker tiden ute hos folk lageret vet hva som kommer"
    " tilbake veilederen på telefon kjenner avtalen små kommuner får støtte fra de store i opplæringen meldingen går"
    " ut kvelden før leveringen så noen er hjemme bestillingen viser bilde og mål av varen"
)
WORDS = tuple(TEXT.split())
UNITS = ("dager", "timer", "prosent", "henvendelser", "saker")
MEETINGS = ("2027-01-13", "2027-02-10", "2027-03-10")
ROLES = ("direktør", "avdelingsleder", "kommunalsjef for helse", "seksjonssjef", "virksomhetsleder", "fagsjef")


def sentence(chance: random.Random, least: int, most: int) -> str:
    """Some words in a row, which mean as little as they have to."""
    start = chance.randrange(len(WORDS) - most)
    text = " ".join(WORDS[start : start + chance.randint(least, most)])
    return text[0].upper() + text[1:]


def inside(lines: list[str], depth: int = 1) -> list[str]:
    """Lines, further in."""
    return ["  " * depth + line if line else line for line in lines]


def organisation_number(number: int) -> str:
    """The synthetic organisation number with this number, control digit and all."""
    digits = f"{31_000_000 + number * 7:08d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, (3, 2, 7, 6, 5, 4, 3, 2), strict=True))
    control = (11 - total % 11) % 11
    return organisation_number(number + 100_000) if control == 10 else digits + str(control)


def register(count: int) -> list[str]:
    """A register of parties: two agencies, an interest organisation, a group and municipalities."""
    lines = ["parter:"]
    for number, name in enumerate(("Hovedetaten", "Registeretaten")):
        lines += [
            f"  - id: e{number}",
            f"    navn: {name}",
            f'    organisasjonsnummer: "{organisation_number(number)}"',
        ]
        lines += ["    sektor: stat", "    eierdepartement: Departementet for forvaltning", ""]
    for number in range(count):
        lines += [f"  - id: k{number}", f"    navn: Prøvedal {number} kommune"]
        lines += [f'    organisasjonsnummer: "{organisation_number(number + 10)}"', "    sektor: kommune", ""]
    return [*lines, "  - id: innbyggerne", "    navn: Innbyggere i kommunene", "    sektor: gruppe"]


class Product:
    """One product with everything that it needs, made from a number."""

    def __init__(self, number: int, seed: int, parties: int, size: float) -> None:
        self.name = f"produkt-{number:05d}"
        self.chance = random.Random(f"{seed}/{number}")
        self.owners = ["e0", *(f"k{n}" for n in self.chance.sample(range(parties), 2))]
        self.goals = [self.goal(n) for n in range(1, min(5, max(1, round(size / 3))) + 1)]
        self.benefits = [self.benefit(n) for n in range(1, max(1, round(size)) + 1)]
        self.hypotheses = [self.hypothesis(n) for n in range(1, max(1, round(size * 1.4)) + 1)]
        self.initiatives = [self.initiative(n) for n in range(1, max(1, round(size * 1.6)) + 1)]
        self.seats = [
            f"{{representerer: {owner}, rolle: {'leder' if index == 0 else 'medlem'}, stemmerett: ja,"
            f" fullmakt: {{beløpsgrense: {self.chance.randint(2, 9)} 000 000}}}}"
            for index, owner in enumerate(self.owners)
        ]
        self.amounts = [(self.chance.randint(20, 90) + 4 * len(self.initiatives)) * 100_000 for _ in self.owners]

    def party(self) -> str:
        return self.chance.choice(self.owners)

    # The parts of a steering document: what decisions govern, and the whole.

    def goal(self, number: int) -> tuple[list[str], list[str]]:
        governed = [f"formulering: {sentence(self.chance, 8, 14)}.", "nivå: effektmål", "frist: 2027-12-31"]
        return governed, [
            f"- id: M{number}",
            *inside(
                [
                    *governed,
                    "støtter_utenfor: Felles digitaliseringsstrategi, punkt 3",
                    f"ansvarlig: {{part: {self.party()}, rolle: {self.chance.choice(ROLES)}}}",
                ]
            ),
        ]

    def benefit(self, number: int) -> tuple[list[str], list[str]]:
        chance, unit = self.chance, self.chance.choice(UNITS)
        supports = f"støtter: [M{chance.randint(1, len(self.goals)) if number > len(self.goals) else number}]"
        owner = f"ansvarlig: {{part: {self.party()}, rolle: {chance.choice(ROLES)}}}"
        first = chance.randint(40, 90)
        values = [
            f"nullpunkt: {{verdi: {first}, dato: 2025-11-30}}",
            f"målverdi: {{verdi: {first // 2}, dato: 2027-12-31}}",
        ]
        governed = [supports, owner, f"måles: {{enhet: {unit}, retning: minkende}}", *values]
        whole = [
            f"- id: N{number}",
            f"  tittel: {sentence(chance, 3, 6)}",
            "  type: ikke-prissatt",
            "  kategori: innbyggere og næringsliv",
            f"  {supports}",
            "  tilfaller: innbyggerne",
            f"  {owner}",
            "  status: under realisering",
            "  måles:",
            f"    indikator: median antall {unit} fra behov til svar",
            f"    enhet: {unit}",
            "    retning: minkende",
            f"    metode: {sentence(chance, 4, 8).lower()}",
            "    kilde: fagsystemet",
            "    hyppighet: kvartalsvis",
            *inside(values),
            "  målinger:",
            *(
                f"    - {{dato: {day}, verdi: {first - step * 3}}}"
                for step, day in enumerate(("2026-03-31", "2026-06-30", "2026-09-30"))
            ),
            "  tiltak:",
            f"    - hva: {sentence(chance, 4, 8)}",
            f"      hvem: {self.party()}",
            f"      frist: 2027-0{chance.randint(1, 9)}-15",
        ]
        return governed, whole

    def hypothesis(self, number: int) -> list[str]:
        chance = self.chance
        supported = number if number <= len(self.benefits) else chance.randint(1, len(self.benefits))
        return [
            f"- id: H{number}",
            f"  tittel: {sentence(chance, 4, 7)}",
            f"  støtter: [N{supported}]",
            f"  vi_tror_at: {sentence(chance, 6, 12).lower()}",
            f"  vil_føre_til: at {sentence(chance, 5, 10).lower()}",
            "  vi_vet_det_når:",
            "    indikator: andel som kommer i mål uten hjelp",
            "    enhet: prosent",
            f"    i_dag: {chance.randint(10, 40)}",
            f"    minst: {chance.randint(55, 90)}",
            "  test:",
            "    metode: prøvedrift i to kommuner",
            f"    utvalg: {chance.randint(40, 400)} saker",
            "    start: 2026-10-05",
            f"    frist: 2027-0{chance.randint(1, 3)}-15",
            f"  ansvarlig: T{1 + number % 2}",
        ]

    def initiative(self, number: int) -> list[str]:
        chance = self.chance
        hypothesis = number if number <= len(self.hypotheses) else chance.randint(1, len(self.hypotheses))
        benefit = number if number <= len(self.benefits) else chance.randint(1, len(self.benefits))
        begun = number <= 6
        return [
            f"- id: I{number}",
            f"  tittel: {sentence(chance, 3, 6)}",
            f"  støtter: [H{hypothesis}, N{benefit}]",
            f"  status: {'pågår' if begun else 'klar'}",
            f"  team: T{1 + number % 2}",
            f"  start: {'2026-03-02' if begun else '2027-01-04'}",
            f"  slutt: 2027-1{chance.randint(0, 2)}-15",
            f"  månedsverk: {chance.randint(4, 30)}",
            "  kostnader:",
            *([f"    - {{år: 2026, beløp: {chance.randint(2, 9)}00 000}}"] if begun else []),
            f"    - {{år: 2027, beløp: {chance.randint(2, 9)}00 000}}",
        ]

    def ranking(self) -> list[str]:
        hypotheses = ", ".join(f"H{n + 1}" for n in range(len(self.hypotheses)))
        initiatives = ", ".join(f"I{n + 1}" for n in range(len(self.initiatives)))
        return ["metode: rang", f"hypoteser: [{hypotheses}]", f"initiativ: [{initiatives}]"]

    # Documents, as they stand in a file or a section

    def state(self, decision: str) -> list[str]:
        return ['versjon: "1.0"', "status: vedtatt", f"vedtatt_i: {decision}", "gjelder_fra: 2026-03-01"]

    def money(self) -> list[str]:
        rows = [(year, *row) for year in (2026, 2027) for row in zip(self.owners, self.amounts, strict=True)]
        return [
            f"- {{id: F{number}, år: {year}, part: {owner}, beløp: {amount}, kilde: ramme, status: bevilget}}"
            for number, (year, owner, amount) in enumerate(rows, 1)
        ]

    def shares(self) -> list[str]:
        return [
            f"- {{part: {owner}, andel: {share} %}}" for owner, share in zip(self.owners, (60, 25, 15), strict=True)
        ]

    def parameters(self) -> list[str]:
        return [
            "tid: {forventet: 2027-12-31, grense: 2028-06-30}",
            f"kostnad: {{forventet: {2 * sum(self.amounts)}, grense: {22 * sum(self.amounts) // 10}}}",
            "kvalitet: {enhet: prosent oppetid, retning: økende, forventet: 99.5, grense: 99.0}",
            "omfang: {enhet: prosent av tjenestene, retning: økende, forventet: 80, grense: 60}",
            "bærekraft: {enhet: prosent gjenbruk, retning: økende, forventet: 75, grense: 65}",
            "nyttevirkninger: {enhet: prosent i rute, retning: økende, forventet: 85, grense: 60}",
            "risiko: {enhet: åpne usikkerheter, retning: minkende, forventet: 2, grense: 5}",
        ]

    def mandate(self) -> list[str]:
        chance = self.chance
        lines = [*self.state("V-2026-01"), "gjelder_til: 2027-12-31", "revideres_innen: 2027-03-01", ""]
        for field in ("bakgrunn", "formål", "problem"):
            lines += [f"{field}: >-", *inside([sentence(chance, 14, 20) + "." for _ in range(2)])]
        lines += ["brukere:", "  - innbyggere som trenger tjenesten", "  - saksbehandlere i etaten", "eiere:"]
        for owner in self.owners:
            lines += [f"  - part: {owner}", "    rolle: direktør", "    konsekvens: høy", "    innflytelse: høy"]
            lines.append(f"    oppdrag: Sak {chance.randint(1, 90)}/2025")
        lines += ["omfang:", "  inngår:", *inside([f"- {sentence(chance, 4, 9).lower()}" for _ in range(2)], 2)]
        lines += ["  inngår_ikke:", f"    - {sentence(chance, 4, 9).lower()}", "rammer:"]
        for number, kind in enumerate(("lov", "arkitektur", "anskaffelse"), 1):
            lines += [f"  - id: B{number}", f"    type: {kind}", f"    tekst: {sentence(chance, 8, 14)}."]
        lines.append("styring:")
        lines += [f"  organ: Styringsgruppen for {self.name}", "  organtype: beslutter", "  medlemmer:"]
        for index, owner in enumerate(self.owners):
            limit = self.seats[index].rpartition("beløpsgrense: ")[2].rstrip("}")
            lines += inside(
                [
                    f"- id: S{index + 1}",
                    f"  stilling: {chance.choice(ROLES)}",
                    f"  representerer: {owner}",
                    f"  rolle: {'leder' if index == 0 else 'medlem'}",
                    "  stemmerett: ja",
                    f"  oppnevnt_av: {owner}",
                    "  fra: 2026-03-01",
                    "  til: 2028-02-28",
                    "  fullmakt:",
                    "    omfatter: mål, nyttevirkninger og prioritering innenfor mandatet",
                    f"    beløpsgrense: {limit}",
                    "    kan_binde_midler: ja",
                    "  vara:",
                    f"    stilling: {chance.choice(ROLES)}",
                    "    fullmakt: som medlemmet",
                    "    fra: 2026-03-01",
                    "    til: 2028-02-28",
                ],
                2,
            )
        lines += ["  beslutningsregel: {type: kvalifisert flertall, stemmer: 2}", "  beslutningsdyktig: {antall: 2}"]
        lines += ["  perspektiver: {eier: S1, bruker: S2, leverandør: S3}"]
        lines += [
            "  eskalering: {til: eiermøtet, frist_dager: 21}",
            "  møter_per_år: 6",
            "  innkallingsfrist_dager: 14",
        ]
        lines += [
            "  sekretariat: e0",
            "finansiering:",
            "  prisnivå: 2026",
            "  fordelingsnøkkel:",
            *inside(self.shares(), 2),
        ]
        lines += [
            "  linjer:",
            *inside(self.money(), 2),
            "  totaler:",
            *(f"    - {{år: {year}, beløp: {sum(self.amounts)}}}" for year in (2026, 2027)),
        ]
        lines += ["  drift_og_forvaltning:", "    - {part: e0, per_år: 900 000, kilde: ramme, fra: 2028-01-01}"]
        lines += ["leveransemodell: produkt", "teamets_fullmakter:", "  - tema: kjøp og innleie"]
        lines += [
            "    grense: til og med beløpsgrensen per kjøp",
            "    beløpsgrense: 500 000",
            "    løftes_til: styringsgruppen",
        ]
        lines += ["styringsparametere:", *inside(self.parameters()), "stoppkriterier:"]
        lines += ["  - Under halvparten av nyttemålene er i rute to kvartaler på rad."]
        lines += ["nytteeier: {part: e0, rolle: direktør}", "godkjenninger:"]
        return [*lines, *(f"  - {{part: {owner}, rolle: direktør, dato: 2026-02-20}}" for owner in self.owners)]

    def steering(self) -> list[str]:
        lines = [*self.state("V-2026-02"), "revideres_innen: 2027-03-01", 'mandatversjon: "1.0"', ""]
        lines += ["ulemper:", "  - id: U1", f"    tekst: {sentence(self.chance, 8, 14)}.", "    part: innbyggerne", ""]
        lists = {
            "mål": [whole for _, whole in self.goals],
            "nyttevirkninger": [whole for _, whole in self.benefits],
            "hypoteser": self.hypotheses,
            "initiativ": self.initiatives,
        }
        for name, items in lists.items():
            lines.append(f"{name}:")
            for item in items:
                lines += [*inside(item), ""]
        lines += ["møteplan:", *(f"  - {{dato: {day}, tema: [status]}}" for day in MEETINGS)]
        lines += ["prioritering:", *inside(self.ranking()), "team:"]
        for number in (1, 2):
            lines += [
                f"  - id: T{number}",
                f"    navn: Team {number}",
                f"    ansvar: {sentence(self.chance, 6, 12)}.",
                "    handlingsrom: Velger selv løsning og rekkefølge innenfor initiativene.",
                "    fullmakter: Setter endringer i drift og kjøper for inntil 500 000 kroner per kjøp.",
                "    beløpsgrense: 500 000",
                f"    parter: [{self.owners[0]}, {self.owners[number]}]",
                f"    leder: {{part: {self.owners[0]}, rolle: produktleder}}",
                "    kompetanser: [saksbehandling, utvikling, design]",
                "    årsverk: 5",
            ]
        return lines

    def decisions(self) -> list[str]:
        """The log: the two baseline decisions, with the value of everything that decisions govern."""
        changes = [
            ("mandat/gjelder_til", ["2027-12-31"]),
            ("mandat/styring/beslutningsregel", ["{type: kvalifisert flertall, stemmer: 2}"]),
            ("mandat/styring/beslutningsdyktig", ["{antall: 2}"]),
            *((f"S{index + 1}", [seat]) for index, seat in enumerate(self.seats)),
            ("mandat/finansiering/fordelingsnøkkel", self.shares()),
            ("mandat/finansiering/linjer", self.money()),
            ("mandat/styringsparametere", self.parameters()),
        ]
        lines = ["grunnlinje: [V-2026-01, V-2026-02]", "", "vedtak:"]
        lines += self.decision("V-2026-01", "Mandat", "2026-02-20", "eierne", "mandat", changes)
        changes = [(f"M{n}", governed) for n, (governed, _) in enumerate(self.goals, 1)]
        changes += [(f"N{n}", governed) for n, (governed, _) in enumerate(self.benefits, 1)]
        changes.append(("styringsdokument/prioritering", self.ranking()))
        lines += self.decision(
            "V-2026-02", "Styringsdokument", "2026-03-01", "styringsgruppen", "styringsdokument", changes
        )
        return [*lines, "    stemmer: {for: 3, mot: 0}"]

    def decision(
        self, identity: str, title: str, day: str, body: str, document: str, changes: list[tuple[str, list[str]]]
    ) -> list[str]:
        lines = [f"- id: {identity}", f"  tittel: {title} for {self.name}", f"  dato: {day}", f"  organ: {body}"]
        lines += [f"  sak: {identity[-1]}/2026", "  utfall: vedtatt", f"  tekst: {title} vedtas som det er lagt fram."]
        lines += ["  vedtar:", f'    - {{dokument: {document}, versjon: "1.0"}}', "  endrer:"]
        for path, value in changes:
            single = len(value) == 1 and not value[0].startswith("- ")
            lines += [
                f"    - felt: {path}",
                f"      til: {value[0]}" if single else "      til:",
                *inside([] if single else value, 4),
            ]
        return inside(lines)

    def interoperability(self) -> list[str]:
        lines = ["dato: 2026-08-26", f"deltakere: [{', '.join(self.owners)}]", "lag:"]
        for layer in ("juridisk", "organisatorisk", "semantisk", "teknisk", "styring"):
            lines += [f"  {layer}:", "    status: ivaretatt", f"    grunnlag: {sentence(self.chance, 6, 12)}."]
        lines += ["prinsipper:", *(f"  - {{nr: {number}, status: ivaretatt}}" for number in range(1, 13))]
        lines += [
            "rettslig_grunnlag:",
            "  - deling: søknadsopplysninger mellom eierne",
            "    hjemmel: protokoll, punkt 4",
            "avtaler:",
        ]
        for number, layer in enumerate(("juridisk", "organisatorisk", "semantisk", "teknisk"), 1):
            lines.append(
                f"  - {{id: AV{number}, lag: {layer}, mellom: [{', '.join(self.owners)}], referanse: Avtale 2026/{number}}}"
            )
        lines += ["fellesløsninger:", "  - {navn: felles innlogging, brukes: ja}"]
        return [*lines, "personvernvurdering: {status: gjennomført, dato: 2026-08-20}", "over_landegrenser: nei"]

    def learning(self) -> list[str]:
        lines = ["innsikter:"]
        for number in range(1, min(len(self.hypotheses), 6) + 1):
            lines += [
                f"  - id: L{number}",
                f"    dato: 2026-0{number + 3}-15",
                "    kilde: hendelse",
                f"    gjelder: [I{number}]",
                f"    innsikt: {sentence(self.chance, 8, 14)}.",
                "    følge: ingen endring",
                f"    forklaring: {sentence(self.chance, 6, 12)}.",
                "    registrert_av: T1",
            ]
        return lines

    def meeting(self, number: int) -> list[str]:
        day = MEETINGS[number - 1]
        lines = ["forum: styringsgruppen", f"møtedato: {day}", 'start: "12:00"', 'slutt: "13:30"', "sted: videomøte"]
        lines += ["deltakelse:", *(f"  - {{plass: S{seat}, svar: kommer}}" for seat in (1, 2, 3)), "saker:"]
        for item in range(1, 4):
            lines += [
                f"  - nummer: {number * 10 + item}/2027",
                f"    tittel: {sentence(self.chance, 4, 8)}",
                "    sakstype: orienteringssak",
                "    minutter: 25",
                "    legges_fram_av: [T1]",
                "    utarbeidet_av: [e0]",
                f"    gjelder: [I{1 + item % len(self.initiatives)}]",
                "    bakgrunn: >-",
                *inside([sentence(self.chance, 14, 20) + "." for _ in range(2)], 3),
            ]
        return lines

    def head(self, kind: str, title: str) -> list[str]:
        return [f"dokumenttype: {kind}", "språk: nb", f"produkt: {self.name}", f"tittel: {title} for {self.name}"]

    def files(self, count: int) -> Iterator[tuple[str, list[str]]]:
        """The documents of the product by the names of their files: at most `count`."""
        log = [*self.head("vedtakslogg", "Vedtakslogg"), "status: vedtatt", 'versjon: "1"', *self.decisions()]
        draft = "status: utkast"
        found = [
            ("mandat.yaml", [*self.head("mandat", "Mandat"), *self.mandate()]),
            ("styringsdokument.yaml", [*self.head("styringsdokument", "Styringsdokument"), *self.steering()]),
            ("vedtak.yaml", log),
            ("samhandling.yaml", [*self.head("samhandlingsvurdering", "Samhandling"), draft, *self.interoperability()]),
            (f"moter/{MEETINGS[0]}.yaml", [*self.head("møte", "Møte 1"), draft, *self.meeting(1)]),
            ("laering.yaml", [*self.head("læringslogg", "Læring"), draft, *self.learning()]),
        ]
        found += [
            (f"moter/{MEETINGS[n - 1]}.yaml", [*self.head("møte", f"Møte {n}"), draft, *self.meeting(n)])
            for n in (2, 3)
        ]
        yield from found[:count]

    def one_file(self) -> list[str]:
        """The whole product in one file, with its parties."""
        lines = [*self.head("produkt", "Produkt"), "profil: middels", "", "mandat:", *inside(self.mandate())]
        lines += ["styringsdokument:", *inside(self.steering()), "møter:"]
        meeting = self.meeting(1)
        lines += [f"  - {meeting[0]}", *inside(meeting[1:], 2)]
        lines += ["samhandlingsvurdering:", *inside(self.interoperability())]
        return [*lines, *self.decisions(), *register(10)]


def sizes(seed: int, number: int) -> float:
    """How many benefits the product with this number has: often few, seldom many."""
    return min(24.0, max(2.0, math.exp(random.Random(f"size {seed}/{number}").gauss(math.log(5), 0.5))))


def fitted(seed: int, documents: int, lines: int) -> Product:
    """The product whose documents have about so many lines."""
    made = [Product(0, seed, 10, size / 2) for size in range(2, 300)]
    length = (
        (lambda one: len(one.one_file()))
        if documents == 1
        else lambda one: sum(len(text) for _, text in one.files(documents - 1))
    )
    return min(made, key=lambda one: abs(length(one) - lines))


def workspace(documents: int, seed: int, lines: int, size: float) -> Iterator[tuple[str, list[str]]]:
    """The documents of a workspace, by the names of their files."""
    if documents == 1:
        product = fitted(seed, 1, lines) if lines else Product(0, seed, 10, size * sizes(seed, 0))
        yield "produkt.yaml", product.one_file()
        return
    parties = 10 if documents < 100 else 360
    header = ["dokumenttype: parter", "språk: nb", "tittel: Parter", "status: vedtatt", 'versjon: "1"', ""]
    yield "parter.yaml", [*header, *register(parties)]
    left, number = documents - 1, 0
    while left:
        product = (
            fitted(seed, documents, lines) if lines else Product(number, seed, parties, size * sizes(seed, number))
        )
        count = left if left < 9 else random.Random(f"count {seed}/{number}").randint(4, min(8, left - 4))
        for name, text in product.files(count):
            yield f"{number // 100:03d}/{product.name}/{name}", text
        left, number = left - count, number + 1


def python_lines(chance: random.Random, count: int) -> list[str]:
    """A Python module of about so many lines."""
    lines = ['"""Checks."""', "", "import json", ""]
    while len(lines) + 12 < count:
        lines += [
            "",
            f"def check_{len(lines)}(document: dict, limit: str | None = None) -> list[str]:",
            f'    """{sentence(chance, 5, 10)}."""',
            "    found: list[str] = []",
            '    for goal in document.get("goals", []):',
            '        if not goal.get("owner"):',
            "            found.append(json.dumps(goal))",
            f'        elif len(goal["measures"]) > {chance.randint(1, 9)} and limit is not None:',
            '            found += [row["id"] for row in goal["measures"] if row["limit"] > limit]',
            "    return found",
            "",
        ]
    return lines


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write(folder: Path, documents: int, *, lines: int = 0, size: float = 1, seed: int = 1, python: bool = False) -> int:
    """Write a workspace to `folder/documents`, and with `python` its like to `folder/python`. Returns its lines."""
    total = 0
    _write(folder / "documents/styringslint.yaml", [CONFIGURATION.strip()])
    for number, (name, text) in enumerate(workspace(documents, seed, lines, size)):
        _write(folder / "documents" / name, text)
        total += len(text)
        if python:
            _write(
                folder / f"python/{number // 100:03d}/module_{number:05d}.py",
                python_lines(random.Random(number), len(text)),
            )
    return total


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("documents", type=int)
    parser.add_argument("--lines", type=int, default=0)
    parser.add_argument("--size", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--python", action="store_true")
    given = parser.parse_args()
    made = write(
        given.folder, given.documents, lines=given.lines, size=given.size, seed=given.seed, python=given.python
    )
    print(f"{given.documents} documents, {made} lines")
