"""Who pays, and whether it holds together."""

import styringslint.rules.financing.co_financing
import styringslint.rules.financing.plans
import styringslint.rules.financing.plausible
import styringslint.rules.financing.sharing
import styringslint.rules.financing.years  # noqa: F401
