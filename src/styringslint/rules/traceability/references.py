"""References: that what is referred to exists, and is of the right kind."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, ItemName, KindName
from styringslint.model.document import Document
from styringslint.model.items import Group, Leaf
from styringslint.model.similar import distance, nearest
from styringslint.model.table import word_set, words_to_write
from styringslint.rules.rule import CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import is_open
from styringslint.workspace.load import Workspace
from styringslint.workspace.paths import kind_of, resolve
from styringslint.workspace.product import Product

_HOMES = {
    "party": "parties",
    "member": "mandate",
    "dependency": "mandate",
    "goal": "steering",
    "benefit": "steering",
    "hypothesis": "steering",
    "initiative": "steering",
    "team": "steering",
    "decision": "decisions",
}
"""The kind of document in which each kind of item stands."""

_LETTERS = {
    "M": "goal",
    "N": "benefit",
    "H": "hypothesis",
    "I": "initiative",
    "T": "team",
    "S": "member",
    "A": "dependency",
    "V": "decision",
}
"""The kinds of item by the letter that their ids begin with in the format's own examples."""

_MOST_COMPARED = 50_000
"""How many pairs of a wrong id and a right one are compared before no more suggestions are made."""

_NAMED = frozenset({"goal", "benefit", "hypothesis", "initiative", "decision"})
"""Kinds of item with a message of their own."""


_RECORDS = frozenset({"decisions", "meeting", "learning"})
"""Kinds of document in which an id stands as it was when it was written."""


def _known(product: Product, document: Document, leaf: Leaf) -> bool:
    """Whether something that no item has for its id is known all the same: as an old id, or as a body."""
    if document.kind in _RECORDS and leaf.data in product.renamed:
        return True
    return "body" in leaf.field.targets and leaf.data in word_set("body")


def _candidates(product: Product, targets: Iterable[str], text: str) -> list[str]:
    """The ids that a mistyped reference can have meant: those of the right kinds first, else all."""
    kinds = set(targets)
    if "item" in kinds:
        # An id of the right letter is all that can be told of what was meant.
        kinds = {_kind_by_letter(text)}
    right = [identity for identity, items in product.index.items() if items[0].kind in kinds]
    return right or list(product.index)


def _far(text: str, identity: str) -> int:
    return distance(text.lower(), identity.lower(), 3)


def _meant(product: Product, leaf: Leaf) -> str:
    """The id that was probably meant: of the item with this title, or the nearest one; else an empty text.

    Of two that are equally near, the one that is still open; of two open ones, none: `I5` may be any of `I1` to `I4`.
    """
    if leaf.data in product.renamed:
        return product.renamed[leaf.data]
    candidates = _candidates(product, leaf.field.targets, leaf.data)
    title = " ".join(leaf.data.split()).casefold()
    for identity in candidates:
        if product.index[identity][0].title.casefold() == title:
            return identity
    best = nearest(leaf.data, candidates)
    if not best:
        return ""
    ties = [identity for identity in candidates if _far(leaf.data, identity) <= _far(leaf.data, best)]
    alive = [identity for identity in ties if is_open(product.index[identity][0])] or ties
    return (alive[0] if len(alive) == 1 else "") if ties else best


_Reference = tuple[Document, Group, Leaf]


def _once(references: Iterable[_Reference]) -> list[_Reference]:
    """Each reference once: in a one-file product, documents share what stands in the file."""
    first: dict[int, _Reference] = {}
    for row in references:
        first.setdefault(id(row[2]), row)
    return list(first.values())


def _said_of(product: Product, document: Document, leaf: Leaf) -> tuple[str, dict[str, Any]]:
    """Which message names the place of a reference best, and what it fills in."""
    identity = leaf.path.partition("/")[0]
    item = product.find(identity)
    reason = "document"
    if item is not None:
        reason = item.kind if item.kind in _NAMED and leaf.field.section == item.section.name else "item"
    return reason, {
        "field": FieldName(leaf.field.section, leaf.field.name),
        "item": product.name_of(identity) if item is not None else KindName(document.kind),
        "document": KindName(document.kind),
    }


def _likely(leaf: Leaf) -> str:
    """The kind of item that a reference was probably meant for: by the form of the id, else the first it may be."""
    targets = leaf.field.targets
    letters = leaf.data.rstrip("0123456789-")
    kind = "party" if leaf.data.islower() else _LETTERS.get(letters[:1] if len(letters) < 3 else "", "")
    if kind in targets or (kind and "item" in targets):
        return kind
    return next((target for target in targets if target in _HOMES), "")


