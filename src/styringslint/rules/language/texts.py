"""The running texts of a product: decisions, proposals, goals, and how they are cut into sentences."""

from collections.abc import Iterator
from typing import NamedTuple

from styringslint.core.pattern import pattern
from styringslint.core.span import Span
from styringslint.core.values import ItemName
from styringslint.model.document import Document
from styringslint.model.items import Group, Leaf, Place
from styringslint.workspace.product import Product

_SENTENCE_END = pattern(r"[.!?:;…][\"»”)]*\s+|\n[ \t]*\n|\n[ \t]*[-*•]\s+")
_WORD = pattern(r"[^\W_]+(?:[-'’/.][^\W_]+)*")


class Said(NamedTuple):
    """A text, the item that a message names, and whether the same item gives a date."""

    group: Group
    leaf: Leaf
    name: ItemName
    dated: bool

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.group.file.language

    @property
    def written(self) -> str:
        """The text as it stands in the file, with its line breaks."""
        return self.group.file.text[self.leaf.node.start : self.leaf.node.end]

    def at(self, start: int, end: int) -> Place:
        """The place of a part of the text, by offsets into `written`."""
        begin = self.leaf.node.start
        item = self.group if self.group.id else None
        return Place(self.group.file, Span(begin + start, begin + end), self.leaf.path, item)


def live(product: Product) -> list[Document]:
    """The documents that are not superseded."""
    return [document for document in product.documents if document.status != "superseded"]


def cases(product: Product) -> list[Group]:
    """The cases of every meeting."""
    return [case for meeting in live(product) if meeting.kind == "meeting" for case in meeting.root.groups("cases")]


def _said(group: Group, path: str, name: ItemName, *, dated: bool) -> Iterator[Said]:
    leaf = group.leaf(path)
    if leaf is not None and isinstance(leaf.data, str):
        yield Said(group, leaf, name, dated)


def decided(product: Product) -> Iterator[Said]:
    """What decisions say and what cases propose."""
    for decision in product.decisions:
        follow_up = decision.groups("follow_up")
        name = product.name_of(decision.id)
        yield from _said(decision, "text", name, dated=any(row.has("due") for row in follow_up))
        for row in follow_up:
            yield from _said(row, "what", name, dated=row.has("due"))
    for case in cases(product):
        name = ItemName(case.text("number"), case.text("title"))
        for point in case.groups("proposal"):
            yield from _said(point, "text", name, dated=point.has("due"))


def goals(product: Product) -> Iterator[Said]:
    """What goals say."""
    for goal in product.goals:
        yield from _said(goal, "statement", product.name_of(goal.id), dated=goal.has("deadline"))


def sentences(text: str) -> list[str]:
    """The sentences of a text. A colon, a semicolon and an abbreviation end one too: better too short than too long."""
    return [part for part in _SENTENCE_END.split(text) if _WORD.search(part)]


def words(text: str) -> list[str]:
    """The words of a text, in order."""
    return _WORD.findall(text)
