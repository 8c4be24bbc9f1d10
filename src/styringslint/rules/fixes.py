"""How each problem met while reading is mended: one table from its reason to edits. What it does not name, people mend."""

import re
from collections.abc import Callable
from functools import cache, cached_property

from styringslint.core.finding import Fix, Problem
from styringslint.core.pattern import pattern
from styringslint.core.span import Edit, Span
from styringslint.model.document import Documents
from styringslint.model.items import Group, Leaf
from styringslint.model.patterns import YAML11_WORDS
from styringslint.model.similar import nearly
from styringslint.model.table import Field, section, section_names
from styringslint.source.nodes import Node, Scalar
from styringslint.source.patch import every_node, normalise, quote, quoted, rename, replace

_THOUSANDS = pattern(r"(?<!\d)\d{1,3}[.,]\d{3}(?!\d)")
"""A comma or point before three digits may part decimals or thousands."""
_TIME = pattern(r"\d[Tt ][\d:.Zz+-]*[1-9]")
_SPLIT = pattern(r"[+-]?\d+(?: \d{3})*,[ \t]*\d+\Z")
_DECIMAL = pattern(r"[+-]?\d+\.\d+\Z")
_VALUE_START = pattern(r":[ \t]+\Z")
_COMMENT = pattern(r"[ \t]#")
_UNQUOTABLE = pattern(r"['\"\t]|\A[&*!|>%@`{\[?:-]")


@cache
def _every_key(language: str) -> frozenset[str]:
    """Every key of the format in a language."""
    return frozenset(word for name in section_names() for word in section(name).by_word(language))


class Mender:
    """Makes the fixes of one file. `root` is what stands in it, or None where it cannot be read."""

    def __init__(self, documents: Documents, root: Node | None) -> None:
        self.file = documents.file
        self.root = root
        self.documents = documents

    def fix(self, problem: Problem) -> Fix | None:
        """How to mend a problem, or None where that is for people to say."""
        build = _TABLE.get(problem.reason)
        return build(self, problem) if build is not None else None

    # Where things stand

    @cached_property
    def scalars(self) -> dict[int, Scalar]:
        """The keys and single values by the offset at which they begin."""
        nodes = every_node(self.root) if self.root is not None else ()
        return {node.start: node for node, _ in nodes if isinstance(node, Scalar) and node.start < node.end}

    @cached_property
    def groups(self) -> dict[int, Group]:
        """The group in which each key stands, by the offset of the key."""
        found: dict[int, Group] = {}
        for document in self.documents.documents:
            for group in document.header.walk():
                found |= {key.start: group for key, _ in group.node.pairs()}
        return found

    @cached_property
    def leaves(self) -> dict[int, Leaf]:
        """The single values by offset."""
        found: dict[int, Leaf] = {}
        for document in self.documents.documents:
            found |= {leaf.node.start: leaf for _, leaf in document.header.every_leaf()}
        return found

    def scalar(self, span: Span) -> Scalar | None:
        """The key or value that fills `span`; None for a text of several lines, which is left to people."""
        node = self.scalars.get(span.start)
        return node if node is not None and node.span == span and not node.block else None

    def text(self, span: Span) -> str:
        """What stands in `span`."""
        return self.file.text[span.start : span.end]


Builder = Callable[[Mender, Problem], Fix | None]


def _always(_text: str) -> bool:
    return True


def _never(_text: str) -> bool:
    return False


def _clear_number(text: str) -> bool:
    return not _THOUSANDS.search(text)


def _only_a_day(text: str) -> bool:
    """Whether a date has no time of day that would be lost."""
    return not _TIME.search(text)


def _quoted(name: str) -> Builder:
    """The value in quotes, as the parameter `name` says it."""

    def build(mender: Mender, problem: Problem) -> Fix | None:
        if mender.scalar(problem.span) is None:
            return None
        return Fix((quote(problem.span, str(problem.parameters[name])),), safe=True)

    return build


def _bare(name: str, safe: Callable[[str], bool] = _always, *, reveals: bool = False) -> Builder:
    """The value without quotes, as the parameter `name` says it. `safe` judges by what is written now."""

    def build(mender: Mender, problem: Problem) -> Fix | None:
        node = mender.scalar(problem.span)
        if node is None:
            return None
        text = str(problem.parameters[name])
        # A word of the format can be one that other programs take for true or false.
        text = quoted(text) if text in YAML11_WORDS else text
        return Fix((replace(node.span, text),), safe(node.value), reveals)

    return build


