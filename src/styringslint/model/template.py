"""A new workspace to fill in: every field that must be there, empty, with what it is for beside it."""

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
_IDS = {
    "Goal": "M1",
    "Benefit": "N1",
    "Hypothesis": "H1",
    "Initiative": "I1",
    "Team": "T1",
    "Member": "S1",
    "FinancingLine": "F1",
    "FrameworkCondition": "B1",
    "Decision": "V-1",
}
_NEEDED = frozenset({"required", "adopted", "identity"})
_ALSO = frozenset(
    {"DocumentState.review_by", "Benefit.supports", "Threshold.today", "Initiative.start", "Member.deputy"}
)
"""Recommended fields that a newcomer should see at once."""
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


def file_names(language: str, profile: str) -> list[str]:
    """The files of a new workspace."""
    kinds = ("product",) if profile == "small" else _KINDS
    return ["styringslint.yaml", *(_FILES[kind][language] for kind in kinds)]


def _wanted(field: Field, profile: str) -> bool:
    if f"{field.section}.{field.name}" in _ALSO:
        return True
    if field.name in _LATER and field.section != "Decision":
        return False
    return field.need in _NEEDED and (profile != "small" or field.small)


def _scalar(field: Field, language: str, indent: str) -> str:
    if field.name == "id" and field.section in _IDS:
        return f"{indent}{field.word(language)}: {_IDS[field.section]}"
    line = f"{indent}{field.word(language)}:"
    text = description(field.section, field.name, language)
    if field.type == "word":
        words = ", ".join(words_in(field.of, language))
        text = words if len(words) < 90 else text
    return f"{line}  # {text}" if text else line


def _lines(field: Field, language: str, profile: str, indent: str) -> list[str]:
    if field.type != "section":
        if field.is_list:
            return [_scalar(field, language, indent), f"{indent}  -"]
        return [_scalar(field, language, indent)]
    inner = _section_lines(section(field.of), language, profile, indent + ("    " if field.is_list else "  "))
    if not inner:
        return []
    text = description(field.section, field.name, language)
    head = f"{indent}{field.word(language)}:  # {text}" if text else f"{indent}{field.word(language)}:"
    if field.is_list:
        inner[0] = f"{indent}  - {inner[0].lstrip()}"
    return [head, *inner]


def _section_lines(
    of: Section, language: str, profile: str, indent: str, skip: frozenset[str] = frozenset()
) -> list[str]:
    fields = sorted(of.fields.values(), key=lambda field: field.need != "identity")
    lines: list[str] = []
    for field in fields:
        if field.name in skip or not _wanted(field, profile):
            continue
        lines += _lines(field, language, profile, indent)
    return lines


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


def _document(kind: str, product: str, language: str, profile: str) -> str:
    of = document_section(kind)
    lines = [f"# {kind_description(kind, language)}", *_header(kind, product, language, profile)]
    for field in of.fields.values():
        if field.name in _HEADER or not _wanted(field, profile):
            continue
        if kind == "product" and field.name == "decisions":
            continue
        block = _lines(field, language, profile, "")
        lines += ["", *block] if field.type == "section" else block
    return "\n".join(lines) + "\n"


def _log(product: str, language: str, profile: str) -> str:
    of = document_section("decisions")
    key = of.fields["decisions"].word(language)
    about = description("DecisionsContent", "decisions", language)
    head = [f"# {kind_description('decisions', language)}", *_header("decisions", product, language, profile)]
    return "\n".join([*head, "", f"{key}: []  # {about}"]) + "\n"


def workspace_files(product: str, language: str, profile: str) -> dict[str, str]:
    """The files of a new workspace and their texts."""
    configuration = section("Configuration").fields
    settings = [
        f"{configuration['language'].word(language)}: {language}",
        f"{configuration['schema'].word(language)}: styring/1",
        f"{configuration['profile'].word(language)}: {word_set('profile')[profile][language]}",
    ]
    files = {"styringslint.yaml": "\n".join(settings) + "\n"}
    if profile == "small":
        files[_FILES["product"][language]] = _document("product", product, language, profile)
        return files
    for kind in _KINDS:
        name = _FILES[kind][language]
        files[name] = (
            _log(product, language, profile) if kind == "decisions" else _document(kind, product, language, profile)
        )
    return files
