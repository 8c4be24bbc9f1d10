"""What the README shows is what the tool prints."""

import os
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parents[1]
COMMAND = ["check", "--as-of", "2026-11-21", "examples/med-feil/parter.yaml"]


def shown(name: str) -> str:
    text = (TOP / name).read_text(encoding="utf-8")
    match = re.search(r"<!-- output -->\n```text\n(.*?)```\n<!-- /output -->", text, re.DOTALL)
    assert match is not None
    return match.group(1)


def test_the_output_in_the_readme_is_byte_for_byte_what_is_printed() -> None:
    environment = {
        key: value for key, value in os.environ.items() if key not in {"COLUMNS", "FORCE_COLOR", "STYRINGSLINT_LANG"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "styringslint", *COMMAND], cwd=TOP, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == b""
    for name in ("README.md", "README.nb.md"):
        assert shown(name) == done.stdout.decode()
        assert f"styringslint {' '.join(COMMAND)}" in (TOP / name).read_text(encoding="utf-8")


def test_the_yaml_in_the_readme_is_read_as_it_says() -> None:
    from styringslint.model.document import read_documents
    from styringslint.source.read import read

    for name in ("README.md", "README.nb.md"):
        blocks = re.findall(r"```yaml\n(dokumenttype.*?)```", (TOP / name).read_text(encoding="utf-8"), re.DOTALL)
        assert blocks
        for block in blocks:
            assert read_documents(read(block.encode()), name).problems == []
