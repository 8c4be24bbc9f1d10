"""The cards: what a rule says in three languages, why, and who says so. Read when needed, one at a time."""

from functools import cache
from pathlib import Path
from typing import Any

from styringslint.core.card import Card, Source, Texts
from styringslint.rules.rule import CATEGORIES
from styringslint.source.plain import read_plain

HERE = Path(__file__).parent
_FENCE = "---\n"


def _by_reason(value: Any) -> dict[str, str]:
    if not value:
        return {}
    if isinstance(value, str):
        return {"": value}
    return {("" if reason == "default" else reason): text for reason, text in value.items()}


def _texts(data: Any) -> Texts:
    whys = _by_reason(data["why"])
    return Texts(
        data["title"],
        _by_reason(data["message"]),
        _by_reason(data.get("hint")),
        _by_reason(data.get("label")),
        whys.pop("", ""),
        whys,
    )


def card_path(code: str) -> Path:
    """Where the card of a rule stands."""
    return HERE / CATEGORIES[code[:3]].replace("-", "_") / f"{code}.md"


@cache
def card(code: str) -> Card:
    """The card of a rule. Raises ValueError where it is not well formed."""
    text = card_path(code).read_text(encoding="utf-8")
    if not text.startswith(_FENCE):
        raise ValueError(f"{code}: the card has no front matter")
    front, _, body = text[len(_FENCE) :].partition("\n" + _FENCE)
    data = read_plain(front + "\n", code)
    texts = {language: _texts(data[language]) for language in ("nb", "nn", "en")}
    source = data["source"]
    return Card(
        code,
        texts,
        Source(source["document"], source.get("place", ""), source.get("verb", "")),
        data["since"],
        _by_reason(data.get("actor")),
        _by_reason(data.get("paste")),
        data.get("exception", ""),
        body,
    )


@cache
def sources() -> dict[str, Any]:
    """The documents that rules come from: id → name and, where there is one, address, by language."""
    return read_plain((HERE / "sources.yaml").read_text(encoding="utf-8"), "sources.yaml")
