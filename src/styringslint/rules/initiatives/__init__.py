"""Initiatives."""

import styringslint.rules.initiatives.content
import styringslint.rules.initiatives.course
import styringslint.rules.initiatives.dependencies
import styringslint.rules.initiatives.stopping  # noqa: F401
