"""A new workspace to fill in: what must be there, empty, and what a good document also has, as comments to uncover."""

import re

from styringslint.model.json_schema import description, kind_description
from styringslint.model.table import Field, Section, document_section, section, word_set, words_in

_KINDS = ("parties", "mandate", "steering", "decisions")
_FILES = {
    "parties": {"nb": "parter.yaml", "nn": "partar.yaml", "en": "parties.yaml"},
    "mandate": {"nb": "mandat.yaml", "nn": "mandat.yaml", "en": "mandate.yaml"},
    "steering": {"nb": "styringsdokument.yaml", "nn": "styringsdokument.yaml", "en": "steering.yaml"},
    "decisions": {"nb": "vedtak.yaml", "nn": "vedtak.yaml", "en": "decisions.yaml"},
    "product": {"nb": "produkt.yaml", "nn": "produkt.yaml", "en": "product.yaml"},
}
_TITLES = {
    "parties": {"nb": "Parter i {}", "nn": "Partar i {}", "en": "Parties of {}"},
    "mandate": {"nb": "Mandat for {}", "nn": "Mandat for {}", "en": "Mandate for {}"},
    "steering": {"nb": "Styringsdokument for {}", "nn": "Styringsdokument for {}", "en": "Steering document for {}"},
    "decisions": {"nb": "Vedtakslogg for {}", "nn": "Vedtakslogg for {}", "en": "Decision log of {}"},
    "product": {"nb": "{}", "nn": "{}", "en": "{}"},
}
_HIDDEN = {
    "nb": "Linjer som begynner med #, kan vente. Fjern # og mellomrommet etter når dere fyller dem ut.",
    "nn": "Linjer som tek til med #, kan vente. Fjern # og mellomrommet etter når de fyller dei ut.",
    "en": "Lines that begin with # can wait. Take away # and the space after it when you fill them in.",
}
_FIRST_DECISION = {
    "nb": "Skriv det første vedtaket slik; fjern [] over, og # og mellomrommet foran hver linje:",
    "nn": "Skriv det første vedtaket slik; fjern [] over, og # og mellomrommet framfor kvar linje:",
    "en": "Write the first decision like this; take away [] above, and # and the space before each line:",
}
_OTHER_BODY = {
    "nb": "{}, eller id-en til et annet organ eller et team",
    "nn": "{}, eller id-en til eit anna organ eller eit team",
    "en": "{}, or the id of another body or a team",
}
_IN_AN_EDITOR = {
    "nb": (
        "Hjelp i redigeringsverktøyet: styringslint schema --lang nb > document.nb.schema.json",
        "Skriv så øverst i hvert dokument: # yaml-language-server: $schema=./document.nb.schema.json",
    ),
    "nn": (
        "Hjelp i redigeringsverktøyet: styringslint schema --lang nn > document.nn.schema.json",
        "Skriv så øvst i kvart dokument: # yaml-language-server: $schema=./document.nn.schema.json",
    ),
    "en": (
        "Help in an editor: styringslint schema --lang en > document.en.schema.json",
        "Then write at the top of each document: # yaml-language-server: $schema=./document.en.schema.json",
    ),
}
_IDS = {
    "Goal": "M1",
    "Benefit": "N1",
    "NegativeEffect": "U1",
    "Hypothesis": "H1",
    "Initiative": "I1",
    "Team": "T1",
    "Risk": "R1",
    "Member": "S1",
    "FinancingLine": "F1",
    "FrameworkCondition": "B1",
    "Dependency": "A1",
    "Decision": "V-2026-01",
}
_NEEDED = frozenset({"required", "adopted", "identity"})
_OPEN = frozenset({"Benefit.supports", "Threshold.today", "Initiative.start", "Member.deputy"})
"""Recommended fields that a newcomer should see at once."""
_OPTIONAL = frozenset(
    {
        "Decision.adopts",
        "Decision.changes",
        "Change.from",
        "Change.to",
        "Governance.other_bodies",
        "SteeringDocument.meeting_plan",
    }
)
"""Fields that nobody must have, and that a reader would look for."""
_LATER = frozenset(
    {
        "adopted_by",
        "approvals",
        "result",
        "decision",
        "outcome",
        "value_nok",
        "turnover",
        "municipality_number",
        "valid_from",
    }
)
"""Fields that only mean something later; the linter asks for them when their time has come."""
_IN_SMALL = frozenset({"adopted_by", "valid_from", "teams"})
"""What a small product finds as comments: an adopted one is asked for the first two, and an initiative names a team."""
_STATE = ("adopted_by", "valid_from", "valid_to", "review_by")
_ORDER = (*_STATE, "mandate_version", "goals", "benefits")
"""What a reader expects first at the top of a document or of a section that stands for one, in this order."""


def file_names(language: str, profile: str) -> list[str]:
    """The files of a new workspace."""
    kinds = ("product",) if profile == "small" else _KINDS
    return ["styringslint.yaml", *(_FILES[kind][language] for kind in kinds)]


def _rank(field: Field) -> int:
    """Where a field stands among its sisters, as far as readers expect an order that the model does not have."""
    top = field.section.endswith(("Document", "Section"))
    return _ORDER.index(field.name) if top and field.name in _ORDER else len(_ORDER)


