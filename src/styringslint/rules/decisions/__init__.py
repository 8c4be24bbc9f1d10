"""Recorded decisions."""

import styringslint.rules.decisions.adoption
import styringslint.rules.decisions.changes
import styringslint.rules.decisions.coverage
import styringslint.rules.decisions.follow_up
import styringslint.rules.decisions.learning
import styringslint.rules.decisions.log
import styringslint.rules.decisions.parameters
import styringslint.rules.decisions.reserved
import styringslint.rules.decisions.voting  # noqa: F401
