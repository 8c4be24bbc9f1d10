"""Histories made at random: versions of the base product, each with changes and now and then a decision of them."""

import random
import re
from pathlib import Path

from tests.governed import LOG, MANDATE, STEERING, commit, decide, git, repository

EDITS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (STEERING, r"målverdi: \{verdi: \d+,", tuple(f"målverdi: {{verdi: {value}," for value in (8, 12, 20))),
    (STEERING, r"(målverdi: \{verdi: \d+,) dato: \d{4}", (r"\1 dato: 2027", r"\1 dato: 2028")),
    (STEERING, r"initiativ: \[(I\d), (I\d), (I\d)\]", (r"initiativ: [\3, \1, \2]", r"initiativ: [\2, \1, \3]")),
    (STEERING, r"tittel: Kort[ae]re svartid", ("tittel: Kortere svartid", "tittel: Kortare svartid")),
    (STEERING, r"nullpunkt: \{verdi: \d+,", ("nullpunkt: {verdi: 40,", "nullpunkt: {verdi: 50,")),
    (STEERING, r"blir bestilt (?:to|tre) ganger", ("blir bestilt to ganger", "blir bestilt tre ganger")),
    (MANDATE, r"gjelder_til: \d{4}-12-31", ("gjelder_til: 2027-12-31", "gjelder_til: 2028-12-31")),
    (LOG, r"adresse bygges (?:ikke )?ut", ("adresse bygges ut", "adresse bygges ikke ut")),
    (
        LOG,
        r"grunnlinje: \[V-2026-01, V-2026-0\d\]",
        ("grunnlinje: [V-2026-01, V-2026-02]", "grunnlinje: [V-2026-01, V-2026-03]"),
    ),
)
"""What may change in a file, and into what."""


def edit(folder: Path, choices: random.Random, *, log: bool = True) -> None:
    """One change; with `log`, perhaps of the log."""
    file, pattern, new = choices.choice([row for row in EDITS if log or row[0] != LOG])
    path = folder / file
    if path.exists():
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(pattern, choices.choice(new), text, count=1), encoding="utf-8")


def _decision(folder: Path, choices: random.Random, number: int) -> None:
    if (folder / LOG).exists():
        first, second = (choices.choice([8, 12, 20]) for _ in range(2))
        rows = choices.choice(
            [
                f"{{felt: N1/målverdi/verdi, fra: {first}, til: {second}}}",
                "{felt: mandat/gjelder_til, fra: 2027-12-31, til: 2028-12-31}",
                "{felt: styringsdokument/prioritering/initiativ, fra: [I1, I2, I3], til: [I3, I1, I2]}",
            ]
        )
        body = choices.choice(["eierne", "styringsgruppen"])
        outcome = choices.choice(["vedtatt", "vedtatt", "foreslått"])
        day = f"2026-10-{number + 1:02}"
        decide(
            folder, rows, id=f"V-2026-{50 + number}", sak=f"{50 + number}/2026", organ=body, utfall=outcome, dato=day
        )


def _coming_and_going(folder: Path, choices: random.Random, kept: dict[str, str]) -> None:
    """A document is deleted, comes back, or moves."""
    name = choices.choice([STEERING, LOG, "samhandling.yaml"])
    path, moved = folder / name, folder / f"flyttet-{name}"
    if path.exists() and choices.random() < 0.5:
        kept[name] = path.read_text(encoding="utf-8")
        path.unlink()
    elif path.exists():
        path.rename(moved)
    elif moved.exists():
        moved.rename(path)
    elif name in kept:
        path.write_text(kept[name], encoding="utf-8")


def random_history(folder: Path, seed: int, versions: int) -> Path:
    """A repository with so many versions on its line, some of them merges."""
    choices = random.Random(seed)
    repository(folder, day="2026-10-01")
    kept: dict[str, str] = {}
    for number in range(1, versions):
        day = f"2026-10-{number + 1:02}"
        branch = choices.random() < 0.2
        if branch:
            git(folder, "switch", "-q", "-c", f"gren-{number}")
            edit(folder, choices)
            commit(folder, "på grenen", day=day)
        for _ in range(choices.randint(0, 3)):
            edit(folder, choices)
        if choices.random() < 0.4:
            _decision(folder, choices, number)
        if choices.random() < 0.25:
            _coming_and_going(folder, choices, kept)
        commit(folder, day=day)
        if branch:
            git(folder, "switch", "-q", "main")
            git(folder, "merge", "-q", "--no-ff", "-m", "fletting", f"gren-{number}", day=day)
    return folder
