"""From a read text to documents: which kind it is, in which language, and its sections."""

import unicodedata
from datetime import date
from functools import cached_property
from typing import NamedTuple

from styringslint.core.finding import Problem
from styringslint.core.span import Span
from styringslint.core.values import FieldName, KindName
from styringslint.model.contents import Contents, contents_of
from styringslint.model.items import File, Group, Place
from styringslint.model.reader import Shape, read_section
from styringslint.model.similar import nearest
from styringslint.model.table import LANGUAGES, document_section, words_in
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.read import Source

_SECTIONS = {
    "mandate": "mandate",
    "steering": "steering",
    "interoperability": "interoperability",
    "delivery_plan": "delivery_plan",
}
_LISTS = {"parties": "parties", "decisions": "decisions", "entries": "learning"}
_WITHOUT_STATUS = frozenset(
    {"parties", "decisions", "learning", "meeting", "portfolio", "interoperability", "delivery_plan"}
)


class Document:
    """One kind of document: a file, or a section of a one-file product."""

    def __init__(self, file: File, kind: str, root: Group, header: Group, whole: Contents) -> None:
        self.file = file
        self.kind = kind
        self.root = root
        """The fields of the kind."""
        self.header = header
        """The header of the file; of a one-file product, that of the whole file."""
        self.whole = whole
        """What stands in the file: of a one-file product, that of all its documents."""

    @property
    def start(self) -> int:
        """The offset at which the document begins; a section of a one-file product begins with its key."""
        return self.root.key.start if self.root.key is not None else self.root.node.start

    @cached_property
    def contents(self) -> Contents:
        """What stands in the document."""
        return self.whole if self.header is self.root else contents_of(self.root)

    @cached_property
    def product(self) -> str:
        """The name of the product, or an empty text."""
        return self.header.text("product")

    @cached_property
    def profile(self) -> str:
        """The declared profile, or an empty text; a one-file product is small unless it says otherwise."""
        return self.header.text("profile") or ("small" if self.header.section.name == "ProductDocument" else "")

    def _state(self, name: str) -> Group:
        """Where version, status and adoption of this document stand: the section's own, or the file's."""
        return self.root if name in self.root.section.fields and self.root.has(name) else self.header

    @cached_property
    def status(self) -> str:
        """`draft`, `for_consideration`, `adopted` or `superseded`.

        A register or log without a status is judged as adopted; another document without one as a draft.
        """
        stated = self._state("status").text("status")
        return stated or (
            "adopted" if self.kind in _WITHOUT_STATUS and not self._state("status").has("status") else "draft"
        )

    @property
    def version(self) -> str:
        """The version of the document, or an empty text."""
        return self._state("version").text("version")

    @property
    def adopted_by(self) -> str:
        """The id of the decision that adopted the document, or an empty text."""
        return self._state("adopted_by").text("adopted_by")

    @property
    def valid_from(self) -> date | None:
        """The first day on which the document holds."""
        return self._state("valid_from").date("valid_from")

    @property
    def valid_to(self) -> date | None:
        """The last day on which the document holds."""
        return self._state("valid_to").date("valid_to")

    @property
    def review_by(self) -> date | None:
        """The day by which the document shall be reviewed."""
        return self._state("review_by").date("review_by")

    def at(self, path: str = "") -> Place:
        """The place of a field, of a header field where the section does not have it."""
        name = path.partition(".")[0]
        if not path:
            return Place(self.file, self.root.head(), self.kind, None)
        if name in self.root.section.fields and (self.root.has(name) or name not in self.header.section.fields):
            return self.root.at(path)
        return self.header.at(path)


class Documents(NamedTuple):
    """What one file holds: its documents (several for a one-file product) and the problems of its text and shape."""

    file: File
    kind: str
    documents: list[Document]
    problems: list[Problem]


class _Sniffed(NamedTuple):
    kind: str
    kind_node: Scalar | None
    kind_language: str
    key_language: str


def _kind_words() -> dict[str, list[str]]:
    field = document_section("mandate").fields["kind"]
    return {
        word: [language for language in LANGUAGES if word in field.words[language]]
        for row in field.words.values()
        for word in row
    }


def _sniff(root: Mapping) -> _Sniffed:
    keys = _kind_words()
    for key, value in root.pairs():
        if isinstance(key, Scalar) and key.value in keys and isinstance(value, Scalar):
            text = " ".join(value.value.split())
            for language in (*keys[key.value], *LANGUAGES):
                if kind := words_in("kind", language).get(text):
                    return _Sniffed(kind, value, language, keys[key.value][0])
            return _Sniffed("", value, "", keys[key.value][0])
    return _Sniffed("", None, "", "")


