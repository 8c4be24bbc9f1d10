"""Data formats: how numbers, dates, amounts and words are written."""

import styringslint.rules.format.dates
import styringslint.rules.format.identities
import styringslint.rules.format.links
import styringslint.rules.format.municipalities
import styringslint.rules.format.personal
import styringslint.rules.format.problems  # noqa: F401
