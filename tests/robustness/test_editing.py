"""A workspace that is edited in any order, as people and their editors do: the laws hold after every step."""

import random
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from styringslint.source.patch import scalars
from styringslint.source.read import read
from tests.command_line import AS_OF, styringslint
from tests.test_fix import mutated

BASE = Path(__file__).parents[2] / "tests/rules/base"
VALUES = (
    "",
    "~",
    "[]",
    "{}",
    "M1",
    "nei",
    "2026-02-30",
    "1e400",
    "&a x",
    "*a",
    "a: b",
    "'",
    "|",
    "\u00a0",
    '"\\u202e"',
    "9" * 50,
)
ENDED = {0, 1, 3}

numbers = st.integers(0, 2**32)


class Editing(RuleBasedStateMachine):
    """The folder of a product, and what can happen to it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="redigert-"))
        self.changed = True

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        shutil.copytree(BASE, self.folder, dirs_exist_ok=True)

    def one(self, seed: int) -> Path | None:
        files = sorted(path for path in self.folder.rglob("*.yaml") if path.name != "styringslint.yaml")
        return random.Random(seed).choice(files) if files else None

    def write(self, path: Path, text: str) -> None:
        path.write_bytes(text.encode("utf-8", "replace"))
        self.changed = True

    @rule(seed=numbers, value=st.sampled_from(VALUES))
    def set_a_value(self, seed: int, value: str) -> None:
        path = self.one(seed)
        root = read(path.read_bytes()).root if path is not None else None
        if path is not None and root is not None:
            node = random.Random(seed).choice(list(scalars(root)))
            text = path.read_text(encoding="utf-8")
            self.write(path, text[: node.start] + value + text[node.end :])

    @rule(seed=numbers)
    def change_some_text(self, seed: int) -> None:
        if (path := self.one(seed)) is not None:
            self.write(path, mutated(path.read_bytes().decode("utf-8", "replace"), random.Random(seed)))

    @rule(seed=numbers, other=numbers)
    def move_a_line(self, seed: int, other: int) -> None:
        if (path := self.one(seed)) is not None:
            lines = path.read_bytes().decode("utf-8", "replace").splitlines(keepends=True) or [""]
            lines.insert(other % len(lines), lines.pop(seed % len(lines)))
            self.write(path, "".join(lines))

    @rule(seed=numbers)
    def copy_a_file(self, seed: int) -> None:
        if (path := self.one(seed)) is not None:
            self.write(path.with_name(f"kopi-{seed % 5}.yaml"), path.read_bytes().decode("utf-8", "replace"))

    @rule(seed=numbers)
    def delete_a_file(self, seed: int) -> None:
        if (path := self.one(seed)) is not None:
            path.unlink()
            self.changed = True

    @rule(seed=numbers, length=st.integers(0, 2000))
    def lose_the_end_of_a_file(self, seed: int, length: int) -> None:
        if (path := self.one(seed)) is not None:
            path.write_bytes(path.read_bytes()[:length])
            self.changed = True

    @rule(unsafe=st.booleans())
    def fix(self, unsafe: bool) -> None:
        """A fix made twice is a fix made once, and leaves nothing behind."""
        flags = ["--unsafe-fixes"] if unsafe else []
        names = {path.name for path in self.folder.rglob("*")}
        assert styringslint("check", "--fix", *flags, "--as-of", AS_OF, cwd=self.folder).exit_code in ENDED
        once = {path: path.read_bytes() for path in self.folder.rglob("*.yaml")}
        assert styringslint("check", "--fix", *flags, "--as-of", AS_OF, cwd=self.folder).exit_code in ENDED
        assert {path: path.read_bytes() for path in self.folder.rglob("*.yaml")} == once
        assert {path.name for path in self.folder.rglob("*")} == names
        self.changed = True

    @rule()
    def compare(self) -> None:
        for form in ("json", "markdown"):
            assert styringslint("since", "--against", BASE, "-o", form, cwd=self.folder).exit_code in ENDED
        assert styringslint("graph", cwd=self.folder).exit_code in ENDED

    @invariant()
    def every_run_ends_and_says_the_same(self) -> None:
        if self.changed:
            self.changed = False
            first = styringslint("check", "-o", "json", "--as-of", AS_OF, cwd=self.folder)
            assert first.exit_code in ENDED, first.err
            assert first.out == styringslint("check", "-o", "json", "--as-of", AS_OF, cwd=self.folder).out
            assert (
                styringslint("check", "--show-waiting", "--as-of", AS_OF, cwd=self.folder).exit_code == first.exit_code
            )


Editing.TestCase.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEditing = Editing.TestCase
