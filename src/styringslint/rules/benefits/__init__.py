"""Benefits."""

import styringslint.rules.benefits.baseline
import styringslint.rules.benefits.changes
import styringslint.rules.benefits.content
import styringslint.rules.benefits.description
import styringslint.rules.benefits.follow_up
import styringslint.rules.benefits.links
import styringslint.rules.benefits.measurements
import styringslint.rules.benefits.owners
import styringslint.rules.benefits.target
import styringslint.rules.benefits.way  # noqa: F401
