"""Required fields that no other rule asks for."""

from collections.abc import Callable, Container, Iterator
from collections.abc import Mapping as MappingType
from functools import cache

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, KindName
from styringslint.model.contents import Contents, Row
from styringslint.model.document import Document
from styringslint.model.items import Group
from styringslint.model.reader import read_section
from styringslint.model.table import Field, document_section, section, words_in
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.rules.structure.rows import files, missing, place_names
from styringslint.source.nodes import Mapping
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product

CODE = "STR005"
GOVERNED = frozenset({"mandate", "steering", "benefits_plan"})
"""The kinds of document that say their status. Registers, logs and meetings need not."""
_SHARED = frozenset({"PartiesDocument", "PortfolioDocument"})
"""Documents that can serve several products."""
_REGISTERED = frozenset({"state", "municipality", "county", "interest_body", "private"})
"""Sectors whose bodies stand in the register of entities. A voluntary body need not; a group is no body."""
_TREATED = ("refs", "decision", "questions", "attachments", "assessment", "alternatives", "consequences")
"""What a case has when there is something to read before the meeting; a standing case has none of it."""

_WHEN: MappingType[str, Callable[[Group], bool]] = {
    "": lambda _group: True,
    "legal body": lambda party: party.word("sector") in _REGISTERED,
    "seats meet": lambda meeting: meeting.ref("forum") in {"", "steering_group"},
    "has deputy": lambda deputy: not deputy.has("none_because"),
    "relevant": lambda parameter: parameter.has("expected") or parameter.has("limit"),
    "not standing": lambda case: case.word("type") != "for_decision" and any(case.has(name) for name in _TREATED),
}
"""The conditions of the field table. Minutes are known from the other rows: see `_minutes`.

A case for decision is asked for its background together with the rest of its paper (MTG014).
"""


@cache
def _required(name: str) -> tuple[tuple[Field, ...], frozenset[str], bool]:
    """The fields of a section that this rule asks for, their names, and whether the section is that of a meeting."""
    of = section(name)
    fields = tuple([field for field in of.required if field.rule == CODE])
    return fields, frozenset([field.name for field in fields]), "attendance" in of.fields


def _minutes(meeting: Group) -> set[int]:
    """The rows of a meeting that belong to minutes: they have begun once one seat or one case has its entry.

    A case whose decision stands in the log has its record there.
    """
    attendance, cases = meeting.groups("attendance"), meeting.groups("cases")
    recorded: list[Group] = []
    if any(seat.has("present") for seat in attendance):
        recorded += attendance
    if any(case.has("record") for case in cases):
        recorded += [case for case in cases if not case.has("decision")]
    return {id(row) for row in recorded}


def _asks(field: Field, group: Group, minutes: set[int], profile: str) -> bool:
    """Whether a field that is absent must be there."""
    if field.name == "product" and group.section.name in _SHARED:
        return False
    if profile == "small" and not field.small:
        return False
    return id(group) in minutes if field.when == "minutes" else _WHEN[field.when](group)


def _words(field: Field, language: str) -> tuple[str, ...]:
    """The words that can be written in a field, in the language of the document."""
    if field.type == "yes_no":
        return ("true", "false") if language == "en" else ("ja", "nei")
    return tuple(words_in(field.of, language)) if field.type == "word" else ()


def _absent(row: Row, field: Field, products: tuple[str, ...]) -> Found:
    group = row.group
    words = _words(field, group.file.language)
    names = {"field": FieldName(field.section, field.name), "words": words, **place_names(row)}
    place = missing(row, field.name)
    if field.name == "language" and "kind" in group.section.fields:
        return found(place, "language", always=True, guess=group.file.language, **names)
    if field.name == "product" and "kind" in group.section.fields:
        known = products[0] if len(products) == 1 else ""
        return found(place, "product-known" if known else "product", always=True, name=known, **names)
    reason = ("part" if names["part"] else "field") + ("-word" if words else "")
    return found(place, reason, **names)


def _elsewhere(header: Group, product: Product | None) -> set[str]:
    """The parts of a one-file product that stand in files of their own, such as a register that products share."""
    if product is None or header.section.name != "ProductDocument":
        return set()
    return {document.kind for document in [*product.documents, *product.registers]} | product.unread


def _fields(
    contents: Contents, products: tuple[str, ...], profile: str, elsewhere: Container[str] = ()
) -> Iterator[Found]:
    """The absent fields of one file."""
    minutes: set[int] = set()
    header = contents.rows[0].group
    for row in contents.rows:
        group = row.group
        fields, names, met = _required(group.section.name)
        if met:
            minutes |= _minutes(group)
        if group.values.keys() >= names:
            continue  # Nearly always they are all there.
        for field in fields:
            if group.has(field.name) or (group is header and field.name in elsewhere):
                continue
            if _asks(field, group, minutes, profile):
                yield _absent(row, field, products)


def _bare(workspace: Workspace) -> Iterator[Contents]:
    """What stands in one-file products that have no section yet, and so hold no document."""
    for file in workspace.files:
        root = workspace.roots.get(file.file.name)
        if file.kind == "product" and not file.documents and isinstance(root, Mapping):
            yield read_section(file.file, root, document_section("product"), "").contents


def _status(documents: list[Document]) -> Iterator[Found]:
    """The status of the documents of one file. Where no section of a one-file product has one, the file lacks it."""
    governed = [document for document in documents if document.kind in GOVERNED]
    lacking = [
        document for document in governed if not document.header.has("status") and not document.root.has("status")
    ]
    if len(lacking) > 1 and len(lacking) == len(governed):
        tops = [(lacking[0].header, "document")]
    else:
        tops = [(document.root, document.kind) for document in lacking]
    for top, kind in tops:
        words = tuple(words_in("document_status", top.file.language))
        field = FieldName(top.section.name, "status")
        yield found(top.at("status"), "status", always=True, where=KindName(kind), field=field, words=words)


@rule(CODE, "missing-field", severity=Severity.ERROR, nature=COMPLETENESS, scope="workspace")
def check_required(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """Every required field of the field table that no other rule owns is there; a governed document has a status."""
    by_name = {product.name: product for product in workspace.products}
    products = tuple(product.name for product in workspace.products if product.name)
    in_file: dict[int, list[Document]] = {}
    for document in workspace.documents:
        in_file.setdefault(id(document.header), []).append(document)
    for document in files(workspace.documents):
        product = by_name.get(document.product)
        profile = product.profile if product is not None else ""
        yield from _fields(document.whole, products, profile, _elsewhere(document.header, product))
        yield from _status(in_file[id(document.header)])
    for bare in _bare(workspace):
        yield from _fields(bare, products, "small")
