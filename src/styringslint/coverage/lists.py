"""The list that items of a kind stand in: whether it is there, and whether anything asks for it."""

from functools import cache

from styringslint.model.document import Document
from styringslint.model.items import Group, Items
from styringslint.model.table import Section, document_kinds, document_section, section
from styringslint.workspace.product import Product


def _trails(of: Section, name: str) -> list[tuple[str, ...]]:
    """The fields that lead to a list of a section, from another section that is no list itself."""
    found: list[tuple[str, ...]] = []
    for field in of.fields.values():
        if field.type != "section":
            continue
        if field.is_list:
            found += [(field.name,)] if field.of == name else []
        else:
            found += [(field.name, *rest) for rest in _trails(section(field.of), name)]
    return found


@cache
def homes(name: str) -> dict[str, tuple[str, ...]]:
    """The kinds of document that list a section, and the fields that lead to the list."""
    trails = {kind: _trails(document_section(kind), name) for kind in document_kinds() if kind != "product"}
    return {kind: found[0] for kind, found in trails.items() if found}


def _missed(document: Document, trail: tuple[str, ...]) -> bool:
    """Whether a list is absent, empty or unreadable in a document, and a rule says so."""
    group = document.root
    for name in trail:
        field, value = group.section.fields[name], group.values.get(name)
        if value is None:
            return name in group.misspelt or field.need == "required"
        if isinstance(value, Group):
            group = value
            continue
        return not (isinstance(value, Items) and any(isinstance(row, Group) for row in value.values))
    return False


def document_of(product: Product, name: str) -> Document | None:
    """The document in which items of a section stand."""
    kinds = homes(name)
    return next((found for found in product.documents if found.kind in kinds and found.status != "superseded"), None)


def list_is_missed(product: Product, name: str) -> bool:
    """Whether every list that holds a section is gone or unreadable: then that is the fault, and not each item."""
    found = [
        _missed(document, trail)
        for kind, trail in homes(name).items()
        for document in product.of_kind(kind)
        if document.status != "superseded"
    ]
    return bool(found) and all(found)
