"""`python -m styringslint.docgen.new_rule CODE NAME`, run at the top of the repository: the files of a new rule."""

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from styringslint.rules.catalogue import all_rules
from styringslint.rules.rule import CATEGORIES

LEFT_OUT = "docs/rules-left-out.md"
_LEFT_OUT_ROW = re.compile(r"^\| ([A-Z]{3}\d{3}) \| ([^|]*) \| ([^|]*) \|$", re.MULTILINE)
_CODE = re.compile(r"[A-Z]{3}\d{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
_TOPIC = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_USED_ONLY_FOR_ITS_EFFECT = "  # noqa: F401"

_CHECK = '''@rule(
    "{code}",
    "{name}",
    severity=Severity.WARNING,
    nature=COMPLETENESS,
)
def check_{function}(_product: Product, _context: Context) -> Iterator[Found]:
    """Say here what holds where the rule is silent."""
    yield from ()
'''

_MODULE = (
    '''"""{title}."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.rules.rule import COMPLETENESS, Context, Found, rule
from styringslint.workspace.product import Product


'''
    + _CHECK
)

_TEXTS = """{language}:
  title: ""
  message: ""
  hint: ""
  why: ""
"""

_CARD = """---
{texts}# The document that asks for it (an id in rules/sources.yaml), the place in it, and its verb: skal, må, bør or kan.
source: {{document: styringslint}}
since: "0.1"
---

## Bad

```yaml bad styringsdokument.yaml N1
```

## Good

```yaml good styringsdokument.yaml N1
```
"""


class RefusedError(Exception):
    """What was asked for cannot be a new rule."""


class NewRule(NamedTuple):
    """A rule that is to be made."""

    code: str
    name: str
    topic: str

    @property
    def package(self) -> str:
        """The package of its category."""
        return CATEGORIES[self.code[:3]].replace("-", "_")


def left_out(text: str) -> dict[str, str]:
    """The codes in the tables of the page of rules left out, with the reason."""
    tables = text.partition("## Narrower")[0]
    return {code: reason for code, _, reason in _LEFT_OUT_ROW.findall(tables)}


def _refuse_code(code: str, category: str, given_up: Mapping[str, str]) -> None:
    if not _CODE.fullmatch(code) or code[:3] not in CATEGORIES:
        raise RefusedError(f"{code}: a code is the letters of a category ({', '.join(CATEGORIES)}) and three digits")
    if category not in ("", CATEGORIES[code[:3]], code[:3]):
        raise RefusedError(f"{code}: rules with these letters belong to {CATEGORIES[code[:3]]}, not to {category}")
    if any(rule.code == code for rule in all_rules()):
        raise RefusedError(f"{code} is a rule already")
    if code in given_up:
        raise RefusedError(
            f"{code} stands in {LEFT_OUT} ({given_up[code]}); if that no longer holds, take its row away"
        )


def _refuse_words(name: str, topic: str) -> None:
    if not _NAME.fullmatch(name):
        raise RefusedError(f"{name}: a name is English words in lower case with hyphens between, as no-benefits")
    if any(rule.name == name for rule in all_rules()):
        raise RefusedError(f"{name} is the name of another rule")
    if not _TOPIC.fullmatch(topic):
        raise RefusedError(f"{topic}: a topic is the name of a module, as follow_up")


def _with_import(text: str, module: str) -> str:
    """The `__init__` of a category that imports one more module, in its place; what comes first for a reason stays so."""
    lines = [line.removesuffix(_USED_ONLY_FOR_ITS_EFFECT) for line in text.splitlines()]
    imports = [number for number, line in enumerate(lines) if line.startswith("import ")]
    before = [number for number in imports if "#" in lines[number] or lines[number] < f"import {module}"]
    lines.insert(before[-1] + 1 if before else imports[0], f"import {module}")
    return "\n".join(lines) + _USED_ONLY_FOR_ITS_EFFECT + "\n"


def files(new: NewRule, folder: Path) -> dict[Path, str]:
    """Every file of the new rule with its text; `folder` is that of its category."""
    module = folder / f"{new.topic}.py"
    card = folder / f"{new.code}.md"
    for path in (module, card):
        if path.exists():
            raise RefusedError(f"{path} is there already; give another --topic, and move the check when it is written")
    title = new.topic.replace("_", " ").capitalize()
    function = new.name.replace("-", "_")
    texts = "".join(_TEXTS.format(language=language) for language in ("nb", "nn", "en"))
    package = folder / "__init__.py"
    return {
        module: _MODULE.format(title=title, code=new.code, name=new.name, function=function),
        card: _CARD.format(texts=texts),
        package: _with_import(package.read_text(encoding="utf-8"), f"styringslint.rules.{new.package}.{new.topic}"),
    }


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m styringslint.docgen.new_rule",
        description="Make the check, the card and the examples of a rule.",
    )
    parser.add_argument("code", help="letters of the category and a number that was never used, as BEN099")
    parser.add_argument("name", help="English words with hyphens between, as benefit-without-review")
    parser.add_argument("--category", default="", help="the category, to be compared with the letters of the code")
    parser.add_argument("--topic", default="", help="the module of the check; default: the name of the rule")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Write the files of a new rule, or say why not (exit 2)."""
    asked = _asked(arguments)
    top = Path()
    if not (top / "pyproject.toml").is_file():
        sys.stderr.write("run this at the top of the repository\n")
        return 2
    topic = asked.topic or asked.name.replace("-", "_")
    try:
        _refuse_code(asked.code, asked.category, left_out((top / LEFT_OUT).read_text(encoding="utf-8")))
        _refuse_words(asked.name, topic)
        new = NewRule(asked.code, asked.name, topic)
        made = files(new, top / "src/styringslint/rules" / new.package)
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"written: {path.as_posix()}\n")
    sys.stdout.write(f"Write the example, the check and the texts; then: python -m pytest tests/rules -k {new.code}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
