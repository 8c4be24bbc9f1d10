"""What a clean check imports: it pays only for what it uses."""

import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "examples/liten"
UNWANTED = {
    "pydantic",
    "pydantic_core",
    "jsonschema",
    "jinja2",
    "rich",
    "importlib.metadata",
    "ruamel",
    "ruamel.yaml",
    "json.tool",
    "difflib",
    "asyncio",
    "multiprocessing",
    "styringslint.rules.house.rules",
    "styringslint.workspace.own_schemas",
}
SHOW = (
    "import sys; from styringslint.cli.main import run; code = run(['check', '--as-of', '2026-11-21', '.']);"
    " sys.stderr.write(' '.join(sorted(sys.modules))); sys.exit(code)"
)


def test_a_clean_check_imports_only_what_it_uses() -> None:
    done = subprocess.run([sys.executable, "-c", SHOW], cwd=EXAMPLE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert set(done.stderr.split()) & UNWANTED == set()
