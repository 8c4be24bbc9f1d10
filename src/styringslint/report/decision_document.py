"""Documents of decisions that the tool writes: a baseline, or drafts of what has not been decided."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.values import KindName
from styringslint.coverage.baseline import Baseline, Part
from styringslint.coverage.written import change_tree
from styringslint.model.items import Group
from styringslint.model.table import document_section, section, word_set
from styringslint.report.decision_phrases import DECIDE
from styringslint.report.wording import fill
from styringslint.source.emit import Tree, lines, scalar
from styringslint.source.patch import quoted
from styringslint.workspace.product import Product


def say(name: str, language: str, **parameters: Any) -> str:
    """A fixed text of `styringslint decide`."""
    return fill(DECIDE[name][language], parameters, language, language)


class Entry(NamedTuple):
    """A decision that is to be written. Date and case may be left open."""

    id: str
    title: str
    body: str
    text: str
    outcome: str
    changes: list[dict[str, Tree]]
    day: date | None = None
    case: str = ""
    jointly_with: tuple[str, ...] = ()
    builds_on: tuple[str, ...] = ()
    adopts: tuple[tuple[str, str], ...] = ()
    """Kinds of document and their versions."""


def _body(name: str, language: str) -> str:
    return scalar(word_set("body")[name][language] if name in word_set("body") else name)


def _adoption(kind: str, version: str, language: str) -> Tree:
    fields = section("Adoption").fields
    return {
        fields["document"].word(language): scalar(word_set("kind")[kind][language]),
        fields["version"].word(language): quoted(version),
    }


def entry_tree(entry: Entry, language: str) -> dict[str, Tree]:
    """A decision as it is written, its fields in the order of the format."""
    fields = section("Decision").fields
    values: dict[str, Tree] = {
        "id": entry.id,
        "title": scalar(entry.title),
        "date": entry.day.isoformat() if entry.day is not None else "",
        "body": _body(entry.body, language),
        "jointly_with": [_body(name, language) for name in entry.jointly_with],
        "case": scalar(entry.case) if entry.case else "",
        "outcome": word_set("outcome")[entry.outcome][language],
        "text": scalar(entry.text),
        "adopts": [_adoption(kind, version, language) for kind, version in entry.adopts],
        "changes": list(entry.changes),
        "builds_on": list(entry.builds_on),
    }
    return {fields[name].word(language): value for name, value in values.items() if value}


def log_text(
    product: str, title: str, entries: Iterable[Entry], language: str, *, head: str = "", baseline: Iterable[str] = ()
) -> str:
    """A decision log of its own."""
    fields = document_section("decisions").fields
    document: dict[str, Tree] = {
        fields["kind"].word(language): word_set("kind")["decisions"][language],
        fields["language"].word(language): language,
        fields["product"].word(language): product,
        fields["title"].word(language): scalar(title),
    }
    if not product:
        del document[fields["product"].word(language)]
    names: list[Tree] = list(baseline)
    if names:
        document[fields["baseline"].word(language)] = names
    trees: list[Tree] = [entry_tree(entry, language) for entry in entries]
    body = [*lines(document), ""]
    if trees:
        body += lines({fields["decisions"].word(language): trees})
    else:
        body.append(f"{fields['decisions'].word(language)}: []")
    return "\n".join([head, *body] if head else body) + "\n"


def language_of(product: Product) -> str:
    """The language in which a product writes its decisions."""
    documents = [*product.logs, product.mandate, product.steering, *product.documents]
    return next(
        (document.file.language for document in documents if document is not None and document.file.language), "nb"
    )


def _case(adopting: Group | None, language: str) -> str:
    return adopting.text("case") if adopting is not None and adopting.text("case") else say("baseline_case", language)


def _part_entry(product: Product, part: Part, identity: str, language: str) -> Entry:
    adopting = part.adopting
    document = KindName(part.kind)
    text = (
        say("baseline_adopted", language, document=document, decision=adopting.id)
        if adopting is not None
        else say("baseline_first", language, document=document)
    )
    return Entry(
        id=identity,
        title=say("baseline_part", language, document=document),
        body=part.body,
        text=text,
        outcome="adopted",
        changes=[change_tree(product, unit, {}, facts, language) for unit, facts in part.units.items()],
        day=part.date,
        case=_case(adopting, language),
        jointly_with=tuple(adopting.refs("jointly_with")) if adopting is not None else (),
        builds_on=(adopting.id,) if adopting is not None else (),
    )


def baseline_document(product: Product, baseline: Baseline) -> str:
    """The text of the file that holds a baseline."""
    language = language_of(product)
    prefix = DECIDE["baseline_id"][language]
    taken = set(product.index)
    numbers = (f"{prefix}-{number}" for number in range(1, 1000))
    free = (identity for identity in numbers if identity not in taken)
    entries = [_part_entry(product, part, next(free), language) for part in baseline.parts]
    names = [*baseline.adopting, *(entry.id for entry in entries)]
    title = say("baseline_title", language, product=product.name)
    return log_text(
        scalar(product.name), title.strip(), entries, language, head=DECIDE["baseline_head"][language], baseline=names
    )
