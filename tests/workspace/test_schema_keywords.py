"""The keywords of JSON Schema that are not left to the library, and some that are: what breaks them, and where it is told."""

from pathlib import Path
from typing import Any

import pytest

from tests.governed import documents
from tests.test_own_schemas import benefit, breaches, use

GROUPS = ("nullpunkt", "målverdi", "måles", "ansvarlig", "støtter", "målinger", "tiltak")
NOT_OF_TEXTS = {
    "uniqueItems": True,
    "required": ["x"],
    "patternProperties": {"a": False},
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"patternProperties": {"^st": {"type": "string"}}},
         [("type", 29, 5, "N1/supports"), ("type", 45, 5, "N2/supports")]),
        ({"patternProperties": {"^status$": False}},
         [("unknown-key", 32, 5, "N1/status"), ("unknown-key", 48, 5, "N2/status")]),
        ({"patternProperties": {"^x": False}}, []),
        # What no other keyword speaks of.
        ({"additionalProperties": {"type": "string"}, "properties": dict.fromkeys(GROUPS, True)},
         [("type", 54, 5, "N2/value_nok"), ("type", 59, 5, "N2/assumptions")]),
        ({"additionalProperties": False, "patternProperties": {"^[^s]": True}},
         [("unknown-key", 29, 5, "N1/supports"), ("unknown-key", 32, 5, "N1/status"),
          ("unknown-key", 45, 5, "N2/supports"), ("unknown-key", 48, 5, "N2/status")]),
        ({"additionalProperties": True}, []),
        # Lists and groups are compared by what they hold; the order of keys is none.
        ({"properties": {"støtter": {"const": ["M1"]}}}, [("values", 45, 5, "N2/supports")]),
        ({"properties": {"støtter": {"enum": [["M1"], ["M3"]]}}}, [("values", 45, 5, "N2/supports")]),
        ({"properties": {"nullpunkt": {"const": {"dato": "2026-01-31", "verdi": 40}}}},
         [("values", 50, 5, "N2/baseline")]),
        ({"properties": {"målinger": {"maxItems": 1}}}, [("other", 36, 5, "N1/measurements")]),
        ({"properties": {"målinger": {"items": {"properties": {"verdi": {"minimum": 31}}}}}},
         [("other", 38, 35, "N1/measurements/2026-09-30/value")]),
        # One schema or another.
        ({"not": {"required": ["tas_ut_ved"]}}, [("other", 41, 9, "N2")]),
        ({"anyOf": [{"required": ["verdi_kr"]}, {"properties": {"type": {"const": "x"}}}]}, [("other", 25, 9, "N1")]),
        ({"if": {"required": ["verdi_kr"]}, "then": {"required": ["merke"]}}, [("missing", 41, 9, "N2/merke")]),
        ({"dependencies": {"tittel": ["merke"]}}, [("other", 25, 9, "N1"), ("other", 41, 9, "N2")]),
        # A keyword asks nothing of a value of another sort.
        ({"properties": {"tittel": NOT_OF_TEXTS, "nullpunkt": {"pattern": "^x", "uniqueItems": True}}}, []),
    ],
)  # fmt: skip
def test_each_keyword(tmp_path: Path, schema: dict[str, Any], expected: list[Any]) -> None:
    assert breaches(use(documents(tmp_path), benefit(schema))) == expected


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("[{dato: 2026-06-30, verdi: 34}, {verdi: 34, dato: 2026-06-30}]", True),
        ("[{dato: 2026-06-30, verdi: 34}, {dato: 2026-06-30, verdi: 34.0}]", True),
        ("[{dato: 2026-06-30, verdi: 34}, {dato: 2026-06-30, verdi: '34'}]", False),
        ("[{dato: 2026-06-30, verdi: 34}, {dato: 2026-09-30, verdi: 34}]", False),
        ("[true, 1]", False),
        ("[[1, 2], [2, 1]]", False),
        ("[[1, 2], [1, 2]]", True),
    ],
)
def test_what_stands_twice(tmp_path: Path, rows: str, told: bool) -> None:
    documents(tmp_path)
    path = tmp_path / "styringsdokument.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[kundesvar, utvikling, design]", rows), encoding="utf-8")
    schema = {"properties": {"team": {"items": {"properties": {"kompetanser": {"uniqueItems": True}}}}}}
    expected = [("other", 129, 5, "T1/competences")] if told else []
    assert breaches(use(tmp_path, schema)) == expected
