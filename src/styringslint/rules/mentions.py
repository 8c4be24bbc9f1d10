"""Ids in the texts that people write."""

from styringslint.core.pattern import pattern

_AFTER = pattern(r"s?(?![\w-])|-(?!\d|\w(?!\w))")
"""What may follow an id: nothing of a word, a genitive (`H2s frist`), or the rest of a compound (`H2-forsøket`)."""


def mentioned(text: str, identity: str) -> bool:
    """Whether an id stands in a text as a word of its own: `I1` does not stand in `I12`, in `AI1` or in `I1-b`."""
    start = text.find(identity) if identity else -1
    while start >= 0:
        before = text[start - 1] if start else ""
        if not before.isalnum() and before != "_" and _AFTER.match(text, start + len(identity)):
            return True
        start = text.find(identity, start + 1)
    return False