def _declared_language(root: Mapping) -> str:
    words = {word for row in document_section("mandate").fields["language"].words.values() for word in row}
    for key, value in root.pairs():
        if (
            isinstance(key, Scalar)
            and unicodedata.normalize("NFC", key.value) in words
            and isinstance(value, Scalar)
            and value.value.strip() in LANGUAGES
        ):
            return value.value.strip()
    return ""


def _guessed_language(root: Mapping, kind: str, sniffed: _Sniffed) -> str:
    """The language in which most keys at the top are words of the format."""
    of = document_section(kind) if kind else document_section("product")
    keys = [unicodedata.normalize("NFC", key.value) for key, _ in root.pairs() if isinstance(key, Scalar)]
    scores = {language: sum(key in of.by_word(language) for key in keys) for language in LANGUAGES}
    best = max(LANGUAGES, key=lambda language: (scores[language], language == sniffed.kind_language))
    return best if scores[best] else "nb"


def belongs(source: Source) -> bool:
    """Whether a file says by itself that it is ours: a kind that we know, or `schema: styring/1`."""
    if source.root is None:
        return False
    if _sniff(source.root).kind:
        return True
    schema_words = {word for row in document_section("mandate").fields["schema"].words.values() for word in row}
    return any(
        isinstance(key, Scalar)
        and key.value in schema_words
        and isinstance(value, Scalar)
        and value.value.startswith("styring/")
        for key, value in source.root.pairs()
    )


def _kind_problems(root: Mapping, sniffed: _Sniffed, language: str) -> list[Problem]:
    named = document_section("mandate")
    where = {"where": KindName("document"), "field": FieldName(named.name, "kind")}
    kinds = tuple(words_in("kind", language))
    if sniffed.kind_node is None:
        first = root.entries[0][0].span if root.entries else Span(root.start, root.start + 1)
        return [Problem("kind-missing", first, "kind", {**where, "words": kinds})]
    node = sniffed.kind_node
    if not sniffed.kind:
        if node.empty:
            return [Problem("kind-missing", node.span, "kind", {**where, "words": kinds})]
        near = nearest(node.value, kinds)
        return [Problem("kind-unknown", node.span, "kind", {**where, "text": node.value, "near": near, "words": kinds})]
    return []


def _root_path(root: Mapping, kind: str, language: str) -> str:
    """The path under which the fields of a document hang: its kind, and for a meeting its date, since there are many."""
    if kind == "product":
        return ""
    if kind == "meeting":
        words = document_section(kind).fields["date"].words[language]
        for key, value in root.pairs():
            if isinstance(key, Scalar) and key.value in words and isinstance(value, Scalar) and value.value.strip():
                return f"{kind}/{value.value.strip()[:40].replace('/', '-')}"
    return kind


def _duplicate_keys(file: File, root: Mapping) -> list[Problem]:
    """Keys that stand twice, in a document whose kind is not known."""
    found: list[Problem] = []
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, Sequence):
            pending += node.items
        if not isinstance(node, Mapping):
            continue
        seen: dict[str, Node] = {}
        for key, value in node.pairs():
            pending.append(value)
            if not isinstance(key, Scalar):
                continue
            word = unicodedata.normalize("NFC", key.value)
            if (first := seen.setdefault(word, key)) is not key:
                parameters = {"where": KindName("document"), "key": word, "line": file.lines.position(first.start).line}
                found.append(Problem("duplicate-key", key.span, word, {**parameters, "first": first.span}))
    return found


def read_documents(source: Source, name: str) -> Documents:
    """Read what a source holds. `name` is the path as it is shown."""
    root = source.root
    if root is None:
        file = File(name, source.text, source.lines, "", source.bom, source.tail)
        return Documents(file, "", [], source.problems)
    sniffed = _sniff(root)
    language = _declared_language(root) or _guessed_language(root, sniffed.kind, sniffed)
    file = File(name, source.text, source.lines, language, source.bom, source.tail)
    problems = [*source.problems, *_kind_problems(root, sniffed, language)]
    if not sniffed.kind:
        return Documents(file, "", [], [*problems, *_duplicate_keys(file, root)])
    shape = read_section(file, root, document_section(sniffed.kind), "" if sniffed.kind == "product" else sniffed.kind)
    group = shape.group
    problems += shape.problems
    alone = sniffed.kind != "product"
    documents = [Document(file, sniffed.kind, group, group, shape.contents)] if alone else _sections(file, shape)
    return Documents(file, sniffed.kind, documents, problems)


def _sections(file: File, shape: Shape) -> list[Document]:
    """The documents of a one-file product."""
    group = shape.group
    parts = [(kind, part) for name, kind in _SECTIONS.items() if (part := group.group(name)) is not None]
    parts += [(kind, group) for name, kind in _LISTS.items() if group.has(name)]
    parts += [("meeting", meeting) for meeting in group.groups("meetings")]
    return [Document(file, kind, part, group, shape.contents) for kind, part in parts]
