"""Structure: what can be read, known keys and values, identity, placeholders, waivers."""

import styringslint.rules.structure.adoption
import styringslint.rules.structure.completeness
import styringslint.rules.structure.identity
import styringslint.rules.structure.periods
import styringslint.rules.structure.problems
import styringslint.rules.structure.recorded
import styringslint.rules.structure.validity  # noqa: F401
