"""What a finding says: message, reason, cure, who can act, and source, from its card."""

import re
from itertools import pairwise
from textwrap import dedent
from typing import Any, NamedTuple

from styringslint.core.card import Card, Texts
from styringslint.core.finding import Finding
from styringslint.core.pattern import pattern
from styringslint.core.values import FieldOf, ItemName, Written
from styringslint.coverage.compare import Telling
from styringslint.model.table import Section, document_section, section_names
from styringslint.model.table import section as section_named
from styringslint.report.harmless import harmless
from styringslint.report.phrases import PLACE_WORDS, VERBS
from styringslint.report.terms import in_terms, kinds_in_terms
from styringslint.report.wording import fill, phrase, quoted, written
from styringslint.rules.cards import card, sources
from styringslint.source.nodes import Mapping, Node, Scalar, Sequence
from styringslint.source.read import read

_PARAMETER = pattern(r"\$\{(\w+)\}")


class Message(NamedTuple):
    """The texts of one finding in one language. What there is nothing to say about is empty."""

    text: str
    hint: str
    paste: str
    why: str
    actor: str
    source: str
    label: str


def _place(place: str, language: str) -> str:
    """A numbered place in the words of the language; the title of a page as it is, in quotation marks."""
    words = PLACE_WORDS[language]
    numbers = re.findall(r"\d+", place)
    if not numbers:
        return words.get(place) or quoted(place, language)
    told = (words.get(word, word) for word in place.split(" "))
    return " ".join(fill(word, {"n": len(numbers)}, language, language) for word in told)


def _harmless_texts(texts: Texts) -> Texts:
    messages = {reason: harmless(text) for reason, text in texts.messages.items()}
    return texts._replace(title=harmless(texts.title), messages=messages, why=harmless(texts.why))


def card_of(code: str, own: Card | None) -> Card:
    """The card of a rule: its own, made harmless, where it is a house rule."""
    if own is None:
        return card(code)
    texts = {language: _harmless_texts(row) for language, row in own.texts.items()}
    return own._replace(texts=texts, source=own.source._replace(place=harmless(own.source.place)))


def source_text(code: str, language: str, own: Card | None = None) -> str:
    """The source of a rule as people cite it; of a house rule, as its organisation wrote it."""
    source = card_of(code, own).source
    if own is not None:
        return source.place
    name: str = sources()[source.document][language]
    place = f", {_place(source.place, language)}" if source.place else ""
    return f"{name}{place}{_verb(source.verb, language)}"


def _verb(verb: str, language: str) -> str:
    """How much the source asks for, told in a word before its modal verb: ` (krav: «skal»)`."""
    if not verb:
        return ""
    said = quoted(VERBS[verb] if language == "en" else verb, language)
    return f" ({phrase(f'asked_{verb}', language)}: {said})"


def actor_text(finding: Finding, language: str) -> str:
    """Who can act, as the document names them; a role is quoted where it is in another language than the text."""
    if not finding.actor:
        return ""
    kind, *rest = finding.actor
    if kind == "person":
        role, party = (harmless(str(part), 80) for part in rest)
        return f"{role if language == finding.language else quoted(role, language)} ({party})"
    if kind == "team":
        return written(ItemName(str(rest[0]), str(rest[1])), language, finding.language)
    return phrase(str(rest[0]), language)


def _parameters(finding: Finding, language: str) -> dict[str, Any]:
    """The parameters of a finding, a change among them told as `since` tells it."""
    parameters = {name: _field_told(value, language) for name, value in finding.parameters.items()}
    if not any(isinstance(value, Telling) for value in parameters.values()):
        return parameters
    from styringslint.report.since_sentences import sentence
    from styringslint.report.since_words import Voice

    voice = Voice(language)
    return {
        name: Written(sentence(value.compared, value.told._replace(verdict=None), voice))
        if isinstance(value, Telling)
        else value
        for name, value in parameters.items()
    }


def _field_told(value: Any, language: str) -> Any:
    """A field with what it belongs to in words; any other parameter as it is."""
    if not isinstance(value, FieldOf):
        return value
    from styringslint.report.field_of import field_of_text

    return Written(field_of_text(value, language))


