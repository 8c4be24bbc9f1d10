"""What initiatives wait for."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.circles import circles
from styringslint.workspace.product import OPEN_INITIATIVE, Product


@rule("INI006", "circular-dependency", severity=Severity.ERROR, nature=CONSISTENCY)
def check_circles(product: Product, _context: Context) -> Iterator[Found]:
    """No initiative waits for itself, directly or through others."""
    links = {item.id: item.refs("depends_on") for item in product.initiatives if item.id}
    for circle in circles(links):
        item = product.index[circle[-1]][0]
        leaf = next((leaf for leaf in item.leaves("depends_on") if leaf.data == circle[0]), None)
        if leaf is not None:
            yield found(
                item.at_leaf(leaf),
                "self" if len(circle) == 1 else "",
                initiative=product.name_of(circle[0]),
                circle=" → ".join([*circle, circle[0]]),
            )


@rule("INI007", "starts-before-dependency-ends", severity=Severity.INFO, nature=CONSISTENCY)
def check_schedule(product: Product, _context: Context) -> Iterator[Found]:
    """An initiative that is to come does not start before what it waits for has ended."""
    for initiative in product.initiatives:
        start = initiative.time("start")
        if start is None or initiative.word("status") not in {"proposed", "ready"}:
            continue
        for leaf in initiative.leaves("depends_on"):
            other = product.find(leaf.data) if isinstance(leaf.data, str) else None
            if (
                other is None
                or other is initiative
                or other.kind != "initiative"
                or other.word("status") not in OPEN_INITIATIVE
            ):
                continue
            end = other.time("end")
            if end is not None and end.first > start.last:
                yield found(
                    initiative.at_leaf(leaf),
                    labels=(other.at("end"),),
                    initiative=product.name_of(initiative.id),
                    start=start.first if start.first == start.last else start.text,
                    other=product.name_of(other.id),
                    end=end.last if end.first == end.last else end.text,
                )


@rule(
    "INI008",
    "dependency-without-date",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_dates(product: Product, _context: Context) -> Iterator[Found]:
    """What an open initiative waits for outside the product has a day by which it is needed."""
    waiting: dict[str, list[str]] = {}
    for initiative in product.initiatives:
        if initiative.id and initiative.word("status") in OPEN_INITIATIVE:
            for identity in initiative.refs("depends_on"):
                waiting.setdefault(identity, []).append(initiative.id)
    for identity, initiatives in waiting.items():
        dependency = product.find(identity)
        if dependency is not None and dependency.kind == "dependency" and not dependency.has("needed_by"):
            yield found(
                dependency.at("needed_by"), dependency=product.name_of(identity), initiatives=tuple(initiatives)
            )
