"""Models, field table and JSON Schemas say the same, and the generated files are those that the models make."""

from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from styringslint.docgen.files import generated_files
from styringslint.model.document import read_documents
from styringslint.model.items import Leaf
from styringslint.model.json_schema import schema
from styringslint.model.kinds.documents import DOCUMENTS
from styringslint.model.table import LANGUAGES, document_kinds, section, section_names
from styringslint.source.nodes import Scalar
from styringslint.source.read import read
from tests.model.plain_data import canonical, raw

TOP = Path(__file__).parents[2]
FILES = sorted(
    path
    for path in [
        *TOP.glob("examples/[!m]*/**/*.yaml"),
        *TOP.glob("tests/products/**/*.yaml"),
        *TOP.glob("tests/rules/base/**/*.yaml"),
    ]
    if path.name != "styringslint.yaml"
)

WRONG: dict[str, tuple[str, ...]] = {
    "date": ("09.12.2026", "2026-13-01", "i morgen", "[2026-01-01]", "20261"),
    "coarse_time": ("2. kvartal", "2027-K2", "09.12.2026"),
    "kroner": ("15.000.000", "5 mill. kr", "-5", "12,5", "1 00 000", "{a: 1}"),
    "percentage": ("70", "0.7", "70 prosent"),
    "number": ("11 000", "12 dager", '"36"', "mange", "[1]"),
    "integer": ("-1", "2.5", "to"),
    "year": ("26", "20266", "i fjor"),
    "word": ("noe helt annet", "12", "{a: 1}"),
    "yes_no": ("kanskje", "1", "[ja]"),
    "organisation_number": ("310182044", '"31018204"', '"31018204x"'),
    "municipality_number": ("0301", '"30"'),
    "item_id": ("12", "n1", "{a: 1}"),
    "word_id": ("Etaten", "a b"),
    "quoted_text": ("1.10", "2", "[a]"),
    "section": ("tekst", "12", "[a]"),
    "text": ("{a: b}", "[a]"),
}
"""Values that no field of the type can hold."""


@cache
def validator(name: str, language: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(schema(name, language))


def verdicts(text: str) -> dict[str, Any]:
    """Whether reader, models, the schema of the kind and the schema of all kinds accept a document."""
    source = read(text.encode())
    documents = read_documents(source, "x.yaml")
    assert source.root is not None
    kind, language = documents.kind, documents.file.language
    data = raw(source.root)
    try:
        DOCUMENTS[kind].model_validate(canonical(source.root, kind, language))
        model = True
    except ValidationError:
        model = False
    return {
        "reader": not documents.problems,
        "model": model,
        "schema": validator(kind, language).is_valid(data),
        "all": validator("document", language).is_valid(data),
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_every_fixture_is_accepted_by_all(path: Path) -> None:
    assert verdicts(path.read_text(encoding="utf-8")) == {"reader": True, "model": True, "schema": True, "all": True}


def places() -> list[tuple[str, str, str]]:
    """For each type of value and each wrong text a fixture with a field of that type: (type, wrong text, changed document)."""
    found: dict[str, tuple[str, int, int]] = {}
    for path in FILES:
        documents = read_documents(read(path.read_bytes()), path.name)
        for document in documents.documents:
            for _, leaf in document.root.every_leaf():
                if isinstance(leaf.node, Scalar) and not leaf.node.block and not leaf.field.is_list:
                    found.setdefault(leaf.field.type, (documents.file.text, leaf.node.start, leaf.node.end))
            for group in document.root.walk():
                if group.field is not None and not group.field.is_list and not isinstance(group, Leaf):
                    node = group.node
                    if node.flow:
                        found.setdefault("section", (documents.file.text, node.start, node.end))
    return [
        (kind, wrong, text[:start] + wrong + text[end:])
        for kind, (text, start, end) in sorted(found.items())
        for wrong in WRONG.get(kind, ())
    ]


PLACES = places()


def test_every_type_of_value_is_tried() -> None:
    assert {kind for kind, _, _ in PLACES} == set(WRONG)


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, _, text in PLACES],
    ids=[f"{kind}-{wrong}" for kind, wrong, _ in PLACES],
)
def test_a_wrong_value_is_refused_by_all(kind: str, text: str) -> None:
    assert verdicts(text) == {"reader": False, "model": False, "schema": False, "all": False}, kind
    assert len(read_documents(read(text.encode()), "x.yaml").problems) == 1, "one cause, one problem"


def test_an_unknown_key_is_refused_by_all() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8") + "helt_ukjent_felt_xyz: 1\n"
        assert verdicts(text) == {"reader": False, "model": False, "schema": False, "all": False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_schemas_are_sound_draft_07(language: str) -> None:
    for name in ("document", *document_kinds(), "config"):
        jsonschema.Draft7Validator.check_schema(schema(name, language))


def test_every_field_is_described_in_every_language() -> None:
    from styringslint.model.json_schema import description

    for name in section_names():
        for field in section(name).fields:
            for language in LANGUAGES:
                assert description(name, field, language), f"{name}.{field} ({language})"


def test_every_required_field_has_one_owning_rule() -> None:
    import styringslint.rules.catalogue  # noqa: F401
    from styringslint.rules.rule import RULES

    for name in section_names():
        for field in section(name).fields.values():
            if field.need in {"required", "adopted", "identity"}:
                assert field.rule in RULES, f"{name}.{field.name} is owned by {field.rule or 'nobody'}"


def test_generated_files_match() -> None:
    differing = [name for name, text in generated_files() if (TOP / name).read_text(encoding="utf-8") != text]
    assert differing == [], "run: python -m styringslint.docgen"
