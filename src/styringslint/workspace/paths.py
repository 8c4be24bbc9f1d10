"""Paths of ids, such as `N1/målverdi/verdi`: read in any language, kept canonical, shown in the reader's."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from styringslint.model.items import Group, Items, Leaf
from styringslint.model.table import LANGUAGES, Field, Section, document_section, section, word_set
from styringslint.workspace.product import Product


class Target(NamedTuple):
    """What a path points at. `unknown` is the first segment that leads nowhere, or empty."""

    canonical: str
    group: Group | None
    field: Field | None
    value: Leaf | Items | Group | None
    unknown: str


@lru_cache(maxsize=256)
def kind_of(word: str) -> str:
    """The kind of document that a word in any language names, or an empty text."""
    folded = word.replace("_", " ")
    for kind, row in word_set("kind").items():
        if word == kind or folded in row.values():
            return kind
    return ""


def field_named(of: Section, word: str, language: str) -> Field | None:
    """The field of a section by its key in `language`, canonically, or in any other language."""
    for candidate in (language, *LANGUAGES):
        if candidate and (field := of.by_word(candidate).get(word)) is not None:
            return field
    return of.fields.get(word)


def _row(items: Items, key: str) -> Group | None:
    for item in items.values:
        if isinstance(item, Group) and (item.id == key or item.path.rsplit("/", 1)[-1] == key):
            return item
    return None


def _start(product: Product, word: str) -> tuple[str, Group | None, Section | None]:
    if (item := product.find(word)) is not None:
        return item.id, item, item.section
    kind = kind_of(word)
    if kind:
        document = next(iter(product.of_kind(kind)), None)
        return kind, document.root if document else None, document_section(kind)
    return "", None, None


def resolve(product: Product, text: str, language: str) -> Target:
    """Follow a path from the root of an item or a kind of document. What is not there has a canonical path all the same."""
    known: Target | None = product.targets.get((text, language))
    if known is None:
        known = product.targets[text, language] = _resolve(product, text, language)
    return known


def _resolve(product: Product, text: str, language: str) -> Target:
    words = [word for word in unicodedata.normalize("NFC", text.strip()).split("/") if word]
    canonical, group, of = _start(product, words[0] if words else "")
    if of is None:
        return Target(text, None, None, None, words[0] if words else text)
    value: Leaf | Items | Group | None = group
    field: Field | None = None
    parts = [canonical]
    words = words[1:]
    if canonical == "meeting" and words and words[0][:1].isdigit():
        canonical = f"meeting/{words.pop(0)}"
        parts = [canonical]
        group = next(
            (document.root for document in product.of_kind("meeting") if document.root.root == canonical), None
        )
        value = group
    for word in words:
        if field is not None and field.is_list:
            parts.append(word)
            row = _row(value, word) if isinstance(value, Items) else None
            of = section(field.of) if field.type == "section" else None
            group, value, field = row, row, None
            continue
        found = field_named(of, word, language) if of is not None else None
        if found is None:
            return Target("/".join(parts), None, None, None, word)
        parts.append(found.name)
        field = found
        value = group.values.get(found.name) if group is not None else None
        if found.type == "section" and not found.is_list:
            of = section(found.of)
            group = value if isinstance(value, Group) else None
            field = found
    return Target("/".join(parts), group, field, value, "")


def _in_row(product: Product | None, rest: list[str]) -> bool:
    """Whether what follows `changes` in a path is a row and one of its own fields, not the path of what it changes."""
    if len(rest) != 2 or rest[1] not in section("Change").fields:
        return False
    return rest[1] == "field" or product is None or product.find(rest[0]) is None


def shown(product: Product | None, path: str, language: str) -> str:
    """A canonical path in the words of `language`."""
    language = language or "nb"
    parts = path.split("/")
    item = product.find(parts[0]) if product is not None else None
    of: Section | None = None
    if item is not None:
        of, first = item.section, parts[0]
    elif (row := word_set("kind").get(parts[0])) is not None:
        of, first = document_section(parts[0]), row[language]
    else:
        # A field at the top of a one-file product has no kind before it.
        top = document_section("product").fields.get(parts[0])
        first = top.word(language) if top is not None else parts[0]
    words = [first]
    in_list = parts[0] == "meeting" and len(parts) > 1 and parts[1][:1].isdigit()
    for number, part in enumerate(parts[1:], 1):
        # A row that lacks its name leaves only the field by which it would be known.
        unnamed = in_list and of is not None and number == len(parts) - 1 and part in ("id", *of.natural_key)
        if (in_list and not unnamed) or of is None or part not in of.fields:
            words.append(part)
            in_list = False
            continue
        field = of.fields[part]
        words.append(field.word(language))
        of = section(field.of) if field.type == "section" else None
        rest = parts[number + 1 :]
        if field.of == "Change" and rest and not _in_row(product, rest):
            # A row that changes something is named by the path of what it changes.
            return "/".join([*words, shown(product, "/".join(rest), language)])
        # A row by which nothing tells it from the others has no name in a path.
        in_list = field.is_list and (of is None or of.identified or bool(of.natural_key))
    # A row that has no name yet leaves nothing between two slashes.
    return "/".join(word for word in words if word)


def ranking_settled(product: Product, version: str) -> bool:
    """Whether an adopted decision changes the prioritisation, or adopts this version of the steering document."""
    for decision in product.adopted_decisions:
        for adoption in decision.groups("adopts"):
            if adoption.word("document") in {"steering", "product"} and adoption.text("version") == version:
                return True
        for change in decision.groups("changes"):
            path = resolve(product, change.text("field"), decision.file.language).canonical
            if path == "steering" or f"{path}/".startswith("steering/prioritisation/"):
                return True
    return False
