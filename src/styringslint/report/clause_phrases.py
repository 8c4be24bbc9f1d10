"""The words of changes that are told by more than from and to, in bokmål, nynorsk and English."""

from typing import Final

CLAUSES: Final[dict[str, dict[str, str]]] = {
    "changed": {
        "nb": "{field} er endret fra {before} til {after}",
        "nn": "{field} er endra frå {before} til {after}",
        "en": "{field} has been changed from {before} to {after}",
    },
    "moved": {
        "nb": "{field} er flyttet fra {before} til {after}",
        "nn": "{field} er flytta frå {before} til {after}",
        "en": "{field} has been moved from {before} to {after}",
    },
    "raised": {
        "nb": "{field} er hevet fra {before} til {after}",
        "nn": "{field} er heva frå {before} til {after}",
        "en": "{field} has been raised from {before} to {after}",
    },
    "raised_by": {
        "nb": "{field} er hevet med {n} prosent, fra {before} til {after}",
        "nn": "{field} er heva med {n} prosent, frå {before} til {after}",
        "en": "{field} has been raised by {n} per cent, from {before} to {after}",
    },
    "lowered": {
        "nb": "{field} er senket fra {before} til {after}",
        "nn": "{field} er senka frå {before} til {after}",
        "en": "{field} has been lowered from {before} to {after}",
    },
    "lowered_by": {
        "nb": "{field} er senket med {n} prosent, fra {before} til {after}",
        "nn": "{field} er senka med {n} prosent, frå {before} til {after}",
        "en": "{field} has been lowered by {n} per cent, from {before} to {after}",
    },
    "increased": {
        "nb": "{field} er økt fra {before} til {after}",
        "nn": "{field} er auka frå {before} til {after}",
        "en": "{field} has been raised from {before} to {after}",
    },
    "increased_by": {
        "nb": "{field} er økt med {n} prosent, fra {before} til {after}",
        "nn": "{field} er auka med {n} prosent, frå {before} til {after}",
        "en": "{field} has been raised by {n} per cent, from {before} to {after}",
    },
    "decreased": {
        "nb": "{field} er redusert fra {before} til {after}",
        "nn": "{field} er redusert frå {before} til {after}",
        "en": "{field} has been reduced from {before} to {after}",
    },
    "decreased_by": {
        "nb": "{field} er redusert med {n} prosent, fra {before} til {after}",
        "nn": "{field} er redusert med {n} prosent, frå {before} til {after}",
        "en": "{field} has been reduced by {n} per cent, from {before} to {after}",
    },
    "other_one": {
        "nb": "{field} er nå {after} i stedet for {before}",
        "nn": "{field} er no {after} i staden for {before}",
        "en": "{field} is now {after} instead of {before}",
    },
    "leads_instead": {
        "nb": "{after} leder nå teamet i stedet for {before}",
        "nn": "{after} leier no teamet i staden for {before}",
        "en": "{after} now leads the team instead of {before}",
    },
    "owns_instead": {
        "nb": "{after} er nå ansvarlig i stedet for {before}",
        "nn": "{after} er no ansvarleg i staden for {before}",
        "en": "{after} is now responsible instead of {before}",
    },
    "acts_instead": {
        "nb": "{after} er nå ansvarlig for {row} i stedet for {before}",
        "nn": "{after} er no ansvarleg for {row} i staden for {before}",
        "en": "{after} is now responsible for {row} instead of {before}",
    },
    "decides_instead": {
        "nb": "saker om {about} skal nå til {after} i stedet for {before}",
        "nn": "saker om {about} skal no til {after} i staden for {before}",
        "en": "cases about {about} now go to {after} instead of {before}",
    },
    "appoints_instead": {
        "nb": "{after} står nå for oppnevningen i stedet for {before}",
        "nn": "{after} står no for oppnemninga i staden for {before}",
        "en": "{after} is now the appointing party instead of {before}",
    },
    "end_of": {
        "nb": "utgangen av {period}",
        "nn": "utgangen av {period}",
        "en": "the end of {period}",
    },
    "doubled": {
        "nb": "{field} er doblet fra {before} til {after}",
        "nn": "{field} er dobla frå {before} til {after}",
        "en": "{field} has doubled from {before} to {after}",
    },
    "halved": {
        "nb": "{field} er halvert fra {before} til {after}",
        "nn": "{field} er halvert frå {before} til {after}",
        "en": "{field} has been halved from {before} to {after}",
    },
    "other_name": {
        "nb": "{field} er nå oppgitt som {after} i stedet for {before}, som er like lang tid",
        "nn": "{field} er no oppgitt som {after} i staden for {before}, som er like lang tid",
        "en": "{field} is now given as {after} instead of {before}, which is the same length of time",
    },
    "in_old_unit": {"nb": "{after} ({same})", "nn": "{after} ({same})", "en": "{after} ({same})"},
    "added": {
        "nb": "{field} er satt til {after}\nfør var ingenting oppgitt",
        "nn": "{field} er sett til {after}\nfør var ingenting oppgitt",
        "en": "{field} has been set to {after}\nnothing was given before",
    },
    "removed": {
        "nb": "{field} er tatt bort\nfør sto det: {before}",
        "nn": "{field} er fjerna\nfør stod det: {before}",
        "en": "{field} has been removed\nbefore, it said: {before}",
    },
    "after_measuring": {
        "nb": "endringen ble gjort etter at målingene begynte",
        "nn": "endringa blei gjord etter at målingane begynte",
        "en": "the change was made after the measurements had begun",
    },
    # Texts
    "worded": {
        "nb": "{field} er endret {parts:and}",
        "nn": "{field} er endra {parts:and}",
        "en": "{field} has been changed {parts:and}",
    },
    "words": {"nb": "fra {before} til {after}", "nn": "frå {before} til {after}", "en": "from {before} to {after}"},
    # What it takes to decide
    "one_person": {
        "nb": "ett",
        "nn": "éin",
        "en": "one",
    },
    "one_vote": {"nb": "én", "nn": "éi", "en": "one"},
    "quorum": {
        "nb": "styringsgruppen er nå vedtaksfør når minst {after} {n:medlem|medlemmer} er til stede, mot minst {before} før",
        "nn": "styringsgruppa er no vedtaksfør når minst {after} {n:medlem|medlemer} er til stades, mot minst {before} før",
        "en": "the steering group now has a quorum when at least {after} {n:member is|members are} present, {way} from {before}",
    },
    "votes": {
        "nb": "det kreves nå {after} {n:stemme|stemmer} for å gjøre vedtak, mot {before} før",
        "nn": "det krevst no {after} {n:røyst|røyster} for å gjere vedtak, mot {before} før",
        "en": "a decision now takes {after} {n:vote|votes}, {way} from {before}",
    },
    # Parties
    "consequence": {
        "nb": "{row} er nå vurdert som berørt i {after} grad, {way} fra {before}",
        "nn": "{row} er no vurdert som råka i {after} grad, {way} frå {before}",
        "en": "the impact on {row} is now rated {after}, {way} from {before}",
    },
    "influence": {
        "nb": "{row} er nå vurdert å ha {after} innflytelse, {way} fra {before}",
        "nn": "{row} er no vurdert å ha {after} innverknad, {way} frå {before}",
        "en": "the influence of {row} is now rated {after}, {way} from {before}",
    },
    "way_up": {"nb": "opp", "nn": "opp", "en": "up"},
    "way_down": {"nb": "ned", "nn": "ned", "en": "down"},
    # Shares of the cost
    "shares": {
        "nb": "i fordelingsnøkkelen er {parts:and}",
        "nn": "i fordelingsnøkkelen er {parts:and}",
        "en": "in the cost sharing, {parts:and}",
    },
    "share_raised": {
        "nb": "andelen til {owner} økt fra {before} til {after}",
        "nn": "delen til {owner} auka frå {before} til {after}",
        "en": "the share of {owner} has been raised from {before} to {after}",
    },
    "share_lowered": {
        "nb": "andelen til {owner} satt ned fra {before} til {after}",
        "nn": "delen til {owner} sett ned frå {before} til {after}",
        "en": "the share of {owner} has been lowered from {before} to {after}",
    },
    # Assumptions
    "assessed": {
        "nb": "{row} ble vurdert på nytt {after} (forrige gang {before}), og svaret på om den holder, er endret fra {was} til {now}",
        "nn": "{row} blei vurdert på nytt {after} (førre gong {before}), og svaret på om han held, er endra frå {was} til {now}",
        "en": "{row} was reassessed on {after} (previously on {before})\nthe answer to whether it holds has changed from {was} to {now}",
    },
    "assessed_same": {
        "nb": "{row} ble vurdert på nytt {after} (forrige gang {before}), og svaret på om den holder, er fortsatt {now}",
        "nn": "{row} blei vurdert på nytt {after} (førre gong {before}), og svaret på om han held, er framleis {now}",
        "en": "{row} was reassessed on {after} (previously on {before})\nthe answer to whether it holds is still {now}",
    },
    # Items
    "new_kind": {"nb": "Ny {kind}", "nn": "Ny {kind}", "en": "New {kind}"},
    "new_neuter": {"nb": "Nytt {kind}", "nn": "Nytt {kind}", "en": "New {kind}"},
    "line": {
        "nb": "{amount} fra {party} i {year}{rest}",
        "nn": "{amount} frå {party} i {year}{rest}",
        "en": "{amount} from {party} for {year}{rest}",
    },
    "line_was": {
        "nb": "{subject} er tatt bort. Før sto det: {line}.",
        "nn": "{subject} er fjerna. Før stod det: {line}.",
        "en": "{subject} has been removed. Before, it said: {line}.",
    },
    "at_least": {"nb": "minst {text}", "nn": "minst {text}", "en": "at least {text}"},
    "at_most": {"nb": "høyst {text}", "nn": "høgst {text}", "en": "at most {text}"},
    "percent": {"nb": "prosent", "nn": "prosent", "en": "per cent"},
    "of_steering_group": {
        "nb": "Styringsgruppen: medlemmet {title}",
        "nn": "Styringsgruppa: medlemen {title}",
        "en": "Steering group member {title}",
    },
}
"""Phrase → language → text. `{n:one|many}` picks by number."""
