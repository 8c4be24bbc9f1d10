"""The header that every document has, and waivers."""

from typing import ClassVar

from styringslint.model.section import Section, adopted, optional, recommended, required
from styringslint.model.types import (
    BodyOrDecisionRef,
    Date,
    DecisionRef,
    FieldPath,
    Line,
    ProductName,
    QuotedText,
    RuleName,
    SchemaVersion,
    Text,
)
from styringslint.model.words import DocumentStatus, Kind, Language, Profile, TermSet


class Waiver(Section):
    """A governed exception from a rule (Prosjektveiviseren 6.0: leaving something out needs a reason)."""

    natural_key: ClassVar[tuple[str, ...]] = ("rule", "at")

    rule: RuleName | None = required(rule="STR016")
    at: FieldPath | None = recommended()
    reason: Text | None = required(rule="STR016")
    accepted_by: BodyOrDecisionRef | None = required(rule="STR016")
    until: Date | None = recommended()


class DocumentState(Section):
    """Version, status and adoption of a document or of a section of a one-file product."""

    version: QuotedText | None = adopted(rule="STR020", small=False)
    status: DocumentStatus | None = recommended()
    adopted_by: DecisionRef | None = adopted(rule="STR020")
    valid_from: Date | None = adopted(rule="STR020")
    valid_to: Date | None = recommended()
    review_by: Date | None = recommended()


class Header(DocumentState):
    """What every document says about itself."""

    kind: Kind | None = required(rule="STR002")
    language: Language | None = required()
    product: ProductName | None = required()
    title: Line | None = required()
    profile: Profile | None = recommended()
    terms: TermSet | None = optional()
    schema_: SchemaVersion | None = optional(alias="schema")
    waivers: list[Waiver] | None = optional()
