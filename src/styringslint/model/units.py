"""Units of measurement, as people write them."""

from functools import lru_cache

_PER_CENT = frozenset({"%", "prosent", "percent", "per cent", "pct", "pst", "pst."})


@lru_cache(maxsize=1024)
def is_per_cent(unit: str) -> bool:
    """Whether values in a unit are shares of a whole: `prosent`, and not `prosent økning`."""
    return " ".join(unit.casefold().split()) in _PER_CENT