def _unknowable(product: Product, leaf: Leaf) -> bool:
    """Whether what is referred to may stand in a file that could not be read."""
    homes = {_HOMES.get(target, "") for target in (*leaf.field.targets, _likely(leaf))}
    return not product.unread.isdisjoint(homes)


def _dangling(product: Product) -> tuple[list[tuple[Document, Group, Leaf]], dict[str, list[tuple[Group, Leaf]]]]:
    """The references that lead nowhere; and, apart, those to a kind of item of which there is not one."""
    single: list[tuple[Document, Group, Leaf]] = []
    absent: dict[str, list[tuple[Group, Leaf]]] = {}
    index = product.index
    strangers = _once(
        (document, value.group, value.leaf)
        for document in product.documents
        for value in document.contents.values["reference"]
        if value.leaf.data not in index and isinstance(value.leaf.data, str)
    )
    unknown = [row for row in strangers if not _known(product, row[0], row[2]) and not _unknowable(product, row[2])]
    present = {item.kind for items in product.index.values() for item in items} if unknown else set()
    for document, group, leaf in unknown:
        likely = _likely(leaf)
        if likely and likely not in present:
            absent.setdefault(likely, []).append((group, leaf))
        else:
            single.append((document, group, leaf))
    return single, absent


def _kind_by_letter(first: str) -> str:
    """The kind of item that the first word of a path was probably meant for, by the letter of its id; else an empty text."""
    return _LETTERS.get(first.rstrip("0123456789-")[:1], "") if any(letter.isdigit() for letter in first) else ""


def _changes(product: Product) -> list[tuple[Document, Group, str]]:
    """What recorded decisions change: the log, the row and its path."""
    return [
        (log, row, row.text("field"))
        for log in product.logs
        for decision in log.root.groups("decisions")
        for row in decision.groups("changes")
    ]


def _told_once(product: Product, changes: list[tuple[Document, Group, str]]) -> Iterator[tuple[Document, Group, Leaf]]:
    """Paths in decisions whose first word is nothing known, where they are the only ones about it.

    An item that several decisions tell of can have come and gone. Without a baseline, so can any other.
    """
    if product.mandate is None or product.steering is None:
        return
    strange = [row for row in changes if not _leads_somewhere(product, row[2])]
    if not strange:
        return
    based = {id(log) for log in product.logs if log.root.refs("baseline")}
    told = Counter(_first(path) for log, row, path in changes if id(log) in based and row.has("to"))
    for log, row, path in strange:
        first = _first(path)
        if first and id(log) in based and row.has("to") and told[first] == 1 and _kind_by_letter(first):
            yield from ((log, row, leaf) for leaf in row.leaves("field"))


def _first(path: str) -> str:
    """The first word of a path."""
    return path.split("/", 1)[0]


def _leads_somewhere(product: Product, path: str) -> bool:
    """Whether the first word of a path is an item or a kind of document."""
    first = _first(path)
    return first in product.index or product.find(first) is not None or bool(kind_of(first))


def _fieldless(product: Product, changes: list[tuple[Document, Group, str]]) -> Iterator[tuple[Document, Group, Leaf]]:
    """Paths of what decisions change whose first word is an item or a kind of document, and a later one no field of it."""
    for log, row, path in changes:
        if resolve(product, path, log.file.language).unknown and "*" not in path:
            if _leads_somewhere(product, path.strip()):
                yield from ((log, row, leaf) for leaf in row.leaves("field"))


def _pathless(product: Product, changes: list[tuple[Document, Group, str]]) -> Iterator[tuple[Document, Group, Leaf]]:
    """Paths whose first word is no item and no kind of document: in cases of meetings, and in decisions."""
    cases = (
        (document, case, leaf)
        for document in product.of_kind("meeting")
        for case in document.root.groups("cases")
        for leaf in case.leaves("refs")
        if isinstance(leaf.data, str) and leaf.data and not _leads_somewhere(product, leaf.data)
    )
    for document, group, leaf in (*cases, *_told_once(product, changes)):
        likely = _kind_by_letter(_first(leaf.data))
        if not likely or any(item.kind == likely for items in product.index.values() for item in items):
            yield document, group, leaf


