"""What the owners have kept for themselves, held against what the steering group has decided."""

import re
from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.coverage.bodies import OWNERS, answering_for, deciding_body
from styringslint.model.items import Group
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product

_SECTIONS = {
    "goal": "goals? mål måla målene effektmål effektmåla effektmålene",
    "benefit": "benefits? gevinster gevinstene gevinstar gevinstane nyttevirkninger nyttevirkningene nytteverknader nytteverknadene",
    "hypothesis": "hypotheses hypoteser hypotesene hypotesar hypotesane",
    "initiative": "initiatives? initiativ initiativa initiativene",
    "prioritisation": "prioritisation priorities ranking prioritering prioriteringen prioriteringa rekkefølgen rekkjefølgja",
}
"""What can be reserved outside the mandate, by the words for it."""
_WORDS = {word.rstrip("?"): kind for kind, words in _SECTIONS.items() for word in words.split()}
_WORDS |= {word.rstrip("s?"): kind for kind, words in _SECTIONS.items() for word in words.split() if word.endswith("?")}
_FILLERS = frozenset(
    [
        "endring",
        "endringer",
        "endringar",
        "endre",
        "i",
        "av",
        "på",
        "til",
        "nye",
        "nytt",
        "alle",
        "og",
        "å",
        "om",
        "vedta",
        "vedtak",
        "fastsette",
        "fastsetting",
        "change",
        "changes",
        "changing",
        "to",
        "of",
        "in",
        "the",
        "new",
        "all",
        "and",
        "adopt",
        "decide",
        "on",
    ]
)


_RUNNING = frozenset({"decision", "status"})
"""The state of things, which the group is there to settle, whoever owns the wording."""


def _reserved(product: Product) -> dict[str, str]:
    """Kind of item → the line that reserves it, of lines that say nothing more: `mål`, `endringer i målene`.

    A line with any other word may reserve less (`vesentlige endringer i mål`), and is left to people.
    """
    governance = product.mandate.root.group("governance") if product.mandate else None
    found_kinds: dict[str, str] = {}
    for leaf in governance.leaves("reserved_to_owners") if governance is not None else []:
        text = str(leaf.data or "").casefold()
        first = text.partition(" ")[0]
        if first.isalpha() and first not in _WORDS and first not in _FILLERS:
            continue  # Nearly always: the line says something more.
        words = re.findall(r"\w+", text)
        if words and all(word in _WORDS or word in _FILLERS for word in words):
            found_kinds |= {_WORDS[word]: str(leaf.data) for word in words if word in _WORDS}
    return found_kinds


def _touched(product: Product, row: Group) -> str:
    """The kind of thing that a row of a decision changes, or an empty text."""
    target = resolve(product, row.text("field"), row.file.language)
    running = target.canonical.rsplit("/", 1)[-1] in _RUNNING
    if target.unknown or running or deciding_body(product, target.canonical):
        return ""
    if f"{target.canonical}/".startswith("steering/prioritisation/"):
        return "prioritisation"
    item = product.find(target.canonical.split("/", 1)[0])
    return item.kind if item is not None else ""


@rule("DEC010", "reserved-for-owners", severity=Severity.ERROR, nature=CONSISTENCY)
def check_reserved(product: Product, _context: Context) -> Iterator[Found]:
    """The steering group does not change what the mandate reserves for the owners."""
    reserved = _reserved(product)
    first = {identity for log in product.logs for identity in log.root.refs("baseline")}
    for decision in product.adopted_decisions if reserved else ():
        bodies = answering_for(product, decision)
        if not bodies or OWNERS in bodies or decision.id in first:
            continue
        for row in decision.groups("changes"):
            line = reserved.get(_touched(product, row))
            if line:
                yield found(
                    row.at("field"),
                    decision=product.name_of(decision.id),
                    field=row.text("field"),
                    line=line,
                    ratified=FieldName("Decision", "ratified_by"),
                    jointly=FieldName("Decision", "jointly_with"),
                )
                break
