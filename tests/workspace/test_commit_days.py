"""The day of a version is the one where it was written: its time, in its own zone."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.governed import IDENTITY, history, lower, repository

MIDNIGHT = 1_790_985_600
"""The third of October 2026 begins, in Greenwich."""
HOUR, MINUTE = 3600, 60


def stamped(folder: Path, seconds: int, zone: str) -> None:
    """Commit everything as if at a time in a zone."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | IDENTITY
    environment |= {"GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE": f"{seconds} {zone}"}
    subprocess.run(["git", "commit", "-qam", "endring"], cwd=folder, env=environment, check=True)


@pytest.mark.parametrize(
    ("begins", "zone"),
    [
        (MIDNIGHT, "+0000"),
        (MIDNIGHT, "-0000"),
        (MIDNIGHT - MINUTE, "+0001"),
        (MIDNIGHT + 30 * MINUTE, "-0030"),
        (MIDNIGHT - 30 * MINUTE, "+0030"),
        (MIDNIGHT - HOUR, "+0100"),
        (MIDNIGHT - 5 * HOUR - 30 * MINUTE, "+0530"),
        (MIDNIGHT - 12 * HOUR - 45 * MINUTE, "+1245"),
        (MIDNIGHT + 5 * HOUR, "-0500"),
        (MIDNIGHT + 3 * HOUR + 30 * MINUTE, "-0330"),
        (MIDNIGHT + 11 * HOUR, "-1100"),
    ],
)
def test_a_day_begins_at_midnight_where_it_was_written(tmp_path: Path, begins: int, zone: str) -> None:
    repository(tmp_path, day="2026-09-01")
    lower(tmp_path)
    for seconds, day in ((begins, "2026-10-03"), (begins - 1, "2026-10-02")):
        stamped(tmp_path, seconds, zone)
        newest = history(tmp_path, "-o", "json").json["range"]["newest"]
        assert newest["date"] == day
        (tmp_path / "annet.txt").write_text(day, encoding="utf-8")
        subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
