"""Units of measurement, as people write them."""

_PER_CENT = frozenset({"%", "prosent", "percent", "per cent", "pct", "pst", "pst."})


def is_per_cent(unit: str) -> bool:
    """Whether values in a unit are shares of a whole: `prosent`, and not `prosent økning`."""
    return " ".join(unit.casefold().split()) in _PER_CENT
