"""`styringslint rules`: a table that fits, Markdown with headings, JSON that says the same."""

from pathlib import Path

import pytest

from tests.command_line import styringslint

HEADINGS = {
    "nb": "| Kode | Alvor | Regel |",
    "nn": "| Kode | Alvor | Regel |",
    "en": "| Code | Severity | Rule |",
}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("profile", ["small", "medium"])
@pytest.mark.parametrize("status", ["draft", "for_consideration", "adopted"])
def test_the_list_fits_and_says_the_same_in_every_form(language: str, profile: str, status: str) -> None:
    options = ("--lang", language, "--profile", profile, "--status", status)
    table = styringslint("rules", *options, cwd=Path.cwd(), env={"COLUMNS": "80"})
    assert table.exit_code == 0
    lines = table.out.splitlines()
    assert max(len(line) for line in lines) <= 80
    starts = [line for line in lines if not line.startswith(" ")]
    rows = styringslint("rules", "-o", "json", *options, cwd=Path.cwd()).json["rules"]
    assert [line.split()[0] for line in starts] == [row["code"] for row in rows]
    assert len({line.index(line.split(maxsplit=2)[2], 8) for line in starts}) == 1
    markdown = styringslint("rules", "-o", "markdown", *options, cwd=Path.cwd()).out.splitlines()
    assert markdown[:2] == [HEADINGS[language], "|---|---|---|"]
    assert len(markdown) == len(rows) + 2
    assert all(line.replace("\\|", "").count("|") == 4 for line in markdown)


def test_a_small_product_has_fewer_rules() -> None:
    def off(profile: str) -> int:
        listed = styringslint("rules", "-o", "json", "--profile", profile, cwd=Path.cwd()).json["rules"]
        return sum(row["severity"] == "off" for row in listed)

    assert off("small") > off("medium")
