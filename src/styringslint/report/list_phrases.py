"""What has come into a list and gone out of it, in bokmål, nynorsk and English."""

from typing import Final

LISTS: Final[dict[str, dict[str, str]]] = {
    "list": {
        "nb": "{field} er endret: {parts}",
        "nn": "{field} er endra: {parts}",
        "en": "{field} has been changed: {parts}",
    },
    "on_list": {
        "nb": "{what:and} {n:er|er} ført opp på {field}",
        "nn": "{what:and} er {n:ført|førte} opp på {field}",
        "en": "{what:and} {n:has|have} been added to {field}",
    },
    "off_list": {
        "nb": "{what:and} {n:står|står} ikke lenger på {field}",
        "nn": "{what:and} {n:står|står} ikkje lenger på {field}",
        "en": "{what:and} {n:is|are} no longer on {field}",
    },
    "on_and_off": {
        "nb": "{on}, og {what:and} {n:er|er} strøket",
        "nn": "{on}, og {what:and} er {n:stroke|strokne}",
        "en": "{on}, and {what:and} {n:has|have} been taken off",
    },
    "list_reworded": {
        "nb": "på {field} er {before} byttet ut med {after}",
        "nn": "på {field} er {before} bytt ut med {after}",
        "en": "on {field}, {before} has been replaced by {after}",
    },
    "in_list": {
        "nb": "{what:and} {n:er|er} kommet til",
        "nn": "{what:and} {n:har|har} kome til",
        "en": "{what:and} {n:has|have} been added",
    },
    "out_of_list": {
        "nb": "{what:and} {n:er|er} tatt ut",
        "nn": "{what:and} er {n:fjerna|fjerna}",
        "en": "{what:and} {n:has|have} been removed",
    },
    "row_added": {
        "nb": "{row} er kommet til ({said})",
        "nn": "{row} har kome til ({said})",
        "en": "{row} has been added ({said})",
    },
    "row_added_to": {
        "nb": "en ny linje er kommet til i {field}: {row} ({said})",
        "nn": "ei ny linje har kome til i {field}: {row} ({said})",
        "en": "a new line has been added to {field}: {row} ({said})",
    },
    "row_removed": {
        "nb": "{row} er tatt ut\nfør sto det: {said}",
        "nn": "{row} er fjerna\nfør stod det: {said}",
        "en": "{row} has been removed\nbefore, it said: {said}",
    },
    "authority_removed": {
        "nb": "teamet har ikke lenger fullmakten {authority}\ngrensen for fullmakten var {limit}, og saker ut over grensen skulle løftes til {to}",
        "nn": "teamet har ikkje lenger fullmakta {authority}\ngrensa for fullmakta var {limit}, og saker ut over grensa skulle lyftast til {to}",
        "en": "the team no longer has the authority {authority}\nthe limit on it was {limit}, and anything beyond the limit was to be escalated to {to}",
    },
    "row_removed_from": {
        "nb": "{row} er tatt ut av {field}\nfør sto det: {said}",
        "nn": "{row} er fjerna frå {field}\nfør stod det: {said}",
        "en": "{row} has been removed from {field}\nbefore, it said: {said}",
    },
    "was_held": {
        "nb": "før var parten oppført med {what:and}",
        "nn": "før var parten oppført med {what:and}",
        "en": "it was listed with {what:and}",
    },
    "was_rated": {
        "nb": "parten var vurdert {what:and}",
        "nn": "parten var vurdert {what:and}",
        "en": "{what:and}",
    },
    "was_involved": {
        "nb": "involveringen var {what:and}",
        "nn": "involveringa var {what:and}",
        "en": "it was involved through {what:and}",
    },
    "was_else": {
        "nb": "ellers sto det: {what:and}",
        "nn": "elles stod det: {what:and}",
        "en": "it also said: {what:and}",
    },
    "row_gone": {
        "nb": "{row}",
        "nn": "{row}",
        "en": "{row}",
    },
    "besides": {"nb": "i tillegg: {said}", "nn": "i tillegg: {said}", "en": "in addition: {said}"},
    "still": {"nb": "fortsatt {said}", "nn": "framleis {said}", "en": "still {said}"},
    "still_due": {
        "nb": "fristen er fortsatt {due}",
        "nn": "fristen er framleis {due}",
        "en": "still due {due}",
    },
    "row_told": {"nb": "{row} ({said})", "nn": "{row} ({said})", "en": "{row} ({said})"},
    "row_replaced": {
        "nb": "{before} er byttet ut med {after} ({said})",
        "nn": "{before} er bytt ut med {after} ({said})",
        "en": "{before} has been replaced by {after} ({said})",
    },
    "row_replaced_in": {
        "nb": "{before} i {field} er byttet ut med {after} ({said})",
        "nn": "{before} i {field} er bytt ut med {after} ({said})",
        "en": "{before} of {field} has been replaced by {after} ({said})",
    },
    # Scope: what is in, and what is named as out
    "in_scope": {
        "nb": "{what:and} {n:er|er} nå med i omfanget",
        "nn": "{what:and} {n:er|er} no med i omfanget",
        "en": "{what:and} {n:has|have} been added to the scope",
    },
    "not_in_scope": {
        "nb": "{what:and} {n:er|er} ikke lenger med i omfanget",
        "nn": "{what:and} {n:er|er} ikkje lenger med i omfanget",
        "en": "{what:and} {n:has|have} been taken out of the scope",
    },
    "in_scope_reworded": {
        "nb": "i omfanget er {before} byttet ut med {after}",
        "nn": "i omfanget er {before} bytt ut med {after}",
        "en": "in the scope, {before} has been replaced by {after}",
    },
    "left_out": {
        "nb": "{what:and} {n:er|er} ført opp på listen over det som er utenfor omfanget",
        "nn": "{what:and} er {n:ført|førte} opp på lista over det som er utanfor omfanget",
        "en": "{what:and} {n:has|have} been added to the list of what is out of scope",
    },
    "not_left_out": {
        "nb": "{what:and} {n:står|står} ikke lenger på listen over det som er utenfor omfanget",
        "nn": "{what:and} {n:står|står} ikkje lenger på lista over det som er utanfor omfanget",
        "en": "{what:and} {n:is|are} no longer on the list of what is out of scope",
    },
    "left_out_reworded": {
        "nb": "på listen over det som er utenfor omfanget, er {before} byttet ut med {after}",
        "nn": "på lista over det som er utanfor omfanget, er {before} bytt ut med {after}",
        "en": "on the list of what is out of scope, {before} has been replaced by {after}",
    },
    # What supports what
    "supports": {
        "nb": "støtter nå {what:and}",
        "nn": "støttar no {what:and}",
        "en": "now supports {what:and}",
    },
    "supports_too": {
        "nb": "støtter nå også {what:and}",
        "nn": "støttar no også {what:and}",
        "en": "now also supports {what:and}",
    },
    "not_supports": {
        "nb": "støtter ikke lenger {what:and}",
        "nn": "støttar ikkje lenger {what:and}",
        "en": "no longer supports {what:and}",
    },
    "supports_reworded": {
        "nb": "støtter nå {after} i stedet for {before}",
        "nn": "støttar no {after} i staden for {before}",
        "en": "now supports {after} instead of {before}",
    },
    "represents": {
        "nb": "representerer nå {what:and}",
        "nn": "representerer no {what:and}",
        "en": "now represents {what:and}",
    },
    "represents_too": {
        "nb": "representerer nå også {what:and}",
        "nn": "representerer no også {what:and}",
        "en": "now also represents {what:and}",
    },
    "not_represents": {
        "nb": "representerer ikke lenger {what:and}",
        "nn": "representerer ikkje lenger {what:and}",
        "en": "no longer represents {what:and}",
    },
    "represents_reworded": {
        "nb": "representerer nå {after} i stedet for {before}",
        "nn": "representerer no {after} i staden for {before}",
        "en": "now represents {after} instead of {before}",
    },
    "depends_on": {
        "nb": "avhenger nå av {what:and}",
        "nn": "avheng no av {what:and}",
        "en": "now depends on {what:and}",
    },
    "depends_on_too": {
        "nb": "avhenger nå også av {what:and}",
        "nn": "avheng no også av {what:and}",
        "en": "now also depends on {what:and}",
    },
    "not_depends_on": {
        "nb": "avhenger ikke lenger av {what:and}",
        "nn": "avheng ikkje lenger av {what:and}",
        "en": "no longer depends on {what:and}",
    },
    "depends_on_reworded": {
        "nb": "avhenger nå av {after} i stedet for {before}",
        "nn": "avheng no av {after} i staden for {before}",
        "en": "now depends on {after} instead of {before}",
    },
    "must_attend": {
        "nb": "{what:and} må nå være til stede for at møtet kan gjøre vedtak",
        "nn": "{what:and} må no vere til stades for at møtet kan gjere vedtak",
        "en": "{what:and} must now be present for the meeting to decide",
    },
    "not_must_attend": {
        "nb": "{what:and} {n:trenger|trenger} ikke lenger være til stede for at møtet kan gjøre vedtak",
        "nn": "{what:and} {n:treng|treng} ikkje lenger vere til stades for at møtet kan gjere vedtak",
        "en": "{what:and} no longer {n:has|have} to be present for the meeting to decide",
    },
    "must_attend_reworded": {
        "nb": "{after} må nå være til stede i stedet for {before} for at møtet kan gjøre vedtak",
        "nn": "{after} må no vere til stades i staden for {before} for at møtet kan gjere vedtak",
        "en": "{after} must now be present instead of {before} for the meeting to decide",
    },
    # Milestones of a benefit
    "milestone_for": {
        "nb": "delmålet for {day}",
        "nn": "delmålet for {day}",
        "en": "the milestone for {day}",
    },
    "milestone_moved": {
        "nb": "delmålet på {value} er flyttet fra {before} til {after}{far}",
        "nn": "delmålet på {value} er flytta frå {before} til {after}{far}",
        "en": "the milestone of {value} has been moved from {before} to {after}{far}",
    },
    "milestone_added": {
        "nb": "et nytt delmål er kommet til: {value} innen {day}",
        "nn": "eit nytt delmål har kome til: {value} innan {day}",
        "en": "a new milestone has been added: {value} by {day}",
    },
    "milestone_removed": {
        "nb": "delmålet på {value} innen {day} er tatt bort",
        "nn": "delmålet på {value} innan {day} er fjerna",
        "en": "the milestone of {value} by {day} has been removed",
    },
    # Yes and no
    "voting": {"nb": "har nå stemmerett", "nn": "har no røysterett", "en": "now has a vote"},
    "not_voting": {
        "nb": "har ikke lenger stemmerett",
        "nn": "har ikkje lenger røysterett",
        "en": "no longer has a vote",
    },
    "may_commit_money": {
        "nb": "kan nå binde midler",
        "nn": "kan no binde midlar",
        "en": "may now commit money",
    },
    "not_may_commit_money": {
        "nb": "kan ikke lenger binde midler",
        "nn": "kan ikkje lenger binde midlar",
        "en": "may no longer commit money",
    },
    "state_measure": {
        "nb": "gjelder nå et statlig tiltak",
        "nn": "gjeld no eit statleg tiltak",
        "en": "now concerns a measure of the state",
    },
    "not_state_measure": {
        "nb": "gjelder ikke lenger et statlig tiltak",
        "nn": "gjeld ikkje lenger eit statleg tiltak",
        "en": "no longer concerns a measure of the state",
    },
    "affects_municipal_sector": {
        "nb": "berører nå kommunal sektor",
        "nn": "vedkjem no kommunal sektor",
        "en": "now affects the municipal sector",
    },
    "not_affects_municipal_sector": {
        "nb": "berører ikke lenger kommunal sektor",
        "nn": "vedkjem ikkje lenger kommunal sektor",
        "en": "no longer affects the municipal sector",
    },
}
"""Phrase → language → text. `not_…` is what is said of what has gone, `…_reworded` of one that stands for another."""