def _holds(text: str, word: str) -> bool:
    """Whether a description names a word, and not only one that ends or begins like it."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


class _Template:
    """The lines of a new document, in one language and for one profile."""

    def __init__(self, language: str, profile: str) -> None:
        self.language = language
        self.small = profile == "small"

    def open(self, field: Field) -> bool:
        """Whether a field stands open, to be filled in now."""
        if f"{field.section}.{field.name}" in _OPEN:
            return True
        if field.name in _LATER and field.section != "Decision":
            return False
        return field.need in _NEEDED and (field.small or not self.small)

    def hidden(self, field: Field) -> bool:
        """Whether a field stands as a comment."""
        if field.section in {"Decision", "Change"}:
            return f"{field.section}.{field.name}" in _OPTIONAL or (field.need == "recommended" and not self.small)
        if self.small:
            return field.name in _IN_SMALL and field.section != "ProductDocument"
        return field.need in {"recommended", *_NEEDED} or f"{field.section}.{field.name}" in _OPTIONAL

    def about(self, field: Field) -> str:
        """What stands beside an empty field: the words that it takes, or what it is for."""
        text = description(field.section, field.name, self.language)
        if field.type == "word":
            words = list(words_in(field.of, self.language))
            return text if all(_holds(text, word) for word in words) else ", ".join(words)
        if field.type == "reference" and set(field.targets) == {"body", "team"}:
            return _OTHER_BODY[self.language].format(", ".join(words_in("body", self.language)))
        return text

    def key(self, field: Field, indent: str) -> str:
        """The line of a field without its value."""
        word = field.word(self.language)
        if field.name == "id" and field.section in _IDS:
            return f"{indent}{word}: {_IDS[field.section]}"
        text = self.about(field)
        return f"{indent}{word}:  # {text}" if text else f"{indent}{word}:"

    def block(self, field: Field, indent: str, *, uncovered: bool = False) -> list[str]:
        """A field and what stands below it; `uncovered`, without comments of its own, since it is one itself."""
        if field.type != "section":
            return [self.key(field, indent), *([f"{indent}  -"] if field.is_list else [])]
        below = indent + ("    " if field.is_list else "  ")
        inner = self.fields(section(field.of), below, uncovered=uncovered)
        if not inner:
            return []
        if field.is_list:
            inner[0] = f"{indent}  - {inner[0].lstrip()}"
        return [self.key(field, indent), *inner]

    def comment(self, field: Field, indent: str) -> list[str]:
        """A field as a comment. Without `# `, each line stands where it belongs."""
        return [f"{indent}# {line[len(indent) :]}" for line in self.block(field, indent, uncovered=True)]

    def fields(self, of: Section, indent: str, *, uncovered: bool = False) -> list[str]:
        """The lines of the fields of a section: the first is never a comment, since a dash may stand before it."""
        wanted = [field for field in of.fields.values() if self.open(field) or self.hidden(field)]
        wanted.sort(key=lambda field: (field.need != "identity", _rank(field)))
        if not uncovered:
            first = next((field for field in wanted if self.open(field)), None)
            wanted.sort(key=lambda field: field is not first)
        lines: list[str] = []
        for field in wanted:
            shown = uncovered or self.open(field)
            lines += self.block(field, indent, uncovered=uncovered) if shown else self.comment(field, indent)
        return lines

    def decisions(self, field: Field) -> list[str]:
        """The empty list of decisions, and the first decision as a comment."""
        item = self.fields(section(field.of), "    ", uncovered=True)
        item[0] = f"  - {item[0].lstrip()}"
        about = description(field.section, field.name, self.language)
        head = f"{field.word(self.language)}: []  # {about}"
        return [head, f"# {_FIRST_DECISION[self.language]}", *(f"  # {line[2:]}" for line in item)]

    def top(self, field: Field) -> list[str]:
        """A field at the top of a document."""
        if field.name == "decisions":
            return self.decisions(field)
        return self.block(field, "") if self.open(field) else self.comment(field, "")


def _header(kind: str, product: str, language: str, profile: str) -> list[str]:
    of = document_section(kind)
    values = {
        "kind": word_set("kind")[kind][language],
        "language": language,
        "product": product,
        "profile": word_set("profile")[profile][language],
        "title": _TITLES[kind][language].format(product),
        "version": '"0.1"',
        "status": word_set("document_status")["draft"][language],
    }
    if kind == "parties":
        del values["product"]
    if kind not in {"mandate", "product"}:
        del values["profile"]
    if kind == "product":
        del values["version"]
    return [f"{of.fields[name].word(language)}: {value}" for name, value in values.items()]


_HEADER = frozenset(
    {"kind", "language", "product", "profile", "title", "version", "status", "terms", "schema", "waivers"}
)
_WITHOUT_STATE = frozenset({"parties", "decisions", "product"})
"""Registers and logs are adopted by nobody, and the parts of a one-file product each for itself."""


def _document(kind: str, product: str, language: str, profile: str) -> str:
    made = _Template(language, profile)
    head = [f"# {kind_description(kind, language)}", f"# {_HIDDEN[language]}"]
    lines = [*head, *_header(kind, product, language, profile)]
    fields = [field for field in document_section(kind).fields.values() if field.name not in _HEADER]
    for field in sorted(fields, key=_rank):
        if (field.name in _STATE and kind in _WITHOUT_STATE) or not (made.open(field) or made.hidden(field)):
            continue
        block = made.top(field)
        lines += ["", *block] if len(block) > 1 else block
    return "\n".join(lines) + "\n"


def workspace_files(product: str, language: str, profile: str) -> dict[str, str]:
    """The files of a new workspace and their texts."""
    configuration = section("Configuration").fields
    settings = [
        f"{configuration['language'].word(language)}: {language}",
        f"{configuration['schema'].word(language)}: styring/1",
        f"{configuration['profile'].word(language)}: {word_set('profile')[profile][language]}",
        "",
        *(f"# {line}" for line in _IN_AN_EDITOR[language]),
    ]
    files = {"styringslint.yaml": "\n".join(settings) + "\n"}
    for kind in ("product",) if profile == "small" else _KINDS:
        files[_FILES[kind][language]] = _document(kind, product, language, profile)
    return files
