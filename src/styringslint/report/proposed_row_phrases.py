"""The words of rows, items and ratings that are only proposed to come, to go or to change, in bokmål, nynorsk and English."""

from typing import Final

ROW_PROPOSALS: Final[dict[str, dict[str, str]]] = {
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
    "row_gone": {"nb": "foreslått: {row}", "nn": "foreslått: {row}", "en": "proposed: {row}"},
    "row_removed": {
        "nb": "{row} er foreslått tatt ut\nfør sto det: {said}",
        "nn": "{row} er foreslått fjerna\nfør stod det: {said}",
        "en": "it is proposed to remove {row}\nbefore, it said: {said}",
    },
    "authority_removed": {
        "nb": "det er foreslått at teamet ikke lenger skal ha fullmakten {authority}\ngrensen for fullmakten er {limit}, og saker ut over grensen skal løftes til {to}",
        "nn": "det er foreslått at teamet ikkje lenger skal ha fullmakta {authority}\ngrensa for fullmakta er {limit}, og saker ut over grensa skal lyftast til {to}",
        "en": "it is proposed to take the authority {authority} from the team\nthe limit on it is {limit}, and anything beyond the limit is to be escalated to {to}",
    },
    "row_removed_from": {
        "nb": "{row} er foreslått tatt ut av {field}\nfør sto det: {said}",
        "nn": "{row} er foreslått fjerna frå {field}\nfør stod det: {said}",
        "en": "it is proposed to remove {row} from {field}\nbefore, it said: {said}",
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
        "nb": "{subject} er foreslått tatt bort. Før sto det: {line}.",
        "nn": "{subject} er foreslått fjerna. Før stod det: {line}.",
        "en": "{subject} is proposed for removal. Before, it said: {line}.",
    },
}
"""Phrase → language → text, for those that are told otherwise of a proposal."""
