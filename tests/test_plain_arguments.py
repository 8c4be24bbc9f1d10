"""What is read without click is what click reads."""

import os
from pathlib import Path
from typing import Any
from unittest.mock import patch

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styringslint.cli.check import check
from styringslint.cli.plain import plain

HERE = Path(__file__).parent
OPTIONS = [name for parameter in check.params if isinstance(parameter, click.Option) for name in parameter.opts]
VALUES = ["nb", "xx", "json", "json=out.json", "error", "never", "auto", "BEN,STR001", "2026-11-21", "Æ ø", "=", "a=b"]
PATHS = [".", "tests", "no/such/file.yaml", "-", "--", "", "~", "*.yaml", str(HERE), "a\nb", "\udcff"]
ODD = [
    "--sel",
    "-x",
    "-ojson",
    "-o=json",
    "-h",
    "--help",
    "--fix=yes",
    "--lang=",
    "--format=",
    "--color=always",
    "--no-fix",
]


def by_click(arguments: list[str]) -> dict[str, Any] | None:
    """What click reads, or None where it refuses or prints help."""
    try:
        return dict(check.make_context("check", list(arguments)).params)
    except (click.ClickException, click.exceptions.Exit):
        return None


def same(arguments: list[str]) -> bool:
    """Whether both read the same, or click alone reads it. Returns whether the arguments are plain."""
    read = plain(arguments)
    if read is not None:
        assert by_click(arguments) == read
    return read is not None


WORDS = st.sampled_from([*OPTIONS, *OPTIONS, *VALUES, *PATHS, *ODD])
VARIABLES = st.fixed_dictionaries(
    {},
    optional={
        "STYRINGSLINT_LANG": st.sampled_from(["nn", "xx", ""]),
        "STYRINGSLINT_AS_OF": st.sampled_from(["2026-01-01", "soon", ""]),
    },
)


@settings(max_examples=600, deadline=None)
@given(st.lists(WORDS, max_size=6), VARIABLES)
def test_whatever_is_plain_is_what_click_reads(arguments: list[str], variables: dict[str, str]) -> None:
    with patch.dict(os.environ, variables), patch("click.echo"):
        same(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["."],
        ["tests", "docs"],
        ["-o", "json"],
        ["--format=json", "-o", "sarif=out.sarif", "tests"],
        ["--select", "BEN", "--select=STR", "--ignore", "BEN001,BEN002"],
        ["--fail-level", "never", "--show-waiting", "--statistics"],
        ["--as-of", "2026-11-21", "--lang", "nn", "--color=never", "--tracked-only", "--no-cache"],
        ["--fix", "--unsafe-fixes", "--diff"],
    ],
    ids=" ".join,
)
def test_everyday_arguments_are_plain(arguments: list[str]) -> None:
    assert same(arguments)


@pytest.mark.parametrize("argument", ["--help", "-h", "--sel", "-", "--", "--lang=xx", "--fix=1", "-ojson", "--format"])
def test_what_is_not_plain_is_left_to_click(argument: str) -> None:
    assert plain([argument]) is None


def test_every_option_of_the_command_is_known() -> None:
    for name in OPTIONS:
        arguments = (
            [name] if plain([name]) is not None else [name, {"--lang": "nb", "--fail-level": "error"}.get(name, "auto")]
        )
        assert same(arguments), name


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_locked_file_is_left_to_click(tmp_path: Path) -> None:
    locked = tmp_path / "a.yaml"
    locked.touch(0o000)
    assert plain([str(locked)]) is None
    assert by_click([str(locked)]) is None
