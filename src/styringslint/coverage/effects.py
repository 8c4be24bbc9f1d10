"""What decisions do to values: every change that a decision records, value by value."""

from collections.abc import Mapping
from typing import NamedTuple

from styringslint.coverage.values import Fact, written_facts
from styringslint.model.items import Group
from styringslint.workspace.paths import resolve
from styringslint.workspace.product import Product


class Effects(NamedTuple):
    """What one decision does: the values that it takes away, those that it gives, and the items that it names."""

    before: dict[str, Fact]
    after: dict[str, Fact]
    named: frozenset[str]
    taken_out: frozenset[str]
    """Items that it takes out as a whole."""

    def touches(self, path: str) -> bool:
        """Whether the decision says anything about a value."""
        return path in self.before or path in self.after or path.split("/", 1)[0] in self.taken_out


def renamed_path(path: str, renames: Mapping[str, str]) -> str:
    """A path in which old ids are replaced by new ones."""
    if not renames:
        return path
    return "/".join(renames.get(part, part) for part in path.split("/"))


def _facts(products: tuple[Product, ...], decision: Group, row: Group, name: str) -> dict[str, Fact]:
    value, path = row.leaf(name), row.text("field")
    if value is None or value.empty or not path:
        return {}
    for product in products:
        if found := written_facts(product, decision.file, path, value.node):
            return found
    return {}


def effects(products: tuple[Product, ...], decision: Group, renames: Mapping[str, str]) -> Effects:
    """What a decision does. `products` are asked in turn what a path means; old ids become new ones."""
    before: dict[str, Fact] = {}
    after: dict[str, Fact] = {}
    named: set[str] = set()
    out: set[str] = set()
    for row in decision.groups("changes"):
        before |= {renamed_path(path, renames): fact for path, fact in _facts(products, decision, row, "from").items()}
        after |= {renamed_path(path, renames): fact for path, fact in _facts(products, decision, row, "to").items()}
        path = row.text("field")
        target = resolve(products[0], path, decision.file.language)
        canonical = renamed_path(path if target.unknown else target.canonical, renames)
        named.add(canonical.split("/", 1)[0])
        if "/" not in canonical and not row.has("to"):
            out.add(canonical)
    return Effects(before, after, frozenset(named), frozenset(out))
