"""Where the time of a run goes: by stage, and by rule.

usage: stages.py FOLDER [--rules N]

The rules are clocked one by one only where N is more than 0: the clocks take time themselves.
"""

import argparse
import gc
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

BEGUN = time.process_time()

import workspace  # noqa: E402
import yaml.cyaml  # noqa: E402, F401 - a run imports it when it reads its first file

from styringslint import api  # noqa: E402
from styringslint.cli.checking import render  # noqa: E402
from styringslint.coverage import values  # noqa: E402
from styringslint.engine import run as engine  # noqa: E402
from styringslint.report.style import Style  # noqa: E402
from styringslint.rules.catalogue import RULES  # noqa: E402
from styringslint.workspace import load  # noqa: E402

IMPORTED = time.process_time() - BEGUN


class Clock:
    """CPU time by name."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def time(self, owner: Any, function: str, name: Callable[..., str]) -> None:
        """From now on, count the time of a function under the name that its arguments give."""
        setattr(owner, function, self.timed(getattr(owner, function), name))

    def timed(self, function: Callable[..., Any], name: Callable[..., str]) -> Callable[..., Any]:
        """The function, with its time counted under the name that its arguments give."""

        def timed(*arguments: Any, **named: Any) -> Any:
            begun = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                key = name(*arguments)
                self.spent[key] = self.spent.get(key, 0.0) + time.process_time() - begun

        return timed


def main() -> None:
    """Print the stages of one run, then the rules that took longest."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", type=int, default=0)
    given = parser.parse_args()
    gc.disable()
    stages, rules = Clock(), Clock()
    stages.time(api, "load", lambda *_: "read the configuration")
    stages.time(api, "request", lambda *_: "find the files")
    stages.time(load, "_data", lambda *_: "read the files")
    stages.time(load, "_source", lambda *_: "parse")
    stages.time(load, "read_documents", lambda *_: "read by the model")
    # What decisions say is read when the replay asks for it, and within its time.
    for function in ("read_field", "read_section"):
        stages.time(values, function, lambda *_: "read what decisions say")
    stages.time(engine._Run, "run_rules", lambda *_: "rules")
    if given.rules:
        rules.time(engine._Run, "call", lambda _run, rule, *_: rule.code)
    begun = time.process_time()
    report = api.check([given.folder], as_of=date.fromisoformat(workspace.AS_OF))
    stages.spent["all of it"] = time.process_time() - begun
    begun = time.process_time()
    render("full", report, "", Style())
    stages.spent["write the report"] = time.process_time() - begun
    print(f"{report.documents} documents, {len(report.findings)} findings, CPU in ms\n")
    print(f"{'import':25}{IMPORTED * 1000:10.1f}")
    for name, spent in stages.spent.items():
        print(f"{name:25}{spent * 1000:10.1f}")
    said = stages.spent.get("read what decisions say", 0.0)
    reading = sum(stages.spent[name] for name in ("read the files", "parse", "read by the model")) + said
    reading += stages.spent.get("read the configuration", 0.0)
    every = stages.spent["rules"] - said
    print(f"\nRules: {every * 1000:.1f} ms, {every / reading:.2f} of the {reading * 1000:.1f} ms that reading takes.")
    for code, spent in sorted(rules.spent.items(), key=lambda pair: -pair[1])[: given.rules]:
        print(f"{spent * 1000:10.3f}  {code} {RULES[code].name}")


if __name__ == "__main__":
    main()
