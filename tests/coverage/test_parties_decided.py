"""What a decision says of a party in a register that products share: the value is compared, and no other party is asked for."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import check

EXAMPLE = Path(__file__).parents[2] / "examples/hjelpemidler"
FIRST = "    endrer:\n"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Storøya kommune", []),
        (
            "Storøyane kommune",
            [
                (
                    "DEC021",
                    "parter.yaml",
                    32,
                    11,
                    (
                        "«navn» i «Storøya kommune» (storøya) er Storøya kommune, men vedtatt er Storøyane kommune "
                        "(V-2026-01, 14. januar 2026)."
                    ),
                )
            ],
        ),
    ],
)
def test_of_a_party_that_a_decision_names_only_the_value_counts(
    tmp_path: Path, name: str, expected: list[tuple[str, str, int, int, str]]
) -> None:
    folder = tmp_path / "styring"
    shutil.copytree(EXAMPLE, folder)
    log = folder / "vedtak.yaml"
    text = log.read_text("utf-8")
    row = f"      - felt: storøya/navn\n        til: {name}\n"
    log.write_text(text.replace(FIRST, FIRST + row, 1), "utf-8", newline="\n")
    done = check(folder)
    found = [
        (one["code"], Path(one["file"]).name, one["start"]["line"], one["start"]["column"], one["message"])
        for one in done.findings
    ]
    assert (done.exit_code, found) == (int(bool(expected)), expected)
