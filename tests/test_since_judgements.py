"""What `since` says that a change means: how much is left of an improvement, and what a proposal would make of things."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.governed import MANDATE, STEERING, change, commit, decide, documents, git, repository
from tests.said import Said, assert_said, assert_told, edit

Edit = tuple[str, str]


def _indicator(folder: Path, unit: str, *others: Edit) -> Path:
    """The base product with a benefit that is measured in a unit, committed."""
    documents(folder)
    for old, new in (("median svartid, enhet: timer", f"median svartid, enhet: {unit}"), *others):
        change(folder, STEERING, old, new)
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def _target(value: str) -> Edit:
    return ("målverdi: {verdi: 8,", f"målverdi: {{verdi: {value},")


_RISES = (
    ("retning: minkende, metode: uttrekk", "retning: økende, metode: uttrekk"),
    ("nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 0,"),
)

POINTS = {
    "weaker": ("prosent", (), "20", {
        "nb": "Tallet skal ned, så dette er et svakere mål. Nullpunktet er 40 prosent, så forbedringen går ned fra 32 til 20 prosentpoeng.",
        "nn": "Talet skal ned, så dette er eit svakare mål. Nullpunktet er 40 prosent, så forbetringa går ned frå 32 til 20 prosentpoeng.",
        "en": "The number is meant to go down, so this is a weaker target. The baseline is 40 prosent, so the improvement falls from 32 to 20 percentage points.",
    }),
    "stronger": ("prosent", (), "5.5", {
        "nb": "Tallet skal ned, så dette er et mer krevende mål. Nullpunktet er 40 prosent, så forbedringen øker fra 32 til 34,5 prosentpoeng.",
        "nn": "Talet skal ned, så dette er eit meir krevjande mål. Nullpunktet er 40 prosent, så forbetringa aukar frå 32 til 34,5 prosentpoeng.",
        "en": "The number is meant to go down, so this is a more demanding target. The baseline is 40 prosent, so the improvement grows from 32 to 34.5 percentage points.",
    }),
    "in the sign": ('"%"', (), "20", {
        "nb": "Nullpunktet er 40 prosent, så forbedringen går ned fra 32 til 20 prosentpoeng.",
        "nn": "Nullpunktet er 40 prosent, så forbetringa går ned frå 32 til 20 prosentpoeng.",
        "en": "The baseline is 40 per cent, so the improvement falls from 32 to 20 percentage points.",
    }),
    "from nothing": ("prosent", _RISES, "10", {
        "nb": "Tallet skal opp, så dette er et mer krevende mål. Forbedringen fra nullpunktet øker fra 8 til 10 prosentpoeng.",
        "nn": "Talet skal opp, så dette er eit meir krevjande mål. Forbetringa frå nullpunktet aukar frå 8 til 10 prosentpoeng.",
        "en": "The number is meant to go up, so this is a more demanding target. The improvement from the baseline grows from 8 to 10 percentage points.",
    }),
    "to nothing": ("prosent", (), "40", {
        "nb": "så forbedringen går ned fra 32 til 0 prosentpoeng.",
        "nn": "så forbetringa går ned frå 32 til 0 prosentpoeng.",
        "en": "so the improvement falls from 32 to 0 percentage points.",
    }),
    "a share of something": ("prosent av turene", (), "20", {
        "nb": "målverdien er endret fra 8 til 20 prosent «av turene». Tallet skal ned, så dette er et svakere mål. Nullpunktet er 40 prosent «av turene», så forbedringen blir 38 prosent mindre.",
        "nn": "målverdien er endra frå 8 til 20 prosent «av turene». Talet skal ned, så dette er eit svakare mål. Nullpunktet er 40 prosent «av turene», så forbetringa blir 38 prosent mindre.",
        "en": "the target has been changed from 8 to 20 prosent “av turene”. The number is meant to go down, so this is a weaker target. The baseline is 40 prosent “av turene”, so the improvement becomes 38 per cent smaller.",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", POINTS)
def test_an_improvement_of_a_share_is_told_in_percentage_points(tmp_path: Path, name: str) -> None:
    unit, others, value, said = POINTS[name]
    change(_indicator(tmp_path, unit, *others), STEERING, *_target(value))
    assert_told(tmp_path, said)


_MILESTONE = ("nullpunkt: {verdi: 40,", "delmål: [{dato: 2026-12-31, verdi: 20}]\n    nullpunkt: {verdi: 40,")
_LATER = ("[{dato: 2026-12-31, verdi: 20}]", "[{dato: 2026-12-31, verdi: 25}]")


def test_a_milestone_is_judged_as_one(tmp_path: Path) -> None:
    change(_indicator(tmp_path, "prosent", _MILESTONE), STEERING, *_LATER)
    assert_told(
        tmp_path,
        {
            "nb": "Tallet skal ned, så dette er et svakere delmål. Nullpunktet er 40 prosent, så forbedringen går ned fra 20 til 15 prosentpoeng.",
            "nn": "Talet skal ned, så dette er eit svakare delmål. Nullpunktet er 40 prosent, så forbetringa går ned frå 20 til 15 prosentpoeng.",
            "en": "The number is meant to go down, so this is a weaker milestone. The baseline is 40 prosent, so the improvement falls from 20 to 15 percentage points.",
        },
    )


_AUTHORITY = "  - {tema: avrop, grense: små avrop, beløpsgrense: 90 000, løftes_til: styringsgruppen}\n"


def _with_authority(folder: Path) -> Path:
    """The base product, in which the team has one more authority."""
    change(
        documents(folder),
        MANDATE,
        "teamets_fullmakter:\n  - tema: kjøp",
        f"teamets_fullmakter:\n{_AUTHORITY}  - tema: kjøp",
    )
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


PROPOSED: dict[str, tuple[Callable[[Path], Path], str, Edit, str, dict[str, str]]] = {
    "a smaller share": (lambda folder: _indicator(folder, "prosent"), STEERING, _target("20"), "{felt: N1/målverdi/verdi, fra: 8, til: 20}", {
        "nb": "så dette vil være et svakere mål. Nullpunktet er 40 prosent, så forbedringen vil gå ned fra 32 til 20 prosentpoeng.",
        "nn": "så dette vil vere eit svakare mål. Nullpunktet er 40 prosent, så forbetringa vil gå ned frå 32 til 20 prosentpoeng.",
        "en": "so this would be a weaker target. The baseline is 40 prosent, so the improvement would fall from 32 to 20 percentage points.",
    }),
    "a larger share": (lambda folder: _indicator(folder, "prosent"), STEERING, _target("5"), "{felt: N1/målverdi/verdi, fra: 8, til: 5}", {
        "nb": "så dette vil være et mer krevende mål. Nullpunktet er 40 prosent, så forbedringen vil øke fra 32 til 35 prosentpoeng.",
        "nn": "så dette vil vere eit meir krevjande mål. Nullpunktet er 40 prosent, så forbetringa vil auke frå 32 til 35 prosentpoeng.",
        "en": "so this would be a more demanding target. The baseline is 40 prosent, so the improvement would grow from 32 to 35 percentage points.",
    }),
    "a larger improvement": (repository, STEERING, _target("4"), "{felt: N1/målverdi/verdi, fra: 8, til: 4}", {
        "nb": "så dette vil være et mer krevende mål. Nullpunktet er 40 timer, så forbedringen vil bli 12 prosent større.",
        "nn": "så dette vil vere eit meir krevjande mål. Nullpunktet er 40 timer, så forbetringa vil bli 12 prosent større.",
        "en": "so this would be a more demanding target. The baseline is 40 timer, so the improvement would become 12 per cent larger.",
    }),
    "a milestone": (lambda folder: _indicator(folder, "timer", _MILESTONE), STEERING, _LATER, "{felt: N1/delmål, fra: [{dato: 2026-12-31, verdi: 20}], til: [{dato: 2026-12-31, verdi: 25}]}", {
        "nb": "så dette vil være et svakere delmål. Nullpunktet er 40 timer, så forbedringen vil bli 25 prosent mindre.",
        "nn": "så dette vil vere eit svakare delmål. Nullpunktet er 40 timer, så forbetringa vil bli 25 prosent mindre.",
        "en": "so this would be a weaker milestone. The baseline is 40 timer, so the improvement would become 25 per cent smaller.",
    }),
    "a weaker requirement": (repository, MANDATE, ("beslutningsdyktig: {antall: 2", "beslutningsdyktig: {antall: 1"), "{felt: mandat/styring/beslutningsdyktig/antall, fra: 2, til: 1}", {
        "nb": "Det vil være et svakere krav.",
        "nn": "Det vil vere eit svakare krav.",
        "en": "This would be a weaker requirement.",
    }),
    "a stricter requirement": (repository, MANDATE, ("grense: 22 000 000}", "grense: 19 800 000}"), "{felt: mandat/styringsparametere/kostnad/grense, fra: 22 000 000, til: 19 800 000}", {
        "nb": "er foreslått senket med 10 prosent, fra høyst 22 000 000 til høyst 19 800 000 kr. Det vil være et strengere krav.",
        "nn": "er foreslått senka med 10 prosent, frå høgst 22 000 000 til høgst 19 800 000 kr. Det vil vere eit strengare krav.",
        "en": "by 10 per cent, from at most NOK 22,000,000 to at most NOK 19,800,000. This would be a stricter requirement.",
    }),
    "capacity for more": (repository, STEERING, ("kapasitet_til_og_med: I2", "kapasitet_til_og_med: I3"), "{felt: styringsdokument/prioritering/kapasitet_til_og_med, fra: I2, til: I3}", {
        "nb": "Etter forslaget kommer initiativet «Bestilling på flere språk» (I3) innenfor kapasiteten. Kapasitetsgrensen i prioriteringen er foreslått flyttet fra rett under «Varsel om dobbel bestilling» (I2) til rett under «Bestilling på flere språk» (I3).",
        "nn": "Etter forslaget kjem initiativet «Bestilling på flere språk» (I3) innanfor kapasiteten. Kapasitetsgrensa i prioriteringa er foreslått flytta frå rett under «Varsel om dobbel bestilling» (I2) til rett under «Bestilling på flere språk» (I3).",
        "en": "The proposal would bring the initiative “Bestilling på flere språk” (I3) within capacity. It is proposed to move the capacity line in the ranking from just below “Varsel om dobbel bestilling” (I2) to just below “Bestilling på flere språk” (I3).",
    }),
    "capacity for fewer": (repository, STEERING, ("kapasitet_til_og_med: I2", "kapasitet_til_og_med: I1"), "{felt: styringsdokument/prioritering/kapasitet_til_og_med, fra: I2, til: I1}", {
        "nb": "Etter forslaget er initiativet «Varsel om dobbel bestilling» (I2) ikke lenger innenfor kapasiteten. Kapasitetsgrensen i prioriteringen er foreslått flyttet fra rett under «Varsel om dobbel bestilling» (I2) til rett under «Felles bestilling» (I1).",
        "nn": "Etter forslaget er initiativet «Varsel om dobbel bestilling» (I2) ikkje lenger innanfor kapasiteten. Kapasitetsgrensa i prioriteringa er foreslått flytta frå rett under «Varsel om dobbel bestilling» (I2) til rett under «Felles bestilling» (I1).",
        "en": "The proposal would put the initiative “Varsel om dobbel bestilling” (I2) outside capacity. It is proposed to move the capacity line in the ranking from just below “Varsel om dobbel bestilling” (I2) to just below “Felles bestilling” (I1).",
    }),
    "a limit of the team": (_with_authority, MANDATE, (_AUTHORITY, ""), "{felt: mandat/teamets_fullmakter/avrop, fra: {grense: små avrop, beløpsgrense: 90 000, løftes_til: styringsgruppen}, til: null}", {
        "nb": "det er foreslått at teamet ikke lenger skal ha fullmakten «avrop». Grensen for fullmakten er «små avrop» (beløpsgrense 90 000 kr), og saker ut over grensen skal løftes til styringsgruppen.",
        "nn": "det er foreslått at teamet ikkje lenger skal ha fullmakta «avrop». Grensa for fullmakta er «små avrop» (beløpsgrense 90 000 kr), og saker ut over grensa skal lyftast til styringsgruppa.",
        "en": "it is proposed to take the authority “avrop” from the team. The limit on it is “små avrop” (limit amount NOK 90,000), and anything beyond the limit is to be escalated to the steering group.",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PROPOSED)
def test_what_a_proposal_would_mean(tmp_path: Path, name: str) -> None:
    make, file, (old, new), row, said = PROPOSED[name]
    change(make(tmp_path), file, old, new)
    decide(tmp_path, row, utfall="foreslått")
    assert_told(tmp_path, said)


_OWNER = "  - part: storøya\n    rolle: kommunedirektør\n    konsekvens: middels\n    innflytelse: middels\n    oppdrag: Kommunestyresak 31/2025\n"
_PAYMENT = "    - {part: etaten, per_år: 2 000 000, kilde: ramme, fra: 2028-01-01}\n"

BESIDES = {
    "a row that is gone": Said(
        lambda folder: (change(folder, MANDATE, _OWNER, ""), change(folder, MANDATE, "part: fjellvik\n    rolle: kommunedirektør", "part: fjellvik\n    rolle: rådmann")),
        "og med middels innflytelse. I tillegg: rollen til eieren «Fjellvik kommune» er endret fra «kommunedirektør» til «rådmann».",
        "og med middels innverknad. I tillegg: rolla til eigaren «Fjellvik kommune» er endra frå «kommunedirektør» til «rådmann».",
        "its influence was rated medium. In addition: the role of the owner “Fjellvik kommune” has been changed from “kommunedirektør” to “rådmann”.",
    ),
    "a row that is new": Said(
        edit(MANDATE, _PAYMENT, _PAYMENT.replace("2 000 000", "4 000 000") + _PAYMENT.replace("etaten", "fjellvik")),
        "fra 1. januar 2028). I tillegg: det årlige beløpet fra «Ferdselsetaten» til drift og forvaltning er doblet fra 2 000 000 til 4 000 000 kr.",
        "frå 1. januar 2028). I tillegg: det årlege beløpet frå «Ferdselsetaten» til drift og forvaltning er dobla frå 2 000 000 til 4 000 000 kr.",
        "from 1 January 2028). In addition: the yearly amount from “Ferdselsetaten” for operation and maintenance has doubled from NOK 2,000,000 to NOK 4,000,000.",
    ),
    "said once": Said(
        edit(STEERING, "{hva: slå sammen turlistene, hvem: fjellvik, frist: 2027-01-31}", "{hva: slå sammen turlistene, hvem: storøya, frist: 2027-02-28}\n      - {hva: ny plan, hvem: fjellvik, frist: 2027-01-31}"),
        "I tillegg: fristen for tiltaket «slå sammen turlistene» er flyttet fra 31. januar 2027 til 28. februar 2027, én måned senere. «Storøya kommune» er nå ansvarlig for dette i stedet for «Fjellvik kommune».",
        "I tillegg: fristen for tiltaket «slå sammen turlistene» er flytta frå 31. januar 2027 til 28. februar 2027, ein månad seinare. «Storøya kommune» er no ansvarleg for dette i staden for «Fjellvik kommune».",
        "In addition: the deadline of the action “slå sammen turlistene” has been moved from 31 January 2027 to 28 February 2027, one month later. “Storøya kommune” is now responsible for it instead of “Fjellvik kommune”.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BESIDES)
def test_what_has_become_of_another_row_is_told_besides(tmp_path: Path, name: str) -> None:
    assert_said(tmp_path, BESIDES[name], "--all")


def test_a_low_impact_is_small(tmp_path: Path) -> None:
    change(
        repository(tmp_path), MANDATE, "konsekvens: middels\n    involveres_ved", "konsekvens: lav\n    involveres_ved"
    )
    assert_told(
        tmp_path,
        {
            "nb": "er nå vurdert som berørt i liten grad, ned fra middels.",
            "nn": "er no vurdert som råka i liten grad, ned frå middels.",
            "en": "is now rated “low”, down from “medium”.",
        },
    )


def test_an_affected_party_of_low_impact_that_is_gone(tmp_path: Path) -> None:
    row = "  - part: fjellvik\n    konsekvens: lav\n    involveres_ved: møter hver måned\n"
    change(documents(tmp_path), MANDATE, "berørte:\n", f"berørte:\n{row}")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, MANDATE, row, "")
    assert_told(
        tmp_path,
        {
            "nb": "Parten var vurdert som berørt i liten grad. Involveringen var «møter hver måned».",
            "nn": "Parten var vurdert som råka i liten grad. Involveringa var «møter hver måned».",
            "en": "The impact on it was rated low. It was involved through “møter hver måned”.",
        },
    )
