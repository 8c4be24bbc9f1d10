"""`docs/format.nb.md` and `docs/format.nn.md`: every field, with the keys and words of one language, for readers of it."""

import re

from styringslint.model.json_schema import description, kind_description
from styringslint.model.table import (
    Field,
    Section,
    document_kinds,
    document_section,
    section,
    section_names,
    word_set,
    words_in,
)
from styringslint.report.field_phrases import FIELD, TYPES
from styringslint.report.field_text import need_text
from styringslint.report.phrases import KINDS
from styringslint.report.wording import joined
from styringslint.rules.rule import RULES

_GENERATED = "<!-- Made from the models by `python -m styringslint.docgen`; edit the models, the vocabulary or the descriptions instead. -->"
_TITLE = {"nb": "Formatet `styring/1`", "nn": "Formatet `styring/1`"}
_HEAD = {
    "nb": """\
Hvert dokument er én YAML-fil (YAML 1.2, UTF-8, ett dokument i filen), eller YAML-en øverst i en Markdown-fil. Øverst
står det hva slags dokument det er, språket, og hvilket produkt det gjelder. Det som kan bli flere av, er en liste der
hver har en `id` eller kjennes på et annet felt. En id er den samme i hele produktet, og en sti begynner med den:
`N1/målverdi/verdi`.

Et lite produkt kan være én fil av typen `produkt`: Da er mandatet og styringsdokumentet deler av filen, hver med sin
status og sitt vedtak, og `parter`, `grunnlinje` og `vedtak` er lister øverst.

Kolonnen «trengs» sier når feltet må være med, og hvilken regel som spør etter det. På engelsk, med nøklene på alle
språkene: [format.md](format.md).
""",
    "nn": """\
Kvart dokument er éi YAML-fil (YAML 1.2, UTF-8, eitt dokument i fila), eller YAML-en øvst i ei Markdown-fil. Øvst står
det kva slags dokument det er, språket, og kva produkt det gjeld. Det som kan bli fleire av, er ei liste der kvar har
ein `id` eller kan kjennast på eit anna felt. Ein id er den same i heile produktet, og ein sti tek til med han:
`N1/målverdi/verdi`.

Eit lite produkt kan vere éi fil av typen `produkt`: Då er mandatet og styringsdokumentet delar av fila, kvar med sin
status og sitt vedtak, og `partar`, `grunnlinje` og `vedtak` er lister øvst.

Kolonnen «trengst» seier når feltet må vere med, og kva regel som spør etter det. På engelsk, med nøklane på alle
språka: [format.md](format.md).
""",
}
_COLUMNS = {
    "nb": ("felt", "verdi", "trengs", "hva det er til"),
    "nn": ("felt", "verdi", "trengst", "kva det er til"),
}
_FIELDS_IN = {"nb": "Felt i {}", "nn": "Felt i {}"}
_SAME_AS = {"nb": "som i et eget dokument: [{}](#{})", "nn": "som i eit eige dokument: [{}](#{})"}


def _anchor(heading: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


class _Page:
    """The page in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.kinds = {document_section(kind).name: kind for kind in document_kinds()}
        holders: dict[str, list[str]] = {}
        for name in section_names():
            for field in section(name).fields.values():
                if field.type == "section":
                    holders.setdefault(field.of, []).append(field.word(language))
        self.headings = {
            name: _FIELDS_IN[language].format(", ".join(dict.fromkeys(words))) for name, words in holders.items()
        }
        if len(set(self.headings.values())) < len(self.headings):
            raise ValueError(f"{language}: two groups of fields stand below the same words, and so below one heading")

    def value(self, field: Field) -> str:
        """What a field holds, with a link to the fields below it."""
        text = TYPES[field.type][self.language]
        if field.type == "section" and field.of.endswith("Section"):
            kind = self.kinds[field.of.removesuffix("Section") + "Document"]
            word = word_set("kind")[kind][self.language]
            text = _SAME_AS[self.language].format(word, _anchor(word))
        elif field.type == "section":
            text = f"[{text}](#{_anchor(self.headings[field.of])})"
        elif field.type == "word":
            text = f"{text} {joined([f'`{word}`' for word in words_in(field.of, self.language)], self.language, 'or')}"
        elif field.type == "reference":
            kinds = [KINDS[target][self.language] for target in field.targets]
            text = f"{text} {joined(kinds, self.language, 'or')}"
        return FIELD["list"][self.language].replace("{what}", text) if field.is_list else text

    def need(self, field: Field) -> str:
        """When a field is asked for, and a link to the rule that asks."""
        text = need_text(field, self.language)
        if field.rule not in RULES:
            return text
        rule = RULES[field.rule]
        page = f"rules/{self.language}/{rule.category}.md#{rule.code.lower()}-{rule.name}"
        return f"{text} ([{rule.code}]({page}))"

    def table(self, of: Section) -> list[str]:
        """The fields of a section."""
        rows = [f"| {' | '.join(_COLUMNS[self.language])} |", "|---|---|---|---|"]
        for field in of.fields.values():
            keys = ", ".join(f"`{word}`" for word in field.words[self.language])
            about = description(of.name, field.name, self.language).replace("|", "\\|")
            rows.append(f"| {keys} | {self.value(field)} | {self.need(field)} | {about} |")
        return rows

    def lines(self) -> list[str]:
        """The whole page."""
        lines = [f"# {_TITLE[self.language]}", "", _GENERATED, "", _HEAD[self.language]]
        for kind in document_kinds():
            about = kind_description(kind, self.language)
            lines += [f"## {word_set('kind')[kind][self.language]}", "", about, ""]
            lines += [*self.table(document_section(kind)), ""]
        lines += ["## styringslint.yaml", "", *self.table(section("Configuration")), ""]
        parts = [name for name in self.headings if not name.endswith("Section")]
        for name in sorted(parts, key=lambda name: self.headings[name].lower()):
            lines += [f"### {self.headings[name]}", "", *self.table(section(name)), ""]
        return lines


def norwegian_format_page(language: str) -> str:
    """The page in bokmål (`nb`) or nynorsk (`nn`), as Markdown. Raises ValueError where two headings would be the same."""
    return "\n".join(_Page(language).lines()).rstrip("\n") + "\n"
