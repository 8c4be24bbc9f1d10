"""The interoperability assessment: that it exists, is whole, and is not too old."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from styringslint.core.calendar import months_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Translated, Word
from styringslint.coverage.compare import Compared, Telling
from styringslint.model.document import Document
from styringslint.model.items import Group, Items
from styringslint.model.table import word_set, words_to_write
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, in_changes, rule
from styringslint.source.plain import read_plain
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product

LAYERS = ("legal", "organisational", "semantic", "technical", "governance")
"""The layers of the framework, in its order."""
_ACTION = ("action", "owner", "due")
PRINCIPLES = range(1, 13)
"""The numbers of the twelve principles; their names stand in the data file."""
_PRINCIPLES = Path(__file__).with_name("principles.yaml")


@cache
def principles() -> dict[int, dict[str, str]]:
    """The principles of the framework: number → names by language."""
    data = read_plain(_PRINCIPLES.read_text(encoding="utf-8"), _PRINCIPLES.name)
    return {int(row["number"]): row for row in data["principles"]}


def assessment_of(product: Product) -> Document | None:
    """The assessment, unless it is superseded."""
    document = product.interoperability
    return None if document is None or document.status == "superseded" else document


def owners_of(product: Product) -> list[str]:
    """The parties that own the product, each once."""
    mandate = product.mandate
    owners = mandate.root.groups("owners") if mandate is not None and mandate.status != "superseded" else []
    return list(dict.fromkeys(owner.ref("party") for owner in owners if owner.ref("party")))


def layers_of(product: Product) -> Iterator[tuple[str, Group]]:
    """The layers that are described, in the order of the framework."""
    document = assessment_of(product)
    layers = document.root.group("layers") if document else None
    for name in LAYERS if layers is not None else ():
        if layers is not None and (layer := layers.group(name)) is not None:
            yield name, layer


@rule("EIF001", "no-interoperability-assessment", severity=Severity.WARNING, nature=COMPLETENESS, scope="workspace")
def check_exists(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """A product with two or more owners has an interoperability assessment once its mandate and steering document hold."""
    if workspace.unreadable or not all(file.documents for file in workspace.files):
        return  # It may stand in what could not be read.
    for product in workspace.products:
        documents = (product.mandate, product.steering)
        if product.profile == "small" or assessment_of(product) is not None or "interoperability" in product.unread:
            continue
        if any(document is None or document.status != "adopted" for document in documents):
            continue
        owners = owners_of(product)
        if len(owners) >= 2 and product.mandate is not None:
            names = tuple(product.name_of(owner).title or owner for owner in owners)
            kind = Translated(**word_set("kind")["interoperability"])
            yield found(
                product.mandate.at(),
                owners=names,
                count=len(owners),
                kind=kind,
                language=product.mandate.file.language,
                product=product.name or "…",
            )


@rule("EIF002", "layer-not-assessed", severity=Severity.WARNING, nature=COMPLETENESS)
def check_layers(product: Product, _context: Context) -> Iterator[Found]:
    """Each of the four layers, and the governance of them, has a status and says what it rests on or what stands in the way."""
    document = assessment_of(product)
    if document is None:
        return
    if not document.root.has("layers"):
        yield found(document.at("layers"), "no-layers")
        return
    layers = document.root.group("layers")
    if layers is None:
        return
    missing = tuple(FieldName("Layers", name) for name in LAYERS if not layers.has(name))
    if missing:
        yield found(document.root.at_key("layers"), layers=missing, count=len(missing))
    for name, layer in layers_of(product):
        yield from _layer_faults(FieldName("Layers", name), layer)


def _layer_faults(name: FieldName, layer: Group) -> Iterator[Found]:
    if not layer.has("status"):
        statuses = words_to_write("layer_status", layer.file.language)
        yield found(layer.at("status"), "no-status", layer=name, statuses=statuses)
        return
    status = layer.word("status")
    if status in {"", "met"} or layer.has("evidence") or layer.has("barrier"):
        return
    yield found(layer.at("status"), "no-grounds", layer=name, status=Word("layer_status", status))


def _principle(number: int | None) -> Translated:
    """A principle as messages show it: its number, and what it is called."""
    names = principles()[number or 0]
    return Translated(*(f"{number} ({names[language]})" for language in Translated._fields))


def _rows(numbers: Iterable[int]) -> Translated:
    """The rows of principles as they are pasted, each with what it is called."""
    named = [(number, principles()[number]) for number in numbers]
    texts = (
        "\n  ".join(f"- {{number: {number}, status: …}} # {names[language]}" for number, names in named)
        for language in Translated._fields
    )
    return Translated(*texts)


@rule(
    "EIF003",
    "principle-not-assessed",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_principles(product: Product, _context: Context) -> Iterator[Found]:
    """Each of the twelve principles is assessed; one that is not relevant says why."""
    document = assessment_of(product)
    if document is None:
        return
    if not document.root.has("principles"):
        yield found(document.at("principles"), "none", rows=_rows(PRINCIPLES))
        return
    value = document.root.get("principles")
    rows = document.root.groups("principles")
    numbers = [row.integer("number") for row in rows]
    whole = isinstance(value, Items) and bool(value.values) and len(rows) == len(value.values) and None not in numbers
    missing = [number for number in PRINCIPLES if number not in numbers]
    # Of two rows with one number (STR008), one may be meant for another.
    if whole and missing and len(set(numbers)) == len(numbers):
        named = tuple(_principle(number) for number in missing)
        yield found(document.root.at_key("principles"), principles=named, count=len(named), rows=_rows(missing))
    for row in rows:
        number = row.integer("number")
        if number in PRINCIPLES and row.word("status") == "not_relevant" and not row.has("note"):
            yield found(row.at("status"), "no-note", principle=_principle(number))


@rule("EIF004", "layer-without-action", severity=Severity.WARNING, nature=COMPLETENESS, dated=True)
def check_actions(product: Product, context: Context) -> Iterator[Found]:
    """A layer that is met only in part, or not at all, has an action, somebody responsible and a date to come."""
    for name, layer in layers_of(product):
        status = layer.word("status")
        if status not in {"partly", "not_met"}:
            continue
        missing = tuple(FieldName("Layer", field) for field in _ACTION if not layer.has(field))
        due = layer.date("due")
        names: dict[str, Any] = {"layer": FieldName("Layers", name), "status": Word("layer_status", status)}
        if missing:
            reason = missing[0].name if len(missing) == 1 else "all" if len(missing) == len(_ACTION) else ""
            yield found(layer.at("status"), reason, fields=missing, due=due, **names)
        elif due is not None and due < context.as_of:
            yield found(layer.at("due"), "overdue", always=True, fields=(), due=due, **names)


@rule(
    "EIF006",
    "assessment-too-old",
    severity=Severity.WARNING,
    nature=CONSISTENCY,
    options={"months": 12},
    dated=True,
)
def check_age(product: Product, context: Context) -> Iterator[Found]:
    """The assessment is no more than twelve months old."""
    document = assessment_of(product)
    day = document.root.date("date") if document is not None else None
    if document is None or day is None:
        return
    months = int(context.options["months"])
    if months_later(day, months) < context.as_of:
        yield found(document.at("date"), date=day, months=months)


@in_changes("EIF006")
def check_changed_owners(compared: Compared, _context: Context) -> Iterator[Found]:
    """The assessment is made again when the owners or the scope of the product have changed."""
    old, new = assessment_of(compared.old.product), assessment_of(compared.new.product)
    if old is None or new is None or old.root.date("date") != new.root.date("date"):
        return
    for told in compared.changes:
        fields = told.change.trail.fields
        if told.change.trail.anchor == "mandate" and fields[:1] in {("owners",), ("scope",)} and not told.uncovered:
            yield found(new.at("date"), "changed", change=Telling(compared, told), date=new.root.date("date"))
            return


@rule("EIF013", "layer-without-evidence", severity=Severity.WARNING, nature=COMPLETENESS)
def check_evidence(product: Product, _context: Context) -> Iterator[Found]:
    """A layer that is said to be met says what that rests on."""
    for name, layer in layers_of(product):
        if layer.word("status") == "met" and not layer.has("evidence"):
            yield found(layer.at("status"), layer=FieldName("Layers", name))
