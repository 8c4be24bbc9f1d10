"""From goal to initiative and back."""

import styringslint.rules.traceability.chain
import styringslint.rules.traceability.references  # noqa: F401
