"""Initiatives."""

import styringslint.rules.initiatives.content
import styringslint.rules.initiatives.course
import styringslint.rules.initiatives.dependencies  # noqa: F401
