"""The interoperability assessment: that it exists, is whole, and is not too old."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from styringslint.core.calendar import months_later
from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Word
from styringslint.model.document import Document
from styringslint.model.items import Group, Items
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, JUDGEMENT, Context, Found, found, rule
from styringslint.source.plain import read_plain
from styringslint.workspace.product import Product

LAYERS = ("legal", "organisational", "semantic", "technical", "governance")
"""The layers of the framework, in its order."""
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


@rule("EIF001", "no-interoperability-assessment", severity=Severity.INFO, nature=JUDGEMENT)
def check_exists(product: Product, _context: Context) -> Iterator[Found]:
    """A product with two or more owners has an interoperability assessment once its mandate is adopted."""
    mandate = product.mandate
    if mandate is None or mandate.status != "adopted" or assessment_of(product) is not None:
        return
    owners = owners_of(product)
    if len(owners) >= 2 and product.profile != "small":
        yield found(
            mandate.at(), owners=tuple(product.name_of(owner).title or owner for owner in owners), count=len(owners)
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
        yield found(layer.at("status"), "no-status", layer=name)
        return
    status = layer.word("status")
    if status in {"", "met"} or layer.has("evidence") or layer.has("barrier"):
        return
    yield found(layer.at("status"), "no-grounds", layer=name, status=Word("layer_status", status))


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
        yield found(document.at("principles"), "none")
        return
    value = document.root.get("principles")
    rows = document.root.groups("principles")
    numbers = [row.integer("number") for row in rows]
    whole = isinstance(value, Items) and bool(value.values) and len(rows) == len(value.values) and None not in numbers
    names = principles()
    language = document.file.language or "nb"
    missing = tuple(f"{number} {names[number][language]}" for number in names if number not in numbers)
    if whole and missing:
        yield found(document.root.at_key("principles"), principles=missing, count=len(missing))
    for row in rows:
        number = row.integer("number")
        if number in names and row.word("status") == "not_relevant" and not row.has("note"):
            yield found(row.at("status"), "no-note", principle=f"{number} {names[number][language]}")


@rule("EIF004", "layer-without-action", severity=Severity.WARNING, nature=COMPLETENESS)
def check_actions(product: Product, _context: Context) -> Iterator[Found]:
    """A layer that is met only in part, or not at all, has an action, somebody responsible and a date."""
    for name, layer in layers_of(product):
        status = layer.word("status")
        if status not in {"partly", "not_met"}:
            continue
        missing = tuple(FieldName("Layer", field) for field in ("action", "owner", "due") if not layer.has(field))
        if missing:
            yield found(
                layer.at("status"),
                layer=FieldName("Layers", name),
                status=Word("layer_status", status),
                fields=missing,
            )


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


@rule("EIF013", "layer-without-evidence", severity=Severity.WARNING, nature=COMPLETENESS)
def check_evidence(product: Product, _context: Context) -> Iterator[Found]:
    """A layer that is said to be met says what that rests on."""
    for name, layer in layers_of(product):
        if layer.word("status") == "met" and not layer.has("evidence"):
            yield found(layer.at("status"), layer=FieldName("Layers", name))
