"""Hypotheses."""

import styringslint.rules.hypotheses.changes
import styringslint.rules.hypotheses.content
import styringslint.rules.hypotheses.deadlines
import styringslint.rules.hypotheses.results  # noqa: F401
