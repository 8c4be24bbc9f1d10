"""Every Norwegian text of the tool, gathered from where it stands: what spelling and style are tested on."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from styringslint import report
from styringslint.rules.cards import card, card_path
from styringslint.rules.catalogue import all_rules

TOP = Path(__file__).parents[1]
SOURCE = TOP / "src/styringslint"
MODULES = (
    *(f"styringslint.report.{module.name}" for module in pkgutil.iter_modules(report.__path__)),
    "styringslint.model.template",
    "styringslint.model.json_schema",
    "styringslint.cli.init",
    "styringslint.docgen.rule_pages",
)
"""The modules that may hold fixed texts. A table that a new module brings is found by its keys, `nb` and `nn`."""
FILES = (
    "model/descriptions.yaml",
    "model/vocabulary.yaml",
    "rules/interoperability/principles.yaml",
    "rules/sources.yaml",
)
PAGES = {"nb": ("README.nb.md",)}

_FILLED = re.compile(r"\{\w*(?:=\w+)?(?::([^{}|]*)\|([^{}]*)|:[^{}]*)?\}")
_COMMAND = re.compile(
    r"styringslint(?:\.\w+|: ignore \w+ until|(?: (?:check|decide|explain|graph|init|rules|since|waivers|baseline|new|test))+)"
)
_NOT_WORDS = re.compile(
    r"`[^`]*`|# yaml-language-server: .*|styringslint schema --lang \w+ > \S+|\b[Ii]d-(?:en|er|ene|ar|ane)\b|https?://\S*|\[a-z\]|\\\w|[#/$]\S*|(?<!\w)--?[a-z][\w-]*|[\w-]*\d[\w-]*|\b(?:nb, )?nn (?:og|eller) en\b"
    r"|\b(?:nb|nn|en) \(\w+\)|\bIn English\b|\b\w+\.(?:md|yaml)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}|[éåøÅØ]")


def tables(value: Any, language: str) -> Iterator[str]:
    """The texts in `language` within nested mappings, wherever a mapping has the keys `nb` and `nn`."""
    if not isinstance(value, dict):
        return
    own = value.get("nb")
    if {"nb", "nn"} <= value.keys() and not (isinstance(own, dict) and "nb" in own):
        yield from leaves(value.get(language))
        return
    for row in value.values():
        yield from tables(row, language)


def leaves(value: Any) -> Iterator[str]:
    """All the texts within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for row in value.values() if isinstance(value, dict) else value:
            yield from leaves(row)


def card_texts(language: str) -> Iterator[tuple[str, str]]:
    """Where it stands, and a text: every title, message, hint, label and reason of a card."""
    for rule in all_rules():
        if not card_path(rule.code).exists():
            continue
        own = card(rule.code).texts[language]
        whys = (own.why, *own.whys.values())
        for text in (own.title, *whys, *own.messages.values(), *own.hints.values(), *own.labels.values()):
            yield rule.code, text


def _prose(path: Path) -> str:
    """A Markdown page without code, addresses and comments."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"<!--.*?-->|\]\([^)]*\)|`[^`]*`", " ", text, flags=re.DOTALL)


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Where it stands, and a text, for every text of the tool in a language."""
    yield from card_texts(language)
    for name in MODULES:
        for table in vars(importlib.import_module(name)).values():
            yield from ((name, text) for text in tables(table, language))
    for name in FILES:
        rows = YAML(typ="safe", pure=True).load((SOURCE / name).read_text(encoding="utf-8"))
        # What a source is called stands in quotation marks, in the language that it has.
        own = (re.sub("«[^»]*»", "", text) for text in tables(rows, language))
        yield from ((name, text) for text in own if text not in {"nb", "nn", "en"})
    for name in PAGES.get(language, ()):
        yield name, _prose(TOP / name)


def words(text: str) -> list[str]:
    """The words of a text: what is filled in, commands, options, ids and addresses are left out."""
    text = _FILLED.sub(lambda match: f"{match[1] or ''} {match[2] or ''}", text)
    return _WORD.findall(_NOT_WORDS.sub(" ", _COMMAND.sub(" ", text)).replace("_", " "))
