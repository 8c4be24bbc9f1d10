"""Every generated file: its path in the repository and its text."""

from collections.abc import Iterator

from styringslint.docgen.format_page import format_page
from styringslint.docgen.norwegian_format_page import norwegian_format_page
from styringslint.docgen.rule_pages import rule_pages
from styringslint.model.generate import field_table_text
from styringslint.model.json_schema import schema_files


def generated_files() -> Iterator[tuple[str, str]]:
    """Path and text of each generated file, those first that others are made from."""
    yield "src/styringslint/model/fields.json", field_table_text()
    for name, text in schema_files().items():
        yield f"schemas/{name}", text
    yield "docs/format.md", format_page()
    for language in ("nb", "nn"):
        yield f"docs/format.{language}.md", norwegian_format_page(language)
    for name, text in rule_pages().items():
        yield f"docs/rules/{name}", text
