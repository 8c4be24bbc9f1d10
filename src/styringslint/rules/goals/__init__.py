"""Goals."""

import styringslint.rules.goals.content
import styringslint.rules.goals.hierarchy  # noqa: F401
