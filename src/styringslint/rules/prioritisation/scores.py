"""The scores of the prioritisation method: that they are there, add up, and are followed."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Word
from styringslint.model.items import Group, Leaf
from styringslint.model.table import word_to_write
from styringslint.rules.prioritisation.ranking import current, rankings
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.chain import is_open
from styringslint.workspace.product import Product

_FACTORS = {"WSJF": ("value", "time", "risk", "size"), "RICE": ("reach", "impact", "confidence", "effort")}
_DIVISOR = {"WSJF": "size", "RICE": "effort"}
_NEAR = Decimal("0.01")
_SCORE = FieldName("Initiative", "score")


class _Scored(NamedTuple):
    """A ranked initiative that is open, its entry in the ranking, and the method that it is scored by."""

    initiative: Group
    leaf: Leaf
    ranking: Group
    method: str


def _scored(product: Product) -> Iterator[_Scored]:
    """The open initiatives of a ranking with a method of scores, in their order, each once."""
    for ranking in rankings(product):
        method = ranking.group.word("method")
        if ranking.name != "initiatives" or method not in _FACTORS:
            continue
        for identity, places in ranking.places.items():
            item = product.find(identity)
            if item is not None and item.kind == "initiative" and is_open(item):
                yield _Scored(item, ranking.leaves[places[0] - 1], ranking.group, method)


@rule("PRI002", "ranking-without-method", severity=Severity.WARNING, nature=COMPLETENESS)
def check_method(product: Product, _context: Context) -> Iterator[Found]:
    """The method is declared, and what it counts with stands at every ranked initiative."""
    for document in current(product):
        group = document.root.group("prioritisation")
        if group is not None and not group.has("method"):
            yield found(group.at("method"), rank=_rank(group))
    scored = list(_scored(product))
    if len(scored) > 1 and not any(initiative.has("score") for initiative, _, _, _ in scored):
        # The method was named and nothing was scored: one cause.
        yield from _nothing_scored(product, scored[0][3])
        return
    for initiative, _, _, method in scored:
        score = initiative.group("score")
        if score is None and initiative.has("score"):
            continue
        parts = tuple(FieldName("Score", name) for name in _FACTORS[method] if score is None or not score.has(name))
        if parts:
            yield found(
                initiative.at_key("score"),
                "factors",
                initiative=product.name_of(initiative.id),
                method=Word("prioritisation_method", method),
                parts=parts,
                field=_SCORE,
            )


def _rank(group: Group) -> str:
    """The method of those who rank without counting, as it is written."""
    return word_to_write("prioritisation_method", "rank", group.file.language)


def _nothing_scored(product: Product, method: str) -> Iterator[Found]:
    parts = tuple(FieldName("Score", name) for name in _FACTORS[method])
    for document in current(product):
        group = document.root.group("prioritisation")
        if group is not None and group.word("method") == method:
            yield found(
                group.at("method"),
                "none",
                method=Word("prioritisation_method", method),
                parts=parts,
                field=_SCORE,
                rank=_rank(group),
            )


def _factors(initiative: Group, method: str) -> dict[str, Decimal] | None:
    """The factors of an initiative, or None where one is missing or cannot be read."""
    found_factors = {name: initiative.number(f"score.{name}") for name in _FACTORS[method]}
    factors = {name: value for name, value in found_factors.items() if value is not None}
    return factors if len(factors) == len(found_factors) else None


def _computed(initiative: Group, method: str) -> Decimal | None:
    """The score that the factors give, or None where it cannot be told."""
    factors = _factors(initiative, method)
    if factors is None or factors[_DIVISOR[method]] <= 0:
        return None
    if method == "WSJF":
        return (factors["value"] + factors["time"] + factors["risk"]) / factors["size"]
    return factors["reach"] * factors["impact"] * factors["confidence"] / factors["effort"]


@rule("PRI003", "score-wrong", severity=Severity.ERROR, nature=CONSISTENCY)
def check_scores(product: Product, _context: Context) -> Iterator[Found]:
    """A score is what its factors give; the divisor is above zero, and confidence lies between 0 and 1."""
    for initiative, _, _, method in _scored(product):
        parameters: dict[str, Any] = {
            "initiative": product.name_of(initiative.id),
            "method": Word("prioritisation_method", method),
        }
        divisor = initiative.number(f"score.{_DIVISOR[method]}")
        if divisor is not None and divisor <= 0:
            field = FieldName("Score", _DIVISOR[method])
            yield found(initiative.at(f"score.{_DIVISOR[method]}"), "divisor", field=field, value=divisor, **parameters)
        confidence = initiative.number("score.confidence") if method == "RICE" else None
        if confidence is not None and not 0 <= confidence <= 1:
            field = FieldName("Score", "confidence")
            yield found(initiative.at("score.confidence"), "confidence", field=field, value=confidence, **parameters)
            continue
        score, computed = initiative.number("score.score"), _computed(initiative, method)
        if score is not None and computed is not None and abs(score - computed) > _NEAR:
            rounded = computed.quantize(_NEAR)
            yield found(initiative.at("score.score"), "score", score=score, computed=rounded, **parameters)


def _score(row: _Scored) -> Decimal | None:
    """The score by which an initiative is placed; None where it is missing or contradicts its factors."""
    stated, computed = row.initiative.number("score.score"), _computed(row.initiative, row.method)
    confidence = row.initiative.number("score.confidence") if row.method == "RICE" else None
    if confidence is not None and not 0 <= confidence <= 1:
        return None
    if stated is not None and computed is not None and abs(stated - computed) > _NEAR:
        return None
    return stated if stated is not None else computed


@rule("PRI004", "order-against-score", severity=Severity.WARNING, nature=CONSISTENCY)
def check_order(product: Product, _context: Context) -> Iterator[Found]:
    """The order follows the score, unless a reason is given."""
    rows = [row for row in _scored(product) if row.initiative.id not in _excepted(row.ranking)]
    placed = [(row, score) for row in rows if (score := _score(row)) is not None]
    for (higher, low), (lower, high) in pairwise(placed):
        if higher.ranking is lower.ranking and low < high:
            yield found(
                higher.ranking.at_leaf(higher.leaf),
                labels=(lower.ranking.at_leaf(lower.leaf),),
                initiative=product.name_of(higher.initiative.id),
                score=low,
                other=product.name_of(lower.initiative.id),
                other_score=high,
                field=FieldName("Prioritisation", "exceptions"),
            )


def _excepted(ranking: Group) -> set[str]:
    return {row.ref("id") for row in ranking.groups("exceptions")}


@rule("PRI005", "factor-off-scale", severity=Severity.WARNING, nature=CONSISTENCY)
def check_scale(product: Product, _context: Context) -> Iterator[Found]:
    """The factors of WSJF are numbers of the declared scale."""
    for initiative, _, ranking, method in _scored(product):
        scale = [leaf.data for leaf in ranking.leaves("scale")]
        if method != "WSJF" or not scale or not all(isinstance(value, Decimal) for value in scale):
            continue
        for name in _FACTORS[method]:
            value = initiative.number(f"score.{name}")
            if value is not None and value > 0 and value not in scale:
                yield found(
                    initiative.at(f"score.{name}"),
                    initiative=product.name_of(initiative.id),
                    field=FieldName("Score", name),
                    value=value,
                    scale=tuple(scale),
                )