def message(finding: Finding, language: str) -> Message:
    """Everything that is said about a finding."""
    texts = card_of(finding.code, finding.own)
    language_of_document = finding.language or language
    terms = finding.terms if finding.own is None else ""
    parameters = kinds_in_terms(_parameters(finding, language), terms)
    actor = texts.actor(finding.reason)

    def filled(template: str) -> str:
        return fill(in_terms(template, terms, language), parameters, language, language_of_document)

    return Message(
        text=filled(texts.message(language, finding.reason)),
        hint=filled(texts.hint(language, finding.reason)),
        paste=paste_text(finding, language_of_document),
        why=in_terms(texts.why(language, finding.reason), terms, language),
        actor=phrase(actor, language) if actor else actor_text(finding, language),
        source=source_text(finding.code, language, finding.own),
        label=filled(texts.label(language, finding.reason)) if finding.labels else "",
    )


def paste_text(finding: Finding, language: str) -> str:
    """YAML to paste, in the language of the document, or an empty text.

    A card writes it with canonical keys below the name of the section that holds them; `${name}` is a parameter. A key
    that stands in the document is left out, so that nobody writes it twice; of a list that stands, the new rows are left.
    """
    pastes = card_of(finding.code, finding.own).paste
    template = pastes.get(finding.reason, pastes.get("", ""))
    if not template:
        return ""
    name, _, body = template.partition("\n")
    spec_name = name.strip()

    def value(match: re.Match[str]) -> str:
        return written(finding.parameters[match.group(1)], language, language)

    if language != "en":
        body = body.replace("YYYY-MM-DD", "ÅÅÅÅ-MM-DD")
    body = _PARAMETER.sub(value, body)
    keys = _top(body)
    # What begins with its kind is a document of its own.
    there = [] if "kind" in keys else [name for name in keys if _stands(finding, spec_name, name)]
    text = translated(body, spec_name, language)
    return _without(text, [keys.index(name) for name in there]) if there else text


def _top(text: str) -> list[str]:
    """The keys at the top of a YAML text."""
    root = read(text.encode()).root
    return [key.value for key, _ in root.pairs() if isinstance(key, Scalar)] if isinstance(root, Mapping) else []


def _stands(finding: Finding, of: str, key: str) -> bool:
    """Whether a key of a section is written where the finding is: in the section, or above what the finding is in."""
    for part in finding.standing:
        if finding.path == f"{part.path}/{key}":
            return key in part.fields
    around = [part for part in finding.standing if part.section == of]
    if around:
        return key in around[0].fields
    return bool(finding.standing) and key in finding.standing[0].path.split("/")[1:]


def _without(text: str, numbers: list[int]) -> str:
    """A YAML text without some of the entries at its top; where that leaves nothing, the rows of a list written in lines."""
    root = read(text.encode()).root
    if not isinstance(root, Mapping):
        return text
    starts = [*(key.start for key, _ in root.pairs()), len(text)]
    parts = [text[start:end] for start, end in pairwise(starts)]
    kept = "".join(part for number, part in enumerate(parts) if number not in numbers)
    (_, value), *more = root.entries
    if kept or more or not isinstance(value, Sequence) or value.flow:
        return kept.rstrip("\n")
    return dedent(text.partition("\n")[2]).rstrip("\n")


def _spec(name: str) -> Section:
    return section_named(name) if name in section_names() else document_section(name)


def translated(text: str, name: str, language: str) -> str:
    """YAML with canonical keys and words, written in `language`. `name` is the section that holds the keys."""
    root = read(text.encode()).root
    if root is None:
        return text
    edits: list[tuple[int, int, str]] = []
    pending: list[tuple[Node, Section]] = [(root, _spec(name))]
    while pending:
        node, of = pending.pop()
        if not isinstance(node, Mapping):
            continue
        for key, value in node.pairs():
            if not isinstance(key, Scalar) or key.value not in of.fields:
                continue
            field = of.fields[key.value]
            edits.append((key.start, key.end, field.word(language)))
            below = value.items if isinstance(value, Sequence) else [value]
            if field.type == "section":
                pending += [(item, section_named(field.of)) for item in below]
    for start, end, word in sorted(edits, reverse=True):
        text = text[:start] + word + text[end:]
    return text.rstrip("\n")
