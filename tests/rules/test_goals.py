"""Which level of goal may support which: every pair, in the base product."""

import shutil
from pathlib import Path

import pytest

from tests.command_line import check
from tests.rules.examples import BASE

LEVELS = ("resultatmål", "effektmål", "samfunnsmål")
"""From the lowest."""


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("supported", LEVELS)
def test_a_goal_supports_none_of_a_lower_level(tmp_path: Path, level: str, supported: str) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "styringsdokument.yaml"
    before, second, after = file.read_text(encoding="utf-8").partition("  - id: M2\n")
    before = before.replace("    nivå: effektmål\n", f"    nivå: {level}\n    støtter: [M2]\n")
    after = after.replace("    nivå: effektmål\n", f"    nivå: {supported}\n", 1)
    file.write_text(before + second + after, encoding="utf-8")
    told = [row["reason"] for row in check(tmp_path, "--select", "GOA").findings if row["reason"] == "upside-down"]
    assert told == (["upside-down"] if LEVELS.index(supported) < LEVELS.index(level) else [])
