"""The configuration file."""

from typing import ClassVar

from styringslint.model.section import Section, optional, recommended, required
from styringslint.model.types import FieldPath, FilePath, Line, RuleName, Scalar, SchemaVersion, YesNo
from styringslint.model.words import Kind, Language, Profile, RuleSubject, Severity, TermSet


class RuleOption(Section):
    """A threshold of a rule."""

    natural_key: ClassVar[tuple[str, ...]] = ("name",)

    name: Line | None = required()
    value: Scalar | None = required()


class RuleSetting(Section):
    """How a rule is treated."""

    natural_key: ClassVar[tuple[str, ...]] = ("rule",)

    rule: RuleName | None = required()
    severity: Severity | None = optional()
    reason: Line | None = recommended()
    options: list[RuleOption] | None = optional()


class Condition(Section):
    """What a field shall be like. Besides the field, one of the others."""

    natural_key: ClassVar[tuple[str, ...]] = ("field",)

    field: FieldPath | None = required()
    present: YesNo | None = optional()
    absent: YesNo | None = optional()
    is_: Scalar | None = optional(alias="is")
    is_not: Scalar | None = optional()
    one_of: list[Scalar] | None = optional()
    at_least: Scalar | None = optional()
    at_most: Scalar | None = optional()
    before: Scalar | None = optional()
    after: Scalar | None = optional()
    matches: Scalar | None = optional()


class OwnMessage(Section):
    """What a house rule says, in the languages that the organisation uses."""

    nb: Line | None = optional()
    nn: Line | None = optional()
    en: Line | None = optional()


class OwnExample(Section):
    """YAML that a house rule reports, YAML that it does not, or both."""

    bad: Scalar | None = optional()
    good: Scalar | None = optional()


class OwnRule(Section):
    """A house rule: an organisation's own requirement, as data."""

    natural_key: ClassVar[tuple[str, ...]] = ("code",)

    code: RuleName | None = required()
    name: RuleName | None = required()
    for_each: RuleSubject | None = required()
    when: list[Condition] | None = optional()
    require: list[Condition] | None = required()
    severity: Severity | None = optional()
    message: OwnMessage | None = required()
    why: Line | None = recommended()
    source: Line | None = recommended()
    examples: list[OwnExample] | None = recommended()


class OwnSchema(Section):
    """A JSON Schema of the organisation's own, for the documents of a kind."""

    natural_key: ClassVar[tuple[str, ...]] = ("kind", "file")

    kind: Kind | None = required()
    file: FilePath | None = required()


class Configuration(Section):
    """The file `styringslint.yaml`: what the owners do not already say in the mandate."""

    extends: list[FilePath] | None = optional()
    language: Language | None = recommended()
    schema_: SchemaVersion | None = recommended(alias="schema")
    profile: Profile | None = recommended()
    terms: TermSet | None = optional()
    documents: list[FilePath] | None = recommended()
    rules: list[RuleSetting] | None = optional()
    fail_level: Severity | None = optional()
    own_rules: list[OwnRule] | None = optional()
    schemas: list[OwnSchema] | None = optional()