@rule("TRA001", "dangling-reference", severity=Severity.ERROR, nature=CONSISTENCY, scope="workspace")
def check_references(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """Every reference leads to something that exists; the one that was probably meant is suggested."""
    for product in workspace.products:
        yield from _in_product(product)
    yield from _in_registers(workspace)


def _in_registers(workspace: Workspace) -> Iterator[Found]:
    """For whom the bodies of a register speak, where that is nearly a party of a register: others need not be listed."""
    registers = [register for register in workspace.registers if not register.product]
    parties = {party.id: party for register in registers for party in register.root.groups("parties") if party.id}
    strangers = [
        (register, party, leaf)
        for register in registers
        for party in register.root.groups("parties")
        if "represents" in party.values
        for leaf in party.leaves("represents")
        if isinstance(leaf.data, str) and leaf.data not in parties
    ]
    for register, party, leaf in strangers:
        near = nearest(leaf.data, parties)
        if near:
            yield found(
                party.at_leaf(leaf),
                "item-near",
                field=FieldName(leaf.field.section, leaf.field.name),
                item=ItemName(party.id, party.title),
                document=KindName(register.kind),
                reference=leaf.data,
                near=near,
                near_name=ItemName(near, parties[near].title),
                bodies=(),
                others=FieldName("Governance", "other_bodies"),
                ids="[]",
            )


def _in_product(product: Product) -> Iterator[Found]:
    single, absent = _dangling(product)
    for kind in ("party", "decision"):
        # Of other kinds, the rule that asks for the document or the list has spoken.
        if rows := absent.get(kind):
            group, leaf = rows[0]
            parties = FieldName("ProductDocument", "parties")
            yield found(group.at_leaf(leaf), f"no-{kind}", count=len(rows), reference=leaf.data, parties=parties)
    changes = _changes(product)
    doubtful = [*single, *([] if product.unread else _pathless(product, changes)), *_fieldless(product, changes)]
    for number, (document, group, leaf) in enumerate(doubtful):
        reason, parameters = _said_of(product, document, leaf)
        near = _meant(product, leaf) if number * len(product.index) < _MOST_COMPARED else ""
        parts = _several(product, leaf)
        if parts:
            reason, near = _room(leaf), ""
        elif not near and "body" in leaf.field.targets:
            reason = "body"
        yield found(
            group.at_leaf(leaf),
            f"{reason}-near" if near else reason,
            **parameters,
            reference=leaf.data,
            near=near,
            near_name=product.name_of(near) if near else "",
            bodies=_bodies(product, document) if reason == "body" else (),
            others=FieldName("Governance", "other_bodies"),
            ids=f"[{', '.join(parts)}]",
        )


def _several(product: Product, leaf: Leaf) -> list[str]:
    """The ids of a text that holds several, each of something that exists; else nothing."""
    parts = [part.strip() for part in re.split(r"[,;]|\s(?:og|and)\s", leaf.data)]
    return parts if len(parts) > 1 and all(part in product.index for part in parts) else []


def _room(leaf: Leaf) -> str:
    """Which message tells of several ids in one text: by whether the field is a list, or for whom a member speaks."""
    if leaf.field.is_list:
        return "several"
    return "several-member" if (leaf.field.section, leaf.field.name) == ("Member", "represents") else "several-one"


def _bodies(product: Product, document: Document) -> tuple[str, ...]:
    """How the bodies that can decide are written: the words for the first three, and the ids of those in the mandate."""
    others = [identity for identity, items in product.index.items() if items[0].kind == "otherbody"]
    return (*words_to_write("body", document.file.language), *others)


def _fits(items: list[Group], targets: tuple[str, ...]) -> bool:
    if not targets or "item" in targets:
        return True
    kinds = {item.kind for item in items}
    return not kinds.isdisjoint(targets) or ("otherbody" in kinds and "body" in targets)


@rule("TRA005", "reference-of-wrong-kind", severity=Severity.ERROR, nature=CONSISTENCY)
def check_kinds(product: Product, _context: Context) -> Iterator[Found]:
    """A reference leads to the kind of item that its field is for."""
    index = product.index
    unlike = _once(
        (document, value.group, leaf)
        for document in product.documents
        for value in document.contents.values["reference"]
        if (items := index.get((leaf := value.leaf).data)) and items[0].section.kind not in leaf.field.targets
    )
    for document, group, leaf in unlike:
        items = index[leaf.data]
        if _fits(items, leaf.field.targets):
            continue
        if leaf.field.name == "supports" and leaf.data == group.id:
            continue  # What supports itself is a circle of one (TRA004).
        reason, parameters = _said_of(product, document, leaf)
        yield found(
            group.at_leaf(leaf),
            "" if reason == "document" else "item",
            **parameters,
            reference=product.name_of(leaf.data),
            kind=KindName(items[0].kind),
            kinds=tuple(KindName(target) for target in leaf.field.targets),
        )
