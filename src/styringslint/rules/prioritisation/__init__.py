"""Prioritisation of hypotheses and initiatives."""

import styringslint.rules.prioritisation.ranking
import styringslint.rules.prioritisation.scores  # noqa: F401
