"""The teams."""

import styringslint.rules.teams.content
import styringslint.rules.teams.people  # noqa: F401
