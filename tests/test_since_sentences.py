"""What `since` says of each kind of change: in words, for people who do not see the documents."""

import html
from pathlib import Path

import pytest

from tests.governed import LOG, MANDATE, STEERING, change, commit, decide, documents, git, lower, repository, since
from tests.said import Said, assert_said, assert_told, edit

COVERING = "{felt: N1/målverdi/verdi, fra: 8, til: 20}"


SAID = {
    "a share": Said(
        edit(MANDATE, "part: etaten, andel: 60 %", "part: etaten, andel: 61 %"),
        "i fordelingsnøkkelen er andelen til «Ferdselsetaten» økt fra 60 til 61 prosent.",
        "i fordelingsnøkkelen er delen til «Ferdselsetaten» auka frå 60 til 61 prosent.",
        "in the cost sharing, the share of “Ferdselsetaten” has been raised from 60 to 61 per cent.",
    ),
    "a requirement": Said(
        edit(MANDATE, "beslutningsdyktig: {antall: 2", "beslutningsdyktig: {antall: 1"),
        "Styringsgruppen er nå vedtaksfør når minst ett medlem er til stede, mot minst to før. Det er et svakere krav.",
        "Styringsgruppa er no vedtaksfør når minst éin medlem er til stades, mot minst to før. Det er eit svakare krav.",
        "The steering group now has a quorum when at least one member is present, down from two. This is a weaker requirement.",
    ),
    "a baseline": Said(
        edit(STEERING, "nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 50,"),
        "nullpunktet er endret fra 40 til 50 timer. Det ligger nå lenger unna målet, så forbedringen ser større ut. Endringen ble gjort etter at målingene begynte.",
        "nullpunktet er endra frå 40 til 50 timer. Det ligg no lenger unna målet, så forbetringa ser større ut. Endringa blei gjord etter at målingane begynte.",
        "the baseline has been changed from 40 to 50 timer. It is now further from the target, so the improvement looks larger. The change was made after the measurements had begun.",
    ),
    "a ranking in which one is moved": Said(
        edit(STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I2, I3, I1]"),
        "prioriteringen av initiativene: «Felles bestilling» (I1) er flyttet ned fra plass 1 til plass 3.",
        "prioriteringa av initiativa: «Felles bestilling» (I1) er flytta ned frå plass 1 til plass 3.",
        "in the ranking of initiatives, “Felles bestilling” (I1) has moved down from first to third.",
    ),
    "a ranking in which two have changed places": Said(
        edit(STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I3, I2]"),
        "«Bestilling på flere språk» (I3) er flyttet opp fra plass 3 til plass 2 og har byttet plass med «Varsel om "
        "dobbel bestilling» (I2).",
        "«Bestilling på flere språk» (I3) er flytta opp frå plass 3 til plass 2 og har bytt plass med «Varsel om "
        "dobbel bestilling» (I2).",
        "in the ranking of initiatives, “Bestilling på flere språk” (I3) has moved up from third to second, changing places with “Varsel om dobbel bestilling” (I2).",
    ),
    "a share that stands twice": Said(
        edit(MANDATE, "part: etaten, andel: 60 %}", "part: etaten, andel: 60 %}\n    - {part: etaten, andel: 5 %}"),
        "Mandatet: andelen til «Ferdselsetaten» i fordelingsnøkkelen (nevnt en gang til) er satt til 5 prosent. Før var ingenting oppgitt.",
        "Mandatet: delen til «Ferdselsetaten» i fordelingsnøkkelen (nemnt ein gong til) er sett til 5 prosent. Før var ingenting oppgitt.",
        "The mandate: the share of “Ferdselsetaten” in the cost sharing (named once more) has been set to 5 per cent. Nothing was given before.",
    ),
    "a recorded decision": Said(
        edit(LOG, "tekst: Ferdig utfylt adresse bygges ut", "tekst: Ferdig utfylt adresse bygges ikke ut"),
        "protokollført: teksten er endret fra «Ferdig utfylt adresse bygges ut til alle.» til «Ferdig utfylt adresse "
        "bygges ikke ut til alle». Sett tilbake det som sto.",
        "protokollført: teksten er endra frå «Ferdig utfylt adresse bygges ut til alle.» til «Ferdig utfylt adresse "
        "bygges ikke ut til alle». Set tilbake det som stod.",
        "recorded: the text has been changed from “Ferdig utfylt adresse bygges ut til alle.” to “Ferdig utfylt adresse bygges ikke ut til alle”. Restore what stood there. If something else is to apply, a new decision is needed.",
    ),
    "a line of the scope": Said(
        edit(MANDATE, "inngår: [bestilling av skyss]", "inngår: [bestilling av skyss og ledsager]"),
        "Mandatet: i omfanget er «bestilling av skyss» byttet ut med «bestilling av skyss og ledsager».",
        "Mandatet: i omfanget er «bestilling av skyss» bytt ut med «bestilling av skyss og ledsager».",
        "The mandate: in the scope, “bestilling av skyss” has been replaced by “bestilling av skyss og ledsager”.",
    ),
    "a line of what is not in scope": Said(
        edit(MANDATE, "inngår_ikke: [skoleskyss]", "inngår_ikke: [skoleskyss og skirenn]"),
        "Mandatet: på listen over det som er utenfor omfanget, er «skoleskyss» byttet ut med «skoleskyss og skirenn».",
        "Mandatet: på lista over det som er utanfor omfanget, er «skoleskyss» bytt ut med «skoleskyss og skirenn».",
        "The mandate: on the list of what is out of scope, “skoleskyss” has been replaced by “skoleskyss og skirenn”.",
    ),
    "what is not in scope": Said(
        edit(MANDATE, "  inngår_ikke: [skoleskyss]\n", ""),
        "Mandatet: «skoleskyss» står ikke lenger på listen over det som er utenfor omfanget.",
        "Mandatet: «skoleskyss» står ikkje lenger på lista over det som er utanfor omfanget.",
        "The mandate: “skoleskyss” is no longer on the list of what is out of scope.",
    ),
    "a row of a table": Said(
        edit(MANDATE, "eiere:\n", "eiere:\n  - {part: reisende, rolle: leder, konsekvens: høy, innflytelse: lav}\n"),
        "Mandatet: «Reisende i de to kommunene» er ny eier (rolle «leder», berørt i høy grad, lav innflytelse).",
        "Mandatet: «Reisende i de to kommunene» er ny eigar (rolle «leder», råka i høg grad, låg innverknad).",
        "The mandate: “Reisende i de to kommunene” is a new owner (role “leder”, high impact, low influence).",
    ),
    "an item without a title": Said(
        edit(MANDATE, "{id: F1, år: 2026, part: etaten, beløp: 6 000 000, kilde: ramme, status: bevilget}",
             "{id: F1, år: 2026, part: etaten, beløp: 6 000 000, kilde: ramme, status: søkt}"),
        "Finansieringslinje F1 (2026, «Ferdselsetaten»): statusen er endret fra «bevilget» til «søkt».",
        "Finansieringslinje F1 (2026, «Ferdselsetaten»): statusen er endra frå «løyvd» til «søkt».",
        "Financing line F1 (2026, “Ferdselsetaten”): the status has been changed from “appropriated” to “applied for”.",
    ),
    "one more thing that is supported": Said(
        edit(STEERING, "støtter: [H2, N2]", "støtter: [H2, N2, N1]"),
        "(I2) støtter nå også nyttevirkningen «Kortere svartid» (N1).",
        "(I2) støttar no også nytteverknaden «Kortere svartid» (N1).",
        "(I2) now also supports the benefit “Kortere svartid” (N1).",
    ),
    "an amount by so much": Said(
        edit(MANDATE, "per_år: 2 000 000", "per_år: 3 000 000"),
        "er økt med 50 prosent, fra 2 000 000 til 3 000 000 kr.",
        "er auka med 50 prosent, frå 2 000 000 til 3 000 000 kr.",
        "has been raised by 50 per cent, from NOK 2,000,000 to NOK 3,000,000.",
    ),
    "what freed time is for": Said(
        edit(STEERING, "tas_ut_ved: Kjørekontoret reduserer innleie.", "tas_ut_ved: Kjørekontoret reduserer ikke."),
        "planen for å hente ut nyttevirkningen er endret fra «Kjørekontoret reduserer innleie.» til «Kjørekontoret reduserer "
        "ikke».",
        "planen for å hente ut nytteverknaden er endra frå «Kjørekontoret reduserer innleie.» til «Kjørekontoret reduserer "
        "ikke».",
        "the plan for realising the benefit has been changed from “Kjørekontoret reduserer innleie.” to “Kjørekontoret reduserer ikke”.",
    ),
    "a period": Said(
        edit(STEERING, "delmål 3\n    frist: 2027-12-31", "delmål 3\n    frist: 2027-Q3"),
        "fristen er flyttet fra 31. desember 2027 til utgangen av 3. kvartal 2027, tre måneder tidligere.",
        "fristen er flytta frå 31. desember 2027 til utgangen av 3. kvartal 2027, tre månader tidlegare.",
        "the deadline has been moved from 31 December 2027 to the end of Q3 2027, three months earlier.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_sentence(tmp_path: Path, name: str) -> None:
    assert_said(tmp_path, SAID[name])


def test_a_milestone_of_the_same_day_is_told_as_one(tmp_path: Path) -> None:
    milestone = "nullpunkt: {verdi: 40,"
    change(documents(tmp_path), STEERING, milestone, f"delmål: [{{dato: 2026-12-31, verdi: 20}}]\n    {milestone}")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(
        tmp_path,
        STEERING,
        "[{dato: 2026-12-31, verdi: 20}]",
        "[{dato: 2026-12-31, verdi: 25}, {dato: 2027-06-30, verdi: 15}]",
    )
    assert (
        "delmålet for 31. desember 2026 er endret fra 20 til 25 timer. Tallet skal ned, så dette er et svakere delmål. Nullpunktet er 40 timer, så forbedringen blir 25 prosent mindre. "
        "Et nytt delmål er kommet til: 15 timer innen 30. juni 2027."
    ) in since(tmp_path).out


def test_what_is_closed_is_named_when_it_goes_out_of_a_ranking_or_comes_into_it(tmp_path: Path) -> None:
    change(repository(tmp_path), STEERING, "    status: foreslått\n", "    status: stanset\n")
    commit(tmp_path)
    change(tmp_path, STEERING, "initiativ: [I1, I2, I3]", "initiativ: [I1, I2]")
    told = "prioriteringen av initiativene: {}: «Bestilling på flere språk» (I3)."
    assert told.format("avsluttet, og derfor tatt ut") in since(tmp_path, "HEAD", "--all").out
    commit(tmp_path)
    change(tmp_path, STEERING, "initiativ: [I1, I2]", "initiativ: [I3, I1, I2]")
    assert told.format("satt inn, men avsluttet") in since(tmp_path, "HEAD", "--all").out


def test_a_decision_of_the_wrong_body_names_it_and_what_to_go_back_to(tmp_path: Path) -> None:
    change(repository(tmp_path), MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")
    decide(tmp_path, "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}")
    assert (
        "Vedtaket «Prøve» (V-2026-20) er gjort av styringsgruppen, men det er eierne som avgjør dette. "
        "Be eierne stadfeste vedtaket. Ellers må sluttdatoen settes tilbake til 31. desember 2027."
    ) in since(tmp_path).out


PROPOSED = {
    "a target": (edit(STEERING, "verdi: 8, dato", "verdi: 20, dato"), "{felt: N1/målverdi/verdi, fra: 8, til: 20}", {
        "nb": "målverdien er foreslått endret fra 8 til 20 timer. Tallet skal ned, så dette vil være et svakere mål. Nullpunktet er 40 timer, så forbedringen vil bli 38 prosent mindre.",
        "nn": "målverdien er foreslått endra frå 8 til 20 timer. Talet skal ned, så dette vil vere eit svakare mål. Nullpunktet er 40 timer, så forbetringa vil bli 38 prosent mindre.",
        "en": "it is proposed to change the target from 8 to 20 timer. The number is meant to go down, so this would be a weaker target. The baseline is 40 timer, so the improvement would become 38 per cent smaller.",
    }),
    "a date": (edit(MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31"), "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}", {
        "nb": "sluttdatoen er foreslått flyttet fra 31. desember 2027 til 31. desember 2028, ett år senere.",
        "nn": "sluttdatoen er foreslått flytta frå 31. desember 2027 til 31. desember 2028, eitt år seinare.",
        "en": "it is proposed to move the end date from 31 December 2027 to 31 December 2028, one year later.",
    }),
    "what is supported": (edit(STEERING, "støtter: [H2, N2]", "støtter: [H2]"), "{felt: I2/støtter, fra: [H2, N2], til: [H2]}", {
        "nb": "Initiativet «Varsel om dobbel bestilling» (I2) skal etter forslaget ikke lenger støtte nyttevirkningen «Færre dobbeltbestillinger» (N2).",
        "nn": "Initiativet «Varsel om dobbel bestilling» (I2) skal etter forslaget ikkje lenger støtte nytteverknaden «Færre dobbeltbestillinger» (N2).",
        "en": "The initiative “Varsel om dobbel bestilling” (I2) would no longer support the benefit “Færre dobbeltbestillinger” (N2).",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PROPOSED)
def test_what_is_only_proposed_is_told_as_a_proposal(tmp_path: Path, name: str) -> None:
    make, row, said = PROPOSED[name]
    make(repository(tmp_path))
    decide(tmp_path, row, utfall="foreslått")
    assert_told(tmp_path, said)


NEXT = {
    "nb": "Legg det som mangler vedtak, fram for eierne og styringsgruppen. Hvert punkt sier hvem som avgjør. Skriv vedtakene inn i vedtaksloggen. Blir en endring ikke vedtatt, sett inn igjen den tidligere teksten i dokumentet.",
    "nn": "Legg det som manglar vedtak, fram for eigarane og styringsgruppa. Kvart punkt seier kven som avgjer. Skriv vedtaka inn i vedtaksloggen. Blir ei endring ikkje vedteken, set inn att den tidlegare teksten i dokumentet.",
    "en": "Bring what needs a decision to the owners and the steering group. Each point says who decides. Record the decisions in the decision log. If a change is not adopted, restore the previous text in the document.",
}


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("language", NEXT)
def test_what_to_do_is_said_once_with_those_who_decide(tmp_path: Path, language: str, form: str) -> None:
    lower(repository(tmp_path))
    change(tmp_path, MANDATE, "gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")
    out = html.unescape(since(tmp_path, "main", "--lang", language, "-o", form).out)
    assert out.count(NEXT[language]) == 1


def test_an_amount_is_one_word_in_html(tmp_path: Path) -> None:
    """In text, lines are not broken within it."""
    change(
        repository(tmp_path),
        MANDATE,
        "id: F1, år: 2026, part: etaten, beløp: 6 000",
        "id: F1, år: 2026, part: etaten, beløp: 6 100",
    )
    assert "6&#160;100&#160;000&#160;kr" in since(tmp_path, "main", "-o", "html").out
    assert "fra 6 000 000 til 6 100 000 kr" in since(tmp_path).out


def test_a_rejection_that_was_altered_is_told_and_covers_nothing(tmp_path: Path) -> None:
    decide(documents(tmp_path), COVERING, utfall="avvist")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, LOG, "utfall: avvist", "utfall: vedtatt")
    lower(tmp_path)
    result = since(tmp_path)
    assert (
        "er endret etter at det ble protokollført: «utfall» er endret fra «avvist» til «vedtatt». Sett tilbake det som sto."
        in result.out
    )
    assert "Krever vedtak av styringsgruppen." in result.out
    assert result.exit_code == 1


def test_a_decision_of_a_day_that_has_not_come_is_told(tmp_path: Path) -> None:
    lower(repository(tmp_path))
    decide(tmp_path, COVERING, dato="2027-03-20")
    result = since(tmp_path, "main", "--as-of", "2026-11-21")
    assert "20. mars 2027, og den dagen er ikke kommet ennå (sjekket per 21. november 2026). (STR023)" in result.out
    assert result.exit_code == 1
    assert "STR023" not in since(tmp_path, "main", "--as-of", "2027-03-20").out
    commit(tmp_path)
    assert "STR023" not in since(tmp_path, "HEAD", "--as-of", "2026-11-21").out


def test_a_limit_of_the_team_that_is_gone_is_told_by_what_it_was(tmp_path: Path) -> None:
    row = "  - {tema: avrop, grense: små avrop, beløpsgrense: 90 000, løftes_til: styringsgruppen}\n"
    mandate = documents(tmp_path) / MANDATE
    text = mandate.read_text(encoding="utf-8")
    rows = "teamets_fullmakter:\n"
    assert rows in text
    mandate.write_text(text.replace(rows, rows + row), encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    change(tmp_path, MANDATE, row, "")
    assert_told(
        tmp_path,
        {
            "nb": "teamet har ikke lenger fullmakten «avrop». Grensen for fullmakten var «små avrop» (beløpsgrense 90 000 kr), og saker ut over grensen skulle løftes til styringsgruppen.",
            "nn": "teamet har ikkje lenger fullmakta «avrop». Grensa for fullmakta var «små avrop» (beløpsgrense 90 000 kr), og saker ut over grensa skulle lyftast til styringsgruppa.",
            "en": "the team no longer has the authority “avrop”. The limit on it was “små avrop” (limit amount NOK 90,000), and anything beyond the limit was to be escalated to the steering group.",
        },
    )
