"""What a hypothesis must hold before anybody can test it."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName
from styringslint.model.items import Group
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.chain import is_open
from styringslint.workspace.product import Product

_PARTS = {"we_believe": "believe", "will_result_in": "result", "we_know_when": "know"}
_COMPARISONS = ("at_least", "at_most", "above", "below")


def _withdrawn(hypothesis: Group) -> bool:
    """Whether it was dropped without a test: then nobody gains by completing it."""
    return hypothesis.word("decision") == "stop" and not hypothesis.has("result")


def _alive(product: Product) -> list[Group]:
    return [hypothesis for hypothesis in product.hypotheses if hypothesis.id and not _withdrawn(hypothesis)]


def _absent(group: Group, names: tuple[str, ...], inside: str = "") -> tuple[FieldName, ...]:
    """Those of the fields that are not there, as they are written."""
    below = group.group(inside) if inside else group
    if below is None:
        return ()
    return tuple([FieldName(below.section.name, name) for name in names if not below.has(name)])


@rule("HYP001", "no-hypothesis", severity=Severity.ERROR, nature=COMPLETENESS)
def check_any(product: Product, _context: Context) -> Iterator[Found]:
    """A steering document has at least one hypothesis."""
    current = [document for document in product.of_kind("steering") if document.status != "superseded"]
    if current and not any(document.root.has("hypotheses") for document in current):
        yield found(current[0].at("hypotheses"))


@rule("HYP002", "hypothesis-incomplete", severity=Severity.ERROR, nature=COMPLETENESS)
def check_parts(product: Product, _context: Context) -> Iterator[Found]:
    """A hypothesis says what is believed, what it leads to, and what number decides it."""
    for hypothesis in _alive(product):
        parts = _absent(hypothesis, tuple(_PARTS))
        if parts:
            reason = _PARTS[parts[0].name] if len(parts) == 1 else "all" if len(parts) == len(_PARTS) else ""
            yield found(hypothesis.at(parts[0].name), reason, hypothesis=product.name_of(hypothesis.id), parts=parts)


def _bounds(threshold: Group) -> Iterator[tuple[str, str]]:
    """Pairs of a lower and an upper bound that no number can meet at once."""
    for lower in ("at_least", "above"):
        low = threshold.number(lower)
        for upper in ("at_most", "below") if low is not None else ():
            high = threshold.number(upper)
            if low is None or high is None:
                continue
            if low > high or (low == high and (lower, upper) != ("at_least", "at_most")):
                yield lower, upper


@rule("HYP003", "hypothesis-without-threshold", severity=Severity.ERROR, nature=COMPLETENESS)
def check_threshold(product: Product, _context: Context) -> Iterator[Found]:
    """The number that decides a hypothesis has a metric, a unit, and a bound that a result can meet."""
    for hypothesis in _alive(product):
        threshold = hypothesis.group("we_know_when")
        if threshold is None:
            continue
        parts = _absent(hypothesis, ("metric", "unit"), "we_know_when")
        decided = any(threshold.has(word) for word in _COMPARISONS)
        if parts or not decided:
            reason = "parts" if decided else "both" if parts else ""
            yield found(
                hypothesis.at_key("we_know_when"), reason, hypothesis=product.name_of(hypothesis.id), parts=parts
            )
        for first, second in (("at_least", "above"), ("at_most", "below")):
            if threshold.has(first) and threshold.has(second):
                yield found(
                    hypothesis.at(f"we_know_when.{second}"),
                    "twice",
                    always=True,
                    labels=(hypothesis.at(f"we_know_when.{first}"),),
                    hypothesis=product.name_of(hypothesis.id),
                    lower=FieldName("Threshold", first),
                    upper=FieldName("Threshold", second),
                    parts=(),
                )
        for lower, upper in _bounds(threshold):
            yield found(
                hypothesis.at(f"we_know_when.{upper}"),
                "impossible",
                always=True,
                labels=(hypothesis.at(f"we_know_when.{lower}"),),
                hypothesis=product.name_of(hypothesis.id),
                lower=FieldName("Threshold", lower),
                low=threshold.number(lower),
                upper=FieldName("Threshold", upper),
                high=threshold.number(upper),
                parts=(),
            )


@rule("HYP004", "hypothesis-without-test", severity=Severity.ERROR, nature=COMPLETENESS)
def check_test(product: Product, _context: Context) -> Iterator[Found]:
    """A hypothesis has a test with a method and a deadline."""
    for hypothesis in _alive(product):
        if not hypothesis.has("test"):
            yield found(hypothesis.at("test"), hypothesis=product.name_of(hypothesis.id), parts=())
            continue
        parts = _absent(hypothesis, ("method", "deadline"), "test")
        if parts:
            reason = f"no-{parts[0].name}" if len(parts) == 1 else "parts"
            name = product.name_of(hypothesis.id)
            yield found(hypothesis.at_key("test"), reason, hypothesis=name, parts=parts)


@rule("HYP005", "hypothesis-without-aim", severity=Severity.ERROR, nature=COMPLETENESS)
def check_aim(product: Product, _context: Context) -> Iterator[Found]:
    """A hypothesis supports a goal or a benefit."""
    for hypothesis in product.hypotheses:
        if hypothesis.id and not hypothesis.has("supports"):
            yield found(hypothesis.at("supports"), hypothesis=product.name_of(hypothesis.id))


@rule("HYP014", "hypothesis-without-present-level", severity=Severity.INFO, nature=COMPLETENESS)
def check_present_level(product: Product, context: Context) -> Iterator[Found]:
    """An open hypothesis says what the number is before the test. Once the deadline has passed, a result is asked for."""
    for hypothesis in product.hypotheses:
        threshold = hypothesis.group("we_know_when")
        if not hypothesis.id or threshold is None or not is_open(hypothesis) or hypothesis.has("result"):
            continue
        deadline = hypothesis.date("test.deadline")
        if not threshold.has("today") and (deadline is None or deadline >= context.as_of):
            yield found(hypothesis.at_key("we_know_when"), hypothesis=product.name_of(hypothesis.id))


@rule(
    "HYP020",
    "hypothesis-without-team",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_owner(product: Product, _context: Context) -> Iterator[Found]:
    """An open hypothesis names the team that tests it."""
    for hypothesis in product.hypotheses:
        if hypothesis.id and is_open(hypothesis) and not hypothesis.has("owner"):
            yield found(hypothesis.at("owner"), hypothesis=product.name_of(hypothesis.id))
