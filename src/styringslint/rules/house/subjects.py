"""What a house rule is tried on: every item of a kind, or every document of a kind."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from styringslint.core.values import KindName
from styringslint.model.document import Document, Documents
from styringslint.model.items import Group
from styringslint.model.table import Section, document_kinds, document_section, section

ITEMS = {
    "goal": "Goal",
    "key_result": "KeyResult",
    "benefit": "Benefit",
    "negative_effect": "NegativeEffect",
    "hypothesis": "Hypothesis",
    "initiative": "Initiative",
    "dependency": "Dependency",
    "team": "Team",
    "risk": "Risk",
    "owner": "Owner",
    "member": "Member",
    "other_body": "OtherBody",
    "framework_condition": "FrameworkCondition",
    "financing_line": "FinancingLine",
    "decision": "Decision",
    "case": "Case",
    "party": "Party",
    "insight": "Insight",
    "agreement": "Agreement",
    "phase": "Phase",
    "deliverable": "Deliverable",
}
"""From the word in the configuration to the section class of the items."""


class Subject(NamedTuple):
    """One item or document. `header` is the header of a document whose own part may not hold every field."""

    group: Group
    header: Group | None
    name: KindName | str
    title: str

    def holder(self, field: str) -> Group:
        """The group in which a field is sought: the part itself, or the header where only that can have it."""
        fields = self.group.section.fields
        if self.header is not None and not (field in fields and self.group.has(field)):
            return self.header if field in self.header.section.fields else self.group
        return self.group


def section_of(subject: str) -> Section:
    """The fields that items or documents of this kind can have."""
    return document_section(subject) if subject in document_kinds() else section(ITEMS[subject])


def item(group: Group) -> Subject:
    """An item as a subject: known by its id, else by its natural key."""
    name = group.id or group.path.rsplit("/", 1)[-1]
    return Subject(group, None, name, group.title or name)


def document(found: Document) -> Subject:
    """A document as a subject."""
    return Subject(found.root, found.header, KindName(found.kind), found.header.text("title"))


def _living(documents: Documents) -> list[Document]:
    return [found for found in documents.documents if found.status != "superseded"]


def _items(documents: Documents, name: str) -> Iterator[Subject]:
    """The items of one file; what stands in a superseded part of it is left out."""
    living = _living(documents)
    if not living:
        return
    header = living[0].header
    gone = {
        id(group)
        for found in documents.documents
        if found.status == "superseded" and found.root is not header
        for group in found.root.walk()
    }
    for group in header.walk():
        if group.section.name == name and id(group) not in gone:
            yield item(group)


def subjects(files: Iterable[Documents], subject: str) -> Iterator[Subject]:
    """Everything of this kind in the files, in the order of the files, save what is superseded."""
    for documents in files:
        if subject in ITEMS:
            yield from _items(documents, ITEMS[subject])
        else:
            yield from (document(found) for found in _living(documents) if found.kind == subject)
