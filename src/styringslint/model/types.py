"""The kinds of value that a field can hold, as annotated types.

Each annotation carries a marker that says how the reader, the JSON Schemas and the documentation treat the value. The
pattern constrains the text as it stands in the file; the reader gives plainer messages for the common mistakes.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from styringslint.model.patterns import (
    CLOCK,
    COARSE_TIME,
    CURRENCY,
    DATE,
    ITEM_ID,
    KRONER,
    MUNICIPALITY_NUMBER,
    ORGANISATION_NUMBER,
    PERCENTAGE,
    WORD_ID,
)


@dataclass(frozen=True)
class ValueType:
    """Marks a field with the name of its value type, as the reader knows it."""

    name: str


@dataclass(frozen=True)
class WordSet:
    """Marks a field whose value is one of a closed set of words."""

    name: str


class Refers:
    """Marks a field that refers to items of the given kinds by id."""

    def __init__(self, *targets: str) -> None:
        """Remember the kinds of item that the reference may point at, such as `goal` or `benefit`."""
        self.targets = targets


Line = Annotated[str, ValueType("line")]
Text = Annotated[str, ValueType("text")]
QuotedText = Annotated[str, ValueType("quoted_text")]
Date = Annotated[str, StringConstraints(pattern=DATE), ValueType("date")]
CoarseTime = Annotated[
    Annotated[str, StringConstraints(pattern=COARSE_TIME)] | Annotated[int, Field(ge=1900, le=2200)],
    ValueType("coarse_time"),
]
Clock = Annotated[str, StringConstraints(pattern=CLOCK), ValueType("clock")]
Kroner = Annotated[Annotated[int, Field(ge=0)] | Annotated[str, StringConstraints(pattern=KRONER)], ValueType("kroner")]
Percentage = Annotated[str, StringConstraints(pattern=PERCENTAGE), ValueType("percentage")]
Number = Annotated[int | float, ValueType("number")]
Integer = Annotated[int, Field(ge=0), ValueType("integer")]
PrincipleNumber = Annotated[int, Field(ge=1, le=12), ValueType("integer")]
Year = Annotated[int, Field(ge=1900, le=2200), ValueType("year")]
YesNo = Annotated[bool, ValueType("yes_no")]
OrganisationNumber = Annotated[str, StringConstraints(pattern=ORGANISATION_NUMBER), ValueType("organisation_number")]
MunicipalityNumber = Annotated[str, StringConstraints(pattern=MUNICIPALITY_NUMBER), ValueType("municipality_number")]
Currency = Annotated[str, StringConstraints(pattern=CURRENCY), ValueType("currency")]
CaseNumber = Annotated[str, ValueType("case_number")]
FilePath = Annotated[str, ValueType("file_path")]
RuleName = Annotated[str, ValueType("rule_name")]
SchemaVersion = Annotated[str | int, ValueType("schema_version")]
Scalar = Annotated[str | int | float | bool, ValueType("scalar")]
AnyValue = Annotated[Any, ValueType("any")]

ItemId = Annotated[str, StringConstraints(pattern=ITEM_ID), ValueType("item_id")]
WordId = Annotated[str, StringConstraints(pattern=WORD_ID), ValueType("word_id")]
ProductName = Annotated[str, StringConstraints(pattern=WORD_ID), ValueType("product_name")]
PartyRef = Annotated[str, Refers("party")]
ActorRef = Annotated[str, Refers("party", "member", "team")]
DecisionRef = Annotated[str, Refers("decision")]
BodyRef = Annotated[str, Refers("body", "team")]
BodyOrActorRef = Annotated[str, Refers("body", "party", "member", "team")]
BodyOrDecisionRef = Annotated[str, Refers("body", "decision")]
FieldPath = Annotated[str, ValueType("field_path")]
FieldPattern = Annotated[str, ValueType("field_pattern")]
ForeignPath = Annotated[str, ValueType("foreign_path")]
