"""The licence of every installed distribution: only those that may be used without asking, and none that is unknown."""

import re
import sys
from importlib.metadata import Distribution, distributions

ALLOWED = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL[- ]2|Mozilla Public License 2|LGPL|Lesser General Public|Unlicense|0BSD"
)
OWN = "styringslint"


def licence(distribution: Distribution) -> str:
    """What a distribution says of its licence: the expression, else the classifiers, else the text."""
    metadata = distribution.metadata
    expression = metadata.get("License-Expression")
    classifiers = [
        row.rpartition(" :: ")[2] for row in metadata.get_all("Classifier", []) if row.startswith("License ::")
    ]
    return expression or ", ".join(classifiers) or (metadata.get("License") or "").partition("\n")[0]


def main() -> int:
    """Print those that are not allowed; 1 where there are any."""
    found = {row.metadata["Name"]: licence(row) for row in distributions()}
    wrong = {name: text for name, text in found.items() if name != OWN and not ALLOWED.search(text)}
    for name, text in sorted(wrong.items()):
        sys.stdout.write(f"{name}: {text or 'no licence given'}\n")
    sys.stdout.write(f"{len(found)} distributions, {len(wrong)} with a licence that is not allowed\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
