"""A small product with a log, in a folder or a repository, and changes to it."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.command_line import Result, styringslint

BASE = Path(__file__).parent / "rules/base"
AS_OF = "2026-11-21"
STEERING, MANDATE, LOG = "styringsdokument.yaml", "mandat.yaml", "vedtak.yaml"
TARGET = "målverdi: {verdi: 8, dato: 2027-12-31}"
IDENTITY = {
    "GIT_AUTHOR_NAME": "prøve",
    "GIT_AUTHOR_EMAIL": "prove@styring.example",
    "GIT_COMMITTER_NAME": "prøve",
    "GIT_COMMITTER_EMAIL": "prove@styring.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str | Path, day: str = "") -> str:
    """Run git; with `day`, as if it was noon on that day in Norway in winter."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | IDENTITY
    if day:
        environment |= {f"GIT_{name}_DATE": f"{day}T12:00:00+01:00" for name in ("AUTHOR", "COMMITTER")}
    done = subprocess.run(["git", *map(str, arguments)], cwd=folder, env=environment, check=True, capture_output=True)
    return done.stdout.decode().strip()


def documents(folder: Path, source: Path = BASE) -> Path:
    """The base product in a folder. Only the contents are copied: the source may be read-only."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return folder


def commit(folder: Path, message: str = "endring", *, day: str = "") -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message, day=day)


def repository(folder: Path, source: Path = BASE, *, day: str = "") -> Path:
    """The base product, committed on main."""
    documents(folder, source)
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "første", day=day)
    return folder


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file}: {old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def lower(folder: Path, value: str = "20") -> None:
    """The change of most tests: a weaker target."""
    change(folder, STEERING, TARGET, TARGET.replace("8", value, 1))


def decide(folder: Path, changes: str, **fields: str) -> None:
    """One more decision in the log."""
    values = {
        "id": "V-2026-20", "tittel": "Prøve", "dato": "2026-11-20", "organ": "styringsgruppen", "sak": "20/2026",
        "utfall": "vedtatt", "tekst": "Slik ble det.",
    } | fields  # fmt: skip
    lines = [f"    {key}: {value}" for key, value in values.items()]
    lines[0] = "  - " + lines[0].strip()
    rows = "".join(f"      - {row}\n" for row in changes.splitlines())
    with (folder / LOG).open("a", encoding="utf-8") as log:
        log.write("\n".join(lines) + "\n" + (f"    endrer:\n{rows}" if rows else ""))


def since(folder: Path, *arguments: str | Path, env: dict[str, str] | None = None) -> Result:
    names = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "SYSTEM_PULLREQUEST_TARGETBRANCH")
    clear = dict.fromkeys((*names, "PRE_COMMIT", "PRE_COMMIT_FROM_REF"), "")
    day = () if "--as-of" in arguments else ("--as-of", AS_OF)
    return styringslint(
        "since",
        "--lang",
        "nb",
        *day,
        *(arguments or ("main",)),
        cwd=folder,
        env={"COLUMNS": "2000"} | clear | (env or {}),
    )


def history(folder: Path, *arguments: str | Path, env: dict[str, str] | None = None) -> Result:
    given = arguments if "--lang" in arguments else ("--lang", "nb", *arguments)
    return styringslint("history", *given, cwd=folder, env={"COLUMNS": "2000"} | (env or {}))
