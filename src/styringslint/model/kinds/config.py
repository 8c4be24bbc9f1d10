"""The configuration file."""

from typing import ClassVar

from styringslint.model.section import Section, optional, recommended, required
from styringslint.model.types import FilePath, Line, RuleName, Scalar, SchemaVersion
from styringslint.model.words import Language, Profile, Severity, TermSet


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


class Configuration(Section):
    """The file `styringslint.yaml`: what the owners do not already say in the mandate."""

    language: Language | None = recommended()
    schema_: SchemaVersion | None = recommended(alias="schema")
    profile: Profile | None = recommended()
    terms: TermSet | None = optional()
    documents: list[FilePath] | None = recommended()
    rules: list[RuleSetting] | None = optional()
    fail_level: Severity | None = optional()
