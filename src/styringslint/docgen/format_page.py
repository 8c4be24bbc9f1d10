"""`docs/format.md`: every field of every kind, from the field table."""

from styringslint.model.json_schema import description, kind_description
from styringslint.model.table import (
    LANGUAGES,
    Field,
    Section,
    document_kinds,
    document_section,
    section,
    section_names,
    word_set,
)

_NEEDS = {
    "required": "required",
    "adopted": "once adopted",
    "recommended": "recommended",
    "optional": "optional",
    "identity": "always",
}
_HEAD = """# The format `styring/1`

<!-- Made from the models by `python -m styringslint.docgen`; edit the models, the vocabulary or the descriptions instead. -->

Every document is one YAML file (YAML 1.2, UTF-8, one document a file). Its first lines say what it is: the kind, the
language of its keys, the product. Keys are words of the vocabulary in that language; data never stands as a key. What
can grow is a list of items with an `id` or a natural key. An id is unique in the product and is the root of a path:
`N1/målverdi/verdi`.

| what | written |
|---|---|
| date | `2026-12-09`, without quotes |
| coarse time | `2027`, `2027-Q2`, `2027-06`, `2026-W17`, or a date |
| clock | `"12:00"`, quoted |
| kroner | whole kroner, `15 000 000` or `15000000` |
| percentage of a whole | `70 %` |
| measured value | a number with a decimal point; its unit stands once, in `unit` |
| yes or no | `ja`, `nei`; in English `true`, `false` |
| organisation number, municipality number, version | quoted |
| item id | letters and a number: `N1`, `V-2026-08` |
| party, product, body | a short word in lower case: `etaten`, `storøya` |

A small product can be one file of the kind `product`: `mandate` and `steering` are sections with their own version,
status and adoption; `parties`, `baseline` and `decisions` are lists at the top.

The JSON Schemas under `schemas/` say the same to editors. “Needed” says when a linter rule asks for the field; the
rule stands beside it. In Norwegian, with the keys of one language: [bokmål](format.nb.md), [nynorsk](format.nn.md).
"""


def _type(field: Field) -> str:
    if field.type == "section":
        text = f"[{field.of}](#{field.of.lower()})"
    elif field.type == "word":
        text = f"word: [{field.of}](#words)"
    elif field.type == "reference":
        text = "id of " + " or ".join(field.targets)
    else:
        text = field.type.replace("_", " ")
    return f"list of {text}" if field.is_list else text


def _row(of: Section, field: Field) -> str:
    words = " | ".join(", ".join(f"`{word}`" for word in field.words[language]) for language in ("en", "nb", "nn"))
    need = _NEEDS[field.need] + (f", when {field.when}" if field.when else "")
    rule = f" ({field.rule})" if field.rule else ""
    meaning = description(of.name, field.name, "en").replace("|", chr(92) + "|")
    decided = f" Changed by decisions of the {field.change.replace('_', ' ')} only." if field.governed else ""
    return f"| {words} | {_type(field)} | {need}{rule} | {meaning}{decided} |"


def _table(of: Section) -> list[str]:
    head = ["| English | bokmål | nynorsk | value | needed | meaning |", "|---|---|---|---|---|---|"]
    return [*head, *(_row(of, field) for field in of.fields.values())]


def _words() -> list[str]:
    lines = ["## Words", "", "| set | canonical | English | bokmål | nynorsk |", "|---|---|---|---|---|"]
    names = sorted(
        {field.of for name in section_names() for field in section(name).fields.values() if field.type == "word"}
    )
    for name in names:
        for canonical, row in word_set(name).items():
            lines.append(
                f"| {name} | `{canonical}` | " + " | ".join(row[language] for language in ("en", "nb", "nn")) + " |"
            )
    return lines


def format_page() -> str:
    """The page as Markdown."""
    lines = [_HEAD]
    tops = {document_section(kind).name for kind in document_kinds()} | {"Configuration"}
    for kind in document_kinds():
        row = word_set("kind")[kind]
        words = " / ".join(dict.fromkeys(row[language] for language in LANGUAGES))
        lines += [f"## `{kind}`: {words}", "", kind_description(kind, "en"), "", *_table(document_section(kind)), ""]
    lines += ["## `styringslint.yaml`", "", *_table(section("Configuration")), ""]
    for name in sorted(set(section_names()) - tops):
        lines += [f"### {name}", "", *_table(section(name)), ""]
    return "\n".join([*lines, *_words()]) + "\n"
