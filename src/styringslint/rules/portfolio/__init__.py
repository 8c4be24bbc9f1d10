"""Several products seen together."""

import styringslint.rules.portfolio.benefits
import styringslint.rules.portfolio.parties
import styringslint.rules.portfolio.products  # noqa: F401
