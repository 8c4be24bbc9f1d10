"""How faithful fixes are: what they change in real YAML, and what they leave alone.

    python benchmarks/fix_fidelity.py FOLDER [--edits 5] [--seed 1]

Reads every `.yaml` and `.yml` file below FOLDER and writes nothing there. In each that can be read it makes edits of the
kinds that fixes are made of, at random places (another value, a value in quotes, another key, composed characters), reads
the result again and compares: the bytes outside the edit must be the same, the value must read as it was meant, and
everything else must read as before. What comes out otherwise is either caught by the guard that every fix passes, or a
failure. Then every file goes through `check --fix --unsafe-fixes` twice, in a copy: a file changes only where a fix was
told, and the second time not at all. Exit code 1 where anything failed.
"""

import argparse
import io
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from styringslint.cli.main import run
from styringslint.core.span import Edit, Span
from styringslint.engine.guard import _same_form
from styringslint.source.nodes import Mapping, Scalar
from styringslint.source.patch import Patch, every_node, normalise, quote, rename, replace, scalars
from styringslint.source.read import Source, read

KINDS = ("value", "quoted", "key", "composed")


def edits(source: Source, kind: str, choices: random.Random) -> tuple[list[Edit], str]:
    """The edits of one kind at a random place, and the value that stands there afterwards; nothing where none fits."""
    root = source.root
    assert root is not None
    entries = [entry for node, _ in every_node(root) if isinstance(node, Mapping) for entry in node.pairs()]
    values = [value for _, value in entries if isinstance(value, Scalar)]
    if kind == "composed":
        return list(normalise(source.text, root)), ""
    if kind == "key":
        keys = [key for key, _ in entries if isinstance(key, Scalar) and key.plain]
        return ([rename(choices.choice(keys), "ny_nøkkel")], "ny_nøkkel") if keys else ([], "")
    plain = [
        node
        for node in values
        if node.plain and node.start < node.end and "\n" not in source.text[node.start : node.end]
    ]
    if not plain:
        return [], ""
    node = choices.choice(plain)
    if kind == "quoted":
        return [quote(node.span, node.value)], node.value
    return [replace(node.span, "ny verdi æøå")], "ny verdi æøå"


def outside(text: str, spans: list[Span]) -> list[str]:
    """What stands between stretches of a text."""
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def outcome(source: Source, made: list[Edit], meant: str) -> str:
    """`right`, `caught` by the guard, or what is wrong with the result."""
    patch = Patch(made)
    text = patch.apply(source.text)
    if outside(source.text, patch.old) != outside(text, patch.new):
        return "bytes outside the edit"
    again = read(text.encode("utf-8", "surrogatepass"))
    if again.root is None or source.root is None or not _same_form(source.root, again.root, patch):
        return "caught"
    found = [node.value for node in scalars(again.root) if node.span in patch.new]
    return "right" if not meant or meant in found else "another value"


def mended(path: Path, folder: Path) -> str:
    """What two runs of `check --fix` do to a copy of a file: `unchanged`, `fixed`, or what is wrong."""
    copy = folder / "fil.yaml"
    shutil.copy(path, copy)
    before = copy.read_bytes()
    out = io.StringIO()
    arguments = ["check", "--fix", "--unsafe-fixes", "--as-of", "2026-11-21", "-o", "json"]
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = run([*arguments, str(copy)])
        once = copy.read_bytes()
        again = run([*arguments, str(copy)])
    if code not in {0, 1, 3} or again != code:
        return f"exit codes {code} and {again}"
    if copy.read_bytes() != once:
        return "changed the second time"
    told = json.JSONDecoder().raw_decode(out.getvalue())[0]["fixed"]
    if bool(told) != (once != before):
        return "changed without a word" if not told else "told without a change"
    return "fixed" if told else "unchanged"


def main() -> int:
    """Print the figures; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edits", type=int, default=5, help="how many edits of each kind in each file")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    choices = random.Random(asked.seed)
    files = sorted(path for path in asked.folder.rglob("*") if path.suffix in {".yaml", ".yml"} and path.is_file())
    counts: Counter[str] = Counter()
    fixes: Counter[str] = Counter()
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            state = mended(path, Path(folder))
            fixes[state] += 1
            if state not in {"unchanged", "fixed"}:
                failures.append(f"{path}: {state}")
            source = read(path.read_bytes())
            if source.root is None:
                continue
            counts["read"] += 1
            for kind in KINDS:
                for _ in range(asked.edits if kind != "composed" else 1):
                    made, meant = edits(source, kind, choices)
                    if made:
                        came = outcome(source, made, meant)
                        counts[f"{kind}: {came}"] += 1
                        counts["tried"] += 1
                        counts["right" if came == "right" else "caught" if came == "caught" else "wrong"] += 1
                        if came not in {"right", "caught"}:
                            failures.append(f"{path}: {kind}: {came}")
    print(f"{len(files)} files, {counts['read']} read; {counts['tried']} edits: {counts['right']} right,")
    print(
        f"{counts['caught']} caught by the guard, {counts['wrong']} wrong. check --fix: {dict(sorted(fixes.items()))}"
    )
    print("\n".join(failures[:20]))
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
