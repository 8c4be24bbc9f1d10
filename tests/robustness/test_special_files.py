"""What is no ordinary file: pipes, devices, sockets, links, closed folders. Nothing hangs, and nothing goes unsaid."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from tests.command_line import styringslint
from tests.robustness.process import AS_OF, Ended, assert_sound, linux, powerless, process

pytestmark = linux

PARTIES = (
    "dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n"
    '  - id: a\n    navn: b\n    sektor: stat\n    organisasjonsnummer: "310182044"\n'
)
SECRET = "root:"


def good(folder: Path, name: str = "parter.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PARTIES, encoding="utf-8")
    return path


def run(*arguments: str | bytes | Path, cwd: Path, codes: set[int], **more: object) -> Ended:
    ended = process(*arguments, cwd=cwd, **more)
    assert_sound(ended, codes)
    assert SECRET.encode() not in ended.out + ended.err
    return ended


def test_the_ordinary_case(tmp_path: Path) -> None:
    good(tmp_path)
    run("check", "--as-of", AS_OF, cwd=tmp_path, codes={0})


@pytest.mark.parametrize("name", ["rør.yaml", "rør.md"])
def test_a_pipe_among_documents_is_told(tmp_path: Path, name: str) -> None:
    good(tmp_path)
    os.mkfifo(tmp_path / name)
    ended = run("check", cwd=tmp_path, codes={3})
    assert f"{name}: kan ikke leses: is not a regular file".encode() in ended.out
    run("check", name, cwd=tmp_path, codes={3})
    run("graph", name, cwd=tmp_path, codes={3})
    run("check", "--fix", name, cwd=tmp_path, codes={3})


def test_a_socket_among_documents_is_told(tmp_path: Path) -> None:
    good(tmp_path)
    before = Path.cwd()
    try:
        os.chdir(tmp_path)  # the name of a socket is short
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("s.yaml")
            run("check", cwd=tmp_path, codes={3})
            run("check", "s.yaml", cwd=tmp_path, codes={3})
    finally:
        os.chdir(before)


@pytest.mark.parametrize(
    ("device", "codes"),
    [
        ("/dev/zero", {3}),
        ("/dev/null", {3}),
        ("/dev/random", {3}),
        ("/dev/tty", {3}),
        ("/proc/self/mem", {3}),
        ("/proc/self/fdinfo", {3}),
    ],
)
def test_a_device_is_not_read(tmp_path: Path, device: str, codes: set[int]) -> None:
    run("check", device, cwd=tmp_path, codes=codes)


@pytest.mark.parametrize("kind", ["pipe", "folder", "loop", "zero", "outside"])
@pytest.mark.parametrize(
    "command", [("check",), ("check", "parter.yaml"), ("config", "show"), ("check", "--fix"), ("rules",)]
)
def test_a_configuration_that_is_no_file_of_the_repository_is_told(
    tmp_path: Path, kind: str, command: tuple[str, ...]
) -> None:
    folder = tmp_path / "depot"
    good(folder)
    (tmp_path / "utenfor.yaml").write_text("root: x\n", encoding="utf-8")
    path = folder / "styringslint.yaml"
    makers = {
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "loop": lambda: path.symlink_to(path.name),
        "zero": lambda: path.symlink_to("/dev/zero"),
        "outside": lambda: path.symlink_to("../utenfor.yaml"),
    }
    makers[kind]()
    ended = run(*command, cwd=folder, codes={2, 3})
    assert b"styringslint.yaml: " in ended.err


def test_a_configuration_behind_a_link_inside_is_read(tmp_path: Path) -> None:
    good(tmp_path, "styring/parter.yaml")
    (tmp_path / ".git").mkdir()
    (tmp_path / "felles.yaml").write_text("språk: nn\n", encoding="utf-8")
    (tmp_path / "styring/styringslint.yaml").symlink_to("../felles.yaml")
    assert "språk: nn" in styringslint("config", "show", "styring", cwd=tmp_path).out


@pytest.mark.parametrize(
    "named",
    [
        "rør.yaml",
        "lenke.yaml",
        "../../../../../../../../etc/passwd",
        "/etc/passwd",
        "~/.ssh/id_rsa",
        "a\\0b.yaml",
        "//server/x.yaml",
    ],
)
def test_what_a_configuration_builds_on_lies_inside(tmp_path: Path, named: str) -> None:
    good(tmp_path)
    os.mkfifo(tmp_path / "rør.yaml")
    (tmp_path / "lenke.yaml").symlink_to("/etc/passwd")
    (tmp_path / "styringslint.yaml").write_text(f'bygger_på: ["{named}"]\n', encoding="utf-8")
    run("check", "parter.yaml", cwd=tmp_path, codes={2})


def test_loops_of_links(tmp_path: Path) -> None:
    good(tmp_path)
    (tmp_path / "selv.yaml").symlink_to("selv.yaml")
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "opp").symlink_to("..")
    (tmp_path / "her").symlink_to(".")
    (tmp_path / "borte.yaml").symlink_to("finnes-ikke.yaml")
    run("check", "--as-of", AS_OF, cwd=tmp_path, codes={0})
    for name in ("selv.yaml", "a", "a/x.yaml", "borte.yaml"):
        run("check", name, cwd=tmp_path, codes={3})
    for command in (("check", "opp"), ("check", "her")):
        run(*command, cwd=tmp_path, codes={2})
    run("since", "--against", "a", cwd=tmp_path, codes={2})
    run("check", "-", "--stdin-filename", "a/x.yaml", cwd=tmp_path, codes={1, 3})
    run("check", "-o", "json=a", cwd=tmp_path, codes={0, 3})


def test_a_link_out_of_the_tree_is_not_read(tmp_path: Path) -> None:
    good(tmp_path)
    (tmp_path / "passord.yaml").symlink_to("/etc/passwd")
    (tmp_path / "passord.md").symlink_to("/etc/passwd")
    run("check", "--as-of", AS_OF, cwd=tmp_path, codes={0})
    for command in (("check",), ("graph",), ("waivers",), ("decide", "list"), ("check", "--fix"), ("config", "show")):
        run(*command, "passord.yaml", cwd=tmp_path, codes={2})


# What nobody may read


@pytest.fixture
def closed(tmp_path: Path):
    """A document and a folder that nobody may read, opened again afterwards."""
    good(tmp_path)
    good(tmp_path, "lukket.yaml").chmod(0)
    good(tmp_path, "under/gjemt.yaml")
    (tmp_path / "under").chmod(0)
    yield tmp_path
    (tmp_path / "under").chmod(0o755)


def powerless_run(*arguments: str, cwd: Path, codes: set[int]) -> Ended:
    ended = process(*arguments, cwd=cwd, before=powerless)
    if ended.exit_code == 77:
        pytest.skip("the superuser cannot be made powerless here")
    assert_sound(ended, codes)
    return ended


def test_what_cannot_be_read_is_never_passed_over(closed: Path) -> None:
    ended = powerless_run("check", cwd=closed, codes={3})
    assert b"lukket.yaml: kan ikke leses: Permission denied" in ended.out
    assert b"under: kan ikke leses: Permission denied" in ended.out
    for name in ("lukket.yaml", "under", "under/gjemt.yaml"):
        assert b"Permission denied" in (told := powerless_run("check", name, cwd=closed, codes={3})).out + told.err


@pytest.mark.parametrize("tracked", [False, True])
def test_what_cannot_be_read_is_never_passed_over_with_git_either(closed: Path, tracked: bool) -> None:
    subprocess.run(["git", "init", "-q"], cwd=closed, check=True)
    if tracked:
        (closed / "under").chmod(0o755)
        (closed / "lukket.yaml").chmod(0o644)
        subprocess.run(["git", "add", "-A"], cwd=closed, check=True)
        (closed / "lukket.yaml").chmod(0)
        (closed / "under").chmod(0)
    flags = ["--tracked-only"] if tracked else []
    ended = powerless_run("check", *flags, cwd=closed, codes={3})
    assert b"lukket.yaml: kan ikke leses: Permission denied" in ended.out
    assert b"under" in ended.out


def test_an_unreadable_configuration_is_named(tmp_path: Path) -> None:
    good(tmp_path)
    (tmp_path / "styringslint.yaml").write_text("språk: nb\n", encoding="utf-8")
    (tmp_path / "styringslint.yaml").chmod(0)
    ended = powerless_run("check", cwd=tmp_path, codes={3})
    assert b"styringslint.yaml: Permission denied" in ended.err


@pytest.mark.parametrize("mode", [0o111, 0o444])
def test_a_folder_that_is_half_open(tmp_path: Path, mode: int) -> None:
    good(tmp_path, "under/parter.yaml")
    (tmp_path / "under").chmod(mode)
    try:
        powerless_run("check", cwd=tmp_path, codes={3})
        powerless_run("check", "under", cwd=tmp_path, codes={3})
    finally:
        (tmp_path / "under").chmod(0o755)


def test_a_tree_that_cannot_be_written_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "lest"
    path = good(folder)
    path.write_text(PARTIES.replace('"310182044"', "310182044"), encoding="utf-8")
    before = path.read_bytes()
    folder.chmod(0o555)
    try:
        powerless_run("check", "--fix", cwd=folder, codes={3})
        assert path.read_bytes() == before
        assert [entry.name for entry in folder.iterdir()] == ["parter.yaml"]
        powerless_run("check", "-o", "json=ut.json", cwd=folder, codes={3})
    finally:
        folder.chmod(0o755)


def test_a_file_that_vanishes_after_it_was_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from styringslint.workspace import discovery

    good(tmp_path)
    walk = discovery.walk

    def walked(folder: Path, *, deep: bool = True):
        yield from walk(folder, deep=deep)
        yield folder / "borte.yaml"

    monkeypatch.setattr(discovery, "walk", walked)
    result = styringslint("check", "--as-of", AS_OF, cwd=tmp_path)
    assert result.exit_code == 3
    assert "borte.yaml: kan ikke leses: is not there" in result.out or "No such file" in result.out


# Size and depth


def test_a_file_with_holes_of_fifty_gigabytes(tmp_path: Path) -> None:
    for name in ("hull.yaml", "hull.md"):
        with (tmp_path / name).open("wb") as stream:
            stream.write(b"---\ndokumenttype: parter\n")
            stream.truncate(50 << 30)
        run("check", name, cwd=tmp_path, codes={1})
    run("check", cwd=tmp_path, codes={1})


def test_folders_fifteen_hundred_deep(tmp_path: Path) -> None:
    good(tmp_path)
    top = tmp_path / "d"
    top.mkdir()
    before = Path.cwd()
    try:
        os.chdir(top)
        for _ in range(1500):
            Path("dypere").mkdir()
            os.chdir("dypere")
        Path("parter.yaml").write_text(PARTIES, encoding="utf-8")
    finally:
        os.chdir(before)
    try:
        ended = run("check", cwd=tmp_path, codes={3})
        assert b"File name too long" in ended.out
        run("since", "--against", top, cwd=tmp_path, codes={3})
    finally:
        subprocess.run(["rm", "-rf", "--", str(top)], check=True)


def test_three_thousand_files(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"p{number}.yaml").write_text(PARTIES.replace("id: a", f"id: a{number}"), encoding="utf-8")
    ended = process("check", "-o", "concise", "--as-of", AS_OF, cwd=tmp_path, seconds=60)
    assert_sound(ended, {0})
    assert b"3000 dokumenter" in ended.out


@pytest.mark.parametrize(
    "name",
    [
        b"\xff\xfe.yaml",
        b"linje\n::error::x.yaml",
        ("æ" * 120 + ".yaml").encode(),
        b"-rf.yaml",
        b" .yaml",
        b"%s{0}.yaml",
    ],
)
@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl", "github", "sarif"])
def test_any_name(tmp_path: Path, name: bytes, form: str) -> None:
    (tmp_path / os.fsdecode(name)).write_text(PARTIES + "x: 1\n", encoding="utf-8")
    run("check", "-o", form, "--", name, cwd=tmp_path, codes={1})
    ended = run("check", "-o", form, cwd=tmp_path, codes={1})
    assert not any(line.startswith(b"::error::") for line in ended.out.split(b"\n"))


@pytest.mark.parametrize("name", ["", "x" * 5000, "x/" * 3000, "a\nb"])
def test_any_argument(tmp_path: Path, name: str) -> None:
    good(tmp_path)
    run("check", "--as-of", AS_OF, name, cwd=tmp_path, codes={0, 2})


# Repositories that mean harm, or are broken


@pytest.mark.parametrize("kind", ["pipe", "zero", "points away", "holds nonsense", "closed"])
@pytest.mark.parametrize("command", [("check",), ("since", "HEAD")])
def test_a_git_folder_that_is_none(tmp_path: Path, kind: str, command: tuple[str, ...]) -> None:
    good(tmp_path)
    git = tmp_path / ".git"
    makers = {
        "pipe": lambda: os.mkfifo(git),
        "zero": lambda: git.symlink_to("/dev/zero"),
        "points away": lambda: git.write_text("gitdir: /etc\n"),
        "holds nonsense": lambda: git.write_bytes(b"gitdir: \xff\0x" * 10_000),
        "closed": lambda: git.mkdir(mode=0),
    }
    makers[kind]()
    powerless_run(*command, cwd=tmp_path, codes={0} if command == ("check",) else {3})


@pytest.mark.parametrize("name", ["HEAD", "config", "index", "packed-refs"])
@pytest.mark.parametrize(
    "command", [("check", "--as-of", AS_OF), ("since", "HEAD"), ("history",)], ids=lambda row: row[0]
)
def test_a_pipe_in_the_folder_of_git_is_not_waited_for(tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    good(tmp_path)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / ".git" / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / ".git" / name)
    ended = run(*command, cwd=tmp_path, codes={0} if command[0] == "check" else {3}, wall=30)
    assert command[0] == "check" or b"git kan ikke lese dette depotet" in ended.err


def test_git_that_does_not_answer_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from styringslint.workspace import git

    good(tmp_path / "depot")
    (tmp_path / "depot/.git").mkdir()
    os.mkfifo(tmp_path / "aldri")
    (tmp_path / "bin").mkdir()
    asked = tmp_path / "spurt"
    (tmp_path / "bin/git").write_text(f'#!/bin/sh\necho "$@" >> {asked}\nexec cat {tmp_path}/aldri\n')
    (tmp_path / "bin/git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    for limit in ("_LISTING", "TIMEOUT"):
        monkeypatch.setattr(git, limit, 0.2)
    assert styringslint("check", "--as-of", AS_OF, cwd=tmp_path / "depot").exit_code == 0
    assert styringslint("since", "HEAD", cwd=tmp_path / "depot").exit_code == 3
    assert len(asked.read_text().splitlines()) == 1


def test_a_file_of_git_that_is_fifty_gigabytes(tmp_path: Path) -> None:
    good(tmp_path)
    with (tmp_path / ".git").open("wb") as stream:
        stream.truncate(50 << 30)
    run("check", "--as-of", AS_OF, cwd=tmp_path, codes={0})
    run("since", "HEAD", cwd=tmp_path, codes={3})


def test_folders_that_stand_in_each_other_many_times_over(tmp_path: Path) -> None:
    """A few hundred bytes of git that would be more files than there are grains of sand."""
    good(tmp_path)

    def git(*arguments: str, given: str = "") -> str:
        names = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        done = subprocess.run(
            ["git", *names, *arguments], cwd=tmp_path, input=given.encode(), capture_output=True, check=True
        )
        return done.stdout.decode().strip()

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "a")
    tree = git("rev-parse", "HEAD^{tree}")
    for _ in range(30):
        tree = git("mktree", given="".join(f"040000 tree {tree}\td{number}\n" for number in range(10)))
    bomb = git("commit-tree", tree, "-p", "HEAD", "-m", "b")
    git("update-ref", "refs/heads/bombe", bomb)
    git("reset", "-q", "--soft", git("commit-tree", "HEAD^{tree}", "-p", bomb, "-m", "c"))
    for command in (("since", "bombe"), ("since", "HEAD~1"), ("history",)):
        ended = run(*command, cwd=tmp_path, codes={3})
        assert b"har for mange eller for store filer" in ended.err


@pytest.mark.parametrize("name", ["index", "HEAD", "config", "packed-refs"])
def test_a_damaged_repository(tmp_path: Path, name: str) -> None:
    good(tmp_path)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
    (tmp_path / ".git" / name).write_bytes(b"\0\xff" * 100)
    run("check", "--as-of", AS_OF, cwd=tmp_path, codes={0})
    run("since", "HEAD", cwd=tmp_path, codes={3})


def test_a_bare_repository_among_the_documents_runs_nothing(tmp_path: Path) -> None:
    """Its configuration would run a program of the one who sent it, if git were asked from inside it."""
    good(tmp_path)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    inner = tmp_path / "gave"
    subprocess.run(["git", "init", "-q", "--bare", str(inner)], check=True)
    trap = tmp_path / "utløst"
    with (inner / "config").open("a") as stream:
        stream.write(f'[core]\n\tbare = false\n\tworktree = "{inner}"\n\tfsmonitor = "touch {trap}; false"\n')
    good(inner)
    run("check", "--as-of", AS_OF, cwd=inner, codes={0, 1})
    run("check", inner, cwd=tmp_path, codes={0, 1})
    run("since", "HEAD", cwd=inner, codes={3})
    assert not trap.exists()


def test_modules_beside_the_documents_are_never_imported(tmp_path: Path) -> None:
    good(tmp_path)
    trap = tmp_path / "utløst"
    for name in ("click", "yaml", "ruamel", "pydantic", "styringslint", "re", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(trap)!r}, 'w')\n", encoding="utf-8")
    run("check", "--as-of", AS_OF, cwd=tmp_path, codes={0})
    assert not trap.exists()


def test_files_appear_and_vanish_during_a_run(tmp_path: Path) -> None:
    """A tree that changes all the time is judged as it is met: no traceback, whatever is there or not."""
    for number in range(50):
        good(tmp_path, f"{number % 7}/p{number}.yaml")
    script = "while true; do for d in 0 1 2 3 4 5 6; do mv $d x$d; mv x$d $d; done; done"
    with subprocess.Popen(["sh", "-c", script], cwd=tmp_path, stderr=subprocess.DEVNULL) as moving:
        try:
            for _ in range(5):
                assert_sound(process("check", "--as-of", AS_OF, cwd=tmp_path), {0, 1, 3})
        finally:
            moving.kill()
    shutil.rmtree(tmp_path, ignore_errors=True)


# Where results are written


@pytest.mark.parametrize("name", ["ut.json", "mappe/ut.json", "gjemt/ut.json", "ingensteds.json"])
@pytest.mark.parametrize("whole", [False, True])
def test_a_result_is_not_written_through_a_link_that_leads_out(tmp_path: Path, name: str, whole: bool) -> None:
    """The name of the file is that of the one who runs the command, but the link is of the one who sent the files."""
    folder, outside, before = tmp_path / "depot", tmp_path / "utenfor", tmp_path / "før"
    good(folder)
    good(before)
    outside.mkdir()
    (outside / "noe.json").write_text("mitt")
    (folder / "ut.json").symlink_to("../utenfor/noe.json")
    (folder / "ingensteds.json").symlink_to("../utenfor/ny.json")
    (folder / "mappe").symlink_to("../utenfor")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / "gjemt").symlink_to(".git")
    for command in (("check", "--as-of", AS_OF), ("since", "--against", before), ("waivers",)):
        told = run(*command, "-o", f"json={folder / name if whole else name}", cwd=folder, codes={3})
        assert b"a link that leads out of its folder is not followed" in told.err
    assert [(path.name, path.read_text()) for path in outside.iterdir()] == [("noe.json", "mitt")]
    assert not (folder / ".git/ut.json").exists()


def test_a_result_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "depot"
    good(folder, "under/parter.yaml")
    (folder / ".git").mkdir()
    (tmp_path / "lenke").symlink_to("depot")
    (folder / "inn.json").symlink_to("under/ekte.json")
    for name in ("ny.json", "inn.json", "../ute.json", "under/../b.json", str(tmp_path / "lenke/c.json")):
        run("check", "--as-of", AS_OF, "-o", f"json={name}", cwd=folder, codes={0})
    assert (folder / "inn.json").is_symlink()
    found = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json") if not path.is_symlink())
    assert [name for name in found if not name.startswith("lenke/")] == [
        "depot/b.json", "depot/c.json", "depot/ny.json", "depot/under/ekte.json", "ute.json"
    ]  # fmt: skip
