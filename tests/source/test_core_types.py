"""Values as other tools read them: the core schema of YAML 1.2."""

import math

import pytest

from styringslint.source.core_types import core_data
from styringslint.source.read import read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-7", -7),
        ("+7", 7),
        ("007", 7),
        ("0o17", 15),
        ("0o77", 63),
        ("0o18", "0o18"),
        ("0x1f", 31),
        ("0xAB10", 43792),
        ("0xg", "0xg"),
        ("1.5", 1.5),
        ("-.5e3", -500.0),
        ("3.", 3.0),
        ("1e400", "1e400"),
        ("9" * 300, int("9" * 300)),
        ("9" * 301, "9" * 301),
        ("1_000", "1_000"),
        ("true", True),
        ("FALSE", False),
        ("yes", "yes"),
        ("null", None),
        ("~", None),
        ('"12"', "12"),
        ("", None),
        ("[1, a, [0o7]]", [1, "a", [7]]),
        ("{b: 0x10, b: 2, c: {d: no}}", {"b": 16, "c": {"d": "no"}}),
    ],
)
def test_a_value_is_read_as_other_tools_read_it(written: str, value: object) -> None:
    root = read(f"a: {written}\n".encode()).root
    assert root is not None
    found = core_data(root)["a"]
    assert found == value
    assert isinstance(found, bool) is isinstance(value, bool)
    assert not isinstance(found, float) or math.isfinite(found)