def _spaces(_mender: Mender, problem: Problem) -> Fix:
    span = problem.span
    return Fix((replace(span, " " * (span.end - span.start)),), safe=True)


def _composed(mender: Mender, _problem: Problem) -> Fix | None:
    edits = normalise(mender.file.text, mender.root) if mender.root is not None else ()
    return Fix(edits, safe=True) if edits else None


def _unsplit(mender: Mender, problem: Problem) -> Fix | None:
    """`{verdi: 11,5}`: a number again. Where three digits follow, the comma may have parted thousands."""
    leaf = mender.leaves.get(problem.span.start)
    number = str(problem.parameters["number"])
    written = mender.text(problem.span)
    if leaf is None or leaf.field.type != "number" or not _SPLIT.match(written) or not _DECIMAL.match(number):
        return None
    return Fix((replace(problem.span, number),), _clear_number(written), reveals=True)


def _field(group: Group, word: str) -> Field | None:
    return group.section.by_word(group.file.language).get(word)


def _renamed(mender: Mender, problem: Problem) -> Fix | None:
    """A mistyped key. Safe where one letter is wrong, no other field is as near, and it is no field elsewhere."""
    key, group = mender.scalar(problem.span), mender.groups.get(problem.span.start)
    word = str(problem.parameters["word"])
    field = _field(group, word) if group is not None else None
    if key is None or group is None or field is None or field.name in group.values:
        return None
    written = str(problem.parameters["key"])
    language = group.file.language
    near = {other.name for known, other in group.section.by_word(language).items() if nearly(written, known)}
    safe = near == {field.name} and written not in _every_key(language)
    return Fix((rename(key, word),), safe, reveals=True)


def _translated(mender: Mender, problem: Problem) -> Fix | None:
    """A key of another language, where the field does not stand there under its own key as well."""
    key, group = mender.scalar(problem.span), mender.groups.get(problem.span.start)
    word = str(problem.parameters["word"])
    field = _field(group, word) if group is not None else None
    if key is None or group is None or field is None:
        return None
    value = group.values.get(field.name)
    return Fix((rename(key, word),), safe=True) if value is not None and value.key is key else None


def _goes_on(text: str, line_start: int, offset: int) -> bool:
    """Whether a value goes on after its line: the next line is indented deeper than its key."""
    indent = re.compile(r"[ \t]*(?:-[ \t]+)*").match(text, line_start)
    column = indent.end() - line_start if indent else 0
    for line in re.split(r"\r\n|\r|\n", text[offset:])[1:]:
        if line.strip() and not line.lstrip().startswith("#"):
            return len(line) - len(line.lstrip()) > column
    return False


def _colon(mender: Mender, problem: Problem) -> Fix | None:
    """A text with a colon in quotes. The file was never read, so a person must look at it."""
    text, start = mender.file.text, problem.span.start
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    value = mender.text(problem.span)
    comment = _COMMENT.search(value)
    value = (value[: comment.start()] if comment else value).rstrip()
    before = _VALUE_START.search(text[line_start:start])
    if not value or not before or _UNQUOTABLE.search(value) or _goes_on(text, line_start, start):
        return None
    return Fix((Edit(Span(start, start + len(value)), quoted(value)),), safe=False, reveals=True)


_TABLE: dict[str, Builder] = {
    "organisation-number-form": _quoted("number"),
    "municipality-number-unquoted": _quoted("number"),
    "yaml11-word": _quoted("text"),
    "yaml11-yes-no": _bare("word"),
    "date-form": _bare("iso", _only_a_day),
    "amount-form": _bare("amount", _clear_number),
    "number-form": _bare("number", _clear_number),
    "decimal-comma": _bare("number", _clear_number),
    "amount-separators": _bare("amount", _never, reveals=True),
    "percentage-form": _bare("percentage"),
    "percentage-without-sign": _bare("percentage", _never),
    "clock-unquoted": _quoted("text"),
    "version-unquoted": _quoted("text"),
    "not-nfc": _composed,
    "nbsp-indentation": _spaces,
    "nbsp-after-colon": _spaces,
    "split-number": _unsplit,
    "unknown-key-near": _renamed,
    "word-form": _bare("word"),
    "number-quoted": _bare("text"),
    "key-other-language": _translated,
    "word-other-language": _bare("word"),
    "syntax-colon-in-text": _colon,
}
