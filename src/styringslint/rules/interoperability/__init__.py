"""The assessment after the European Interoperability Framework."""

import styringslint.rules.interoperability.assessment
import styringslint.rules.interoperability.sharing  # noqa: F401
