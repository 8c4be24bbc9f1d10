"""The words of changes that stand in a document but are only proposed, in bokmål, nynorsk and English."""

from typing import Final

from styringslint.report.proposed_row_phrases import ROW_PROPOSALS

PROPOSALS: Final[dict[str, dict[str, str]]] = {
    "changed": {
        "nb": "{field} er foreslått endret fra {before} til {after}",
        "nn": "{field} er foreslått endra frå {before} til {after}",
        "en": "it is proposed to change {field} from {before} to {after}",
    },
    "moved": {
        "nb": "{field} er foreslått flyttet fra {before} til {after}",
        "nn": "{field} er foreslått flytta frå {before} til {after}",
        "en": "it is proposed to move {field} from {before} to {after}",
    },
    "raised": {
        "nb": "{field} er foreslått hevet fra {before} til {after}",
        "nn": "{field} er foreslått heva frå {before} til {after}",
        "en": "it is proposed to raise {field} from {before} to {after}",
    },
    "raised_by": {
        "nb": "{field} er foreslått hevet med {n} prosent, fra {before} til {after}",
        "nn": "{field} er foreslått heva med {n} prosent, frå {before} til {after}",
        "en": "it is proposed to raise {field} by {n} per cent, from {before} to {after}",
    },
    "lowered": {
        "nb": "{field} er foreslått senket fra {before} til {after}",
        "nn": "{field} er foreslått senka frå {before} til {after}",
        "en": "it is proposed to lower {field} from {before} to {after}",
    },
    "lowered_by": {
        "nb": "{field} er foreslått senket med {n} prosent, fra {before} til {after}",
        "nn": "{field} er foreslått senka med {n} prosent, frå {before} til {after}",
        "en": "it is proposed to lower {field} by {n} per cent, from {before} to {after}",
    },
    "increased": {
        "nb": "{field} er foreslått økt fra {before} til {after}",
        "nn": "{field} er foreslått auka frå {before} til {after}",
        "en": "it is proposed to raise {field} from {before} to {after}",
    },
    "increased_by": {
        "nb": "{field} er foreslått økt med {n} prosent, fra {before} til {after}",
        "nn": "{field} er foreslått auka med {n} prosent, frå {before} til {after}",
        "en": "it is proposed to raise {field} by {n} per cent, from {before} to {after}",
    },
    "decreased": {
        "nb": "{field} er foreslått redusert fra {before} til {after}",
        "nn": "{field} er foreslått redusert frå {before} til {after}",
        "en": "it is proposed to reduce {field} from {before} to {after}",
    },
    "decreased_by": {
        "nb": "{field} er foreslått redusert med {n} prosent, fra {before} til {after}",
        "nn": "{field} er foreslått redusert med {n} prosent, frå {before} til {after}",
        "en": "it is proposed to reduce {field} by {n} per cent, from {before} to {after}",
    },
    "other_one": {
        "nb": "{field} er foreslått endret fra {before} til {after}",
        "nn": "{field} er foreslått endra frå {before} til {after}",
        "en": "it is proposed to change {field} from {before} to {after}",
    },
    "leads_instead": {
        "nb": "{after} er foreslått til å lede teamet i stedet for {before}",
        "nn": "{after} er foreslått til å leie teamet i staden for {before}",
        "en": "it is proposed that {after} lead the team instead of {before}",
    },
    "owns_instead": {
        "nb": "{after} er foreslått som ansvarlig i stedet for {before}",
        "nn": "{after} er foreslått som ansvarleg i staden for {before}",
        "en": "it is proposed to make {after} responsible instead of {before}",
    },
    "acts_instead": {
        "nb": "{after} er foreslått som ansvarlig for {row} i stedet for {before}",
        "nn": "{after} er foreslått som ansvarleg for {row} i staden for {before}",
        "en": "it is proposed to make {after} responsible for {row} instead of {before}",
    },
    "decides_instead": {
        "nb": "saker om {about} er foreslått lagt til {after} i stedet for {before}",
        "nn": "saker om {about} er foreslått lagde til {after} i staden for {before}",
        "en": "it is proposed that cases about {about} go to {after} instead of {before}",
    },
    "appoints_instead": {
        "nb": "{after} er foreslått til å stå for oppnevningen i stedet for {before}",
        "nn": "{after} er foreslått til å stå for oppnemninga i staden for {before}",
        "en": "it is proposed to make {after} the appointing party instead of {before}",
    },
    "doubled": {
        "nb": "{field} er foreslått doblet fra {before} til {after}",
        "nn": "{field} er foreslått dobla frå {before} til {after}",
        "en": "it is proposed to double {field} from {before} to {after}",
    },
    "halved": {
        "nb": "{field} er foreslått halvert fra {before} til {after}",
        "nn": "{field} er foreslått halvert frå {before} til {after}",
        "en": "it is proposed to halve {field} from {before} to {after}",
    },
    "added": {
        "nb": "{field} er foreslått satt til {after}\nfør var ingenting oppgitt",
        "nn": "{field} er foreslått sett til {after}\nfør var ingenting oppgitt",
        "en": "it is proposed to set {field} to {after}\nnothing was given before",
    },
    "removed": {
        "nb": "{field} er foreslått tatt bort\nfør sto det: {before}",
        "nn": "{field} er foreslått fjerna\nfør stod det: {before}",
        "en": "it is proposed to remove {field}\nbefore, it said: {before}",
    },
    "weaker": {
        "nb": "det vil være et svakere krav",
        "nn": "det vil vere eit svakare krav",
        "en": "this would be a weaker requirement",
    },
    "stronger": {
        "nb": "det vil være et strengere krav",
        "nn": "det vil vere eit strengare krav",
        "en": "this would be a stricter requirement",
    },
    "weaker_aim": {
        "nb": "{what} skal {way}, så dette vil være et svakere {goal}",
        "nn": "{what} skal {way}, så dette vil vere eit svakare {goal}",
        "en": "{what} is meant to go {way}, so this would be a weaker {goal}",
    },
    "stronger_aim": {
        "nb": "{what} skal {way}, så dette vil være et mer krevende {goal}",
        "nn": "{what} skal {way}, så dette vil vere eit meir krevjande {goal}",
        "en": "{what} is meant to go {way}, so this would be a more demanding {goal}",
    },
    "weaker_improvement": {
        "nb": "{since}forbedringen{origin} vil bli {n} prosent mindre",
        "nn": "{since}forbetringa{origin} vil bli {n} prosent mindre",
        "en": "{since}the improvement{origin} would become {n} per cent smaller",
    },
    "stronger_improvement": {
        "nb": "{since}forbedringen{origin} vil bli {n} prosent større",
        "nn": "{since}forbetringa{origin} vil bli {n} prosent større",
        "en": "{since}the improvement{origin} would become {n} per cent larger",
    },
    "weaker_points": {
        "nb": "{since}forbedringen{origin} vil gå ned fra {before} til {after} prosentpoeng",
        "nn": "{since}forbetringa{origin} vil gå ned frå {before} til {after} prosentpoeng",
        "en": "{since}the improvement{origin} would fall from {before} to {after} percentage points",
    },
    "stronger_points": {
        "nb": "{since}forbedringen{origin} vil øke fra {before} til {after} prosentpoeng",
        "nn": "{since}forbetringa{origin} vil auke frå {before} til {after} prosentpoeng",
        "en": "{since}the improvement{origin} would grow from {before} to {after} percentage points",
    },
    "farther": {
        "nb": "det vil ligge lenger unna målet, så forbedringen vil se større ut",
        "nn": "det vil ligge lenger unna målet, så forbetringa vil sjå større ut",
        "en": "it would be further from the target, so the improvement would look larger",
    },
    "nearer": {
        "nb": "det vil ligge nærmere målet, så forbedringen vil se mindre ut",
        "nn": "det vil ligge nærare målet, så forbetringa vil sjå mindre ut",
        "en": "it would be nearer the target, so the improvement would look smaller",
    },
    "after_measuring": {
        "nb": "forslaget kommer etter at målingene begynte",
        "nn": "forslaget kjem etter at målingane begynte",
        "en": "the proposal comes after the measurements had begun",
    },
    "worded": {
        "nb": "{field} er foreslått endret {parts:and}",
        "nn": "{field} er foreslått endra {parts:and}",
        "en": "it is proposed to change {field} {parts:and}",
    },
    "rows": {
        "nb": "{field} er foreslått endret",
        "nn": "{field} er foreslått endra",
        "en": "it is proposed to change {field}",
    },
    "list": {
        "nb": "{field} er foreslått endret: {parts}",
        "nn": "{field} er foreslått endra: {parts}",
        "en": "it is proposed to change {field}: {parts}",
    },
    "on_list": {
        "nb": "{what:and} er foreslått ført opp på {field}",
        "nn": "{what:and} er foreslått ført opp på {field}",
        "en": "it is proposed to add {what:and} to {field}",
    },
    "off_list": {
        "nb": "{what:and} er foreslått strøket fra {field}",
        "nn": "{what:and} er foreslått stroke frå {field}",
        "en": "it is proposed to take {what:and} off {field}",
    },
    "on_and_off": {
        "nb": "{on}, og {what:and} er foreslått strøket",
        "nn": "{on}, og {what:and} er foreslått stroke",
        "en": "{on} and to take {what:and} off",
    },
    "list_reworded": {
        "nb": "på {field} er {before} foreslått byttet ut med {after}",
        "nn": "på {field} er {before} foreslått bytt ut med {after}",
        "en": "on {field}, it is proposed to replace {before} by {after}",
    },
    "in_list": {
        "nb": "{what:and} {n:skal|skal} inn",
        "nn": "{what:and} {n:skal|skal} inn",
        "en": "{what:and} would be added",
    },
    "out_of_list": {
        "nb": "{what:and} {n:skal|skal} ut",
        "nn": "{what:and} {n:skal|skal} ut",
        "en": "{what:and} would be removed",
    },
    "words_changed": {
        "nb": "{before} skal byttes ut med {after}",
        "nn": "{before} skal bytast ut med {after}",
        "en": "{before} would be replaced by {after}",
    },
    "in_scope": {
        "nb": "{what:and} er foreslått tatt inn i omfanget",
        "nn": "{what:and} er foreslått teke inn i omfanget",
        "en": "it is proposed to add {what:and} to the scope",
    },
    "not_in_scope": {
        "nb": "{what:and} er foreslått tatt ut av omfanget",
        "nn": "{what:and} er foreslått teke ut av omfanget",
        "en": "it is proposed to take {what:and} out of the scope",
    },
    "in_scope_reworded": {
        "nb": "i omfanget er {before} foreslått byttet ut med {after}",
        "nn": "i omfanget er {before} foreslått bytt ut med {after}",
        "en": "in the scope, it is proposed to replace {before} by {after}",
    },
    "left_out": {
        "nb": "{what:and} er foreslått ført opp på listen over det som er utenfor omfanget",
        "nn": "{what:and} er foreslått ført opp på lista over det som er utanfor omfanget",
        "en": "it is proposed to add {what:and} to the list of what is out of scope",
    },
    "not_left_out": {
        "nb": "{what:and} er foreslått strøket fra listen over det som er utenfor omfanget",
        "nn": "{what:and} er foreslått stroke frå lista over det som er utanfor omfanget",
        "en": "it is proposed to take {what:and} off the list of what is out of scope",
    },
    "supports": {
        "nb": "skal etter forslaget støtte {what:and}",
        "nn": "skal etter forslaget støtte {what:and}",
        "en": "would now support {what:and}",
    },
    "supports_too": {
        "nb": "skal etter forslaget også støtte {what:and}",
        "nn": "skal etter forslaget også støtte {what:and}",
        "en": "would now also support {what:and}",
    },
    "not_supports": {
        "nb": "skal etter forslaget ikke lenger støtte {what:and}",
        "nn": "skal etter forslaget ikkje lenger støtte {what:and}",
        "en": "would no longer support {what:and}",
    },
    "supports_reworded": {
        "nb": "skal etter forslaget støtte {after} i stedet for {before}",
        "nn": "skal etter forslaget støtte {after} i staden for {before}",
        "en": "would support {after} instead of {before}",
    },
    "quorum": {
        "nb": "det er foreslått at styringsgruppen er vedtaksfør når minst {after} {n:medlem|medlemmer} er til stede, mot minst {before} nå",
        "nn": "det er foreslått at styringsgruppa er vedtaksfør når minst {after} {n:medlem|medlemer} er til stades, mot minst {before} no",
        "en": "it is proposed that the steering group has a quorum when at least {after} {n:member is|members are} present, {way} from {before}",
    },
    "votes": {
        "nb": "det er foreslått å kreve {after} {n:stemme|stemmer} for å gjøre vedtak, mot {before} nå",
        "nn": "det er foreslått å krevje {after} {n:røyst|røyster} for å gjere vedtak, mot {before} no",
        "en": "it is proposed that a decision should take {after} {n:vote|votes}, {way} from {before}",
    },
    "share_raised": {
        "nb": "andelen til {owner} foreslått økt fra {before} til {after}",
        "nn": "delen til {owner} foreslått auka frå {before} til {after}",
        "en": "it is proposed to raise the share of {owner} from {before} to {after}",
    },
    "share_lowered": {
        "nb": "andelen til {owner} foreslått satt ned fra {before} til {after}",
        "nn": "delen til {owner} foreslått sett ned frå {before} til {after}",
        "en": "it is proposed to lower the share of {owner} from {before} to {after}",
    },
    "milestone_moved": {
        "nb": "delmålet på {value} er foreslått flyttet fra {before} til {after}{far}",
        "nn": "delmålet på {value} er foreslått flytta frå {before} til {after}{far}",
        "en": "it is proposed to move the milestone of {value} from {before} to {after}{far}",
    },
    "milestone_added": {
        "nb": "et nytt delmål er foreslått: {value} innen {day}",
        "nn": "eit nytt delmål er foreslått: {value} innan {day}",
        "en": "it is proposed to add a milestone: {value} by {day}",
    },
    "milestone_removed": {
        "nb": "delmålet på {value} innen {day} er foreslått tatt bort",
        "nn": "delmålet på {value} innan {day} er foreslått fjerna",
        "en": "it is proposed to remove the milestone of {value} by {day}",
    },
    "was_held": {
        "nb": "parten er oppført med {what:and}",
        "nn": "parten er oppført med {what:and}",
        "en": "it is listed with {what:and}",
    },
    "was_rated": {
        "nb": "parten er vurdert {what:and}",
        "nn": "parten er vurdert {what:and}",
        "en": "{what:and}",
    },
    "was_involved": {
        "nb": "involveringen er {what:and}",
        "nn": "involveringa er {what:and}",
        "en": "it is involved through {what:and}",
    },
    "was_else": {
        "nb": "ellers står det: {what:and}",
        "nn": "elles står det: {what:and}",
        "en": "it also says: {what:and}",
    },
    "capacity_in": {
        "nb": "etter forslaget kommer {those} innenfor kapasiteten",
        "nn": "etter forslaget kjem {those} innanfor kapasiteten",
        "en": "the proposal would bring {those} within capacity",
    },
    "capacity_out": {
        "nb": "etter forslaget er {those} ikke lenger innenfor kapasiteten",
        "nn": "etter forslaget er {those} ikkje lenger innanfor kapasiteten",
        "en": "the proposal would put {those} outside capacity",
    },
    "capacity_moved": {
        "nb": "kapasitetsgrensen i prioriteringen er foreslått flyttet fra rett under {before} til rett under {after}",
        "nn": "kapasitetsgrensa i prioriteringa er foreslått flytta frå rett under {before} til rett under {after}",
        "en": "it is proposed to move the capacity line in the ranking from just below {before} to just below {after}",
    },
    "voting": {
        "nb": "skal etter forslaget få stemmerett",
        "nn": "skal etter forslaget få røysterett",
        "en": "would now have a vote",
    },
    "not_voting": {
        "nb": "skal etter forslaget ikke lenger ha stemmerett",
        "nn": "skal etter forslaget ikkje lenger ha røysterett",
        "en": "would no longer have a vote",
    },
    "may_commit_money": {
        "nb": "skal etter forslaget kunne binde midler",
        "nn": "skal etter forslaget kunne binde midlar",
        "en": "might now commit money",
    },
    "not_may_commit_money": {
        "nb": "skal etter forslaget ikke lenger kunne binde midler",
        "nn": "skal etter forslaget ikkje lenger kunne binde midlar",
        "en": "might no longer commit money",
    },
    "depends_on": {
        "nb": "skal etter forslaget avhenge av {what:and}",
        "nn": "skal etter forslaget avhenge av {what:and}",
        "en": "would now depend on {what:and}",
    },
    "depends_on_too": {
        "nb": "skal etter forslaget også avhenge av {what:and}",
        "nn": "skal etter forslaget også avhenge av {what:and}",
        "en": "would now also depend on {what:and}",
    },
    "not_depends_on": {
        "nb": "skal etter forslaget ikke lenger avhenge av {what:and}",
        "nn": "skal etter forslaget ikkje lenger avhenge av {what:and}",
        "en": "would no longer depend on {what:and}",
    },
    "depends_on_reworded": {
        "nb": "skal etter forslaget avhenge av {after} i stedet for {before}",
        "nn": "skal etter forslaget avhenge av {after} i staden for {before}",
        "en": "would depend on {after} instead of {before}",
    },
    "must_attend": {
        "nb": "etter forslaget må {what:and} være til stede for at møtet kan gjøre vedtak",
        "nn": "etter forslaget må {what:and} vere til stades for at møtet kan gjere vedtak",
        "en": "it is proposed that {what:and} must be present for the meeting to decide",
    },
    "not_must_attend": {
        "nb": "etter forslaget trenger {what:and} ikke lenger være til stede for at møtet kan gjøre vedtak",
        "nn": "etter forslaget treng {what:and} ikkje lenger vere til stades for at møtet kan gjere vedtak",
        "en": "it is proposed that {what:and} need no longer be present for the meeting to decide",
    },
    **ROW_PROPOSALS,
}
"""Phrase → language → text, for those that are told otherwise of a proposal."""
