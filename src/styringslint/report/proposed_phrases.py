"""The words of changes that stand in a document but are only proposed, in bokmål, nynorsk and English."""

from typing import Final

PROPOSALS: Final[dict[str, dict[str, str]]] = {
    "changed": {
        "nb": "{field} er foreslått endret fra {before} til {after}",
        "nn": "{field} er foreslått endra frå {before} til {after}",
        "en": "a change of {field} from {before} to {after}{way} is proposed",
    },
    "moved": {
        "nb": "{field} er foreslått flyttet fra {before} til {after}",
        "nn": "{field} er foreslått flytta frå {before} til {after}",
        "en": "a move of {field} from {before} to {after}{way} is proposed",
    },
    "weakened": {
        "nb": "{field} er foreslått endret fra {before} til {after}. Det er et svakere mål",
        "nn": "{field} er foreslått endra frå {before} til {after}. Det er eit svakare mål",
        "en": "a weakening of {field} from {before} to {after} is proposed",
    },
    "strengthened": {
        "nb": "{field} er foreslått endret fra {before} til {after}. Det er et mer krevende mål",
        "nn": "{field} er foreslått endra frå {before} til {after}. Det er eit meir krevjande mål",
        "en": "a strengthening of {field} from {before} to {after} is proposed",
    },
    "raised": {
        "nb": "{field} er foreslått hevet fra {before} til {after}",
        "nn": "{field} er foreslått heva frå {before} til {after}",
        "en": "an increase of {field} from {before} to {after}{way} is proposed",
    },
    "raised_by": {
        "nb": "{field} er foreslått hevet med {n} prosent, fra {before} til {after}",
        "nn": "{field} er foreslått heva med {n} prosent, frå {before} til {after}",
        "en": "an increase of {field} by {n} per cent, from {before} to {after}{way} is proposed",
    },
    "lowered": {
        "nb": "{field} er foreslått senket fra {before} til {after}",
        "nn": "{field} er foreslått senka frå {before} til {after}",
        "en": "a reduction of {field} from {before} to {after}{way} is proposed",
    },
    "lowered_by": {
        "nb": "{field} er foreslått senket med {n} prosent, fra {before} til {after}",
        "nn": "{field} er foreslått senka med {n} prosent, frå {before} til {after}",
        "en": "a reduction of {field} by {n} per cent, from {before} to {after}{way} is proposed",
    },
    "increased": {
        "nb": "{field} er foreslått endret fra {before} til {after}",
        "nn": "{field} er foreslått endra frå {before} til {after}",
        "en": "an increase of {field} from {before} to {after}{way} is proposed",
    },
    "decreased": {
        "nb": "{field} er foreslått endret fra {before} til {after}",
        "nn": "{field} er foreslått endra frå {before} til {after}",
        "en": "a reduction of {field} from {before} to {after}{way} is proposed",
    },
    "other_one": {
        "nb": "{field} er foreslått endret fra {before} til {after}",
        "nn": "{field} er foreslått endra frå {before} til {after}",
        "en": "a change of {field} from {before} to {after}{way} is proposed",
    },
    "doubled": {
        "nb": "{field} er foreslått doblet fra {before} til {after}",
        "nn": "{field} er foreslått dobla frå {before} til {after}",
        "en": "a doubling of {field} from {before} to {after}{way} is proposed",
    },
    "halved": {
        "nb": "{field} er foreslått halvert fra {before} til {after}",
        "nn": "{field} er foreslått halvert frå {before} til {after}",
        "en": "a halving of {field} from {before} to {after}{way} is proposed",
    },
    "added": {
        "nb": "{field} er foreslått satt til {after} (var ikke oppgitt før)",
        "nn": "{field} er foreslått sett til {after} (var ikkje oppgitt før)",
        "en": "it is proposed to set {field} to {after} (it was not given before)",
    },
    "added_long": {
        "nb": "{field} er foreslått satt til {after}\nFør var ingenting oppgitt",
        "nn": "{field} er foreslått sett til {after}\nFør var ingenting oppgitt",
        "en": "it is proposed to set {field} to {after}\nNothing was given before",
    },
    "removed_long": {
        "nb": "{field} er foreslått tatt bort\nFør sto det {before}",
        "nn": "{field} er foreslått fjerna\nFør stod det {before}",
        "en": "it is proposed to remove {field}\nIt was {before}",
    },
    "removed": {
        "nb": "{field} er foreslått tatt bort (var {before})",
        "nn": "{field} er foreslått fjerna (var {before})",
        "en": "it is proposed to remove {field} (it was {before})",
    },
    "weaker_improvement": {
        "nb": ": forbedringen fra nullpunktet vil bli {n} prosent mindre",
        "nn": ": forbetringa frå nullpunktet vil bli {n} prosent mindre",
        "en": ", which would make the improvement on the baseline {n} per cent smaller",
    },
    "stronger_improvement": {
        "nb": ": forbedringen fra nullpunktet vil bli {n} prosent større",
        "nn": ": forbetringa frå nullpunktet vil bli {n} prosent større",
        "en": ", which would make the improvement on the baseline {n} per cent larger",
    },
    "higher": {
        "nb": ", {n} prosent høyere",
        "nn": ", {n} prosent høgare",
        "en": ", {n} per cent higher",
    },
    "lower": {
        "nb": ", {n} prosent lavere",
        "nn": ", {n} prosent lågare",
        "en": ", {n} per cent lower",
    },
    "farther": {
        "nb": "Det vil ligge lenger fra målet, så forbedringen vil se større ut",
        "nn": "Det vil liggje lenger frå målet, så forbetringa vil sjå større ut",
        "en": "It would be further from the target, so the improvement would look larger",
    },
    "nearer": {
        "nb": "Det vil ligge nærmere målet, så forbedringen vil se mindre ut",
        "nn": "Det vil liggje nærare målet, så forbetringa vil sjå mindre ut",
        "en": "It would be nearer the target, so the improvement would look smaller",
    },
    "after_measuring": {
        "nb": "Forslaget kommer etter at målingene begynte",
        "nn": "Framlegget kjem etter at målingane begynte",
        "en": "The proposal comes after the measurements had begun",
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
        "nn": "skal etter framlegget støtte {what:and}",
        "en": "would now support {what:and}",
    },
    "supports_too": {
        "nb": "skal etter forslaget også støtte {what:and}",
        "nn": "skal etter framlegget også støtte {what:and}",
        "en": "would now also support {what:and}",
    },
    "not_supports": {
        "nb": "skal etter forslaget ikke lenger støtte {what:and}",
        "nn": "skal etter framlegget ikkje lenger støtte {what:and}",
        "en": "would no longer support {what:and}",
    },
    "supports_reworded": {
        "nb": "skal etter forslaget støtte {after} i stedet for {before}",
        "nn": "skal etter framlegget støtte {after} i staden for {before}",
        "en": "would support {after} instead of {before}",
    },
    "quorum": {
        "nb": "det er foreslått at styringsgruppen er vedtaksfør når {after} {n:medlem|medlemmer} er til stede, mot {before} før",
        "nn": "det er foreslått at styringsgruppa er vedtaksfør når {after} {n:medlem|medlemer} er til stades, mot {before} før",
        "en": "it is proposed that the steering group has a quorum when {after} {n:member is|members are} present, {way} from {before}",
    },
    "votes": {
        "nb": "det er foreslått å kreve {after} {n:stemme|stemmer} for å gjøre vedtak, mot {before} før",
        "nn": "det er foreslått å krevje {after} {n:røyst|røyster} for å gjere vedtak, mot {before} før",
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
        "nb": "delmålet på {value} er foreslått flyttet fra {before} til {after}",
        "nn": "delmålet på {value} er foreslått flytta frå {before} til {after}",
        "en": "it is proposed to move the milestone of {value} from {before} to {after}",
    },
    "milestone_added": {
        "nb": "et nytt delmål er foreslått: {value} innen {day}",
        "nn": "eit nytt delmål er foreslått: {value} innan {day}",
        "en": "a new milestone is proposed: {value} by {day}",
    },
    "milestone_removed": {
        "nb": "delmålet på {value} innen {day} er foreslått tatt bort",
        "nn": "delmålet på {value} innan {day} er foreslått fjerna",
        "en": "it is proposed to remove the milestone of {value} by {day}",
    },
    "capacity": {
        "nb": "kapasiteten skal etter forslaget rekke til og med {after} i prioriteringen. Nå går grensen etter {before}",
        "nn": "kapasiteten skal etter framlegget rekke til og med {after} i prioriteringa. No går grensa etter {before}",
        "en": "the proposed capacity is for everything ranked down to and including {after}. At present, the last one with capacity is {before}",
    },
    "capacity_more": {"nb": "{capacity}", "nn": "{capacity}", "en": "{capacity}"},
    "capacity_fewer": {"nb": "{capacity}", "nn": "{capacity}", "en": "{capacity}"},
    "voting": {
        "nb": "skal etter forslaget få stemmerett",
        "nn": "skal etter framlegget få røysterett",
        "en": "would now have a vote",
    },
    "not_voting": {
        "nb": "skal etter forslaget ikke lenger ha stemmerett",
        "nn": "skal etter framlegget ikkje lenger ha røysterett",
        "en": "would no longer have a vote",
    },
    "may_commit_money": {
        "nb": "skal etter forslaget kunne binde midler",
        "nn": "skal etter framlegget kunne binde midlar",
        "en": "might now commit money",
    },
    "not_may_commit_money": {
        "nb": "skal etter forslaget ikke lenger kunne binde midler",
        "nn": "skal etter framlegget ikkje lenger kunne binde midlar",
        "en": "might no longer commit money",
    },
    "depends_on": {
        "nb": "skal etter forslaget avhenge av {what:and}",
        "nn": "skal etter framlegget avhenge av {what:and}",
        "en": "would now depend on {what:and}",
    },
    "depends_on_too": {
        "nb": "skal etter forslaget også avhenge av {what:and}",
        "nn": "skal etter framlegget også avhenge av {what:and}",
        "en": "would now also depend on {what:and}",
    },
    "not_depends_on": {
        "nb": "skal etter forslaget ikke lenger avhenge av {what:and}",
        "nn": "skal etter framlegget ikkje lenger avhenge av {what:and}",
        "en": "would no longer depend on {what:and}",
    },
    "depends_on_reworded": {
        "nb": "skal etter forslaget avhenge av {after} i stedet for {before}",
        "nn": "skal etter framlegget avhenge av {after} i staden for {before}",
        "en": "would depend on {after} instead of {before}",
    },
    "must_attend": {
        "nb": "etter forslaget må {what:and} være til stede for at møtet kan gjøre vedtak",
        "nn": "etter framlegget må {what:and} vere til stades for at møtet kan gjere vedtak",
        "en": "it is proposed that {what:and} must be present for the meeting to decide",
    },
    "not_must_attend": {
        "nb": "etter forslaget trenger {what:and} ikke lenger være til stede for at møtet kan gjøre vedtak",
        "nn": "etter framlegget treng {what:and} ikkje lenger vere til stades for at møtet kan gjere vedtak",
        "en": "it is proposed that {what:and} need no longer be present for the meeting to decide",
    },
    "consequence": {
        "nb": "{row} er foreslått vurdert som berørt i {after} grad, {way} fra {before}",
        "nn": "{row} er foreslått vurdert som råka i {after} grad, {way} frå {before}",
        "en": "it is proposed to rate the impact on {row} {after}, {way} from {before}",
    },
    "influence": {
        "nb": "{row} er foreslått vurdert til å ha {after} innflytelse, {way} fra {before}",
        "nn": "{row} er foreslått vurdert til å ha {after} innverknad, {way} frå {before}",
        "en": "it is proposed to rate the influence of {row} {after}, {way} from {before}",
    },
    "row_told": {
        "nb": "foreslått: {row} ({said})",
        "nn": "foreslått: {row} ({said})",
        "en": "proposed: {row} ({said})",
    },
    "row_gone": {
        "nb": "foreslått: {row}",
        "nn": "foreslått: {row}",
        "en": "proposed: {row}",
    },
    "row_removed": {
        "nb": "{row} er foreslått tatt ut\nFør sto det: {said}",
        "nn": "{row} er foreslått fjerna\nFør stod det: {said}",
        "en": "it is proposed to remove {row}\nBefore, it said: {said}",
    },
    "authority_removed": {
        "nb": "{row} er foreslått tatt ut\nGrensen er {limit}, og saker ut over den skal løftes til {to}",
        "nn": "{row} er foreslått fjerna\nGrensa er {limit}, og saker ut over henne skal lyftast til {to}",
        "en": "it is proposed to remove {row}\nIts limit is {limit}, and matters beyond it are to be escalated to {to}",
    },
    "row_removed_from": {
        "nb": "{row} er foreslått tatt ut av {field}\nFør sto det: {said}",
        "nn": "{row} er foreslått fjerna frå {field}\nFør stod det: {said}",
        "en": "it is proposed to remove {row} from {field}\nBefore, it said: {said}",
    },
    "row_added": {
        "nb": "{row} er foreslått ({said})",
        "nn": "{row} er foreslått ({said})",
        "en": "{row} is proposed ({said})",
    },
    "row_added_to": {
        "nb": "en ny linje i {field} er foreslått: {row} ({said})",
        "nn": "ei ny linje i {field} er foreslått: {row} ({said})",
        "en": "a new line in {field} is proposed: {row} ({said})",
    },
    "row_replaced": {
        "nb": "{before} er foreslått byttet ut med {after} ({said})",
        "nn": "{before} er foreslått bytt ut med {after} ({said})",
        "en": "it is proposed to replace {before} by {after} ({said})",
    },
    "new_kind": {"nb": "Foreslått ny {kind}", "nn": "Foreslått ny {kind}", "en": "Proposed new {kind}"},
    "new_neuter": {"nb": "Foreslått nytt {kind}", "nn": "Foreslått nytt {kind}", "en": "Proposed new {kind}"},
    "item_removed": {
        "nb": "{subject} er foreslått tatt bort.",
        "nn": "{subject} er foreslått fjerna.",
        "en": "{subject} is proposed for removal.",
    },
    "line_was": {
        "nb": "{subject} er foreslått tatt bort. Den er på {line}.",
        "nn": "{subject} er foreslått fjerna. Ho er på {line}.",
        "en": "{subject} is proposed for removal. It is {line}.",
    },
}
"""Phrase → language → text, for those that are told otherwise of a proposal."""
