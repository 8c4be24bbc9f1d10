"""How goals hang together: levels, and the goals outside that they serve."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import FieldName, Word
from styringslint.rules.rule import COMPLETENESS, Context, Found, found, rule
from styringslint.workspace.chain import above
from styringslint.workspace.product import Product

_LEVELS = {"output": 1, "outcome": 2, "societal": 3}


@rule(
    "GOA005",
    "goal-levels",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_levels(product: Product, _context: Context) -> Iterator[Found]:
    """A goal has a level, and does not support a goal of a lower one."""
    for goal in product.goals:
        name, level = product.name_of(goal.id), goal.word("level")
        if not goal.has("level"):
            yield found(goal.at("level"), goal=name)
        if not level:
            continue
        for leaf in goal.leaves("supports"):
            other = product.find(leaf.data) if isinstance(leaf.data, str) else None
            if other is None or other.section.name != "Goal":
                continue  # TRA001 or TRA005 has said so.
            higher = other.word("level")
            # In a circle, TRA004 has spoken.
            if (
                higher
                and _LEVELS[higher] < _LEVELS[level]
                and goal.id not in {item.id for item in above(product, other)}
            ):
                yield found(
                    goal.at_leaf(leaf),
                    "upside-down",
                    always=True,
                    field=FieldName("Goal", "supports"),
                    goal=name,
                    level=Word("goal_level", level),
                    other=product.name_of(other.id),
                    other_level=Word("goal_level", higher),
                )


@rule(
    "GOA007",
    "no-outer-goal",
    severity=Severity.INFO,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_outer_goal(product: Product, _context: Context) -> Iterator[Found]:
    """One of several goals says which goal, strategy or assignment outside the product it serves."""
    if len(product.goals) > 1 and not any(goal.has("supports_text") for goal in product.goals):
        yield found(product.goals[0].at("supports_text"), field=FieldName("Goal", "supports_text"))
