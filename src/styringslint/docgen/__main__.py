"""`python -m styringslint.docgen [--check]`, run at the top of the repository: write the generated files, or compare."""

import sys
from pathlib import Path

from styringslint.docgen.files import generated_files


def main(arguments: list[str]) -> int:
    """Write every generated file; with `--check` only say which differ (exit 1)."""
    top = Path.cwd()
    if not (top / "pyproject.toml").is_file():
        sys.stderr.write("run this at the top of the repository\n")
        return 2
    checking = "--check" in arguments
    differing = []
    # The field table first: everything else is made from it.
    for name, text in generated_files():
        path = top / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        differing.append(name)
        if not checking:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for name in differing:
        sys.stdout.write(f"{'differs' if checking else 'written'}: {name}\n")
    return int(checking and bool(differing))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
