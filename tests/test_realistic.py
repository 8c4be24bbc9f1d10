"""Documents as people write them draw no finding but those that are right."""

from pathlib import Path

import pytest

from tests.command_line import check

HERE = Path(__file__).parent / "realistic"

NO_BASELINE = "the log says what was changed, and has no baseline to compare the documents with"
NO_AUTHORITY = "the deputy is named, and nobody can tell from the mandate what the deputy may bind"

RIGHT = {
    "arkivflyttingen": {("vedtak.yaml", 21, "DEC030"): NO_BASELINE},
    "barnehageplassen": {("mandat.yaml", 83, "STG006"): NO_AUTHORITY},
    "shore-power": {
        ("decisions.yaml", 37, "DEC030"): NO_BASELINE,
        ("mandate.yaml", 114, "STG006"): NO_AUTHORITY,
    },
}
"""Product → the findings that its authors would accept, with the reason."""


@pytest.mark.parametrize("product", sorted(path.name for path in HERE.iterdir() if path.is_dir()))
def test_a_real_document_draws_no_false_alarm(product: str) -> None:
    found = {(row["file"], row["start"]["line"], row["code"]): row["message"] for row in check(HERE / product).findings}
    assert found.keys() == RIGHT.get(product, {}).keys(), found
