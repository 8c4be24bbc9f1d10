"""What the owners give the product."""

import styringslint.rules.mandate.authority
import styringslint.rules.mandate.content
import styringslint.rules.mandate.owners
import styringslint.rules.mandate.parameters
import styringslint.rules.mandate.validity  # noqa: F401
