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

    trace: ClassVar[bool] = False
    """Whether it must say in which version, by which decision and from which day it holds once it is adopted (STR020)."""

    version: QuotedText | None = adopted(rule="STR020", small=False, change="running")
    status: DocumentStatus | None = recommended(change="running")
    adopted_by: DecisionRef | None = adopted(rule="STR020", change="running")
    valid_from: Date | None = adopted(rule="STR020", change="running")
    valid_to: Date | None = recommended()
    review_by: Date | None = recommended(change="running")


class Header(DocumentState):
    """What every document says about itself."""

    kind: Kind | None = required(rule="STR002", change="editorial")
    language: Language | None = required(change="editorial")
    product: ProductName | None = required(change="editorial")
    title: Line | None = required(change="editorial")
    profile: Profile | None = recommended()
    terms: TermSet | None = optional(change="editorial")
    schema_: SchemaVersion | None = optional(alias="schema", change="editorial")
    waivers: list[Waiver] | None = optional(change="running")
