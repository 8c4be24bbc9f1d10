"""How heavy the texts are to read: long sentences, long words."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import KindName
from styringslint.model.document import Document
from styringslint.rules.language.texts import decided, goals, live, sentences, words
from styringslint.rules.rule import JUDGEMENT, Context, Found, found, rule
from styringslint.workspace.product import Product

_OPENING = 5
_LONG_WORD = 6


@rule("LNG001", "long-sentence", severity=Severity.INFO, nature=JUDGEMENT, options={"words": 30})
def check_sentences(product: Product, context: Context) -> Iterator[Found]:
    """A sentence in a decision, a proposal or a goal has at most thirty words."""
    limit = int(context.options["words"])
    for said in (*decided(product), *goals(product)):
        longest = max((words(sentence) for sentence in sentences(said.leaf.data)), key=len, default=[])
        if len(longest) > limit:
            opening = " ".join(longest[:_OPENING])
            yield found(said.group.at_leaf(said.leaf), item=said.name, opening=opening, count=len(longest), limit=limit)


def lix(texts: list[str]) -> tuple[int, int]:
    """The readability index LIX of some texts, and how many words they have."""
    every = [word for text in texts for word in words(text)]
    if not every:
        return 0, 0
    count = sum(len(sentences(text)) for text in texts)
    long = sum(len(word) > _LONG_WORD for word in every)
    return round(len(every) / count + 100 * long / len(every)), len(every)


def _prose(document: Document) -> list[str]:
    return [
        leaf.data for _, leaf in document.root.every_leaf() if leaf.field.type == "text" and isinstance(leaf.data, str)
    ]


@rule("LNG011", "hard-to-read", severity=Severity.INFO, nature=JUDGEMENT, options={"lix": 60, "words": 100})
def check_lix(product: Product, context: Context) -> Iterator[Found]:
    """The texts of a Norwegian document have a readability index of at most 60."""
    for document in live(product):
        # The log of a one-file product has no text of its own apart from the file.
        if document.file.language == "en" or document.root.section.name == "ProductDocument":
            continue
        index, count = lix(_prose(document))
        if index > context.options["lix"] and count >= context.options["words"]:
            kind = KindName(document.kind)
            yield found(document.at(), kind=kind, index=index, limit=int(context.options["lix"]))
