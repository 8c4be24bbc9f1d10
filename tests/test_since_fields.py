"""What `since` calls the fields that have changed, and which way it says that they go: for people without the documents."""

from pathlib import Path

import pytest

from styringslint.report.clause_phrases import CLAUSES
from styringslint.report.field_names import IN_SENTENCES
from styringslint.report.kind_phrases import GONE_ROWS, NEW_ROWS, THE_KIND, WAS_TRAITS
from styringslint.report.proposed_phrases import PROPOSALS
from styringslint.report.steering_phrases import PRONOUNS, ROWS, TRAITS
from styringslint.report.wording import placeholders
from tests.command_line import styringslint
from tests.governed import MANDATE, STEERING, change, commit, decide, documents, git, lower, repository, since
from tests.said import Said, assert_said, assert_told, edit

SAID = {
    "the limit of a steering parameter": Said(
        edit(MANDATE, "skyssformene, retning: økende, forventet: 80, grense: 60", "skyssformene, retning: økende, forventet: 80, grense: 42"),
        "Mandatet: grensen for styringsparameteren «omfang» er senket fra minst 60 til minst 42 prosent «av skyssformene». Det er et svakere krav.",
        "Mandatet: grensa for styringsparameteren «omfang» er senka frå minst 60 til minst 42 prosent «av skyssformene». Det er eit svakare krav.",
        "The mandate: the limit for the steering parameter “scope” has been lowered from at least 60 to at least 42 prosent “av skyssformene”. This is a weaker requirement.",
    ),
    "an amount": Said(
        edit(MANDATE, "kostnad: {forventet: 20 000 000, grense: 22 000 000}", "kostnad: {forventet: 20 000 000, grense: 19 800 000}"),
        "grensen for styringsparameteren «kostnad» er senket med 10 prosent, fra høyst 22 000 000 til høyst 19 800 000 kr. Det er et strengere krav.",
        "grensa for styringsparameteren «kostnad» er senka med 10 prosent, frå høgst 22 000 000 til høgst 19 800 000 kr. Det er eit strengare krav.",
        "the limit for the steering parameter “cost” has been lowered by 10 per cent, from at most NOK 22,000,000 to at most NOK 19,800,000. This is a stricter requirement.",
    ),
    "an assumption, named once": Said(
        edit(STEERING, "holder: ja, vurdert: 2026-09-15", "holder: nei, vurdert: 2026-10-15"),
        "forutsetningen «begge kommunene bruker samme liste» ble vurdert på nytt 15. oktober 2026 (forrige gang 15. september), og svaret på om den holder, er endret fra «ja» til «nei».",
        "føresetnaden «begge kommunene bruker samme liste» blei vurdert på nytt 15. oktober 2026 (førre gong 15. september), og svaret på om han held, er endra frå «ja» til «nei».",
        "the assumption “begge kommunene bruker samme liste” was reassessed on 15 October 2026 (previously on 15 September). The answer to whether it holds has changed from “yes” to “no”.",
    ),
    "an owner who is gone": Said(
        edit(MANDATE, "  - part: storøya\n    rolle: kommunedirektør\n    konsekvens: middels\n    innflytelse: middels\n    oppdrag: Kommunestyresak 31/2025\n", ""),
        "Mandatet: «Storøya kommune» er ikke lenger eier. Før var parten oppført med rollen «kommunedirektør» og oppdraget «Kommunestyresak 31/2025». Parten var vurdert som berørt i middels grad og med middels innflytelse.",
        "Mandatet: «Storøya kommune» er ikkje lenger eigar. Før var parten oppført med rolla «kommunedirektør» og oppdraget «Kommunestyresak 31/2025». Parten var vurdert som råka i middels grad og med middels innverknad.",
        "The mandate: “Storøya kommune” is no longer an owner. It was listed with the role “kommunedirektør” and the assignment “Kommunestyresak 31/2025”. The impact on it was rated medium and its influence was rated medium.",
    ),
    "a milestone in another name": Said(
        edit(STEERING, "{hva: i bruk i begge kommunene, frist: 2027-03-31}", "{hva: i bruk i én kommune, frist: 2027-03-31}"),
        "Initiativ «Felles bestilling» (I1): milepælen «i bruk i begge kommunene» er byttet ut med milepælen «i bruk i én kommune» (fristen er fortsatt 31. mars 2027).",
        "Initiativ «Felles bestilling» (I1): milepålen «i bruk i begge kommunene» er bytt ut med milepålen «i bruk i én kommune» (fristen er framleis 31. mars 2027).",
        "Initiative “Felles bestilling” (I1): the milestone “i bruk i begge kommunene” has been replaced by the milestone “i bruk i én kommune” (still due 31 March 2027).",
    ),
    "what supports what": Said(
        edit(STEERING, "støtter: [H2, N2]", "støtter: [H2]"),
        "Initiativet «Varsel om dobbel bestilling» (I2) støtter ikke lenger nyttevirkningen «Færre dobbeltbestillinger» (N2).",
        "Initiativet «Varsel om dobbel bestilling» (I2) støttar ikkje lenger nytteverknaden «Færre dobbeltbestillinger» (N2).",
        "The initiative “Varsel om dobbel bestilling” (I2) no longer supports the benefit “Færre dobbeltbestillinger” (N2).",
    ),
    "what is supported instead": Said(
        edit(STEERING, "støtter: [H2, N2]", "støtter: [H2, N1]"),
        "(I2) støtter nå nyttevirkningen «Kortere svartid» (N1) i stedet for nyttevirkningen «Færre dobbeltbestillinger» (N2).",
        "(I2) støttar no nytteverknaden «Kortere svartid» (N1) i staden for nytteverknaden «Færre dobbeltbestillinger» (N2).",
        "(I2) now supports the benefit “Kortere svartid” (N1) instead of the benefit “Færre dobbeltbestillinger” (N2).",
    ),
    "a threshold": Said(
        edit(STEERING, "i_dag: 0, minst: 50}", "i_dag: 0, minst: 40}"),
        "terskelen er endret fra minst 50 til minst 40 prosent. Det er et svakere krav.",
        "terskelen er endra frå minst 50 til minst 40 prosent. Det er eit svakare krav.",
        "the threshold has been changed from at least 50 to at least 40 prosent. This is a weaker requirement.",
    ),
    "a word of a text": Said(
        edit(STEERING, "formulering: Den som bestiller skyss, får svar samme dag.", "formulering: Den som bestiller skyss, får svar neste dag."),
        "formuleringen er endret fra «… skyss, får svar samme dag» til «… skyss, får svar neste dag».",
        "formuleringa er endra frå «… skyss, får svar samme dag» til «… skyss, får svar neste dag».",
        "the statement has been changed from “… skyss, får svar samme dag” to “… skyss, får svar neste dag”.",
    ),
    "a vote": Said(
        edit(MANDATE, "representerer: fjellvik\n      rolle: medlem\n      stemmerett: ja", "representerer: fjellvik\n      rolle: medlem\n      stemmerett: nei"),
        "Styringsgruppen: medlemmet «kommunalsjef» (S2) har ikke lenger stemmerett.",
        "Styringsgruppa: medlemen «kommunalsjef» (S2) har ikkje lenger røysterett.",
        "Steering group member “kommunalsjef” (S2) no longer has a vote.",
    ),
    "who must be present": Said(
        edit(MANDATE, "antall: 2, parter: [etaten]", "antall: 2, parter: [etaten, fjellvik, storøya]"),
        "Mandatet: «Fjellvik kommune» og «Storøya kommune» må nå være til stede for at møtet kan gjøre vedtak.",
        "Mandatet: «Fjellvik kommune» og «Storøya kommune» må no vere til stades for at møtet kan gjere vedtak.",
        "The mandate: “Fjellvik kommune” and “Storøya kommune” must now be present for the meeting to decide.",
    ),
    "several in a list": Said(
        edit(MANDATE, "brukere: [reisende, kjørekontorer]", "brukere: [alle]"),
        "«alle» er ført opp på listen over brukere, og «reisende» og «kjørekontorer» er strøket.",
        "«alle» er ført opp på lista over brukarar, og «reisende» og «kjørekontorer» er strokne.",
        "“alle” has been added to the list of users, and “reisende” and “kjørekontorer” have been taken off.",
    ),
    "no longer in a list": Said(
        edit(STEERING, "kompetanser: [kundesvar, utvikling, design]", "kompetanser: [kundesvar]"),
        "«utvikling» og «design» står ikke lenger på listen over kompetanser.",
        "«utvikling» og «design» står ikkje lenger på lista over kompetansar.",
        "“utvikling” and “design” are no longer on the list of competences.",
    ),
    "a payment that is gone": Said(
        edit(MANDATE, "  drift_og_forvaltning:\n    - {part: etaten, per_år: 2 000 000, kilde: ramme, fra: 2028-01-01}\n", ""),
        "betalingen fra «Ferdselsetaten» for drift og forvaltning er tatt ut. Før sto det: 2 000 000 kr i året, kilde «ramme», fra 1. januar 2028.",
        "betalinga frå «Ferdselsetaten» for drift og forvaltning er fjerna. Før stod det: 2 000 000 kr i året, kjelde «ramme», frå 1. januar 2028.",
        "the payment from “Ferdselsetaten” for operation and maintenance has been removed. Before, it said: NOK 2,000,000 a year, source “own budget”, from 1 January 2028.",
    ),
    "how long before a meeting": Said(
        edit(MANDATE, "innkallingsfrist_dager: 14", "innkallingsfrist_dager: 10"),
        "Mandatet: innkallingsfristen er endret fra 14 til 10 dager.",
        "Mandatet: innkallingsfristen er endra frå 14 til 10 dagar.",
        "The mandate: the notice of meetings has been changed from 14 to 10 days.",
    ),
    "a date far off": Said(
        edit(MANDATE, "representerer: storøya\n      rolle: medlem\n      stemmerett: ja\n      oppnevnt_av: storøya\n      fra: 2026-02-01\n      til: 2028-01-31",
             "representerer: storøya\n      rolle: medlem\n      stemmerett: ja\n      oppnevnt_av: storøya\n      fra: 2026-02-01\n      til: 2026-09-15"),
        "Medlem «kommunalsjef» (S3): sluttdatoen for medlemskapet i styringsgruppen er flyttet fra 31. januar 2028 til 15. september 2026, over 16 måneder tidligere.",
        "Medlem «kommunalsjef» (S3): sluttdatoen for medlemskapen i styringsgruppa er flytta frå 31. januar 2028 til 15. september 2026, over 16 månader tidlegare.",
        "Member “kommunalsjef” (S3): the end of the membership of the steering group has been moved from 31 January 2028 to 15 September 2026, more than 16 months earlier.",
    ),
    "capacity for more": Said(
        edit(STEERING, "kapasitet_til_og_med: I2", "kapasitet_til_og_med: I3"),
        "Initiativet «Bestilling på flere språk» (I3) er nå innenfor kapasiteten. Kapasitetsgrensen i prioriteringen lå tidligere rett under «Varsel om dobbel bestilling» (I2), og ligger nå rett under «Bestilling på flere språk» (I3).",
        "Initiativet «Bestilling på flere språk» (I3) er no innanfor kapasiteten. Kapasitetsgrensa i prioriteringa låg tidlegare rett under «Varsel om dobbel bestilling» (I2), og ligg no rett under «Bestilling på flere språk» (I3).",
        "The initiative “Bestilling på flere språk” (I3) is now within capacity. The capacity line in the ranking was just below “Varsel om dobbel bestilling” (I2), and is now just below “Bestilling på flere språk” (I3).",
    ),
    "capacity for fewer": Said(
        edit(STEERING, "kapasitet_til_og_med: I2", "kapasitet_til_og_med: I1"),
        "Initiativet «Varsel om dobbel bestilling» (I2) er ikke lenger innenfor kapasiteten. Kapasitetsgrensen i prioriteringen lå tidligere rett under «Varsel om dobbel bestilling» (I2), og ligger nå rett under «Felles bestilling» (I1).",
        "Initiativet «Varsel om dobbel bestilling» (I2) er ikkje lenger innanfor kapasiteten. Kapasitetsgrensa i prioriteringa låg tidlegare rett under «Varsel om dobbel bestilling» (I2), og ligg no rett under «Felles bestilling» (I1).",
        "The initiative “Varsel om dobbel bestilling” (I2) is no longer within capacity. The capacity line in the ranking was just below “Varsel om dobbel bestilling” (I2), and is now just below “Felles bestilling” (I1).",
    ),
    "a target": Said(
        edit(STEERING, "målverdi: {verdi: 100, dato: 2027-12-31}", "målverdi: {verdi: 70, dato: 2028-06-30}"),
        "målverdien er endret fra 100 til 70 turer. Tallet skal ned, så dette er et mer krevende mål. Nullpunktet er 400 turer, så forbedringen blir 10 prosent større. Fristen for å nå målverdien er flyttet fra 31. desember 2027 til 30. juni 2028, seks måneder senere.",
        "målverdien er endra frå 100 til 70 turer. Talet skal ned, så dette er eit meir krevjande mål. Nullpunktet er 400 turer, så forbetringa blir 10 prosent større. Fristen for å nå målverdien er flytta frå 31. desember 2027 til 30. juni 2028, seks månader seinare.",
        "the target has been changed from 100 to 70 turer. The number is meant to go down, so this is a more demanding target. The baseline is 400 turer, so the improvement becomes 10 per cent larger. The deadline for the target has been moved from 31 December 2027 to 30 June 2028, six months later.",
    ),
    "a target on the wrong side of the baseline": Said(
        edit(STEERING, "målverdi: {verdi: 100, dato: 2027-12-31}", "målverdi: {verdi: 450, dato: 2027-12-31}"),
        "målverdien er endret fra 100 til 450 turer. Tallet skal ned, så dette er et svakere mål.",
        "målverdien er endra frå 100 til 450 turer. Talet skal ned, så dette er eit svakare mål.",
        "the target has been changed from 100 to 450 turer. The number is meant to go down, so this is a weaker target.",
    ),
    "a milestone that is new": Said(
        edit(STEERING, "{hva: i bruk i begge kommunene,", "{hva: i bruk i én kommune, frist: 2026-12-31}\n      - {hva: i bruk i begge kommunene,"),
        "Initiativ «Felles bestilling» (I1): en ny milepæl er kommet til: «i bruk i én kommune» (frist 31. desember 2026).",
        "Initiativ «Felles bestilling» (I1): ein ny milepåle har kome til: «i bruk i én kommune» (frist 31. desember 2026).",
        "Initiative “Felles bestilling” (I1): a new milestone has been added: “i bruk i én kommune” (due 31 December 2026).",
    ),
    "a line of the financing that is new": Said(
        edit(MANDATE, "    - {id: F2,", "    - {id: F9, år: 2028, part: etaten, beløp: 3 000 000, kilde: ramme, status: søkt}\n    - {id: F2,"),
        "Ny finansieringslinje F9: 3 000 000 kr fra «Ferdselsetaten» i 2028 (kilde «ramme», status «søkt»).",
        "Ny finansieringslinje F9: 3 000 000 kr frå «Ferdselsetaten» i 2028 (kjelde «ramme», status «søkt»).",
        "New financing line F9: NOK 3,000,000 from “Ferdselsetaten” for 2028 (source “own budget”, status “applied for”).",
    ),
    "an amount that is twice as much": Said(
        edit(MANDATE, "per_år: 2 000 000", "per_år: 4 000 000"),
        "Mandatet: det årlige beløpet fra «Ferdselsetaten» til drift og forvaltning er doblet fra 2 000 000 til 4 000 000 kr.",
        "Mandatet: det årlege beløpet frå «Ferdselsetaten» til drift og forvaltning er dobla frå 2 000 000 til 4 000 000 kr.",
        "The mandate: the yearly amount from “Ferdselsetaten” for operation and maintenance has doubled from NOK 2,000,000 to NOK 4,000,000.",
    ),
    "a deadline at the end of a month": Said(
        edit(STEERING, "delmål 3\n    frist: 2027-12-31", "delmål 3\n    frist: 2028-03-30"),
        "fristen er flyttet fra 31. desember 2027 til 30. mars 2028, nesten tre måneder senere.",
        "fristen er flytta frå 31. desember 2027 til 30. mars 2028, nesten tre månader seinare.",
        "the deadline has been moved from 31 December 2027 to 30 March 2028, almost three months later.",
    ),
    "a value that is none": Said(
        edit(MANDATE, "id: F2, år: 2026, part: fjellvik, beløp: 2 500 000", 'id: F2, år: 2026, part: fjellvik, beløp: "2.500.000"'),
        "beløpet er endret fra 2 500 000 kr til «2.500.000» (ikke gyldig).",
        "beløpet er endra frå 2 500 000 kr til «2.500.000» (ikkje gyldig).",
        "the amount has been changed from NOK 2,500,000 to “2.500.000” (not valid).",
    ),
    "capacity that is moved while the order is another": Said(
        lambda folder: (
            change(folder, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]"),
            change(folder, STEERING, "kapasitet_til_og_med: I2", "kapasitet_til_og_med: I3"),
        ),
        "Initiativet «Bestilling på flere språk» (I3) er nå innenfor kapasiteten. Initiativet «Varsel om dobbel bestilling» (I2) er ikke lenger innenfor kapasiteten. Kapasitetsgrensen i prioriteringen lå tidligere rett under «Varsel om dobbel bestilling» (I2), og ligger nå rett under «Bestilling på flere språk» (I3).",
        "Initiativet «Bestilling på flere språk» (I3) er no innanfor kapasiteten. Initiativet «Varsel om dobbel bestilling» (I2) er ikkje lenger innanfor kapasiteten. Kapasitetsgrensa i prioriteringa låg tidlegare rett under «Varsel om dobbel bestilling» (I2), og ligg no rett under «Bestilling på flere språk» (I3).",
        "The initiative “Bestilling på flere språk” (I3) is now within capacity. The initiative “Varsel om dobbel bestilling” (I2) is no longer within capacity. The capacity line in the ranking was just below “Varsel om dobbel bestilling” (I2), and is now just below “Bestilling på flere språk” (I3).",
    ),
    "a start that is known more closely": Said(
        edit(STEERING, "start: 2027-Q2", "start: 2027-05-10"),
        "(I3): starttidspunktet er flyttet fra 2. kvartal 2027 til 10. mai 2027.",
        "(I3): starttidspunktet er flytta frå 2. kvartal 2027 til 10. mai 2027.",
        "(I3): the start has been moved from Q2 2027 to 10 May 2027.",
    ),
    "an end that is known more closely": Said(
        edit(STEERING, "slutt: 2027-06-30", "slutt: 2027-Q3"),
        "(I1): sluttidspunktet er flyttet fra 30. juni 2027 til utgangen av 3. kvartal 2027, tre måneder senere.",
        "(I1): sluttidspunktet er flytta frå 30. juni 2027 til utgangen av 3. kvartal 2027, tre månader seinare.",
        "(I1): the end has been moved from 30 June 2027 to the end of Q3 2027, three months later.",
    ),
    "who leads a team": Said(
        edit(STEERING, "leder: {part: etaten,", "leder: {part: fjellvik,"),
        "«Team Bestilling» (T1): «Fjellvik kommune» leder nå teamet i stedet for «Ferdselsetaten».",
        "«Team Bestilling» (T1): «Fjellvik kommune» leier no teamet i staden for «Ferdselsetaten».",
        "“Team Bestilling” (T1): “Fjellvik kommune” now leads the team instead of “Ferdselsetaten”.",
    ),
    "who is responsible": Said(
        edit(STEERING, "ansvarlig: {part: fjellvik, rolle: enhetsleder", "ansvarlig: {part: storøya, rolle: enhetsleder"),
        "(N2): «Storøya kommune» er nå ansvarlig i stedet for «Fjellvik kommune».",
        "(N2): «Storøya kommune» er no ansvarleg i staden for «Fjellvik kommune».",
        "(N2): “Storøya kommune” is now responsible instead of “Fjellvik kommune”.",
    ),
    "who does something": Said(
        edit(STEERING, "hvem: fjellvik, frist", "hvem: storøya, frist"),
        "(N2): «Storøya kommune» er nå ansvarlig for tiltaket «slå sammen turlistene» i stedet for «Fjellvik kommune».",
        "(N2): «Storøya kommune» er no ansvarleg for tiltaket «slå sammen turlistene» i staden for «Fjellvik kommune».",
        "(N2): “Storøya kommune” is now responsible for the action “slå sammen turlistene” instead of “Fjellvik kommune”.",
    ),
    "who appoints": Said(
        edit(MANDATE, "oppnevnt_av: storøya", "oppnevnt_av: fjellvik"),
        "«Fjellvik kommune» står nå for oppnevningen i stedet for «Storøya kommune».",
        "«Fjellvik kommune» står no for oppnemninga i staden for «Storøya kommune».",
        "“Fjellvik kommune” is now the appointing party instead of “Storøya kommune”.",
    ),
    "a status of a steering parameter": Said(
        edit(STEERING, "kostnad: 19 800 000, kvalitet", "kostnad: 20 790 000, kvalitet"),
        "den rapporterte verdien for styringsparameteren «kostnad» per 30. september 2026 er økt med 5 prosent, fra 19 800 000 til 20 790 000 kr.",
        "den rapporterte verdien for styringsparameteren «kostnad» per 30. september 2026 er auka med 5 prosent, frå 19 800 000 til 20 790 000 kr.",
        "the reported value of the steering parameter “cost” on 30 September 2026 has been raised by 5 per cent, from NOK 19,800,000 to NOK 20,790,000.",
    ),
    "what depends on a dependency": Said(
        edit(STEERING, "    avhenger_av: [A1]\n", ""),
        "(I2) avhenger ikke lenger av «",
        "(I2) avheng ikkje lenger av «",
        "(I2) no longer depends on “",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_sentence(tmp_path: Path, name: str) -> None:
    assert_said(tmp_path, SAID[name], "--all")


def _milestones(folder: Path, rows: str, unit: str = "timer") -> Path:
    """The base product, in which a benefit has milestones."""
    baseline = "nullpunkt: {verdi: 40,"
    change(documents(folder), STEERING, baseline, f"delmål: [{rows}]\n    {baseline}")
    change(folder, STEERING, "median svartid, enhet: timer", f"median svartid, enhet: {unit}")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def test_a_milestone_that_is_moved_or_gone_is_told_by_its_day(tmp_path: Path) -> None:
    _milestones(tmp_path, "{dato: 2026-12-31, verdi: 20}, {dato: 2027-06-30, verdi: 15}")
    change(tmp_path, STEERING, "{dato: 2027-06-30, verdi: 15}", "{dato: 2027-09-30, verdi: 15}")
    change(tmp_path, STEERING, "{dato: 2026-12-31, verdi: 20}, ", "")
    assert_told(
        tmp_path,
        {
            "nb": "delmålet på 15 timer er flyttet fra 30. juni 2027 til 30. september 2027, tre måneder senere. Delmålet på 20 timer innen 31. desember 2026 er tatt bort.",
            "nn": "delmålet på 15 timer er flytta frå 30. juni 2027 til 30. september 2027, tre månader seinare. Delmålet på 20 timer innan 31. desember 2026 er fjerna.",
            "en": "the milestone of 15 timer has been moved from 30 June 2027 to 30 September 2027, three months later. The milestone of 20 timer by "
            "31 December 2026 has been removed.",
        },
    )


def _target(folder: Path, before: tuple[str, str], after: tuple[str, str]) -> None:
    """A target in one unit, and then in another."""
    documents(folder)
    units = "median svartid, enhet: timer"
    change(folder, STEERING, units, f"median svartid, enhet: {before[1]}")
    change(folder, STEERING, "målverdi: {verdi: 8,", f"målverdi: {{verdi: {before[0]},")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    change(folder, STEERING, f"median svartid, enhet: {before[1]}", f"median svartid, enhet: {after[1]}")
    change(folder, STEERING, f"målverdi: {{verdi: {before[0]},", f"målverdi: {{verdi: {after[0]},")


TIMES = {
    "as long": (("28", "dager"), ("4", "uker"), {
        "nb": "målverdien er nå oppgitt som 4 uker i stedet for 28 dager, som er like lang tid.",
        "nn": "målverdien er no oppgitt som 4 uker i staden for 28 dager, som er like lang tid.",
        "en": "the target is now given as 4 uker instead of 28 dager, which is the same length of time.",
    }),
    "shorter": (("6", "uker"), ("1", "måned"), {
        "nb": "målverdien er endret fra 6 uker til 1 måned. Tiden skal ned, så dette er et mer krevende mål.",
        "nn": "målverdien er endra frå 6 uker til 1 måned. Tida skal ned, så dette er eit meir krevjande mål.",
        "en": "the target has been changed from 6 uker to 1 måned. The time is meant to go down, so this is a more demanding target.",
    }),
    "longer, counted": (("28", "dager"), ("5", "uker"), {
        "nb": "målverdien er endret fra 28 dager til 5 uker (35 dager). Tiden skal ned, så dette er et svakere mål.",
        "nn": "målverdien er endra frå 28 dager til 5 uker (35 dager). Tida skal ned, så dette er eit svakare mål.",
        "en": "the target has been changed from 28 dager to 5 uker (35 dager). The time is meant to go down, so this is a weaker target.",
    }),
    "a month is not always four weeks": (("4", "uker"), ("1", "måned"), {
        "nb": "så tallene kan ikke sammenlignes direkte.",
        "nn": "så tala kan ikkje samanliknast direkte.",
        "en": "so the numbers cannot be compared directly.",
    }),
    "a day can be one of work": (("30", "timer"), ("2", "dager"), {
        "nb": "så tallene kan ikke sammenlignes direkte.",
        "nn": "så tala kan ikkje samanliknast direkte.",
        "en": "so the numbers cannot be compared directly.",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", TIMES)
def test_times_in_two_units_are_compared_where_that_is_certain(tmp_path: Path, name: str) -> None:
    before, after, said = TIMES[name]
    _target(tmp_path, before, after)
    assert_told(tmp_path, said)


def test_an_english_amount_stays_on_one_line(tmp_path: Path) -> None:
    change(repository(tmp_path), MANDATE, "per_år: 2 000 000", "per_år: 3 000 000")
    for columns in range(60, 110):
        lines = since(tmp_path, "main", "--lang", "en", env={"COLUMNS": str(columns)}).out.splitlines()
        assert not any(line.endswith("NOK") for line in lines), columns


def test_what_is_gone_is_not_compared(tmp_path: Path) -> None:
    """A steering parameter that no longer applies has no unit; its numbers are gone, not of another unit."""
    quality = "kvalitet: {enhet: prosent oppetid, retning: økende, forventet: 99.5, grense: 99}"
    change(repository(tmp_path), MANDATE, quality, "kvalitet: {ikke_relevant_fordi: tjenesten måler det selv}")
    out = since(tmp_path).out
    assert "grensen for styringsparameteren «kvalitet» er tatt bort. Før sto det: minst 99 prosent «oppetid»." in out, (
        out
    )
    assert "sammenlignes" not in out


NEXT = {
    "nb": "Legg forslaget fram for styringsgruppen til vedtak. Skriv utfallet inn i vedtaksloggen.",
    "nn": "Legg forslaget fram for styringsgruppa til vedtak. Skriv utfallet inn i vedtaksloggen.",
    "en": "Bring the proposal to the steering group for a decision. Record the outcome in the decision log.",
}


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("language", NEXT)
def test_what_to_do_with_a_proposal_is_said_once(tmp_path: Path, language: str, form: str) -> None:
    lower(repository(tmp_path))
    decide(tmp_path, "{felt: N1/målverdi/verdi, fra: 8, til: 20}", utfall="foreslått")
    out = since(tmp_path, "main", "--lang", language, "-o", form).out
    assert (
        out.count(NEXT[language].replace("å", "&#229;").replace("ø", "&#248;") if form == "html" else NEXT[language])
        == 1
    )
    assert "decide new" not in out


def test_an_id_that_says_what_the_name_says_is_left_out(tmp_path: Path) -> None:
    change(repository(tmp_path), MANDATE, "  sekretariat: etaten", "  sekretariat: storøya")
    out = since(tmp_path, "main", "--all").out
    assert "sekretariatet er nå «Storøya kommune» i stedet for «Ferdselsetaten»." in out, out
    change(tmp_path, MANDATE, "  dobbeltstemme: S1", "  dobbeltstemme: S2")
    assert "dobbeltstemmen er endret fra «avdelingsdirektør» (S1) til «kommunalsjef» (S2)." in since(tmp_path).out


def test_a_decision_is_shown_without_what_it_leaves_as_it_is(tmp_path: Path) -> None:
    decide(
        documents(tmp_path),
        "{felt: N1/målverdi, fra: {verdi: 8, dato: 2027-12-31}, til: {verdi: 20, dato: 2027-12-31}}",
    )
    told = styringslint("decide", "show", "V-2026-20", cwd=tmp_path, env={"COLUMNS": "200"}).out
    assert "    Endrer: «Kortere svartid» (N1), «målverdi»: fra 8 timer til 20 timer\n" in told
    assert "31. desember 2027" not in told
    (row,) = styringslint("decide", "show", "V-2026-20", "-o", "json", cwd=tmp_path).json["decisions"]
    assert len(row["changes"]) == 2


def test_what_is_not_shown_is_counted_by_what_it_is(tmp_path: Path) -> None:
    change(repository(tmp_path), STEERING, "frist: 2027-02-28", "frist: 2027-03-31")
    assert "1 til orientering er ikke vist her. Med --all blir alt vist." in since(tmp_path).out
    assert "--all" not in since(tmp_path, "main", "--all").out


@pytest.mark.parametrize(
    "table", [IN_SENTENCES, ROWS, PRONOUNS, TRAITS, THE_KIND, NEW_ROWS, GONE_ROWS, WAS_TRAITS, CLAUSES, PROPOSALS]
)
def test_the_names_exist_in_three_languages(table: dict[str, dict[str, str]]) -> None:
    for name, row in table.items():
        assert set(row) == {"nb", "nn", "en"}, name
        # A number is only for what is bent by it, and which way a value goes can be said at the end.
        assert len({frozenset(placeholders(text)) - {"n", "way"} for text in row.values()}) == 1, name


def test_the_plan_of_a_benefit_has_the_word_of_the_documents(tmp_path: Path) -> None:
    change(documents(tmp_path), "styringslint.yaml", "språk: nb\n", "språk: nb\ntermsett: gevinst\n")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, STEERING, "    tas_ut_ved: Kjørekontoret reduserer innleie.\n", "")
    gone = {
        "nb": "planen for å hente ut gevinsten er tatt bort. Før sto det: «Kjørekontoret reduserer innleie».",
        "nn": "planen for å hente ut gevinsten er fjerna. Før stod det: «Kjørekontoret reduserer innleie».",
        "en": "the plan for realising the benefit has been removed. Before, it said: “Kjørekontoret reduserer innleie”.",
    }
    assert_told(tmp_path, gone)


def test_a_baseline_of_nothing_is_not_told(tmp_path: Path) -> None:
    change(documents(tmp_path), STEERING, "retning: minkende, metode: uttrekk", "retning: økende, metode: uttrekk")
    change(tmp_path, STEERING, "nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 0,")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    lower(tmp_path, "10")
    assert_told(
        tmp_path,
        {
            "nb": "Tallet skal opp, så dette er et mer krevende mål. Forbedringen fra nullpunktet blir 25 prosent større.",
            "nn": "Talet skal opp, så dette er eit meir krevjande mål. Forbetringa frå nullpunktet blir 25 prosent større.",
            "en": "The number is meant to go up, so this is a more demanding target. The improvement from the baseline becomes 25 per cent larger.",
        },
    )
