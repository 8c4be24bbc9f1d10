"""The language of the texts."""

import styringslint.rules.language.sentences
import styringslint.rules.language.terms
import styringslint.rules.language.titles
import styringslint.rules.language.wording  # noqa: F401
