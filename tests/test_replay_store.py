"""Where nothing has changed, what was said last time is said again, to the byte; where anything has, it is judged anew."""

import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from styringslint.cli import again, checking, entry
from styringslint.report.formats import FORMATS
from styringslint.workspace import replay_store

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = ("--as-of", "2026-11-21")


class Runs:
    """Runs of `styringslint check` in one process, with a store of their own, on a day when all files are old."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.store = folder / "cache/styringslint/replay"
        self.judged = 0
        self.patch = monkeypatch
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        monkeypatch.setenv("LOCALAPPDATA", str(folder / "cache"))
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.delenv("STYRINGSLINT_NO_CACHE", raising=False)
        real_checked, real_time = checking.checked, time.time_ns

        def counted(asked: object) -> object:
            self.judged += 1
            return real_checked(asked)  # type: ignore[arg-type]

        monkeypatch.setattr(checking, "checked", counted)
        monkeypatch.setattr(again.time, "time_ns", lambda: real_time() + 3600 * 10**9)

    def __call__(self, *arguments: str, cwd: Path, encoding: str = "utf-8") -> tuple[int, bytes]:
        """The exit code and what was written to standard output."""
        out = io.TextIOWrapper(io.BytesIO(), encoding)
        self.patch.setattr(sys, "stdout", out)
        self.patch.chdir(cwd)
        code = entry._run(["check", *AS_OF, *arguments])
        out.flush()
        return code, out.buffer.getvalue()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    return Runs(tmp_path, monkeypatch)


@pytest.fixture
def product(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "med-feil", tmp_path / "work/product"))


@pytest.mark.parametrize("language", ["nb", "nn", "en", ""])
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir()))
def test_a_replayed_run_says_what_a_cold_one_says(
    run: Runs, tmp_path: Path, example: str, name: str, language: str
) -> None:
    folder = Path(shutil.copytree(EXAMPLES / example, tmp_path / "work" / example))
    arguments = ["-o", name, *(["--lang", language] if language else [])]
    cold = run(*arguments, "--no-cache", cwd=folder)
    first = run(*arguments, cwd=folder)
    assert run.judged == 2
    replayed = run(*arguments, cwd=folder)
    assert run.judged == 2
    assert cold == first == replayed


def edit(file: Path) -> None:
    """Another text of the same length, with the time of the old one."""
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Storm", b"Storn", 1).replace(b"kommune", b"kommunf", 1))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited, with the old size and time": lambda folder: edit(folder / "parter.yaml"),
    "a new file": lambda folder: (folder / "ny.yaml").write_text("dokumenttype: mandat\n"),
    "a new file in a new folder": lambda folder: (
        (folder / "a/b").mkdir(parents=True) or (folder / "a/b/ny.yaml").touch()
    ),
    "a file gone": lambda folder: (folder / "laering.yaml").unlink(),
    "a file renamed": lambda folder: (folder / "laering.yaml").rename(folder / "lering.yaml"),
    "a file made a link": lambda folder: (
        (folder / "laering.yaml").unlink() or (folder / "laering.yaml").symlink_to("vedtak.yaml")
    ),
    "another configuration": lambda folder: (folder / "styringslint.yaml").write_text("språk: en\n"),
    "no configuration": lambda folder: (folder / "styringslint.yaml").unlink(),
    "a configuration above": lambda folder: (folder / "styringslint.yaml").rename(folder.parent / "styringslint.yaml"),
    "a repository above": lambda folder: (folder.parent / ".git").mkdir(),
    "a mode": lambda folder: (folder / "parter.yaml").chmod(0o600),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_judged_anew(run: Runs, product: Path, change: str) -> None:
    run(cwd=product)
    run(cwd=product)
    assert run.judged == 1
    CHANGES[change](product)
    after = run(cwd=product)
    assert run.judged == 2
    assert after == run("--no-cache", cwd=product)


def git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=N", "-c", "user.email=n@example.org"]
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: git(folder, "rm", "-q", "--cached", "laering.yaml"),
        lambda folder: (folder / ".gitignore").write_text("laering.yaml\n"),
        lambda folder: (folder / "moter/.gitignore").write_text("*\n"),
        lambda folder: (folder / ".git/info/exclude").write_text("vedtak.yaml\n"),
        lambda folder: (folder.parents[1] / ".gitconfig").write_text("[core]\n\texcludesFile = ~/ignored\n"),
    ],
    ids=["index", "ignored", "ignored below", "excluded", "settings"],
)
def test_what_git_tracks_and_ignores_counts(run: Runs, product: Path, change: Callable[[Path], object]) -> None:
    git(product, "init", "-q")
    git(product, "add", ".")
    for arguments in ([], ["--tracked-only"]):
        run(*arguments, cwd=product)
        run(*arguments, cwd=product)
    assert run.judged == 2
    change(product)
    for number, arguments in enumerate(([], ["--tracked-only"]), 3):
        after = run(*arguments, cwd=product)
        assert run.judged == number
        run.patch.setenv("STYRINGSLINT_NO_CACHE", "1")
        assert after == run(*arguments, cwd=product)
        run.judged -= 1
        run.patch.delenv("STYRINGSLINT_NO_CACHE")


@pytest.mark.parametrize("variable", ["STYRINGSLINT_LANG", "NO_COLOR", "GIT_INDEX_FILE", "PATH", "TZ"])
def test_the_environment_counts(run: Runs, product: Path, variable: str) -> None:
    run(cwd=product)
    run.patch.setenv(variable, "nn" if variable == "STYRINGSLINT_LANG" else "/nowhere")
    run(cwd=product)
    assert run.judged == 2


def test_how_standard_output_looks_counts(run: Runs, product: Path) -> None:
    plain = run(cwd=product)
    assert run(cwd=product, encoding="latin-1") != plain
    assert run.judged == 2
    assert run(cwd=product) == plain
    assert run.judged == 2


def test_the_day_the_arguments_and_the_folder_count(run: Runs, product: Path) -> None:
    run(cwd=product)
    run("--as-of", "2026-11-22", cwd=product)
    run("--show-waiting", cwd=product)
    run("product", cwd=product.parent)
    assert run.judged == 4
    run.patch.setattr(again, "__version__", "9.9.9")
    run(cwd=product)
    assert run.judged == 5


def test_what_is_written_fixed_or_read_from_elsewhere_is_never_replayed(
    run: Runs, product: Path, tmp_path: Path
) -> None:
    for arguments in (["-o", f"json={tmp_path}/out.json"], ["--diff"], ["--no-cache"]):
        run(*arguments, cwd=product)
        run(*arguments, cwd=product)
    assert run.judged == 6
    assert not run.store.exists()


def test_what_could_not_be_judged_is_not_kept(run: Runs, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(cwd=tmp_path / "empty")[0] == 3
    assert not run.store.exists()


def test_a_young_file_is_not_trusted(run: Runs, product: Path) -> None:
    run.patch.setattr(again.time, "time_ns", lambda: 0)
    run(cwd=product)
    assert not run.store.exists()


def test_the_store_is_ours_alone_and_never_in_the_tree(run: Runs, product: Path, tmp_path: Path) -> None:
    run(cwd=product)
    [kept] = run.store.iterdir()
    if os.name != "nt":
        assert run.store.stat().st_mode & 0o777 == 0o700
        assert kept.stat().st_mode & 0o777 == 0o600
    kept.unlink()
    run(str(tmp_path), cwd=product)
    assert list(run.store.iterdir()) == []


def damaged(run: Runs, product: Path, data: bytes) -> None:
    """Put other data in the store, and see that the product is judged anew."""
    [kept] = run.store.iterdir()
    kept.write_bytes(data)
    before = run.judged
    assert run(cwd=product) == run("--no-cache", cwd=product)
    assert run.judged == before + 2


def test_a_damaged_store_is_as_good_as_none(run: Runs, product: Path) -> None:
    run(cwd=product)
    [kept] = run.store.iterdir()
    whole = kept.read_bytes()
    for length in (0, 1, 10, len(whole) // 2, len(whole) - 1):
        damaged(run, product, whole[:length])
    for at in range(0, len(whole), len(whole) // 8):
        damaged(run, product, whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    damaged(run, product, whole + b"more")


@pytest.mark.parametrize(
    "parts",
    [[], [b"x"], [b"", b"1", b"", b""], ["key", b"7", b"", b"\x1b]0;evil\x07"], ["key", b"0", b"odd", b"evil"]],
    ids=["nothing", "one", "another key", "exit code", "odd"],
)
def test_a_hostile_store_says_nothing(run: Runs, product: Path, parts: list[bytes]) -> None:
    run(cwd=product)
    [kept] = run.store.iterdir()
    key = replay_store._unpacked(kept.read_bytes())[0]
    damaged(run, product, replay_store._packed([key if part == "key" else part for part in parts]))


def test_a_length_that_lies_says_nothing(run: Runs, product: Path) -> None:
    run(cwd=product)
    for body in (b"-2\nab\n", b"99999999999\nab\n", b"\n\n", b"x\n", b"5"):
        packed = replay_store._packed([])
        damaged(run, product, packed[: len(packed) - 9] + b"%08x\n" % replay_store.zlib.crc32(body) + body)


@pytest.mark.skipif(os.name == "nt", reason="modes and links of Unix")
@pytest.mark.parametrize("what", ["open folder", "open file", "link", "linked folder", "pipe", "folder"])
def test_what_others_can_write_is_not_read(run: Runs, product: Path, what: str) -> None:
    run(cwd=product)
    [kept] = run.store.iterdir()
    if what == "open folder":
        run.store.chmod(0o777)
    elif what == "open file":
        kept.chmod(0o666)
    elif what == "linked folder":
        run.store.rename(run.folder / "elsewhere")
        run.store.symlink_to(run.folder / "elsewhere")
    else:
        kept.rename(run.folder / "moved")
        if what == "link":
            kept.symlink_to(run.folder / "moved")
        elif what == "pipe":
            os.mkfifo(kept, 0o600)
        else:
            kept.mkdir(0o700)
    assert run(cwd=product)[0] == 1
    assert run.judged == 2


def test_many_at_once_leave_a_whole_store(run: Runs, product: Path) -> None:
    code = (
        "import sys, time; real = time.time_ns; time.time_ns = lambda: real() + 10**13;"
        " from styringslint.cli.entry import main; main()"
    )
    command = [sys.executable, "-B", "-c", code, "check", *AS_OF]
    running = [subprocess.Popen(command, cwd=product, stdout=subprocess.PIPE) for _ in range(4)]
    outputs = {process.communicate()[0] for process in running}
    assert len(outputs) == 1
    again_ = subprocess.run(command, cwd=product, stdout=subprocess.PIPE, check=False)
    assert {again_.stdout} == outputs
    assert len(list(run.store.iterdir())) == 1


def test_only_so_many_are_remembered(run: Runs, product: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay_store, "_MOST_FILES", 3)
    for day in range(10, 16):
        run("--as-of", f"2026-11-{day}", cwd=product)
    assert len(list(run.store.iterdir())) == 3
    run("--as-of", "2026-11-15", cwd=product)
    assert run.judged == 6


def test_a_store_that_cannot_be_written_is_no_fault(run: Runs, product: Path) -> None:
    (run.folder / "cache").write_text("a file, not a folder")
    assert run(cwd=product)[0] == 1
    assert run(cwd=product)[0] == 1


def test_a_pipe_that_nobody_reads_ends_as_ever(run: Runs, product: Path) -> None:
    run(cwd=product)

    class Closed(io.BytesIO):
        def write(self, _data: object) -> int:
            raise BrokenPipeError

    run.patch.setattr(again.os, "dup2", lambda *_: None)
    run.patch.setattr(sys, "stdout", io.TextIOWrapper(Closed(), "utf-8"))
    assert entry._run(["check", *AS_OF]) == 141
