"""What an initiative must hold: what it is, what it is for, and what it costs."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.model.items import Group
from styringslint.model.table import words_to_write
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.product import Product


@rule("INI001", "no-initiative", severity=Severity.ERROR, nature=COMPLETENESS)
def check_any(product: Product, _context: Context) -> Iterator[Found]:
    """A steering document has at least one initiative, and each has a title and a status."""
    current = [document for document in product.of_kind("steering") if document.status != "superseded"]
    if current and not any(document.root.has("initiatives") for document in current):
        yield found(current[0].at("initiatives"))
    for initiative in product.initiatives:
        if not initiative.id:
            continue
        for name in ("title", "status"):
            if not initiative.has(name):
                yield found(
                    initiative.at(name),
                    f"no-{name}",
                    initiative=product.name_of(initiative.id),
                    statuses=words_to_write("initiative_status", initiative.file.language),
                )


@rule("INI002", "initiative-without-basis", severity=Severity.ERROR, nature=COMPLETENESS)
def check_basis(product: Product, _context: Context) -> Iterator[Found]:
    """An initiative supports a hypothesis or a benefit."""
    for initiative in product.initiatives:
        if initiative.id and not initiative.has("supports"):
            yield found(initiative.at("supports"), initiative=product.name_of(initiative.id))


def _takes_something(initiative: Group) -> bool:
    """Whether an initiative says what it takes, and not that it takes nothing. What cannot be read counts."""
    months = initiative.number("person_months")
    if initiative.has("person_months") and (months is None or months > 0):
        return True
    rows = initiative.groups("costs")
    return initiative.has("costs") and (not rows or any(row.integer("amount") != 0 for row in rows))


@rule(
    "INI009",
    "initiative-without-effort",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
    profiles={"small": Severity.OFF},
)
def check_effort(product: Product, _context: Context) -> Iterator[Found]:
    """An active initiative says what it takes, in person-months or in money."""
    for initiative in product.initiatives:
        if not initiative.id or initiative.word("status") != "active":
            continue
        if not _takes_something(initiative):
            yield found(initiative.at("person_months"), initiative=product.name_of(initiative.id))


@rule("INI010", "team-with-many-initiatives", severity=Severity.INFO, nature=CONSISTENCY, options={"initiatives": 3})
def check_flow(product: Product, context: Context) -> Iterator[Found]:
    """A team has no more than three initiatives under way at once."""
    active: dict[str, list[str]] = {}
    for initiative in product.initiatives:
        if initiative.id and initiative.word("status") == "active" and initiative.ref("team"):
            active.setdefault(initiative.ref("team"), []).append(initiative.id)
    for team in product.teams:
        theirs = active.get(team.id, [])
        if len(theirs) > context.options["initiatives"]:
            yield found(team.at(), team=product.name_of(team.id), count=len(theirs), initiatives=tuple(theirs))
